"""What a matter (in the interface: a case folder) is, and what can be in it."""

from enum import StrEnum
from typing import NamedTuple

from advice_app.marks.model import Bookmark


class Kind(StrEnum):
    """What an item of a matter is."""

    BOOKMARK = "bookmark"
    CLOCK = "clock"
    COMPARISON = "comparison"


class Matter(NamedTuple):
    """A matter, and how many items of each kind are in it."""

    id: str
    name: str
    note: str
    made: float  # seconds since 1970, UTC
    bookmarks: int = 0
    clocks: int = 0
    comparisons: int = 0


class Item(NamedTuple):
    """One thing in a matter. ``about`` is the id of a bookmark, else what the tool kept (`ClockState`, `Choice`)."""

    number: int
    kind: str
    about: str
    added: float
    bookmark: Bookmark | None = None
