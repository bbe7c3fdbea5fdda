"""Progress of an import, and what came of it in plain words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.ui.look import Look
from advice_app.ui.marks.import_words import heading, problem_text, summary
from advice_app.ui.marks.importer import Report
from advice_app.ui.sides import begin_lines
from advice_app.ui.style import set_role


class ImportDialog(QDialog):
    """Show it with `open`. Cancel takes back what was stored so far."""

    cancelled = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: Report | None = None
        self.setObjectName("import_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(min(look.px(480), 700))
        self._heading, self.text = QLabel(self), QLabel(self)
        self.text.setObjectName("import_text")
        self.text.setWordWrap(True)
        self._heading.setWordWrap(True)
        set_role(self._heading, "title")
        set_role(self.text, "small")
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self.list = QPlainTextEdit(self)
        self.list.setObjectName("import_left_out")
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setFixedHeight(look.px(150))
        begin_lines(self.list, rtl=look.rtl)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # its lines wrap
        self.list.hide()
        self._button = QPushButton(self)
        self._button.setObjectName("import_button_end")
        self._button.setDefault(True)
        self._button.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(12)
        for part in (self._heading, self._bar, self.text, self.list):
            column.addWidget(part)
        column.addLayout(foot)
        self.retranslate()

    def show_number(self, number: int) -> None:
        """The file has been read; so many bookmarks are being stored."""
        # L10N: while bookmarks are imported
        self.text.setText(_("Bookmarks being saved: {number}").format(number=number))

    def show_report(self, report: Report) -> None:
        """Show what came of it."""
        self._report = report
        self._bar.hide()
        self.list.setVisible(bool(report.problems))
        self.retranslate()
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)

    def reject(self) -> None:
        """Close; what still runs is stopped."""
        if self._report is None:
            self.cancelled.emit()
        super().reject()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setWindowTitle(_("Import bookmarks"))
        self._bar.setAccessibleName(_("Bookmarks imported"))
        self.list.setAccessibleName(_("Left out"))
        self._button.setText(_("Cancel") if self._report is None else _("Close"))
        self._heading.setText(_("Reading the file…") if self._report is None else heading(self._report))
        if self._report is not None:
            self.text.setText(summary(self._report))
            self.text.setVisible(bool(self.text.text()))
            self.list.setPlainText("\n".join(problem_text(problem) for problem in self._report.problems))
