"""One sentence, large: in the reader's language above, in the officer's below. All of it is one button."""

import contextlib
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from advice_app.library.model import Language
from advice_app.sharing.fitting import Fitted, Words, fit
from advice_app.ui.cards.words import text_font
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look

_UPPER = 0.34  # of the height, for the reader's language
_SIDE, _SIDE_LEAST, _SIDE_MOST = 0.06, 18, 96
_LABEL, _ICON = 15, 18  # pixels at 100 %
_AIR = 0.07  # of a part's height, above and below its text
_MOST = 400
_OWN_SHARE = 0.7  # the reader's sentence is never as large as the officer's
_EDGE = 0.2  # of the width, where a tap turns the card


class Shown(NamedTuple):
    """What a card shows: sentences, and the languages that they are in. No ``reader``: both read the same."""

    officer: Words
    officer_language: Language
    reader: Words | None = None
    reader_language: Language | None = None


class Part(NamedTuple):
    """One of the two sentences as it is laid out."""

    area: QRectF
    sign: QPointF  # where the icon stands, and how large it is
    size: int
    name: Fitted  # of the language
    name_at: QPointF
    box: QRectF
    fitted: Fitted


def parts_of(shown: Shown, width: float, height: float, look: Look) -> tuple[Part, ...]:
    """Where everything of a card this large stands: the officer's part, then the reader's."""
    upper = height * _UPPER if shown.reader is not None else 0.0
    officer = _part(shown.officer, shown.officer_language, QRectF(0, upper, width, height - upper), look, _MOST)
    if shown.reader is None or shown.reader_language is None:
        return (officer,)
    most = round(officer.fitted.pixels * _OWN_SHARE)
    return officer, _part(shown.reader, shown.reader_language, QRectF(0, 0, width, upper), look, most)


def _part(words: Words, language: Language, area: QRectF, look: Look, most: int) -> Part:
    side = min(max(area.width() * _SIDE, _SIDE_LEAST), _SIDE_MOST)
    air = area.height() * _AIR
    line = min(look.px(_LABEL) * 2.2, area.height() / 4)
    inner = area.adjusted(side, air, -side, -air)
    label = QRectF(inner.left(), inner.top(), inner.width(), line)
    box = inner.adjusted(0, line + air / 2, 0, 0)
    size = min(look.px(_ICON), round(line))
    room = label.adjusted(0, 0, -size * 1.5, 0) if language.rtl else label.adjusted(size * 1.5, 0, 0, 0)
    name = _name(language.name, language.script, language.rtl, (room.width(), line), look.px(_LABEL))
    return Part(
        area,
        QPointF(label.right() - size if language.rtl else label.left(), label.center().y() - size / 2),
        size,
        name,
        QPointF(room.left(), room.center().y() - name.height / 2),
        box,
        fit(words, box.width(), box.height(), most),
    )


@lru_cache(maxsize=64)
def _name(text: str, script: str, rtl: bool, room: tuple[float, float], most: int) -> Fitted:
    """The name of a language: the same on every card."""
    return fit(Words(text, text_font(script, 600), rtl), *room, most)


class CardView(QAbstractButton):
    """In the window a tap shows it on the full screen; there, a tap at an edge turns to another card."""

    turned = Signal(int)  # one card on, or one back

    def __init__(self, look: Look, parent: QWidget | None = None, *, turns: bool = False) -> None:
        super().__init__(parent)
        self._look, self._turns = look, turns
        self._shown: Shown | None = None
        self._parts: tuple[Part, ...] = ()
        self.setObjectName("card")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if turns else Qt.FocusPolicy.TabFocus)
        if not turns:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(480, 360)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 180)

    @property
    def parts(self) -> tuple[Part, ...]:
        """Where everything stands, worked out when it is first asked for."""
        if not self._parts and self._shown is not None:
            with contextlib.suppress(ValueError):  # a widget that has no size yet
                self._parts = parts_of(self._shown, self.width(), self.height(), self._look)
        return self._parts

    def show_card(self, shown: Shown | None) -> None:
        """Show these sentences, or nothing."""
        self._shown, self._parts = shown, ()
        texts = (shown.reader, shown.officer) if shown is not None else ()
        self.setAccessibleName(" \u2014 ".join(words.text for words in texts if words is not None))
        self.update()

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look, self._parts = look, ()
        self.update()

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002 - only that it happened counts
        self._parts = ()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._turns and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._turns and event.button() == Qt.MouseButton.LeftButton:
            share = event.position().x() / max(self.width(), 1)
            step = 1 if 1 - _EDGE < share <= 1 else -1 if 0 <= share < _EDGE else 0
            if step:
                self.turned.emit(-step if self._look.rtl else step)

    def paintEvent(self, _event: QPaintEvent) -> None:
        parts, theme = self.parts, self._look.theme  # before there is a painter: an error must not leave one behind
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme.page))
        for number, part in enumerate(parts):
            own = number > 0
            if own:
                painter.fillRect(part.area, QColor(theme.acs))
                line = QRectF(0, part.area.bottom() - 1, part.area.width(), 1)
                painter.fillRect(line, QColor(theme.ctl if theme.outlined else theme.line))
            self._paint_part(painter, part, "people" if own else "scales", theme.ac2 if own else theme.ac)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 6, 6)
        painter.end()

    def _paint_part(self, painter: QPainter, part: Part, icon: str, ink: str) -> None:
        painter.drawPixmap(part.sign, pixmap(icon, ink, part.size, self.devicePixelRatioF()))
        part.name.paint(painter, part.name_at, ink)
        at = QPointF(part.box.left(), part.box.top() + (part.box.height() - part.fitted.height) / 2)
        part.fitted.paint(painter, at, self._look.theme.t1)
