"""The window: shows what the session decides. Screens ask, it answers.

A start into a guide paints the page first; tool bar, commands and dialogs are made when it is there, or when first asked for.
"""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.library.catalogue import Library, LibraryError
from advice_app.library.model import BadReferenceError, Reference
from advice_app.marks.store import Marks, Notice
from advice_app.paths import Paths
from advice_app.session import Session
from advice_app.ui.appearance import Appearance
from advice_app.ui.look import Look
from advice_app.ui.part import Part, Parts
from advice_app.ui.reading import Reading
from advice_app.ui.room import Screens

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QCloseEvent

    from advice_app.ui.chrome import Chrome
    from advice_app.ui.citing import Citing
    from advice_app.ui.home.screen import HomeScreen
    from advice_app.ui.keeping import Keeping
    from advice_app.ui.leaving import Leaving
    from advice_app.ui.mattering import Mattering
    from advice_app.ui.news import News
    from advice_app.ui.notice_bar import NoticeBar
    from advice_app.ui.noting import Noting
    from advice_app.ui.pairing import Pairing
    from advice_app.ui.preferences import Preferences
    from advice_app.ui.presenting import Presenting
    from advice_app.ui.quick_open import QuickOpen
    from advice_app.ui.reader.screen import ReaderScreen
    from advice_app.ui.searching import Searching
    from advice_app.ui.speaking import Speaking
    from advice_app.ui.tabbing import Tabbing
    from advice_app.ui.tool_bar import ToolBar
    from advice_app.ui.tooling import Tooling
    from advice_app.ui.welcome import Welcome
    from advice_app.ui.workbench.workbench import Workbench
    from advice_app.visits import Visits

BAR = 52  # height of the tool bar at 100 %
SAVE_AFTER_MS = 400
LEAST_SIZE = (800, 560)
USUAL_SIZE = (1440, 900)


class WindowParts(NamedTuple):
    """What a window stands on."""

    paths: Paths
    marks: Marks
    appearance: Appearance
    visits: "Callable[[], Visits] | None" = None  # how else the visit can go on


