"""Everything the reader enters: when the clock starts, in which time zone, what kind of case."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget

from advice_app.clock.counting import is_double, zone_of
from advice_app.clock.state import ClockState
from advice_app.clock.store import ClockData
from advice_app.languages import _, interface_language
from advice_app.ui.clock.choice import RegimeChoice
from advice_app.ui.clock.extra import MomentFields, PauseFields
from advice_app.ui.clock.texts import offset
from advice_app.ui.dates import clock_time
from advice_app.ui.flow import FlowLayout, flowing
from advice_app.ui.look import Look
from advice_app.ui.sides import leading
from advice_app.ui.style import set_role
from advice_app.ui.time_fields import DayField, Labelled, TimeField

LocalNow = Callable[[], dt.datetime]


class Inputs(QWidget):
    """Shows a state and tells when the reader made another of it."""

    changed = Signal(object)  # the new ClockState

    def __init__(self, look: Look, local_now: LocalNow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clock_inputs")
        self._local_now = local_now
        self._data, self._state = ClockData(""), ClockState()
        self.day, self.time, self.zone = DayField(self), TimeField(self), QComboBox(self)
        self.regimes = RegimeChoice(self)
        self.run, self.second = QPushButton(self), QCheckBox(self)
        self.moments, self.pauses = MomentFields(look, self), PauseFields(look, local_now, self)
        self._starts_head, self.starts, self._zone_line = (QLabel(self) for _number in range(3))
        self._lay_out()
        self._connect()
        self.apply_look(look)

    def _lay_out(self) -> None:
        names = {"clock_day": self.day, "clock_time": self.time, "clock_zone": self.zone, "clock_run": self.run}
        for name, part in {**names, "clock_second": self.second, "clock_starts": self.starts}.items():
            part.setObjectName(name)
        for label in (self._starts_head, self.starts, self._zone_line):
            label.setWordWrap(True)
            set_role(label, "quoted")
        self._day_box, self._time_box = Labelled(self.day, self), Labelled(self.time, self)
        self._zone_box, run_box = Labelled(self.zone, self), QWidget(self)
        foot = QVBoxLayout(run_box)  # at the foot of the line, beside the fields
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addStretch(1)
        foot.addWidget(self.run)
        fields = QWidget(self)
        self._fields = FlowLayout(gap=16)
        for part in (self._day_box, self._time_box, run_box, self._zone_box, self.regimes):
            self._fields.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (flowing(fields, self._fields), self.regimes.names, self.second):
            column.addWidget(widget)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self._starts_head)
        said.addWidget(self.starts)
        said.addWidget(self._zone_line)
        column.addLayout(said)
        column.addWidget(self.moments)
        column.addWidget(self.pauses)

    def _connect(self) -> None:
        self.day.changed.connect(self._on_start)
        self.time.changed.connect(self._on_start)
        self.second.toggled.connect(lambda on: self._become(second=on))
        self.zone.activated.connect(lambda _row: self._on_zone())
        self.run.clicked.connect(self._on_run)
        self.regimes.chosen.connect(self._on_regime)
        self.moments.changed.connect(lambda: self._become(moments=self.moments.moments))
        self.pauses.changed.connect(lambda: self._become(pauses=self.pauses.pauses))

    # what is shown -------------------------------------------------------------------------------------------

    def show_state(self, data: ClockData, state: ClockState) -> None:
        """Show what was entered for a jurisdiction."""
        self._data, self._state = data, state
        self.regimes.show_regimes(data.regimes, state.regime)
        start = state.start or self._local_now().replace(tzinfo=None)
        self.day.show_day(start.date())
        self.time.show_time(start.time())
        self._show_regime()
        self._show_zones()
        self._show_texts()

    def _show_regime(self) -> None:
        regime, state = self._data.regime(self._state.regime), self._state
        guess = (state.start or self._local_now().replace(tzinfo=None)).replace(second=0, microsecond=0)
        running = regime is not None and state.start is not None
        self.moments.show_moments(regime.moments if regime and running else (), state.moments, guess)
        self.pauses.show_pauses(regime.pauses if regime and running else (), state.pauses)

    def _show_zones(self) -> None:
        self.zone.clear()
        for zone in self._data.zones:
            there = offset((self._state.start or self._local_now()).replace(tzinfo=zone_of(zone.id)))
            self.zone.addItem(f"{zone.name or zone.id} ({there})", zone.id)
        self.zone.setCurrentIndex(max(0, self.zone.findData(self._state.zone)))
        self._zone_box.setVisible(len(self._data.zones) > 1)

    def _show_texts(self) -> None:
        state, regime = self._state, self._data.regime(self._state.regime)
        running = state.start is not None
        # L10N: a button: takes away the start, so that the clock does not run
        self.run.setText(_("Clear") if running else _("Start the clock"))
        set_role(self.run, "plain" if running else "primary")
        starts = regime.starts if regime else ""
        english = interface_language() == "en"
        # L10N: {rule} is in English, from the fact sheet: when a time limit begins to run
        self.starts.setText(_("The law counts from: {rule}").format(rule=starts) if english else starts)
        # L10N: a text of the fact sheet follows: when a time limit begins to run
        self._starts_head.setText(_("The law counts from (in English):"))
        self._starts_head.setVisible(bool(starts) and not english)
        self.starts.setVisible(bool(starts))
        self._show_double()

    def _show_double(self) -> None:
        state = self._state
        double = bool(state.start and state.zone and is_double(state.start, zone_of(state.zone)))
        self.second.setVisible(double)
        with QSignalBlocker(self.second):
            self.second.setChecked(state.second)
        if double and state.start:
            # L10N: clocks were put back, so this time came twice that night; {time} is a time such as 02:30
            text = _("It was the second {time}, after the clocks were put back").format(time=clock_time(state.start))
            self.second.setText(text)
        if state.zone:
            at = (state.start or self._local_now().replace(tzinfo=None)).replace(
                tzinfo=zone_of(state.zone), fold=int(state.second)
            )
            # L10N: {offset} is such as UTC+01:00
            self._zone_line.setText(
                _("All times are local time where the person is held ({offset} at the start).").format(offset=offset(at))
            )

    # what the reader does ------------------------------------------------------------------------------------

    def _on_start(self) -> None:
        start = dt.datetime.combine(self.day.day, self.time.time_of_day)
        fresh = self._state.start is None
        self._become(start=start, second=False)
        if fresh:
            self._show_regime()

    def _on_run(self) -> None:
        if self._state.start is None:
            self._on_start()
            return
        self._become(start=None, second=False, moments=(), pauses=(), asked=())
        self.show_state(self._data, self._state)
        self.run.setFocus()

    def _on_regime(self, key: str) -> None:
        self._become(regime=key, moments=(), pauses=(), asked=())
        self._show_regime()
        self._show_texts()

    def _on_zone(self) -> None:
        self._become(zone=str(self.zone.currentData()))
        self._show_zones()

    def _become(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type] # names and values of its own fields
        self._show_texts()
        self.changed.emit(self._state)

    def ticked(self, asked: tuple[str, ...]) -> None:
        """What was asked for is part of the state, though it is ticked elsewhere."""
        self._become(asked=asked)

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        for part in (self.day, self.time, self.regimes, self.moments, self.pauses):
            part.apply_look(look)
        # English stands where the window begins, and runs its own way
        self.starts.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.starts.setAlignment(leading(rtl=look.rtl))
        self.zone.setMinimumHeight(look.px(36))
        self.run.setMinimumHeight(look.px(36))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        # L10N: label of a field for a day: when a time limit of detention begins to run
        self._day_box.set_text(_("Day the clock starts"))
        self._time_box.set_text(_("Time"))
        self._zone_box.set_text(_("Time zone"))
        self.zone.view().setAccessibleName(_("Time zone"))
        for part in (self.day, self.time, self.regimes, self.moments, self.pauses):
            part.retranslate()
        self._show_texts()
