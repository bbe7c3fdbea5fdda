"""A page of the library as it goes on paper: links that lead somewhere on paper too, web addresses as notes, contents."""

import re
from collections.abc import Iterable
from html import unescape
from typing import NamedTuple

from advice_app.export.links import Inside, Links
from advice_app.export.selection import Item
from advice_app.library.page_parts import FramedPage, Paragraph, escape, split

NOTE = re.compile("\u00a0\\[(\\d+)\\]")
"""How a note is referred to in the text: a no-break space, and its number in brackets."""
LINE = "line"
"""The role of a cell in a table of contents."""
_LINK = re.compile(r'<a (class="law" )?href="([^"]*)">(.*?)</a>')
_TAG = re.compile(r"<[^>]*>")


class PaperPage(NamedTuple):
    """A page for paper, and what its notes say, by number from 1."""

    page: FramedPage
    notes: tuple[str, ...]


class Entry(NamedTuple):
    """A line of a table of contents."""

    name: str  # of the place it leads to
    text: str
    level: int


def place_name(target: Inside) -> str:
    """What a place is called in a PDF file."""
    return f"{target.item.anchor}.{target.place}" if target.place else target.item.anchor


def paper_page(page_html: str, item: Item, links: Links) -> PaperPage:
    """An edition for paper."""
    paragraphs, body = split(page_html)
    text = _Paper(item, links)
    main, heading, end = _LINK.sub(text.link, body).partition('<h2 class="small">')
    return PaperPage((paragraphs, main + heading + end.replace("<li>", '<li class="fine">')), tuple(text.notes))


class _Paper:
    """Numbers the addresses of one edition: each address has one number."""

    def __init__(self, item: Item, links: Links) -> None:
        self._item, self._links = item, links
        self._numbers: dict[str, int] = {}
        self.notes: list[str] = []

    def link(self, match: re.Match[str]) -> str:
        law, href, text = match.groups()
        if law:
            return f'<span class="law">{text}</span>'
        target = self._links.follow(href, self._item)
        if target is None:
            return text
        if isinstance(target, Inside):
            return f'<a href="#{place_name(target)}">{text}</a>'
        shown = unescape(_TAG.sub("", text)).strip("\u2068\u2069")
        if not target.about and _same(shown, target.url):
            return f'<a href="{href}">{_whole(text, shown, target.url)}</a>'
        number = self._number(target.url, target.about)
        return f'<a href="{escape(target.url)}">{text}</a><sup>\u00a0[{number}]</sup>'

    def _number(self, url: str, about: str) -> int:
        if url not in self._numbers:
            self.notes.append(f"{about} {url}".strip())
            self._numbers[url] = len(self.notes)
        return self._numbers[url]


def _same(shown: str, url: str) -> bool:
    """Whether a text is its address, or the beginning of it."""
    bare = url.removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return bool(shown) and bare.startswith(shown.rstrip("…").removeprefix("https://").removeprefix("www."))


def _whole(html: str, shown: str, url: str) -> str:
    """An address that is cut short on the screen, whole."""
    return html.replace(escape(shown), escape(url)) if shown.endswith("…") else html


def contents(entries: Iterable[Entry], *, rtl: bool) -> FramedPage:
    """A table of contents: a text and the number of its page in each row, the number not known yet."""
    paragraphs, rows = list[Paragraph](), []
    for number, entry in enumerate(entries):
        text = f'<td><p class="toc{entry.level}"><a href="#{entry.name}">{escape(entry.text)}</a></p></td>'
        place = f'<td width="48"><p class="tocn toc{entry.level}" align="{"left" if rtl else "right"}">{UNKNOWN}</p></td>'
        rows.append(f"<tr>{place}{text}</tr>" if rtl else f"<tr>{text}{place}</tr>")
        paragraphs += [Paragraph(f"@{number}", role=LINE)] * 2
    body = f'<table class="toc" width="100%" cellspacing="0" cellpadding="0" border="0">{"".join(rows)}</table>'
    return [*paragraphs, Paragraph("", role="gap")], body


UNKNOWN = "000"
"""Stands for the number of a page until it is known."""


def with_contents(page: FramedPage, table: FramedPage, title: str) -> FramedPage:
    """A page with a table of contents after its key points, or after its title where it has none."""
    paragraphs, body = page
    own = [Paragraph("", role="title"), *table[0]]
    html = f'<p class="toctitle">{escape(title)}</p>{table[1]}'
    # the first heading that is not in a box: key points come first
    at = body.find("<h2")
    number = next((n for n, item in enumerate(paragraphs) if item.place and "." not in item.place and not item.group), None)
    if at < 0 or number is None:
        return [*paragraphs, *own], body + html
    return [*paragraphs[:number], *own, *paragraphs[number:]], body[:at] + html + body[at:]
