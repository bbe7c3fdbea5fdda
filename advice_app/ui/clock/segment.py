"""One piece of the bar: until one limit. A radio button to the keyboard and to screen readers."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from advice_app.ui.clock.style import Fill
from advice_app.ui.look import Look
from advice_app.ui.style import face

_RADIUS = 8


class Segment(QAbstractButton):
    """Painted: who decides, and until when; as much of it as there is room for."""

    def __init__(self, look: Look, number: int, fill: Fill, parent: QWidget) -> None:
        super().__init__(parent)
        self.number, self.line = number, ""
        self.first = self.last = False
        self._inset = 0
        self._look, self._fill = look, fill
        self.setObjectName(f"clock_segment_{number}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say(self, authority: str, line: str, spoken: str) -> None:
        """Set both lines, and what a screen reader and the tool tip tell."""
        self.setText(authority)
        self.line = line
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)

    def make_way(self, line: int) -> None:
        """Begin the text after the line of the present where that would run through it, and there is room behind it."""
        text = self.wanted_width()
        inset = line if 0 < line < text and line + text <= self.width() else 0
        if inset != self._inset:
            self._inset = inset
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(52))

    def wanted_width(self) -> int:
        """Wide enough for both lines."""
        px = self._look.px
        lines = ((self.text(), face(px(14), 600)), (self.line, face(px(13))))
        return max(QFontMetrics(font).horizontalAdvance(text) for text, font in lines) + px(22)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._look.theme, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect())
        if theme.outlined:
            body.adjust(1, 1, -1, -1)
            painter.setPen(QPen(QColor(theme.ac if self.isChecked() else theme.t1), 2))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._fill.ground))
        self._draw_body(painter, body)
        painter.setPen(QColor(self._fill.ink))
        room = self.rect().adjusted(px(12) + self._inset, px(6), -px(8), -px(6))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            room = self.rect().adjusted(px(8), px(6), -px(12) - self._inset, -px(6))
        self._draw_lines(painter, QRectF(room))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self.rect()).adjusted(3, 3, -3, -3)
            for colour, width in ((theme.page, 4), (theme.focus, 2)):
                painter.setPen(QPen(QColor(colour), width))
                painter.drawRoundedRect(ring, 5, 5)

    def _draw_body(self, painter: QPainter, body: QRectF) -> None:
        """Round at the ends of the bar only."""
        if not (self.first or self.last):
            painter.drawRect(body)
            return
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        round_left, round_right = (self.last, self.first) if rtl else (self.first, self.last)
        painter.save()
        painter.setClipRect(self.rect())
        painter.drawRoundedRect(body.adjusted(0 if round_left else -20, 0, 0 if round_right else 20, 0), _RADIUS, _RADIUS)
        painter.restore()
        if self._look.theme.outlined and not (round_left and round_right):
            edge = body.right() if round_left else body.left()
            painter.drawLine(int(edge), int(body.top()), int(edge), int(body.bottom()))

    def _draw_lines(self, painter: QPainter, room: QRectF) -> None:
        px = self._look.px
        flags = Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextSingleLine
        upper, lower = face(px(14), 600), face(px(13))
        fits = [
            QFontMetrics(font).horizontalAdvance(text) <= room.width()
            for text, font in ((self.text(), upper), (self.line, lower))
        ]
        painter.setLayoutDirection(self.layoutDirection())
        half = room.height() / 2
        if all(fits):
            painter.setFont(upper)
            painter.drawText(
                QRectF(room.x(), room.y(), room.width(), half), int(flags | Qt.AlignmentFlag.AlignVCenter), self.text()
            )
            painter.setFont(lower)
            below = QRectF(room.x(), room.y() + half, room.width(), half)
            painter.drawText(below, int(flags | Qt.AlignmentFlag.AlignVCenter), self.line)
        elif any(fits):
            text, font = (self.text(), upper) if fits[0] else (self.line, lower)
            painter.setFont(font)
            painter.drawText(room, int(flags | Qt.AlignmentFlag.AlignVCenter), text)
