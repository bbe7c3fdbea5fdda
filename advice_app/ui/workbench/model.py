"""The findings as rows of a list."""

from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from advice_app.languages import _
from advice_app.ui.workbench.checking import Finding

FINDING = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class FindingsModel(QAbstractListModel):
    """One row a finding."""

    def __init__(self, guides: Path) -> None:
        super().__init__()
        self._guides = guides
        self._rows: tuple[Finding, ...] = ()
        self.everywhere = False  # whether rows name their file

    def show(self, findings: tuple[Finding, ...], *, everywhere: bool) -> bool:
        """Show these; whether they are others than before."""
        if findings == self._rows and everywhere == self.everywhere:
            return False
        self.beginResetModel()
        self._rows, self.everywhere = findings, everywhere
        self.endResetModel()
        return True

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def finding(self, row: int) -> Finding | None:
        """The finding of a row; nothing where there is none."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, finding: Finding | None) -> int:
        """The row of a finding, or of what stands for it after an edit: the same message in the same file."""
        if finding is None:
            return -1
        same = (n for n, row in enumerate(self._rows) if (row.path, row.message) == (finding.path, finding.message))
        return next(same, -1)

    def where(self, finding: Finding) -> str:
        """The line, with the file where rows of many files stand together."""
        # L10N: a line of a file, in the list of mistakes found in it
        line = _("Line {number}").format(number=finding.line or 1)
        if not self.everywhere:
            return line
        try:
            name = finding.path.relative_to(self._guides).as_posix()
        except ValueError:
            name = finding.path.name
        return f"\u2066{name}\u2069 · {line}"

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        finding = self.finding(index.row())
        if finding is None:
            return None
        if role == FINDING:
            return finding
        if role == Qt.ItemDataRole.DisplayRole:
            return finding.message
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{kind_name(finding)}. {self.where(finding)}. {finding.message}"
        return None


def kind_name(finding: Finding) -> str:
    """What weight a finding has."""
    # L10N: something the checker found that should be looked at, but may be right
    return _("Warning") if finding.warning else _("Mistake")
