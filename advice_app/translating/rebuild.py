"""Writes the Markdown of a translation from its source's, and reads it again before anyone else does."""

import re
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree.ElementTree import ParseError

from advice_app.library.edition import compile_edition
from advice_app.library.guides import GuideFolder
from advice_app.library.problems import GuideError, Problem
from advice_app.library.source import FrontMatter
from advice_app.translating.accepting import Accepted
from advice_app.translating.frame import UNTRANSLATED, Key, Slot, parse_frame
from advice_app.translating.front import front_matter, record_lines, split_front
from advice_app.translating.pairing import Pair, front_slots

_RECORD = re.compile(r"^\[translation\].*\Z", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A translation's file as it will be."""

    path: Path
    text: str
    changed: bool
    notes: tuple[Problem, ...]


def rebuild(pair: Pair, accepted: Accepted) -> Rebuilt:
    """Make the file. Its form is the source's; if it had that form already, its own comments stay too.

    Where nothing was accepted, nothing changes.
    """
    old = pair.path.read_text(encoding="utf-8") if pair.own is not None else ""
    if not accepted.entries:
        return Rebuilt(pair.path, old, changed=False, notes=())
    texts = _complete(pair, accepted)
    if pair.own is not None and texts == pair.texts and accepted.record == pair.record and not pair.dropped:
        return Rebuilt(pair.path, old, changed=False, notes=())
    frame = pair.original.without_comments()
    if pair.own is not None and pair.own.shape() == frame.shape():
        frame = pair.own
    front, notes = _front(pair, accepted, texts)
    text = front + frame.fill(texts)
    if pair.dropped:
        gone = ", ".join(pair.dropped)
        notes.append(Problem(pair.path, 1, f"taken out, the source no longer has them: {gone}", warning=True))
    return Rebuilt(pair.path, text, changed=text != old, notes=tuple(notes))


def _complete(pair: Pair, accepted: Accepted) -> dict[Key, str]:
    """A text for every slot; what nobody translated is marked as such."""
    return {slot.key: accepted.texts.get(slot.key, slot.text if slot.same_everywhere else UNTRANSLATED) for slot in pair.slots}


def _front(pair: Pair, accepted: Accepted, texts: dict[Key, str]) -> tuple[str, list[Problem]]:
    source = pair.original.source
    current = all(accepted.record.get(place) == value for place, value in source.hashes().items())
    title, summary = (texts[place, ""] for place in ("title", "summary"))
    notes: list[Problem] = []
    record = {place: (made, pair.hash(place, texts)) for place, made in accepted.record.items()}
    if pair.own is None:
        front = FrontMatter(title, summary, source.front.checked, "drafted", source.front.sources)
        return front_matter(front, source.revision if current else "", record), notes
    own = pair.own.source.front
    front = replace(own, title=title, summary=summary)
    if current:
        front = replace(front, checked=source.front.checked, sources=source.front.sources)
    if own.status == "reviewed" and any(pair.texts.get(slot.key) != texts[slot.key] for slot in pair.slots):
        front = replace(front, status="drafted", reviewed_by="")
        notes.append(Problem(pair.path, 1, "was reviewed; its text has changed, so it is drafted again", warning=True))
    revision = source.revision if current else own.revision
    if front != own:
        return front_matter(front, revision, record), notes
    head = _RECORD.sub("", split_front(pair.path)[0]).rstrip()  # what the authors wrote stays as they wrote it
    return "\n".join(["+++", head, *record_lines(revision, record), "+++", ""]), notes


def find_mistakes(folder: GuideFolder, pair: Pair, accepted: Accepted, rebuilt: Rebuilt) -> list[Problem]:
    """Where a translation would break the page: a blank line in a paragraph, a bar in a cell."""
    broken = _broken(folder, pair, _complete(pair, accepted), rebuilt.text) if rebuilt.changed else ""
    if not broken:
        return []
    kinds = {slot.key: slot.kind for slot in pair.slots}
    found = [
        entry.problem(f"{entry.context}: this translation would break the page: it must stay one {kinds[key]}")
        for key, entry in accepted.entries.items()
        if _breaks(folder, pair, key, entry.text)
    ]
    return found or [Problem(rebuilt.path, 1, broken)]


def _breaks(folder: GuideFolder, pair: Pair, key: Key, text: str) -> bool:
    """Whether this text alone would give the source another form."""
    texts = {slot.key: slot.text for slot in pair.slots} | {key: text}
    front = replace(pair.original.source.front, title=texts["title", ""], summary=texts["summary", ""])
    return bool(_broken(folder, pair, texts, front_matter(front, "", {}) + pair.original.without_comments().fill(texts)))


def _broken(folder: GuideFolder, pair: Pair, expected: dict[Key, str], text: str) -> str:
    """What reading the file again gives that was not meant; nothing if all is as meant."""
    try:
        frame = parse_frame(text, pair.path)
    except (GuideError, ValueError, StopIteration) as error:
        return str(error)
    slots = [*front_slots(frame.source.front), *frame.slots]
    if [_form(slot) for slot in slots] != [_form(slot) for slot in pair.slots]:
        return "the page would have other blocks than its source"
    wrong = [slot.place for slot in slots if slot.text != expected[slot.key]]
    if wrong:
        return f"{wrong[0]} would not be read as it was written"
    try:
        edition = compile_edition(folder, pair.ref, folder.languages[pair.language], frame.source, pair.original.source)
    except ParseError:
        return "the page holds a character that no page can show"
    return edition.problems[0].message if edition.problems else ""


def _form(slot: Slot) -> tuple[str, ...]:
    return (*slot.key, slot.kind, slot.callout)
