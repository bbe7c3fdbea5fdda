"""Where the keyboard goes when a screen is shown.

Not by a focus proxy of Qt: Tab would then jump to the proxy from what comes before the screen, so that nothing that stands
before the proxy on the screen is ever reached.
"""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


class _Start(QObject):
    """Hands the keyboard on from a screen to one of its controls."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self.target = screen
        screen.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and self.target is not watched:
            self.target.setFocus(cast("QFocusEvent", event).reason())
        return False


def start_of(screen: QWidget) -> QWidget:
    """The control that takes the keyboard for a screen; the screen itself, where none was named."""
    start = screen.findChild(_Start, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return start.target if start is not None else screen


def begin_at(screen: QWidget, target: QWidget) -> None:
    """Give the keyboard to ``target`` whenever ``screen`` is asked to take it."""
    start = screen.findChild(_Start, options=Qt.FindChildOption.FindDirectChildrenOnly) or _Start(screen)
    start.target = target


def go_on(panes: Sequence[QWidget], *, around: bool = False) -> bool:
    """Hand the keyboard to the pane after the one that has it; whether there is one. ``around``: the first follows the last."""
    here = next((number for number, pane in enumerate(panes) if pane.hasFocus()), -1)
    if not panes or (here == len(panes) - 1 and not around):
        return False
    panes[(here + 1) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)
    return True
