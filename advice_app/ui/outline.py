"""Countries drawn as their own outline, from the map data: for tiles in lists and for the map itself."""

import json
import struct
from functools import cache, lru_cache
from itertools import pairwise

from PySide6.QtCore import QByteArray, QDataStream, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QTransform

from advice_app.paths import resource
from advice_app.ui.icons import pixmap
from advice_app.ui.theme import Theme

_Ring = list[list[int]]
_Part = list[_Ring]  # outer ring, then its holes
_SMALLEST = 0.008
"""Share of the largest part under which an island is left out of a tile: it would be a speck of dust."""


@cache
def shapes(chart: str = "europe") -> dict[str, QPainterPath]:
    """Every jurisdiction of a chart (``europe`` or ``world``) as a path in the chart's own units."""
    return {code: _path(parts) for code, parts in _parts(chart).items()}


@cache
def anchor(code: str, chart: str = "europe") -> QRectF:
    """The box around the largest part of a jurisdiction: where its name belongs."""
    parts = _parts(chart)[code]
    return _path([max(parts, key=_area)]).boundingRect()


@lru_cache(maxsize=512)
def outline_pixmap(code: str, theme: Theme, size: int, ratio: float = 1.0) -> QPixmap:
    """A rounded tile with the outline of a jurisdiction; a globe for what is not one country."""
    outline = _tile_path(code)
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.ctl), 1) if theme.outlined else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.acs))
    painter.drawRoundedRect(QRectF(0.5, 0.5, size - 1, size - 1), size * 0.2, size * 0.2)
    inner = size * 0.76
    if outline is None:
        glyph = pixmap("globe", theme.ac, round(inner), ratio)
        painter.drawPixmap(QPointF((size - round(inner)) / 2, (size - round(inner)) / 2), glyph)
    else:
        box = outline.boundingRect()
        scale = inner / max(box.width(), box.height(), 1.0)
        painter.translate(size / 2, size / 2)
        painter.scale(scale, scale)
        painter.translate(-box.center())
        painter.fillPath(outline, QColor(theme.ac))
    painter.end()
    return made


def _tile_path(code: str) -> QPainterPath | None:
    """The outline without its specks; nothing for a code that is on no map."""
    if code == "INTL":  # looking for it would load the map of the world
        return None
    chart = next((chart for chart in ("europe", "world") if code in _parts(chart)), "")
    if not chart:
        return None
    parts = _parts(chart)[code]
    least = _SMALLEST * max(_area(part) for part in parts)
    return _path([part for part in parts if _area(part) >= least])


def _area(part: _Part) -> float:
    """The area of a part's outer ring, by the shoelace formula."""
    ring = part[0]
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))) / 2


def _path(parts: list[_Part]) -> QPainterPath:
    """One path from many rings.

    It is read from Qt's own serial form: adding polygons point by point takes five times as long (27 ms for Europe).
    """
    numbers: list[int] = []
    for part in parts:
        for ring in part:
            numbers += (0, *ring[0])  # 0: move to, 1: line to
            for x, y in ring[1:]:
                numbers += (1, x, y)
    count = len(numbers) // 3
    packed = struct.pack(">i" + "idd" * count + "ii", count, *numbers, 0, Qt.FillRule.OddEvenFill.value)
    path = QPainterPath()
    QDataStream(QByteArray(packed)) >> path
    return path


@cache
def _parts(chart: str) -> dict[str, list[_Part]]:
    """The rings of every jurisdiction, as the file has them."""
    found: dict[str, list[_Part]] = json.loads(resource("map", f"{chart}.json").read_bytes())["jurisdictions"]
    return found


def fitted(view: QRectF, chart: QRectF) -> QTransform:
    """The transform that shows this part of a chart in this part of a widget, centred and undistorted."""
    scale = min(view.width() / chart.width(), view.height() / chart.height())
    offset = view.center() - chart.center() * scale
    return QTransform(scale, 0, 0, scale, offset.x(), offset.y())
