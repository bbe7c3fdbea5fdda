"""Writes guides to a file, one edition at a step."""

from collections.abc import Callable, Iterator
from pathlib import Path

from advice_app.export.epub import write_epub
from advice_app.export.html_file import html_pieces
from advice_app.export.labels import DateText, Labels
from advice_app.export.selection import Selection
from advice_app.library.catalogue import Library
from advice_app.whole_file import whole_file


def labels_in(library: Library, dates: DateText) -> Callable[[str], Labels]:
    """Labels by language, each made once."""
    made: dict[str, Labels] = {}
    return lambda tag: made.setdefault(tag, Labels(library, tag, dates))


def write(kind: str, path: Path, library: Library, selection: Selection, labels: Callable[[str], Labels]) -> Iterator[None]:
    """Write ``html`` or ``epub``, one edition at each step. The file appears whole or not at all. Raises `OSError`."""
    with whole_file(path) as unfinished:
        if kind == "epub":
            yield from write_epub(unfinished, library, selection, labels)
            return
        with unfinished.open("w", encoding="utf-8", newline="\n") as file:
            for piece in html_pieces(library, selection, labels):
                file.write(piece)
                yield
