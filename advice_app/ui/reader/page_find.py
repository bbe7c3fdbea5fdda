"""Finding and copying on a page. Whatever only a reader who looks for something needs is imported then."""

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTextBrowser, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QTextCursor

    from advice_app.ui.reader.folding import FoldedText


class FindingBrowser(QTextBrowser):
    """A text browser that finds what is meant; the marks stay until something else, or nothing, is looked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark_colour = QColor()
        self._sought = ""
        self._hits: list[tuple[int, int]] = []  # start and end in the document
        self._folded: FoldedText | None = None
        self._spoken: tuple[int, int] | None = None  # what is read aloud now
        self.spoken_colour = QColor()

    def text_replaced(self) -> None:
        """Another text is shown, or the same one anew: mark in it what was looked for."""
        self._folded = None
        if self._sought or self._hits:
            self.hits(self._sought)
        elif self._spoken:
            self._show_hits()

    def hits(self, text: str) -> int:
        """Mark every hit on the page; how many there are. Nothing to look for takes the marks away."""
        self._sought = text
        self._hits = self._folded_text().find_all(text) if text else []
        self._show_hits()
        return len(self._hits)

    def _show_hits(self) -> None:
        from PySide6.QtWidgets import QTextEdit  # noqa: PLC0415

        marks: list[QTextEdit.ExtraSelection] = []
        for start, end in self._hits:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._cursor(start, end)
            mark.format.setBackground(self.mark_colour)
            marks.append(mark)
        if self._spoken is not None and self._spoken[1] < self.document().characterCount():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._cursor(*self._spoken)
            mark.format.setBackground(self.spoken_colour)
            mark.format.setFontUnderline(True)  # colour never speaks alone
            marks.append(mark)
        self.setExtraSelections(marks)

    def mark_spoken(self, span: tuple[int, int] | None) -> None:
        """Mark what is read aloud now, and keep it in sight; nothing: no longer."""
        if span != self._spoken:
            self._spoken = span
            self._show_hits()
            if span is not None:
                self._keep_in_sight(*span)

    def _keep_in_sight(self, start: int, end: int) -> None:
        """Scroll, if need be, so that a part of the text stands in the upper half of the window."""
        top, bottom = self.cursorRect(self._cursor(start, start)).top(), self.cursorRect(self._cursor(end, end)).bottom()
        height = self.viewport().height()
        if top < 0 or bottom > height:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - height // 4)

    def mark_spans(self, spans: list[tuple[int, int]]) -> None:
        """Mark these parts of the text, start and end of each, until something else is looked for."""
        self._sought, self._hits = "", spans
        self._show_hits()

    def find_text(self, text: str, *, backward: bool = False) -> bool:
        """Go to the next hit, round the end if need be; whether there is any.

        A hit that begins where the selection does is next too, unless it is the selection: so a word being typed stays put.
        """
        if text != self._sought:
            self.hits(text)
        if not self._hits:
            return False
        start, end = self.textCursor().selectionStart(), self.textCursor().selectionEnd()
        index = bisect_left(self._hits, (start, 0))
        if backward:
            index -= 1
        elif index < len(self._hits) and self._hits[index] == (start, end):
            index += 1
        self.setTextCursor(self._cursor(*self._hits[index % len(self._hits)]))
        self.ensureCursorVisible()
        return True

    def _folded_text(self) -> "FoldedText":
        from advice_app.ui.reader.folding import FoldedText  # noqa: PLC0415

        if self._folded is None:
            self._folded = FoldedText(self.document().toPlainText())
        return self._folded

    def _cursor(self, start: int, end: int) -> "QTextCursor":
        from PySide6.QtGui import QTextCursor  # noqa: PLC0415

        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def createMimeDataFromSelection(self) -> "QMimeData":
        """Law is copied with the hyphens that a search elsewhere knows, not the page's no-break ones."""
        mime = super().createMimeDataFromSelection()  # Qt's own: one made here would outlive Python on the clipboard, and crash
        text, html = mime.text(), mime.html()  # asked for first: Qt fills them in when it is asked
        mime.setText(text.replace("\u2011", "-"))
        mime.setHtml(html.replace("\u2011", "-"))
        return mime
