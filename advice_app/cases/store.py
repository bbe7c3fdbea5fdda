"""Reads judgments out of a compiled library, with a connection of its own."""

import json
import sqlite3
from pathlib import Path
from typing import Any, NamedTuple

from advice_app.cases.model import Citing, Details, Judgment
from advice_app.library.catalogue import Library, LibraryError
from advice_app.library.model import Reference

_COLUMNS = "id, title, court, reference, date, confidence, topics, jurisdictions"


class Known(NamedTuple):
    """What judgments there are of."""

    courts: frozenset[str]
    topics: frozenset[str]
    countries: frozenset[str]


class CaseStore:
    """The judgments of one library file. Nothing is read before it is first asked for."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._db: sqlite3.Connection | None = None
        self._all: tuple[Judgment, ...] | None = None
        self._folded: dict[str, str] | None = None
        self._known: Known | None = None

    def close(self) -> None:
        """Let the file go."""
        if self._db is not None:
            self._db.close()
        self._db = None

    def all(self) -> tuple[Judgment, ...]:
        """Every judgment, newest first. Raises `LibraryError`."""
        if self._all is None:
            rows = self._rows(f"SELECT {_COLUMNS} FROM legal_case ORDER BY date DESC, title DESC")  # noqa: S608 - our own names
            self._all = tuple(map(Judgment._make, rows))
        return self._all

    @property
    def read(self) -> bool:
        """Whether all of them have been read already."""
        return self._all is not None

    def newest(self, most: int) -> tuple[list[Judgment], int]:
        """Some of them, newest first, and how many there are: what a list shows before it has them all. Raises `LibraryError`."""
        rows = self._rows(f"SELECT {_COLUMNS} FROM legal_case ORDER BY date DESC, title DESC LIMIT ?", (most,))  # noqa: S608
        return list(map(Judgment._make, rows)), int(self._rows("SELECT count(*) FROM legal_case")[0][0])

    def get(self, case: str) -> Judgment | None:
        """A judgment by its id. Raises `LibraryError`."""
        return next((judgment for judgment in self.all() if judgment.id == case), None)

    def folded(self) -> dict[str, str]:
        """The words that each judgment is found by; those of its name and number in the first line. Raises `LibraryError`."""
        if self._folded is None:
            self._folded = dict(self._rows("SELECT id, folded FROM legal_case"))
        return self._folded

    def known(self) -> Known:
        """The courts, topics and jurisdictions of all judgments. Raises `LibraryError`."""
        if self._known is None:
            found = self.all()
            several = {(judgment.useful_for, judgment.about) for judgment in found}
            topics, countries = ({part for pair in several for part in pair[place].split()} for place in (0, 1))
            courts = frozenset(judgment.court for judgment in found)
            self._known = Known(courts, frozenset(topics), frozenset(countries))
        return self._known

    def holding(self, case: str) -> str:
        """What a judgment holds, in English. Raises `LibraryError`."""
        rows = self._rows("SELECT holding FROM legal_case WHERE id = ?", (case,))
        return str(rows[0][0]) if rows else ""

    def details(self, case: str) -> Details:
        """Holding, law, address and sources of a judgment. Raises `LibraryError`."""
        query = "SELECT holding, law, url, sources FROM legal_case WHERE id = ?"
        for holding, law, url, sources in self._rows(query, (case,)):
            return Details(holding, tuple(json.loads(law)), url, tuple(json.loads(sources)))
        return Details()

    def citing(self, case: str, library: Library, language: str) -> tuple[Citing, ...]:
        """The guides that lead to a judgment, each in the language it would be read in. Raises `LibraryError`."""
        query = (
            "SELECT DISTINCT jurisdiction, stage, citation.place, block.position FROM citation"
            " JOIN edition ON edition.id = citation.edition"
            " LEFT JOIN block ON block.edition = edition.id AND block.place = citation.place"
            " WHERE case_id = ? ORDER BY jurisdiction = 'INTL', jurisdiction, stage, block.position"
        )
        places: dict[Reference, list[str]] = {}
        for code, stage, place, _position in self._rows(query, (case,)):
            found = places.setdefault(Reference(code, stage), [])
            if place not in found:
                found.append(place)
        return tuple(citing for ref, found in places.items() if (citing := _citing(library, ref, found, language)))

    def _rows(self, query: str, values: tuple[str | int, ...] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query. Raises `LibraryError`."""
        try:
            if self._db is None:
                # immutable: nobody writes to this file, a new build replaces it as a whole
                address = f"{self._path.resolve().as_uri()}?mode=ro&immutable=1"
                self._db = sqlite3.connect(address, uri=True, check_same_thread=False)
            return self._db.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise LibraryError(f"{self._path} is damaged: {error}") from error


def _citing(library: Library, ref: Reference, places: list[str], language: str) -> Citing | None:
    edition = library.best_edition(ref, language)
    return Citing(ref.at(places[0]), edition.title, edition.language, len(places)) if edition else None
