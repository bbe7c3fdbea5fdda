"""A page as the HTML that the page view shows: classes only, so theme, text size and direction need no new build."""

import re
from html import unescape

from advice_app.library.model import Language
from advice_app.library.page import Block, BlockKind, Group, Page, Section
from advice_app.library.page_parts import STALE_TITLE, Paragraph, escape, join

FSI, LRI, RLI, PDI = "\u2068", "\u2066", "\u2067", "\u2069"
_NBSP = "\u00a0"
_FOOTNOTE = re.compile(r'<a href="#fn:[^"]*">(\d+)</a>')
_CHIP = re.compile(r'<a class="law"[^>]*>(.*?)</a>')
_LONG_LAW = 30  # characters; longer references may break over two lines


def page_body(page: Page, language: Language, source_language: Language) -> str:
    """The HTML of a page, with its table of paragraphs in front."""
    return _Writer(language, source_language).page(page)


class _Writer:
    """Writes one page, numbering paragraphs and groups."""

    def __init__(self, language: Language, source_language: Language) -> None:
        self._language = language
        self._source_language = source_language
        self._paragraphs: list[Paragraph] = []
        self._groups = 0
        self._box_before = False  # the last paragraph stood in a box, whose ground reaches below it

    def page(self, page: Page) -> str:
        body = [
            self._block("h1", Paragraph(""), escape(page.title)),
            self._block("p", Paragraph(""), escape(page.summary), "lead"),
        ]
        body += [self._section(section) for section in page.sections]
        return join(self._paragraphs, "".join(body))

    def _block(self, tag: str, paragraph: Paragraph, text: str, classes: str = "", direction: Language | None = None) -> str:
        """One element that Qt makes one text block of. Call it in the order of the page: that numbers the blocks."""
        chips = tuple(unescape(chip) for chip in _CHIP.findall(text))
        self._paragraphs.append(paragraph._replace(chips=chips))
        self._box_before = bool(paragraph.kind)
        attributes = (f' class="{classes}"' if classes else "") + (f' dir="{_dir(direction)}"' if direction else "")
        return f"<{tag}{attributes}>{text}</{tag}>"

    def _section(self, section: Section) -> str:
        nodes = section.nodes
        if nodes and isinstance(nodes[0], Group) and nodes[0].kind == "key":
            # the heading of the key points stands inside their box
            return self._callout(nodes[0], section.id, section.heading) + self._nodes(nodes[1:])
        small = "small" if section.id in {"sources", "notes"} else ""
        return self._block("h2", Paragraph(section.id), escape(section.heading), small) + self._nodes(nodes)

    def _nodes(self, nodes: tuple[Block | Group, ...]) -> str:
        return "".join(self._group(node) if isinstance(node, Group) else self._paragraph(node) for node in nodes)

    def _paragraph(self, block: Block) -> str:
        if block.source:
            return self._stale(block)
        return self._block("p", Paragraph(block.place), self._inline(block.cells[0]))

    def _group(self, group: Group) -> str:
        if group.kind == "table":
            return self._table(group)
        if group.kind == "definitions":
            return self._definitions(group)
        if group.kind in {"list", "steps", "footnotes"}:
            return self._list(group)
        return self._callout(group, "", group.title or self._language.callout_title(group.kind))

    def _list(self, group: Group) -> str:
        tag, numbered = ("ul", False) if group.kind == "list" else ("ol", True)
        parts: list[str] = []
        inside = False
        for number, block in enumerate(group.nodes, 1):
            if not isinstance(block, Block):
                continue
            if block.source:  # a frame cannot stand inside a Qt list
                parts.append((f"</{tag}>" if inside else "") + self._stale(block, f"{number}. " if numbered else ""))
                inside = False
                continue
            if not inside:
                parts.append(f'<ol start="{number}">' if numbered else "<ul>")
                inside = True
            parts.append(self._block("li", Paragraph(block.place), self._inline(block.cells[0])))
        return "".join(parts) + (f"</{tag}>" if inside else "")

    def _definitions(self, group: Group) -> str:
        parts = []
        for block in group.nodes:
            if not isinstance(block, Block):
                continue
            if block.source:
                parts.append(self._stale(block))
                continue
            for name, cell in zip(("dt", "dd"), block.cells, strict=False):
                parts.append(self._block("p", Paragraph(block.place), self._inline(cell), name))
        return "".join(parts)

    def _table(self, group: Group) -> str:
        rows = []
        for block in group.nodes:
            if not isinstance(block, Block):
                continue
            role = "head" if block.kind is BlockKind.HEAD else "row"
            classes = f"{role} old" if block.source else role
            # Qt lays columns out from left to right whatever the direction (measured on 6.11.3)
            ordered = reversed(block.cells) if self._language.rtl else block.cells
            cells = "".join(self._cell(block.place, cell, role, classes) for cell in ordered)
            rows.append(f"<tr>{cells}</tr>")
            if block.source:
                text = " · ".join(self._inline(cell, self._source_language) for cell in block.source)
                about = Paragraph(block.place, "", 0, "row")
                note = self._block("p", about, f"{STALE_TITLE}: {text}", "note-row", self._source_language)
                rows.append(f'<tr><td colspan="{len(block.cells)}">{note}</td></tr>')
        self._paragraphs.append(Paragraph("", role="gap"))
        return f'<table width="100%" cellspacing="0" cellpadding="0" border="0">{"".join(rows)}</table>'

    def _cell(self, place: str, cell: str, role: str, classes: str) -> str:
        return f"<td>{self._block('p', Paragraph(place, '', 0, role), self._inline(cell, narrow=True), classes)}</td>"

    def _callout(self, group: Group, place: str, title: str) -> str:
        self._groups += 1
        number, first = self._groups, f"ct {group.kind}{self._after()}"
        parts = [self._block("p", Paragraph(place, group.kind, number, "title"), escape(title), first)]
        flat = [
            (block, node.kind if isinstance(node, Group) else "")
            for node in group.nodes
            for block in (node.nodes if isinstance(node, Group) else (node,))
            if isinstance(block, Block)
        ]
        for index, (block, kind) in enumerate(flat):
            if block.source:
                parts.append(self._stale(block, f"{index + 1}. " if kind == "steps" else ""))
                continue
            # an out-of-date block cuts the box in two
            last = "cl" if index == len(flat) - 1 or flat[index + 1][0].source else "c"
            resumed = self._after() if index and flat[index - 1][0].source else ""
            role = str(index + 1) if group.kind == "key" else "item" if kind == "list" else str(index + 1) if kind else ""
            paragraph = Paragraph(block.place, group.kind, number, role)
            text = " · ".join(self._inline(cell) for cell in block.cells)
            said = " say1" if group.kind == "say" and index == 0 else ""
            parts.append(self._block("p", paragraph, text, f"{last} {group.kind}{said}{resumed}"))
        return "".join(parts)

    def _after(self) -> str:
        """The class that keeps a box clear of the one before it."""
        return " after" if self._box_before else ""

    def _stale(self, block: Block, number: str = "") -> str:
        """An out-of-date paragraph: a notice, the older translation, the current original in its own direction."""
        self._groups += 1
        head = f"stale-head{self._after()}"

        def part(role: str, classes: str, text: str, language: Language) -> str:
            return self._block("p", Paragraph(block.place, "stale", self._groups, role), text, classes, language)

        # the number of a step, which it loses with its place in the list
        old = " · ".join(self._inline(cell) for cell in block.cells)
        new = " · ".join(self._inline(cell, self._source_language) for cell in block.source)
        script = "latin" if self._source_language.script == "Latn" else "own"
        return (
            part("title", head, STALE_TITLE, self._language)
            + part("old", "stale-old", number + old, self._language)
            + part("new", f"stale-new {script}", number + new, self._source_language)
        )

    def _inline(self, cell: str, language: Language | None = None, *, narrow: bool = False) -> str:
        """Inline HTML with chips for law and isolates around words of another language."""
        rtl = (language or self._language).rtl
        # isolates only where directions mix: few fonts have a glyph for them, and a borrowed font makes the line higher
        start, end = (FSI, PDI) if rtl else ("", "")
        cell = re.sub(r"<em>(.*?)</em>", rf'<span class="local">{start}\1{end}</span>', cell)
        cell = _FOOTNOTE.sub(r'<a href="#notes.\1">\1</a>', cell)
        cell = re.sub(r"<code>(.*?)</code>", lambda match: law_chip(match[1], isolated=rtl, narrow=narrow), cell)
        if rtl:
            cell = re.sub(r'(<a href="(?:case|https):[^>]*>)(.*?)(</a>)', rf"\1{FSI}\2{PDI}\3", cell)
        return cell


def law_chip(law: str, *, isolated: bool, narrow: bool = False) -> str:
    """A law reference (escaped text) as a link that the view paints as a chip; ``isolated`` keeps it left to right.

    Where it may not fit on one line, long or in a ``narrow`` cell, it breaks between words: Qt would else break it anywhere, and
    "art. 63 II" must never be read as "art. 63 I".
    """
    shown = law.replace("-", "\u2011")
    if not narrow and len(law) <= _LONG_LAW:
        shown = shown.replace(" ", _NBSP)
    href = law.replace('"', "&quot;")
    chip = f'<a class="law" href="law:{href}">{_NBSP}{shown}{_NBSP}</a>'
    return f"{LRI}{chip}{PDI}" if isolated else chip


def _dir(language: Language) -> str:
    return "rtl" if language.rtl else "ltr"
