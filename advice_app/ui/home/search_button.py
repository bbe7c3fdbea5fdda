"""The entry to search in the first line of the home screen, with the key that opens it from anywhere."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from advice_app.languages import _
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look
from advice_app.ui.painted.parts import PaintedButton, draw_ring
from advice_app.ui.style import face

KEY = "Ctrl+Shift+F"
_PAD, _ICON, _GAP, _HIGH, _CAP_PAD = 9, 16, 7, 34, 7


class SearchButton(PaintedButton):
    """Icon, word and key cap; where room is short, the icon."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setObjectName("home_search")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._labelled = True
        self._key = ""
        self.retranslate()

    def set_labelled(self, labelled: bool) -> None:
        """Show word and key beside the icon, or not."""
        if labelled != self._labelled:
            self._labelled = labelled
            self.updateGeometry()
            self.update()

    def retranslate(self) -> None:
        """Set every text in the interface language; Qt names the key."""
        self._key = QKeySequence(KEY).toString(QKeySequence.SequenceFormat.NativeText)
        self.setText(_("Search"))
        self.setAccessibleName(_("Search"))
        self.setToolTip(f"{_('Search')}  \u2066{self._key}\u2069")
        self.updateGeometry()
        self.update()

    def _word_width(self) -> int:
        return round(QFontMetricsF(face(self.look.px(14))).horizontalAdvance(self.text())) + 1

    def _cap_width(self) -> int:
        return round(QFontMetricsF(face(self.look.px(12))).horizontalAdvance(self._key)) + 2 * self.look.px(_CAP_PAD)

    def sizeHint(self) -> QSize:
        px = self.look.px
        beside = 2 * px(_GAP) + self._word_width() + self._cap_width() if self._labelled else 0
        return QSize(2 * px(_PAD) + px(_ICON) + beside, px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme, px = self.look.theme, self.look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        if self.underMouse():
            painter.setPen(QPen(QColor(theme.ctl), 1) if theme.outlined else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.raised if theme.outlined else theme.unclear.ground))
            painter.drawRoundedRect(box, 7, 7)
        place = self.mirrored(QRectF(px(_PAD), (self.height() - px(_ICON)) / 2, px(_ICON), px(_ICON)))
        painter.drawPixmap(place.topLeft(), pixmap("search", theme.t2, px(_ICON), self.devicePixelRatioF()))
        if self._labelled:
            self._words(painter)
        if self.ringed:
            draw_ring(painter, box.adjusted(1, 1, -1, -1), 6, theme)

    def _words(self, painter: QPainter) -> None:
        theme, px = self.look.theme, self.look.px
        start, wide = px(_PAD) + px(_ICON) + px(_GAP), self._word_width()
        painter.setFont(face(px(14)))
        painter.setPen(QColor(theme.t1 if self.underMouse() else theme.t2))
        word = self.mirrored(QRectF(start, 0, wide, self.height()))
        painter.drawText(word, Qt.AlignmentFlag.AlignCenter, self.text())
        high = px(20)
        cap = self.mirrored(QRectF(start + wide + px(_GAP), (self.height() - high) / 2, self._cap_width(), high))
        painter.setPen(QPen(QColor(theme.ctl if theme.outlined else theme.line2), 1))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setPen(QColor(theme.t2))
        painter.setFont(face(px(12)))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, f"\u2066{self._key}\u2069")
