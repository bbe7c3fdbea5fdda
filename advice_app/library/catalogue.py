"""What the running app reads: one library file, opened read-only. Imports nothing that only a build needs."""

import sqlite3
import zlib
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, Self

from advice_app.library import schema
from advice_app.library.model import Language, Reference

WORDS_PER_MINUTE = 180
"""Reading speed for advice that is read with care; below the 238 of Brysbaert 2019 for easy prose."""
_OF_EDITION = "FROM page WHERE edition = (SELECT id FROM edition WHERE jurisdiction = ? AND stage = ? AND language = ?)"


class LibraryError(Exception):
    """The library file is missing, damaged or of another version."""


class StageInfo(NamedTuple):
    """A step of the process; ``line`` is ``step``, ``beside`` or ``topic``."""

    id: str
    name: str
    icon: str
    line: str


class Jurisdiction(NamedTuple):
    """A legal system, with its name in the interface language."""

    code: str
    name: str
    custody: str  # the local word for being held by the police
    languages: tuple[str, ...]  # that police and courts work in
    guides: int
    has_facts: bool
    notes: str


class EditionInfo(NamedTuple):
    """One guide in one language, without its text."""

    ref: Reference
    language: str
    title: str
    summary: str
    checked: date
    status: str
    words: int
    outdated: int  # blocks whose source changed since they were translated
    is_source: bool
    code: str = ""  # eight letters that are others when its text is another: on paper, they tell which text that is

    @property
    def minutes(self) -> int:
        """Minutes that reading takes, at least one."""
        return max(1, round(self.words / WORDS_PER_MINUTE))


class Detail(NamedTuple):
    """A fact, term or judgment, for showing on its own."""

    title: str
    text: str
    law: tuple[str, ...]
    sources: tuple[str, ...]
    confidence: str


class _Page(NamedTuple):
    """What a window asks for, one after the other, when it opens a page."""

    html: bytes  # compressed
    contents: str
    sources: str


