"""The reader's own database: settings, recently read pages, reading positions, and the way in for bookmarks.

One SQLite file, readable by its owner only. It is backed up before an upgrade, refused when a newer version of the app
wrote it, and set aside, never overwritten, when it is damaged. When nothing can be kept the app goes on in memory.
"""

import contextlib
import sqlite3
import time
from typing import NamedTuple

from advice_app.marks import database
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

    def forget_visits(self) -> bool:
        """Clear what was read, and where reading stopped, also in backups; false if that has to wait for the next write."""
        tables = ("visit", "position")
        for table in tables:
            self.drop_put_off(table)
        if self.change(lambda db: [db.execute(f"DELETE FROM {table}") for table in tables]) is None:  # noqa: S608
            for table in tables:
                self.put_off(f"DELETE FROM {table}", [()])  # noqa: S608
            return False
        self.empty_log()
        for backup in database.backups(self.path):
            with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(backup, isolation_level=None)) as copy:
                copy.execute("PRAGMA secure_delete = ON")
                for table in tables:
                    copy.execute(f"DELETE FROM {table}")  # noqa: S608
        return True
