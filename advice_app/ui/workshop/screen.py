"""The workshop: its items in order on one side, the one that is looked at on the other; in a narrow window over the list."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from advice_app.languages import _, interface_language
from advice_app.library.catalogue import Library, LibraryError
from advice_app.library.model import Language
from advice_app.ui.focus import begin_at
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.style import set_role
from advice_app.ui.tall import LEAST_LIST, TallArea
from advice_app.ui.tool_screen import ToolScreen
from advice_app.ui.two_panes import Room, TwoPanes
from advice_app.ui.workshop.add_dialog import AddDialog
from advice_app.ui.workshop.editor import Editor
from advice_app.ui.workshop.files import Files
from advice_app.ui.workshop.head import WorkshopHead
from advice_app.ui.workshop.item_list import ItemList, ItemModel
from advice_app.ui.workshop.item_pane import ItemPane
from advice_app.ui.workshop.notice import WorkshopNotice
from advice_app.ui.workshop.rows import name, rows
from advice_app.ui.workshop.style import css
from advice_app.workshop.choices import Choices, completed, countries_of, ready
from advice_app.workshop.content import Content
from advice_app.workshop.draft import Draft
from advice_app.workshop.model import Item, Kind, Workshop


class WorkshopScreen(ToolScreen):
    """``state`` is what `state_changed` gave last: all of the workshop, so that nothing is lost that was not saved."""

    present_wanted = Signal(object)
    handouts_wanted = Signal(object, str)  # the workshop, and its file

    def __init__(self, library: Library, look: Look, parent: QWidget | None = None, *, state: str = "") -> None:
        super().__init__(parent)
        self._look, self._library = look, library
        self.content = Content(library)
        self._language = interface_language()
        self.dialog: AddDialog | None = None
        self.setObjectName("workshop_screen")
        self.setProperty("role", "listing_screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(css(look))
        self.editor = Editor(Draft.from_state(state), self)
        self.files = Files(self.editor, look, self)
        self.files.blank = self._blank
        self._make()
        self._lay_out()
        self._connect()
        self.apply_look(look)
        self.retranslate()

    def _make(self) -> None:
        self.head, self.notice = WorkshopHead(self), WorkshopNotice(self)
        self.model = ItemModel()
        self.model.setParent(self)
        self.list = ItemList(self._look, self.model, self)
        self.nothing = QLabel(self)
        self.nothing.setObjectName("workshop_nothing")
        self.nothing.setWordWrap(True)
        set_role(self.nothing, "small")
        self._side, self._beside = QWidget(self), QWidget(self)
        for part in (self._side, self._beside):
            set_role(part, "page")
        self.back = QToolButton(self._beside)
        self.back.setObjectName("workshop_back")
        self.back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_role(self.back, "ghost")
        self.pane = ItemPane(self._look, self._beside)

    def _lay_out(self) -> None:
        inside = QWidget(self)
        set_role(inside, "bare")
        side, beside, row, column = QVBoxLayout(self._side), QVBoxLayout(self._beside), QHBoxLayout(), QVBoxLayout(inside)
        whole = QVBoxLayout(self)
        whole.addWidget(TallArea(inside, self))
        apart = QHBoxLayout()  # a style sheet takes a label's own margins away
        apart.addWidget(self.nothing)
        side.addLayout(apart)
        side.addWidget(self.list, 1)
        beside.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        beside.addWidget(self.pane, 1)
        row.addWidget(self._side)
        row.addWidget(self._beside, 1)
        self._panes = TwoPanes(self, self._side, self._beside, Room(820, 0.5, 320))
        for part in (self.head, self.notice):
            column.addWidget(part)
        column.addLayout(row, 1)
        for layout in (side, beside, row, column, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        row.setSpacing(1)
        apart.setContentsMargins(24, 18, 24, 18)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)

    def _connect(self) -> None:
        self.editor.changed.connect(self._on_changed)
        self.files.said.connect(lambda text, _wrong: self.notice.say(text))
        self.head.edited.connect(lambda workshop, typing: self.editor.change(workshop, typing=typing))
        self.head.add_wanted.connect(self.add_kind)
        self.head.file_wanted.connect(self.files.do)
        self.head.present_wanted.connect(lambda: self.present_wanted.emit(self.editor.workshop))
        self.head.handouts_wanted.connect(lambda: self.handouts_wanted.emit(self.editor.workshop, self.editor.draft.path))
        self.notice.undo_wanted.connect(self.undo)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(lambda _key: self._enter())
        self.list.moved.connect(self.editor.move)
        self.list.remove_wanted.connect(self.remove)
        self.pane.edited.connect(self.editor.change_item)
        self.pane.step_wanted.connect(lambda step: self.editor.move(self.editor.row, self.editor.row + step))
        self.pane.remove_wanted.connect(self.remove)
        self.pane.open_wanted.connect(self.open_requested)
        self.back.clicked.connect(self.close_layer)

    def _blank(self) -> Workshop:
        return Workshop(languages=(self._language,))

    # what the window says ------------------------------------------------------------------------------------

    def set_library(self, library: Library) -> None:
        self.content.close()
        self._library, self.content = library, Content(library)
        self._show()

    def set_language(self, tag: str) -> None:
        self._language = tag
        if not self.editor.workshop.languages:
            self.editor.draft = self.editor.draft._replace(workshop=self.editor.workshop._replace(languages=(tag,)))
        self._show()

    def apply_look(self, look: Look) -> None:
        if look != self._look:
            self.setStyleSheet(css(look))
        self._look = self.files.look = look
        for part in (self.head, self.list, self.pane):
            part.apply_look(look)
        self.back.setIcon(icon("back", look.theme.t2, look.px(16), look.rtl))
        self.back.setIconSize(QSize(look.px(16), look.px(16)))
        self.list.setMinimumHeight(look.px(LEAST_LIST))
        self.fit()

    def retranslate(self) -> None:
        self.setAccessibleName(_("Workshop"))
        # L10N: the list of what a workshop consists of
        self.list.setAccessibleName(_("Items of the workshop"))
        # L10N: where a workshop has no items yet; “Add” is a button
        self.nothing.setText(_("Nothing in it yet. “Add” puts guides, sections, exercises and more into the workshop, in order."))
        self.back.setText(_("Back to the list"))
        for part in (self.head, self.notice, self.pane):
            part.retranslate()
        self._show()

    def next_pane(self) -> bool:
        if self.list.hasFocus() and self._beside.isVisible() and self.editor.item:
            self.pane.enter()
            return True
        return False

    def close_layer(self) -> bool:
        if not self._panes.covering:
            return False
        self._panes.covering = False
        self.fit()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def end(self) -> None:
        self.content.close()

    # editing -------------------------------------------------------------------------------------------------

    def add_kind(self, kind: str) -> None:
        """Add a text slide or a break; for other kinds, let one be chosen."""
        if kind in {Kind.TEXT, Kind.BREAK}:
            self.add(Item(kind))
            self._enter()
            return
        choices = Choices(self.content, self._language, interface_language())
        about = countries_of(self.editor.workshop.items)
        self.dialog = AddDialog(self._look, choices, Kind(kind), about, self._guide_language(), self)
        self.dialog.wanted.connect(self.add)
        self.dialog.open()

    def add(self, item: Item) -> None:
        """Add something behind the item that is looked at, with the minutes it usually takes."""
        try:
            known = tuple(self.content.facts.countries(interface_language()))
            made = completed(ready(self.content, item), self.editor.workshop.items, known)
        except LibraryError as error:
            self.notice.say(str(error))
            return
        self.editor.add(made)

    def remove(self) -> None:
        """Take out the item that is looked at; it can be brought back."""
        item = self.editor.remove()
        if item is not None:
            title = name(self.content, item, self._language)
            # L10N: {item} is the title of something that was in a workshop
            self.notice.say(_("Removed: {item}").format(item=f"\u2068{title}\u2069"), undo=True)
            self.close_layer()

    def undo(self) -> None:
        """Take the last change back."""
        if self.editor.undo():
            self.notice.hide()

    def _guide_language(self) -> Language:
        return self._library.language(self._language if self._library.knows(self._language) else "en")

    def _on_changed(self) -> None:
        self._show()
        self.state_changed.emit(self.editor.draft.as_state())

    def _on_chosen(self, key: str) -> None:
        self.editor.look_at(int(key))
        self._show_item()

    def _enter(self) -> None:
        self._panes.covering = True
        self.fit()
        self.pane.enter()

    # what is shown -------------------------------------------------------------------------------------------

    def _show(self) -> None:
        """Say everything anew."""
        draft, row = self.editor.draft, self.editor.row
        there = self._library.languages()
        # L10N: beside the name of a workshop's file: something is not saved in it yet
        unsaved = _("not saved in a file")
        path = f"\u2068{draft.path.rpartition('/')[2]}\u2069" if draft.path else ""
        said = " \u00b7 ".join(part for part in (path, unsaved if draft.changed else "") if part)
        self.head.show_workshop(draft.workshop, there, said)
        found = rows(self.content, draft.workshop, self._guide_language())
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's name
        self.list.painter.text_lines = int(any(row.text for row in found))
        self.model.show_items(found)
        if row >= 0:
            self.list.choose_row(row)
        self.list.blockSignals(False)  # noqa: FBT003
        self.nothing.setVisible(not found)
        self.list.setVisible(bool(found))
        begin_at(self, self.list if found else self.head.title)
        self._show_item()

    def _show_item(self) -> None:
        row, count = self.editor.row, len(self.editor.workshop.items)
        self.pane.show_item(self.content, self.editor.item, self._language, first=row <= 0, last=row >= count - 1)

    def fit(self) -> None:
        """Both beside each other, or one of them."""
        self._panes.covering = self._panes.covering and self.editor.item is not None
        both = self._panes.fit(self._look)
        self.head.setVisible(not self._panes.covering)
        self.back.setVisible(not both)
        self.list.opens_on_click = not both

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.editor.redo()
        elif event.matches(QKeySequence.StandardKey.Save):
            self.files.do("save")
        elif event.matches(QKeySequence.StandardKey.Open):
            self.files.do("open")
        else:
            super().keyPressEvent(event)
