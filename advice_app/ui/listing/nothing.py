"""What stands in the place of a list that has no rows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look
from advice_app.ui.sides import leading
from advice_app.ui.style import set_role

_ICON = 36


class Nothing(QWidget):
    """An icon, a sentence, and what to try."""

    def __init__(self, image: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("listing_nothing")
        self._image = image
        self._icon, self.title, self.text = QLabel(self), QLabel(self), QLabel(self)
        for label, role in ((self.title, "strong"), (self.text, "small")):
            set_role(label, role)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        words = QVBoxLayout()
        words.addWidget(self.title)
        words.addWidget(self.text)
        row = QHBoxLayout()
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(row)
        self._column.addStretch(1)

    def say(self, title: str, text: str = "") -> None:
        """Show this."""
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        side = look.px(24)
        self._column.setContentsMargins(side, side, side, side)
        start = leading(rtl=look.rtl)
        for label in (self.title, self.text):
            label.setAlignment(start | Qt.AlignmentFlag.AlignTop)
        self._icon.setPixmap(pixmap(self._image, look.theme.t3, look.px(_ICON), self.devicePixelRatioF()))
