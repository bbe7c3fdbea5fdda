"""Find in the page: a field, how many hits there are, and where to go next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from advice_app.languages import _, ngettext
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.style import set_role

BACKWARDS, ONWARDS = True, False


class FindBar(QWidget):
    """Shows itself on Ctrl+F and hides on Esc."""

    text_changed = Signal(str)
    next_wanted = Signal(bool)  # True: backwards
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._hits: int | None = None
        self.setObjectName("find_bar")
        set_role(self, "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = QLineEdit(self)
        self.field.setObjectName("find_field")
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self.text_changed)
        self._count = QLabel(self)
        set_role(self._count, "hint")
        self._buttons = {name: QToolButton(self) for name in ("back", "forward", "close")}
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        for button in self._buttons.values():
            set_role(button, "ghost")
            row.addWidget(button)
        self._buttons["back"].clicked.connect(lambda: self.next_wanted.emit(BACKWARDS))
        self._buttons["forward"].clicked.connect(lambda: self.next_wanted.emit(ONWARDS))
        self._buttons["close"].clicked.connect(self.close_bar)
        self.hide()
        self.retranslate()

    def open_bar(self, text: str = "") -> None:
        """Show the bar, ready to type."""
        if text:
            self.field.setText(text)
        self.apply_look(self._look)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_bar(self) -> None:
        """Hide the bar and every mark it made."""
        self.hide()
        self.closed.emit()

    def show_hits(self, hits: int | None) -> None:
        """Say how many hits there are; nothing while nothing is looked for."""
        self._hits = hits
        text = "" if hits is None else ngettext("{number} hit", "{number} hits", hits).format(number=hits)
        self._count.setText(_("Not on this page") if hits == 0 else text)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        for name, button in self._buttons.items():
            button.setIcon(icon(name, look.theme.t2, 18, mirrored=look.rtl))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.field.setPlaceholderText(_("Find on this page"))
        self.field.setAccessibleName(_("Find on this page"))
        names = {"back": _("Previous hit"), "forward": _("Next hit"), "close": _("Close")}
        for name, button in self._buttons.items():
            button.setAccessibleName(names[name])
            button.setToolTip(names[name])
        self.show_hits(self._hits)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.next_wanted.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)
