"""Bookmarks as rows: every function here works on a connection, inside of somebody else's transaction."""

import contextlib
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from advice_app.library.model import Reference
from advice_app.marks import texts
from advice_app.marks.model import HIGHLIGHTS, NOTES, Bookmark, Colour, Kept, KeptFolder

COLUMNS = "id, place, title, note, folder, tags, saved, language, excerpt, fingerprint, colour"
KINDS = {
    NOTES: "note != ''",
    HIGHLIGHTS: "colour != ''",
    **{colour.value: f"colour != '' AND colour = '{colour}'" for colour in Colour},
}
"""What a list is narrowed to, as conditions; an index holds what fits."""
FOLDING = "words of bookmarks"
"""The setting that says how the index of words was made."""
GAP = 1 << 32  # between positions, so that something can be put between two of them 32 times without numbering all
_CHUNK = 500
FEW = 1000  # bookmarks whose index of words is cheap to write anew: 2 ms
_NO_ALPHABET = "\u0e00"  # Thai and what follows: a letter there may be a word
_SAMPLE = "L’ÉTÉ İstanbul'da ﬁn Prüfung ґанок المُحامِي ١٢ 63-4-2 人 ไทย"


def new_id(size: int = 8) -> str:
    """A name that nothing else has."""
    return os.urandom(size).hex()


def place_of(ref: Reference) -> str:
    """A reference so that references sort by section and number of the block."""
    return f"{ref.guide}#{ref.section}.{ref.block:04}" if ref.section else str(ref)


def reference(place: str) -> Reference:
    """The reference again. Raises `ValueError` for a damaged one."""
    guide, _, at = place.partition("#")
    jurisdiction, _, stage = guide.partition("/")
    section, _, block = at.partition(".")
    return Reference(jurisdiction, stage, section, int(block or 0))


def bookmarks(rows: Iterable[Sequence[Any]]) -> list[Bookmark]:
    """Rows of `COLUMNS` as bookmarks; one that is damaged is left out."""
    found = []
    for row in rows:
        try:
            ref = reference(row[1])
        except ValueError:
            continue
        tags = tuple(row[5].split(",")) if row[5] else ()
        found.append(Bookmark(row[0], ref, row[2], row[3], row[4], tags, row[6], row[7], row[8], row[9], row[10]))
    return found


def chunks(values: Iterable[str]) -> Iterator[list[str]]:
    """As many values at a time as a statement takes."""
    rest = list(dict.fromkeys(values))
    while rest:
        yield rest[:_CHUNK]
        del rest[:_CHUNK]


def marks(values: Sequence[object] | range) -> str:
    """Placeholders."""
    return ",".join("?" * len(values))


def kept(db: sqlite3.Connection, ids: Iterable[str]) -> list[tuple[int, Kept]]:
    """The bookmarks with these ids, with their numbers."""
    found: list[tuple[int, Kept]] = []
    for some in chunks(ids):
        query = f"SELECT {COLUMNS}, number, position FROM bookmark WHERE id IN ({marks(some)})"  # noqa: S608
        for row in db.execute(query, some).fetchall():
            found += [(row[11], Kept(bookmark, row[12])) for bookmark in bookmarks([row])]
    return found


# the index of words ----------------------------------------------------------------------------------------------


def words_of(bookmark: Bookmark) -> str:
    """All words that a bookmark is found by."""
    from advice_app.library.search.folding import words  # noqa: PLC0415 - not needed to start

    text = "\n".join((bookmark.title, bookmark.note, bookmark.excerpt, *bookmark.tags))
    return " ".join(dict.fromkeys(words(text, bookmark.language)))


def sort_key(title: str) -> str:
    """What titles are ordered by."""
    from advice_app.library.search.folding import fold  # noqa: PLC0415

    return fold(title)[:60]


def word_ways(text: str) -> tuple[tuple[str, ...], ...]:
    """The words of a text, in each way that they may have been folded; nothing if there are none.

    One letter of an alphabet begins a word of almost every bookmark, so it is not asked for.
    """
    from advice_app.library.search.folding import words  # noqa: PLC0415 - not needed to start

    ways = set()
    for language in ("", "de"):
        ways.add(tuple(word for word in words(text, language) if len(word) > 1 or not "a" <= word < _NO_ALPHABET))
    return tuple(sorted(ways - {()}))


