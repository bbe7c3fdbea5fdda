"""The first start from a checkout: the guides are being made ready."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from advice_app.languages import _, ngettext
from advice_app.ui.library_builder import LibraryBuilder
from advice_app.ui.style import set_role


class BuildingDialog(QDialog):
    """Progress with Cancel. Accepted when the library is there; rejected when it was cancelled or failed."""

    def __init__(self, builder: LibraryBuilder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._builder = builder
        self.error = ""
        self.setObjectName("building_dialog")
        self.setMinimumWidth(420)
        self._text, self._count = QLabel(self), QLabel(self)
        set_role(self._text, "title")
        set_role(self._count, "hint")
        self._text.setWordWrap(True)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._cancel = QPushButton(self)
        self._cancel.setObjectName("cancel_building")
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        foot = QHBoxLayout()
        foot.addWidget(self._count, 1)
        foot.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignBottom)
        for part in (self._text, self._bar):
            column.addWidget(part)
        column.addLayout(foot)
        self._connect()
        self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        for part in (self, *self.findChildren(QWidget)):
            part.ensurePolished()  # the style sheet decides how large the letters are
        width = max(self.minimumWidth(), self._column.totalMinimumSize().width())
        self.resize(width, self._column.totalHeightForWidth(width))
        super().showEvent(event)

    def _connect(self) -> None:
        self._cancel.clicked.connect(self._builder.cancel)
        self.rejected.connect(self._builder.cancel)
        self._builder.progressed.connect(self._show_progress)
        self._builder.built.connect(self.accept)
        self._builder.up_to_date.connect(self.accept)
        self._builder.cancelled.connect(self.reject)
        self._builder.failed.connect(self._fail)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setWindowTitle(_("Rights at Arrest"))
        self._text.setText(_("Making the guides ready. This happens once."))
        self._bar.setAccessibleName(_("Guides made ready"))
        self._cancel.setText(_("Cancel"))

    def _show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        text = ngettext("{done} of {total} guide", "{done} of {total} guides", total)
        self._count.setText(text.format(done=done, total=total))

    def _fail(self, message: str) -> None:
        self.error = message
        self.reject()
