"""Paints the cells of the table; what was laid out is kept until its width or the look changes."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from advice_app.compare.export import different_text
from advice_app.compare.model import Answer, Row
from advice_app.compare.words import question_text
from advice_app.languages import interface_language
from advice_app.ui.compare.cell import Cell, Part
from advice_app.ui.compare.lines import lay_out
from advice_app.ui.compare.table_model import ANSWER, ROW
from advice_app.ui.faces import own_face
from advice_app.ui.look import Look

_Index = QModelIndex | QPersistentModelIndex
_SIDE, _TOP, _BOTTOM, _BAR = 14, 11, 5, 3  # pixels at 100 %
_PITCH, _CAPTION = 21, 18
_KEPT = 400


class CellPainter(QStyledItemDelegate):
    """``ringed``: whether the current cell shows the focus ring; ``hovered``: what the pointer is on."""

    def __init__(self, view: QTableView, look: Look) -> None:
        super().__init__(view)
        self._view = view
        self.look = look
        self.ringed = False
        self.hovered: tuple[QPersistentModelIndex, Part] | None = None
        self.guides: set[tuple[str, str]] = set()  # countries and questions that a guide answers
        self.short = False  # answers without their rules
        self._cells: dict[tuple[object, ...], Cell] = {}

    def forget(self) -> None:
        """Lay everything out anew."""
        self._cells.clear()

    def cell(self, answer: Answer | None, width: int) -> Cell:
        """An answer as it stands in a column of this width."""
        key = (answer, width, self.short, interface_language())
        if key not in self._cells:
            if len(self._cells) > _KEPT:
                self._cells.clear()
            inner = width - 2 * self.look.px(_SIDE)
            there = answer is not None and (answer.country, answer.question.id) in self.guides
            buttons = ("sources", "guide") if there else ("sources",)
            self._cells[key] = Cell(answer, inner, self.look, buttons=buttons, short=self.short)
        return self._cells[key]

    def height(self, row: Row, question_width: int, answers: list[Answer | None], width: int) -> int:
        """How high a row has to be for what is shown of it."""
        cells = [self.cell(answer, width).height for answer in answers]
        return round(max([*cells, self._question_height(row, question_width)])) + self.look.px(_TOP + _BOTTOM) + 1

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(self.look.px(120), self.look.px(60))  # the view sets heights itself: it knows how wide columns are

    def origin(self, rect: QRect) -> QPointF:
        """Where a cell's content begins, given the whole of it."""
        return QPointF(rect.left() + self.look.px(_SIDE), rect.top() + self.look.px(_TOP))

    # painting ------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, index)
        if index.column():
            hovered = self.hovered[1] if self.hovered is not None and self.hovered[0] == index else None
            cell = self.cell(index.data(ANSWER), rect.width())
            cell.paint(painter, self.origin(rect), self._view.devicePixelRatioF(), hovered)
        else:
            self._question(painter, rect, index.data(ROW))
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        theme, look = self.look.theme, self.look
        current = self._view.currentIndex()
        if current.row() == index.row() and self._view.hasFocus() and not theme.outlined:
            painter.fillRect(rect, QColor(theme.win))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(theme.line))
        if index.column():  # the rule between columns
            edge = rect.right() if look.rtl else rect.left()
            painter.fillRect(QRect(edge, rect.top(), 1, rect.height()), QColor(theme.line))
        if self.ringed and index.row() == current.row() and index.column() == current.column():
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(3, 2, -2, -3), 5, 5)

    def _question(self, painter: QPainter, rect: QRect, row: Row) -> None:
        look, theme = self.look, self.look.theme
        width = rect.width() - 2 * look.px(_SIDE)
        at = self.origin(rect)
        layout, lines = _lines(question_text(row.question), look, width, 15, 600)
        painter.setPen(QColor(theme.t1))
        layout.draw(painter, at)
        if not row.differs:
            return
        bar = look.px(_BAR)
        left = rect.right() + 1 - bar if look.rtl else rect.left()
        painter.fillRect(QRect(left, rect.top(), bar, rect.height() - 1), QColor(theme.ac))
        caption, _number = _lines(f"≠ {different_text()}", look, width, 12, 600)
        painter.setPen(QColor(theme.ac))
        caption.draw(painter, at + QPointF(0, lines * look.px(_PITCH) + look.px(3)))

    def _question_height(self, row: Row, width: int) -> float:
        look = self.look
        inner = width - 2 * look.px(_SIDE)
        height = _lines(question_text(row.question), look, inner, 15, 600)[1] * look.px(_PITCH)
        if row.differs:
            height += look.px(3) + _lines(f"≠ {different_text()}", look, inner, 12, 600)[1] * look.px(_CAPTION)
        return height + look.px(6)


@lru_cache(maxsize=256)
def _lines(text: str, look: Look, width: int, size: int, weight: int) -> tuple[QTextLayout, int]:
    """A text of the interface, laid out once."""
    pitch = look.px(_PITCH if size > 12 else _CAPTION)  # noqa: PLR2004 - the caption's
    return lay_out(text, own_face(look, size, weight), width, pitch, rtl=look.rtl)
