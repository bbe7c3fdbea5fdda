"""Writes the full-text index of a library: one contentless FTS5 table per language, and one for facts, terms and cases.

A row of an index is a section with its heading; row 0 of an edition is its title and summary. The text is folded here, so the
index only cuts it at spaces. The folded text is kept beside the index: results are compared by it, and taking a row out of a
contentless index needs the words that went in (``contentless_delete`` came with SQLite 3.43, which many systems do not have).
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from advice_app.library.search.folding import PRIVATE, words
from advice_app.library.search.stems import stem
from advice_app.library.search.text import everything

LAW = "law"
"""Names the index of facts, terms and cases where others are named by their language; its text is English."""

LAW_LANGUAGE = "en"
SHIFT = 8
"""A row's id is that of its edition, and the number of the section in the last 8 bits."""

_MOST_SECTIONS = (1 << SHIFT) - 1
_MANY = 0.05  # of a language's editions: fewer changes are not worth writing its whole index again
_LARGE_PIECE = 1 << 24  # bytes kept before they are written


class _Row(NamedTuple):
    """One row of an index, as the library keeps it beside it."""

    id: int
    place: str
    heading: str
    first: int  # positions of its blocks
    last: int
    folded: str  # heading, what readers call it, then the blocks: a line each

    @property
    def columns(self) -> tuple[str, str, str]:
        """What the index has of it: heading, what readers call it, text."""
        heading, asked, *blocks = self.folded.split("\n")
        return heading, asked, "\n".join(blocks)


def index_name(language: str) -> str:
    """The table that a language's text is looked up in, quoted."""
    return f'"search_{language}"'


def country_token(code: str) -> str:
    """The word that every row of a country has."""
    return PRIVATE + code.lower().replace("-", PRIVATE)


def stage_token(stage: str) -> str:
    """The word that every row of a stage has."""
    return PRIVATE * 2 + stage.replace("-", PRIVATE)


def kind_token(kind: str) -> str:
    """The word that every row of a kind has, in the index of facts, terms and cases."""
    return PRIVATE * 3 + kind


def forget(db: sqlite3.Connection, edition: int) -> None:
    """Take an edition out of its index."""
    row = db.execute("SELECT language, context FROM search_edition WHERE edition = ?", (edition,)).fetchone()
    if row:
        language, context = row
        section = "SELECT id, place, heading, first, last, folded FROM search_section WHERE id BETWEEN ? AND ?"
        bounds = (edition << SHIFT, (edition + 1 << SHIFT) - 1)
        _write(db, language, context, [_Row(*found) for found in db.execute(section, bounds)], "delete")
        db.execute("DELETE FROM search_section WHERE id BETWEEN ? AND ?", bounds)
        db.execute("DELETE FROM search_edition WHERE edition = ?", (edition,))
        db.execute("INSERT OR IGNORE INTO search_changed VALUES (?)", (language,))


def update(db: sqlite3.Connection, keywords: Mapping[str, Mapping[str, str]], *, law: bool = True) -> None:
    """Index all that is not yet, or under another country name or other keywords, then what depends on the whole.

    ``keywords`` is what readers call a stage (``family``) or a section (``family#find``), by language; without ``law``, facts,
    terms and cases are known to be as they were.
    """
    _keywords(db, keywords)
    names = {(row[0], row[1]): row[2] for row in db.execute("SELECT language, code, name FROM jurisdiction_name")}
    known = dict(db.execute("SELECT edition, context FROM search_edition"))
    todo: dict[str, list[tuple[int, str]]] = {}
    totals: Counter[str] = Counter()
    query = "SELECT id, jurisdiction, stage, language, title FROM edition ORDER BY id"
    for edition, code, stage, language, title in db.execute(query):
        totals[language] += 1
        called = dict.fromkeys(names.get((tag, code), "") for tag in (language, "en"))
        context = " ".join([country_token(code), stage_token(stage), *words(f"{' '.join(called)} {code} {title}", language)])
        if known.get(edition) != context:
            todo.setdefault(language, []).append((edition, context))
    for language, editions in todo.items():
        _index(db, language, editions, many=len(editions) > totals[language] * _MANY)
    if law:
        _law(db)
    for language in {*todo, *(row[0] for row in db.execute("SELECT language FROM search_changed"))}:
        _vocabulary(db, language, language)
    db.execute("DELETE FROM search_changed")


