"""The palette: a layer over the window with a field and a list. It does not block: it closes when one goes elsewhere."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.quick.finder import Finder
from advice_app.ui.look import Look
from advice_app.ui.palette.field import FIRST, LAST, PAGE, PaletteField
from advice_app.ui.palette.hints import KeyHints
from advice_app.ui.palette.model import spoken
from advice_app.ui.palette.row_view import RowView
from advice_app.ui.style import set_role

_WIDTH, _EDGE, _TOP, _INSET = 640, 16, 64, 10
_MOST_HEIGHT, _NARROW, _HINTS = 540, 480, 440
_SHADOW = 20


class Palette(QWidget):
    """Covers the window unseen, so that a click beside the panel closes it; shows nothing until it is opened."""

    chosen = Signal(str)  # the id of an item
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self._look, self._over = look, parent
        self._finder: Finder | None = None
        self._before: QWidget | None = None  # had the keyboard
        self._panel = QWidget(self)
        set_role(self._panel, "bare")
        self.field, self.list, self._hints = PaletteField(look, self), RowView(look, self), KeyHints(look, self)
        self._lay_out()
        self._connect()
        parent.installEventFilter(self)
        self.hide()
        self.apply_look(look)
        self.retranslate()

    def _lay_out(self) -> None:
        self._rule = QFrame(self)
        set_role(self._rule, "rule")
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(_INSET, _INSET, _INSET, _INSET)
        column.setSpacing(8)
        for part in (self.field, self.list, self._rule, self._hints):
            column.addWidget(part, 1 if part is self.list else 0)

    def _connect(self) -> None:
        self.field.textEdited.connect(self._find)
        self.field.moved.connect(self._on_moved)
        self.field.accepted.connect(self._choose)
        self.field.dismissed.connect(self.dismiss)
        self.field.left.connect(self._close)
        self.list.row_pressed.connect(self._on_row_pressed)

    def open(self, finder: Finder, text: str = "") -> None:
        """Show the palette over the window, with the keyboard in its field."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._finder = finder
        self.field.setText(text)
        self._find(text)
        self._fit()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def dismiss(self) -> None:
        """Close without a choice; the keyboard goes back where it was."""
        if self.isVisible():
            self._give_back()
            self._close()

    def _close(self) -> None:
        if self.isVisible():
            self._before = None
            self.hide()
            self.closed.emit()

    def _give_back(self) -> None:
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _find(self, text: str) -> None:
        finder = self._finder
        if finder is not None:
            self.list.show_rows(finder.find(text), lambda label: finder.marks(label, text))
            self._fit()
            self._say()

    def _on_moved(self, step: int) -> None:
        page = self.list.page()
        self.list.move_by({PAGE: page, -PAGE: -page, FIRST: FIRST, LAST: LAST}.get(step, step))
        self._say()

    def _on_row_pressed(self, row: int) -> None:
        if self.list.rows.next_choice(row, 0) == row:
            self.list.go_to(row)
            self._choose()

    def _choose(self) -> None:
        item = self.list.current()
        if item is not None and item.action:
            self._give_back()
            self._close()
            self.chosen.emit(item.id)

    def _say(self) -> None:
        """Let a screen reader say the current row, which has not the focus."""
        item = self.list.current()
        text = spoken(item) if item else ""
        self.field.setAccessibleDescription(text)
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, text))

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        self.list.apply_look(look)
        self.field.apply_look(look)
        self._hints.apply_look(look)
        self._fit()
        self.update()

    def retranslate(self) -> None:
        """Set every text in the interface language. What is found comes anew when the palette is opened again."""
        # L10N: the palette that goes anywhere by a few letters
        self.setAccessibleName(_("Quick open"))
        for part in (self.field, self.list, self._hints):
            part.retranslate()

    def _fit(self) -> None:
        """Take the room there is: the panel as wide as its rows want, as high as they need."""
        px = self._look.px
        room = self._over.rect()
        if self.geometry() != room:
            self.setGeometry(room)
        width = min(px(_WIDTH), room.width() - 2 * _EDGE)
        self.list.set_narrow(width < px(_NARROW))
        wide_enough = width >= px(_HINTS) and room.height() >= px(_HINTS)
        self._hints.setVisible(wide_enough)
        self._rule.setVisible(wide_enough)
        top = min(_TOP, max(_EDGE, room.height() // 12))
        fixed = max(px(40), self.field.sizeHint().height())
        fixed += 2 * _INSET + 8 + (self._hints.sizeHint().height() + 17 if wide_enough else 0)
        height = min(fixed + self.list.rows_height() + 4, px(_MOST_HEIGHT), room.height() - top - _EDGE)
        self._place(QRect((room.width() - width) // 2, top, width, height))

    def _place(self, box: QRect) -> None:
        """Move the panel; only what it covered and covers now is painted again, with the window under it."""
        before = self._panel.geometry()
        if box == before:
            return
        self._panel.setGeometry(box)
        if box.topLeft() != before.topLeft() or box.width() != before.width():
            self.update()
        else:
            lower, upper = sorted((before.bottom(), box.bottom()))
            self.update(QRect(0, lower - 2 * _INSET, self.width(), upper - lower + 2 * _INSET + _SHADOW + 7))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._over and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.dismiss()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, panel = self._look.theme, self._panel.geometry()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(panel).adjusted(0.5, 0.5, -0.5, -0.5)
        if not theme.outlined:
            painter.setClipRegion(event.region().subtracted(QRegion(panel.adjusted(0, _INSET, 0, -_INSET))))
            self._shadow(painter, box)
            painter.setClipping(False)
        painter.setPen(QPen(QColor(theme.ctl), 2) if theme.outlined else QPen(QColor(theme.line2), 1))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(box, 12, 12)

    @staticmethod
    def _shadow(painter: QPainter, box: QRectF) -> None:
        """The one shadow of the design: 6 below, 20 wide, 14 % where it is darkest."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 4))
        for spread in range(_SHADOW, 0, -3):
            painter.drawRoundedRect(box.translated(0, 6).adjusted(-spread, -spread, spread, spread), 12 + spread, 12 + spread)
