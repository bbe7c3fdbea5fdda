"""Fits slides: text that has no room goes on to another slide of the same title. It is never made smaller than is legible."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from advice_app.slides.items import Frame, Item, Line, Measure, Sheet, Tongue, lowered, mirrored, revealed_after
from advice_app.slides.model import Deck, Part, Slide, SlideKind, Span, Spans, Table, Text, plain, spans
from advice_app.slides.paging import drawn, evened, height, paged, piece
from advice_app.slides.setting import Setter, sentences, shared_out
from advice_app.slides.units import Column, Page, Typesetter, Unit, as_list

TOP, BOTTOM = 54.0, 640.0
"""Between these stands all that a slide says; the foot is below."""
_BODY = (38.0, 34.0, 31.0, 28.0)
_TABLE = (36.0, 32.0, 28.0, 25.0)
_TITLE = (58.0, 50.0, 43.0, 37.0, 32.0)
_LARGE_TITLE = (76.0, 66.0, 56.0, 48.0, 42.0, 36.0, 32.0)
_TITLE_LINES, _LARGE_TITLE_LINES, _MORE_BESIDE = 2, 3, 2
_KICKER, _KICKER_ROOM, _NUMBER_ROOM = 25.0, 46.0, 90.0
_TITLE_SHARE, _TITLE_AND_LEAD, _TITLE_ALONE = 0.32, 0.5, 0.9  # of the height there is
_TITLE_GAP = 30.0
_PAD = 26.0  # of a tinted panel
_RAISED = 0.42  # of the room that is left: where slides with little text stand
_ALONE = (SlideKind.TITLE, SlideKind.KEY)  # slides whose title stands in the middle


class _Head(NamedTuple):
    """Kicker and title: where they end, and what draws them."""

    bottom: float
    items: tuple[Item, ...]


class Fitter:
    """Fits slides into a frame. Keep it: it remembers how wide words are.

    ``tongues`` says of a BCP 47 tag how the language is written.
    """

    def __init__(self, measure: Measure, tongues: Callable[[str], Tongue]) -> None:
        self._setter, self._tongues = Setter(measure), tongues

    def deck(self, deck: Deck, frame: Frame) -> tuple[Sheet, ...]:
        """All slides of a deck, laid out."""
        return tuple(sheet for slide in deck.slides for sheet in self.slide(slide, frame))

    def slide(self, slide: Slide, frame: Frame) -> tuple[Sheet, ...]:
        """A slide, in as many pieces as it takes."""
        first = self._tongues(slide.language)
        second = self._tongues(slide.second_language) if frame.second and slide.second_language else None
        page = Page(first, second, frame.margin, frame.room, frame)
        inset = _PAD if slide.tone and slide.parts else 0.0
        inner = page._replace(left=page.left + inset, room=page.room - 2 * inset)
        head = self._head(slide, Typesetter(self._setter, page, self._tongues), page)
        setter = Typesetter(self._setter, inner, self._tongues)
        top = head.bottom + _TITLE_GAP
        size, pieces = self._pieces(slide, setter, BOTTOM - top - 2 * inset)
        made, before = [], 0
        for number, units in enumerate(pieces, 1):
            items = [*head.items, *drawn(units, top, slide.tone, page.left, page.room, inset)]
            if len(pieces) > 1:
                items.append(_number(number, len(pieces), page))
            if slide.kind in _ALONE:
                items = [lowered(item, (BOTTOM - top - height(units)) * _RAISED) for item in items]
            if before:
                items = [revealed_after(item, before) for item in items]
            if first.rtl:
                items = [mirrored(item, frame.width) for item in items]
            made.append(Sheet(piece(slide, units, number), slide, number, len(pieces), tuple(items), size, first))
            before += made[-1].steps
        return tuple(made)

    def _head(self, slide: Slide, setter: Typesetter, page: Page) -> _Head:
        """Kicker and title, in the largest size in which the title takes few lines."""
        kicker = Column(
            spans(slide.kicker), page.left, page.room - _NUMBER_ROOM, _KICKER, page.first, page.first.rtl, "ac", "name"
        )
        kicker_height, draw_kicker = setter.stack([kicker])
        top = TOP + max(_KICKER_ROOM, kicker_height + 6)
        first, second = slide.rich or spans(slide.title), slide.second_rich or spans(slide.second_title)
        alone, beside = slide.kind in _ALONE, page.frame.second == "beside"
        most = (_LARGE_TITLE_LINES if alone else _TITLE_LINES) + (_MORE_BESIDE if beside else 0)
        share = _TITLE_SHARE if not alone else _TITLE_AND_LEAD if slide.parts else _TITLE_ALONE
        ink = f"{slide.tone}.ink" if slide.tone and slide.tone != "acs" else "t1"
        sizes = _LARGE_TITLE if alone else _TITLE
        for size in sizes:
            columns = setter.columns(first, second, size, page.first, ink=ink, style="title")
            columns = [column._replace(style="title") if number == 0 or beside else column
                       for number, column in enumerate(columns)]  # fmt: skip
            if setter.widest(columns) > 1 and size != sizes[-1]:
                continue
            lines = max(len(self._setter.lines(c.text, c.room / c.size, c.tongue.script, c.style)) for c in columns)
            title_height, draw = setter.stack(columns)
            if lines <= most and title_height <= share * (BOTTOM - TOP):
                break
        return _Head(top + title_height, (*draw_kicker(TOP), *draw(top)))

    def _pieces(self, slide: Slide, setter: Typesetter, room: float) -> tuple[float, list[list[Unit]]]:
        """The largest size that takes no more slides than the smallest does, and what stands on each."""
        sizes = _TABLE if any(isinstance(part, Table) for part in slide.parts) else _BODY

        def tried(size: float) -> list[list[Unit]]:
            return paged(self._small_enough(slide.parts, setter, size, room), room)

        found = tried(sizes[0])
        rows = sum(len(part.rows) for part in slide.parts if isinstance(part, Table))
        if len(found) == 1 and _tables(found) == rows:  # no smaller size does better
            return sizes[0], found
        least = tried(sizes[-1])
        for size in sizes[:-1]:
            found = found if size == sizes[0] else tried(size)
            if len(found) <= len(least) and _tables(found) >= _tables(least):  # else more slides, or tables made into lists
                return size, evened(found, room)
        return sizes[-1], evened(least, room)

    def _small_enough(self, parts: Sequence[Part], setter: Typesetter, size: float, room: float) -> list[Unit]:
        """The units of these parts, none of them higher than a slide."""
        units = []
        for unit in setter.units(tuple(parts), size):
            part = unit.part
            if unit.height + (unit.head.height if unit.head else 0.0) <= room:
                units.append(unit)
            elif isinstance(part, Table):
                listed = [text for row in part.rows for text in as_list(part.head, row, part.step)]
                units += self._small_enough(listed, setter, size, room)
            else:
                halves = _halves(part)
                units += self._small_enough(halves, setter, size, room) if halves else [unit]
        return units


def _tables(pieces: list[list[Unit]]) -> int:
    return sum(isinstance(unit.part, Table) for units in pieces for unit in units)


def _number(number: int, total: int, page: Page) -> Line:
    """Which piece of a slide this is, where the kicker ends."""
    left = page.left + page.room - _NUMBER_ROOM
    text = (Span(f"{number} / {total}"),)
    end = not page.first.rtl
    return Line(text, left, TOP, _NUMBER_ROOM, _KICKER * 1.38, _KICKER, "t3", Tongue("en"), end)


def _halves(part: Text) -> list[Text]:
    """A text that is too long for a slide as two, between sentences; nothing where it cannot be divided."""
    found = sentences(part.spans)
    if len(found) < 2:  # noqa: PLR2004 - a word alone
        return []
    lengths = [len(plain(one)) for one in found]
    cut = min(range(1, len(found)), key=lambda at: abs(sum(lengths[:at]) - sum(lengths[at:])))
    seconds: list[Spans] = [(), ()]
    if part.second:
        seconds = shared_out(sentences(part.second), [sum(lengths[:cut]), sum(lengths[cut:])])
    return [
        part._replace(spans=_together(found[:cut]), second=seconds[0]),
        part._replace(spans=_together(found[cut:]), second=seconds[1], mark=""),
    ]


def _together(parts: list[Spans]) -> Spans:
    joined: list[Span] = []
    for part in parts:
        joined += [Span(" ")] if joined else []
        joined += part
    return tuple(joined)
