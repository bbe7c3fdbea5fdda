"""Scroll bars whose room is always there, so that nothing is laid out anew when a list gets longer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea


def keep_bar(area: QAbstractScrollArea) -> None:
    """Always keep the room of the vertical bar; the style sheet hides it while it is disabled: nothing to scroll."""
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    bar = area.verticalScrollBar()
    bar.setEnabled(bar.maximum() > bar.minimum())
    bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))
