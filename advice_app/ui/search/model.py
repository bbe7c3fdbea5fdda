"""The results as a model: hits at once, snippets when a row is seen, more hits when the end is."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from advice_app.library.search.results import Hit, Snippet
from advice_app.ui.search.wording import Wording, kind_name

HIT = Qt.ItemDataRole.UserRole
SNIPPET = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ResultModel(QAbstractListModel):
    """Rows in the order given."""

    more_wanted = Signal()

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wording = wording
        self.hits: tuple[Hit, ...] = ()
        self._snippets: dict[int, Snippet] = {}
        self._fitting: set[int] = set()  # rows whose snippet is as long as there is room for
        self._more = self._asked = False

    def show_hits(self, hits: tuple[Hit, ...], snippets: dict[int, Snippet], *, more: bool) -> None:
        """Show these instead of the old ones."""
        self.beginResetModel()
        self.hits, self._snippets = hits, dict(snippets)
        self._fitting = set(snippets)
        self._more, self._asked = more, False
        self.endResetModel()

    def add_hits(self, hits: tuple[Hit, ...], *, more: bool) -> None:
        """Show these after the ones that are there."""
        self._more, self._asked = more, False
        if hits:
            self.beginInsertRows(QModelIndex(), len(self.hits), len(self.hits) + len(hits) - 1)
            self.hits += hits
            self.endInsertRows()

    def add_snippets(self, snippets: dict[int, Snippet]) -> None:
        """Fill in snippets by row."""
        self._snippets |= snippets
        self._fitting |= set(snippets)
        if snippets:
            self.dataChanged.emit(self.index(min(snippets), 0), self.index(max(snippets), 0))

    def forget_snippets(self) -> None:
        """Have them made anew, for rows of another width; the old ones are shown until then."""
        self._fitting.clear()

    def lacks_snippet(self, row: int) -> bool:
        """Whether a row's snippet is still to be made."""
        return row not in self._fitting

    def rename(self, wording: Wording) -> None:
        """Show the same in another interface language."""
        self.wording = wording
        if self.hits:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.hits) - 1, 0))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not index.row() < len(self.hits):
            return None
        hit, snippet = self.hits[index.row()], self._snippets.get(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title
        if role == HIT:
            return hit
        if role == SNIPPET:
            return snippet
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(hit, snippet)
        return None

    def _spoken(self, hit: Hit, snippet: Snippet | None) -> str:
        country = self.wording.country(hit.country) if hit.country else ""
        text = snippet.text if snippet else ""
        law = ", ".join(law for law in snippet.law if law not in text) if snippet else ""
        parts = (kind_name(hit.kind), country, self.wording.parent(hit), hit.title, text, law)
        return ", ".join(part for part in parts if part)

    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and self._more and not self._asked

    def fetchMore(self, parent: _Index) -> None:
        if self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit()
