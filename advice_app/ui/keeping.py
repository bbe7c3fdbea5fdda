"""Bookmarks in the window: stars on page and paragraph, the screen of all of them, the newest ones for home and palette."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from advice_app.languages import _
from advice_app.library.model import Reference
from advice_app.marks.bookmarks import Bookmark, Bookmarks, Order
from advice_app.quick.sources import Saved
from advice_app.ui.highlights import Sign
from advice_app.ui.look import Look
from advice_app.ui.marks.passages import LOST, MISSING, Passages
from advice_app.ui.part import Part
from advice_app.ui.reader.margin import Margin
from advice_app.ui.star_state import StarState

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from advice_app.ui.marks.screen import BookmarksScreen
    from advice_app.ui.window import MainWindow

FOR_PALETTE, FOR_HOME = 200, 3


class Keeping(Part):
    """Stores what gets a star, and shows it wherever it is to be seen."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.bookmarks = Bookmarks(window.session.marks)
        self.passages = Passages(window.session.library, window.session.guide_language())
        self._screen: BookmarksScreen | None = None
        self.margin: Margin | None = None

    # stars ---------------------------------------------------------------------------------------------------

    def attach_margin(self) -> None:
        """Put numbers and stars beside the page; called when the first page is there."""
        if self.margin is None:
            self.margin = Margin(self._window.reader.page, self._window.look)
            self.margin.star_toggled.connect(self.toggle)
            self.show_numbers()
            self._window.reader.page.bookmark_wanted.connect(self.toggle)
            self.margin.note_wanted.connect(self._edit_note)
            self._window.reader.page.place_menu_opened.connect(self._fill_menu)
        self.show_stars()

    def _edit_note(self, place: str) -> None:
        self._window.parts.noting.edit(place)

    def _fill_menu(self, menu: "QMenu", place: str) -> None:
        self._window.parts.noting.fill_menu(menu, place)
        keep = QAction(_("Add to a case folder…"), menu)
        keep.triggered.connect(lambda: self._window.parts.mattering.add_place(place))
        menu.addAction(keep)

    def show_numbers(self) -> None:
        """Show the numbers of all paragraphs, if the reader wants them."""
        if self.margin is not None:
            self.margin.set_numbered(wanted=self._window.session.settings.numbers)

    def show_stars(self) -> None:
        """Show what is starred on the page that is read."""
        if self._window.session.edition is None or not self._window.reading:
            return
        places = self.here()
        if self.margin is not None:
            signs = {place: Sign(found.colour, found.note) for place, found in places.items() if found.colour or found.note}
            self.margin.set_starred(places, signs)
        self._window.tool_bar.show_star(StarState.of(places))
        self._window.reader.side_bar.show_bookmarks(self.bookmarks.count())

    def here(self) -> dict[str, Bookmark]:
        """What is kept of the guide that is read, by where it stands now."""
        edition = self._window.session.edition
        return self.passages.places(self.bookmarks.of_guide(edition.ref)) if edition is not None else {}

    def page_changed(self) -> None:
        self.show_stars()

    def toggle_current(self) -> None:
        """Star the paragraph that the keyboard is at, else the page; or take the star away."""
        if self._window.reading:
            self.toggle(self.margin.current_place() if self.margin is not None else "")

    def toggle(self, place: str) -> None:
        """Star a place of the page that is read (nothing: the page itself), or take its star away."""
        edition = self._window.session.edition
        if edition is None:
            return
        known = self.here().get(place)
        if known is not None:
            self.remove(known)
        else:
            self.add(edition.ref.at(place), edition.language)
        self.show_stars()

    def add(self, ref: Reference, language: str, *, note: str = "", colour: str = "") -> Bookmark | None:
        """Keep a place as it is in this language."""
        saved = self.passages.saved(ref, language)
        made = self.bookmarks.add(ref, **saved._asdict(), note=note, colour=colour) if saved is not None else None
        self._window.tell_about_marks()
        return made

    def remove(self, bookmark: Bookmark) -> None:
        """Take a bookmark away, with a way back."""
        removed = self.bookmarks.remove([bookmark.id])
        self._window.tell_about_marks()
        if not removed.bookmarks:
            return

        def bring_back() -> None:
            self.bookmarks.restore(removed)
            self.show_stars()

        # L10N: {title} is the title of a bookmark
        text = _("The bookmark “{title}” was deleted.").format(title=f"\u2068{self.passages.title(bookmark)}\u2069")
        self._window.notice.say(text, (_("Undo"), bring_back))

    # the screen ----------------------------------------------------------------------------------------------

    @property
    def screen(self) -> "BookmarksScreen":
        """All bookmarks, made when they are first asked for."""
        if self._screen is None:
            from advice_app.ui.marks.screen import BookmarksScreen  # noqa: PLC0415 - not needed to read
            from advice_app.ui.marks.style import css  # noqa: PLC0415

            window = self._window
            order = Order(window.session.settings.bookmarks_order)
            screen = BookmarksScreen(self.bookmarks, window.session.library, window.look, window, order=order)
            screen.setStyleSheet(css(window.look))
            screen.open_requested.connect(window.going.follow)
            screen.back_requested.connect(window.going.leave_screen)
            screen.keep_wanted.connect(window.parts.mattering.add_current)
            screen.changed.connect(self._on_changed)
            screen.order_chosen.connect(self._keep_order)
            self._screen = screen
        return self._screen

    def _keep_order(self, order: Order) -> None:
        self._window.session.settings.bookmarks_order = str(order)
        self._window.changed()

    def show(self) -> None:
        """Show the bookmarks screen."""
        self.screen.set_language(self._window.session.guide_language())
        self.screen.refresh()
        self._window.going.show_screen(self.screen)

    def flush(self) -> None:
        if self._screen is not None:
            self._screen.flush()

    def end(self) -> None:
        if self._screen is not None:
            self._screen.finish()

    @property
    def shown(self) -> bool:
        return self._window.shows(self._screen)

    def title(self) -> str:
        return _("Bookmarks")

    @property
    def can_find(self) -> bool:
        return True

    @property
    def can_keep(self) -> bool:
        return True

    def find(self) -> None:
        self.screen.focus_search()

    def next_pane(self) -> bool:
        self.screen.next_pane()
        return True

    def close_layer(self) -> bool:
        return self.screen.close_layer()

    def _on_changed(self) -> None:
        self.show_stars()
        self._window.tell_about_marks()

    def open(self, identity: str) -> None:
        """Open a bookmark where its text is now; say so if it is gone."""
        bookmark = self.bookmarks.get(identity)
        if bookmark is None:
            return
        anchor = self.passages.anchor(bookmark)
        opened = self._window.going.open(bookmark.ref.at(anchor.place), mark=True)
        if opened and anchor.state == "gone":
            self._window.notice.say(_("The paragraph you saved is no longer in this guide. Its section is shown instead."))
        elif opened and anchor.state == LOST:
            self._window.notice.say(_("The section you saved is no longer in this guide. The guide is shown from its beginning."))

    # elsewhere -----------------------------------------------------------------------------------------------

    def for_palette(self) -> tuple[Saved, ...]:
        """The newest bookmarks, for quick open."""
        self.passages.language = self._window.session.guide_language()
        found = self.bookmarks.page(limit=FOR_PALETTE)
        return tuple(Saved(item.id, item.ref, self.passages.title(item), item.note) for item in found)

    def for_home(self) -> tuple[list[tuple[str, str, str]], int]:
        """The newest bookmarks with the link each opens, its title and where that is; and how many there are."""
        self.passages.language = self._window.session.guide_language()
        found = self.bookmarks.page(limit=FOR_HOME)
        return [(self._link(item), self.passages.title(item), self.passages.where(item.ref)) for item in found], (
            self.bookmarks.count()
        )

    def _link(self, bookmark: Bookmark) -> str:
        anchor = self.passages.anchor(bookmark)
        return str(bookmark.ref.at(anchor.place) if anchor.state != MISSING else bookmark.ref)

    def apply_look(self, look: Look) -> None:
        if self.margin is not None:
            self.margin.apply_look(look)
        if self._screen is not None:
            from advice_app.ui.marks.style import css  # noqa: PLC0415

            self._screen.setStyleSheet(css(look))
            self._screen.apply_look(look)

    def retranslate(self) -> None:
        if self.margin is not None:
            self.margin.retranslate()
        if self._screen is not None:
            self._screen.retranslate()

    def set_language(self, tag: str) -> None:
        self.passages.language = tag
        if self._screen is not None:
            self._screen.set_language(tag)

    def set_library(self) -> None:
        session = self._window.session
        self.passages = Passages(session.library, session.guide_language())
        if self._screen is not None:
            self._screen.set_library(session.library)
