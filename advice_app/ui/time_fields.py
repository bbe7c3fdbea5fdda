"""Fields for a day and a time of the day, in the reader's language; typed, stepped with arrow keys or picked in a calendar."""

import datetime as dt

from PySide6.QtCore import QDate, QDateTime, QSignalBlocker, Qt, QTime, QTimeZone, Signal
from PySide6.QtWidgets import QDateEdit, QDateTimeEdit, QLabel, QTimeEdit, QVBoxLayout, QWidget

from advice_app.paths import resource
from advice_app.ui.dates import entry_locale
from advice_app.ui.look import Look
from advice_app.ui.style import set_role

_FIRST, _LAST = QDate(2000, 1, 1), QDate(2099, 12, 31)


def _free(field: QDateTimeEdit) -> None:
    """Let every time be entered: the reader's own computer may be where the clocks change in that hour."""
    field.setTimeZone(QTimeZone(QTimeZone.Initialization.UTC))


def _with_calendar(field: QDateTimeEdit) -> None:
    """The same for a field with a day in it, which can be picked."""
    _free(field)
    field.setCalendarPopup(True)
    field.setDateRange(_FIRST, _LAST)


def _fit(field: QDateTimeEdit, look: Look, width: int) -> None:
    field.setMinimumHeight(look.px(36))
    field.setMinimumWidth(look.px(width))


class Labelled(QWidget):
    """A field with its label above."""

    def __init__(self, field: QWidget, parent: QWidget | None = None, *, wraps: bool = False) -> None:
        super().__init__(parent)
        self.label, self.field = QLabel(self), field
        self.label.setWordWrap(wraps)
        self.label.setBuddy(field)
        set_role(self.label, "field")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.label)
        column.addWidget(field)

    def set_text(self, text: str) -> None:
        """Set the label, which also names the field for a screen reader."""
        self.label.setText(text)
        self.field.setAccessibleName(text)


class DayField(QDateEdit):
    """A day."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _with_calendar(self)
        self.dateChanged.connect(lambda _date: self.changed.emit())

    @property
    def day(self) -> dt.date:
        """The day that is shown."""
        date = self.date()
        return dt.date(date.year(), date.month(), date.day())

    def show_day(self, day: dt.date) -> None:
        """Show a day, without telling anyone."""
        with QSignalBlocker(self):
            self.setDate(QDate(day.year, day.month, day.day))

    def apply_look(self, look: Look) -> None:
        """Follow the text size."""
        _fit(self, look, 176)

    def retranslate(self) -> None:
        """Write days in the interface language."""
        self.setLocale(entry_locale())
        # Qt turns the parts round where the window runs from right to left; a date is written the same way in both
        self.setDisplayFormat("yyyy MMM d ddd" if self.isRightToLeft() else "ddd d MMM yyyy")
        calendar = self.calendarWidget()
        if calendar is not None:
            calendar.setLocale(entry_locale())
            calendar.setVerticalHeaderFormat(calendar.VerticalHeaderFormat.NoVerticalHeader)


class TimeField(QTimeEdit):
    """A time of the day, to the minute; always from left to right."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _free(self)
        self.setDisplayFormat("HH:mm")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.lineEdit().setTextMargins(8, 0, 8, 0)  # the style sheet takes its buttons away, and its padding with them
        self.setWrapping(True)
        self.timeChanged.connect(lambda _time: self.changed.emit())

    @property
    def time_of_day(self) -> dt.time:
        """The time that is shown."""
        time = self.time()
        return dt.time(time.hour(), time.minute())

    def show_time(self, time: dt.time) -> None:
        """Show a time, without telling anyone."""
        with QSignalBlocker(self):
            self.setTime(QTime(time.hour, time.minute))

    def apply_look(self, look: Look) -> None:
        """Follow the text size."""
        _fit(self, look, 104)

    def retranslate(self) -> None:
        """Times are written alike in every language of the interface."""
        self.setLocale(entry_locale())
        self.setDisplayFormat("HH:mm")  # Qt writes it anew in another locale


class MomentField(QDateTimeEdit):
    """A day and a time in one field."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _with_calendar(self)
        self.dateTimeChanged.connect(lambda _moment: self.changed.emit())

    @property
    def moment(self) -> dt.datetime:
        """The local time that is shown."""
        date, time = self.date(), self.time()
        return dt.datetime(date.year(), date.month(), date.day(), time.hour(), time.minute())  # noqa: DTZ001 - local to the zone

    def show_moment(self, moment: dt.datetime) -> None:
        """Show a moment, without telling anyone."""
        with QSignalBlocker(self):
            self.setDateTime(
                QDateTime(QDate(moment.year, moment.month, moment.day), QTime(moment.hour, moment.minute), self.timeZone())
            )

    def apply_look(self, look: Look) -> None:
        """Follow the text size."""
        _fit(self, look, 206)

    def retranslate(self) -> None:
        """Write days in the interface language."""
        self.setLocale(entry_locale())
        self.setDisplayFormat("mm:HH yyyy MMM d ddd" if self.isRightToLeft() else "ddd d MMM yyyy HH:mm")


def field_css(look: Look) -> str:
    """What these fields add to the style sheet of the app."""
    theme, px = look.theme, look.px
    chevron = resource("style", f"chevron-{theme.name}.svg").as_posix()
    return f"""
QDateEdit, QTimeEdit, QDateTimeEdit {{ color: {theme.t1}; background: {theme.raised}; border: 1px solid {theme.ctl};
  border-radius: 7px; padding: 6px 8px; selection-background-color: {theme.ac}; selection-color: {theme.onac}; }}
QDateEdit:focus, QTimeEdit:focus, QDateTimeEdit:focus {{ border: 2px solid {theme.focus}; padding: 5px 7px; }}
QDateEdit:disabled, QTimeEdit:disabled, QDateTimeEdit:disabled {{ color: {theme.t3}; border-color: {theme.line2}; }}
QDateEdit::drop-down, QDateTimeEdit::drop-down {{ border: none; width: {px(26)}px; }}
QDateEdit::down-arrow, QDateTimeEdit::down-arrow {{ image: url("{chevron}"); width: {px(14)}px; height: {px(14)}px; }}
QTimeEdit::up-button, QTimeEdit::down-button {{ width: 0; height: 0; border: none; }}
QTimeEdit::up-arrow, QTimeEdit::down-arrow {{ image: none; width: 0; height: 0; }}
QCalendarWidget QWidget {{ background: {theme.raised}; color: {theme.t1}; }}
QCalendarWidget QToolButton {{ padding: 4px 8px; }}
QCalendarWidget QAbstractItemView {{ background: {theme.raised}; color: {theme.t1}; border: none; border-radius: 0;
  selection-background-color: {theme.ac}; selection-color: {theme.onac}; }}"""
