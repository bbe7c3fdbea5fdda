"""Guides on sheets of paper: running head, text, web addresses, page numbers; mirrored where they are read from right to left."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QTextDocument,
    QTextLayout,
    QTextOption,
)

from advice_app.export.paginate import Leaf, paginate
from advice_app.library.page_parts import Paragraph
from advice_app.sharing.card_sheet import Paper
from advice_app.sharing.printing import MARGIN_MM, PIXEL_POINTS, Grounds
from advice_app.sharing.strips import read_strips

_INK, _QUIET, _PALE = "#000000", "#435250", "#9AA5A3"
_HEAD, _FOOT = 48, 30  # pixels above and below the text, for head and foot
_SMALL, _NOTE = 11, 12  # pixels of letters
_NOTE_GAP, _NOTE_COLUMN, _NOTE_SPACE = 14, 34, 2
_CODE = 84  # pixels that a QR code is wide
_NUMBER_ROOM, _NUMBER_GAP = 60, 12


class Geometry(NamedTuple):
    """A sheet of paper, in pixels of the page (`PIXEL_POINTS`)."""

    width: float  # of the text
    height: float
    margin: float = MARGIN_MM / 25.4 * 72 / PIXEL_POINTS

    @classmethod
    def of(cls, width: float, height: float) -> "Geometry":
        """For a sheet in millimetres."""
        pixel = 25.4 / 72 * PIXEL_POINTS
        return cls((width - 2 * MARGIN_MM) / pixel, (height - 2 * MARGIN_MM) / pixel)

    @classmethod
    def on(cls, paper: Paper) -> "Geometry":
        """For a usual sheet."""
        return cls.of(paper.width, paper.height)

    @property
    def sheet(self) -> QSizeF:
        """The whole of it."""
        return QSizeF(self.width + 2 * self.margin, self.height + 2 * self.margin)

    @property
    def room(self) -> float:
        """The height for text and notes."""
        return self.height - _HEAD - _FOOT


class Chapter(NamedTuple):
    """A document for paper, as wide as the sheet, and what stands around it. ``code``: a QR code, row by row, and its text."""

    document: QTextDocument
    paragraphs: Sequence[Paragraph]
    grounds: Grounds
    notes: tuple[str, ...]
    head: tuple[str, str]  # at its start, at its end
    foot: str
    page_text: Callable[[int, int], str]
    rtl: bool
    anchor: str = ""
    code: tuple[tuple[tuple[bool, ...], ...], str] | None = None
    numbers: tuple[tuple[int, str], ...] = ()  # block and number of each paragraph, to stand in the margin


class Sheet(NamedTuple):
    """One page: the number of a chapter, and what of it is on the page."""

    chapter: int
    leaf: Leaf


def paginated(chapter: Chapter, geometry: Geometry) -> list[Leaf]:
    """The pages of a chapter."""
    strips = read_strips(chapter.document, chapter.paragraphs, geometry.room)

    def room(notes: tuple[int, ...]) -> float:
        return notes_height(chapter, notes, geometry.width)

    return paginate(strips, geometry.room, room)


class Booklet:
    """All pages, ready to be painted on a screen, a printer or a PDF file."""

    def __init__(self, title: str, geometry: Geometry, chapters: Sequence[Chapter], sheets: Sequence[Sheet]) -> None:
        self.title, self.geometry = title, geometry
        self.chapters, self.sheets = tuple(chapters), tuple(sheets)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, counted from 0; the painter's unit is a pixel, its origin the corner of the sheet."""
        sheet, geometry = self.sheets[number], self.geometry
        chapter = self.chapters[sheet.chapter]
        painter.save()
        painter.translate(geometry.margin, geometry.margin)
        _head(painter, chapter, geometry.width)
        self._foot(painter, chapter, number)
        top = float(_HEAD)
        if sheet.leaf.head:
            _stretch(painter, chapter, Leaf(*sheet.leaf.head), top, geometry.width)
            top += sheet.leaf.repeated
        _stretch(painter, chapter, sheet.leaf, top, geometry.width)
        if chapter.code and (number == 0 or self.sheets[number - 1].chapter != sheet.chapter):
            _code(painter, chapter, geometry.width)
        _notes(painter, chapter, sheet.leaf.notes, geometry)
        painter.restore()

    def _foot(self, painter: QPainter, chapter: Chapter, number: int) -> None:
        line = QRectF(0, self.geometry.height - _FOOT + 12, self.geometry.width, _FOOT - 12)
        page = chapter.page_text(number + 1, len(self.sheets))
        _ends(painter, chapter, line, (chapter.foot, page))

    def page_of(self, chapter: int, y: float) -> tuple[int, float]:
        """The page on which a height of a chapter is, and how far below the upper edge of the sheet, in pixels."""
        found = 0
        for number, sheet in enumerate(self.sheets):
            if sheet.chapter == chapter and sheet.leaf.top <= y + 1:
                found = number
        leaf = self.sheets[found].leaf
        return found, self.geometry.margin + _HEAD + leaf.repeated + y - leaf.top


def _font(chapter: Chapter, pixels: int) -> QFont:
    font = QFont(chapter.document.defaultFont())
    font.setPixelSize(pixels)
    return font


def _head(painter: QPainter, chapter: Chapter, width: float) -> None:
    _ends(painter, chapter, QRectF(0, 0, width, 18), chapter.head)
    painter.setPen(QPen(QColor(_PALE), 0.75))
    painter.drawLine(QPointF(0, 22), QPointF(width, 22))


