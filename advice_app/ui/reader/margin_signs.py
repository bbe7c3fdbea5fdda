"""Paints what the margin shows of a paragraph: its ground, the bar of a highlight or note, and signs beside it."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QTextBlock

from advice_app.ui.highlights import Sign, tint
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look
from advice_app.ui.reader.margin_places import Places
from advice_app.ui.reader.page_shapes import rounded
from advice_app.ui.reader.page_view import PageView
from advice_app.ui.theme import Theme

GROUND = 12  # pixels that the ground of a row reaches into the margin
ROUND = 4  # pixels of ground above and below a row
_APART = 1.5  # pixels less of a tint: paragraphs that follow each other are told apart
_BAR, _RADIUS = 4, 6
_SECOND = 0.78  # the size of the pencil under the sign of a colour


class Rows:
    """The rows of a page, one a paragraph. Each goes through text and margin: what is painted is one piece."""

    def __init__(self, page: PageView, places: Places) -> None:
        self._page, self._places = page, places

    def _rect(self, block: QTextBlock, margin: int, less: float = 0) -> QRectF:
        """A row in a margin of this width, or (nothing) in the text."""
        width, row, rtl = self._page.viewport().width(), self._places.row(block), self._page.page_look().rtl
        rect = QRectF(0 if rtl else -GROUND, row.top() - ROUND, width + GROUND, row.height() + 2 * ROUND)
        if margin:
            rect.translate(-width if rtl else margin, 0)
        return rect.adjusted(0, less, 0, -less)

    def grounds(self, painter: QPainter, at_hand: QTextBlock | None, signs: Mapping[str, Sign], margin: int = 0) -> None:
        """The ground of the row at hand, and those of highlights and notes; a callout has one already.

        Of two languages side by side `Stage` shows the row at hand, across both.
        """
        theme = self._page.page_look().theme
        if at_hand is not None and not self._page.paired and not self._in_callout(at_hand):
            _draw_ground(painter, theme, self._rect(at_hand, margin))
        for block in self._places.seen() if signs else ():
            sign = signs.get(self._places.place(block))
            if sign is not None and not self._in_callout(block):
                _draw_tint(painter, theme, self._rect(block, margin, _APART), sign)

    def _in_callout(self, block: QTextBlock) -> bool:
        item = self._places.paragraph(block)
        return item is None or bool(item.kind)

    def bar(self, painter: QPainter, block: QTextBlock, sign: Sign, margin: int) -> None:
        """The bar at the start of a highlight: it is seen, too, where a callout has a ground of its own."""
        look, rect = self._page.page_look(), self._rect(block, margin, _APART)
        rect = QRectF(rect.right() - _BAR if look.rtl else rect.left(), rect.top(), _BAR, rect.height())
        painter.fillPath(rounded(rect, _BAR / 2), QColor(tint(look.theme, sign.colour).ink))


def _draw_ground(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    painter.fillPath(rounded(rect, _RADIUS), QColor(theme.win))
    if theme.outlined:
        painter.strokePath(rounded(rect.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS), QColor(theme.ctl))


def _draw_tint(painter: QPainter, theme: Theme, rect: QRectF, sign: Sign) -> None:
    ink, ground = tint(theme, sign.colour)
    painter.fillPath(rounded(rect, _RADIUS), QColor(ground))
    if theme.outlined:
        painter.strokePath(rounded(rect.adjusted(1, 1, -1, -1), _RADIUS), QColor(ink))


def draw_signs(painter: QPainter, look: Look, box: QRect, size: int, sign: Sign) -> None:
    """A star; or the sign of a colour, and under it, or alone, the pencil of a note."""
    ratio = painter.device().devicePixelRatioF()
    ink, middle = tint(look.theme, sign.colour).ink, box.center()
    for image in sign.icons or ("star-filled",):
        painter.drawPixmap(middle - QPoint(size // 2 - 1, size // 2 - 1), pixmap(image, ink, size, ratio))
        middle += QPoint(0, size)
        size = round(size * _SECOND)
