"""A file out of the app: asks where to, writes in a thread, says what came of it. Nobody else on the computer can read it."""

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from advice_app.languages import _
from advice_app.library.catalogue import LibraryError
from advice_app.whole_file import whole_file

Ask = Callable[[QFileDialog], None]
Make = Callable[[Path], None]
"""Writes the file under this name, which is not yet its own. Raises `OSError`, `ValueError` or `LibraryError` where it cannot."""
Said = Callable[[str, str], str]
"""What to tell the reader of a file: its name, and what went wrong; nothing if all went well."""


def said(file: str, error: str) -> str:
    """What is told of a file if nobody says otherwise."""
    if error:
        return _("Not exported: {file} could not be written ({error}).").format(file=file, error=error)
    # L10N: {file} is where a file is now
    return _("Saved in {file}. Whoever has this file can read it.").format(file=file)


class FileSaving(QObject):
    """One file at a time; the window stays usable meanwhile."""

    ended = Signal(str, bool)  # what to tell the reader; whether it went wrong
    _written = Signal(str, str)  # file, what went wrong

    def __init__(self, screen: QWidget, said: Said = said) -> None:
        super().__init__(screen)
        self._screen, self._said = screen, said
        self.ask: Ask = QFileDialog.open
        self._thread: threading.Thread | None = None
        self._written.connect(self._on_written)

    def ask_where(self, title: str, kind: str, name: str, make: Make) -> None:
        """Ask where to, offering ``name``, then write a file of this kind (``pdf``, ``zip``)."""
        dialog = save_dialog(self._screen, title, kind, name)
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen), make))
        self.ask(dialog)

    def write(self, path: Path, make: Make) -> None:
        """Write the file in a thread; it replaces another one only when it is complete."""
        self.wait()
        self._thread = threading.Thread(target=lambda: self._run(path, make), name="file-saving")
        self._thread.start()

    def _run(self, path: Path, make: Make) -> None:
        error = ""
        try:
            with whole_file(path) as unfinished:
                make(unfinished)
        except (OSError, ValueError, LibraryError) as problem:
            error = getattr(problem, "strerror", None) or str(problem)
        self._written.emit(str(path), error)

    def _on_written(self, path: str, error: str) -> None:
        self.ended.emit(self._said(f"\u2068{path}\u2069", f"\u2068{error}\u2069" if error else ""), bool(error))

    def wait(self) -> None:
        """Return when nothing is being written any more."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None


def save_dialog(screen: QWidget, title: str, kind: str, name: str) -> QFileDialog:
    """A dialog that asks where a file of this kind (``pdf``) is to be, and offers a name for it."""
    dialog = file_dialog(screen, title, f"{kind.upper()} (*.{kind})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(kind)
    dialog.selectFile(f"{name}.{kind}")
    return dialog


def file_dialog(screen: QWidget, title: str, kinds: str, folder: str = "") -> QFileDialog:
    """A dialog that asks for a file, in the reader's documents to begin with; it goes when it is closed."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    dialog = QFileDialog(screen, title, folder or QStandardPaths.writableLocation(documents), kinds)
    dialog.setObjectName("file_dialog")
    dialog.finished.connect(dialog.deleteLater)
    return dialog
