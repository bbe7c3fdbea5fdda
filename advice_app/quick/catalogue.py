"""Everything the palette can offer, by id: made when it opens, so what it shows is what there is now."""

from collections.abc import Callable
from typing import NamedTuple

from advice_app.languages import _
from advice_app.library.catalogue import StageInfo
from advice_app.library.model import BadReferenceError, Reference
from advice_app.quick.items import Item, Kind
from advice_app.quick.match import Name, Pool, name_of
from advice_app.quick.sources import (
    ASIDE,
    ENGLISH,
    Atlas,
    Choice,
    QuickLibrary,
    Saved,
    Sections,
    language_name,
    language_names,
)

INTERNATIONAL = "INTL"


class Context(NamedTuple):
    """Where the reader is, and what they have."""

    interface: str
    guide_language: str
    country: str = ""
    guide: Reference | None = None  # that is read
    recent: tuple[str, ...] = ()  # ids, newest first
    saved: tuple[Saved, ...] = ()  # bookmarks, newest first; some hundreds at most
    themes: tuple[Choice, ...] = ()
    commands: tuple[Choice, ...] = ()  # that can be done now


class Catalogue:
    """Makes the rows."""

    def __init__(self, library: QuickLibrary, atlas: Atlas, context: Context) -> None:
        self.atlas, self.context = atlas, context
        self.sections = Sections(library, context.guide_language, context.interface)
        self._languages = {language.tag: language for language in library.languages()}
        self._themes = {theme.id: theme for theme in context.themes}
        self._commands = {command.id: command for command in context.commands}
        self._saved = {saved.id: saved for saved in context.saved}
        self.others = Pool(self._names())

    def _names(self) -> dict[str, tuple[Name, ...]]:
        here = self.context.interface
        theme_word = name_of(_("Theme"), here, ASIDE)
        names = {f"{Kind.LANGUAGE}:{tag}": language_names(item, here) for tag, item in self._languages.items()}
        for theme in self.context.themes:
            names[f"{Kind.THEME}:{theme.id}"] = (*_choice_names(theme, here), *name_of(theme.id, here, ENGLISH), *theme_word)
        for command in self.context.commands:
            names[f"{Kind.COMMAND}:{command.id}"] = _choice_names(command, here)
        for saved in self.context.saved:
            country = name_of(self.atlas.country_name(saved.ref.jurisdiction), here, ASIDE)
            own = (*name_of(saved.title, here), *name_of(saved.note, here, ASIDE))
            names[f"{Kind.BOOKMARK}:{saved.id}"] = (*own, *country)
        return names

    def item(self, own: str) -> Item | None:
        """The row of an id; nothing if there is no such thing (any more)."""
        kind, _colon, value = own.partition(":")
        makers: dict[str, Callable[[str], Item | None]] = {
            Kind.COUNTRY: self._country,
            Kind.GUIDE: self._guide,
            Kind.PLACE: self._place,
            Kind.LANGUAGE: self._language,
            Kind.THEME: self._theme,
            Kind.COMMAND: self._command,
            Kind.BOOKMARK: self._bookmark,
            Kind.SEARCH: self.search,
        }
        return makers[kind](value) if kind in makers else None

    def _country(self, code: str) -> Item | None:
        country, stages = self.atlas.countries.get(code), self.atlas.guides.get(code, ())
        if country is None:
            return None
        here = self.context.guide.stage if self.context.guide else ""
        action = f"open:{code}/{here if here in stages else stages[0]}" if stages else f"country:{code}"
        kind = "" if code == INTERNATIONAL else _("Country")
        if stages:
            detail = " · ".join(part for part in (f"\u2068{country.custody}\u2069" if country.custody else "", kind) if part)
        else:
            detail = _("Short facts") if country.has_facts else _("Not yet covered")
        return Item(f"{Kind.COUNTRY}:{code}", Kind.COUNTRY, country.name, detail, action, code=code)

    def _guide(self, text: str) -> Item | None:
        ref = _reference(text)
        return self.guide(ref) if ref and self.atlas.has(ref) else None

    def guide(self, ref: Reference) -> Item:
        """The row of a guide that exists."""
        label = self.atlas.guide_name(ref)
        return Item(f"{Kind.GUIDE}:{ref.guide}", Kind.GUIDE, label, _("Guide"), f"open:{ref.guide}", code=ref.jurisdiction)

    def _place(self, text: str) -> Item | None:
        ref = _reference(text)
        return self.place(ref) if ref and ref.section and self.atlas.has(ref) else None

    def place(self, ref: Reference) -> Item | None:
        """The row of a section or block; nothing if the guide has no such section."""
        heading = self.sections.headings(ref.guide).get(ref.section)
        if heading is None:
            return None
        if ref.block:
            # L10N: a paragraph under a heading, as in "Can I stay silent?, paragraph 2"
            heading = _("{heading}, paragraph {number}").format(heading=f"\u2068{heading}\u2069", number=ref.block)
        detail = _("On this page") if ref.guide == self.context.guide else self.atlas.guide_name(ref)
        return Item(f"{Kind.PLACE}:{ref}", Kind.PLACE, heading, detail, f"open:{ref}", code=ref.jurisdiction)

    def _language(self, tag: str) -> Item | None:
        if tag not in self._languages:
            return None
        return Item(
            f"{Kind.LANGUAGE}:{tag}", Kind.LANGUAGE, language_name(self._languages[tag]), _("Language"), f"language:{tag}"
        )

    def _theme(self, name: str) -> Item | None:
        theme = self._themes.get(name)
        return Item(f"{Kind.THEME}:{name}", Kind.THEME, theme.text, _("Theme"), f"theme:{name}") if theme else None

    def _command(self, name: str) -> Item | None:
        command = self._commands.get(name)
        if command is None:
            return None
        return Item(f"{Kind.COMMAND}:{name}", Kind.COMMAND, command.text, _("Command"), f"command:{name}", command.key)

    def _bookmark(self, own: str) -> Item | None:
        saved = self._saved.get(own)
        if saved is None:
            return None
        code = saved.ref.jurisdiction
        # L10N: a bookmark and the country it is about, as in "Bookmark · France"
        detail = _("Bookmark · {country}").format(country=self.atlas.country_name(code))
        return Item(f"{Kind.BOOKMARK}:{own}", Kind.BOOKMARK, saved.title, detail, f"bookmark:{own}", code=code)

    def search(self, text: str) -> Item:
        """The row that looks for the text itself."""
        wanted = " ".join(text.split())
        label = _("Search for “{text}” in all guides").format(text=f"\u2068{wanted}\u2069")
        return Item(f"{Kind.SEARCH}:{wanted}", Kind.SEARCH, label, "", f"search:{wanted}")


class Quick:
    """Lives as long as its library: keeps what is the same each time the palette opens."""

    def __init__(self, library: QuickLibrary, stage_name: Callable[[StageInfo], str]) -> None:
        self._library, self._stage_name = library, stage_name
        self._atlas: Atlas | None = None

    def opened(self, context: Context) -> Catalogue:
        """Everything there is to choose from now."""
        if self._atlas is None or self._atlas.interface != context.interface:
            self._atlas = Atlas(self._library, context.interface, self._stage_name)
        return Catalogue(self._library, self._atlas, context)


def _choice_names(choice: Choice, interface: str) -> tuple[Name, ...]:
    other = choice.english if choice.english != choice.text else ""
    return (*name_of(choice.text, interface), *name_of(other, interface, ENGLISH))


def _reference(text: str) -> Reference | None:
    try:
        return Reference.parse(text)
    except BadReferenceError:
        return None
