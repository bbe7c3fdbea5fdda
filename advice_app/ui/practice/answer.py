"""An answer to choose: by a touch, by its number, by arrows and Enter; afterwards it says what it is, and why."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from advice_app.library.model import Language
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look
from advice_app.ui.practice.reading import turn
from advice_app.ui.sides import begin
from advice_app.ui.style import face, set_role
from advice_app.ui.theme import Tint

_BADGE, _RADIUS, _SIGN = 26, 10, 18  # pixels at 100 %
_BY_KEYS = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}


class Verdict(NamedTuple):
    """What an answer turned out to be: never by colour alone."""

    sign: str  # the name of an icon
    word: str
    tint: Tint
    why: str


class AnswerButton(QAbstractButton):
    """Its texts stand in labels, so that they wrap; it paints the ground."""

    def __init__(self, look: Look, number: int, text: str, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._number, self._language = look, number, language
        self._verdict: Verdict | None = None
        self._open, self._ringed, self._filled = True, False, False
        self.setObjectName(f"answer_{number}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)
        self.setAccessibleName(f"{number}. {text}")
        self._label, self.said, self.why, self._sign = (QLabel(self) for _each in range(4))
        for label, role in ((self._label, "answer"), (self.said, "verdict"), (self.why, "why")):
            set_role(label, role)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._label.setText(text)
        for label in (self._label, self.why):
            turn(label, language)
        begin(self.said, rtl=look.rtl)
        self._lay_out()

    def _lay_out(self) -> None:
        px = self._look.px
        self._found = QWidget(self)
        set_role(self._found, "bare")
        self._found.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        said = QHBoxLayout()
        said.setSpacing(px(6))
        said.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.said, 1)
        found = QVBoxLayout(self._found)
        found.setContentsMargins(0, px(6), 0, 0)
        found.setSpacing(px(3))
        found.addLayout(said)
        found.addWidget(self.why)
        self._found.hide()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._label)
        column.addWidget(self._found)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(12), px(16), px(12))
        row.addSpacing(px(_BADGE + 12))
        row.addLayout(column, 1)

    def show_verdict(self, verdict: Verdict | None, *, filled: bool = False) -> None:
        """Say what it is, ``filled`` with its colour; without a verdict, only that there is nothing to choose any more."""
        self._open, self._verdict = False, verdict
        self.unsetCursor()
        if verdict is None:
            set_role(self._label, "small")
        else:
            self.said.setText(verdict.word)
            palette = self.said.palette()
            palette.setColor(self.said.foregroundRole(), QColor(verdict.tint.ink))
            self.said.setPalette(palette)
            size = self._look.px(_SIGN)
            self._sign.setPixmap(pixmap(verdict.sign, verdict.tint.ink, size, self.devicePixelRatioF()))
            self.why.setText(verdict.why)
            self._found.show()
            self.setAccessibleDescription(f"{verdict.word}. {verdict.why}")
        self._filled = verdict is not None and filled
        self.updateGeometry()
        self.update()

    @property
    def open(self) -> bool:
        """Whether it can still be chosen."""
        return self._open

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else QSize()

    # how it looks ------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._look.theme, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = self._verdict.tint if self._verdict is not None and self._filled else None
        over = self._open and (self.underMouse() or self.isDown())
        ground = tint.ground if tint else theme.acs if self.isDown() and self._open else theme.win if over else theme.raised
        edge, width = (tint.ink, 2) if tint else (theme.ctl if self._open else theme.line2, 1)
        if self.hasFocus() and self._ringed:
            edge, width = theme.focus, 3
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), px(_RADIUS), px(_RADIUS))
        self._badge(painter, tint)
        painter.end()

    def _badge(self, painter: QPainter, tint: Tint | None) -> None:
        theme, px = self._look.theme, self._look.px
        left = self.width() - px(14 + _BADGE) if self._look.rtl else px(14)
        box = QRectF(left, px(12) - 1, px(_BADGE), px(_BADGE))
        ink = tint.ink if tint else theme.ac if self._open else theme.t3
        painter.setPen(QPen(QColor(ink), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box)
        painter.setFont(face(px(14), 600))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))

    # keyboard ----------------------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = event.reason() in _BY_KEYS
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._open:
            if not event.isAutoRepeat():
                self.click()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)
