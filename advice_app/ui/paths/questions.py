"""The three questions, each a view of its own."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from advice_app.answering.asking import QUESTIONS
from advice_app.answering.words import ICONS, situation_line, situation_name
from advice_app.languages import INTERFACE_LANGUAGES, _, interface_language
from advice_app.library.catalogue import Library
from advice_app.library.model import Language
from advice_app.library.paths import SITUATIONS
from advice_app.tags import best_match
from advice_app.ui.countries.picker import CountryPicker
from advice_app.ui.look import Look
from advice_app.ui.painted.need_card import NeedCard
from advice_app.ui.painted.parts import RING
from advice_app.ui.painted.prose import HINT, Prose, Type
from advice_app.ui.paths.grid import ButtonGrid
from advice_app.ui.paths.parts import centre
from advice_app.ui.style import set_role

_HEADING = Type(28, 36, 700)
_WIDTH = 860  # pixels at 100 % that a question takes at most


class Question(QScrollArea):
    """A heading, and what can be answered; it scrolls where the window is low."""

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"question_{name}")
        self.name, self.look = name, look
        set_role(self, "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._outer = QWidget(self)
        set_role(self._outer, "bare")
        self._inner = QWidget(self._outer)
        set_role(self._inner, "bare")
        self._inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._progress = Prose(look, HINT, "t3", self._inner)
        self.heading = Prose(look, _HEADING, "t1", self._inner)
        self.column = QVBoxLayout(self._inner)
        self.column.setSpacing(6)
        self.column.addWidget(self._progress)
        self.column.addWidget(self.heading)
        self._sides = QVBoxLayout(self._outer)
        self._sides.addWidget(self._inner)
        self.setWidget(self._outer)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self.look = look
        side = look.px(24)
        self.column.setContentsMargins(side, look.px(22), side, look.px(24))
        for text in (self._progress, self.heading):
            text.apply_look(look)
        self._fit()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        number = QUESTIONS.index(self.name) + 1
        # L10N: above a question, as in "Question 2 of 3"
        self._progress.setText(_("Question {number} of {total}").format(number=number, total=len(QUESTIONS)))
        self.setAccessibleName(self.heading.text())

    def focus(self, chosen: str) -> None:
        """Hand the keyboard to what was answered before, or to the first answer."""

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        centre(self._sides, self.viewport().width(), self.look.px(_WIDTH))


class LanguageQuestion(Question):
    """Every language by its own name; the system's own first."""

    chosen = Signal(str)

    def __init__(self, look: Look, languages: tuple[Language, ...], parent: QWidget | None = None) -> None:
        super().__init__("language", look, parent)
        self._grid = ButtonGrid(look, 190, 4, 10, self._inner)
        self._grid.set_buttons([self._button(language) for language in _own_first(languages)])
        self.column.addSpacing(10)
        self.column.addWidget(self._grid)
        self.column.addStretch(1)
        self.apply_look(look)
        self.retranslate()

    def _button(self, language: Language) -> QPushButton:
        button = QPushButton(language.name, self._grid)
        button.setObjectName(f"read_{language.tag}")
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_role(button, "choice")
        button.clicked.connect(lambda _checked=False, tag=language.tag: self.chosen.emit(tag))
        return button

    def show_chosen(self, tag: str) -> None:
        """Mark the language that is read."""
        for button in self._grid.buttons:
            button.setCheckable(button.objectName() == f"read_{tag}")
            button.setChecked(button.isCheckable())

    def focus(self, chosen: str) -> None:
        self._grid.focus(f"read_{chosen}")

    def apply_look(self, look: Look) -> None:
        super().apply_look(look)
        self._grid.apply_look(look)

    def retranslate(self) -> None:
        # L10N: a question to the reader
        self.heading.setText(_("Which language do you read?"))
        super().retranslate()


def _own_first(languages: tuple[Language, ...]) -> list[Language]:
    """The language of the system before the others."""
    own = best_match(QLocale.system().uiLanguages(), [language.tag for language in languages])
    return sorted(languages, key=lambda language: language.tag != own)


class CountryQuestion(Question):
    """The list of countries of the home screen, without the map."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("country", look, parent)
        self.picker = CountryPicker(look, _HEADING, self._inner)
        self.picker.setObjectName("where")
        self.picker.column.setContentsMargins(0, 10, 0, 0)
        self.picker.inner.setContentsMargins(1, 0, 1, 2)
        self.picker.heading.hide()
        self.picker.country_chosen.connect(self.chosen)
        self.column.addWidget(self.picker, 1)
        self.apply_look(look)

    def show_countries(self, library: Library, chosen: str) -> None:
        """Show all that a person can be held in."""
        here = interface_language()
        countries = tuple(item for item in library.jurisdictions(here) if item.code != "INTL")
        tags = [tag for tag in INTERFACE_LANGUAGES if tag != here]
        names = {tag: {item.code: item.name for item in library.jurisdictions(tag)} for tag in tags}
        self.picker.set_countries(countries, {item.code: tuple(names[tag][item.code] for tag in tags) for item in countries})
        self.picker.list.set_chosen(chosen)

    def focus(self, chosen: str) -> None:
        self.picker.list.set_chosen(chosen)
        self.picker.field.setFocus()

    def apply_look(self, look: Look) -> None:
        super().apply_look(look)
        self.picker.apply_look(look)

    def retranslate(self) -> None:
        self.picker.retranslate()
        self.heading.setText(self.picker.heading.text())
        super().retranslate()


class SituationQuestion(Question):
    """Seven things that can have happened."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("situation", look, parent)
        self._grid = ButtonGrid(look, 380, 2, 2, self._inner)
        self.cards = {situation: NeedCard(look, ICONS[situation], self._grid) for situation in SITUATIONS}
        for situation, card in self.cards.items():
            card.setObjectName(f"happened_{situation}")
            card.clicked.connect(lambda _checked=False, situation=situation: self.chosen.emit(situation))
        self._grid.set_buttons(list(self.cards.values()))
        self.column.addSpacing(10 - RING)
        self.column.addWidget(self._grid)
        self.column.addStretch(1)
        self.apply_look(look)
        self.retranslate()

    def focus(self, chosen: str) -> None:
        for situation, card in self.cards.items():
            card.setChecked(situation == chosen)
        self._grid.focus(f"happened_{chosen}")

    def apply_look(self, look: Look) -> None:
        super().apply_look(look)
        for card in self.cards.values():
            card.apply_look(look)
        self._grid.apply_look(look)

    def retranslate(self) -> None:
        # L10N: a question to the family; the answers are "Just arrested", "Going to court" and so on
        self.heading.setText(_("What has happened?"))
        for situation, card in self.cards.items():
            card.set_texts(situation_name(situation), situation_line(situation))
        super().retranslate()
