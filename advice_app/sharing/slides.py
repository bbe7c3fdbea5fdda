"""Slides without a window: laid out in the app's fonts, as a PDF with a slide on each page."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from advice_app.library.catalogue import EditionInfo, Library
from advice_app.slides.items import HEIGHT, Frame, Sheet
from advice_app.slides.model import Deck
from advice_app.slides.pairing import with_second

_INCHES_HIGH = 7.5  # of a page: what other programs use, too
_RESOLUTION = 192


def ready(cache: Path) -> None:
    """Have fonts without a screen, where nothing has them yet."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from advice_app.load_qt import load_qt  # noqa: PLC0415 - sets up how Qt is loaded

    load_qt(cache)
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    from advice_app.ui import fonts  # noqa: PLC0415

    if QGuiApplication.instance() is None:
        fonts.prepare(cache)
        _kept.append(QGuiApplication(sys.argv[:1]))


_kept: list[object] = []  # an application that nobody holds is gone at once


def slides_of(
    library: Library, edition: EditionInfo, frame: Frame, *, second: str = "", section: str = ""
) -> tuple[Deck, tuple[Sheet, ...]]:
    """The deck of an edition, or of one section of it, and its slides laid out. `ready` comes before."""
    from advice_app.ui.present.decks import deck_of  # noqa: PLC0415 - Qt
    from advice_app.ui.present.measure import fitter  # noqa: PLC0415

    deck = deck_of(library, edition.ref, edition.language)
    assert deck is not None  # noqa: S101 - there is an edition
    other = deck_of(library, edition.ref, second) if second else None
    if other is not None:
        deck = with_second(deck, other)
    if section:
        start = f"{edition.ref}#{section}"
        deck = deck._replace(slides=tuple(slide for slide in deck.slides if slide.ref.partition(".")[0] == start))
    return deck, fitter(library).deck(deck, frame)


def write_pdf(deck: Deck, sheets: Sequence[Sheet], frame: Frame, path: Path) -> None:
    """Write a slide on each page, light, all of it revealed. Raises `OSError`; no half file is left behind."""
    from PySide6.QtCore import QMarginsF, QSizeF  # noqa: PLC0415
    from PySide6.QtGui import QPageSize, QPainter, QPdfWriter  # noqa: PLC0415

    from advice_app.ui.present.paint import Footer, paint_sheet  # noqa: PLC0415
    from advice_app.ui.theme import LIGHT  # noqa: PLC0415

    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    temporary.write_bytes(b"")  # whether that can be done is told by the system, in its words
    writer = QPdfWriter(str(temporary))
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
    temporary.replace(path)
