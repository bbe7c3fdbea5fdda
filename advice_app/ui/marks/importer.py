"""Takes a file of bookmarks in, in a thread with a connection of its own. What was taken in can be taken back."""

import threading
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from advice_app.marks.bookmarks import Bookmark, Bookmarks, Merged
from advice_app.marks.exchange import Imported, Problem, read_file


class Report(NamedTuple):
    """What came of an import."""

    added: tuple[str, ...] = ()  # ids
    known: int = 0  # were there already
    problems: tuple[Problem, ...] = ()
    stored: bool = True  # False: it could not be, and nothing was changed
    folders: tuple[str, ...] = ()  # ids of those made for it
    completed: tuple[Bookmark, ...] = ()  # as they were before the import added a note or tags to them


class Importer(QObject):
    """Signals arrive in the window's thread."""

    read = Signal(int)  # so many bookmarks are in the file, and are being stored now
    ended = Signal(object)
    cancelled = Signal()
    _parsed = Signal(object)

    def __init__(self, bookmarks: Bookmarks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bookmarks = bookmarks
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._parsed.connect(lambda found: self.ended.emit(store(self._bookmarks, found)))

    def start(self, path: Path) -> None:
        """Begin."""
        # not a daemon: a process that ends while this runs ends when the file is whole again
        self._thread = threading.Thread(target=self._run, args=(path,), name="bookmarks-import")
        self._thread.start()

    def cancel(self) -> None:
        """Stop soon; what was stored by then is taken back."""
        self._stop.set()

    def wait(self) -> None:
        """Cancel, and return when nothing runs any more."""
        self.cancel()
        if self._thread is not None:
            self._thread.join()

    def _run(self, path: Path) -> None:
        found = read_file(path)
        if self._stop.is_set():
            self.cancelled.emit()
            return
        self.read.emit(len(found.bookmarks))
        if not self._bookmarks.marks.kept:
            self._parsed.emit(found)  # in memory only, and the memory belongs to the window's thread
            return
        marks = self._bookmarks.marks.again()
        try:
            own = Bookmarks(marks)
            report = store(own, found) if marks.kept else Report(problems=found.problems, stored=False)
            if self._stop.is_set() and take_back(own, report):
                self.cancelled.emit()
            else:
                self.ended.emit(report)
        finally:
            marks.close()


def store(bookmarks: Bookmarks, found: Imported) -> Report:
    """Store what a file holds; all of it or nothing."""
    if not found.bookmarks and not found.folders:
        return Report(problems=found.problems)
    places = {bookmark.ref for bookmark in found.bookmarks}
    before = [old for old in bookmarks.page(limit=-1) if old.ref in places]
    merged: Merged | None = bookmarks.merge(found.bookmarks, found.folders)
    if merged is None:
        return Report(problems=found.problems, stored=False)
    completed = tuple(old for old in before if bookmarks.get(old.id) != old)
    return Report(tuple(merged.added), merged.merged, found.problems, folders=tuple(merged.folders), completed=completed)


def take_back(bookmarks: Bookmarks, report: Report) -> bool:
    """Undo an import; whether that could be stored."""
    done = len(bookmarks.remove(report.added).bookmarks) > 0 or not report.added
    for old in report.completed:
        done = bookmarks.set_note(old.id, old.note) and bookmarks.set_tags(old.id, old.tags) and done
        done = bookmarks.set_colour(old.id, old.colour) and done
    left = {folder.id: folder.count for folder in bookmarks.folders()}
    for folder in report.folders:
        if left.get(folder) == 0:  # what the reader put there meanwhile stays where it is
            done = bool(bookmarks.remove_folder(folder).folders) and done
    return done
