"""What the colours of the map mean."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from advice_app.languages import _
from advice_app.ui.look import Look
from advice_app.ui.sides import leading
from advice_app.ui.style import face

_SWATCH, _GAP, _BETWEEN, _ROW = 12, 7, 20, 20


class Legend(QWidget):
    """Swatches with their words; they wrap where there is little room."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("map_legend")
        self._look = look
        self._kinds: tuple[str, ...] = ("full", "facts", "none")
        self._texts: tuple[str, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.retranslate()

    def set_kinds(self, *, facts: bool) -> None:
        """Leave out what the map does not have."""
        self._kinds = ("full", "facts", "none") if facts else ("full", "none")
        self.retranslate()

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._look = look
        self.updateGeometry()
        self.update()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        words = {"full": _("Full guide"), "facts": _("Short facts"), "none": _("Not yet covered")}
        self._texts = tuple(words[kind] for kind in self._kinds)
        self.setAccessibleName(", ".join(self._texts))
        self.updateGeometry()
        self.update()

    def _places(self, width: int) -> list[tuple[int, int, int]]:
        """Start, row and width of each entry."""
        px = self._look.px
        metrics = QFontMetrics(face(px(13)))
        start = row = 0
        found = []
        for text in self._texts:
            wide = px(_SWATCH) + px(_GAP) + metrics.horizontalAdvance(text) + 2
            if start and start + wide > width:
                start, row = 0, row + 1
            found.append((start, row, wide))
            start += wide + px(_BETWEEN)
        return found

    def heightForWidth(self, width: int) -> int:
        return (self._places(width)[-1][1] + 1) * self._look.px(_ROW)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(100), self.heightForWidth(max(self.width(), self._look.px(100))))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme, px = self._look.theme, self._look.px
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(face(px(13)))
        colours = {"full": theme.map_full, "facts": theme.map_facts, "none": theme.map_none}
        side = px(_SWATCH)
        for kind, text, (start, row, wide) in zip(self._kinds, self._texts, self._places(self.width()), strict=True):
            left = self.width() - start - wide if rtl else start
            top = row * px(_ROW)
            swatch = left + wide - side if rtl else left
            painter.setPen(QPen(QColor(theme.ctl if theme.outlined else theme.line2), 1))
            painter.setBrush(QColor(colours[kind]))
            painter.drawRoundedRect(QRectF(swatch + 0.5, top + (px(_ROW) - side) / 2 + 0.5, side - 1, side - 1), 3, 3)
            painter.setPen(QColor(theme.t2))
            words = QRectF(left if rtl else left + side + px(_GAP), top, wide - side - px(_GAP), px(_ROW))
            painter.drawText(words, leading(rtl=rtl) | Qt.AlignmentFlag.AlignVCenter, text)
