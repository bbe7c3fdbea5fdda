"""A list on the case sheet: lines with a day, a time and a text."""

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from advice_app.case_sheet.store import Entry, List
from advice_app.languages import _
from advice_app.marks import texts
from advice_app.ui.case_sheet.words import add_name, entry_name, list_name
from advice_app.ui.icons import put_icon
from advice_app.ui.kept_text import KeptText
from advice_app.ui.look import Look
from advice_app.ui.style import set_role
from advice_app.ui.time_fields import MomentField

_TEXT = 62  # pixels at 100 %: two lines


class EntryRow(QWidget):
    """One line."""

    changed = Signal()
    left = Signal()
    remove_wanted = Signal()

    def __init__(self, kind: List, entry: Entry, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind, self.number = kind, entry.number
        self.at, self.text, self.remove = MomentField(self), KeptText("entry_text", texts.NOTE, self), QToolButton(self)
        self.at.setObjectName("entry_at")
        self.remove.setObjectName("entry_remove")
        set_role(self.remove, "ghost")
        self.at.show_moment(entry.at)
        self.text.setPlainText(entry.text)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self.fit(beside=True)
        self.at.changed.connect(self.changed)
        self.text.textChanged.connect(self.changed)
        self.text.left.connect(self.left)
        self.remove.clicked.connect(self.remove_wanted)

    @property
    def value(self) -> tuple[dt.datetime, str]:
        """What it says now."""
        return self.at.moment, self.text.toPlainText()

    def fit(self, *, beside: bool) -> None:
        """Day and text beside each other, or below."""
        for part in (self.at, self.text, self.remove):
            self._grid.removeWidget(part)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self.at, 0, 0, top)
        self._grid.addWidget(self.remove, 0, 2, top)
        if beside:
            self._grid.addWidget(self.text, 0, 1)
        else:
            self._grid.addWidget(self.text, 1, 0, 1, 3)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._grid.setSpacing(look.px(8))
        self.at.apply_look(look)
        self.text.apply_look(look, _TEXT)
        put_icon(self.remove, "close", look.theme.t2, look.px(16))
        self.remove.setMinimumHeight(look.px(36))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.at.retranslate()
        self.at.setAccessibleName(f"{list_name(self._kind)}: {_('Day and time')}")
        self.text.setPlaceholderText(entry_name(self._kind))
        self.text.setAccessibleName(f"{list_name(self._kind)}: {entry_name(self._kind)}")
        # L10N: a button beside a line of a list
        self.remove.setAccessibleName(_("Remove this line"))
        self.remove.setToolTip(_("Remove this line"))


class EntryList(QWidget):
    """The lines below each other, and a button for one more."""

    changed = Signal(int)  # the number of a line
    left = Signal()
    add_wanted = Signal()
    remove_wanted = Signal(int)

    def __init__(self, kind: List, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind, self._look, self._beside = kind, look, True
        self.rows: list[EntryRow] = []
        self.before: QWidget | None = None  # what Tab leaves for the first line
        self.label, self.add = QLabel(self), QPushButton(self)
        self.add.setObjectName(f"add_to_{kind.value}")
        set_role(self.label, "field")
        set_role(self.add, "plain")
        self.label.setBuddy(self.add)
        self.add.clicked.connect(self.add_wanted)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.label)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show these lines."""
        for row in self.rows:
            self._drop(row)
        self.rows = []
        for entry in entries:
            self.append(entry)

    def append(self, entry: Entry) -> EntryRow:
        """Show one more line."""
        row = EntryRow(self.kind, entry, self)
        row.apply_look(self._look)
        row.retranslate()
        row.fit(beside=self._beside)
        row.changed.connect(lambda: self.changed.emit(row.number))
        row.left.connect(self.left)
        row.remove_wanted.connect(lambda: self.remove_wanted.emit(row.number))
        before: QWidget | None = self.rows[-1].remove if self.rows else self.before
        self.rows.append(row)
        self._column.insertWidget(len(self.rows), row)
        for widget in (row.at, row.text, row.remove):  # Tab goes by age, if it is not told
            if before is not None:
                QWidget.setTabOrder(before, widget)
            before = widget
        return row

    def take_away(self, number: int) -> None:
        """Show a line no more; the keyboard goes to the button for a new one."""
        for row in [row for row in self.rows if row.number == number]:
            self.rows.remove(row)
            self._drop(row)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, row: EntryRow) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.changed.disconnect()
        row.deleteLater()

    def row(self, number: int) -> EntryRow | None:
        """A line by its number."""
        return next((row for row in self.rows if row.number == number), None)

    def fit(self, *, beside: bool) -> None:
        """Day and text beside each other, or below."""
        if beside == self._beside:
            return
        self._beside = beside
        for row in self.rows:
            row.fit(beside=beside)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        self._column.setSpacing(look.px(8))
        put_icon(self.add, "plus", look.theme.t1, look.px(16))
        for row in self.rows:
            row.apply_look(look)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.label.setText(list_name(self.kind))
        self.add.setText(f" {add_name(self.kind)}")
        for row in self.rows:
            row.retranslate()
