"""Large buttons in as many columns as there is room for; the arrow keys move among them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from advice_app.ui.look import Look
from advice_app.ui.style import set_role


class ButtonGrid(QWidget):
    """``least`` is what a column is wide at least, at 100 %; there are never more than ``most``."""

    def __init__(self, look: Look, least: int, most: int, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bare")
        self._look, self._least, self._most = look, least, most
        self._columns = 0
        self.buttons: tuple[QAbstractButton, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)

    def set_buttons(self, buttons: Sequence[QAbstractButton]) -> None:
        """Show these, in order."""
        self.buttons, self._columns = tuple(buttons), 0
        for button in buttons:
            button.installEventFilter(self)
        self._place()

    def focus(self, chosen: str) -> None:
        """Hand the keyboard to the button of this name, or to the first."""
        named = next((button for button in self.buttons if button.objectName() == chosen), None)
        if self.buttons:
            (named or self.buttons[0]).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrow keys go where they point: a button alone takes them for Tab."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched in self.buttons:
            along = -1 if self.isRightToLeft() else 1
            key, keys = Qt.Key(event.key()), Qt.Key
            steps = {keys.Key_Right: along, keys.Key_Left: -along, keys.Key_Down: self._columns, keys.Key_Up: -self._columns}
            if key in steps:
                self._move(next(at for at, button in enumerate(self.buttons) if button is watched) + steps[key])
                return True
        return super().eventFilter(watched, event)

    def _move(self, number: int) -> None:
        if 0 <= number < len(self.buttons):
            self.buttons[number].setFocus(Qt.FocusReason.TabFocusReason)

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._look = look
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        columns = max(1, min(self._most, self.width() // self._look.px(self._least)))
        if columns == self._columns or not self.buttons:
            return
        self._columns = columns
        for number, button in enumerate(self.buttons):
            self._grid.addWidget(button, number // columns, number % columns)
        for column in range(self._most):
            self._grid.setColumnStretch(column, int(column < columns))
