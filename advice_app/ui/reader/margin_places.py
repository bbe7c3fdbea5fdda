"""Finds the paragraphs of a page that is shown: by height, by place, before and after. Keeps nothing between two questions."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QTextBlock

from advice_app.languages import _
from advice_app.library.page_parts import Paragraph
from advice_app.ui.reader.page_view import PageView

_STEP_BACK = 8  # blocks: cells of a row stand side by side


class Places:
    """Asks the layout of one page. All heights and rectangles are those of its viewport."""

    def __init__(self, page: PageView) -> None:
        self._page = page

    def paragraph(self, block: QTextBlock) -> Paragraph | None:
        """What the page knows of a block."""
        return self._page.paragraph(block) if block.isValid() else None

    def place(self, block: QTextBlock) -> str:
        """The place of a block: "silence.2", "silence" for a heading; nothing for what cannot be bookmarked."""
        item = self.paragraph(block)
        return item.place if item is not None and item.role != "head" else ""

    def is_paragraph(self, block: QTextBlock) -> bool:
        """Whether a block has a number."""
        return "." in self.place(block)

    def neighbour(self, block: QTextBlock, direction: int) -> QTextBlock:
        """The first block of the next or previous paragraph; no valid one where there is none."""
        place = self.place(block)
        while block.isValid():
            block = block.next() if direction > 0 else block.previous()
            if self.is_paragraph(block) and self.place(block) != place:
                return self.first_of(block)
        return block

    def first_block(self, place: str) -> QTextBlock:
        """Where a place begins (nothing: what stands at the top); it mostly is at the top of the viewport."""
        block = self.block_at(0)
        if not place or self.place(block) == place:
            return self.first_of(block)
        block = self._page.document().begin()
        while block.isValid() and self.place(block) != place:
            block = block.next()
        return block

    def first_of(self, block: QTextBlock) -> QTextBlock:
        """The first of the blocks that a place stands in."""
        place = self.place(block)
        while block.previous().isValid() and self.place(block.previous()) == place:
            block = block.previous()
        return block

    def block_at(self, y: int, x: int = -1) -> QTextBlock:
        """The block at a height of the viewport."""
        across = x if x >= 0 else self._page.viewport().width() // 2
        return self._page.cursorForPosition(QPoint(across, y)).block()

    def _rect(self, block: QTextBlock) -> QRectF:
        """Where a block is in the viewport."""
        bars = self._page.horizontalScrollBar().value(), self._page.verticalScrollBar().value()
        return self._page.document().documentLayout().blockBoundingRect(block).translated(-bars[0], -bars[1])

    def row(self, block: QTextBlock) -> QRectF:
        """The whole height of a place that stands in several blocks: cells of a row, a word and its meaning."""
        place, block = self.place(block), self.first_of(block)
        rect = self._rect(block)
        while block.next().isValid() and self.place(block.next()) == place:
            block = block.next()
            rect = rect.united(self._rect(block))
        return rect

    def middle(self, block: QTextBlock) -> float:
        """The height of the middle of a block's first line, in the viewport."""
        line = block.layout().lineAt(0) if block.layout().lineCount() else None
        top = self._rect(block).top()
        return top + line.y() + line.height() / 2 if line is not None else top

    def seen(self) -> Iterator[QTextBlock]:
        """The first block of each place that can be seen."""
        block = self.block_at(0)
        for _number in range(_STEP_BACK):
            if block.previous().isValid():
                block = block.previous()
        block = self.first_of(block)
        bottom, last = self._page.viewport().height(), ""
        while block.isValid() and self._rect(block).top() <= bottom:
            place = self.place(block)
            if place and place != last:
                yield block
            last = place
            block = block.next()

    def bring_into_view(self, block: QTextBlock, gap: int) -> None:
        """Scroll as little as shows the whole paragraph."""
        row, bar, height = self.row(block), self._page.verticalScrollBar(), self._page.viewport().height()
        if row.bottom() + gap > height:
            bar.setValue(bar.value() + round(min(row.bottom() + gap - height, row.top() - gap)))
        elif row.top() < gap:
            bar.setValue(bar.value() + round(row.top()) - gap)

    def announce(self, block: QTextBlock, *, starred: bool, sign: str = "") -> None:
        """Let a screen reader say the paragraph that the keyboard came to."""
        from PySide6 import QtGui  # noqa: PLC0415

        if not QtGui.QAccessible.isActive() or not hasattr(QtGui, "QAccessibleAnnouncementEvent"):  # Qt 6.8
            return
        # L10N: said by a screen reader for a paragraph that was gone to by keyboard
        said = _("Paragraph {number}, bookmarked: {text}") if starred else _("Paragraph {number}: {text}")
        if sign:
            # L10N: the same for a paragraph with a highlight or note; {sign} as "Important, Note"
            said = _("Paragraph {number}, {sign}: {text}")
        text = said.format(number=self.place(block).partition(".")[2], text=block.text(), sign=sign)
        QtGui.QAccessible.updateAccessibility(QtGui.QAccessibleAnnouncementEvent(self._page, text))
