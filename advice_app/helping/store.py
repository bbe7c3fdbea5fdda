"""Reads where help is found out of a compiled library."""

import contextlib
import json
import sqlite3
from pathlib import Path
from typing import Any

from advice_app.helping.model import KINDS, Body, HelpSheet
from advice_app.library.catalogue import LibraryError

_COLUMNS = "position, kind, name, name_en, url, phone, note, sources"


def load(library: Path, code: str) -> HelpSheet:
    """Everybody who helps in a jurisdiction, in the order in which they are needed. Raises `LibraryError`."""
    try:
        address = f"{library.resolve().as_uri()}?mode=ro&immutable=1"
        with contextlib.closing(sqlite3.connect(address, uri=True)) as database:
            checked = database.execute("SELECT checked FROM jurisdiction WHERE code = ?", (code,)).fetchone()
            query = f"SELECT {_COLUMNS} FROM help WHERE jurisdiction = ? ORDER BY position"  # noqa: S608 - our own names
            rows = database.execute(query, (code,)).fetchall()
            bodies = [_body(code, row) for row in rows]
    except (sqlite3.Error, ValueError) as error:
        raise LibraryError(f"{library} is damaged: {error}") from error
    return HelpSheet(code, checked[0] if checked else "", tuple(sorted(bodies, key=_rank)))


def _body(code: str, row: tuple[Any, ...]) -> Body:
    position, kind, name, english, url, phone, note, sources = row
    return Body(f"{code}/{position}", code, kind, name, english, url, phone, note, tuple(json.loads(sources)))


def _rank(body: Body) -> int:
    return KINDS.index(body.kind) if body.kind in KINDS else len(KINDS)
