"""The window: shows what the session decides. Screens ask, it answers.

A start into a guide paints the page first; tool bar, commands and dialogs are made when it is there, or when first asked for.
"""

import contextlib
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QPoint, QTimer
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from advice_app.languages import INTERFACE_LANGUAGES, _, interface_language, set_interface_language
from advice_app.library.catalogue import EditionInfo, Library, LibraryError
from advice_app.library.model import BadReferenceError, Reference
from advice_app.marks.store import Marks, Notice
from advice_app.paths import Paths
from advice_app.session import Session
from advice_app.ui.appearance import Appearance
from advice_app.ui.look import Look
from advice_app.ui.reader.screen import ReaderScreen, Side

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QCloseEvent

    from advice_app.ui.chrome import Chrome
    from advice_app.ui.home.screen import HomeScreen
    from advice_app.ui.keeping import Keeping
    from advice_app.ui.notice_bar import NoticeBar
    from advice_app.ui.quick_open import QuickOpen
    from advice_app.ui.searching import Searching
    from advice_app.ui.tool_bar import ToolBar
    from advice_app.ui.workbench.workbench import Workbench

BAR = 52  # height of the tool bar at 100 %
SAVE_AFTER_MS = 400
PREPARE_AFTER_MS = 20
LEAST_SIZE = (800, 560)
USUAL_SIZE = (1440, 900)
_RECENT = 6


class WindowParts(NamedTuple):
    """What a window stands on."""

    paths: Paths
    marks: Marks
    appearance: Appearance


