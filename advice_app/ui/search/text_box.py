"""A few lines of what was found: hits on their ground, law in chips."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from advice_app.library.search.results import Snippet
from advice_app.ui.listing.text_lines import ELLIPSIS, Shape, TextLines, short_width
from advice_app.ui.look import Look
from advice_app.ui.theme import Theme

_MOST_CHIPS = 3
_WIDEST_CHIP = 0.75  # of a line


class BoxShape(NamedTuple):
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


class TextBox(TextLines):
    """Text in at most so many lines; what does not fit is cut with an ellipsis, and a chip never is."""

    def __init__(self, snippet: Snippet, shape: BoxShape) -> None:
        self._box = shape
        text = snippet.text.replace("\n", " ")
        inline = [(at, at + len(law)) for law in snippet.law if (at := text.find(law)) >= 0]
        loose = [law for law in snippet.law if law not in text][:_MOST_CHIPS]
        chips = [min(short_width(law, shape.chip_font) + shape.look.px(20), shape.width * _WIDEST_CHIP) for law in loose]
        lines = Shape(shape.font, shape.width, shape.pitch, shape.lines, shape.rtl, shape.look.rtl)
        super().__init__(text, lines, snippet.marks, after=chips[0] if chips else 0.0)
        self._inline = [rect for law in inline for rect in self._rects(law, 3.5)]
        self._chips = self._place_chips(loose, chips) if chips else []

    @property
    def width(self) -> float:
        """How wide the longest line is."""
        return self._layout.maximumWidth() if self.lines > 1 else self._layout.lineAt(0).naturalTextWidth() if self.lines else 0.0

    def paint(self, painter: QPainter, at: QPointF, ink: str, ground: str = "") -> None:
        """Paint with the top at ``at``; hits on this ground, else on that of the theme."""
        theme = self._box.look.theme
        if self._marks or self._inline or self._chips:
            self._paint_marks(painter, at, ground or theme.mark)
            self._paint_law(painter, at, theme)
        super().paint(painter, at, ink)
        if self._chips:
            painter.setFont(self._box.chip_font)
            painter.setPen(QColor(theme.t2))
            for chip in self._chips:
                painter.drawText(chip.rect.translated(at), Qt.AlignmentFlag.AlignCenter, chip.text)

    def _paint_law(self, painter: QPainter, at: QPointF, theme: Theme) -> None:
        painter.setBrush(QColor(theme.unclear.ground))
        if theme.outlined:
            painter.setPen(QPen(QColor(theme.ctl), 1))
        for rect in (*self._inline, *(chip.rect for chip in self._chips)):
            painter.drawRoundedRect(rect.translated(at), 5, 5)

    # chips ---------------------------------------------------------------------------------------------------

    def _place_chips(self, texts: list[str], widths: list[float]) -> list[_Chip]:
        """Chips after the text, as many as there is room for."""
        shape, gap = self._box, self._box.look.px(6)
        line = self._layout.lineAt(self._layout.lineCount() - 1) if self._layout.lineCount() else None
        used = line.naturalTextWidth() if line is not None and line.isValid() else 0.0
        used += short_width(ELLIPSIS, shape.font) if self._ellipsis is not None else 0.0
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
