"""A night at the police station: one step at a time, what came of each choice, and at the end all of them again."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QProgressBar, QPushButton, QWidget

from advice_app.languages import _
from advice_app.library.catalogue import Library
from advice_app.library.practice.model import RESULTS, Simulation
from advice_app.practice.run import Run, Taken
from advice_app.practice.words import counted, local_words, night_title, result_name, since_arrest
from advice_app.ui.announce import announce
from advice_app.ui.look import Look
from advice_app.ui.practice.answer import AnswerButton, Verdict
from advice_app.ui.practice.places import law_names, place_links, stage_of
from advice_app.ui.practice.reading import Reading
from advice_app.ui.practice.style import RESULT_SIGNS, result_tint


class StationPane(Reading):
    """``changed`` gives the choices made, or nothing while the night is not begun."""

    changed = Signal(object)
    print_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("station_pane", look, parent)
        self._library: Library | None = None
        self.run: Run | None = None
        self.begun = False
        self._behind = False  # whether the last choice is shown, with what came of it, instead of the next step
        self._older = self.foot = ""
        self.answers: list[AnswerButton] = []

    def show_simulation(self, simulation: Simulation, made: tuple[int, ...] | None, older: str, foot: str) -> None:
        """Show this one, with the choices made before; nothing: it was not begun."""
        behind = self._behind and self.run is not None and self.run.choices == made
        self.run = Run.restored(simulation, made or ())
        self.begun = made is not None
        self._behind = behind and bool(self.run.choices)
        self._older, self.foot = older, foot
        self._build()

    def set_library(self, library: Library) -> None:
        """Take names of law and places from here."""
        self._library = library

    @property
    def at_end(self) -> bool:
        """Whether all that was done is listed."""
        return self.begun and not self._behind and self.run is not None and self.run.finished

    def clear(self) -> None:
        """Show nothing."""
        self.run, self.answers = None, []
        self.begin()
        self.finish()

    # what is done ------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Begin the night, from its first step."""
        if self.run is not None:
            self._go(Run(self.run.simulation), behind=False)
            self._say_step()

    def answer(self, number: int) -> None:
        """Choose what to do, and see what comes of it."""
        if self.run is None or not self.begun or self._behind:
            return
        on = self.run.choose(number)
        if on != self.run:
            self._go(on, behind=True)
            choice = on.taken[-1].choice
            announce(self, f"{result_name(choice.result)}. {local_words(choice.consequence)}")

    def go_on(self) -> None:
        """The next step, or the end."""
        if self.run is not None and self._behind:
            self._go(self.run, behind=False)
            self._say_step()

    def _say_step(self) -> None:
        step = self.run.step if self.run else None
        announce(self, local_words(step.text) if step else night_title())

    def choose_again(self) -> None:
        """Take the last choice back."""
        if self.run is not None:
            self._go(self.run.back(), behind=False)

    def back(self) -> None:
        """One view back: the choice before, or the step before it was made."""
        if self.run is None or not self.begun:
            return
        if self._behind:
            self.choose_again()
        elif self.run.choices:
            self._go(self.run, behind=True)

    def _go(self, run: Run, *, behind: bool) -> None:
        focus = self.focusWidget()
        keyboard = isinstance(focus, QAbstractButton) and focus.hasFocus()
        self.run, self.begun, self._behind = run, True, behind
        self._build()
        if keyboard:
            self.enter()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit(run.choices)

    # what is shown -----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        if self.run is None:
            return
        self.answers = []
        self.begin()
        if not self.begun:
            self._intro(self.run.simulation)
        elif self._behind:
            self._taken(self.run)
        elif self.run.step is None:
            self._summary(self.run)
        else:
            self._step(self.run)
        self.finish()
        if self._behind and self.run.taken:  # what came of it may stand below the edge
            number = self.run.taken[-1].number
            self.ensureWidgetVisible(self.answers[number])

    def _intro(self, simulation: Simulation) -> None:
        self.text(simulation.about.title, "h2", name="station_title")
        if self._older:
            self.warning(self._older)
        self.text(simulation.intro, "reading")
        self.text(simulation.role, "strong")
        # L10N: a button: the simulation of a night at the police station begins
        self.buttons([("start_night", _("Begin"), self.start)])
        self.text(self.foot, "caption", own=True)

    def _head(self, number: int, total: int, after: int, stage: str) -> None:
        # L10N: where one is in the simulation of a night at the police station
        place = _("Step {number} of {total}").format(number=number, total=total)
        self.text(place, "hint", own=True, name="station_place")
        bar = QProgressBar(self)
        bar.setTextVisible(False)
        bar.setRange(0, total)
        bar.setValue(number)
        bar.setAccessibleName(place)
        self.column.addWidget(bar)
        name = stage_of(self._library, stage) if self._library else stage
        self.signed("clock", self.look.theme.ac, f"{since_arrest(after)} \u00b7 {name}", "verdict")

    def _step(self, run: Run) -> None:
        step = run.step
        assert step is not None  # noqa: S101 - the caller knows
        self._head(len(run.choices) + 1, run.total, step.after, step.stage)
        self.text(step.text, "reading", name="station_text")
        # L10N: above what one can do at this moment of a simulation
        self.text(_("What do you do?"), "strong", own=True)
        self._choices([choice.text for choice in step.choices])
        hint = _("Choose an answer: click it, or press 1 to {count}.").format(count=len(step.choices))
        self.text(hint, "hint", own=True)
        if run.choices:
            self.buttons([("station_back", _("Back"), self.back)], primary=False)

    def _choices(self, texts: list[str]) -> None:
        for number, text in enumerate(texts, 1):
            button = AnswerButton(self.look, number, local_words(text), self.language, self)
            button.clicked.connect(lambda _checked=False, number=number: self.answer(number - 1))
            self.answers.append(button)
            self.column.addWidget(button)

    def _taken(self, run: Run) -> None:
        taken = run.taken[-1]
        self._head(len(run.choices), run.total, taken.step.after, taken.step.stage)
        self.text(taken.step.text, "reading", name="station_text")
        self._choices([choice.text for choice in taken.step.choices])
        for number, button in enumerate(self.answers):
            own = number == taken.number
            button.show_verdict(self._verdict(taken) if own else None, filled=own)
        self._law_and_link(taken)
        # L10N: a button: to the next step of a simulation, or to its end
        on = _("Go on") if run.step else _("To the end")
        parts: list[tuple[str, str, Callable[[], object]]] = [("go_on", on, self.go_on)]
        # L10N: a button: takes a choice back, so that another can be made
        parts.append(("choose_again", _("Choose again"), self.choose_again))
        self.buttons(parts)

    def _verdict(self, taken: Taken) -> Verdict:
        result = taken.choice.result
        why = local_words(taken.choice.consequence)
        return Verdict(RESULT_SIGNS.get(result, "info"), result_name(result), result_tint(self.look.theme, result), why)

    def _law_and_link(self, taken: Taken) -> None:
        if self._library is None or self.run is None:
            return
        self.law(law_names(self._library, self.run.simulation.about.code, taken.choice.law))
        self.links(place_links(self._library, [taken.choice.see], self.language.tag))

    # the end -----------------------------------------------------------------------------------------------------

    def _summary(self, run: Run) -> None:
        self.text(night_title(), "h2", own=True, name="station_title")
        for result, count in run.counts().items():
            if count:
                ink = result_tint(self.look.theme, result).ink
                self.signed(RESULT_SIGNS[result], ink, counted(result, count), "verdict")
        # L10N: a button: a simulation is played once more, from its beginning
        again: tuple[str, str, Callable[[], object]] = ("start_night", _("Play again"), self.start)
        printed: tuple[str, str, Callable[[], object]] = ("print_night", _("Print…"), self.print_wanted.emit)
        self.buttons([again, printed, ("station_back", _("Back"), self.back)])
        for number, taken in enumerate(run.taken, 1):
            self._line(number, taken)
        self.text(self.foot, "caption", own=True)

    def _line(self, number: int, taken: Taken) -> None:
        self.column.addSpacing(self.look.px(10))
        self.text(f"{number} \u00b7 {since_arrest(taken.step.after)}", "hint", own=True)
        self.text(taken.choice.text, "strong")
        result = taken.choice.result if taken.choice.result in RESULTS else RESULTS[-1]
        self.signed(RESULT_SIGNS[result], result_tint(self.look.theme, result).ink, result_name(result), "verdict")
        self.text(taken.choice.consequence, "small")
        self._law_and_link(taken)

    # keyboard ----------------------------------------------------------------------------------------------------

    def enter(self) -> None:
        """Hand the keyboard to what is done first here."""
        body = self.widget()
        names = ("start_night", "go_on")
        buttons = (body.findChild(QPushButton, name) for name in names) if body else ()
        first: QWidget = next((button for button in buttons if button), self)
        if self.answers and self.answers[0].open:
            first = self.answers[0]
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def forward(self) -> None:
        """What Enter does."""
        if self._behind:
            self.go_on()
        elif not self.begun:
            self.start()
