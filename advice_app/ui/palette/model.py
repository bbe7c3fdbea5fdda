"""The rows of the palette as a model."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from advice_app.quick.items import Item, Kind

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


class PaletteModel(QAbstractListModel):
    """The items that were found, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: list[Item] = []

    def set_items(self, items: list[Item]) -> None:
        """Show these."""
        self.beginResetModel()
        self.items = items
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:  # the row may have had to cut it
            return item.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(item)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        is_note = index.isValid() and self.items[index.row()].kind == Kind.NOTE
        return Qt.ItemFlag.ItemIsEnabled if is_note else Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def next_choice(self, row: int, step: int) -> int:
        """The row to go to, from ``row`` by ``step``: past what cannot be chosen, not past the ends."""
        last = len(self.items) - 1
        wanted = max(0, min(last, row + step))
        direction = 1 if step >= 0 else -1
        for way in (direction, -direction):
            at = wanted
            while 0 <= at <= last:
                if self.items[at].kind != Kind.NOTE:
                    return at
                at += way
        return -1


def spoken(item: Item) -> str:
    """A row as a screen reader says it."""
    return ", ".join(part for part in (item.label, item.detail, item.key) if part).translate(_ISOLATES)
