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


def write_library(path: Path) -> Path:
    """Write the file."""
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.executescript(schema.TABLES)
        db.executemany("INSERT INTO meta VALUES (?, ?)", [("version", str(schema.VERSION)), ("content_version", "5d0c2f9e")])
        languages = [("en", "English", 0, "Latn"), ("ar", "العربية", 1, "Arab"), ("fr", "Français", 0, "Latn")]
        rows = [(tag, at, name, rtl, script, "en", 1) for at, (tag, name, rtl, script) in enumerate(languages)]
        db.executemany("INSERT INTO language VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        jurisdictions = [(code, "", "", "2026-11-22", "", 1, 1) for code in [*NAMES, "INTL"]]
        db.executemany("INSERT INTO jurisdiction VALUES (?, ?, ?, ?, ?, ?, ?)", jurisdictions)
        names = [(tag, code, name) for code, own in NAMES.items() for tag, name in own.items()]
        db.executemany("INSERT INTO jurisdiction_name VALUES (?, ?, ?)", names)
        questions = [(own, at, stage, ask, protects) for at, (own, stage, ask, protects) in enumerate(QUESTIONS)]
        db.executemany("INSERT INTO question VALUES (?, ?, ?, ?, ?)", questions)
        facts = [_fact(code, own, value) for own, values in VALUES.items() for code, value in values.items()]
        db.executemany("INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?)", facts)
        _guide(db, "FR", "lawyer", "when\tWhen\nwait\tHow long must the police wait?")
        _guide(db, "DE", "lawyer", "when\tWhen")
        db.commit()
    return path


def _fact(code: str, own: str, value: str) -> tuple[str, ...]:
    summary = SUMMARIES.get((code, own), f"The rule of {code} on {own}. It is written out in full, with its exceptions.")
    law, sources = json.dumps(LAW.get(code, [])), json.dumps(SOURCES.get(code, []))
    return (code, own, value, summary, law, sources, "medium" if code == "PL" else "high", "2026-01-02")


def _guide(db: sqlite3.Connection, code: str, stage: str, contents: str) -> None:
    cursor = db.execute(
        "INSERT INTO edition (jurisdiction, stage, language, title, summary, checked, status, words, outdated, is_source,"
        " fingerprint) VALUES (?, ?, 'en', 'A title', 'A summary', '2026-11-22', 'drafted', 100, 0, 1, '')",
        (code, stage),
    )
    nothing = zlib.compress(b"")
    db.execute("INSERT INTO page VALUES (?, ?, ?, ?, '')", (cursor.lastrowid, nothing, nothing, contents))
