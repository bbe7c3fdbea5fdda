"""The question before something is erased for good: says what goes, and mostly wants a word typed."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from advice_app.languages import _
from advice_app.ui.dialogs.frame import AskingDialog
from advice_app.ui.look import Look

_WIDTH = 440
_ENGLISH = "erase"  # always accepted: the keyboard may not have the letters of the interface


class EraseTexts(NamedTuple):
    """What is asked, in the interface language."""

    title: str
    heading: str
    what: str
    button: str
    failed: str


class EraseQuestion(AskingDialog):
    """Show it with `open`. It erases nothing itself: who listens to `confirmed` does, and then calls `end`."""

    confirmed = Signal()

    def __init__(self, look: Look, texts: Callable[[], EraseTexts], parent: QWidget | None = None, *, typed: bool = True) -> None:
        super().__init__(look, "erase_dialog", _WIDTH, parent)
        self._texts = texts
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._heading, self._what, self._ask = (self.add_label(role) for role in ("title", "small", "small"))
        self.error = self.add_label("error")
        self.error.hide()
        self.word = QLineEdit(self)
        self.word.setObjectName("erase_word")
        for part in (self._heading, self._what, self._ask, self.word, self.error):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.foot.addStretch(1)
        self._cancel = self.add_button("erase_cancel", "plain")
        self.erase = self.add_button("erase_now", "danger")
        self.erase.setEnabled(not typed)
        self._ask.setVisible(typed)
        self.word.setVisible(typed)
        self.word.textChanged.connect(lambda: self.erase.setEnabled(self._is_typed()))
        self.word.returnPressed.connect(self._on_enter)
        self.erase.clicked.connect(self.confirmed)
        self._cancel.clicked.connect(self.reject)
        self.retranslate()

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
        self.error.setText(self._texts().failed)
        self.error.show()
        self.show_part(self.error)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        texts = self._texts()
        self.setWindowTitle(texts.title)
        self._heading.setText(texts.heading)
        self._what.setText(texts.what)
        # L10N: {word} is the word ERASE as you translated it
        self._ask.setText(_("To confirm, type {word}:").format(word=_("ERASE")))
        self.word.setAccessibleName(self._ask.text())
        self.erase.setText(texts.button)
        self._cancel.setText(_("Cancel"))
