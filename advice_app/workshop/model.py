"""What a workshop is made of. References in it are language-free, so that it is the same workshop in every language."""

import datetime as dt
from enum import StrEnum
from typing import NamedTuple

Extra = tuple[tuple[str, object], ...]
"""Keys of a file that this version has no use for, with their values: they are written again as they were."""
MOST_MINUTES = 24 * 60


class Kind(StrEnum):
    """What an item of a workshop is."""

    GUIDE = "guide"
    SECTION = "section"
    COMPARISON = "comparison"
    CLOCK = "clock"
    CASE = "case"
    CARDS = "cards"
    EXERCISE = "exercise"
    TEXT = "text"
    BREAK = "break"


class Item(NamedTuple):
    """One item. ``kind`` is one of `Kind`, or that of a newer version; only the fields of its kind have a meaning.

    ``ref``: of a guide, a section or an exercise. ``countries`` and ``stage``: of a comparison. ``jurisdiction``: whose clock,
    or whose police is shown a card; ``regime`` and ``start`` (local time): of a clock. ``id``: of a case. ``ids``: of phrase
    cards; none: all of them. ``title`` and ``text``: of a free slide; ``title`` of a break.
    """

    kind: str
    ref: str = ""
    countries: tuple[str, ...] = ()
    stage: str = ""
    jurisdiction: str = ""
    regime: str = ""
    start: dt.datetime | None = None
    id: str = ""
    ids: tuple[str, ...] = ()
    title: str = ""
    text: str = ""
    minutes: int = 0
    notes: str = ""
    extra: Extra = ()


FIELDS: dict[str, tuple[str, ...]] = {
    Kind.GUIDE: ("ref",),
    Kind.SECTION: ("ref",),
    Kind.COMPARISON: ("countries", "stage"),
    Kind.CLOCK: ("jurisdiction", "regime", "start"),
    Kind.CASE: ("id",),
    Kind.CARDS: ("ids", "jurisdiction"),
    Kind.EXERCISE: ("ref",),
    Kind.TEXT: ("title", "text"),
    Kind.BREAK: ("title",),
}
"""The keys of each kind in a file, beside ``kind``, ``minutes`` and ``notes``."""


class Workshop(NamedTuple):
    """All of it. ``languages``: of the participants; the first is that of the slides. ``minutes``: planned; 0: nothing is."""

    title: str = ""
    languages: tuple[str, ...] = ()
    start: dt.time | None = None
    minutes: int = 0
    notes: str = ""
    items: tuple[Item, ...] = ()
    extra: Extra = ()

    @property
    def total(self) -> int:
        """The minutes of all items."""
        return sum(item.minutes for item in self.items)

    @property
    def over(self) -> int:
        """How many minutes it is longer than planned; 0 where it is not."""
        return max(0, self.total - self.minutes) if self.minutes else 0

    def with_item(self, at: int, item: Item) -> "Workshop":
        """With another item in this place."""
        return self._replace(items=(*self.items[:at], item, *self.items[at + 1 :]))

    def with_added(self, at: int, *items: Item) -> "Workshop":
        """With more items, the first of them in this place."""
        return self._replace(items=(*self.items[:at], *items, *self.items[at:]))

    def without(self, at: int) -> "Workshop":
        """Without the item in this place."""
        return self._replace(items=(*self.items[:at], *self.items[at + 1 :]))

    def moved(self, at: int, to: int) -> "Workshop":
        """With the item in one place in another; the same where there is no such place."""
        if not (0 <= at < len(self.items) and 0 <= to < len(self.items)) or at == to:
            return self
        item = self.items[at]
        return self.without(at).with_added(to, item)
