"""The items of a workshop in order: dragged with the mouse, moved with Alt and the arrows, taken out with Delete."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QDragMoveEvent, QDropEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from advice_app.ui.listing.model import Row, RowModel
from advice_app.ui.listing.row_view import RowView
from advice_app.ui.look import Look

_Index = QModelIndex | QPersistentModelIndex
MIME = "application/x-rights-at-arrest-item"


class ItemModel(RowModel):
    """Rows that can be dragged."""

    def show_items(self, rows: Sequence[Row]) -> None:
        """Show these."""
        self.show_rows([str(number) for number in range(len(rows))], lambda number: rows[number])
        self.bring(max(len(rows) - 1, 0))

    def flags(self, index: _Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | (Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled)

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(MIME, str(indexes[0].row() if indexes else -1).encode())
        return data


class ItemList(RowView):
    """Says what is wanted; the screen does it."""

    moved = Signal(int, int)  # from a row to another
    remove_wanted = Signal()

    def __init__(self, look: Look, model: ItemModel, parent: QWidget | None = None) -> None:
        super().__init__(look, model, parent)
        self._look = look
        self._drop = -1  # before which row something would be dropped
        self.setObjectName("workshop_items")
        self.painter.text_lines = 1
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)  # Qt's own is one pixel
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)

    def apply_look(self, look: Look) -> None:
        self._look = look
        super().apply_look(look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = event.key(), self.currentIndex().row()
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.show_ring(shown=True)
            self.moved.emit(row, row + (-1 if key == Qt.Key.Key_Up else 1))
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    # dragging ------------------------------------------------------------------------------------------------

    def place_at(self, at: QPoint) -> int:
        """Before which row something dropped here would stand."""
        index = self.indexAt(at)
        if not index.isValid():
            return len(self._model.keys)
        return index.row() + (at.y() > self.visualRect(index).center().y())

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self._show_drop(self.place_at(event.position().toPoint()))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: object) -> None:
        self._show_drop(-1)
        super().dragLeaveEvent(event)  # type: ignore[arg-type]

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_drop(-1)
        if event.source() is not self or not event.mimeData().hasFormat(MIME):
            return
        row, before = int(event.mimeData().data(MIME).toStdString()), self.place_at(event.position().toPoint())
        event.setDropAction(Qt.DropAction.CopyAction)  # the view must not remove the row: the screen moves it
        event.accept()
        self.moved.emit(row, before - (before > row))

    def _show_drop(self, before: int) -> None:
        if before != self._drop:
            self._drop = before
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        count = len(self._model.keys)
        if self._drop < 0 or not count:
            return
        rect = self.visualRect(self._model.index(min(self._drop, count - 1), 0))
        y = rect.top() if self._drop < count else rect.bottom()
        painter = QPainter(self.viewport())
        painter.fillRect(rect.left(), y - 2, rect.width(), 4, QColor(self._look.theme.ac))
        painter.end()
