"""The field of the palette: what is typed is looked for, the keys that move go to the list."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from advice_app.languages import _
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look
from advice_app.ui.style import set_role

FIRST, LAST, PAGE = -10_000, 10_000, 1_000
"""Steps that mean the ends of the list and a page of it."""
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_PageDown: PAGE,
    Qt.Key.Key_PageUp: -PAGE,
    Qt.Key.Key_Home: FIRST,
    Qt.Key.Key_End: LAST,
}
_SIGN, _INSET = 16, 12
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class PaletteField(QLineEdit):
    """Arrows, Page keys, Home, End and Tab move in the list, Enter chooses, Escape closes."""

    moved = Signal(int)
    accepted = Signal()
    dismissed = Signal()
    left = Signal()  # the keyboard went elsewhere

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("palette_field")
        set_role(self, "palette")
        self._look = look
        self._sign = QLabel(self)  # not an action: its icon would not grow with the text
        self._sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._look = look
        self._sign.setPixmap(pixmap("search", look.theme.t2, look.px(_SIGN), self.devicePixelRatioF()))
        self._sign.resize(look.px(_SIGN), look.px(_SIGN))
        self.setMinimumHeight(look.px(40))
        self._place_sign()

    def _place_sign(self) -> None:
        inset, size, rtl = self._look.px(_INSET), self._look.px(_SIGN), self.isRightToLeft()
        self._sign.move(self.width() - inset - size if rtl else inset, (self.height() - size) // 2)
        # what is typed begins beside the sign, in whatever script: Qt would ask the text, and an empty one the keyboard
        self.setAlignment((_RIGHT if rtl else _LEFT) | Qt.AlignmentFlag.AlignVCenter)
        beside = inset + size
        self.setTextMargins(0 if rtl else beside, 0, beside if rtl else 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_sign()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place_sign()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        # L10N: in the empty field of the palette that goes anywhere by a few letters
        self.setPlaceholderText(_("Country, stage, section, language or command"))
        self.setToolTip(self.placeholderText())  # where the field is too narrow for it
        self.setAccessibleName(_("Go to"))

    def event(self, event: QEvent) -> bool:
        """Keep the keys that the list needs from the window's shortcuts, and Tab from moving the focus."""
        if isinstance(event, QKeyEvent) and self._is_ours(event):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.keyPressEvent(event)
                return True
        return super().event(event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        return plain and (key in _STEPS or key in _ENTER or key == Qt.Key.Key_Escape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self._is_ours(event):
            super().keyPressEvent(event)
        elif key in _STEPS:
            self.moved.emit(_STEPS[key])
        elif key in _ENTER:
            if not event.isAutoRepeat():
                self.accepted.emit()
        else:
            self.dismissed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # its own context menu, and another window coming to the front, leave the palette open
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.left.emit()
