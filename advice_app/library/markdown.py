"""Markdown to a typed, sanitised page. Only the build imports this: it costs 100 ms."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import markdown
import nh3

from advice_app.library.model import Language, Reference
from advice_app.library.page import CALLOUTS, Block, BlockKind, Group, Page, Section

SCHEMES = frozenset({"guide", "case", "fact", "term", "https"})
_INLINE = frozenset({"strong", "em", "code", "a", "sup", "br"})
_TAGS = _INLINE | {"h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "div"}
_TAGS |= {"table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd"}
_DROPPED_WHOLE = {
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "svg",
    "math",
    "template",
    "noscript",
    "textarea",
    "title",
}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_LISTS = {"ul": "list", "ol": "steps"}


def to_html(text: str) -> str:
    """Convert the dialect to HTML in which nothing can run, load or leave the library."""
    converter = markdown.Markdown(
        extensions=["attr_list", "tables", "def_list", "admonition", "footnotes", "sane_lists"],
        extension_configs={"footnotes": {"BACKLINK_TEXT": ""}},
        output_format="xhtml",
    )
    return nh3.clean(
        converter.convert(text),
        tags=set(_TAGS),
        clean_content_tags=_DROPPED_WHOLE,
        attributes={"h2": {"id"}, "div": {"class"}, "p": {"class"}, "a": {"href"}, "li": {"id"}},
        url_schemes=set(SCHEMES),
        link_rel=None,
        strip_comments=True,
    )


def parse_page(text: str, ref: Reference, language: Language, title: str, summary: str) -> Page:
    """Convert the body of a guide file to a page."""
    root = _tree(to_html(text))
    return Page(ref, language.tag, title, summary, tuple(_PageBuilder(language).sections(root)))


def inline(text: str) -> str:
    """Convert one block's text: the sanitised inside of a paragraph."""
    root = _tree(to_html(text))
    return "<br/>".join(_inner(child) for child in root)


def _tree(html: str) -> ET.Element:
    html = html.replace("&nbsp;", "\u00a0").replace("<br>", "<br/>")
    return ET.fromstring(f"<div>{html}</div>")  # noqa: S314


def _inner(element: ET.Element, skip: frozenset[str] = frozenset()) -> str:
    """What is inside an element as HTML, block tags within it taken away."""
    parts = [_escape(element.text)]
    for child in element:
        if child.tag in skip:
            pass
        elif child.tag in _INLINE:
            parts.append(_open(child) + ("" if child.tag == "br" else f"{_inner(child)}</{child.tag}>"))
        else:
            parts.append(_inner(child) + "<br/>")
        parts.append(_escape(child.tail))
    return re.sub(r"(<br/>\s*)+$", "", "".join(parts)).strip("\n")


def _open(element: ET.Element) -> str:
    if element.tag == "br":
        return "<br/>"
    attributes = "".join(f' {key}="{_escape(value).replace(chr(34), "&quot;")}"' for key, value in element.items())
    return f"<{element.tag}{attributes}>"


def _escape(text: str | None) -> str:
    return (text or "").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class _PageBuilder:
    """Walks the tree once, numbering blocks within their sections as `advice_app.library.source` does."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._section = ""
        self._counts: dict[str, int] = {}

    def sections(self, root: ET.Element) -> Iterator[Section]:
        heading, nodes, count = "", list[Block | Group](), 0
        notes: Group | None = None
        for element in root:
            if element.tag in _HEADINGS:
                if count or nodes:
                    yield Section(self._section or "start", heading, tuple(nodes))
                count += 1
                self._section = element.get("id") or f"section-{count}"
                heading, nodes = "".join(element.itertext()).strip(), []
            elif element.get("class") == "footnote":
                own = self._section  # footnotes stand at the end of the last section, which keeps its id
                notes = Group("footnotes", "", tuple(self._footnotes(element)))
                self._section = own
            else:
                nodes.extend(self._nodes(element))
        if count or nodes:
            yield Section(self._section or "start", heading, tuple(nodes))
        if notes:
            yield Section("notes", self._language.notes, (notes,))

    def _nodes(self, element: ET.Element) -> Iterator[Block | Group]:
        if element.tag in _LISTS:
            items = tuple(self._block(BlockKind.ITEM, _inner(item)) for item in element)
            yield Group(_LISTS[element.tag], "", items)
        elif element.tag == "table":
            yield Group("table", "", tuple(self._rows(element)))
        elif element.tag == "dl":
            yield Group("definitions", "", tuple(self._definitions(element)))
        elif element.tag == "div" and (element.get("class") or "").startswith("admonition"):
            yield self._callout(element)
        elif element.tag in {"p", "div"}:
            yield self._block(BlockKind.PARAGRAPH, _inner(element))

    def _callout(self, element: ET.Element) -> Group:
        kind = (element.get("class") or "").split()[1]
        title = ""
        nodes: list[Block | Group] = []
        for child in element:
            if child.get("class") == "admonition-title":
                title = "".join(child.itertext())
            else:
                nodes.extend(self._nodes(child))
        if title == kind.capitalize():  # what the extension puts where the author gave no title
            title = self._language.callout_title(kind)
        return Group(kind if kind in CALLOUTS else "note", title, tuple(nodes))

    def _rows(self, table: ET.Element) -> Iterator[Block]:
        for row in table.iter("tr"):
            kind = BlockKind.HEAD if row[0].tag == "th" else BlockKind.ROW
            yield self._block(kind, *(_inner(cell) for cell in row))

    def _definitions(self, element: ET.Element) -> Iterator[Block]:
        word = ""
        for child in element:
            if child.tag == "dt":
                word = _inner(child)
            else:
                yield self._block(BlockKind.DEFINITION, word, _inner(child))

    def _footnotes(self, element: ET.Element) -> Iterator[Block]:
        self._section = "notes"
        for item in element.iter("li"):
            text = re.sub(r'<a href="#fnref[^>]*>[^<]*</a>', "", _inner(item)).replace("\u00a0", " ").strip()
            yield self._block(BlockKind.FOOTNOTE, text)

    def _block(self, kind: BlockKind, *cells: str) -> Block:
        self._counts[self._section] = self._counts.get(self._section, 0) + 1
        return Block(f"{self._section}.{self._counts[self._section]}", kind, cells)
