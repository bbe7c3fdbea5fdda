"""What is wrong with the parts of a screen rather than with its texts: out of reach, squeezed, on each other, too small."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QComboBox, QDialog, QLabel, QLayout, QLineEdit, QWidget

from tests.looks import name_of

LEAST = 24  # pixels each way: WCAG 2.5.8; links within text need not be as large
_SLACK = 2  # pixels
_BY_BUTTON = {"side_bar": "more_tools"}  # an area without a bar, and the button that scrolls it
_LINE, _LINES = 1.5, 2  # of the size of its letters; that an area must show to be scrolled through


def told(widget: QWidget) -> str:
    """What a widget is called in a list of faults."""
    box = QRect(widget.mapTo(widget.window(), QPoint()), widget.size())
    return f"{type(widget).__name__} {name_of(widget)} at {box.x()},{box.y()} {box.width()}x{box.height()}"


def faults(widgets: list[QWidget]) -> Iterator[tuple[str, str]]:
    """Everything that is wrong with these: what kind of fault, and where."""
    for widget in widgets:
        if is_control(widget):
            if out_of_reach(widget):
                yield "reach", told(widget)
            if min(widget.width(), widget.height()) < LEAST:
                yield "small", told(widget)
        if isinstance(widget, QAbstractScrollArea):
            yield from (("scroll", f"{told(widget)}: {what}") for what in does_not_scroll(widget))
        yield from (("parts", f"{told(one)} over {told(other)}") for one, other in on_each_other(widget))
        if isinstance(widget, QDialog):
            room = widget.screen().availableSize()
            if widget.width() > room.width() or widget.height() > room.height():
                yield "reach", f"{told(widget)} is larger than the screen"


def is_control(widget: QWidget) -> bool:
    """Whether it can be used by keyboard: what only scrolls, and words with links in them, are no targets."""
    if isinstance(widget, QLabel) or name_of(widget).startswith("qt_"):
        return False
    return widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def out_of_reach(control: QWidget) -> bool:
    """Whether a part of it is outside its window, or outside what the area that it stands in can scroll to."""
    box, widget = control.rect(), control
    while (above := widget.parentWidget()) is not None and not widget.isWindow():
        box = box.translated(widget.pos())
        area = above.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is above:
            if not _scrolled_to(area, box):
                return True
            box = box.intersected(above.rect()) if box.intersects(above.rect()) else above.rect()
        elif not above.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(box):
            return True
        widget = above
    return False


def _scrolled_to(area: QAbstractScrollArea, box: QRect) -> bool:
    view, ways = area.viewport(), _ways(area)
    up, across = ways["higher"], ways["wider"]
    if area.isRightToLeft():
        across = across[1], across[0]
    upright = _within(box.top(), box.bottom(), -up[0], view.height() + up[1])
    return upright and _within(box.left(), box.right(), -across[0], view.width() + across[1])


def _within(first: int, last: int, start: int, end: int) -> bool:
    return first >= start - _SLACK and last <= end + _SLACK


def _ways(area: QAbstractScrollArea) -> dict[str, tuple[int, int]]:
    """How far a reader can scroll back and on, each way; nowhere, where there is neither a bar nor a button for it."""
    button = (area.parentWidget() or area).findChild(QAbstractButton, _BY_BUTTON.get(name_of(area), "-"))
    bars = {
        "higher": (area.verticalScrollBar(), area.verticalScrollBarPolicy()),
        "wider": (area.horizontalScrollBar(), area.horizontalScrollBarPolicy()),
    }
    can = {
        way: policy is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        or (way == "higher" and button is not None and button.isVisible())
        for way, (_bar, policy) in bars.items()
    }
    return {
        way: (bar.value() - bar.minimum(), bar.maximum() - bar.value()) if can[way] else (0, 0)
        for way, (bar, _policy) in bars.items()
    }


def does_not_scroll(area: QAbstractScrollArea) -> Iterator[str]:
    """What of its content cannot be scrolled to, and whether it is too low to scroll in."""
    bars = {"wider": area.horizontalScrollBar(), "higher": area.verticalScrollBar()}
    for way, bar in bars.items():
        hidden = bar.maximum() - bar.minimum()
        if hidden > _SLACK and not any(_ways(area)[way]):
            yield f"its content is {hidden} {way}"
    room, line = area.viewport().height(), round(QFontInfo(area.font()).pixelSize() * _LINE)
    if bars["higher"].maximum() > _SLACK and room < _LINES * line:
        yield f"shows {room} pixels, a line has {line}"


def on_each_other(parent: QWidget) -> Iterator[tuple[QWidget, QWidget]]:
    """Parts that were laid out side by side, or controls and words among their like, and lie over each other."""
    layout: QLayout | None = parent.layout()
    laid_out = [widget for widget in _laid_out(layout) if widget.isVisible()] if layout else []
    free = [
        child
        for child in parent.children()
        if isinstance(child, QWidget)
        and child.isVisible()
        and not child.isWindow()
        and child not in laid_out
        and isinstance(child, QAbstractButton | QLineEdit | QComboBox | QLabel)
    ]
    for group in (laid_out, free):
        for one, other in combinations(group, 2):
            both = one.geometry().intersected(other.geometry())
            if both.width() > _SLACK and both.height() > _SLACK:
                yield one, other


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        inner = item.layout()
        if (widget := item.widget()) is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)
