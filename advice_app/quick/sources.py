"""What there is to choose from: the library's countries, stages, sections and languages; what the window can be told."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from advice_app.languages import _
from advice_app.library.catalogue import Jurisdiction, StageInfo
from advice_app.library.model import Language, Reference
from advice_app.library.page_parts import split
from advice_app.quick.language_names import LANGUAGE_NAMES
from advice_app.quick.match import Name, Pool, name_of

ENGLISH, OWN, ASIDE, SECTION_ID = 0.97, 0.98, 0.88, 0.78
"""Weights of names that are not shown: the English one, a code or tag, words that merely point there, the id of a section."""
_ALSO = {"GB": "UK Britain United Kingdom", "US": "USA America", "NL": "Holland", "CZ": "Czech Republic", "TR": "Turkey"}
_SEPARATOR = " › "


class QuickLibrary(Protocol):
    """The part of `advice_app.library.catalogue.Library` that quick open uses."""

    def languages(self) -> tuple[Language, ...]:
        """The languages that have editions."""

    def jurisdictions(self, interface: str, /) -> tuple[Jurisdiction, ...]:
        """All jurisdictions by name."""

    def stages(self, jurisdiction: str = "", /) -> tuple[StageInfo, ...]:
        """All stages, or those a jurisdiction has guides for."""

    def contents(self, ref: Reference, tag: str, /) -> tuple[tuple[str, str], ...]:
        """Section ids and headings."""

    def best_language(self, ref: Reference, wanted: str, /) -> str | None:
        """The language to show a guide in."""

    def page_html(self, ref: Reference, tag: str, /) -> str:
        """The page; its first lines list its places."""


class Choice(NamedTuple):
    """A theme or command: its id, its text in the interface language, in English, and its key."""

    id: str
    text: str
    english: str
    key: str = ""


class Saved(NamedTuple):
    """A bookmark, as far as the palette shows it."""

    id: str
    ref: Reference
    title: str
    note: str = ""


class Atlas:
    """Countries and stages under all their names. It costs some milliseconds, so it is kept while library and language stay."""

    def __init__(self, library: QuickLibrary, interface: str, stage_name: Callable[[StageInfo], str]) -> None:
        self.interface = interface
        self.countries = {item.code: item for item in library.jurisdictions(interface)}
        english = {} if interface == "en" else {item.code: item.name for item in library.jurisdictions("en")}
        self.stages = {stage.id: stage for stage in library.stages()}
        self.stage_names = {stage.id: stage_name(stage) for stage in self.stages.values()}
        self.guides = {
            code: tuple(stage.id for stage in library.stages(code)) for code, item in self.countries.items() if item.guides
        }
        self.country_pool = Pool(
            {code: _country_names(item, english.get(code, ""), interface) for code, item in self.countries.items()}
        )
        self.stage_pool = Pool({stage.id: self._names_of_stage(stage) for stage in self.stages.values()})

    def _names_of_stage(self, stage: StageInfo) -> tuple[Name, ...]:
        here = self.interface
        named = name_of(self.stage_names[stage.id], here)
        return (*named, *name_of(stage.name, here, ENGLISH), *name_of(stage.id, here, ASIDE))

    def has(self, ref: Reference) -> bool:
        """Whether there is such a guide, in any language."""
        return ref.stage in self.guides.get(ref.jurisdiction, ())

    def country_name(self, code: str) -> str:
        """A country's name in the interface language, or its code."""
        return self.countries[code].name if code in self.countries else code

    def guide_name(self, ref: Reference) -> str:
        """A guide as its country and stage; each keeps its own direction."""
        return _SEPARATOR.join((self.country_name(ref.jurisdiction), self.stage_names.get(ref.stage, ref.stage)))


def _country_names(item: Jurisdiction, english: str, interface: str) -> tuple[Name, ...]:
    code = item.code
    found = [*name_of(item.name, interface), *name_of(code, interface, OWN), *name_of(item.custody, interface, ASIDE)]
    if english and english != item.name:
        found += name_of(english, interface, ENGLISH)
    also = _ALSO.get(code) or _ALSO.get(code.partition("-")[0] if code.startswith("GB-") else "")
    return (*found, *(name for word in (also or "").split() for name in name_of(word, interface, OWN)))


class Sections:
    """The sections of guides, read when a guide is first asked about: one short row each, so this does not grow."""

    def __init__(self, library: QuickLibrary, language: str, interface: str) -> None:
        self._library = library
        self._language, self._interface = language, interface
        self._headings: dict[Reference, dict[str, str]] = {}
        self._pools: dict[Reference, Pool] = {}

    def headings(self, guide: Reference) -> dict[str, str]:
        """Section ids and headings as the reader would read them; nothing if there is no such guide."""
        if guide not in self._headings:
            self._headings[guide] = dict(self._contents(guide))
        return self._headings[guide]

    def _contents(self, guide: Reference) -> tuple[tuple[str, str], ...]:
        found = self._library.contents(guide, self._language)
        if not found and (tag := self._library.best_language(guide, self._language)):
            found = self._library.contents(guide, tag)
        return found

    def pool(self, guide: Reference) -> Pool:
        """The sections of a guide under their heading, the English one and their id."""
        if guide not in self._pools:
            english = {} if self._language == "en" else dict(self._library.contents(guide, "en"))
            named = self.headings(guide).items()
            self._pools[guide] = Pool({place: self._names(place, heading, english.get(place, "")) for place, heading in named})
        return self._pools[guide]

    def _names(self, place: str, heading: str, english: str) -> tuple[Name, ...]:
        here = self._interface
        return (*name_of(heading, here), *name_of(place, here, SECTION_ID), *name_of(english, here, ENGLISH))

    def has_block(self, ref: Reference) -> bool:
        """Whether a guide has this block, in the language that is read."""
        tag = self._library.best_language(ref.guide, self._language)
        paragraphs, _body = split(self._library.page_html(ref.guide, tag) if tag else "")
        return any(paragraph.place == ref.place for paragraph in paragraphs)


def language_name(language: Language) -> str:
    """A language in the interface language and, where it differs, in itself."""
    known = LANGUAGE_NAMES.get(language.tag)
    name = _(known) if known else language.name
    return name if name.casefold() == language.name.casefold() else f"{name} · \u2068{language.name}\u2069"


def language_names(language: Language, interface: str) -> tuple[Name, ...]:
    """All that a language may be typed as."""
    known = LANGUAGE_NAMES.get(language.tag, language.name)
    found = (*name_of(_(known), interface), *name_of(language.name, interface))
    return (*found, *name_of(known, interface, ENGLISH), *name_of(language.tag, interface, OWN))