def word_query(ways: Sequence[Sequence[str]]) -> str:
    """What to ask the index for: in one of these ways every word, by its beginning."""
    return " OR ".join("(" + " AND ".join(f'"{word}"*' for word in way) + ")" for way in ways)


def folding() -> str:
    """How words are folded by this version of the app."""
    from advice_app.library.search.folding import words  # noqa: PLC0415

    return " ".join([*words(_SAMPLE), *words(_SAMPLE, "de")])


def note_folding(db: sqlite3.Connection) -> None:
    """Remember how words are folded, when the first are put in."""
    db.execute("INSERT OR IGNORE INTO setting VALUES (?, ?)", (FOLDING, folding()))


def fold_again(db: sqlite3.Connection) -> bool:
    """Make the index of words anew, for an app that folds in another way than the one that made it."""
    for number, *row in db.execute(f"SELECT number, {COLUMNS} FROM bookmark").fetchall():  # noqa: S608
        for bookmark in bookmarks([row]):
            db.execute("UPDATE bookmark SET sort = ? WHERE number = ?", (sort_key(bookmark.title), number))
            db.execute("INSERT OR REPLACE INTO bookmark_word (rowid, words) VALUES (?, ?)", (number, words_of(bookmark)))
    db.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (FOLDING, folding()))
    return True


def forget_words(db: sqlite3.Connection, *, all_of_them: bool = False) -> bool:
    """Write the index without words that are gone: until then they stand in the file. Costs more the more bookmarks there are."""
    few = all_of_them or db.execute("SELECT count(*) FROM (SELECT 1 FROM bookmark LIMIT ?)", (FEW,)).fetchone()[0] < FEW
    if few:
        db.execute("INSERT INTO bookmark_word (bookmark_word) VALUES ('optimize')")
    return few


# writing ---------------------------------------------------------------------------------------------------------


def insert(db: sqlite3.Connection, found: Sequence[tuple[Bookmark, int]], words: Sequence[str] = ()) -> None:
    """Put in new bookmarks with their positions."""
    first = db.execute("SELECT coalesce(max(number), 0) + 1 FROM bookmark").fetchone()[0]
    numbered = list(enumerate(found, first))
    names = _tag_names(db, (tag for bookmark, _position in found for tag in bookmark.tags))
    query = f"INSERT INTO bookmark (number, position, sort, {COLUMNS}) VALUES ({marks(range(14))})"  # noqa: S608
    db.executemany(query, ((number, position, *_values(bookmark, names)) for number, (bookmark, position) in numbered))
    _tag(db, ((texts.key(tag), number) for number, (bookmark, _position) in numbered for tag in bookmark.tags))
    all_words = words or [words_of(bookmark) for bookmark, _position in found]
    db.executemany("INSERT INTO bookmark_word (rowid, words) VALUES (?, ?)", enumerate(all_words, first))
    note_folding(db)


def _values(bookmark: Bookmark, names: dict[str, str]) -> tuple[str | float, ...]:
    return (
        sort_key(bookmark.title), bookmark.id, place_of(bookmark.ref), bookmark.title, bookmark.note, bookmark.folder,
        ",".join(names[texts.key(tag)] for tag in bookmark.tags), bookmark.saved, bookmark.language, bookmark.excerpt,
        bookmark.fingerprint, bookmark.colour,
    )  # fmt: skip


def _tag_names(db: sqlite3.Connection, tags: Iterable[str]) -> dict[str, str]:
    """Each tag as it was spelt first, by its key."""
    new: dict[str, str] = {}
    for tag in tags:
        new.setdefault(texts.key(tag), tag)
    db.executemany("INSERT OR IGNORE INTO tag (key, name) VALUES (?, ?)", new.items())
    return dict(db.execute("SELECT key, name FROM tag").fetchall()) if new else {}


def _tag(db: sqlite3.Connection, pairs: Iterable[tuple[str, int]]) -> None:
    db.executemany("INSERT OR IGNORE INTO bookmark_tag VALUES (?, ?)", pairs)


@contextlib.contextmanager
def bare(db: sqlite3.Connection, kinds: str) -> Iterator[None]:
    """Do much to the table of bookmarks at once, and make its indexes, or indexes and triggers, again afterwards."""
    query = "SELECT type, name, sql FROM sqlite_schema WHERE tbl_name = 'bookmark' AND instr(?, type) AND sql NOT NULL"
    made = db.execute(query, (kinds,)).fetchall()
    for kind, name, _sql in made:
        db.execute(f"DROP {kind} {name}")
    yield
    for _kind, _name, sql in made:
        db.execute(sql)


