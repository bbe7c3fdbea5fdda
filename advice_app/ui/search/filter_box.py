"""One choice of a filter: a check box with its name and how many results it would leave."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from advice_app.languages import ngettext
from advice_app.library.search.results import Snippet
from advice_app.ui.faces import own_face
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look
from advice_app.ui.search.text_box import BoxShape, TextBox

_HEIGHT, _BOX, _GAP, _LINE, _EDGE = 33, 18, 10, 18, 4  # pixels at 100 %
_LINES = 3  # at most


class FilterBox(QCheckBox):
    """Painted, because a long name wraps and the number stands at the other end. Up and Down go to its neighbours."""

    stepped = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._count = 0
        self._names: dict[bool, TextBox] = {}
        self.choice = ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def show_choice(self, choice: str, name: str, count: int, *, checked: bool) -> None:
        """Be another choice, or the same with another number."""
        # L10N: read aloud with the name of a country, stage, language or type: {name}, {count} results
        spoken = ngettext("{name}, {count} result", "{name}, {count} results", count).format(name=name, count=count)
        here = (self.choice, self.text(), self._count, self.isChecked(), self.accessibleName())
        if (choice, name, count, checked, spoken) == here:
            return
        renamed = name != self.text()
        self.choice, self._count = choice, count
        self.setObjectName(f"filter_{choice}")
        self.setText(name)
        self.setChecked(checked)
        self.setAccessibleName(spoken)
        if renamed:
            self._fit()
        self.update()

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(180), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(100), self.height())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse():
            painter.setPen(QPen(QColor(theme.ctl), 1) if theme.outlined else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.unclear.ground))
            painter.drawRoundedRect(body, 7, 7)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(body, 7, 7)
        self._paint_box(painter)
        ink = theme.t1 if self.isChecked() or self._count else theme.t3
        name = self._name(checked=self.isChecked())
        left = self._text_left()
        name.paint(painter, QPointF(left, (self.height() - name.height) / 2), ink)
        painter.setFont(own_face(look, 13))
        painter.setPen(QColor(theme.t3))
        end = Qt.AlignmentFlag.AlignLeft if look.rtl else Qt.AlignmentFlag.AlignRight
        inset = look.px(_EDGE + 2)
        flags = end | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(inset, 0, -inset, 0), flags, str(self._count))
        painter.end()

    def _paint_box(self, painter: QPainter) -> None:
        look, theme, size = self._look, self._look.theme, self._look.px(_BOX)
        left = self.width() - look.px(_EDGE) - size if look.rtl else look.px(_EDGE)
        box = QRectF(left, (self.height() - size) // 2, size, size).adjusted(0.5, 0.5, -0.5, -0.5)
        on = self.isChecked()
        painter.setPen(QPen(QColor(theme.ac if on else theme.ctl), 1))
        painter.setBrush(QColor(theme.ac if on else theme.raised))
        painter.drawRoundedRect(box, 4, 4)
        if on:
            tick = look.px(14)
            image = pixmap("check", theme.onac, tick, self.devicePixelRatioF())
            painter.drawPixmap(box.center().toPoint() - QPoint(tick // 2, tick // 2), image)

    def _text_left(self) -> int:
        look = self._look
        return self._text_end() if look.rtl else look.px(_EDGE + _BOX + _GAP)

    def _text_end(self) -> int:
        return self._look.px(_EDGE + 8) + QFontMetrics(own_face(self._look, 13)).horizontalAdvance("000")

    def _name(self, *, checked: bool) -> TextBox:
        """The name laid out, bold while it is checked."""
        if checked not in self._names:
            look = self._look
            width = max(self.width() - look.px(_EDGE + _BOX + _GAP) - self._text_end(), look.px(40))
            font = own_face(look, 14, 600 if checked else 400)
            pitch = look.px(_LINE + (3 if look.rtl else 0))
            self._names[checked] = TextBox(Snippet(self.text()), BoxShape(font, font, look, width, pitch, _LINES, look.rtl))
        return self._names[checked]

    def _fit(self) -> None:
        """Be as high as the name needs, in bold: a checked box must not grow."""
        self._names.clear()
        lines = max(1, self._name(checked=True).lines)
        self.setFixedHeight(self._look.px(_HEIGHT + (lines - 1) * _LINE))
