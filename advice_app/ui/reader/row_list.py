"""What the lists beside the page share: rows as high as their text, a list as high as its rows, a ring by keyboard only."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QFont, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QWidget

from advice_app.ui.look import Look


class RowList(QListWidget):
    """A list that never scrolls by itself: the pane around it does."""

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.keyboard = False  # whether the focus came by keyboard: only then a ring is shown
        self.setObjectName(name)
        self.setProperty("role", "rows")
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self.look = look
        self.fit()

    def fit(self) -> None:
        """Be just as high as the rows."""
        self.scheduleDelayedItemsLayout()
        self.setFixedHeight(sum(self.sizeHintForRow(row) for row in range(self.count())) + 2)

    def row_font(self, *, bold: bool) -> QFont:
        """The font of a row."""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
