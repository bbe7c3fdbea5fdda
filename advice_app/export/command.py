"""The command ``export``: guides as a web page or an electronic book; PDF needs Qt (`advice_app.paper_commands`)."""

import argparse
import sys
from datetime import date
from pathlib import Path

from advice_app.cli import OK, CommandError, language, open_library
from advice_app.export.out import labels_in, write
from advice_app.export.selection import Selection, SelectionError, guides_of, select
from advice_app.library.catalogue import Library


def run(options: argparse.Namespace) -> int:
    """Carry out the command; its exit code. Raises `CommandError`, `LibraryError`, `OSError`."""
    library = open_library(options)
    try:
        selection = asked(library, options)
        path: Path = options.html or options.epub
        kind = "html" if options.html else "epub"
        for _step in write(kind, path, library, selection, labels_in(library, date_text)):
            pass
        say(path, selection)
    finally:
        library.close()
    return OK


def asked(library: Library, options: argparse.Namespace) -> Selection:
    """The guides that were named, in the languages that were named. Raises `CommandError`."""
    words = [tag for word in options.tags for tag in word.split(",") if tag] or [options.lang or "en"]
    try:
        refs = [ref for text in options.refs for ref in guides_of(library, text)]
        if words == ["all"]:
            there = {edition.language for ref in refs for edition in library.editions_of(ref)}
            tags = [item.tag for item in library.languages() if item.tag in there]
            return select(library, refs, tags)._replace(missing=())  # nobody asked for each guide in each of them
        return select(library, refs, [language(library, word) for word in words])
    except SelectionError as error:
        raise CommandError(str(error)) from error


def say(path: Path, selection: Selection, pages: str = "") -> None:
    """Print what was written, and what was not."""
    tags = ", ".join(part.language.tag for part in selection.parts)
    guides = len(selection.guides)
    partly = len({item.ref for item in selection.items if item.sections})
    some = f" ({partly} of them in part)" if 1 <= partly < guides else " in part" if partly else ""
    print(f"{path}: {guides} {'guide' if guides == 1 else 'guides'}{some} in {tags}{pages}")
    for ref, tag in selection.missing:
        print(f"rights-at-arrest: {ref} is not in {tag} yet", file=sys.stderr)


def date_text(day: date, tag: str) -> str:
    """Day, month in words and year, as the window has them too."""
    from babel.dates import format_date  # noqa: PLC0415 - 100 ms that the window does not have

    return format_date(day, "long", locale="en_GB" if tag == "en" else tag.replace("-", "_"))
