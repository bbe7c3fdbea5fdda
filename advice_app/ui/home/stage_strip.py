"""The stages of the chosen country, side by side on the line of time, each one click away."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.library.catalogue import Jurisdiction, StageInfo
from advice_app.ui.look import Look
from advice_app.ui.names import stage_name
from advice_app.ui.outline import outline_pixmap
from advice_app.ui.painted.parts import TallButton
from advice_app.ui.painted.prose import BODY, HINT, TITLE, Prose, Type, draw_text, option_for, text_height
from advice_app.ui.sides import leading
from advice_app.ui.style import set_role

_LABEL = Type(14, 19, 500)
_DOT = 14  # from the edge to the middle of the dot


class StageStep(TallButton):
    """A dot on the line with its stage: beside the others, or below them where the window is narrow."""

    def __init__(self, look: Look, stage: StageInfo, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.stage = stage
        self.upright = False
        self.before = self.after = ""  # the line's pieces: nothing, "step" (solid) or "beside" (dotted)
        self.setObjectName(f"step_{stage.id}")

    def retranslate(self) -> None:
        """Set the stage's name in the interface language."""
        self.setText(stage_name(self.stage))
        self.setAccessibleName(self.text())
        self.setToolTip(self.text())

    def set_upright(self, upright: bool) -> None:
        """Stand in a column or in a row."""
        self.upright = upright
        self.setMinimumHeight(self.heightForWidth(self.width()))
        self.update()

    def heightForWidth(self, width: int) -> int:
        px = self.look.px
        if self.upright:
            return max(px(36), text_height(self.text(), _LABEL, self.look, self._room(width)) + px(14))
        return px(2 * _DOT) + text_height(self.text(), _LABEL, self.look, self._room(width)) + px(10)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(96), self.look.px(36))

    def _room(self, width: int) -> int:
        """The width of the label."""
        px = self.look.px
        return width - px(2 * _DOT) - 8 - px(10) if self.upright else width - px(8)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme, px = self.look.theme, self.look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        lit = self.underMouse() or self.isDown()
        if lit:
            painter.setPen(QPen(QColor(theme.ac), 1) if theme.outlined else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.acs))
            painter.drawRoundedRect(box, 8, 8)
        dot = QPointF(self.width() / 2, px(_DOT))
        if self.upright:
            dot = QPointF(self.width() - px(_DOT) - 4 if self.rtl else px(_DOT) + 4, self.height() / 2)
        self._draw_line(painter, dot)
        painter.setPen(QPen(QColor(theme.ac if lit else theme.ctl), 2))
        painter.setBrush(QColor(theme.ac if lit else theme.raised))
        painter.drawEllipse(dot, px(5), px(5))
        painter.setPen(QColor(theme.ac2 if lit else theme.t1))
        self._draw_label(painter)
        if self.ringed:
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 8, 8)

    def _draw_label(self, painter: QPainter) -> None:
        px, room = self.look.px, self._room(self.width())
        high = text_height(self.text(), _LABEL, self.look, room)
        side = leading(rtl=self.rtl) if self.upright else Qt.AlignmentFlag.AlignHCenter
        box = QRectF(px(4), px(2 * _DOT), room, high)
        if self.upright:
            box = self.mirrored(QRectF(px(2 * _DOT) + 8, (self.height() - high) / 2, room, high))
        draw_text(painter, box, self.text(), _LABEL, self.look, option_for(side, self.layoutDirection()))

    def _draw_line(self, painter: QPainter, dot: QPointF) -> None:
        """The pieces of the line on both sides of the dot, in reading order."""
        if self.upright:
            ends = (QPointF(dot.x(), 0), QPointF(dot.x(), self.height()))
        else:
            ends = (QPointF(0, dot.y()), QPointF(self.width(), dot.y()))
            ends = ends[::-1] if self.rtl else ends
        for piece, end in zip((self.before, self.after), ends, strict=True):
            if piece:
                pen = QPen(QColor(self.look.theme.line2), 2)
                pen.setStyle(Qt.PenStyle.DotLine if piece == "beside" else Qt.PenStyle.SolidLine)
                painter.setPen(pen)
                painter.drawLine(dot, end)


class StageStrip(QFrame):
    """The chosen country's name and its stages. Hidden while no country is chosen."""

    stage_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage_strip")
        set_role(self, "card")
        self._look = look
        self._country: Jurisdiction | None = None
        self.steps: list[StageStep] = []
        self._tile = QLabel(self)
        self._name, self._custody = Prose(look, TITLE, "t1", self), Prose(look, HINT, "t3", self)
        self._none = Prose(look, BODY, "t2", self)
        self._none.hide()
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self._name)
        names.addWidget(self._custody)
        names.addStretch(1)
        self._head = QWidget(self)
        set_role(self._head, "bare")
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(12)
        head.addWidget(self._tile)
        head.addLayout(names, 1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(0)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(18, 10, 12, 8)
        self._whole.setSpacing(12)
        self._whole.addWidget(self._head)
        self._whole.addWidget(self._none, 1)
        self._whole.addLayout(self._line, 1)

    def show_country(self, country: Jurisdiction | None, stages: tuple[StageInfo, ...]) -> None:
        """Show a country's stages; hide when there is no country."""
        self._country = country
        for step in self.steps:
            self._line.removeWidget(step)
            step.hide()
            step.deleteLater()
        self.steps = [StageStep(self._look, stage, self) for stage in stages]
        for step in self.steps:
            step.clicked.connect(lambda _checked=False, stage=step.stage.id: self.stage_chosen.emit(stage))
            self._line.addWidget(step, 1)
        for step, following in zip(self.steps, self.steps[1:], strict=False):
            kind = following.stage.line if step.stage.line != "topic" else ""
            step.after = following.before = kind
        self.setVisible(country is not None)
        self.set_wide(self._line.direction() == QBoxLayout.Direction.LeftToRight)
        self.retranslate()

    def set_wide(self, wide: bool) -> None:
        """Steps side by side, or below each other."""
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._line.setDirection(direction)
        self._whole.setDirection(direction)
        self._head.setFixedWidth(self._look.px(210)) if wide else self._head.setMinimumWidth(0)
        if not wide:
            self._head.setMaximumWidth(16_777_215)
        # without a line there is nothing to stand under: the names begin where reading begins
        loose = not any(step.before or step.after for step in self.steps)
        for step in self.steps:
            step.set_upright(loose or not wide)

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._look = look
        for text in (self._name, self._custody, self._none):
            text.apply_look(look)
        for step in self.steps:
            step.apply_look(look)
        self._show_tile()

    def _show_tile(self) -> None:
        if self._country is not None:
            size = self._look.px(40)
            self._tile.setPixmap(outline_pixmap(self._country.code, self._look.theme, size, self.devicePixelRatioF()))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        for step in self.steps:
            step.retranslate()
        if self._country is None:
            return
        self._name.setText(self._country.name)
        self._custody.setText(self._country.custody)
        self._custody.setVisible(bool(self._country.custody))
        # L10N: {country} is the name of a country
        self._none.setText(_("There is no guide for {country} yet.").format(country=self._country.name))
        self._none.setVisible(not self.steps)
        # L10N: read by a screen reader before the stages of a country
        self.setAccessibleName(_("Guides for {country}").format(country=self._country.name))
        self._show_tile()
