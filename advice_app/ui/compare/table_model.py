"""The comparison as a table: a question a row, first the question, then a column for each country."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from advice_app.compare.durations import duration_text
from advice_app.compare.export import about_text, different_text, one_line
from advice_app.compare.model import Answer, Comparison, Row, verdict_of
from advice_app.compare.words import answer_text, question_text, verdict_text
from advice_app.languages import _
from advice_app.ui.dates import date_text

ROW = Qt.ItemDataRole.UserRole
ANSWER = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
NOTHING = Comparison("", (), ())


class CompareModel(QAbstractTableModel):
    """Column 0 is the question; every cell is read out so that it makes sense alone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.comparison = NOTHING

    def show_comparison(self, comparison: Comparison) -> None:
        """Show another comparison."""
        self.beginResetModel()
        self.comparison = comparison
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.comparison.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or not self.comparison.countries else 1 + len(self.comparison.countries)

    def row(self, index: _Index) -> Row:
        """The question of a cell, with all its answers."""
        return self.comparison.rows[index.row()]

    def answer(self, index: _Index) -> Answer | None:
        """The answer in a cell; nothing for a question, or where there is none."""
        return self.row(index).answers[index.column() - 1] if index.isValid() and index.column() else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(self.answer(index)) if index.column() else question_text(self.row(index).question)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._said(index) if index.column() else self._question_said(index)
        if role == ROW:
            return self.row(index)
        return self.answer(index) if role == ANSWER else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if orientation is Qt.Orientation.Vertical:
            return question_text(self.comparison.rows[section].question)
        return self.comparison.countries[section - 1].name if section else _("Question")

    def _question_said(self, index: _Index) -> str:
        row = self.row(index)
        return f"{question_text(row.question)} {different_text()}." if row.differs else question_text(row.question)

    def _said(self, index: _Index) -> str:
        """Everything about an answer, in the order in which one wants to hear it."""
        answer = self.answer(index)
        country = self.comparison.countries[index.column() - 1].name
        parts = [country, question_text(self.row(index).question), answer_text(answer)]
        if answer is not None:
            parts += [duration_text(answer.duration)] if answer.duration else []
            parts += [verdict_text(verdict_of(answer)), answer.summary, "; ".join(answer.law), about_text(answer, date_text)]
        return ". ".join(part.rstrip(".") for part in parts if part)
