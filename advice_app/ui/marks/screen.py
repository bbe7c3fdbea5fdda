"""The bookmarks screen: shows what is stored. Changes go through `Edits`, export and import through `Transfer`."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from advice_app.languages import _, interface_language
from advice_app.library.catalogue import Library
from advice_app.marks.bookmarks import Bookmark, Bookmarks, Order
from advice_app.ui.focus import begin_at
from advice_app.ui.look import Look
from advice_app.ui.marks.edits import Edits
from advice_app.ui.marks.folder_list import ALL
from advice_app.ui.marks.model import BookmarkModel, Choice
from advice_app.ui.marks.panes import EMPTY, LIST, Panes
from advice_app.ui.marks.passages import Passages
from advice_app.ui.marks.tags import kind_chip
from advice_app.ui.marks.words import bookmarks as so_many

if TYPE_CHECKING:
    from advice_app.ui.marks.transfer import Transfer

_WATCH_MS = 2000


class BookmarksScreen(Panes):
    """What a reader keeps. ``changed`` tells that something was stored, or could not be."""

    open_requested = Signal(str)
    back_requested = Signal()
    keep_wanted = Signal()  # in a case folder, what is selected
    changed = Signal()
    order_chosen = Signal(object)  # Order; worth keeping until the next start

    def __init__(
        self, bookmarks: Bookmarks, library: Library, look: Look, parent: QWidget | None = None, *, order: Order = Order.NEWEST
    ) -> None:
        self._bookmarks, self._library = bookmarks, library
        self._passages = Passages(library, interface_language())
        self.model = BookmarkModel(bookmarks, self._passages, order)
        super().__init__(look, self.model, self._save_note, parent)
        self.model.setParent(self)
        self.edits = Edits(bookmarks, self.undo, self._on_edited)
        self._transfer: Transfer | None = None
        self._version = bookmarks.version
        self._folders, self._tags = bookmarks.folders(), bookmarks.tags()
        self._watch = QTimer(self, interval=_WATCH_MS)  # another window may write
        self._watch.timeout.connect(self._look_for_changes)
        self._connect()
        self._connect_list()
        self.refresh()

    def _connect(self) -> None:
        self.folders.back_wanted.connect(self._on_back)
        self.folders.erase_wanted.connect(self._ask_to_erase)
        self.folders.list.folder_chosen.connect(lambda folder: self._narrow(folder=folder))
        self.folders.tags.chosen.connect(lambda tag: self._narrow(tag=tag))
        self.folders.kinds.chosen.connect(lambda kind: self._narrow(kind=kind))
        self.folders.list.named.connect(self.edits.name_folder)
        self.folders.list.remove_wanted.connect(self.edits.remove_folder)
        self.folders.list.dropped.connect(self.edits.put)
        self.top.text_changed.connect(lambda text: self._narrow(text=text))
        self.top.order_chosen.connect(lambda order: self._narrow(order=order))
        self.top.order_chosen.connect(self.order_chosen)
        self.top.export_wanted.connect(self._export)
        self.top.import_wanted.connect(self._import)
        self.empty.link_clicked.connect(self._on_empty_link)
        self.undo.undone.connect(self._on_edited)
        self.undo.failed.connect(self._on_edited)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.undo.undo)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _connect_list(self) -> None:
        self.model.dropped.connect(self.edits.move)
        self.list.chosen.connect(self._show_selected)
        self.list.clicked_row.connect(self._on_row_clicked)
        self.list.activated_row.connect(self._on_row_activated)
        self.list.remove_wanted.connect(self.remove_selected)
        self.list.rename_wanted.connect(lambda: self._do("rename", ""))
        self.list.step_wanted.connect(self._step)
        self.list.menu_wanted.connect(self._show_menu)
        self.list.typed.connect(self.top.look_for)
        self.detail.open_wanted.connect(self.open_selected)
        self.detail.copy_wanted.connect(self.copy_selected)
        self.detail.remove_wanted.connect(self.remove_selected)
        self.detail.renamed.connect(lambda title: self._with_current(lambda found: self.edits.rename(found, title)))
        self.detail.tags_changed.connect(lambda tags: self._with_current(lambda found: self.edits.tag(found, tags)))
        self.detail.colour_chosen.connect(lambda colour: self._with_current(lambda found: self.edits.highlight(found, colour)))
        self.detail.folder_chosen.connect(lambda folder: self.edits.put(self.selected_ids(), folder))

    @property
    def transfer(self) -> "Transfer":
        """Export and import, made when first wanted."""
        if self._transfer is None:
            from advice_app.ui.marks.transfer import Transfer  # noqa: PLC0415 - the list need not wait for it

            self._transfer = Transfer(self._bookmarks, self.undo, self, self._passages, self._look)
            self._transfer.imported.connect(self._on_edited)
        self._transfer.passages, self._transfer.look = self._passages, self._look
        return self._transfer

    # what is shown -------------------------------------------------------------------------------------------

    def set_library(self, library: Library) -> None:
        """Read from another library: the guides were built anew."""
        self._library = library
        self._read_from(Passages(library, self._passages.language))

    def set_language(self, tag: str) -> None:
        """Show passages in this language, or the nearest there is."""
        if tag != self._passages.language:
            self._read_from(Passages(self._library, tag))

    def _read_from(self, passages: Passages) -> None:
        self._passages = self.model.passages = passages
        self.refresh()

    def refresh(self) -> None:
        """Show what is stored now; the same bookmarks stay selected."""
        rows, ids = self.list.selected_rows(), self.selected_ids()
        scrolled = self.list.verticalScrollBar().value()
        self._version = self._bookmarks.version
        self.list.quiet = True  # what is being typed belongs to the bookmark that stays selected
        self._show_choices()
        self.model.reload()
        self.list.select_again(ids, rows, scrolled)
        self.list.quiet = False
        self._show_selected()

    def _show_choices(self) -> None:
        self._folders, self._tags = self._bookmarks.folders(), self._bookmarks.tags()
        choice = self.model.choice
        if choice.folder is not ALL and choice.folder not in {folder.id for folder in self._folders}:
            choice = choice._replace(folder=ALL)
        if choice.tag and choice.tag not in {tag.name for tag in self._tags}:
            choice = choice._replace(tag="")
        kinds = self._bookmarks.kinds()
        if choice.kind not in kinds:
            choice = choice._replace(kind="")
        self.model.choice = choice
        self.folders.kinds.show_chips([kind_chip(kind, number) for kind, number in kinds.items()], choice.kind)
        self.folders.show_choices(self._bookmarks.count(), self._folders, self._tags, choice.folder, choice.tag)

    def _narrow(self, **wanted: object) -> None:
        """Show other bookmarks, or the same in another order."""
        self.flush()
        self.list.clearSelection()
        self.list.scrollToTop()
        self.model.choose(self.model.choice._replace(**wanted))  # type: ignore[arg-type]
        if wanted.keys() & {"folder", "tag", "kind"}:
            self._show_choices()
        self._show_selected()
        if "folder" in wanted and self.layer == "folders":
            self.close_layer()

    def _show_selected(self) -> None:
        choice, number, selected = self.model.choice, self.model.rowCount(), self.list.selected_count()
        self.stack.setCurrentIndex(LIST if number else EMPTY)
        begin_at(self, self.list if number else self.empty.link)
        self.empty.say(narrowed=choice != Choice(order=choice.order))
        text = so_many(number)
        if selected > 1:
            # L10N: {bookmarks} as "7 bookmarks"; {number} of them are selected
            text = _("{bookmarks}, {number} selected").format(bookmarks=text, number=selected)
        self.top.show_state(text, choice.order, selected, number)
        bookmark = self.list.current()
        if bookmark is not None:
            self._show_one(bookmark)
        elif selected:
            self.detail.show_many(selected, self._folders)
        else:
            self.detail.show_none(any_there=number > 0)
            self.close_layer()

    def _show_one(self, bookmark: Bookmark) -> None:
        passages = self._passages
        passage, title = passages.shown(bookmark)
        crumbs = passages.crumbs(passage.ref)
        self.detail.show_one(bookmark, title, crumbs, self._folders, [tag.name for tag in self._tags])
        self.detail.show_passage(passage, passages.spoken(passage.language), passages.spoken(passages.language))

    def selected_ids(self) -> list[str]:
        """The bookmarks that are selected."""
        return self.model.ids(self.list.selected_rows())

    # what is done --------------------------------------------------------------------------------------------

    def flush(self) -> bool:
        """Save now what is being typed; whether all is saved."""
        return self.detail.note.flush()

    def finish(self) -> bool:
        """Before the window closes: save what is being typed, stop an import, end an export; whether all is saved."""
        if self._transfer is not None:
            self._transfer.wait()
        return self.flush()

    def open_selected(self) -> None:
        """Go to the page of the selected bookmark, to the place where its text is now."""
        bookmark = self.list.current()
        if bookmark is None:
            return
        self.flush()
        self.open_requested.emit(f"guide:{self._passages.shown(bookmark)[0].ref}")

    def copy_selected(self) -> None:
        """Copy passage, law and reference."""
        bookmark = self.list.current()
        if bookmark is not None:
            QGuiApplication.clipboard().setText(self._passages.source(bookmark))
            self.undo.say(lambda: _("Copied, with its source."))

    def remove_selected(self) -> None:
        """Delete what is selected; the row that comes next is selected then."""
        rows = self.list.selected_rows()
        if rows:
            self.flush()
            self.edits.remove(self.selected_ids())
            self.list.select_row(rows[0])

    def _save_note(self, identity: str, note: str) -> bool:
        saved = self._bookmarks.set_note(identity, note)
        self._version = self._bookmarks.version
        bookmark = self._bookmarks.get(identity)
        if saved and bookmark is not None:
            self.model.changed(bookmark)
            self.list.fit_rows()
        self.changed.emit()
        return saved

    def _on_edited(self) -> None:
        self.refresh()
        self.changed.emit()

    def _with_current(self, do: Callable[[Bookmark], None]) -> None:
        bookmark = self.list.current()
        if bookmark is not None:
            do(bookmark)

    def _step(self, direction: int) -> None:
        """Move the selected bookmark one up or down, in the reader's own order."""
        bookmark, rows = self.list.current(), self.list.selected_rows()
        if bookmark is None or not self.model.can_move:
            return
        row = rows[0] + direction
        if 0 <= row < self.model.rowCount():
            before = self.model.bookmark(row if direction < 0 else row + 1)
            self.edits.move([bookmark.id], before.id if before else None)
            self.list.select_row(row)

    def _on_back(self) -> None:
        if not self.close_layer():
            self.back_requested.emit()

    def _on_row_clicked(self, _row: int) -> None:
        if self.list.current() is not None:
            self.show_layer("detail")

    def _on_row_activated(self, _row: int, to_page: bool) -> None:
        if self.detail_covers and not to_page:
            self.show_layer("detail")
            self.detail.open.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.open_selected()

    def _on_empty_link(self) -> None:
        if self.empty.narrowed:
            self.top.search.clear()
            self._narrow(folder=ALL, tag="", text="", kind="")
        else:
            self.back_requested.emit()

    def _show_menu(self, where: QPoint) -> None:
        from advice_app.ui.marks.menu import RowMenu  # noqa: PLC0415 - seldom wanted

        number = self.list.selected_count()
        if number:
            RowMenu(number, self._folders, self._do, self, own=self.model.can_move).popup(where)

    def _do(self, what: str, folder: str) -> None:
        """What the menu of a row says."""
        if what == "put":
            self.edits.put(self.selected_ids(), folder)
        elif what == "rename" and self.list.current() is not None:
            self.show_layer("detail")
            self.detail.title.begin()
        elif what in {"up", "down"}:
            self._step(-1 if what == "up" else 1)
        else:
            does: dict[str, Callable[[], object]] = {"open": self.open_selected, "copy": self.copy_selected}
            does |= {"remove": self.remove_selected, "keep": self.keep_wanted.emit}
            does.get(what, self.flush)()

    def _export(self, kind: str, only: bool) -> None:
        self.flush()
        self.transfer.ask_export(kind, self.selected_ids() if only else None)

    def _import(self) -> None:
        self.flush()
        self.transfer.ask_import()

    def _ask_to_erase(self) -> None:
        from advice_app.ui.marks.erase import ask_to_erase  # noqa: PLC0415 - seldom wanted

        self.flush()
        ask_to_erase(self._look, (self._bookmarks.count(), len(self._folders)), self._erase, self)

    def _erase(self) -> bool:
        erased = self._bookmarks.erase_all()
        if erased:
            self.undo.forget()
            self.detail.note.forget()
            self._on_edited()
        return erased

    # Qt ------------------------------------------------------------------------------------------------------

    def _look_for_changes(self) -> None:
        """Another window or another copy of the app has written."""
        if self._bookmarks.version != self._version:
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_for_changes()
        self._watch.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._watch.stop()
        self.top.stop()
        self.flush()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setAccessibleName(_("Bookmarks"))
        super().retranslate()
        self.refresh()
