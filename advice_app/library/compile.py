"""Builds the library: all guides, facts, cases and terms in one read-only SQLite file."""

import contextlib
import hashlib
import os
import shutil
import sqlite3
import time
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from advice_app import __version__
from advice_app.library import schema
from advice_app.library.desk_tables import citations, content_hash
from advice_app.library.edition import CompiledEdition, compile_edition
from advice_app.library.guides import SOURCE_LANGUAGE, GuideFolder
from advice_app.library.locate import pending
from advice_app.library.model import Reference
from advice_app.library.problems import GuideError, Problem
from advice_app.library.search import index
from advice_app.library.shared_tables import SharedTables
from advice_app.library.small_tables import SMALL_TABLES, small_tables
from advice_app.library.source import Source, read_source

Progress = Callable[[int, int], None]
"""Called with the number of editions done and the number of all."""


class BuildCancelled(Exception):  # noqa: N818 - not an error: somebody pressed Cancel
    """The build was stopped; the library that was there is as it was."""


@dataclass(slots=True)
class BuildReport:
    """What a build did."""

    compiled: int = 0
    reused: int = 0
    removed: int = 0
    problems: list[Problem] = field(default_factory=list)


def signature(guides: Path) -> str:
    """Changes when any file under ``guides`` does; reads no file, only the directory entries."""
    state = hashlib.sha256()
    for root, directories, files in os.walk(guides):
        directories.sort()
        for name in sorted(files):
            with contextlib.suppress(OSError):
                stat = os.stat(os.path.join(root, name))  # noqa: PTH116, PTH118 - 3x faster over 30,000 files
                state.update(f"{root}/{name} {stat.st_mtime_ns} {stat.st_size}\n".encode())
    return state.hexdigest()


