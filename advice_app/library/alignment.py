"""Finds the blocks of an older text again in a newer one, where blocks were changed, inserted, moved or deleted."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple


class Item(NamedTuple):
    """A block by its place and the hash of its text."""

    place: str
    hash: str


Alike = Callable[[int, int], float]
"""How alike an old and a new block are that differ in their text: above 0 to 1, or 0 where one cannot be the other."""


def kind_of(place: str) -> str:
    """What stands at a place: blocks become blocks, headings headings."""
    section, _, block = place.partition(".")
    if not block:
        return section if section in {"title", "summary"} else "heading"
    return "callout title" if block.startswith("title") else "footnote" if section == "notes" else "block"


def align(old: Sequence[Item], new: Sequence[Item], alike: Alike | None = None) -> list[int | None]:
    """For each new block the number of the old one that it is, or nothing.

    The same text is the same block, wherever it stands now. What is left is paired in order, between the same neighbours and in
    the same section: there a block was changed.
    """
    found: list[int | None] = [None] * len(new)
    backbone = _same_order(old, new, found)
    _moved(old, new, found)
    _changed(old, new, found, backbone, alike or (lambda _old, _new: 1.0))
    return found


def _keys(items: Sequence[Item]) -> list[tuple[str, str]]:
    return [(kind_of(item.place), item.hash) for item in items]


def _same_order(old: Sequence[Item], new: Sequence[Item], found: list[int | None]) -> list[tuple[int, int]]:
    """Match what is unchanged and in the same order; these pairs, old and new."""
    matcher = SequenceMatcher(None, _keys(old), _keys(new), autojunk=False)
    pairs = [(a + step, b + step) for a, b, size in matcher.get_matching_blocks() for step in range(size)]
    for before, now in pairs:
        found[now] = before
    return pairs


def _moved(old: Sequence[Item], new: Sequence[Item], found: list[int | None]) -> None:
    taken = set(found)
    waiting: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, key in enumerate(_keys(old)):
        if number not in taken:
            waiting[key].append(number)
    for number, key in enumerate(_keys(new)):
        if found[number] is None and waiting[key]:
            found[number] = waiting[key].pop(0)


def _changed(
    old: Sequence[Item], new: Sequence[Item], found: list[int | None], backbone: list[tuple[int, int]], alike: Alike
) -> None:
    taken = set(found)
    gaps: dict[tuple[str, ...], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, items, done in ((0, old, taken), (1, new, {number for number, one in enumerate(found) if one is not None})):
        for number, item in enumerate(items):
            if number not in done:
                gaps[_gap(item, number, side, backbone)][side].append(number)
    for before, now in gaps.values():
        for one, other in pair_in_order(before, now, alike):
            found[other] = one


def _gap(item: Item, number: int, side: int, backbone: list[tuple[int, int]]) -> tuple[str, ...]:
    kind = kind_of(item.place)
    if kind in {"title", "summary", "heading"}:
        return kind, item.place
    anchor = sum(pair[side] < number for pair in backbone)
    return kind, item.place.partition(".")[0], str(anchor)


def pair_in_order(before: Sequence[int], now: Sequence[int], alike: Alike) -> Iterator[tuple[int, int]]:
    """As many pairs as there can be, none crossing another; of these, those that are most alike."""

    def worth_of(one: int, other: int) -> float:
        likeness = alike(one, other)
        return 1 + likeness if likeness else 0.0

    best = [[0.0] * (len(now) + 1) for _ in range(len(before) + 1)]
    for i in range(len(before) - 1, -1, -1):
        for j in range(len(now) - 1, -1, -1):
            worth = worth_of(before[i], now[j])
            both = worth + best[i + 1][j + 1] if worth else 0.0
            best[i][j] = max(both, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(before) and j < len(now):
        worth = worth_of(before[i], now[j])
        if worth and best[i][j] == worth + best[i + 1][j + 1]:
            yield before[i], now[j]
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


def out_of_order(numbers: Sequence[int]) -> set[int]:
    """The fewest of these numbers that must go for the others to rise."""
    chains: list[tuple[int, ...]] = []  # the best rising chain of each length
    for number in numbers:
        at = next((place for place, chain in enumerate(chains) if chain[-1] > number), len(chains))
        chains[at : at + 1] = [(*(chains[at - 1] if at else ()), number)]
    return set(numbers) - set(chains[-1] if chains else ())
