"""Workshops in the window: what is put together there is presented, and handed out."""

from pathlib import Path
from typing import TYPE_CHECKING

from advice_app.languages import _
from advice_app.library.model import Reference
from advice_app.slides.model import Deck
from advice_app.ui.handouts.dialog import HandoutsDialog
from advice_app.ui.present.decks import deck_of
from advice_app.ui.present.tongues import Program
from advice_app.ui.workshop.screen import WorkshopScreen
from advice_app.workshop.content import Content
from advice_app.workshop.deck import workshop_deck
from advice_app.workshop.model import Item, Kind, Workshop

if TYPE_CHECKING:
    from advice_app.ui.window import MainWindow


def make_screen(window: "MainWindow", state: str) -> WorkshopScreen:
    """The screen, and what the window does for it."""
    screen = WorkshopScreen(window.session.library, window.look, window, state=state)
    screen.present_wanted.connect(lambda workshop: present(window, screen.content, workshop))
    screen.handouts_wanted.connect(lambda workshop, path: show_handouts(window, screen.content, workshop, path))
    return screen


def add_section(window: "MainWindow") -> None:
    """Put the section that is read into the workshop; at the beginning of a guide, all of it."""
    edition = window.session.edition
    screen = window.parts.tooling.screen("workshop")
    if edition is None or not isinstance(screen, WorkshopScreen):
        return
    section = edition.ref.at(window.read.place()).section
    sections = [place for place, _heading in window.session.library.contents(edition.ref, edition.language)]
    whole = not section or section == sections[0]
    item = Item(Kind.GUIDE, str(edition.ref)) if whole else Item(Kind.SECTION, str(edition.ref.at(section)))
    screen.add(item)
    title = screen.content.name(item, edition.language)
    # L10N: {item} is the title of a guide or of a part of one
    text = _("Added to the workshop: {item}").format(item=f"\u2068{title}\u2069")
    window.notice.say(text, (_("Workshop"), lambda: window.going.show_tool("workshop")))


def program(window: "MainWindow", content: Content, workshop: Workshop) -> Program:
    """A workshop as a program: in its own languages first, then in all others."""
    library = window.session.library
    names = {language.tag: language.name for language in library.languages()}
    tags = dict.fromkeys((*(tag for tag in workshop.languages if tag in names), *names))

    def guide(ref: Reference, tag: str) -> Deck | None:
        return deck_of(library, ref, tag)

    return Program(
        workshop.title,
        tuple((tag, names[tag]) for tag in tags),
        lambda tag: workshop_deck(content, workshop, tag, guide),
    )


def present(window: "MainWindow", content: Content, workshop: Workshop) -> None:
    """Begin a talk."""
    made = program(window, content, workshop)
    window.parts.presenting.present(made, made.languages[0][0])


def show_handouts(window: "MainWindow", content: Content, workshop: Workshop, path: str) -> HandoutsDialog:
    """Ask what is to be handed out."""
    dialog = HandoutsDialog(content, workshop, str(Path(path).parent) if path else "", window.look, window)
    dialog.open()
    return dialog
