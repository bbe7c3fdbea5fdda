"""Guides as a PDF file: laid out, drawn, with an outline; a bit at each step."""

from collections.abc import Generator, Iterator
from pathlib import Path

from advice_app.export.excerpt import headings
from advice_app.export.selection import Selection
from advice_app.library.catalogue import Library
from advice_app.sharing.booklet import Booklet
from advice_app.sharing.outline import About, Bookmark
from advice_app.sharing.pdf import write_pdf
from advice_app.ui.export.compose import Job, compose, place_pages

Steps = Generator[tuple[int, int], None, int]
"""How much is done of how much; in the end the number of pages."""


def pdf_file(path: Path, job: Job) -> Steps:
    """Lay out and write; the number of pages. Raises `OSError`."""
    total = len(job.selection.items)
    booklet = yield from _first_half(compose(job), total)
    first = job.selection.parts[0].language
    places = dict(place_pages(booklet))
    about = About(booklet.title, first.tag, first.rtl)
    lines = list(_bookmarks(job.library, job.selection, places))
    pages = len(booklet.sheets)
    for page, _drawn in enumerate(write_pdf(path, booklet, about, lines, places), 1):
        yield total + total * min(page, pages) // pages, 2 * total
    return pages


def _first_half(steps: Generator[tuple[int, int], None, Booklet], total: int) -> Generator[tuple[int, int], None, Booklet]:
    while True:
        try:
            done, _of = next(steps)
        except StopIteration as end:
            made: Booklet = end.value
            return made
        yield done, 2 * total


def _bookmarks(library: Library, selection: Selection, places: dict[str, tuple[int, float]]) -> Iterator[Bookmark]:
    several = len(selection.parts) > 1
    for part in selection.parts:
        if several:
            first = f"contents-{part.language.tag}"
            yield Bookmark(part.language.name, 0, places[first if first in places else part.items[0].anchor])
        for item in part.items:
            yield Bookmark(item.edition.title, int(several), places[item.anchor])
            for place, heading in headings(library, item):
                name = f"{item.anchor}.{place}"
                if name in places:
                    yield Bookmark(heading, int(several) + 1, places[name])
