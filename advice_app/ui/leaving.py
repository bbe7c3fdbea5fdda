"""Leaving no trace, in the window: private visit, passphrase, neutral title, erasing everything, leaving at once."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtGui import QAction, QGuiApplication, QWindow
from PySide6.QtWidgets import QMenu

from advice_app.languages import _
from advice_app.ui.part import Part
from advice_app.ui.privacy.quick_exit import QuickExit

if TYPE_CHECKING:
    from advice_app.ui.dialogs.erasing import EraseTexts
    from advice_app.ui.privacy.passphrase import Change
    from advice_app.ui.window import MainWindow
    from advice_app.visits import Visits


class Leaving(Part):
    """What the menu "Privacy" does, and what watches over the window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._watch: QuickExit | None = None
        self._application: QCoreApplication | None = None

    @property
    def _visits(self) -> "Visits":
        visits = self._window.visits
        assert visits is not None  # noqa: S101 - the menu is there only if it is
        return visits

    def start(self) -> None:
        """Begin to watch; called when the first page is there."""
        visits = self._window.visits
        if visits is None or self._watch is not None:
            return
        # Qt's file dialog would write in which folders one was, in a file of its own: it has nowhere to
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, "/dev/null")
        self._watch = QuickExit(self.leave, self._window)
        self._application = QGuiApplication.instance()
        if isinstance(self._application, QGuiApplication):
            self._application.focusWindowChanged.connect(self._hide_title)
        self._tell()

    def end(self) -> None:
        if self._watch is not None:
            self._watch.deleteLater()
            self._watch = None
            if isinstance(self._application, QGuiApplication):
                self._application.focusWindowChanged.disconnect(self._hide_title)

    def _tell(self) -> None:
        """Say what is not as ever."""
        if self._visits.private:
            self._window.notice.say(
                _("Private visit: nothing is written on this computer. What you do here is forgotten when you close the app.")
            )
        elif self._visits.locked:
            text = _("Your data is locked: you see none of it, and what you do now is not kept.")
            self._window.notice.say(text, (_("Unlock"), self._unlock))

    def leave(self) -> None:
        """Close at once."""
        self._visits.leave()

    def fill(self, menu: QMenu) -> None:
        """Put into a menu what can be done now."""
        visits = self._visits
        private = self._add(menu, "go_private", _("Private visit: write nothing from now on"), self._go_private)
        private.setCheckable(True)
        private.setChecked(visits.private)
        private.setEnabled(not visits.private)
        neutral = self._add(menu, "plain_title", _("Neutral window title"), self._toggle_title)
        neutral.setCheckable(True)
        neutral.setChecked(self._window.session.settings.plain_title)
        if visits.locked:
            self._add(menu, "unlock", _("Unlock"), self._unlock)
        elif not visits.private:
            self._add_passphrase(menu)
        menu.addSeparator()
        self._add(menu, "erase_everything", _("Erase everything I did here"), self._ask_to_erase)
        keys = self._window.actions_by_id["leave"].data()
        self._add(menu, "leave_now", f"{_('Leave at once')}\t{keys}", self.leave)

    def _add_passphrase(self, menu: QMenu) -> None:
        from advice_app.ui.privacy.passphrase import Change, name_of  # noqa: PLC0415 - not needed to read

        for change in (Change.CHANGE, Change.REMOVE) if self._visits.passphrase else (Change.SET,):
            entry = self._add(menu, f"{change}_passphrase", name_of(change), partial(self._change_passphrase, change))
            entry.setEnabled(self._visits.kept)

    def _add(self, menu: QMenu, name: str, text: str, slot: Callable[[], object]) -> QAction:
        entry = QAction(text, menu)
        entry.setObjectName(name)
        entry.triggered.connect(lambda _checked=False: slot())
        menu.addAction(entry)
        return entry

    # what the menu does --------------------------------------------------------------------------------------

    def _go_private(self) -> None:
        self._visits.go_private()

    def _toggle_title(self) -> None:
        settings = self._window.session.settings
        settings.plain_title = not settings.plain_title
        self._window.retitle()
        self._window.changed()

    def _hide_title(self, shown: QWindow | None) -> None:
        """Give dialogs the neutral title as well; what a screen reader says of them stays."""
        if shown is not None and self._window.session.settings.plain_title:
            shown.setTitle(_("Document"))

    def _unlock(self) -> None:
        from advice_app.ui.privacy.unlock import UnlockDialog  # noqa: PLC0415 - hardly ever wanted

        dialog = UnlockDialog(self._window.look, self._visits, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _change_passphrase(self, change: "Change") -> None:
        from advice_app.ui.privacy.passphrase import PassphraseDialog  # noqa: PLC0415 - hardly ever wanted

        done = {
            "set": _("Your data is encrypted now. The app asks for the passphrase when it starts."),
            "change": _("The passphrase was changed."),
            "remove": _("The passphrase was removed. Your data is not encrypted any more."),
        }[change]
        dialog = PassphraseDialog(self._window.look, change, self._visits, self._window)
        dialog.accepted.connect(lambda: self._window.notice.say(done))
        dialog.open()

    def _ask_to_erase(self) -> None:
        from advice_app.ui.dialogs.erasing import EraseQuestion  # noqa: PLC0415 - hardly ever wanted

        dialog = EraseQuestion(self._window.look, erase_texts, self._window)
        dialog.confirmed.connect(self._erase)
        dialog.open()

    def _erase(self) -> None:
        visits = self._visits
        left = visits.erase()  # after this, the window is another one
        if left:
            # L10N: {files} are names of files
            text = _("These files could not be erased; close other windows of this app and delete them: {files}")
            text = text.format(files="\u2068" + ", ".join(map(str, left)) + "\u2069")
        else:
            text = _("Everything you did here was erased. Until you close the app, nothing more is written on this computer.")
        visits.tell(text)


def erase_texts() -> "EraseTexts":
    """The question before everything is erased."""
    from advice_app.ui.dialogs.erasing import EraseTexts  # noqa: PLC0415 - hardly ever wanted

    return EraseTexts(
        title=_("Erase everything I did here"),
        heading=_("Erase everything I did here?"),
        what=_(
            "This erases all that the app keeps about you on this computer: bookmarks, notes, highlights, history, settings, "
            "backups and what was prepared for your language. It cannot be undone. "
            "Files that you exported or printed stay where you put them."
        ),
        button=_("Erase all"),
        failed=_("Not everything could be erased. Close other windows of this app and try again."),
    )
