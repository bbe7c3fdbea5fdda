"""What the parts of the bookmarks screen share."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit

from advice_app.ui.icons import icon
from advice_app.ui.look import Look


def put_icon(button: QAbstractButton, name: str, colour: str, size: int, *, mirrored: bool = False) -> None:
    """Give a button an icon of this size; Qt would draw it as small as it likes."""
    button.setIcon(icon(name, colour, size, mirrored))
    button.setIconSize(QSize(size, size))


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
