"""Reading and writing the reader's file whatever happens to it: full, busy, damaged, moved away, not there at all."""

import contextlib
import sqlite3
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple, Self, TypeVar

from advice_app.marks import database
from advice_app.marks.database import NewerError, SealedError, UpgradeError, failures

T = TypeVar("T")
Work = Callable[[sqlite3.Connection], T]
Values = Sequence[str | float]

# how many turns of `database.BUSY_MILLISECONDS` to wait while another copy of the app writes
TURNS_TO_READ = 5
TURNS_TO_SAVE = 60  # 3 s, while another copy imports a large file; bookmarks are not given up lightly
TURNS_FOR_LATER = 2  # settings and places can wait for the next time
_MOST_LATER = 1000
_FULL = ("SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_SHMSIZE", "SQLITE_IOERR_TRUNCATE")  # beyond a quota, too
_BUSY = ("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_PROTOCOL")
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")
_BARRED = ("SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH", "SQLITE_NOLFS")


class Trouble(StrEnum):
    """Why the reader's data is not where it should be."""

    UNWRITABLE = "unwritable"
    DAMAGED = "damaged"
    NEWER = "newer"
    FULL = "full"  # no room on the disk, or no more allowed
    BUSY = "busy"  # another copy of the app did not let go of the file
    SEALED = "sealed"  # another copy of the app set, changed or removed the passphrase


class Notice(NamedTuple):
    """What the reader has to be told about their data, and which file it is about."""

    trouble: Trouble
    path: Path


