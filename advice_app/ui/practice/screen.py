"""Practice: exercises for a workshop, and a night at the police station for one person, for the countries that have them."""

import contextlib

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from advice_app.languages import _, interface_language
from advice_app.library.catalogue import Library, LibraryError
from advice_app.library.model import Language
from advice_app.library.practice import model, store
from advice_app.library.practice.model import About
from advice_app.practice.state import EXERCISES, PARTS, STATION, PracticeState
from advice_app.ui.flow import FlowLayout, flowing
from advice_app.ui.listing.days import day_name
from advice_app.ui.listing.filters import Choice, FilterBox
from advice_app.ui.listing.head import Head
from advice_app.ui.look import Look
from advice_app.ui.names import status_name
from advice_app.ui.pages import Pages, Screens
from advice_app.ui.practice.absent import Absent
from advice_app.ui.practice.exercise_part import ExercisePart
from advice_app.ui.practice.role_card import RoleCard
from advice_app.ui.practice.station_pane import StationPane
from advice_app.ui.practice.style import css
from advice_app.ui.style import set_role
from advice_app.ui.tall import LEAST_LIST, TallArea
from advice_app.ui.tool_screen import ToolScreen

_FIRST = "INTL"  # before a country is chosen
_KINDS = {EXERCISES: model.EXERCISES, STATION: model.SIMULATION}


