"""Small parts of the forms of a workshop."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget

from advice_app.ui.look import Look
from advice_app.ui.style import set_role
from advice_app.workshop.model import MOST_MINUTES

_STEP = 5


class Minutes(QSpinBox):
    """A number of minutes. The wheel does not change it: whoever scrolls does not mean to."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setRange(0, MOST_MINUTES)
        self.setSingleStep(_STEP)
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_value(self, value: int) -> None:
        """Show a number that was not typed here."""
        if value != self.value():
            with QSignalBlocker(self):
                self.setValue(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Line(QLineEdit):
    """A line of text that is not written over while it is typed."""

    def show_text(self, text: str) -> None:
        """Show a text that was not typed here."""
        if text != self.text():
            self.setText(text)


class Notes(QPlainTextEdit):
    """Some lines of text; Tab goes on to the next field."""

    typed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setTabChangesFocus(True)
        self.textChanged.connect(lambda: self.typed.emit(self.toPlainText()))

    def show_text(self, text: str) -> None:
        """Show a text that was not typed here."""
        if text != self.toPlainText():
            with QSignalBlocker(self):
                self.setPlainText(text)

    def fit(self, look: Look, lines: int) -> None:
        """Have room for so many lines."""
        metrics = QFontMetrics(self.font())
        self.setMinimumHeight(metrics.lineSpacing() * lines + look.px(18))

    def sizeHint(self) -> QSize:
        return QSize(160, self.minimumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Labelled(QWidget):
    """A field, or several, under what they are called."""

    def __init__(self, fields: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bare")
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.label, "hint")
        self._fields = tuple(fields)
        self.label.setBuddy(fields[0])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.label)
        for field in fields:
            column.addWidget(field)

    def call(self, text: str) -> None:
        """Say what it is; also to screen readers."""
        self.label.setText(text)
        several = len(self._fields) > 1
        for number, field in enumerate(self._fields, 1):
            field.setAccessibleName(f"{text} {number}" if several else text)
