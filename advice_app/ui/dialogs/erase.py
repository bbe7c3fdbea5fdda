"""The question before something is erased: says what goes, and wants a word typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.ui.look import Look
from advice_app.ui.style import set_role

_ENGLISH = "erase"  # always accepted: the keyboard may not have the letters of the interface


class EraseQuestion(QDialog):
    """Show it with `open`. It erases nothing itself. Its subclasses say what it is about (`retranslate`, `failed_text`)."""

    confirmed = Signal()
    typed = True  # whether a word has to be typed

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("erase_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(min(look.px(440), 640))
        self.heading, self.what, self._ask, self.error = (QLabel(self) for _number in range(4))
        self.word = QLineEdit(self)
        self.word.setObjectName("erase_word")
        self.erase, self._cancel = QPushButton(self), QPushButton(self)
        self.erase.setObjectName("erase_now")
        self.erase.setEnabled(not self.typed)
        self._cancel.setObjectName("erase_cancel")
        self.erase.setAutoDefault(False)
        self._cancel.setAutoDefault(False)
        set_role(self.erase, "danger")
        labels = ((self.heading, "title"), (self.what, "small"), (self._ask, "small"), (self.error, "error"))
        for label, role in labels:
            set_role(label, role)
            label.setWordWrap(True)
        self.error.hide()
        self._ask.setVisible(self.typed)
        self.word.setVisible(self.typed)
        self._lay_out()
        self.word.textChanged.connect(lambda: self.erase.setEnabled(self._is_typed()))
        self.word.returnPressed.connect(self._on_enter)
        self.erase.clicked.connect(self.confirmed)
        self._cancel.clicked.connect(self.reject)
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self.erase)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 22, 24, 20)
        self.column.setSpacing(12)
        for part in (self.heading, self.what, self._ask, self.word, self.error):
            self.column.addWidget(part)
        self.column.addLayout(row)

    def _is_typed(self) -> bool:
        typed = self.word.text().strip().casefold()
        # L10N: the word that is typed to confirm that all bookmarks are erased; one word, in capitals
        return typed in {_("ERASE").casefold(), _ENGLISH}

    def _on_enter(self) -> None:
        if self._is_typed():
            self.confirmed.emit()

    def end(self, *, erased: bool) -> None:
        """Close, or say that it could not be done."""
        if erased:
            self.accept()
            return
        self.error.setText(self.failed_text())
        self.error.show()

    def failed_text(self) -> str:
        """What to say where it could not be erased."""
        return ""

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        # L10N: {word} is the word ERASE as you translated it
        self._ask.setText(_("To confirm, type {word}:").format(word=_("ERASE")))
        self.word.setAccessibleName(self._ask.text())
        self._cancel.setText(_("Cancel"))
