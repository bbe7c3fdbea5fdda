"""What only some laws ask for: other moments that a limit counts from, and times that do not count."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from advice_app.clock.words import moment_name, pause_names
from advice_app.languages import _
from advice_app.ui.flow import FlowLayout, flowing
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.style import set_role
from advice_app.ui.time_fields import MomentField

Moments = tuple[tuple[str, dt.datetime], ...]
Pauses = tuple[tuple[dt.datetime, dt.datetime], ...]


class MomentRow(QWidget):
    """A moment that may be known: ticked, it has a day and a time."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.known, self.field = QCheckBox(self), MomentField(self)
        self.known.setObjectName(f"clock_moment_{name}")
        self.field.hide()
        flow = FlowLayout(gap=10)
        flow.addWidget(self.known)
        flow.addWidget(self.field)
        flowing(self, flow)
        self.known.toggled.connect(self.field.setVisible)
        self.known.toggled.connect(lambda _on: self.changed.emit())
        self.field.changed.connect(self.changed)

    def show_moment(self, moment: dt.datetime | None, guess: dt.datetime) -> None:
        """Show what is known, without telling anyone."""
        with QSignalBlocker(self.known):
            self.known.setChecked(moment is not None)
        self.field.show_moment(moment or guess)
        self.field.setVisible(moment is not None)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.known.setText(moment_name(self.name))
        self.field.setAccessibleName(moment_name(self.name))
        self.field.retranslate()


class MomentFields(QWidget):
    """The other moments that limits of the regime count from."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clock_moments")
        self._look = look
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        set_role(self._label, "field")
        self.rows: list[MomentRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._label)

    @property
    def moments(self) -> Moments:
        """What is known."""
        return tuple((row.name, row.field.moment) for row in self.rows if row.known.isChecked())

    def show_moments(self, names: tuple[str, ...], known: Moments, guess: dt.datetime) -> None:
        """Ask for these; ``guess`` stands in the fields that nobody filled in yet."""
        if list(names) != [row.name for row in self.rows]:
            self._make_rows(names)
        values = dict(known)
        for row in self.rows:
            row.show_moment(values.get(row.name), guess)
        self.setVisible(bool(names))

    def _make_rows(self, names: tuple[str, ...]) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [MomentRow(name, self) for name in names]
        for row in self.rows:
            row.changed.connect(self.changed)
            row.field.apply_look(self._look)
            row.retranslate()
            self._column.addWidget(row)

    def apply_look(self, look: Look) -> None:
        """Follow the text size."""
        self._look = look
        for row in self.rows:
            row.field.apply_look(look)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        # L10N: before fields to tick, such as “Handed over to the court or prosecutor”, each with a day and a time
        self._label.setText(_("Some limits count from another moment. Tick what has happened:"))
        for row in self.rows:
            row.retranslate()


class PauseRow(QWidget):
    """One time that did not count, from and to."""

    changed = Signal()
    remove_wanted = Signal()

    def __init__(self, first: dt.datetime, last: dt.datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.last, self._between = MomentField(self), MomentField(self), QLabel(self)
        self.remove = QToolButton(self)
        set_role(self.remove, "ghost")
        self.first.show_moment(first)
        self.last.show_moment(last)
        flow = FlowLayout(gap=8)
        for part in (self.first, self._between, self.last, self.remove):
            flow.addWidget(part)
        flowing(self, flow)
        self.first.changed.connect(self.changed)
        self.last.changed.connect(self.changed)
        self.remove.clicked.connect(self.remove_wanted)

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self.first.apply_look(look)
        self.last.apply_look(look)
        self._between.setMinimumHeight(look.px(36))
        self.remove.setIcon(icon("close", look.theme.t2, look.px(16)))
        self.remove.setMinimumHeight(look.px(36))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        # L10N: between two fields for day and time: from … to …
        self._between.setText(_("to"))
        self.first.setAccessibleName(_("Did not count from"))
        self.last.setAccessibleName(_("Did not count to"))
        self.remove.setAccessibleName(_("Remove this time"))
        self.remove.setToolTip(_("Remove this time"))
        self.first.retranslate()
        self.last.retranslate()


class PauseFields(QWidget):
    """The times that the law takes out of the count."""

    changed = Signal()

    def __init__(self, look: Look, now: Callable[[], dt.datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clock_pauses")
        self._look, self._now = look, now
        self._kinds: tuple[str, ...] = ()
        self._label, self._error = QLabel(self), QLabel(self)
        for label, role in ((self._label, "quoted"), (self._error, "error")):
            set_role(label, role)
            label.setWordWrap(True)
        self.rows: list[PauseRow] = []
        self.add = QPushButton(self)
        self.add.setObjectName("clock_add_pause")
        self.add.clicked.connect(self._on_add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self._label)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        self._column.addWidget(self._error)
        self._column.addLayout(foot)

    @property
    def pauses(self) -> Pauses:
        """What was entered, also what ends before it begins."""
        return tuple((row.first.moment, row.last.moment) for row in self.rows)

    def show_pauses(self, kinds: tuple[str, ...], pauses: Pauses) -> None:
        """Ask for times of these kinds; none: all time counts here."""
        self._kinds = kinds
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for first, last in pauses:
            self._append(first, last)
        self.setVisible(bool(kinds))
        self.retranslate()

    def _append(self, first: dt.datetime, last: dt.datetime) -> PauseRow:
        row = PauseRow(first, last, self)
        row.apply_look(self._look)
        row.retranslate()
        row.changed.connect(self._on_changed)
        row.remove_wanted.connect(lambda: self._on_remove(row))
        self.rows.append(row)
        self._column.insertWidget(len(self.rows), row)
        return row

    def _on_add(self) -> None:
        now = self._now().replace(second=0, microsecond=0, tzinfo=None)
        row = self._append(now, now + dt.timedelta(minutes=30))
        row.first.setFocus()
        self._on_changed()

    def _on_remove(self, row: PauseRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.add.setFocus()
        self._on_changed()

    def _on_changed(self) -> None:
        self._check()
        self.changed.emit()

    def _check(self) -> None:
        wrong = any(last <= first for first, last in self.pauses)
        self._error.setVisible(wrong)
        self._error.setText(_("One of these times ends before it begins, so it is left out.") if wrong else "")

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._look = look
        for row in self.rows:
            row.apply_look(look)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        # L10N: {kinds} is a list such as “travel, medical care, rest”
        text = _("Under this law some time does not count: {kinds}. Each such time makes the limits later.")
        self._label.setText(text.format(kinds=pause_names(self._kinds)))
        self.add.setText(_("Add a time that did not count"))
        self._check()
        for row in self.rows:
            row.retranslate()
