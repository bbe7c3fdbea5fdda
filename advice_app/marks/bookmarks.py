"""Bookmarks: places that a reader keeps, with notes, colours, folders, tags and an order of their own.

What a method here has done is on the disk when it returns. What could not be kept is answered with nothing or ``False``,
and ``marks.notice`` says why.
"""

import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence

from advice_app.library.model import Reference
from advice_app.marks import rows, texts
from advice_app.marks.finder import Finder
from advice_app.marks.model import HIGHLIGHTS, NOTES, Bookmark, Folder, KeptFolder, Merged, Order, Removed, Tag, colour_of
from advice_app.marks.steps import WORDS
from advice_app.marks.store import Marks

__all__ = ["Bookmark", "Bookmarks", "Folder", "Merged", "Order", "Removed", "Tag"]

_ORDERS = {
    Order.OWN: "position, number",
    Order.NEWEST: "saved DESC, number DESC",
    Order.TITLE: "sort, number",
    Order.PLACE: "place, number",
}


class Bookmarks:
    """All bookmarks of a reader. Several may share one store; another copy of the app may change it at any time."""

    def __init__(self, marks: Marks) -> None:
        self.marks = marks
        self.finder = Finder(marks)

    @property
    def version(self) -> int:
        """Another number whenever bookmarks may have changed, here or in another copy of the app."""
        return self.marks.version

    # reading -----------------------------------------------------------------------------------------------------

    def count(self, *, folder: str | None = None, tag: str = "", text: str = "", kind: str = "") -> int:
        """How many there are, in a folder (``""``: in none), with a tag, with all words of a text, of a kind (`rows.KINDS`)."""
        found = self.finder.count(tag, text, folder, kind)
        if found is not None:
            return found
        if folder:
            return self._number("SELECT count FROM folder WHERE id = ?", (folder,))
        if folder is None:
            return self._number("SELECT count(*) FROM bookmark")
        return self._number("SELECT (SELECT count(*) FROM bookmark) - (SELECT coalesce(sum(count), 0) FROM folder)")

    def page(
        self,
        *,
        folder: str | None = None,
        tag: str = "",
        text: str = "",
        kind: str = "",
        order: Order = Order.NEWEST,
        limit: int = 100,
        offset: int = 0,
    ) -> list[Bookmark]:
        """Some of them in an order; all with a ``limit`` of -1."""
        found = self.finder.page(tag, text, folder, kind, _ORDERS[order], limit, offset)
        if found is not None:
            return found
        where, values = ("WHERE folder = ?", (folder,)) if folder is not None else ("", ())
        query = f"SELECT {rows.COLUMNS} FROM bookmark {where} ORDER BY {_ORDERS[order]} LIMIT ? OFFSET ?"  # noqa: S608
        return rows.bookmarks(self.marks.rows(query, (*values, limit, offset)))

    def find(self, ref: Reference) -> Bookmark | None:
        """The newest bookmark of exactly this place."""
        query = f"SELECT {rows.COLUMNS} FROM bookmark WHERE place = ? ORDER BY saved DESC LIMIT 1"  # noqa: S608
        return next(iter(rows.bookmarks(self.marks.rows(query, (rows.place_of(ref),)))), None)

    def get(self, identity: str) -> Bookmark | None:
        """A bookmark by its id."""
        query = f"SELECT {rows.COLUMNS} FROM bookmark WHERE id = ?"  # noqa: S608
        return next(iter(rows.bookmarks(self.marks.rows(query, (identity,)))), None)

    def of_guide(self, guide: Reference) -> list[Bookmark]:
        """All bookmarks of a guide and of places in it, oldest first."""
        where = "place = ?1 OR (place > ?1 || '#' AND place < ?1 || '$') ORDER BY saved"
        query = f"SELECT {rows.COLUMNS} FROM bookmark WHERE {where}"  # noqa: S608 - our own words
        return rows.bookmarks(self.marks.rows(query, (str(guide.guide),)))

    def folders(self) -> list[Folder]:
        """All folders, oldest first."""
        return [Folder(*row) for row in self.marks.rows("SELECT id, name, count FROM folder ORDER BY position, id")]

    def tags(self) -> list[Tag]:
        """All tags that a bookmark has, by name."""
        return [Tag(*row) for row in self.marks.rows("SELECT name, count FROM tag ORDER BY key")]

    def kinds(self) -> dict[str, int]:
        """How many bookmarks there are of each kind; none of a kind is left out."""
        query = f"SELECT colour, count(*) FROM bookmark WHERE {rows.KINDS[HIGHLIGHTS]} GROUP BY colour"  # noqa: S608
        colours = {colour: number for colour, number in self.marks.rows(query) if colour_of(colour)}
        notes = self._number(f"SELECT count(*) FROM bookmark WHERE {rows.KINDS[NOTES]}")  # noqa: S608
        found = {NOTES: notes, HIGHLIGHTS: sum(colours.values()), **colours}
        return {kind: found[kind] for kind in rows.KINDS if found.get(kind)}

    # one bookmark ------------------------------------------------------------------------------------------------

    def add(
        self,
        ref: Reference,
        *,
        title: str,
        language: str,
        excerpt: str,
        fingerprint: str,
        folder: str = "",
        tags: Sequence[str] = (),
        note: str = "",
        colour: str = "",
    ) -> Bookmark | None:
        """Keep a place, last in the reader's own order; the bookmark that is there if it is kept in that folder."""
        made = Bookmark(
            rows.new_id(), ref, texts.line(title, texts.TITLE) or str(ref), texts.lines(note), folder, texts.tags(tuple(tags)),
            round(time.time(), 3), texts.line(language, texts.SHORT), texts.line(excerpt, texts.EXCERPT),
            texts.line(fingerprint, texts.SHORT), colour_of(colour),
        )  # fmt: skip

        def work(db: sqlite3.Connection) -> str:
            inside = folder if rows.has_folder(db, folder) else ""
            place = (rows.place_of(ref), inside)
            there = db.execute("SELECT id FROM bookmark WHERE place = ? AND folder = ?", place).fetchone()
            if there is None:
                rows.insert(db, [(made._replace(folder=inside), rows.last_position(db))])
            return there[0] if there else made.id

        identity = self.marks.change(work)
        return self.get(identity) if identity else None

    def rename(self, identity: str, title: str) -> bool:
        """Give another title."""
        clean = texts.line(title, texts.TITLE)
        return bool(clean) and self._edit(identity, lambda bookmark: bookmark._replace(title=clean))

    def set_note(self, identity: str, note: str) -> bool:
        """Write a note."""
        return self._edit(identity, lambda bookmark: bookmark._replace(note=texts.lines(note)))

    def set_colour(self, identity: str, colour: str) -> bool:
        """Highlight in a colour, or (nothing) in none."""
        return self._edit(identity, lambda bookmark: bookmark._replace(colour=colour_of(colour)))

    def set_tags(self, identity: str, tags: Sequence[str]) -> bool:
        """Give exactly these tags."""
        return self._edit(identity, lambda bookmark: bookmark._replace(tags=texts.tags(tuple(tags))))

    def _edit(self, identity: str, edited: Callable[[Bookmark], Bookmark]) -> bool:
        def work(db: sqlite3.Connection) -> bool:
            for number, old in rows.kept(db, [identity]):
                if rows.rewrite(db, number, old.bookmark, edited(old.bookmark)):
                    self._forget_words(db)
                return True
            return False

        return bool(self.marks.change(work))

    def move(self, identity: str, before: str | None) -> bool:
        """Put a bookmark before another one in the reader's own order, or at the end."""

        def work(db: sqlite3.Connection) -> bool:
            position = rows.last_position(db) if before is None else rows.position_before(db, before)
            if position is None:
                return False
            moved = db.execute("UPDATE bookmark SET position = ? WHERE id = ?", (position, identity))
            return moved.rowcount > 0

        return identity == before or bool(self.marks.change(work))

    # several -----------------------------------------------------------------------------------------------------

    def put_in_folder(self, ids: Iterable[str], folder: str) -> bool:
        """Move bookmarks into a folder, or out of all with ``""``; false if there is no such folder."""

        def work(db: sqlite3.Connection) -> bool:
            if folder and not rows.has_folder(db, folder):
                return False
            for some in rows.chunks(ids):
                query = f"UPDATE bookmark SET folder = ? WHERE id IN ({rows.marks(some)})"  # noqa: S608
                db.execute(query, (folder, *some))
            return True

        return bool(self.marks.change(work))

    def remove(self, ids: Iterable[str]) -> Removed:
        """Delete bookmarks; what was deleted, for `restore`. Empty if nothing could be deleted."""

        def work(db: sqlite3.Connection) -> Removed:
            found = rows.kept(db, ids)
            for number, old in found:
                rows.delete(db, number, old.bookmark)
            self._forget_words(db)
            return Removed(tuple(old for _number, old in found), ())

        return self.marks.change(work) or Removed()

    def restore(self, removed: Removed) -> bool:
        """Bring back what was deleted, with folder, tags and place in the order."""

        def work(db: sqlite3.Connection) -> bool:
            for folder in removed.folders:
                rows.restore_folder(db, folder)
                for some in rows.chunks(folder.bookmarks):
                    query = f"UPDATE bookmark SET folder = ? WHERE folder = '' AND id IN ({rows.marks(some)})"  # noqa: S608
                    db.execute(query, (rows.folder_named(db, folder.name), *some))
            for old in removed.bookmarks:
                if not rows.kept(db, [old.bookmark.id]):
                    inside = old.bookmark.folder if rows.has_folder(db, old.bookmark.folder) else ""
                    rows.insert(db, [(old.bookmark._replace(folder=inside), old.position)])
            return True

        return bool(self.marks.change(work))

    def merge(self, bookmarks: Sequence[Bookmark], folders: Sequence[Folder]) -> Merged | None:
        """Take in what an import found, all of it or nothing; what is there already is completed, never overwritten.

        The bookmarks' folders are ids of ``folders``, which are matched by name.
        """
        from advice_app.marks.merging import merge  # noqa: PLC0415 - not needed to start

        return merge(self.marks, bookmarks, folders)

    # folders -----------------------------------------------------------------------------------------------------

    def add_folder(self, name: str) -> Folder | None:
        """Make a folder; the one that has this name if there is one."""
        clean = texts.line(name, texts.NAME)
        identity = self.marks.change(lambda db: rows.make_folder(db, clean)) if clean else None
        return next((folder for folder in self.folders() if folder.id == identity), None)

    def rename_folder(self, identity: str, name: str) -> bool:
        """Give a folder another name; false if another folder has it."""
        clean = texts.line(name, texts.NAME)

        def work(db: sqlite3.Connection) -> bool:
            if not clean or rows.folder_named(db, clean) not in {"", identity}:
                return False
            values = (clean, texts.key(clean), identity)
            return db.execute("UPDATE folder SET name = ?, key = ? WHERE id = ?", values).rowcount > 0

        return bool(self.marks.change(work))

    def remove_folder(self, identity: str) -> Removed:
        """Delete a folder; its bookmarks stay, in no folder. What was deleted, for `restore`."""

        def work(db: sqlite3.Connection) -> Removed:
            row = db.execute("SELECT name, position FROM folder WHERE id = ?", (identity,)).fetchone()
            if row is None:
                return Removed()
            inside = db.execute("SELECT id FROM bookmark WHERE folder = ?", (identity,)).fetchall()
            db.execute("UPDATE bookmark SET folder = '' WHERE folder = ?", (identity,))
            db.execute("DELETE FROM folder WHERE id = ?", (identity,))
            return Removed((), (KeptFolder(identity, row[0], row[1], tuple(found[0] for found in inside)),))

        return self.marks.change(work) or Removed()

    def erase_all(self) -> bool:
        """Delete everything, with nothing left on the disk: not in free pages, not in backups or files set aside."""

        def work(db: sqlite3.Connection) -> bool:
            with rows.bare(db, "index trigger"):
                for table in ("bookmark", "bookmark_tag", "folder", "tag"):
                    db.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
            db.execute("DELETE FROM matter_item WHERE kind = 'bookmark'")
            db.execute("DROP TABLE bookmark_word")
            db.execute(WORDS)
            return True

        return bool(self.marks.wipe(work))

    # -------------------------------------------------------------------------------------------------------------

    def _number(self, query: str, values: Sequence[str] = ()) -> int:
        found = self.marks.rows(query, values)
        return int(found[0][0]) if found else 0

    def _forget_words(self, db: sqlite3.Connection) -> None:
        """Take deleted words out of the file: now, or when the app is closed where that would take too long now."""
        if not rows.forget_words(db) and self.tidy not in self.marks.before_close:
            self.marks.before_close.append(self.tidy)

    def tidy(self) -> bool:
        """Take deleted words out of the file; a third of a second at 50,000 bookmarks."""
        return bool(self.marks.change(lambda db: rows.forget_words(db, all_of_them=True)))
