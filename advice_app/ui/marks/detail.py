"""The pane at the end: one bookmark with its passage, its colour, its note, its folder and its tags."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.library.model import Language
from advice_app.marks.bookmarks import Bookmark, Folder
from advice_app.ui.flow import FlowBox
from advice_app.ui.icons import icon, pixmap, put_icon
from advice_app.ui.look import Look
from advice_app.ui.marks.colour_choice import ColourChoice
from advice_app.ui.marks.note_field import NoteField
from advice_app.ui.marks.passage_card import PassageCard
from advice_app.ui.marks.passages import MISSING, Passage
from advice_app.ui.marks.tag_editor import TagEditor
from advice_app.ui.marks.title_field import TitleField
from advice_app.ui.marks.words import bookmarks
from advice_app.ui.style import set_role


class DetailPane(QWidget):
    """Shows one bookmark, several at once (what can be done with all of them), or none."""

    back_wanted = Signal()  # to the list, where this pane covers it
    open_wanted = Signal()
    copy_wanted = Signal()
    remove_wanted = Signal()
    renamed = Signal(str)
    folder_chosen = Signal(str)
    tags_changed = Signal(object)
    colour_chosen = Signal(str)

    def __init__(self, look: Look, save_note: Callable[[str, str], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._bookmark: Bookmark | None = None
        self._number, self._any_there = 0, True
        self.setObjectName("marks_detail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.crumbs, self._none, self._careful, self._sign = (QLabel(self) for _number in range(4))
        self._note_label, self._folder_label, self._tags_label, self._colour_label = (QLabel(self) for _number in range(4))
        self.title, self.card, self.note = TitleField(look, self), PassageCard(look, self), NoteField(look, save_note, self)
        self.tags, self.folder, self.colours = TagEditor(look, self), QComboBox(self), ColourChoice(look, self)
        self.back, self.open, self.copy, self.remove = (QPushButton(self) for _number in range(4))
        self._caution = QFrame(self)
        self._name_parts()
        self._lay_out()
        self._connect()
        self.apply_look(look)
        self.retranslate()
        self.show_none()

    def _name_parts(self) -> None:
        buttons = {"back_to_list": (self.back, "ghost"), "open_page": (self.open, "primary"), "copy_source": (self.copy, "plain")}
        for name, (button, role) in {**buttons, "remove_bookmark": (self.remove, "ghost")}.items():
            button.setObjectName(name)
            set_role(button, role)
        self.folder.setObjectName("folder_choice")
        labels = ((self.crumbs, "hint"), (self._none, "small"), (self._careful, "carefultext"))
        fields = ((label, "field") for label in (self._note_label, self._folder_label, self._tags_label, self._colour_label))
        for label, role in (*labels, *fields):
            set_role(label, role)
            label.setWordWrap(True)
        self.crumbs.setObjectName("mark_crumbs")
        self._none.setObjectName("no_bookmark")
        set_role(self._caution, "careful")

    def _lay_out(self) -> None:
        inner = QWidget(self)
        set_role(inner, "bare")
        self._column = QVBoxLayout(inner)
        self._row = FlowBox(inner)  # in some languages the buttons do not fit beside each other
        self._row.set_parts([self.open, self.copy])
        careful = QHBoxLayout(self._caution)
        careful.setContentsMargins(16, 12, 16, 12)
        careful.setSpacing(12)
        careful.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        careful.addWidget(self._careful, 1)
        self._one: tuple[QWidget, ...] = (self.crumbs, self.title, self.card, self._row, self._colour_label, self.colours)
        self._one += (self._note_label, self.note, self._tags_label, self.tags, self._caution)
        self._any: tuple[QWidget, ...] = (self._folder_label, self.folder, self.remove)
        part: QWidget
        for part in (self._none, self.crumbs, self.title, self.card):
            self._column.addWidget(part)
        self._column.addSpacing(4)
        self._column.addWidget(self._row)
        fields: tuple[tuple[QWidget, ...], ...] = ((self._colour_label, self.colours), (self._note_label, self.note))
        for field in (*fields, (self._folder_label, self.folder), (self._tags_label, self.tags), (self._caution,)):
            self._column.addSpacing(12)
            for part in field:
                self._column.addWidget(part)
        self._column.addSpacing(4)
        self._column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_role(self._scroll, "bare")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        whole.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.open.clicked.connect(self.open_wanted)
        self.copy.clicked.connect(self.copy_wanted)
        self.remove.clicked.connect(self.remove_wanted)
        self.title.renamed.connect(self.renamed)
        self.tags.tags_changed.connect(self.tags_changed)
        self.colours.colour_chosen.connect(self.colour_chosen)
        self.note.escaped.connect(self.note.edit.focusPreviousChild)
        self.folder.activated.connect(lambda _row: self.folder_chosen.emit(str(self.folder.currentData())))

    # what is shown -------------------------------------------------------------------------------------------

    def show_none(self, *, any_there: bool = True) -> None:
        """Nothing is selected; there may be nothing to select."""
        self.note.show_note("", "")
        self._bookmark, self._number, self._any_there = None, 0, any_there
        self._switch()

    def show_many(self, number: int, folders: list[Folder]) -> None:
        """Several are selected."""
        self.note.show_note("", "")
        self._bookmark, self._number = None, number
        self._fill_folders(folders, None)
        self._switch()

    def show_one(self, bookmark: Bookmark, title: str, crumbs: str, folders: list[Folder], tags: list[str]) -> None:
        """Show a bookmark; its passage comes with `show_passage`."""
        other = self._bookmark is None or self._bookmark.id != bookmark.id
        self._bookmark, self._number = bookmark, 1
        self.crumbs.setText(crumbs)
        if other or self.title.label.text() != title:
            self.title.show_title(title)
        self.colours.show_colour(bookmark.colour)
        self.note.show_note(bookmark.id, bookmark.note)
        self._fill_folders(folders, bookmark.folder)
        self.tags.show_tags(bookmark.tags, tags)
        self._switch()
        if other:
            self._scroll.verticalScrollBar().setValue(0)

    def show_passage(self, passage: Passage, shown_in: Language | None, wanted: Language | None) -> None:
        """Show what the bookmark leads to now."""
        if self._bookmark is not None:
            self.card.show_passage(self._bookmark, passage, shown_in, wanted)
            self.open.setEnabled(passage.state != MISSING)

    def _fill_folders(self, folders: list[Folder], current: str | None) -> None:
        self.folder.clear()
        # L10N: in the choice of folders
        self.folder.addItem(_("No folder"), "")
        for folder in folders:
            self.folder.addItem(icon("folder", self._look.theme.t2, self._look.px(16)), folder.name, folder.id)
        self.folder.setCurrentIndex(self.folder.findData(current) if current is not None else -1)

    def _switch(self) -> None:
        for part in self._one:
            part.setVisible(self._number == 1)
        for part in self._any:  # several share them
            part.setVisible(self._number > 0)
        self._none.setVisible(self._number > 1 or (self._number == 0 and self._any_there))
        self._none.setText(bookmarks(self._number) if self._number else _("Choose a bookmark to see its passage and your note."))
        set_role(self._none, "marktitle" if self._number else "small")

    def cover(self, *, covering: bool) -> None:
        """Whether this pane lies over the list, and so needs a way back."""
        self.back.setVisible(covering)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        theme, px = look.theme, look.px
        self._column.setContentsMargins(px(24), px(18), px(22), px(20))
        self._column.setSpacing(px(8))
        put_icon(self.back, "back", theme.t2, px(18), mirrored=look.rtl)
        put_icon(self.copy, "copy", theme.t1, px(16))
        put_icon(self.remove, "trash", theme.t2, px(16))
        self._sign.setPixmap(pixmap("info", theme.caution.ink, px(16), self.devicePixelRatioF()))
        for part in (self.title, self.card, self.colours, self.note, self.tags):
            part.apply_look(look)

    def retranslate(self) -> None:
        """Set every text in the interface language; what is shown comes with `show_one`."""
        self.setAccessibleName(_("Bookmark"))
        self.back.setText(f" {_('All bookmarks')}")
        self.open.setText(_("Open page"))
        self.copy.setText(f" {_('Copy with source')}")
        self.remove.setText(f" {_('Delete')}")
        self._colour_label.setText(_("Highlight"))
        self._note_label.setText(_("Your note"))
        self._folder_label.setText(_("Folder"))
        self.folder.setAccessibleName(_("Folder"))
        self.folder.view().setAccessibleName(_("Folder"))
        self.folder.setPlaceholderText(_("Put into a folder"))  # several are selected
        self._tags_label.setText(_("Tags"))
        self._careful.setText(
            _("Do not write names here. Use a case number. Notes can be read by anyone who opens this computer.")
        )
        for part in (self.title, self.colours, self.note, self.tags):
            part.retranslate()
        self._switch()
