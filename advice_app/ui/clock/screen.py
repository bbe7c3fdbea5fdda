"""The detention clock: reads what was entered, counts, and shows each part what it is to show."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from advice_app.clock.counting import ClockError, NoSuchTimeError, zone_of
from advice_app.clock.custody import custody_of
from advice_app.clock.limits import Custody, Limit, Reading, limits, read, timed
from advice_app.clock.regimes import Regime
from advice_app.clock.state import ClockState
from advice_app.clock.store import ClockData, load
from advice_app.languages import _, interface_language
from advice_app.library.catalogue import Library
from advice_app.ui.clock.head import say, say_nothing
from advice_app.ui.clock.note import Note, as_paper, as_text
from advice_app.ui.clock.panes import Panes
from advice_app.ui.clock.texts import until_phrase
from advice_app.ui.dates import long_date
from advice_app.ui.look import Look

_SECOND = 1000


def utc_now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


class ClockScreen(Panes):
    """``changed`` gives the `ClockState` whenever the reader entered something; nothing else of it is kept anywhere."""

    open_requested = Signal(str)
    changed = Signal(object)

    def __init__(
        self,
        library: Library,
        look: Look,
        parent: QWidget | None = None,
        state: ClockState | None = None,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._library, self._now = library, now
        self._state = state or ClockState()
        self._states: dict[str, ClockState] = {}  # clocks of other countries, until the app ends
        self._data = ClockData(self._state.country)
        self._custody: Custody | None = None
        self._limits: tuple[Limit, ...] = ()
        self._chosen: int | None = None  # nothing: the next limit
        self._reading: Reading | None = None
        self._trouble = ""
        super().__init__(look, self.local_now, lambda law: self._library.law_name(self._data.code, law), parent)
        self._timer = QTimer(self, interval=_SECOND)
        self._timer.timeout.connect(self._on_second)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.inputs.changed.connect(self._on_entered)
        self.timeline.chosen.connect(self.choose)
        self.table.chosen.connect(self.choose)
        self.asks.ticked.connect(self._on_ticked)
        self.asks.fact_wanted.connect(self._open_fact)
        self.caution.sources.clicked.connect(lambda: self._open_fact("max_police_custody"))
        self.top.copy_wanted.connect(self.copy_note)
        self.top.print_wanted.connect(self.print_note)

    def _open_fact(self, fact: str) -> None:
        self.open_requested.emit(f"fact:{self._data.code}/{fact}")

    # what it is about ----------------------------------------------------------------------------------------

    @property
    def state(self) -> ClockState:
        """What was chosen and entered."""
        return self._state

    @property
    def regime(self) -> Regime | None:
        """The regime that is counted by."""
        return self._data.regime(self._state.regime)

    @property
    def timer(self) -> QTimer:
        """Runs each second while the screen is seen."""
        return self._timer

    def set_country(self, code: str) -> None:
        """Show the clock of another jurisdiction; the one that runs here comes back with it."""
        if code != self._state.country:
            self._states[self._state.country] = self._state
            self._state, self._chosen = self._states.get(code, ClockState(country=code)), None
            self._read()

    def choose_regime(self, key: str) -> None:
        """Count by another regime of the same country, from the same start; an unknown one changes nothing."""
        if key != self._state.regime and self._data.regime(key) is not None:
            self.set_state(replace(self._state, regime=key, moments=(), pauses=(), asked=()))
            self.changed.emit(self._state)

    def set_state(self, state: ClockState) -> None:
        """Show another clock, such as one kept with a case."""
        self._state, self._chosen = state, None
        self._read()

    def forget(self, is_it: Callable[[ClockState], bool]) -> None:
        """Let go of clocks that have to be forgotten."""
        self._states = {code: state for code, state in self._states.items() if not is_it(state)}
        if is_it(self._state):
            self.set_state(ClockState(country=self._state.country))

    def set_library(self, library: Library) -> None:
        """Read from another library: the guides were built anew."""
        self._library = library
        self._read()

    def set_language(self, tag: str) -> None:
        """Guides may be read in another language than the interface; the clock speaks the interface's."""

    def _read(self) -> None:
        """Read the rules of the country and show the state under them."""
        self._data = load(self._library.path, self._state.country, interface_language())
        zones = [zone.id for zone in self._data.zones]
        if self._data.regimes and self.regime is None:
            self._state = replace(self._state, regime=self._data.regimes[0].key, moments=(), pauses=())
        if self._state.zone not in zones:
            self._state = replace(self._state, zone=zones[0] if zones else "UTC")
        self.show_country(self.country_name, there=bool(self._data.regimes))
        self.inputs.show_state(self._data, self._state)
        self._count()

    @property
    def country_name(self) -> str:
        """The jurisdiction in the interface language."""
        found = self._library.jurisdiction(self._data.code, interface_language())
        return found.name if found else self._data.code

    # counting ------------------------------------------------------------------------------------------------

    def local_now(self) -> datetime:
        """This moment where the person is held; as long as no country is chosen, in UTC."""
        return self._now().astimezone(zone_of(self._state.zone or "UTC"))

    def _count(self) -> None:
        """Compute all limits anew and show them."""
        regime = self.regime
        self._custody, self._trouble = None, ""
        self._limits = ()
        if regime is not None:
            self._limits = tuple(Limit(number, step) for number, step in enumerate(regime.steps))
            try:
                self._custody = custody_of(self._state, regime)
            except NoSuchTimeError:
                self._trouble = _(
                    "That night the clocks were put forward, and this time did not exist. Enter it as the record has it."
                )
            except ClockError as error:
                self._trouble = str(error)
            if self._custody is not None:
                self._limits = limits(regime, self._custody)
        start = self._custody.start.astimezone(self._custody.zone) if self._custody else None
        self.timeline.show_limits(start, timed(self._limits))
        self.caution.show_regime(regime, self._checked())
        self.top.set_enabled(on=regime is not None)
        self._show_now()

    def _checked(self) -> str:
        try:
            return long_date(datetime.fromisoformat(self._data.checked).date(), interface_language())
        except ValueError:
            return self._data.checked

    def _on_second(self) -> None:
        if self._custody is not None:
            self._show_now()

    def _show_now(self) -> None:
        """Show what changes as time goes by."""
        if self._custody is None:
            self._reading = None
            self.head.show_said(say_nothing(self._trouble))
        else:
            self._reading = read(self._limits, self._custody, self._now())
            self.head.show_said(say(self._reading))
            self.timeline.show_now(self._reading.now)
        self._show_chosen()

    def _show_chosen(self) -> None:
        reading, chosen = self._reading, self.chosen_limit
        passed = frozenset(limit.number for limit in self._limits if reading and limit.until and limit.until <= reading.now)
        self.table.show_limits(self._limits, passed, running=self._custody is not None)
        number = chosen.number if chosen else -1
        self.table.show_chosen(number)
        self.timeline.show_chosen(number)
        if chosen is None or not chosen.step.is_limit or self.regime is None:
            self.show_asks((), frozenset(), "")
            return
        done = frozenset(item.partition("/")[2] for item in self._state.asked if item.startswith(f"{number}/"))
        before = until_phrase(chosen, reading) if reading and number not in passed else ""
        self.show_asks(self.asks_for(self.regime, chosen, self._limits, self._data.facts), done, before)

    @property
    def chosen_limit(self) -> Limit | None:
        """The limit that is looked at: the chosen one, else the next, else the last or the first."""
        if self._chosen is not None and self._chosen < len(self._limits):
            return self._limits[self._chosen]
        if self._reading is not None:
            found = self._reading.next or self._reading.last_passed
            if found is not None:
                return found
        return next((limit for limit in self._limits if limit.step.is_limit), None)

    # what the reader does ------------------------------------------------------------------------------------

    def choose(self, number: int) -> None:
        """Look at a limit."""
        self._chosen = number
        self._show_chosen()

    def _on_entered(self, state: ClockState) -> None:
        if (state.regime, state.start) != (self._state.regime, self._state.start):
            self._chosen = None
        self._state = state
        self._count()
        self.changed.emit(state)

    def _on_ticked(self, ask: str, on: bool) -> None:
        chosen = self.chosen_limit
        item = f"{chosen.number if chosen else 0}/{ask}"
        kept = tuple(own for own in self._state.asked if own != item)
        self.inputs.ticked((*kept, item) if on else kept)

    def note(self) -> Note | None:
        """The clock as it stands, for paper or another program."""
        if self.regime is None:
            return None
        asks = tuple((row.ask, row.box.isChecked()) for row in self.asks.rows) if not self.asks.isHidden() else ()
        sure = self.caution.sure
        content = self._library.meta.get("content_version", "")
        return Note(
            self.country_name,
            self.regime,
            self._custody,
            self._limits,
            asks,
            self.asks.title.text(),
            sure,
            content,
            self.local_now(),
        )

    def copy_note(self) -> None:
        """Put the note where other programs find it."""
        note = self.note()
        if note is not None:
            QGuiApplication.clipboard().setText(as_text(note))
            self.top.say_copied()

    def print_note(self) -> None:
        """Ask for a printer and print the note."""
        from advice_app.sharing.printing import print_with_dialog  # noqa: PLC0415 - seldom wanted

        note = self.note()
        if note is not None:
            print_with_dialog(as_paper(note, rtl=self.look.rtl), self)

    # Qt ------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._on_second()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setAccessibleName(_("Detention clock"))
        super().retranslate()
        self._read()
