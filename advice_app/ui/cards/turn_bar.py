"""Under a card: one back, which one of how many it is, one on. The buttons are large enough for a shaking hand."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from advice_app.languages import _
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.style import set_role


class TurnBar(QWidget):
    """Says which card is wanted; it does not turn."""

    turned = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None, *, height: int = 0) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "cardbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._height = height
        self.previous, self.next = QPushButton(self), QPushButton(self)
        self.place = QLabel(self)
        self.place.setObjectName("card_place")
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(self.place, "small")
        self._row = QHBoxLayout(self)
        for button, key, step in ((self.previous, "previous_card", -1), (self.next, "next_card", 1)):
            button.setObjectName(key)
            set_role(button, "turn")
            button.clicked.connect(lambda _checked=False, step=step: self.turned.emit(step))
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._row.addWidget(self.previous, 2)
        self._row.addWidget(self.place, 1)
        self._row.addWidget(self.next, 2)

    def show_place(self, number: int, total: int) -> None:
        """Show which card it is."""
        self.place.setText(f"{number} / {total}")

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        side, size = look.px(16), look.px(18)
        self._row.setContentsMargins(side, look.px(10), side, look.px(10))
        self._row.setSpacing(look.px(10))
        self.setMinimumHeight(look.px(self._height))
        self.previous.setIcon(icon("arrow-left", look.theme.t1, size, look.rtl))
        self.next.setIcon(icon("arrow-right", look.theme.onac, size, look.rtl))
        for button in (self.previous, self.next):
            button.setIconSize(QSize(size, size))
        # its arrow stands after the word
        self.next.setLayoutDirection(Qt.LayoutDirection.LeftToRight if look.rtl else Qt.LayoutDirection.RightToLeft)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        # L10N: a button: the card before this one
        self.previous.setText(_("Previous"))
        # L10N: a button: the card after this one
        self.next.setText(_("Next"))
