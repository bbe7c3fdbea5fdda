"""What was done last, and the way back: a line over the list, and Ctrl+Z."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from advice_app.languages import _
from advice_app.ui.style import set_role

_MOST = 50


class Step(NamedTuple):
    """Something that can be undone. ``text`` is called, so that it is in the language that is spoken then."""

    text: Callable[[], str]
    back: Callable[[], bool]


class UndoBar(QFrame):
    """Says what happened, with a button that takes it back. Steps are kept while the screen lives, and never stored."""

    undone = Signal()
    failed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("undo_bar")
        set_role(self, "undo")
        self._steps: list[Step] = []
        self._said: Callable[[], str] = str
        self.label = QLabel(self)
        self.label.setObjectName("undo_text")
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.button, self._close = QPushButton(self), QPushButton(self)
        self.button.setObjectName("undo_button")
        self._close.setObjectName("undo_close")
        for button in (self.button, self._close):
            set_role(button, "undo")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        row.addWidget(self._close)
        self.button.clicked.connect(self.undo)
        self._close.clicked.connect(self.hide)
        self.hide()
        self.retranslate()

    def done(self, text: Callable[[], str], back: Callable[[], bool]) -> None:
        """Something was done that can be undone."""
        self._steps = [*self._steps[-_MOST:], Step(text, back)]
        self.button.show()
        self._say(text)

    def say(self, text: Callable[[], str]) -> None:
        """Tell something that cannot be undone."""
        self.button.hide()
        self._say(text)

    def undo(self) -> None:
        """Take the last step back; does nothing where there is none."""
        if not self._steps:
            return
        step = self._steps[-1]
        if not step.back():
            self.failed.emit()  # and the step stays, to be tried again
            return
        self._steps.pop()
        self.hide()
        self.undone.emit()

    def forget(self) -> None:
        """Nothing that was done can be undone any more."""
        self._steps.clear()
        self.hide()

    def _say(self, text: Callable[[], str]) -> None:
        self._said = text
        self.label.setText(text())
        self.show()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.button.setText(_("Undo"))
        self.button.setToolTip(_("Undo") + "  Ctrl+Z")
        self._close.setText(_("Close"))
        self.label.setText(self._said())
