"""Turns the rows of an index back into what a reader sees: sections of guides; facts, terms and cases."""

import json
import sqlite3
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from advice_app.library.search.folding import words
from advice_app.library.search.index import LAW_LANGUAGE, SHIFT
from advice_app.library.search.rank import Candidate, spaced
from advice_app.library.search.results import Hit, Kind
from advice_app.library.search.text import Plain, readable

_KEPT = 2048  # folded sections: while a query is typed, most of them come up again at the next key


class Place(NamedTuple):
    """Where a row belongs: what facets count."""

    country: str
    stage: str
    kind: str


class _Edition(NamedTuple):
    country: str
    stage: str
    language: str
    title: str
    summary: str
    folded: str  # title
    called: str  # the country's names and code, folded


class GuideRows:
    """The rows of the languages' indexes: sections of guides."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._read: dict[str, tuple[dict[int, str], dict[int, str]]] = {}
        self._edition = lru_cache(_KEPT)(self._read_edition)
        self._section = lru_cache(_KEPT)(self._read_section)
        self.country_names = lru_cache(_KEPT)(self._country_names)
        self.candidate = lru_cache(_KEPT)(self._read_candidate)

    def countries(self, language: str) -> dict[int, str]:
        """The country of every edition in a language, by the edition's id."""
        return self._places(language)[0]

    def stages(self, language: str) -> dict[int, str]:
        """The stage of every edition in a language, by the edition's id."""
        return self._places(language)[1]

    def _places(self, language: str) -> tuple[dict[int, str], dict[int, str]]:
        if language not in self._read:
            query = "SELECT edition, jurisdiction, stage FROM search_edition WHERE language = ?"
            rows = self._db.execute(query, (language,)).fetchall()
            self._read[language] = ({row[0]: row[1] for row in rows}, {row[0]: row[2] for row in rows})
        return self._read[language]

    def guide(self, row: int) -> tuple[str, str]:
        """What guide a row is of, in any language."""
        edition = self._edition(row >> SHIFT)
        return edition.country, edition.stage

    def section_id(self, row: int) -> tuple[str, str, str]:
        """What section a row is, in any language."""
        return (*self.guide(row), self._section(row)[0])

    def in_language(self, row: int, language: str) -> int:
        """The row of the same section in another language; the row itself where there is none."""
        country, stage, place = self.section_id(row)
        query = (
            "SELECT search_section.id FROM edition JOIN search_section"
            " ON search_section.id BETWEEN edition.id << ?1 AND (edition.id + 1 << ?1) - 1"
            " WHERE jurisdiction = ?2 AND stage = ?3 AND language = ?4 AND place = ?5"
        )
        found = self._db.execute(query, (SHIFT, country, stage, language, place)).fetchone()
        return int(found[0]) if found else row

    def hit(self, row: int, block: int) -> Hit:
        """A result: the best block of a section, or its heading; of a title the guide itself."""
        edition = self._edition(row >> SHIFT)
        place, heading, _first, _last, folded = self._section(row)
        if place and block >= 0 and any(folded.split("\n")[block + 2 : block + 3]):  # not one that is not translated yet
            place = f"{place}.{block + 1}"
        link = f"{edition.country}/{edition.stage}" + (f"#{place}" if place else "")
        title, parent = (heading, edition.title) if place else (edition.title, "")
        return Hit(Kind.GUIDE, link, edition.country, edition.stage, edition.language, title, parent, row)

    def blocks(self, row: int) -> list[tuple[str, str, str]]:
        """The blocks of a section in order: place, kind, text with markup."""
        _place, _heading, first, last, _folded = self._section(row)
        query = "SELECT place, kind, text FROM block WHERE edition = ? AND position BETWEEN ? AND ? ORDER BY position"
        return self._db.execute(query, (row >> SHIFT, first, last)).fetchall()

    def heading(self, row: int) -> tuple[str, str]:
        """The id and the heading of a section; of row 0 nothing and the title."""
        place, heading, _first, _last, _folded = self._section(row)
        return place, heading

    def text(self, hit: Hit) -> Plain:
        """What the snippet of a hit is cut from: its block, the first one of a section, the summary of a guide."""
        place = hit.link.partition("#")[2]
        if not place:
            return Plain(self._edition(hit.key >> SHIFT).summary, ())
        found = self.blocks(hit.key)
        own = next((block for block in found if block[0] == place), None) or next(block for block in found if block[2])
        return readable(own[1], own[2])

    def summary(self, row: int) -> str:
        """The summary of the guide that a row is of."""
        return self._edition(row >> SHIFT).summary

    def _read_edition(self, edition: int) -> _Edition:
        query = "SELECT jurisdiction, stage, language, title, summary FROM edition WHERE id = ?"
        country, stage, language, title, summary = self._db.execute(query, (edition,)).fetchone()
        return _Edition(
            country,
            stage,
            language,
            title,
            summary,
            spaced(" ".join(words(title, language))),
            self.country_names(country, language),
        )

    def _country_names(self, code: str, language: str) -> str:
        query = "SELECT name FROM jurisdiction_name WHERE code = ? AND language IN (?, 'en')"
        names = [row[0] for row in self._db.execute(query, (code, language))]
        return spaced(" ".join(words(f"{' '.join(names)} {code}", language)))

    def _read_section(self, row: int) -> tuple[str, str, int, int, str]:
        query = "SELECT place, heading, first, last, folded FROM search_section WHERE id = ?"
        place, heading, first, last, folded = self._db.execute(query, (row,)).fetchone()
        return place, heading, first, last, folded

    def _read_candidate(self, row: int) -> Candidate:
        edition = self._edition(row >> SHIFT)
        place, _heading, _first, _last, folded = self._section(row)
        heading, asked, *blocks = map(spaced, folded.split("\n"))
        return Candidate(place, heading, asked, edition.called, edition.folded if place else "", tuple(blocks))


class EntryRows:
    """The rows of the index of facts, terms and cases."""

    def __init__(self, db: sqlite3.Connection, names: Callable[[str, str], str]) -> None:
        self._db = db
        self._names = names
        self._places: dict[int, Place] = {}
        self.candidate = lru_cache(_KEPT)(self._read_candidate)

    def place(self, row: int) -> Place:
        """Country, stage and kind of an entry."""
        if not self._places:
            query = "SELECT id, jurisdiction, stage, kind FROM search_entry"
            self._places = {number: Place(country, stage, kind) for number, country, stage, kind in self._db.execute(query)}
        return self._places[row]

    def hit(self, row: int) -> Hit:
        """A result."""
        query = "SELECT kind, link, jurisdiction, stage, title, parent FROM search_entry WHERE id = ?"
        kind, link, country, stage, title, parent = self._db.execute(query, (row,)).fetchone()
        return Hit(kind, link, country, stage, LAW_LANGUAGE, title, parent, row)

    def text(self, row: int) -> Plain:
        """What it says, and the law it rests on."""
        text, law = self._db.execute("SELECT text, law FROM search_entry WHERE id = ?", (row,)).fetchone()
        return Plain(text, tuple(json.loads(law)))

    def _read_candidate(self, row: int) -> Candidate:
        query = "SELECT title, parent, text, law FROM search_entry WHERE id = ?"
        title, parent, text, law = self._db.execute(query, (row,)).fetchone()
        body = spaced(" ".join(words(f"{parent} {text} {law}", LAW_LANGUAGE)))
        names = self._names(self.place(row).country, LAW_LANGUAGE)
        return Candidate("entry", spaced(" ".join(words(title, LAW_LANGUAGE))), "", names, "", (body,))
