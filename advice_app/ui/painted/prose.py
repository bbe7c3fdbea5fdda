"""Text painted with the line heights of the design; Noto Sans Arabic is half as high again as Inter."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from advice_app.ui.look import Look
from advice_app.ui.sides import leading
from advice_app.ui.style import face, scaled


@dataclass(frozen=True, slots=True)
class Type:
    """Size, line height and weight of a text, at 100 %."""

    size: int
    line: int
    weight: int = 400

    def font(self, percent: int) -> QFont:
        """The font at this text size."""
        font = face(scaled(self.size, percent), self.weight)
        if self.size > 30:  # noqa: PLR2004 - Inter's cut for headings
            font.setVariableAxis(QFont.Tag("opsz"), 32)
        return font


def _layout(text: str, font: QFont, width: float, option: QTextOption) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(max(1.0, width))
        line = layout.createLine()
    layout.endLayout()
    return layout


def text_height(text: str, kind: Type, look: Look, width: float) -> int:
    """How high the text is when it wraps at this width."""
    return _line_count(text, kind, look.percent, int(width)) * _pitch(text, kind, look) if text else 0


@lru_cache(maxsize=1024)
def _line_count(text: str, kind: Type, percent: int, width: int) -> int:
    """Kept, because layouts ask the same question many times over."""
    return _layout(text, kind.font(percent), width, QTextOption()).lineCount()


def forget_widths() -> None:
    """Measure texts anew: the application's font may have changed."""
    _line_count.cache_clear()


def _pitch(text: str, kind: Type, look: Look) -> int:
    """From line to line: Arabic script needs more room above and below."""
    arabic = any("\u0600" <= letter <= "\u06ff" for letter in text)
    return look.px(kind.line * 1.15 if arabic else kind.line)


def draw_text(painter: QPainter, box: QRectF, text: str, kind: Type, look: Look, option: QTextOption) -> None:
    """Paint the text from the top of the box, in the painter's pen."""
    layout = _layout(text, kind.font(look.percent), box.width(), option)
    pitch = _pitch(text, kind, look)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        line.draw(painter, QPointF(box.left(), box.top() + number * pitch + (pitch - line.height()) / 2 - line.y()))


def option_for(alignment: Qt.AlignmentFlag, direction: Qt.LayoutDirection) -> QTextOption:
    """How a text is laid out: the side it stands on (left and right as seen), and its own direction."""
    option = QTextOption(alignment | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    return option


HEADING, LEAD = Type(36, 44, 700), Type(17, 26)
TITLE, STRONG = Type(17, 24, 600), Type(15, 22, 600)
BODY, HINT = Type(14, 20), Type(13, 18)


class Prose(QLabel):
    """A label in one of the design's type sizes.

    It stands on the side where the interface begins, whatever language its text is in: a plain label asks its text.
    """

    def __init__(self, look: Look, kind: Type, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._kind, self._colour = look, kind, colour
        self.trailing = False  # stand on the side where the interface ends
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._look = look
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        deepest = self._look.px(self._kind.size) // 8  # what hangs below the last line: a final jeem
        return text_height(self.text(), self._kind, self._look, width) + deepest

    def sizeHint(self) -> QSize:
        natural = QFontMetrics(self._kind.font(self._look.percent)).horizontalAdvance(self.text()) + 4
        width = min(self._look.px(420), natural)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(60), self._look.px(self._kind.line))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setPen(QColor(getattr(self._look.theme, self._colour)))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        option = option_for(leading(rtl=rtl != self.trailing), self.layoutDirection())
        free = self.height() - text_height(self.text(), self._kind, self._look, self.width())
        box = QRectF(self.rect()).adjusted(0, max(0, free // 2), 0, 0)
        draw_text(painter, box, self.text(), self._kind, self._look, option)
