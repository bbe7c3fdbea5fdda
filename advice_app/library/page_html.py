"""A page as the HTML that the page view shows: classes only, so theme, text size and direction need no new build."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import groupby

from advice_app.library.model import Language
from advice_app.library.page import Block, BlockKind, Group, Page, Section
from advice_app.library.page_parts import STALE_TITLE, UNTRANSLATED_TITLE, Paragraph, escape, join

FSI, LRI, PDI = "\u2068", "\u2066", "\u2069"
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
        body = [self._block("h1", Paragraph(""), escape(page.title))]
        if page.title_source:
            body.append(self._renewed("", page.title_source))
        body.append(self._block("p", Paragraph(""), escape(page.summary), "lead"))
        if page.summary_source:
            body.append(self._renewed("", page.summary_source))
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
        if nodes and isinstance(nodes[0], Group) and nodes[0].kind == "key" and not nodes[0].untranslated and section.heading:
            # the heading of the key points stands inside their box
            note = self._renewed(section.id, section.source) if section.source else ""
            return note + self._callout(nodes[0], section.id, section.heading) + self._nodes(nodes[1:])
        small = "small" if section.id in {"sources", "notes"} else ""
        if section.heading:
            parts = [self._block("h2", Paragraph(section.id), escape(section.heading), small)]
            if section.source:
                parts.append(self._renewed(section.id, section.source))
        else:
            parts = [self._block("h2", Paragraph(section.id), escape(section.source), small, self._source_language)]
        return "".join(parts) + self._nodes(nodes)

    def _nodes(self, nodes: tuple[Block | Group, ...]) -> str:
        parts = []
        for untranslated, some in groupby(nodes, key=lambda node: node.untranslated):
            if untranslated:
                parts.append(self._untranslated(self._flat(some)))
            else:
                parts += [self._group(node) if isinstance(node, Group) else self._paragraph(node) for node in some]
        return "".join(parts)

    def _paragraph(self, block: Block) -> str:
        if block.source:
            return self._late(block)
        return self._block("p", Paragraph(block.place), self._inline(block.cells[0]))

    def _group(self, group: Group) -> str:
        if group.kind == "table":
            return self._table(group)
        if group.kind == "definitions":
            return self._definitions(group)
        if group.kind in {"list", "steps", "footnotes"}:
            return self._list(group)
        note = self._renewed("", group.source) if group.source else ""
        return note + self._callout(group, "", group.title or self._language.callout_title(group.kind))

    def _list(self, group: Group) -> str:
        tag, numbered = ("ul", False) if group.kind == "list" else ("ol", True)
        parts: list[str] = []
        inside = False
        for number, block in enumerate(group.nodes, 1):
            if not isinstance(block, Block):
                continue
            if block.source:  # a frame cannot stand inside a Qt list
                parts.append((f"</{tag}>" if inside else "") + self._late(block, f"{number}. " if numbered else ""))
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
                parts.append(self._late(block))
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
            shown, language = (block.source, self._source_language) if block.untranslated else (block.cells, self._language)
            # Qt lays columns out from left to right whatever the direction (measured on 6.11.3)
            ordered = reversed(shown) if self._language.rtl else shown
            cells = "".join(self._cell(block.place, cell, role, classes, language) for cell in ordered)
            rows.append(f"<tr>{cells}</tr>")
            if block.source:
                rows.append(f'<tr><td colspan="{len(shown)}">{self._row_note(block)}</td></tr>')
        self._paragraphs.append(Paragraph("", role="gap"))
        return f'<table width="100%" cellspacing="0" cellpadding="0" border="0">{"".join(rows)}</table>'

    def _row_note(self, block: Block) -> str:
        about = Paragraph(block.place, "", 0, "row")
        if block.untranslated:
            return self._block("p", about, UNTRANSLATED_TITLE, "note-row", self._language)
        text = " · ".join(self._inline(cell, self._source_language) for cell in block.source)
        return self._block("p", about, f"{STALE_TITLE}: {text}", "note-row", self._source_language)

    def _cell(self, place: str, cell: str, role: str, classes: str, language: Language) -> str:
        direction = None if language is self._language else language
        text = self._inline(cell, language, narrow=True)
        return f"<td>{self._block('p', Paragraph(place, '', 0, role), text, classes, direction)}</td>"

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
                parts.append(self._late(block, f"{index + 1}. " if kind == "steps" else ""))
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

    def _late(self, block: Block, number: str = "") -> str:
        """A block that is out of date or not translated yet. ``number``: of a step, which it loses with its place in the list."""
        new = number + self._source_text(block)
        if block.untranslated:
            return self._untranslated([(block.place, new)])
        old = number + " · ".join(self._inline(cell) for cell in block.cells)
        return self._frame("stale", STALE_TITLE, block.place, [(block.place, "old", old), (block.place, "new", new)])

    def _untranslated(self, texts: Iterable[tuple[str, str]]) -> str:
        """Paragraphs that are not translated yet, under one notice: the original, in its own direction."""
        parts = [(place, "new", text) for place, text in texts]
        return self._frame("untranslated", UNTRANSLATED_TITLE, parts[0][0], parts)

    def _renewed(self, place: str, text: str) -> str:
        """Under a title or heading that is out of date: the current one."""
        return self._frame("stale", STALE_TITLE, place, [(place, "new", escape(text))])

    def _frame(self, kind: str, notice: str, place: str, parts: list[tuple[str, str, str]]) -> str:
        """A notice in the reader's language over an older translation, the current original or both."""
        self._groups += 1
        group, script = self._groups, "latin" if self._source_language.script == "Latn" else "own"
        head = Paragraph(place, kind, group, "title")
        html = [self._block("p", head, notice, f"stale-head{self._after()}", self._language)]
        for number, (at, role, text) in enumerate(parts):
            own = role == "old"
            classes = "stale-old" if own else f"stale-new {script}" + (" under" if number == 0 else "")
            classes += " more" if not own and number < len(parts) - 1 else ""
            language = self._language if own else self._source_language
            html.append(self._block("p", Paragraph(at, kind, group, role), text, classes, language))
        return "".join(html)

    def _flat(self, nodes: Iterable[Block | Group]) -> Iterator[tuple[str, str]]:
        """The places and texts of what is not translated, without the form of lists and tables."""
        for node in nodes:
            if isinstance(node, Block):
                yield node.place, self._source_text(node)
                continue
            for index, (place, text) in enumerate(self._flat(node.nodes), 1):
                title = f"<strong>{escape(node.source)}</strong> " if node.source and index == 1 else ""
                mark = f"{index}. " if node.kind == "steps" else "• " if node.kind == "list" else ""
                yield place, title + mark + text

    def _source_text(self, block: Block) -> str:
        return " · ".join(self._inline(cell, self._source_language) for cell in block.source)

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
