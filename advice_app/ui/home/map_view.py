"""The map of Europe: a second way into the list of countries, for the pointer. Never mirrored."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from advice_app.languages import _
from advice_app.library.catalogue import Jurisdiction
from advice_app.ui.look import Look
from advice_app.ui.map_canvas import MapCanvas
from advice_app.ui.map_names import map_name
from advice_app.ui.outline import anchor, shapes
from advice_app.ui.style import blend
from advice_app.ui.theme import Theme


def fill(theme: Theme, country: Jurisdiction | None) -> str:
    """The colour of a jurisdiction: how much we have on it."""
    if country is None or not (country.guides or country.has_facts):
        return theme.map_none
    return theme.map_full if country.guides else theme.map_facts


class MapView(MapCanvas):
    """Pointing lights a country up, clicking chooses it. The list is its equivalent for the keyboard."""

    country_lit = Signal(str)
    country_chosen = Signal(str)
    uncovered_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._countries: dict[str, Jurisdiction] = {}
        self._chosen = self._lit = ""
        self._rounded = False
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

    def listed(self) -> Iterable[str]:
        return self._countries

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        self._fit()
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._rounded:
            painter.setClipPath(self._outline())
        painter.drawPixmap(0, 0, self._painted_ground())
        for code in dict.fromkeys((self._chosen, self._lit)):
            if code in shapes(self.chart):
                self._draw_marked(painter, code, theme)
        named = self._lit or self._chosen
        if named in shapes(self.chart):
            self._draw_name(painter, named, self.name_of(named))

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
        painter.drawPath(shapes(self.chart)[code])
        painter.restore()

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
        for code, path in shapes(self.chart).items():
            painter.setBrush(QColor(fill(theme, self._countries.get(code))))
            painter.drawPath(path)
        radius = 5 / self._transform.m11()
        for code in self._tiny():
            painter.setBrush(QColor(fill(theme, self._countries[code])))
            painter.drawEllipse(anchor(code, self.chart).center(), radius, radius)

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
