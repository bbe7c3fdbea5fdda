"""The list of bookmarks: fifty thousand open as fast as fifty, because only rows that are seen are read."""

from collections.abc import Iterator

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from advice_app.languages import _
from advice_app.marks.bookmarks import Bookmark
from advice_app.ui.look import Look
from advice_app.ui.marks.model import BookmarkModel
from advice_app.ui.marks.rows import BookmarkDelegate, row_height

_Index = QModelIndex | QPersistentModelIndex
_NEAR, _MANY = 2, 500  # rows around an old one in which it is looked for; selected rows that are looked for at all
_TO_PAGE = True
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class BookmarkList(QTableView):
    """A table of one column: unlike a list it lays out no row before it is seen, and rows may differ in height."""

    chosen = Signal()  # other rows are selected
    activated_row = Signal(int, bool)  # Enter or a double click; True: go to the page itself, whatever the width
    clicked_row = Signal(int)
    remove_wanted = Signal()
    rename_wanted = Signal()
    step_wanted = Signal(int)  # move the row up (-1) or down (1)
    menu_wanted = Signal(object)  # where
    typed = Signal(str)

    def __init__(self, look: Look, model: BookmarkModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows = model
        self.quiet = False  # while the list is read anew the selection comes and goes, and nobody need know
        self.setObjectName("bookmark_list")
        self.setModel(model)
        self._delegate = BookmarkDelegate(self, model, look)
        self.setItemDelegate(self._delegate)
        self._set_up_headers()
        self._set_up_rows()
        model.modelReset.connect(self._on_reset)
        self.verticalScrollBar().valueChanged.connect(self.fit_rows)
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self.doubleClicked.connect(lambda index: self.activated_row.emit(index.row(), _TO_PAGE))
        self.clicked.connect(lambda index: self.clicked_row.emit(index.row()))
        self.apply_look(look)
        self.retranslate()

    def _set_up_headers(self) -> None:
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(10)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _set_up_rows(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropOverwriteMode(False)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = self._delegate.look = look
        self.verticalHeader().setDefaultSectionSize(row_height(None, look))
        self._on_reset()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setAccessibleName(_("Bookmarks"))
        self.viewport().update()

    def _on_reset(self) -> None:
        movable = self._rows.can_move
        mode = QAbstractItemView.DragDropMode
        self.setDragDropMode(mode.DragDrop if movable else mode.DragOnly)
        self.fit_rows()

    def fit_rows(self) -> None:
        """Give the rows that can be seen the height that their lines need; the others have that of two lines."""
        bottom, first = self.viewport().height(), self.rowAt(0)
        most = bottom // row_height(None, self._look) + 2  # while the list is read anew the scroll bar lags behind
        for row in range(max(0, first), min(self._rows.rowCount(), max(0, first) + most)):
            if self.rowViewportPosition(row) > bottom:
                break
            height = row_height(self._rows.row(row), self._look)
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)

    def _on_selection(self) -> None:
        if not self.quiet:
            self.chosen.emit()

    # selection -----------------------------------------------------------------------------------------------

    def selected_rows(self) -> list[int]:
        """The selected rows, in order; by ranges, because there may be many."""
        return sorted(self._ranges())

    def _ranges(self) -> Iterator[int]:
        chosen = self.selectionModel().selection()
        for number in range(chosen.count()):
            yield from range(chosen.at(number).top(), chosen.at(number).bottom() + 1)

    def selected_count(self) -> int:
        """How many rows are selected."""
        chosen = self.selectionModel().selection()
        return sum(chosen.at(number).height() for number in range(chosen.count()))

    def current(self) -> Bookmark | None:
        """The one bookmark that is selected; nothing for none or several."""
        return self._rows.bookmark(self.selected_rows()[0]) if self.selected_count() == 1 else None

    def select_row(self, row: int) -> None:
        """Select one row and show it; the nearest there is."""
        row = min(row, self._rows.rowCount() - 1)
        if row < 0:
            self.chosen.emit()
            return
        index = self._rows.index(row, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.fit_rows()
        self.scrollTo(index)

    def select_again(self, ids: list[str], rows: list[int], scrolled: int) -> None:
        """After the list was read anew, select these bookmarks again: they are about where they were, or gone."""
        if not ids:
            return
        self.verticalScrollBar().setValue(scrolled)
        wanted = set(ids)
        near = {row for old in rows[:_MANY] for row in range(old - _NEAR, old + _NEAR + 1)}
        found = [row for row in sorted(near) if (known := self._rows.bookmark(row)) is not None and known.id in wanted]
        found = found or [row for identity in ids[:_MANY] if (row := self._rows.row_of(identity)) >= 0]
        if not found:
            return
        chosen = QItemSelection()
        for row in found:
            chosen.select(self._rows.index(row, 0), self._rows.index(row, 0))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self._rows.index(found[0], 0), flags.NoUpdate)
        self.selectionModel().select(chosen, flags.ClearAndSelect)
        self.fit_rows()
        self.scrollTo(self._rows.index(found[0], 0))

    # events --------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_rows()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._show_ring(shown=True)
        key, row = event.key(), self.currentIndex().row()
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if key in _ENTER and row >= 0:
            if not self.selected_count():
                self.select_row(row)
            self.activated_row.emit(row, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif key == Qt.Key.Key_F2:
            self.rename_wanted.emit()
        elif alt and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.step_wanted.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()  # one column; the window may have a use for them
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, keys: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the first and the last row: in a table they would stay in the row."""
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self._rows.rowCount() - 1,
        }
        return self._rows.index(ends[action], 0) if action in ends else super().moveCursor(action, keys)

    def keyboardSearch(self, search: str) -> None:
        """Typing looks for it; Qt would read every row for that."""
        self.typed.emit(search)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_ring(shown=False)
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._show_ring(shown=event.reason() != Qt.FocusReason.MouseFocusReason)
        super().focusInEvent(event)
        if not self.selected_count():
            self.select_row(max(0, self.currentIndex().row()))

    def _show_ring(self, *, shown: bool) -> None:
        self._delegate.ringed = shown
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        where = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            where = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_wanted.emit(where)

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        event.setDropAction(Qt.DropAction.CopyAction)  # the view that it came from must not remove the rows
