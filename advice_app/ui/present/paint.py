"""Paints a laid-out slide. Where everything stands was decided by `advice_app.slides`; here are only its colours and fonts."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextCharFormat, QTextLayout, QTextOption

from advice_app.slides.items import FOOT, HEIGHT, Frame, Item, Line, Mark, Panel, Rule, Sheet, Tongue
from advice_app.slides.model import Span
from advice_app.ui.present.measure import slide_face, weight_of
from advice_app.ui.theme import Theme, Tint

_FSI, _PDI = "\u2068", "\u2069"
_FOOT_Y = 681.0
_DOT, _DOT_GAP = 8.5, 46.0
_RADIUS, _BAR = 14.0, 6.0
_DISC, _BULLET = 0.68, 0.13  # of the size, radii
_ENDLESS = 100_000.0


class Footer(NamedTuple):
    """What stands at the end of the foot: which slide of how many."""

    number: int = 0
    total: int = 0


def paint_sheet(painter: QPainter, sheet: Sheet, frame: Frame, theme: Theme, step: int, footer: Footer) -> None:
    """Paint a slide at 0, 0 of a painter whose units are those of slides, as it is after ``step`` reveals."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.fillRect(QRectF(0, 0, frame.width, HEIGHT), QColor(theme.page))
    inked = sheet.slide.tone
    for item in sheet.items:
        if item.step <= step:
            _paint(painter, item, theme, step, inked)
    _paint_foot(painter, sheet, frame, theme, footer)


def target(frame: Frame, room: QRectF) -> tuple[QPointF, float]:
    """Where the upper left corner of a slide is in a room, and how much it is enlarged."""
    scale = min(room.width() / frame.width, room.height() / HEIGHT)
    corner = QPointF(room.center().x() - frame.width * scale / 2, room.center().y() - HEIGHT * scale / 2)
    return corner, scale


def tint(theme: Theme, tone: str) -> Tint:
    """The colours of a tone."""
    if tone == "acs":
        return Tint(theme.ac2, theme.acs)
    found = {"right": theme.protects, "wrong": theme.weaker, "stale": theme.caution}.get(tone) or getattr(theme, tone, None)
    return found if isinstance(found, Tint) else Tint(theme.ac2, theme.acs)


def _colour(theme: Theme, token: str) -> QColor:
    name, _dot, part = token.partition(".")
    if part:
        return QColor(getattr(tint(theme, name), part))
    return QColor(str(getattr(theme, name)))


def _paint(painter: QPainter, item: Item, theme: Theme, step: int, inked: str) -> None:
    if isinstance(item, Line):
        _paint_line(painter, item, theme, step, inked)
    elif isinstance(item, Mark):
        _paint_mark(painter, item, theme, step, inked)
    elif isinstance(item, Rule):
        colour = theme.line2 if item.ink == "line" else str(getattr(theme, item.ink))
        painter.fillRect(QRectF(item.left, item.top, item.width, item.height), QColor(colour))
    else:
        _paint_panel(painter, item, theme)


