"""What stands on the screen, as it was painted: every text with its place, its font and what it was cut off by.

Widgets are painted into a device that keeps the texts instead of drawing them, so nothing has to be asked of labels, rows
and painted buttons, and a text that only `paintEvent` knows is found like any other.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QRawFont,
    QRegion,
    QTextItem,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QScrollBar,
    QStackedWidget,
    QTextEdit,
    QToolTip,
    QWidget,
)

from advice_app.ui.fonts import font_file

ELLIPSIS = "\u2026"
_SLACK = 1.5  # pixels: a glyph may stand out of its box as far as that without being seen to be cut
_TEXTLESS = (QWidget, QFrame, QScrollBar, QStackedWidget)  # these very classes
_CONTROLS = re.compile("[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffc]")


class Seen(NamedTuple):
    """One run of text as it was painted."""

    text: str  # without marks of direction
    box: QRectF  # in the widget's pixels
    clip: QRectF | None  # what the painter was told to keep within, in the widget's pixels
    font: QFont
    widget: QWidget

    def __str__(self) -> str:
        name = name_of(self.widget)
        box = self.box.toRect()
        place = f"{box.x()},{box.y()} {box.width()}x{box.height()}"
        return f"{self.text!r} at {place} in {type(self.widget).__name__} {name} {self.widget.width()}x{self.widget.height()}"


class _Engine(QPaintEngine):
    """Keeps texts, draws nothing."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.texts: list[tuple[str, QRectF, QRectF | None, QFont]] = []

    def begin(self, device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None: ...

    def nothing(self, *_arguments: object) -> None: ...

    def drawTextItem(self, point: QPointF, item: QTextItem) -> None:  # type: ignore[override]
        text = _CONTROLS.sub("", item.text())
        if not text.strip():
            return
        painter = self.painter()
        at = painter.deviceTransform()
        box = QRectF(point.x(), point.y() - item.ascent(), item.width(), item.ascent() + item.descent())
        clip = at.mapRect(painter.clipBoundingRect()) if painter.hasClipping() else None
        self.texts.append((text, at.mapRect(box), clip, QFont(item.font())))


for _drawing in ("Pixmap", "TiledPixmap", "Image", "Path", "Polygon", "Rects", "Lines", "Ellipse", "Points"):
    setattr(_Engine, f"draw{_drawing}", _Engine.nothing)


class Paper(QPaintDevice):
    """What a widget, or a sheet to be printed, is painted on."""

    def __init__(self, size: QSize) -> None:
        super().__init__()
        self._engine = _Engine()
        kinds = QPaintDevice.PaintDeviceMetric
        sizes = {kinds.PdmWidth: size.width(), kinds.PdmHeight: size.height(), kinds.PdmDepth: 32, kinds.PdmNumColors: 1 << 24}
        self._metrics = {**sizes, kinds.PdmDevicePixelRatio: 1, kinds.PdmDevicePixelRatioScaled: 65536}

    def paintEngine(self) -> QPaintEngine:
        return self._engine

    @property
    def texts(self) -> list[tuple[str, QRectF, QRectF | None, QFont]]:
        return self._engine.texts

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return self._metrics.get(metric, 96)


def name_of(widget: QWidget) -> str:
    """What a test finds the widget by, or what it is the inside of."""
    name, above = widget.objectName(), widget.parent()
    return above.objectName() if above is not None and (not name or name.startswith("qt_")) else name


def bare(text: str) -> str:
    """The text without marks of direction."""
    return _CONTROLS.sub("", text).strip()


def shown(part: QWidget) -> list[QWidget]:
    """A window or a part of it, and all in it that is visible; not another window over it."""
    top = part.window()
    return [widget for widget in (part, *part.findChildren(QWidget)) if widget.isVisible() and widget.window() is top]


def seen(widgets: list[QWidget]) -> list[Seen]:
    """Every text that these widgets paint."""
    return [text for widget in widgets if _may_paint(widget) for text in _painted(widget)]


def _may_paint(widget: QWidget) -> bool:
    if type(widget) is QWidget and isinstance(widget.parent(), QAbstractScrollArea):
        return not isinstance(widget.parent(), QScrollArea)  # else a list or page is painted on it
    return type(widget) not in _TEXTLESS and not (isinstance(widget, QLabel | QAbstractButton) and not widget.text())


def _painted(widget: QWidget) -> Iterator[Seen]:
    paper = Paper(widget.size())
    widget.render(paper, QPoint(), QRegion(widget.rect()), QWidget.RenderFlag(0))
    for text, box, clip, font in paper.texts:
        yield Seen(text, box, clip, font, widget)


# what is wrong with it -------------------------------------------------------------------------------------------


def cut_off(text: Seen) -> bool:
    """Whether a part of the text is not to be seen: outside its box, its widget, or what the widget stands in."""
    if isinstance(text.widget, QLineEdit):
        return _placeholder_cut(text)
    box = text.box
    if text.clip is not None and not _within(text, box, text.clip):
        return not _scrolls(text.widget)
    widget: QWidget | None = text.widget
    while widget is not None:
        room = QRectF(widget.rect())
        if _scrolls(widget) and not (room.top() <= box.top() and box.bottom() <= room.bottom()):
            # a reader gets there; only to the sides nothing scrolls
            return not _within(text, box, QRectF(room.left(), box.top(), room.width(), box.height()))
        if not _within(text, box, room):
            return True
        if widget.isWindow():
            break
        box = box.translated(QPointF(widget.pos()))
        widget = widget.parentWidget()
    return False


def _scrolls(widget: QWidget) -> bool:
    """Whether this is where the content of a list, a page or an area that scrolls is shown."""
    if isinstance(widget, QMenu):  # one that is higher than the screen has arrows at its ends
        return widget.height() >= widget.screen().availableSize().height() * 0.95
    area = widget.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is widget


def _within(text: Seen, box: QRectF, room: QRectF) -> bool:
    room = room.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    if room.contains(box):
        return True
    # the line is higher than its letters, and a space at its end may hang over
    metrics = QFontMetricsF(text.font)
    tight = metrics.tightBoundingRect(text.text.strip())
    base = box.bottom() - metrics.descent()
    spaces = metrics.horizontalAdvance(text.text) - metrics.horizontalAdvance(text.text.strip())
    height = QRectF(box.left() + spaces, base + tight.top(), box.width() - 2 * spaces, tight.height())
    return room.contains(height) or (not spaces and room.contains(height.adjusted(_SLACK, 0, -_SLACK, 0)))


def _placeholder_cut(text: Seen) -> bool:
    field = text.widget
    assert isinstance(field, QLineEdit)
    return not field.text() and text.box.width() > field.contentsRect().width() + _SLACK


def on_each_other(texts: list[Seen]) -> Iterator[str]:
    """Texts painted over each other: of one widget, or of several of a kind side by side."""
    beside: dict[object, list[Seen]] = {}
    for text in texts:
        if not isinstance(text.widget.parent(), QTextEdit):
            beside.setdefault((text.widget.parent() or text.widget, type(text.widget)), []).append(text)
    for group in beside.values():
        for number, one in enumerate(group):
            ink = _ink(one)
            for other in group[number + 1 :]:
                both = ink.intersected(_ink(other))
                if both.width() > 3 and both.height() > 3 and (one.text, ink) != (other.text, _ink(other)):
                    yield f"{one} over {other}"


def _ink(text: Seen) -> QRectF:
    """About where the small letters stand, beside those of its neighbours."""
    box = text.box.translated(QPointF(text.widget.pos()))
    return box.adjusted(1, box.height() * 0.35, -1, -box.height() * 0.3)


def elided(text: Seen) -> bool:
    """Whether an ellipsis stands for the rest of a text that no tool tip tells."""
    if not text.text.endswith(ELLIPSIS) or isinstance(text.widget.parent(), QTextEdit):
        return False
    if any(bare(whole).endswith(text.text.strip()) for whole in _labels(text.widget)):
        return False  # an ellipsis of its own: it asks before it does anything
    if isinstance(text.widget, QLineEdit) and text.widget.toolTip():
        return False  # what is to be typed is told there in other words
    start = text.text.rstrip(ELLIPSIS + " ")
    point = text.box.center().toPoint()
    event = QHelpEvent(QEvent.Type.ToolTip, point, text.widget.mapToGlobal(point))
    QApplication.sendEvent(text.widget, event)
    return start not in _CONTROLS.sub("", QToolTip.text())


def _labels(widget: QWidget) -> Iterator[str]:
    """What buttons and entries of menus are called."""
    if isinstance(widget, QAbstractButton):
        yield widget.text()
    if isinstance(widget, QMenu):
        yield from (action.text() for action in widget.actions())


# characters ------------------------------------------------------------------------------------------------------


@cache
def _fonts() -> tuple[QRawFont, ...]:
    """The fonts that come with the app; those of the machine do not count."""
    files = [font_file(script) for script in ("Latn", "Arab")]
    return tuple(QRawFont(str(file), 14.0) for file in files if file)


@cache
def _has_glyph(character: str) -> bool:
    if character.isspace() or unicodedata.category(character) in {"Cf", "Cc"} or character == "\ufffc":
        return True
    return any(font.supportsCharacter(ord(character)) for font in _fonts())


def without_glyph(text: str) -> set[str]:
    """The characters of a text that none of our fonts has."""
    return {character for character in set(text) if not _has_glyph(character)}
