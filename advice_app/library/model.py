"""The words of the content model as types: references, blocks, sections, pages."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Self


class BadReferenceError(ValueError):
    """A text that is not a reference such as ``FR/interview#silence.2``."""


_REFERENCE = re.compile(
    r"(?P<jurisdiction>[A-Z]{2,4}(?:-[A-Z]{2,3})?)/(?P<stage>[a-z][a-z0-9-]*)"
    r"(?:\#(?P<section>[a-z][a-z0-9-]*)(?:\.(?P<block>[1-9][0-9]{0,3}))?)?"
)


@dataclass(frozen=True, slots=True, order=True)
class Reference:
    """The address of a guide, a section or a block; it holds in every language.

    ``block`` is 0 for the section itself; ``section`` is empty for the guide.
    """

    jurisdiction: str
    stage: str
    section: str = ""
    block: int = 0

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``FR/interview#silence.2``; raise `BadReferenceError` for anything else."""
        match = _REFERENCE.fullmatch(text.strip())
        if match is None:
            raise BadReferenceError(f"not a reference: {text!r} (like FR/interview or FR/interview#silence.2)")
        return cls(match["jurisdiction"], match["stage"], match["section"] or "", int(match["block"] or 0))

    @property
    def guide(self) -> "Reference":
        """The guide this place is in."""
        return Reference(self.jurisdiction, self.stage)

    @property
    def place(self) -> str:
        """The place inside the guide: ``silence.2``, ``silence`` or nothing."""
        return f"{self.section}.{self.block}" if self.block else self.section

    def at(self, place: str) -> "Reference":
        """The same guide at another place, given as ``silence.2``, ``silence`` or nothing."""
        section, _, block = place.partition(".")
        return Reference(self.jurisdiction, self.stage, section, int(block or 0))

    def __str__(self) -> str:
        return f"{self.jurisdiction}/{self.stage}" + (f"#{self.place}" if self.section else "")


class BlockKind(StrEnum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    HEAD = "head"  # the head row of a table
    ROW = "row"
    DEFINITION = "definition"
    FOOTNOTE = "footnote"


CALLOUTS = ("key", "first", "say", "note", "warning", "lawyer")
"""The kinds of callout, as written after ``!!!``."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list item, table row, definition or footnote.

    ``cells`` holds sanitised inline HTML: one for a paragraph, item or footnote, one per column for a row, word and
    meaning for a definition. Only these tags occur: ``strong em code a sup br``; ``em`` marks words in the local
    language, ``code`` a law reference. ``source`` is the current source text (same form) when this block of a translation is out
    of date, else nothing.
    """

    place: str  # "silence.2"
    kind: BlockKind
    cells: tuple[str, ...]
    source: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that stand together: ``list``, ``steps``, ``table``, ``definitions``, ``footnotes`` or a callout's kind."""

    kind: str
    title: str  # a callout's title in the edition's language, as plain text; else empty
    nodes: tuple["Block | Group", ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with a stable id and what stands under it."""

    id: str
    heading: str  # plain text
    nodes: tuple[Block | Group, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One edition, parsed and sanitised."""

    ref: Reference
    language: str  # BCP 47
    title: str
    summary: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Language:
    """A language of ``languages.toml``."""

    tag: str
    name: str  # in the language itself
    rtl: bool
    script: str  # ISO 15924: Latn, Arab, ...
    fallback: tuple[str, ...] = ()
    sources: str = "Sources"
    notes: str = "Notes"
    callouts: tuple[tuple[str, str], ...] = ()

    def callout_title(self, kind: str) -> str:
        """The title of a callout that gives none of its own."""
        return dict(self.callouts).get(kind, kind)
