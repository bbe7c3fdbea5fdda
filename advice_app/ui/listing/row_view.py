"""The list: arrows move, Enter opens, letters go to the field above."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from advice_app.ui.listing.model import RowModel
from advice_app.ui.listing.painter import RowPainter
from advice_app.ui.look import Look
from advice_app.ui.ringed_list import RingedList
from advice_app.ui.style import set_role

_Index = QModelIndex | QPersistentModelIndex


class RowView(RingedList):
    """One row a thing."""

    chosen = Signal(str)  # the key of the row that is looked at
    opened = Signal(str)  # by Enter or a double click

    def __init__(self, look: Look, model: RowModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("listing_rows")
        self._model = model
        self.painter = RowPainter(self, look)
        set_role(self, "listing")
        self.setModel(model)
        self.setItemDelegate(self.painter)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # one layout, not two
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        bar = self.verticalScrollBar()
        bar.setEnabled(False)
        bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))
        self.doubleClicked.connect(lambda _index: self.open_current())

    @property
    def current(self) -> str:
        """The key of the row that is looked at; nothing if there is none."""
        row = self.currentIndex().row()
        return self._model.keys[row] if 0 <= row < len(self._model.keys) else ""

    def choose(self, key: str) -> bool:
        """Look at a row; whether there is one with this key."""
        if key not in self._model.keys:
            return False
        self.choose_row(self._model.keys.index(key))
        return True

    def choose_row(self, row: int) -> None:
        """Look at a row by its number."""
        self._model.bring(row)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self._model.index(row, 0), flag)

    def move_by(self, step: int) -> None:
        """Go so many rows on; also while the field has the keyboard."""
        last = len(self._model.keys) - 1
        if last >= 0:
            self.choose_row(min(max(self.currentIndex().row() + step, 0), last))

    def open_current(self) -> None:
        """Open the row that is looked at."""
        if self.current:
            self.opened.emit(self.current)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self.painter.look = look
        self.painter.forget()
        self.verticalScrollBar().setSingleStep(look.px(36))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(self._model.keys[current.row()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
