"""How an answer looks: a colour, and always a shape and a word too. Pills, bars of confidence, fills of the map."""

from functools import lru_cache
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QImage, QPainter, QPainterPath, QPen, QPixmap

from advice_app.compare.model import Verdict
from advice_app.ui.faces import own_face, own_width
from advice_app.ui.look import Look
from advice_app.ui.style import face
from advice_app.ui.theme import Theme, Tint

_LEVELS = {"low": 1, "medium": 2, "high": 3}
_TILE = 8  # pixels after which a pattern repeats
_STRONG, _WEAK = 85, 70  # how much of its ink a pattern has, of 255


class Fill(NamedTuple):
    """How a country is filled on the map, and what stands on it."""

    ground: str
    ink: str


_FILLS = {
    "light": {
        Verdict.PROTECTS: Fill("#2E8A68", "#FFFFFF"),
        Verdict.PARTLY: Fill("#E2AE4A", "#2A1D00"),
        Verdict.WEAKER: Fill("#C25A4E", "#FFFFFF"),
        Verdict.UNCLEAR: Fill("#74817F", "#FFFFFF"),
        Verdict.INFORMATION: Fill("#5C8F98", "#06272B"),
    },
    "dark": {
        Verdict.PROTECTS: Fill("#2F7F61", "#FFFFFF"),
        Verdict.PARTLY: Fill("#C4943A", "#1A1200"),
        Verdict.WEAKER: Fill("#B2574C", "#FFFFFF"),
        Verdict.UNCLEAR: Fill("#5F6C6A", "#FFFFFF"),
        Verdict.INFORMATION: Fill("#3F7B84", "#FFFFFF"),
    },
    "contrast": {
        Verdict.PROTECTS: Fill("#7CFFA8", "#000000"),
        Verdict.PARTLY: Fill("#FFC24D", "#000000"),
        Verdict.WEAKER: Fill("#FF9C8F", "#000000"),
        Verdict.UNCLEAR: Fill("#B8B8B8", "#000000"),
        Verdict.INFORMATION: Fill("#8FB4FF", "#000000"),
    },
}


def tint(theme: Theme, verdict: Verdict) -> Tint:
    """Ink and ground of a pill."""
    own = {Verdict.PROTECTS: theme.protects, Verdict.PARTLY: theme.partly, Verdict.WEAKER: theme.weaker}
    return own.get(verdict, theme.unclear)


def map_fill(theme: Theme, verdict: Verdict) -> Fill:
    """How a country with this answer is filled."""
    return _FILLS[theme.name].get(verdict, Fill(theme.map_none, theme.t3))


@lru_cache(maxsize=64)
def map_brush(theme: Theme, verdict: Verdict, ratio: float = 1.0) -> QBrush:
    """The fill with its pattern: what protects has none, every other answer its own."""
    fill = map_fill(theme, verdict)
    plain = verdict in {Verdict.PROTECTS, Verdict.NO_DATA}
    return QBrush(QColor(fill.ground)) if plain else QBrush(_pattern(verdict, fill, ratio))


def _pattern(verdict: Verdict, fill: Fill, ratio: float) -> QImage:
    size = round(_TILE * ratio)
    tile = QImage(size, size, QImage.Format.Format_RGB32)  # without transparency: twice as fast
    tile.setDevicePixelRatio(ratio)
    tile.fill(QColor(fill.ground))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor(fill.ink)
    colour.setAlpha(_STRONG if verdict is Verdict.WEAKER else _WEAK)
    painter.setPen(QPen(colour, 1.3))
    if verdict is Verdict.PARTLY:  # stripes that rise; drawn over the edges, so that tiles join
        for start in (-_TILE, 0, _TILE):
            painter.drawLine(QPointF(start - 2, _TILE + 2), QPointF(start + _TILE + 2, -2))
    elif verdict is Verdict.WEAKER:  # a lattice
        painter.drawLine(QPointF(0, _TILE / 2), QPointF(_TILE, _TILE / 2))
        painter.drawLine(QPointF(_TILE / 2, 0), QPointF(_TILE / 2, _TILE))
    elif verdict is Verdict.UNCLEAR:  # dots
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(2, 2), 0.7, 0.7)
        painter.drawEllipse(QPointF(6, 6), 0.7, 0.7)
    elif verdict is Verdict.INFORMATION:  # stripes that lie
        painter.drawLine(QPointF(0, _TILE / 2), QPointF(_TILE, _TILE / 2))
    painter.end()
    return tile


