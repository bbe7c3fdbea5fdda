"""Case folders: all of them with the deadline that comes next, and what is in one."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from advice_app.matters.model import Item, Matter
from advice_app.matters.store import Matters
from advice_app.ui.kept_text import SAVED, Saver
from advice_app.ui.look import Look
from advice_app.ui.matters.edits import Edits
from advice_app.ui.matters.panes import Panes
from advice_app.ui.matters.ports import Ports

_SECOND = 1000


class MattersScreen(Panes):
    """``state`` is the id of the folder that was looked at; its name is nowhere but in the reader's file."""

    def __init__(self, matters: Matters, ports: Ports, look: Look, parent: QWidget | None = None, *, state: str = "") -> None:
        super().__init__(look, parent)
        self.matters, self._ports = matters, ports
        self._matters: list[Matter] = []
        self._items: list[Item] = []
        self._current, self._noted = state, ""  # matters: that is looked at; that the note in the field belongs to
        self._version, self._quiet = -1, False
        self.edits = Edits(matters, ports, look, self)
        self.saver = Saver(self._save_note, self)
        self._tick = QTimer(self, interval=_SECOND)
        self._connect()
        self.apply_look(look)
        self.retranslate()

    def _connect(self) -> None:
        edits, folder = self.edits, self.folder
        self.new.clicked.connect(edits.ask_new)
        self.take_in.clicked.connect(edits.ask_import)
        edits.shown.connect(self.show_matter)
        edits.changed.connect(self.refresh)
        edits.erasing.connect(self._forget_note)
        edits.erased.connect(self._on_erased)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(lambda _key: self._look_closer())
        folder.wanted.connect(self._do)
        folder.list.opened.connect(lambda _key: self._do("open"))
        folder.note.textChanged.connect(self._on_typed)
        folder.note.left.connect(self.saver.flush)
        self.saver.said.connect(folder.saved.say)
        self._tick.timeout.connect(self._on_second)

    # what is shown -------------------------------------------------------------------------------------------

    @property
    def current(self) -> Matter | None:
        """The folder that is looked at."""
        return next((matter for matter in self._matters if matter.id == self._current), None)

    def refresh(self) -> None:
        """Show what is stored now."""
        self._version = self.matters.version
        self._matters = self.matters.all()
        clocks, words = self.matters.clocks(), self._ports.words()
        if self.current is None:
            self._current = self._matters[0].id if self._matters else ""
        self._quiet = True  # rows come and go: the reader chose nothing
        self.model.show_rows(
            [matter.id for matter in self._matters],
            lambda number: words.matter_row(self._matters[number], clocks.get(self._matters[number].id, ())),
        )
        self.list.choose(self._current)
        self._quiet = False
        self._show_folder()

    def show_matter(self, identity: str) -> None:
        """Look at a folder."""
        self.saver.flush()
        self._current = identity
        self.state_changed.emit(identity)
        self.refresh()
        self._look_closer()

    def _on_chosen(self, identity: str) -> None:
        if self._quiet or identity == self._current:
            return
        if not self.saver.flush():
            self.list.choose(self._current)  # what could not be saved stays in its field
            return
        self._current = identity
        self.state_changed.emit(identity)
        self._show_folder()

    def _show_folder(self) -> None:
        matter, folder = self.current, self.folder
        self.show_parts(any_there=bool(self._matters), one=matter is not None)
        if matter is None:
            self._items, self._noted = [], ""
            return
        words = self._ports.words()
        items = self._items = self.matters.items(matter.id)
        folder.show_matter(matter, [str(item.number) for item in items], lambda number: words.item_row(items[number]))
        self._show_note(matter)

    def _show_note(self, matter: Matter) -> None:
        if self._noted == matter.id and (self.saver.dirty or self.folder.note.toPlainText().strip() == matter.note):
            return  # read anew while it is being typed
        self._noted = ""
        self.folder.note.setPlainText(matter.note)
        self._noted = matter.id
        self.folder.saved.say(SAVED if matter.note else "")

    # the note ------------------------------------------------------------------------------------------------

    def _on_typed(self) -> None:
        if self._noted:
            self.saver.touch()

    def _save_note(self) -> bool:
        done = self.matters.set_note(self._noted, self.folder.note.toPlainText())
        self._matters = self.matters.all()
        self._version = self.matters.version
        return done

    def _forget_note(self) -> None:
        self._noted = ""
        self.folder.note.setPlainText("")  # and with it what could be undone in it
        self.saver.forget()

    # what is done --------------------------------------------------------------------------------------------

    def _on_erased(self) -> None:
        self._current = ""
        self._panes.covering = False
        self.state_changed.emit("")

    def _look_closer(self) -> None:
        self.cover(covering=True)
        (self.folder.list if self._items else self.folder.note).setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self, what: str) -> None:
        matter = self.current
        if what == "back" or matter is None:
            self.close_layer()
            return
        self.saver.flush()
        item = next((own for own in self._items if str(own.number) == self.folder.list.current), None)
        if what == "open" and item is not None:
            self._ports.open(item)
        elif what == "take_out" and item is not None:
            self.edits.take_out(matter, item)
        elif what in {"export", "rename", "erase"}:
            {"export": self.edits.export, "rename": self.edits.ask_rename, "erase": self.edits.ask_erase}[what](matter)

    # Qt, and what the window says ----------------------------------------------------------------------------

    def _on_second(self) -> None:
        """Clocks go on; another window may have written."""
        if self.matters.version != self._version:
            self.refresh()
            return
        for model in (self.model, self.folder.model):
            model.forget()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()
        self.saver.flush()

    def apply_look(self, look: Look) -> None:
        super().apply_look(look)
        self.edits.look = look

    def retranslate(self) -> None:
        super().retranslate()
        self.refresh()

    def flush(self) -> None:
        self.saver.flush()

    def end(self) -> None:
        self._tick.stop()
        self.saver.flush()
        self.edits.wait()
