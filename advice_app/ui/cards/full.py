"""A card as large as the screen, to be held up to an officer: no more around it than is needed to go on, or back."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.ui.cards.card_view import CardView, Shown
from advice_app.ui.cards.style import css
from advice_app.ui.cards.turn_bar import TurnBar
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.style import set_role, style_sheet
from advice_app.ui.theme import CONTRAST

_FOOT = 84  # pixels at 100 %
_STEPS = {
    Qt.Key.Key_Space: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Backspace: -1,
}


class FullCard(QWidget):
    """A window of its own. Escape closes it; arrows, space and page keys turn, as does a tap at the edge."""

    turned = Signal(int)
    ended = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._look, self._strong = look, False
        self.setObjectName("full_card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.card = CardView(look, self, turns=True)
        self.foot = TurnBar("full_foot", self, height=_FOOT)
        self.close_button, self.strong_button = QPushButton(self), QPushButton(self)
        self.close_button.setObjectName("close_card")
        self.strong_button.setObjectName("strong_contrast")
        self.strong_button.setCheckable(True)
        self._lay_out()
        self.card.turned.connect(self.turned)
        self.foot.turned.connect(self.turned)
        self.close_button.clicked.connect(self.close)
        self.strong_button.toggled.connect(self._on_strong)
        self.apply_look(look)
        self.retranslate()

    def _lay_out(self) -> None:
        top = QWidget(self)
        top.setObjectName("full_top")
        top.setProperty("role", "cardbar")
        top.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._top = QHBoxLayout(top)
        self._top.addWidget(self.close_button)
        self._top.addStretch(1)
        self._top.addWidget(self.strong_button)
        for button in (self.close_button, self.strong_button):
            set_role(button, "plain")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self.card, 1)
        column.addWidget(self.foot)

    @property
    def look(self) -> Look:
        """How it looks: as the window does, or in high contrast."""
        return self._look._replace(theme=CONTRAST) if self._strong else self._look

    def show_card(self, shown: Shown, number: int, total: int) -> None:
        """Show this one."""
        self.card.show_card(shown)
        self.foot.show_place(number, total)
        if QAccessible.isActive() and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.card, self.card.accessibleName()))

    def open(self) -> None:
        """Show it on the screen that the app is on."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.screen().geometry())
        self.showFullScreen()
        self.activateWindow()
        self.setFocus()

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        own = self.look
        base = style_sheet(CONTRAST, look.percent) if self._strong else ""
        self.setStyleSheet(base + css(own))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if look.rtl else Qt.LayoutDirection.LeftToRight)
        side, size = own.px(16), own.px(16)
        self._top.setContentsMargins(side, own.px(8), side, own.px(8))
        self.close_button.setIcon(icon("close", own.theme.t1, size))
        self.strong_button.setIcon(icon("contrast", own.theme.ac2 if self._strong else own.theme.t1, size))
        for button in (self.close_button, self.strong_button):
            button.setIconSize(QSize(size, size))
        self.card.apply_look(own)
        self.foot.apply_look(own)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setWindowTitle(_("Phrase cards"))
        # L10N: a button, with the key that does the same
        self.close_button.setText(_("Close (Esc)"))
        # L10N: a button: shows the card in black, white and yellow
        self.strong_button.setText(_("High contrast"))
        self.strong_button.setHidden(self._look.theme.outlined)
        self.foot.retranslate()

    def _on_strong(self, strong: bool) -> None:
        self._strong = strong
        self.apply_look(self._look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.turned.emit(1 if (key == Qt.Key.Key_Right) != self._look.rtl else -1)
        elif key == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.turned.emit(-1)
        elif key in _STEPS:
            self.turned.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: object) -> None:  # noqa: ARG002 - only that it happened counts
        self.ended.emit()
