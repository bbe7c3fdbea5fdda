"""Tells what changed since the library that the reader had before: hashes of what it held are kept in their marks."""

import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

from advice_app.changes.model import CHANGED, NEW, GuideChange, LawChange
from advice_app.changes.tables import Tables
from advice_app.library.catalogue import Library
from advice_app.library.model import Reference
from advice_app.marks.store import Marks

_KEPT = 365 * 86400  # seconds for which a change that was seen stays in the list
_PUT = "INSERT OR REPLACE INTO known_content VALUES (?, ?, ?, ?, ?, ?, ?)"


class _Known(NamedTuple):
    hash: str
    kind: str
    seen: bool


class Ledger:
    """Compares, remembers, and hands out what is new. Nothing is read before a method is called."""

    def __init__(self, library: Library, marks: Marks, clock: Callable[[], float] = time.time) -> None:
        self._library, self._marks, self._clock = library, marks, clock
        self._tables = Tables(library.path)

    def close(self) -> None:
        """Let the library go."""
        self._tables.close()

    # noticing ------------------------------------------------------------------------------------------------

    def notice(self) -> Iterator[None]:
        """Compare the library with what is known of it, one jurisdiction at each step. Raises `LibraryError`.

        The first time everything is known at once: a reader who just came has nothing to catch up on.
        """
        version = f"{self._library.meta.get('content_version', '')} {self._library.meta.get('tables', '')}"
        last = self._marks.rows("SELECT hash FROM known_content WHERE jurisdiction = ''")
        if last == [(version,)]:
            return
        for code in self._tables.codes():
            self._compare(code, first=not last)
            yield
        now = self._clock()
        forget = "UPDATE known_content SET kind = '' WHERE kind != '' AND seen AND noticed < ?"
        self._marks.put(forget, [(now - _KEPT,)])
        self._marks.put(_PUT, [("", "", "", version, "", now, 1)])

    def _compare(self, code: str, *, first: bool) -> None:
        rows = self._marks.rows("SELECT item, language, hash, kind, seen FROM known_content WHERE jurisdiction = ?", (code,))
        known = {(row[0], row[1]): _Known(row[2], row[3], bool(row[4])) for row in rows}
        now = self._clock()
        contents = self._tables.contents(code)
        gone = known.keys() - {(content.item, content.language) for content in contents}
        corrected = [(code, item) for item, language in gone if not language]  # an entry on the law that reads otherwise now
        if corrected:
            self._marks.put("DELETE FROM known_content WHERE jurisdiction = ? AND item = ?", corrected)
        news = [(content, known.get((content.item, content.language))) for content in contents]
        changed = [
            (code, content.item, content.language, content.hash, *(("", now, 1) if first else (_kind(before), now, 0)))
            for content, before in news
            if before is None or before.hash != content.hash
        ]
        if changed:
            self._marks.put(_PUT, changed)

    # what there is -------------------------------------------------------------------------------------------

    def new_count(self, language: str) -> int:
        """How many changes the reader, who reads in this language, was not shown yet. Raises `LibraryError`."""
        rows = self._marks.rows("SELECT jurisdiction, item, language FROM known_content WHERE kind != '' AND NOT seen")
        guides = {((row[0], row[1]), row[2]) for row in rows if row[2]}
        return len(rows) - len(guides) + len(guides & self._best(rows, language))

    def guides(self, language: str) -> tuple[GuideChange, ...]:
        """The guides that changed as this reader reads them, the last change first. Raises `LibraryError`."""
        query = (
            "SELECT jurisdiction, item, language, kind, noticed, seen FROM known_content"
            " WHERE kind != '' AND language != '' ORDER BY noticed DESC, jurisdiction, item"
        )
        rows = self._marks.rows(query)
        best = self._best(rows, language)
        kept, printed = self.bookmarked(), self._marks.printed()
        found = []
        for code, stage, tag, kind, noticed, seen in rows:
            ref = Reference(code, stage)
            edition = self._library.edition(ref, tag) if ((code, stage), tag) in best else None
            if edition is not None:
                texts = edition.title, edition.summary
                found.append(GuideChange(ref, tag, *texts, kind, noticed, not seen, kept.get(str(ref), 0), str(ref) in printed))
        return tuple(found)

    def law(self) -> tuple[LawChange, ...]:
        """Every change of the law that the fact sheets know, newest first. Raises `LibraryError`."""
        rows = self._marks.rows("SELECT jurisdiction, hash FROM known_content WHERE kind != '' AND language = '' AND NOT seen")
        new = set(rows)
        return tuple(change._replace(new=(change.jurisdiction, change.hash) in new) for change in self._tables.law_changes())

    def bookmarked(self) -> dict[str, int]:
        """How many bookmarks the reader has in each guide."""
        guide = "substr(place, 1, instr(place || '#', '#') - 1)"
        return dict(self._marks.rows(f"SELECT {guide}, count(*) FROM bookmark GROUP BY 1"))  # noqa: S608 - our own words

    def printed(self) -> frozenset[str]:
        """The guides that the reader printed or saved as a file."""
        return self._marks.printed()

    def mark_seen(self) -> None:
        """Remember that the reader was shown everything."""
        self._marks.put("UPDATE known_content SET seen = 1 WHERE kind != '' AND seen = ?", [(0,)])

    # languages -----------------------------------------------------------------------------------------------

    def _best(self, rows: list[tuple[str, ...]], language: str) -> set[tuple[tuple[str, str], str]]:
        """Of the guides in these rows, each with the language that this reader reads it in."""
        fallback = self._library.language(language).fallback if self._library.knows(language) else ()
        wanted = tuple(dict.fromkeys((language, *fallback, "en")))
        found = set()
        for code in {row[0] for row in rows}:
            for stage, there in self._tables.languages(code).items():
                best = next((tag for tag in (*wanted, *there) if tag in there), "")
                found.add(((code, stage), best))
        return found


def _kind(before: _Known | None) -> str:
    """A guide that is new stays so until it was shown."""
    return NEW if before is None or (before.kind == NEW and not before.seen) else CHANGED
