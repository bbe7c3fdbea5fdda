"""Where the rows of a page are: heights in its document. Only what is asked about is measured."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from advice_app.ui.page_css import CELL, PAD
from advice_app.ui.reader.rows import Row

if TYPE_CHECKING:
    from advice_app.ui.reader.page_document import PageDocument
    from advice_app.ui.reader.page_view import PageView


class Span(NamedTuple):
    """A row: where its text begins and ends, where its number stands, and that number, if it is a paragraph that can be cited."""

    top: float
    bottom: float
    middle: float
    number: str


class PageRows:
    """The rows of the page that a view shows."""

    def __init__(self, view: "PageView") -> None:
        self._view = view
        self._of: list[Row] | None = None
        self._where: dict[str, int] = {}

    def span(self, key: str) -> Span | None:
        """One row; nothing where the page has none of that key."""
        shown = self._view.shown
        if shown is None:
            return None
        if self._of is not shown.rows:
            self._of, self._where = shown.rows, {row.key: number for number, row in enumerate(shown.rows)}
        number = self._where.get(key)
        return self._measured(shown, shown.rows[number]) if number is not None else None

    def between(self, top: float, bottom: float) -> Iterator[tuple[str, Span]]:
        """The rows that begin between two heights, and the one before them."""
        shown = self._view.shown
        if shown is None:
            return
        rows, low, high = shown.rows, 0, len(shown.rows)
        while low < high:
            middle = (low + high) // 2
            if self._top(shown, rows[middle]) < top:
                low = middle + 1
            else:
                high = middle
        for row in rows[max(0, low - 1) :]:
            span = self._measured(shown, row)
            if span.top > bottom:
                return
            yield row.key, span

    def _top(self, shown: "PageDocument", row: Row) -> float:
        return shown.document.documentLayout().blockBoundingRect(shown.document.findBlockByNumber(row.first)).top()

    def _measured(self, shown: "PageDocument", row: Row) -> Span:
        look, layout, document = self._view.page_look(), shown.document.documentLayout(), shown.document
        layout.documentSize()  # lays out to the end: of what is not laid out yet Qt knows no height
        block = document.findBlockByNumber(row.first)
        top = bottom = layout.blockBoundingRect(block).top()
        for number in range(row.first, row.last + 1):
            item = shown.paragraphs[number]
            if item.role != "gap":
                edge = CELL if item.role in {"head", "row"} else PAD if item.kind and _closes(shown, number) else 0
                rect = layout.blockBoundingRect(document.findBlockByNumber(number))
                bottom = max(bottom, rect.bottom() + look.px(edge) + shown.painter.room.get(number, 0.0))
        line = block.layout().lineAt(0) if block.layout().lineCount() else None
        middle = top + line.y() + line.height() / 2 if line is not None else top
        cited = shown.paragraphs[row.first].role != "head" and not row.key.startswith("^")
        return Span(top, bottom, middle, row.key.partition(".")[2] if cited else "")


def _closes(shown: "PageDocument", number: int) -> bool:
    """Whether the ground of a box ends below this block."""
    group = shown.paragraphs[number].group
    return number + 1 == len(shown.paragraphs) or shown.paragraphs[number + 1].group != group
