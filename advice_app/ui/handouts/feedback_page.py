"""The feedback sheet: one page, scales and lines."""

from pathlib import Path

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from advice_app.languages import speaking
from advice_app.library.model import Language
from advice_app.sharing.card_sheet import Paper
from advice_app.ui.handouts.device import INK, MARGIN, PALE, QUIET, paint_foot, paint_text, pdf_pages
from advice_app.workshop.feedback import anonymous, ends, questions, title

_STEPS = 5
_RADIUS, _APART = 3.6, 17.0
_LINE, _APART_LINES, _FOOT = 8.5, 5.0, 18.0


def feedback_page(path: Path, workshop: str, paper: Paper, language: Language) -> None:
    """Write it. Raises `OSError`."""
    with speaking(language.tag), pdf_pages(path, paper, title()) as (_writer, painter):
        width = paper.width - 2 * MARGIN
        box = QRectF(MARGIN, 15, width, 60)
        box.translate(0, paint_text(painter, box, title(), language, 20, bold=True) + 1)
        box.translate(0, paint_text(painter, box, workshop, language, 13, ink=QUIET) + 2)
        box.translate(0, paint_text(painter, box, anonymous(), language, 11, bold=True) + 7)
        scaled, written = ([asked for asked in questions() if asked.written is wanted] for wanted in (False, True))
        for asked in scaled:
            box.translate(0, paint_text(painter, box, asked.text, language, 12, bold=True) + 2)
            box.translate(0, _scale(painter, box, language))
        share = (paper.height - _FOOT - box.top()) / len(written)
        for number, asked in enumerate(written):
            room = QRectF(box.left(), box.top() + number * share, width, share)
            _lines(painter, room, paint_text(painter, room, asked.text, language, 12, bold=True))
        paint_foot(painter, paper, "Rights at Arrest", "", language)


def _lines(painter: QPainter, box: QRectF, below: float) -> None:
    """As many lines as there is room for, below a question."""
    painter.setPen(QPen(QColor(PALE), 0.25))
    for number in range(1, int((box.height() - below - _APART_LINES) // _LINE) + 1):
        y = box.top() + below + number * _LINE
        painter.drawLine(QLineF(box.left(), y, box.right(), y))


def _scale(painter: QPainter, box: QRectF, language: Language) -> float:
    for number in range(_STEPS):
        across = _RADIUS + number * _APART
        middle = QPointF(box.right() - across if language.rtl else box.left() + across, box.top() + _RADIUS)
        painter.setPen(QPen(QColor(INK), 0.3))
        painter.drawEllipse(middle, _RADIUS, _RADIUS)
        room = QRectF(middle.x() - _RADIUS, middle.y() - 2.4, 2 * _RADIUS, 8)
        _centred(painter, room, f"{number + 1}", language)
    low, high = ends()
    under = 2 * _RADIUS + 1.2
    reach = 2 * _RADIUS + (_STEPS - 1) * _APART
    start = QRectF(box.right() - reach if language.rtl else box.left(), box.top() + under, reach, 8)
    paint_text(painter, start, low, language, 9, ink=QUIET)
    paint_text(painter, start, high, language._replace(rtl=not language.rtl), 9, ink=QUIET)
    return under + 9


def _centred(painter: QPainter, box: QRectF, text: str, language: Language) -> None:
    """A digit in the middle of its circle."""
    room = box.adjusted(box.width() / 2 - 0.95, 0, 0, 0)
    paint_text(painter, room, text, language._replace(rtl=False, script="Latn"), 10)
