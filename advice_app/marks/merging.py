"""Taking in many bookmarks at once: all or nothing, and nothing that is there already is lost or doubled."""

import sqlite3
import time
from collections.abc import Sequence

from advice_app.marks import rows, texts
from advice_app.marks.model import Bookmark, Folder, Merged, colour_of
from advice_app.marks.store import Marks

_MANY = 2000  # new bookmarks for which the indexes are better made again than kept up


def merge(marks: Marks, bookmarks: Sequence[Bookmark], folders: Sequence[Folder]) -> Merged | None:
    """Take in bookmarks; their folders are ids of ``folders``, which are matched by name. Nothing if it was not kept."""
    names = {folder.id: texts.line(folder.name, texts.NAME) for folder in folders}
    # cleaned and folded before the file is locked: another copy of the app waits less
    ready = [(clean, rows.words_of(clean)) for clean in (_clean(bookmark, names) for bookmark in bookmarks)]

    def work(db: sqlite3.Connection) -> Merged:
        before = _folders(db)
        ids = {key: rows.make_folder(db, name) for key, name in names.items() if name}
        there, position = _there(db), rows.last_position(db)
        new: list[tuple[Bookmark, int]] = []
        new_words: list[str] = []
        again: list[tuple[str, Bookmark]] = []
        for bookmark, words in ready:
            inside = bookmark._replace(folder=ids.get(bookmark.folder, ""))
            place = (rows.place_of(inside.ref), inside.folder)
            if place in there:
                again.append((there[place], inside))
                continue
            there[place] = inside.id
            new.append((inside, position + len(new) * rows.GAP))
            new_words.append(words)
        with rows.bare(db, "index" if len(new) > max(_MANY, len(there) // 3) else ""):
            rows.insert(db, new, new_words)
        for identity, other in again:
            _complete(db, identity, other)
        return Merged(tuple(made.id for made, _position in new), len(again), tuple(_folders(db) - before))

    return marks.change(work)


def _clean(bookmark: Bookmark, names: dict[str, str]) -> Bookmark:
    now = time.time()
    return Bookmark(
        rows.new_id(),
        bookmark.ref,
        texts.line(bookmark.title, texts.TITLE) or str(bookmark.ref),
        texts.lines(bookmark.note),
        bookmark.folder if bookmark.folder in names else "",
        texts.tags(bookmark.tags),
        round(bookmark.saved, 3) if 0 < bookmark.saved <= now else round(now, 3),
        texts.line(bookmark.language, texts.SHORT),
        texts.line(bookmark.excerpt, texts.EXCERPT),
        texts.line(bookmark.fingerprint, texts.SHORT),
        colour_of(bookmark.colour),
    )


def _there(db: sqlite3.Connection) -> dict[tuple[str, str], str]:
    """What is kept already: the oldest of several in the same place and folder."""
    found = db.execute("SELECT place, folder, id FROM bookmark ORDER BY saved DESC").fetchall()
    return {(place, folder): identity for place, folder, identity in found}


def _complete(db: sqlite3.Connection, identity: str, other: Bookmark) -> None:
    """Add the note, the tags and the colour that the one that is kept does not have."""
    for number, kept in rows.kept(db, [identity]):
        old = kept.bookmark
        note = old.note if other.note in old.note else texts.lines(f"{old.note}\n\n{other.note}")
        new = old._replace(note=note, tags=texts.tags((*old.tags, *other.tags)), colour=old.colour or other.colour)
        if new != old:
            rows.rewrite(db, number, old, new)


def _folders(db: sqlite3.Connection) -> set[str]:
    return {row[0] for row in db.execute("SELECT id FROM folder").fetchall()}
