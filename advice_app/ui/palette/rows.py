"""Paints a row of the palette: outline or icon, label with the typed letters marked, what it is, its key."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from advice_app.quick.items import Item, Kind
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look
from advice_app.ui.outline import outline_pixmap
from advice_app.ui.palette.line import draw_line, draw_marked
from advice_app.ui.palette.signs import sign_of

if TYPE_CHECKING:
    from advice_app.ui.palette.row_view import RowView

_Index = QModelIndex | QPersistentModelIndex
_ROW, _TWO_LINES, _GROUP, _TILE, _ICON, _PAD, _GAP = 38, 56, 28, 24, 18, 10, 12
_LABEL, _DETAIL, _KEY = 15, 13, 12
_MOST_DETAIL = 0.45
"""The share of a row that the detail may take where label and detail do not both fit."""


def row_height(look: Look, *, is_narrow: bool) -> int:
    """How high a row is, without a heading above it."""
    return look.px(_TWO_LINES if is_narrow else _ROW)


def heading_height(look: Look) -> int:
    """How high the heading of a group is."""
    return look.px(_GROUP)


class Rows(QStyledItemDelegate):
    """Rows of one line; of two where the palette is too narrow for one."""

    def __init__(self, view: "RowView") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        look = self._view.look
        above = heading_height(look) if self._view.begins_group(index.row()) else 0
        return QSize(look.px(200), row_height(look, is_narrow=self._view.is_narrow) + above)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        item = self._view.rows.items[index.row()]
        row = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._view.begins_group(index.row()):
            row.setTop(self._heading(painter, row, item.group))
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        if current:
            self._ground(painter, QRectF(row).adjusted(1, 1, -1, -1))
        self._sign(painter, row, item)
        self._words(painter, row, item, current=current)
        painter.restore()

    def _heading(self, painter: QPainter, row: QRect, text: str) -> int:
        """Paint the heading of a group; where its first row begins."""
        look = self._view.look
        inset = look.px(_PAD)
        place = QRect(row.left() + inset, row.top(), row.width() - 2 * inset, look.px(_GROUP))
        painter.setPen(QColor(look.theme.t3))
        draw_line(painter, place, text, self._view.font_of(_DETAIL, 600), on_right=self._view.isRightToLeft())
        return place.bottom() + 1

    def _ground(self, painter: QPainter, box: QRectF) -> None:
        theme = self._view.look.theme
        painter.setPen(QPen(QColor(theme.ac), 2) if theme.outlined else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.acs))
        painter.drawRoundedRect(box, 7, 7)

    def _placed(self, row: QRect, start: int, width: int) -> QRect:
        """A part of the row, as far from where the row begins."""
        left = row.right() + 1 - start - width if self._view.isRightToLeft() else row.left() + start
        return QRect(left, row.top(), width, row.height())

    def _sign(self, painter: QPainter, row: QRect, item: Item) -> None:
        look, ratio = self._view.look, self._view.devicePixelRatioF()
        tile = look.px(_TILE)
        place = self._placed(row, look.px(_PAD), tile)
        if item.kind in {Kind.COUNTRY, Kind.GUIDE}:
            picture, size = outline_pixmap(item.code, look.theme, tile, ratio), tile
        else:
            size = look.px(_ICON)
            colour = look.theme.caution.ink if item.kind == Kind.NOTE else look.theme.t2
            picture = pixmap(sign_of(item), colour, size, ratio, self._view.isRightToLeft())
        painter.drawPixmap(place.left() + (tile - size) // 2, place.center().y() + 1 - size // 2, picture)

    def _words(self, painter: QPainter, row: QRect, item: Item, *, current: bool) -> None:
        look = self._view.look
        start, end = look.px(_PAD + _TILE + _GAP), look.px(_PAD)
        if item.key:
            end += self._key(painter, row, item.key) + look.px(_GAP)
        room = row.width() - start - end
        if self._view.is_narrow:
            shift, half = look.px(3), row.height() // 2
            first, second = row.adjusted(0, 0, 0, -half + shift), row.adjusted(0, half - shift, 0, 0)
            self._label(painter, self._placed(first, start, room), item, current=current)
            self._detail(painter, self._placed(second, start, room), item, current=current, trailing=False)
            return
        beside = self._room_for_detail(item, room)
        self._label(painter, self._placed(row, start, room - beside), item, current=current)
        if beside:
            place = self._placed(row, start + room - beside + look.px(_GAP), beside - look.px(_GAP))
            self._detail(painter, place, item, current=current, trailing=True)

    def _room_for_detail(self, item: Item, room: int) -> int:
        """How much of the row the detail gets, its gap included: all it wants, where the label has room too."""
        look = self._view.look
        if not item.detail:
            return 0
        wanted = self._view.font_of(_DETAIL)[1].horizontalAdvance(item.detail) + look.px(_GAP) + 2
        left = room - self._view.font_of(_LABEL, 700)[1].horizontalAdvance(item.label) - 2
        return round(min(wanted, max(left, room * _MOST_DETAIL)))

    def _label(self, painter: QPainter, place: QRect, item: Item, *, current: bool) -> None:
        look = self._view.look
        marks = () if item.kind in {Kind.SEARCH, Kind.NOTE} else self._view.marks(item.label)
        fonts = self._view.font_of(_LABEL), self._view.font_of(_LABEL, 700)
        painter.setPen(QColor(look.theme.ac2 if current else look.theme.t1))
        draw_marked(painter, place, item.label, fonts, marks, look.theme.ac, on_right=self._view.isRightToLeft())

    def _detail(self, painter: QPainter, place: QRect, item: Item, *, current: bool, trailing: bool) -> None:
        look = self._view.look
        painter.setPen(QColor(look.theme.ac2 if current else look.theme.t3))
        on_right = self._view.isRightToLeft() != trailing
        draw_line(painter, place, item.detail, self._view.font_of(_DETAIL), on_right=on_right)

    def _key(self, painter: QPainter, row: QRect, key: str) -> int:
        """Paint a key cap at the end of the row; how wide it is."""
        look = self._view.look
        font, metrics = self._view.font_of(_KEY)
        width, height = round(metrics.horizontalAdvance(key)) + look.px(14), look.px(22)
        place = self._placed(row, row.width() - look.px(_PAD) - width, width)
        cap = QRectF(place.left() + 0.5, place.center().y() - height / 2 + 0.5, width - 1, height)
        painter.setPen(QPen(QColor(look.theme.ctl if look.theme.outlined else look.theme.line2), 1))
        painter.setBrush(QColor(look.theme.raised))
        painter.drawRoundedRect(cap, 5, 5)
        painter.setPen(QColor(look.theme.t2))
        painter.setFont(font)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, f"\u2066{key}\u2069")
        return width
