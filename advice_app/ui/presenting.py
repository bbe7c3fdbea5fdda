"""Presenting in the window: F5 makes slides of the guide that is read, beginning at the section that is read."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QScreen

from advice_app.languages import _, interface_language
from advice_app.library.catalogue import LibraryError
from advice_app.library.model import Reference
from advice_app.ui.look import Look
from advice_app.ui.part import Part
from advice_app.ui.present.decks import deck_of
from advice_app.ui.present.director import Director
from advice_app.ui.present.measure import fitter, tongue
from advice_app.ui.present.screens import Screens
from advice_app.ui.present.tongues import Program, Tongues

if TYPE_CHECKING:
    from advice_app.ui.window import MainWindow


def guide_program(window: "MainWindow", ref: Reference) -> Program:
    """A guide as a program, in the languages that there are editions in."""
    library = window.session.library
    editions = library.editions_of(ref)
    languages = tuple((edition.language, library.language(edition.language).name) for edition in editions)
    title = next((edition.title for edition in editions), "")
    return Program(title, languages, lambda tag: deck_of(library, ref, tag))


class Presenting(Part):
    """One talk at a time."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.director: Director | None = None
        self.screens: Callable[[], list[QScreen]] = QGuiApplication.screens

    def present_guide(self) -> None:
        """Present the guide that is read; bring the talk to the front if there is one."""
        session = self._window.session
        if self.director is not None:
            self._to_front(self.director)
        elif session.edition is not None:
            ref = session.edition.ref.at(self._window.read.place())
            self.present(guide_program(self._window, ref), session.edition.language, str(ref))

    def present(self, program: Program, language: str, ref: str = "") -> None:
        """Present anything that there are slides of, from the slide that shows ``ref``."""
        window = self._window
        library, screen = window.session.library, window.screen()
        notes = interface_language() if self._reads_as_spoken() else window.session.guide_language()
        tongues = Tongues(program, language, notes, window.session.settings.second_language)
        try:
            made = Director(
                tongues, fitter(library), lambda tag: tongue(library, tag), window.look, Screens(screen, self.screens), ref
            )
        except (LibraryError, LookupError) as error:
            # L10N: {error} says what is wrong, in English
            text = _("There are no slides of this: {error}")
            window.notice.say(text.format(error=f"\u2068{error}\u2069"))
            return
        self.director = made
        made.ended.connect(self._on_ended)
        made.guides_wanted.connect(self._show_guides)
        made.open()

    def _reads_as_spoken(self) -> bool:
        """Whether the trainer's own language is the one of the window."""
        return not self._window.session.settings.linked_languages

    @staticmethod
    def _to_front(director: Director) -> None:
        director.presenter.raise_()
        director.presenter.activateWindow()

    def _show_guides(self) -> None:
        self._window.raise_()
        self._window.activateWindow()

    def _on_ended(self) -> None:
        if self.director is not None:
            self.director.deleteLater()
        self.director = None
        self._show_guides()

    # told by the window --------------------------------------------------------------------------------------

    def apply_look(self, look: Look) -> None:
        if self.director is not None:
            self.director.apply_look(look)

    def retranslate(self) -> None:
        if self.director is not None:
            self.director.retranslate()

    def set_library(self) -> None:
        """A talk goes on with the slides that it has."""

    def end(self) -> None:
        if self.director is not None:
            self.director.end()
