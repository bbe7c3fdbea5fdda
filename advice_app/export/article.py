"""One edition as an article of a web page or an electronic book: well-formed XHTML, whose headings, lists and tables are such."""

import xml.etree.ElementTree as ET
from collections.abc import Callable
from itertools import groupby

from advice_app.export.excerpt import page_of
from advice_app.export.flat import BoxNode, ListNode, Node, Row, TableNode, Text, read
from advice_app.export.labels import ALSO, STALE, UNTRANSLATED, Labels
from advice_app.export.links import Inside, Links
from advice_app.export.selection import Item, Selection
from advice_app.library.catalogue import Library
from advice_app.library.page_parts import STALE_TITLE, UNTRANSLATED_TITLE, escape

SOURCE_LANGUAGE = "en"
_NBSP, _HARD_HYPHEN = "\u00a0", "\u2011"
_LONG = 30  # characters of a law reference that may stand on two lines
Address = Callable[[Inside], str]
"""The address of a place in the same file."""


class Articles:
    """Makes articles; what is said in them besides the guide is in the guide's language."""

    def __init__(self, library: Library, selection: Selection, address: Address, labels: Callable[[str], Labels]) -> None:
        self._library, self._selection, self._labels = library, selection, labels
        self._address, self._links = address, Links(library, selection)

    def article(self, item: Item, level: int = 1) -> str:
        """One edition; ``level`` is that of its title."""
        labels = self._labels(item.edition.language)
        nodes = read(page_of(self._library, item, labels), rtl=item.language.rtl)
        writer = _Writer(item, labels, lambda href: self._href(href, item), level)
        body = writer.page(nodes, self._about(item, labels))
        attributes = language_attributes(item.edition.language, rtl=item.language.rtl)
        return f'<article id="{item.anchor}" {attributes}>\n{body}</article>\n'

    def _href(self, href: str, item: Item) -> str:
        target = self._links.follow(href, item)
        if target is None:
            return ""
        return self._address(target) if isinstance(target, Inside) else target.url

    def _about(self, item: Item, labels: Labels) -> str:
        attributes = language_attributes(labels.tag, rtl=labels.rtl)
        lines = [labels.version(item), labels.review(item)]
        made = "".join(f'<p class="about" {attributes}>{escape(line)}</p>\n' for line in lines)
        others = " · ".join(self._other(other) for other in self._selection.others(item))
        if others:
            also = escape(labels.say(ALSO)).replace("{languages}", others)
            made += f'<p class="about others" {attributes}>{also}</p>\n'
        return made

    def _other(self, other: Item) -> str:
        attributes = language_attributes(other.edition.language, rtl=other.language.rtl)
        return f'<a href="{self._address(Inside(other, ""))}" {attributes}>{escape(other.language.name)}</a>'


def language_attributes(tag: str, *, rtl: bool) -> str:
    """Language and direction of an element, for HTML and XHTML."""
    return f'lang="{escape(tag)}" xml:lang="{escape(tag)}" dir="{"rtl" if rtl else "ltr"}"'


