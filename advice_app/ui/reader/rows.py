"""The rows of a page that stands beside another: paragraphs by place, what has none by what it belongs to. No Qt."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from advice_app.library.page_parts import Paragraph

_BEFORE = ("^top", "^title", "^summary")
_AFTER = ("^next", "^end")


class Row(NamedTuple):
    """What stands at one height in both columns: numbers of its first and last block on one page."""

    key: str  # a place, or a name of ours that no place can have
    first: int
    last: int


def rows_of(paragraphs: Sequence[Paragraph]) -> list[Row]:
    """The rows of a page as `advice_app.library.page_pair` makes it."""
    keys: list[str] = []
    firsts: list[int] = []
    for number, key in enumerate(_keys(paragraphs)):
        if not keys or (key and key != keys[-1]):
            keys.append(key)
            firsts.append(number)
    ends = [*firsts[1:], len(paragraphs)]
    return [Row(key, first, end - 1) for key, first, end in zip(keys, firsts, ends, strict=True)]


def _keys(paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    """The key of each block; nothing for one that belongs to the row before it."""
    placed = [number for number, item in enumerate(paragraphs) if item.place]
    first, last = (placed[0], placed[-1]) if placed else (len(paragraphs), len(paragraphs) - 1)
    before, after, ahead = iter(_BEFORE), iter(_AFTER), ""
    following: list[str] = []  # the place that comes next, by number
    for item in reversed(paragraphs):
        ahead = item.place or ahead
        following.append(ahead)
    following.reverse()
    for number, item in enumerate(paragraphs):
        if item.place or item.role == "gap":
            yield item.place
        elif first < number < last:
            yield f"^{following[number]}"  # the title of a callout
        elif item.kind:
            yield ""
        else:
            yield next(before if number < first else after, "")


def matched(first: Sequence[Row], second: Sequence[Row]) -> list[tuple[Row, Row]]:
    """The rows that both pages have, in order; each reaches to the next one that both have."""
    where = {row.key: number for number, row in enumerate(second)}
    pairs: list[tuple[int, int]] = []
    for number, row in enumerate(first):
        other = where.get(row.key, -1)
        if other > (pairs[-1][1] if pairs else -1):
            pairs.append((number, other))
    ends = [*pairs[1:], (len(first), len(second))]
    return [
        (Row(first[a].key, first[a].first, first[to_a - 1].last), Row(second[b].key, second[b].first, second[to_b - 1].last))
        for (a, b), (to_a, to_b) in zip(pairs, ends, strict=True)
    ]
