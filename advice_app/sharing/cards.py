"""Wallet cards on paper: the officer's language on the front, with the reader's below it; the reader's on the back.

Everything is painted in twentieths of a millimetre, black on white, in the same lines on the screen, in a PDF file and from
a printer.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from advice_app.sharing.card_sheet import CARD_HEIGHT, CARD_WIDTH, Line, Page, Paper, lay_out
from advice_app.sharing.fitting import Fitted, Words, fit

UNITS = 20
"""In a millimetre: fine enough for text sizes in whole units."""
_PAD, _FOOT, _FOOT_GAP, _FOOT_TEXT = 4.5, 3.0, 2.2, 2.3  # millimetres
_OFFICER, _GAP = 0.62, 0.08  # of the height that texts have, for the officer's, and between it and the reader's
_MOST = 12 * UNITS
_OWN_SHARE = 0.75  # the reader's sentence on a front is never as large as the officer's
_INK, _QUIET, _PALE = "#000000", "#435250", "#9AA5A3"
_RESOLUTION = 1200


class Card(NamedTuple):
    """Texts of one card. ``below`` is on the front, under the officer's."""

    front: Words
    back: Words
    below: Words | None = None


class Deck(NamedTuple):
    """Cards, what stands at the foot of each at its two ends, and the name of the whole."""

    cards: tuple[Card, ...]
    foot: tuple[Words, Words]
    title: str
    backs: bool = True

    def pages(self, paper: Paper) -> tuple[Page, ...]:
        """Where everything stands."""
        return lay_out(len(self.cards), paper, backs=self.backs)


class Placed(NamedTuple):
    """A text, and where its box begins within its card, in units."""

    fitted: Fitted
    at: QPointF
    ink: str


def _inner() -> QRectF:
    """A card less its edges, in units."""
    pad = _PAD * UNITS
    return QRectF(0, 0, CARD_WIDTH * UNITS, CARD_HEIGHT * UNITS).adjusted(pad, pad, -pad, -pad)


def sentences(card: Card, *, back: bool) -> tuple[Placed, ...]:
    """The texts of one side of a card, laid out: every one whole, as large as fits."""
    box = _inner().adjusted(0, 0, 0, -(_FOOT + _FOOT_GAP) * UNITS)
    if back or card.below is None:
        return (_placed(card.back if back else card.front, box, _MOST),)
    upper = QRectF(box.left(), box.top(), box.width(), box.height() * _OFFICER)
    officer = _placed(card.front, upper, _MOST)
    lower = box.adjusted(0, box.height() * (_OFFICER + _GAP), 0, 0)
    return officer, _placed(card.below, lower, round(officer.fitted.pixels * _OWN_SHARE), _QUIET)


def feet(foot: tuple[Words, Words]) -> tuple[Placed, ...]:
    """What stands at the two ends of the lower edge of every card."""
    box = _inner()
    box.setTop(box.bottom() - _FOOT * UNITS)
    half = box.width() / 2
    made = [
        _placed(words, QRectF(box.left(), box.top(), half, box.height()), round(_FOOT_TEXT * UNITS), _QUIET) for words in foot
    ]
    for end, placed in enumerate(made):
        free = half - placed.fitted.width
        # whatever its direction, the first stands at the left edge of the card and the second at the right
        now = placed.fitted.offset + (free if foot[end].rtl and not placed.fitted.offset else 0.0)
        made[end] = placed._replace(at=placed.at + QPointF((half + free if end else 0.0) - now, 0))
    return tuple(made)


def _placed(words: Words, box: QRectF, most: int, ink: str = _INK) -> Placed:
    fitted = fit(words, box.width(), box.height(), most)
    return Placed(fitted, QPointF(box.left(), box.top() + (box.height() - fitted.height) / 2), ink)