def delete(db: sqlite3.Connection, number: int, bookmark: Bookmark) -> None:
    """Take a bookmark out; its words are forgotten by `forget_words`."""
    take_tags(db, number, bookmark.tags)
    db.execute("DELETE FROM bookmark_word WHERE rowid = ?", (number,))
    db.execute("DELETE FROM bookmark WHERE number = ?", (number,))


def rewrite(db: sqlite3.Connection, number: int, old: Bookmark, new: Bookmark) -> bool:
    """Store what changed in title, note, colour and tags; whether words are gone that stood there before."""
    query = "UPDATE bookmark SET title = ?, note = ?, colour = ?, sort = ? WHERE number = ?"
    db.execute(query, (new.title, new.note, new.colour, sort_key(new.title), number))
    if new.tags != old.tags:
        take_tags(db, number, old.tags)
        put_tags(db, number, new.tags)
    before, words = words_of(old), words_of(new)
    if words != before:
        db.execute("UPDATE bookmark_word SET words = ? WHERE rowid = ?", (words, number))
    return not set(before.split()) <= set(words.split())


def put_tags(db: sqlite3.Connection, number: int, tags: Sequence[str]) -> None:
    """Give a bookmark these tags, each as it was spelt first."""
    names = _tag_names(db, tags)
    _tag(db, ((texts.key(tag), number) for tag in tags))
    db.execute("UPDATE bookmark SET tags = ? WHERE number = ?", (",".join(names[texts.key(tag)] for tag in tags), number))


def take_tags(db: sqlite3.Connection, number: int, tags: Sequence[str]) -> None:
    """Take tags from a bookmark; a tag that nothing has is gone."""
    db.executemany("DELETE FROM bookmark_tag WHERE tag = ? AND bookmark = ?", [(texts.key(tag), number) for tag in tags])


def last_position(db: sqlite3.Connection, table: str = "bookmark") -> int:
    """The position after all others."""
    return int(db.execute(f"SELECT coalesce(max(position), 0) FROM {table}").fetchone()[0]) + GAP  # noqa: S608


def position_before(db: sqlite3.Connection, before: str) -> int | None:
    """A free position before a bookmark; nothing if there is no such bookmark."""
    for _turn in range(2):
        row = db.execute("SELECT position FROM bookmark WHERE id = ?", (before,)).fetchone()
        if row is None:
            return None
        below = db.execute("SELECT max(position) FROM bookmark WHERE position < ?", row).fetchone()[0]
        low = row[0] - 2 * GAP if below is None else below
        if row[0] - low > 1:
            return int((row[0] + low) // 2)
        _number_again(db)
    return None


def _number_again(db: sqlite3.Connection) -> None:
    numbers = db.execute("SELECT number FROM bookmark ORDER BY position, number").fetchall()
    rows = [(place * GAP, row[0]) for place, row in enumerate(numbers, 1)]
    db.executemany("UPDATE bookmark SET position = ? WHERE number = ?", rows)


def folder_named(db: sqlite3.Connection, name: str) -> str:
    """The id of the folder of this name, or nothing."""
    row = db.execute("SELECT id FROM folder WHERE key = ?", (texts.key(name),)).fetchone()
    return row[0] if row else ""


def make_folder(db: sqlite3.Connection, name: str) -> str:
    """The id of the folder of this name, made if there is none."""
    found = folder_named(db, name)
    if not found:
        found = new_id(4)
        restore_folder(db, KeptFolder(found, name, last_position(db, "folder"), ()))
    return found


def has_folder(db: sqlite3.Connection, folder: str) -> bool:
    """Whether there is a folder with this id."""
    return bool(db.execute("SELECT 1 FROM folder WHERE id = ?", (folder,)).fetchone())


def restore_folder(db: sqlite3.Connection, folder: KeptFolder) -> None:
    """Put a folder where it was, unless it is there."""
    query = "INSERT OR IGNORE INTO folder (id, name, key, position) VALUES (?, ?, ?, ?)"
    db.execute(query, (folder.id, folder.name, texts.key(folder.name), folder.position))
