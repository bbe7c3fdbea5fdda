"""Where pages end: nothing that belongs together is cut, no line stands alone, and what a page refers to is at its foot."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

_REACH = 5.0  # pixels


class Strip(NamedTuple):
    """Something that no page end cuts: a line of text, a row of a table. Strips come in the order of the page."""

    top: float
    bottom: float
    free: bool = True  # whether a page may begin with it
    notes: tuple[int, ...] = ()  # the web addresses that it refers to, by number
    head: int = -1  # the head of the table that it is a row of: it stands above it again on a new page


class Leaf(NamedTuple):
    """What is on one page: a stretch of the text, the head of a table above it, addresses below it."""

    top: float
    bottom: float
    notes: tuple[int, ...] = ()
    head: tuple[float, float] | None = None
    above: float = 0.0  # how far letters may reach beyond their lines without meeting those of another page
    below: float = 0.0

    @property
    def repeated(self) -> float:
        """How much room the head of the table takes."""
        return self.head[1] - self.head[0] if self.head else 0.0


def paginate(strips: Sequence[Strip], height: float, room: Callable[[tuple[int, ...]], float]) -> list[Leaf]:
    """Fill pages of this height; ``room`` is what such notes take at the foot of one."""
    leaves: list[Leaf] = []
    first = 0
    while first < len(strips):
        head = _head(strips, first)
        used = head[1] - head[0] if head else 0.0
        end = _end(strips, first, height - used, room)
        some = strips[first:end]
        top, bottom, notes = some[0].top, max(strip.bottom for strip in some), _notes(some)
        high = max(height - used - room(notes), height / 4)
        while bottom - top > high:  # higher than a page all by itself: better cut than lost
            leaves.append(Leaf(top, top + high, (), head))
            top += high
        above = _gap(strips[first - 1].bottom, top) if first else _REACH
        below = _gap(bottom, strips[end].top) if end < len(strips) else _REACH
        leaves.append(Leaf(top, bottom, notes, head, above, below))
        first = end
    return leaves


def _end(strips: Sequence[Strip], first: int, height: float, room: Callable[[tuple[int, ...]], float]) -> int:
    """The strip that the next page begins with."""
    best, notes, bottom = 0, tuple[int, ...](), strips[first].bottom
    for number in range(first, len(strips)):
        strip = strips[number]
        if number > first and strip.free:
            best = number
        notes = tuple(dict.fromkeys((*notes, *strip.notes)))
        bottom = max(bottom, strip.bottom)
        if bottom - strips[first].top + room(notes) > height and number > first:
            return best or number
    return len(strips)


def _gap(bottom: float, top: float) -> float:
    """Half of what is free between two lines, up to what letters need."""
    return min(max((top - bottom) / 2, 0.0), _REACH)


def _notes(strips: Sequence[Strip]) -> tuple[int, ...]:
    return tuple(sorted({note for strip in strips for note in strip.notes}))


def _head(strips: Sequence[Strip], first: int) -> tuple[float, float] | None:
    head = strips[first].head
    return (strips[head].top, strips[head].bottom) if head >= 0 else None
