"""A guide's source beside its translation, block by block: what is translated, what is out of date, what is missing."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from advice_app.library.guides import SOURCE_LANGUAGE
from advice_app.library.model import Reference
from advice_app.library.problems import GuideError, Problem
from advice_app.library.source import FrontMatter, short_hash
from advice_app.library.staleness import standing
from advice_app.translating.frame import UNTRANSLATED, Frame, Key, Slot, SlotKind, read_frame


class State(StrEnum):
    """How a block of a translation stands to its source."""

    TRANSLATED = "translated"
    OUTDATED = "outdated"  # or never recorded as made from the source as it is
    MISSING = "missing"


@dataclass(slots=True)
class Pair:
    """A guide in the source language and in another; everything is found by the source's places."""

    ref: Reference
    language: str
    path: Path  # of the translation, whether it is there or not
    original: Frame
    own: Frame | None
    texts: dict[Key, str] = field(default_factory=dict)  # of the translation, as far as there are any
    record: dict[str, str] = field(default_factory=dict)  # which source text each block was made from
    states: dict[str, State] = field(default_factory=dict)
    dropped: list[str] = field(default_factory=list)  # the translation's own places that the source no longer has

    @property
    def slots(self) -> list[Slot]:
        """All that there is to translate: title, summary, then the body."""
        return [*front_slots(self.original.source.front), *self.original.slots]

    def hash(self, place: str, texts: dict[Key, str]) -> str:
        """The hash of a block of the source, or of title and summary, with these texts in it."""
        return short_hash(texts[place, ""]) if place in {"title", "summary"} else self.original.hash(place, texts)

    def count(self, state: State) -> int:
        """How many blocks are in a state."""
        return sum(own is state for own in self.states.values())


def read_pair(guides: Path, ref: Reference, language: str) -> Pair:
    """Read a guide's source and its translation, if there is one. Raises `GuideError` where either cannot be used."""
    folder = guides / ref.jurisdiction / ref.stage
    source, path = folder / f"{SOURCE_LANGUAGE}.md", folder / f"{language}.md"
    if not source.is_file():
        raise GuideError(Problem(source, 0, f"there is no guide {ref.guide}"))
    return pair_up(ref.guide, language, path, read_frame(source), read_frame(path) if path.is_file() else None)


def pair_up(ref: Reference, language: str, path: Path, original: Frame, own: Frame | None) -> Pair:
    """Put a translation beside its source."""
    pair = Pair(ref, language, path, original, own)
    if own is not None:
        found = standing(own.source, original.source)
        places = {one.place: one.own for one in found.pairs if one.own}
        taken = set(places.values())
        begun = [place for place in own.blocks if place in original.blocks and place not in taken and _is_begun(own, place)]
        places = dict(zip(begun, begun, strict=True)) | places
        mine = own.texts() | {slot.key: slot.text for slot in front_slots(own.source.front)}
        for slot in pair.slots:
            place = places.get(slot.place)
            text = mine.get((place, slot.part)) if place else None
            if text is not None and text != UNTRANSLATED:
                pair.texts[slot.key] = text
        pair.record = {theirs: found.recorded[place] for theirs, place in places.items() if place in found.recorded}
        pair.dropped = [place for place in (*found.gone, *found.extra) if _says_something(own, place)]
    hashes = original.source.hashes()
    slots: dict[str, list[Slot]] = {}
    for slot in pair.slots:
        slots.setdefault(slot.place, []).append(slot)
    pair.states = {place: _state(pair, own_slots, hashes[place]) for place, own_slots in slots.items()}
    return pair


def _is_begun(own: Frame, place: str) -> bool:
    """Whether a block waits for a translator, as a whole or in some of its cells."""
    return any(isinstance(piece, Slot) and piece.text == UNTRANSLATED for piece in own.blocks[place])


def _says_something(own: Frame, place: str) -> bool:
    pieces = own.blocks.get(place, [])
    return any(isinstance(piece, Slot) and piece.text != UNTRANSLATED for piece in pieces)


def _state(pair: Pair, slots: list[Slot], current: str) -> State:
    if all(slot.same_everywhere and pair.texts.get(slot.key) == slot.text for slot in slots):
        return State.TRANSLATED
    if any(slot.key not in pair.texts for slot in slots):
        return State.MISSING
    return State.TRANSLATED if pair.record.get(slots[0].place) == current else State.OUTDATED


def front_slots(front: FrontMatter) -> list[Slot]:
    """Title and summary, which stand in the front matter."""
    texts = (("title", SlotKind.TITLE, front.title), ("summary", SlotKind.SUMMARY, front.summary))
    return [Slot(place, "", kind, text, 1) for place, kind, text in texts]
