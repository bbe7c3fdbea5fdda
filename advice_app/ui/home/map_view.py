"""The map of Europe: a second way into the list of countries, for the pointer. Never mirrored."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from advice_app.languages import _
from advice_app.library.catalogue import Jurisdiction
from advice_app.ui.home.map_names import map_name
from advice_app.ui.look import Look
from advice_app.ui.outline import anchor, fitted, shapes
from advice_app.ui.style import blend, face
from advice_app.ui.theme import Theme

_EUROPE = QRectF(-35, 484, 1456, 1279)
"""From Portugal to Ukraine and from Crete to mid-Sweden, in the chart's units."""

_WIDEST = 1700.0  # a wider view would show where the chart cuts Asia off
_TINY = 9.0  # a country smaller than this on the screen gets a ring one can hit


def fill(theme: Theme, country: Jurisdiction | None) -> str:
    """The colour of a jurisdiction: how much we have on it."""
    if country is None or not (country.guides or country.has_facts):
        return theme.map_none
    return theme.map_full if country.guides else theme.map_facts


class MapView(QWidget):
    """Pointing lights a country up, clicking chooses it. The list is its equivalent for the keyboard."""

    country_lit = Signal(str)
    country_chosen = Signal(str)
    uncovered_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("map_view")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._look = look
        self._countries: dict[str, Jurisdiction] = {}
        self._chosen = self._lit = ""
        self._rounded = False
        self._transform = QTransform()
        self._ground = QPixmap()
        self._ground_key: tuple[object, ...] = ()

    def set_countries(self, countries: tuple[Jurisdiction, ...]) -> None:
        """Colour the map by what there is on each jurisdiction."""
        self._countries = {country.code: country for country in countries}
        self._ground_key = ()
        self.retranslate()

    def set_chosen(self, code: str) -> None:
        """Mark the chosen country."""
        self._chosen = code
        self.update()

    def set_lit(self, code: str) -> None:
        """Light a country up, as the list asks."""
        if code != self._lit:
            self._lit = code
            self.update()

    def set_outer_corner(self, rounded: bool) -> None:
        """Follow the round corner of the card that the map fills."""
        self._rounded = rounded
        self.update()

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._look = look
        self.update()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setAccessibleName(_("Map of Europe"))
        self.setAccessibleDescription(_("Everything on this map is also in the list."))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(460, 400)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 200)

    def code_at(self, place: QPointF) -> str:
        """The jurisdiction at this point of the widget; nothing for the sea."""
        self._fit()
        point = self._transform.inverted()[0].map(place)
        for code in self._tiny():
            if self._transform.mapRect(anchor(code)).adjusted(-6, -6, 6, 6).contains(place):
                return code
        return next((code for code, path in shapes().items() if path.contains(point)), "")

    def centre_of(self, code: str) -> QPointF:
        """Where a jurisdiction is in the widget."""
        self._fit()
        return self._transform.map(anchor(code).center())

    def _tiny(self) -> list[str]:
        """The jurisdictions of the list that are too small here to be hit."""
        boxes = {code: self._transform.mapRect(anchor(code)) for code in self._countries if code in shapes()}
        return [code for code, box in boxes.items() if max(box.width(), box.height()) < _TINY]

    def _fit(self) -> None:
        """Show Europe whole; beyond its frame, more of the chart, but never its end."""
        view = QRectF(self.rect())
        self._transform = fitted(view, _EUROPE)
        scale = self._transform.m11()
        if view.width() / scale > _WIDEST:
            scale = view.width() / _WIDEST
        seen = view.width() / scale
        left = min(_EUROPE.center().x() - seen / 2, 2000 - seen)
        tall = view.height() / scale  # more room goes to the north: Africa is cut off too
        top = min(_EUROPE.center().y() - tall / 2, _EUROPE.bottom() - tall)
        self._transform = QTransform(scale, 0, 0, scale, -left * scale, -top * scale)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        self._fit()
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._rounded:
            painter.setClipPath(self._outline())
        painter.drawPixmap(0, 0, self._painted_ground())
        for code in dict.fromkeys((self._chosen, self._lit)):
            if code in shapes():
                self._draw_marked(painter, code, theme)
        named = self._lit or self._chosen
        if named in shapes():
            self._draw_name(painter, named)

    def _outline(self) -> QPainterPath:
        """The widget with its upper outer corner rounded."""
        box = QRectF(self.rect())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        path = QPainterPath()
        path.addRoundedRect(box.adjusted(0 if rtl else -20, 0, 20 if rtl else 0, 20), 11, 11)
        return path

    def _draw_marked(self, painter: QPainter, code: str, theme: Theme) -> None:
        base = fill(theme, self._countries.get(code))
        chosen = code == self._chosen
        colour = theme.ac if chosen else blend(theme.ac, base, 0.45)
        if theme.outlined:  # full guides are the accent there already
            colour = theme.t1 if chosen else base
        painter.save()
        painter.setTransform(self._transform, combine=True)
        edge = theme.t1 if theme.outlined and not chosen else theme.page
        painter.setPen(self._border(edge, 3 if theme.outlined else 1.2))
        painter.setBrush(QColor(colour))
        painter.drawPath(shapes()[code])
        painter.restore()

    def _draw_name(self, painter: QPainter, code: str) -> None:
        """The name in a dark bubble over the country, kept inside the map."""
        theme, px = self._look.theme, self._look.px
        font = face(px(14), 500)
        text = self.name_of(code)
        room = self.width() - 2 * px(12)
        metrics = QFontMetricsF(font)
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room - 2 * px(9))
        box = QRectF(0, 0, metrics.horizontalAdvance(text) + 2 * px(9), metrics.height() + 2 * px(4))
        shape = self._transform.mapRect(anchor(code))
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

    def name_of(self, code: str) -> str:
        """What the bubble says: colour is never the only sign of what is missing."""
        country = self._countries.get(code)
        if country is None:
            # L10N: on the map, over a country without a guide
            return _("{country}: not yet covered").format(country=map_name(code))
        if country.guides:
            return country.name
        return _("{country}: short facts").format(country=country.name)

    def _painted_ground(self) -> QPixmap:
        """All countries, drawn once for this size and these colours."""
        theme, ratio = self._look.theme, self.devicePixelRatioF()
        key = (self.size().toTuple(), ratio, theme.name, tuple(self._countries))
        if key != self._ground_key:
            self._ground = QPixmap(self.size() * ratio)
            self._ground.setDevicePixelRatio(ratio)
            self._ground.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._ground)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_ground(painter, theme)
            painter.end()
            self._ground_key = key
        return self._ground

    def _draw_ground(self, painter: QPainter, theme: Theme) -> None:
        sea = QPainterPath()
        sea.addRect(QRectF(self.rect()))
        painter.fillPath(sea, QColor(blend(theme.win, theme.raised, 0.5)))
        painter.setTransform(self._transform)
        painter.setPen(self._border(theme.ctl if theme.outlined else theme.page, 1))
        for code, path in shapes().items():
            painter.setBrush(QColor(fill(theme, self._countries.get(code))))
            painter.drawPath(path)
        radius = 5 / self._transform.m11()
        for code in self._tiny():
            painter.setBrush(QColor(fill(theme, self._countries[code])))
            painter.drawEllipse(anchor(code).center(), radius, radius)

    @staticmethod
    def _border(colour: str, width: float) -> QPen:
        pen = QPen(QColor(colour), width)
        pen.setCosmetic(True)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        code = self.code_at(event.position())
        covered = code in self._countries
        self.setCursor(Qt.CursorShape.PointingHandCursor if covered else Qt.CursorShape.ArrowCursor)
        if code != self._lit:
            self.set_lit(code)
            self.country_lit.emit(code if covered else "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        code = self.code_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or not code:
            return
        if code in self._countries:
            self.country_chosen.emit(code)
        else:
            self.uncovered_chosen.emit(code)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.set_lit("")
        self.country_lit.emit("")
