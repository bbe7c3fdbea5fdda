"""The list from which a country is added: a field, and what fits in it."""

import unicodedata
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from advice_app.compare.model import Country
from advice_app.languages import _
from advice_app.ui.focus import begin_at
from advice_app.ui.look import Look
from advice_app.ui.outline import outline_pixmap
from advice_app.ui.style import set_role

_WIDTH, _HEIGHT, _TILE = 280, 340, 24  # pixels at 100 %
_MOVES = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}


class CountryChoice(QFrame):
    """A popup: typing narrows the list, Enter takes its row, Escape closes it."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("country_choice")
        set_role(self, "popover")
        self._look = look
        self.field, self.list = QLineEdit(self), QListWidget(self)
        self.field.setObjectName("country_choice_field")
        self.list.setObjectName("country_choice_list")
        set_role(self.list, "rows")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self.field.returnPressed.connect(self._take)
        self.list.itemClicked.connect(lambda _item: self._take())
        self.list.itemActivated.connect(lambda _item: self._take())
        begin_at(self, self.field)
        self.apply_look(look)
        self.retranslate()

    def show_countries(self, countries: Iterable[Country]) -> None:
        """Offer these."""
        self.list.clear()
        tile = self._look.px(_TILE)
        for country in countries:
            icon = QIcon(outline_pixmap(country.code, self._look.theme, tile, self.devicePixelRatioF()))
            item = QListWidgetItem(icon, country.name)
            item.setData(Qt.ItemDataRole.UserRole, country.code)
            self.list.addItem(item)
        self.field.clear()
        self._narrow("")

    def open_at(self, place: QPoint, room: int) -> None:
        """Open with the upper leading corner here; no higher than there is room."""
        self.resize(self._look.px(_WIDTH), min(self._look.px(_HEIGHT), max(room, 160)))
        self.move(place - QPoint(self.width(), 0) if self._look.rtl else place)
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _narrow(self, typed: str) -> None:
        wanted = _folded(typed)
        first = -1
        for row in range(self.list.count()):
            item = self.list.item(row)
            fits = f" {wanted}" in f" {_folded(item.text())}" or str(item.data(Qt.ItemDataRole.UserRole)).casefold() == wanted
            item.setHidden(not fits)
            first = row if fits and first < 0 else first
        self.list.setCurrentRow(first)

    def _take(self) -> None:
        item = self.list.currentItem()
        if self.list.currentRow() >= 0 and not item.isHidden():
            self.hide()
            self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            self.list.event(event)  # the keyboard stays in the field
            return True
        return super().eventFilter(watched, event)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        self.list.setIconSize(QSize(look.px(_TILE), look.px(_TILE)))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.field.setPlaceholderText(_("Type a country"))
        self.field.setAccessibleName(_("Add a country"))
        self.list.setAccessibleName(_("Countries"))


def _folded(text: str) -> str:
    """A name as one types it: small letters, no accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c if c.isalnum() else " " for c in apart if not unicodedata.combining(c)).split())
