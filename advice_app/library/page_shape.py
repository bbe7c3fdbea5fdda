"""How the blocks of a page stand together, kept beside their texts: so slides and the like need not read Markdown again."""

import json
import zlib
from collections.abc import Iterator
from typing import Any

from advice_app.library.catalogue import Library, LibraryError
from advice_app.library.model import Language, Reference
from advice_app.library.page import CALLOUTS, Block, BlockKind, Group, Page, Section

_CELLS = " | "  # stands between the cells of a row where the library keeps its text


def packed_shape(page: Page, language: Language) -> bytes:
    """All of a page but what stands in the tables of editions and blocks; callouts without a title get that of the language."""

    def node(item: Block | Group) -> object:
        if isinstance(item, Block):
            return [item.kind.value, list(item.source)] if item.source else item.kind.value
        title = item.title or (language.callout_title(item.kind) if item.kind in CALLOUTS else "")
        return [item.kind, title, item.source, [node(inner) for inner in item.nodes]]

    sections = [[part.id, part.heading, part.source, [node(item) for item in part.nodes]] for part in page.sections]
    return zlib.compress(json.dumps([page.title_source, page.summary_source, sections], ensure_ascii=False).encode())


def read_page(library: Library, ref: Reference, tag: str) -> Page | None:
    """An edition as the build saw it, without the section of sources; nothing if there is none.

    Raises `LibraryError` for a damaged one.
    """
    edition, shape = library.edition(ref, tag), library.page_shape(ref, tag)
    if edition is None or not shape:
        return None
    blocks = iter(library.blocks(ref, tag))
    try:
        title_source, summary_source, found = json.loads(shape)
        sections = tuple(
            Section(own, heading, tuple(_node(item, blocks) for item in nodes), source) for own, heading, source, nodes in found
        )
    except (ValueError, TypeError, StopIteration) as error:
        raise LibraryError(f"{library.path} is damaged: page {ref} in {tag} cannot be read") from error
    return Page(edition.ref, tag, edition.title, edition.summary, sections, title_source, summary_source)


def _node(item: Any, blocks: Iterator[tuple[str, str]]) -> Block | Group:
    if isinstance(item, list) and len(item) == 4:  # noqa: PLR2004 - kind, title, source, nodes
        kind, title, source, nodes = item
        return Group(kind, title, tuple(_node(inner, blocks) for inner in nodes), source)
    name, source = item if isinstance(item, list) else (item, ())
    kind, (place, text) = BlockKind(name), next(blocks)
    several = kind in {BlockKind.HEAD, BlockKind.ROW, BlockKind.DEFINITION}
    cells = tuple(text.split(_CELLS)) if several else (text,)
    return Block(place, kind, () if source and not text else cells, tuple(source))
