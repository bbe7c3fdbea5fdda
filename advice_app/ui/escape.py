"""Esc as a key of one widget: the window would close what is on top."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def keeps_escape(event: QEvent) -> bool:
    """Answer Qt's question whether Esc is the widget's own, asked before any shortcut gets it; whether ``event`` was that."""
    asked = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
    if asked:
        event.accept()
    return asked