def is_current(library: Path, guides: Path) -> bool:
    """Whether ``library`` was built from ``guides`` as they are now, by this version of the code."""
    try:
        with contextlib.closing(sqlite3.connect(f"{library.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            meta = dict(connection.execute("SELECT key, value FROM meta"))
    except sqlite3.Error:
        return False
    return meta.get("code") == _code() and meta.get("signature") == signature(guides)


def build(
    guides: Path,
    out: Path,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    shared: SharedTables | None = None,
    readable: Callable[[], object] | None = None,
) -> BuildReport:
    """Compile ``guides`` to the library file ``out``.

    Whoever builds again and again hands in what it keeps as ``shared``; ``readable`` is called when ``out`` has the new pages
    already, while search does not find them yet.

    Only editions whose files changed are compiled again. The file appears whole or not at all: a build that is killed
    or cancelled leaves the old one. Raises `GuideError` if ``guides`` is no guides folder, `BuildCancelled`, `OSError`.
    """
    started = signature(guides)
    shared = shared or SharedTables()
    folder = shared.read(guides)
    out.parent.mkdir(parents=True, exist_ok=True)
    _sweep(out)
    temporary = out.with_name(f"{out.name}.{os.getpid()}.tmp")
    try:
        with contextlib.closing(_open_copy(out, temporary)) as connection:
            builder = _Builder(connection, folder, cancelled or (lambda: False))
            builder.editions(progress or _no_progress)
            known = connection.execute("SELECT value FROM meta WHERE key = 'tables'").fetchone() == (shared.state,)
            if readable is not None and (builder.report.compiled or builder.report.removed):
                builder.tables("", "")  # a build that is killed from here on is not taken for a whole one
                connection.commit()
                _settle_copy(temporary, out)
                readable()
            builder.tables(started, shared.state)
            index.update(connection, folder.keywords, law=not known)
            connection.commit()
        _settle(temporary, out)
    finally:
        temporary.unlink(missing_ok=True)
    return builder.report


def _no_progress(_done: int, _total: int) -> None:
    """Nobody wants to know."""


def _settle(temporary: Path, out: Path) -> None:
    with temporary.open("rb+") as file:
        os.fsync(file.fileno())
    try:
        temporary.replace(out)
    except PermissionError:
        temporary.replace(pending(out))


def _settle_copy(temporary: Path, out: Path) -> None:
    early = temporary.with_suffix(".early.tmp")
    shutil.copyfile(temporary, early)
    try:
        _settle(early, out)
    finally:
        early.unlink(missing_ok=True)


def _sweep(out: Path) -> None:
    """Remove what killed builds left behind; one that may still be running is younger than an hour."""
    for leftover in out.parent.glob(f"{out.name}.*.tmp*"):
        with contextlib.suppress(OSError):
            if time.time() - leftover.stat().st_mtime > 3600:  # noqa: PLR2004
                leftover.unlink()


def _code() -> str:
    """Changes when the code that compiles does."""
    state = hashlib.sha256(f"{schema.VERSION} {__version__}".encode())
    for module in sorted(Path(__file__).parent.rglob("*.py")):
        state.update(module.read_bytes())
    return state.hexdigest()[:16]


def _open_copy(out: Path, temporary: Path) -> sqlite3.Connection:
    """A copy of the old library if it can be built upon, else an empty one."""
    temporary.unlink(missing_ok=True)
    if _reusable(out):
        shutil.copyfile(out, temporary)
        fresh = False
    else:
        fresh = True
    connection = sqlite3.connect(temporary)
    connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;")
    if fresh:
        connection.executescript(schema.TABLES)
    return connection


def _reusable(out: Path) -> bool:
    try:
        with contextlib.closing(sqlite3.connect(f"{out.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            code = connection.execute("SELECT value FROM meta WHERE key = 'code'").fetchone()
            return bool(code) and code[0] == _code() and connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
    except sqlite3.Error:
        return False


class _Builder:
    """Fills one library file."""

    def __init__(self, connection: sqlite3.Connection, folder: GuideFolder, cancelled: Callable[[], bool]) -> None:
        self._db = connection
        self._folder = folder
        self._cancelled = cancelled
        self._originals: tuple[Path, Source | None] = (Path(), None)
        self.report = BuildReport()

    def editions(self, progress: Progress) -> None:
        """Compile what changed; take away what is gone."""
        query = "SELECT jurisdiction, stage, language, id, fingerprint FROM edition"
        known = {(row[0], row[1], row[2]): (row[3], row[4]) for row in self._db.execute(query)}
        old: dict[str, list[Problem]] = {}
        for path, line, message, warning in self._db.execute("SELECT path, line, message, warning FROM problem"):
            old.setdefault(path, []).append(Problem(Path(path), line, message, bool(warning)))
        todo = list(self._folder.editions())
        for done, (ref, tag, file) in enumerate(todo):
            if self._cancelled():
                raise BuildCancelled
            progress(done, len(todo))
            old_id, old_fingerprint = known.pop((ref.jurisdiction, ref.stage, tag), (None, ""))
            fingerprint = self._fingerprint(file)
            if old_id is not None and fingerprint == old_fingerprint:
                self.report.reused += 1
                self.report.problems += old.get(str(file), [])
                continue
            if old_id is not None:
                self._forget(old_id)
            self._compile(ref, tag, file, fingerprint)
        for old_id, _ in known.values():
            self._forget(old_id)
            self.report.removed += 1
        progress(len(todo), len(todo))

    def _fingerprint(self, path: Path) -> str:
        """Changes when the edition's file, its English source or the shared language table does."""
        state = hashlib.sha256()
        for file in (path, path.with_name(f"{SOURCE_LANGUAGE}.md"), self._folder.path / "languages.toml"):
            with contextlib.suppress(OSError):
                state.update(hashlib.sha256(file.read_bytes()).digest())
        return state.hexdigest()

    def _forget(self, edition: int) -> None:
        index.forget(self._db, edition)
        for table, column in (("edition", "id"), ("page", "edition"), ("block", "edition"), ("citation", "edition")):
            self._db.execute(f"DELETE FROM {table} WHERE {column} = ?", (edition,))  # noqa: S608 - our own names

    def _compile(self, ref: Reference, tag: str, path: Path, fingerprint: str) -> None:
        try:
            source = read_source(path)
        except GuideError as error:
            self.report.problems.append(error.problem)
            return
        original = self._original(path) if tag != SOURCE_LANGUAGE else None
        edition = compile_edition(self._folder, ref, self._folder.languages[tag], source, original)
        self.report.problems += [*source.problems, *edition.problems]
        self._store(edition, fingerprint)
        self.report.compiled += 1

    def _original(self, path: Path) -> Source | None:
        english = path.with_name(f"{SOURCE_LANGUAGE}.md")
        if self._originals[0] != english:
            try:
                self._originals = (english, read_source(english) if english.is_file() else None)
            except GuideError:
                self._originals = (english, None)
        return self._originals[1]

    def _store(self, edition: CompiledEdition, fingerprint: str) -> None:
        front, ref = edition.source.front, edition.ref
        address = (ref.jurisdiction, ref.stage, edition.language)
        about = (front.title, front.summary, front.checked.isoformat(), front.status)
        counts = (edition.words, edition.outdated, edition.language == SOURCE_LANGUAGE)
        cursor = self._db.execute(
            "INSERT INTO edition (jurisdiction, stage, language, title, summary, checked, status, words, outdated,"
            " is_source, fingerprint, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*address, *about, *counts, fingerprint, content_hash(edition)),
        )
        page = (zlib.compress(edition.html.encode()), zlib.compress(edition.plain.encode()))
        contents = "\n".join(f"{section}\t{heading}" for section, heading in edition.contents)
        self._db.execute(
            "INSERT INTO page VALUES (?, ?, ?, ?, ?, ?)",
            (cursor.lastrowid, *page, contents, "\n".join(front.sources), edition.shape),
        )
        self._db.executemany(
            "INSERT INTO block VALUES (?, ?, ?, ?, ?)",
            [
                (cursor.lastrowid, position, block.place, block.kind.value, " | ".join(block.cells))
                for position, block in enumerate(edition.blocks)
            ],
        )
        self._insert("citation", [(case, cursor.lastrowid or 0, place) for case, place in citations(edition)])

    def tables(self, started: str, state: str) -> None:
        """Write anew all that is small: names, facts, terms, cases, and what the library says of itself."""
        for table in (*SMALL_TABLES, "problem", "meta"):
            self._db.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
        editions = dict(self._db.execute("SELECT language, count(*) FROM edition GROUP BY language"))
        guides = dict(self._db.execute("SELECT jurisdiction, count(DISTINCT stage) FROM edition GROUP BY jurisdiction"))
        for table, rows in small_tables(self._folder, editions, guides):
            self._insert(table, rows)
        self.report.problems = list(dict.fromkeys([*self.report.problems, *self._folder.problems]))
        found = [(str(item.path), item.line, item.message, item.warning) for item in self.report.problems]
        self._insert("problem", found)
        self._insert("meta", self._meta(started, state).items())

    def _insert(self, table: str, rows: Iterable[tuple[str | int, ...]]) -> None:
        found = list(rows)
        if found:
            marks = ", ".join("?" * len(found[0]))
            self._db.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", found)  # noqa: S608

    def _meta(self, started: str, state: str) -> dict[str, str]:
        query = "SELECT fingerprint FROM edition ORDER BY jurisdiction, stage, language"
        content = hashlib.sha256("".join(row[0] for row in self._db.execute(query)).encode()).hexdigest()[:8]
        newest = self._db.execute("SELECT max(checked) FROM edition").fetchone()[0] or ""
        return {
            "version": str(schema.VERSION),
            "code": _code(),
            "signature": started,
            "tables": state,
            "content_version": content,
            "content_date": newest,
            "app_version": __version__,
        }
