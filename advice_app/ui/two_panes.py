"""A list and what is known of one thing in it: beside each other where there is room, else one of them over the other."""

from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from advice_app.ui.look import Look

_ANY_WIDTH = 16777215  # Qt's own limit


class Room(NamedTuple):
    """How much there has to be, in pixels at 100 %."""

    both: int = 760  # below which one covers the other
    share: float = 0.45  # of the list
    least: int = 360  # for the list


class TwoPanes:
    """``list_side`` and ``other`` stand in ``screen``, one after the other; call `fit` when it has another size."""

    def __init__(self, screen: QWidget, list_side: QWidget, other: QWidget, room: Room) -> None:
        self._screen, self._list_side, self._other, self._room = screen, list_side, other, room
        self.covering = False  # the other lies over the list, where there is no room beside it

    def fit(self, look: Look) -> bool:
        """Show both or one of them; whether there is room for both."""
        width = self._screen.width()
        both = width * 100 // max(look.percent, 100) >= self._room.both
        self.covering = self.covering and not both
        shown = {self._list_side: not self.covering, self._other: both or self.covering}
        for pane in sorted(shown, key=shown.__getitem__):  # hide first: both at once might not fit in the window
            if pane.isHidden() == shown[pane]:  # Qt would polish what is not on the screen yet
                pane.setVisible(shown[pane])
        listed = max(round(width * self._room.share), look.px(self._room.least)) if both else 0
        self._list_side.setMinimumWidth(listed)
        self._list_side.setMaximumWidth(listed or _ANY_WIDTH)
        return both
