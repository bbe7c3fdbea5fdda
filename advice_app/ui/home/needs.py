"""The question "What do you need?", its three cards and two links."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.ui.icons import icon, pixmap
from advice_app.ui.look import Look
from advice_app.ui.painted.need_card import NeedCard
from advice_app.ui.painted.parts import RING
from advice_app.ui.painted.prose import BODY, HEADING, LEAD, Prose
from advice_app.ui.style import set_role

TRAINER, TAUGHT = "trainer", "interview"
"""The need that leads to the workshop tool; the stage that guides to teach from are of."""
NEEDS = {"family": "people", "lawyer": "briefcase", TRAINER: "monitor"}
"""The stage that each other need leads to, and its icon."""


class Needs(QWidget):
    """A card for each reader. A card that waits for a country stays marked; Escape lets it go, as it does a link that waits."""

    need_chosen = Signal(str)  # a stage
    need_dropped = Signal()
    sheet_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("needs")
        self._look = look
        self._hint = self._waiting = ""
        self._heading = Prose(look, HEADING, "t1", self)
        self._lead = Prose(look, LEAD, "t2", self)
        self._note, self._sign = Prose(look, BODY, "t2", self), QLabel(self)
        self._note.setObjectName("needs_hint")
        self.cards = {stage: NeedCard(look, glyph, self) for stage, glyph in NEEDS.items()}
        for stage, card in self.cards.items():
            card.setObjectName(f"need_{stage}")
            card.clicked.connect(lambda _checked=False, stage=stage: self.need_chosen.emit(stage))
        self.sheet, self.taught = QPushButton(self), QPushButton(self)
        for link, name in ((self.sheet, "need_sheet"), (self.taught, "need_taught")):
            link.setObjectName(name)
            set_role(link, "link")
        self.sheet.clicked.connect(self.sheet_wanted)
        self.taught.clicked.connect(lambda: self.need_chosen.emit(TAUGHT))
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setContentsMargins(RING, 10, RING, 18)
        texts.setSpacing(6)
        texts.addWidget(self._heading)
        texts.addWidget(self._lead)
        hint = QHBoxLayout()
        hint.setContentsMargins(RING, 8, RING, 0)
        hint.setSpacing(8)
        hint.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        hint.addWidget(self._note, 1)
        own = QVBoxLayout()
        own.setContentsMargins(RING, 2, RING, 0)
        own.setSpacing(0)
        for link in (self.sheet, self.taught):
            own.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(texts)
        for card in self.cards.values():
            column.addWidget(card)
        column.addLayout(hint)
        column.addLayout(own)
        column.addStretch(1)

    def wait_for_country(self, stage: str) -> None:
        """Mark what waits for a country; an empty stage marks nothing."""
        self._waiting = stage
        for own, card in self.cards.items():
            card.setChecked(own == stage)
        # L10N: shown after a reader pressed a card, when no country was chosen yet
        self.show_hint(_("Now choose where it happened. The guide opens at once.") if stage else "")

    def show_hint(self, text: str) -> None:
        """Show a gentle line under the cards, or none."""
        self._hint = text
        self._note.setText(text)
        self._note.setVisible(bool(text))
        self._sign.setVisible(bool(text))

    @property
    def hint(self) -> str:
        """The line under the cards."""
        return self._hint

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._look = look
        for text in (self._heading, self._lead, self._note):
            text.apply_look(look)
        for card in self.cards.values():
            card.apply_look(look)
        for link, sign in ((self.sheet, "document"), (self.taught, "book")):
            link.setIcon(icon(sign, look.theme.ac, look.px(16)))
            link.setIconSize(QSize(look.px(16), look.px(16)))
        self._sign.setPixmap(pixmap("info", look.theme.ac, look.px(18), self.devicePixelRatioF()))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._heading.setText(_("What do you need?"))
        self._lead.setText(_("Clear advice on lawyers, police interviews and custody."))
        texts = {
            "family": (_("Someone has been arrested"), _("What to do now, step by step, in plain words")),
            "lawyer": (_("I am a lawyer"), _("Time limits, law and cases for the police station")),
            TRAINER: (_("I train people"), _("Workshops with slides, exercises and handouts")),
        }
        for stage, (title, line) in texts.items():
            self.cards[stage].set_texts(title, line)
        # L10N: a link to the family's case sheet, under the question "What do you need?"
        self.sheet.setText(_("Case sheet: write down who, where and when"))
        # L10N: a link under the question "What do you need?", to a guide that trainers teach from
        self.taught.setText(_("Guides to teach from, in several languages"))
        self.wait_for_country(self._waiting)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._waiting:
            self.need_dropped.emit()
        else:
            super().keyPressEvent(event)
