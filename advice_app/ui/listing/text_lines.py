"""A text in at most so many lines, laid out once and painted often; what does not fit ends in an ellipsis."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

from advice_app.ui.sides import leading

_CAP = 0.364  # half the height of a capital letter, as a share of the font's size: it puts text in the middle of its line
ELLIPSIS = "\u2026"


class Shape(NamedTuple):
    """How a text is to stand."""

    font: QFont
    width: float
    pitch: float  # from one line to the next
    lines: int  # at most
    rtl: bool = False  # the text's own direction
    mirrored: bool = False  # whether it begins on the right: the window's direction


class TextLines:
    """Lines of one text; ``marks`` are pieces of it, start and end, that get a ground; ``after``: room left on its last line."""

    def __init__(self, text: str, shape: Shape, marks: tuple[tuple[int, int], ...] = (), *, after: float = 0.0) -> None:
        self._shape = shape
        self.lines = 0
        self._ellipsis: QPointF | None = None
        self._layout = QTextLayout(text.replace("\n", " "), shape.font)
        self._shown = self._lay_out(len(text), after)
        self._marks = [rect for mark in marks for rect in self._rects(mark)]

    @property
    def height(self) -> float:
        """From the top of the first line to the bottom of the last."""
        return self.lines * self._shape.pitch

    @property
    def width(self) -> float:
        """How wide the first line is."""
        return self._layout.lineAt(0).naturalTextWidth() if self.lines else 0.0

    def paint(self, painter: QPainter, at: QPointF, ink: str, ground: str = "") -> None:
        """Paint with the top at ``at``; marks on this ground."""
        if self._marks and ground:
            self._paint_marks(painter, at, ground)
        painter.setPen(QColor(ink))
        self._layout.draw(painter, at)
        if self._ellipsis is not None:
            painter.setFont(self._shape.font)
            painter.drawText(self._ellipsis + at, ELLIPSIS)

    def _paint_marks(self, painter: QPainter, at: QPointF, ground: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        for rect in self._marks:
            painter.drawRoundedRect(rect.translated(at), 3, 3)

    def _lay_out(self, length: int, after: float) -> int:
        """Break the text into lines; how many of its letters are on them."""
        shape, layout = self._shape, self._layout
        option = QTextOption(leading(rtl=shape.mirrored))
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if shape.rtl else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        shown = 0
        while self.lines < shape.lines and shown < length:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(shape.width)
            if self.lines == shape.lines - 1:
                self._end(line, length, after)
            else:
                self._put(line, shape.width, 0.0)
            shown = line.textStart() + line.textLength()
            self.lines += 1
        layout.endLayout()
        return shown

    def _end(self, line: QTextLine, length: int, after: float) -> None:
        """Make the last line short enough for what stands after it: an ellipsis if the text goes on, and more."""
        shape = self._shape
        whole = line.textStart() + line.textLength() >= length
        if whole and (not after or line.naturalTextWidth() + after <= shape.width):
            self._put(line, shape.width, 0.0)
            return
        dots = short_width(ELLIPSIS, shape.font)
        line.setLineWidth(shape.width - after - dots)
        # the dots stand where the text goes on; where it runs against the window, that is on the side it begins on
        self._put(line, shape.width - after - dots, dots if shape.rtl != shape.mirrored else 0.0)
        text = line.naturalTextRect()
        self._ellipsis = QPointF(text.left() - dots if shape.rtl else text.right(), line.y() + line.ascent())

    def _put(self, line: QTextLine, width: float, inset: float) -> None:
        """Give a line its place: at the side where the window begins, ``inset`` away from it."""
        shape = self._shape
        base = shape.pitch / 2 + shape.font.pixelSize() * _CAP
        left = shape.width - width - inset if shape.mirrored else inset
        line.setPosition(QPointF(left, self.lines * shape.pitch + base - line.ascent()))

    def _rects(self, span: tuple[int, int], pad: float = 1.5) -> list[QRectF]:
        """The ground of a piece of text, one rectangle for each line that it stands on."""
        start, end = span[0], min(span[1], self._shown)
        height, rects = self._shape.font.pixelSize() * 1.36, []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            # by glyphs: in a line of both directions, the edges of a word are not where its neighbours begin
            runs = [run.boundingRect() for run in line.glyphRuns(first, last - first)] if first < last else []
            if runs:
                left, right = min(run.left() for run in runs), max(run.right() for run in runs)
                middle = (number + 0.5) * self._shape.pitch
                rects.append(QRectF(left - pad, middle - height / 2, right - left + 2 * pad, height))
        return rects


@lru_cache(maxsize=1024)
def short_width(text: str, font: QFont) -> float:
    """How wide a short text is that comes again and again; fonts are shared (see `faces`), so they are the same objects."""
    return QFontMetricsF(font).horizontalAdvance(text)
