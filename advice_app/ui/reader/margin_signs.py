"""Paints what the margin shows of a paragraph: its ground, the bar of a highlight or note, and signs beside it."""

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QPainter

from advice_app.ui.highlights import Sign, tint
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look
from advice_app.ui.reader.page_paint import rounded
from advice_app.ui.theme import Theme

_BAR, _ROUND = 4, 6
_SECOND = 0.78  # the size of the pencil under the sign of a colour


def draw_ground(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    """The ground of the paragraph at hand."""
    painter.fillPath(rounded(rect, _ROUND), QColor(theme.win))
    if theme.outlined:
        painter.strokePath(rounded(rect.adjusted(0.5, 0.5, -0.5, -0.5), _ROUND), QColor(theme.ctl))


def draw_tint(painter: QPainter, theme: Theme, rect: QRectF, sign: Sign) -> None:
    """The ground of a paragraph that is highlighted or has a note."""
    ink, ground = tint(theme, sign.colour)
    painter.fillPath(rounded(rect, _ROUND), QColor(ground))
    if theme.outlined:
        painter.strokePath(rounded(rect.adjusted(1, 1, -1, -1), _ROUND), QColor(ink))


def draw_bar(painter: QPainter, look: Look, rect: QRectF, sign: Sign) -> None:
    """The bar at the start of that ground: it is seen, too, where a callout has a ground of its own."""
    bar = QRectF(rect.right() - _BAR if look.rtl else rect.left(), rect.top(), _BAR, rect.height())
    painter.fillPath(rounded(bar, _BAR / 2), QColor(tint(look.theme, sign.colour).ink))


def draw_signs(painter: QPainter, look: Look, box: QRect, size: int, sign: Sign) -> None:
    """A star; or the sign of a colour, and under it, or alone, the pencil of a note."""
    ratio = painter.device().devicePixelRatioF()
    ink, middle = tint(look.theme, sign.colour).ink, box.center()
    for image in sign.icons or ("star-filled",):
        painter.drawPixmap(middle - QPoint(size // 2 - 1, size // 2 - 1), pixmap(image, ink, size, ratio))
        middle += QPoint(0, size)
        size = round(size * _SECOND)
