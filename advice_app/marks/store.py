"""The reader's own database: settings, recently read pages, reading positions, and the way in for bookmarks.

One SQLite file, readable by its owner only. It is backed up before an upgrade, refused when a newer version of the app
wrote it, and set aside, never overwritten, when it is damaged. When nothing can be kept the app goes on in memory.
"""

import contextlib
import sqlite3
import time
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple, Self

from advice_app.marks import database
from advice_app.marks.database import NewerError, SealedError, UpgradeError
from advice_app.marks.keeper import Keeper, Notice, Trouble

__all__ = ["Marks", "Notice", "Trouble", "Visit"]


class Visit(NamedTuple):
    """A page that was opened, and when (seconds since 1970, UTC)."""

    ref: str
    opened: float


class Marks(Keeper):
    """What the reader keeps. Every method is safe to call when nothing can be kept: it then lasts until the app closes."""

    def settings(self) -> dict[str, str]:
        """All settings as stored."""
        return dict(self.rows("SELECT key, value FROM setting"))

    def set(self, values: dict[str, str]) -> None:
        """Store settings; those not named stay, also those of another version of the app."""
        self.put("INSERT OR REPLACE INTO setting VALUES (?, ?)", list(values.items()))

    def visit(self, ref: str) -> None:
        """Remember that a page was opened now."""
        self.put("INSERT OR REPLACE INTO visit VALUES (?, ?)", [(ref, time.time())])

    def visits(self, most: int = 8) -> list[Visit]:
        """The pages opened last, newest first."""
        return [Visit(*row) for row in self.rows("SELECT ref, opened FROM visit ORDER BY opened DESC LIMIT ?", (most,))]

    def keep_position(self, ref: str, place: str) -> None:
        """Remember the block at which reading stopped."""
        self.put("INSERT OR REPLACE INTO position VALUES (?, ?)", [(ref, place)])

    def position(self, ref: str) -> str:
        """The block at which reading stopped, or nothing."""
        rows = self.rows("SELECT place FROM position WHERE ref = ?", (ref,))
        return rows[0][0] if rows else ""

    def note_printed(self, guides: Iterable[str]) -> None:
        """Remember that guides went to paper or into a file now."""
        self.put("INSERT OR REPLACE INTO printed VALUES (?, ?)", [(guide, time.time()) for guide in guides])

    def printed(self) -> frozenset[str]:
        """The guides that ever went to paper or into a file."""
        return frozenset(row[0] for row in self.rows("SELECT guide FROM printed"))

    def forget_visits(self) -> bool:
        """Clear what was read and printed, and where reading stopped, also in backups; false if that has to wait."""
        tables = ("visit", "position", "printed")  # the newest last: an old backup does not have it
        for table in tables:
            self.drop_put_off(table)
        if self.change(lambda db: [db.execute(f"DELETE FROM {table}") for table in tables]) is None:  # noqa: S608
            for table in tables:
                self.put_off(f"DELETE FROM {table}", [()])  # noqa: S608
            return False
        self.empty_log()
        for backup in database.backups(self.path):
            with contextlib.suppress(*database.failures()), contextlib.closing(self._open_backup(backup)) as copy:
                copy.execute("PRAGMA secure_delete = ON")
                for table in tables:
                    copy.execute(f"DELETE FROM {table}")  # noqa: S608
        return True

    # the file itself -----------------------------------------------------------------------------------------

    def again(self) -> Self:
        """Another connection to the same file, for another thread."""
        try:
            return type(self)(self._connect(), self.path, passphrase=self.passphrase)
        except database.failures(OSError, UpgradeError, NewerError, SealedError):
            return type(self)(database.in_memory(), self.path, Notice(Trouble.UNWRITABLE, self.path), kept=False)

    def let_go(self) -> None:
        """Close the file, for it is about to be converted or erased; until `take_up` nothing is kept."""
        self._db.close()
        self._db, self.kept, self.passing = database.in_memory(), False, True

    def take_up(self, other: "Marks") -> None:
        """Go on with the file that ``other`` opened."""
        self._db.close()
        vars(self).update({**vars(other), "before_close": self.before_close, "changes": self.changes + 1})

    def _open_backup(self, backup: Path) -> sqlite3.Connection:
        if not self.passphrase:
            return sqlite3.connect(backup, isolation_level=None)
        from advice_app.marks import cipher  # noqa: PLC0415 - hardly ever needed

        return cipher.connect(backup, self.passphrase)
