"""All limits in a table: what the bar shows, and what it cannot show."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QSizePolicy, QTableView, QWidget

from advice_app.clock.limits import Limit
from advice_app.clock.words import authority_name, bound_name, remark, why
from advice_app.languages import _, interface_language
from advice_app.ui.clock.cell import Line
from advice_app.ui.clock.row_view import RowView
from advice_app.ui.clock.texts import from_start, rule_name, when
from advice_app.ui.look import Look

UNTIL, BY, IF, LAW = range(4)
_STACKED = 560  # pixels at 100 % below which each limit is one column
Index = QModelIndex | QPersistentModelIndex


class LimitModel(QAbstractTableModel):
    """One row a limit, in the order of the law."""

    def __init__(self, law_name: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self.law_name = law_name
        self.limits: tuple[Limit, ...] = ()
        self.passed: frozenset[int] = frozenset()
        self.running = False

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.limits)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        limit = self.limits[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return ". ".join(line.text for line in self.lines(limit, index.column()) if line.text)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == LAW:
            return "\n".join(name for law in limit.step.law if (name := self.law_name(law)))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            english = interface_language() == "en"
            # L10N: heads of a table of time limits; "Only if" stands over the conditions for an extension
            heads = (_("Until"), _("Decided by"), _("Only if") if english else _("Only if (in English)"), _("Law"))
            return heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        return None

    def lines(self, limit: Limit, column: int) -> list[Line]:
        """What stands in a cell."""
        step = limit.step
        if column == UNTIL:
            return self._until(limit)
        if column == BY:
            return [Line(authority_name(step.decided_by))]
        if column == LAW:
            return [Line(law, 12, chip=True, ink="t2", own=True) for law in step.law]
        notes = [remark(limit), why(limit) if self.running else ""]
        english = [Line(text, own=True) for text in (step.words, step.condition) if text]
        return [*english, *(Line(text, 13, ink="t3") for text in notes if text)]

    def stacked(self, limit: Limit) -> list[Line]:
        """All cells of a row below each other."""
        return [line for column in (UNTIL, BY, IF, LAW) for line in self.lines(limit, column)]

    def _until(self, limit: Limit) -> list[Line]:
        told = [from_start(limit), when(limit), bound_name(limit) if limit.until else ""]
        if limit.step.hours is None:
            told[:2] = told[1::-1]  # a rule of the calendar: its day comes first
        first, *rest = [text for text in told if text] or [rule_name(limit)]
        lines = [Line(first, weight=600), *(Line(text, 13, ink="t2") for text in rest)]
        if limit.number in self.passed:
            # L10N: under a time limit: it is over
            lines.append(Line(_("passed"), 13, 600))
        return lines

    def show_limits(self, limits: tuple[Limit, ...], passed: frozenset[int], *, running: bool) -> bool:
        """Show these; whether anything is new."""
        if (limits, passed, running) == (self.limits, self.passed, self.running):
            return False
        if len(limits) == len(self.limits):
            self.limits, self.passed, self.running = limits, passed, running
            self.dataChanged.emit(self.index(0, 0), self.index(max(0, len(limits) - 1), LAW))
        else:
            self.beginResetModel()
            self.limits, self.passed, self.running = limits, passed, running
            self.endResetModel()
        return True

    def retranslate(self) -> None:
        """Tell the view that all texts are others."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, UNTIL, LAW)
        self.dataChanged.emit(self.index(0, 0), self.index(max(0, len(self.limits) - 1), LAW))


class LimitTable(QTableView):
    """As high as its rows: the screen scrolls, not the table. Arrow keys go from limit to limit."""

    chosen = Signal(int)

    def __init__(self, look: Look, law_name: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._quiet = look, False
        self.stacked = False  # each limit is one column, because the table is narrow
        self.setObjectName("clock_table")
        self.limit_model = LimitModel(law_name, self)
        self.rows = RowView(look, self.limit_model, self)
        self.setModel(self.limit_model)
        self.setItemDelegate(self.rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setMinimumSectionSize(20)  # else the widths given are not the widths had
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        self.selectionModel().currentRowChanged.connect(self._on_current)

    def show_limits(self, limits: tuple[Limit, ...], passed: frozenset[int], *, running: bool) -> None:
        """Show these."""
        if self.limit_model.show_limits(limits, passed, running=running):
            self.fit()

    def show_chosen(self, number: int) -> None:
        """Mark the row of a limit, without telling anyone."""
        row = next((row for row, limit in enumerate(self.limit_model.limits) if limit.number == number), -1)
        chosen = self.selectionModel().selectedRows()
        if [index.row() for index in chosen] == ([row] if row >= 0 else []):
            return
        self._quiet = True
        if row >= 0:  # whole rows, hidden columns too: `selectRow` leaves those out
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(self.limit_model.index(row, UNTIL), flags)
        else:
            self.clearSelection()
        self._quiet = False

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self.chosen.emit(self.limit_model.limits[current.row()].number)

    def fit(self) -> None:
        """Share the width among the columns and be as high as the rows."""
        if not self.width():
            return
        until, by, law = (self.rows.wanted_width(column) for column in (UNTIL, BY, LAW))
        law = min(law, self.width() * 26 // 100)
        rest = self.width() - until - by - law
        narrow = self.width() * 100 // max(self._look.percent, 100) < _STACKED
        self.stacked = stacked = narrow or rest < self.rows.head_width(IF)
        for column in (BY, IF, LAW):
            self.setColumnHidden(column, stacked)
        self.horizontalHeader().setVisible(not stacked)
        if stacked:
            self.setColumnWidth(UNTIL, self.width())
        else:
            for column, width in ((UNTIL, until), (BY, by), (LAW, law), (IF, rest)):
                self.setColumnWidth(column, width)
        self.rows.forget()
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(row) for row in range(self.limit_model.rowCount()))
        head = 0 if stacked else self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(rows + head + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        self.rows.apply_look(look)
        self.fit()
        self.viewport().update()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setAccessibleName(_("Limits"))
        self.limit_model.retranslate()
        self.fit()
