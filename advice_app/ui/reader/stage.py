"""Holds two pages, and paints what is behind both: their ground, the row at hand across them, the numbers between."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from advice_app.ui.look import Look
from advice_app.ui.reader.page_rows import PageRows, Span
from advice_app.ui.style import face, set_role

if TYPE_CHECKING:
    from advice_app.ui.reader.page_view import PageView

GUTTER = 44
_LINE = 40  # pixels that a number may be below the top of its row
_AROUND = 5  # pixels of ground above and below the row at hand


class Parts(NamedTuple):
    """What stands on the stage."""

    pages: tuple["PageView", "PageView"]
    heads: tuple[QWidget, QWidget]
    between: QWidget  # what stands between the heads


class Stage(QWidget):
    """Two columns with their heads, or one above the other."""

    resized = Signal()

    def __init__(self, parts: Parts, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("beside")
        self._parts, self._look = parts, look
        self.rows = PageRows(parts.pages[0]), PageRows(parts.pages[1])
        self.stacked = False
        self._at_hand = ["", ""]  # the row under the mouse, or that the keyboard is at, on either page
        self._place = ""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        for which, page in enumerate(parts.pages):
            page.row_changed.connect(lambda place, which=which: self._on_row_changed(which, place))
            page.verticalScrollBar().valueChanged.connect(lambda _value: self.update())

    def take(self, *, stacked: bool) -> None:
        """Take the pages in, side by side or one above the other."""
        grid, (first, second), heads = self._grid, self._parts.pages, self._parts.heads
        standing: tuple[QWidget, ...] = heads[0], self._parts.between, heads[1], first, second
        new = standing if stacked != self.stacked or grid.isEmpty() else (first,)  # the others wait where they were
        self.stacked = stacked
        for widget in new:
            grid.removeWidget(widget)
        if stacked:
            cells = (0, 0, 2), (2, 1, 1), (2, 0, 1), (1, 0, 2), (3, 0, 2)
        else:
            cells = (0, 0, 1), (0, 1, 1), (0, 2, 1), (1, 0, 1), (1, 2, 1)
        for widget, (row, column, width) in zip(standing, cells, strict=True):
            if widget in new:
                grid.addWidget(widget, row, column, 1, width)
        for number in range(4):
            grid.setRowStretch(number, int(number == 1 or (stacked and number == 3)))  # noqa: PLR2004
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 0 if stacked else 1)
        inner = -1 if self._look.rtl else 1
        first.stand(paired=True, inner=0 if stacked else inner, bar=stacked)
        second.stand(paired=True, inner=0 if stacked else -inner)
        self._parts.between.setFixedWidth(self._look.px(GUTTER))

    def let_go(self) -> None:
        """Give the first page back; the second one waits, unseen."""
        self._grid.removeWidget(self._parts.pages[0])
        self._parts.pages[0].stand(paired=False)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        self.take(stacked=self.stacked)
        self.update()

    # the row at hand -----------------------------------------------------------------------------------------

    @property
    def place(self) -> str:
        """The row at hand; nothing if there is none."""
        return self._place

    def _on_row_changed(self, which: int, place: str) -> None:
        self._at_hand[which] = place
        self._place = place or self._at_hand[1 - which]
        self.update()

    def band(self, which: int) -> QRect:
        """Where the row at hand is on a page, as wide as the page and in the coordinates of the stage; empty where it is not."""
        page = self._parts.pages[which]
        if not self._place:
            return QRect()
        spans = [rows.span(self._place) for rows in (self.rows if not self.stacked else (self.rows[which],))]
        there = [span for span in spans if span is not None]
        if not there:
            return QRect()
        top, bottom = min(span.top for span in there), max(span.bottom for span in there)
        around = self._look.px(_AROUND)
        start = page.y() + page.viewport().y() - page.verticalScrollBar().value()
        rect = QRect(page.x(), start + round(top) - around, page.width(), round(bottom - top) + 2 * around)
        return rect & page.geometry()

    # painting ------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._look.theme, QPainter(self)
        painter.fillRect(event.rect(), QColor(theme.page))
        bands = [self.band(0), self.band(1)]
        if not self.stacked:
            bands = [bands[0] | bands[1]]
        for band in bands:
            painter.fillRect(band, QColor(theme.win))
            if theme.outlined and not band.isEmpty():
                painter.fillRect(QRect(band.left(), band.top(), band.width(), 1), QColor(theme.ctl))
                painter.fillRect(QRect(band.left(), band.bottom(), band.width(), 1), QColor(theme.ctl))
        if self.stacked:
            painter.setPen(QPen(QColor(theme.line)))
        else:
            self._numbers(painter)
        painter.end()

    def _numbers(self, painter: QPainter) -> None:
        """The number of each row that can be seen, in its section."""
        first, second = self._parts.pages
        gutter = QRect(
            min(first.geometry().right(), second.geometry().right()) + 1, first.y(), self._look.px(GUTTER), first.height()
        )
        painter.setClipRect(gutter)
        start = first.y() + first.viewport().y() - first.verticalScrollBar().value()
        seen = gutter.top() - start - _LINE, gutter.bottom() - start + _LINE
        spans: dict[str, Span] = {**dict(self.rows[1].between(*seen)), **dict(self.rows[0].between(*seen))}
        for place, span in spans.items():
            y = start + span.middle
            box = QRectF(gutter.left(), y - self._look.px(10), gutter.width(), self._look.px(20))
            if not span.number or not QRectF(gutter).contains(box):
                continue
            here = place == self._place
            painter.setFont(face(self._look.px(13), 600 if here else 400))
            painter.setPen(QColor(self._look.theme.ac2 if here else self._look.theme.t3))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, span.number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Between the pages the wheel moves them too."""
        self._parts.pages[0].verticalScrollBar().event(event)


def bar_like(widget: QWidget) -> None:
    """A widget on the ground of a bar."""
    set_role(widget, "bar")
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