def _paint_panel(painter: QPainter, item: Panel, theme: Theme) -> None:
    colours = tint(theme, item.tone)
    box = QRectF(item.left, item.top, item.width, item.height)
    painter.setBrush(QColor(colours.ground))
    painter.setPen(QPen(QColor(colours.ink), 3.0) if theme.outlined else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(box, _RADIUS, _RADIUS)


@lru_cache(maxsize=512)  # the same line is painted in several sizes: for the audience, the presenter, the film strip
def line_layout(line: Line, theme: Theme | None = None, inked: str = "") -> QTextLayout:
    """A line of text, laid out in one piece. ``inked`` is the tone of the ground behind it."""
    text, formats = "", []
    for span in line.spans:
        style = line.style or span.style
        shown = f"{_FSI}{span.text}{_PDI}" if line.tongue.rtl and span.style == "local" else span.text
        form = _form(line.size, weight_of(style), line.tongue.script)
        if theme is not None and span.style in {"strong", "local"} and not line.style:
            ink = f"{inked}.ink" if inked else "ac"
            form = QTextCharFormat(form)
            form.setForeground(_colour(theme, ink if span.style == "strong" else line.ink))
        found = QTextLayout.FormatRange()
        found.start, found.length, found.format = _units(text), _units(shown), form
        formats.append(found)
        text += shown
    layout = QTextLayout(text, slide_face(line.size, weight_of(line.style), line.tongue.script))
    layout.setTextOption(_option(rtl=line.tongue.rtl))
    layout.setFormats(formats)
    layout.beginLayout()
    layout.createLine().setLineWidth(_ENDLESS)
    layout.endLayout()
    return layout


@lru_cache(maxsize=256)
def _form(size: float, weight: int, script: str) -> QTextCharFormat:
    """It is shared, so never to be changed."""
    made = QTextCharFormat()
    made.setFont(slide_face(size, weight, script))
    return made


@lru_cache(maxsize=2)
def _option(*, rtl: bool) -> QTextOption:
    made = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    made.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    made.setWrapMode(QTextOption.WrapMode.NoWrap)
    return made


def _units(text: str) -> int:
    """The length that Qt counts: in UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _paint_line(painter: QPainter, line: Line, theme: Theme, step: int, inked: str) -> None:
    tone = line.tone if line.tone in {"right", "wrong"} and step >= line.tone_step else ""
    layout = line_layout(line, theme, inked)
    made = layout.lineAt(0)
    width = made.naturalTextWidth()
    left = line.left + line.room - width if line.right else line.left
    painter.setPen(_colour(theme, f"{tone}.ink" if tone else line.ink))
    top = line.top + (line.pitch - made.ascent() - made.descent()) / 2
    if line.tongue.rtl:  # Qt lays it out at the right end of its room
        left -= made.x() + _ENDLESS - width if made.naturalTextRect().left() > width else 0.0
    layout.draw(painter, QPointF(left, top))


def _paint_mark(painter: QPainter, mark: Mark, theme: Theme, step: int, inked: str) -> None:
    tone = mark.tone if mark.tone in {"right", "wrong"} and step >= mark.tone_step else ""
    colours = tint(theme, tone or inked or "acs")
    middle = QPointF(mark.x, mark.y)
    painter.setPen(Qt.PenStyle.NoPen)
    if mark.text == "•" and not tone:
        painter.setBrush(QColor(colours.ink))
        painter.drawEllipse(middle, mark.size * _BULLET, mark.size * _BULLET)
        return
    radius = mark.size * _DISC
    ink, ground = (colours.ground, colours.ink) if inked or tone else (colours.ink, colours.ground)
    painter.setBrush(QColor(ground))
    if theme.outlined:
        painter.setPen(QPen(QColor(theme.ac), 2.0))
    painter.drawEllipse(middle, radius, radius)
    if tone:
        _paint_sign(painter, middle, mark.size, QColor(ink), right=tone == "right")
        return
    painter.setPen(QColor(ink))
    painter.setFont(slide_face(mark.size * 0.8, 600, "Latn"))
    painter.drawText(QRectF(mark.x - radius, mark.y - radius, 2 * radius, 2 * radius), Qt.AlignmentFlag.AlignCenter, mark.text)


def _paint_sign(painter: QPainter, middle: QPointF, size: float, ink: QColor, *, right: bool) -> None:
    """A tick or a cross: colour never speaks alone."""
    path, reach = QPainterPath(), size * 0.28
    if right:
        path.moveTo(middle + QPointF(-reach, 0))
        path.lineTo(middle + QPointF(-reach * 0.25, reach * 0.75))
        path.lineTo(middle + QPointF(reach, -reach * 0.75))
    else:
        for sign in (-1, 1):
            path.moveTo(middle + QPointF(-reach, -reach * sign) * 0.8)
            path.lineTo(middle + QPointF(reach, reach * sign) * 0.8)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, size * 0.11, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPath(path)


def _paint_foot(painter: QPainter, sheet: Sheet, frame: Frame, theme: Theme, footer: Footer) -> None:
    rtl, at = sheet.tongue.rtl, frame.margin
    dots = sheet.slide.dots
    if dots.total:
        _paint_dots(painter, frame, theme, dots.total, dots.here, rtl=rtl)
        at += (dots.total - 1) * _DOT_GAP + 3 * _DOT + 14
    line = Line(
        (Span(sheet.slide.foot),), at, _FOOT_Y - FOOT * 0.8, frame.width - frame.margin - at, FOOT * 1.6, FOOT, "t3", sheet.tongue
    )
    number = Line(
        (Span(f"{footer.number} / {footer.total}"),), at, line.top, line.room, line.pitch, FOOT, "t3", Tongue("en"), right=True
    )
    for item in (line, number) if footer.total else (line,):
        placed = item._replace(left=frame.width - item.left - item.room, right=not item.right) if rtl else item
        _paint_line(painter, placed, theme, 0, "")


def _paint_dots(painter: QPainter, frame: Frame, theme: Theme, count: int, here: int, *, rtl: bool) -> None:
    """The stages: filled where one has been, a double ring where one is."""

    def middle(number: int) -> QPointF:
        x = frame.margin + _DOT + number * _DOT_GAP
        return QPointF(frame.width - x if rtl else x, _FOOT_Y)

    painter.setPen(QPen(QColor(theme.line2), 2.5))
    painter.drawLine(middle(0), middle(count - 1))
    for number in range(count):
        filled = number <= here
        if number == here:
            painter.setPen(QPen(QColor(theme.ac), 2.5))
            painter.setBrush(QColor(theme.page))
            painter.drawEllipse(middle(number), _DOT + 5, _DOT + 5)
        painter.setPen(Qt.PenStyle.NoPen if filled else QPen(QColor(theme.ctl), 2.5))
        painter.setBrush(QColor(theme.ac if filled else theme.page))
        painter.drawEllipse(middle(number), _DOT, _DOT)
