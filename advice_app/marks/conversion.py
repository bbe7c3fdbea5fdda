"""Putting a passphrase on the reader's file, changing it, taking it off: whatever interrupts it, nothing is lost.

A new file is written beside the old one, checked against it, and given its name as a whole. While there is an encrypted
file, that is the one that counts, and what is left of a plain one is erased: `tidy` does so at the next start. Taking the
passphrase off, the encrypted file is put aside first; `database.connect` finds it where nothing came in its place.
"""

import contextlib
import os
import sqlite3
from pathlib import Path
from typing import NamedTuple

from advice_app.marks import cipher
from advice_app.marks.database import backups, files_aside, make_private_file, put_aside, sealed_path
from advice_app.marks.erasing import erase_file, tidy

_BESIDE = ("-wal", "-shm", "-journal")


class DifferentError(Exception):
    """The new file does not hold what the old one does."""


def is_busy(error: Exception) -> bool:
    """Whether a conversion failed because somebody else has the file open."""
    return getattr(error, "sqlite_errorname", "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))


class Conversion(NamedTuple):
    """From one passphrase to another; an empty one is none. ``path`` is where the plain file is."""

    path: Path
    old: str
    new: str

    def run(self) -> None:
        """Convert. Raises an error of the database, `OSError` or `DifferentError`; then the old file is as it was.

        Nobody may have the file open: what they wrote meanwhile would be lost.
        """
        source, target = self._file(self.old), self._file(self.new)
        fresh = target.with_name(target.name + ".new")
        _erase_with_log(fresh)
        connection = cipher.connect(source, self.old)
        try:
            _fill(connection, fresh, self.new)
            _check(fresh, self.new)
            _to_disk(fresh)
            if os.name == "nt":
                connection.close()  # there a file that is open keeps its name
            self._swap(source, target, fresh)
        except BaseException:
            connection.close()
            with contextlib.suppress(OSError):
                _erase_with_log(fresh)
            raise
        connection.close()
        self._erase_old(source, target)

    def _file(self, passphrase: str) -> Path:
        return sealed_path(self.path) if passphrase else self.path

    def _swap(self, source: Path, target: Path, fresh: Path) -> None:
        """Let the new file count instead of the old one."""
        for suffix in _BESIDE:
            target.with_name(target.name + suffix).unlink(missing_ok=True)  # a log of another file of that name
        if not self.new:
            source.replace(put_aside(source))
        fresh.replace(target)
        _to_disk(target.parent)

    def _erase_old(self, source: Path, target: Path) -> None:
        if self.new:
            tidy(self.path)
        if self.old:
            for file in (put_aside(source), *backups(source), *files_aside(source)):
                file.unlink(missing_ok=True)
        if source != target:
            for suffix in _BESIDE:
                erase_file(source.with_name(source.name + suffix))


def _fill(connection: sqlite3.Connection, fresh: Path, passphrase: str) -> None:
    """Copy everything into a new file, and keep the old one locked."""
    connection.execute("PRAGMA temp_store = MEMORY")
    # also takes the log in; refused while anybody else has the file open
    if connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0] != "delete":
        raise sqlite3.OperationalError("database is locked")
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    make_private_file(fresh)
    cipher.attach(connection, fresh, "fresh", passphrase)
    connection.execute("BEGIN EXCLUSIVE")
    cipher.export(connection, "main", "fresh")
    connection.execute("COMMIT")
    _compare(connection)
    connection.execute("DETACH fresh")


def _compare(connection: sqlite3.Connection) -> None:
    """Raise `DifferentError` unless both files hold the same: schema, and every row of every table that has rows of its own."""
    names = connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table' AND rootpage > 0").fetchall()
    parts = ["(SELECT type, name, sql FROM {}.sqlite_master)", *(f'{{}}."{name}"' for (name,) in names)]
    for part in parts:
        old, new = part.format("main"), part.format("fresh")
        counts = [connection.execute(f"SELECT count(*) FROM {side}").fetchone() for side in (old, new)]  # noqa: S608
        other = connection.execute(f"SELECT * FROM {old} EXCEPT SELECT * FROM {new} LIMIT 1").fetchone()  # noqa: S608
        if counts[0] != counts[1] or other is not None:
            raise DifferentError(part)


def _check(fresh: Path, passphrase: str) -> None:
    """Open the new file as it will be opened, and have every page of it checked."""
    with contextlib.closing(cipher.connect(fresh, passphrase)) as connection:
        broken = connection.execute("PRAGMA cipher_integrity_check").fetchall() if passphrase else []
        if broken or connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise DifferentError(fresh.name)


def _to_disk(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    if path.is_dir() and os.name == "nt":
        return  # a folder cannot be opened there
    file = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def _erase_with_log(path: Path) -> None:
    for suffix in ("", *_BESIDE):
        erase_file(path.with_name(path.name + suffix))