def _ends(painter: QPainter, chapter: Chapter, line: QRectF, texts: tuple[str, str]) -> None:
    """A text at the start of a line, and one at its end; the first is cut where there is no room for both."""
    painter.setFont(_font(chapter, _SMALL))
    painter.setPen(QColor(_QUIET))
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if chapter.rtl else Qt.LayoutDirection.LeftToRight)
    sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
    start, end = reversed(sides) if chapter.rtl else sides
    # the sides are meant as they are: Qt would turn them round once more
    absolute = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(line, int(end | absolute), texts[1])
    taken = painter.fontMetrics().horizontalAdvance(texts[1]) + 24
    room = line.adjusted(taken, 0, 0, 0) if chapter.rtl else line.adjusted(0, 0, -taken, 0)
    cut = painter.fontMetrics().elidedText(texts[0], Qt.TextElideMode.ElideRight, int(room.width()))
    painter.drawText(room, int(start | absolute), cut)


def _stretch(painter: QPainter, chapter: Chapter, leaf: Leaf, at: float, width: float) -> None:
    """A stretch of a document, ``at`` pixels below the upper edge."""
    top, bottom = leaf.top, leaf.bottom
    painter.save()
    painter.translate(0, at - top)
    visible = QRectF(0, top, width, bottom - top)
    painter.save()
    painter.setClipRect(visible)
    chapter.grounds(painter, visible, width)
    painter.restore()
    painter.setClipRect(visible.adjusted(-_NUMBER_ROOM, -leaf.above, _NUMBER_ROOM, leaf.below))
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = visible.adjusted(0, 1, 0, -1)  # lines before and after are left out, not cut
    context.palette.setColor(QPalette.ColorRole.Text, QColor(_INK))
    chapter.document.documentLayout().draw(painter, context)
    _numbers(painter, chapter, visible)
    painter.restore()


def _numbers(painter: QPainter, chapter: Chapter, part: QRectF) -> None:
    """The numbers of paragraphs, in the margin at the height of their first lines."""
    painter.setPen(QColor(_QUIET))
    painter.setFont(_font(chapter, _SMALL))
    layout = chapter.document.documentLayout()
    for number, text in chapter.numbers:
        block = chapter.document.findBlockByNumber(number)
        line = block.layout().lineAt(0)
        top = layout.blockBoundingRect(block).top() + line.y()
        if part.top() <= top < part.bottom():
            left = part.right() + _NUMBER_GAP if chapter.rtl else -_NUMBER_ROOM
            box = QRectF(left, top, _NUMBER_ROOM - _NUMBER_GAP, line.height())
            side = Qt.AlignmentFlag.AlignLeft if chapter.rtl else Qt.AlignmentFlag.AlignRight
            painter.drawText(box, int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), text)


# QR code -----------------------------------------------------------------------------------------------------


def code_room() -> tuple[float, float]:
    """Width and height that a QR code takes in the corner of the first page, with the air around it."""
    return _CODE + 20.0, _CODE + 22.0


def _code(painter: QPainter, chapter: Chapter, width: float) -> None:
    if chapter.code is None:
        return
    rows, text = chapter.code
    size = _CODE / len(rows)
    left = 0.0 if chapter.rtl else width - _CODE
    shape = QPainterPath()
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                shape.addRect(QRectF(left + x * size, _HEAD + y * size, size, size))
    painter.fillPath(shape.simplified(), QColor(_INK))
    painter.setFont(_font(chapter, _SMALL))
    painter.setPen(QColor(_QUIET))
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    box = QRectF(left - 20, _HEAD + _CODE + 2, _CODE + 40, 18)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)


# notes -------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=512)
def _note(text: str, family: tuple[str, ...], width: float, rtl: bool) -> QTextLayout:
    """An address, broken anywhere; always from left to right, but next to its number."""
    font = QFont(list(family))
    font.setPixelSize(_NOTE)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    option.setAlignment((Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width - _NOTE_COLUMN)
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout


def _note_of(chapter: Chapter, number: int, width: float) -> QTextLayout:
    return _note(chapter.notes[number - 1], tuple(chapter.document.defaultFont().families()[-2:]), width, chapter.rtl)


def _height(layout: QTextLayout) -> float:
    return layout.boundingRect().height() + _NOTE_SPACE


def notes_height(chapter: Chapter, notes: tuple[int, ...], width: float) -> float:
    """The room that these notes take at the foot of a page."""
    known = [note for note in notes if 0 < note <= len(chapter.notes)]
    return _NOTE_GAP + sum(_height(_note_of(chapter, note, width)) for note in known) if known else 0.0


def _notes(painter: QPainter, chapter: Chapter, notes: tuple[int, ...], geometry: Geometry) -> None:
    known = [note for note in notes if 0 < note <= len(chapter.notes)]
    if not known:
        return
    width, rtl = geometry.width, chapter.rtl
    y = geometry.height - _FOOT - notes_height(chapter, notes, width) + _NOTE_GAP
    painter.setPen(QPen(QColor(_PALE), 0.75))
    painter.drawLine(QPointF(width if rtl else 0, y - 6), QPointF(width * (0.67 if rtl else 0.33), y - 6))
    painter.setPen(QColor(_QUIET))
    font = _font(chapter, _NOTE)
    font.setFamilies(chapter.document.defaultFont().families()[-2:])
    painter.setFont(font)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    for note in known:
        layout = _note_of(chapter, note, width)
        left = width - _NOTE_COLUMN + 6 if rtl else 0.0
        painter.drawText(QRectF(left, y, _NOTE_COLUMN - 6, 16), int(Qt.AlignmentFlag.AlignLeft), f"[{note}]")
        layout.draw(painter, QPointF(0 if rtl else _NOTE_COLUMN, y))
        y += _height(layout)
