"""The reader's own database: settings, recently read pages, reading positions.

One SQLite file, readable by its owner only. It is backed up before an upgrade, refused when a newer version of the app
wrote it, and set aside, never overwritten, when it is damaged. When nothing can be kept the app goes on in memory.
"""

import contextlib
import os
import sqlite3
import time
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple, Self

from advice_app.paths import make_private

STEPS = (
    # version 1. These statements are frozen: a change is a new step.
    """
    CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE visit (ref TEXT PRIMARY KEY, opened REAL NOT NULL) WITHOUT ROWID;
    CREATE TABLE position (ref TEXT PRIMARY KEY, place TEXT NOT NULL) WITHOUT ROWID;
    """,
)
BUSY_SECONDS = 5.0


class Trouble(StrEnum):
    """Why the reader's data is not where it should be."""

    UNWRITABLE = "unwritable"
    DAMAGED = "damaged"
    NEWER = "newer"


class Notice(NamedTuple):
    """What the reader has to be told about their data, and which file it is about."""

    trouble: Trouble
    path: Path


class Visit(NamedTuple):
    """A page that was opened, and when (seconds since 1970, UTC)."""

    ref: str
    opened: float


class Marks:
    """What the reader keeps. Every method is safe to call when nothing can be kept: it then lasts until the app closes."""

    def __init__(self, connection: sqlite3.Connection, notice: Notice | None = None) -> None:
        self._db = connection
        self.notice = notice

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open or create the database; what went wrong is in ``notice``, never raised."""
        try:
            return cls(_connect(path))
        except _NewerError:
            return cls(_in_memory(), Notice(Trouble.NEWER, path))
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError) and not _is_damage(error):
                return cls(_in_memory(), Notice(Trouble.UNWRITABLE, path))
            return cls._start_anew(path)
        except OSError:
            return cls(_in_memory(), Notice(Trouble.UNWRITABLE, path))

    @classmethod
    def _start_anew(cls, path: Path) -> Self:
        try:
            aside = _set_aside(path)
            return cls(_connect(path), Notice(Trouble.DAMAGED, aside))
        except (OSError, sqlite3.Error):
            return cls(_in_memory(), Notice(Trouble.UNWRITABLE, path))

    def close(self) -> None:
        """Let the file go."""
        self._db.close()

    def settings(self) -> dict[str, str]:
        """All settings as stored."""
        return dict(self._db.execute("SELECT key, value FROM setting"))

    def set(self, values: dict[str, str]) -> None:
        """Store settings; those not named stay, also those of another version of the app."""
        with self._saving():
            self._db.executemany("INSERT OR REPLACE INTO setting VALUES (?, ?)", values.items())

    def visit(self, ref: str) -> None:
        """Remember that a page was opened now."""
        with self._saving():
            self._db.execute("INSERT OR REPLACE INTO visit VALUES (?, ?)", (ref, time.time()))

    def visits(self, most: int = 8) -> list[Visit]:
        """The pages opened last, newest first."""
        query = "SELECT ref, opened FROM visit ORDER BY opened DESC LIMIT ?"
        return [Visit(*row) for row in self._db.execute(query, (most,))]

    def forget_visits(self) -> None:
        """Clear what was read, and where reading stopped."""
        with self._saving():
            self._db.executescript("DELETE FROM visit; DELETE FROM position;")

    def keep_position(self, ref: str, place: str) -> None:
        """Remember the block at which reading stopped."""
        with self._saving():
            self._db.execute("INSERT OR REPLACE INTO position VALUES (?, ?)", (ref, place))

    def position(self, ref: str) -> str:
        """The block at which reading stopped, or nothing."""
        row = self._db.execute("SELECT place FROM position WHERE ref = ?", (ref,)).fetchone()
        return row[0] if row else ""

    @contextlib.contextmanager
    def _saving(self) -> Iterator[None]:
        """A full disk or a pulled USB stick must not stop anybody reading."""
        try:
            with self._db:
                yield
        except sqlite3.Error:
            if self.notice is None:
                self.notice = Notice(Trouble.UNWRITABLE, self._path())

    def _path(self) -> Path:
        return Path(self._db.execute("PRAGMA database_list").fetchone()[2] or ".")


class _NewerError(Exception):
    """The file was written by a newer version of the app."""


def _connect(path: Path) -> sqlite3.Connection:
    make_private(path.parent)
    _make_private_file(path)
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS)
    try:
        # WAL: a killed process loses nothing that was committed, and two copies of the app can read while one writes
        connection.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;")
        _upgrade(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _make_private_file(path: Path) -> None:
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def _upgrade(connection: sqlite3.Connection, path: Path) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(STEPS):
        raise _NewerError
    # damage shows here, not in the middle of reading: the file is small, this takes about a millisecond
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise sqlite3.DatabaseError("damaged")
    if version == len(STEPS):
        connection.execute("SELECT count(*) FROM setting").fetchone()  # not a file of another program
        return
    if version:
        private = path.with_name(f"{path.name}.v{version}.bak")
        _make_private_file(private)
        with contextlib.closing(sqlite3.connect(private)) as backup:
            connection.backup(backup)
    connection.execute("BEGIN IMMEDIATE")
    try:
        # another copy of the app may have upgraded it while this one waited for the lock
        for number, step in enumerate(STEPS[connection.execute("PRAGMA user_version").fetchone()[0] :], version + 1):
            for statement in step.split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
        connection.commit()
    except BaseException:
        connection.rollback()
        raise


def _is_damage(error: sqlite3.OperationalError) -> bool:
    return getattr(error, "sqlite_errorname", "") in {"SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_ERROR"}


def _set_aside(path: Path) -> Path:
    """Rename a damaged file to a name that is free."""
    stamp = time.strftime("%Y%m%d-%H%M%S")
    aside = path.with_name(f"{path.stem}-damaged-{stamp}{path.suffix}")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.stem}-damaged-{stamp}-{number}{path.suffix}")
    path.rename(aside)
    for suffix in ("-wal", "-shm"):
        with contextlib.suppress(OSError):
            path.with_name(path.name + suffix).rename(aside.with_name(aside.name + suffix))
    return aside


def _in_memory() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    for step in STEPS:
        connection.executescript(step)
    return connection
