"""A library of 30,000 synthetic editions in twelve languages, and a small folder of guides for measuring the build.

Template guides with holes for words go through the real build once; their rows are then copied with other words, so every row
has the form that this version of the app reads, and generating takes a minute or two.
"""

import contextlib
import json
import shutil
import sqlite3
import sys
import tempfile
import tomllib
import zlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from babel import Locale

from advice_app.library import compile as building
from advice_app.library import schema
from advice_app.library.search import index
from advice_app.library.sync import sync
from tests.benchmarks.template import CODE, HOLES, LOCAL_HOLES, STAGES, Filler, TemplateWriter
from tests.benchmarks.words import TONGUES, Tongue, Words

ROOT = Path(__file__).parents[2]
EDITIONS = 30_000
_FACTS = """
[jurisdiction]
code = "{code}"
procedure_languages = ["fr"]
checked = 2026-11-22
notes = "Synthetic."

[[statutes]]
name = "Code de procédure pénale"
abbreviation = "CPP"
name_en = "Code of Criminal Procedure"
url = "https://example.org/"

[facts.right_to_silence]
value = "yes"
summary = "The right to stay silent."
law = ["CPP art. 63-1"]
sources = ["https://example.org/a"]
confidence = "high"
as_of = "2026-01-01"
"""


class Edition(NamedTuple):
    """A template edition of the compiled template library."""

    id: int
    stage: str
    language: str


def make_library(out: Path, editions: int = EDITIONS) -> Path:
    """Write a library of that many editions, or leave the one that is there if this very code wrote it."""
    out.parent.mkdir(parents=True, exist_ok=True)
    stamp = out.with_suffix(".stamp")
    made_by = f"{editions} {_code()}"
    if out.is_file() and stamp.is_file() and stamp.read_text(encoding="utf-8") == made_by:
        return out
    stamp.unlink(missing_ok=True)
    out.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "template.sqlite"
        guides = write_tables(Path(folder) / "guides")
        for stage, tongue, text in _templates():
            _write(guides / CODE / stage / f"{tongue.tag}.md", text)
        building.build(guides, template)
        with contextlib.closing(sqlite3.connect(out)) as connection:
            _Multiplier(connection, template).run(editions)
    stamp.write_text(made_by, encoding="utf-8")
    return out


