"""What the parts of the bookmarks screen share."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from advice_app.ui.look import Look


def stand_at_start(label: QLabel, look: Look) -> None:
    """Let a text stand where the interface begins, whatever language it is in: a label asks its text."""
    side = Qt.AlignmentFlag.AlignRight if look.rtl else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


def write_from_start(edit: QPlainTextEdit, look: Look) -> None:
    """Let lines begin where the interface begins: Qt (6.11) puts those from right to left on the left here."""
    side = Qt.AlignmentFlag.AlignRight if look.rtl else Qt.AlignmentFlag.AlignLeft
    option = edit.document().defaultTextOption()
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    edit.document().setDefaultTextOption(option)