class CardPainter:
    """Paints pages of a deck; what was laid out once is kept. One thread has one painter."""

    def __init__(self, deck: Deck) -> None:
        self._deck = deck
        self._faces: dict[tuple[int, bool], tuple[Placed, ...]] = {}
        self._feet = feet(deck.foot)

    def prepare(self, page: Page) -> None:
        """Lay out what is on a page. Done before there is a painter, which an error must not leave behind."""
        for slot in page.slots:
            self._face(slot.card, back=page.back)

    def paint(self, painter: QPainter, page: Page) -> None:
        """Paint a page; the painter's unit is a millimetre."""
        painter.save()
        painter.scale(1 / UNITS, 1 / UNITS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not page.back:  # a back that is off by half a millimetre shows no line
            _lines(painter, page.cuts, QPen(QColor(_PALE), 0.15 * UNITS, Qt.PenStyle.DashLine))
        _lines(painter, page.marks, QPen(QColor(_INK), 0.2 * UNITS))
        for slot in page.slots:
            painter.save()
            painter.translate(slot.left * UNITS, slot.top * UNITS)
            for placed in self._face(slot.card, back=page.back):
                placed.fitted.paint(painter, placed.at, placed.ink)
            painter.restore()
        painter.restore()

    def _face(self, card: int, *, back: bool) -> tuple[Placed, ...]:
        key = (card, back)
        if key not in self._faces:
            self._faces[key] = (*sentences(self._deck.cards[card], back=back), *self._feet)
        return self._faces[key]


def _lines(painter: QPainter, lines: Sequence[Line], pen: QPen) -> None:
    painter.setPen(pen)
    for line in lines:
        painter.drawLine(QPointF(line.x1, line.y1) * UNITS, QPointF(line.x2, line.y2) * UNITS)


def write_pdf(deck: Deck, paper: Paper, name: str) -> bool:
    """Write a PDF file; whether that worked. May run in a thread of its own: it touches no widget and no pixmap."""
    writer = QPdfWriter(name)
    writer.setTitle(deck.title)
    writer.setCreator("Rights at Arrest")
    writer.setResolution(_RESOLUTION)
    return _print_on(deck, paper, writer)


def print_with_dialog(deck: Deck, paper: Paper, parent: QWidget) -> None:
    """Ask for a printer and print. Returns at once: the dialog is not waited for."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(deck.title)
    printer.setPageSize(_page_size(paper))
    if deck.backs:
        printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("print_dialog")
    dialog.accepted.connect(lambda: print_deck(deck, paper, printer))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)


def print_deck(deck: Deck, paper: Paper, printer: QPrinter) -> bool:
    """Print every page in its true size, upright; whether that worked."""
    printer.setFullPage(True)
    return _print_on(deck, paper, printer)


def _page_size(paper: Paper) -> QPageSize:
    return QPageSize(QSizeF(paper.width, paper.height), QPageSize.Unit.Millimeter, paper.id, QPageSize.SizeMatchPolicy.FuzzyMatch)


def _print_on(deck: Deck, paper: Paper, device: QPagedPaintDevice) -> bool:
    try:
        for _page in painted(deck, paper, device):
            pass
    except OSError:
        return False
    return True


def painted(deck: Deck, paper: Paper, device: QPagedPaintDevice) -> Iterator[None]:
    """Paint every page, one at each step. Raises `OSError` if that cannot be done."""
    device.setPageSize(_page_size(paper))
    device.setPageOrientation(QPageLayout.Orientation.Portrait)
    device.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    cards, pages = CardPainter(deck), deck.pages(paper)
    for page in pages:
        cards.prepare(page)
        yield
    painter = QPainter()
    if not painter.begin(device):
        raise OSError(f"cannot print {deck.title}")
    try:
        scale = device.logicalDpiX() / 25.4
        painter.scale(scale, scale)
        for number, page in enumerate(pages):
            if number:
                device.newPage()
            cards.paint(painter, page)
            yield
    finally:
        done = painter.end()
    if not done:
        raise OSError(f"cannot print {deck.title}")
