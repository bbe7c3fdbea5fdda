"""The map of answers to one question: colour, pattern, sign and time. Arrow keys go from country to country."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from advice_app.compare.durations import duration_text, short_duration_text
from advice_app.compare.model import Answer, Country, verdict_of
from advice_app.compare.words import answer_text, no_data_text
from advice_app.languages import _
from advice_app.ui.compare.labels import label_place
from advice_app.ui.compare.signs import Fill, leading, map_brush, map_fill, sign_picture
from advice_app.ui.faces import own_face, own_width
from advice_app.ui.look import Look
from advice_app.ui.map_canvas import MapCanvas
from advice_app.ui.map_names import map_name
from advice_app.ui.outline import anchor, shapes
from advice_app.ui.style import blend

_SIGN, _ROOM = 13, 18  # pixels at 100 %: a sign, and the least that a country must measure to carry it
_STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class AnswerMap(MapCanvas):
    """Everything on it is also in the list beside it."""

    chosen = Signal(str)
    activated = Signal(str)
    resized = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setObjectName("answer_map")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # nothing below it has to be painted
        self._answers: dict[str, Answer] = {}
        self._names: dict[str, Country] = {}
        self.current = ""
        self._lit = ""
        self._by_keyboard = False
        self._paths: dict[str, QPainterPath] = {}  # as they stand on the screen now
        self._paths_key: tuple[object, ...] = ()
        self._ground = self._borders = QPixmap()  # what no other question changes, drawn once
        self._drawn_key: tuple[object, ...] = ()
        self.retranslate()

    def show_answers(self, answers: dict[str, Answer], names: dict[str, Country]) -> None:
        """Colour the map by these."""
        self._answers, self._names = answers, names
        self.update()

    def show_chart(self, chart: str) -> None:
        """Show ``europe`` or ``world``."""
        self.chart = chart
        self.retranslate()
        self.update()

    def set_current(self, code: str) -> None:
        """Outline the country that the card tells about."""
        self.current = code
        self.update()

    def set_lit(self, code: str) -> None:
        """Name a country, as the list asks."""
        if code != self._lit:
            self._lit = code
            self.update()

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        self.update()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setAccessibleName(_("Map of Europe") if self.chart == "europe" else _("Map of the world"))
        self.setAccessibleDescription(_("Everything on this map is also in the list."))
        self.update()

    def listed(self) -> Iterable[str]:
        return self._answers

    def sizeHint(self) -> QSize:
        return QSize(640, 480)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 160)

    def said(self, code: str) -> str:
        """A country and its answer, in words."""
        answer = self._answers.get(code)
        if answer is None:
            # L10N: on the map, over a country of which nothing is known; {answer} is "No data"
            return _("{country}: {answer}").format(country=map_name(code), answer=no_data_text())
        time = f", {duration_text(answer.duration)}" if answer.duration else ""
        name = self._names[code].name if code in self._names else code
        return _("{country}: {answer}").format(country=name, answer=answer_text(answer) + time)

    # painting ------------------------------------------------------------------------------------------------

    def _placed(self) -> dict[str, QPainterPath]:
        """Every country as it stands on the screen: patterns must not be stretched with the chart."""
        self._fit()
        key = (self.chart, self.size().toTuple())
        if key != self._paths_key:
            self._paths = {code: self._transform.map(path) for code, path in shapes(self.chart).items()}
            self._paths_key = key
        return self._paths

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = self._look.theme
        paths, tiny = self._placed(), self._tiny()
        self._draw_once()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._ground)
        for code in self._answers:
            if code in paths:
                self._fill(painter, code, paths[code])
        painter.drawPixmap(0, 0, self._borders)
        for code in tiny if self.chart == "europe" else ():  # on the map of the world they would cover each other
            ring = QPainterPath()
            ring.addEllipse(self._point(code), 6, 6)
            self._fill(painter, code, ring)
            self._draw_border(painter, code, ring)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.current in paths:
            painter.setPen(self._border(theme.t1, 2.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(paths[self.current])
        for code, answer in self._answers.items():
            if code in paths and code not in tiny:
                self._paint_sign(painter, code, answer)
        if self._lit in paths:
            self._draw_name(painter, self._lit, self.said(self._lit))
        if self.hasFocus() and self._by_keyboard:
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(2, 2, -2, -2))

    def _draw_once(self) -> None:
        """Draw the sea and what nothing is known of; and all borders, which lie over the colours."""
        theme, ratio = self._look.theme, self.devicePixelRatioF()
        key = (self.chart, self.size().toTuple(), ratio, theme.name, frozenset(self._answers))
        if key == self._drawn_key:
            return
        self._drawn_key = key
        unknown = {code: path for code, path in self._paths.items() if code not in self._answers}
        self._ground = self._layer(QColor(blend(theme.win, theme.raised, 0.5)), self._fill, unknown)
        self._borders = self._layer(QColor(Qt.GlobalColor.transparent), self._draw_border, self._paths)

    def _layer(
        self, ground: QColor, draw: Callable[[QPainter, str, QPainterPath], None], paths: dict[str, QPainterPath]
    ) -> QPixmap:
        """A picture as large as the map."""
        ratio = self.devicePixelRatioF()
        layer = QPixmap(self.size() * ratio)
        layer.setDevicePixelRatio(ratio)
        layer.fill(ground)
        painter = QPainter(layer)
        for code, path in paths.items():
            draw(painter, code, path)
        painter.end()
        return layer

    def _fill(self, painter: QPainter, code: str, path: QPainterPath) -> None:
        """Fill a country with hard edges, in half the time of smooth ones: its border lies over them."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(map_brush(self._look.theme, verdict_of(self._answers.get(code)), self.devicePixelRatioF()))
        painter.drawPath(path)

    def _draw_border(self, painter: QPainter, _code: str, path: QPainterPath) -> None:
        theme = self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._border(theme.ctl if theme.outlined else theme.page, 1))  # a wider line takes Qt ten times as long
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _paint_sign(self, painter: QPainter, code: str, answer: Answer) -> None:
        """The sign, and the time if there is room for it."""
        look = self._look
        shape = self._transform.mapRect(anchor(code, self.chart))
        size = look.px(_SIGN)
        if min(shape.width(), shape.height()) < look.px(_ROOM):
            return
        middle, room = self._point(code), label_place(code, self.chart)[1] * self._transform.m11()
        middle = QPointF(middle.x(), max(middle.y(), float(size)))  # the north is cut off
        if not self._paths[code].contains(middle):
            return
        fill = map_fill(look.theme, answer.verdict)
        text = short_duration_text(answer.duration) if answer.duration else ""
        font = own_face(look, 14, 600)
        width = own_width(text, look, 14, 600) + look.px(5) if text else 0.0
        if width and room < size + width + look.px(8):
            text, width = "", 0.0
        at = middle - QPointF((size + width) / 2, size / 2)
        if text:
            self._paint_time(painter, QRectF(at.x() + size, at.y(), width, size), text, fill, font)
        painter.drawPixmap(at - QPointF(4, 3), sign_picture(answer.verdict, fill, size, self.devicePixelRatioF()))

    def _paint_time(self, painter: QPainter, box: QRectF, text: str, fill: Fill, font: QFont) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill.ground))  # clear of the pattern
        painter.drawRoundedRect(box.adjusted(-4, -3, 5, 3), 6, 6)
        painter.setFont(font)
        painter.setPen(QColor(fill.ink))
        painter.drawText(box.adjusted(self._look.px(4), -4, 4, 4), leading(rtl=False) | Qt.AlignmentFlag.AlignVCenter, text)

    def _point(self, code: str) -> QPointF:
        return self._transform.map(label_place(code, self.chart)[0])

    # keyboard and pointer ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keyboard = True
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._go(*_STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.current:
            self.activated.emit(self.current)
        else:
            super().keyPressEvent(event)

    def _go(self, right: int, down: int) -> None:
        """Choose the nearest country in this direction; the sides are those of the map, which is never mirrored."""
        self._fit()
        there = [code for code in self._answers if code in shapes(self.chart)]
        if self.current not in there:
            found = min(there, key=lambda code: (self._point(code) - QRectF(self.rect()).center()).manhattanLength(), default="")
        else:
            here = self._point(self.current)
            found, best = "", 0.0
            for code in there:
                way = self._point(code) - here
                along, aside = way.x() * right + way.y() * down, abs(way.x() * down) + abs(way.y() * right)
                cost = along + 2 * aside
                if along > 1 and along > aside * 0.4 and (not found or cost < best):
                    found, best = code, cost
        if found:
            self.chosen.emit(found)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        code = self.code_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if code in self._answers else Qt.CursorShape.ArrowCursor)
        # the map of the world has no names for what nothing is known of
        self.set_lit(code if code in self._answers or map_name(code) != code else "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keyboard = False
        code = self.code_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and code in self._answers:
            self.chosen.emit(code)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.set_lit("")
