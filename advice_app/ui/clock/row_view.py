"""How the rows of the table are painted: text that wraps, law in chips, a line under each row."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from advice_app.ui.clock.cell import Cell, font_of
from advice_app.ui.look import Look
from advice_app.ui.style import face

if TYPE_CHECKING:
    from advice_app.ui.clock.table import LimitModel, LimitTable

Index = QModelIndex | QPersistentModelIndex
_SIDE, _ABOVE = 8, 9  # pixels at 100 % around a text
_WIDEST = 150


class RowView(QStyledItemDelegate):
    """Keeps what it has laid out until the table changes."""

    def __init__(self, look: Look, model: "LimitModel", table: "LimitTable") -> None:
        super().__init__(table)
        self._look, self._model, self._table = look, model, table
        self._cells: dict[tuple[int, int, int], Cell] = {}

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        self._cells.clear()

    def forget(self) -> None:
        """The table has other texts or widths."""
        self._cells.clear()

    def wanted_width(self, column: int) -> int:
        """As wide as the widest text of a column that need not wrap, within reason, and as its head."""
        widths = [0]
        lines = [line for limit in self._model.limits for line in self._model.lines(limit, column)]
        widths += [
            QFontMetrics(font_of(line, self._look)).horizontalAdvance(line.text) + (self._look.px(14) if line.chip else 0)
            for line in lines
        ]
        widest = min(max(widths), self._look.px(_WIDEST if column else 190)) + self._look.px(2 * _SIDE) + 2
        return max(widest, self.head_width(column))

    def head_width(self, column: int) -> int:
        """As wide as the head of a column."""
        head = str(self._model.headerData(column, Qt.Orientation.Horizontal))
        return QFontMetrics(face(self._look.px(13), 600)).horizontalAdvance(head) + self._look.px(2 * _SIDE) + 2

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._table.columnWidth(index.column()), round(self._cell(index).height) + 2 * self._look.px(_ABOVE) + 1)

    def _cell(self, index: Index) -> Cell:
        width = self._table.columnWidth(index.column())
        key = (index.row(), index.column(), width)
        if key not in self._cells:
            limit = self._model.limits[index.row()]
            lines = self._model.stacked(limit) if self._table.stacked else self._model.lines(limit, index.column())
            self._cells[key] = Cell(lines, width - 2 * self._look.px(_SIDE), self._look)
        return self._cells[key]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = self._look.theme, QRectF(option.rect)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(rect, QColor(theme.acs))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(theme.line))
        faded = self._model.limits[index.row()].number in self._model.passed and not chosen
        self._cell(index).paint(
            painter, QPointF(rect.left() + self._look.px(_SIDE), rect.top() + self._look.px(_ABOVE)), faded=faded
        )
        if chosen and (self._table.hasFocus() or theme.outlined):
            self._draw_ring(painter, index, rect)
        painter.restore()

    def _draw_ring(self, painter: QPainter, index: Index, rect: QRectF) -> None:
        """Around the whole row: each cell paints its part."""
        theme = self._look.theme
        painter.setPen(QPen(QColor(theme.focus if self._table.hasFocus() else theme.ac), 2))
        painter.drawLine(rect.topLeft() + QPointF(0, 1), rect.topRight() + QPointF(0, 1))
        painter.drawLine(rect.bottomLeft() - QPointF(0, 2), rect.bottomRight() - QPointF(0, 2))
        columns = [column for column in range(4) if not self._table.isColumnHidden(column)]
        left, right = (columns[-1], columns[0]) if self._look.rtl else (columns[0], columns[-1])
        if index.column() == left:
            painter.drawLine(rect.topLeft() + QPointF(1, 0), rect.bottomLeft() + QPointF(1, 0))
        if index.column() == right:
            painter.drawLine(rect.topRight() - QPointF(1, 0), rect.bottomRight() - QPointF(1, 0))
