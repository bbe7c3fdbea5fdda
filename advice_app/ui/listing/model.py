"""Rows of a list as a model: what a row says is made when it is first seen, so that thousands open at once."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

ROW = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_AT_ONCE = 100
"""Rows that a list has at first, and gets more of as it is scrolled: Qt lays out all that there are."""


class Row(NamedTuple):
    """What a row says. ``rtl`` and ``script`` are those of title and text; the rest is in the interface's language."""

    meta: str
    title: str
    text: str
    badge: str = ""
    careful: bool = False  # the badge is a warning
    icon: str = ""
    rtl: bool = False
    script: str = "Latn"
    title_marks: tuple[tuple[int, int], ...] = ()
    text_marks: tuple[tuple[int, int], ...] = ()

    @property
    def spoken(self) -> str:
        """All of it, to be read aloud."""
        return ", ".join(part for part in (self.title, self.badge, self.meta, self.text) if part)


class RowModel(QAbstractListModel):
    """Rows by their keys."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: tuple[str, ...] = ()
        self._make: Callable[[int], Row] = lambda _number: Row("", "", "")
        self._made: dict[int, Row] = {}
        self._there = 0  # rows that the list has so far

    def show_rows(self, keys: Sequence[str], make: Callable[[int], Row]) -> None:
        """Show these instead of the old ones; ``make`` says what a row says, by its number."""
        self.beginResetModel()
        self.keys, self._make = tuple(keys), make
        self._made.clear()
        self._there = min(len(self.keys), _AT_ONCE)
        self.endResetModel()

    def bring(self, number: int) -> None:
        """Have at least the rows up to this one in the list."""
        wanted = min(len(self.keys), number + _AT_ONCE // 2)
        if number >= self._there:
            self.beginInsertRows(QModelIndex(), self._there, wanted - 1)
            self._there = wanted
            self.endInsertRows()

    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and self._there < len(self.keys)

    def fetchMore(self, parent: _Index) -> None:
        if self.canFetchMore(parent):
            self.bring(self._there)

    def row(self, number: int) -> Row:
        """What a row says."""
        if number not in self._made:
            self._made[number] = self._make(number)
        return self._made[number]

    def forget(self) -> None:
        """Have every row said anew: in another language."""
        self._made.clear()
        if self.keys:
            self.dataChanged.emit(self.index(0, 0), self.index(self._there - 1, 0))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._there

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not index.row() < len(self.keys):
            return None
        if role == ROW:
            return self.row(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.row(index.row()).title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.row(index.row()).spoken
        return None
