"""Text in lines of a height that we choose: the fonts' own differ too much between scripts."""

from functools import cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption

CAP = 0.364
"""Half the height of a capital letter, as a share of the font's size: it puts text in the middle of its line."""


def lay_out(text: str, font: QFont, width: float, pitch: float, *, rtl: bool = False) -> tuple[QTextLayout, int]:
    """A text in lines, and how many there are. Its own direction decides on which side it begins, not the window's."""
    layout = QTextLayout(text, font)
    layout.setTextOption(_option(rtl=rtl))
    layout.setCacheEnabled(True)
    layout.beginLayout()
    lines = 0
    base, width = pitch / 2 + font.pixelSize() * CAP, max(width, 1.0)
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, lines * pitch + base - line.ascent()))
        lines += 1
    layout.endLayout()
    return layout, lines


@cache
def _option(*, rtl: bool) -> QTextOption:
    option = QTextOption((Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
