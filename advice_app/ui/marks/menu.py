"""What can be done with the selected bookmarks, as a menu: everything that the mouse can do by dragging is here too."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from advice_app.languages import _
from advice_app.marks.bookmarks import Folder


class RowMenu(QMenu):
    """Filled for what is selected; ``do`` is told the name of what was chosen, and the folder it is about."""

    def __init__(self, number: int, folders: list[Folder], do: Callable[[str, str], None], parent: QWidget, *, own: bool) -> None:
        super().__init__(parent)
        self._do = do
        self.setObjectName("bookmark_menu")
        if number == 1:
            self._entry(self, _("Open page"), "open")
            self._entry(self, _("Copy with source"), "copy")
            self._entry(self, _("Rename"), "rename", "F2")
        inner = self.addMenu(_("Put into a folder"))
        for folder in folders:
            self._entry(inner, folder.name.replace("&", "&&"), "put").setData(folder.id)
        if folders:
            inner.addSeparator()
        self._entry(inner, _("No folder"), "put").setData("")
        self._entry(self, _("Add to a case folder…"), "keep")
        if number == 1 and own:
            self._entry(self, _("Move up"), "up", "Alt+Up")
            self._entry(self, _("Move down"), "down", "Alt+Down")
        self.addSeparator()
        self._entry(self, _("Delete"), "remove", "Del")
        self.aboutToHide.connect(self.deleteLater)

    def _entry(self, menu: QMenu, text: str, name: str, key: str = "") -> QAction:
        action = QAction(f"{text}\t{key}" if key else text, menu)
        action.triggered.connect(lambda: self._do(name, str(action.data() or "")))
        menu.addAction(action)
        return action
