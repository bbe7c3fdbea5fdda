"""The list of the palette. The field above keeps the keyboard; pointer and keys move the same current row."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from advice_app.languages import _
from advice_app.quick.items import Item, Kind
from advice_app.ui.look import Look
from advice_app.ui.palette.line import Marks
from advice_app.ui.palette.model import PaletteModel
from advice_app.ui.palette.rows import Rows, heading_height, row_height
from advice_app.ui.style import face, set_role


class RowView(QListView):
    """Rows to choose from."""

    row_pressed = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.is_narrow = False
        self._marks: Callable[[str], Marks] = lambda _label: ()
        self._known: dict[str, Marks] = {}
        self._pointer = QPoint()
        self._fonts: dict[tuple[int, int], tuple[QFont, QFontMetricsF]] = {}
        self.rows = PaletteModel(self)
        self.setObjectName("palette_list")
        set_role(self, "rows")
        self.setModel(self.rows)
        self.setItemDelegate(Rows(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def show_rows(self, items: list[Item], marks: Callable[[str], Marks]) -> None:
        """Show these, the first that can be chosen as the current one; ``marks`` tells which letters of a label were typed."""
        self._marks, self._known = marks, {}
        self.setUniformItemSizes(not any(item.group for item in items))  # one row is measured, not each
        self.rows.set_items(items)
        self.go_to(self.rows.next_choice(0, 0))
        self.scrollToTop()

    def marks(self, label: str) -> Marks:
        """The letters of a label that were typed."""
        if label not in self._known:
            self._known[label] = self._marks(label)
        return self._known[label]

    def begins_group(self, row: int) -> bool:
        """Whether a heading stands above this row."""
        items = self.rows.items
        return bool(items[row].group) and (row == 0 or items[row - 1].group != items[row].group)

    def current(self) -> Item | None:
        """The row that Enter chooses."""
        row = self.currentIndex().row()
        return self.rows.items[row] if 0 <= row < len(self.rows.items) else None

    def go_to(self, row: int) -> None:
        """Make a row the current one and bring it into view."""
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row, 0))
            self.scrollTo(self.currentIndex())
        if row == 0:
            self.scrollToTop()  # with the heading above it

    def move_by(self, step: int) -> None:
        """Go so many rows on."""
        self.go_to(self.rows.next_choice(self.currentIndex().row(), step))

    def page(self) -> int:
        """How many rows are seen at once."""
        return max(1, self.height() // row_height(self.look, is_narrow=self.is_narrow) - 1)

    def rows_height(self) -> int:
        """How high all rows are together."""
        headings = sum(self.begins_group(row) for row in range(len(self.rows.items)))
        return len(self.rows.items) * row_height(self.look, is_narrow=self.is_narrow) + headings * heading_height(self.look)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self.look = look
        self._fonts.clear()
        self.scheduleDelayedItemsLayout()

    def set_narrow(self, narrow: bool) -> None:
        """Show rows of two lines, or of one."""
        if narrow != self.is_narrow:
            self.is_narrow = narrow
            self.scheduleDelayedItemsLayout()

    def font_of(self, size: int, weight: int = 400) -> tuple[QFont, QFontMetricsF]:
        """A font of the rows and its measures: made once, because making them takes longer than painting with them."""
        if (size, weight) not in self._fonts:
            font = face(self.look.px(size), weight)
            self._fonts[size, weight] = (font, QFontMetricsF(font))
        return self._fonts[size, weight]

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        # L10N: read by a screen reader: the rows of the palette
        self.setAccessibleName(_("Results"))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The row under the pointer becomes the current one, when the pointer moves: not when rows come under it."""
        place = event.globalPosition().toPoint()
        moved, self._pointer = place != self._pointer and not self._pointer.isNull(), place
        index = self.indexAt(event.position().toPoint())
        if moved and index.isValid() and self.rows.items[index.row()].kind != Kind.NOTE:
            self.setCurrentIndex(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.row_pressed.emit(index.row())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