def write_tables(folder: Path) -> Path:
    """What all guides of a folder share: the real stages, and twelve languages."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("stages.toml", "jurisdictions.toml", "questions.toml", "keywords.toml"):
        shutil.copy(ROOT / "guides" / name, folder / name)
    _write(folder / "languages.toml", _languages())
    _write(folder / CODE / "facts.toml", _FACTS.format(code=CODE))
    return folder


def write_guides(folder: Path, guides: int) -> int:
    """Write that many guides in every language as Markdown; the number of editions."""
    write_tables(folder)
    words = {tongue.tag: Words(tongue) for tongue in TONGUES}
    templates = [(stage, tongue.tag, Filler(text)) for stage, tongue, text in _templates()]
    codes = list(codes_of(guides // len(STAGES) + 1))
    paths = []
    for code in codes:
        _write(folder / code / "facts.toml", _FACTS.format(code=code))
        for stage, tag, filler in templates:
            if codes.index(code) * len(STAGES) + STAGES.index(stage) < guides:
                text = filler.fill(words[tag].draw(HOLES), words["fr"].draw(LOCAL_HOLES))
                paths.append(_write(folder / code / stage / f"{tag}.md", text.replace(f"{CODE}/", f"{code}/")))
    for path in paths:
        if path.stem != "en":
            sync(path)
    return len(paths)


def codes_of(number: int) -> Iterator[str]:
    """Jurisdictions: those the project has, all countries, then parts of countries."""
    known = ["FR", "DE", "GB-EAW"]
    known += [
        code for code in sorted(Locale("en").territories) if code.isalpha() and len(code) == 2 and code not in (*known, CODE)
    ]
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    known += [f"{country}-{first}{second}" for country in ("US", "IN", "BR") for first in letters for second in letters]
    yield from known[:number]


class _Multiplier:
    """Copies the rows of the template library with other words."""

    def __init__(self, connection: sqlite3.Connection, template: Path) -> None:
        self._db = connection
        self._db.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;")
        self._db.executescript(schema.TABLES)
        self._db.execute("ATTACH ? AS template", (str(template),))
        self._words = {tongue.tag: Words(tongue) for tongue in TONGUES}
        # the index is written anew from the rows: that is quicker than the many small changes of a copy
        query = "SELECT name FROM template.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'"
        tables = [row[0] for row in self._db.execute(query)]
        columns = {table: [row[1] for row in self._db.execute(f"PRAGMA template.table_info({table})")] for table in tables}
        self._parts = [table for table in tables if columns[table][0] == "edition"]
        self._by_country = [table for table in tables if columns[table][0] == "jurisdiction" and table != "edition"]
        self._copied = [
            table
            for table in tables
            if table not in {"edition", "jurisdiction_name", "jurisdiction", *self._parts, *self._by_country}
        ]

    def run(self, editions: int) -> None:
        """Write everything."""
        codes = list(codes_of(-(-editions // (len(STAGES) * len(TONGUES)))))
        for table in self._copied:
            self._db.execute(f"INSERT INTO {table} SELECT * FROM template.{table}")
        self._countries(codes)
        self._editions(codes, editions)
        for tongue in TONGUES:
            count = "(SELECT count(*) FROM edition WHERE language = tag)"
            self._db.execute(f"UPDATE language SET editions = {count} WHERE tag = ?", (tongue.tag,))
        self._index()
        self._db.commit()

    def _index(self) -> None:
        keywords: dict[str, dict[str, str]] = {}
        for language, place, text in self._db.execute("SELECT language, place, text FROM template.search_keywords"):
            keywords.setdefault(language, {})[place] = text
        print("writing the search index", end="", file=sys.stderr, flush=True)
        index.update(self._db, keywords)
        print("\r" + " " * 30, file=sys.stderr)

    def _countries(self, codes: list[str]) -> None:
        for table in ("jurisdiction", *self._by_country):
            for row in self._db.execute(f"SELECT * FROM template.{table}").fetchall():
                marks = ", ".join("?" * len(row))
                self._db.executemany(f"INSERT INTO {table} VALUES ({marks})", [(code, *row[1:]) for code in codes])
        names = {tongue.tag: Locale.parse(tongue.tag).territories for tongue in TONGUES}
        for tongue in TONGUES:
            own = [(tongue.tag, code, names[tongue.tag].get(code) or self._name(tongue)) for code in codes]
            self._db.executemany("INSERT INTO jurisdiction_name (language, code, name) VALUES (?, ?, ?)", own)

    def _name(self, tongue: Tongue) -> str:
        return tongue.space.join(self._words[tongue.tag].draw(2)).title()

    def _editions(self, codes: list[str], number: int) -> None:
        query = "SELECT id, stage, language FROM template.edition ORDER BY stage, language"
        templates = [_Copier(self._db, Edition(*row), self._parts) for row in self._db.execute(query).fetchall()]
        order = ((code, copier) for code in codes for copier in templates)
        for done, (code, copier) in enumerate(islice(order, number), 1):
            language = copier.edition.language
            local = self._words["en" if language == "fr" else "fr"].draw(LOCAL_HOLES)
            copier.copy(done, code, self._words[language].draw(HOLES), local)
            if done % 1000 == 0 and sys.stderr.isatty():
                print(f"\rgenerating: {done} of {number} editions", end="", file=sys.stderr, flush=True)
        print(f"\rgenerated {number} editions" + " " * 20, file=sys.stderr)


class _Copier:
    """Copies all rows of one template edition."""

    def __init__(self, connection: sqlite3.Connection, edition: Edition, parts: list[str]) -> None:
        self._db = connection
        self.edition = edition
        self._rows = {"edition": connection.execute("SELECT * FROM template.edition WHERE id = ?", (edition.id,)).fetchall()}
        for table in parts:
            self._rows[table] = connection.execute(f"SELECT * FROM template.{table} WHERE edition = ?", (edition.id,)).fetchall()
        # one text for all: what stands in two columns gets the same words in both
        cells = [_readable(cell) for rows in self._rows.values() for row in rows for cell in row]
        self._filler = Filler("\x1e".join(cells))
        self._languages = [column[1] for column in connection.execute("PRAGMA template.table_info(edition)")]

    def copy(self, number: int, code: str, words: list[str], local: list[str]) -> None:
        """Insert an edition of another jurisdiction."""
        text = self._filler.fill(words, local).replace(f"{CODE}/", f"{code}/")
        cells = iter(text.split("\x1e"))
        for table, rows in self._rows.items():
            copies = [[_stored(next(cells), cell) for cell in row] for row in rows]
            for copy in copies:
                copy[0] = number
                if table == "edition":
                    copy[self._languages.index("jurisdiction")] = code
                    copy[self._languages.index("fingerprint")] = f"{number:032x}"
            marks = ", ".join("?" * len(rows[0])) if rows else ""
            self._db.executemany(f"INSERT INTO {table} VALUES ({marks})", copies)


def _readable(cell: object) -> str:
    return zlib.decompress(cell).decode() if isinstance(cell, bytes) else str(cell)


def _stored(text: str, like: object) -> object:
    if isinstance(like, bytes):
        return zlib.compress(text.encode())
    return text if isinstance(like, str) else like


def _templates() -> Iterator[tuple[str, Tongue, str]]:
    table = tomllib.loads((ROOT / "guides" / "stages.toml").read_text(encoding="utf-8"))
    sections = {stage["id"]: stage["sections"] for stage in table["stage"]}
    for stage in STAGES:
        for tongue in TONGUES:
            yield stage, tongue, TemplateWriter(tongue, stage, sections[stage]).markdown()


def _languages() -> str:
    """The table of languages: what the project says of those it has, names alone for the others."""
    real = tomllib.loads((ROOT / "guides" / "languages.toml").read_text(encoding="utf-8"))
    lines = []
    for tongue in TONGUES:
        known = real.get(tongue.tag, {})
        callouts = ", ".join(f"{kind} = {json.dumps(text)}" for kind, text in known.get("callouts", {}).items())
        direction = "rtl" if tongue.rtl else "ltr"
        lines += [f"[{tongue.tag}]", f'name = "{tongue.name}"', f'direction = "{direction}"', f'script = "{tongue.script}"']
        lines += ['fallback = ["en"]', f"callouts = {{ {callouts} }}"]
    return "\n".join(lines) + "\n"


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def _code() -> str:
    """Changes when the code that makes the library does, here or in the app."""
    here = Path(__file__).parent
    own = "".join((here / name).read_text(encoding="utf-8") for name in ("generator.py", "template.py", "words.py"))
    return f"{zlib.crc32(own.encode()):08x} {building._code()}"
