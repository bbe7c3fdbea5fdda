"""Faint dotted lines under the words of a page that have a meaning: each where its section has it first.

A page is never kept waiting for them: what can be seen is looked through when it has stood still for a moment, and painted then.
"""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock

from advice_app.ui.reader.glossary_words import PageWord, PageWords
from advice_app.ui.reader.page_shapes import run_rects
from advice_app.ui.reader.page_view import PageView

_STILL_MS = 180
_BELOW = 8  # pixels at 100 % between the middle of the small letters and the dots
_PAD = 3.5  # that `run_rects` adds on either side


class GlossaryLines(QObject):
    """Knows which paragraphs that were seen have which words."""

    def __init__(self, page: PageView, words: PageWords) -> None:
        super().__init__(page)
        self._page = page
        self._words = words
        self._first: dict[int, list[PageWord]] = {}  # by number of the block
        self._still = QTimer(self, singleShot=True, interval=_STILL_MS)
        self._still.timeout.connect(self.look_through)
        page.textChanged.connect(self._forget)
        page.verticalScrollBar().valueChanged.connect(self._wait)
        page.laid_out.connect(self._wait)
        self._wait()

    def _forget(self) -> None:
        self._first = {}
        self._wait()

    def _wait(self) -> None:
        self._still.start()

    def look_through(self) -> None:
        """Find the words of all that can be seen."""
        new = [block for block in self._seen() if block.blockNumber() not in self._first]
        for block in new:
            self._first[block.blockNumber()] = self._words.first_of_section(block)
        if any(self._first[block.blockNumber()] for block in new):
            self._page.viewport().update()

    def _seen(self) -> Iterator[QTextBlock]:
        layout = self._page.document().documentLayout()
        top = self._page.verticalScrollBar().value()
        bottom = top + self._page.viewport().height()
        block = self._page.cursorForPosition(self._page.viewport().rect().topLeft()).block()
        while block.isValid() and layout.blockBoundingRect(block).top() <= bottom:
            yield block
            block = block.next()

    def paint(self, painter: QPainter, visible: QRectF) -> None:
        """Paint the lines within ``visible`` (document coordinates)."""
        if not self._first:
            return
        look = self._page.page_look()
        pen = QPen(QColor(look.theme.t3), max(1.0, look.px(1)))
        pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        for number, words in self._first.items():
            if words:
                self._under(painter, self._page.document().findBlockByNumber(number), words, visible)

    def _under(self, painter: QPainter, block: QTextBlock, words: list[PageWord], visible: QRectF) -> None:
        rect, look = self._page.document().documentLayout().blockBoundingRect(block), self._page.page_look()
        if not rect.intersects(visible):
            return
        for word in words:
            for part in run_rects(block.layout(), word.start - block.position(), word.end - word.start, rect.topLeft(), look):
                y = part.center().y() + look.px(_BELOW)
                painter.drawLine(QPointF(part.left() + _PAD, y), QPointF(part.right() - _PAD, y))
