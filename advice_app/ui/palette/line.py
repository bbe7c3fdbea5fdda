"""One line of text, painted with some of its letters marked."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from advice_app.ui.sides import leading

Marks = tuple[tuple[int, int], ...]


Font = tuple[QFont, QFontMetricsF]


def draw_line(painter: QPainter, place: QRect, text: str, font: Font, *, on_right: bool) -> None:
    """Paint a line in the painter's pen, cut where it does not fit, on the left or right of its place."""
    shown = font[1].elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    _paint(painter, place, QTextLayout(shown, font[0]), on_right=on_right)


def draw_marked(
    painter: QPainter, place: QRect, text: str, fonts: tuple[Font, Font], mark: Marks, colour: str, *, on_right: bool
) -> None:
    """The same, with the marked letters in the second font and in a colour."""
    plain, strong = fonts
    shown = strong[1].elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    kept = len(text) if shown == text else len(shown) - 1
    layout = QTextLayout(shown, plain[0])
    layout.setFormats([_format(start, min(end, kept), strong[0], colour) for start, end in mark if start < kept])
    _paint(painter, place, layout, on_right=on_right)


def _format(start: int, end: int, font: QFont, colour: str) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    look = QTextCharFormat()
    look.setFont(font)
    look.setForeground(QColor(colour))
    made.start, made.length, made.format = start, end - start, look
    return made


def _paint(painter: QPainter, place: QRect, layout: QTextLayout, *, on_right: bool) -> None:
    option = QTextOption(leading(rtl=on_right))
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # a title keeps the direction of its own language
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(place.width())
    layout.endLayout()
    line.draw(painter, QPointF(place.left(), place.top() + (place.height() - line.height()) / 2 - line.y()))
