"""A talk that is given: which slide is on, what the audience sees, and how the time goes. Whoever shows it asks here."""

import time
from collections.abc import Callable, Sequence
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from advice_app.slides.items import Sheet
from advice_app.slides.model import part_texts


class Blank(StrEnum):
    """What the audience sees instead of a slide."""

    NONE = ""
    BLACK = "black"
    WHITE = "white"


class Spot(NamedTuple):
    """A slide, from 0, and how much of it is revealed."""

    number: int = 0
    step: int = 0


class Talk:
    """The state of a talk. It has one slide at least."""

    def __init__(self, sheets: Sequence[Sheet], start: int = 0, minutes: float = 0.0) -> None:
        self.sheets = tuple(sheets)
        self._shares = _shares(self.sheets)
        self.spot = Spot(min(max(start, 0), len(self.sheets) - 1))
        self.blank = Blank.NONE
        self.timer = Timer()
        self.minutes = minutes
        self._held: Spot | None = None  # what the audience sees while it is frozen
        self._begun = 0  # the slide that the talk began with

    @property
    def sheet(self) -> Sheet:
        """The slide that is on."""
        return self.sheets[self.spot.number]

    @property
    def frozen(self) -> bool:
        """Whether the audience's view stays as it is."""
        return self._held is not None

    @property
    def audience(self) -> Spot:
        """What the audience sees, if it is not blank."""
        return self._held or self.spot

    def upcoming(self) -> Spot | None:
        """What comes next; nothing at the end."""
        if self.spot.step < self.sheet.steps:
            return Spot(self.spot.number, self.spot.step + 1)
        return Spot(self.spot.number + 1) if self.spot.number + 1 < len(self.sheets) else None

    def begin(self) -> None:
        """Let the time run; what is planned is for the slides from this one on."""
        self._begun = self.spot.number
        self.timer.toggle()

    def forward(self) -> None:
        """Reveal more, or show the next slide. Ends a blank screen."""
        if self.blank and not self.frozen:
            self.blank = Blank.NONE
        else:
            self.spot = self.upcoming() or self.spot

    def back(self) -> None:
        """Take the last reveal back, or show the slide before, all revealed."""
        if self.spot.step:
            self.spot = Spot(self.spot.number, self.spot.step - 1)
        elif self.spot.number:
            before = self.spot.number - 1
            self.spot = Spot(before, self.sheets[before].steps)

    def go(self, number: int) -> None:
        """Show a slide, from 0; the first or the last one where there are not so many."""
        self.spot = Spot(min(max(number, 0), len(self.sheets) - 1))

    def toggle_freeze(self) -> None:
        """Hold what the audience sees, or let it follow again."""
        self._held = None if self.frozen else self.spot

    def toggle_blank(self, blank: Blank) -> None:
        """Show the audience black or white, or the slide again."""
        self.blank = Blank.NONE if self.blank is blank else blank

    def find(self, ref: str) -> int:
        """The slide that shows a place, or its section; the first slide where none does."""
        return find(self.sheets, ref)

    def replace(self, sheets: Sequence[Sheet]) -> None:
        """Show the same deck laid out anew, such as in another language, at the same place."""
        old, held = self.sheets, self._held
        begun = Spot(self._begun)
        self.sheets = tuple(sheets)
        self._shares = _shares(self.sheets)
        self.spot = _same(old, self.sheets, self.spot)
        self._held = _same(old, self.sheets, held) if held else None
        self._begun = _same(old, self.sheets, begun).number

    def ahead(self) -> float:
        """Seconds ahead of the plan (behind: less than 0), as the slide that is on should end when its share of time is over."""
        shares, number = self._shares, self.spot.number
        first = shares[self._begun]
        due = self.minutes * 60 / max(shares[-1] - first, 1e-9)
        begin, end = shares[number] - first, shares[number + 1] - first
        spent = self.timer.seconds
        return min(spent, due * end) - spent if spent > due * begin else due * begin - spent


class Timer:
    """Counts how long the talk has been running, without its pauses."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now, self._counted = now, 0.0
        self._since: float | None = None

    @property
    def running(self) -> bool:
        """Whether it counts."""
        return self._since is not None

    @property
    def seconds(self) -> float:
        """What it has counted."""
        return self._counted + (self._now() - self._since if self._since is not None else 0.0)

    def toggle(self) -> None:
        """Start it, or let it pause."""
        if self._since is None:
            self._since = self._now()
        else:
            self._counted, self._since = self.seconds, None


def clock_text(seconds: float) -> str:
    """Minutes and seconds, with hours where there are any: ``12:48``."""
    whole = int(abs(seconds))
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    sign = "\u2212" if seconds <= -1 else ""
    return sign + (f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}")


def find(sheets: Sequence[Sheet], ref: str) -> int:
    """The slide that shows a place, or its section; 0 where none does."""
    number = next((number for number, sheet in enumerate(sheets) if ref in sheet.slide.refs), None)
    if number is not None:
        return number
    section = ref.partition(".")[0]
    return next((number for number, sheet in enumerate(sheets) if sheet.origin.ref.partition(".")[0] == section), 0)


def matching(sheets: Sequence[Sheet], words: str) -> list[int]:
    """The slides that have all of these words, in their titles or texts."""
    wanted = words.casefold().split()
    texts = [sheet_text(sheet).casefold() for sheet in sheets]
    return [number for number, text in enumerate(texts) if all(word in text for word in wanted)]


def sheet_text(sheet: Sheet) -> str:
    """All that a slide says, as text: its title, then a line for each part."""
    return "\n".join([sheet.slide.title, *part_texts(sheet.slide.parts)])


def _shares(sheets: Sequence[Sheet]) -> list[float]:
    """The time that is planned before each slide, and for all."""
    return [0.0, *accumulate(_weight(sheet) for sheet in sheets)]


def _weight(sheet: Sheet) -> float:
    """The share of time: what is planned for the whole slide, or its words."""
    if sheet.origin.minutes:
        return sheet.origin.minutes / sheet.total
    return (sheet.slide.words + 10) / 60  # a short slide takes its time, too


def _same(old: Sequence[Sheet], new: Sequence[Sheet], spot: Spot) -> Spot:
    """Where a place of the old slides is in the new ones: by reference, and as far into it where it fills several slides."""
    was = old[spot.number]
    there = [number for number, sheet in enumerate(new) if sheet.origin.ref == was.origin.ref]
    if not there:
        return Spot(find(new, was.slide.ref))
    first = next((ref for ref in was.slide.refs if ref != was.origin.ref), was.slide.ref)
    if was.number > 1:
        there = [number for number in there if first in new[number].slide.refs] or there
        before = sum(first in sheet.slide.refs for sheet in old[: spot.number] if sheet.origin.ref == was.origin.ref)
        number = there[min(before, len(there) - 1)]
    else:
        number = there[0]
    return Spot(number, min(spot.step, new[number].steps))