def draw_sign(painter: QPainter, box: QRectF, verdict: Verdict, colour: str) -> None:
    """The shape of an answer: filled, half, ring, question mark, bar."""
    ink = QColor(colour)
    width = max(1.4, box.width() * 0.15)
    inner = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setPen(QPen(ink, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if verdict is Verdict.UNCLEAR:
        painter.setFont(_mark_font(max(8, round(box.height() * 1.15))))
        painter.drawText(box.adjusted(-4, -4, 4, 4), Qt.AlignmentFlag.AlignCenter, "?")
    elif verdict in {Verdict.INFORMATION, Verdict.NO_DATA}:
        middle = box.center().y()
        painter.drawLine(QPointF(inner.left(), middle), QPointF(inner.right(), middle))
    else:
        painter.drawEllipse(inner)
        if verdict is not Verdict.WEAKER:
            half = QPainterPath(inner.center())
            full = verdict is Verdict.PROTECTS
            half.arcTo(inner, 90, 360 if full else 180)
            painter.fillPath(half, ink)


@lru_cache(maxsize=16)
def _mark_font(pixels: int) -> QFont:
    return face(pixels, 700)


# pills -------------------------------------------------------------------------------------------------------

PILL = 24
"""The height of a pill at 100 %."""


def pill_width(text: str, look: Look) -> float:
    """How wide a pill with this word is."""
    return own_width(text, look, 13, 600) + look.px(10 + 7 + 9 + 11)


def draw_pill(painter: QPainter, box: QRectF, verdict: Verdict, text: str, look: Look) -> None:
    """A word on its ground, with its sign before it."""
    colours = tint(look.theme, verdict)
    painter.setPen(QPen(QColor(colours.ink), 2) if look.theme.outlined else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.ground))
    inside = box.adjusted(1, 1, -1, -1) if look.theme.outlined else box
    painter.drawRoundedRect(inside, inside.height() / 2, inside.height() / 2)
    size = look.px(10)
    left = box.right() - look.px(9) - size if look.rtl else box.left() + look.px(9)
    draw_sign(painter, QRectF(left, box.center().y() - size / 2, size, size), verdict, colours.ink)
    painter.setFont(own_face(look, 13, 600))
    painter.setPen(QColor(colours.ink))
    skip = look.px(9 + 7) + size
    words = box.adjusted(0, 0, -skip, 0) if look.rtl else box.adjusted(skip, 0, 0, 0)
    painter.drawText(words, leading(rtl=look.rtl) | Qt.AlignmentFlag.AlignVCenter, text)


def leading(*, rtl: bool) -> Qt.AlignmentFlag:
    """The side on which a text begins, as a painter takes it."""
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


# how sure we are ---------------------------------------------------------------------------------------------

_BARS, _BAR_GAP = 16, 6  # pixels at 100 %


def sure_width(text: str, look: Look) -> float:
    """How wide bars and word are."""
    return own_width(text, look, 13) + look.px(_BARS + _BAR_GAP) + 1


def draw_sure(painter: QPainter, box: QRectF, level: str, text: str, look: Look) -> None:
    """One to three bars, and the word."""
    theme, px = look.theme, look.px
    width, number = px(_BARS) / 4.4, _LEVELS.get(level, 0)
    left = box.right() - px(_BARS) if look.rtl else box.left()
    bottom = box.center().y() + px(6)
    painter.setPen(Qt.PenStyle.NoPen)
    for at in range(3):
        painter.setBrush(QColor(theme.t2 if at < number else theme.line2))
        height = px(4 + 4 * at)
        painter.drawRoundedRect(QRectF(left + at * width * 1.7, bottom - height, width, height), 1, 1)
    painter.setFont(own_face(look, 13))
    painter.setPen(QColor(theme.t2))
    skip = px(_BARS + _BAR_GAP)
    words = box.adjusted(0, 0, -skip, 0) if look.rtl else box.adjusted(skip, 0, 0, 0)
    painter.drawText(words, leading(rtl=look.rtl) | Qt.AlignmentFlag.AlignVCenter, text)


# pictures of the same, drawn once: a table shows each of them many times ----------------------------------------


@lru_cache(maxsize=128)
def pill_picture(verdict: Verdict, text: str, look: Look, ratio: float) -> QPixmap:
    """A pill as `draw_pill` draws it."""
    made = _sheet(pill_width(text, look), look.px(PILL), ratio)
    painter = _painter(made)
    draw_pill(painter, QRectF(0, 0, pill_width(text, look), look.px(PILL)), verdict, text, look)
    painter.end()
    return made


@lru_cache(maxsize=64)
def sure_picture(level: str, text: str, look: Look, ratio: float) -> QPixmap:
    """Bars and word as `draw_sure` draws them."""
    made = _sheet(sure_width(text, look), look.px(PILL), ratio)
    painter = _painter(made)
    draw_sure(painter, QRectF(0, 0, sure_width(text, look), look.px(PILL)), level, text, look)
    painter.end()
    return made


@lru_cache(maxsize=64)
def sign_picture(verdict: Verdict, fill: Fill, size: int, ratio: float) -> QPixmap:
    """A sign for the map, on a ground that keeps it clear of the pattern; 8 pixels wider and 6 higher than the sign."""
    made = _sheet(size + 8, size + 6, ratio)
    painter = _painter(made)
    if verdict is not Verdict.PROTECTS:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill.ground))
        painter.drawRoundedRect(QRectF(0, 0, size + 8, size + 6), size / 2 + 3, size / 2 + 3)
    draw_sign(painter, QRectF(4, 3, size, size), verdict, fill.ink)
    painter.end()
    return made


def _sheet(width: float, height: float, ratio: float) -> QPixmap:
    made = QPixmap(ceil(width * ratio), ceil(height * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    return made


def _painter(sheet: QPixmap) -> QPainter:
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter
