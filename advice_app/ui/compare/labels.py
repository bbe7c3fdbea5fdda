"""Where the sign of a country stands on the map: well inside it, and how much room there is beside it."""

from functools import cache
from itertools import pairwise

from PySide6.QtCore import QPointF

from advice_app.ui.outline import anchor, shapes

_STEPS = 11
_Points = list[tuple[float, float]]


@cache
def label_place(code: str, chart: str) -> tuple[QPointF, float]:
    """The place in the largest part that is furthest from its edges, up, down and to both sides; and how wide it is there."""
    box = anchor(code, chart)
    parts = shapes(chart)[code].toSubpathPolygons()
    largest = max(parts, key=lambda part: part.boundingRect().width() * part.boundingRect().height())
    points = [(point.x(), point.y()) for point in largest.toList()]
    turned = [(y, x) for x, y in points]
    best, room, width = box.center(), -1.0, 0.0
    levels = {at: _spans(points, box.top() + box.height() * at / _STEPS) for at in range(1, _STEPS)}
    uprights = {at: _spans(turned, box.left() + box.width() * at / _STEPS) for at in range(1, _STEPS)}
    for row, level in levels.items():
        y = box.top() + box.height() * row / _STEPS
        for column, upright in uprights.items():
            x = box.left() + box.width() * column / _STEPS
            beside, above = _around(level, x), _around(upright, y)
            free = min(*beside, *above)
            if free > room:
                best, room, width = QPointF(x, y), free, 2 * min(beside)
    return best, width


def _spans(points: _Points, level: float) -> list[tuple[float, float]]:
    """From where to where a polygon is cut by a line at this level."""
    cuts = sorted(
        start[0] + (end[0] - start[0]) * (level - start[1]) / (end[1] - start[1])
        for start, end in pairwise([*points, points[0]])
        if (start[1] <= level) != (end[1] <= level)
    )
    return list(zip(cuts[::2], cuts[1::2], strict=False))


def _around(spans: list[tuple[float, float]], at: float) -> tuple[float, float]:
    """How far it is to both ends of the span here; nothing outside of all."""
    return next(((at - start, end - at) for start, end in spans if start <= at <= end), (-1.0, -1.0))
