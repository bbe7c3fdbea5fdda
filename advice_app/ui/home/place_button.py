"""A row that leads to a page: outline of the country, title, a line about it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from advice_app.ui.look import Look
from advice_app.ui.outline import outline_pixmap
from advice_app.ui.painted.parts import RING, TallButton, draw_ring
from advice_app.ui.painted.prose import Type, draw_text, option_for, text_height
from advice_app.ui.sides import leading

_TITLE, _LINE = Type(14, 20, 600), Type(13, 18)
_TILE, _GAP = 28, 12


class PlaceButton(TallButton):
    """A page or a place in it."""

    def __init__(self, look: Look, code: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._code = code
        self._line = ""
        self.setText(title)

    def set_line(self, line: str) -> None:
        """Set the line under the title."""
        self._line = line
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(line)
        self.update()

    def _width(self, width: int) -> int:
        return width - 2 * RING - self.look.px(_TILE) - _GAP

    def heightForWidth(self, width: int) -> int:
        across = self._width(width)
        text = text_height(self.text(), _TITLE, self.look, across) + text_height(self._line, _LINE, self.look, across)
        return max(self.look.px(_TILE), text) + 2 * RING + 4

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme, size = self.look.theme, self.look.px(_TILE)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        tile = self.mirrored(QRectF(box.left(), box.top() + 2, size, size))
        painter.drawPixmap(tile.topLeft(), outline_pixmap(self._code, theme, size, self.devicePixelRatioF()))
        width = self._width(self.width())
        high = text_height(self.text(), _TITLE, self.look, width)
        place = self.mirrored(QRectF(box.left() + size + _GAP, box.top(), width, high))
        painter.setPen(QColor(theme.ac if self.underMouse() else theme.t1))
        # a title keeps the direction of its own language, on the side where the interface begins
        own = option_for(leading(rtl=self.rtl), Qt.LayoutDirection.LayoutDirectionAuto)
        draw_text(painter, place, self.text(), _TITLE, self.look, own)
        painter.setPen(QColor(theme.t3))
        place = self.mirrored(QRectF(box.left() + size + _GAP, box.top() + high, width, box.height() - high))
        draw_text(painter, place, self._line, _LINE, self.look, option_for(leading(rtl=self.rtl), self.layoutDirection()))
        if self.ringed:
            draw_ring(painter, box, 6, theme)
