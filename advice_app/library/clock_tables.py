"""The rows that the detention clock reads: regimes as the fact sheets give them, time zones with their names."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import get_timezone_location

from advice_app.law.facts import FactSheet


def clock_rows(sheets: Mapping[str, FactSheet]) -> Iterator[tuple[str, str]]:
    """Jurisdiction and its ``[[clock]]`` tables."""
    for code, sheet in sheets.items():
        if tables := sheet.extra.get("clock"):
            yield code, json.dumps(tables, ensure_ascii=False)


def zone_rows(zones: Mapping[str, Any]) -> Iterator[tuple[str, int, str]]:
    """Jurisdiction, place in its list, IANA name."""
    for code, names in zones.items():
        yield from ((code, position, str(name)) for position, name in enumerate(names))


def zone_name_rows(zones: Mapping[str, Any], tags: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Language, IANA name, and the city or island it is named after; only for jurisdictions that have several."""
    several = sorted({str(name) for names in zones.values() if len(names) > 1 for name in names})
    for tag in tags:
        try:
            locale = Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
        yield from ((tag, name, get_timezone_location(name, locale=locale, return_city=True)) for name in several)
