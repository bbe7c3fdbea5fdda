"""The question before everything is erased: says what goes, and wants a word typed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from advice_app.languages import _, ngettext
from advice_app.ui.look import Look
from advice_app.ui.marks.words import bookmarks
from advice_app.ui.style import set_role

_ENGLISH = "erase"  # always accepted: the keyboard may not have the letters of the interface


class EraseDialog(QDialog):
    """Show it with `open`. It erases nothing itself."""

    confirmed = Signal()

    def __init__(self, look: Look, number: int, folders: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._folders = number, folders
        self.setObjectName("erase_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(min(look.px(440), 640))
        self._heading, self._what, self._ask, self.error = (QLabel(self) for _number in range(4))
        self.word = QLineEdit(self)
        self.word.setObjectName("erase_word")
        self.erase, self._cancel = QPushButton(self), QPushButton(self)
        self.erase.setObjectName("erase_now")
        self.erase.setEnabled(False)
        self._cancel.setObjectName("erase_cancel")
        self.erase.setAutoDefault(False)
        self._cancel.setAutoDefault(False)
        set_role(self.erase, "danger")
        labels = ((self._heading, "title"), (self._what, "small"), (self._ask, "small"), (self.error, "error"))
        for label, role in labels:
            set_role(label, role)
            label.setWordWrap(True)
        self.error.hide()
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
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(12)
        for part in (self._heading, self._what, self._ask, self.word, self.error):
            column.addWidget(part)
        column.addLayout(row)

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
        self.error.setText(_("This could not be erased. Your bookmarks are still there."))
        self.error.show()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setWindowTitle(_("Erase all bookmarks"))
        self._heading.setText(_("Erase all bookmarks?"))
        folders = ngettext("{number} folder", "{number} folders", self._folders).format(number=self._folders)
        # L10N: {bookmarks} as "7 bookmarks", {folders} as "3 folders"
        what = _(
            "This erases, with all notes and tags: {bookmarks}, {folders}, and the app's own copies of them. "
            "It cannot be undone. Files that you exported stay where you put them."
        )
        self._what.setText(what.format(bookmarks=bookmarks(self._number), folders=folders))
        # L10N: {word} is the word ERASE as you translated it
        self._ask.setText(_("To confirm, type {word}:").format(word=_("ERASE")))
        self.word.setAccessibleName(self._ask.text())
        self.erase.setText(_("Erase all"))
        self._cancel.setText(_("Cancel"))


def ask_to_erase(look: Look, numbers: tuple[int, int], erase: Callable[[], bool], parent: QWidget) -> None:
    """Ask about so many bookmarks and folders, and ``erase`` when the word was typed."""
    dialog = EraseDialog(look, *numbers, parent)
    dialog.confirmed.connect(lambda: dialog.end(erased=erase()))
    dialog.open()