class MainWindow(QMainWindow):
    """Home and reader in one window, with its history."""

    def __init__(self, session: Session, parts: WindowParts) -> None:
        super().__init__()
        self.session = session
        self._parts = parts
        self._home: HomeScreen | None = None
        self._reader: ReaderScreen | None = None
        self._below: QWidget | None = None  # what a screen such as search lies over
        self._arriving = False  # at another page
        self._gone = False  # the file of the page that is shown
        self._visited: Reference | None = None  # the guide that was opened, not written down yet
        # what a page need not wait for is done when it has been painted
        self._after_timer = QTimer(self, singleShot=True, interval=0)
        self._after_timer.timeout.connect(self._after_opening)
        # one page at a time, so that keys and clicks come between
        self._prepare_timer = QTimer(self, singleShot=True, interval=PREPARE_AFTER_MS)
        self._prepare_timer.timeout.connect(self._prepare_next)
        self._to_prepare: list[Reference] = []
        self._told: Notice | None = None  # what is wrong with where the reader's data is kept
        self._save_timer = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._save_timer.timeout.connect(self.save)
        self._chrome: Chrome | None = None
        self._searching: Searching | None = None
        self._keeping: Keeping | None = None
        self._quick_open: QuickOpen | None = None
        self.workbench: Workbench | None = None  # only where somebody works on the guides
        self._build()
        parts.appearance.look_changed.connect(self._on_look_changed)
        self._restore_size()

    def _build(self) -> None:
        self.setObjectName("main_window")
        self.setMinimumSize(*LEAST_SIZE)
        self._screens = QStackedWidget(self)
        whole = QWidget(self)
        self.column = QVBoxLayout(whole)
        self.column.setContentsMargins(0, self._parts.appearance.look.px(BAR), 0, 0)  # room for the tool bar
        self.column.setSpacing(0)
        self.column.addWidget(self._screens, 1)
        self.setCentralWidget(whole)

    @property
    def chrome(self) -> "Chrome":
        """Tool bar, notices and commands, made when they are first asked for."""
        if self._chrome is None:
            from advice_app.ui.chrome import Chrome  # noqa: PLC0415 - 30 ms that the first page need not wait for

            self._chrome = Chrome(self, self._parts.appearance.look)
            self.column.setContentsMargins(0, 0, 0, 0)
            self._after_switch()
            self.tell_about_marks()
            self._chrome.tell_about_guides(self.session.library.problems())
        return self._chrome

    @property
    def tool_bar(self) -> "ToolBar":
        """The bar above the page."""
        return self.chrome.tool_bar

    @property
    def notice(self) -> "NoticeBar":
        """What the reader has to be told."""
        return self.chrome.notice

    @property
    def actions_by_id(self) -> "dict[str, QAction]":
        """What the window can be told to do."""
        return self.chrome.commands.actions

    @property
    def reader(self) -> ReaderScreen:
        """The reading screen, made when it is first needed."""
        if self._reader is None:
            settings = self.session.settings
            reader = ReaderScreen(self.session.library, self._parts.appearance.look)
            reader.expect_width(self.width())
            reader.set_side_bar(settings.side_bar)
            reader.set_pane(settings.contents)
            reader.link_activated.connect(self.follow)
            reader.stage_chosen.connect(self._on_stage_chosen)
            reader.country_chosen.connect(lambda code: self.open_if(self.session.same_stage(code)))
            reader.language_chosen.connect(self.choose_language)
            reader.place_changed.connect(self._on_place_changed)
            reader.notes_wanted.connect(self._show_notes)
            reader.bookmarks_wanted.connect(self.show_bookmarks)
            reader.beside_closed.connect(self._close_beside)
            reader.page.first_painted.connect(lambda: self.chrome)
            reader.page.first_painted.connect(self._attach_margin)
            reader.page.first_painted.connect(self._parts.appearance.ask_system)
            self._screens.addWidget(reader)
            self._reader = reader
        return self._reader

    @property
    def home(self) -> "HomeScreen":
        """The home screen, made when it is first needed: a start into a guide does not need it."""
        if self._home is None:
            from advice_app.ui.home.screen import HomeScreen  # noqa: PLC0415

            look = self._parts.appearance.look
            checked = self.session.library.meta.get("content_date")
            home = HomeScreen(
                self.session.library,
                content_date=date.fromisoformat(checked) if checked else None,
                theme=look.theme,
                percent=look.percent,
                search=True,
            )
            home.guide_requested.connect(self.open)
            home.open_requested.connect(lambda link: self.open(Reference.parse(link), mark=True))
            home.bookmarks_requested.connect(self.show_bookmarks)
            home.search_requested.connect(lambda: self.searching.show(""))
            home.language_chosen.connect(self.choose_language)
            home.country_chosen.connect(self._on_home_country)
            home.history_toggled.connect(self._on_history_toggled)
            home.history_cleared.connect(self._on_history_cleared)
            home.text_size_requested.connect(lambda: self.chrome.commands.text_size.popup(_below(home.top_bar.text_size)))
            home.settings_requested.connect(lambda: self.chrome.commands.more.popup(_below(home.top_bar.settings)))
            home.set_country(self.session.settings.country)
            self._screens.addWidget(home)
            self._home = home
            QTimer.singleShot(0, self, self._parts.appearance.ask_system)
        return self._home

    @property
    def look(self) -> Look:
        """How everything looks now."""
        return self._parts.appearance.look

    @property
    def searching(self) -> "Searching":
        """Search, made when somebody first searches."""
        if self._searching is None:
            from advice_app.ui.searching import Searching  # noqa: PLC0415 - not needed to read

            self._searching = Searching(self)
        return self._searching

    @property
    def keeping(self) -> "Keeping":
        """Bookmarks, made when the first page is there."""
        if self._keeping is None:
            from advice_app.ui.keeping import Keeping  # noqa: PLC0415 - the first page need not wait for it

            self._keeping = Keeping(self)
        return self._keeping

    @property
    def quick_open(self) -> "QuickOpen":
        """The palette, made when it is first asked for."""
        if self._quick_open is None:
            from advice_app.ui.quick_open import QuickOpen  # noqa: PLC0415 - not needed to read

            self._quick_open = QuickOpen(self)
        return self._quick_open

    @property
    def at_home(self) -> bool:
        """Whether the home screen is shown."""
        return self._home is not None and self._screens.currentWidget() is self._home

    @property
    def at_search(self) -> bool:
        """Whether the search screen is shown."""
        return self._searching is not None and self._screens.currentWidget() is self._searching.screen

    @property
    def reading(self) -> bool:
        """Whether a guide is on the screen."""
        return self._reader is not None and self._screens.currentWidget() is self._reader

    # going somewhere -----------------------------------------------------------------------------------------

    def start(self, ref: Reference | None = None) -> None:
        """Show ``ref``, or what was shown last."""
        ref = ref or self.session.last()
        if ref is None or not self.open(ref):
            self.show_home()

    def open(self, ref: Reference, *, mark: bool = False) -> bool:
        """Show a guide, at the place the reference names or where reading stopped; whether there is such a guide."""
        try:
            edition = self.session.choose(ref)
        except LibraryError as error:
            self._say_damaged(error)
            return False
        if edition is None:
            # L10N: {reference} is the address of a guide, such as FR/interview
            text = _("There is no guide {reference} in this library.")
            self.notice.say(text.format(reference=f"\u2068{ref}\u2069"))
            return False
        place = self.session.place(ref)
        if not self._show(edition, place, mark=mark and bool(ref.place)):
            return False
        self.session.history.visit(ref.guide.at(place))
        self._write_visit()  # of the page before, if this one came quickly
        self._visited = ref
        self.changed()
        return True

    def open_in(self, ref: Reference, tag: str) -> bool:
        """Show a guide in this language from now on; the window speaks on as it does."""
        if tag != self.session.guide_language():
            self.session.settings.guide_language = tag
            self._tell_language()
        return self.open(ref, mark=True)

    def open_if(self, ref: Reference | None) -> None:
        """Show a guide if there is one to show."""
        if ref is not None:
            self.open(ref)

    def go(self, step: int) -> None:
        """Go back (-1) or forward (1)."""
        if not (self.reading or self.at_home) and step < 0:
            self.leave_screen()
            return
        if not self.session.history.can_go(step):
            return
        ref = self.session.history.go(step).ref
        edition = self.session.choose(ref) if ref else None
        if ref is None or edition is None:
            self._show_home()
        else:
            self._show(edition, ref.place)
        self.changed()

    def can_go(self, step: int) -> bool:
        """Whether there is somewhere to go back (-1) or forward (1) to."""
        over = not (self.reading or self.at_home)
        return (over and step < 0) or self.session.history.can_go(step)

    def follow(self, link: str) -> None:
        """Go where a link of a page leads."""
        kind, _colon, name = link.partition(":")
        if kind == "guide":
            try:
                self.open(Reference.parse(name), mark=True)
            except BadReferenceError as error:
                self.notice.say(str(error))
        else:
            from advice_app.ui.dialogs.show import show_link  # noqa: PLC0415 - not needed to start

            show_link(link, self.session.library, self)

    def show_home(self) -> None:
        """Show the home screen."""
        self._show_home()
        self.session.history.visit(None)
        self.changed()

    def show_search(self) -> None:
        """Show the search screen, with what was searched for last."""
        self.searching.show()

    def show_bookmarks(self) -> None:
        """Show all bookmarks."""
        self.keeping.show()

    def toggle_quick_open(self) -> None:
        """Open or close the palette."""
        self.quick_open.toggle()

    def toggle_star(self) -> None:
        """Star what is read, or take its star away."""
        self.keeping.toggle_current()

    def _attach_margin(self) -> None:
        self.keeping.attach_margin()

    def _close_beside(self) -> None:
        self.actions_by_id["beside"].trigger()

    def show_screen(self, screen: QWidget) -> None:
        """Show a screen that lies over guide or home until one goes back or elsewhere."""
        if self.reading or self.at_home:
            self._below = self._screens.currentWidget()
        if self.reading:
            self.session.leave(self.reader.page.place())
        if self._screens.indexOf(screen) < 0:
            self._screens.addWidget(screen)
        self._screens.setCurrentWidget(screen)
        self._retitle()
        self._after_switch()
        self.changed()

    def leave_screen(self) -> None:
        """Go back to the guide or the home screen that a screen lies over."""
        if self.reading or self.at_home:
            return
        if self._below is self._reader and self._reader is not None:
            self._screens.setCurrentWidget(self._reader)
            self._reader.page.setFocus()
            self._retitle()
            self._after_switch()
            self.keeping.show_stars()
            self.changed()
        else:
            self._show_home()

    def _show_home(self) -> None:
        self._after_opening()  # of the page that is left
        self._refresh_home()
        self._screens.setCurrentWidget(self.home)
        self._retitle()
        self._after_switch()
        self.chrome.commands.update(reading=False)

    def _show(self, edition: EditionInfo, place: str, *, mark: bool = False) -> bool:
        if self.reading:
            self.session.leave(self.reader.page.place())
        try:
            self._fill_reader(edition, place, mark=mark)
        except LibraryError as error:
            self._say_damaged(error)
            return False
        self.session.opened(edition)
        self._screens.setCurrentWidget(self.reader)
        self.reader.page.setFocus()
        self.reader.show_side_bar(self._side)
        self._after_timer.start()
        return True

    def _fill_reader(self, edition: EditionInfo, place: str, *, mark: bool = False, stay: bool = False) -> None:
        """Let the reader show an edition. Raises `LibraryError`."""
        self._arriving = True  # the new page tells its place while the old one is still the current one
        wanted, spoken = self.session.guide_language(), interface_language()
        try:
            self.reader.show_edition(edition, wanted=wanted, place=place, interface=spoken, mark=mark, stay=stay)
        finally:
            self._arriving = False

    def _side(self) -> Side | None:
        """What the side bar shows."""
        edition = self.session.edition
        if edition is None:
            return None
        read = self.session.read_stages(edition.ref.jurisdiction)
        return Side(self.session.library.jurisdictions(interface_language()), edition.ref, read)

    def _after_opening(self) -> None:
        """Take note of the page that was opened, and show in the bars which one it is."""
        self._after_timer.stop()
        self._write_visit()
        self.session.write_down()
        self._retitle()
        self._after_switch()
        if self._keeping is not None:
            self._keeping.show_stars()
        if self.workbench is not None:
            self.workbench.page_changed()
        self.changed()
        if self.reading:
            self._to_prepare = self.session.likely()
            self._prepare_timer.start()

    def _write_visit(self) -> None:
        visited, self._visited = self._visited, None
        if visited is not None:
            self.session.visited(visited)

    def _prepare_next(self) -> None:
        """Make a page that is likely to be read next, while nobody waits."""
        if not (self.reading and self._to_prepare):
            return
        edition = self.session.choose(self._to_prepare.pop(0))
        if edition is not None:
            with contextlib.suppress(LibraryError):  # whoever opens it is told
                self.reader.prepare(edition, wanted=self.session.guide_language(), interface=interface_language())
        if self._to_prepare:
            self._prepare_timer.start()

    def _say_damaged(self, error: LibraryError) -> None:
        # L10N: {error} names the file and what is wrong with it, in English
        self.notice.say(_("This page is damaged and cannot be shown: {error}").format(error=f"\u2068{error}\u2069"))

    def _after_switch(self) -> None:
        """Show in the tool bar what is on the screen now."""
        if self._chrome is not None:
            edition = self.session.edition if self.reading else None
            self._chrome.show(self.session.library.language(edition.language).name if edition else "")

    def _refresh_home(self) -> None:
        """Fill in what changes while the app is used."""
        from advice_app.ui.ago import ago  # noqa: PLC0415 - needed by the home screen only

        home, session = self.home, self.session
        home.set_recent([(item.ref, item.title, ago(opened)) for item, opened in session.recent(_RECENT)])
        home.set_bookmarks(*self.keeping.for_home())
        home.set_history_kept(session.settings.history)
        home.set_language(session.guide_language())
        home.set_country(session.settings.country)

    def _on_stage_chosen(self, stage: str) -> None:
        if self.session.edition is not None:
            self.open(Reference(self.session.edition.ref.jurisdiction, stage))

    def _on_place_changed(self, place: str) -> None:
        if self.session.edition is not None and not self._arriving:
            self.session.history.keep(self.session.edition.ref.at(place))
            self._save_timer.start()

    def _on_home_country(self, code: str) -> None:
        self.session.settings.country = code
        self.changed()

    def _on_history_toggled(self, kept: bool) -> None:
        """Stop remembering what is read, and forget what was; or begin again."""
        self.session.settings.history = kept
        if not kept:
            self._on_history_cleared()
        self._refresh_home()
        self.changed()

    def _on_history_cleared(self) -> None:
        """Forget what was read, where reading stopped and what was chosen in quick open."""
        self.session.forget()
        self._refresh_home()
        self.changed()

    # language, theme, size -----------------------------------------------------------------------------------

    def choose_language(self, tag: str) -> None:
        """Read in another language, at the same block; the window follows unless it was told not to."""
        self.session.settings.guide_language = tag
        if self.session.settings.linked_languages:
            self._speak(tag)
        self._show_again()

    def choose_interface_language(self, tag: str) -> None:
        """Let the window speak another language than the guides; nothing means: the same."""
        settings = self.session.settings
        settings.linked_languages = not tag
        settings.guide_language = self.session.guide_language()
        self._speak(tag or settings.guide_language)
        self._show_again()

    def _speak(self, tag: str) -> None:
        if tag in INTERFACE_LANGUAGES and tag != interface_language():
            set_interface_language(tag, self._parts.paths.cache)
            self.session.settings.interface_language = tag
            self._parts.appearance.set_language(tag)
            self.retranslate()

    def _show_again(self) -> None:
        """The same page and block, in what language and library it is now."""
        shown = self.session.edition
        edition = self.session.choose(shown.ref) if shown else None
        if edition is not None and self.reading:
            self._show(edition, self.reader.page.place())
        elif edition is not None:
            self.session.opened(edition)
        if self.at_home:
            self._refresh_home()
        self._tell_language()
        self.changed()

    def _tell_language(self) -> None:
        for part in (self._searching, self._keeping):
            if part is not None:
                part.set_language(self.session.guide_language())

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._retitle()
        for part in (self._chrome, self._reader, self._home, self._quick_open, self._keeping, self.workbench):
            if part is not None:
                part.retranslate()
        if self._searching is not None:
            self._searching.screen.retranslate()

    def _retitle(self) -> None:
        name, screen = _("Rights at Arrest"), ""
        if self.reading and self.session.edition is not None:
            screen = self.session.edition.title
        elif self.at_search:
            screen = _("Search")
        elif not self.at_home and self._keeping is not None:
            screen = _("Bookmarks")
        self.setWindowTitle(f"{screen} - {name}" if screen else name)

    def set_theme(self, choice: str) -> None:
        """Use a theme from now on."""
        self.session.settings.theme = choice
        self._parts.appearance.set_theme(choice)
        self.changed()

    def set_percent(self, percent: int) -> None:
        """Use a text size from now on."""
        self.session.settings.percent = percent
        self._parts.appearance.set_percent(percent)
        self.changed()

    def _on_look_changed(self, look: Look) -> None:
        for part in (self._chrome, self._reader, self._quick_open, self._keeping, self._searching, self.workbench):
            if part is not None:
                part.apply_look(look)
        if self._home is not None:
            self._home.apply_theme(look.theme, look.percent)

    # dialogs -------------------------------------------------------------------------------------------------

    def show_keys(self) -> None:
        """Show all shortcuts."""
        from advice_app.ui.dialogs.show import show_keys  # noqa: PLC0415 - not needed to start

        show_keys(self)

    def show_about(self) -> None:
        """Show version, licences and promises."""
        from advice_app.ui.dialogs.show import show_about  # noqa: PLC0415 - not needed to start

        show_about(self.session.library, self)

    def print_page(self) -> None:
        """Print the page that is shown."""
        from advice_app.ui.dialogs.show import show_print  # noqa: PLC0415 - not needed to start

        if self.session.edition is not None and self.reading:
            show_print(self.reader.page, self.session.edition, self.session.library, self)

    def _show_notes(self, notes: str) -> None:
        from advice_app.ui.dialogs.show import show_notes  # noqa: PLC0415 - not needed to start

        show_notes(notes, self)

    # keeping -------------------------------------------------------------------------------------------------

    def set_library(self, library: Library) -> None:
        """Read from a library that was built anew; the page stays, scrolled to where it is."""
        old, self.session.library = self.session.library, library
        if self._reader is not None:
            self._reader.set_library(library)
        if self._home is not None:
            was_shown = self.at_home
            self._screens.removeWidget(self._home)
            self._home.deleteLater()
            self._home = None
            if was_shown:
                self._show_home()
        for part in (self._quick_open, self._keeping, self._searching):
            if part is not None:
                part.set_library()
        self._show_anew()
        self.chrome.tell_about_guides(library.problems())
        old.close()

    def _show_anew(self) -> None:
        """The same page from another library: keyboard, place and what lies over it stay."""
        shown = self.session.edition
        edition = self.session.choose(shown.ref) if shown is not None else None
        if shown is None or self._reader is None:
            return
        gone = self.session.library.edition(shown.ref, shown.language) is None
        if edition is None or (gone and self.workbench is not None):
            self._gone = True
            # L10N: somebody works on the guides and took a file away, or saved it with a mistake in its head
            self.notice.say(_("The file of this page is gone or cannot be read. You see the page as it was before."))
            return
        if self._gone:
            self._gone = False
            self.notice.hide()
        try:
            self._fill_reader(edition, self._reader.page.place(), stay=not gone)
        except LibraryError as error:
            self._say_damaged(error)
            return
        self.session.opened(edition)
        self.reader.show_side_bar(self._side)
        self._after_timer.start()

    def changed(self) -> None:
        """Something worth keeping changed: enable what can be done now, and save soon."""
        if self._chrome is not None:
            self._chrome.commands.update(reading=self.reading)
        self._save_timer.start()

    def save(self) -> None:
        """Keep settings and reading position."""
        if self._after_timer.isActive():
            self._after_opening()
        if self._keeping is not None:
            self._keeping.flush()
        self._save_timer.stop()
        self.session.settings.geometry = self.saveGeometry().toBase64().toStdString()
        place = self._reader.page.place() if self._reader is not None else ""
        self.session.save("reader" if self.reading else "home", place)
        self.tell_about_marks()

    def tell_about_marks(self) -> None:
        """Say that something is wrong with where the reader's data is kept: once, until it is something else or happens again."""
        notice = self._parts.marks.notice
        if notice != self._told and self._chrome is not None:
            self._told = notice
            if notice is not None:
                self.chrome.tell_about_marks(notice)

    def _restore_size(self) -> None:
        self.resize(*USUAL_SIZE)
        if self.session.settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(self.session.settings.geometry.encode()))

    def closeEvent(self, event: "QCloseEvent") -> None:
        if self._keeping is not None:
            self._keeping.finish()
        self.save()
        self.end()
        super().closeEvent(event)

    def end(self) -> None:
        """Ask for nothing any more: library and reader's data are about to be closed."""
        for timer in (self._after_timer, self._prepare_timer, self._save_timer):
            timer.stop()
        if self._reader is not None:
            self._reader.end()
        if self._searching is not None:
            self._searching.screen.stop()
        if self.workbench is not None:
            self.workbench.end()


def _below(button: QWidget) -> QPoint:
    """Where a menu opens under a button."""
    return button.mapToGlobal(button.rect().bottomLeft())
