"""Links of a page: which are followed elsewhere, which law stands on a chip, and what shows that the keyboard is on one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from advice_app.ui.look import Look
from advice_app.ui.reader.page_find import FindingBrowser
from advice_app.ui.reader.page_shapes import run_rects

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent


class LinkedBrowser(FindingBrowser):
    """Links are never followed here: whoever listens to `link_activated` decides."""

    link_activated = Signal(str)
    note_wanted = Signal(str)  # a place on this page, such as a footnote

    def __init__(self, look: Look, law_name: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._law_name = law_name
        self._keyboard_link = False
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._on_anchor_clicked)
        self.highlighted.connect(self._on_highlighted)

    def _on_anchor_clicked(self, url: "QUrl") -> None:
        link = url.toString(url.ComponentFormattingOption.PrettyDecoded)
        if link.startswith("#"):
            self.note_wanted.emit(link.removeprefix("#"))
        elif link.startswith("law:"):
            self._show_law(link.removeprefix("law:"))
        else:
            self.link_activated.emit(link)

    def _on_highlighted(self, url: "QUrl") -> None:
        """A link has the keyboard: a chip shows the full name of its law. Under the mouse, `LawTips` does."""
        if self._keyboard_link and url.scheme() == "law":
            self._show_law(url.toString(url.ComponentFormattingOption.PrettyDecoded).removeprefix("law:"))

    def _show_law(self, law: str) -> None:
        """The law's full name in a tool tip under the chip."""
        below = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        from PySide6.QtWidgets import QToolTip  # noqa: PLC0415

        QToolTip.showText(below, self.law_text(law), self.viewport())

    def law_text(self, law: str) -> str:
        """A law reference with the full name of its law, as far as it is known."""
        name = self._law_name(law)
        return f"\u2066{law}\u2069\n\u2068{name}\u2069" if name else f"\u2066{law}\u2069"

    # keyboard and mouse ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        from PySide6.QtCore import Qt  # noqa: PLC0415

        self._keyboard_link = event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab} or (
            self._keyboard_link and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        )
        if event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and not event.modifiers():
            bar = self.verticalScrollBar()
            bar.setValue(0 if event.key() == Qt.Key.Key_Home else bar.maximum())
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: "QWheelEvent") -> None:
        from PySide6.QtCore import Qt  # noqa: PLC0415

        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # Qt would change the font behind the style sheet's back; text size is the window's
            return
        super().wheelEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        self._keyboard_link = True
        return super().focusNextPrevChild(forward)

    def mousePressEvent(self, event: "QMouseEvent") -> None:
        self._keyboard_link = False
        super().mousePressEvent(event)

    def paintEvent(self, event: "QPaintEvent") -> None:
        super().paintEvent(event)
        if self._keyboard_link and self.hasFocus():
            self._paint_link_focus()

    def _paint_link_focus(self) -> None:
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return
        block = self.document().findBlock(cursor.selectionStart())
        origin = self.document().documentLayout().blockBoundingRect(block).topLeft()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        painter.setPen(QPen(QColor(self._look.theme.focus), 2))
        start = cursor.selectionStart() - block.position()
        length = cursor.selectionEnd() - cursor.selectionStart()
        for rect in run_rects(block.layout(), start, length, origin, self._look):
            painter.drawRoundedRect(rect.adjusted(1, -1, -1, 1), 5, 5)
