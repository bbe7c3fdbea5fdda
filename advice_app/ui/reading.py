"""Reading in the window: the guide that is on the screen, and what is done when it has been painted."""

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from advice_app.languages import _, interface_language
from advice_app.library.catalogue import EditionInfo, LibraryError
from advice_app.library.model import Reference
from advice_app.ui.look import Look
from advice_app.ui.part import Part
from advice_app.ui.reader.screen import ReaderScreen, Side

if TYPE_CHECKING:
    from advice_app.ui.window import MainWindow

PREPARE_AFTER_MS = 20


class Reading(Part):
    """Puts the reading screen into the window, fills it, and takes note of what is read."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._screen: ReaderScreen | None = None
        self._arriving = False  # at another page
        self._gone = False  # the file of the page that is shown
        self._visited: Reference | None = None  # the guide that was opened, not written down yet
        # what a page need not wait for is done when it has been painted
        self._after_timer = QTimer(window, singleShot=True, interval=0)
        self._after_timer.timeout.connect(self.settle)
        # one page at a time, so that keys and clicks come between
        self._prepare_timer = QTimer(window, singleShot=True, interval=PREPARE_AFTER_MS)
        self._prepare_timer.timeout.connect(self._prepare_next)
        self._to_prepare: list[Reference] = []

    @property
    def screen(self) -> ReaderScreen:
        """The reading screen, made when it is first needed."""
        if self._screen is None:
            self._screen = self._make_screen()
        return self._screen

    def _make_screen(self) -> ReaderScreen:
        window, settings = self._window, self._window.session.settings
        reader = ReaderScreen(window.session.library, window.look)
        reader.room.expect_width(window.width())
        reader.room.set_side_bar(settings.side_bar)
        reader.room.set_pane(settings.contents)
        reader.link_activated.connect(window.going.follow)
        reader.stage_chosen.connect(window.going.open_stage)
        reader.country_chosen.connect(lambda code: window.going.open_if(window.session.same_stage(code)))
        reader.language_chosen.connect(window.choose_language)
        reader.place_changed.connect(self._on_place_changed)
        reader.notes_wanted.connect(lambda notes: window.parts.dialogs.show_notes(notes))
        reader.bookmarks_wanted.connect(window.going.show_bookmarks)
        reader.tool_wanted.connect(window.going.show_tool)
        reader.beside_closed.connect(self._close_beside)
        reader.beside_failed.connect(self._say_beside_failed)
        reader.page.copy_wanted.connect(self._copy)
        reader.page.first_painted.connect(window.page_painted)
        window.add_screen(reader)
        return reader

    def _copy(self, what: str, place: str) -> None:
        self._window.parts.citing.copy(what, place)

    def _close_beside(self) -> None:
        self._window.actions_by_id["beside"].trigger()

    def _say_beside_failed(self, error: str) -> None:
        self._window.actions_by_id["beside"].setChecked(False)
        self.say_damaged(LibraryError(error))

    @property
    def shown(self) -> bool:
        """Whether a guide is on the screen."""
        return self._window.shows(self._screen)

    def title(self) -> str:
        """The title of the guide that is read."""
        edition = self._window.session.edition
        return edition.title if edition is not None else ""

    @property
    def made(self) -> bool:
        """Whether a guide was shown since the start."""
        return self._screen is not None

    def place(self) -> str:
        """The block at the top of the page; nothing if no page was shown."""
        return self._screen.page.place() if self._screen is not None else ""

    def leave(self) -> None:
        """Remember where reading stopped, if a guide is on the screen."""
        if self.shown:
            self._window.session.leave(self.place())

    # showing a page ------------------------------------------------------------------------------------------

    def show(self, edition: EditionInfo, place: str, *, mark: bool = False) -> bool:
        """Show an edition at a place; whether that could be done."""
        self.leave()
        try:
            self._fill(edition, place, mark=mark)
        except LibraryError as error:
            self.say_damaged(error)
            return False
        self._window.session.opened(edition)
        self._window.bring_up(self.screen)
        self.screen.page.setFocus()
        self._follow()
        return True

    def show_again(self) -> None:
        """Show the page that is shown in what language it is to be now, at the same block."""
        session = self._window.session
        edition = session.choose(session.edition.ref) if session.edition else None
        if edition is not None and self.shown:
            self.show(edition, self.place())
        elif edition is not None:
            session.opened(edition)

    def show_anew(self) -> None:
        """The same page from another library: keyboard, place and what lies over it stay."""
        session, window = self._window.session, self._window
        shown = session.edition
        if shown is None or self._screen is None:
            return
        edition = session.choose(shown.ref)
        gone = session.library.edition(shown.ref, shown.language) is None
        if edition is None or (gone and window.workbench is not None):
            self._gone = True
            # L10N: somebody works on the guides and took a file away, or saved it with a mistake in its head
            window.notice.say(_("The file of this page is gone or cannot be read. You see the page as it was before."))
            return
        if self._gone:
            self._gone = False
            window.notice.hide()
        try:
            self._fill(edition, self.place(), stay=not gone)
        except LibraryError as error:
            self.say_damaged(error)
            return
        session.opened(edition)
        self._follow()

    def _fill(self, edition: EditionInfo, place: str, *, mark: bool = False, stay: bool = False) -> None:
        """Let the screen show an edition. Raises `LibraryError`."""
        self._arriving = True  # the new page tells its place while the old one is still the current one
        wanted, spoken = self._window.session.guide_language(), interface_language()
        try:
            self.screen.show_edition(edition, wanted=wanted, place=place, interface=spoken, mark=mark, stay=stay)
        finally:
            self._arriving = False

    def _follow(self) -> None:
        self.screen.show_side_bar(self._side)
        self._after_timer.start()

    def _side(self) -> Side | None:
        """What the side bar shows."""
        session = self._window.session
        if session.edition is None:
            return None
        read = session.read_stages(session.edition.ref.jurisdiction)
        return Side(session.library.jurisdictions(interface_language()), session.edition.ref, read)

    def say_damaged(self, error: LibraryError) -> None:
        """Say that a page cannot be shown, and why."""
        # L10N: {error} names the file and what is wrong with it, in English
        text = _("This page is damaged and cannot be shown: {error}")
        self._window.notice.say(text.format(error=f"\u2068{error}\u2069"))

    # afterwards ----------------------------------------------------------------------------------------------

    def visit(self, ref: Reference) -> None:
        """Take note that a guide was opened; it is written down when the page has been painted."""
        self._write_visit()  # of the page before, if this one came quickly
        self._visited = ref

    def _write_visit(self) -> None:
        visited, self._visited = self._visited, None
        if visited is not None:
            self._window.session.visited(visited)

    def settle(self) -> None:
        """Take note of the page that was opened, show in the bars which one it is, and make ready what may be read next."""
        self._after_timer.stop()
        self._write_visit()
        self._window.session.write_down()
        self._window.page_changed()
        if self.shown:
            self._to_prepare = self._window.session.likely()
            self._prepare_timer.start()

    def _prepare_next(self) -> None:
        """Make a page that is likely to be read next, while nobody waits."""
        if not (self.shown and self._to_prepare):
            return
        session = self._window.session
        edition = session.choose(self._to_prepare.pop(0))
        if edition is not None:
            with contextlib.suppress(LibraryError):  # whoever opens it is told
                self.screen.prepare(edition, wanted=session.guide_language(), interface=interface_language())
        if self._to_prepare:
            self._prepare_timer.start()

    def prepare_nothing(self) -> None:
        """Leave alone what may be read next."""
        self._prepare_timer.stop()

    def _on_place_changed(self, place: str) -> None:
        session = self._window.session
        if session.edition is not None and not self._arriving:
            session.history.keep(session.edition.ref.at(place))
            self._window.save_soon()

    # told by the window --------------------------------------------------------------------------------------

    def apply_look(self, look: Look) -> None:
        if self._screen is not None:
            self._screen.apply_look(look)

    def retranslate(self) -> None:
        if self._screen is not None:
            self._screen.retranslate()

    def set_library(self) -> None:
        if self._screen is not None:
            self._screen.set_library(self._window.session.library)

    def flush(self) -> None:
        if self._after_timer.isActive():
            self.settle()

    def end(self) -> None:
        for timer in (self._after_timer, self._prepare_timer):
            timer.stop()
        if self._screen is not None:
            self._screen.end()
