"""Which languages a talk is in: that of the slides, a second one in the room, and the presenter's own for the notes."""

from collections.abc import Callable
from typing import NamedTuple

from advice_app.slides.items import Frame, Sheet
from advice_app.slides.model import Deck, Note
from advice_app.slides.pairing import notes_from, with_second

UNDER, BESIDE = "under", "beside"
_PLACES = ("", UNDER, BESIDE)


class Program(NamedTuple):
    """What is presented: a guide, or what somebody put together.

    ``languages`` are tags and names; ``deck`` makes it in one of them.
    """

    title: str
    languages: tuple[tuple[str, str], ...]
    deck: Callable[[str], Deck | None]


class Tongues:
    """The decks of a talk in the languages that were asked for."""

    def __init__(self, program: Program, first: str, notes: str, second: str = "") -> None:
        self._program = program
        self._decks: dict[str, Deck] = {}
        tags = [tag for tag, _name in program.languages]
        self.first = first if first in tags else tags[0]
        self.notes = notes if notes in tags else self.first
        self.second = second if second in tags and second != self.first else self._other()
        self.place = ""  # of the second language: under, beside, nowhere

    @property
    def languages(self) -> tuple[tuple[str, str], ...]:
        """All there are, by tag and name."""
        return self._program.languages

    def name(self, tag: str) -> str:
        """A language by its own name."""
        return dict(self.languages).get(tag, tag)

    def _other(self) -> str:
        """A second language that is not the first: that of the notes, or any."""
        tags = (self.notes, *(tag for tag, _name in self.languages))
        return next((tag for tag in tags if tag != self.first), "")

    def deck(self, tag: str) -> Deck:
        """The deck in a language. Raises `LookupError` where there is none, `LibraryError` where it is damaged."""
        if tag not in self._decks:
            made = self._program.deck(tag)
            if made is None:
                raise LookupError(f"no slides in {tag}")
            self._decks[tag] = made
        return self._decks[tag]

    def shown(self, frame: Frame) -> tuple[Deck, Frame]:
        """The deck as it is shown, and the frame for it."""
        deck = self.deck(self.first)
        if not (self.place and self.second):
            return deck, frame._replace(second="")
        return with_second(deck, self.deck(self.second)), frame._replace(second=self.place)

    def choose(self, tag: str) -> None:
        """Show slides in another language; the second one goes over to the one before if it was that."""
        if self.second == tag:
            self.second = self.first
        self.first = tag

    def next_first(self) -> str:
        """The language after the one of the slides."""
        tags = [tag for tag, _name in self.languages]
        return tags[(tags.index(self.first) + 1) % len(tags)]

    def next_place(self) -> None:
        """Show the second language under the first, beside it, or no more."""
        self.place = _PLACES[(_PLACES.index(self.place) + 1) % len(_PLACES)] if self.second else ""

    def choose_second(self, tag: str, place: str) -> None:
        """Show a second language, or none."""
        self.place = place if tag else ""
        self.second = tag or self.second

    def notes_of(self, sheet: Sheet) -> tuple[Note, ...]:
        """The notes of a slide in the presenter's language."""
        return notes_from(sheet.slide, sheet.origin, self.deck(self.notes))
