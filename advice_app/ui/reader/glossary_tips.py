"""What a legal word on the page means: on hover, on a click, and word by word with the keyboard.

Made after the first paint. Nothing of a page is marked for it when it is opened: the paragraph under the mouse is looked through
when the mouse rests there. The faint lines under words come when the page has been on the screen for a moment.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QTextCursor

from advice_app.ui.look import Look
from advice_app.ui.reader.glossary_lines import GlossaryLines
from advice_app.ui.reader.glossary_popover import GlossaryPopover
from advice_app.ui.reader.glossary_words import PageWord, PageWords, WordsOf
from advice_app.ui.reader.page_view import PageView

_LEAVE_MS = 220  # the mouse may cross from the word to its sheet
_CLICK = 4  # pixels that a hand moves in a click
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GlossaryTips(QObject):
    """Watches one page. It opens no link itself: the page tells of it, as of its own."""

    def __init__(self, page: PageView, words_of: Callable[[], WordsOf | None], look: Look) -> None:
        super().__init__(page)
        self._page = page
        self.words = PageWords(page, words_of)
        self.lines = GlossaryLines(page, self.words)
        self.popover = GlossaryPopover(look, page)
        self._shown: PageWord | None = None
        self._hovering = self._stepping = False
        self._pressed = QPoint()
        self._leave = QTimer(self, singleShot=True, interval=_LEAVE_MS)
        self._leave.timeout.connect(self.popover.close_sheet)
        self.popover.entered.connect(self._leave.stop)
        self.popover.left.connect(self._on_left)
        self.popover.closed.connect(self._on_closed)
        self.popover.link_activated.connect(page.link_activated)
        page.viewport().installEventFilter(self)
        page.installEventFilter(self)
        page.verticalScrollBar().valueChanged.connect(self._on_moved)
        page.laid_out.connect(self._on_moved)
        page.textChanged.connect(self._on_page_shown)

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self.popover.apply_look(look)

    def paint(self, painter: QPainter, visible: QRectF) -> None:
        """The faint lines under words that have a meaning; for `PageView.paintEvent`, in the document's coordinates."""
        self.lines.paint(painter, visible)

    def step(self, direction: int) -> bool:
        """Go to the next (1) or previous (-1) word that has a meaning and show it; whether the page has any."""
        word = self.words.neighbour(self._from(direction), direction)
        if word is None:
            return False
        cursor = QTextCursor(self._page.document())
        cursor.setPosition(word.start)
        cursor.setPosition(word.end, QTextCursor.MoveMode.KeepAnchor)
        self._page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._stepping = True
        self._page.setTextCursor(cursor)
        self._page.ensureCursorVisible()
        self._stepping = False
        self._show(word, hovering=False)
        self._announce()
        return True

    def close_sheet(self) -> bool:
        """Put the explanation away; whether there was one."""
        return self.popover.close_sheet()

    def _from(self, direction: int) -> int:
        """Where stepping goes on: at the word that is selected, else at what is seen first."""
        selected = self.words.selected()
        if selected is not None:
            return selected.start
        point = QPoint(self._page.viewport().width() // 2, 0)
        position = self._page.cursorForPosition(point).block().position()
        return position - 1 if direction > 0 and position else position

    def _show(self, word: PageWord, *, hovering: bool) -> None:
        self._leave.stop()
        viewport = self._page.viewport().geometry()
        rect = self.words.rect(word).translated(viewport.topLeft())
        room = QRect(0, viewport.top(), self._page.width(), viewport.height())
        self._shown, self._hovering = word, hovering
        self.popover.show_meaning(word.meaning, rect, room)

    # what happens on the page --------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return watched is self._page.viewport() and self._on_rest(event.pos())
        if isinstance(event, QMouseEvent) and watched is self._page.viewport():
            self._on_mouse(event)
        elif isinstance(event, QKeyEvent) and watched is self._page:
            return self._on_key(event)
        elif kind is QEvent.Type.Leave and watched is self._page.viewport() and self._hovering:
            self._leave.start()
        return super().eventFilter(watched, event)

    def _on_rest(self, point: QPoint) -> bool:
        """The mouse rests: on a law, `LawTips` answers; on a word, the sheet opens."""
        if self._page.anchorAt(point).startswith("law:"):
            return False
        word = self.words.at(point)
        if word is None:
            return False
        if word != self._shown:
            self._show(word, hovering=True)
        return True

    def _on_mouse(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if event.type() is QEvent.Type.MouseMove and self._hovering and self._shown is not None:
            if self.words.rect(self._shown).adjusted(-_CLICK, -_CLICK, _CLICK, _CLICK).contains(point):
                self._leave.stop()
            elif not self._leave.isActive():
                self._leave.start()
        elif event.type() is QEvent.Type.MouseButtonPress:
            self._pressed = point
            self.popover.close_sheet()
        elif event.type() is QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
            still = (point - self._pressed).manhattanLength() <= _CLICK
            word = self.words.at(point) if still and not self._page.anchorAt(point) else None
            if word is not None and not self._page.textCursor().hasSelection():
                self._show(word, hovering=False)

    def _on_key(self, event: QKeyEvent) -> bool:
        escape = event.key() == Qt.Key.Key_Escape
        if event.type() is QEvent.Type.ShortcutOverride and escape and self.popover.isVisible():
            event.accept()  # else the window's own Escape takes it
            return True
        if event.type() is not QEvent.Type.KeyPress:
            return False
        if escape:
            return self.popover.close_sheet()
        if event.key() in _ENTER and not self._page.textCursor().charFormat().isAnchor():
            return self._enter()
        return False

    def _enter(self) -> bool:
        """Enter on a word shows what it means; once more hands the keyboard to the link there."""
        if self.popover.isVisible() and self.popover.link.isVisible():
            self.popover.link.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        word = self.words.selected()
        if word is not None and not self.popover.isVisible():
            self._show(word, hovering=False)
            self._announce()
            return True
        return False

    def _on_left(self) -> None:
        if self._hovering:
            self._leave.start()

    def _on_moved(self) -> None:
        if not self._stepping:
            self.popover.close_sheet()

    def _on_closed(self) -> None:
        if self.popover.link.hasFocus():
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._shown, self._hovering = None, False

    def _on_page_shown(self) -> None:
        self.words.forget()
        self.popover.close_sheet()

    def _announce(self) -> None:
        """Let a screen reader say what the keyboard came to."""
        from PySide6 import QtGui  # noqa: PLC0415

        if QtGui.QAccessible.isActive() and hasattr(QtGui, "QAccessibleAnnouncementEvent"):  # Qt 6.8
            said = QtGui.QAccessibleAnnouncementEvent(self._page, self.popover.accessibleName())
            QtGui.QAccessible.updateAccessibility(said)
