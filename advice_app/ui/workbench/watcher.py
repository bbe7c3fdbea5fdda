"""Tells when a guide or table in the working folder was saved, by whatever way the editor saves."""

import os
import threading
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

SETTLE_MS = 120
"""From the first sign of a save until the files are looked at: an editor writes, renames and removes in one go."""
MOST_WATCHED = 4000
"""Folders and files that the system is asked to watch; larger working folders are looked through again and again."""
POLL_SECONDS = 1.5
_ENDINGS = (".md", ".toml")

State = dict[str, tuple[int, int]]
"""Every guide and table, with the time it was written and its size."""


class GuidesWatcher(QObject):
    """Emits `changed` when the contents of the folder may differ from what they were."""

    changed = Signal()
    _noticed = Signal()  # from the thread that polls

    def __init__(self, guides: Path, most: int = MOST_WATCHED, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._guides, self._most = guides, most
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._state: State = {}
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._look)
        self._watcher.directoryChanged.connect(self._on_sign)
        self._watcher.fileChanged.connect(self._on_sign)
        self._noticed.connect(self.changed)
        QGuiApplication.instance().applicationStateChanged.connect(self._on_application)  # type: ignore[union-attr]
        folders, self._state = look_through(guides)
        if not self._watch(folders):
            self._begin_polling()

    @property
    def polling(self) -> bool:
        """Whether the folder is too large to be watched, and looked through every now and then."""
        return self._thread is not None

    def stop(self) -> None:
        """Watch no more."""
        self._settle.stop()
        self._stop.set()
        self.blockSignals(True)  # noqa: FBT003 - Qt's own
        if self._thread is not None:
            self._thread.join()

    def _on_sign(self) -> None:
        if not self._settle.isActive() and not self.polling:
            self._settle.start()

    def _on_application(self, state: Qt.ApplicationState) -> None:
        """Somebody came back from the editor: some folders (network, containers) give no signs."""
        if state is Qt.ApplicationState.ApplicationActive:
            self._on_sign()

    def _look(self) -> None:
        folders, state = look_through(self._guides)
        if not self._watch(folders, state):
            self._begin_polling()
        if state != self._state:
            self._state = state
            self.changed.emit()

    def _watch(self, folders: list[str], state: State | None = None) -> bool:
        """Watch what is not watched yet: a file that was replaced is another one. False where that is too much."""
        wanted = [*folders, *(self._state if state is None else state)]
        if len(wanted) > self._most:
            return False
        watched = {*self._watcher.directories(), *self._watcher.files()}
        new = [path for path in wanted if path not in watched]
        refused = self._watcher.addPaths(new) if new else []
        return not any(os.path.exists(path) for path in refused)  # noqa: PTH110 - strings, as Qt wants them

    def _begin_polling(self) -> None:
        if self._thread is None:
            watched = [*self._watcher.directories(), *self._watcher.files()]
            if watched:
                self._watcher.removePaths(watched)
            self._thread = threading.Thread(target=self._poll, name="guides-watcher", daemon=True)
            self._thread.start()

    def _poll(self) -> None:
        while not self._stop.wait(POLL_SECONDS):
            _folders, state = look_through(self._guides)
            if state != self._state:
                self._state = state
                self._noticed.emit()


def look_through(guides: Path) -> tuple[list[str], State]:
    """The folders, and the state of the guides and tables in them; reads no file."""
    folders: list[str] = []
    state: State = {}
    waiting = [str(guides)]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if entry.is_dir():
                        waiting.append(entry.path)
                    elif entry.name.endswith(_ENDINGS) and not entry.name.startswith("."):
                        about = entry.stat()
                        state[entry.path] = (about.st_mtime_ns, about.st_size)
        except OSError:  # it went while it was looked at
            continue
        folders.append(folder)
    return folders, state
