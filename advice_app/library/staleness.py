"""Which blocks of a translation are up to date, block by block, however the source was edited since."""

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from advice_app.library.alignment import Item, align, kind_of, pair_in_order
from advice_app.library.source import UNTRANSLATED, RawBlock, Source


class State(StrEnum):
    """How a block of the source stands in a translation."""

    CURRENT = "current"
    CHANGED = "changed"  # the source changed since, or the translation was never accepted
    NEW = "new"  # not translated yet
    LOST = "lost"  # it was translated, and the translation has it no longer


@dataclass(frozen=True, slots=True)
class Pair:
    """A block of the source as it is now, and the block of the translation that belongs to it."""

    place: str  # in the source
    own: str  # in the translation; nothing where it has none
    state: State


@dataclass(frozen=True)
class Standing:
    """A translation against its source."""

    pairs: tuple[Pair, ...]  # in the order of the source
    gone: tuple[str, ...]  # places of the translation whose source was deleted
    extra: tuple[str, ...]  # places of the translation that never had a source
    moved: bool  # whether the source has another order than when it was translated
    recorded: dict[str, str]  # place in the translation -> hash of the source block that it was made from

    @cached_property
    def outdated(self) -> frozenset[str]:
        """Places of the source that the translation does not say as it is now."""
        return frozenset(pair.place for pair in self.pairs if pair.state is not State.CURRENT)

    @property
    def whole(self) -> bool:
        """Whether each block is current and stands at its source's own place."""
        return not self.outdated and not self.gone and not self.extra and all(pair.own == pair.place for pair in self.pairs)


def items(source: Source) -> list[Item]:
    """All that there is, in order: title, summary, headings, blocks, callout titles. What waits for a translator is not."""
    hashes = source.hashes()
    front = [Item(name, hashes[name]) for name in ("title", "summary") if getattr(source.front, name) != UNTRANSLATED]
    return front + [Item(block.place, block.hash) for block in source.blocks if not block.unfinished]


def standing(translation: Source, original: Source) -> Standing:
    """Compare a translation with its source, by what it recorded when it was made (`advice_app.library.sync`)."""
    return _Comparison(translation, original).result()


class _Comparison:
    """Goes from the blocks of the translation over its record to the blocks of the source."""

    def __init__(self, translation: Source, original: Source) -> None:
        self._own, self._source = items(translation), items(original)
        self._own_blocks = {block.place: block for block in translation.blocks}
        self._source_blocks = {block.place: block for block in original.blocks}
        front = translation.front
        self._recorded = bool(front.hashes)
        self._record = [Item(place, value) for place, value in front.hashes.items()]
        self._own_record = [Item(place, front.own_hashes.get(place, "")) for place in front.hashes]
        self._to_record = self._find_record()  # number in the translation -> number in the record
        self._to_source: dict[int, int] = {}  # number in the record -> number in the source

    def result(self) -> Standing:
        owner = {record: own for own, record in self._to_record.items()}
        alike = self._record_alike(owner)
        found = align(self._record, self._source, alike)
        self._to_source = {old: new for new, old in enumerate(found) if old is not None}
        mine: dict[int, int] = {}  # number in the source -> number in the translation
        for own, record in self._to_record.items():
            if record in self._to_source:
                mine[self._to_source[record]] = own
        late = self._late(mine)
        mine.update(late)
        pairs = tuple(self._pair(number, mine, found) for number in range(len(self._source)))
        left = [number for number in range(len(self._own)) if number not in set(mine.values())]
        gone = tuple(self._own[number].place for number in left if number in self._to_record)
        extra = tuple(self._own[number].place for number in left if number not in self._to_record)
        order = [old for old in found if old is not None]
        recorded = {self._own[own].place: self._record[record].hash for own, record in self._to_record.items()}
        return Standing(pairs, gone, extra, order != sorted(order), recorded)

    def _pair(self, number: int, mine: dict[int, int], found: list[int | None]) -> Pair:
        item, record = self._source[number], found[number]
        if number not in mine:
            lost = not self._recorded or (record is not None and self._record[record].hash == item.hash)
            return Pair(item.place, "", State.LOST if lost else State.NEW)
        current = not self._recorded or (record is not None and self._record[record].hash == item.hash)
        return Pair(item.place, self._own[mine[number]].place, State.CURRENT if current else State.CHANGED)

    def _find_record(self) -> dict[int, int]:
        """Which line of the record each block of the translation has."""
        if any(item.hash for item in self._own_record):
            found = align(self._own_record, self._own)
            return {own: record for own, record in enumerate(found) if record is not None}
        places = {item.place: number for number, item in enumerate(self._record)}
        counts = [_sizes(self._own), _sizes(self._record)]
        return {
            own: places[item.place]
            for own, item in enumerate(self._own)
            if item.place in places and (kind_of(item.place) not in {"block", "footnote"} or _same_size(item, *counts))
        }

    def _record_alike(self, owner: dict[int, int]) -> "_Alike":
        return _Alike(
            {record: self._own_blocks.get(self._own[own].place) for record, own in owner.items()},
            {number: self._source_blocks.get(item.place) for number, item in enumerate(self._source)},
        )

    def _late(self, mine: dict[int, int]) -> dict[int, int]:
        """Blocks of the translation that are in no record, paired with blocks of the source that nothing translates yet."""
        alike = _Alike(
            {number: self._own_blocks.get(item.place) for number, item in enumerate(self._own)},
            {number: self._source_blocks.get(item.place) for number, item in enumerate(self._source)},
        )
        groups: dict[tuple[str, str], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for number, item in enumerate(self._own):
            if number not in self._to_record:
                groups[_group(item.place)][0].append(number)
        for number, item in enumerate(self._source):
            if number not in mine:
                groups[_group(item.place)][1].append(number)
        return {new: own for owns, news in groups.values() for own, new in pair_in_order(owns, news, alike)}


def _group(place: str) -> tuple[str, str]:
    kind = kind_of(place)
    return kind, place if kind in {"title", "summary", "heading"} else place.partition(".")[0]


def _sizes(listed: list[Item]) -> dict[str, int]:
    sizes: dict[str, int] = defaultdict(int)
    for item in listed:
        if kind_of(item.place) in {"block", "footnote"}:
            sizes[item.place.partition(".")[0]] += 1
    return sizes


def _same_size(item: Item, own: dict[str, int], record: dict[str, int]) -> bool:
    section = item.place.partition(".")[0]
    return own[section] == record[section]


class _Alike:
    """How alike a block of a translation and a block of the source are, by what no translator changes."""

    def __init__(self, own: dict[int, RawBlock | None], source: dict[int, RawBlock | None]) -> None:
        self._own, self._source = own, source

    def __call__(self, own: int, source: int) -> float:
        mine, theirs = self._own.get(own), self._source.get(source)
        if mine is None or theirs is None:
            return 0.5  # title, summary, or a line of the record whose block is lost
        if mine.kind is not theirs.kind:
            return 0.0
        signs, others = set(mine.signs), set(theirs.signs)
        shared = len(signs & others) / len(signs | others) if signs | others else 0.5
        length = min(len(mine.text), len(theirs.text)) / max(len(mine.text), len(theirs.text), 1)
        return 0.1 + 0.2 * (mine.callout == theirs.callout) + 0.5 * shared + 0.2 * length
