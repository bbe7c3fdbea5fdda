"""The visible list of countries: outline, name, the local word for being held."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from advice_app.languages import _
from advice_app.library.catalogue import Jurisdiction
from advice_app.ui.countries.model import CODE, COUNTRY, CountryModel, coverage
from advice_app.ui.look import Look
from advice_app.ui.outline import outline_pixmap
from advice_app.ui.sides import leading
from advice_app.ui.style import face, set_role

_Index = QModelIndex | QPersistentModelIndex
_ROW, _TILE, _PAD, _GAP = 36, 26, 8, 11


class _Rows(QStyledItemDelegate):
    """Paints one country."""

    def __init__(self, view: "CountryList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        return QSize(self._view.look.px(150), self._view.look.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect: QRect = option.rect
        country: Jurisdiction = index.data(COUNTRY)
        chosen = country.code == self._view.chosen
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, QRectF(rect).adjusted(1, 1, -1, -1), index, chosen)
        self._words(painter, rect, country, chosen)
        painter.restore()

    def _ground(self, painter: QPainter, box: QRectF, index: _Index, chosen: bool) -> None:
        theme, view = self._view.look.theme, self._view
        lit = index.data(CODE) == view.lit
        if chosen or lit:
            painter.setPen(QPen(QColor(theme.ac if chosen else theme.ctl), 1) if theme.outlined else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.acs if chosen else theme.unclear.ground))
            painter.drawRoundedRect(box, 7, 7)
        if view.by_keyboard and view.hasFocus() and index.row() == view.currentIndex().row():
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 7, 7)

    def _words(self, painter: QPainter, rect: QRect, country: Jurisdiction, chosen: bool) -> None:
        look, px = self._view.look, self._view.look.px
        rtl = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        tile, width = px(_TILE), rect.width()

        def put(start: int, wide: int) -> QRect:
            left = rect.right() + 1 - start - wide if rtl else rect.left() + start
            return QRect(left, rect.top(), wide, rect.height())

        place = put(px(_PAD), tile)
        top = rect.center().y() - tile // 2 + 1
        outline = outline_pixmap(country.code, look.theme, tile, self._view.devicePixelRatioF())
        painter.drawPixmap(QPoint(place.left(), top), outline)
        name_font, word_font = face(px(15), 600 if chosen else 400), face(px(13))
        start = px(_PAD) + tile + px(_GAP)
        room = width - start - px(_PAD)
        name = QFontMetrics(name_font).elidedText(country.name, Qt.TextElideMode.ElideRight, room)
        painter.setFont(name_font)
        painter.setPen(QColor(look.theme.ac2 if chosen else look.theme.t1))
        painter.drawText(put(start, room), leading(rtl=rtl) | Qt.AlignmentFlag.AlignVCenter, name)
        word = country.custody if country.guides else coverage(country)
        left = room - QFontMetrics(name_font).horizontalAdvance(name) - px(12)
        if word and QFontMetrics(word_font).horizontalAdvance(word) <= left:
            painter.setFont(word_font)
            painter.setPen(QColor(look.theme.t3))
            painter.drawText(put(start + room - left, left), leading(rtl=not rtl) | Qt.AlignmentFlag.AlignVCenter, word)


class CountryList(QListView):
    """Enter or click chooses; pointing or moving lights up, here and on the map."""

    country_chosen = Signal(str)
    country_lit = Signal(str)

    def __init__(self, look: Look, model: CountryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.chosen = self.lit = ""
        self.by_keyboard = True
        self.setObjectName("country_list")
        set_role(self, "rows")
        self.setModel(model)
        self._model = model
        self.setItemDelegate(_Rows(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.entered.connect(lambda index: self._on_pointed(str(index.data(CODE))))
        self.clicked.connect(lambda index: self.country_chosen.emit(str(index.data(CODE))))
        self.retranslate()

    def set_chosen(self, code: str) -> None:
        """Mark the chosen country and show its row."""
        self.chosen = code
        index = self._model.row_of(code)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self._repaint()

    def set_lit(self, code: str, *, scroll: bool = False) -> None:
        """Light a row up, as the map asks."""
        self.lit = code
        if scroll and code:
            self.scrollTo(self._model.row_of(code))
        self._repaint()

    def _repaint(self) -> None:
        """Paint the rows anew. Not by asking for the viewport: wrapping that widget takes PySide 30 ms the first time."""
        self.dataChanged(self._model.index(0, 0), self._model.index(self._model.rowCount() - 1, 0))

    def move_by(self, step: int) -> None:
        """Go so many rows on, while the focus stays in the field."""
        row = min(max(self.currentIndex().row() + step, 0), self._model.rowCount() - 1)
        self.setCurrentIndex(self._model.index(row, 0))

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self.look = look
        self.scheduleDelayedItemsLayout()
        self._repaint()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setAccessibleName(_("Countries"))

    def sizeHint(self) -> QSize:
        rows = min(max(self._model.rowCount(), 4), 9)
        return QSize(self.look.px(240), rows * self.look.px(_ROW) + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(150), self.look.px(_ROW) * 4)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self._on_pointed(str(current.data(CODE)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.by_keyboard = True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.currentIndex().isValid():
            self.country_chosen.emit(str(self.currentIndex().data(CODE)))
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.by_keyboard = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.setCurrentIndex(self._model.index(0, 0))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._on_pointed("")

    def _on_pointed(self, code: str) -> None:
        self.set_lit(code)
        self.country_lit.emit(code)
