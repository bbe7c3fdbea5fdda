"""A small library to compare countries in: five of them, one stage with four questions, and one with a single one."""

import contextlib
import json
import sqlite3
import zlib
from pathlib import Path

from advice_app.library import schema

NAMES = {
    "DE": {"en": "Germany", "ar": "ألمانيا", "fr": "Allemagne"},
    "FR": {"en": "France", "ar": "فرنسا", "fr": "France"},
    "GB-EAW": {"en": "England and Wales", "ar": "إنجلترا وويلز", "fr": "Angleterre et pays de Galles"},
    "PL": {"en": "Poland", "ar": "بولندا", "fr": "Pologne"},
    "US": {"en": "United States", "ar": "الولايات المتحدة", "fr": "États-Unis"},
}
QUESTIONS = [
    ("lawyer_from_arrest", "lawyer", "Can I have a lawyer from the start?", "yes"),
    ("lawyer_wait", "lawyer", "Must the police wait for the lawyer?", "yes"),
    ("lawyer_delay", "lawyer", "Can access to a lawyer be delayed?", "no"),
    ("lawyer_waiver", "lawyer", "Can I say no to a lawyer?", ""),
    ("right_to_silence", "interview", "Can I stay silent?", "yes"),
]
VALUES = {
    "lawyer_from_arrest": {"DE": "yes", "FR": "yes", "GB-EAW": "yes", "PL": "limited", "US": "yes"},
    "lawyer_wait": {"DE": "limited", "FR": "yes", "GB-EAW": "yes", "PL": "no", "US": "unclear"},
    "lawyer_delay": {"DE": "limited", "FR": "yes", "GB-EAW": "yes", "PL": "no"},
    "lawyer_waiver": {"DE": "yes", "FR": "yes", "GB-EAW": "yes", "PL": "yes", "US": "yes"},
    "right_to_silence": {"DE": "yes", "FR": "yes", "GB-EAW": "yes", "PL": "yes", "US": "yes"},
}
SUMMARIES = {
    ("FR", "lawyer_wait"): "Chosen lawyer must come within 2 hours; else a duty lawyer is called.",
    ("GB-EAW", "lawyer_wait"): "No interview until advice was given. No fixed hours.",
    ("PL", "lawyer_delay"): "No power to delay: <b>none</b> & never.",
}
LAW = {"DE": ["StPO § 137", "StPO § 136 Abs. 1"], "FR": ["CPP art. 63-3-1"], "GB-EAW": ["PACE s 58"], "PL": ["KPK art. 245"]}
SOURCES = {"FR": ["https://example.org/a"], "DE": ["https://example.org/a?x=1&y=2", "https://example.org/b"]}


def fill(db: sqlite3.Connection, table: str, **values: object) -> None:
    """Insert a row; columns that are not told of are empty, so that a table may get more of them."""
    columns = {row[1]: row[2] for row in db.execute(f"PRAGMA table_info({table})")}
    row = {name: values.get(name, 0 if kind == "INTEGER" else "") for name, kind in columns.items()}
    assert set(values) <= set(columns)
    if table == "edition":
        row.pop("id")  # SQLite counts
    db.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", tuple(row.values()))


def write_library(path: Path) -> Path:
    """Write the file."""
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.executescript(schema.TABLES)
        fill(db, "meta", key="version", value=str(schema.VERSION))
        fill(db, "meta", key="content_version", value="5d0c2f9e")
        for tag, name, rtl, script in (("en", "English", 0, "Latn"), ("ar", "العربية", 1, "Arab"), ("fr", "Français", 0, "Latn")):
            fill(db, "language", tag=tag, name=name, rtl=rtl, script=script, fallback="en", editions=1)
        for code in [*NAMES, "INTL"]:
            fill(db, "jurisdiction", code=code, checked="2026-11-22", has_facts=1, guides=1)
        for code, own in NAMES.items():
            for tag, name in own.items():
                fill(db, "jurisdiction_name", language=tag, code=code, name=name)
        for at, (question, stage, ask, protects) in enumerate(QUESTIONS):
            fill(db, "question", id=question, position=at, stage=stage, ask=ask, protects=protects)
        for question, values in VALUES.items():
            for code, value in values.items():
                _fact(db, code, question, value)
        _guide(db, "FR", "lawyer", "when\tWhen\nwait\tHow long must the police wait?")
        _guide(db, "DE", "lawyer", "when\tWhen")
        db.commit()
    return path


def _fact(db: sqlite3.Connection, code: str, question: str, value: str) -> None:
    fill(
        db,
        "fact",
        jurisdiction=code,
        id=question,
        value=value,
        summary=SUMMARIES.get((code, question), f"The rule of {code} on {question}. In full, with its exceptions."),
        law=json.dumps(LAW.get(code, [])),
        sources=json.dumps(SOURCES.get(code, [])),
        confidence="medium" if code == "PL" else "high",
        as_of="2026-01-02",
    )


def _guide(db: sqlite3.Connection, code: str, stage: str, contents: str) -> None:
    about = {"language": "en", "title": "A title", "summary": "A summary", "checked": "2026-11-22", "status": "drafted"}
    fill(db, "edition", jurisdiction=code, stage=stage, is_source=1, words=100, **about)
    number = db.execute("SELECT max(id) FROM edition").fetchone()[0]
    nothing = zlib.compress(b"")
    fill(db, "page", edition=number, html=nothing, plain=nothing, contents=contents)
