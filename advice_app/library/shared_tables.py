"""The tables that all guides share, read again only when one of them changed: most saves of an author change one guide."""

import contextlib
import hashlib
import os
from dataclasses import replace
from pathlib import Path

from advice_app.library.guides import GuideFolder, read_folder


class SharedTables:
    """Keeps what `read_folder` read. ``state`` changes when any table does."""

    def __init__(self) -> None:
        self.state = ""
        self._folder: GuideFolder | None = None

    def read(self, guides: Path) -> GuideFolder:
        """The folder, with a list of problems of its own. Raises `GuideError` if it is no guides folder."""
        state = _state(guides)
        if self._folder is None or state != self.state:
            self._folder = None
            self._folder = read_folder(guides)
            self.state = state
        return replace(self._folder, problems=list(self._folder.problems))


def _state(guides: Path) -> str:
    """Changes when a table is written, added or removed; reads no file."""
    state = hashlib.sha256(str(guides).encode())
    for root, directories, files in os.walk(guides):
        directories.sort()
        for name in sorted(name for name in files if name.endswith(".toml")):
            with contextlib.suppress(OSError):
                stat = os.stat(os.path.join(root, name))  # noqa: PTH116, PTH118 - as in compile.signature
                state.update(f"{root}/{name} {stat.st_mtime_ns} {stat.st_size}\n".encode())
    return state.hexdigest()[:16]
