"""Text as large as fits into a box: whole words, nothing cut, measured by the ink of the very letters.

A font's own line height is made for its tallest sign (Noto Sans Arabic: 211 % of its size); a sentence on a card may
stand closer, as long as no ink touches the line above.
"""

import itertools
import math
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QTextLayout, QTextLine, QTextOption

LEAST = 4
_MEASURE = 100  # pixels, the size that text is measured in: without hinting, all others have the same proportions
_CLEAR = 0.1  # of the size, between the ink of two lines
_LEADING, _LEADING_RTL = 1.2, 1.4  # of the size, from line to line where the ink leaves room
_HALVINGS = 7
_SMALLER = 0.92
_ROUNDING = 0.5  # pixels


class Words(NamedTuple):
    """A text, how it is set (the size does not matter), and its direction."""

    text: str
    font: QFont
    rtl: bool = False

    def sized(self, pixels: int) -> QFont:
        """The font in this size, not fitted to the pixels of the screen: paper has the same lines."""
        font = QFont(self.font)
        font.setPixelSize(pixels)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


class Fitted(NamedTuple):
    """A text laid out in a box; its ink begins at the very top."""

    layout: QTextLayout
    pixels: int
    width: float  # of the widest line
    height: float  # of the ink, from the first line to the last
    lines: tuple[str, ...]
    offset: float = 0.0  # from the left of the box to that of the lines

    def paint(self, painter: QPainter, at: QPointF, colour: str) -> None:
        """Paint it with the left upper corner of its box here."""
        painter.setPen(QPen(QColor(colour)))
        self.layout.draw(painter, at + QPointF(self.offset, 0))


def fit(words: Words, width: float, height: float, most: int) -> Fitted:
    """The text in the largest size, up to ``most`` pixels, in which it fits whole; its lines about equally long.

    Raises `ValueError` where not even tiny letters have room.
    """
    setter, low, high = _Setter(words, _MEASURE), LEAST - 1, max(most, LEAST)
    while low < high:
        middle = (low + high + 1) // 2
        share = _MEASURE / middle
        made = setter.lines(width * share, height * share)
        if made is not None and made.height <= height * share:
            low = middle
        else:
            high = middle - 1
    for pixels in range(low, LEAST - 1, -1):  # twice only where the last bit of rounding matters
        made = setter.sized(pixels).lines(width)
        if made is not None and made.height <= height + _ROUNDING:
            return _balanced(words, made, QSizeF(width, height), setter)
    raise ValueError(f"no room for {words.text!r} in {width:.0f} x {height:.0f}")


def _balanced(words: Words, fitted: Fitted, box: QSizeF, setter: "_Setter") -> Fitted:
    """As many lines, but none much longer than another."""
    count, share = len(fitted.lines), _MEASURE / fitted.pixels
    if count == 1:
        return fitted
    low, high = fitted.width / 2, box.width()
    for _step in range(_HALVINGS):
        middle = (low + high) / 2
        if setter.count(middle * share) == count:
            high = middle
        else:
            low = middle
    measured = setter.lines(high * share)
    if measured is None:
        return fitted
    # another last line may reach lower: then a little smaller, rather than a single word in a line of its own
    pixels = min(fitted.pixels, int(box.height() / measured.height * _MEASURE))
    width = min(high * pixels / fitted.pixels + _ROUNDING, box.width())
    made = setter.sized(pixels).lines(width) if pixels >= fitted.pixels * _SMALLER else None
    if made is None or len(made.lines) != count or made.height > box.height() + _ROUNDING:
        return fitted
    return made._replace(offset=box.width() - width if words.rtl else 0.0)


class _Setter:
    """Breaks a text of one size into lines, as often as asked: its letters are shaped once."""

    def __init__(self, words: Words, pixels: int, measured: "_Setter | None" = None) -> None:
        self._words, self._pixels, self._measured = words, pixels, measured
        self._font = words.sized(pixels)
        self._inks: dict[str, QRectF] = {}
        self._layout = QTextLayout(words.text, self._font)
        option = QTextOption(_alignment(rtl=words.rtl))
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if words.rtl else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        self._layout.setTextOption(option)

    def sized(self, pixels: int) -> "_Setter":
        """The same text in another size; its ink is known by that of this one."""
        return _Setter(self._words, pixels, self)

    def count(self, width: float) -> int:
        """How many lines of this width it takes; none if a word is wider."""
        lines = self._broken(width)
        self._layout.endLayout()
        return len(lines)

    def lines(self, width: float, height: float = math.inf) -> Fitted | None:
        """The text in lines of this width; nothing if a word is wider, or if it is certain to be higher than this."""
        lines, text = self._broken(width), self._words.text
        if not lines or (len(lines) - 1) * self._pixels * _LEADING > height:
            self._layout.endLayout()
            return None
        texts = tuple(text[line.textStart() : line.textStart() + line.textLength()].strip() for line in lines)
        inks = [self._ink(one) for one in texts]
        pitch = self._pitch(inks)
        top = -inks[0].top()
        for number, line in enumerate(lines):
            line.setPosition(QPointF(0, top + number * pitch - line.ascent()))
        self._layout.endLayout()
        widest = max((max(line.naturalTextWidth(), ink.width()) for line, ink in zip(lines, inks, strict=True)), default=0.0)
        if widest > width:
            return None
        return Fitted(self._layout, self._pixels, widest, top + (len(lines) - 1) * pitch + inks[-1].bottom(), texts)

    def _broken(self, width: float) -> list[QTextLine]:
        self._layout.beginLayout()
        lines = []
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            if line.naturalTextWidth() > width:
                return []
            lines.append(line)
        return lines

    def _ink(self, text: str) -> QRectF:
        if self._measured is not None:
            ink, share = self._measured._ink(text), self._pixels / self._measured._pixels  # noqa: SLF001 - one of its kind
            return QRectF(ink.topLeft() * share, ink.size() * share)
        if text not in self._inks:
            # outlines: the metrics of a font leave out where marks are moved to, such as the hamza over an alef
            path = QPainterPath()
            path.addText(QPointF(0, 0), self._font, text)
            self._inks[text] = path.boundingRect()
        return self._inks[text]

    def _pitch(self, inks: list[QRectF]) -> float:
        """From base line to base line: the usual, or more where ink would touch."""
        size = self._pixels
        needed = [above.bottom() - below.top() + size * _CLEAR for above, below in itertools.pairwise(inks)]
        return max([size * (_LEADING_RTL if self._words.rtl else _LEADING), *needed])


def _alignment(*, rtl: bool) -> Qt.AlignmentFlag:
    # meant as it is: Qt would turn it round once more
    return (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute
