"""What is handed out at a workshop: which files, for which languages, and the sentences and guides in them."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from advice_app.cards.pair import Pair, first_known
from advice_app.export.selection import Item as Exported
from advice_app.export.selection import Part as ExportedPart
from advice_app.export.selection import Selection, by_guide, item_of
from advice_app.library.phrases import Phrase, phrase_languages
from advice_app.library.practice.model import CHOICE, Exercise
from advice_app.workshop.choices import countries_of
from advice_app.workshop.content import Content
from advice_app.workshop.model import Item, Kind, Workshop


class Part(StrEnum):
    """What a file has."""

    SLIDES = "slides"  # three on a page, with lines for notes
    GUIDES = "guides"  # in full, or the sections that the workshop takes
    CARDS = "cards"  # for the wallet
    FEEDBACK = "feedback"
    ROLES = "roles"  # of role-plays, a card on each page
    ANSWERS = "answers"  # for the trainer


USUAL = tuple(part for part in Part if part is not Part.ANSWERS)
"""What is made where nothing else is asked for: never answers."""


class Sheet(NamedTuple):
    """One file."""

    part: Part
    language: str

    @property
    def name(self) -> str:
        """Its name: ``slides-ar.pdf``."""
        return f"{self.part}-{self.language}.pdf"


class Wanted(NamedTuple):
    """What was asked for."""

    languages: tuple[str, ...]
    parts: tuple[Part, ...] = USUAL
    paper: str = "A4"


def sheets(content: Content, workshop: Workshop, wanted: Wanted) -> tuple[Sheet, ...]:
    """The files that come of it; none for what the workshop has not. Raises `LibraryError`."""
    there = {
        Part.SLIDES: bool(workshop.items),
        Part.GUIDES: bool(content.guides(workshop.items)),
        Part.ROLES: any(exercise.kind != CHOICE for exercise in exercises(content, workshop, "en")),
        Part.ANSWERS: any(exercises(content, workshop, "en")),
    }
    parts = [part for part in Part if part in wanted.parts and there.get(part, True)]
    found = (Sheet(part, _language(content, workshop, part, tag)) for tag in dict.fromkeys(wanted.languages) for part in parts)
    return tuple(dict.fromkeys(found))


def _language(content: Content, workshop: Workshop, part: Part, tag: str) -> str:
    """The language of a file: cards and answers that are all in another language are there once, under its name."""
    if part not in {Part.ROLES, Part.ANSWERS}:
        return tag
    there = {exercise.language for exercise in exercises(content, workshop, tag)}
    return there.pop() if len(there) == 1 else tag


def standing(folder: Path, files: Iterable[Sheet]) -> tuple[str, ...]:
    """The names of those that there are already."""
    return tuple(sheet.name for sheet in files if (folder / sheet.name).exists())


def exercises(content: Content, workshop: Workshop, tag: str) -> Iterator[Exercise]:
    """The exercises of a workshop, in a language or what stands in for it."""
    for item in workshop.items:
        found = content.exercise(item, tag) if item.kind == Kind.EXERCISE else None
        if found is not None:
            yield found


def selection(content: Content, workshop: Workshop, tag: str) -> Selection:
    """Its guides and sections in a language; those that are not in it in the one that stands in for it. Raises `LibraryError`."""
    parts: dict[str, list[Exported]] = {}
    for ref, sections in by_guide(content.guides(workshop.items)).items():
        edition = content.library.best_edition(ref, tag)
        item = item_of(content.library, edition, sections) if edition else None
        if item is not None:
            parts.setdefault(item.edition.language, []).append(item)
    order = sorted(parts, key=lambda language: language != tag)
    return Selection(tuple(ExportedPart(content.library.language(language), tuple(parts[language])) for language in order))


def sentences(content: Content, workshop: Workshop) -> tuple[Phrase, ...]:
    """The sentences of its phrase cards; all where it has none."""
    cards = [item for item in workshop.items if item.kind == Kind.CARDS] or [Item(Kind.CARDS)]
    return tuple({phrase.id: phrase for item in cards for phrase in content.phrases(item)}.values())


def pair(content: Content, workshop: Workshop, tag: str) -> Pair:
    """The language of the participants, and that of the police that the workshop is about."""
    known = {language.tag for language in phrase_languages(content.library.path)}
    cards = [item.jurisdiction for item in workshop.items if item.kind == Kind.CARDS and item.jurisdiction]
    code = next(iter((*cards, *countries_of(workshop.items))), "")
    place = content.library.jurisdiction(code, "en")
    reader = first_known((tag,), known)
    return Pair(reader, first_known(place.languages, known) if place else reader)
