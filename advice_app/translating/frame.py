"""A guide file taken apart: what a translator changes (slots), and the Markdown around it, which stays as it is.

Filling the slots of the English file with translations makes the translated file; that is how a translation comes out of a
PO file with the same callouts, lists, tables and ids as its source. Where the blocks are is asked from
`advice_app.library.source`, so that numbers agree everywhere.
"""

import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from advice_app.library.page import BlockKind
from advice_app.library.problems import GuideError, Problem
from advice_app.library.source import RawBlock, Source, read_source, short_hash

UNTRANSLATED = "…"
"""Stands alone in a block, or in one of its cells, that is not translated yet."""

Key = tuple[str, str]
"""Place and part of a slot, such as ``("words.1", "word")``."""

_HEADING = re.compile(r"\s*#{1,6}\s+(.*?)\s*(?:\{:?\s*#[^}\s]*\s*\})?\s*$")
_CALLOUT_TITLE = re.compile(r'\s*!!! *[\w-]+ +"([^"]*)"')
_MEANING = re.compile(r"\s*:\s+")
_CELL_BORDER = re.compile(r"(?<!\\)\|")
_LAW = re.compile(r"`[^`]*`|\[\^[^\]]+\]")
_LOCAL_WORDS = re.compile(r"\*[^*]*\*")
_COMMENT = re.compile(r"^[ \t]*<!--.*?-->[ \t]*\n(?:[ \t]*\n)?", re.MULTILINE | re.DOTALL)
_DEEPER = "    "


class SlotKind(StrEnum):
    """What a slot is, for translators and for telling whether two files have the same form."""

    TITLE = "title of the guide"
    SUMMARY = "summary of the guide"
    HEADING = "heading"
    CALLOUT_TITLE = "title of a box"
    PARAGRAPH = "paragraph"
    ITEM = "list item"
    COLUMN_HEAD = "column heading"
    CELL = "table cell"
    WORD = "word to explain"
    MEANING = "meaning of a word"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Slot:
    """One text that a translator changes. ``indent`` goes before each line of it but the first."""

    place: str  # "silence.2"; "silence" for the heading
    part: str  # "" where the block is one text, "word", "column 2"
    kind: SlotKind
    text: str
    line: int
    callout: str = ""
    indent: str = ""

    @property
    def key(self) -> Key:
        """What it is found by."""
        return (self.place, self.part)

    @property
    def same_everywhere(self) -> bool:
        """Whether there is nothing to translate: only law, or the very words to say or to listen for.

        Elsewhere a translator may put the meaning after a local word.
        """
        rest = _LAW.sub("", self.text.replace("**", ""))
        if self.callout == "say" or self.kind is SlotKind.WORD:
            rest = _LOCAL_WORDS.sub("", rest)
        return not any(character.isalnum() for character in rest)


Pieces = list[str | Slot]


@dataclass(slots=True)
class Frame:
    """The body of a guide file as pieces in order, and the pieces of each block on their own."""

    source: Source
    pieces: Pieces = field(default_factory=list)
    blocks: dict[str, Pieces] = field(default_factory=dict)

    @property
    def slots(self) -> list[Slot]:
        """Every slot, in the order of the file."""
        return [piece for piece in self.pieces if isinstance(piece, Slot)]

    def texts(self) -> dict[Key, str]:
        """What stands in the slots."""
        return {slot.key: slot.text for slot in self.slots}

    def fill(self, texts: Mapping[Key, str]) -> str:
        """The body with other texts in its slots."""
        return "".join(_lines(piece, texts[piece.key]) if isinstance(piece, Slot) else piece for piece in self.pieces)

    def hash(self, place: str, texts: Mapping[Key, str]) -> str:
        """The hash that the block at ``place`` has with these texts in it."""
        pieces = self.blocks[place]
        return short_hash("".join(texts[piece.key] if isinstance(piece, Slot) else piece for piece in pieces))

    def without_comments(self) -> "Frame":
        """The same without the author's notes: a translation does not need them."""
        marks = {f"\0{number}\0": slot for number, slot in enumerate(self.slots)}
        numbers = iter(marks)
        text = "".join(next(numbers) if isinstance(piece, Slot) else piece for piece in self.pieces)
        parts = re.split("(\0\\d+\0)", _COMMENT.sub("", text))
        return Frame(self.source, [marks.get(part, part) for part in parts], self.blocks)

    def shape(self) -> list[str]:
        """Equal for two files that differ only in their texts and comments."""
        pieces = self.without_comments().pieces
        form = [f"{piece.key} {piece.kind}" if isinstance(piece, Slot) else piece for piece in pieces]
        return [form[0].lstrip("\n"), *form[1:]] if form else form


def _lines(slot: Slot, text: str) -> str:
    first, *others = text.split("\n")
    return "\n".join([first, *((slot.indent + line if line.strip() else "") for line in others)])


def read_frame(path: Path) -> Frame:
    """Take a guide file apart. Raises `GuideError` where it is broken."""
    return frame_of(read_source(path))


