"""A list of painted rows below a field: a ring only while the keyboard is used, letters and Up at the top go to the field."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView

from advice_app.ui.look import Look

_Index = QModelIndex | QPersistentModelIndex
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_BAR = 4  # pixels at 100 %, at the start of the current row


class RingedList(QListView):
    """Its delegate asks `ringed` when it paints; a click may open a row (`opens_on_click`)."""

    field_wanted = Signal()
    typed = Signal(str)  # letters are meant for the field

    opens_on_click = False
    ringed = False  # whether the current row has a focus ring

    def open_current(self) -> None:
        """Open the current row."""

    def show_ring(self, *, shown: bool) -> None:
        """Show the ring, or take it away."""
        if self.ringed != shown:
            self.ringed = shown
            self.viewport().update()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        for index in (current, previous):
            if index.isValid():
                self.update(QModelIndex(index))  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.show_ring(shown=True)
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.open_current()
        elif key == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.field_wanted.emit()
        elif key in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        elif event.text().isprintable() and event.text().strip() and not event.modifiers() & _COMMANDS:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.show_ring(shown=False)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        on_row = self.indexAt(event.position().toPoint()).isValid()
        if self.opens_on_click and on_row and event.button() == Qt.MouseButton.LeftButton:
            self.open_current()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.show_ring(shown=event.reason() != Qt.FocusReason.MouseFocusReason)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.show_ring(shown=False)
        super().focusOutEvent(event)


def paint_row_ground(painter: QPainter, rect: QRect, look: Look, *, current: bool, over: bool, ringed: bool) -> None:
    """Paint what a row stands on: it is the current one, the mouse is over it; a line below it."""
    theme = look.theme
    if current:
        painter.fillRect(rect, QColor(theme.acs))
        width = look.px(_BAR)
        left = rect.right() + 1 - width if look.rtl else rect.left()
        painter.fillRect(QRect(left, rect.top(), width, rect.height()), QColor(theme.ac))
    elif over:
        painter.fillRect(rect, QColor(theme.win))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(theme.line))
    ring = theme.focus if current and ringed else theme.ac if current and theme.outlined else ""
    if ring:
        painter.setPen(QPen(QColor(ring), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(3, 3, -3, -4), 5, 5)
