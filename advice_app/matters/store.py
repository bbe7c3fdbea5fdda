"""Matters in the reader's file: collected, taken apart, erased so that nothing of them is left there.

As with bookmarks, what a method has done is on the disk when it returns; nothing or ``False`` says that it could not be kept.
"""

import sqlite3
import time
from collections.abc import Iterable

from advice_app.clock.state import ClockState
from advice_app.marks import rows, texts
from advice_app.marks.bookmarks import Bookmarks
from advice_app.marks.model import Bookmark
from advice_app.matters.model import Item, Kind, Matter

_COUNT = "(SELECT count(*) FROM matter_item WHERE matter = matter.id AND kind = '{}')"
_KEPT = "(SELECT count(*) FROM matter_item JOIN bookmark ON bookmark.id = about WHERE matter = matter.id AND kind = 'bookmark')"
_COLUMNS = f"id, name, note, made, {_KEPT}, {_COUNT.format(Kind.CLOCK)}, {_COUNT.format(Kind.COMPARISON)}"
_ALONE = (
    "SELECT about FROM matter_item AS own JOIN bookmark ON bookmark.id = about WHERE matter = ?1 AND kind = 'bookmark'"
    " AND NOT EXISTS (SELECT 1 FROM matter_item WHERE kind = 'bookmark' AND about = own.about AND matter != ?1)"
)
"""Bookmarks that no other matter has."""


