"""Guides to a printer or into a file, in slices; says what came of it."""

from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QObject, QSizeF, Signal
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from advice_app.export.out import write
from advice_app.languages import _
from advice_app.sharing.booklet import Geometry
from advice_app.sharing.pdf import paint_pages
from advice_app.sharing.printing import PIXEL_POINTS
from advice_app.ui.export.compose import Job, compose
from advice_app.ui.export.files import pdf_file
from advice_app.ui.export.slices import Slices, Work
from advice_app.ui.file_saving import Ask, save_dialog

KINDS = ("pdf", "html", "epub")


class GoingOut(QObject):
    """One printer or file at a time; the window stays usable meanwhile."""

    begun = Signal()
    gone = Signal(object)  # the guides that were printed or saved, by their references
    ended = Signal(str, bool)  # what to tell the reader, nothing if it was stopped; whether it went wrong

    def __init__(self, dialog: QWidget) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._path: Path | None = None
        self._guides: list[str] = []
        self.ask: Ask = QFileDialog.open
        self.slices = Slices(self)
        self.slices.ended.connect(self._on_ended)
        self.slices.failed.connect(self._on_failed)

    def ask_where(self, job: Job, kind: str) -> None:
        """Ask where to, then write ``pdf``, ``html`` or ``epub``."""
        # L10N: the title of a window in which the name of a file is chosen
        dialog = save_dialog(self._dialog, _("Save guides"), kind, job.selection.file_name())
        dialog.fileSelected.connect(lambda name: self.save(job, kind, Path(name)))
        self.ask(dialog)

    def save(self, job: Job, kind: str, path: Path) -> None:
        """Write a file; it replaces another one only when it is complete."""
        self._path, self._guides = path, _guides(job)
        self.begun.emit()
        self.slices.start(pdf_file(path, job) if kind == "pdf" else _text_file(path, job, kind))

    def ask_printer(self, job: Job) -> None:
        """Ask for a printer, then print."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(job.selection.file_name())
        sheet = job.geometry.sheet * PIXEL_POINTS
        layout = printer.pageLayout()
        layout.setPageSize(_page_size(sheet.width(), sheet.height()))
        printer.setPageLayout(layout)
        dialog = QPrintDialog(printer, self._dialog)
        dialog.setObjectName("print_dialog")
        dialog.accepted.connect(lambda: self.print(job, printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def print(self, job: Job, printer: QPrinter) -> None:
        """Print the pages that were asked for, on the paper that is in the printer."""
        self._path, self._guides = None, _guides(job)
        self.begun.emit()
        self.slices.start(_print(job, printer))

    def stop(self) -> None:
        """Leave off: there is no half a file."""
        if self.slices.busy:
            self.slices.stop()
            self.ended.emit("", False)  # noqa: FBT003 - a signal

    def _on_ended(self, _result: object) -> None:
        # L10N: {path} is the name of a file
        text = _("The guides were saved in {path}.").format(path=f"\u2068{self._path}\u2069") if self._path else ""
        self.gone.emit(self._guides)
        self.ended.emit(text, False)  # noqa: FBT003 - a signal

    def _on_failed(self, error: str) -> None:
        if self._path is None:
            # L10N: {error} says what is wrong
            text = _("The guides could not be printed: {error}").format(error=f"\u2068{error}\u2069")
        else:
            # L10N: {path} is the name of a file; {error} says what is wrong with it
            said = _("The guides could not be saved in {path}: {error}")
            text = said.format(path=f"\u2068{self._path}\u2069", error=f"\u2068{error}\u2069")
        self.ended.emit(text, True)  # noqa: FBT003 - a signal


def _guides(job: Job) -> list[str]:
    return [str(guide) for guide in job.selection.guides]


def _page_size(width: float, height: float) -> QPageSize:
    return QPageSize(QSizeF(width, height), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)


def _text_file(path: Path, job: Job, kind: str) -> Work:
    total = len(job.selection.items)
    for done, _step in enumerate(write(kind, path, job.library, job.selection, job.labels)):
        yield min(done, total), total


def _print(job: Job, printer: QPrinter) -> Generator[tuple[int, int], None, None]:
    sheet = printer.pageLayout().fullRectPoints().size() * (25.4 / 72)
    job = job._replace(geometry=Geometry.of(sheet.width(), sheet.height()))
    booklet = yield from compose(job)
    last = printer.toPage() or len(booklet.sheets)
    pages = range(max(printer.fromPage() - 1, 0), min(last, len(booklet.sheets)))
    printer.setFullPage(True)
    for done, _page in enumerate(paint_pages(booklet, printer, pages), 1):
        yield done, len(pages)
