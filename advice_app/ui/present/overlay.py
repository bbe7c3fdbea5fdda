"""What a presenter draws over a slide: pointer, spotlight, pen. In the units of slides, so every view of it shows the same."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from advice_app.slides.items import HEIGHT, Frame, Sheet

POINTER, SPOTLIGHT, PEN = "pointer", "spotlight", "pen"
_DOT, _LIGHT, _PEN = 11.0, 130.0, 6.0
_INK, _RIM, _SHADE = "#E5322D", "#FFFFFF", QColor(0, 0, 0, 175)

Key = tuple[str, int]  # a slide's reference and which piece of it


def key_of(sheet: Sheet) -> Key:
    """What strokes are kept by: in another language they stay on their slide."""
    return sheet.origin.ref, sheet.number


class Overlay:
    """Which tool is in use, where it is, and what was drawn."""

    def __init__(self) -> None:
        self.tool = ""
        self.at = QPointF(640.0, HEIGHT / 2)
        self._strokes: dict[Key, list[QPolygonF]] = {}

    def use(self, tool: str) -> None:
        """Use a tool, or put it away."""
        self.tool = "" if self.tool == tool else tool

    def begin(self, key: Key, at: QPointF) -> None:
        """Put the pen down."""
        self._strokes.setdefault(key, []).append(QPolygonF([at]))

    def draw(self, key: Key, at: QPointF) -> None:
        """Move the pen."""
        if self._strokes.get(key):
            self._strokes[key][-1].append(at)

    def drawn(self, key: Key) -> int:
        """How many strokes there are on a slide."""
        return len(self._strokes.get(key, ()))

    def clear(self, key: Key) -> None:
        """Wipe a slide."""
        self._strokes.pop(key, None)

    def paint(self, painter: QPainter, key: Key, frame: Frame, *, here: bool = True) -> None:
        """Paint over a slide; ``here``: the tool is over this one."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(_INK), _PEN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in self._strokes.get(key, ()):
            if stroke.size() == 1:
                painter.drawPoint(stroke.at(0))
            else:
                painter.drawPolyline(stroke)
        if here and self.tool == SPOTLIGHT:
            shade = QPainterPath()
            shade.addRect(QRectF(0, 0, frame.width, HEIGHT))
            shade.addEllipse(self.at, _LIGHT, _LIGHT)
            painter.fillPath(shade, _SHADE)
        elif here and self.tool == POINTER:
            painter.setPen(QPen(QColor(_RIM), 3.0))
            painter.setBrush(QColor(_INK))
            painter.drawEllipse(self.at, _DOT, _DOT)
