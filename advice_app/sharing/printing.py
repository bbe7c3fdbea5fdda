"""Prints a page: black on white, whatever the theme on the screen, with a foot that says what it is and how old."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPageLayout,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from advice_app.languages import _

MARGIN_MM = 17.0
PIXEL_POINTS = 0.65
"""What a pixel of the screen is on paper: the text, 17 pixels there, is 11 points here."""
_FOOT = 34  # pixels under the text, for the foot
_STRANDED = 70  # a heading this near to the end of a page has no room for what follows it

Grounds = Callable[[QPainter, QRectF, float], None]
"""Paints what stands behind the text of a part of the document: its rectangle, and the width of the column."""


class Paper(NamedTuple):
    """A page of the library, ready for paper."""

    document: QTextDocument
    grounds: Grounds
    kept: tuple[tuple[int, int], ...]  # first and last block of what a page end must not cut
    title: str
    foot: str
    rtl: bool


def print_with_dialog(paper: Paper, parent: QWidget) -> None:
    """Ask for a printer and print. Returns at once: the dialog is not waited for."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(paper.title)
    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("print_dialog")
    dialog.accepted.connect(lambda: print_paper(paper, printer))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)


def print_paper(paper: Paper, printer: QPrinter | QPdfWriter) -> int:
    """Print every sheet; how many there were."""
    printer.setPageMargins(QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM), QPageLayout.Unit.Millimeter)
    scale = printer.resolution() * PIXEL_POINTS / 72
    whole = printer.pageLayout().paintRectPixels(printer.resolution())
    size = QSizeF(whole.width() / scale, whole.height() / scale - _FOOT)
    paper.document.setPageSize(size)
    keep_together(paper.document, paper.kept)
    painter = QPainter(printer)
    painter.scale(scale, scale)
    count = paper.document.pageCount()
    for number in range(count):
        if number:
            printer.newPage()
        _sheet(painter, paper, size, number)
        _foot(painter, paper, size, number + 1, count)
    painter.end()
    return count


def _sheet(painter: QPainter, paper: Paper, size: QSizeF, number: int) -> None:
    part = QRectF(QPointF(0, number * size.height()), size)
    painter.save()
    painter.translate(0, -part.top())
    painter.setClipRect(part)
    paper.grounds(painter, part, size.width())
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = part
    context.palette.setColor(QPalette.ColorRole.Text, QColor("black"))
    paper.document.documentLayout().draw(painter, context)
    painter.restore()


def _foot(painter: QPainter, paper: Paper, size: QSizeF, number: int, count: int) -> None:
    # L10N: at the foot of a printed sheet
    page = _("Page {number} of {total}").format(number=number, total=count)
    font = QFont(paper.document.defaultFont())
    font.setPixelSize(12)
    painter.setFont(font)
    painter.setPen(QColor("#435250"))
    line = QRectF(0, size.height() + 12, size.width(), _FOOT - 12)
    start, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    if paper.rtl:
        start, end = end, start
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if paper.rtl else Qt.LayoutDirection.LeftToRight)
    width = painter.fontMetrics().horizontalAdvance(page) + 24
    # the sides are meant as they are: Qt would turn them round once more
    absolute = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(line, int(end | absolute), page)
    room = line.adjusted(width, 0, 0, 0) if paper.rtl else line.adjusted(0, 0, -width, 0)
    foot = painter.fontMetrics().elidedText(paper.foot, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.drawText(room, int(start | absolute), foot)


def keep_together(document: QTextDocument, kept: Iterable[tuple[int, int]]) -> None:
    """Begin a new page before what a page end would cut, unless it is longer than half a page; in document order."""
    layout, size = document.documentLayout(), document.pageSize()
    height = size.height()
    for first, last in kept:
        top = layout.blockBoundingRect(document.findBlockByNumber(first)).top()
        bottom = layout.blockBoundingRect(document.findBlockByNumber(last)).bottom()
        # a heading stands by what follows: that begins, but need not end, on the same page
        bottom = bottom if last > first else bottom + _STRANDED
        if int(top // height) != int((bottom - 1) // height) and bottom - top < height / 2:
            cursor = QTextCursor(document.findBlockByNumber(first))
            form = QTextBlockFormat()
            form.setPageBreakPolicy(QTextBlockFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            cursor.mergeBlockFormat(form)
            document.setPageSize(size)  # lays all of it out anew: after a small change Qt (6.11) leaves list items without lines
