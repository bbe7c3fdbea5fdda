"""The file that holds what a reader keeps: made, upgraded, checked, set aside. Knows nothing of what is in it."""

import contextlib
import os
import sqlite3
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from advice_app.marks.steps import STEPS
from advice_app.paths import make_private

if TYPE_CHECKING:
    from io import FileIO

OPEN_SECONDS = 5.0  # another copy of the app may be upgrading the file
BUSY_MILLISECONDS = 50  # one turn of waiting for another copy; who writes waits for several
_SMALL = 1 << 20  # a file up to this size is checked whole when it is opened
_MAGIC = b"SQLite format 3\0"


class NewerError(Exception):
    """The file was written by a newer version of the app."""


class UpgradeError(Exception):
    """A file of an older version could not be upgraded. It is as it was."""


class SealedError(Exception):
    """There is an encrypted file instead, which needs a passphrase."""


def failures(*others: type[Exception]) -> tuple[type[Exception], ...]:
    """The errors of whatever opened the file (SQLCipher has its own), and others."""
    cipher = sys.modules.get("sqlcipher3.dbapi2")
    return (sqlite3.Error, *others) if cipher is None else (sqlite3.Error, cipher.Error, *others)


def sealed_path(path: Path) -> Path:
    """Where the file is while it is encrypted: under a name of its own, so that neither is taken for the other."""
    return path.with_name(f"{path.stem}-encrypted{path.suffix}")


def put_aside(sealed: Path) -> Path:
    """Where the encrypted file is for the moment in which a plain one takes its place."""
    return sealed.with_name(sealed.name + ".old")


def is_sealed(path: Path) -> bool:
    """Whether the reader's file is encrypted, also if the app was killed just when it stopped to be."""
    sealed = sealed_path(path)
    if not path.exists() and not sealed.exists():
        with contextlib.suppress(OSError):
            put_aside(sealed).rename(sealed)
    return sealed.exists()


def connect(path: Path, passphrase: str = "") -> sqlite3.Connection:
    """Open or create the database, upgraded.

    Raises `SealedError`, `NewerError`, `UpgradeError`, one of `failures`, `OSError`; with a passphrase also what
    `cipher.connect` does.
    """
    make_private(path.parent)
    if not passphrase and is_sealed(path):
        raise SealedError
    if stored_version(path) > len(STEPS):
        raise NewerError  # before SQLite opens it: that alone could write to it
    for suffix in ("", "-wal", "-shm"):
        make_private_file(path.with_name(path.name + suffix), make=not suffix)
    connection = _open(path, passphrase)
    try:
        _prepare(connection)
        # WAL: a killed process loses nothing that was committed, and two copies of the app can read while one writes
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA journal_size_limit = 1048576")  # after a large import
        _upgrade(connection, path, passphrase)
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    except BaseException:
        connection.close()
        raise
    return connection


def _open(path: Path, passphrase: str) -> sqlite3.Connection:
    if not passphrase:
        return sqlite3.connect(path, timeout=OPEN_SECONDS, isolation_level=None)
    from advice_app.marks import cipher  # noqa: PLC0415 - hardly ever needed

    return cipher.connect(path, passphrase, timeout=OPEN_SECONDS)


def stored_version(path: Path) -> int:
    """The version a file says it has, without SQLite, which would leave its own files beside it; 0 if it says nothing."""
    version = 0
    with contextlib.suppress(OSError):
        with path.open("rb") as file:
            version = _version_of(file.read(64))
        with path.with_name(path.name + "-wal").open("rb", buffering=0) as log:
            version = _logged_version(log, version)
    return version


def _version_of(page: bytes) -> int:
    return int.from_bytes(page[60:64], "big", signed=True) if page.startswith(_MAGIC) else 0


def _logged_version(log: "FileIO", version: int) -> int:
    """The version in a log that a killed process left: in the last first page that was committed."""
    head, seen = log.read(32), version
    size, salt = int.from_bytes(head[8:12], "big"), head[16:24]
    while size and len(frame := log.read(24)) == 24 and frame[8:16] == salt:  # noqa: PLR2004 - as the file format has it
        page = log.read(64)
        log.seek(size - len(page), os.SEEK_CUR)
        if frame[:4] == b"\0\0\0\1":
            seen = _version_of(page)
        if frame[4:8] != b"\0\0\0\0":  # the end of a transaction
            version = seen
    return version


def make_private_file(path: Path, *, make: bool = True) -> None:
    """Keep others on this machine out of a file, which is made if it is to be. Raises `OSError`."""
    try:
        file = os.open(path, (os.O_CREAT if make else 0) | os.O_RDWR, 0o600)
    except FileNotFoundError:
        return
    try:
        if os.name == "posix" and os.fstat(file).st_mode & 0o077:
            os.fchmod(file, 0o600)
    finally:
        os.close(file)


