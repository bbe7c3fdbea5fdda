"""Builds the library in a thread: progress, cancel, and no frame lost in the window."""

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Signal


class LibraryBuilder(QObject):
    """Checks whether the library is current and builds it if not. Signals arrive in the window's thread."""

    progressed = Signal(int, int)
    built = Signal()
    up_to_date = Signal()
    cancelled = Signal()
    failed = Signal(str)

    def __init__(self, guides: Path, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._guides, self._library = guides, library
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin; does nothing while a build runs."""
        if self._thread is None or not self._thread.is_alive():
            self._stop.clear()
            self._thread = threading.Thread(target=self._run, name="library-builder", daemon=True)
            self._thread.start()

    def cancel(self) -> None:
        """Stop soon; the old library stays as it was."""
        self._stop.set()

    def wait(self) -> None:
        """Cancel, and return when nothing runs any more."""
        self.cancel()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        from advice_app.library import compile as building  # noqa: PLC0415 - 200 ms: never in the window's thread
        from advice_app.library.problems import GuideError  # noqa: PLC0415

        try:
            if building.is_current(self._library, self._guides):
                self.up_to_date.emit()
                return
            building.build(self._guides, self._library, self.progressed.emit, self._stop.is_set)
        except building.BuildCancelled:
            self.cancelled.emit()
        except (GuideError, OSError) as error:
            self.failed.emit(str(error))
        else:
            self.built.emit()
