"""The parts of a slide as units that stand on one slide or the next, at one size of text."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from advice_app.slides.items import LEAST, Frame, Item, Line, Mark, Rule, Tongue
from advice_app.slides.model import Part, Row, Span, Spans, Table, Text, plain, spans
from advice_app.slides.setting import Setter, joined

PITCH, PITCH_ARABIC = 1.38, 1.66  # from line to line, in sizes
TITLE_PITCH, TITLE_PITCH_ARABIC = 1.16, 1.5
_ROLES = {"lead": 1.0, "said": 1.65, "term": 1.0, "small": 0.0}  # of the body's size; 0 is the least
_UNDER = 0.74  # of its size, for the second language under a text
_INDENT, _GAP, _ITEM_GAP, _TERM_GAP = 1.5, 0.62, 0.42, 0.1  # in sizes
_COLUMN_GAP, _CELL_PAD, _HEAD = 28.0, 0.42, 0.8
BESIDE_GAP = 48.0
MOST_COLUMNS, MOST_ROWS = 4, 4


class Unit(NamedTuple):
    """What is not divided. ``draw`` gives its items, its upper edge where it is told. ``head`` is repeated on each slide."""

    part: Part
    height: float
    gap: float  # before it, unless it comes first
    draw: Callable[[float], Iterator[Item]]
    head: "Unit | None" = None
    keep: bool = False  # on one slide with the next


class Page(NamedTuple):
    """Where units stand: languages, the room they have, and the frame."""

    first: Tongue
    second: Tongue | None
    left: float
    room: float
    frame: Frame


def pitch(tongue: Tongue, *, title: bool = False) -> float:
    """From line to line in this script, in sizes."""
    arabic = tongue.script == "Arab"
    if title:
        return TITLE_PITCH_ARABIC if arabic else TITLE_PITCH
    return PITCH_ARABIC if arabic else PITCH


def whole(size: float) -> float:
    """A size that a font can have: it is measured in whole units, and never below what is legible."""
    return max(LEAST, float(int(size)))


class Column(NamedTuple):
    """Text in a room: in which language and size, and how it looks."""

    text: Spans
    left: float
    room: float
    size: float
    tongue: Tongue
    right: bool
    ink: str = "t1"
    style: str = ""


class Typesetter:
    """Makes units of parts."""

    def __init__(self, setter: Setter, page: Page, tongues: Callable[[str], Tongue]) -> None:
        self.setter, self._page, self._tongues = setter, page, tongues

    def units(self, parts: tuple[Part, ...], size: float) -> list[Unit]:
        """The units of these parts."""
        found: list[Unit] = []
        for part in parts:
            made = [self._text(part, size)] if isinstance(part, Text) else self._table(part, size)
            if found and found[-1].keep and made:
                made[0] = made[0]._replace(gap=size * _TERM_GAP)
            found += made
        return found

    # paragraphs ----------------------------------------------------------------------------------------------

    def _text(self, part: Text, size: float) -> Unit:
        own = whole(size * _ROLES.get(part.role, 1.0))
        indent = own * _INDENT if part.mark else 0.0
        style = "title" if part.role in {"said", "term"} else ""
        tongue = self._tongues(part.language) if part.language else self._page.first
        ink = {"stale": "t3"}.get(part.tone, {"lead": "t2", "term": "ac", "said": "t1"}.get(part.role, "t1"))
        columns = self.columns(part.spans, part.second, own, tongue, indent, ink=ink, style=style)
        widest = self.widest(columns)
        if widest > 1 and part.role != "small":  # a word is never broken while there is a smaller size; an address may be
            own = whole(own / widest)
            columns = self.columns(part.spans, part.second, own, tongue, indent, ink=ink, style=style)
        height, draw = self.stack(columns, part)
        gap = own * (_ITEM_GAP if part.mark else _GAP)

        def items(top: float) -> Iterator[Item]:
            if part.mark:
                middle = top + own * pitch(tongue) / 2
                yield Mark(part.mark, self._page.left + own * 0.5, middle, own, part.step, part.tone, part.tone_step)
            yield from draw(top)

        return Unit(part, height, gap, items, keep=part.role == "term")

    def columns(
        self, first: Spans, second: Spans, size: float, tongue: Tongue, indent: float = 0.0, *, ink: str = "t1", style: str = ""
    ) -> list[Column]:
        """A text, and what stands for it in the second language: beside it in the other half, else under it, smaller."""
        page = self._page
        left, room = page.left + indent, page.room - indent
        if page.second is None or not second:
            return [Column(first, left, room, size, tongue, page.first.rtl, ink, style)]
        if page.frame.second == "beside":
            half = (page.room - BESIDE_GAP) / 2
            other = page.left + half + BESIDE_GAP + indent
            mine = Column(first, left, half - indent, size, tongue, tongue.rtl, ink, style)
            return [mine, Column(second, other, half - indent, size, page.second, page.second.rtl, ink, style)]
        small = whole(size * _UNDER)
        mine = Column(first, left, room, size, tongue, page.first.rtl, ink, style)
        return [mine, Column(second, left, room, small, page.second, page.first.rtl, "t3", "")]

    def widest(self, columns: list[Column]) -> float:
        """How much of its room the widest word takes: more than 1 has no room."""
        return max(self.setter.cut(c.text, c.tongue.script, c.style).widest * c.size / c.room for c in columns)

    def stack(self, columns: list[Column], part: Text | None = None) -> tuple[float, Callable[[float], Iterator[Item]]]:
        """How high columns are, and what draws them: beside each other, or under each other where they begin at the same edge."""
        under = len(columns) > 1 and columns[0].left == columns[1].left
        broken = [self.setter.lines(c.text, c.room / c.size, c.tongue.script, c.style) for c in columns]
        step, tone, tone_step = (part.step, part.tone, part.tone_step) if part else (0, "", 0)
        pitches = [c.size * pitch(c.tongue, title=c.style == "title") for c in columns]
        heights = [len(lines) * high for lines, high in zip(broken, pitches, strict=True)]

        def items(top: float) -> Iterator[Item]:
            at = top
            for column, lines, high, height in zip(columns, broken, pitches, heights, strict=True):
                for number, line in enumerate(lines):
                    yield Line(
                        joined(line), column.left, at + number * high, column.room, high, column.size, column.ink, column.tongue,
                        column.right, column.style, step, tone, tone_step,
                    )  # fmt: skip
                at += height if under else 0.0

        return (sum(heights) if under else max(heights)), items

    # tables --------------------------------------------------------------------------------------------------

    def _table(self, table: Table, size: float) -> list[Unit]:
        widths = self._widths(table, size)
        if widths is None:
            return [unit for row in table.rows for unit in self.units(as_list(table.head, row, table.step), size)]
        head = None
        if table.head.cells:
            head = self._row(table, table.head, widths, whole(size * _HEAD), head=True)
        return [self._row(table, row, widths, size)._replace(head=head) for row in table.rows]

    def _widths(self, table: Table, size: float) -> list[float] | None:
        """The widths of columns; nothing where they do not fit at this size, so that rows become paragraphs."""
        rows = [row for row in (table.head, *table.rows) if row.cells]
        count = max((len(row.cells) for row in rows), default=0)
        if not 0 < count <= MOST_COLUMNS:
            return None
        least, wanted = [0.0] * count, [0.0] * count
        for row in rows:
            own = whole(size * _HEAD) if row is table.head else size
            for number, cell in enumerate(row.cells):
                texts = [(cell, own, self._page.first, _cell_style(number, head=row is table.head))]
                if number < len(row.second) and self._page.second is not None:
                    texts.append((row.second[number], whole(own * _UNDER), self._page.second, ""))
                for text, pixels, tongue, style in texts:
                    cut = self.setter.cut(text, tongue.script, style)
                    least[number] = max(least[number], pixels * cut.widest)
                    wanted[number] = max(wanted[number], pixels * cut.natural)
        room = self._page.room - _COLUMN_GAP * (count - 1)
        if sum(least) > room:
            return None
        if sum(wanted) <= room:
            return [width + (room - sum(wanted)) / count for width in wanted]
        spare, asked = room - sum(least), sum(wanted) - sum(least)
        return [low + spare * (high - low) / asked for low, high in zip(least, wanted, strict=True)]

    def _row(self, table: Table, row: Row, widths: list[float], size: float, *, head: bool = False) -> Unit:
        page, stacks, left = self._page, [], self._page.left
        for number, (cell, width) in enumerate(zip(row.cells, widths, strict=False)):
            style = _cell_style(number, head=head)
            columns = [Column(cell, left, width + 0.01, size, page.first, page.first.rtl, "t2" if head else "t1", style)]
            if number < len(row.second) and row.second[number] and page.second is not None:
                small = whole(size * _UNDER)
                columns.append(Column(row.second[number], left, width + 0.01, small, page.second, page.first.rtl, "t3", ""))
            stacks.append(self.stack(columns, Text((), step=table.step)))
            left += width + _COLUMN_GAP
        pad = size * _CELL_PAD
        height = max((high for high, _draw in stacks), default=0.0) + 2 * pad

        def items(top: float) -> Iterator[Item]:
            for _high, draw in stacks:
                yield from draw(top + pad)
            thick = 3.0 if head else 1.5
            yield Rule(page.left, top + height - thick, page.room, thick, "ac" if head else "line", table.step)

        part = table._replace(rows=() if head else (row,))
        return Unit(part, height, 0.0, items)


def _cell_style(number: int, *, head: bool) -> str:
    return "strong" if head else "name" if number == 0 else ""


def as_list(head: Row, row: Row, step: int) -> tuple[Part, ...]:
    """A row that has no room as one: its first cell, then each other cell after the head of its column."""
    parts: list[Text] = []
    for number, cell in enumerate(row.cells):
        if not cell:
            continue
        second = row.second[number] if number < len(row.second) else ()
        name = plain(head.cells[number]) if 0 < number < len(head.cells) else ""
        if number == 0:
            parts.append(Text(cell, "term", ref=row.ref, step=step, second=second))
        else:
            shown = (*spans(f"{name}: "), *cell) if name else cell
            parts.append(Text(tuple(Span(*span) for span in shown), mark="•", ref=row.ref, step=step, second=second))
    return tuple(parts)
