"""Someone has been arrested: language, place, what has happened; then what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from advice_app.answering.answer import answer
from advice_app.answering.asking import ANSWER, COUNTRY, LANGUAGE, SITUATION, Asking
from advice_app.answering.model import Answer
from advice_app.answering.words import as_text, not_reviewed, situation_name
from advice_app.languages import _, interface_language
from advice_app.library.catalogue import Library, LibraryError
from advice_app.ui.listing.days import day_name
from advice_app.ui.look import Look
from advice_app.ui.paths.answer_view import AnswerView
from advice_app.ui.paths.head import Head, Known
from advice_app.ui.paths.questions import CountryQuestion, LanguageQuestion, Question, SituationQuestion
from advice_app.ui.paths.style import css
from advice_app.ui.tool_screen import ToolScreen


class PathsScreen(ToolScreen):
    """``language`` says whether the reader chose one; ``state`` is what `state_changed` gave last: what has happened."""

    language_chosen = Signal(str)
    country_chosen = Signal(str)
    clock_wanted = Signal(str)  # the key of a regime, or nothing
    card_wanted = Signal(str)  # the id of a sentence
    leave_wanted = Signal()

    stands_alone = True

    def __init__(
        self,
        library: Library,
        look: Look,
        parent: QWidget | None = None,
        *,
        state: str = "",
        language: bool = False,
        country: str = "",
    ) -> None:
        super().__init__(parent)
        self.setObjectName("paths_screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._library, self._look = library, look
        self._language = interface_language()
        self._answer: Answer | None = None
        self._stale = True  # the answer has to be made anew
        self.asking = Asking(state, language=language, country=country)
        self.head, self.page = Head(look, self), AnswerView(look, self)
        self._views = QStackedWidget(self)
        self._views.addWidget(self.page)
        self._questions: dict[str, Question] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._views, 1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._connect()
        self.apply_look(look)
        self.retranslate()

    def _connect(self) -> None:
        self.head.back_wanted.connect(self._on_back)
        self.head.change_wanted.connect(self._on_change)
        self.head.copy_wanted.connect(self.copy_answer)
        self.head.print_wanted.connect(self.print)
        self.page.followed.connect(self.open_requested)
        self.page.card_wanted.connect(self.card_wanted)
        self.page.clock_wanted.connect(lambda: self.clock_wanted.emit(self._answer.regime if self._answer else ""))

    # what the window says ------------------------------------------------------------------------------------

    def ask_about(self, situation: str) -> None:
        """Ask from the beginning what is not known; a situation may be."""
        self.asking.begin()
        if situation:
            self._on_situation(situation)
        else:
            self._show()

    def apply_look(self, look: Look) -> None:
        self._look, self._stale = look, True
        self.setStyleSheet(css(look))
        self.head.apply_look(look)
        self.page.apply_look(look)
        for question in self._questions.values():
            question.apply_look(look)
        if self.isVisible():
            self._show()

    def retranslate(self) -> None:
        self.setAccessibleName(_("What to do now"))
        self._stale = True
        for question in self._questions.values():
            question.retranslate()
        self._show()

    def set_library(self, library: Library) -> None:
        self._library, self._stale = library, True
        gone = self._questions.pop(LANGUAGE, None)  # there may be other languages
        if gone is not None:
            self._views.removeWidget(gone)
            gone.deleteLater()
        self._show()

    def set_country(self, code: str) -> None:
        if code != self.asking.country:
            self._stale = True
            self.asking.choose_country(code)
            self._show()

    def set_language(self, tag: str) -> None:
        if tag != self._language:
            self._language, self._stale = tag, True
            if self.isVisible():  # it was chosen, here or in the bar above
                self.asking.choose_language()
            self._show()

    def go_back(self) -> bool:
        if not self.asking.go_back():
            return False
        self._show()
        return True

    def next_pane(self) -> bool:
        if any(button.hasFocus() for button in self.head.buttons.values()):
            self._focus()
        else:
            self.head.buttons["back"].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def print(self) -> None:
        from advice_app.sharing.printing import print_with_dialog  # noqa: PLC0415 - seldom wanted
        from advice_app.ui.paths.paper import paper_of  # noqa: PLC0415

        if self._answer is not None and self.asking.view == ANSWER:
            content = _("Content {version}").format(version=self._library.meta.get("content_version", ""))
            foot = f"{self._foot(self._answer)} \u00b7 {content}"
            print_with_dialog(paper_of(self._answer, self._country_name(), foot, rtl=self._look.rtl), self)

    def copy_answer(self) -> None:
        """Put all of the answer where other programs find it."""
        if self._answer is not None:
            QGuiApplication.clipboard().setText(as_text(self._answer, self._country_name(), self._foot(self._answer)))
            self.head.say_copied()

    # what the reader says ------------------------------------------------------------------------------------

    def _on_language(self, tag: str) -> None:
        self.asking.choose_language()
        self.language_chosen.emit(tag)  # the window says everything in it, which shows the next question
        self._show()

    def _on_country(self, code: str) -> None:
        self._stale = True
        self.asking.choose_country(code)
        self.country_chosen.emit(code)
        self._show()

    def _on_situation(self, situation: str) -> None:
        self._stale = True
        self.asking.choose_situation(situation)
        self._show()
        self.state_changed.emit(self.asking.kept())

    def _on_change(self, question: str) -> None:
        self.asking.go(question)
        self._show()

    def _on_back(self) -> None:
        if not self.go_back():
            self.leave_wanted.emit()

    # what is shown -------------------------------------------------------------------------------------------

    @property
    def answer(self) -> Answer | None:
        """The answer that is shown, or was shown last."""
        return self._answer

    def _show(self) -> None:
        """Show the question or the answer that it is the turn of."""
        view, before = self.asking.view, self._views.currentWidget()
        answered = view == ANSWER
        if answered and self._stale:
            answered = self._make()
        shown = self.page if answered else self._question(view if view != ANSWER else SITUATION)
        self._views.setCurrentWidget(shown)
        self.head.show_known(self._known(), answered=answered)
        if self.can_print != answered:
            self.can_print = answered
            self.state_changed.emit(self.asking.kept())
        if shown is not before or self.hasFocus():
            self._focus()

    def _focus(self) -> None:
        """Hand the keyboard to what it is the turn of."""
        shown = self._views.currentWidget()
        if isinstance(shown, Question):
            chosen = {LANGUAGE: self._language, COUNTRY: self.asking.country, SITUATION: self.asking.situation}
            shown.focus(chosen[shown.name])
        else:
            self.page.setFocus()  # so that the arrow keys scroll

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self._focus()

    def _question(self, view: str) -> Question:
        """A question, made when it is first asked."""
        if view not in self._questions:
            made = self._questions[view] = self._make_question(view)
            made.retranslate()
            self._views.addWidget(made)
        question = self._questions[view]
        if isinstance(question, LanguageQuestion):
            question.show_chosen(self._language if self.asking.language else "")
        elif isinstance(question, CountryQuestion):
            question.show_countries(self._library, self.asking.country)
        return question

    def _make_question(self, view: str) -> Question:
        if view == LANGUAGE:
            language = LanguageQuestion(self._look, self._library.languages(), self._views)
            language.chosen.connect(self._on_language)
            return language
        if view == COUNTRY:
            country = CountryQuestion(self._look, self._views)
            country.chosen.connect(self._on_country)
            return country
        situation = SituationQuestion(self._look, self._views)
        situation.chosen.connect(self._on_situation)
        return situation

    def _make(self) -> bool:
        """Make the answer and its page; whether that could be done."""
        asking = self.asking
        try:
            self._answer = answer(self._library, asking.country, self._language, asking.situation)
        except LibraryError:
            self._answer = None
            return False
        self._stale = False
        code = asking.country
        self.page.apply_look(self._look)
        self.page.show_answer(
            self._answer, self._country_name(), self._foot(self._answer), lambda law: self._library.law_name(code, law)
        )
        return True

    def _country_name(self) -> str:
        found = self._library.jurisdiction(self.asking.country, interface_language())
        return found.name if found else self.asking.country

    def _foot(self, shown: Answer) -> str:
        parts = [not_reviewed(shown)] if shown.status else []
        if shown.checked:
            parts.append(_("Checked {date}").format(date=day_name(shown.checked)))
        return " \u00b7 ".join([*parts, _("General information, not legal advice.")])

    def _known(self) -> Known:
        asking, library = self.asking, self._library
        spoken = library.language(self._language).name if library.knows(self._language) else self._language
        return Known(
            spoken if asking.language else "",
            self._country_name() if asking.country else "",
            situation_name(asking.situation) if asking.view == ANSWER else "",
        )
