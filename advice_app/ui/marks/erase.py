"""The question before all bookmarks are erased."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from advice_app.languages import _, ngettext
from advice_app.ui.dialogs.erase import EraseQuestion
from advice_app.ui.look import Look
from advice_app.ui.marks.words import bookmarks


class EraseDialog(EraseQuestion):
    """Says how many bookmarks and folders go."""

    def __init__(self, look: Look, number: int, folders: int, parent: QWidget | None = None) -> None:
        self._number, self._folders = number, folders
        super().__init__(look, parent)

    def failed_text(self) -> str:
        return _("This could not be erased. Your bookmarks are still there.")

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        super().retranslate()
        self.setWindowTitle(_("Erase all bookmarks"))
        self.heading.setText(_("Erase all bookmarks?"))
        folders = ngettext("{number} folder", "{number} folders", self._folders).format(number=self._folders)
        # L10N: {bookmarks} as "7 bookmarks", {folders} as "3 folders"
        what = _(
            "This erases, with all notes and tags: {bookmarks}, {folders}, and the app's own copies of them. "
            "It cannot be undone. Files that you exported stay where you put them."
        )
        self.what.setText(what.format(bookmarks=bookmarks(self._number), folders=folders))
        self.erase.setText(_("Erase all"))


def ask_to_erase(look: Look, numbers: tuple[int, int], erase: Callable[[], bool], parent: QWidget) -> None:
    """Ask about so many bookmarks and folders, and ``erase`` when the word was typed."""
    dialog = EraseDialog(look, *numbers, parent)
    dialog.confirmed.connect(lambda: dialog.end(erased=erase()))
    dialog.open()
