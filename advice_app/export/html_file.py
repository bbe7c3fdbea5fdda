"""Guides as one web page that needs nothing else: no script, no request, readable on a phone, printable."""

from collections.abc import Callable, Iterator

from advice_app.export.article import Articles, language_attributes
from advice_app.export.excerpt import headings
from advice_app.export.labels import ADVICE, CONTENTS, VERSION, Labels
from advice_app.export.links import Inside
from advice_app.export.selection import NAME, Item, Part, Selection
from advice_app.export.style import PAGE
from advice_app.library.catalogue import Library
from advice_app.library.page_parts import escape

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def address(target: Inside) -> str:
    """Every place is on the one page."""
    return f"#{target.item.anchor}{'.' + target.place if target.place else ''}"


def html_pieces(library: Library, selection: Selection, labels: Callable[[str], Labels]) -> Iterator[str]:
    """The page piece by piece: a piece for each edition, and what stands around them."""
    first, articles = selection.parts[0], Articles(library, selection, address, labels)
    said, title = labels(first.language.tag), selection.title(library, first.language.tag)
    yield _top(first, title)
    level = 1
    if not selection.single:
        level = 2
        yield f'<h1>{escape(title)}</h1>\n<p class="about">{escape(NAME)}</p>\n{_languages(selection)}'
    for part in selection.parts:
        yield _contents(library, part, labels(part.language.tag))
        for item in part.items:
            yield articles.article(item, level)
    version = said.say(VERSION, version=library.meta.get("content_version", ""))
    foot = " · ".join([NAME, version, said.say(ADVICE), "CC BY 4.0"])
    attributes = language_attributes(said.tag, rtl=said.rtl)
    yield f'<footer {attributes}><p class="about">{escape(foot)}</p></footer>\n</body></html>\n'


def _top(first: Part, title: str) -> str:
    return (
        f"<!DOCTYPE html>\n<html {language_attributes(first.language.tag, rtl=first.language.rtl)}>\n<head>"
        f'<meta charset="UTF-8"/>\n<meta http-equiv="Content-Security-Policy" content="{_POLICY}"/>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n<meta name="referrer" content="no-referrer"/>\n'
        f'<meta name="generator" content="{NAME}"/>\n<title>{escape(title)}</title>\n<style>{PAGE}</style></head>\n<body>\n'
    )


def _languages(selection: Selection) -> str:
    if len(selection.parts) == 1:
        return ""
    links = (
        f'<li><a href="#contents-{part.language.tag}" {language_attributes(part.language.tag, rtl=part.language.rtl)}>'
        f"{escape(part.language.name)}</a></li>"
        for part in selection.parts
    )
    return f'<ul class="languages">{"".join(links)}</ul>\n'


def _contents(library: Library, part: Part, labels: Labels) -> str:
    attributes = language_attributes(part.language.tag, rtl=part.language.rtl)
    said = f"<span {language_attributes(labels.tag, rtl=labels.rtl)}>{escape(labels.say(CONTENTS))}</span>"
    title = f"{said} · {escape(part.language.name)}"
    entries = _sections(library, part.items[0]) if len(part.items) == 1 else "".join(_entry(library, item) for item in part.items)
    name = f"contents-{part.language.tag}"
    heading = f'<h2 id="{name}-title">{title}</h2>'
    return f'<nav id="{name}" aria-labelledby="{name}-title" {attributes}>{heading}<ol>{entries}</ol></nav>\n'


def _entry(library: Library, item: Item) -> str:
    title = f'<a href="{address(Inside(item, ""))}">{escape(item.edition.title)}</a>'
    return f"<li>{title}<ol>{_sections(library, item)}</ol></li>\n"


def _sections(library: Library, item: Item) -> str:
    return "".join(
        f'<li><a href="{address(Inside(item, place))}">{escape(heading)}</a></li>' for place, heading in headings(library, item)
    )
