"""What is read out of a compiled library to see what changed in it."""

import json
import sqlite3
from pathlib import Path
from typing import Any, NamedTuple

from advice_app.changes.model import LawChange, sort_key
from advice_app.library.catalogue import LibraryError


class Content(NamedTuple):
    """An edition of a guide, or (with no language) an entry on a change of the law."""

    item: str  # stage, or ``#`` and the hash of the entry
    language: str
    hash: str


class Tables:
    """One library file, with a connection of its own. Nothing is read before it is first asked for."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._db: sqlite3.Connection | None = None

    def close(self) -> None:
        """Let the file go."""
        if self._db is not None:
            self._db.close()
        self._db = None

    def codes(self) -> list[str]:
        """All jurisdictions. Raises `LibraryError`."""
        return [row[0] for row in self._rows("SELECT code FROM jurisdiction ORDER BY code")]

    def contents(self, code: str) -> list[Content]:
        """Everything in a jurisdiction that can change. Raises `LibraryError`."""
        query = (
            "SELECT stage, language, content FROM edition WHERE jurisdiction = ?1"
            " UNION ALL SELECT '#' || hash, '', hash FROM law_change WHERE jurisdiction = ?1"
        )
        return [Content(*row) for row in self._rows(query, (code,))]

    def languages(self, code: str) -> dict[str, list[str]]:
        """The languages that each guide of a jurisdiction is in, in the order of the library. Raises `LibraryError`."""
        query = (
            "SELECT stage, language FROM edition LEFT JOIN language ON tag = language WHERE jurisdiction = ? ORDER BY position"
        )
        found: dict[str, list[str]] = {}
        for stage, tag in self._rows(query, (code,)):
            found.setdefault(stage, []).append(tag)
        return found

    def law_changes(self) -> list[LawChange]:
        """Every change of the law, newest first. Raises `LibraryError`."""
        rows = self._rows("SELECT jurisdiction, date, summary, law, sources, hash FROM law_change")
        found = [
            LawChange(code, date, summary, tuple(json.loads(law)), tuple(json.loads(sources)), digest)
            for code, date, summary, law, sources, digest in rows
        ]
        return sorted(found, key=lambda change: (sort_key(change.date), change.jurisdiction), reverse=True)

    def _rows(self, query: str, values: tuple[str, ...] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query. Raises `LibraryError`."""
        try:
            if self._db is None:
                # immutable: nobody writes to this file, a new build replaces it as a whole
                address = f"{self._path.resolve().as_uri()}?mode=ro&immutable=1"
                self._db = sqlite3.connect(address, uri=True, check_same_thread=False)
            return self._db.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise LibraryError(f"{self._path} is damaged: {error}") from error
