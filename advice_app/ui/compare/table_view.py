"""The table: as many countries side by side as there is room for, the others one key or click away."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QToolTip, QWidget

from advice_app.compare.model import Answer, Comparison, Question
from advice_app.languages import _
from advice_app.ui.compare.cell import Part
from advice_app.ui.compare.cells import CellPainter
from advice_app.ui.compare.header import CountryHeader
from advice_app.ui.compare.table_model import ANSWER, CompareModel
from advice_app.ui.look import Look
from advice_app.ui.style import set_role

_Index = QModelIndex | QPersistentModelIndex
_QUESTIONS, _LEAST = 200, 228  # pixels at 100 %: the column of questions, the narrowest column of answers
_SHARE = 0.3  # of the table, that the questions have at most


class CompareTable(QTableView):
    """Arrows move, Enter opens the guide, the menu key shows everything that a cell can do."""

    guide_wanted = Signal(object)  # Answer
    sources_wanted = Signal(object)  # Answer
    rule_wanted = Signal(object)  # Answer
    map_wanted = Signal(object)  # Question
    copy_wanted = Signal()
    menu_wanted = Signal(QPoint)
    page_changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare_table")
        set_role(self, "comparison")
        self._look = look
        self.compared = CompareModel(self)
        self.cells = CellPainter(self, look)
        self.head = CountryHeader(look, self.compared, self)
        self.first, self.columns = 0, 1  # the country that is shown first, and how many are shown
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fit_rows)
        self.setModel(self.compared)
        self.setItemDelegate(self.cells)
        self.setHorizontalHeader(self.head)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # its room is always there: nothing jumps
        self.doubleClicked.connect(lambda _index: self._activate())
        self.retranslate()

    # what is shown -------------------------------------------------------------------------------------------

    def show_comparison(self, comparison: Comparison, whole: Comparison, guides: set[tuple[str, str]]) -> None:
        """Show this; ``whole`` has also the questions that a filter hides, ``guides``: who has a guide on what."""
        if guides != self.cells.guides:
            self.cells.guides = guides
            self.cells.forget()
        self.head.total, self.head.differing = len(whole.rows), whole.differing
        place = self._place()
        self._point_at(None)
        self.compared.show_comparison(comparison)
        self.fit()
        self._go_to(*place)

    def _place(self) -> tuple[str, str]:
        """The question and the country that the keyboard is at."""
        index, comparison = self.currentIndex(), self.compared.comparison
        if not index.isValid():
            return "", ""
        code = comparison.countries[index.column() - 1].code if index.column() else ""
        return comparison.rows[index.row()].question.id, code

    def _go_to(self, question: str, code: str) -> None:
        """Go to an answer, or where there is none of these, to the first of all."""
        comparison = self.compared.comparison
        row = next((at for at, row in enumerate(comparison.rows) if row.question.id == question), 0)
        column = next((at for at, country in enumerate(comparison.countries) if country.code == code), self.first)
        if comparison.rows and comparison.countries:
            self.setCurrentIndex(self.compared.index(row, column + 1))

    def fit(self) -> None:
        """Share the width among the countries that are shown, and give each row the height it needs."""
        comparison, px = self.compared.comparison, self._look.px
        number = len(comparison.countries)
        if not number:
            return
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        questions = min(px(_QUESTIONS), round(width * _SHARE))
        self.columns = min(number, max(1, (width - questions) // px(_LEAST)))
        self.first = min(self.first, number - self.columns)
        share = (width - questions) // self.columns
        shown = range(self.first, self.first + self.columns)
        self.setColumnWidth(0, width - share * self.columns)
        for column in range(number):
            self.setColumnHidden(column + 1, column not in shown)
            self.setColumnWidth(column + 1, share)
        self._fit_rows(self.viewport().height())
        self.page_changed.emit()

    def _fit_rows(self, seen: int = 0) -> None:
        """Give rows the height of their text: first those that fill so many pixels; the others after they are painted."""
        rows, share = self.compared.comparison.rows, self.columnWidth(self.first + 1)
        shown = range(self.first, self.first + self.columns)
        top = height = 0
        for at, row in enumerate(rows):
            if not seen or top < seen + self.verticalScrollBar().value():
                answers = [row.answers[column] for column in shown]
                height = self.cells.height(row, self.columnWidth(0), answers, share)
            self.setRowHeight(at, height)
            top += height
        if seen:
            self._later.start()

    def show_from(self, first: int) -> None:
        """Show the countries from this one on."""
        first = max(0, min(first, len(self.compared.comparison.countries) - self.columns))
        if first != self.first:
            self.first = first
            self._point_at(None)
            self.fit()

    def answer(self) -> Answer | None:
        """The answer that the keyboard is at; nothing at a question."""
        index = self.currentIndex()
        return self.compared.answer(index) if index.isValid() else None

    def question(self) -> Question | None:
        """The question that the keyboard is at."""
        index = self.currentIndex()
        return self.compared.row(index).question if index.isValid() else None

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = self.cells.look = look
        self.cells.forget()
        self.head.apply_look(look)
        self.verticalScrollBar().setSingleStep(look.px(30))
        self.fit()
        self.viewport().update()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setAccessibleName(_("Comparison of countries"))
        self.cells.forget()
        self.fit()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    # keyboard ------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ring(shown=True)
        key = event.key()
        forward, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self._look.rtl:
            forward, back = back, forward
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self._activate()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif key in {forward, back} and self._step(1 if key == forward else -1):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _step(self, step: int) -> bool:
        """Go on to a country that is not shown yet; whether that was wanted."""
        index = self.currentIndex()
        wanted = index.column() + step
        if not index.isValid() or not self.isColumnHidden(wanted) or not 0 < wanted < self.compared.columnCount():
            return False
        self.show_from(self.first + step)
        self.setCurrentIndex(self.compared.index(index.row(), wanted))
        return True

    def _activate(self) -> None:
        answer, question = self.answer(), self.question()
        if answer is not None:
            self.guide_wanted.emit(answer)
        elif question is not None and not self.currentIndex().column():
            self.map_wanted.emit(question)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring(shown=event.reason() != Qt.FocusReason.MouseFocusReason)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ring(shown=False)
        super().focusOutEvent(event)

    def _ring(self, *, shown: bool) -> None:
        self.cells.ringed = shown
        self.viewport().update()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()  # the whole row has another ground

    # pointer -------------------------------------------------------------------------------------------------

    def part_at(self, place: QPoint) -> tuple[QModelIndex, Part] | None:
        """What can be clicked at a point of the viewport, and in which cell."""
        index = self.indexAt(place)
        if not index.isValid() or not index.column():
            return None
        rect = self.visualRect(index)
        cell = self.cells.cell(index.data(ANSWER), rect.width())
        part = cell.part_at(QPointF(place) - self.cells.origin(rect))
        return (index, part) if part is not None else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point_at(self.part_at(event.position().toPoint()))

    def leaveEvent(self, event: object) -> None:  # noqa: ARG002
        self._point_at(None)

    def _point_at(self, found: tuple[QModelIndex, Part] | None) -> None:
        hovered = (QPersistentModelIndex(found[0]), found[1]) if found else None
        if hovered != self.cells.hovered:
            self.cells.hovered = hovered
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ring(shown=False)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        found = self.part_at(event.position().toPoint())
        answer = found[0].data(ANSWER) if found else None
        if found is None or answer is None or event.button() != Qt.MouseButton.LeftButton:
            return
        wanted = {"guide": self.guide_wanted, "sources": self.sources_wanted, "law": self.rule_wanted}
        wanted[found[1].kind].emit(answer)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.currentIndex().isValid():
            by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            middle = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
            self.menu_wanted.emit(middle if by_key else event.globalPos())

    def viewportEvent(self, event: object) -> bool:
        if isinstance(event, QHelpEvent):
            found = self.part_at(event.pos())
            QToolTip.showText(event.globalPos(), self._tip(found[1]) if found else "", self.viewport())
            return True
        return bool(super().viewportEvent(event))  # type: ignore[arg-type]

    @staticmethod
    def _tip(part: Part) -> str:
        texts = {"guide": _("Read the guide"), "sources": _("Sources")}
        return texts.get(part.kind, part.text)