class _Writer:
    """Writes one article. Each place has its id once, on the first element that stands there."""

    def __init__(self, item: Item, labels: Labels, href: Callable[[str], str], level: int) -> None:
        self._item, self._labels, self._href, self._level = item, labels, href, level
        self._ids: set[str] = set()
        self._open = False

    def page(self, nodes: list[Node], about: str) -> str:
        parts = [f'<p class="where">{escape(self._labels.where(self._item))}</p>\n']
        for index, node in enumerate(nodes):
            parts.append(self._node(node))
            if index == 0:
                parts.append(about)
        return "".join(parts) + self._close()

    def _node(self, node: Node) -> str:
        if isinstance(node, BoxNode):
            return self._box(node)
        if isinstance(node, ListNode):
            start = f' start="{node.start}"' if node.tag == "ol" and node.start > 1 else ""
            return f"<{node.tag}{start}>{''.join(self._element('li', item) for item in node.items)}</{node.tag}>\n"
        if isinstance(node, TableNode):
            return self._table(node)
        if node.element.tag == "h2":
            return self._section(node)
        if node.element.tag == "h1":
            return self._element(f"h{self._level}", node)
        return self._element("p", node, *(name for name in node.classes if name in {"lead", "dt", "dd"}))

    def _section(self, heading: Text, classes: str = "") -> str:
        close, self._open = self._close(), True
        own = f' class="{classes}"' if classes else ""
        return f"{close}<section{own}{self._id(heading)}>{self._element(f'h{self._level + 1}', heading)}"

    def _close(self) -> str:
        closing, self._open = "</section>\n" if self._open else "", False
        return closing

    def _box(self, box: BoxNode) -> str:
        title, rest = box.texts[0], box.texts[1:]
        if box.kind in {"stale", "untranslated"}:
            inside = "".join(self._element("p", text, text.paragraph.role) for text in rest)
            return f'<div class="late">{self._element("p", title, "title")}{inside}</div>\n'
        inside = "".join(self._run(role, tuple(texts)) for role, texts in groupby(rest, key=_role))
        if title.paragraph.place:  # the heading of a section stands in its box
            return f"{self._section(title, f'box {box.kind}')}{inside}{self._close()}"
        return f'<aside class="box {box.kind}">{self._element("p", title, "title")}{inside}</aside>\n'

    def _run(self, role: str, texts: tuple[Text, ...]) -> str:
        if not role:
            return "".join(self._element("p", text) for text in texts)
        start = texts[0].paragraph.role
        number = f' start="{start}"' if role == "ol" and start != "1" else ""
        return f"<{role}{number}>{''.join(self._element('li', text) for text in texts)}</{role}>"

    def _table(self, table: TableNode) -> str:
        width = max(len(row.cells) for row in table.rows)
        head = "".join(self._row(row, width) for row in table.rows if row.head)
        body = "".join(self._row(row, width) for row in table.rows if not row.head)
        return f'<div class="table"><table>{f"<thead>{head}</thead>" if head else ""}<tbody>{body}</tbody></table></div>\n'

    def _row(self, row: Row, width: int) -> str:
        own = self._id(row.cells[0])
        if row.wide:
            return f'<tr{own} class="late"><td colspan="{width}">{self._element("p", row.cells[0])}</td></tr>'
        tag, scope = ("th", ' scope="col"') if row.head else ("td", "")
        old = ' class="old"' if "old" in row.cells[0].classes else ""
        return f"<tr{own}{old}>{''.join(self._element(tag, cell, extra=scope) for cell in row.cells)}</tr>"

    def _element(self, tag: str, text: Text, *classes: str, extra: str = "") -> str:
        own = f' class="{" ".join(classes)}"' if any(classes) else ""
        return f"<{tag}{own}{self._id(text)}{self._language(text)}{extra}>{self._inline(text.element)}</{tag}>"

    def _language(self, text: Text) -> str:
        """Only where it is not that of the article: a text of the source, or of the app."""
        if text.paragraph.role == "title" and text.paragraph.kind in {"stale", "untranslated"}:
            return f" {language_attributes(self._labels.tag, rtl=self._labels.rtl)}"
        own = "rtl" if self._item.language.rtl else "ltr"
        new = text.paragraph.role == "new" or {"note-row", "lead"} & {*text.classes}
        if text.direction and (new or text.direction != own):
            return f" {language_attributes(SOURCE_LANGUAGE, rtl=False)}"
        return ""

    def _id(self, text: Text) -> str:
        place = text.paragraph.place
        if not place or place in self._ids:
            return ""
        self._ids.add(place)
        return f' id="{self._item.anchor}.{place}"'

    def _text(self, text: str | None) -> str:
        said = (text or "").replace(STALE_TITLE, self._labels.say(STALE))
        return escape(said.replace(UNTRANSLATED_TITLE, self._labels.say(UNTRANSLATED)))

    def _inline(self, element: ET.Element) -> str:
        return self._text(element.text) + "".join(self._child(child) + self._text(child.tail) for child in element)

    def _child(self, child: ET.Element) -> str:
        if child.tag == "br":
            return "<br/>"
        inside = self._inline(child)
        if child.tag in {"strong", "sup"}:
            return f"<{child.tag}>{inside}</{child.tag}>"
        if child.get("class") == "law":
            return _law(inside)
        if child.get("class") == "local":
            return f'<span class="local" dir="auto">{inside}</span>'
        address = self._href(child.get("href") or "")
        if not address:
            return inside
        outward = ' dir="auto" rel="noreferrer"' if address.startswith("http") else ""
        return f'<a href="{escape(address)}"{outward}>{inside}</a>'


def _law(text: str) -> str:
    """A law reference as it was written; it breaks between words only: "art. 63-4" must never be read as "art. 63"."""
    words = text.replace(_NBSP, " ").replace(_HARD_HYPHEN, "-").split()
    long = " long" if len(text) > _LONG else ""
    shown = " ".join(f'<span class="n">{word}</span>' if "-" in word else word for word in words)
    return f'<span class="law{long}" dir="ltr">{shown}</span>'


def _role(text: Text) -> str:
    """The list that a paragraph of a box stands in."""
    role = text.paragraph.role
    return "ul" if role == "item" else "ol" if role.isdecimal() else ""
