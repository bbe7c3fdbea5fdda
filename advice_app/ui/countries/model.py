"""The list of jurisdictions as a model that a few typed letters narrow down."""

import unicodedata

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from advice_app.languages import _, ngettext
from advice_app.library.catalogue import Jurisdiction

CODE = Qt.ItemDataRole.UserRole
COUNTRY = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_NEVER = 9
_WORD = 5  # letters from which the word for custody counts: "pol" means Poland, not "police custody"


def folded(text: str) -> str:
    """A name as one types it: small letters, no accents, no punctuation."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c if c.isalnum() else " " for c in apart if not unicodedata.combining(c)).split())


def begins(name: str, typed: str) -> bool:
    """Whether the name, or a word in it, begins with what was typed; both folded."""
    return f" {name}".find(f" {typed}") >= 0


def coverage(country: Jurisdiction) -> str:
    """How much there is on a jurisdiction, in words; nothing for full guides."""
    if country.guides:
        return ""
    return _("Short facts") if country.has_facts else _("Not yet covered")


class CountryModel(QAbstractListModel):
    """Jurisdictions in the order given, those alone that fit what was typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Jurisdiction, ...] = ()
        self._others: dict[str, tuple[str, ...]] = {}
        self._shown: tuple[Jurisdiction, ...] = ()
        self._typed = ""

    def set_countries(self, countries: tuple[Jurisdiction, ...], others: dict[str, tuple[str, ...]]) -> None:
        """Show these; ``others`` holds further names by code (other languages) under which one is found."""
        self.beginResetModel()
        self._all = countries
        self._others = {code: tuple(folded(name) for name in names) for code, names in others.items()}
        self._shown = self._found()
        self.endResetModel()

    def narrow(self, typed: str) -> None:
        """Show only what begins so, in any of its names."""
        self.beginResetModel()
        self._typed = folded(typed)
        self._shown = self._found()
        self.endResetModel()

    def _found(self) -> tuple[Jurisdiction, ...]:
        if not self._typed:
            return self._all
        ranks = {item: self._rank(item) for item in self._all}
        found = sorted((item for item in self._all if ranks[item] < _NEVER), key=ranks.__getitem__)
        if found or len(self._typed) < _WORD:
            return tuple(found)
        return tuple(item for item in self._all if begins(folded(item.custody), self._typed))

    def _rank(self, item: Jurisdiction) -> int:
        """How well a name fits: the best comes first, because Enter takes it."""
        name = folded(item.name)
        if name.startswith(self._typed):
            return 0
        if begins(name, self._typed):
            return 1
        # not a later word of a name in another language: "de" is not "Angleterre et pays de Galles"
        others = (folded(item.code), *self._others.get(item.code, ()))
        return 2 if any(other.startswith(self._typed) for other in others) else _NEVER

    @property
    def is_named(self) -> bool:
        """Whether the first row fits by its name in the interface language."""
        return bool(self._shown) and self._rank(self._shown[0]) < 2  # noqa: PLR2004

    def row_of(self, code: str) -> QModelIndex:
        """Where a jurisdiction stands now; an invalid index if it is not shown."""
        row = next((row for row, item in enumerate(self._shown) if item.code == code), -1)
        return self.index(row, 0)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return item.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (item.name, item.custody, self._amount(item)) if part)
        return {int(CODE): item.code, int(COUNTRY): item}.get(int(role))

    def _amount(self, item: Jurisdiction) -> str:
        if not item.guides:
            return coverage(item)
        return ngettext("{count} guide", "{count} guides", item.guides).format(count=item.guides)
