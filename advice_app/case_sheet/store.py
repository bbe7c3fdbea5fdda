"""The case sheet in the reader's file. There is one: several would have to be told apart by people who are frightened."""

import sqlite3
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from advice_app.marks import texts
from advice_app.marks.store import Marks

MOST_ENTRIES = 200
FIELDS = ("person", "since", "place", "told", "officer", "lawyer", "medicines", "questions")
"""The texts of the sheet, in their order on the screen and on paper."""
LINES = frozenset({"person", "since"})
"""Those of one line."""


class List(StrEnum):
    """What has a day and a time."""

    DATES = "dates"
    CALLS = "calls"


class Entry(NamedTuple):
    """A line of a list. ``at`` is the local time where the family is."""

    number: int
    at: datetime
    text: str


class Sheet(NamedTuple):
    """Everything on the sheet."""

    fields: dict[str, str]
    dates: tuple[Entry, ...] = ()
    calls: tuple[Entry, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing was written."""
        return not (self.fields or self.dates or self.calls)


class CaseSheet:
    """Written as one types. What could not be kept is answered with ``False``."""

    def __init__(self, marks: Marks) -> None:
        self._marks = marks

    @property
    def kept(self) -> bool:
        """Whether what is written is on the disk; else it is gone when the app is closed."""
        return self._marks.kept

    @property
    def version(self) -> int:
        """Another number whenever the sheet may have changed, here or in another copy of the app."""
        return self._marks.version

    def read(self) -> Sheet:
        """The sheet as it is kept."""
        fields = {name: value for name, value in self._marks.rows("SELECT field, value FROM case_sheet") if name in FIELDS}
        return Sheet(fields, self._entries(List.DATES), self._entries(List.CALLS))

    def _entries(self, kind: List) -> tuple[Entry, ...]:
        query = "SELECT number, at, text FROM case_entry WHERE kind = ? ORDER BY number LIMIT ?"
        found = []
        for number, at, text in self._marks.rows(query, (kind.value, MOST_ENTRIES)):
            try:
                found.append(Entry(number, datetime.fromisoformat(at).replace(tzinfo=None), text))
            except ValueError:
                found.append(Entry(number, datetime(2000, 1, 1), text))  # noqa: DTZ001 - the words are worth more than the day
        return tuple(found)

    def save(self, fields: dict[str, str], entries: dict[int, tuple[datetime, str]]) -> bool:
        """Keep what was typed: fields by name, lines of lists by number."""

        def work(db: sqlite3.Connection) -> bool:
            for name, text in fields.items():
                if text.strip():
                    db.execute("INSERT OR REPLACE INTO case_sheet VALUES (?, ?)", (name, _clean(name, text)))
                else:
                    db.execute("DELETE FROM case_sheet WHERE field = ?", (name,))
            for number, (at, text) in entries.items():
                values = (at.isoformat(timespec="minutes"), texts.lines(text), number)
                db.execute("UPDATE case_entry SET at = ?, text = ? WHERE number = ?", values)
            return True

        return bool(self._marks.change(work))

    def add(self, kind: List, at: datetime) -> Entry | None:
        """A new line of a list; nothing if it could not be kept, or if there are very many."""

        def work(db: sqlite3.Connection) -> int:
            if db.execute("SELECT count(*) FROM case_entry WHERE kind = ?", (kind.value,)).fetchone()[0] >= MOST_ENTRIES:
                return 0
            values = (kind.value, at.isoformat(timespec="minutes"))
            return db.execute("INSERT INTO case_entry (kind, at, text) VALUES (?, ?, '')", values).lastrowid or 0

        number = self._marks.change(work)
        return Entry(number, at, "") if number else None

    def remove(self, number: int) -> bool:
        """Delete a line of a list."""
        return bool(self._marks.change(lambda db: db.execute("DELETE FROM case_entry WHERE number = ?", (number,)).rowcount))

    def erase(self) -> bool:
        """Delete everything, with nothing left on the disk."""

        def work(db: sqlite3.Connection) -> bool:
            db.execute("DELETE FROM case_sheet")
            db.execute("DELETE FROM case_entry")
            return True

        return bool(self._marks.wipe(work))


def _clean(name: str, text: str) -> str:
    return texts.line(text, texts.TITLE) if name in LINES else texts.lines(text)
