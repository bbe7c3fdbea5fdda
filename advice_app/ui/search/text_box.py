"""A few lines of text, laid out once and painted often: hits on their ground, law in chips, in the text's own direction."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextLine, QTextOption

from advice_app.library.search.results import Snippet
from advice_app.ui.look import Look
from advice_app.ui.theme import Theme

_CAP = 0.364  # half the height of a capital letter, as a share of the font's size: it puts text in the middle of its line
_ELLIPSIS = "\u2026"
_MOST_CHIPS = 3
_WIDEST_CHIP = 0.75  # of a line


class Shape(NamedTuple):
    """How a text is to stand."""

    font: QFont
    chip_font: QFont
    look: Look
    width: float
    pitch: float  # from one line to the next
    lines: int  # at most
    rtl: bool = False  # the text's own direction; the window's decides on which side it begins


class _Chip(NamedTuple):
    rect: QRectF
    text: str


class TextBox:
    """Text in at most so many lines; what does not fit is cut with an ellipsis, and a chip never is."""

    def __init__(self, snippet: Snippet, shape: Shape) -> None:
        self._shape = shape
        text = snippet.text.replace("\n", " ")
        inline = [(at, at + len(law)) for law in snippet.law if (at := text.find(law)) >= 0]
        loose = [law for law in snippet.law if law not in text][:_MOST_CHIPS]
        chips = [min(_width(law, shape.chip_font) + shape.look.px(20), shape.width * _WIDEST_CHIP) for law in loose]
        self.lines = 0
        self._ellipsis: QPointF | None = None
        self._layout = QTextLayout(text, shape.font)
        self._kept = self._lay_out(len(text), chips[0] if chips else 0.0)
        self._marks = [rect for mark in snippet.marks for rect in self._rects(mark, 1.5)]
        self._inline = [rect for law in inline for rect in self._rects(law, 3.5)]
        self._chips = self._place_chips(loose, chips) if chips else []

    @property
    def height(self) -> float:
        """From the top of the first line to the bottom of the last."""
        return self.lines * self._shape.pitch

    @property
    def width(self) -> float:
        """How wide the longest line is."""
        return self._layout.maximumWidth() if self.lines > 1 else self._layout.lineAt(0).naturalTextWidth() if self.lines else 0.0

    def paint(self, painter: QPainter, at: QPointF, ink: str) -> None:
        """Paint with the top at ``at``."""
        theme = self._shape.look.theme
        if self._marks or self._inline or self._chips:
            self._paint_grounds(painter, at, theme)
        painter.setPen(QColor(ink))
        self._layout.draw(painter, at)
        if self._ellipsis is not None:
            painter.setFont(self._shape.font)
            painter.drawText(self._ellipsis + at, _ELLIPSIS)
        if self._chips:
            painter.setFont(self._shape.chip_font)
            painter.setPen(QColor(theme.t2))
            for chip in self._chips:
                painter.drawText(chip.rect.translated(at), Qt.AlignmentFlag.AlignCenter, chip.text)

    def _paint_grounds(self, painter: QPainter, at: QPointF, theme: Theme) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.mark))
        for rect in self._marks:
            painter.drawRoundedRect(rect.translated(at), 3, 3)
        painter.setBrush(QColor(theme.unclear.ground))
        if theme.outlined:
            painter.setPen(QPen(QColor(theme.ctl), 1))
        for rect in (*self._inline, *(chip.rect for chip in self._chips)):
            painter.drawRoundedRect(rect.translated(at), 5, 5)

    # laying out ----------------------------------------------------------------------------------------------

    def _lay_out(self, length: int, chip: float) -> int:
        """Break the text into lines; how many of its letters are on them."""
        shape, layout = self._shape, self._layout
        option = QTextOption(_leading(shape.look.rtl))
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
                self._end(line, length, chip)
            else:
                self._put(line, shape.width, 0.0)
            shown = line.textStart() + line.textLength()
            self.lines += 1
        layout.endLayout()
        return shown

    def _end(self, line: QTextLine, length: int, chip: float) -> None:
        """Make the last line short enough for what stands after it: an ellipsis if the text goes on, a chip."""
        shape = self._shape
        if line.textStart() + line.textLength() >= length and line.naturalTextWidth() + chip <= shape.width:
            self._put(line, shape.width, 0.0)
            return
        dots = _width(_ELLIPSIS, shape.font)
        line.setLineWidth(shape.width - chip - dots)
        # the dots stand where the text goes on; where it runs against the window, that is on the side it begins on
        against = shape.rtl != shape.look.rtl
        self._put(line, shape.width - chip - dots, dots if against else 0.0)
        text = line.naturalTextRect()
        left = text.left() - dots if shape.rtl else text.right()
        self._ellipsis = QPointF(left, line.y() + line.ascent())

    def _put(self, line: QTextLine, width: float, inset: float) -> None:
        """Give a line its place: at the side where the window begins, ``inset`` away from it."""
        shape = self._shape
        base = shape.pitch / 2 + shape.font.pixelSize() * _CAP
        left = shape.width - width - inset if shape.look.rtl else inset
        line.setPosition(QPointF(left, self.lines * shape.pitch + base - line.ascent()))

    def _rects(self, span: tuple[int, int], pad: float) -> list[QRectF]:
        """The ground of a piece of text, one rectangle for each line that it stands on."""
        start, end = span[0], min(span[1], self._kept)
        rects = []
        size = self._shape.font.pixelSize()
        height = size * 1.36
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first >= last:
                continue
            # by glyphs: in a line of both directions, the edges of a word are not where its neighbours begin
            runs = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
            if runs:
                left, right = min(run.left() for run in runs), max(run.right() for run in runs)
                middle = number * self._shape.pitch + self._shape.pitch / 2
                rects.append(QRectF(left - pad, middle - height / 2, right - left + 2 * pad, height))
        return rects

    # chips ---------------------------------------------------------------------------------------------------

    def _place_chips(self, texts: list[str], widths: list[float]) -> list[_Chip]:
        """Chips after the text, as many as there is room for."""
        shape, gap = self._shape, self._shape.look.px(6)
        line = self._layout.lineAt(self._layout.lineCount() - 1) if self._layout.lineCount() else None
        used = line.naturalTextWidth() if line is not None and line.isValid() else 0.0
        used += _width(_ELLIPSIS, shape.font) if self._ellipsis is not None else 0.0
        chips: list[_Chip] = []
        height = shape.look.px(20)
        for text, width in zip(texts, widths, strict=True):
            if used + width > shape.width:
                if self.lines >= shape.lines:
                    break
                self.lines, used = self.lines + 1, 0.0
            inner = width - (gap if used else 0)
            start = used + (gap if used else 0)
            left = shape.width - start - inner if shape.look.rtl else start
            middle = (max(self.lines, 1) - 0.5) * shape.pitch
            shown = text
            if width == shape.width * _WIDEST_CHIP:
                shown = QFontMetricsF(shape.chip_font).elidedText(text, Qt.TextElideMode.ElideRight, inner - shape.look.px(10))
            # law is read from left to right, wherever it stands
            chips.append(_Chip(QRectF(left, middle - height / 2, inner, height), f"\u2066{shown}\u2069"))
            used = start + inner
        return chips


def _leading(rtl: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


@lru_cache(maxsize=1024)
def _width(text: str, font: QFont) -> float:
    """How wide a short text is that comes again and again; fonts are shared (see `faces`), so they are the same objects."""
    return QFontMetricsF(font).horizontalAdvance(text)
