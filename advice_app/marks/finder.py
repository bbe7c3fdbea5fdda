"""How many bookmarks have a tag, or all words of a text, or are of a kind, and a page of them in an order.

Few that were found are listed and sorted. Of many only the count is asked for, which is quick; a page of them is filled by
going through the bookmarks in order, which is quick because there are many.
"""

import sqlite3
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from advice_app.marks import rows, texts
from advice_app.marks.model import Bookmark
from advice_app.marks.store import Marks

_FEW = 500  # are sorted
_MANY = 5000  # are not listed: that alone would take half a frame
_STRETCH = 4000  # bookmarks gone through at a time


class _Found(NamedTuple):
    """What was found: numbers, unless there are many."""

    total: int
    numbers: set[int] | None


class _Asked(NamedTuple):
    """What was asked for, and when."""

    tag: str
    ways: tuple[tuple[str, ...], ...]
    folder: str | None
    kind: str  # one of `rows.KINDS`
    version: int


class Finder:
    """Looks for bookmarks. What was found last is kept: a list asks how many there are, and then for pages."""

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self._asked: _Asked | None = None
        self._found = _Found(0, set())
        self._folded = False  # whether the index of words was made by this version of the app

    def count(self, tag: str, text: str, folder: str | None, kind: str) -> int | None:
        """How many have a tag and all words of a text, in a folder, of a kind; nothing if only a folder is asked for."""
        found = self._find(tag, text, folder, kind)
        return found.total if found is not None else None

    def page(
        self, tag: str, text: str, folder: str | None, kind: str, order: str, limit: int, offset: int
    ) -> list[Bookmark] | None:
        """Some of these in an order; nothing if only a folder is asked for."""
        found = self._find(tag, text, folder, kind)
        if found is None:
            return None
        if found.numbers is None:
            return self._go_through(order, limit, offset)
        if len(found.numbers) > _FEW:
            return self._walk(found.numbers, order, limit, offset)
        # without statistics SQLite may look through a whole index for a few: the plus keeps it from that
        by = ", ".join(f"+{part}" for part in order.split(", "))
        query = f"SELECT {rows.COLUMNS} FROM bookmark WHERE number IN ({_listed(found.numbers)}) ORDER BY {by} LIMIT ? OFFSET ?"  # noqa: S608
        return rows.bookmarks(self._marks.rows(query, (limit, offset)))

    def forget(self) -> None:
        """Forget what was found last."""
        self._asked = None

    def _find(self, tag: str, text: str, folder: str | None, kind: str) -> _Found | None:
        ways = rows.word_ways(text) if text else ()
        if not tag and not ways and not kind:
            return None
        if ways:
            self._fold_again()
        asked = _Asked(tag, ways, folder, kind, self._marks.version)
        if asked != self._asked:
            self._asked, self._found = asked, self._look(asked)
        return self._found

    def _look(self, asked: _Asked) -> _Found:
        inside, folder = _inside(asked)
        column, source, values = "rowid", "bookmark_word WHERE bookmark_word MATCH ?", [rows.word_query(asked.ways)]
        if not asked.ways and not asked.tag:
            column, source, values = "number", f"bookmark WHERE {inside}", []
        elif not asked.ways:
            column, source, values = "bookmark", "bookmark_tag WHERE tag = ?", [texts.key(asked.tag)]
        elif asked.tag:
            source += " AND +rowid IN (SELECT bookmark FROM bookmark_tag WHERE tag = ?)"
            values.append(texts.key(asked.tag))
        if inside and column != "number":
            source += f" AND +{column} IN (SELECT number FROM bookmark WHERE {inside})"  # noqa: S608 - our own names
        values += folder
        found = self._marks.read(lambda db: _few_or_count(db.execute(f"SELECT {column} FROM {source}", values)))  # noqa: S608
        return found or _Found(0, set())

    def _go_through(self, order: str, limit: int, offset: int) -> list[Bookmark]:
        """Look at one bookmark after the other until there are enough."""
        assert self._asked is not None  # noqa: S101 - something was found
        source = "bookmark"
        inside, folder = _inside(self._asked)
        wheres, values = [inside] if inside else [], list[str | int](folder)
        if self._asked.tag:
            name = self._marks.rows("SELECT name FROM tag WHERE key = ?", (texts.key(self._asked.tag),))
            wheres.append("instr(',' || tags || ',', ',' || ? || ',')")
            values.append(name[0][0] if name else "")
        if self._asked.ways:
            source = "bookmark CROSS JOIN bookmark_word ON bookmark_word.rowid = number"  # in this order
            ways = [" AND ".join(["instr(' ' || words, ' ' || ?)"] * len(way)) for way in self._asked.ways]
            wheres.append("(" + " OR ".join(ways) + ")")
            values += chain.from_iterable(self._asked.ways)
        query = f"SELECT {rows.COLUMNS} FROM {source} WHERE {' AND '.join(wheres)} ORDER BY {order} LIMIT ? OFFSET ?"  # noqa: S608
        return rows.bookmarks(self._marks.rows(query, (*values, limit, offset)))

    def _walk(self, numbers: set[int], order: str, limit: int, offset: int) -> list[Bookmark]:
        """Go through the numbers of all bookmarks until there are enough."""
        end = len(numbers) if limit < 0 else offset + limit
        wanted: list[int] = []
        at = 0
        query = f"SELECT number FROM bookmark ORDER BY {order} LIMIT ? OFFSET ?"  # noqa: S608
        while len(wanted) < end and (stretch := self._marks.rows(query, (_STRETCH, at))):
            wanted += [number for (number,) in stretch if number in numbers]
            at += _STRETCH
        wanted = wanted[offset:end]
        found = self._marks.rows(f"SELECT {rows.COLUMNS}, number FROM bookmark WHERE number IN ({_listed(wanted)})")  # noqa: S608
        place = {number: at for at, number in enumerate(wanted)}
        return rows.bookmarks(sorted(found, key=lambda row: place[row[-1]]))

    def _fold_again(self) -> None:
        """Make the index of words anew if another version of the app, which folded in another way, made it."""
        if not self._folded:
            stored = self._marks.rows("SELECT value FROM setting WHERE key = ?", (rows.FOLDING,))
            self._folded = stored == [(rows.folding(),)] or bool(self._marks.change(rows.fold_again))


def _inside(asked: _Asked) -> tuple[str, list[str]]:
    """Folder and kind as a condition on bookmarks, and its values."""
    wheres = [rows.KINDS[asked.kind]] if asked.kind else []
    if asked.folder is not None:
        wheres.append("folder = ?")
    return " AND ".join(wheres), [] if asked.folder is None else [asked.folder]


def _few_or_count(cursor: sqlite3.Cursor) -> _Found:
    some = cursor.fetchmany(_MANY)
    more = sum(1 for _row in cursor)
    return _Found(len(some) + more, None if more else set(chain.from_iterable(some)))


def _listed(numbers: "set[int] | Sequence[int]") -> str:
    return ",".join(map(str, numbers))
