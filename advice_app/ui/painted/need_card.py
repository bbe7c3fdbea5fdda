"""A big card for one need: icon, title, line, chevron."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look
from advice_app.ui.painted.parts import RING, TallButton, draw_ring
from advice_app.ui.painted.prose import Type, draw_text, option_for, text_height
from advice_app.ui.sides import leading

_TITLE, _LINE = Type(18, 26, 600), Type(15, 22)
_PAD, _GAP, _TILE, _CHEVRON, _RADIUS = 20, 18, 46, 18, 10


class NeedCard(TallButton):
    """What the reader came for. Checked while it waits for a country."""

    def __init__(self, look: Look, glyph: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._glyph = glyph
        self._line = ""
        self.setCheckable(True)

    def set_texts(self, title: str, line: str) -> None:
        """Set title and line in the interface language."""
        self._line = line
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        """Stay as it is: only the screen knows whether the card waits."""

    def heightForWidth(self, width: int) -> int:
        across = self._text_width(width)
        text = text_height(self.text(), _TITLE, self.look, across) + text_height(self._line, _LINE, self.look, across)
        return max(self.look.px(98), text + 2 * self.look.px(18)) + 2 * RING

    def _text_width(self, width: int) -> int:
        px = self.look.px
        return width - 2 * RING - 2 * px(_PAD) - px(_TILE) - px(_GAP) - px(_CHEVRON) - px(12)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(RING + 0.5, RING + 0.5, -RING - 0.5, -RING - 0.5)
        self._ground(painter, box)
        self._glyphs(painter, box)
        self._texts(painter, box)
        if self.ringed:
            draw_ring(painter, box, _RADIUS, self.look.theme)

    def _ground(self, painter: QPainter, box: QRectF) -> None:
        theme = self.look.theme
        if self.isChecked():
            painter.setPen(QPen(QColor(theme.ac), 2))
        else:
            lit = self.underMouse() or theme.outlined
            painter.setPen(QPen(QColor(theme.ctl if lit else theme.line), 1))
        painter.setBrush(QColor(theme.acs if self.isChecked() or self.isDown() else theme.raised))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    def _glyphs(self, painter: QPainter, box: QRectF) -> None:
        theme, px, ratio = self.look.theme, self.look.px, self.devicePixelRatioF()
        side = px(_TILE)
        tile = self.mirrored(QRectF(box.left() + px(_PAD), box.center().y() - side / 2, side, side))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.raised if self.isChecked() else theme.acs))
        painter.drawRoundedRect(tile, 10, 10)
        glyph = px(22)
        corner = tile.center() - QPointF(glyph / 2, glyph / 2)
        painter.drawPixmap(corner.toPoint(), pixmap(self._glyph, theme.ac, glyph, ratio))
        chevron = px(_CHEVRON)
        end = box.right() - px(_PAD) - chevron
        place = self.mirrored(QRectF(end, box.center().y() - chevron / 2, chevron, chevron))
        painter.drawPixmap(place.topLeft().toPoint(), pixmap("chevron-right", theme.t2, chevron, ratio, self.rtl))

    def _texts(self, painter: QPainter, box: QRectF) -> None:
        theme, px = self.look.theme, self.look.px
        width = self._text_width(self.width())
        title = text_height(self.text(), _TITLE, self.look, width)
        line = text_height(self._line, _LINE, self.look, width)
        top = box.center().y() - (title + line) / 2
        start = box.left() + px(_PAD) + px(_TILE) + px(_GAP)
        option = option_for(leading(rtl=self.rtl), self.layoutDirection())
        painter.setPen(QColor(theme.ac2 if self.isChecked() else theme.t1))
        draw_text(painter, self.mirrored(QRectF(start, top, width, title)), self.text(), _TITLE, self.look, option)
        painter.setPen(QColor(theme.t2))
        draw_text(painter, self.mirrored(QRectF(start, top + title, width, line)), self._line, _LINE, self.look, option)
