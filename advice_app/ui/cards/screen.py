"""Phrase cards: all sentences in the reader's language, and one of them large, also in the language of the police."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advice_app.cards.pair import Pair, PairChoice
from advice_app.languages import _, interface_language
from advice_app.library.catalogue import Library, LibraryError
from advice_app.library.model import Language
from advice_app.library.phrases import Phrase, phrase_languages, phrases
from advice_app.ui.cards.card_view import CardView, Shown
from advice_app.ui.cards.full import FullCard
from advice_app.ui.cards.head import Head
from advice_app.ui.cards.phrase_list import PhraseList
from advice_app.ui.cards.style import css
from advice_app.ui.cards.turn_bar import TurnBar
from advice_app.ui.cards.words import sentence
from advice_app.ui.focus import begin_at
from advice_app.ui.look import Look
from advice_app.ui.style import set_role
from advice_app.ui.tall import LEAST_LIST, TallArea
from advice_app.ui.tool_screen import ToolScreen

if TYPE_CHECKING:
    from advice_app.ui.cards.print_dialog import PrintDialog

_BESIDE = 760  # pixels at 100 % below which there is only the list: a touch shows the card on the full screen
_SHARE, _LEAST = 0.34, 300  # of the list


class CardsScreen(ToolScreen):
    """``state`` is what `state_changed` gave last: languages chosen by hand. Which sentence was shown is never kept."""

    can_print = True

    def __init__(self, library: Library, look: Look, parent: QWidget | None = None, *, state: str = "") -> None:
        super().__init__(parent)
        self._look, self._library = look, library
        self._choice = PairChoice.from_json(state)
        self._language, self._country = interface_language(), ""
        self._phrases: list[Phrase] = []
        self._languages: dict[str, Language] = {}
        self._number = 0
        self.full: FullCard | None = None
        self.dialog: PrintDialog | None = None
        self.setObjectName("cards_screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head, self.list = Head(self), PhraseList(look, self)
        self._beside = QWidget(self)
        self.card, self.foot = CardView(look, self._beside), TurnBar("cards_foot", self._beside)
        begin_at(self, self.list)
        self._lay_out()
        self._connect()
        self.apply_look(look)
        self._load()
        self.retranslate()

    def _lay_out(self) -> None:
        self.head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        pane = QVBoxLayout(self._beside)
        pane.addWidget(self.card, 1)
        pane.addWidget(self.foot)
        row = self._row = QHBoxLayout()
        row.addWidget(self.list)
        row.addWidget(self._beside, 1)
        inside = QWidget(self)
        set_role(inside, "bare")
        column, whole = QVBoxLayout(inside), QVBoxLayout(self)
        column.addWidget(self.head)
        column.addLayout(row, 1)
        whole.addWidget(TallArea(inside, self))
        for layout in (pane, column, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        row.setSpacing(0)

    def _connect(self) -> None:
        self.head.pair.changed.connect(lambda reader, officer: self.choose_pair(Pair(reader, officer)))
        self.head.full_wanted.connect(self.open_full)
        self.head.print_wanted.connect(self.print)
        self.list.chosen.connect(self.show_number)
        self.list.opened.connect(lambda _row: self.open_full())
        self.card.clicked.connect(self.open_full)
        self.foot.turned.connect(self.turn)

    # what the window says ------------------------------------------------------------------------------------

    def apply_look(self, look: Look) -> None:
        self._look = look
        self.setStyleSheet(css(look))
        for part in (self.head, self.list, self.card, self.foot):
            part.apply_look(look)
        if self.full is not None:
            self.full.apply_look(look)
        self.list.setMinimumHeight(look.px(LEAST_LIST))
        self._fit()

    def retranslate(self) -> None:
        self.setAccessibleName(_("Phrase cards"))
        # L10N: the list of all sentences that there are cards of
        self.list.setAccessibleName(_("All sentences"))
        # L10N: of a card: what happens when it is touched
        self.card.setToolTip(_("Show on the full screen"))
        self.head.retranslate()
        self.foot.retranslate()
        if self.full is not None:
            self.full.retranslate()
        self._refresh()

    def set_library(self, library: Library) -> None:
        self._library = library
        self._load()
        self._refresh()

    def set_country(self, code: str) -> None:
        if code != self._country:
            self._country = code
            self._refresh()

    def set_language(self, tag: str) -> None:
        if tag != self._language:
            self._language = tag
            if self._choice.reader:
                self._keep(self._choice._replace(reader=""))
            self._refresh()

    def next_pane(self) -> bool:
        if self.list.hasFocus() and self.card.isVisible():
            self.card.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return False

    def print(self) -> None:
        from advice_app.ui.cards.print_dialog import PrintDialog  # noqa: PLC0415 - seldom wanted

        if self._phrases:
            version = self._library.meta.get("content_version", "")
            self.dialog = PrintDialog(self._phrases, tuple(self._languages.values()), self.pair, version, self._look, self)
            self.dialog.destroyed.connect(self._on_dialog_gone)
            self.dialog.open()

    def end(self) -> None:
        if self.full is not None:
            self.full.close()
        if self.dialog is not None:
            self.dialog.end()

    def _on_dialog_gone(self) -> None:
        self.dialog = None

    # languages -----------------------------------------------------------------------------------------------

    def _load(self) -> None:
        try:
            self._phrases = phrases(self._library.path)
            self._languages = {language.tag: language for language in phrase_languages(self._library.path)}
        except LibraryError:
            self._phrases, self._languages = [], {}
        self._number = min(self._number, max(len(self._phrases) - 1, 0))

    @property
    def pair(self) -> Pair:
        """The two languages of the cards."""
        library, tag = self._library, self._language
        own = (tag, *library.language(tag).fallback) if library.knows(tag) else (tag,)
        country = library.jurisdiction(self._country, interface_language())
        return self._choice.resolve(own, country.languages if country else (), self._country, self._languages)

    def choose_pair(self, pair: Pair) -> None:
        """Show cards in these languages."""
        before = self.pair
        reader = pair.reader if pair.reader != before.reader else self._choice.reader
        officer = pair.officer if pair.officer != before.officer else self._choice.officer
        self._keep(PairChoice(reader, officer, self._country if officer else ""))
        self._refresh()

    def _keep(self, choice: PairChoice) -> None:
        self._choice = choice
        self.state_changed.emit(choice.to_json())

    # cards ---------------------------------------------------------------------------------------------------

    @property
    def phrase(self) -> Phrase:
        """The sentence that is shown."""
        return self._phrases[self._number]

    def turn(self, step: int) -> None:
        """Go on or back; after the last comes the first."""
        if self._phrases:
            self.show_number((self._number + step) % len(self._phrases))

    def show_number(self, number: int) -> None:
        """Show a sentence by its number in the list."""
        self._number = number
        if self.list.currentRow() != number:
            self.list.choose(number)
        self._show()

    def go_to(self, place: str) -> None:
        """Show a sentence, by its id, on the full screen."""
        number = next((number for number, phrase in enumerate(self._phrases) if phrase.id == place), -1)
        if number >= 0:
            self.show_number(number)
            self.open_full()

    def open_full(self) -> None:
        """Show the card on the full screen."""
        if not self._phrases:
            return
        if self.full is None:
            self.full = FullCard(self._look, self)
            self.full.turned.connect(self.turn)
            self.full.ended.connect(self._on_full_ended)
        self._show()
        self.full.open()

    def _on_full_ended(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self) -> None:
        """Say everything anew: other languages, other sentences."""
        known = bool(self._phrases)
        for part in (self.head.print_button, self.head.full_button, self.foot.previous, self.foot.next):
            part.setEnabled(known)
        if not known:
            self.list.clear()
            self.card.show_card(None)
            return
        pair = self.pair
        self.head.pair.show_pair(tuple(self._languages.values()), pair)
        self.list.show_phrases(self._phrases, self._languages[pair.reader], self._number)
        self._show()

    def _show(self) -> None:
        number, total = self._number + 1, len(self._phrases)
        shown = self._shown()
        self.card.show_card(shown)
        self.foot.show_place(number, total)
        if self.full is not None:
            self.full.show_card(shown, number, total)

    def _shown(self) -> Shown:
        pair = self.pair
        own, theirs = self._languages[pair.reader], self._languages[pair.officer]
        words = sentence(self.phrase, theirs, own)
        if pair.single:
            return Shown(words, theirs)
        return Shown(words, theirs, sentence(self.phrase, own, own, 600), own)

    # room ----------------------------------------------------------------------------------------------------

    def _fit(self) -> None:
        look = self._look
        narrow = self.width() < look.px(_BESIDE)
        self._beside.setHidden(narrow)
        self.list.opens_at_once = narrow
        if narrow:
            self.list.setMinimumWidth(0)
            self.list.setMaximumWidth(1 << 20)
        else:
            self.list.setFixedWidth(max(look.px(_LEAST), round(self.width() * _SHARE)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
