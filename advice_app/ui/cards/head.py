"""Above the cards: the two languages, each by its own name, and what can be done with a card."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from advice_app.cards.pair import Pair
from advice_app.languages import _
from advice_app.library.model import Language
from advice_app.ui.flow import FlowLayout
from advice_app.ui.icons import icon
from advice_app.ui.listing.filters import Choice, FilterBox
from advice_app.ui.look import Look
from advice_app.ui.style import set_role


class PairBoxes(QWidget):
    """Two boxes, and a button between them that swaps what is in them."""

    changed = Signal(str, str)  # the reader's language, the officer's

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bare")
        self.reader, self.officer = FilterBox("reader", self), FilterBox("officer", self)
        self._labels = QLabel(self), QLabel(self)
        self.swap = QToolButton(self)
        self.swap.setObjectName("swap_languages")
        set_role(self.swap, "ghost")
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for column, (label, box) in enumerate(zip(self._labels, (self.reader, self.officer), strict=True)):
            set_role(label, "hint")
            label.setBuddy(box)
            grid.addWidget(label, 0, column * 2)
            grid.addWidget(box, 1, column * 2)
            grid.setColumnStretch(column * 2, 1)
            box.picked.connect(lambda _tag: self.changed.emit(self.reader.choice, self.officer.choice))
        grid.addWidget(self.swap, 1, 1)
        self.swap.clicked.connect(lambda: self.changed.emit(self.officer.choice, self.reader.choice))

    def show_pair(self, languages: Sequence[Language], pair: Pair) -> None:
        """Offer these languages, with this pair chosen."""
        choices = [Choice(language.tag, language.name) for language in languages]
        self.reader.show_choices(choices, pair.reader)
        self.officer.show_choices(choices, pair.officer)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self.swap.setIcon(icon("swap", look.theme.t2, look.px(18)))
        self.swap.setIconSize(QSize(look.px(18), look.px(18)))
        self._grid.setHorizontalSpacing(look.px(6))
        self._grid.setVerticalSpacing(look.px(3))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        # L10N: above a choice: the language that the reader of the app reads
        own = _("Your language")
        # L10N: above a choice: the language that the police officer reads who is shown a card
        theirs = _("The officer’s language")
        for label, box, text in zip(self._labels, (self.reader, self.officer), (own, theirs), strict=True):
            label.setText(text)
            box.setAccessibleName(text)
        # L10N: a button: the reader's language becomes the officer's, and the other way round
        self.swap.setToolTip(_("Swap the languages"))
        self.swap.setAccessibleName(_("Swap the languages"))


class Head(QWidget):
    """Title, buttons and languages."""

    print_wanted = Signal()
    full_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cards_head")
        self.setProperty("role", "cardbar")
        self.title = QLabel(self)
        set_role(self.title, "title")
        self.pair = PairBoxes(self)
        self.print_button, self.full_button = QPushButton(self), QPushButton(self)
        self.print_button.setObjectName("print_cards")
        self.full_button.setObjectName("full_screen")
        set_role(self.print_button, "plain")
        set_role(self.full_button, "primary")
        self.print_button.clicked.connect(self.print_wanted)
        self.full_button.clicked.connect(self.full_wanted)
        row = FlowLayout(gap=8)  # large letters need two lines
        row.fills = True
        for part in (self.title, self.print_button, self.full_button):
            row.addWidget(part)
        self._column = QVBoxLayout(self)
        self._column.addLayout(row)
        self._column.addWidget(self.pair)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        side = look.px(20)
        self._column.setContentsMargins(side, look.px(12), side, look.px(12))
        self._column.setSpacing(look.px(10))
        self.pair.apply_look(look)
        size = look.px(16)
        for button, name, ink in (
            (self.print_button, "print", look.theme.t1),
            (self.full_button, "expand", look.theme.onac),
        ):
            button.setIcon(icon(name, ink, size))
            button.setIconSize(QSize(size, size))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.title.setText(_("Phrase cards"))
        # L10N: a button: opens a window in which cards for the wallet are printed
        self.print_button.setText(_("Print cards…"))
        # L10N: a button: shows the card as large as the screen
        self.full_button.setText(_("Full screen"))
        self.pair.retranslate()
