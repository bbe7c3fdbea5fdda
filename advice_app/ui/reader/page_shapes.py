"""Shapes that stand behind and in a page's text: grounds of runs, numbers in circles, brushes and pens that load nothing.

`Qt` itself is not imported here: its enumerations cost 40 ms, which no first page needs.
"""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QPixmap,
    QTextLine,
)

from advice_app.ui.look import Look


def rounded(rect: QRectF, radius: float) -> QPainterPath:
    """A rectangle with round corners."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


@lru_cache(maxsize=64)
def circle_image(digit: str, family: tuple[str, ...], text: int, size: int, colours: tuple[str, str], ratio: float) -> QPixmap:
    """A number in a circle of ``size`` logical pixels: drawn once, shown on every page."""
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(QColor(0, 0, 0, 0))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_circle(painter, QRectF(0, 0, size, size), digit, digit_font(family, text), colours)
    painter.end()
    return made


def digit_font(family: tuple[str, ...], text: int) -> QFont:
    """The font of a number in a circle, ``text`` pixels high."""
    font = QFont(list(family))
    font.setPixelSize(text)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def draw_circle(painter: QPainter, circle: QRectF, digit: str, font: QFont, colours: tuple[str, str]) -> None:
    """A number in a circle; the colours are those of its ground and of itself."""
    painter.fillPath(rounded(circle, circle.height() / 2), brush(QColor(colours[0])))
    draw_centred(painter, circle, digit, font, QColor(colours[1]))


def draw_centred(painter: QPainter, box: QRectF, text: str, font: QFont, colour: QColor) -> None:
    """A short text in the middle of a box."""
    metrics = QFontMetricsF(font)
    x = box.center().x() - metrics.horizontalAdvance(text) / 2
    shape = QPainterPath()
    shape.addText(QPointF(x, box.center().y() + metrics.capHeight() / 2), font, text)
    painter.fillPath(shape, brush(colour))


def brush(colour: QColor) -> QBrush:
    """A brush that a palette makes: given a colour, the painter's own overloads ask for ``Qt`` (27 ms)."""
    colours = QPalette()
    colours.setColor(QPalette.ColorRole.Window, colour)
    return colours.window()


def pen(colour: QColor, width: float) -> QPen:
    """A pen made step by step, for the same reason; only for `QPainter.strokePath`."""
    made = QPen()
    made.setColor(colour)
    made.setWidthF(width)
    return made


def chip_runs(text: str, chips: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where the chips of a block are: start and length within its text. Asking Qt for each run takes ten times as long."""
    found, end = [], 0
    for chip in chips:
        start = text.find(chip, end)
        if start >= 0:
            found.append((start, len(chip)))
            end = start + len(chip)
    return found


def run_rects(layout, start: int, length: int, origin: QPointF, look: Look) -> list[QRectF]:  # type: ignore[no-untyped-def]
    """The ground of a run of text, one rectangle a line it stands on."""
    rects = []
    position, end = start, start + length
    height = look.px(21)
    while position < end:
        line: QTextLine = layout.lineForTextPosition(position)
        if not line.isValid():
            break
        stop = min(end, line.textStart() + line.textLength())
        edges = (_x(line, position), _x(line, stop))
        pad = 3.5  # the no-break spaces around the text give the rest
        middle = origin.y() + line.y() + line.ascent() - look.px(4.5)
        left = max(origin.x() + min(edges) - pad, 0.5)  # a chip that goes on in a new line is not cut by the column's edge
        rects.append(QRectF(left, middle - height / 2, origin.x() + max(edges) + pad - left, height))
        if stop <= position:
            break
        position = stop
    return rects


def _x(line: QTextLine, position: int) -> float:
    found = line.cursorToX(position)  # (x, position); the stubs say object
    return float(found[0]) if isinstance(found, tuple) else 0.0
