"""The command ``slides``: a guide laid out in the app's fonts, as text, as JSON, or as a PDF with a slide on each page."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from advice_app.cli import OK, CommandError, edition
from advice_app.library.catalogue import EditionInfo, Library
from advice_app.slides.command import as_json, as_text
from advice_app.slides.items import HEIGHT, SQUARE, WIDE, Frame, Sheet
from advice_app.slides.model import Deck
from advice_app.slides.pairing import with_second
from advice_app.ui.present.decks import deck_of
from advice_app.ui.present.measure import fitter
from advice_app.ui.present.paint import Footer, paint_sheet
from advice_app.ui.theme import LIGHT
from advice_app.whole_file import whole_file

_INCHES_HIGH = 7.5  # of a page: what other programs use, too
_RESOLUTION = 192


def run(library: Library, options: argparse.Namespace) -> int:
    """Carry out the command; its exit code. Raises `CommandError`, `OSError`."""
    found, ref = edition(library, options.ref, options.own_lang or options.lang)
    headings = dict(library.contents(found.ref, found.language))
    if ref.section and ref.section not in headings:
        raise CommandError(f"{ref.guide} has no section {ref.section}; it has {', '.join(headings)}")
    second = edition(library, options.ref, options.second)[0].language if options.second else ""
    frame = (WIDE if options.aspect == "16:9" else SQUARE)._replace(second="under" if second else "")
    deck, sheets = slides_of(library, found, frame, second=second, section=ref.section)
    if options.pdf is None:
        print(as_json(deck, sheets, frame) if options.json else as_text(sheets))
        return OK
    write_pdf(deck, sheets, frame, options.pdf)
    print(f"{options.pdf}: {len(sheets)} slides")
    return OK


def slides_of(
    library: Library, found: EditionInfo, frame: Frame, *, second: str = "", section: str = ""
) -> tuple[Deck, tuple[Sheet, ...]]:
    """The deck of an edition, or of one section of it, and its slides laid out. There is an application with fonts."""
    deck = deck_of(library, found.ref, found.language)
    assert deck is not None  # noqa: S101 - there is an edition
    other = deck_of(library, found.ref, second) if second else None
    if other is not None:
        deck = with_second(deck, other)
    if section:
        start = f"{found.ref}#{section}"
        deck = deck._replace(slides=tuple(slide for slide in deck.slides if slide.ref.partition(".")[0] == start))
    return deck, fitter(library).deck(deck, frame)


def write_pdf(deck: Deck, sheets: Sequence[Sheet], frame: Frame, path: Path) -> None:
    """Write a slide on each page, light, all of it revealed. Raises `OSError`; no half file is left behind."""
    with whole_file(path) as unfinished:
        writer = QPdfWriter(str(unfinished))
        size = QSizeF(_INCHES_HIGH * frame.width / HEIGHT, _INCHES_HIGH)
        writer.setPageSize(QPageSize(size, QPageSize.Unit.Inch))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        writer.setResolution(_RESOLUTION)
        writer.setTitle(deck.title)
        painter = QPainter(writer)
        painter.scale(_RESOLUTION * _INCHES_HIGH / HEIGHT, _RESOLUTION * _INCHES_HIGH / HEIGHT)
        for number, sheet in enumerate(sheets, 1):
            if number > 1:
                writer.newPage()
            paint_sheet(painter, sheet, frame, LIGHT, sheet.steps, Footer(number, len(sheets)))
        painter.end()