class Matters:
    """All matters of a reader. A bookmark may be in several; one that was deleted is in none, until that is undone."""

    def __init__(self, bookmarks: Bookmarks) -> None:
        self.bookmarks = bookmarks
        self._marks = bookmarks.marks

    @property
    def version(self) -> int:
        """Another number whenever matters may have changed, here or in another copy of the app."""
        return self._marks.version

    # reading -------------------------------------------------------------------------------------------------

    def all(self) -> list[Matter]:
        """All matters, newest first."""
        query = f"SELECT {_COLUMNS} FROM matter ORDER BY made DESC, id"  # noqa: S608 - our own words
        return [Matter(*row) for row in self._marks.rows(query)]

    def get(self, identity: str) -> Matter | None:
        """A matter by its id."""
        query = f"SELECT {_COLUMNS} FROM matter WHERE id = ?"  # noqa: S608
        return next((Matter(*row) for row in self._marks.rows(query, (identity,))), None)

    def items(self, identity: str) -> list[Item]:
        """What is in a matter, in the order in which it came in; bookmarks that are gone are left out."""

        def work(db: sqlite3.Connection) -> list[Item]:
            query = "SELECT number, kind, about, added FROM matter_item WHERE matter = ? ORDER BY number"
            found = [Item(*row) for row in db.execute(query, (identity,)).fetchall()]
            ids = [item.about for item in found if item.kind == Kind.BOOKMARK]
            there = {kept.bookmark.id: kept.bookmark for _number, kept in rows.kept(db, ids)}
            full = [item._replace(bookmark=there.get(item.about)) if item.kind == Kind.BOOKMARK else item for item in found]
            return [item for item in full if item.bookmark is not None or item.kind != Kind.BOOKMARK]

        return self._marks.read(work) or []

    def clocks(self) -> dict[str, list[str]]:
        """The clocks of all matters, by their ids."""
        found: dict[str, list[str]] = {}
        for identity, about in self._marks.rows("SELECT matter, about FROM matter_item WHERE kind = 'clock' ORDER BY number"):
            found.setdefault(identity, []).append(about)
        return found

    def only_here(self, identity: str) -> list[str]:
        """The ids of the bookmarks that are in no other matter."""
        return [row[0] for row in self._marks.rows(_ALONE, (identity,))]

    # one matter ----------------------------------------------------------------------------------------------

    def add(self, name: str, note: str = "") -> Matter | None:
        """Make a matter; the one that has this name if there is one."""
        clean = texts.line(name, texts.NAME)

        def work(db: sqlite3.Connection) -> str:
            row = db.execute("SELECT id FROM matter WHERE key = ?", (texts.key(clean),)).fetchone()
            if row:
                return str(row[0])
            made = rows.new_id(4)
            values = (made, clean, texts.key(clean), texts.lines(note), round(time.time(), 3))
            db.execute("INSERT INTO matter VALUES (?, ?, ?, ?, ?)", values)
            return made

        identity = self._marks.change(work) if clean else None
        return self.get(identity) if identity else None

    def free_name(self, name: str) -> str:
        """The name, with a number if a matter has it already."""
        clean = texts.line(name, texts.NAME - 5)
        taken = {texts.key(matter.name) for matter in self.all()}
        names = (clean, *(f"{clean} ({number})" for number in range(2, len(taken) + 3)))
        return next(own for own in names if texts.key(own) not in taken)

    def rename(self, identity: str, name: str) -> bool:
        """Give another name; false if another matter has it."""
        clean = texts.line(name, texts.NAME)

        def work(db: sqlite3.Connection) -> bool:
            row = db.execute("SELECT id FROM matter WHERE key = ?", (texts.key(clean),)).fetchone()
            if not clean or (row and row[0] != identity):
                return False
            values = (clean, texts.key(clean), identity)
            return db.execute("UPDATE matter SET name = ?, key = ? WHERE id = ?", values).rowcount > 0

        return bool(self._marks.change(work))

    def set_note(self, identity: str, note: str) -> bool:
        """Write the notes on the case."""
        values = (texts.lines(note), identity)
        return bool(self._marks.change(lambda db: db.execute("UPDATE matter SET note = ? WHERE id = ?", values).rowcount))

    # what is in it -------------------------------------------------------------------------------------------

    def put(self, identity: str, kind: str, abouts: Iterable[str]) -> bool:
        """Put things in; a clock takes the place of the one of the same detention. False if there is no such matter."""

        def work(db: sqlite3.Connection) -> bool:
            if not db.execute("SELECT 1 FROM matter WHERE id = ?", (identity,)).fetchone():
                return False
            for about in abouts:
                if kind == Kind.CLOCK:
                    _forget_clock(db, identity, about)
                values = (identity, kind, about, round(time.time(), 3))
                db.execute("INSERT OR IGNORE INTO matter_item (matter, kind, about, added) VALUES (?, ?, ?, ?)", values)
            return True

        return bool(self._marks.change(work))

    def take_out(self, item: Item) -> bool:
        """Take something out; a bookmark stays a bookmark."""
        query = "DELETE FROM matter_item WHERE number = ?"
        return bool(self._marks.change(lambda db: db.execute(query, (item.number,)).rowcount))

    def put_back(self, identity: str, item: Item) -> bool:
        """Undo `take_out`: it is where it was."""
        values = (item.number, identity, item.kind, item.about, item.added)
        return bool(self._marks.change(lambda db: db.execute("INSERT OR IGNORE INTO matter_item VALUES (?, ?, ?, ?, ?)", values)))

    def erase(self, identity: str, *, bookmarks: bool) -> bool:
        """Delete a matter with nothing of it left on the disk; ``bookmarks``: with those that no other matter has."""

        def work(db: sqlite3.Connection) -> bool:
            ids = [row[0] for row in db.execute(_ALONE, (identity,)).fetchall()] if bookmarks else []
            for number, kept in rows.kept(db, ids):
                rows.delete(db, number, kept.bookmark)
            rows.forget_words(db, all_of_them=True)
            db.execute("DELETE FROM matter_item WHERE matter = ?", (identity,))
            db.execute("DELETE FROM matter WHERE id = ?", (identity,))
            return True

        return bool(self._marks.wipe(work))

    def take_in(self, name: str, note: str, bookmarks: list[Bookmark], others: list[tuple[str, str]]) -> Matter | None:
        """A new matter with what an import found. What is a bookmark already is one bookmark in both."""
        known = {number: self.bookmarks.find(bookmark.ref) for number, bookmark in enumerate(bookmarks)}
        new = [bookmark for number, bookmark in enumerate(bookmarks) if not _holds(known[number], bookmark)]
        merged = self.bookmarks.merge(new, ()) if new else None
        made = self.add(self.free_name(name), note) if merged is not None or not new else None
        if made is None:
            if merged is not None:
                self.bookmarks.remove(merged.added)
            return None
        added = [self.bookmarks.get(own) for own in (merged.added if merged else ())]
        ids = {bookmark.ref: bookmark.id for bookmark in added if bookmark is not None}
        for bookmark in bookmarks:
            there = None if bookmark.ref in ids else self.bookmarks.find(bookmark.ref)
            ids |= {bookmark.ref: there.id} if there is not None else {}
        self.put(made.id, Kind.BOOKMARK, ids.values())
        for kind, about in others:
            self.put(made.id, kind, [about])
        return self.get(made.id)


def _forget_clock(db: sqlite3.Connection, identity: str, about: str) -> None:
    """Delete the clock of the same detention: it may know less."""
    query = "SELECT number, about FROM matter_item WHERE matter = ? AND kind = 'clock'"
    for number, old in db.execute(query, (identity,)).fetchall():
        if old != about and same_detention(old, about):
            db.execute("DELETE FROM matter_item WHERE number = ?", (number,))


def same_detention(one: str, other: str) -> bool:
    """Whether two clocks count for one detention: it began in the same country at the same time."""
    first, second = ClockState.from_text(one), ClockState.from_text(other)
    return (first.country, first.start, first.second) == (second.country, second.start, second.second)


def _holds(known: Bookmark | None, other: Bookmark) -> bool:
    """Whether a bookmark says all that another one says."""
    if known is None:
        return False
    colour = other.colour in {"", known.colour}
    return other.note in known.note and set(other.tags) <= set(known.tags) and colour
