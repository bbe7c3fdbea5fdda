"""How the parts of the bookmarks screen stand: beside each other, or over each other where the window is narrow."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advice_app.ui.focus import begin_at, go_on
from advice_app.ui.look import Look
from advice_app.ui.marks.detail import DetailPane
from advice_app.ui.marks.empty import EmptyList
from advice_app.ui.marks.folder_pane import FolderPane
from advice_app.ui.marks.list_view import BookmarkList
from advice_app.ui.marks.model import BookmarkModel
from advice_app.ui.marks.top import ListTop
from advice_app.ui.marks.undo import UndoBar
from advice_app.ui.pages import Pages
from advice_app.ui.tall import LEAST_LIST, TallArea

DETAIL_BELOW, FOLDERS_BELOW = 1000, 640  # pixels at 100 %: below, the detail covers the list; the folders have to be asked for
_LABELS_BELOW = 560  # of the list, for words on the buttons above it
_FOLDERS, _DETAIL = 216, 376
LIST, EMPTY = 0, 1


class Panes(QWidget):
    """Folders, list and detail; what they show is decided elsewhere."""

    def __init__(
        self, look: Look, model: BookmarkModel, save_note: Callable[[str, str], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.layer = ""  # what covers the list in a narrow window: detail or folders
        self.setObjectName("bookmarks_screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.folders = FolderPane(look, self)
        self.middle = QWidget(self)
        self.middle.setObjectName("marks_middle")
        self.middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.top, self.list = ListTop(look, self.middle), BookmarkList(look, model, self.middle)
        self.empty, self.undo = EmptyList(look, self.middle), UndoBar(self.middle)
        self._tall = TallArea(self.middle, self)
        self.detail = DetailPane(look, save_note, self)
        self.stack = Pages(self.middle)
        begin_at(self, self.list)
        self._lay_out()
        self.detail.back_wanted.connect(self.close_layer)
        self.top.list_wanted.connect(lambda: self.list.setFocus(Qt.FocusReason.TabFocusReason))
        self.top.folders_wanted.connect(lambda: self.show_layer("folders"))
        self.fit()

    def _lay_out(self) -> None:
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        below = QVBoxLayout()
        below.setContentsMargins(16, 8, 16, 12)
        below.addWidget(self.undo)
        column = QVBoxLayout(self.middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.stack, 1)
        column.addLayout(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self.folders)
        row.addWidget(self._tall, 1)
        row.addWidget(self.detail)

    @property
    def detail_covers(self) -> bool:
        """Whether there is no room for the detail beside the list."""
        return self.width() < self._look.px(DETAIL_BELOW)

    @property
    def folders_cover(self) -> bool:
        """Whether there is no room for the folders beside the list."""
        return self.width() < self._look.px(FOLDERS_BELOW)

    def fit(self) -> None:
        """Show what there is room for."""
        covers, folders_cover, px = self.detail_covers, self.folders_cover, self._look.px
        if (self.layer == "detail" and not covers) or (self.layer == "folders" and not folders_cover):
            self.layer = ""
        shown = {
            self.detail: not covers or self.layer == "detail",
            self.folders: not folders_cover or self.layer == "folders",
            self._tall: not self.layer,
        }
        for pane in sorted(shown, key=shown.__getitem__):  # hide first: all of them at once might not fit in the window
            pane.setVisible(shown[pane])
        self.detail.cover(covering=covers)
        _bound(self.detail, 0 if covers else px(_DETAIL))
        _bound(self.folders, 0 if folders_cover else px(_FOLDERS))
        room = self.width() - (0 if folders_cover else px(_FOLDERS)) - (0 if covers else px(_DETAIL))
        self.top.set_narrow(folders=folders_cover, labels=room >= px(_LABELS_BELOW))

    def show_layer(self, layer: str) -> None:
        """Show the detail or the folders, if they are not there anyway."""
        if (layer == "detail" and self.detail_covers) or (layer == "folders" and self.folders_cover):
            self.layer = layer
            self.fit()
            if layer == "folders":
                self.folders.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_layer(self) -> bool:
        """Go back to the list, if something covers it; whether something did."""
        if not self.layer:
            return False
        self.layer = ""
        self.fit()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def next_pane(self) -> None:
        """Hand the keyboard to the next part that can be seen."""
        parts = (self.top.search, self.list, self.detail.open, self.folders.list)
        panes: list[QWidget] = [pane for pane in parts if pane.isVisible()]
        go_on(panes, around=True)

    def focus_search(self) -> None:
        """Be ready to type what to look for."""
        self.close_layer()
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        self.stack.least = look.px(LEAST_LIST)
        for part in (self.folders, self.top, self.list, self.empty, self.detail):
            part.apply_look(look)
        self.fit()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        for part in (self.folders, self.top, self.list, self.empty, self.undo, self.detail):
            part.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


def _bound(pane: QWidget, width: int) -> None:
    """Give a pane a width of its own, or (nothing) as much as there is."""
    pane.setMinimumWidth(width)
    pane.setMaximumWidth(width or 16777215)
