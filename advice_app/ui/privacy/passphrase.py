"""Setting, changing and removing the passphrase. The work is done in a thread; closing the app in the middle loses nothing."""

import threading
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from advice_app.languages import _
from advice_app.marks import cipher
from advice_app.marks.conversion import Conversion, is_busy
from advice_app.ui.look import Look
from advice_app.ui.privacy.fields import PassphraseField, PassphraseFrame, missing_text

LEAST = 8
"""Characters of a passphrase; the text that says so says 8 too."""


class Change(StrEnum):
    """What is to be done."""

    SET = "set"
    CHANGE = "change"
    REMOVE = "remove"


class Keys(Protocol):
    """What can be done about the passphrase."""

    @property
    def passphrase(self) -> str:
        """The one there is now."""

    def begin_conversion(self, passphrase: str) -> Conversion:
        """Let go of the data; what is to be run."""

    def end_conversion(self, conversion: Conversion) -> None:
        """Take the data up again."""


class PassphraseDialog(PassphraseFrame):
    """Show it with `open`. Accepted when it is done."""

    done_with = Signal(object)  # the error, or nothing; from the thread

    def __init__(self, look: Look, change: Change, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(look, "passphrase_dialog", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._change, self._keys = change, keys
        self._conversion: Conversion | None = None
        names = {Change.SET: ("new", "again"), Change.CHANGE: ("current", "new", "again"), Change.REMOVE: ("current",)}[change]
        self._by_name = {name: PassphraseField(f"{name}_passphrase", self) for name in names}
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.hide()
        self.foot.addStretch(1)
        self._cancel = self.add_button("cancel_passphrase", "plain")
        self._do = self.add_button("do_passphrase", "primary")
        self.lay_out(*self._by_name.values())
        self.body.insertWidget(self.body.count() - 1, self._bar)
        self._connect()
        if not cipher.available():
            self.say(missing_text())
            self._do.setEnabled(False)
        self.retranslate()
        self.fields[0].line.setFocus()

    def _connect(self) -> None:
        self._cancel.clicked.connect(self.reject)
        self._do.clicked.connect(self._on_do)
        for field in self.fields:
            field.line.returnPressed.connect(self._on_do)
        self.done_with.connect(self._on_done)

    def _wrong(self) -> str:
        """What is wrong with what was typed."""
        typed = {name: cipher.normalised(field.text) for name, field in self._by_name.items()}
        if typed.get("current", "") != cipher.normalised(self._keys.passphrase):
            return _("This is not the passphrase that your data has now.")
        if "new" in typed and len(typed["new"]) < LEAST:
            return _("A passphrase has at least 8 characters; several words are best.")
        if typed.get("new") != typed.get("again"):
            return _("The two passphrases are not the same.")
        return ""

    def _on_do(self) -> None:
        if self._conversion is not None or not self._do.isEnabled():
            return
        self.say(self._wrong())
        if self.error.text():
            return
        new = self._by_name["new"].text if "new" in self._by_name else ""
        self._conversion = self._keys.begin_conversion(new)
        self._show_busy(busy=True)
        threading.Thread(target=self._run, args=(self._conversion,), name="passphrase", daemon=True).start()

    def _run(self, conversion: Conversion) -> None:
        try:
            conversion.run()
        except Exception as error:  # noqa: BLE001 - whatever it is, the reader is told and the old file is as it was
            self.done_with.emit(error)
        else:
            self.done_with.emit(None)

    def _on_done(self, error: Exception | None) -> None:
        conversion, self._conversion = self._conversion, None
        assert conversion is not None  # noqa: S101 - it has just been run
        self._keys.end_conversion(conversion)
        self._show_busy(busy=False)
        if error is None:
            self.accept()
        elif is_busy(error):
            self.say(_("Another window of this app has your data open. Close it and try again. Nothing was changed."))
        else:
            # L10N: {error} is what the system says, in English
            text = _("This could not be done, and nothing was changed. {error}")
            self.say(text.format(error=f"\u2066{error}\u2069"))

    def _show_busy(self, *, busy: bool) -> None:
        self._bar.setVisible(busy)
        for part in (*self.fields, self.seen, self._cancel, self._do):
            part.setEnabled(not busy)

    def reject(self) -> None:
        if self._conversion is None:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._conversion is not None:
            event.ignore()
        else:
            super().closeEvent(event)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        heading, text = _texts(self._change)
        self.heading.setText(heading)
        self.text.setText(text)
        self._do.setText(heading)
        self._cancel.setText(_("Cancel"))
        self._bar.setAccessibleName(heading)
        names = {
            "current": _("Passphrase now"),
            "new": _("New passphrase"),
            "again": _("New passphrase again"),
        }
        for name, field in self._by_name.items():
            field.name(names[name])
        super().retranslate()


def _texts(change: Change) -> tuple[str, str]:
    """Heading, which is also what the button does, and text."""
    warning = _(
        "Write it down and keep it somewhere safe: without it nobody can open your data, and there is no way to recover it."
    )
    if change is Change.REMOVE:
        return name_of(change), _("Your data is kept as it is, but anyone who can open your files can then read it.")
    if change is Change.CHANGE:
        return name_of(change), warning
    text = _(
        "Bookmarks, notes, history and settings are encrypted, and the app asks for the passphrase when it starts. "
        "Unprotected copies, also of damaged data that was set aside, are erased. Files that you exported stay as they are."
    )
    return name_of(change), f"{text}\n\n{warning}"


def name_of(change: Change) -> str:
    """What a change is called, in menu, heading and button."""
    return {
        Change.SET: _("Set a passphrase"),
        Change.CHANGE: _("Change the passphrase"),
        Change.REMOVE: _("Remove the passphrase"),
    }[change]
