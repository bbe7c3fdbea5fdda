"""The field in the tool bar in which one searches."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from advice_app.languages import _
from advice_app.ui.icons import icon, pixmap
from advice_app.ui.look import Look
from advice_app.ui.style import set_role

_WIDTH, _LEAST, _HEIGHT, _ICON, _SIDE = 440, 150, 36, 16, 12  # pixels at 100 %
_ROOM_BESIDE_CAP = 100  # pixels at 100 %: what the field is for comes before its key
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


class SearchField(QLineEdit):
    """Says what is typed, and what its arrow keys, Enter, Tab and Escape ask of the results below.

    Tab is taken only while results are on the screen: then it goes to their filters.
    """

    searched = Signal(str)  # on each change by the reader
    moved = Signal(int)  # rows
    accepted = Signal()
    escaped = Signal()
    left = Signal()  # by Tab

    def __init__(self, look: Look, hint_key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search_field")
        set_role(self, "search")
        self._look = look
        self._hint_key = hint_key
        self._searching = False
        # Qt's own buttons in a field stay 16 pixels at any text size
        self._clear, self._cap = QToolButton(self), QLabel(self)
        self._clear.setObjectName("clear_search")
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._cap.setObjectName("search_key")
        set_role(self._clear, "field")
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_role(self._cap, "key")
        self._cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._clear.clicked.connect(self._empty)
        self.textEdited.connect(self.searched)
        self.textChanged.connect(self._place)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.apply_look(look)
        self.retranslate()

    def set_searching(self, *, searching: bool) -> None:
        """Whether results are on the screen."""
        self._searching = searching

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        size = look.px(_ICON)
        self._clear.setIcon(icon("close", look.theme.t2, size))
        self._clear.setIconSize(QSize(size, size))
        self._clear.setFixedSize(look.px(_ICON + 10), look.px(_ICON + 10))
        self.setMaximumWidth(look.px(_WIDTH))
        self.setFixedHeight(max(_HEIGHT, look.px(_HEIGHT)))
        self._place()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setPlaceholderText(_("Search guides, law and cases"))
        self.setToolTip(self.placeholderText())  # where the field is too narrow for it
        self.setAccessibleName(_("Search"))
        self._clear.setAccessibleName(_("Clear the search"))
        self._clear.setToolTip(_("Clear the search"))
        key = QKeySequence(self._hint_key).toString(QKeySequence.SequenceFormat.NativeText)
        self._cap.setText(f"\u2066{key.replace('+', ' ')}\u2069" if key else "")
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_WIDTH), max(_HEIGHT, self._look.px(_HEIGHT)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(_LEAST), max(_HEIGHT, self._look.px(_HEIGHT)))

    def _empty(self) -> None:
        self.clear()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.searched.emit("")

    def _place(self) -> None:
        """The key cap while nothing is typed, the button that clears while something is; room for the text between."""
        look, rtl = self._look, self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._clear.setVisible(bool(self.text()))
        self._cap.adjustSize()
        room = self.width() - self._cap.width() >= look.px(_ROOM_BESIDE_CAP)
        self._cap.setVisible(room and bool(self._cap.text()) and not self.text() and not self.hasFocus())
        gap = look.px(6)
        end = 0
        for part in (self._clear, self._cap):
            part.move(gap if rtl else self.width() - part.width() - gap, (self.height() - part.height()) // 2)
            end = end if part.isHidden() else part.width() + gap
        start = look.px(_SIDE + _ICON)
        self.setTextMargins(*((end, 0, start, 0) if rtl else (start, 0, end, 0)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look, size = self._look, self._look.px(_ICON)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - look.px(_SIDE) - size if rtl else look.px(_SIDE)
        painter = QPainter(self)
        image = pixmap("search", look.theme.t2, size, self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - size) // 2, image)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._place()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._place()

    def focusNextPrevChild(self, forward: bool) -> bool:
        if forward and self._searching:
            self.left.emit()
            if not self.hasFocus():  # else there was nothing to go to
                return True
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.moved.emit(_STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accepted.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


def when_visible(screen: QWidget, slot: Callable[..., object]) -> Callable[..., None]:
    """The slot, for keys of the field that mean a screen only while it can be seen."""

    def run(*arguments: object) -> None:
        if screen.isVisible():
            slot(*arguments)

    return run
