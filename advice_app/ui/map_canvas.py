"""What the maps of the app share: countries as shapes, which part of the chart is shown, what is at a point. Never mirrored."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from advice_app.ui.look import Look
from advice_app.ui.outline import anchor, fitted, shapes
from advice_app.ui.style import face

_EUROPE = QRectF(-35, 484, 1456, 1279)
"""From Portugal to Ukraine and from Crete to mid-Sweden, in the chart's units."""
_WORLD = QRectF(0, 0, 2000, 880)

_WIDEST = 1700.0  # a wider view would show where the chart of Europe cuts Asia off
_TINY = 9.0  # a country smaller than this on the screen gets a ring one can hit


class MapCanvas(QWidget):
    """A chart (``europe`` or ``world``) fitted into a widget. What is painted on it, its subclasses say."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("map_view")
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._look = look
        self.chart = "europe"
        self._transform = QTransform()

    def code_at(self, place: QPointF) -> str:
        """The jurisdiction at this point of the widget; nothing for the sea."""
        self._fit()
        point = self._transform.inverted()[0].map(place)
        for code in self._tiny():
            if self._transform.mapRect(anchor(code, self.chart)).adjusted(-6, -6, 6, 6).contains(place):
                return code
        return next((code for code, path in shapes(self.chart).items() if path.contains(point)), "")

    def centre_of(self, code: str) -> QPointF:
        """Where a jurisdiction is in the widget."""
        self._fit()
        return self._transform.map(anchor(code, self.chart).center())

    def listed(self) -> Iterable[str]:
        """The codes of what the map tells something about."""
        return ()

    def _tiny(self) -> list[str]:
        """Those that are too small here to be hit."""
        there = shapes(self.chart)
        boxes = {code: self._transform.mapRect(anchor(code, self.chart)) for code in self.listed() if code in there}
        return [code for code, box in boxes.items() if max(box.width(), box.height()) < _TINY]

    def _fit(self) -> None:
        """Show Europe whole; beyond its frame, more of the chart, but never its end. The world has no more than its frame."""
        view = QRectF(self.rect())
        if self.chart != "europe":
            self._transform = fitted(view, _WORLD)
            return
        self._transform = fitted(view, _EUROPE)
        scale = self._transform.m11()
        if view.width() / scale > _WIDEST:
            scale = view.width() / _WIDEST
        seen = view.width() / scale
        left = min(_EUROPE.center().x() - seen / 2, 2000 - seen)
        tall = view.height() / scale  # more room goes to the north: Africa is cut off too
        top = min(_EUROPE.center().y() - tall / 2, _EUROPE.bottom() - tall)
        self._transform = QTransform(scale, 0, 0, scale, -left * scale, -top * scale)

    def _draw_name(self, painter: QPainter, code: str, text: str) -> None:
        """A name in a dark bubble over the country, kept inside the map."""
        theme, px = self._look.theme, self._look.px
        font = face(px(14), 500)
        room = self.width() - 2 * px(12)
        metrics = QFontMetricsF(font)
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room - 2 * px(9))
        box = QRectF(0, 0, metrics.horizontalAdvance(text) + 2 * px(9), metrics.height() + 2 * px(4))
        shape = self._transform.mapRect(anchor(code, self.chart))
        box.moveCenter(shape.center())
        if shape.width() < box.width() * 1.4 or shape.height() < box.height() * 2:
            box.moveBottom(shape.top() - px(4))  # no room inside
        box.moveLeft(min(max(box.left(), px(8)), max(px(8), self.width() - box.width() - px(8))))
        box.moveTop(min(max(box.top(), px(8)), self.height() - box.height() - px(8)))
        painter.setPen(QPen(QColor(theme.page), 1))
        painter.setBrush(QColor(theme.t1))
        painter.drawRoundedRect(box, 6, 6)
        painter.setFont(font)
        painter.setPen(QColor(theme.page))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    @staticmethod
    def _border(colour: str, width: float) -> QPen:
        pen = QPen(QColor(colour), width)
        pen.setCosmetic(True)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen
