"""What colours and shapes mean, always in view: for the person held, and how sure we are."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from advice_app.compare.model import Verdict
from advice_app.compare.words import verdict_text
from advice_app.languages import _
from advice_app.ui.compare.signs import draw_sign, draw_sure, leading, map_brush, map_fill, sure_width, tint
from advice_app.ui.faces import own_face, own_width
from advice_app.ui.look import Look
from advice_app.ui.style import set_role

_ROW, _SIDE, _SIGN, _SWATCH, _GAP, _BETWEEN, _AIR = 22, 24, 10, 16, 8, 22, 9  # pixels at 100 %
_ALWAYS = (Verdict.PROTECTS, Verdict.PARTLY, Verdict.WEAKER, Verdict.UNCLEAR)


class _Entry(NamedTuple):
    """An entry: a verdict, or words alone."""

    verdict: Verdict | None
    text: str
    width: float


class Legend(QWidget):
    """Entries in lines that break; on the map they show its fills instead of signs."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare_legend")
        set_role(self, "keystrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._fills, self._extra = False, frozenset[Verdict]()
        self._entries: list[_Entry] = []
        self._sure = ""
        self._low = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_kinds(self, shown: set[Verdict], *, fills: bool) -> None:
        """Show what there is beside the usual four; ``fills`` as on the map."""
        extra = frozenset(shown - set(_ALWAYS))
        if (extra, fills) != (self._extra, self._fills):
            self._extra, self._fills = extra, fills
            self.retranslate()

    def set_low(self, low: bool) -> None:
        """Say only what must be said, where there is little room."""
        if low != self._low:
            self._low = low
            self.retranslate()

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        kinds = [verdict for verdict in Verdict if verdict in _ALWAYS or verdict in self._extra]
        # L10N: before "protects", "partly", "weaker", "unclear": what a rule does for somebody held by the police
        head = _("For the person held:")
        entries = [self._entry(kind, verdict_text(kind)) for kind in kinds if kind in _ALWAYS or not self._low]
        self._entries = entries if self._low else [self._entry(None, head), *entries]
        self._sure = _("How sure we are: high, medium, low")
        self.setAccessibleName(f"{head} {', '.join(entry.text for entry in entries)}. {self._sure}")
        self._fit()
        self.update()

    def _fit(self) -> None:
        """Be as high as the lines that the entries take: a layout asks for that before it has given the width."""
        self.setFixedHeight(self.heightForWidth(max(self.width(), self._look.px(300))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _entry(self, verdict: Verdict | None, text: str) -> _Entry:
        look = self._look
        width = own_width(text, look, 13, 400 if verdict else 600) + 2
        sign = (_SWATCH if self._fills else _SIGN) + _GAP
        return _Entry(verdict, text, width + (look.px(sign) if verdict else 0))

    def _places(self, width: int) -> tuple[list[tuple[float, int]], tuple[float, int]]:
        """Start and line of each entry, and of how sure we are."""
        px = self._look.px
        inner = width - 2 * px(_SIDE)
        places, x, line = [], 0.0, 0
        for entry in self._entries:
            if x and x + entry.width > inner:
                x, line = 0.0, line + 1
            places.append((x, line))
            x += entry.width + px(_BETWEEN)
        sure = sure_width(self._sure, self._look)
        if self._low:
            return places, (0.0, line)
        if x + sure > inner:
            return places, (0.0, line + 1)
        return places, (inner - sure, line)  # at the end of the line, as there is room

    def heightForWidth(self, width: int) -> int:
        px = self._look.px
        return (self._places(width)[1][1] + 1) * px(_ROW) + 2 * px(_AIR)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme.win))
        painter.fillRect(0, 0, self.width(), 1, QColor(theme.line))
        places, (start, line) = self._places(self.width())
        for entry, place in zip(self._entries, places, strict=True):
            self._paint_entry(painter, entry, self._box(*place, entry.width))
        if not self._low:
            draw_sure(painter, self._box(start, line, sure_width(self._sure, look)), "high", self._sure, look)

    def _box(self, start: float, line: int, width: float) -> QRectF:
        px = self._look.px
        left = self.width() - px(_SIDE) - start - width if self._look.rtl else px(_SIDE) + start
        return QRectF(left, px(_AIR) + line * px(_ROW), width, px(_ROW))

    def _paint_entry(self, painter: QPainter, entry: _Entry, box: QRectF) -> None:
        look, theme, px = self._look, self._look.theme, self._look.px
        flags = leading(rtl=look.rtl) | Qt.AlignmentFlag.AlignVCenter
        if entry.verdict is None:
            painter.setFont(own_face(look, 13, 600))
            painter.setPen(QColor(theme.t1))
            painter.drawText(box.adjusted(-2, 0, 2, 0), flags, entry.text)
            return
        size = px(_SWATCH if self._fills else _SIGN)
        sign = QRectF(box.right() - size if look.rtl else box.left(), box.center().y() - size / 2, size, size)
        colour = tint(theme, entry.verdict).ink
        if self._fills:
            fill = map_fill(theme, entry.verdict)
            painter.setPen(QColor(theme.ctl if theme.outlined else theme.line2))
            painter.setBrush(map_brush(theme, entry.verdict, self.devicePixelRatioF()))
            painter.drawRoundedRect(sign, 3, 3)
            if entry.verdict is not Verdict.NO_DATA:
                draw_sign(painter, sign.adjusted(4, 4, -4, -4), entry.verdict, fill.ink)
        else:
            draw_sign(painter, sign, entry.verdict, colour)
        painter.setFont(own_face(look, 13))
        painter.setPen(QColor(theme.t2 if self._fills else colour))
        skip = size + px(_GAP)
        words = box.adjusted(0, 0, -skip, 0) if look.rtl else box.adjusted(skip, 0, 0, 0)
        painter.drawText(words, flags, entry.text)
