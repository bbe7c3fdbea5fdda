"""Export and import: asks for a file, works without holding the window up, says what came of it."""

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from advice_app.languages import _, interface_language, is_rtl, ngettext
from advice_app.library.catalogue import Library, LibraryError
from advice_app.marks.bookmarks import Bookmark, Bookmarks, Folder, Order
from advice_app.marks.exchange import export_html, export_json, export_markdown, save_export
from advice_app.ui import highlights
from advice_app.ui.file_saving import Ask, file_dialog
from advice_app.ui.look import Look
from advice_app.ui.marks.import_dialog import ImportDialog
from advice_app.ui.marks.import_words import heading
from advice_app.ui.marks.importer import Importer, Report, take_back
from advice_app.ui.marks.passages import Passages
from advice_app.ui.marks.undo import UndoBar


class Transfer(QObject):
    """``passages`` and ``look`` are those of the screen at the time."""

    imported = Signal()
    exported = Signal()  # or not: the line over the list says so
    _written = Signal(str, int, str)  # file, how many, what went wrong

    def __init__(self, bookmarks: Bookmarks, undo: UndoBar, screen: QWidget, passages: Passages, look: Look) -> None:
        super().__init__(screen)
        self._bookmarks, self._undo, self._screen = bookmarks, undo, screen
        self.passages, self.look = passages, look
        self.ask: Ask = QFileDialog.open
        self.importer: Importer | None = None
        self._thread: threading.Thread | None = None
        self._written.connect(self._on_written)

    # export --------------------------------------------------------------------------------------------------

    def ask_export(self, kind: str, ids: list[str] | None = None) -> None:
        """Ask where to, then write ``json``, ``html`` or ``md``: these bookmarks, or all."""
        name = "Markdown" if kind == "md" else kind.upper()
        dialog = file_dialog(self._screen, _("Export bookmarks"), f"{name} (*.{kind})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind)
        # L10N: the name that is offered for a file of bookmarks, without its ending
        dialog.selectFile(f"{_('bookmarks')}.{kind}")
        dialog.fileSelected.connect(lambda name: self.export(Path(name), kind, ids))
        self.ask(dialog)

    def export(self, path: Path, kind: str, ids: list[str] | None = None) -> None:
        """Write a file in a thread; it replaces another one only when it is complete."""
        wanted = set(ids or ())
        chosen = [one for one in self._bookmarks.page(order=Order.OWN, limit=-1) if ids is None or one.id in wanted]
        folders = self._bookmarks.folders()
        used = {bookmark.folder for bookmark in chosen}
        work = _Export(path, kind, chosen, folders if ids is None else [one for one in folders if one.id in used], self.passages)
        self._thread = threading.Thread(target=lambda: self._written.emit(*work.run()), name="bookmarks-export")
        self._thread.start()

    def _on_written(self, path: str, number: int, error: str) -> None:
        name = f"\u2068{path}\u2069"

        def text() -> str:
            if error:
                # L10N: {file} is where a file was to be, {error} what the system says
                return _("Not exported: {file} could not be written ({error}).").format(file=name, error=error)
            # L10N: {file} is where a file is now
            message = ngettext("{number} bookmark exported to {file}", "{number} bookmarks exported to {file}", number)
            return message.format(number=number, file=name)

        self._undo.say(text)
        self.exported.emit()

    # import --------------------------------------------------------------------------------------------------

    def ask_import(self) -> None:
        """Ask for a file, then take it in."""
        dialog = file_dialog(self._screen, _("Import bookmarks"), f"{_('Bookmarks')} (*.json *.html *.htm *.md)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.take_in(Path(name)))
        self.ask(dialog)

    def take_in(self, path: Path) -> ImportDialog:
        """Import a file; the dialog shows how far it is and ends with a report."""
        dialog = ImportDialog(self.look, self._screen)
        importer = Importer(self._bookmarks, self)
        importer.read.connect(dialog.show_number)
        importer.ended.connect(dialog.show_report)
        importer.ended.connect(self._on_ended)
        importer.cancelled.connect(self.imported)
        dialog.cancelled.connect(importer.cancel)
        self.importer = importer
        dialog.open()
        importer.start(path)
        return dialog

    def _on_ended(self, report: Report) -> None:
        if report.added or report.completed:
            self._undo.done(lambda: heading(report), lambda: take_back(self._bookmarks, report))
        self.imported.emit()

    def wait(self) -> None:
        """Return when nothing runs any more: an import is stopped, an export ends."""
        if self.importer is not None:
            self.importer.wait()
        if self._thread is not None:
            self._thread.join()


class _Export:
    """One file to write; runs in a thread, with a library of its own."""

    def __init__(self, path: Path, kind: str, chosen: list[Bookmark], folders: list[Folder], passages: Passages) -> None:
        self._path, self._kind, self._chosen, self._folders = path, kind, chosen, folders
        self._library, self._language = passages.library_path, passages.language
        self._interface = interface_language()
        self._heading = _("Bookmarks")

    def run(self) -> tuple[str, int, str]:
        """Write it: the file, how many bookmarks, and what went wrong."""
        try:
            save_export(self._path, export_json(self._chosen, self._folders) if self._kind == "json" else self._readable())
        except (OSError, LibraryError) as error:
            return str(self._path), 0, getattr(error, "strerror", "") or str(error)
        return str(self._path), len(self._chosen), ""

    def _readable(self) -> str:
        library = Library.open(self._library)
        try:
            passages = Passages(library, self._language)
            if self._kind == "md":
                names, where = highlights.name, passages.where
                return export_markdown(self._chosen, self._folders, where, heading=self._heading, colour_name=names)
            return export_html(
                self._chosen,
                self._folders,
                passages.heading,
                passages.where,
                heading=self._heading,
                language=self._interface,
                rtl=is_rtl(self._interface),
                colour_name=highlights.name,
            )
        finally:
            library.close()