def _keywords(db: sqlite3.Connection, keywords: Mapping[str, Mapping[str, str]]) -> None:
    """Keep the words that readers use; where they changed, the language's editions leave the index."""
    old: dict[str, dict[str, str]] = {}
    for language, place, text in db.execute("SELECT language, place, text FROM search_keywords"):
        old.setdefault(language, {})[place] = text
    for language in sorted({*old, *keywords}):
        new = dict(keywords.get(language, {}))
        if old.get(language, {}) != new:
            for (edition,) in db.execute("SELECT edition FROM search_edition WHERE language = ?", (language,)).fetchall():
                forget(db, edition)
            db.execute("DELETE FROM search_keywords WHERE language = ?", (language,))
            db.executemany("INSERT INTO search_keywords VALUES (?, ?, ?)", [(language, *row) for row in new.items()])


def _index(db: sqlite3.Connection, language: str, editions: Iterable[tuple[int, str]], *, many: bool) -> None:
    """Put editions of a language into its index; of many the index is written in large pieces, then as one."""
    _create(db, language)
    table = index_name(language)
    if many:
        db.execute(f"INSERT INTO {table}({table}, rank) VALUES ('hashsize', {_LARGE_PIECE})")  # noqa: S608 - our own names
    for edition, context in editions:
        forget(db, edition)
        rows = list(_rows(db, edition))
        _write(db, language, context, rows, "")
        db.executemany("INSERT INTO search_section VALUES (?, ?, ?, ?, ?, ?)", rows)
        db.execute(
            "INSERT INTO search_edition SELECT id, language, jurisdiction, stage, ? FROM edition WHERE id = ?", (context, edition)
        )
    if many:
        db.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")  # noqa: S608


def _create(db: sqlite3.Connection, language: str) -> None:
    db.execute(
        f"CREATE VIRTUAL TABLE IF NOT EXISTS {index_name(language)}"
        " USING fts5(heading, asked, body, context, content='', tokenize='ascii', prefix='2 3 4')"
    )


def _write(db: sqlite3.Connection, language: str, context: str, rows: Iterable[_Row], command: str) -> None:
    """Put rows into an index, or take them out with the command ``delete``."""
    table = index_name(language)
    first = f"{table}, " if command else ""
    marks = "?, " * bool(command) + "?, ?, ?, ?, ?"
    query = f"INSERT INTO {table}({first}rowid, heading, asked, body, context) VALUES ({marks})"  # noqa: S608 - our own names
    own = (command,) if command else ()
    db.executemany(query, [(*own, row.id, *row.columns, context) for row in rows])


def _rows(db: sqlite3.Connection, edition: int) -> Iterator[_Row]:
    """What of an edition is indexed: title and summary, then section by section."""
    query = "SELECT title, summary, stage, language FROM edition WHERE id = ?"
    title, summary, stage, language = db.execute(query, (edition,)).fetchone()
    query = "SELECT place, text FROM search_keywords WHERE language = ? AND (place = ? OR place LIKE ?)"
    asked = dict(db.execute(query, (language, stage, f"{stage}#%")))
    base = edition << SHIFT
    yield _Row(base, "", title, 0, -1, _folded(language, title, asked.get(stage, ""), summary))
    contents = db.execute("SELECT contents FROM page WHERE edition = ?", (edition,)).fetchone()[0]
    headings = dict(line.partition("\t")[::2] for line in contents.splitlines())
    blocks = db.execute("SELECT position, place, text FROM block WHERE edition = ? ORDER BY position", (edition,)).fetchall()
    sections: dict[str, list[tuple[int, str]]] = {section: [] for section in headings}
    for position, place, markup in blocks:
        sections.setdefault(place.partition(".")[0], []).append((position, markup))
    number = 0
    for section, found in sections.items():
        if any(markup for _, markup in found) and number < _MOST_SECTIONS:  # else it is not translated yet
            number += 1
            heading, called = headings.get(section, ""), asked.get(f"{stage}#{section}", "")
            folded = _folded(language, heading, called, *(everything(markup) for _, markup in found))
            yield _Row(base + number, section, heading, found[0][0], found[-1][0], folded)


