"""Reads the file of a workshop: as much of it as can be used, and where in it something is wrong.

Nothing is thrown away: what this version does not understand is kept and written again.
"""

import datetime as dt
import re
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from advice_app.languages import N_, _
from advice_app.workshop.model import FIELDS, MOST_MINUTES, Extra, Item, Kind, Workshop
from advice_app.workshop.write import FORMAT

MOST = 1_000_000  # bytes of a file
_TOML_PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")
_ITEM = re.compile(r"\s*\[\[\s*item\s*\]\]")
_TABLE = re.compile(r"\s*\[")
# L10N: in the list of what is wrong in the file of a workshop; {key} is a word of the file, such as minutes
_NOT_USED = N_("“{key}” cannot be used as it is; it is kept.")
# L10N: {kind} is a word of the file
_UNKNOWN_KIND = N_("This version knows no kind “{kind}”; the item is kept.")
_NEWER = N_("The file was made by a newer version of the app. What is not known here is kept.")
_NOT_ITEMS = N_("The items must be written as [[item]], each in a table of its own.")


class Problem(NamedTuple):
    """Something in a file that cannot be used. ``line`` counts from 1; ``item``: which of the items, from 0, or -1."""

    line: int
    message: str
    item: int = -1


class WorkshopError(ValueError):
    """A file that cannot be read at all; says why, and in which line."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


class Reading(NamedTuple):
    """What a file says, and what in it cannot be used."""

    workshop: Workshop
    problems: tuple[Problem, ...] = ()


def read_file(path: Path) -> Reading:
    """Read a file. Raises `WorkshopError`, `OSError`."""
    with path.open("rb") as file:
        data = file.read(MOST + 1)
    if len(data) > MOST:
        raise _broken(f"more than {MOST} bytes")
    try:
        return read_text(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _broken("not valid UTF-8", data[: error.start].count(b"\n") + 1) from error


def read_text(text: str) -> Reading:
    """Read the text of a file. Raises `WorkshopError`."""
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = _TOML_PLACE.search(str(error))
        message = _TOML_PLACE.sub("", str(error)).strip()
        raise _broken(message, int(found[1] or text.count("\n") + 1) if found else 0) from error
    return _Reader(table, text.splitlines()).reading()


def _broken(message: str, line: int = 0) -> WorkshopError:
    # L10N: {error} says in English what is wrong in a file
    said = _("This is no workshop, or it is damaged: {error}")
    return WorkshopError(said.format(error=f"\u2068{message}\u2069"), line)


class _Reader:
    """Takes one file apart."""

    def __init__(self, table: dict[str, Any], lines: list[str]) -> None:
        self._table, self._lines = table, lines
        self._starts = [number for number, line in enumerate(lines) if _ITEM.match(line)]
        self._problems: list[Problem] = []

    def reading(self) -> Reading:
        """All of it."""
        rest = dict(self._table)
        version = rest.pop("format", FORMAT)
        if version != FORMAT:
            self._problem("format", _(_NEWER))
        tables = rest.pop("item", [])
        if not (isinstance(tables, list) and all(isinstance(item, dict) for item in tables)):
            rest["item"] = tables
            self._problem("item", _(_NOT_ITEMS))
            tables = []
        items = tuple(self._item(number, dict(table)) for number, table in enumerate(tables))
        part = _Part(rest)
        title, languages = part.text("title"), part.texts("languages")
        start, minutes, notes = part.time("start"), part.minutes(), part.text("notes")
        for key in part.rest:
            self._problem(key, _(_NOT_USED).format(key=key))
        return Reading(Workshop(title, languages, start, minutes, notes, items, part.extra()), tuple(self._problems))

    def _item(self, number: int, table: dict[str, Any]) -> Item:
        kind, part = table.get("kind"), _Part(table)
        if isinstance(kind, str):
            part.rest.pop("kind")
        fields = FIELDS.get(kind, ()) if isinstance(kind, str) else ()
        found: dict[str, Any] = {}
        for key in fields:
            found[key] = part.date(key) if key == "start" else part.texts(key) if key in {"countries", "ids"} else part.text(key)
        minutes, notes = part.minutes(), part.text("notes")
        if not isinstance(kind, str) or kind not in list(Kind):
            self._problem("kind", _(_UNKNOWN_KIND).format(kind=kind), number)
        else:
            for key in part.rest:
                self._problem(key, _(_NOT_USED).format(key=key), number)
        return Item(kind if isinstance(kind, str) else "", **found, minutes=minutes, notes=notes, extra=part.extra())

    def _problem(self, key: str, message: str, item: int = -1) -> None:
        self._problems.append(Problem(self._line(key, item), message, item))

    def _line(self, key: str, item: int) -> int:
        """The line of a key, from 1; that of its table where it is not found."""
        first = self._starts[item] if 0 <= item < len(self._starts) else 0
        for number in range(first, len(self._lines)):
            if re.match(rf'\s*"?{re.escape(key)}"?\s*=', self._lines[number]):
                return number + 1
            if number > first and _TABLE.match(self._lines[number]):
                break
        return first + 1


class _Part:
    """The values of a table; what is asked for and can be used is taken out of ``rest``."""

    def __init__(self, rest: dict[str, Any]) -> None:
        self.rest = rest

    def text(self, key: str) -> str:
        """A text."""
        return str(self.rest.pop(key)) if isinstance(self.rest.get(key), str) else ""

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        found = self.rest.get(key)
        if isinstance(found, list) and all(isinstance(text, str) for text in found):
            return tuple(self.rest.pop(key))
        return ()

    def minutes(self) -> int:
        """A number of minutes."""
        found = self.rest.get("minutes")
        usable = isinstance(found, int) and not isinstance(found, bool) and 0 <= found <= MOST_MINUTES
        return int(self.rest.pop("minutes")) if usable else 0

    def time(self, key: str) -> dt.time | None:
        """A time of the day."""
        found = self.rest.get(key)
        if isinstance(found, dt.time):
            self.rest.pop(key)
            return found
        return None

    def date(self, key: str) -> dt.datetime | None:
        """A day and time where it is, without an offset."""
        found = self.rest.get(key)
        if isinstance(found, dt.datetime) and found.tzinfo is None:
            self.rest.pop(key)
            return found
        return None

    def extra(self) -> Extra:
        """What is left."""
        return tuple(self.rest.items())
