"""Paints what stands behind a page's text: grounds of callouts, chips of law, numbers of key points, rules of tables.

`Qt` itself is not imported here: its enumerations cost 40 ms, which no first page needs.
"""

from bisect import bisect_left

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QTextBlock,
    QTextDocument,
)

from advice_app.library.page_parts import Paragraph
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look
from advice_app.ui.page_css import CELL, INSET, PAD, tint
from advice_app.ui.reader.page_shapes import (
    brush,
    chip_runs,
    circle_image,
    digit_font,
    draw_centred,
    draw_circle,
    pen,
    rounded,
    run_rects,
)

_ICONS = {
    "say": "speech",
    "warning": "warning",
    "note": "info",
    "first": "flag",
    "lawyer": "scales",
    "stale": "history",
    "untranslated": "globe",
    "notice": "globe",
}
_LATE = frozenset({"stale", "untranslated"})
_RADIUS = 10
_CELLS = 6
_REACH = 60  # pixels at most between a block and the ground of its box


class _Box:
    """One group of paragraphs by the numbers of its first and last block."""

    def __init__(self, kind: str, first: int, last: int) -> None:
        self.kind = kind
        self.first = first
        self.last = last
        self.parts: list[tuple[int, str]] = []  # block, role


class PagePainter:
    """Knows a document's groups; asks the layout for their place at each paint, and keeps no layout object."""

    def __init__(self, document: QTextDocument, paragraphs: list[Paragraph]) -> None:
        self._document = document
        self.sharpness = 1.0  # how many times finer than the screen: for paper
        self._paragraphs = paragraphs
        self._boxes: list[_Box] = []
        self.room: dict[int, float] = {}  # more height of boxes and table rows, by the number of their last block
        self._rows: list[tuple[int, int, str]] = []  # first and last block of a table row, its role
        self._collect()

    def _collect(self) -> None:
        group, row_place = 0, ""
        for number, item in enumerate(self._paragraphs):
            if item.group:
                if item.group != group:
                    self._boxes.append(_Box(item.kind, number, number))
                self._boxes[-1].last = number
                self._boxes[-1].parts.append((number, item.role))
            group = item.group
            if item.role in {"head", "row"}:
                if item.place != row_place:
                    self._rows.append((number, number, item.role))
                self._rows[-1] = (self._rows[-1][0], number, item.role)
                row_place = item.place

    def paint(self, painter: QPainter, look: Look, visible: QRectF, width: float) -> None:
        """Paint all that stands behind the text within ``visible`` (document coordinates)."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        blocks = self._visible_blocks(visible)
        if not blocks:
            return
        # nothing is asked about what stands further down: Qt would lay it out before the page is shown
        first, last = blocks[0].blockNumber(), blocks[-1].blockNumber()
        for box in self._boxes:
            if box.first <= last and box.last >= first:
                self._box(painter, look, box, visible, width)
        for start, end, role in self._rows:
            if start <= last and end >= first:
                self._rule(painter, look, (start, end), role, visible, width)
        self._paint_chips(painter, look, blocks)

    def _ratio(self, painter: QPainter) -> float:
        return painter.device().devicePixelRatioF() * self.sharpness

    def _rect(self, number: int) -> QRectF:
        return self._document.documentLayout().blockBoundingRect(self._document.findBlockByNumber(number))

    def _box(self, painter: QPainter, look: Look, box: _Box, visible: QRectF, width: float) -> None:
        top = self._rect(box.first).top() - look.px(PAD)
        bottom = self._rect(box.last).bottom() + look.px(PAD) + self.room.get(box.last, 0.0)
        if bottom < visible.top() or top > visible.bottom():
            return
        rect = QRectF(0, top, width, bottom - top)
        ink, ground = QColor(tint(look.theme, box.kind).ink), QColor(tint(look.theme, box.kind).ground)
        if box.first == box.last and box.kind in _LATE:
            self._missing(painter, look, rect)
        elif box.kind in _LATE:
            self._stale(painter, look, box, rect)
        else:
            outlined = look.theme.outlined or box.kind == "first"
            shape = rounded(rect.adjusted(1, 1, -1, -1), _RADIUS)
            painter.fillPath(shape, brush(ground))
            if outlined:
                painter.strokePath(shape, pen(ink, 2 if look.theme.outlined else 1.5))
        if box.kind in _ICONS and box.parts[0][1] == "title":  # a box cut in two has its icon once
            self._icon(painter, look, box, rect)
        for number, role in box.parts:
            if role.isdecimal() and box.kind == "key":
                self._number(painter, look, number, role, width)
            elif role == "item" or role.isdecimal():
                self._bullet(painter, look, number, role, width)

    def _stale(self, painter: QPainter, look: Look, box: _Box, rect: QRectF) -> None:
        """Caution head, older translation where there is one, current original."""
        caution = look.theme.caution
        head = self._rect(box.first).bottom() + look.px(9)
        shape = rounded(rect, _RADIUS)
        painter.fillPath(shape, brush(QColor(look.theme.page)))
        painter.save()
        painter.setClipRect(QRectF(rect.left(), rect.top(), rect.width(), head - rect.top()))
        painter.fillPath(shape, brush(QColor(caution.ground)))
        painter.restore()
        painter.setPen(pen(QColor(look.theme.line), 1))
        if {"old", "new"} <= {role for _number, role in box.parts}:
            rule = self._rect(box.last).top() - look.px(11)
            painter.drawLine(QPointF(1, rule), QPointF(rect.right() - 1, rule))
        painter.strokePath(rounded(rect.adjusted(1, 1, -1, -1), _RADIUS), pen(QColor(caution.ink), 1.5))

    def _missing(self, painter: QPainter, look: Look, rect: QRectF) -> None:
        """What is not translated yet, where it is not quoted: a dashed outline."""
        outline = pen(QColor(look.theme.ctl), 1)
        outline.setDashPattern([4, 3])
        painter.strokePath(rounded(rect.adjusted(1.5, 1.5, -1.5, -1.5), _RADIUS), outline)

    def _icon(self, painter: QPainter, look: Look, box: _Box, rect: QRectF) -> None:
        size = look.px(18)
        image = pixmap(_ICONS[box.kind], tint(look.theme, box.kind).ink, size, self._ratio(painter))
        line = self._rect(box.first)
        x = look.px(16)
        painter.drawPixmap(QPointF(_side(x, size, rect.width(), look), line.center().y() - size / 2), image)

    def _number(self, painter: QPainter, look: Look, number: int, digit: str, width: float) -> None:
        """A key point's number: a circle at the height of its first line."""
        size = look.px(22)
        x = _side(look.px(16), size, width, look)
        family = tuple(self._document.defaultFont().families())
        colours = look.theme.ac, look.theme.onac
        at = QPointF(x, self._first_line(number) - size / 2)
        if self.sharpness > 1:  # a sheet of paper has no pixels
            draw_circle(painter, QRectF(at.x(), at.y(), size, size), digit, digit_font(family, look.px(12)), colours)
        else:
            painter.drawPixmap(at, circle_image(digit, family, look.px(12), size, colours, self._ratio(painter)))

    def _bullet(self, painter: QPainter, look: Look, number: int, role: str, width: float) -> None:
        middle = self._first_line(number)
        inset = look.px(INSET - 12)
        if role == "item":
            dot = QPainterPath()
            dot.addEllipse(QPointF(_side(inset, 0, width, look), middle), 2.5, 2.5)
            painter.fillPath(dot, brush(QColor(look.theme.t2)))
        else:
            size = look.px(24)
            box = QRectF(_side(inset - size / 2, size, width, look), middle - size / 2, size, size)
            draw_centred(painter, box, f"{role}.", self._document.defaultFont(), QColor(look.theme.t2))

    def _first_line(self, number: int) -> float:
        """The height of the middle of a block's first line."""
        block = self._document.findBlockByNumber(number)
        line = block.layout().lineAt(0)
        top = self._rect(number).top()
        return top + line.y() + line.height() / 2 if line.isValid() else top

    def _rule(self, painter: QPainter, look: Look, row: tuple[int, int], role: str, visible: QRectF, width: float) -> None:
        """The line under a table row: 2 px under the head, 1 px under the others."""
        numbers = range(row[0], row[1] + 1)
        bottom = max(self._rect(number).bottom() for number in numbers) + self.room.get(row[1], 0.0)
        bottom = round(bottom) + look.px(CELL) + (0.5 if role == "row" else 0)  # between pixels, a thin line is a grey smear
        if not visible.top() - 2 <= bottom <= visible.bottom() + 2:
            return
        theme = look.theme
        line = QPainterPath(QPointF(0, bottom))
        line.lineTo(width, bottom)
        painter.strokePath(line, pen(QColor(theme.line2 if role == "head" else theme.line), 2 if role == "head" else 1))

    # chips ---------------------------------------------------------------------------------------------------

    def _paint_chips(self, painter: QPainter, look: Look, blocks: list[QTextBlock]) -> None:
        theme, chips = look.theme, QPainterPath()
        for block in blocks:
            for rect in self._chip_rects(block, look):
                chips.addRoundedRect(rect, 5, 5)
        painter.fillPath(chips, brush(QColor(theme.unclear.ground)))
        if theme.outlined:
            painter.strokePath(chips, pen(QColor(theme.ctl), 1))

    def _visible_blocks(self, visible: QRectF) -> list[QTextBlock]:
        layout = self._document.documentLayout()
        count, reach = self._document.blockCount(), 1
        while reach < count and self._rect(reach - 1).bottom() < visible.top():
            reach *= 2
        among = range(reach // 2, min(reach, count))
        number = bisect_left(among, visible.top(), key=lambda at: self._rect(at).bottom()) + reach // 2
        # cells of a row stand side by side, and a box reaches beyond its text: begin early enough to have them all
        block = self._document.findBlockByNumber(max(0, number - _CELLS))
        found = []
        while block.isValid() and layout.blockBoundingRect(block).top() <= visible.bottom() + _REACH:
            found.append(block)
            block = block.next()
        return found

    def _chip_rects(self, block: QTextBlock, look: Look) -> list[QRectF]:
        number = block.blockNumber()
        chips = self._paragraphs[number].chips
        if not chips:
            return []
        origin = self._rect(number).topLeft()
        layout = block.layout()
        rects = []
        for start, length in chip_runs(block.text(), chips):
            rects += run_rects(layout, start + 1, length - 2, origin, look)
        return rects


def _side(inset: float, size: float, width: float, look: Look) -> float:
    """The left edge of something ``size`` wide that stands ``inset`` from the start of the column."""
    return width - inset - size if look.rtl else inset
