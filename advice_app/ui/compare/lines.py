"""Text in lines of a height that we choose: the fonts' own differ too much between scripts."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption

CAP = 0.364
"""Half the height of a capital letter, as a share of the font's size: it puts text in the middle of its line."""


def lay_out(text: str, font: QFont, width: float, pitch: float, *, rtl: bool = False) -> tuple[QTextLayout, int]:
    """A text in lines, and how many there are. Its own direction decides on which side it begins, not the window's."""
    layout = QTextLayout(text, font)
    option = QTextOption((Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    lines = 0
    base = pitch / 2 + font.pixelSize() * CAP
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0, lines * pitch + base - line.ascent()))
        lines += 1
    layout.endLayout()
    return layout, lines