class Library:
    """A compiled library. Every method is one indexed query: opening and asking do not grow with the number of guides."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._db = connection
        self.path = path
        self.meta: dict[str, str] = dict(connection.execute("SELECT key, value FROM meta"))
        if self.meta.get("version") != str(schema.VERSION):
            raise LibraryError(f"{path} is a library of version {self.meta.get('version')}, not {schema.VERSION}")
        # what a page needs each time it is opened is asked for once: the file never changes
        self._known_jurisdictions: dict[str, tuple[Jurisdiction, ...]] = {}
        self._known_editions: tuple[Reference | None, tuple[EditionInfo, ...]] = (None, ())  # of the guide asked about last
        self._known_page: tuple[tuple[str, ...], _Page | None] = ((), None)  # the last one
        self._known_stages: dict[str, tuple[StageInfo, ...]] = {}
        self._languages = {
            row[0]: Language(row[0], row[1], bool(row[2]), row[3], tuple(row[4].split()))
            for row in connection.execute("SELECT tag, name, rtl, script, fallback FROM language ORDER BY position")
        }

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a library file. Raises `LibraryError` when it is missing, damaged or of another version."""
        if not path.is_file():
            raise LibraryError(f"no library at {path}")
        try:
            # immutable: nobody writes to this file, a new build replaces it as a whole
            connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
            connection.execute("PRAGMA temp_store = MEMORY")  # what is looked for is written nowhere
            return cls(connection, path)
        except sqlite3.Error as error:
            raise LibraryError(f"{path} is damaged: {error}") from error

    def close(self) -> None:
        """Let the file go."""
        self._db.close()

    def _rows(self, query: str, values: tuple[str, ...] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query. Raises `LibraryError` where the file is damaged."""
        try:
            return self._db.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise LibraryError(f"{self.path} is damaged: {error}") from error

    def _row(self, query: str, values: tuple[str, ...]) -> tuple[Any, ...] | None:
        rows = self._rows(query, values)
        return rows[0] if rows else None

    def languages(self) -> tuple[Language, ...]:
        """The languages that any guide is written in, in the order of ``languages.toml``."""
        used = {row[0] for row in self._rows("SELECT tag FROM language WHERE editions > 0")}
        return tuple(language for tag, language in self._languages.items() if tag in used)

    def language(self, tag: str) -> Language:
        """A language by its tag. Raises `KeyError` for one that ``languages.toml`` does not have."""
        return self._languages[tag]

    def knows(self, tag: str) -> bool:
        """Whether ``languages.toml`` has this language."""
        return tag in self._languages

    def stages(self, jurisdiction: str = "") -> tuple[StageInfo, ...]:
        """All stages in order, or those that a jurisdiction has guides for, in any language."""
        if jurisdiction not in self._known_stages:
            self._known_stages[jurisdiction] = self._stages(jurisdiction)
        return self._known_stages[jurisdiction]

    def _stages(self, jurisdiction: str) -> tuple[StageInfo, ...]:
        query = "SELECT id, name, icon, line FROM stage {} ORDER BY position"
        if not jurisdiction:
            return tuple(StageInfo(*row) for row in self._rows(query.format("")))
        where = "WHERE id IN (SELECT stage FROM edition WHERE jurisdiction = ?)"
        return tuple(StageInfo(*row) for row in self._rows(query.format(where), (jurisdiction,)))

    def jurisdictions(self, interface: str) -> tuple[Jurisdiction, ...]:
        """All jurisdictions by name in the interface language, international standards last."""
        tag = interface if self.knows(interface) else "en"
        if tag not in self._known_jurisdictions:
            self._known_jurisdictions[tag] = self._jurisdictions(tag)
        return self._known_jurisdictions[tag]

    def _jurisdictions(self, tag: str) -> tuple[Jurisdiction, ...]:
        query = (
            "SELECT code, coalesce(name, code), custody, languages, guides, has_facts, notes"
            " FROM jurisdiction LEFT JOIN jurisdiction_name USING (code) WHERE language = ?"
        )
        rows = self._rows(query, (tag,))
        found = [Jurisdiction(r[0], r[1], r[2], tuple(r[3].split()), r[4], bool(r[5]), r[6]) for r in rows]
        return tuple(sorted(found, key=lambda item: (item.code == "INTL", item.name.casefold())))

    def jurisdiction(self, code: str, interface: str) -> Jurisdiction | None:
        """One jurisdiction, or nothing."""
        return next((item for item in self.jurisdictions(interface) if item.code == code), None)

    def edition(self, ref: Reference, tag: str) -> EditionInfo | None:
        """A guide in one language, or nothing if there is none."""
        return next((edition for edition in self.editions_of(ref) if edition.language == tag), None)

    def editions_of(self, ref: Reference) -> tuple[EditionInfo, ...]:
        """A guide in all its languages, in the order of ``languages.toml``."""
        if self._known_editions[0] != ref.guide:
            found = self._editions("WHERE jurisdiction = ? AND stage = ?", (ref.jurisdiction, ref.stage))
            self._known_editions = (ref.guide, found)
        return self._known_editions[1]

    def editions(self) -> tuple[EditionInfo, ...]:
        """Every edition. Grows with the library: not for starting."""
        return self._editions("", ())

    def _editions(self, where: str, values: tuple[str, ...]) -> tuple[EditionInfo, ...]:
        columns = "jurisdiction, stage, edition.language, title, summary, checked, status, words, outdated, is_source"
        columns += ", substr(content, 1, 8)"
        query = f"SELECT {columns} FROM edition LEFT JOIN language ON tag = language {where} ORDER BY jurisdiction, position"  # noqa: S608
        return tuple(
            EditionInfo(
                Reference(row[0], row[1]),
                row[2],
                row[3],
                row[4],
                date.fromisoformat(row[5]),
                row[6],
                row[7],
                row[8],
                bool(row[9]),
                row[10],
            )
            for row in self._rows(query, values)
        )

    def best_language(self, ref: Reference, wanted: str) -> str | None:
        """The language of `best_edition`."""
        edition = self.best_edition(ref, wanted)
        return edition.language if edition else None

    def best_edition(self, ref: Reference, wanted: str) -> EditionInfo | None:
        """The edition to show: in the wanted language, its fallbacks, English, any; nothing if there is no such guide."""
        there = {edition.language: edition for edition in self.editions_of(ref)}
        fallback = self._languages[wanted].fallback if self.knows(wanted) else ()
        return next((there[tag] for tag in (wanted, *fallback, "en", *there) if tag in there), None)

    def page_html(self, ref: Reference, tag: str) -> str:
        """The page as HTML without style, or nothing. Raises `LibraryError` on a damaged row."""
        page = self._page(ref, tag)
        return self._unpacked(page.html if page else None, ref, tag)

    def plain_text(self, ref: Reference, tag: str) -> str:
        """The page as plain text, or nothing."""
        return self._unpacked(self._packed("plain", ref, tag), ref, tag)

    def page_shape(self, ref: Reference, tag: str) -> str:
        """How the blocks of a page stand together, as `advice_app.library.page_shape` writes it, or nothing."""
        return self._unpacked(self._packed("shape", ref, tag), ref, tag)

    def _unpacked(self, text: bytes | None, ref: Reference, tag: str) -> str:
        try:
            return zlib.decompress(text).decode() if text is not None else ""
        except (zlib.error, UnicodeDecodeError) as error:
            raise LibraryError(f"{self.path} is damaged: page {ref} in {tag} cannot be read") from error

    def contents(self, ref: Reference, tag: str) -> tuple[tuple[str, str], ...]:
        """Section ids and headings, in order."""
        page = self._page(ref, tag)
        lines = page.contents.splitlines() if page else ()
        return tuple((line.partition("\t")[0], line.partition("\t")[2]) for line in lines)

    def blocks(self, ref: Reference, tag: str) -> tuple[tuple[str, str], ...]:
        """The blocks of an edition in order, each with its place and its inline HTML; cells of a row stand apart by `` | ``."""
        query = (
            "SELECT place, text FROM block WHERE edition ="
            " (SELECT id FROM edition WHERE jurisdiction = ? AND stage = ? AND language = ?) ORDER BY position"
        )
        return tuple((row[0], row[1]) for row in self._rows(query, (ref.jurisdiction, ref.stage, tag)))

    def sources(self, ref: Reference, tag: str) -> tuple[str, ...]:
        """The pages an edition was written from."""
        page = self._page(ref, tag)
        return tuple(page.sources.split()) if page else ()

    def _page(self, ref: Reference, tag: str) -> _Page | None:
        key = (ref.jurisdiction, ref.stage, tag)
        known = self._known_page
        if known[0] != key:
            row = self._row(f"SELECT html, contents, sources {_OF_EDITION}", key)
            known = self._known_page = (key, _Page(*row) if row else None)
        return known[1]

    def _packed(self, column: str, ref: Reference, tag: str) -> bytes | None:
        row = self._row(f"SELECT {column} {_OF_EDITION}", (ref.jurisdiction, ref.stage, tag))
        return row[0] if row else None

    def law_name(self, jurisdiction: str, law: str) -> str:
        """The full name of the law that a reference such as ``CPP art. 63-4`` begins with; nothing if unknown."""
        query = (
            "SELECT name, name_en FROM statute WHERE jurisdiction IN (?, 'INTL') AND abbreviation != ''"
            " AND (?2 = abbreviation OR substr(?2, 1, length(abbreviation) + 1) = abbreviation || ' ')"
            " ORDER BY length(abbreviation) DESC, jurisdiction = 'INTL' LIMIT 1"
        )
        row = self._row(query, (jurisdiction, law))
        if not row:
            return ""
        return f"{row[0]} ({row[1]})" if row[1] and row[1] != row[0] else str(row[0])

    def detail(self, link: str) -> Detail | None:
        """What a ``fact:``, ``term:`` or ``case:`` link leads to; nothing if there is no such thing."""
        import json  # noqa: PLC0415 - 4 ms, not needed to start

        kind, _, name = link.partition(":")
        code, _, own = name.partition("/")
        if kind == "case":
            query = "SELECT title, court, reference, date, holding, law, url, confidence FROM legal_case WHERE id = ?"
            row = self._row(query, (name,))
            if row:
                head = f"{row[1]}, {row[2]}, {row[3]}"
                return Detail(row[0], f"{head}\n\n{row[4]}", tuple(json.loads(row[5])), (row[6],) if row[6] else (), row[7])
        elif kind == "fact":
            query = "SELECT id, summary, law, sources, confidence FROM fact WHERE jurisdiction = ? AND id = ?"
            row = self._row(query, (code, own))
            if row:
                return Detail(row[0], row[1], tuple(json.loads(row[2])), tuple(json.loads(row[3])), row[4])
        elif kind == "term":
            query = "SELECT local, en, meaning FROM term WHERE jurisdiction = ? AND id = ?"
            row = self._row(query, (code, own))
            if row:
                return Detail(row[0], f"{row[1]}\n\n{row[2]}", (), (), "")
        return None

    def question(self, fact: str) -> str:
        """The question that a fact answers, in English; the fact's id if there is none."""
        row = self._row("SELECT ask FROM question WHERE id = ?", (fact,))
        return row[0] if row else fact

    def problems(self) -> tuple[str, ...]:
        """Mistakes found in the guides when the library was built."""
        rows = self._rows("SELECT path, line, message FROM problem WHERE NOT warning ORDER BY path, line")
        return tuple(f"{path}:{line or 1}: {message}" for path, line, message in rows)