class MainWindow(QMainWindow):
    """Home, reader and the screens that lie over them, in one window with its history."""

    def __init__(self, session: Session, parts: WindowParts) -> None:
        super().__init__()
        self.session = session
        self._stands_on = parts
        self._below: QWidget | None = None  # what a screen such as search lies over
        self._told: Notice | None = None  # what is wrong with where the reader's data is kept
        self._save_timer = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._save_timer.timeout.connect(self.save)
        self._chrome: Chrome | None = None
        self._preferences: Preferences | None = None
        self.workbench: Workbench | None = None  # only where somebody works on the guides
        self.parts = Parts(self)
        self._home: Welcome | None = None
        self._build()
        self.read = self.parts.get(Reading)
        parts.appearance.look_changed.connect(self._on_look_changed)
        self._restore_size()

    def _build(self) -> None:
        self.setObjectName("main_window")
        self.setMinimumSize(*LEAST_SIZE)
        self._screens = Screens(self)
        whole = QWidget(self)
        self.column = QVBoxLayout(whole)
        self.column.setContentsMargins(0, self.look.px(BAR), 0, 0)  # room for the tool bar
        self.column.setSpacing(0)
        self.column.addWidget(self._screens, 1)
        self.setCentralWidget(whole)

    # what stands in the window, made when it is first asked for ----------------------------------------------

    @property
    def chrome(self) -> "Chrome":
        """Tool bar, notices and commands."""
        if self._chrome is None:
            from advice_app.ui.chrome import Chrome  # noqa: PLC0415 - 30 ms that the first page need not wait for

            self._chrome = Chrome(self, self.look)
            self.column.setContentsMargins(0, 0, 0, 0)
            self._after_switch()
            self.leaving.start()
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
    def preferences(self) -> "Preferences":
        """Language, theme and text size."""
        if self._preferences is None:
            from advice_app.ui.preferences import Preferences  # noqa: PLC0415 - not needed to read

            self._preferences = Preferences(self, self._stands_on.paths, self._stands_on.appearance)
        return self._preferences

    @property
    def welcome(self) -> "Welcome":
        """Home."""
        if self._home is None:
            from advice_app.ui.welcome import Welcome  # noqa: PLC0415 - a start into a guide does not need it

            self._home = self.parts.get(Welcome)
            QTimer.singleShot(0, self, self._stands_on.appearance.ask_system)
        return self._home

    @property
    def searching(self) -> "Searching":
        """Search."""
        from advice_app.ui.searching import Searching  # noqa: PLC0415 - not needed to read

        return self.parts.get(Searching)

    @property
    def keeping(self) -> "Keeping":
        """Bookmarks."""
        from advice_app.ui.keeping import Keeping  # noqa: PLC0415 - the first page need not wait for it

        return self.parts.get(Keeping)

    @property
    def mattering(self) -> "Mattering":
        """Case folders."""
        from advice_app.ui.mattering import Mattering  # noqa: PLC0415 - not needed to read

        return self.parts.get(Mattering)

    @property
    def noting(self) -> "Noting":
        """Notes and highlights on the page."""
        from advice_app.ui.noting import Noting  # noqa: PLC0415 - not needed to read

        return self.parts.get(Noting)

    @property
    def quick_open(self) -> "QuickOpen":
        """The palette."""
        from advice_app.ui.quick_open import QuickOpen  # noqa: PLC0415 - not needed to read

        return self.parts.get(QuickOpen)

    @property
    def tabbing(self) -> "Tabbing":
        """Several guides at once."""
        from advice_app.ui.tabbing import Tabbing  # noqa: PLC0415 - there is mostly one

        return self.parts.get(Tabbing)

    @property
    def citing(self) -> "Citing":
        """Copying with source."""
        from advice_app.ui.citing import Citing  # noqa: PLC0415 - not needed to read

        return self.parts.get(Citing)

    @property
    def pairing(self) -> "Pairing":
        """Two languages side by side."""
        from advice_app.ui.pairing import Pairing  # noqa: PLC0415 - not needed to read

        return self.parts.get(Pairing)

    @property
    def presenting(self) -> "Presenting":
        """Slides."""
        from advice_app.ui.presenting import Presenting  # noqa: PLC0415 - not needed to read

        return self.parts.get(Presenting)

    @property
    def speaking(self) -> "Speaking":
        """Reading aloud."""
        from advice_app.ui.speaking import Speaking  # noqa: PLC0415 - the first page need not wait for it

        return self.parts.get(Speaking)

    @property
    def news(self) -> "News":
        """What changed since the last visit."""
        from advice_app.ui.news import News  # noqa: PLC0415 - the first page need not wait for it

        return self.parts.get(News)

    @property
    def leaving(self) -> "Leaving":
        """Leaving no trace."""
        from advice_app.ui.leaving import Leaving  # noqa: PLC0415 - the first page need not wait for it

        return self.parts.get(Leaving)

    @property
    def visits(self) -> "Visits | None":
        """How else the visit can go on: locked, private, erased."""
        return self._stands_on.visits() if self._stands_on.visits is not None else None

    @property
    def tooling(self) -> "Tooling":
        """The tools beside the guides."""
        from advice_app.ui.tooling import Tooling  # noqa: PLC0415 - not needed to read

        return self.parts.get(Tooling)

    @property
    def reader(self) -> "ReaderScreen":
        """The reading screen."""
        return self.read.screen

    @property
    def home(self) -> "HomeScreen":
        """The home screen."""
        return self.welcome.screen

    @property
    def look(self) -> Look:
        """How everything looks now."""
        return self._stands_on.appearance.look

    # screens -------------------------------------------------------------------------------------------------

    def add_screen(self, screen: QWidget) -> None:
        """Keep a screen in the window."""
        self._screens.addWidget(screen)

    def remove_screen(self, screen: QWidget) -> None:
        """Let a screen go."""
        self._screens.removeWidget(screen)
        screen.deleteLater()

    def bring_up(self, screen: QWidget) -> None:
        """Put a screen that is in the window on top."""
        self._screens.setCurrentWidget(screen)

    def shows(self, screen: QWidget | None) -> bool:
        """Whether this is the screen that is on top."""
        return screen is not None and self._screens.currentWidget() is screen

    @property
    def at_home(self) -> bool:
        """Whether the home screen is shown."""
        return self._home is not None and self._home.shown

    @property
    def reading(self) -> bool:
        """Whether a guide is on the screen."""
        return self.read.shown

    @property
    def over(self) -> Part | None:
        """The part whose screen lies over guide or home now, such as search; nothing if none does."""
        return None if self.reading or self.at_home else self.parts.shown()

    def show_screen(self, screen: QWidget) -> None:
        """Show a screen that lies over guide or home until one goes back or elsewhere."""
        if self.reading or self.at_home:
            self._below = self._screens.currentWidget()
        self.read.leave()
        if self._screens.indexOf(screen) < 0:
            self.add_screen(screen)
        self.bring_up(screen)
        self.retitle()
        self._after_switch()
        self.changed()

    def leave_screen(self) -> None:
        """Go back to the guide or the home screen that a screen lies over."""
        if self.reading or self.at_home:
            return
        if self.read.made and self._below is self.reader:
            self.bring_up(self.reader)
            self.reader.page.setFocus()
            self.retitle()
            self._after_switch()
            self.keeping.show_stars()
            self.changed()
        else:
            self._show_home()

    def _after_switch(self) -> None:
        """Show in the tool bar what is on the screen now."""
        if self._chrome is not None:
            edition = self.session.edition if self.reading else None
            tag = edition.language if edition else self.session.guide_language()
            library = self.session.library
            self._chrome.show(library.language(tag).name if library.knows(tag) else tag)

    def retitle(self) -> None:
        """Say in the title what is shown, unless the reader wants a title that tells nothing."""
        if self.session.settings.plain_title:
            # L10N: the title of a window that is not to tell what it shows, as of any text
            self.setWindowTitle(_("Document"))
            return
        name = _("Rights at Arrest")
        shown = self.parts.shown()
        screen = shown.title() if shown is not None else ""
        self.setWindowTitle(f"{screen} - {name}" if screen else name)

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
            self.read.say_damaged(error)
            return False
        if edition is None:
            # L10N: {reference} is the address of a guide, such as FR/interview
            text = _("There is no guide {reference} in this library.")
            self.notice.say(text.format(reference=f"\u2068{ref}\u2069"))
            return False
        place = self.session.place(ref)
        if not self.read.show(edition, place, mark=mark and bool(ref.place)):
            return False
        self.session.history.visit(ref.guide.at(place))
        self.read.visit(ref)
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

    def open_stage(self, stage: str) -> None:
        """Show another stage of the country that is read."""
        if self.session.edition is not None:
            self.open(Reference(self.session.edition.ref.jurisdiction, stage))

    def go(self, step: int) -> None:
        """Go back (-1) or forward (1)."""
        if not (self.reading or self.at_home) and step < 0:
            if self.over is None or not self.over.go_back():
                self.leave_screen()
            return
        if not self.session.history.can_go(step):
            return
        left = self.session.edition.ref if self.session.edition is not None and step < 0 else None
        self.session.history.go(step)
        self.show_stop()
        if left is not None:
            for part in self.parts.made():
                part.came_back(left)

    def show_stop(self) -> None:
        """Show what the history of the tab is at."""
        ref = self.session.tabs.ref(self.session.tabs.index)
        edition = self.session.choose(ref) if ref else None
        if ref is None or edition is None:
            self._show_home()
        else:
            self.read.show(edition, ref.place)
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
        for part in self.parts.made():
            part.page_changed()
        self.changed()

    def _show_home(self) -> None:
        self.read.settle()  # the page that is left
        self.welcome.refresh()
        self.bring_up(self.home)
        self.retitle()
        self._after_switch()
        self.chrome.commands.update(reading=False)

    def show_search(self) -> None:
        """Show the search screen, with what was searched for last."""
        self.searching.show()

    def show_bookmarks(self) -> None:
        """Show all bookmarks."""
        self.keeping.show()

    def show_tool(self, tool: str) -> None:
        """Show a tool by its id."""
        self.tooling.show(tool)

    def ask_what_happened(self, situation: str = "") -> None:
        """Ask what has happened, or take that as the answer, and show what to do next."""
        self.tooling.ask(situation)

    # told by what stands in the window -----------------------------------------------------------------------

    def page_painted(self) -> None:
        """The first page is on the screen: what stands around it is made now."""
        _made = self.chrome
        self.keeping.attach_margin()
        self.news.start()
        self.speaking.start()
        if len(self.session.tabs.tabs) > 1:
            self.tabbing.refresh()
        self._stands_on.appearance.ask_system()

    def page_changed(self) -> None:
        """Another page was painted, or left: the bars show which one it is."""
        self.retitle()
        self._after_switch()
        for part in self.parts.made():
            part.page_changed()
        if self.workbench is not None:
            self.workbench.page_changed()
        self.changed()

    def choose_language(self, tag: str) -> None:
        """Read in another language."""
        self.preferences.choose_language(tag)

    def language_changed(self) -> None:
        """Show the same page and block in the language that guides are read in now."""
        self.read.show_again()
        if self.at_home:
            self.welcome.refresh()
        self._tell_language()
        self.changed()

    def _tell_language(self) -> None:
        for part in self.parts.made():
            part.set_language(self.session.guide_language())

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.retitle()
        for part in (self._chrome, *self.parts.made(), self.workbench):
            if part is not None:
                part.retranslate()

    def _on_look_changed(self, look: Look) -> None:
        for part in (self._chrome, *self.parts.made(), self.workbench):
            if part is not None:
                part.apply_look(look)

    def set_library(self, library: Library) -> None:
        """Read from a library that was built anew; the page stays, scrolled to where it is."""
        old, self.session.library = self.session.library, library
        for part in self.parts.made():
            part.set_library()
        self.read.show_anew()
        self.chrome.tell_about_guides(library.problems())
        old.close()

    # dialogs -------------------------------------------------------------------------------------------------

    def show_keys(self) -> None:
        """Show all shortcuts."""
        from advice_app.ui.dialogs.show import show_keys  # noqa: PLC0415 - not needed to start

        show_keys(self, self._missing())

    def _missing(self) -> frozenset[str]:
        """The actions of what this computer cannot do."""
        return frozenset(name for name, action in self.actions_by_id.items() if not action.isVisible())

    def show_help(self) -> None:
        """Show the tour, what the marks mean, all keys and the promise."""
        from advice_app.ui.dialogs.show import show_help  # noqa: PLC0415 - not needed to start

        show_help(self.look, self, self._missing())

    def show_comfort(self) -> None:
        """Show the panel for text size, spacing, font and contrast."""
        from advice_app.ui.comforting import Comforting  # noqa: PLC0415 - not needed to start

        self.parts.get(Comforting).show()

    def show_about(self) -> None:
        """Show version, licences and promises."""
        from advice_app.ui.dialogs.show import show_about  # noqa: PLC0415 - not needed to start

        show_about(self.session.library, self)

    def print_page(self) -> None:
        """Print the guide that is shown, or others, or save them as a file."""
        from advice_app.ui.dialogs.show import show_export  # noqa: PLC0415 - not needed to start

        if self.session.edition is not None and self.reading:
            numbers = self.session.settings.numbers
            dialog = show_export(self.session.library, self.session.edition, self.look, self, numbers=numbers)
            dialog.going.gone.connect(self._note_printed)

    def _note_printed(self, guides: list[str]) -> None:
        """Remember what went out, to tell when it changes; not for readers who want nothing remembered."""
        if self.session.settings.history:
            self.session.marks.note_printed(guides)

    def show_notes(self, notes: str) -> None:
        """Show what the facts of a country do not cover."""
        from advice_app.ui.dialogs.show import show_notes  # noqa: PLC0415 - not needed to start

        show_notes(notes, self)

    # keeping -------------------------------------------------------------------------------------------------

    def changed(self) -> None:
        """Something worth keeping changed: enable what can be done now, and save soon."""
        if self._chrome is not None:
            self._chrome.commands.update(reading=self.reading)
        self.save_soon()

    def save_soon(self) -> None:
        """Keep settings and reading position in a moment."""
        self._save_timer.start()

    def save(self) -> None:
        """Keep settings and reading position."""
        for part in self.parts.made():
            part.flush()
        self._save_timer.stop()
        self.session.settings.geometry = self.saveGeometry().toBase64().toStdString()
        self.session.save("reader" if self.reading else "home", self.read.place())
        self.tell_about_marks()

    def tell_about_marks(self) -> None:
        """Say that something is wrong with where the reader's data is kept: once, until it is something else or happens again."""
        notice = self._stands_on.marks.notice
        if notice != self._told and self._chrome is not None:
            self._told = notice
            if notice is not None:
                self.chrome.tell_about_marks(notice)

    def _restore_size(self) -> None:
        self.resize(*USUAL_SIZE)
        if self.session.settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(self.session.settings.geometry.encode()))

    def closeEvent(self, event: "QCloseEvent") -> None:
        self.save()
        self.end()
        super().closeEvent(event)

    def end(self) -> None:
        """Ask for nothing any more: library and reader's data are about to be closed."""
        self._save_timer.stop()
        for part in (*self.parts.made(), self.workbench):
            if part is not None:
                part.end()
