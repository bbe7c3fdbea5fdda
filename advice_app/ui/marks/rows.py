"""Paints a row of the list: outline, title, place, note, state, day, tags."""

from unicodedata import bidirectional

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from advice_app.ui import highlights
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look
from advice_app.ui.marks.model import BookmarkModel, Row
from advice_app.ui.marks.style import tag_colours, tint_of
from advice_app.ui.marks.words import day, state_text
from advice_app.ui.outline import outline_pixmap
from advice_app.ui.sides import leading
from advice_app.ui.style import face

_Index = QModelIndex | QPersistentModelIndex
_PAD, _TOP, _TILE, _GAP = 20, 14, 28, 13
_TITLE, _LINE, _SMALL = 24, 21, 24  # heights of title, place and note
_PILL = 21
_ELIDE = Qt.TextElideMode.ElideRight
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_TAGS = 3  # tags shown at most


def row_height(row: Row | None, look: Look) -> int:
    """How high a row is: two lines, and one more for a note and for a state."""
    lines = (1 if row.bookmark.note else 0) + (1 if state_text(row.state) else 0) if row else 0
    return look.px(2 * _TOP + _TITLE + _LINE + lines * _SMALL - 4)


class _Pen:
    """Puts texts and pictures into a row from its start or its end, whichever way it runs."""

    def __init__(self, painter: QPainter, rect: QRect, *, rtl: bool) -> None:
        self.painter, self.rect, self.rtl = painter, rect, rtl

    def box(self, start: float, top: float, width: float, height: float) -> QRectF:
        """A box so far from the start of the row."""
        left = self.rect.right() + 1 - start - width if self.rtl else self.rect.left() + start
        return QRectF(left, self.rect.top() + top, width, height)

    def text(self, box: QRectF, text: str, size: int, colour: str, weight: int = 400) -> float:
        """Write one line, cut where it does not fit; how wide it became."""
        font = face(size, weight)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text.replace("\n", " "), _ELIDE, int(box.width()))
        self.painter.setFont(font)
        self.painter.setPen(QColor(colour))
        self.painter.setLayoutDirection(_direction(shown, self.rtl))
        self.painter.drawText(box, leading(rtl=self.rtl) | _MIDDLE, shown)
        return metrics.horizontalAdvance(shown)


def _direction(text: str, rtl: bool) -> Qt.LayoutDirection:
    """A note or title runs as its own language does, whatever the interface speaks: by its first letter."""
    first = next((kind for letter in text if (kind := bidirectional(letter)) in {"L", "R", "AL"}), "")
    runs_left = first != "L" if first else rtl
    return Qt.LayoutDirection.RightToLeft if runs_left else Qt.LayoutDirection.LeftToRight


