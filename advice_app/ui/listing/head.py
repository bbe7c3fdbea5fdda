"""What stands above a list: its name, how many there are, a field to look for something, filters, a line on what it is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from advice_app.ui.listing.filters import FilterBar
from advice_app.ui.look import Look
from advice_app.ui.sides import leading
from advice_app.ui.style import set_role

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
_SIDE = 24  # pixels at 100 %


class Field(QLineEdit):
    """Says what is typed, and what its arrow keys and Enter ask of the list below."""

    moved = Signal(int)  # rows
    accepted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.moved.emit(_STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accepted.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.textEdited.emit("")
        else:
            super().keyPressEvent(event)


class Head(QWidget):
    """Texts are given to it."""

    def __init__(self, filters: Sequence[str], parent: QWidget | None = None, *, field: bool = True) -> None:
        super().__init__(parent)
        set_role(self, "listinghead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title, self.count, self.line = self._label("title"), self._label("small"), self._label("small")
        self.count.setObjectName("listing_count")
        self.line.setObjectName("listing_line")
        self.line.setWordWrap(True)
        self.clear = QPushButton(self)
        self.clear.setObjectName("clear_filters")
        set_role(self.clear, "link")
        self.field = Field(self)
        self.field.setObjectName("listing_field")
        if not field:
            self.field.hide()
        self.extra = QHBoxLayout()
        self.filters = FilterBar(filters, self)
        self._lay_out()
        self.clear.hide()

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        set_role(label, role)
        return label

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self.title)
        first.addWidget(self.count, 1)
        first.addWidget(self.clear)
        self._column = QVBoxLayout(self)
        self._column.addLayout(first)
        self._column.addWidget(self.line)
        self._column.addLayout(self.extra)
        self._column.addWidget(self.field)
        self._column.addWidget(self.filters)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        side = look.px(_SIDE)
        self._column.setContentsMargins(side, look.px(16), side, look.px(14))
        self._column.setSpacing(look.px(9))
        start = leading(rtl=look.rtl)
        for label in (self.title, self.count, self.line):
            label.setAlignment(start | Qt.AlignmentFlag.AlignVCenter)
        self.filters.apply_look(look)

    def say(self, count: str, line: str, clear: str) -> None:
        """Show how many there are, a line on them, and the button that takes filters away; nothing: it is not there."""
        self.count.setText(count)
        self.line.setText(line)
        self.line.setHidden(not line)
        self.clear.setText(clear)
        self.clear.setHidden(not clear)
