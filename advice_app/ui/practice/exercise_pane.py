"""One exercise: a question with answers to choose from, or a role-play with cards, and what helps the trainer afterwards."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QWidget

from advice_app.languages import _
from advice_app.library.practice.model import CHOICE, Exercise, Option
from advice_app.practice.words import kind_name, local_words, minutes_text, verdict
from advice_app.ui.announce import announce
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.practice.answer import AnswerButton, Verdict
from advice_app.ui.practice.reading import Reading
from advice_app.ui.style import set_role


class Around(NamedTuple):
    """What stands around an exercise: names of its law and places, and what is to be known of its text."""

    stage: str
    law: list[tuple[str, str]]
    links: list[tuple[str, str]]
    older: str  # a warning; mostly nothing
    foot: str


class ExercisePane(Reading):
    """Shows one exercise; what hides an answer stays hidden until it is asked for."""

    next_wanted = Signal()
    role_wanted = Signal(int)
    print_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("exercise_pane", look, parent)
        self.exercise: Exercise | None = None
        self.around = Around("", [], [], "", "")
        self.answers: list[AnswerButton] = []
        self.chosen: dict[str, int] = {}  # by the address of an exercise; forgotten when the app closes
        self._shown: set[str] = set()  # what was asked for of this exercise
        self.with_answers = False

    def show_exercise(self, exercise: Exercise, around: Around) -> None:
        """Show this one; what was asked for of another is hidden."""
        if self.exercise is None or exercise.ref != self.exercise.ref:
            self._shown = set()
        self.exercise, self.around = exercise, around
        self._build()

    def clear(self) -> None:
        """Show nothing."""
        self.exercise, self.answers = None, []
        self.begin()
        self.finish()

    def _build(self) -> None:
        exercise = self.exercise
        if exercise is None:
            return
        self.answers = []
        self.begin()
        meta = (self.around.stage, kind_name(exercise.kind), minutes_text(exercise.minutes))
        self.text(" \u00b7 ".join(meta), "hint", own=True)
        self.text(exercise.title, "h2", name="exercise_title")
        if self.around.older:
            self.warning(self.around.older)
        if exercise.kind == CHOICE:
            self._question(exercise)
        else:
            self._role_play(exercise)
        self._print_row()
        self.text(self.around.foot, "caption", own=True)
        self.finish()

    # a question --------------------------------------------------------------------------------------------------

    def _question(self, exercise: Exercise) -> None:
        self.text(exercise.question, "reading", name="exercise_text")
        for number, option in enumerate(exercise.options, 1):
            button = AnswerButton(self.look, number, local_words(option.text), self.language, self)
            button.clicked.connect(lambda _checked=False, number=number: self.answer(number - 1))
            self.answers.append(button)
            self.column.addWidget(button)
        chosen = self.chosen.get(exercise.ref)
        if chosen is None or not chosen < len(exercise.options):
            # L10N: {count} is 3 or 4: the keys that choose an answer
            hint = _("Choose an answer: click it, or press 1 to {count}.").format(count=len(exercise.options))
            self.text(hint, "hint", own=True)
            return
        for number, (button, option) in enumerate(zip(self.answers, exercise.options, strict=True)):
            button.show_verdict(self._verdict(option, chosen=number == chosen), filled=option.right or number == chosen)
        self._law_and_links()
        self._ahead(again=True)

    def _verdict(self, option: Option, *, chosen: bool) -> Verdict:
        theme = self.look.theme
        wrong = theme.weaker if chosen else theme.unclear
        tint = theme.protects if option.right else wrong
        word = verdict(right=option.right)
        # L10N: {verdict} is “Right” or “Wrong”; at the answer that the reader chose
        word = _("{verdict}: your answer").format(verdict=word) if chosen else word
        return Verdict("check" if option.right else "close", word, tint, local_words(option.why))

    def answer(self, number: int) -> None:
        """Choose an answer; once only, until it is tried again."""
        exercise = self.exercise
        if exercise is None or not 0 <= number < len(self.answers) or not self.answers[number].open:
            return
        inside, keyboard = self._has_keyboard(), self.answers[number].hasFocus()
        self.chosen[exercise.ref] = number
        top = self.verticalScrollBar().value()
        self._build()
        self.verticalScrollBar().setValue(top)
        option = exercise.options[number]
        announce(self, f"{verdict(right=option.right)}. {local_words(option.why)}")
        if inside:
            self._hand_over(self.answers[number], keyboard=keyboard)

    def try_again(self) -> None:
        """Forget the answer."""
        if self.exercise is not None:
            self.chosen.pop(self.exercise.ref, None)
            self._build()
            self.enter()

    # a role-play -------------------------------------------------------------------------------------------------

    def _role_play(self, exercise: Exercise) -> None:
        self.text(exercise.brief, "reading", name="exercise_text")
        # L10N: above the names of the roles of a role-play; each is a button
        self.text(_("Role cards: each player reads only their own"), "strong", own=True)
        for number, role in enumerate(exercise.roles):
            button = QPushButton(f" {local_words(role.name)}".replace("&", "&&"), self)
            button.setObjectName(f"role_{number}")
            set_role(button, "roles")
            button.setIcon(icon("people", self.look.theme.t2, self.look.px(18)))
            button.setIconSize(QSize(self.look.px(18), self.look.px(18)))
            button.clicked.connect(lambda _checked=False, number=number: self.role_wanted.emit(number))
            self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        # L10N: above what the trainer of a role-play can have shown after it; each is a button
        self.text(_("For afterwards"), "strong", own=True)
        # L10N: what can be shown after a role-play: questions to the players
        self._hidden("questions", _("Questions"), lambda: self._list(exercise.questions))
        # L10N: what can be shown of a role-play: what the observers should see or hear
        self._hidden("look_for", _("What to look for"), lambda: self._list(exercise.look_for))
        # L10N: what can be shown after a role-play: the rules that it is about
        self._hidden("lesson", _("The law behind it"), lambda: self._lesson(exercise.lesson))
        self._ahead(again=False)

    def _hidden(self, key: str, text: str, show: Callable[[], object]) -> None:
        button = QPushButton(f" {text}", self)
        button.setObjectName(f"show_{key}")
        set_role(button, "plain")
        button.setCheckable(True)
        button.setChecked(key in self._shown)
        sign = "chevron-down" if key in self._shown else "chevron-right"
        button.setIcon(icon(sign, self.look.theme.t2, self.look.px(16), self.look.rtl))
        button.clicked.connect(lambda _checked=False: self.show_hidden(key))
        self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        if key in self._shown:
            show()

    def show_hidden(self, key: str) -> None:
        """Show what was hidden until it is asked for, or hide it again."""
        keyboard = self.findChild(QPushButton, f"show_{key}")
        by_key = keyboard is not None and keyboard.hasFocus()
        self._shown ^= {key}
        top = self.verticalScrollBar().value()
        self._build()
        self.verticalScrollBar().setValue(top)
        self._hand_over(self._button(f"show_{key}"), keyboard=by_key)

    def _list(self, items: tuple[str, ...]) -> None:
        self.text("\n".join(f"\u2022 {local_words(item)}" for item in items), "why")

    def _lesson(self, lesson: str) -> None:
        self.text(lesson, "why")
        self._law_and_links()

    # below both --------------------------------------------------------------------------------------------------

    def _law_and_links(self) -> None:
        # L10N: above references to law
        self.text(_("The law"), "strong", own=True)
        self.law(self.around.law)
        # L10N: above links to the guides
        self.text(_("Read more in the guides"), "strong", own=True)
        self.links(self.around.links)

    def _ahead(self, *, again: bool) -> None:
        # L10N: a button: shows the exercise that follows
        parts: list[tuple[str, str, Callable[[], object]]] = [("next_exercise", _("Next exercise"), self.next_wanted.emit)]
        if again:
            # L10N: a button: an exercise can be answered once more
            parts.append(("try_again", _("Try again"), self.try_again))
        self.buttons(parts)

    def _print_row(self) -> None:
        box = QCheckBox(self)
        # L10N: a box to tick above “Print…”: whether a printed exercise has its answers on it
        box.setText(_("Print with the answers"))
        box.setObjectName("with_answers")
        box.setChecked(self.with_answers)
        box.toggled.connect(self._on_with_answers)
        self.column.addSpacing(self.look.px(12))
        self.column.addWidget(box, 0, Qt.AlignmentFlag.AlignLeading)
        button = QPushButton(_("Print…"), self)
        button.setObjectName("print_exercise")
        set_role(button, "plain")
        button.clicked.connect(self.print_wanted)
        self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def _on_with_answers(self, wanted: bool) -> None:
        self.with_answers = wanted

    # keyboard ----------------------------------------------------------------------------------------------------

    def enter(self) -> None:
        """Hand the keyboard to what is done first here."""
        first = self.answers[0] if self.answers and self.answers[0].open else self._button("next_exercise") or self
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _button(self, name: str) -> QPushButton | None:
        """A button of the page that is shown: that before it may not be gone yet."""
        body = self.widget()
        return body.findChild(QPushButton, name) if body else None

    def _has_keyboard(self) -> bool:
        focus = QApplication.focusWidget()
        return isinstance(focus, QWidget) and (focus is self or self.isAncestorOf(focus))

    def _hand_over(self, widget: QWidget | None, *, keyboard: bool) -> None:
        """The keyboard stays where it was, on the page made anew; a ring is shown only if it was used."""
        if keyboard and widget is not None:
            widget.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
