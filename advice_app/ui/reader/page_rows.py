"""Where the rows of a page are: heights in its document, asked for once after each layout."""

from typing import TYPE_CHECKING, NamedTuple

from advice_app.ui.page_css import CELL, PAD
from advice_app.ui.reader.rows import rows_of

if TYPE_CHECKING:
    from advice_app.ui.reader.page_view import PageView


class Span(NamedTuple):
    """A row: where its text begins and ends, where its number stands, and whether it is a paragraph that can be cited."""

    top: float
    bottom: float
    middle: float
    number: str


class PageRows:
    """The rows of the page that a view shows."""

    def __init__(self, view: "PageView") -> None:
        self._view = view
        self._key: tuple[object, ...] = ()
        self._spans: dict[str, Span] = {}

    def spans(self) -> dict[str, Span]:
        """All rows by key, from top to bottom."""
        shown = self._view.shown
        if shown is None:
            return {}
        size = shown.document.documentLayout().documentSize()
        key = (id(shown), shown.document.revision(), size.width(), size.height(), self._view.page_look().percent)
        if key != self._key:
            self._key, self._spans = key, self._measured()
        return self._spans

    def _measured(self) -> dict[str, Span]:
        shown, look = self._view.shown, self._view.page_look()
        assert shown is not None  # noqa: S101 - seen by the caller
        layout, found = shown.document.documentLayout(), dict[str, Span]()
        for row in rows_of(shown.paragraphs):
            block = shown.document.findBlockByNumber(row.first)
            top = layout.blockBoundingRect(block).top()
            bottom, number = top, row.first
            while number <= row.last:
                item = shown.paragraphs[number]
                if item.role != "gap":
                    edge = CELL if item.role in {"head", "row"} else PAD if item.kind and self._closes(number) else 0
                    rect = layout.blockBoundingRect(shown.document.findBlockByNumber(number))
                    bottom = max(bottom, rect.bottom() + look.px(edge) + shown.painter.room.get(number, 0.0))
                number += 1
            line = block.layout().lineAt(0) if block.layout().lineCount() else None
            middle = top + line.y() + line.height() / 2 if line is not None else top
            name = "" if shown.paragraphs[row.first].role == "head" or row.key.startswith("^") else row.key.partition(".")[2]
            found[row.key] = Span(top, bottom, middle, name)
        return found

    def _closes(self, number: int) -> bool:
        """Whether the ground of a box ends below this block."""
        shown = self._view.shown
        assert shown is not None  # noqa: S101
        here = shown.paragraphs[number]
        return number + 1 == len(shown.paragraphs) or shown.paragraphs[number + 1].group != here.group
