"""A part of the window: made when it is first asked for, told when something changes that concerns every part."""

from typing import TYPE_CHECKING

from advice_app.library.model import Reference
from advice_app.ui.look import Look

if TYPE_CHECKING:
    from advice_app.ui.window import MainWindow


class Part:
    """What parts have in common. Each overrides what concerns it; nothing here does anything."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""

    def retranslate(self) -> None:
        """Set every text in the interface language."""

    def set_language(self, tag: str) -> None:
        """Show content in the language that guides are read in."""

    def set_library(self) -> None:
        """Show the library that the window reads from now."""

    def page_changed(self) -> None:
        """Another page was painted, or left."""

    def flush(self) -> None:
        """Store what is still being typed."""

    def end(self) -> None:
        """Stop all that runs: the window closes."""

    # of a part that has a screen of its own, over guide and home ---------------------------------------------

    @property
    def shown(self) -> bool:
        """Whether its screen is on the screen now."""
        return False

    def title(self) -> str:
        """What its screen is called in the title of the window."""
        return ""

    is_home = False
    is_tool = False  # the bar above has buttons that pages and tools have in common

    @property
    def has_side_bar(self) -> bool:
        """Whether its screen stands beside the side bar."""
        return False

    @property
    def can_find(self) -> bool:
        """Whether `find` does something."""
        return False

    @property
    def can_keep(self) -> bool:
        """Whether what its screen shows goes into a case folder."""
        return False

    @property
    def can_print(self) -> bool:
        """Whether `print` does something."""
        return False

    def print(self) -> None:
        """Print what its screen shows."""

    def find(self) -> None:
        """Hand the keyboard to what looks for something on its screen."""

    def next_pane(self) -> bool:
        """Hand the keyboard to the next part of its screen; whether it did."""
        return False

    def go_back(self) -> bool:
        """Show what its screen showed before; whether there was something."""
        return False

    def came_back(self, left: Reference) -> None:
        """The reader went back from a guide that was reached from its screen, perhaps."""

    def close_layer(self) -> bool:
        """Close what lies on top of its screen; whether there was something."""
        return False
