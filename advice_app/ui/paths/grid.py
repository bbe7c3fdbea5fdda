"""Large buttons in as many columns as there is room for; the arrow keys move among them."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QWidget

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
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)  # a group makes arrow keys go where they point
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)

    def set_buttons(self, buttons: Sequence[QAbstractButton]) -> None:
        """Show these, in order."""
        self.buttons, self._columns = tuple(buttons), 0
        for button in buttons:
            self._group.addButton(button)
        self._place()

    def focus(self, chosen: str) -> None:
        """Hand the keyboard to the button of this name, or to the first."""
        named = next((button for button in self.buttons if button.objectName() == chosen), None)
        if self.buttons:
            (named or self.buttons[0]).setFocus()

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
