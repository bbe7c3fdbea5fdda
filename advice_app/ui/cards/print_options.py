"""What is printed: languages, sentences, paper, backs."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from advice_app.cards.pair import Pair
from advice_app.languages import _, ngettext, pgettext
from advice_app.library.model import Language
from advice_app.library.phrases import Phrase
from advice_app.sharing.card_sheet import PAPERS, Paper, grid
from advice_app.ui.cards.head import PairBoxes
from advice_app.ui.cards.phrase_list import TickList
from advice_app.ui.look import Look
from advice_app.ui.style import set_role

_LIST = 160  # pixels at 100 % that the list has at least


class PrintOptions(QWidget):
    """Says that something else is wanted; whoever asks reads what."""

    changed = Signal()

    def __init__(self, phrases: Sequence[Phrase], languages: Sequence[Language], pair: Pair, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._phrases, self._languages = phrases, {language.tag: language for language in languages}
        self.selected_pair = pair
        self.boxes = PairBoxes(self)
        self.list = TickList(look, self)
        self.list.setObjectName("printed_phrases")
        self._labels = {name: QLabel(self) for name in ("languages", "phrases", "paper", "hint")}
        self.everything, self.nothing = QPushButton(self), QPushButton(self)
        self.papers = {paper.id: QRadioButton(paper.id, self) for paper in PAPERS}
        self.backs = QCheckBox(self)
        self.backs.setObjectName("print_backs")
        self._build()
        self._lay_out()
        self._fill([True] * len(self._phrases))

    def _build(self) -> None:
        for name, label in self._labels.items():
            set_role(label, "small" if name == "hint" else "strong")
        self._labels["hint"].setWordWrap(True)
        self._labels["hint"].setObjectName("print_hint")
        group = QButtonGroup(self)
        for name, paper in self.papers.items():
            paper.setObjectName(f"paper_{name}")
            group.addButton(paper)
            paper.toggled.connect(lambda on: self.changed.emit() if on else None)
        next(iter(self.papers.values())).setChecked(True)
        self.backs.setChecked(True)
        self.backs.toggled.connect(lambda _on: self.changed.emit())
        for button, key, checked in ((self.everything, "all_phrases", True), (self.nothing, "no_phrases", False)):
            button.setObjectName(key)
            set_role(button, "link")
            button.clicked.connect(lambda _checked=False, checked=checked: self._choose_all(checked=checked))
        self.list.ticked.connect(self.changed)
        self.boxes.changed.connect(self._on_pair)

    def _lay_out(self) -> None:
        phrases, papers = QHBoxLayout(), QHBoxLayout()
        phrases.addWidget(self._labels["phrases"], 1)
        phrases.addWidget(self.everything)
        phrases.addWidget(self.nothing)
        for button in self.papers.values():
            papers.addWidget(button)
        papers.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._labels["languages"])
        self._column.addWidget(self.boxes)
        self._column.addLayout(phrases)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self._labels["paper"])
        self._column.addLayout(papers)
        self._column.addWidget(self.backs)
        self._column.addWidget(self._labels["hint"])

    def _fill(self, ticked: Sequence[bool]) -> None:
        """List all sentences in the reader's language."""
        language = self._languages[self.selected_pair.reader]
        self.boxes.show_pair(tuple(self._languages.values()), self.selected_pair)
        self.list.show_phrases(self._phrases, language, max(self.list.currentRow(), 0))
        self.list.show_ticked(ticked)

    def _choose_all(self, *, checked: bool) -> None:
        self.list.show_ticked([checked] * len(self._phrases))
        self.changed.emit()

    def _on_pair(self, reader: str, officer: str) -> None:
        self.selected_pair = Pair(reader, officer)
        self._fill(self.list.ticks())
        self.changed.emit()

    @property
    def selected(self) -> tuple[Phrase, ...]:
        """The sentences to be printed."""
        return tuple(phrase for phrase, on in zip(self._phrases, self.list.ticks(), strict=True) if on)

    @property
    def paper(self) -> Paper:
        """The paper that is in the printer."""
        return next(paper for paper in PAPERS if self.papers[paper.id].isChecked())

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        side = look.px(18)
        self._column.setContentsMargins(side, look.px(14), side, look.px(14))
        self._column.setSpacing(look.px(8))
        self.boxes.apply_look(look)
        self.list.setMinimumHeight(look.px(_LIST))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._labels["languages"].setText(_("Languages"))
        self._labels["phrases"].setText(_("Sentences"))
        self._labels["paper"].setText(_("Paper"))
        self.list.setAccessibleName(_("Sentences"))
        # L10N: a button: all sentences are chosen
        self.everything.setText(pgettext("sentences", "All"))
        # L10N: a button: no sentence is chosen
        self.nothing.setText(_("None"))
        # L10N: a check box: the other side of each card is printed too, in the reader's language
        self.backs.setText(_("Backs, in your language"))
        self.boxes.retranslate()
        self.refresh_hint()

    def refresh_hint(self) -> None:
        """Say how many cards there are, and what to set at the printer."""
        columns, rows = grid(self.paper)
        cards = ngettext("{count} card", "{count} cards", len(self.selected)).format(count=len(self.selected))
        # L10N: {cards} is such as "24 cards"; the size is that of a bank card
        size = _("{cards} of 85.60 × 53.98 mm, {number} on a sheet. Print at 100 %.").format(cards=cards, number=columns * rows)
        # L10N: how to print cards with a back
        turn = _("On both sides, turned on the long edge.") if self.backs.isChecked() else ""
        self._labels["hint"].setText(f"{size} {turn}".strip())
