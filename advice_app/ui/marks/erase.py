"""The question before all bookmarks are erased."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from advice_app.languages import _, ngettext
from advice_app.ui.dialogs.erasing import EraseQuestion, EraseTexts
from advice_app.ui.look import Look
from advice_app.ui.marks.words import bookmarks


class EraseDialog(EraseQuestion):
    """About so many bookmarks and folders."""

    def __init__(self, look: Look, number: int, folders: int, parent: QWidget | None = None) -> None:
        super().__init__(look, lambda: _texts(number, folders), parent)


def ask_to_erase(look: Look, numbers: tuple[int, int], erase: Callable[[], bool], parent: QWidget) -> None:
    """Ask about so many bookmarks and folders, and ``erase`` when the word was typed."""
    dialog = EraseDialog(look, *numbers, parent)
    dialog.confirmed.connect(lambda: dialog.end(erased=erase()))
    dialog.open()


def _texts(number: int, folders: int) -> EraseTexts:
    # L10N: {bookmarks} as "7 bookmarks", {folders} as "3 folders"
    what = _(
        "This erases, with all notes and tags: {bookmarks}, {folders}, and the app's own copies of them. "
        "It cannot be undone. Files that you exported stay where you put them."
    )
    there = ngettext("{number} folder", "{number} folders", folders).format(number=folders)
    return EraseTexts(
        title=_("Erase all bookmarks"),
        heading=_("Erase all bookmarks?"),
        what=what.format(bookmarks=bookmarks(number), folders=there),
        button=_("Erase all"),
        failed=_("This could not be erased. Your bookmarks are still there."),
    )
