"""Reads the HTML that the library keeps for Qt, where all stands flat, back into boxes, lists and tables."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from typing import NamedTuple

from advice_app.library.page_html import FSI, LRI, PDI
from advice_app.library.page_parts import Paragraph, split

# what keeps directions apart in Qt; in a browser, attributes do that
_ISOLATED = (
    (re.compile(rf'{LRI}(<a class="law"[^>]*>.*?</a>){PDI}'), r"\1"),
    (re.compile(rf'(<span class="local">){FSI}(.*?){PDI}(</span>)'), r"\1\2\3"),
    (re.compile(rf'(<a href="(?:case|https):[^>]*>){FSI}(.*?){PDI}(</a>)'), r"\1\2\3"),
)


class Text(NamedTuple):
    """A heading, paragraph, list item or cell."""

    paragraph: Paragraph
    element: ET.Element

    @property
    def classes(self) -> list[str]:
        """Its classes."""
        return (self.element.get("class") or "").split()

    @property
    def direction(self) -> str:
        """``rtl``, ``ltr`` or, where it runs as the page does, nothing."""
        return self.element.get("dir") or ""


class ListNode(NamedTuple):
    """A list, and the number that it begins with."""

    tag: str
    start: int
    items: tuple[Text, ...]


class Row(NamedTuple):
    """A row of a table, its cells in the order in which they are read."""

    cells: tuple[Text, ...]
    head: bool
    wide: bool  # one cell below a whole row


class TableNode(NamedTuple):
    """A table."""

    rows: tuple[Row, ...]


class BoxNode(NamedTuple):
    """Paragraphs that stand in one box; the first is its title."""

    kind: str
    texts: tuple[Text, ...]


Node = Text | ListNode | TableNode | BoxNode


def read(page_html: str, *, rtl: bool) -> list[Node]:
    """What stands on a page, in order."""
    paragraphs, body = split(page_html)
    for pattern, bare in _ISOLATED:
        body = pattern.sub(bare, body)
    root = ET.fromstring(f"<div>{body}</div>")  # noqa: S314 - written by our own build, which cleaned it
    return list(_boxed(_nodes(root, iter(paragraphs), rtl=rtl)))


def _nodes(root: ET.Element, paragraphs: Iterator[Paragraph], *, rtl: bool) -> Iterator[Node]:
    for element in root:
        if element.tag in {"ul", "ol"}:
            items = tuple(Text(next(paragraphs), item) for item in element)
            yield ListNode(element.tag, int(element.get("start") or 1), items)
        elif element.tag == "table":
            yield TableNode(tuple(_row(row, paragraphs, rtl=rtl) for row in element))
            next(paragraphs)  # the empty block that Qt puts after a table
        else:
            yield Text(next(paragraphs), element)


def _row(row: ET.Element, paragraphs: Iterator[Paragraph], *, rtl: bool) -> Row:
    cells = [Text(next(paragraphs), cell[0]) for cell in row]
    wide = row[0].get("colspan") is not None
    head = cells[0].paragraph.role == "head"
    return Row(tuple(reversed(cells) if rtl else cells), head, wide)  # Qt has columns from left to right always


def _boxed(nodes: Iterator[Node]) -> Iterator[Node]:
    box: list[Text] = []
    for node in nodes:
        group = node.paragraph.group if isinstance(node, Text) else 0
        if box and group != box[0].paragraph.group:
            yield BoxNode(box[0].paragraph.kind, tuple(box))
            box = []
        if group and isinstance(node, Text):
            box.append(node)
        else:
            yield node
    if box:
        yield BoxNode(box[0].paragraph.kind, tuple(box))
