"""The window: shows what the session decides. Screens ask, it answers.

A start into a guide paints the page first; tool bar, commands and dialogs are made when it is there, or when first asked for.
"""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.library.catalogue import Library
from advice_app.marks.store import Marks, Notice
from advice_app.paths import Paths
from advice_app.session import Session
from advice_app.ui.appearance import Appearance
from advice_app.ui.going import Going
from advice_app.ui.look import Look
from advice_app.ui.pages import Screens
from advice_app.ui.part import Part
from advice_app.ui.parts import Parts
from advice_app.ui.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QCloseEvent

    from advice_app.ui.chrome import Chrome
    from advice_app.ui.home.screen import HomeScreen
    from advice_app.ui.notice_bar import NoticeBar
    from advice_app.ui.reader.screen import ReaderScreen
    from advice_app.ui.tool_bar import ToolBar
    from advice_app.ui.workbench.workbench import Workbench
    from advice_app.visits import Visits

BAR = 52  # height of the tool bar at 100 %
SAVE_AFTER_MS = 400
LEAST_SIZE = (800, 560)
USUAL_SIZE = (1440, 900)


class Ground(NamedTuple):
    """What a window stands on."""

    paths: Paths
    marks: Marks
    appearance: Appearance
    visits: "Callable[[], Visits] | None" = None  # how else the visit can go on


class MainWindow(QMainWindow):
    """Home, reader and the screens that lie over them, in one window with its history."""

    def __init__(self, session: Session, ground: Ground) -> None:
        super().__init__()
        self.session = session
        self.ground = ground
        self._told: Notice | None = None  # what is wrong with where the reader's data is kept
        self._save_timer = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._save_timer.timeout.connect(self.save)
        self._chrome: Chrome | None = None
        self.workbench: Workbench | None = None  # only where somebody works on the guides
        self._build()
        self.going = Going(self)
        self.parts = Parts(self)
        self.read = self.parts.get(Reading)
        ground.appearance.look_changed.connect(self._on_look_changed)
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

    # what stands in the window ------------------------------------------------------------------------------

    @property
    def chrome(self) -> "Chrome":
        """Tool bar, notices and commands, made when they are first asked for."""
        if self._chrome is None:
            from advice_app.ui.chrome import Chrome  # noqa: PLC0415 - 30 ms that the first page need not wait for

            self._chrome = Chrome(self, self.look)
            self.column.setContentsMargins(0, 0, 0, 0)
            self._show_in_tool_bar()
            self.parts.leaving.start()
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
    def visits(self) -> "Visits | None":
        """How else the visit can go on: locked, private, erased."""
        return self.ground.visits() if self.ground.visits is not None else None

    @property
    def reader(self) -> "ReaderScreen":
        """The reading screen."""
        return self.read.screen

    @property
    def home(self) -> "HomeScreen":
        """The home screen."""
        return self.parts.welcome.screen

    @property
    def look(self) -> Look:
        """How everything looks now."""
        return self.ground.appearance.look

    # screens -------------------------------------------------------------------------------------------------

    def add_screen(self, screen: QWidget) -> None:
        """Keep a screen in the window."""
        self._screens.addWidget(screen)

    def remove_screen(self, screen: QWidget) -> None:
        """Let a screen go."""
        self._screens.removeWidget(screen)
        screen.deleteLater()

    def bring_up(self, screen: QWidget) -> None:
        """Put a screen on top, and keep it in the window."""
        if self._screens.indexOf(screen) < 0:
            self.add_screen(screen)
        self._screens.setCurrentWidget(screen)

    def top_screen(self) -> QWidget | None:
        """The screen that is on top; nothing before there is one."""
        return self._screens.currentWidget()

    def shows(self, screen: QWidget | None) -> bool:
        """Whether this is the screen that is on top."""
        return screen is not None and self.top_screen() is screen

    @property
    def at_home(self) -> bool:
        """Whether the home screen is shown."""
        shown = self.parts.shown()
        return shown is not None and shown.is_home

    @property
    def reading(self) -> bool:
        """Whether a guide is on the screen."""
        return self.read.shown

    @property
    def over(self) -> Part | None:
        """The part whose screen lies over guide or home now, such as search; nothing if none does."""
        return None if self.reading or self.at_home else self.parts.shown()

    def say_what_is_shown(self) -> None:
        """Show in title and tool bar what is on the screen now."""
        self.retitle()
        self._show_in_tool_bar()

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

    def _show_in_tool_bar(self) -> None:
        if self._chrome is not None:
            edition = self.session.edition if self.reading else None
            tag = edition.language if edition else self.session.guide_language()
            library = self.session.library
            self._chrome.show(library.language(tag).name if library.knows(tag) else tag)

    # told by what stands in the window -----------------------------------------------------------------------

    def page_painted(self) -> None:
        """The first page is on the screen: what stands around it is made now."""
        _made = self.chrome
        self.parts.keeping.attach_margin()
        self.parts.news.start()
        self.parts.speaking.start()
        if len(self.session.tabs.tabs) > 1:
            self.parts.tabbing.refresh()
        self.ground.appearance.ask_system()

    def page_changed(self) -> None:
        """Another page was painted, or left: the bars show which one it is."""
        self.say_what_is_shown()
        for part in self.parts.made():
            part.page_changed()
        if self.workbench is not None:
            self.workbench.page_changed()
        self.changed()

    def choose_language(self, tag: str) -> None:
        """Read in another language."""
        self.parts.preferences.choose_language(tag)

    def language_changed(self) -> None:
        """Show the same page and block in the language that guides are read in now."""
        self.read.show_again()
        if self.at_home:
            self.parts.welcome.refresh()
        self.tell_language()
        self.changed()

    def tell_language(self) -> None:
        """Let every part show content in the language that guides are read in."""
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
        notice = self.ground.marks.notice
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
