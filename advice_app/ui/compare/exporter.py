"""A comparison out of the app: to the clipboard at once, to a file in a thread; says what came of it."""

import os
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from advice_app.compare.export import csv_text, html_page, tabbed_text
from advice_app.languages import _
from advice_app.ui.compare.paper import Paper, write_pdf
from advice_app.ui.dates import date_text

Ask = Callable[[QFileDialog], None]


class Exporter(QObject):
    """One file at a time; the window stays usable meanwhile."""

    ended = Signal(str, bool)  # what to tell the reader; whether it went wrong
    _written = Signal(str, str)  # file, what went wrong

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self._screen = screen
        self.ask: Ask = QFileDialog.open
        self._thread: threading.Thread | None = None
        self._written.connect(self._on_written)

    def copy(self, paper: Paper) -> None:
        """Put the table on the clipboard: for a document as a table, for anything else as text."""
        data = QMimeData()
        data.setText(tabbed_text(paper.comparison))
        data.setHtml(html_page(paper.comparison, paper.version, date_text))
        QGuiApplication.clipboard().setMimeData(data)
        self.ended.emit(_("The table was copied."), False)  # noqa: FBT003 - a signal

    def ask_where(self, paper: Paper, kind: str) -> None:
        """Ask where to, then write ``csv``, ``html`` or ``pdf``."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._screen, _("Export the table"), folder, f"{kind.upper()} (*.{kind})")
        dialog.setObjectName("file_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind)
        codes = "-".join(country.code for country in paper.comparison.countries)
        # L10N: the beginning of the name that is offered for a file, without its ending: small letters, no spaces
        dialog.selectFile(f"{_('comparison')}-{paper.comparison.stage}-{codes}.{kind}")
        dialog.fileSelected.connect(lambda name: self.write(paper, Path(name), kind))
        dialog.finished.connect(dialog.deleteLater)
        self.ask(dialog)

    def write(self, paper: Paper, path: Path, kind: str) -> None:
        """Write a file in a thread; it replaces another one only when it is complete."""
        self.wait()
        # texts are made here: the language may change while the thread runs
        text = {"csv": _spreadsheet, "html": _page}[kind](paper) if kind != "pdf" else None
        self._thread = threading.Thread(target=lambda: self._run(paper, path, text), name="comparison-export")
        self._thread.start()

    def _run(self, paper: Paper, path: Path, text: str | None) -> None:
        unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
        error = ""
        try:
            # others on this machine need not know what somebody compares
            os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            if text is not None:
                unfinished.write_bytes(text.encode("utf-8"))
            if text is not None or write_pdf(paper, str(unfinished)):
                unfinished.replace(path)
            else:
                unfinished.unlink(missing_ok=True)
                error = _("the file cannot be written")
        except OSError as problem:
            unfinished.unlink(missing_ok=True)
            error = problem.strerror or str(problem)
        self._written.emit(str(path), error)

    def _on_written(self, path: str, error: str) -> None:
        name = f"\u2068{path}\u2069"
        if error:
            # L10N: {path} is the name of a file; {error} says what is wrong with it
            text = _("The table could not be saved in {path}: {error}").format(path=name, error=f"\u2068{error}\u2069")
        else:
            # L10N: {path} is the name of a file
            text = _("The table was saved in {path}.").format(path=name)
        self.ended.emit(text, bool(error))

    def wait(self) -> None:
        """Return when nothing is being written any more."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None


def _spreadsheet(paper: Paper) -> str:
    return f"\ufeff{csv_text(paper.comparison)}"  # the mark tells spreadsheets that this is UTF-8


def _page(paper: Paper) -> str:
    return html_page(paper.comparison, paper.version, date_text)
