"""Paints one row: what it is and where from, its title, the beginning of its text. All rows are equally high."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from advice_app.ui.faces import own_face, script_face
from advice_app.ui.icons import pixmap
from advice_app.ui.listing.model import ROW, Row
from advice_app.ui.listing.text_lines import Shape, TextLines
from advice_app.ui.look import Look
from advice_app.ui.ringed_list import RingedList, paint_row_ground

_Index = QModelIndex | QPersistentModelIndex
_SIDE, _TOP, _ICON, _PAD = 24, 12, 15, 7  # pixels at 100 %
_NARROW = 380  # below this a title has two lines
_KEPT = 300  # rows laid out that are kept


class _Laid(NamedTuple):
    """A row laid out."""

    meta: TextLines
    meta_left: float  # from where a row's words begin at the left
    badge: TextLines | None
    title: TextLines
    text: TextLines


class RowPainter(QStyledItemDelegate):
    """Lays a row out when it is first seen and keeps that until it, its width or the look changes."""

    def __init__(self, view: RingedList, look: Look) -> None:
        super().__init__(view)
        self._view = view
        self.look = look
        self.text_lines = 2
        self._laid: dict[Row, _Laid] = {}
        self._width = 0

    def forget(self) -> None:
        """Lay everything out anew."""
        self._laid.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        meta, title, text = self._pitches()
        titles = self._titles(self._view.viewport().width())
        height = meta + title * titles + text * self.text_lines + self.look.px(2 * _TOP + 3)
        return QSize(self.look.px(160), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row: Row = index.data(ROW)
        current = index.row() == self._view.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        paint_row_ground(painter, rect, self.look, current=current, over=over, ringed=self._view.ringed)
        self._words(painter, rect, row, ink=self.look.theme.ac2 if current else self.look.theme.t1)
        painter.restore()

    def _words(self, painter: QPainter, rect: QRect, row: Row, *, ink: str) -> None:
        look, theme = self.look, self.look.theme
        laid = self._layout(row, rect.width())
        meta, _title, _text = self._pitches()
        side = look.px(_SIDE)
        left, top, inner = rect.left() + side, rect.top() + look.px(_TOP), rect.width() - 2 * side
        if row.icon:
            start = left + inner - look.px(_ICON) if look.rtl else left
            image = pixmap(row.icon, theme.t2, look.px(_ICON), self._view.devicePixelRatioF())
            painter.drawPixmap(QPointF(start, top + (meta - look.px(_ICON)) / 2), image)
        laid.meta.paint(painter, QPointF(left + laid.meta_left, top), theme.t3)
        if laid.badge is not None:
            self._badge(painter, laid.badge, QRectF(left, top, inner, meta), careful=row.careful)
        top += meta + look.px(1)
        laid.title.paint(painter, QPointF(left, top), ink, theme.mark)
        laid.text.paint(painter, QPointF(left, top + laid.title.height + look.px(1)), theme.t2, theme.mark)

    def _badge(self, painter: QPainter, badge: TextLines, line: QRectF, *, careful: bool) -> None:
        look, theme = self.look, self.look.theme
        ink, ground = theme.caution if careful else (theme.ac2, theme.acs)
        width, height = badge.width + look.px(2 * _PAD), look.px(18 if not look.rtl else 20)
        left = line.left() if look.rtl else line.right() - width
        box = QRectF(left, line.center().y() - height / 2, width, height)
        painter.setPen(QPen(QColor(ink), 1) if theme.outlined or not careful else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, height / 2, height / 2)
        badge.paint(painter, QPointF(left + look.px(_PAD), line.top()), ink)

    # laying out ----------------------------------------------------------------------------------------------

    def _pitches(self) -> tuple[int, int, int]:
        """The heights of a line of meta, title and text."""
        tall = 2 if self.look.rtl else 0  # Arabic letters reach further up and down
        return self.look.px(19 + tall), self.look.px(23 + tall), self.look.px(20 + tall)

    def _titles(self, width: int) -> int:
        return 2 if width < self.look.px(_NARROW) else 1

    def _layout(self, row: Row, width: int) -> _Laid:
        if width != self._width or len(self._laid) > _KEPT:
            self.forget()
            self._width = width
        if row not in self._laid:
            self._laid[row] = self._lay_out(row, width)
        return self._laid[row]

    def _lay_out(self, row: Row, width: int) -> _Laid:
        look, inner = self.look, float(width - 2 * self.look.px(_SIDE))
        meta, title, text = self._pitches()
        own = Shape(own_face(look, 12.5, 600), inner, meta, 1, look.rtl, look.rtl)
        # as wide as it is: it does not begin at a side but stands in its own ground
        badge = TextLines(row.badge, own._replace(mirrored=False)) if row.badge else None
        skip = look.px(_ICON + _PAD) if row.icon else 0
        width_left = max(inner - skip - (badge.width + look.px(3 * _PAD) if badge else 0), 1.0)
        head = own._replace(font=own_face(look, 13), width=width_left)
        title_font = script_face(look.px(16), 600, row.script)
        titled = Shape(title_font, inner, title, self._titles(width), row.rtl, look.rtl)
        told = Shape(script_face(look.px(14), 400, row.script), inner, text, self.text_lines, row.rtl, look.rtl)
        return _Laid(
            TextLines(row.meta, head),
            inner - skip - width_left if look.rtl else skip,
            badge,
            TextLines(row.title, titled, row.title_marks),
            TextLines(row.text, told, row.text_marks),
        )
