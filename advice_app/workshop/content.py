"""What the items of a workshop lead to: their names in a language, and whether that is still in the library."""

from collections.abc import Callable

from advice_app.cases.store import CaseStore
from advice_app.clock import store as clocks
from advice_app.clock.regimes import Regime
from advice_app.clock.words import kind_name
from advice_app.compare.reader import Facts
from advice_app.compare.words import stage_text
from advice_app.languages import _, speaking
from advice_app.library.catalogue import EditionInfo, Library
from advice_app.library.model import BadReferenceError, Reference
from advice_app.library.phrases import Phrase, phrases
from advice_app.library.practice.model import Exercise
from advice_app.library.practice.store import exercise
from advice_app.workshop.model import Item, Kind
from advice_app.workshop.words import kind_text

_SEPARATOR = " \u00b7 "


class Content:
    """Keeps what it has read, as long as the library stays. Everything here may raise `LibraryError`."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._facts, self._cases = Facts(library.path), CaseStore(library.path)
        self._clocks: dict[str, clocks.ClockData] = {}
        self._exercises: dict[tuple[str, str], Exercise | None] = {}
        self._phrases: list[Phrase] | None = None
        self._there: dict[Item, bool] = {}
        self._names: dict[tuple[Item, str], str] = {}

    def close(self) -> None:
        """Let the file go."""
        self._facts.close()
        self._cases.close()

    @property
    def facts(self) -> Facts:
        """Questions and answers."""
        return self._facts

    @property
    def cases(self) -> CaseStore:
        """Judgments."""
        return self._cases

    def clock(self, code: str) -> clocks.ClockData:
        """The regimes of a country."""
        if code not in self._clocks:
            self._clocks[code] = clocks.load(self.library.path, code)
        return self._clocks[code]

    def regime(self, item: Item) -> Regime | None:
        """The regime of an item, or nothing."""
        return self.clock(item.jurisdiction).regime(item.regime)

    def phrases(self, item: Item) -> tuple[Phrase, ...]:
        """The sentences of an item that there are, in its order; all where it names none."""
        if self._phrases is None:
            self._phrases = phrases(self.library.path)
        if not item.ids:
            return tuple(self._phrases)
        known = {phrase.id: phrase for phrase in self._phrases}
        return tuple(known[name] for name in item.ids if name in known)

    def exercise(self, item: Item, tag: str) -> Exercise | None:
        """The exercise of an item, in this language or what stands in for it."""
        key = (item.ref, tag)
        if key not in self._exercises:
            self._exercises[key] = exercise(self.library.path, item.ref, tag)
        return self._exercises[key]

    def edition(self, item: Item, tag: str) -> EditionInfo | None:
        """The guide of an item, in this language or what stands in for it."""
        ref = reference(item)
        return self.library.best_edition(ref.guide, tag) if ref else None

    def country(self, code: str, tag: str) -> str:
        """A country in a language."""
        found = self.library.jurisdiction(code, tag)
        return found.name if found else code

    def countries_text(self, codes: tuple[str, ...], tag: str) -> str:
        """Countries as a list, in the language that is spoken."""
        return _(", ").join(self.country(code, tag) for code in codes)

    def exists(self, item: Item) -> bool:
        """Whether the library still has what an item leads to; not for a kind that is not known here."""
        key = _bare(item)
        if key not in self._there:
            self._there[key] = self._exists(key)
        return self._there[key]

    def _exists(self, item: Item) -> bool:
        there: dict[str, Callable[[], object]] = {
            Kind.GUIDE: lambda: self.edition(item, "en"),
            Kind.SECTION: lambda: self._heading(item, "en"),
            Kind.COMPARISON: lambda: self.countries(item) and item.stage in self.facts.stages(),
            Kind.CLOCK: lambda: self.regime(item),
            Kind.CASE: lambda: self.cases.get(item.id),
            Kind.CARDS: lambda: self.phrases(item) and len(self.phrases(item)) >= len(item.ids),
            Kind.EXERCISE: lambda: self.exercise(item, "en"),
            Kind.TEXT: lambda: True,
            Kind.BREAK: lambda: True,
        }
        return item.kind in there and bool(there[item.kind]())

    def countries(self, item: Item) -> tuple[str, ...]:
        """The countries of a comparison that there are answers of."""
        there = self.facts.countries("en")
        return tuple(code for code in item.countries if code in there)

    def _heading(self, item: Item, tag: str) -> str:
        ref, edition = reference(item), self.edition(item, tag)
        if ref is None or edition is None:
            return ""
        return dict(self.library.contents(ref.guide, edition.language)).get(ref.section, "")

    def name(self, item: Item, tag: str) -> str:
        """What an item is called in a language; what the file says where it leads to nothing."""
        key = _bare(item), tag
        if key not in self._names:
            self._names[key] = self._name(*key)
        return self._names[key]

    def _name(self, item: Item, tag: str) -> str:
        if item.kind in {Kind.GUIDE, Kind.SECTION}:
            edition, heading = self.edition(item, tag), self._heading(item, tag)
            return heading or (edition.title if edition and item.kind == Kind.GUIDE else item.ref)
        if item.kind == Kind.EXERCISE:
            found = self.exercise(item, tag)
            return found.title if found else item.ref
        if item.kind == Kind.CASE:
            judgment = self.cases.get(item.id)
            return judgment.title if judgment else item.id
        with speaking(tag):
            return self._spoken_name(item, tag)

    def _spoken_name(self, item: Item, tag: str) -> str:
        if item.kind == Kind.CLOCK:
            regime = self.regime(item)
            kind = kind_name(regime.kind) if regime else item.regime
            return _SEPARATOR.join((self.country(item.jurisdiction, tag), kind))
        if item.kind == Kind.COMPARISON:
            names = self.countries_text(item.countries, tag)
            return _SEPARATOR.join((stage_text(item.stage), names))
        if item.kind == Kind.CARDS:
            return _("Phrase cards")
        return item.title or kind_text(item.kind)

    def guides(self, items: tuple[Item, ...]) -> tuple[Reference, ...]:
        """The guides and sections that items are, each once."""
        found = (reference(item) for item in items if item.kind in {Kind.GUIDE, Kind.SECTION} and self.exists(item))
        return tuple(dict.fromkeys(ref.at(ref.section) for ref in found if ref))


def _bare(item: Item) -> Item:
    """An item without what changes while it is worked on."""
    return item._replace(minutes=0, notes="", text="", extra=())


def reference(item: Item) -> Reference | None:
    """The place in the guides that an item is; nothing where it is none."""
    try:
        return Reference.parse(item.ref)
    except BadReferenceError:
        return None
