"""All sentences in the reader's language, each whole, in as many lines as it needs."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from advice_app.library.model import Language
from advice_app.library.phrases import Phrase
from advice_app.ui.cards.phrase_rows import ICON_ROLE, PhraseRows
from advice_app.ui.look import Look


class PhraseList(QListWidget):
    """A touch or an arrow chooses; Enter, or a second touch, shows it large."""

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("phrases")
        self.opens_at_once = False  # in a narrow window, where there is no card beside the list
        self._rows = PhraseRows(self, look)
        self.setItemDelegate(self._rows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # one layout, not two
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.currentRowChanged.connect(lambda row: self.chosen.emit(row) if row >= 0 else None)
        self.itemClicked.connect(lambda _item: self._on_click())
        self.itemDoubleClicked.connect(lambda _item: self.opened.emit(self.currentRow()))

    def show_phrases(self, phrases: Sequence[Phrase], language: Language, current: int) -> None:
        """List these in the reader's language."""
        with QSignalBlocker(self):
            self.clear()
            self._rows.show_language(language)
            for phrase in phrases:
                item = QListWidgetItem(phrase.sentence(language.tag, language.name), self)
                item.setData(ICON_ROLE, phrase.icon)
            self.setCurrentRow(current)

    def choose(self, row: int) -> None:
        """Look at a row, without saying so."""
        with QSignalBlocker(self):
            self.setCurrentRow(row)
        self.viewport().update()

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._rows.look = look
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _on_click(self) -> None:
        if self.opens_at_once:
            self.opened.emit(self.currentRow())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.currentRow() >= 0:
            self.opened.emit(self.currentRow())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


class TickList(PhraseList):
    """A touch, or Space, ticks a sentence or takes the tick away."""

    ticked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.itemClicked.connect(self._tick)

    def show_ticked(self, ticked: Sequence[bool]) -> None:
        """Tick those of the sentences."""
        with QSignalBlocker(self):
            for row, on in enumerate(ticked):
                self.item(row).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.viewport().update()

    def ticks(self) -> tuple[bool, ...]:
        """Whether each of the sentences is ticked."""
        return tuple(self.item(row).checkState() == Qt.CheckState.Checked for row in range(self.count()))

    def _tick(self, item: QListWidgetItem) -> None:
        on = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)
        self.ticked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() == Qt.Key.Key_Space and item is not None:
            self._tick(item)
        else:
            QListWidget.keyPressEvent(self, event)
