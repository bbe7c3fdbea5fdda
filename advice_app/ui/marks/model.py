"""The bookmarks of a folder, tag or search as a model: it knows how many there are, and reads a hundred when one is seen."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from advice_app.library.catalogue import LibraryError
from advice_app.marks.bookmarks import Bookmark, Bookmarks, Order
from advice_app.ui import highlights
from advice_app.ui.marks.passages import MISSING, Passages
from advice_app.ui.marks.words import day, state_text

PAGE = 100
MIME = "application/x-rights-at-arrest-bookmarks"
_KEPT = 12  # pages in memory
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Choice(NamedTuple):
    """Which bookmarks, and in which order."""

    folder: str | None = None
    tag: str = ""
    text: str = ""
    kind: str = ""  # one of `advice_app.marks.rows.KINDS`
    order: Order = Order.NEWEST


class Row(NamedTuple):
    """What a row of the list says."""

    bookmark: Bookmark
    title: str
    where: str
    state: str


class BookmarkModel(QAbstractListModel):
    """Rows are there from the start, what they say is read when it is first asked for."""

    dropped = Signal(object, object)  # ids, and the id they were dropped before (or nothing: at the end)

    def __init__(
        self, bookmarks: Bookmarks, passages: Passages, order: Order = Order.NEWEST, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bookmarks = bookmarks
        self.passages = passages
        self.choice = Choice(order=order)
        self._count = 0
        self._pages: dict[int, list[Bookmark]] = {}
        self._rows: dict[str, Row] = {}

    def choose(self, choice: Choice) -> None:
        """Show these bookmarks."""
        self.choice = choice
        self.reload()

    def reload(self, passages: Passages | None = None) -> None:
        """Read anew what is stored."""
        self.beginResetModel()
        self.passages = passages or self.passages
        self._pages.clear()
        self._rows.clear()
        choice = self.choice
        self._count = self._bookmarks.count(folder=choice.folder, tag=choice.tag, text=choice.text, kind=choice.kind)
        self.endResetModel()

    def changed(self, bookmark: Bookmark) -> None:
        """Show what a bookmark says now; its place in the list stays until the list is read again."""
        for number, page in self._pages.items():
            for place, old in enumerate(page):
                if old.id == bookmark.id:
                    page[place] = bookmark
                    self._rows.pop(bookmark.id, None)
                    index = self.index(number * PAGE + place, 0)
                    self.dataChanged.emit(index, index)
                    return

    def bookmark(self, row: int) -> Bookmark | None:
        """The bookmark of a row; nothing where another process took it away meanwhile."""
        if not 0 <= row < self._count:
            return None
        number, place = divmod(row, PAGE)
        page = self._page(number)
        return page[place] if place < len(page) else None

    def row(self, number: int) -> Row | None:
        """All that a row says."""
        bookmark = self.bookmark(number)
        if bookmark is None:
            return None
        if bookmark.id not in self._rows:
            self._rows[bookmark.id] = self._made(bookmark)
        return self._rows[bookmark.id]

    def _made(self, bookmark: Bookmark) -> Row:
        passages = self.passages
        try:
            state = passages.anchor(bookmark).state
            return Row(bookmark, passages.title(bookmark), passages.where(bookmark.ref), state)
        except LibraryError:  # a damaged guide must not take the list away
            return Row(bookmark, bookmark.title, passages.where(bookmark.ref), MISSING)

    def row_of(self, identity: str) -> int:
        """The row of a bookmark among those read so far; -1 if it is not among them."""
        for number, page in self._pages.items():
            for place, bookmark in enumerate(page):
                if bookmark.id == identity:
                    return number * PAGE + place
        return -1

    def ids(self, rows: Iterable[int]) -> list[str]:
        """The ids of many rows, in order."""
        wanted = sorted(rows)
        if len(wanted) > PAGE * _KEPT:  # nearly all: in one go
            everything = self._read(self._count, 0)
            return [everything[row].id for row in wanted if row < len(everything)]
        return [found.id for row in wanted if (found := self.bookmark(row)) is not None]

    def _page(self, number: int) -> list[Bookmark]:
        if number not in self._pages:
            while len(self._pages) >= _KEPT:
                for bookmark in self._pages.pop(next(iter(self._pages))):
                    self._rows.pop(bookmark.id, None)
            self._pages[number] = self._read(PAGE, number * PAGE)
        return self._pages[number]

    def _read(self, limit: int, offset: int) -> list[Bookmark]:
        choice = self.choice
        return self._bookmarks.page(**choice._asdict(), limit=limit, offset=offset)

    # Qt ------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        row = self.row(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.title}\n{row.where}"
        own = row.bookmark
        colour = highlights.name(own.colour) if own.colour else ""
        parts = (row.title, row.where, colour, own.note, state_text(row.state), ", ".join(own.tags), day(own.saved))
        return ". ".join(part.rstrip(".") for part in parts if part)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():  # between rows
            return Qt.ItemFlag.ItemIsDropEnabled if self.can_move else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDragEnabled

    @property
    def can_move(self) -> bool:
        """Whether rows can be put in another order: the reader's own, and nothing left out."""
        return self.choice == Choice(self.choice.folder, order=Order.OWN)

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Iterable[_Index]) -> QMimeData:
        data = QMimeData()
        data.setData(MIME, "\n".join(self.ids({index.row() for index in indexes})).encode())
        return data

    def dropMimeData(self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: _Index) -> bool:
        if not data.hasFormat(MIME) or not self.can_move:
            return False
        at = row if row >= 0 else parent.row() if parent.isValid() else self._count
        before = self.bookmark(at)
        self.dropped.emit(dropped_ids(data), before.id if before else None)
        return False  # the store moves them; the view must take nothing away


def dropped_ids(data: QMimeData) -> list[str]:
    """The bookmarks that are being dragged."""
    return bytes(data.data(MIME).data()).decode().split("\n") if data.hasFormat(MIME) else []
