"""Texts that are kept while they are typed: at the latest 400 ms after the first letter that is not kept yet."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QWidget

from advice_app.languages import _
from advice_app.ui.announce import announce
from advice_app.ui.escape import keeps_escape
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look
from advice_app.ui.sides import begin, begin_lines
from advice_app.ui.style import set_role

SAVE_AFTER_MS = 400
_TALLER = 1.3  # lines in Arabic
SAVED, TYPING, FAILED, PASSING = "saved", "typing", "failed", "passing"


class Saver(QObject):
    """Calls ``save`` soon. It does not wait for a pause: whoever types on and on is saved all the same."""

    said = Signal(str)  # `SAVED`, `TYPING`, `FAILED`; nothing: there was nothing to save

    def __init__(self, save: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._save = save
        self._dirty = False
        self.timer = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self.timer.timeout.connect(self.flush)

    @property
    def dirty(self) -> bool:
        """Whether something is not kept yet."""
        return self._dirty

    def touch(self) -> None:
        """Something was typed."""
        self._dirty = True
        self.said.emit(TYPING)
        if not self.timer.isActive():
            self.timer.start()

    def flush(self) -> bool:
        """Save now what is not; whether everything is. What could not be saved is tried again when something is typed."""
        self.timer.stop()
        if not self._dirty:
            return True
        self._dirty = not self._save()
        self.said.emit(FAILED if self._dirty else SAVED)
        return not self._dirty

    def forget(self) -> None:
        """Save nothing of what was typed."""
        self.timer.stop()
        self._dirty = False
        self.said.emit("")


class PlainText(QPlainTextEdit):
    """Several lines of plain text. Tab leaves it, and it tells of Esc."""

    left = Signal()
    escaped = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setTabChangesFocus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def event(self, event: QEvent) -> bool:
        return keeps_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


class KeptText(PlainText):
    """Plain text of a limited length. Esc leaves it, too."""

    def __init__(self, name: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._most = most
        self.textChanged.connect(self._cut)
        self.escaped.connect(self.focusNextChild)

    def _cut(self) -> None:
        """What is beyond the limit is not there, rather than shown and not kept."""
        if len(self.toPlainText()) > self._most:
            cursor = self.textCursor()
            cursor.setPosition(self._most)
            cursor.movePosition(cursor.MoveOperation.End, cursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()

    def apply_look(self, look: Look, height: int) -> None:
        """Follow direction and text size."""
        begin_lines(self, rtl=look.rtl)
        self.setFixedHeight(look.px(height * (_TALLER if look.rtl else 1)))


class SavedLine(QWidget):
    """Says whether what was typed is kept."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._state = look, ""
        self._sign, self.text = QLabel(self), QLabel(self)
        self.text.setObjectName("saved_line")
        self.text.setWordWrap(True)
        set_role(self.text, "hint")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self.text, 1)
        self.apply_look(look)

    def say(self, state: str) -> None:
        """Say this: `SAVED`, `TYPING`, `FAILED`, `PASSING` (only until the app is closed), or nothing."""
        self._state = state
        texts = {
            SAVED: _("Saved"),
            TYPING: _("Not saved yet"),
            FAILED: _("Could not be saved. Your text stays here until you close the app: copy it to be safe."),
            # L10N: under a form: what was typed is not on the disk
            PASSING: _("Kept only until you close the app."),
        }
        before = self.text.text()
        self.text.setText(texts.get(state, ""))
        if state in {FAILED, PASSING} and before != self.text.text():
            announce(self, self.text.text())
        set_role(self.text, "error" if state == FAILED else "hint")
        theme, size = self._look.theme, self._look.px(16)
        image = {SAVED: "check", TYPING: "pencil", FAILED: "warning", PASSING: "info"}.get(state)
        self._sign.setVisible(bool(image))
        if image:
            self._sign.setPixmap(pixmap(image, theme.danger.ink if state == FAILED else theme.t3, size, self.devicePixelRatioF()))

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._look = look
        self.text.setMinimumHeight(look.px(20))
        begin(self.text, rtl=look.rtl)
        self.say(self._state)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.say(self._state)
