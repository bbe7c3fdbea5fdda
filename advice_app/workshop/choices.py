"""What can be put into a workshop, by kind: each as an item with the minutes it usually takes."""

from collections.abc import Iterator
from typing import NamedTuple

from advice_app.clock import store as clocks
from advice_app.languages import speaking
from advice_app.library.model import Reference
from advice_app.library.practice import store
from advice_app.library.practice.model import EXERCISES
from advice_app.library.search.folding import fold
from advice_app.workshop.content import Content, reference
from advice_app.workshop.model import Item, Kind

KINDS = (Kind.GUIDE, Kind.SECTION, Kind.EXERCISE, Kind.COMPARISON, Kind.CLOCK, Kind.CASE, Kind.CARDS)
"""Kinds that are chosen from a list."""
_MINUTES = {Kind.SECTION: 10, Kind.COMPARISON: 15, Kind.CLOCK: 10, Kind.CASE: 10, Kind.CARDS: 10, Kind.TEXT: 5, Kind.BREAK: 15}
_WORDS_PER_MINUTE, _ROUND_TO = 60, 5  # spoken, with questions from the room
_COMPARED = 3


class Choice(NamedTuple):
    """Something to add: what it is called, where it belongs, and what it is found by."""

    item: Item
    title: str
    detail: str
    folded: str = ""


def minutes_for(content: Content, item: Item) -> int:
    """How long an item usually takes."""
    if item.kind == Kind.GUIDE:
        edition = content.edition(item, "en")
        words = edition.words if edition else 0
        return max(_ROUND_TO, _ROUND_TO * round(words / _WORDS_PER_MINUTE / _ROUND_TO))
    if item.kind == Kind.EXERCISE:
        found = content.exercise(item, "en")
        return found.minutes if found else _ROUND_TO
    return _MINUTES.get(Kind(item.kind), _ROUND_TO)


def ready(content: Content, item: Item) -> Item:
    """The item with the minutes it usually takes."""
    return item._replace(minutes=minutes_for(content, item))


class Choices:
    """Everything that can be added, in a language; each kind is read when it is first asked for."""

    def __init__(self, content: Content, tag: str, interface: str) -> None:
        self._content, self._tag, self._interface = content, tag, interface
        self._made: dict[str, tuple[Choice, ...]] = {}

    def find(self, kind: Kind, text: str, countries: tuple[str, ...] = ()) -> tuple[Choice, ...]:
        """The choices of a kind that have all these words; ``countries``: those that the workshop is about come first."""
        if kind not in self._made:
            self._made[kind] = tuple(self._folded(choice) for choice in self._all(kind))
        words = fold(text).split()
        found = [choice for choice in self._made[kind] if all(word in choice.folded for word in words)]
        order = {code: number for number, code in enumerate(countries)}
        return tuple(sorted(found, key=lambda choice: order.get(_code(choice.item), len(order))))

    @staticmethod
    def _folded(choice: Choice) -> Choice:
        item = choice.item
        text = " ".join((choice.title, choice.detail, item.ref, item.jurisdiction, item.id, *item.ids))
        return choice._replace(folded=fold(text))

    def _all(self, kind: Kind) -> Iterator[Choice]:
        makers = {
            Kind.GUIDE: self._guides, Kind.SECTION: self._sections, Kind.EXERCISE: self._exercises, Kind.COMPARISON: self._stages,
            Kind.CLOCK: self._clocks, Kind.CASE: self._cases, Kind.CARDS: self._cards,
        }  # fmt: skip
        with speaking(self._interface):  # whoever chooses is the trainer
            return iter(list(makers[kind]()))

    def _choice(self, item: Item, detail: str, title: str = "") -> Choice:
        return Choice(item, title or self._content.name(item, self._tag), detail)

    def _refs(self) -> Iterator[Reference]:
        library = self._content.library
        for place in library.jurisdictions(self._interface):
            yield from (Reference(place.code, stage.id) for stage in library.stages(place.code) if place.guides)

    def _guides(self) -> Iterator[Choice]:
        for ref in self._refs():
            yield self._choice(Item(Kind.GUIDE, str(ref)), self._country(ref.jurisdiction))

    def _sections(self) -> Iterator[Choice]:
        library = self._content.library
        for ref in self._refs():
            edition = library.best_edition(ref, self._tag)
            for place, heading in library.contents(ref, edition.language) if edition else ():
                if place != "sources" and edition:
                    detail = f"{self._country(ref.jurisdiction)} \u00b7 {edition.title}"
                    yield Choice(Item(Kind.SECTION, str(ref.at(place))), heading, detail)

    def _exercises(self) -> Iterator[Choice]:
        path = self._content.library.path
        for code in store.codes(path, EXERCISES):
            found = store.exercises(path, code, self._tag)
            for exercise in found.exercises if found else ():
                yield self._choice(Item(Kind.EXERCISE, exercise.ref), self._country(code))

    def _stages(self) -> Iterator[Choice]:
        for stage in self._content.facts.stages():
            item = Item(Kind.COMPARISON, stage=stage)
            yield Choice(item, self._content.name(item, self._interface).rstrip(" \u00b7"), "")

    def _clocks(self) -> Iterator[Choice]:
        for code in clocks.countries(self._content.library.path):
            for regime in self._content.clock(code).regimes:
                yield self._choice(Item(Kind.CLOCK, jurisdiction=code, regime=regime.key), regime.name)

    def _cases(self) -> Iterator[Choice]:
        for judgment in self._content.cases.all():
            yield Choice(
                Item(Kind.CASE, id=judgment.id), judgment.title, f"{judgment.court}, {judgment.reference}, {judgment.year}"
            )

    def _cards(self) -> Iterator[Choice]:
        everything = Item(Kind.CARDS)
        yield self._choice(everything, str(len(self._content.phrases(everything))))
        for phrase in self._content.phrases(everything):
            yield Choice(Item(Kind.CARDS, ids=(phrase.id,)), phrase.sentence(self._tag), phrase.sentence("en"))

    def _country(self, code: str) -> str:
        return self._content.country(code, self._interface)


def _code(item: Item) -> str:
    ref = reference(item)
    return ref.jurisdiction if ref else item.jurisdiction or item.ref.partition("/")[0]


def countries_of(items: tuple[Item, ...]) -> tuple[str, ...]:
    """The countries that items are about, in order."""
    found = [code for item in items for code in (_code(item), *item.countries) if code and code != "INTL"]
    return tuple(dict.fromkeys(found))


def completed(item: Item, items: tuple[Item, ...], known: tuple[str, ...]) -> Item:
    """A comparison, or cards, of the countries that the workshop is about so far."""
    about = countries_of(items)
    if item.kind == Kind.COMPARISON and not item.countries:
        return item._replace(countries=tuple(dict.fromkeys((*(code for code in about if code in known), *known)))[:_COMPARED])
    if item.kind == Kind.CARDS and not item.jurisdiction and about:
        return item._replace(jurisdiction=about[0])
    return item
