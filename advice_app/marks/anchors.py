"""Finding a kept paragraph again after the guide was edited: by what it said, not only by its number."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from advice_app.marks import texts
from advice_app.marks.model import Bookmark

_ALIKE = 0.5  # share of words that a paragraph elsewhere must have in common to be taken for the edited one
_STILL = 0.3  # the same for the paragraph that has the number now
_LENGTH = 200


class State(StrEnum):
    """What became of a kept paragraph."""

    SAME = "same"
    MOVED = "moved"  # word for word, with another number
    CHANGED = "changed"
    GONE = "gone"


class Anchor(NamedTuple):
    """Where to open a bookmark: a block, where that is gone its section, where that is gone ``""``, the guide."""

    place: str
    state: str  # a `State`


def fingerprint(text: str) -> str:
    """A short hash of a text that does not depend on spaces, soft hyphens and marks of direction."""
    from hashlib import blake2b  # noqa: PLC0415 - not needed to start

    return blake2b(_plain(text).encode(), digest_size=8).hexdigest()


def excerpt(text: str) -> str:
    """The beginning of a text, up to the end of a word."""
    plain = texts.line(text, len(text))
    if len(plain) <= _LENGTH:
        return plain
    cut = plain[: _LENGTH - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:") + "…"


def locate(bookmark: Bookmark, blocks: Sequence[tuple[str, str]], language: str = "") -> Anchor:
    """Find the kept text among the ``(place, text)`` of a guide's blocks, in the language it was saved in.

    Where the blocks are in another language (``language`` says which) only the place can be looked for.
    """
    ref = bookmark.ref
    found = dict(blocks)
    if not ref.block:
        return _section(ref.section, bookmark, found, language)
    if not bookmark.fingerprint or language not in {"", bookmark.language}:
        return Anchor(ref.place, State.SAME) if ref.place in found else _gone(ref.section, found)
    if ref.place in found and fingerprint(found[ref.place]) == bookmark.fingerprint:
        return Anchor(ref.place, State.SAME)
    by_distance = sorted(found, key=lambda place: _distance(place, ref.section, ref.block))
    moved = next((place for place in by_distance if fingerprint(found[place]) == bookmark.fingerprint), None)
    if moved is not None:
        return Anchor(moved, State.MOVED)
    return _edited(bookmark, found, by_distance) or _gone(ref.section, found)


def _edited(bookmark: Bookmark, found: dict[str, str], by_distance: list[str]) -> Anchor | None:
    """The paragraph that has most words in common with the kept one, if it has enough of them."""
    kept = bookmark.excerpt.removesuffix("…")
    here = bookmark.ref.place
    if not kept:
        return Anchor(here, State.CHANGED) if here in found else None
    likeness = {place: _likeness(kept, found[place]) for place in by_distance}
    best = max(by_distance, key=lambda place: likeness[place], default="")  # the nearest of those that are equally alike
    if best and likeness[best] >= (_STILL if best == here else _ALIKE):
        return Anchor(best, State.CHANGED)
    return Anchor(here, State.CHANGED) if likeness.get(here, 0) >= _STILL else None


def _likeness(kept: str, text: str) -> float:
    """The share of words that two texts have in common; of the second only as much as the first has."""
    one = _plain(kept).casefold().split()
    other = _plain(text).casefold().split()[: len(one) + len(one) // 4 + 2]
    common = set(one) & set(other)
    return len(common) / max(1, min(len(set(one)), len(set(other)))) if len(common) > 1 or one == other else 0.0


def _section(section: str, bookmark: Bookmark, found: dict[str, str], language: str) -> Anchor:
    """A kept section or guide is there as long as it has a block."""
    if not section:
        return Anchor("", State.SAME)
    if section in found and bookmark.fingerprint and language in {"", bookmark.language}:
        same = fingerprint(found[section]) == bookmark.fingerprint
        return Anchor(section, State.SAME if same else State.CHANGED)
    return Anchor(section, State.SAME) if _has(section, found) else Anchor("", State.GONE)


def _gone(section: str, found: dict[str, str]) -> Anchor:
    return Anchor(section if _has(section, found) else "", State.GONE)


def _has(section: str, found: dict[str, str]) -> bool:
    return any(place.partition(".")[0] == section for place in found)


def _distance(place: str, section: str, block: int) -> tuple[bool, int]:
    its, _, number = place.partition(".")
    return its != section, abs(int(number or 0) - block)


def _plain(text: str) -> str:
    return texts.line(text, len(text)).replace("\u00ad", "")
