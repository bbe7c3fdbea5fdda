"""What the screen of case folders needs of the window."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from advice_app.matters.model import Item, Matter
from advice_app.ui.file_saving import Make
from advice_app.ui.listing.model import Row


class Words(Protocol):
    """Rows that say what things are."""

    def matter_row(self, matter: Matter, clocks: Sequence[str]) -> Row:
        """A case folder in the list of them."""
        ...

    def item_row(self, item: Item) -> Row:
        """A thing in a case folder."""
        ...


Undo = Callable[[], object]


class Ports(NamedTuple):
    """What the window does for it."""

    words: Callable[[], Words]  # those of the library that is read
    open: Callable[[Item], object]
    tell: Callable[[str, Undo | None], object]  # across the top of the window, with a way back if there is one
    export: Callable[[str], Make]  # of a matter: what writes it into a file, in whatever thread
    erase: Callable[[str, bool], bool]  # a matter, with its own bookmarks or without
