"""The pane at the start: folders, tags, and what becomes of what is kept."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QScrollArea, QToolButton, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.marks.bookmarks import Folder, Tag
from advice_app.ui.icons import pixmap, put_icon
from advice_app.ui.look import Look
from advice_app.ui.marks.folder_list import ALL, FolderList
from advice_app.ui.marks.style import tint_of
from advice_app.ui.marks.tags import Chip, ChipFilter
from advice_app.ui.style import set_role

_MOST_TAGS = 40
_LEAST_HEIGHT = 540  # for the heading


class FolderPane(QWidget):
    """Chooses what the list shows. Everything in it scrolls but the note on where bookmarks are kept."""

    back_wanted = Signal()
    erase_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[int, list[Folder], list[Tag], str | None, str] = (0, [], [], ALL, "")
        self.setObjectName("marks_folders")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = FolderList(look, self)
        self.tags, self.kinds = ChipFilter(look, self), ChipFilter(look, self)
        self.tags.setObjectName("tag_filter")
        self.kinds.setObjectName("kind_filter")
        self._back, self.erase = QPushButton(self), QPushButton(self)
        self._heading, self._folders, self._tags, self._kept = (QLabel(self) for _number in range(4))
        self._lock = QLabel(self)
        self._add, self._more = QToolButton(self), QToolButton(self)
        self._menu = QMenu(self)
        self._name_parts()
        self._lay_out()
        self._connect()
        self.apply_look(look)
        self.retranslate()

    def _name_parts(self) -> None:
        names = {
            "marks_back": (self._back, "ghost"),
            "erase_button": (self.erase, "danger"),
            "add_folder": (self._add, "ghost"),
            "folder_menu": (self._more, "ghost"),
        }
        for name, (part, role) in names.items():
            part.setObjectName(name)
            set_role(part, role)
        for label, role in ((self._heading, "h2"), (self._folders, "field"), (self._tags, "field"), (self._kept, "hint")):
            set_role(label, role)
        self._heading.setWordWrap(True)  # a long word beside a scroll bar
        self._kept.setWordWrap(True)
        self._more.setMenu(self._menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _lay_out(self) -> None:
        inner = QWidget(self)
        set_role(inner, "bare")
        self._column = QVBoxLayout(inner)
        head = QHBoxLayout()
        head.addWidget(self._folders, 1)
        head.addWidget(self._more)
        head.addWidget(self._add)
        for part in (self._heading, head, self.list, self.kinds, self._tags, self.tags):
            if part is self._tags:
                self._column.addSpacing(8)
            if isinstance(part, QHBoxLayout):
                self._column.addLayout(part)
            else:
                self._column.addWidget(part)
        self._column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_role(scroll, "bare")
        kept = QHBoxLayout()
        kept.setSpacing(10)
        kept.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignTop)
        kept.addWidget(self._kept, 1)
        self._whole = QVBoxLayout(self)
        self._whole.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeading)
        self._whole.addWidget(scroll, 1)
        self._whole.addLayout(kept)
        self._whole.addWidget(self.erase)

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_wanted)
        self.erase.clicked.connect(self.erase_wanted)
        self._add.clicked.connect(self.list.name_new)
        self.list.naming_ended.connect(self._show_again)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)

    def show_choices(self, total: int, folders: list[Folder], tags: list[Tag], folder: str | None, tag: str) -> None:
        """Show what there is to choose from, and what is chosen."""
        self._shown = (total, folders, tags, folder, tag)
        self._show_again()

    def _show_again(self) -> None:
        total, folders, tags, folder, tag = self._shown
        self.list.show_folders(total, folders, folder)
        often = sorted(tags, key=lambda item: (item.name != tag, -item.count))[:_MOST_TAGS]
        names = {item.name for item in often}
        chips = [Chip(item.name, item.name, tint_of(item.name), item.count) for item in tags if item.name in names]
        self.tags.show_chips(chips, tag)
        self._tags.setVisible(bool(tags))
        self._more.setVisible(bool(folder))
        self.erase.setEnabled(bool(total or folders))

    def _fill_menu(self) -> None:
        self._menu.clear()
        rename, remove = QAction(_("Rename folder"), self._menu), QAction(_("Remove folder"), self._menu)
        rename.triggered.connect(self.list.rename_current)
        remove.triggered.connect(lambda: self.list.remove_wanted.emit(self.list.current_id()))
        self._menu.addAction(rename)
        self._menu.addAction(remove)

    def _show_menu(self) -> None:
        if self.list.current_id():
            self._menu.popup(self.list.viewport().mapToGlobal(self.list.visualItemRect(self.list.currentItem()).center()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._heading.setVisible(self.height() >= self._look.px(_LEAST_HEIGHT))

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        theme, px = look.theme, look.px
        self._column.setContentsMargins(px(6), px(8), px(6), px(8))
        self._column.setSpacing(px(8))
        self._whole.setContentsMargins(px(14), px(10), px(14), px(16))
        self._whole.setSpacing(px(10))
        put_icon(self._back, "back", theme.t2, px(18), mirrored=look.rtl)
        put_icon(self.erase, "trash", theme.danger.ink, px(18))
        put_icon(self._add, "plus", theme.t2, px(18))
        put_icon(self._more, "menu", theme.t2, px(18))
        self._lock.setPixmap(pixmap("lock", theme.t3, px(16), self.devicePixelRatioF()))
        self.list.apply_look(look)
        self.tags.apply_look(look)
        self.kinds.apply_look(look)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._back.setText(f" {_('Back')}")
        self._heading.setText(_("Bookmarks"))
        self._folders.setText(_("Folders"))
        self._tags.setText(_("Tags"))
        self.tags.setAccessibleName(_("Tags"))
        # L10N: said by a screen reader: what the list of bookmarks can be narrowed to
        self.kinds.setAccessibleName(_("Notes and highlights"))
        # L10N: on the screen of bookmarks and notes
        self._kept.setText(_("Kept only on this computer, not encrypted."))
        # L10N: a button; the dots say that it asks first
        self.erase.setText(f" {_('Erase all…')}")
        for button, text in ((self._add, _("Add a folder")), (self._more, _("This folder"))):
            button.setAccessibleName(text)
            button.setToolTip(text)
        self.list.retranslate()
        self._show_again()
