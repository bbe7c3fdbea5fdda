"""A file out of the app: asks where to, writes in a thread, says what came of it. Nobody else on the computer can read it."""

import os
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from advice_app.languages import _
from advice_app.library.catalogue import LibraryError

Ask = Callable[[QFileDialog], None]
Make = Callable[[Path], None]
"""Writes the file under this name, which is not yet its own. Raises `OSError` or `LibraryError` where it cannot."""


class FileSaving(QObject):
    """One file at a time; the window stays usable meanwhile."""

    ended = Signal(str, bool)  # what to tell the reader; whether it went wrong
    _written = Signal(str, str)  # file, what went wrong

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self._screen = screen
        self.ask: Ask = QFileDialog.open
        self._thread: threading.Thread | None = None
        self._written.connect(self._on_written)

    def ask_where(self, title: str, kind: str, name: str, make: Make) -> None:
        """Ask where to, offering ``name``, then write a file of this kind (``pdf``, ``zip``)."""
        dialog = file_dialog(self._screen, title, f"{kind.upper()} (*.{kind})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind)
        dialog.selectFile(f"{name}.{kind}")
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen), make))
        self.ask(dialog)

    def write(self, path: Path, make: Make) -> None:
        """Write the file in a thread; it replaces another one only when it is complete."""
        self.wait()
        self._thread = threading.Thread(target=lambda: self._run(path, make), name="file-saving")
        self._thread.start()

    def _run(self, path: Path, make: Make) -> None:
        unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
        error = ""
        try:
            os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            make(unfinished)
            unfinished.replace(path)
        except (OSError, LibraryError) as problem:
            error = getattr(problem, "strerror", None) or str(problem)
            unfinished.unlink(missing_ok=True)
        self._written.emit(str(path), error)

    def _on_written(self, path: str, error: str) -> None:
        name = f"\u2068{path}\u2069"
        if error:
            text = _("Not exported: {file} could not be written ({error}).").format(file=name, error=f"\u2068{error}\u2069")
        else:
            # L10N: {file} is where a file is now
            text = _("Saved in {file}. Whoever has this file can read it.").format(file=name)
        self.ended.emit(text, bool(error))

    def wait(self) -> None:
        """Return when nothing is being written any more."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None


def file_dialog(screen: QWidget, title: str, kinds: str) -> QFileDialog:
    """A dialog that asks for a file; it goes when it is closed."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(screen, title, folder, kinds)
    dialog.setObjectName("file_dialog")
    dialog.finished.connect(dialog.deleteLater)
    return dialog
