"""Notes and highlights in the window: the sheet over the page that they are written in, and the menus of a paragraph.

A highlight or a note is a bookmark with more to it, so what is kept, shown and taken away is `Keeping`'s.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from advice_app.languages import _
from advice_app.library.model import Reference
from advice_app.marks.bookmarks import Bookmark
from advice_app.ui.highlights import SIGNS, colour_choices, tint
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.marks.note_card import NoteCard
from advice_app.ui.menus import add_choices
from advice_app.ui.part import Part

if TYPE_CHECKING:
    from advice_app.ui.window import MainWindow


class Noting(Part):
    """Keeps a paragraph when there is something to keep of it, not when its sheet is opened."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._card: NoteCard | None = None
        self._ref: Reference | None = None  # what the sheet is about, by where it stands now
        self._language = ""  # that it was read in
        self._id = ""  # the bookmark of it
        self._made = False  # by this sheet

    @property
    def card(self) -> NoteCard:
        """The sheet, made when it is first asked for."""
        if self._card is None:
            page = self._window.reader.page
            self._card = NoteCard(self._window.look, self._save, page)
            self._card.colour_chosen.connect(self._colour)
            self._card.remove_wanted.connect(self._remove)
            self._card.closed.connect(self._on_closed)
            page.laid_out.connect(self._follow_page)
            page.verticalScrollBar().valueChanged.connect(self._follow_page)
        return self._card

    # told by keys and menus ----------------------------------------------------------------------------------

    def edit_current(self) -> None:
        """Open the sheet of the paragraph under the mouse or the keyboard, else of the one at the top of the page."""
        if self._window.reading:
            margin = self._window.parts.keeping.margin
            self.edit((margin.shown_place() if margin is not None else "") or self._window.reader.page.place())

    def edit(self, place: str) -> None:
        """Open the sheet of a place of the page that is read (nothing: the page itself)."""
        edition, keeping = self._window.session.edition, self._window.parts.keeping
        if edition is None:
            return
        self.card.close_card()
        bookmark = keeping.here().get(place)
        self._ref, self._language, self._made = edition.ref.at(place), edition.language, False
        self._id = bookmark.id if bookmark is not None else ""
        state = keeping.passages.shown(bookmark)[0].state if bookmark is not None else ""
        self.card.show_one(str(self._ref), self._title(self._ref), bookmark, state)
        self._follow_page()

    def _title(self, ref: Reference) -> str:
        if ref.block:
            # L10N: over the field in which a note on a paragraph is written; {number} is that of the paragraph
            return _("Note on paragraph {number}").format(number=ref.block)
        return _("Note on this section") if ref.section else _("Note on this page")

    def highlight(self, place: str, colour: str) -> None:
        """Give a place of the page that is read a colour, or (nothing) none: it stays a bookmark then."""
        edition, keeping = self._window.session.edition, self._window.parts.keeping
        if edition is None:
            return
        bookmark = keeping.here().get(place)
        if bookmark is not None:
            keeping.bookmarks.set_colour(bookmark.id, colour)
        elif colour:
            keeping.add(edition.ref.at(place), edition.language, colour=colour)
        self._stored()

    def fill_menu(self, menu: QMenu, place: str) -> None:
        """Add what can be done to a place to its menu."""
        bookmark, theme = self._window.parts.keeping.here().get(place), self._window.look.theme
        colours = QMenu(_("Highlight"), menu)
        colours.setObjectName("highlight_menu")
        current = bookmark.colour if bookmark is not None else ""
        add_choices(colours, colour_choices(current), lambda colour: self.highlight(place, colour))
        for action in colours.actions():
            if action.data():
                action.setIcon(icon(SIGNS[action.data()], tint(theme, action.data()).ink, self._window.look.px(16)))
        menu.addMenu(colours)
        # L10N: entries of the menu of a paragraph
        text = _("Edit the note…") if bookmark is not None and bookmark.note else _("Add a note…")
        note = QAction(f"{text}\tCtrl+M", menu)
        note.triggered.connect(lambda: self.edit(place))
        menu.addAction(note)

    # told by the sheet ---------------------------------------------------------------------------------------

    def _bookmark(self) -> Bookmark | None:
        return self._window.parts.keeping.bookmarks.get(self._id) if self._id else None

    def _make(self, *, note: str = "", colour: str = "") -> bool:
        ref = self._ref
        made = self._window.parts.keeping.add(ref, self._language, note=note, colour=colour) if ref is not None else None
        self._made = made is not None
        self._id = made.id if made is not None else ""
        return self._made

    def _save(self, _key: str, note: str) -> bool:
        bookmark = self._bookmark()
        if bookmark is not None:
            done = self._window.parts.keeping.bookmarks.set_note(bookmark.id, note)
        else:
            done = not note.strip() or self._make(note=note)
        self._stored()
        return done

    def _colour(self, colour: str) -> None:
        bookmark = self._bookmark()
        if bookmark is not None:
            self._window.parts.keeping.bookmarks.set_colour(bookmark.id, colour)
        elif colour:
            self._make(colour=colour)
        self._stored()

    def _remove(self) -> None:
        self.card.note.flush()
        bookmark = self._bookmark()
        self._made = False
        self.card.close_card()
        if bookmark is not None:
            self._window.parts.keeping.remove(bookmark)
        self._stored()

    def _stored(self) -> None:
        """Show what is stored now, on page and sheet."""
        self._window.parts.keeping.show_stars()
        self._window.tell_about_marks()
        if self._card is not None and self._card.isVisible():
            self._card.show_kept(self._bookmark())

    def _on_closed(self) -> None:
        bookmark = self._bookmark()
        if self._made and bookmark is not None and not (bookmark.note or bookmark.colour or bookmark.tags):
            self._window.parts.keeping.bookmarks.remove([bookmark.id])  # begun, and thought better of
            self._stored()

    def _follow_page(self) -> None:
        """Stand beside the paragraph wherever it is scrolled to."""
        margin = self._window.parts.keeping.margin
        if self._card is not None and self._card.isVisible() and self._ref is not None:
            text = self._window.reader.page.viewport().geometry()
            row = margin.row_of(self._ref.place) if margin is not None else QRect()
            self._card.place(row.translated(text.topLeft()), text)

    # told by the window --------------------------------------------------------------------------------------

    def page_changed(self) -> None:
        edition = self._window.session.edition if self._window.reading else None
        if edition is None or self._ref is None or (edition.ref, edition.language) != (self._ref.guide, self._language):
            self.end()

    def flush(self) -> None:
        if self._card is not None:
            self._card.note.flush()

    def end(self) -> None:
        if self._card is not None:
            self._card.close_card()

    def apply_look(self, look: Look) -> None:
        if self._card is not None:
            self._card.apply_look(look)
            self._follow_page()

    def retranslate(self) -> None:
        if self._card is not None:
            self._card.retranslate()
