"""A guide of which only some sections leave the app: its page cut down to them, and a line that says so."""

import re
from collections.abc import Iterable, Iterator, Sequence

from advice_app.export.labels import Labels
from advice_app.export.selection import Item
from advice_app.library.catalogue import Library
from advice_app.library.page_html import FSI, PDI
from advice_app.library.page_parts import Paragraph, escape, join, split

NOTES = "notes"
"""The section of footnotes: those that are cited go with the sections that cite them."""
_ELEMENT = re.compile(r"<(h1|h2|p|ul|ol|table)\b.*?</\1>", re.DOTALL)  # none of them stands in another of its kind
_CITED = re.compile(r'href="#(notes\.\d+)"')
_LIST_ITEM = re.compile(r"<li\b.*?</li>", re.DOTALL)
_Piece = tuple[list[Paragraph], str]
"""An element of a page, and the paragraphs in it."""


def page_of(library: Library, item: Item, labels: Labels) -> str:
    """What leaves the app of a guide, in the form of `Library.page_html`."""
    whole = library.page_html(item.ref, item.edition.language)
    return _cut(whole, item.sections, _about(library, item, labels)) if item.sections else whole


def headings(library: Library, item: Item) -> Iterator[tuple[str, str]]:
    """Ids and headings of the sections that leave the app."""
    found = library.contents(item.ref, item.edition.language)
    return ((place, heading) for place, heading in found if not item.sections or place in item.sections)


def _about(library: Library, item: Item, labels: Labels) -> _Piece:
    """Which sections of which guide these are, in the language of the labels."""
    start, end = (FSI, PDI) if item.language.rtl or labels.rtl else ("", "")  # directions mix
    names = (f"{start}{heading}{end}" for _place, heading in headings(library, item))
    text = escape(labels.excerpt(f"{start}{item.ref}{end}", " \u00b7 ".join(names)))
    own = labels.tag.partition("-")[0] == item.edition.language.partition("-")[0]
    way = "" if own else f' dir="{"rtl" if labels.rtl else "ltr"}"'
    return [Paragraph("")], f'<p class="lead"{way}>{text}</p>'


def _cut(page_html: str, sections: Sequence[str], about: _Piece) -> str:
    """The title, a line about the excerpt, the sections, and the footnotes that they cite."""
    there = list(pieces(page_html))
    title = [piece for section, piece in there if not section]
    summary = next((number for number, (_own, html) in enumerate(title) if 'class="lead"' in html), len(title))
    text = [piece for section, piece in there if section in sections]
    cited = {place for _own, html in text for place in _CITED.findall(html)}
    notes = [piece for section, piece in there if section == NOTES] if cited and NOTES not in sections else []
    kept = [*title[:summary], about, *text, *(found for piece in notes for found in _notes(piece, cited))]
    return join((paragraph for own, _html in kept for paragraph in own), "".join(html for _own, html in kept))


def _notes(piece: _Piece, cited: set[str]) -> Iterator[_Piece]:
    """Of footnotes those that are cited, each with its number; also their heading."""
    own, html = piece
    if not html.startswith("<ol"):
        if own[0].place == NOTES or own[0].place in cited:
            yield piece
        return
    for paragraph, item in zip(own, _LIST_ITEM.findall(html), strict=True):
        if paragraph.place in cited:
            yield [paragraph], f'<ol start="{paragraph.place.partition(".")[2]}">{item}</ol>'


def pieces(page_html: str) -> Iterator[tuple[str, _Piece]]:
    """The elements of a page in order, each with the section that it stands in: nothing above the first."""
    paragraphs, body = split(page_html)
    rest, section = iter(paragraphs), ""
    for match in _ELEMENT.finditer(body):
        own = [next(rest) for _number in range(_count(match[1], match[0]))]
        section = _section(own) or section
        yield section, (own, match[0])


def _count(tag: str, html: str) -> int:
    """How many paragraphs an element has; behind a table stands one that Qt makes."""
    if tag == "table":
        return html.count("<p") + 1
    return html.count("<li") if tag in {"ul", "ol"} else 1


def _section(paragraphs: Iterable[Paragraph]) -> str:
    return next((item.place.partition(".")[0] for item in paragraphs if item.place), "")
