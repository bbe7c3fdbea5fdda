"""Cards into a PDF file, written in a thread; says what came of it."""

import os
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from advice_app.languages import _
from advice_app.sharing.card_sheet import Paper
from advice_app.sharing.cards import Deck, write_pdf

Ask = Callable[[QFileDialog], None]


class Saving(QObject):
    """One file at a time; the window stays usable meanwhile."""

    ended = Signal(str, bool)  # what to tell the reader; whether it went wrong
    _written = Signal(str, str)  # file, what went wrong

    def __init__(self, dialog: QWidget) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self.ask: Ask = QFileDialog.open
        self._thread: threading.Thread | None = None
        self._written.connect(self._on_written)

    def ask_where(self, deck: Deck, paper: Paper, languages: str) -> None:
        """Ask where to, then write."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._dialog, _("Save as PDF"), folder, "PDF (*.pdf)")
        dialog.setObjectName("file_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        # L10N: the beginning of the name that is offered for a file, without its ending: small letters, no spaces
        start = _("cards")
        dialog.selectFile(f"{start}-{languages}.pdf")
        dialog.fileSelected.connect(lambda name: self.write(deck, paper, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        self.ask(dialog)

    def write(self, deck: Deck, paper: Paper, path: Path) -> None:
        """Write the file in a thread; it replaces another one only when it is complete."""
        self.wait()
        self._thread = threading.Thread(target=lambda: self._run(deck, paper, path), name="cards-pdf")
        self._thread.start()

    def _run(self, deck: Deck, paper: Paper, path: Path) -> None:
        unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
        error = ""
        try:
            # others on this machine need not know what somebody may have to say
            os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            if write_pdf(deck, paper, str(unfinished)):
                unfinished.replace(path)
            else:
                unfinished.unlink(missing_ok=True)
                error = _("the file cannot be written")
        except (OSError, ValueError) as problem:
            unfinished.unlink(missing_ok=True)
            error = getattr(problem, "strerror", None) or str(problem)
        self._written.emit(str(path), error)

    def _on_written(self, path: str, error: str) -> None:
        name = f"\u2068{path}\u2069"
        if error:
            # L10N: {path} is the name of a file; {error} says what is wrong with it
            text = _("The cards could not be saved in {path}: {error}").format(path=name, error=f"\u2068{error}\u2069")
        else:
            # L10N: {path} is the name of a file
            text = _("The cards were saved in {path}.").format(path=name)
        self.ended.emit(text, bool(error))

    def wait(self) -> None:
        """Return when nothing is being written any more."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None