def _folded(language: str, *texts: str) -> str:
    return "\n".join(" ".join(words(text, language)) for text in texts)


def _law(db: sqlite3.Connection) -> None:
    """Write the index of facts, terms and cases anew: it is small."""
    table = index_name(LAW)
    db.execute(f"DROP TABLE IF EXISTS {table}")
    db.execute("DELETE FROM search_entry")
    _create(db, LAW)
    names = dict(db.execute("SELECT code, name FROM jurisdiction_name WHERE language = 'en'"))
    for number, (kind, code, own, stage, heading, parent, text, law) in enumerate(_entries(db), 1):
        link = f"{kind}:{code}/{own}" if code else f"{kind}:{own}"
        db.execute(
            "INSERT INTO search_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (number, kind, code, stage, link, heading, parent, text, law),
        )
        tokens = [country_token(code)] if code else []
        tokens += [stage_token(stage)] if stage else []
        context = " ".join([kind_token(kind), *tokens, *words(f"{code} {names.get(code, '')}")])
        columns = (" ".join(words(heading, LAW_LANGUAGE)), " ".join(words(f"{parent} {text} {law}", LAW_LANGUAGE)), context)
        db.execute(f"INSERT INTO {table}(rowid, heading, asked, body, context) VALUES (?, ?, '', ?, ?)", (number, *columns))  # noqa: S608
    db.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")  # noqa: S608
    _vocabulary(db, LAW, LAW_LANGUAGE)


def _entries(db: sqlite3.Connection) -> Iterator[tuple[str, str, str, str, str, str, str, str]]:
    """Facts, terms and cases: kind, country, id, stage, heading, parent, text, law as JSON."""
    facts = db.execute(
        "SELECT jurisdiction, fact.id, coalesce(stage, ''), coalesce(ask, fact.id), as_of, summary, law"
        " FROM fact LEFT JOIN question USING (id) ORDER BY jurisdiction, position"
    )
    for code, own, stage, ask, as_of, summary, law in facts:
        yield "fact", code, own, stage, ask, as_of, summary, law
    for code, own, local, english, meaning in db.execute("SELECT jurisdiction, id, local, en, meaning FROM term"):
        yield "term", code, own, "", local, english, meaning, "[]"
    for own, title, court, reference, date, holding, law in db.execute(
        "SELECT id, title, court, reference, date, holding, law FROM legal_case"
    ):
        yield "case", "", own, "", title, ", ".join(filter(None, (court, reference, date[:4]))), holding, law


def _vocabulary(db: sqlite3.Connection, name: str, language: str) -> None:
    """Write anew the words of one index, with their stems and in how many rows they are."""
    known = dict(db.execute("SELECT word, stem FROM search_word WHERE language = ?", (name,)))  # to find a stem takes long
    db.execute("DELETE FROM search_word WHERE language = ?", (name,))
    db.execute("DROP TABLE IF EXISTS temp.search_terms")
    table = index_name(name).strip('"')
    db.execute(f"CREATE VIRTUAL TABLE temp.search_terms USING fts5vocab('main', '{table}', 'row')")
    found = [
        (name, word, known[word] if word in known else stem(word, language), count)
        for word, count in db.execute("SELECT term, doc FROM temp.search_terms")
        if not word.startswith(PRIVATE)
    ]
    db.execute("DROP TABLE temp.search_terms")
    db.executemany("INSERT INTO search_word VALUES (?, ?, ?, ?)", found)
    most = max((count for _name, _word, _stem, count in found), default=0)
    db.execute("INSERT OR REPLACE INTO search_size VALUES (?, ?)", (name, most))
