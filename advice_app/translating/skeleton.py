"""Writes what a translator begins with: the form of the source, each of its texts as a comment above its place."""

import re
from collections.abc import Iterator
from pathlib import Path

from advice_app.library.source import FrontMatter
from advice_app.translating.frame import UNTRANSLATED, Frame
from advice_app.translating.front import front_matter
from advice_app.translating.pairing import Pair

_ITEM = re.compile(r" {0,3}(?:[-*+]|\d+[.)])\s")
_HEADING = re.compile(r"#{1,6}\s.*\{:?\s*#([^}\s]*)\s*\}\s*$")


def skeleton(pair: Pair) -> str:
    """The whole file for a translation that is not begun."""
    source = pair.original.source
    front = FrontMatter(UNTRANSLATED, UNTRANSLATED, source.front.checked, "drafted", source.front.sources)
    hashes = source.hashes()
    finished = {place: (hashes[place], hashes[place]) for place in _same_everywhere(pair.original)}
    parts = [part for chunks in _sections(pair.original).values() for part in chunks]
    return front_matter(front, "", finished, hint=source.front) + "\n" + "\n".join(parts)


def missing_sections(pair: Pair) -> list[str]:
    """The ids of the sections that the translation lacks."""
    own = set() if pair.own is None else {heading.id for heading in pair.own.source.headings}
    return [section for section in _sections(pair.original) if section and section not in own]


def with_missing_sections(pair: Pair, text: str) -> str:
    """The translation's file with the skeletons of those sections in their places; nothing else in it changes."""
    if pair.own is None:
        return skeleton(pair)
    sections = _sections(pair.original)
    order, missing = list(sections), missing_sections(pair)
    lines = text.splitlines()
    there = {heading.id: heading.line - 1 for heading in pair.own.source.headings}
    inserted: dict[int, list[str]] = {}
    for section in missing:
        following = next((there[own] for own in order[order.index(section) :] if own in there), None)
        at = len(lines) if following is None else _above_comments(lines, following)
        inserted.setdefault(at, []).extend("\n".join(sections[section]).splitlines())
    for at in sorted(inserted, reverse=True):
        end = at == len(lines)
        lines[at:at] = [*([""] if end and lines[-1].strip() else []), *inserted[at], *([] if end else [""])]
    return "\n".join(lines).rstrip("\n") + "\n"


def write_new(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    temporary = path.with_name(f"{path.name}.tmp")
    temporary.write_text(text, encoding="utf-8", newline="\n")
    temporary.replace(path)


def _same_everywhere(frame: Frame) -> list[str]:
    """The blocks in which there is nothing to translate."""
    open_places = {slot.place for slot in frame.slots if not slot.same_everywhere}
    return [place for place in frame.blocks if place not in open_places]


def _above_comments(lines: list[str], at: int) -> int:
    """The line where the comments right above a line begin."""
    while at and lines[at - 1].rstrip().endswith("-->"):
        at -= 1
        while at and not lines[at].startswith("<!--"):
            at -= 1
    return at


def _sections(frame: Frame) -> dict[str, list[str]]:
    """The skeleton of each section, as chunks that end in a line end; under ``""`` what stands before the first heading."""
    empty = frame.fill({slot.key: slot.text if slot.same_everywhere else UNTRANSLATED for slot in frame.slots})
    sections: dict[str, list[str]] = {"": []}
    section = ""
    for source, place in zip(_chunks(frame.fill(frame.texts())), _chunks(empty), strict=True):
        if match := _HEADING.match(source):
            section = match[1]
        sections.setdefault(section, []).append((_comment(source) if source != place else "") + place + "\n")
    return sections


def _comment(text: str) -> str:
    text = text.replace("-->", "-- >")
    return f"<!--\n{text}\n-->\n" if "\n" in text else f"<!-- {text} -->\n"


def _chunks(body: str) -> Iterator[str]:
    """The texts between blank lines; a list, and a box with all that is in it, is one."""
    chunk: list[str] = []
    blank = False
    for line in body.split("\n"):
        if not line.strip():
            blank = True
            continue
        goes_on = line.startswith((" ", "\t")) or (_ITEM.match(line) and chunk and _ITEM.match(chunk[0]))
        if chunk and blank and not goes_on:
            yield "\n".join(chunk)
            chunk = []
        chunk += ["", line] if blank and chunk else [line]
        blank = False
    if chunk:
        yield "\n".join(chunk)
