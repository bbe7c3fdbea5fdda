"""What the clock takes from the library: the regimes of a jurisdiction, its time zones, the facts that say what to ask for."""

import contextlib
import json
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from advice_app.clock.regimes import Regime, regimes_of
from advice_app.library.catalogue import LibraryError


class Fact(NamedTuple):
    """A rule that something can be asked for by."""

    value: str
    summary: str  # in English
    law: tuple[str, ...]


class Zone(NamedTuple):
    """A time zone with the name of its city or island in the reader's language; no name where it is the only one."""

    id: str
    name: str


class ClockData(NamedTuple):
    """All there is for one jurisdiction."""

    code: str
    regimes: tuple[Regime, ...] = ()
    zones: tuple[Zone, ...] = ()
    facts: Mapping[str, Fact] = {}
    checked: str = ""  # ISO date

    def regime(self, key: str) -> Regime | None:
        """A regime by its key."""
        return next((regime for regime in self.regimes if regime.key == key), None)


def load(library: Path, code: str, language: str = "en") -> ClockData:
    """Read what there is for a jurisdiction. Raises `LibraryError`."""
    try:
        uri = f"{library.resolve().as_uri()}?mode=ro&immutable=1"
        with contextlib.closing(sqlite3.connect(uri, uri=True)) as database:
            return _load(database, code, language)
    except (sqlite3.Error, ValueError) as error:
        raise LibraryError(f"{library} is damaged: {error}") from error


def _load(database: sqlite3.Connection, code: str, language: str) -> ClockData:
    tables = database.execute("SELECT tables FROM clock WHERE jurisdiction = ?", (code,)).fetchone()
    checked = database.execute("SELECT checked FROM jurisdiction WHERE code = ?", (code,)).fetchone()
    zones = database.execute(
        "SELECT time_zone.zone, coalesce(own.name, english.name, '') FROM time_zone"
        " LEFT JOIN time_zone_name own ON own.zone = time_zone.zone AND own.language = ?2"
        " LEFT JOIN time_zone_name english ON english.zone = time_zone.zone AND english.language = 'en'"
        " WHERE jurisdiction = ?1 ORDER BY position",
        (code, language),
    )
    facts = database.execute("SELECT id, value, summary, law FROM fact WHERE jurisdiction = ?", (code,))
    return ClockData(
        code=code,
        regimes=regimes_of(json.loads(tables[0])) if tables else (),
        zones=tuple(Zone(*row) for row in zones),
        facts={row[0]: Fact(row[1], row[2], tuple(json.loads(row[3]))) for row in facts},
        checked=checked[0] if checked else "",
    )


def countries(library: Path) -> tuple[str, ...]:
    """The codes of all jurisdictions that have a clock. Raises `LibraryError`."""
    try:
        with contextlib.closing(sqlite3.connect(f"{library.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as database:
            return tuple(row[0] for row in database.execute("SELECT jurisdiction FROM clock ORDER BY jurisdiction"))
    except sqlite3.Error as error:
        raise LibraryError(f"{library} is damaged: {error}") from error
