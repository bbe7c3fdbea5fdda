"""Lays widgets out like the words of a text: lines that break where the width ends, from the side the window begins on."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from advice_app.ui.style import set_role

_GAP = 8  # pixels between the parts of a `FlowBox`


class FlowLayout(QLayout):
    """Widgets in lines, each at the foot of its line, with the same gap between them.

    With ``fills`` the first of a line takes the room that the others leave.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 0) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}  # by width: Qt asks for the same many times before it lays out
        self.fills = False
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        self.invalidate()
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), place=False)
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        margins = self.contentsMargins()
        height = max((size.height() for size in sizes), default=0)
        return QSize(width, height).grownBy(margins)

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        room = rect.marginsRemoved(self.contentsMargins())
        top, used = room.top(), 0
        line: list[tuple[QLayoutItem, int]] = []
        for item in self._items:
            if item.isEmpty():
                continue
            width = min(self._wanted(item), room.width())
            if line and used + self.spacing() + width > room.width():
                top += self._place(line, room, top, place=place) + self.spacing()
                line, used = [], 0
            used += width + (self.spacing() if line else 0)
            line.append((item, width))
        top += self._place(line, room, top, place=place)
        return top - rect.top() + self.contentsMargins().bottom()

    @staticmethod
    def _wanted(item: QLayoutItem) -> int:
        return max(item.sizeHint().width(), item.minimumSize().width())

    def _place(self, line: list[tuple[QLayoutItem, int]], room: QRect, top: int, *, place: bool) -> int:
        heights = [item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height() for item, width in line]
        height = max(heights, default=0)
        if place:
            widget = self.parentWidget()
            rtl = widget is not None and widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
            at = 0
            spare = room.width() - sum(width for _item, width in line) - self.spacing() * (len(line) - 1) if self.fills else 0
            for (item, width), own in zip(line, heights, strict=True):
                left = room.right() + 1 - at - width if rtl else room.left() + at
                item.setGeometry(QRect(QPoint(left, top + height - own), QSize(width, own)))
                at += width + self.spacing() + spare
                spare = 0
        return height


def flowing(widget: QWidget, flow: FlowLayout) -> QWidget:
    """The widget with this layout, as high as its lines need."""
    widget.setLayout(flow)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
    return widget


class FlowBox(QWidget):
    """Lays its children out like words of a text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        set_role(self, "bare")

    def set_parts(self, parts: list[QWidget]) -> None:
        """Show these, in order, instead of what was there."""
        for old in self.parts:
            if old not in parts:
                old.hide()
                old.deleteLater()
        self.parts = parts
        before: QWidget | None = None
        for part in parts:
            part.setParent(self)
            part.show()
            if before is not None:
                QWidget.setTabOrder(before, part)
            before = part
        self._arrange()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(width, move=False)

    def sizeHint(self) -> QSize:
        width = max(self.width(), 160)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # one of them has another text
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        height = self._lay_out(self.width(), move=True)
        if height != self.minimumHeight():
            self.setMinimumHeight(height)
            self.setMaximumHeight(height)
        self.updateGeometry()

    def _lay_out(self, width: int, *, move: bool) -> int:
        x = y = line = 0
        for part in self.parts:
            part.ensurePolished()  # the style sheet decides how large it is
            size = part.sizeHint().boundedTo(QSize(max(width, 40), 400))
            if x and x + size.width() > width:
                x, y, line = 0, y + line + _GAP, 0
            if move:
                left = width - x - size.width() if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else x
                part.setGeometry(QRect(QPoint(left, y), size))
            x += size.width() + _GAP
            line = max(line, size.height())
        return y + line
