"""A dialog that asks: text and fields that scroll where the screen is small, and buttons that are always there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from advice_app.ui.look import Look
from advice_app.ui.style import set_role
from advice_app.ui.tall import TallArea

_OF_WIDTH, _OF_HEIGHT = 0.96, 0.9  # of the screen
_MARGIN, _SPACE, _WIDEST = 24, 12, 720


class AskingDialog(QDialog):
    """A subclass puts parts into `body` and buttons into the foot, and calls `fit` when text comes or goes."""

    def __init__(self, look: Look, name: str, width: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._width = min(look.px(width), _WIDEST)
        inside = QWidget()
        set_role(inside, "bare")
        self.body, self.foot = QVBoxLayout(inside), QHBoxLayout()
        self.body.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _SPACE)
        self.body.setSpacing(_SPACE)
        self.foot.setContentsMargins(_MARGIN, 0, _MARGIN, _MARGIN)
        self._inside = inside
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(_SPACE)
        self._scroll = TallArea(inside, self)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(self.foot)

    def add_label(self, role: str) -> QLabel:
        """A paragraph, not in its place yet."""
        label = QLabel(self)
        set_role(label, role)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def add_button(self, name: str, role: str) -> QPushButton:
        """Another button at the foot."""
        button = QPushButton(self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        set_role(button, role)
        self.foot.addWidget(button)
        return button

    def fit(self) -> None:
        """Take the size that all of it needs, within what the screen has."""
        for widget in (self, *self.findChildren(QWidget)):
            widget.ensurePolished()  # the style sheet decides how large the letters are
        self.body.invalidate()  # it may have measured them before
        screen = self.screen().availableSize()
        wanted = max(self._width, self.foot.sizeHint().width(), self._inside.minimumSizeHint().width())
        width = min(wanted, round(screen.width() * _OF_WIDTH))
        height = self._scroll.needed(width) + _SPACE + self.foot.sizeHint().height()
        self.setMinimumWidth(width)
        self.resize(width, min(height, round(screen.height() * _OF_HEIGHT)))

    def show_part(self, part: QWidget) -> None:
        """Fit, and scroll to a part that has come."""
        if self.isVisible():
            self.fit()
            self._scroll.ensureWidgetVisible(part)

    def showEvent(self, event: QShowEvent) -> None:
        self.fit()
        super().showEvent(event)
