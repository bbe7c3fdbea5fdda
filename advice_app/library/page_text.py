"""A page as plain text, for the terminal and for copying."""

import textwrap
from collections.abc import Iterator

from advice_app.library.inline import inline_text
from advice_app.library.model import Language
from advice_app.library.page import Block, BlockKind, Group, Page

_WIDTH = 88
# before an older translation, the current source under it, and a source not translated yet; as the commands, English
_OLD, _NOW, _NEW = "[OUT OF DATE] ", "[NOW] ", "[NOT TRANSLATED YET] "


def plain_text(page: Page, language: Language) -> str:
    """The whole page: law in [brackets], lists numbered, callouts by their titles."""
    lines = [page.title, "=" * min(len(page.title), _WIDTH), *_now(page.title_source), "", *_wrapped(page.summary)]
    lines += [*_now(page.summary_source), ""]
    for section in page.sections:
        heading = section.heading or section.source
        lines += [heading, "-" * min(len(heading), _WIDTH), *_now(section.source if section.heading else ""), ""]
        for node in section.nodes:
            lines += [*_node(node, language), ""]
    return "\n".join(lines).rstrip() + "\n"


def _now(source: str) -> list[str]:
    """The current title under one that is out of date."""
    return _wrapped(_NOW + source) if source else []


def _node(node: Block | Group, language: Language) -> Iterator[str]:
    if isinstance(node, Block):
        yield from _dated(node, _first(node))
    elif node.kind == "table":
        yield from _table([node for node in node.nodes if isinstance(node, Block)])
    elif node.kind in {"list", "steps", "footnotes", "definitions"}:
        for number, item in enumerate(node.nodes, 1):
            if isinstance(item, Block):
                yield from _item(item, node.kind, number)
    else:
        yield f"[{node.title or language.callout_title(node.kind)}]"
        yield from _now(node.source)
        for number, inner in enumerate(node.nodes):
            if number and isinstance(inner, Block):
                yield ""
            yield from (f"  {line}".rstrip() for line in _node(inner, language))


def _item(block: Block, kind: str, number: int) -> Iterator[str]:
    if block.kind is BlockKind.DEFINITION:
        cells = block.cells or block.source
        yield inline_text(cells[0])
        yield from _dated(block, inline_text(cells[-1]), first="    ", rest="    ")
        return
    mark = f"{number}. " if kind == "steps" else f"[{number}] " if kind == "footnotes" else "- "
    yield from _dated(block, _first(block), first=mark, rest=" " * len(mark))


def _table(rows: list[Block]) -> Iterator[str]:
    """Each row as ``head: cell`` lines: it reads well in any width and either direction."""
    head = [inline_text(cell) for cell in rows[0].cells or rows[0].source] if rows[0].kind is BlockKind.HEAD else []
    for row in rows[1 if head else 0 :]:
        cells = [inline_text(cell) for cell in row.cells or row.source]
        parts = [f"{name}: {cell}" for name, cell in zip(head, cells, strict=False)] if head else cells
        yield from _dated(row, "; ".join(parts), first="- ", rest="  ")


def _dated(block: Block, text: str, first: str = "", rest: str = "") -> Iterator[str]:
    """A block's lines; an out-of-date one says so, and its current source stands under it."""
    if block.untranslated:
        yield from _wrapped(_NEW + text, first, rest)
        return
    yield from _wrapped((_OLD if block.source else "") + text, first, rest)
    if block.source:
        now = block.source[1:] if block.kind is BlockKind.DEFINITION else block.source
        yield from _wrapped(_NOW + "; ".join(inline_text(cell) for cell in now), rest, rest)


def _first(block: Block) -> str:
    return inline_text((block.cells or block.source)[0])


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False) or [first]
