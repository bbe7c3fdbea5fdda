"""Chooses what to add to a workshop: a kind, a few words, a list. It stays open, so that several can be added."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from advice_app.languages import _, ngettext
from advice_app.library.catalogue import LibraryError
from advice_app.library.model import Language
from advice_app.ui.listing.filters import Choice, FilterBox
from advice_app.ui.listing.head import Field
from advice_app.ui.listing.model import Row, RowModel
from advice_app.ui.listing.row_view import RowView
from advice_app.ui.look import Look
from advice_app.ui.style import set_role
from advice_app.ui.workshop.rows import ICONS
from advice_app.ui.workshop.style import css
from advice_app.workshop.choices import KINDS, Choices
from advice_app.workshop.choices import Choice as Offer
from advice_app.workshop.model import Item, Kind
from advice_app.workshop.words import kind_text

_WIDTH, _HEIGHT = 640, 620  # pixels at 100 %
_GUIDES_FIRST = {Kind.GUIDE, Kind.SECTION, Kind.EXERCISE}  # titled in the language of the guides


class AddDialog(QDialog):
    """Deletes itself when it is closed. ``wanted`` gives an item; the number of those added is shown."""

    wanted = Signal(object)

    def __init__(
        self, look: Look, choices: Choices, kind: Kind, countries: tuple[str, ...], language: Language, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._look, self._choices, self._countries, self._language = look, choices, countries, language
        self._found: tuple[Offer, ...] = ()
        self._added = 0
        self.setObjectName("add_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setStyleSheet(css(look))
        self.kinds, self.field, self.said = FilterBox("add_kind", self), Field(self), QLabel(self)
        self.field.setObjectName("add_field")
        self.said.setObjectName("add_said")
        set_role(self.said, "small")
        self.model = RowModel()
        self.model.setParent(self)
        self.list = RowView(look, self.model, self)
        self.list.painter.text_lines = 0
        self.list.apply_look(look)
        self.add, self.done_button = QPushButton(self), QPushButton(self)
        self.add.setObjectName("add_now")
        self.done_button.setObjectName("add_done")
        set_role(self.add, "primary")
        set_role(self.done_button, "plain")
        self._lay_out()
        self._connect()
        self.retranslate()
        self.kinds.show_choices([Choice(one, kind_text(one)) for one in KINDS], kind)
        self.refresh()

    def _lay_out(self) -> None:
        look = self._look
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        for button in (self.done_button, self.add):
            button.setAutoDefault(False)
            foot.addWidget(button)
        column = QVBoxLayout(self)
        side = look.px(18)
        column.setContentsMargins(side, side, side, look.px(14))
        column.setSpacing(look.px(9))
        for part in (self.kinds, self.field):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        room = self.screen().availableSize()
        self.resize(min(look.px(_WIDTH), room.width()), min(look.px(_HEIGHT), room.height()))
        self.field.setFocus()

    def _connect(self) -> None:
        self.kinds.picked.connect(lambda _kind: self.refresh())
        self.field.textEdited.connect(lambda _text: self.refresh())
        self.field.moved.connect(self.list.move_by)
        self.field.accepted.connect(self._take)
        self.list.opened.connect(lambda _key: self._take())
        self.list.typed.connect(self._type)
        self.list.field_wanted.connect(self.field.setFocus)
        self.add.clicked.connect(self._take)
        self.done_button.clicked.connect(self.accept)

    def _type(self, letters: str) -> None:
        self.field.setFocus()
        self.field.insert(letters)
        self.refresh()

    def refresh(self) -> None:
        """List what there is of the kind that has these words."""
        kind = Kind(self.kinds.choice)
        try:
            self._found = self._choices.find(kind, self.field.text(), self._countries)
        except LibraryError:
            self._found = ()
        self.model.show_rows([str(number) for number in range(len(self._found))], lambda number: self._row(kind, number))
        if self._found:
            self.list.choose_row(0)
        self.add.setEnabled(bool(self._found))

    def _row(self, kind: Kind, number: int) -> Row:
        offer, language = self._found[number], self._language
        own = kind in _GUIDES_FIRST
        return Row(offer.detail, offer.title, "", icon=ICONS[kind], rtl=language.rtl if own else self._look.rtl,
                   script=language.script if own else "Latn")  # fmt: skip

    def _take(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._found):
            item: Item = self._found[row].item
            self._added += 1
            self.wanted.emit(item)
            # L10N: how many items were added to a workshop in this window
            self.said.setText(ngettext("{count} added", "{count} added", self._added).format(count=self._added))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        # L10N: the title of a window
        self.setWindowTitle(_("Add to the workshop"))
        self.kinds.setAccessibleName(_("What"))
        self.field.setAccessibleName(_("Search"))
        self.field.setPlaceholderText(_("Search"))
        self.list.setAccessibleName(_("Add to the workshop"))
        self.add.setText(_("Add"))
        self.done_button.setText(_("Close"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return  # the field and the list take it
        super().keyPressEvent(event)