class BookmarkDelegate(QStyledItemDelegate):
    """Looks nothing up: what a row says comes from the model."""

    def __init__(self, view: QTableView, model: BookmarkModel, look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self.look = look
        self.ringed = True  # whether the row of the keyboard has its ring

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(self.look.px(200), row_height(self._model.row(index.row()), self.look))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = self._model.row(index.row())
        if row is None:
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = _Pen(painter, rect, rtl=self.look.rtl)
        self._ground(pen, chosen=chosen, hovered=bool(state & QStyle.StateFlag.State_MouseOver))
        px = self.look.px
        ratio = self._view.devicePixelRatioF()
        tile = outline_pixmap(row.bookmark.ref.jurisdiction, self.look.theme, px(_TILE), ratio)
        painter.drawPixmap(pen.box(px(_PAD), px(_TOP + 2), px(_TILE), px(_TILE)).topLeft(), tile)
        self._words(pen, row, chosen=chosen)
        if self.ringed and self._view.hasFocus() and index.row() == self._view.currentIndex().row():
            painter.setPen(QPen(QColor(self.look.theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -3), 5, 5)
        painter.restore()

    def _ground(self, pen: _Pen, *, chosen: bool, hovered: bool) -> None:
        theme, rect, painter = self.look.theme, pen.rect, pen.painter
        if chosen or hovered:
            painter.fillRect(rect, QColor(theme.acs if chosen else theme.win))
        if chosen:
            painter.fillRect(pen.box(0, 0, 4, rect.height()), QColor(theme.ac))
        painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), QColor(theme.line))

    def _words(self, pen: _Pen, row: Row, *, chosen: bool) -> None:
        theme, px = self.look.theme, self.look.px
        start = px(_PAD + _TILE + _GAP)
        room = pen.rect.width() - start - px(_PAD)
        end = self._end(pen, row, room, chosen=chosen)
        top = px(_TOP)
        pen.text(pen.box(start, top, room - end[0], px(_TITLE)), row.title, px(15), theme.t1, 600)
        top += px(_TITLE)
        pen.text(pen.box(start, top, room - end[1], px(_LINE)), row.where, px(13), theme.t2 if chosen else theme.t3)
        top += px(_LINE + 2)
        if row.bookmark.note:
            self._line(pen, top, room, (row.bookmark.note, "pencil", theme.t2))
            top += px(_SMALL)
        if text := state_text(row.state):
            self._line(pen, top, room, (text, "history", theme.caution.ink))

    def _line(self, pen: _Pen, top: float, room: float, line: tuple[str, str, str]) -> None:
        """A line with an icon before it."""
        text, image, colour = line
        px, size = self.look.px, self.look.px(14)
        start, height = px(_PAD + _TILE + _GAP), px(_SMALL)
        picture = pixmap(image, colour, size, self._view.devicePixelRatioF())
        place = pen.box(start, top + (height - size) / 2, size, size)
        pen.painter.drawPixmap(QPointF(round(place.left()), round(place.top())), picture)
        pen.text(pen.box(start + px(20), top, room - px(20), height), text, px(13), colour)

    def _end(self, pen: _Pen, row: Row, room: float, *, chosen: bool) -> tuple[float, float]:
        """Day and tags at the end of the row; how much of the first and of the second line they take."""
        theme, px = self.look.theme, self.look.px
        width = pen.rect.width() - px(_PAD)
        when = day(row.bookmark.saved)
        wide = QFontMetrics(face(px(13))).horizontalAdvance(when) + 2
        pen.text(pen.box(width - wide, px(_TOP), wide, px(_TITLE)), when, px(13), theme.t2 if chosen else theme.t3)
        taken = 0.0
        own = row.bookmark
        labels = [(tag, tint_of(tag), "") for tag in own.tags[:_TAGS]]
        if own.colour:
            labels.append((highlights.name(own.colour), own.colour, highlights.SIGNS[own.colour]))
        for label in reversed(labels):
            wide_text = QFontMetrics(face(px(13))).horizontalAdvance(label[0])
            size = wide_text + px(36) if label[2] else min(wide_text, px(120)) + px(18)
            if taken + size > room / 2 and label[0] in own.tags:
                break
            self._label(pen, pen.box(width - taken - size, px(_TOP + _TITLE), size, px(_PILL)), label, chosen=chosen)
            taken += size + px(6)
        return wide + px(14), taken + px(10) if taken else 0.0

    def _label(self, pen: _Pen, box: QRectF, label: tuple[str, str, str], *, chosen: bool) -> None:
        """A tag or a colour: its text, tint and sign."""
        theme, px = self.look.theme, self.look.px
        text, tint, sign = label
        ink, ground = tag_colours(theme, tint)
        pen.painter.setPen(QPen(QColor(ink), 1) if theme.outlined else Qt.PenStyle.NoPen)
        pen.painter.setBrush(QColor(theme.page if chosen else ground))
        pen.painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), box.height() / 2, box.height() / 2)
        inner = box.adjusted(px(9), 0, -px(9) + 2, 0)
        if sign:
            size = px(14)
            left = inner.right() - 2 - size if pen.rtl else inner.left()
            image = pixmap(sign, ink, size, self._view.devicePixelRatioF())
            pen.painter.drawPixmap(QPointF(round(left), round(box.center().y() - size / 2)), image)
            inner.adjust(0 if pen.rtl else px(18), 0, -px(18) if pen.rtl else 0, 0)
        pen.text(inner, text, px(13), ink)
