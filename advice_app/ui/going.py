"""Where the window goes: to a guide, home, to what lies over them, and back and forward."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from advice_app.languages import _
from advice_app.library.catalogue import LibraryError
from advice_app.library.model import BadReferenceError, Reference

if TYPE_CHECKING:
    from advice_app.ui.window import MainWindow


class Going:
    """Shows what is asked for, and remembers the way there."""

    def __init__(self, window: "MainWindow") -> None:
        self._window, self._session = window, window.session
        self._below: QWidget | None = None  # what a screen such as search lies over

    def start(self, ref: Reference | None = None) -> None:
        """Show ``ref``, or what was shown last."""
        ref = ref or self._session.last()
        if ref is None or not self.open(ref):
            self.show_home()

    # to guides -----------------------------------------------------------------------------------------------

    def open(self, ref: Reference, *, mark: bool = False) -> bool:
        """Show a guide, at the place the reference names or where reading stopped; whether there is such a guide."""
        window, session = self._window, self._session
        try:
            edition = session.choose(ref)
        except LibraryError as error:
            window.read.say_damaged(error)
            return False
        if edition is None:
            # L10N: {reference} is the address of a guide, such as FR/interview
            text = _("There is no guide {reference} in this library.")
            window.notice.say(text.format(reference=f"\u2068{ref}\u2069"))
            return False
        place = session.place(ref)
        if not window.read.show(edition, place, mark=mark and bool(ref.place)):
            return False
        session.history.visit(ref.guide.at(place))
        window.read.visit(ref)
        window.changed()
        return True

    def open_in(self, ref: Reference, tag: str) -> bool:
        """Show a guide in this language from now on; the window speaks on as it does."""
        if tag != self._session.guide_language():
            self._session.settings.guide_language = tag
            self._window.tell_language()
        return self.open(ref, mark=True)

    def open_if(self, ref: Reference | None) -> None:
        """Show a guide if there is one to show."""
        if ref is not None:
            self.open(ref)

    def open_stage(self, stage: str) -> None:
        """Show another stage of the country that is read."""
        if self._session.edition is not None:
            self.open(Reference(self._session.edition.ref.jurisdiction, stage))

    def follow(self, link: str) -> None:
        """Go where a link of a page leads."""
        kind, _colon, name = link.partition(":")
        if kind != "guide":
            self._window.parts.dialogs.show_link(link)
            return
        try:
            self.open(Reference.parse(name), mark=True)
        except BadReferenceError as error:
            self._window.notice.say(str(error))

    # back and forward ----------------------------------------------------------------------------------------

    def can_step(self, step: int) -> bool:
        """Whether there is somewhere to go back (-1) or forward (1) to."""
        return (self._is_over and step < 0) or self._session.history.can_go(step)

    def step(self, step: int) -> None:
        """Go back (-1) or forward (1)."""
        window, session = self._window, self._session
        if self._is_over and step < 0:
            if window.over is None or not window.over.go_back():
                self.leave_screen()
            return
        if not session.history.can_go(step):
            return
        left = session.edition.ref if session.edition is not None and step < 0 else None
        session.history.go(step)
        self.show_stop()
        if left is not None:
            for part in window.parts.made():
                part.came_back(left)

    def show_stop(self) -> None:
        """Show what the history of the tab is at."""
        ref = self._session.tabs.ref(self._session.tabs.index)
        edition = self._session.choose(ref) if ref else None
        if ref is None or edition is None:
            self._show_home()
        else:
            self._window.read.show(edition, ref.place)
        self._window.changed()

    # home ----------------------------------------------------------------------------------------------------

    def show_home(self) -> None:
        """Show the home screen."""
        self._show_home()
        self._session.history.visit(None)
        for part in self._window.parts.made():
            part.page_changed()
        self._window.changed()

    def _show_home(self) -> None:
        window = self._window
        window.read.settle()  # the page that is left
        window.parts.welcome.refresh()
        window.bring_up(window.home)
        window.say_what_is_shown()
        window.chrome.commands.update(reading=False)

    # what lies over guide and home ---------------------------------------------------------------------------

    @property
    def _is_over(self) -> bool:
        return not (self._window.reading or self._window.at_home)

    def show_search(self) -> None:
        """Show the search screen, with what was searched for last."""
        self._window.parts.searching.show()

    def show_bookmarks(self) -> None:
        """Show all bookmarks."""
        self._window.parts.keeping.show()

    def show_tool(self, tool: str) -> None:
        """Show a tool by its id."""
        self._window.parts.tooling.show(tool)

    def ask_what_happened(self, situation: str = "") -> None:
        """Ask what has happened, or take that as the answer, and show what to do next."""
        self._window.parts.tooling.ask(situation)

    def show_screen(self, screen: QWidget) -> None:
        """Show a screen that lies over guide or home until one goes back or elsewhere."""
        window = self._window
        if not self._is_over:
            self._below = window.top_screen()
        window.read.leave()
        window.bring_up(screen)
        window.say_what_is_shown()
        window.changed()

    def leave_screen(self) -> None:
        """Go back to the guide or the home screen that a screen lies over."""
        window = self._window
        if not self._is_over:
            return
        if window.read.made and self._below is window.reader:
            window.bring_up(window.reader)
            window.reader.page.setFocus()
            window.say_what_is_shown()
            window.parts.keeping.show_stars()
            window.changed()
        else:
            self._show_home()