def parse_frame(text: str, path: Path) -> Frame:
    """Take apart a text that is not in a file yet; ``path`` is where it will stand."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / path.name
        file.write_text(text, encoding="utf-8", newline="\n")
        return read_frame(file)


def frame_of(source: Source) -> Frame:
    """Take a guide apart that was read. Raises `GuideError` where two blocks have one place."""
    frame = Frame(source)
    lines = source.body.split("\n")
    seen: set[str] = set()
    done = 0  # lines
    for block in sorted(source.blocks, key=lambda block: block.line):
        if block.place in seen:
            raise GuideError(Problem(source.path, block.line, f"{block.place} stands twice: run rights-at-arrest check"))
        seen.add(block.place)
        start = block.line - source.body_line
        taken, pieces = _block(block, lines, start)
        frame.pieces += ["\n".join([*lines[done:start], ""]), *pieces, "\n"]
        frame.blocks[block.place] = _core(pieces, block)
        done = start + taken
    rest = "\n".join(lines[done:])
    frame.pieces.append(rest if rest.endswith("\n") or not rest else rest + "\n")
    _join(frame)
    return frame


def _join(frame: Frame) -> None:
    """Put neighbouring fixed texts together."""
    joined: Pieces = []
    for piece in frame.pieces:
        if isinstance(piece, str) and joined and isinstance(joined[-1], str):
            joined[-1] += piece
        else:
            joined.append(piece)
    frame.pieces = joined


def _core(pieces: Pieces, block: RawBlock) -> Pieces:
    """The pieces that the block's hash is made of."""
    if block.kind in {BlockKind.HEAD, BlockKind.ROW, BlockKind.DEFINITION}:
        return pieces
    return [piece for piece in pieces if isinstance(piece, Slot)]


def _block(block: RawBlock, lines: list[str], start: int) -> tuple[int, Pieces]:
    """How many lines a block has, and its pieces without the end of the last line."""
    raw = lines[start]
    if block.kind is None:
        title = ".title" in block.place
        match = (_CALLOUT_TITLE if title else _HEADING).match(raw)
        span = match.span(1) if match else (0, len(raw))
        slot = Slot(block.place, "", SlotKind.CALLOUT_TITLE if title else SlotKind.HEADING, raw[slice(*span)], block.line)
        return 1, [raw[: span[0]], slot, raw[span[1] :]]
    if block.kind in {BlockKind.HEAD, BlockKind.ROW}:
        return 1, _row(block, raw)
    written = block.text.split("\n")
    count = len(written)
    if not raw.rstrip().endswith(written[0].rstrip()):  # a footnote that begins on the line after its number
        count += 1
    own = lines[start : start + count]
    if block.kind is BlockKind.DEFINITION:
        return count, _definition(block, own)
    first = raw.rstrip()
    prefix = first[: len(first) - len(written[0].rstrip())] if count == len(written) else raw
    margin = prefix[: len(prefix) - len(prefix.lstrip())]
    kind = {BlockKind.ITEM: SlotKind.ITEM, BlockKind.FOOTNOTE: SlotKind.FOOTNOTE}.get(block.kind, SlotKind.PARAGRAPH)
    indent = margin if kind is SlotKind.PARAGRAPH else margin + _DEEPER
    if count > len(written):
        prefix, own = f"{raw}\n{indent}", own[1:]
        own[0] = prefix + own[0].lstrip()
        return count, _text(block, "", kind, own, prefix, indent, own[0].rsplit("\n", 1)[-1][len(indent) :])
    return count, _text(block, "", kind, own, prefix, indent, raw[len(prefix) :])


def _text(block: RawBlock, part: str, kind: SlotKind, own: list[str], prefix: str, indent: str, first: str) -> Pieces:
    text = "\n".join([first, *(line.lstrip() for line in own[1:])])
    slot = Slot(block.place, part, kind, text.rstrip(), block.line, block.callout, indent)
    return [prefix, slot, text[len(text.rstrip()) :]]


def _row(block: RawBlock, raw: str) -> Pieces:
    pieces: Pieces = []
    kind = SlotKind.COLUMN_HEAD if block.kind is BlockKind.HEAD else SlotKind.CELL
    borders = [match.start() for match in _CELL_BORDER.finditer(raw)]
    ends = [*borders[1:], len(raw)]
    pieces.append(raw[: borders[0]])
    for number, (begin, end) in enumerate(zip(borders, ends, strict=True), 1):
        cell = raw[begin + 1 : end]
        if end == len(raw) and not cell.strip():  # after the last border
            pieces.append(raw[begin:end])
            continue
        text = cell.strip()
        left = begin + 1 + len(cell) - len(cell.lstrip()) if text else begin + 1
        slot = Slot(block.place, f"column {number}", kind, text, block.line, block.callout)
        pieces += [raw[begin:left], slot, raw[left + len(text) : end]]
    return pieces


def _definition(block: RawBlock, own: list[str]) -> Pieces:
    at = next(number for number, line in enumerate(own) if number and _MEANING.match(line))
    margin = own[0][: len(own[0]) - len(own[0].lstrip())]
    word = _text(block, "word", SlotKind.WORD, own[:at], margin, margin, own[0][len(margin) :])
    match = _MEANING.match(own[at])
    prefix = match[0] if match else ""
    meaning = _text(block, "", SlotKind.MEANING, own[at:], prefix, margin + _DEEPER, own[at][len(prefix) :])
    return [*word, "\n", *meaning]
