"""A comparison on paper: black on white, rows whole, the countries again on each sheet; as a PDF file, or from a printer."""

from typing import NamedTuple

from PySide6.QtCore import QMarginsF, QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextLayout,
)
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from advice_app.compare.export import different_text, foot
from advice_app.compare.model import Comparison, Row
from advice_app.compare.words import question_text
from advice_app.languages import _
from advice_app.ui.compare.cell import Cell
from advice_app.ui.compare.lines import lay_out
from advice_app.ui.dates import date_text
from advice_app.ui.faces import own_face, rule_face
from advice_app.ui.look import Look
from advice_app.ui.theme import LIGHT

_WIDTH, _QUESTIONS = 1240.0, 200.0  # of a sheet and of the column of questions, in pixels of the screen
_MARGIN_MM = 12.0
_PAD, _FOOT, _GAP = 9.0, 26.0, 14.0


class Paper(NamedTuple):
    """What is printed: a comparison, its title, the version of the content, whether it runs from right to left."""

    comparison: Comparison
    title: str
    version: str
    rtl: bool


def write_pdf(paper: Paper, name: str) -> bool:
    """Write a PDF file; whether that worked. May run in a thread of its own: it touches no widget and no pixmap."""
    writer = QPdfWriter(name)
    writer.setTitle(paper.title)
    writer.setCreator("Rights at Arrest")
    writer.setResolution(300)
    return print_on(paper, writer) > 0


def print_with_dialog(paper: Paper, parent: QWidget) -> None:
    """Ask for a printer and print. Returns at once: the dialog is not waited for."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(paper.title)
    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("print_dialog")
    dialog.accepted.connect(lambda: print_on(paper, printer))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)


def print_on(paper: Paper, device: QPagedPaintDevice) -> int:
    """Print all sheets, landscape; how many there were, none if the device cannot be written to."""
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageOrientation(QPageLayout.Orientation.Landscape)
    device.setPageMargins(QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM), QPageLayout.Unit.Millimeter)
    painter = QPainter()
    if not painter.begin(device):
        return 0
    scale = device.width() / _WIDTH
    painter.scale(scale, scale)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sheets = _Sheets(paper, device, painter, device.height() / scale)
    sheets.run()
    return sheets.number if painter.end() else 0


class _Sheets:
    """Goes down sheet after sheet."""

    def __init__(self, paper: Paper, device: QPagedPaintDevice, painter: QPainter, height: float) -> None:
        self._paper, self._device, self._painter = paper, device, painter
        self._look = Look(LIGHT, rtl=paper.rtl)
        self._bottom = height - _FOOT
        self._height = height
        self._y = 0.0
        self.number = 1
        columns = max(len(paper.comparison.countries), 1)
        self._column = (_WIDTH - _QUESTIONS) / columns

    def run(self) -> None:
        """Print everything."""
        self._text(self._paper.title, 20, 600, LIGHT.t1)
        self._y += 6
        self._head()
        for row in self._paper.comparison.rows:
            self._row(row)
        self._y += _GAP
        for line in foot(self._paper.version):
            self._text(line, 12, 400, LIGHT.t2)
        self._sources()
        self._end_sheet()

    def _end_sheet(self) -> None:
        # L10N: at the foot of a printed sheet
        text = _("Sheet {number}").format(number=self.number)
        layout, _lines = lay_out(f"{self._paper.title} · {text}", own_face(self._look, 11), _WIDTH, 15, rtl=self._look.rtl)
        self._draw(layout, QPointF(0, self._height - 16), LIGHT.t3)

    def _room(self, height: float, *, head: bool) -> None:
        """Begin a new sheet if there is no room for this; with the countries at its top."""
        if self._y + height <= self._bottom:
            return
        self._end_sheet()
        self._device.newPage()
        self.number += 1
        self._y = 0.0
        if head:
            self._head()

    def _left(self, column: int) -> float:
        """Where a column begins on the sheet; -1 is that of the questions."""
        start = 0.0 if column < 0 else _QUESTIONS + column * self._column
        width = _QUESTIONS if column < 0 else self._column
        return _WIDTH - start - width if self._look.rtl else start

    def _draw(self, layout: QTextLayout, at: QPointF, colour: str) -> None:
        self._painter.setPen(QColor(colour))
        layout.draw(self._painter, at)

    def _rule(self, y: float, thickness: float, colour: str) -> None:
        self._painter.fillRect(QRectF(0, y, _WIDTH, thickness), QColor(colour))

    def _head(self) -> None:
        look, tallest = self._look, 0.0
        for column, country in enumerate(self._paper.comparison.countries):
            left, width = self._left(column) + _PAD, self._column - 2 * _PAD
            name, lines = lay_out(country.name, own_face(look, 15, 600), width, 21, rtl=look.rtl)
            self._draw(name, QPointF(left, self._y), LIGHT.t1)
            if country.checked:
                text = _("Checked {date}").format(date=date_text(country.checked))
                checked, more = lay_out(text, own_face(look, 12), width, 17, rtl=look.rtl)
                self._draw(checked, QPointF(left, self._y + lines * 21), LIGHT.t3)
                tallest = max(tallest, more * 17.0)
            tallest = max(tallest, lines * 21.0 + 17)
        self._y += tallest + 4
        self._rule(self._y, 2, LIGHT.line2)
        self._y += 2

    def _row(self, row: Row) -> None:
        look = self._look
        cells = [Cell(answer, self._column - 2 * _PAD, look, buttons=()) for answer in row.answers]
        question, lines = lay_out(question_text(row.question), own_face(look, 15, 600), _QUESTIONS - 2 * _PAD, 21, rtl=look.rtl)
        height = max([*(cell.height for cell in cells), lines * 21.0 + 20]) + 2 * _PAD
        self._room(height, head=True)
        top = self._y + _PAD
        self._draw(question, QPointF(self._left(-1) + _PAD, top), LIGHT.t1)
        if row.differs:
            text = f"≠ {different_text()}"
            mark, _number = lay_out(text, own_face(look, 12, 600), _QUESTIONS - 2 * _PAD, 18, rtl=look.rtl)
            self._draw(mark, QPointF(self._left(-1) + _PAD, top + lines * 21 + 2), LIGHT.ac)
        for column, cell in enumerate(cells):
            cell.paint(self._painter, QPointF(self._left(column) + _PAD, top), 0)
        self._y += height
        self._rule(self._y - 1, 1, LIGHT.line)

    def _text(self, text: str, size: int, weight: int, colour: str) -> None:
        pitch = size * 1.4
        layout, lines = lay_out(text, own_face(self._look, size, weight), _WIDTH, pitch, rtl=self._look.rtl)
        self._room(lines * pitch, head=False)
        self._draw(layout, QPointF(0, self._y), colour)
        self._y += lines * pitch + 2

    def _sources(self) -> None:
        """The pages that each rule was checked against."""
        comparison = self._paper.comparison
        self._y += _GAP
        self._text(_("Checked against:"), 14, 600, LIGHT.t1)
        for row in comparison.rows:
            for country, answer in zip(comparison.countries, row.answers, strict=True):
                if answer is None or not answer.sources:
                    continue
                self._text(f"{country.name}: {question_text(row.question)}", 11, 600, LIGHT.t2)
                for url in answer.sources:
                    layout, lines = lay_out(url, rule_face(self._look, 11), _WIDTH, 15)
                    self._room(lines * 15.0, head=False)
                    self._draw(layout, QPointF(0, self._y), LIGHT.t2)
                    self._y += lines * 15.0
