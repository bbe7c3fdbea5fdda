"""Writes guides as gettext PO, for Poedit, Weblate and Crowdin: one message for each text, its reference as context."""

import datetime as dt
import io
import re
from collections.abc import Sequence
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import normalize, write_po

from advice_app import __version__
from advice_app.translating.earlier import earlier_texts
from advice_app.translating.frame import Key, Slot, SlotKind
from advice_app.translating.pairing import Pair, State

HEADER = """\
Guides of Rights at Arrest, translated into {language}.
One message for each text of a guide; the context is its reference.
Entries marked fuzzy are not published: take the mark away once you have read them against the original."""

_LOCAL = re.compile(r"(?<!\*)\*[^*\n]+\*(?!\*)")
_LAW = re.compile(r"`[^`]+`")
_TARGET = re.compile(r"\]\(([^)\s]+)\)")
_NOTE = re.compile(r"<!--(.*?)-->", re.DOTALL)
_LIMITS = {SlotKind.TITLE: "at most 60 characters", SlotKind.SUMMARY: "at most 200 characters"}


def context(pair: Pair, slot: Slot) -> str:
    """The context of a message: ``FR/interview#silence.2``, with the part where a block has several."""
    return f"{pair.ref}#{slot.place}" + (f" {slot.part}" if slot.part else "")


def po_text(pairs: Sequence[Pair], language: str, name: str) -> bytes:
    """Guides and their translations into ``language`` as one PO file. The same input makes the same bytes."""
    newest = max(pair.original.source.front.checked for pair in pairs)
    day = dt.datetime.combine(newest, dt.time(), dt.UTC)
    catalog = Catalog(
        locale=language.replace("-", "_"),
        project="Rights at Arrest, guides",
        version=__version__,
        header_comment="\n".join(f"# {line}" for line in HEADER.format(language=name).splitlines()),
        creation_date=day,
        revision_date=day,
        last_translator="see the history of the guides",
        language_team=name,
        msgid_bugs_address="the editors of the guides",
        fuzzy=False,
    )
    previous: dict[str, str] = {}
    for pair in pairs:
        previous |= _add(catalog, pair)
    out = io.BytesIO()
    write_po(out, catalog)
    return _with_previous(out.getvalue().decode(), previous).encode()


def _with_previous(text: str, previous: dict[str, str]) -> str:
    """Put in what fuzzy messages were translated from. Babel 2.18 breaks such a comment within a string if it is long."""
    for own, old in previous.items():
        line = f'msgctxt "{own}"\n'
        comment = "".join(f"#| {part}\n" for part in f"msgid {normalize(old)}".split("\n"))
        text = text.replace(f"\n{line}", f"\n{comment}{line}", 1)
    return text


def _add(catalog: Catalog, pair: Pair) -> dict[str, str]:
    """Add a guide's messages; what the fuzzy ones were translated from, by context."""
    old = _earlier(pair)
    previous: dict[str, str] = {}
    notes = _notes(pair)
    headings = {slot.place: slot.text for slot in pair.slots if slot.kind is SlotKind.HEADING}
    file = f"{pair.ref}/{pair.original.source.path.name}"
    for slot in pair.slots:
        own = pair.texts.get(slot.key, "")
        if slot.same_everywhere and own in {"", slot.text}:
            continue
        fuzzy = bool(own) and pair.states[slot.place] is not State.TRANSLATED
        if fuzzy and slot.key in old:
            previous[context(pair, slot)] = old[slot.key]
        comments = [_what(slot, headings), *_row(pair, slot), *_kept(slot), *notes.get(slot.key, ())]
        message = catalog.add(
            slot.text,
            own,
            locations=[(file, slot.line)],
            auto_comments=comments,
            context=context(pair, slot),
        )
        # Babel takes "100 % of" for a place where a program puts a text
        message.flags = {"fuzzy"} if fuzzy else set()
    return previous


def _earlier(pair: Pair) -> dict[Key, str]:
    """What the out-of-date blocks were translated from, as far as it can be found."""
    stale = {
        place: pair.record[place] for place, state in pair.states.items() if state is State.OUTDATED and place in pair.record
    }
    found = earlier_texts(pair.original.source.path, stale.values())
    return {(place, part): text for place, value in stale.items() for (_, part), text in found.get(value, {}).items()}


def _what(slot: Slot, headings: dict[str, str]) -> str:
    """What a text is and where it stands."""
    parts = [slot.kind.value]
    if slot.callout:
        parts.append(f'in the box "{slot.callout}"')
    section = headings.get(slot.place.split(".", maxsplit=1)[0])
    if section and slot.kind is not SlotKind.HEADING:
        parts.append(f"under: {section}")
    if slot.kind in _LIMITS:
        parts.append(_LIMITS[slot.kind])
    return ", ".join(parts)[:1].upper() + ", ".join(parts)[1:]


def _row(pair: Pair, slot: Slot) -> list[str]:
    """The whole row that a cell is in."""
    if slot.kind not in {SlotKind.CELL, SlotKind.COLUMN_HEAD}:
        return []
    cells = [piece.text for piece in pair.original.blocks[slot.place] if isinstance(piece, Slot)]
    return [f"Row: {' | '.join(cells)}"]


def _kept(slot: Slot) -> list[str]:
    """What must stand in the translation as it is: law, local words, where links lead."""
    found = [*_LOCAL.findall(slot.text.replace("**", "")), *_LAW.findall(slot.text), *_TARGET.findall(slot.text)]
    return [f"Keep as it is: {', '.join(dict.fromkeys(found))}"] if found else []


def _notes(pair: Pair) -> dict[Key, list[str]]:
    """The author's notes, each with the text that comes after it."""
    found: dict[Key, list[str]] = {}
    waiting: list[str] = []
    for piece in pair.original.pieces:
        if isinstance(piece, str):
            waiting += [f"Note: {' '.join(note.split())}" for note in _NOTE.findall(piece)]
        elif waiting:
            found[piece.key], waiting = waiting, []
    return found


def po_file(out: Path, pair: Pair) -> Path:
    """Where the PO file of a guide stands in a folder: as the guide does in the guides folder."""
    return out / pair.ref.jurisdiction / pair.ref.stage / f"{pair.language}.po"
