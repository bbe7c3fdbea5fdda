"""A dialog that is only read: a heading, text that scrolls when the screen is small, and one button."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontInfo, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from advice_app.languages import _
from advice_app.ui.style import set_role

_MARGIN = 24
_SCROLL_KEYS = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class Sheet(QDialog):
    """Base of the key sheet and of About. Show it with `open`; it deletes itself when closed.

    A subclass fills it with `set_body` in its ``__init__`` and sets all text in `retranslate`.
    """

    def __init__(self, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # the application font is 14 pixels at a text size of 100 %
        self.scale = QFontInfo(QApplication.font()).pixelSize() / 14
        self.heading = label("", "h2")
        self.body = QWidget()
        set_role(self.body, "bare")
        self._scroll = self._scroll_area()
        self._close = QPushButton()
        self._close.setObjectName("close_button")
        self._close.setDefault(True)
        self._close.clicked.connect(self.accept)
        self._lay_out()

    def _scroll_area(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # the keys scroll from anywhere in the dialog, so there is nothing here that needs the focus
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_role(area, "bare")
        area.setWidget(self.body)
        return area

    def _lay_out(self) -> None:
        margin = self.px(_MARGIN)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        self._rows = column = QVBoxLayout(self)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(self.px(16))
        column.addWidget(self.heading)
        column.addWidget(self._scroll, 1)
        column.addLayout(buttons)

    def set_body(self, content: QLayout) -> None:
        """Fill the part that scrolls, clear of the scroll bar on whichever side that is."""
        gap, rtl = self.px(12), self.isRightToLeft()
        content.setContentsMargins(gap if rtl else 0, 0, 0 if rtl else gap, 0)
        self.body.setLayout(content)

    def put_above(self, widget: QWidget) -> None:
        """Keep something between heading and text that does not scroll."""
        self._rows.insertWidget(1, widget)

    def scroll_to_top(self) -> None:
        """Show the beginning of the text."""
        self._scroll.verticalScrollBar().setValue(0)

    def px(self, pixels: float) -> int:
        """Pixels at 100 % as pixels at the present text size."""
        return round(pixels * self.scale)

    def fit(self, width: int) -> None:
        """Take the size that the text needs, within what the screen has."""
        room = self.screen().availableSize() * 0.9
        width = min(self.px(width), room.width())
        for widget in (self, *self.findChildren(QWidget)):
            widget.ensurePolished()  # the style sheet decides how large the letters are
        inner = width - 2 * self.px(_MARGIN) - self._scroll.verticalScrollBar().sizeHint().width()
        text = self.body.heightForWidth(inner)
        around = self.heading.sizeHint().height() + self._close.sizeHint().height()
        height = text + around + 2 * self.px(_MARGIN) + 2 * self._rows.spacing()
        self.resize(width, min(height, room.height()))

    def retranslate(self) -> None:
        """Set all text in the interface language."""
        self._close.setText(_("Close"))
        self.setWindowTitle(self.heading.text())
        self.setAccessibleName(self.heading.text())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by keyboard wherever the focus is."""
        action = _SCROLL_KEYS.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            self._scroll.verticalScrollBar().triggerAction(action)


def label(text: str, role: str) -> QLabel:
    """A label that says what it is to the style sheet, wraps, and can be copied from."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    set_role(made, role)
    return made
