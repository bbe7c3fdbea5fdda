"""Where a page is scrolled to, by its text: to stay there when it is made anew, and to bring another page to the same place."""

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextBlock, QTextDocument

from advice_app.library.page_parts import Paragraph

if TYPE_CHECKING:
    from advice_app.ui.reader.page_view import PageView

_SEEN = 12  # blocks from the top of the window on, one of which is likely to be there afterwards


class _Mark(NamedTuple):
    number: int
    place: str
    text: str
    offset: int  # from the block's top to the top of the window


class Anchor(NamedTuple):
    """What stood at the top of the window, and all that stood above it."""

    value: int
    above: tuple[str, ...]
    marks: tuple[_Mark, ...]
    reading: _Mark | None  # the paragraph that is being read


def anchor(document: QTextDocument, paragraphs: list[Paragraph], value: int, place: str) -> Anchor:
    """Take note of where a page is scrolled to, and of the text at the place that is being read."""
    layout = document.documentLayout()
    above: list[str] = []
    marks: list[_Mark] = []
    reading: _Mark | None = None
    block = document.begin()
    while block.isValid():
        number = block.blockNumber()
        mark = _Mark(number, paragraphs[number].place if number < len(paragraphs) else "", block.text(), 0)
        if place and mark.place == place and reading is None:
            reading = mark
        rect = layout.blockBoundingRect(block)
        if not marks and rect.bottom() <= value:
            above.append(mark.text)
        elif len(marks) < _SEEN:
            marks.append(mark._replace(offset=value - int(rect.top())))
        block = block.next()
    return Anchor(value, tuple(above), tuple(marks), reading)


def scroll_value(document: QTextDocument, paragraphs: list[Paragraph], kept: Anchor) -> int | None:
    """Where the page made anew has to be scrolled to: the same pixel where nothing above changed, else the same block."""
    blocks = _blocks(document)
    texts = [block.text() for block in blocks]
    if tuple(texts[: len(kept.above)]) == kept.above and len(texts) > len(kept.above):
        return kept.value
    layout = document.documentLayout()
    for mark in kept.marks:
        number = _same_text(texts, mark)
        if number is not None:
            return int(layout.blockBoundingRect(blocks[number]).top()) + mark.offset
    places = [item.place for item in paragraphs]
    for mark in kept.marks:
        if mark.place in places and mark.place:
            return int(layout.blockBoundingRect(blocks[places.index(mark.place)]).top()) + mark.offset
    return None


def place_now(document: QTextDocument, paragraphs: list[Paragraph], kept: Anchor) -> str:
    """The place of the paragraph that was being read, on the page made anew; nothing if it is gone."""
    if kept.reading is None:
        return ""
    texts = [block.text() for block in _blocks(document)]
    number = _same_text(texts, kept.reading)
    if number is not None and number < len(paragraphs):
        return paragraphs[number].place
    return kept.reading.place if any(item.place == kept.reading.place for item in paragraphs) else ""


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    found = []
    block = document.begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def _same_text(texts: list[str], mark: _Mark) -> int | None:
    """The nearest block with the same text."""
    same = [number for number, text in enumerate(texts) if text == mark.text and text.strip()]
    return min(same, key=lambda number: abs(number - mark.number), default=None)


class Ladder:
    """The heights at which the paragraphs of a page begin, in order."""

    def __init__(self, view: "PageView") -> None:
        self._view = view
        self._key: tuple[object, ...] = ()
        self._places: list[str] = []
        self._tops: list[float] = []

    def _fill(self) -> None:
        document = self._view.document()
        layout = document.documentLayout()
        size = layout.documentSize()
        key = (id(document), document.revision(), size.width(), size.height(), document.textWidth())
        if key == self._key:
            return
        self._key, self._places, self._tops = key, [], []
        for block in _blocks(document):
            item = self._view.paragraph(block)
            if item is not None and item.place and item.place not in self._places[-1:]:
                self._places.append(item.place)
                self._tops.append(layout.blockBoundingRect(block).top())
        self._tops.append(size.height())

    def spot(self, height: float) -> tuple[tuple[str, ...], float]:
        """The places up to a height, the nearest first, and how far the height is into the nearest: 0 to 1."""
        self._fill()
        number = bisect_right(self._tops, height, hi=max(0, len(self._tops) - 1)) - 1
        if number < 0:
            return (), max(0.0, height) / max(1.0, self._tops[0])
        share = (height - self._tops[number]) / max(1.0, self._tops[number + 1] - self._tops[number])
        return tuple(reversed(self._places[: number + 1])), min(1.0, share)

    def height(self, places: tuple[str, ...], share: float) -> float:
        """The height of such a spot on this page; a paragraph that is not here counts as the one before it."""
        self._fill()
        spans = dict(zip(self._places, pairwise(self._tops), strict=False))
        for distance, place in enumerate(places):
            if place in spans:
                top, end = spans[place]
                return top + (share if not distance else 1.0) * (end - top)
        return share * self._tops[0]
