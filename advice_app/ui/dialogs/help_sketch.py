"""A small picture of the window, with one part of it picked out."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look

PARTS = ("home", "page", "side", "search", "star", "size", "tools")
"""What can be picked out, in the order of the tour."""
_WIDTH, _HEIGHT = 320, 176
_TOP, _SIDE = 24, 72
_ZOOM, _ROOM = 1.25, 700
_At = tuple[float, float, float, float]
"""Left, top, width and height, where the window runs from left to right."""
_AT: dict[str, _At] = {  # of the part that is picked out
    "home": (14, 36, 292, 128),
    "page": (92, 58, 212, 46),
    "side": (6, 30, 62, 62),
    "search": (92, 4, 110, 16),
    "star": (250, 2, 20, 20),
    "size": (226, 2, 20, 20),
    "tools": (6, 98, 62, 66),
}
_ICONS = {"search": (95, 6), "star": (254, 6), "size": (230, 6)}
_NAMES = {"search": "search", "star": "star", "size": "text-size"}


class WindowSketch(QWidget):
    """Says nothing that the text beside it does not say."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._part = look, PARTS[0]
        self.setObjectName("window_sketch")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_part(self, part: str) -> None:
        """Pick out another part."""
        self._part = part
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_WIDTH), round(_HEIGHT * self._scale()) + 2)

    def _scale(self) -> float:
        return self._look.percent / 100 * _ZOOM

    def fits(self) -> bool:
        """Whether there is room for it: where letters are large and the screen is not, the words are worth more."""
        return self.screen().availableSize().height() >= self._look.px(_ROOM)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = self._look.theme
        scale = min(self._scale(), (self.width() - 2) / _WIDTH)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.translate(self.width() - _WIDTH * scale - 1 if rtl else 1, 1)
        painter.scale(scale, scale)
        self._box(painter, (0, 0, _WIDTH, _HEIGHT), theme.page, theme.ctl, 8)
        if self._part == "home":
            self._home(painter)
        else:
            self._reader(painter)
        self._box(painter, _AT[self._part], "", theme.ac, 6, 2)

    def _mirrored(self, place: _At) -> QRectF:
        left, top, width, height = place
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return QRectF(_WIDTH - left - width if rtl else left, top, width, height)

    def _box(self, painter: QPainter, at: _At, ground: str, ink: str = "", radius: float = 2, width: float = 1) -> None:
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(ink), width) if ink else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(self._mirrored(at), radius, radius)

    def _lines(self, painter: QPainter, left: float, top: float, widths: tuple[float, ...], ink: str, step: float = 9) -> None:
        """Lines of text, as bars."""
        for number, width in enumerate(widths):
            self._box(painter, (left, top + number * step, width, 3), ink)

    def _home(self, painter: QPainter) -> None:
        theme = self._look.theme
        for number in range(5):  # languages
            chosen = number == 1
            self._box(painter, (22 + number * 46, 12, 40, 12), theme.ac if chosen else theme.sunken, theme.ctl, 6)
        for number in range(3):  # what has happened
            top = 44 + number * 40
            self._box(painter, (22, top, 130, 32), theme.raised, theme.ctl, 5)
            self._lines(painter, 32, top + 10, (80, 60), theme.t3)
        self._box(painter, (164, 44, 134, 112), theme.raised, theme.ctl, 5)  # countries
        for number in range(7):
            self._box(painter, (172, 52 + number * 14, 8, 8), theme.ac)
            self._box(painter, (186, 54 + number * 14, 60 + number % 3 * 12, 4), theme.t3)

    def _reader(self, painter: QPainter) -> None:
        theme = self._look.theme
        self._box(painter, (0, 0, _WIDTH, _TOP), theme.win, theme.line2, 6)
        self._box(painter, (0, _TOP, _SIDE, _HEIGHT - _TOP), theme.win, theme.line2)
        self._box(painter, (92, 5, 110, 14), theme.raised, theme.ctl, 4)
        for number in range(5):  # stages
            dot = self._mirrored((12, 35 + number * 11, 7, 7))
            painter.setPen(QPen(QColor(theme.ac), 1.5))
            painter.setBrush(QColor(theme.ac) if number < 2 else Qt.BrushStyle.NoBrush)  # noqa: PLR2004 - two were read
            painter.drawEllipse(dot)
            self._box(painter, (25, 37 + number * 11, 30 + number % 2 * 8, 3), theme.t3)
        for number in range(5):  # tools
            self._box(painter, (12, 104 + number * 11, 7, 7), theme.t2)
            self._box(painter, (25, 106 + number * 11, 34 - number % 2 * 8, 3), theme.t3)
        self._box(painter, (98, 36, 150, 8), theme.t1)  # title, key points, text
        self._box(painter, (98, 62, 200, 38), theme.acs, theme.ac, 5)
        self._lines(painter, 112, 70, (150, 120, 140), theme.ac2)
        self._lines(painter, 98, 114, (190, 200, 160, 196, 184, 90), theme.t3)
        for part, (left, top) in _ICONS.items():
            box = self._mirrored((left, top, 12, 12))
            image = pixmap(_NAMES[part], theme.t1, 12, self.devicePixelRatioF() * 2 * self._look.percent / 100)
            painter.drawPixmap(QPointF(box.topLeft()), image)