def _prepare(connection: sqlite3.Connection) -> None:
    """How every connection behaves."""
    # flipped bits in a text must not stop the list it is in
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    connection.execute("PRAGMA secure_delete = ON")  # what was deleted is gone from the file
    connection.execute("PRAGMA temp_store = MEMORY")  # and was never in another
    connection.execute("PRAGMA cell_size_check = ON")


def _upgrade(connection: sqlite3.Connection, path: Path, passphrase: str) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(STEPS):
        raise NewerError
    # damage shows here, not in the middle of reading: for a small file this takes about a millisecond
    only = "1" if path.stat().st_size <= _SMALL else "setting"
    if connection.execute(f"PRAGMA quick_check({only})").fetchone() != ("ok",):
        raise sqlite3.DatabaseError("damaged")
    if version == len(STEPS):
        connection.execute("SELECT count(*) FROM setting").fetchone()  # not a file of another program
        return
    if version:
        _back_up(connection, path.with_name(f"{path.name}.v{version}.bak"), passphrase)
    connection.execute("BEGIN IMMEDIATE")
    try:
        # another copy of the app may have upgraded it while this one waited for the lock
        _run_steps(connection, connection.execute("PRAGMA user_version").fetchone()[0])
        connection.execute("COMMIT")
    except BaseException as error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        if version and getattr(error, "sqlite_errorname", "").startswith(("SQLITE_ERROR", "SQLITE_CONSTRAINT")):
            raise UpgradeError from error  # the file is sound: it must not be taken for damaged
        raise


def _run_steps(connection: sqlite3.Connection, version: int) -> None:
    for number, step in enumerate(STEPS[version:], version + 1):
        for statement in _statements(step):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {number}")


def _statements(script: str) -> Iterator[str]:
    """The statements of a script; a trigger is one."""
    statement = ""
    for part in script.split(";"):
        statement += part + ";"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _back_up(connection: sqlite3.Connection, backup: Path, passphrase: str) -> None:
    unfinished = backup.with_name(backup.name + ".new")
    unfinished.unlink(missing_ok=True)
    make_private_file(unfinished)
    if passphrase:
        from advice_app.marks import cipher  # noqa: PLC0415 - hardly ever needed

        cipher.attach(connection, unfinished, "copy", passphrase)
        cipher.export(connection, "main", "copy")
        connection.execute("DETACH copy")
    else:
        with contextlib.closing(sqlite3.connect(unfinished)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, whoever opens it
    unfinished.replace(backup)


def backups(path: Path) -> list[Path]:
    """The copies made before upgrades."""
    return sorted(path.parent.glob(f"{path.name}.v*.bak"))


def files_aside(path: Path) -> list[Path]:
    """The damaged files that were set aside, and what belongs to them."""
    return sorted(path.parent.glob(f"{path.stem}-damaged-*"))


def set_aside(path: Path) -> Path:
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


def in_memory(path: Path | None = None, passphrase: str = "") -> sqlite3.Connection:
    """A database that lasts until it is closed, with what can be read of a file that cannot be written."""
    if path is not None and passphrase:
        return _sealed_in_memory(path, passphrase)
    connection = sqlite3.connect(":memory:", isolation_level=None)
    data = _contents(path) if path is not None else b""
    try:
        if data:
            connection.deserialize(data)
        _prepare(connection)
        _run_steps(connection, connection.execute("PRAGMA user_version").fetchone()[0])
        connection.execute("SELECT count(*) FROM setting").fetchone()
    except sqlite3.Error:
        connection.close()
        return in_memory()
    return connection


def _sealed_in_memory(path: Path, passphrase: str) -> sqlite3.Connection:
    from advice_app.marks import cipher  # noqa: PLC0415 - hardly ever needed

    try:
        connection = cipher.connect(":memory:", "", uri=True)
        for how in ("mode=ro", "mode=ro&immutable=1"):
            with contextlib.suppress(*failures()):
                cipher.attach(connection, f"{path.resolve().as_uri()}?{how}", "source", passphrase)
                cipher.export(connection, "source", "main")
                connection.execute("DETACH source")
                break
        _prepare(connection)
        _run_steps(connection, connection.execute("PRAGMA user_version").fetchone()[0])
        connection.execute("SELECT count(*) FROM setting").fetchone()
    except failures():
        return in_memory()
    return connection


def _contents(path: Path) -> bytes:
    """The whole database as it was last committed, or nothing."""
    if not hasattr(sqlite3.Connection, "serialize") or not 0 < stored_version(path) <= len(STEPS):
        return b""
    for how in ("mode=ro", "mode=ro&immutable=1"):  # the second needs no room beside the file, but does not see the log
        with contextlib.suppress(sqlite3.Error, OSError):
            with contextlib.closing(sqlite3.connect(f"{path.resolve().as_uri()}?{how}", uri=True, timeout=0.2)) as source:
                data = bytearray(source.serialize())
            data[18:20] = b"\1\1"  # no log in memory
            return bytes(data)
    return b""
