"""The text of one cell: paragraphs and law in chips, laid out for a width and painted."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption

from advice_app.ui.fonts import families
from advice_app.ui.look import Look
from advice_app.ui.sides import leading
from advice_app.ui.style import face

_CHIP_PAD, _CHIP_GAP = 6, 5


class Line(NamedTuple):
    """A paragraph. ``own``: in English, so from left to right, though it stands where the window begins."""

    text: str
    size: int = 14
    weight: int = 400
    ink: str = "t1"  # a token of the theme
    own: bool = False
    chip: bool = False


class Cell:
    """Paragraphs below each other; neighbouring chips share a line."""

    def __init__(self, lines: list[Line], width: float, look: Look) -> None:
        self._look = look
        self._pieces: list[tuple[Line, QTextLayout, QPointF]] = []
        self.height = 0.0
        across = 0.0
        previous: QTextLayout | None = None
        for line in lines:
            pad = look.px(_CHIP_PAD) if line.chip else 0
            layout = _lay_out(line, max(20.0, width - 2 * pad), look)
            wide, high = layout.boundingRect().width() + 2 * pad, layout.boundingRect().height()
            beside = line.chip and previous is not None and across + wide <= width
            if not beside:
                self.height += look.px(_CHIP_GAP if line.chip or line.own else 2) if self._pieces else 0
                across = 0.0
            top = self.height - high - (look.px(2) if line.chip else 0) if beside else self.height
            left = width - across - wide if look.rtl else across
            self._pieces.append((line, layout, QPointF(left + pad if line.chip else 0, top + (look.px(1) if line.chip else 0))))
            if not beside:
                self.height += high + (look.px(2) if line.chip else 0)
            across += wide + look.px(_CHIP_GAP) if line.chip else 0
            previous = layout if line.chip else None

    def paint(self, painter: QPainter, at: QPointF, *, faded: bool) -> None:
        """Paint from its top."""
        theme = self._look.theme
        for line, layout, place in self._pieces:
            if line.chip:
                pad = self._look.px(_CHIP_PAD)
                box = layout.boundingRect().translated(at + place).adjusted(-pad, -1, pad, 1)
                painter.setPen(QPen(QColor(theme.unclear.ink), 1) if theme.outlined else Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.unclear.ground))
                painter.drawRoundedRect(QRectF(box), 5, 5)
            painter.setPen(QColor(theme.t3 if faded else getattr(theme, line.ink)))
            layout.draw(painter, at + place)


def font_of(line: Line, look: Look) -> QFont:
    """The font of a paragraph."""
    font = face(look.px(line.size), line.weight)
    if line.own:
        font.setFamilies(families("Latn"))  # those of Arabic are half as high again
    return font


def _lay_out(line: Line, width: float, look: Look) -> QTextLayout:
    text = f"\u2066{line.text}\u2069" if line.chip else line.text
    layout = QTextLayout(text, font_of(line, look))
    # a chip is placed as a whole, so its text begins at its left
    rtl = look.rtl and not line.chip
    option = QTextOption(leading(rtl=rtl))
    left_to_right = line.own or line.chip or not look.rtl
    option.setTextDirection(Qt.LayoutDirection.LeftToRight if left_to_right else Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (part := layout.createLine()).isValid():
        part.setLineWidth(width)
        part.setPosition(QPointF(0, height))
        height += part.height()
    if line.chip and layout.lineCount() == 1:  # no wider than its text
        layout.lineAt(0).setLineWidth(layout.lineAt(0).naturalTextWidth() + 1)
    layout.endLayout()
    return layout
