"""Slides on paper: three on a page, beside lines for notes. What a trainer reveals is not on them."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from advice_app.languages import _, speaking
from advice_app.library.model import Language
from advice_app.sharing.card_sheet import Paper
from advice_app.slides.fit import Fitter
from advice_app.slides.items import HEIGHT, WIDE, Sheet
from advice_app.slides.model import Deck
from advice_app.ui.handouts.device import MARGIN, PALE, paint_foot, paint_text, pdf_pages
from advice_app.ui.present.paint import Footer, paint_sheet
from advice_app.ui.theme import LIGHT
from advice_app.workshop.exercise_slides import for_players

ON_A_PAGE = 3
_TOP, _FOOT, _GAP, _LINE = 26.0, 20.0, 8.0, 8.0
_SHARE = 0.58  # of the width, for a slide


def slide_pages(path: Path, deck: Deck, fitter: Fitter, paper: Paper, language: Language) -> Iterator[tuple[int, int]]:
    """Write it, a slide at each step: how many of how many. Raises `OSError`."""
    slides, made = tuple(for_players(deck.slides)), list[Sheet]()
    for done, slide in enumerate(slides):
        made += fitter.slide(slide, WIDE)
        yield done, 2 * len(slides)
    pages = -(-len(made) // ON_A_PAGE)
    with pdf_pages(path, paper, deck.title) as (writer, painter):
        for number, sheet in enumerate(made):
            page, place = divmod(number, ON_A_PAGE)
            if place == 0:
                if page:
                    writer.newPage()
                _frame(painter, deck.title, paper, language, (page + 1, pages))
            _slide(painter, sheet, place, paper, Footer(number + 1, len(made)), rtl=language.rtl)
            yield len(made) + number, 2 * len(made)


def _frame(painter: QPainter, title: str, paper: Paper, language: Language, page: tuple[int, int]) -> None:
    paint_text(painter, QRectF(MARGIN, 13, paper.width - 2 * MARGIN, 10), title, language, 12, bold=True)
    with speaking(language.tag):
        text = _("Page {number} of {total}").format(number=page[0], total=page[1])
    paint_foot(painter, paper, "Rights at Arrest", text, language)


def _slide(painter: QPainter, sheet: Sheet, place: int, paper: Paper, footer: Footer, *, rtl: bool) -> None:
    """A slide where the line begins, lines in the rest of it."""
    inner, room = paper.width - 2 * MARGIN, (paper.height - _TOP - _FOOT) / ON_A_PAGE
    width = inner * _SHARE
    high = width * HEIGHT / WIDE.width
    top = _TOP + place * room
    left = paper.width - MARGIN - width if rtl else MARGIN
    box = QRectF(left, top, width, high)
    painter.save()
    painter.setClipRect(box)
    painter.translate(box.topLeft())
    painter.scale(width / WIDE.width, width / WIDE.width)
    paint_sheet(painter, sheet, WIDE, LIGHT, sheet.steps, footer)
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(PALE), 0.25))
    painter.drawRect(box)
    start, end = (MARGIN, left - _GAP) if rtl else (left + width + _GAP, paper.width - MARGIN)
    for number in range(1, int((room - _GAP) // _LINE) + 1):
        y = top + number * _LINE
        painter.drawLine(QLineF(start, y, end, y))
