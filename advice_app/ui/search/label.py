"""Labels that begin on the window's side, whatever language their text begins in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def begin(label: QLabel, *, rtl: bool) -> None:
    """Have a label's text begin on the right in a window that runs from right to left, else on the left.

    Left to itself a label goes by its text: a French title in an Arabic window would stand on the other side.
    """
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
