"""Everything that is done to bookmarks on their screen: how it is undone, and what is said when it could not be stored."""

from collections.abc import Callable

from advice_app.languages import _, ngettext
from advice_app.marks.bookmarks import Bookmark, Bookmarks
from advice_app.ui import highlights
from advice_app.ui.marks.undo import UndoBar


class Edits:
    """Stores, tells, and asks the screen to show what is stored now: ``show`` is called after each change that others see."""

    def __init__(self, bookmarks: Bookmarks, undo: UndoBar, show: Callable[[], None]) -> None:
        self._bookmarks = bookmarks
        self._undo = undo
        self._show = show

    def _stored(self, *, done: bool) -> bool:
        """Say so when something could not be stored; the list then shows what is stored, not what was wished."""
        if not done:
            self._undo.say(failed)
        self._show()
        return done

    # bookmarks -----------------------------------------------------------------------------------------------

    def remove(self, ids: list[str]) -> None:
        """Delete bookmarks."""
        if not ids:
            return
        removed = self._bookmarks.remove(ids)
        number = len(removed.bookmarks)
        if not number:
            self._stored(done=False)
            return

        def text() -> str:
            return ngettext("{number} bookmark deleted.", "{number} bookmarks deleted.", number).format(number=number)

        self._undo.done(text, lambda: self._bookmarks.restore(removed))
        self._show()

    def put(self, ids: list[str], folder: str) -> None:
        """Put bookmarks into a folder, or (nothing) into none."""
        before: dict[str, list[str]] = {}
        for found in map(self._bookmarks.get, ids):
            if found is not None and found.folder != folder:
                before.setdefault(found.folder, []).append(found.id)
        moved = [identity for group in before.values() for identity in group]
        if not moved:
            return
        if not self._stored(done=self._bookmarks.put_in_folder(moved, folder)):
            return
        name = self._folder_name(folder)

        def text() -> str:
            if not name:
                message = ngettext(
                    "{number} bookmark taken out of its folder.", "{number} bookmarks taken out of their folders.", len(moved)
                )
                return message.format(number=len(moved))
            # L10N: {folder} is the name of a folder
            message = ngettext("{number} bookmark put into {folder}.", "{number} bookmarks put into {folder}.", len(moved))
            return message.format(number=len(moved), folder=name)

        self._undo.done(text, lambda: all(self._bookmarks.put_in_folder(group, old) for old, group in before.items()))

    def move(self, ids: list[str], before: str | None) -> None:
        """Put bookmarks before another one, in the reader's own order, or at the end."""
        done = True
        for identity in ids:
            if identity != before:
                done = self._bookmarks.move(identity, before) and done
        self._stored(done=done)

    def rename(self, bookmark: Bookmark, title: str) -> None:
        """Give a bookmark another title."""
        if self._stored(done=self._bookmarks.rename(bookmark.id, title)):
            self._undo.done(lambda: _("Renamed."), lambda: self._bookmarks.rename(bookmark.id, bookmark.title))

    def tag(self, bookmark: Bookmark, tags: tuple[str, ...]) -> None:
        """Give a bookmark other tags."""
        if self._stored(done=self._bookmarks.set_tags(bookmark.id, tags)) and len(tags) < len(bookmark.tags):
            gone = ", ".join(tag for tag in bookmark.tags if tag not in tags)

            def text() -> str:
                # L10N: {tag} is a word that the reader had put on a bookmark
                return _("Tag taken off: {tag}").format(tag=gone)

            self._undo.done(text, lambda: self._bookmarks.set_tags(bookmark.id, bookmark.tags))

    def highlight(self, bookmark: Bookmark, colour: str) -> None:
        """Give a bookmark another colour, or none."""
        if colour != bookmark.colour and self._stored(done=self._bookmarks.set_colour(bookmark.id, colour)):

            def text() -> str:
                # L10N: {colour} is what a paragraph is marked as, such as "Important"
                return _("Marked as: {colour}").format(colour=highlights.name(colour)) if colour else _("Highlight taken off.")

            self._undo.done(text, lambda: self._bookmarks.set_colour(bookmark.id, bookmark.colour))

    # folders -------------------------------------------------------------------------------------------------

    def _folder_name(self, identity: str) -> str:
        return next((folder.name for folder in self._bookmarks.folders() if folder.id == identity), "")

    def name_folder(self, identity: str, name: str) -> str:
        """Rename a folder, or make one (no id); its id, or nothing if that failed."""
        if any(folder.name.casefold() == name.casefold() and folder.id != identity for folder in self._bookmarks.folders()):
            self._undo.say(lambda: _("There is a folder of that name already."))
            self._show()
            return ""
        if identity:
            return identity if self._stored(done=self._bookmarks.rename_folder(identity, name)) else ""
        made = self._bookmarks.add_folder(name)
        self._stored(done=made is not None)
        return made.id if made else ""

    def remove_folder(self, identity: str) -> None:
        """Take a folder away; its bookmarks stay."""
        name = self._folder_name(identity)
        removed = self._bookmarks.remove_folder(identity)
        if not removed.folders:
            self._stored(done=False)
            return

        def text() -> str:
            # L10N: {folder} is the name of a folder
            return _("Folder {folder} removed. Its bookmarks stay.").format(folder=f"\u2068{name}\u2069")

        self._undo.done(text, lambda: self._bookmarks.restore(removed))
        self._show()


def failed() -> str:
    """What is said when nothing could be stored."""
    return _("This could not be saved. Nothing was changed.")
