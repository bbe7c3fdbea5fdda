"""What the painted widgets of the home screen share."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from advice_app.ui.look import Look
from advice_app.ui.theme import Theme

RING = 4
"""Pixels kept free around a painted button: a gap of 2 and a ring of 2."""


class PaintedButton(QAbstractButton):
    """A button painted from the theme's tokens, with a ring on keyboard focus only. Enter presses it like Space."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._by_keyboard = True
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self.look = look
        self.updateGeometry()
        self.update()

    @property
    def ringed(self) -> bool:
        """Whether the focus ring is to be seen."""
        return self.hasFocus() and self._by_keyboard

    @property
    def rtl(self) -> bool:
        """Whether the widget runs from right to left."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def mirrored(self, box: QRectF) -> QRectF:
        """The same box on the other side, where the widget runs from right to left."""
        return QRectF(self.width() - box.right(), box.top(), box.width(), box.height()) if self.rtl else box

    def focusInEvent(self, event: QFocusEvent) -> None:
        reason = event.reason()
        if reason == Qt.FocusReason.MouseFocusReason:
            self._by_keyboard = False
        elif reason not in {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}:
            self._by_keyboard = True  # a window that comes back keeps what it showed
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


class TallButton(PaintedButton):
    """A painted button whose height follows from its width, because its text wraps."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = self.look.px(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(120), self.look.px(32))

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002
        # a layout above asks for the height at another width than it gives
        self.setMinimumHeight(self.heightForWidth(self.width()))


def draw_ring(painter: QPainter, box: QRectF, radius: float, theme: Theme) -> None:
    """The focus ring just outside a box with corners of this radius."""
    painter.setPen(QPen(QColor(theme.focus), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), radius + 3, radius + 3)
