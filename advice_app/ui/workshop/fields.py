"""Small parts of the forms of a workshop."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from advice_app.ui.look import Look
from advice_app.ui.style import set_role
from advice_app.workshop.model import MOST_MINUTES

_STEP = 5


class Minutes(QLineEdit):
    """A number of minutes. Up and down change it by five."""

    valueChanged = Signal(int)  # noqa: N815 - as Qt's own fields have it

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setValidator(QIntValidator(0, MOST_MINUTES, self))
        self.textEdited.connect(lambda _text: self.valueChanged.emit(self.value()))

    def value(self) -> int:
        """The number."""
        text = self.text()
        return min(int(text), MOST_MINUTES) if text.isdecimal() else 0

    def show_value(self, value: int) -> None:
        """Show a number that was not typed here."""
        if value != self.value() or not (self.text() or self.hasFocus()):
            self.setText(str(value))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: _STEP, Qt.Key.Key_Down: -_STEP}.get(Qt.Key(event.key()), 0)
        if step:
            self.setText(str(min(max(self.value() + step, 0), MOST_MINUTES)))
            self.valueChanged.emit(self.value())
        else:
            super().keyPressEvent(event)


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

    def __init__(self, fields: Sequence[QWidget], parent: QWidget | None = None, *, wraps: bool = False) -> None:
        super().__init__(parent)
        set_role(self, "bare")
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(wraps)
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
