"""The exercises of a country: the list on one side, one of them on the other; in a narrow window over the list."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.library.catalogue import Library
from advice_app.library.model import Language
from advice_app.library.practice.model import CHOICE, Exercise, ExerciseSet
from advice_app.practice.words import kind_name, local_words, minutes_text
from advice_app.ui.focus import begin_at
from advice_app.ui.icons import icon
from advice_app.ui.listing.model import Row, RowModel
from advice_app.ui.listing.row_view import RowView
from advice_app.ui.look import Look
from advice_app.ui.practice.exercise_pane import Around, ExercisePane
from advice_app.ui.practice.places import law_names, place_links, stage_of
from advice_app.ui.style import set_role
from advice_app.ui.two_panes import Room, TwoPanes


class ExercisePart(QWidget):
    """Chooses among them; ``looked_at`` gives the id."""

    looked_at = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._library: Library | None = None
        self._exercises: dict[str, Exercise] = {}
        self._about = ("", "")  # a warning, and the last line
        self.model = RowModel()
        self.model.setParent(self)
        self.list = RowView(look, self.model, self)
        self._beside = QWidget(self)
        set_role(self._beside, "page")
        self.back = QToolButton(self._beside)
        self.back.setObjectName("practice_back")
        self.back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_role(self.back, "ghost")
        self.pane = ExercisePane(look, self._beside)
        pane = QVBoxLayout(self._beside)
        pane.setContentsMargins(0, 0, 0, 0)
        pane.setSpacing(0)
        pane.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        pane.addWidget(self.pane, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self.list)
        row.addWidget(self._beside, 1)
        self._panes = TwoPanes(self, self.list, self._beside, Room(share=0.36, least=320))
        begin_at(self, self.list)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._on_opened)
        self.list.typed.connect(self.answer_digit)
        self.back.clicked.connect(self.close_layer)
        self.pane.next_wanted.connect(self.show_next)

    def show_set(self, library: Library, found: ExerciseSet, language: Language, notes: tuple[str, str], current: str) -> None:
        """List these, and look at one."""
        self._library, self._about = library, notes
        self._exercises = {exercise.id: exercise for exercise in found.exercises}
        order = {stage.id: number for number, stage in enumerate(library.stages())}
        keys = sorted(self._exercises, key=lambda name: order.get(self._exercises[name].stage, len(order)))
        self.pane.language = language
        self.model.show_rows(keys, lambda number: self._row(self._exercises[keys[number]], language))
        if not self.list.choose(current) and keys:
            self.list.choose_row(0)
        self._show(self.list.current)

    def _row(self, exercise: Exercise, language: Language) -> Row:
        assert self._library is not None  # noqa: S101 - it was given with the exercises
        stage = stage_of(self._library, exercise.stage)
        meta = " \u00b7 ".join((stage, kind_name(exercise.kind), minutes_text(exercise.minutes)))
        text = exercise.question if exercise.kind == CHOICE else exercise.brief
        sign = "question" if exercise.kind == CHOICE else "people"
        title = local_words(exercise.title)
        return Row(meta, title, local_words(text), icon=sign, rtl=language.rtl, script=language.script)

    def _on_chosen(self, name: str) -> None:
        self._show(name)
        self.looked_at.emit(name)

    def _show(self, name: str) -> None:
        exercise = self._exercises.get(name)
        library = self._library
        if exercise is None or library is None:
            return
        older, foot = self._about
        laws = law_names(library, exercise.code, exercise.law)
        links = place_links(library, exercise.see, self.pane.language.tag)
        self.pane.show_exercise(exercise, Around(stage_of(library, exercise.stage), laws, links, older, foot))

    def show_next(self) -> None:
        """The exercise that follows in the list; after the last comes the first."""
        keys = self.model.keys
        if keys:
            self.list.choose_row((self.list.currentIndex().row() + 1) % len(keys))
            self.pane.enter()

    def answer_digit(self, letters: str) -> bool:
        """Choose the answer whose number was typed; whether it was one."""
        if letters.isdigit() and self.pane.answers and self._beside.isVisible():
            self.pane.answer(int(letters[-1]) - 1)
            return True
        return False

    def _on_opened(self, _name: str) -> None:
        self._panes.covering = True
        self.fit()
        self.pane.enter()

    def close_layer(self) -> bool:
        """Show the list again where the exercise covers it; whether it did."""
        if not self._panes.covering:
            return False
        self._panes.covering = False
        self.fit()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def next_pane(self) -> bool:
        """From the list to the exercise."""
        if self.list.hasFocus() and self._beside.isVisible():
            self.pane.enter()
            return True
        return False

    def retranslate(self) -> None:
        """Set every text in the interface language; the rest comes with the exercises."""
        self.back.setText(_("Back to the list"))
        # L10N: the list of all exercises of a country
        self.list.setAccessibleName(_("Exercises"))
        # L10N: the pane that shows one exercise
        self.pane.setAccessibleName(_("Exercise"))

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = self.pane.look = look
        self.list.apply_look(look)
        self.back.setIcon(icon("back", look.theme.t2, look.px(16), look.rtl))
        self.back.setIconSize(QSize(look.px(16), look.px(16)))
        self.fit()

    # how it stands -----------------------------------------------------------------------------------------------

    def fit(self) -> None:
        """Both beside each other, or one of them."""
        both = self._panes.fit(self._look)
        self.back.setVisible(not both)
        self.list.opens_on_click = not both

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)  # what is shown now must not keep the window from getting narrower: then less is shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
