"""The list of results: arrows move, Enter opens, Tab goes to the filters; snippets are asked for when their row is seen."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from advice_app.languages import _
from advice_app.library.search.results import Hit
from advice_app.ui.look import Look
from advice_app.ui.ringed_list import RingedList
from advice_app.ui.search.model import HIT, ResultModel
from advice_app.ui.search.rows import Measures, RowPainter
from advice_app.ui.search.scroll_bar import keep_bar
from advice_app.ui.style import set_role

_Index = QModelIndex | QPersistentModelIndex
_LETTER = 0.47  # width of a letter as a share of the font's size, on average
_MARGINS = 48  # beside a row's text, at 100 %
_TEXT = 15  # its size


class ResultList(RingedList):
    """One row a hit."""

    opened = Signal(object)  # Hit
    current_changed = Signal(object)  # Hit
    snippets_wanted = Signal(object)  # rows
    resized = Signal()  # snippets of another length fit now

    def __init__(self, look: Look, model: ResultModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("result_list")
        self._model = model
        self._rows = RowPainter(self, look, model.wording)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._ask_for_snippets)
        self._length = 0  # of the snippets asked for last
        set_role(self, "results")
        self.setModel(model)
        self.setItemDelegate(self._rows)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep_bar(self)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(lambda _index: self.open_current())
        self.retranslate()

    def current(self) -> Hit | None:
        """The hit that is chosen."""
        found: Hit | None = self.currentIndex().data(HIT)
        return found

    def choose(self, row: int) -> None:
        """Make a row the current one."""
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self._model.index(row, 0), flag)

    def move_by(self, step: int) -> None:
        """Go so many rows on; also while the field has the keyboard."""
        last = self._model.rowCount() - 1
        if last >= 0:
            self.choose(min(max(self.currentIndex().row() + step, 0), last))

    def open_current(self) -> None:
        """Open what is chosen."""
        hit = self.current()
        if hit is not None:
            self.opened.emit(hit)

    def seen_rows(self) -> int:
        """How many rows can be seen at once."""
        room = self._room()
        return max(1, room.height() // Measures.of(self._rows.look, room.width()).height(self._rows.look) + 2)

    def snippet_length(self) -> int:
        """How many letters of a snippet there is room for."""
        self._length = self._letters()
        return self._length

    def _letters(self) -> int:
        look, width = self._rows.look, self._room().width()
        letters = (width - look.px(_MARGINS)) / (look.px(_TEXT) * _LETTER) * Measures.of(look, width).text_lines
        return int(min(max(letters, 60), 400))

    def _room(self) -> QSize:
        """What the rows have; a list that was never shown has not laid out its viewport yet."""
        if self.isVisible():
            return self.viewport().size()
        return QSize(self.width() - self.verticalScrollBar().sizeHint().width(), self.height())

    def set_wording(self) -> None:
        """Take names from the model again."""
        self._rows.wording = self._model.wording
        self._rows.forget()

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._rows.look = look
        self._rows.forget()
        self.verticalScrollBar().setSingleStep(look.px(36))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setAccessibleName(_("Results"))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.current_changed.emit(current.data(HIT))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._later.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            if self._length not in {0, self._letters()}:
                self.resized.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        if forward:
            return super().focusNextPrevChild(forward)
        self.field_wanted.emit()
        return True

    def _ask_for_snippets(self) -> None:
        """Ask for what the rows that can be seen still lack."""
        first = self.indexAt(self.viewport().rect().topLeft()).row()
        if first < 0:
            return
        rows = range(first, min(first + self.seen_rows(), self._model.rowCount()))
        lacking = [row for row in rows if self._model.lacks_snippet(row)]
        if lacking:
            self.snippets_wanted.emit(lacking)