class Keeper:
    """The file and the connection to it. Nothing here raises for what can happen to a file; ``notice`` says what did.

    It is set anew by each change that could not be kept, and taken away when one was.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        notice: Notice | None = None,
        *,
        kept: bool = True,
        passphrase: str = "",
    ) -> None:
        self._db = connection
        self.path = path
        self.notice = notice
        self.kept = kept  # on the disk, not only in memory
        self.passphrase = passphrase
        self.passing = False  # in memory because the reader wants it so: nothing is ever written
        self.locked = False  # there is an encrypted file, and nobody gave its passphrase
        self.changes = 0  # that had to be kept, made by this copy of the app
        self.before_close: list[Callable[[], object]] = []
        self._closed = False
        self._file = _identity(path)
        self._later: list[tuple[str, list[Values]]] = []  # could not be written yet

    @classmethod
    def open(cls, path: Path, passphrase: str = "") -> Self:
        """Open or create the database; what went wrong is in ``notice``, never raised.

        With a passphrase, raises `WrongPassphraseError` or `CipherMissingError`, and opens the encrypted file if there is one.
        """
        if passphrase and database.is_sealed(path):
            path = database.sealed_path(path)
        else:
            passphrase = ""
        try:
            return cls(database.connect(path, passphrase), path, passphrase=passphrase)
        except SealedError:
            from advice_app.marks.erasing import tidy  # noqa: PLC0415 - hardly ever needed

            tidy(path)  # a conversion may have been interrupted
            return cls.in_passing(path, locked=True)
        except NewerError:
            return cls(database.in_memory(), path, Notice(Trouble.NEWER, path), kept=False)
        except failures(OSError, UpgradeError) as error:
            trouble = _at_open(error)
        if trouble is Trouble.DAMAGED:
            with contextlib.suppress(*failures(), OSError, NewerError, SealedError):
                aside = database.set_aside(path)
                fresh = database.connect(path, passphrase)
                return cls(fresh, path, Notice(Trouble.DAMAGED, aside), passphrase=passphrase)
            return cls(database.in_memory(), path, Notice(Trouble.UNWRITABLE, path), kept=False)
        return cls(database.in_memory(path, passphrase), path, Notice(trouble, path), kept=False, passphrase=passphrase)

    @classmethod
    def in_passing(cls, path: Path, *, locked: bool = False) -> Self:
        """Keep nothing beyond this visit: no file is read or written. ``path`` is where one would be."""
        made = cls(database.in_memory(), path, kept=False)
        made.passing, made.locked = True, locked
        return made

    def close(self) -> None:
        """Let the file go. What a window that is going away still asks for is not there, and no error."""
        if not self._closed:
            for tidy in self.before_close:
                tidy()
            self._closed = True
            self._db.close()

    def rows(self, query: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """All rows of a query; none, and a notice, where they cannot be read."""
        found = self.read(lambda db: db.execute(query, values).fetchall())
        return found if found is not None else []

    def read(self, work: Work[T]) -> T | None:
        """Ask the database something; nothing, and a notice, where it cannot be read."""
        return self._attempt(work, TURNS_TO_READ)

    def change(self, work: Work[T]) -> T | None:
        """Do something to the database as a whole or not at all; nothing, and a notice, if it could not be kept.

        When this returns it is on the disk, and neither a killed process nor a power failure takes it back.
        """
        if self._closed or not self._in_place():
            return None
        # FULL waits for the disk: a third of a millisecond more, measured; what `put` writes often is not worth that wait
        done = self._attempt(lambda db: self._transact(db, work, "FULL"), TURNS_TO_SAVE, must=True)
        self.changes += done is not None
        return done

    def wipe(self, work: Work[T]) -> T | None:
        """The same, leaving nothing of what was deleted on the disk: not in free pages, backups or files set aside."""
        done = self.change(work)
        if done is not None:
            with contextlib.suppress(*failures()):
                self._db.execute("VACUUM")
            self.empty_log()
            for file in (*database.backups(self.path), *database.files_aside(self.path)):
                with contextlib.suppress(OSError):
                    file.unlink()
            if self.notice and not self.notice.path.exists():
                self.notice = None
        return done

    def put(self, query: str, rows: Sequence[Values]) -> None:
        """Write what is no great loss: at once, or with whatever is written next."""
        if self._closed:
            return
        if (self.kept or self.passing) and self._in_place():
            done = self._attempt(lambda db: self._transact(db, lambda db: db.executemany(query, rows), "NORMAL"), TURNS_FOR_LATER)
            if done is not None:
                return
        self.put_off(query, rows)

    def put_off(self, query: str, rows: Sequence[Values]) -> None:
        """Write with whatever is written next."""
        self._later.append((query, list(rows)))
        del self._later[:-_MOST_LATER]
        if not self.kept and not self._closed:
            self._db.executemany(query, rows)

    def drop_put_off(self, table: str) -> None:
        """Never write what waits to be written into a table."""
        self._later = [later for later in self._later if f" {table} " not in f"{later[0]} "]

    def empty_log(self) -> None:
        """Leave no old pages in the log beside the file; the copy of the app that is closed last does it at the latest."""
        for _turn in range(TURNS_TO_SAVE):
            with contextlib.suppress(*failures()):
                if self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0:
                    break  # else another copy is reading, and SQLite has waited

    @property
    def version(self) -> int:
        """Another number whenever something may have changed: by `change` here, or in any way by another copy of the app."""
        rows = self.rows("PRAGMA data_version")
        others = rows[0][0] if rows else 0
        return ((self._file[1] & 0xFFFF) << 64) + (int(others) << 32) + self.changes

    def _transact(self, db: sqlite3.Connection, work: Work[T], synchronous: str) -> T:
        db.execute(f"PRAGMA synchronous = {synchronous}")
        db.execute("BEGIN IMMEDIATE")
        try:
            for query, rows in self._later:
                db.executemany(query, rows)
            result = work(db)
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise
        self._later.clear()
        if self.notice and self.notice.trouble in {Trouble.FULL, Trouble.BUSY, Trouble.UNWRITABLE}:
            self.notice = None
        return result

    def _attempt(self, work: Work[T], turns: int, *, must: bool = False) -> T | None:
        mended = False
        while not self._closed:
            try:
                return work(self._db)
            except failures() as error:
                trouble = _trouble(error)
                if trouble is None:
                    raise  # a mistake of ours
            turns -= 1
            if trouble is Trouble.BUSY and turns > 0:
                continue  # SQLite itself has waited
            if trouble is Trouble.DAMAGED and not mended and self.kept:
                mended = True
                self._begin_anew()
                continue
            if must or (self.notice is None and trouble is not Trouble.BUSY):
                self.notice = Notice(trouble, self.path)
            return None
        return None

    def _in_place(self) -> bool:
        """Whether what is written now is in the file of that name: it may have been moved, deleted or out of reach."""
        if self.passing or (self.kept and _identity(self.path) == self._file):
            return True
        return self._reopen() if self.kept or self.notice is None or self.notice.trouble is not Trouble.NEWER else False

    def _reopen(self) -> bool:
        """Go on with the file that has the name now; false, and a notice, where there is none to be had."""
        try:
            connection = self._connect()
        except NewerError:
            self._only_in_memory(Trouble.NEWER)
        except SealedError:
            self._only_in_memory(Trouble.SEALED)
        except failures(OSError, UpgradeError) as error:
            self._only_in_memory(_at_open(error))
        else:
            aside = next((file for file in database.files_aside(self.path) if _identity(file) == self._file), None)
            self.notice = Notice(Trouble.DAMAGED, aside) if aside and self.kept else None  # by another copy of the app
            self._use(connection)
        return self.kept

    def _connect(self) -> sqlite3.Connection:
        """Open the file again; one that is not encrypted any more is not found. Raises as `database.connect`."""
        if not self.passphrase:
            return database.connect(self.path)
        from advice_app.marks.cipher import WrongPassphraseError  # noqa: PLC0415 - hardly ever needed

        if not self.path.exists():
            raise SealedError
        try:
            return database.connect(self.path, self.passphrase)
        except WrongPassphraseError as error:
            raise SealedError from error

    def _begin_anew(self) -> None:
        """Set the damaged file aside and begin another."""
        if _identity(self.path) != self._file:
            self._reopen()  # another copy of the app was quicker
            return
        self._db.close()
        try:
            aside = database.set_aside(self.path)
            self._use(database.connect(self.path, self.passphrase))
            self.notice = Notice(Trouble.DAMAGED, aside)
        except failures(OSError, NewerError, SealedError):
            self._only_in_memory(Trouble.UNWRITABLE)

    def _use(self, connection: sqlite3.Connection) -> None:
        self._db.close()
        self._db, self.kept, self._file = connection, True, _identity(self.path)

    def _only_in_memory(self, trouble: Trouble) -> None:
        self.notice = Notice(trouble, self.path)
        if self.kept:
            self._db.close()
            self._db, self.kept = database.in_memory(self.path, self.passphrase), False


def _identity(path: Path) -> tuple[int, int]:
    """Which file has this name now."""
    try:
        status = path.stat()
    except OSError:
        return (0, 0)
    return (status.st_dev, status.st_ino)


def _trouble(error: Exception) -> Trouble | None:
    """What is wrong with the file; nothing if the mistake is in a statement."""
    name = getattr(error, "sqlite_errorname", "")
    kinds = ((Trouble.FULL, _FULL), (Trouble.BUSY, _BUSY), (Trouble.DAMAGED, _DAMAGED), (Trouble.UNWRITABLE, _BARRED))
    return next((trouble for trouble, names in kinds if name.startswith(names)), None)


def _at_open(error: Exception) -> Trouble:
    """The same for a file that is being opened: there a missing table means that the file is another program's."""
    if not isinstance(error, failures()):
        return Trouble.UNWRITABLE
    trouble = _trouble(error) or Trouble.DAMAGED
    return Trouble.UNWRITABLE if trouble is Trouble.BUSY else trouble
