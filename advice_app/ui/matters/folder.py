"""One case folder: its notes, what is in it, what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.marks import texts
from advice_app.matters.model import Matter
from advice_app.ui.flow import FlowLayout, flowing
from advice_app.ui.icons import put_icon
from advice_app.ui.kept_text import KeptText, SavedLine
from advice_app.ui.listing.model import Row, RowModel
from advice_app.ui.listing.row_view import RowView
from advice_app.ui.look import Look
from advice_app.ui.sides import leading
from advice_app.ui.style import set_role

_NOTE = 108  # pixels at 100 %
_ICONS = {"back": "back", "export": "download", "rename": "pencil", "erase": "trash", "open": "forward", "take_out": "minus"}


class FolderPane(QScrollArea):
    """Says what is wanted; the screen does it."""

    wanted = Signal(str)  # the name of a button

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setObjectName("matter_pane")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page = QWidget()
        self._page.setObjectName("matter_page")
        self.buttons = {name: self._button(name) for name in _ICONS}
        self.title, self.note_label, self.list_label, self.empty = (QLabel(self._page) for _number in range(4))
        for label, role in (
            (self.title, "matterhead"),
            (self.note_label, "field"),
            (self.list_label, "field"),
            (self.empty, "small"),
        ):
            set_role(label, role)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.note = KeptText("matter_note", texts.NOTE, self._page)
        self.note_label.setBuddy(self.note)
        self.saved = SavedLine(look, self._page)
        self.model = RowModel()
        self.model.setParent(self)
        self.list = RowView(look, self.model, self._page)
        self.list.setObjectName("matter_items")
        self.list_label.setBuddy(self.list)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the pane scrolls, with all of it
        self.list.chosen.connect(lambda _key: self._follow())
        self._lay_out()
        self.setWidget(self._page)
        self.list.verticalScrollBar().rangeChanged.connect(self._fit)  # rows became higher
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list, lambda: self.wanted.emit("take_out"))
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(self._page)
        button.setObjectName(f"matter_{name}")
        set_role(button, {"back": "ghost", "erase": "danger", "open": "primary"}.get(name, "plain"))
        button.clicked.connect(lambda: self.wanted.emit(name))
        return button

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self._page)
        column.addWidget(self.buttons["back"], 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.title)
        column.addWidget(self._row("export", "rename", "erase"))
        for part in (self.note_label, self.note, self.saved, self.list_label, self.empty):
            column.addWidget(part)
        column.addWidget(self._row("open", "take_out"))
        column.addWidget(self.list)
        column.addStretch(1)

    def _row(self, *names: str) -> QWidget:
        flow = FlowLayout(gap=8)
        for name in names:
            flow.addWidget(self.buttons[name])
        return flowing(QWidget(self._page), flow)

    def show_matter(self, matter: Matter, keys: list[str], make: Callable[[int], Row]) -> None:
        """Show a folder with these things in it; the one that was looked at stays so."""
        kept, there = self.list.current, bool(keys)
        self.title.setText(matter.name)
        self.model.show_rows(keys, make)
        self.model.bring(len(keys) - 1)
        if there and not self.list.choose(kept):
            self.list.choose_row(0)
        self._fit()
        for part in (self.list, self.buttons["open"], self.buttons["take_out"]):
            part.setVisible(there)
        self.empty.setHidden(there)

    def _fit(self) -> None:
        """Have the list as high as its rows."""
        self.list.setFixedHeight(max(0, self.list.sizeHintForRow(0)) * len(self.model.keys) + 2)

    def _follow(self) -> None:
        """Bring the row that is looked at on the screen, if the reader moves in the list."""
        if self.list.hasFocus():
            row = self.list.visualRect(self.list.currentIndex())
            at = self.list.mapTo(self._page, row.center())
            self.ensureVisible(at.x(), at.y(), 0, row.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def cover(self, *, covering: bool) -> None:
        """Whether it lies over the list of folders."""
        self.buttons["back"].setVisible(covering)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self.look = look
        px, theme = look.px, look.theme
        self._column.setContentsMargins(px(24), px(16), px(24), px(18))
        self._column.setSpacing(px(9))
        side = leading(rtl=look.rtl)
        for label in (self.title, self.note_label, self.list_label, self.empty):
            label.setAlignment(side)
        inks = {"erase": theme.danger.ink, "open": theme.onac, "back": theme.t2}
        for name, button in self.buttons.items():
            mirrored = look.rtl and name in {"back", "open"}
            put_icon(button, _ICONS[name], inks.get(name, theme.t1), px(16), mirrored=mirrored)
        self.note.apply_look(look, _NOTE)
        self.saved.apply_look(look)
        self.list.apply_look(look)
        self._fit()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        said = {
            "back": _("Back"),
            "export": _("Export"),
            "rename": _("Rename"),
            # L10N: a button; the dots say that it asks first
            "erase": _("Erase…"),
            "open": _("Open"),
            # L10N: a button: something that is in a case folder is not in it any more; it is not deleted
            "take_out": _("Take out"),
        }
        for name, text in said.items():
            self.buttons[name].setText(f" {text}")
        self.note_label.setText(_("Notes on the case"))
        self.note.setAccessibleName(_("Notes on the case"))
        self.list_label.setText(_("In this folder"))
        self.list.setAccessibleName(_("In this folder"))
        # L10N: in an empty case folder; “Add to a case folder…” is an entry of menus, translated as that entry is
        empty = _("Nothing yet. In a guide, the clock, the comparison or the bookmarks, choose “Add to a case folder…”.")
        self.empty.setText(empty)
        self.saved.retranslate()