class PracticeScreen(ToolScreen):
    """``state`` is what `state_changed` gave last."""

    def __init__(self, library: Library, look: Look, parent: QWidget | None = None, *, state: str = "") -> None:
        super().__init__(parent)
        self.look, self._library = look, library
        self.state = PracticeState.from_text(state)
        self._language = interface_language()
        self._beside, self.code = "", _FIRST  # the country of the side bar, and the one that is shown
        self.setObjectName("practice_screen")
        self.setProperty("role", "listing_screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(css(look))
        self._make()
        self._lay_out()
        self._connect()
        self.apply_look(look)
        self.retranslate()

    def _make(self) -> None:
        self._main = QWidget(self)
        self.head = Head((), self._main, field=False)
        self._top = flowing(QWidget(self.head), FlowLayout(gap=8))
        self._top.setObjectName("practice_top")
        set_role(self._top, "bare")
        self.parts = {part: QPushButton(self._top) for part in PARTS}
        self.countries = FilterBox("practice_country", self._top)
        self.exercises = ExercisePart(self.look, self._main)
        self.station = StationPane(self.look, self._main)
        self.absent = Absent(self._main)
        self.card = RoleCard(self.look, self)
        self._pages, self._layers = Pages(self._main), Screens(self)
        self._tall = TallArea(self._main, self._layers)

    def _lay_out(self) -> None:
        group = QButtonGroup(self)
        for part, button in self.parts.items():
            button.setObjectName(f"practice_{part}")
            button.setCheckable(True)
            set_role(button, "segment")
            group.addButton(button)
        top = self._top.layout()
        assert top is not None  # noqa: S101 - it was made with one
        for widget in (*self.parts.values(), self.countries):
            top.addWidget(widget)
        self.head.extra.addWidget(self._top)
        self.head.filters.hide()
        for page in (self.exercises, self.station, self.absent):
            self._pages.addWidget(page)
        column = QVBoxLayout(self._main)
        column.addWidget(self.head)
        column.addWidget(self._pages, 1)
        for layer in (self._tall, self.card):
            self._layers.addWidget(layer)
        whole = QVBoxLayout(self)
        whole.addWidget(self._layers)
        for layout in (column, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)

    def _connect(self) -> None:
        for part, button in self.parts.items():
            button.clicked.connect(lambda _checked=False, part=part: self.show_part(part))
        self.countries.picked.connect(self.show_country)
        self.absent.chosen.connect(self.show_country)
        self.exercises.looked_at.connect(lambda name: self._keep(self.state.at(self.code, name)))
        self.exercises.pane.role_wanted.connect(self.show_role)
        self.exercises.pane.print_wanted.connect(self.print)
        self.exercises.pane.link_followed.connect(self.open_requested)
        self.station.link_followed.connect(self.open_requested)
        self.station.print_wanted.connect(self.print)
        self.station.changed.connect(self._on_station)
        self.card.closed.connect(self.close_layer)

    # what the window says ------------------------------------------------------------------------------------

    def set_library(self, library: Library) -> None:
        self._library = library
        self._fill()

    def set_country(self, code: str) -> None:
        if code and code != self._beside:
            self._beside = self.code = code
            self._fill()

    def set_language(self, tag: str) -> None:
        if tag != self._language:
            self._language = tag
            self._fill()

    def apply_look(self, look: Look) -> None:
        if look != self.look:
            self.setStyleSheet(css(look))
        self.look = self.station.look = look
        for part in (self.head, self.exercises, self.absent, self.card):
            part.apply_look(look)
        self.countries.setMinimumWidth(look.px(240))
        self._pages.least = look.px(LEAST_LIST)
        self._fill()

    def retranslate(self) -> None:
        self.setAccessibleName(_("Practice"))
        self.head.title.setText(_("Practice"))
        # L10N: two parts of the tool “Practice”: exercises for a workshop …
        self.parts[EXERCISES].setText(_("Exercises"))
        # L10N: … and a simulation of a night at the police station, for one person
        self.parts[STATION].setText(_("At the police station"))
        self.station.setAccessibleName(_("At the police station"))
        self.countries.setAccessibleName(_("Country"))
        self.exercises.retranslate()
        self.card.retranslate()
        self._fill()

    def next_pane(self) -> bool:
        return self.state.part == EXERCISES and self.exercises.next_pane()

    def close_layer(self) -> bool:
        if self._layers.currentWidget() is self.card:
            self._layers.setCurrentWidget(self._tall)
            self.exercises.pane.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return self.state.part == EXERCISES and self.exercises.close_layer()

    def print(self) -> None:
        from advice_app.sharing.printing import print_with_dialog  # noqa: PLC0415 - seldom wanted
        from advice_app.ui.practice.paper import exercise_paper, station_paper  # noqa: PLC0415

        pane, station = self.exercises.pane, self.station
        if self.state.part == STATION:
            if station.at_end and station.run is not None:
                print_with_dialog(station_paper(station.run, self._library, station.language, station.foot), self)
        elif pane.exercise is not None:
            content = self._library.meta.get("content_version", "")
            paper = exercise_paper(pane.exercise, pane.around, pane.language, content, answers=pane.with_answers)
            print_with_dialog(paper, self)

    # what is shown -------------------------------------------------------------------------------------------

    def show_part(self, part: str) -> None:
        """Show exercises, or the night at the police station."""
        self._keep(self.state._replace(part=part))
        self._fill()

    def show_country(self, code: str) -> None:
        """Show what a country has; the rest of the app stays where it is."""
        self.code = code
        self._fill()

    def show_role(self, number: int) -> None:
        """Show the card of a player, and nothing of the others."""
        exercise = self.exercises.pane.exercise
        if exercise is not None and 0 <= number < len(exercise.roles):
            self._layers.setCurrentWidget(self.card)
            self.card.show_role(exercise.roles[number], self.exercises.pane.language)
            self.card.hide_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self, state: PracticeState) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state.as_text())

    def _on_station(self, made: tuple[int, ...] | None) -> None:
        self._keep(self.state.run(self.code, made))
        if self.can_print != self.station.at_end:
            self.can_print = self.station.at_end
            self.state_changed.emit(self.state.as_text())  # the window asks anew what can be done

    def _fill(self) -> None:
        """Say everything anew."""
        self.parts[self.state.part].setChecked(True)
        self._layers.setCurrentWidget(self._tall)
        there: tuple[str, ...] = ()
        shown = False
        with contextlib.suppress(LibraryError):
            there = store.codes(self._library.path, _KINDS[self.state.part])
            shown = self._show_exercises() if self.state.part == EXERCISES else self._show_station()
        names = {item.code: item.name for item in self._library.jurisdictions(interface_language())}
        listed = [code for code in names if code in there or code == self.code]
        self.countries.show_choices([Choice(code, names[code]) for code in listed], self.code)
        self.countries.setEnabled(len(listed) > 1)
        self.can_print = shown and (self.state.part == EXERCISES or self.station.at_end)
        if not shown:
            self.head.say("", "", "")
            others = [(code, names.get(code, code)) for code in names if code in there]
            self.absent.say(names.get(self.code, self.code), self.state.part, others)
            self._pages.setCurrentWidget(self.absent)

    def _show_exercises(self) -> bool:
        found = store.exercises(self._library.path, self.code, self._language)
        if found is None or not found.exercises:
            self.exercises.pane.clear()
            return False
        language = self._told(found.about)
        current = self.state.exercise.get(self.code, "")
        self.exercises.show_set(self._library, found, language, self._notes(found.about), current)
        self._pages.setCurrentWidget(self.exercises)
        return True

    def _show_station(self) -> bool:
        found = store.simulation(self._library.path, self.code, self._language)
        if found is None or not found.steps:
            self.station.clear()
            return False
        self.station.language = self._told(found.about)
        self.station.set_library(self._library)
        self.station.show_simulation(found, self.state.begun.get(self.code), *self._notes(found.about))
        self._pages.setCurrentWidget(self.station)
        return True

    def _told(self, about: About) -> Language:
        """The language that the content is in; the head says so where it is not the one that was asked for."""
        library = self._library
        language = library.language(about.language)
        note = ""
        if about.language != self._language and library.knows(self._language):
            wanted = library.language(self._language).name
            # L10N: {wanted} and {shown} are languages, each by its own name
            note = _("Not in {wanted} yet; this is {shown}.").format(wanted=wanted, shown=language.name)
        self.head.say("", note, "")
        return language

    def _notes(self, about: About) -> tuple[str, str]:
        """A warning where the text is older than its original, and the last line."""
        # L10N: over an exercise whose translation was not brought up to date with its original
        older = _("The English original was checked later than this translation. The rules may have changed.")
        foot = f"{_('Checked {date}').format(date=day_name(about.checked))} \u00b7 {status_name(about.status)}"
        return older if about.outdated else "", foot

    # keyboard ------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, letters = Qt.Key(event.key()), event.text()
        undo = key == Qt.Key.Key_Z and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        station = self.state.part == STATION and self._pages.currentWidget() is self.station
        covered = self._layers.currentWidget() is self.card
        if covered:
            super().keyPressEvent(event)
        elif station and (undo or key == Qt.Key.Key_Backspace):
            self.station.back()
        elif station and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.station.forward()
        elif station and letters.isdigit():
            self.station.answer(int(letters) - 1)
        elif not (self.state.part == EXERCISES and letters and self.exercises.answer_digit(letters)):
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def focusInEvent(self, _event: object) -> None:
        current = self._pages.currentWidget()
        if current is self.exercises:
            self.exercises.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif current is not None:
            current.setFocus(Qt.FocusReason.OtherFocusReason)
