"""Guides as an EPUB 3 book: a chapter for each edition, each in its own language and direction.

The same guides give the same bytes: nothing tells when or where the file was made, or by whom.
"""

import uuid
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from advice_app.export.article import Articles, language_attributes
from advice_app.export.excerpt import headings
from advice_app.export.labels import ADVICE, CONTENTS, VERSION, Labels
from advice_app.export.links import Inside
from advice_app.export.selection import NAME, Item, Part, Selection
from advice_app.export.style import BOOK
from advice_app.library.catalogue import Library
from advice_app.library.page_parts import escape

_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_CONTAINER = (
    f'{_XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n'
)
_ACCESS = (
    ("accessMode", "textual"),
    ("accessModeSufficient", "textual"),
    ("accessibilityFeature", "tableOfContents"),
    ("accessibilityFeature", "structuralNavigation"),
    ("accessibilityFeature", "readingOrder"),
    ("accessibilityFeature", "displayTransformability"),
    ("accessibilityHazard", "none"),
    (
        "accessibilitySummary",
        "Text only, in reading order, with headings, lists and tables marked as such, each text in its language.",
    ),
)


def write_epub(path: Path, library: Library, selection: Selection, labels: Callable[[str], Labels]) -> Iterator[None]:
    """Write the book, one edition at each step. Raises `OSError`."""
    book = _Book(library, selection, labels)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        _put(archive, "mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        _put(archive, "META-INF/container.xml", _CONTAINER)
        _put(archive, "book/package.opf", book.package())
        _put(archive, "book/style.css", BOOK)
        _put(archive, "book/title.xhtml", book.title_page())
        _put(archive, "book/nav.xhtml", book.navigation())
        for item in selection.items:
            _put(archive, f"book/{_file(item)}", book.chapter(item))
            yield


def _put(archive: zipfile.ZipFile, name: str, text: str, how: int = zipfile.ZIP_DEFLATED) -> None:
    entry = zipfile.ZipInfo(name)  # of 1980: no clock
    entry.compress_type = how
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, text.encode())


def _file(item: Item) -> str:
    return f"{item.anchor}.xhtml"


def address(target: Inside) -> str:
    """Each edition is a file of its own."""
    return f"{_file(target.item)}{f'#{target.item.anchor}.{target.place}' if target.place else ''}"


class _Book:
    """Makes the files of one book."""

    def __init__(self, library: Library, selection: Selection, labels: Callable[[str], Labels]) -> None:
        self._library, self._selection, self._labels = library, selection, labels
        self._articles = Articles(library, selection, address, labels)
        self._first = selection.parts[0].language
        self._said = labels(self._first.tag)
        self._title = selection.title(library, self._first.tag)

    def package(self) -> str:
        """What the book is, which files it has, in which order they are read."""
        selection = self._selection
        codes = " ".join(f"{'+'.join((item.anchor, *item.sections))}={item.edition.code}" for item in selection.items)
        name = uuid.uuid5(uuid.NAMESPACE_URL, f"rights-at-arrest:{codes}")
        meta = [
            f'<dc:identifier id="id">urn:uuid:{name}</dc:identifier>',
            f"<dc:title>{escape(self._title)}</dc:title>",
            *(f"<dc:language>{escape(part.language.tag)}</dc:language>" for part in selection.parts),
            f"<dc:creator>{NAME}</dc:creator><dc:rights>CC BY 4.0</dc:rights>",
            f"<dc:date>{selection.newest.isoformat()}</dc:date>",
            f'<meta property="dcterms:modified">{selection.newest.isoformat()}T00:00:00Z</meta>',
            *(f'<meta property="schema:{name}">{value}</meta>' for name, value in _ACCESS),
        ]
        names = [(item.anchor, _file(item)) for item in selection.items]
        xhtml = 'media-type="application/xhtml+xml"'
        manifest = [
            '<item id="style" href="style.css" media-type="text/css"/>',
            f'<item id="title" href="title.xhtml" {xhtml}/>',
            f'<item id="nav" href="nav.xhtml" {xhtml} properties="nav"/>',
            *(f'<item id="{key}" href="{file}" {xhtml}/>' for key, file in names),
        ]
        spine = "".join(f'<itemref idref="{key}"/>' for key in ("title", "nav", *(key for key, _file_name in names)))
        turned = "rtl" if self._first.rtl else "ltr"
        return (
            f'{_XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" '
            f"{language_attributes(self._first.tag, rtl=self._first.rtl).partition(' ')[2]}>\n"
            '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n' + "\n".join(meta) + "\n</metadata>\n"
            "<manifest>\n" + "\n".join(manifest) + "\n</manifest>\n"
            f'<spine page-progression-direction="{turned}">{spine}</spine>\n</package>\n'
        )

    def title_page(self) -> str:
        """What it is, in which languages, which version."""
        said = self._said
        version = " · ".join(
            [said.say(VERSION, version=self._library.meta.get("content_version", "")), said.say(ADVICE), "CC BY 4.0"]
        )
        languages = "".join(self._language(part) for part in self._selection.parts)
        body = (
            f"<h1>{escape(self._title)}</h1>\n<p>{NAME}</p>\n<ul>{languages}</ul>\n"
            f'<p class="about" {language_attributes(said.tag, rtl=said.rtl)}>{escape(version)}</p>\n'
        )
        return self._page(self._title, body)

    def _language(self, part: Part) -> str:
        attributes = language_attributes(part.language.tag, rtl=part.language.rtl)
        return f'<li><a href="{_file(part.items[0])}" {attributes}>{escape(part.language.name)}</a></li>'

    def navigation(self) -> str:
        """The table of contents, which readers show in a list of their own too."""
        parts = self._selection.parts
        if len(parts) == 1:
            entries = self._entries(parts[0])
        else:
            entries = "".join(
                f"<li {language_attributes(part.language.tag, rtl=part.language.rtl)}>"
                f'<a href="{_file(part.items[0])}">{escape(part.language.name)}</a>\n<ol>{self._entries(part)}</ol></li>\n'
                for part in parts
            )
        title = escape(self._said.say(CONTENTS))
        heading = f"<h1 {language_attributes(self._said.tag, rtl=self._said.rtl)}>{title}</h1>"
        body = f'<nav epub:type="toc" id="toc" role="doc-toc">{heading}\n<ol>{entries}</ol></nav>\n'
        return self._page(self._said.say(CONTENTS), body)

    def _entries(self, part: Part) -> str:
        return "".join(
            f'<li><a href="{address(Inside(item, ""))}">{escape(item.edition.title)}</a>\n<ol>{self._sections(item)}</ol></li>\n'
            for item in part.items
        )

    def _sections(self, item: Item) -> str:
        return "".join(
            f'<li><a href="{address(Inside(item, place))}">{escape(heading)}</a></li>'
            for place, heading in headings(self._library, item)
        )

    def chapter(self, item: Item) -> str:
        """One edition."""
        attributes = language_attributes(item.edition.language, rtl=item.language.rtl)
        return self._page(item.edition.title, self._articles.article(item), attributes)

    def _page(self, title: str, body: str, attributes: str = "") -> str:
        attributes = attributes or language_attributes(self._first.tag, rtl=self._first.rtl)
        return (
            f"{_XML}<!DOCTYPE html>\n"
            f'<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" {attributes}>\n'
            f'<head><title>{escape(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>\n'
            f"<body>\n{body}</body></html>\n"
        )
