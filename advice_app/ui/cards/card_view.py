"""One sentence, large: in the reader's language above, in the officer's below. All of it is one button."""

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
    label: QRectF
    box: QRectF
    fitted: Fitted


def parts_of(shown: Shown, width: float, height: float, look: Look) -> tuple[Part, ...]:
    """Where everything of a card this large stands: the officer's part, then the reader's."""
    upper = height * _UPPER if shown.reader is not None else 0.0
    officer = _part(shown.officer, QRectF(0, upper, width, height - upper), look, _MOST)
    if shown.reader is None:
        return (officer,)
    most = round(officer.fitted.pixels * _OWN_SHARE)
    return officer, _part(shown.reader, QRectF(0, 0, width, upper), look, most)


def _part(words: Words, area: QRectF, look: Look, most: int) -> Part:
    side = min(max(area.width() * _SIDE, _SIDE_LEAST), _SIDE_MOST)
    air = area.height() * _AIR
    line = min(look.px(_LABEL) * 2.2, area.height() / 4)
    inner = area.adjusted(side, air, -side, -air)
    label = QRectF(inner.left(), inner.top(), inner.width(), line)
    box = inner.adjusted(0, line + air / 2, 0, 0)
    return Part(area, label, box, fit(words, box.width(), box.height(), most))


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
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        painter.fillRect(self.rect(), QColor(theme.page))
        if self._shown is not None:
            self._paint_parts(painter, self._shown)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 6, 6)
        painter.end()

    def _paint_parts(self, painter: QPainter, shown: Shown) -> None:
        theme = self._look.theme
        officer, *own = self.parts
        self._paint_part(painter, officer, shown.officer_language, "scales", theme.t1, theme.ac)
        if own and shown.reader_language is not None:
            area = own[0].area
            painter.fillRect(area, QColor(theme.acs))
            line = theme.ctl if theme.outlined else theme.line
            painter.fillRect(QRectF(0, area.bottom() - 1, area.width(), 1), QColor(line))
            self._paint_part(painter, own[0], shown.reader_language, "people", theme.t1, theme.ac2)

    def _paint_part(self, painter: QPainter, part: Part, language: Language, icon: str, ink: str, label_ink: str) -> None:
        size = min(self._look.px(_ICON), round(part.label.height()))
        sign = pixmap(icon, label_ink, size, self.devicePixelRatioF())
        y = part.label.center().y() - size / 2
        left = part.label.right() - size if language.rtl else part.label.left()
        painter.drawPixmap(QPointF(left, y), sign)
        room = part.label.adjusted(0, 0, -size * 1.5, 0) if language.rtl else part.label.adjusted(size * 1.5, 0, 0, 0)
        words = Words(language.name, text_font(language.script, 600), language.rtl)
        name = fit(words, room.width(), room.height(), self._look.px(_LABEL))
        name.paint(painter, QPointF(room.left(), room.center().y() - name.height / 2), label_ink)
        at = QPointF(part.box.left(), part.box.top() + (part.box.height() - part.fitted.height) / 2)
        part.fitted.paint(painter, at, ink)
