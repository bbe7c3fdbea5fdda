"""On which side text begins, of the window or of its own language. Left to itself Qt turns it round once more."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit


def leading(*, rtl: bool) -> Qt.AlignmentFlag:
    """The right for what runs from right to left, else the left; meant as it is."""
    return (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute


def begin(label: QLabel, *, rtl: bool) -> None:
    """Have a label's text begin on the right in a window that runs from right to left, else on the left.

    Left to itself a label goes by its text: a French title in an Arabic window would stand on the other side.
    """
    label.setAlignment(leading(rtl=rtl) | Qt.AlignmentFlag.AlignVCenter)


def begin_lines(edit: QPlainTextEdit, *, rtl: bool) -> None:
    """The same for the lines of a field: Qt (6.11) puts those from right to left on the left."""
    option = edit.document().defaultTextOption()
    option.setAlignment(leading(rtl=rtl))
    edit.document().setDefaultTextOption(option)
