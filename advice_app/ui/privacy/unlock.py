"""Asks for the passphrase of the reader's data. There is always a way on: guides are read without it."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from advice_app.languages import _
from advice_app.marks import cipher
from advice_app.marks.cipher import CipherMissingError, WrongPassphraseError
from advice_app.ui.dialogs.erasing import EraseQuestion, EraseTexts
from advice_app.ui.look import Look
from advice_app.ui.privacy.fields import PassphraseField, PassphraseFrame, missing_text
from advice_app.ui.style import set_role


class Lock(Protocol):
    """What can be done about locked data."""

    def unlock(self, passphrase: str) -> None:
        """Raises `WrongPassphraseError` or `CipherMissingError`."""

    def forget(self) -> bool:
        """Erase everything; whether that was done."""


class UnlockDialog(PassphraseFrame):
    """Accepted when the data is open, or erased; rejected when the reader reads without it."""

    def __init__(self, look: Look, lock: Lock, parent: QWidget | None = None) -> None:
        super().__init__(look, "unlock_dialog", parent)
        self._look, self._lock = look, lock
        self.field = PassphraseField("passphrase", self)
        self._forgotten = QPushButton(self)
        self._forgotten.setObjectName("forgot_passphrase")
        self._forgotten.setAutoDefault(False)
        set_role(self._forgotten, "link")
        self.foot.addStretch(1)
        self._without = self.add_button("read_without", "plain")
        self._open = self.add_button("unlock", "primary")
        self.lay_out(self.field)
        self.body.insertWidget(self.body.indexOf(self.error), self._forgotten, 0, Qt.AlignmentFlag.AlignLeading)
        self._forgotten.clicked.connect(self._on_forgotten)
        self._without.clicked.connect(self.reject)
        self._open.clicked.connect(self._on_open)
        self.field.line.returnPressed.connect(self._on_open)
        if not cipher.available():
            self.say(missing_text())
        self.retranslate()
        self.field.line.setFocus()

    def _on_open(self) -> None:
        if not self.field.text:
            return
        try:
            self._lock.unlock(self.field.text)
        except WrongPassphraseError:
            self.say(_("This passphrase does not open your data. Try again as often as you like; nothing was changed."))
            self.field.line.selectAll()
            self.field.line.setFocus()
        except CipherMissingError:
            self.say(missing_text())
        else:
            self.accept()

    def _on_forgotten(self) -> None:
        question = EraseQuestion(self._look, _texts, self)
        question.confirmed.connect(lambda: self._forget(question))
        question.open()

    def _forget(self, question: EraseQuestion) -> None:
        done = self._lock.forget()
        question.end(erased=done)
        if done:
            self.accept()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.heading.setText(_("Your data is locked"))
        self.text.setText(
            _("Bookmarks, notes, history and settings are encrypted. Without the passphrase you can read all guides.")
        )
        self.field.name(_("Passphrase"))
        self._forgotten.setText(_("I forgot it"))
        # L10N: a button beside "Unlock": go on without one's own data
        self._without.setText(_("Read without my data"))
        self._open.setText(_("Unlock"))
        super().retranslate()


def _texts() -> EraseTexts:
    return EraseTexts(
        title=_("Erase what cannot be opened?"),
        heading=_("Erase what cannot be opened?"),
        what=_(
            "Nobody can open your data without the passphrase, not even who made this app. If you still hope to remember it, "
            "cancel. Otherwise everything you kept can be erased, and you begin anew. It cannot be undone."
        ),
        button=_("Erase all"),
        failed=_("Not everything could be erased. Close other windows of this app and try again."),
    )
