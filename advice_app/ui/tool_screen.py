"""What the screens of tools have in common: each shows one tool, and asks the window for everything else."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from advice_app.library.catalogue import Library
from advice_app.ui.look import Look


class ToolScreen(QWidget):
    """A tool beside the side bar. Each overrides what concerns it; nothing here does anything."""

    open_requested = Signal(str)  # a link, such as ``guide:FR/lawyer#wait.2``
    state_changed = Signal(str)  # what is worth keeping until the next start

    keep_wanted = Signal()  # in a case folder: `keepsake`
    country_wanted = Signal()  # nothing can be shown before one is chosen in the side bar

    keepsake_kind = ""  # what it is in a case folder (`advice_app.matters.model.Kind`); nothing: it goes into none
    stands_alone = False  # without the side bar: it asks for the country itself
    can_find = False  # whether `open_find` does something
    can_print = False

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""

    def retranslate(self) -> None:
        """Set every text in the interface language."""

    def set_library(self, library: Library) -> None:
        """Show another library: the guides were built anew."""

    def set_country(self, code: str) -> None:
        """Show a country that was chosen in the side bar."""

    def set_language(self, tag: str) -> None:
        """Show content in the language that guides are read in."""

    def keepsake(self) -> str:
        """What is shown, as a text to be kept in a case folder; nothing if there is nothing worth that."""
        return ""

    def show_keepsake(self, kept: str) -> None:
        """Show what `keepsake` gave."""

    def forget(self, is_it: Callable[[str], bool]) -> None:
        """Let go of what was entered, if it is what has to be forgotten."""

    def go_to(self, place: str) -> None:
        """Show a place in the tool, such as the clock of a regime, or a sentence."""

    def go_back(self) -> bool:
        """Show what was shown before within the tool; whether there was something."""
        return False

    def open_find(self) -> None:
        """Hand the keyboard to what looks for something here."""

    def next_pane(self) -> bool:
        """Hand the keyboard to the next part of the screen; whether it did."""
        return False

    def close_layer(self) -> bool:
        """Close what lies on top; whether there was something."""
        return False

    def print(self) -> None:
        """Print what is shown."""

    def flush(self) -> None:
        """Store what is still being typed."""

    def end(self) -> None:
        """Stop all that runs: the window closes."""
