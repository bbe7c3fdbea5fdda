"""What will be on paper, page by page."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from advice_app.languages import _
from advice_app.sharing.booklet import Booklet
from advice_app.ui.look import Look

_MARGIN = 14  # pixels around the sheet, at 100 %
_TURNS = {
    Qt.Key.Key_PageDown: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Up: -1,
}  # fmt: skip


class Preview(QWidget):
    """Paints one page as it will be; the arrows, Page Up and Page Down and the wheel turn pages."""

    turned = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.booklet: Booklet | None = None
        self.number = 0
        self.setObjectName("export_preview")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(460, 600)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 200)

    def show_booklet(self, booklet: Booklet | None) -> None:
        """Show these pages, from the one that was looked at; or none."""
        self.booklet = booklet
        self.number = min(self.number, max(self.count - 1, 0))
        self.update()
        self.turned.emit()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.booklet.sheets) if self.booklet else 0

    def turn(self, step: int) -> None:
        """Show another page."""
        number = min(max(self.number + step, 0), max(self.count - 1, 0))
        if number != self.number:
            self.number = number
            self.update()
            self.turned.emit()

    def text(self) -> str:
        """Which page is shown."""
        return _("Page {number} of {total}").format(number=self.number + 1, total=self.count) if self.count else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        sideways = {Qt.Key.Key_Right: -1 if self._look.rtl else 1, Qt.Key.Key_Left: 1 if self._look.rtl else -1}
        step = _TURNS.get(Qt.Key(event.key())) or sideways.get(Qt.Key(event.key()))
        if step:
            self.turn(step)
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.turn(self.count if event.key() == Qt.Key.Key_End else -self.count)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y():
            self.turn(-1 if event.angleDelta().y() > 0 else 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        painter.fillRect(self.rect(), QColor(theme.sunken))
        if self.booklet is not None and self.booklet.sheets:
            margin, size = self._look.px(_MARGIN), self.booklet.geometry.sheet
            scale = min((self.width() - 2 * margin) / size.width(), (self.height() - 2 * margin) / size.height())
            sheet = QRectF(0, 0, size.width() * scale, size.height() * scale)
            sheet.moveCenter(QRectF(self.rect()).center())
            painter.fillRect(sheet, QColor("#FFFFFF"))
            painter.save()
            painter.setClipRect(sheet)
            painter.translate(sheet.topLeft())
            painter.scale(scale, scale)
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
            self.booklet.paint(painter, self.number)
            painter.restore()
            painter.setPen(QPen(QColor(theme.line2), 1))
            painter.drawRect(sheet)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()
