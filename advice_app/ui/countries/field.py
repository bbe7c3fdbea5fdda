"""The field in which a country is typed; the list below it does what its arrow keys say."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from advice_app.languages import _
from advice_app.ui.icons import icon
from advice_app.ui.look import Look


class CountryField(QLineEdit):
    """Type-ahead: Up and Down move in the list, Enter takes its row, Escape empties the field."""

    moved = Signal(int)  # rows
    accepted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("country_field")
        self._look = look
        self._sign = QAction(self)
        self.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        self.apply_look(look)
        self.retranslate()

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._look = look
        self._sign.setIcon(icon("search", look.theme.t2, 16))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setPlaceholderText(_("Type a country"))
        self.setAccessibleName(_("Country where it happened"))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(140), max(super().minimumSizeHint().height(), 36))

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(220), max(super().sizeHint().height(), 36))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        key = Qt.Key(event.key())
        if key in steps:
            self.moved.emit(steps[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accepted.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
