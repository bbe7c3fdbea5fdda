"""A page as the build sees it: sections, groups, blocks."""

from dataclasses import dataclass
from enum import StrEnum

from advice_app.library.model import Reference


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
