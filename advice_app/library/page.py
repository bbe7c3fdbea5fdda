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
    of date, else nothing. A block that is not translated yet has a ``source`` and no ``cells``.
    """

    place: str  # "silence.2"
    kind: BlockKind
    cells: tuple[str, ...]
    source: tuple[str, ...] = ()

    @property
    def untranslated(self) -> bool:
        """Whether a translation has nothing here yet."""
        return not self.cells


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that stand together: ``list``, ``steps``, ``table``, ``definitions``, ``footnotes`` or a callout's kind."""

    kind: str
    title: str  # a callout's title in the edition's language, as plain text; else empty
    nodes: tuple["Block | Group", ...]
    source: str = ""  # the title in the source, when the one of a translation is out of date

    @property
    def untranslated(self) -> bool:
        """Whether a translation has nothing of it yet."""
        return bool(self.nodes) and all(node.untranslated for node in self.nodes)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with a stable id and what stands under it."""

    id: str
    heading: str  # plain text; nothing where it is not translated yet
    nodes: tuple[Block | Group, ...]
    source: str = ""  # the heading of the source, when the one of a translation is out of date or not there


@dataclass(frozen=True, slots=True)
class Page:
    """One edition, parsed and sanitised."""

    ref: Reference
    language: str  # BCP 47
    title: str
    summary: str
    sections: tuple[Section, ...]
    title_source: str = ""  # as for a section
    summary_source: str = ""


def iter_blocks(page: Page) -> list[Block]:
    """The blocks of a page in reading order."""

    def inside(nodes: tuple[Block | Group, ...]) -> list[Block]:
        found: list[Block] = []
        for node in nodes:
            found.extend(inside(node.nodes) if isinstance(node, Group) else [node])
        return found

    return [block for section in page.sections for block in inside(section.nodes)]
