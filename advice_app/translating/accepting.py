"""Decides which entries of a PO file become part of a translation, and where."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from advice_app.library.problems import Problem
from advice_app.translating.frame import UNTRANSLATED, Key, Slot
from advice_app.translating.pairing import Pair, State
from advice_app.translating.po_read import Entry


@dataclass(slots=True)
class Accepted:
    """A translation as it will be: texts and record by the source's places."""

    texts: dict[Key, str]
    record: dict[str, str]
    entries: dict[Key, Entry] = field(default_factory=dict)  # that were accepted
    fuzzy: int = 0
    empty: int = 0
    older: int = 0
    notes: list[Problem] = field(default_factory=list)


def accept(pair: Pair, entries: Mapping[Key, Entry]) -> Accepted:
    """Choose what becomes part of the translation."""
    result = Accepted(dict(pair.texts), {})
    found = _find(pair, entries, result)
    usable = _usable(found, result)
    blocks: dict[str, list[Slot]] = {}
    for slot in pair.slots:
        blocks.setdefault(slot.place, []).append(slot)
    hashes = pair.original.source.hashes()
    for place, slots in blocks.items():
        value = _take_block(pair, slots, usable, result)
        if value:
            result.record[place] = value
            result.older += sum(slot.key in result.entries for slot in slots) if value != hashes[place] else 0
    return result


def _usable(found: Mapping[Key, Entry], result: Accepted) -> dict[Key, Entry]:
    """The entries that somebody has finished."""
    usable: dict[Key, Entry] = {}
    for key, entry in found.items():
        if not entry.text or entry.text == UNTRANSLATED:
            result.empty += 1
        elif entry.fuzzy:
            result.fuzzy += 1
        else:
            usable[key] = entry
    return usable


def _take_block(pair: Pair, slots: list[Slot], usable: Mapping[Key, Entry], result: Accepted) -> str:
    """Put one block's texts in; the hash of the source text it is made from, nothing if it is not a translation yet.

    A block with several parts counts as translated once all of them are. Parts that came before the others are kept if
    nothing stood there, but then have no record, so they are not shown.
    """
    place = slots[0].place
    sources: dict[Key, str] = {}
    complete = True
    for slot in slots:
        entry = usable.get(slot.key)
        own = pair.texts.get(slot.key)
        if entry is not None:
            sources[slot.key] = entry.source
        elif slot.same_everywhere and own in {None, slot.text}:
            sources[slot.key] = slot.text
        else:
            complete = False
    had = all(slot.key in pair.texts for slot in slots)
    if not complete and had:  # the old text stays as a whole
        return pair.record.get(place, "")
    for slot in slots:
        if slot.key in usable:
            result.texts[slot.key] = usable[slot.key].text
            result.entries[slot.key] = usable[slot.key]
        elif slot.key in sources:
            result.texts[slot.key] = sources[slot.key]
    return pair.hash(place, sources) if complete else ""


def _find(pair: Pair, entries: Mapping[Key, Entry], result: Accepted) -> dict[Key, Entry]:
    """Where each entry belongs now: the source may have changed since the file was written."""
    slots = {slot.key: slot for slot in pair.slots}
    found = {key: entry for key, entry in entries.items() if key in slots and _same(entry.source, slots[key].text)}
    left = {key: entry for key, entry in entries.items() if key not in found}
    moved: set[str] = set()  # sections
    for key, entry in list(left.items()):
        free = [own for own in slots if own[1] == key[1] and own not in found and _same(entry.source, slots[own].text)]
        if len(free) == 1:
            found[free[0]] = left.pop(key)
            moved |= {_section(key), _section(free[0])}
    for key, entry in left.items():
        if key not in slots or key in found or _section(key) in moved:
            message = "its source text is no longer in the guide"
        elif pair.states[key[0]] is State.TRANSLATED:
            message = "its source text has changed, and the guide has a translation of the new one"
        else:
            found[key] = entry
            continue
        result.notes.append(entry.problem(f"{entry.context}: left out, {message}", warning=True))
    return found


def _section(key: Key) -> str:
    return key[0].split(".")[0]


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()) == " ".join(other.split())
