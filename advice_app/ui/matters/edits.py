"""What is done to case folders: made, renamed, taken apart, exported, read back, erased. Asks, and says what came of it."""

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from advice_app.languages import _, ngettext
from advice_app.matters.exchange import Found, MatterFileError, Trouble, read
from advice_app.matters.model import Item, Matter
from advice_app.matters.store import Matters
from advice_app.ui.file_saving import Ask, FileSaving, file_dialog
from advice_app.ui.look import Look
from advice_app.ui.matters.dialogs import EraseMatterDialog, NameDialog
from advice_app.ui.matters.ports import Ports


class Edits(QObject):
    """``look`` is that of the screen at the time."""

    shown = Signal(str)  # a matter that was made or read back: it is to be looked at
    changed = Signal()
    erasing = Signal()  # let go of everything that was typed and not kept
    erased = Signal()
    _read = Signal(object)  # what an import found, or why it did not

    def __init__(self, matters: Matters, ports: Ports, look: Look, screen: QWidget) -> None:
        super().__init__(screen)
        self._matters, self._ports, self.look, self._screen = matters, ports, look, screen
        self._thread: threading.Thread | None = None
        self.ask: Ask = QFileDialog.open
        self.saving = FileSaving(screen)
        self.saving.ended.connect(lambda text, _bad: ports.tell(text, None))
        self._read.connect(self._on_read)

    def ask_new(self) -> None:
        """Ask for a name and make a folder."""
        # L10N: heading of a dialog, and button
        dialog = NameDialog(_("New case folder"), _("Add"), self.look, self._screen)
        dialog.named.connect(self._make)
        dialog.open()

    def _make(self, name: str) -> None:
        made = self._matters.add(name)
        if made is not None:
            self.shown.emit(made.id)

    def ask_rename(self, matter: Matter) -> None:
        """Ask for another name."""
        dialog = NameDialog(_("Rename"), _("Rename"), self.look, self._screen, matter.name)
        dialog.named.connect(lambda name: self._rename(matter, name))
        dialog.open()

    def _rename(self, matter: Matter, name: str) -> None:
        if not self._matters.rename(matter.id, name):
            self._ports.tell(_("Not renamed: another case folder has this name."), None)
        self.changed.emit()

    def take_out(self, matter: Matter, item: Item) -> None:
        """Take something out, with a way back."""

        def back() -> None:
            self._matters.put_back(matter.id, item)
            self.changed.emit()

        if self._matters.take_out(item):
            # L10N: from a case folder; a bookmark is still among the bookmarks
            self._ports.tell(_("Taken out of the case folder."), back)
        self.changed.emit()

    def ask_erase(self, matter: Matter) -> None:
        """Say what goes, and erase it when the word was typed."""
        holds = self._ports.words().matter_row(matter, ()).meta
        dialog = EraseMatterDialog(self.look, matter, holds, len(self._matters.only_here(matter.id)), self._screen)
        dialog.confirmed.connect(lambda: dialog.end(erased=self.erase(matter, with_bookmarks=dialog.with_bookmarks)))
        dialog.open()

    def erase(self, matter: Matter, *, with_bookmarks: bool) -> bool:
        """Erase a folder."""
        self.erasing.emit()
        done = self._ports.erase(matter.id, with_bookmarks)
        if done:
            self.erased.emit()
            self._ports.tell(_("The case folder was erased. The app keeps nothing of it."), None)
        self.changed.emit()
        return done

    def export(self, matter: Matter) -> None:
        """Ask where to, and write a folder as one file."""
        name = "".join(letter if letter.isalnum() else "-" for letter in matter.name.lower()).strip("-") or "case"
        title = _("Export the case folder")
        self.saving.ask_where(title, "zip", name, self._ports.export(matter.id))

    # import --------------------------------------------------------------------------------------------------

    def ask_import(self) -> None:
        """Ask for an exported folder, then take it in."""
        dialog = file_dialog(self._screen, _("Import a case folder"), "ZIP (*.zip)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.import_file(Path(name)))
        self.ask(dialog)

    def import_file(self, path: Path) -> None:
        """Read a file in a thread, then take in what it holds."""
        self._join()
        self._thread = threading.Thread(target=lambda: self._read.emit(_found(path)), name="matter-import")
        self._thread.start()

    def _on_read(self, found: Found | Trouble) -> None:
        if isinstance(found, Trouble):
            texts = {
                Trouble.UNREADABLE: _("Not imported: the file cannot be read."),
                Trouble.OTHER_PROGRAM: _("Not imported: this is no case folder that this app exported."),
                Trouble.NEWER: _("Not imported: a newer version of this app wrote it."),
            }
            self._ports.tell(texts[found], None)
            return
        made = self._matters.take_in(found.name, found.note, found.bookmarks, found.others)
        if made is None:
            return
        self.shown.emit(made.id)
        if found.left_out:
            # L10N: after an import
            text = ngettext("{number} entry could not be read.", "{number} entries could not be read.", found.left_out)
            self._ports.tell(text.format(number=found.left_out), None)

    def _join(self) -> None:
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def wait(self) -> None:
        """Return when no file is read or written any more."""
        self.saving.wait()
        self._join()


def _found(path: Path) -> Found | Trouble:
    try:
        return read(path)
    except MatterFileError as error:
        return error.trouble
