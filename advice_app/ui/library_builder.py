"""Builds the library in a thread: progress, cancel, and no frame lost in the window."""

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from advice_app.library.shared_tables import SharedTables


class LibraryBuilder(QObject):
    """Checks whether the library is current and builds it if not. Signals arrive in the window's thread."""

    progressed = Signal(int, int)
    readable = Signal()  # the pages are there, search is to come; only where `eager`
    built = Signal()
    up_to_date = Signal()
    cancelled = Signal()
    failed = Signal(str)
    finished = Signal()  # after any of these, when nothing more is to be built

    def __init__(self, guides: Path, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._guides, self._library = guides, library
        self.eager = False
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._wanted = self._running = False
        self._shared: SharedTables | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin; while a build runs, begin another one after it, because it may have read what has changed since."""
        with self._lock:
            self._wanted = True
            if self._running:
                return
            self._running = True
            self._stop.clear()
        self._thread = threading.Thread(target=self._run, name="library-builder", daemon=True)
        self._thread.start()

    @property
    def running(self) -> bool:
        """Whether something is being built, or is about to be."""
        return self._running

    def cancel(self) -> None:
        """Stop soon; the old library stays as it was."""
        self._stop.set()

    def wait(self) -> None:
        """Cancel, and return when nothing runs any more."""
        self.cancel()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        try:
            while self._next():
                self._build()
        except BaseException:
            self._running = False  # else nothing could be built any more
            raise
        finally:
            self.finished.emit()

    def _next(self) -> bool:
        """Whether there is something to do; if not, whoever starts next starts a thread."""
        with self._lock:
            wanted, self._wanted = self._wanted, False
            self._running = wanted and not self._stop.is_set()
            goes_on = self._running
        if wanted and not goes_on:
            self.cancelled.emit()  # before it began: whoever waits for it must know
        return goes_on

    def _build(self) -> None:
        from advice_app.library import compile as building  # noqa: PLC0415 - 200 ms: never in the window's thread
        from advice_app.library.problems import GuideError  # noqa: PLC0415
        from advice_app.library.shared_tables import SharedTables  # noqa: PLC0415

        self._shared = self._shared or SharedTables()
        try:
            if building.is_current(self._library, self._guides):
                self.up_to_date.emit()
                if self.eager:
                    self._shared.read(self._guides)  # so that the first save need not wait for it
                return
            readable = self.readable.emit if self.eager else None
            building.build(self._guides, self._library, self.progressed.emit, self._stop.is_set, self._shared, readable)
        except building.BuildCancelled:
            self.cancelled.emit()
        except (GuideError, OSError) as error:
            self.failed.emit(str(error))
        else:
            self.built.emit()
