"""Which guides leave the app, in which languages, and what they are called in the file."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from advice_app.library.catalogue import EditionInfo, Library
from advice_app.library.model import BadReferenceError, Language, Reference

NAME = "Rights at Arrest"
_NAMED = 4  # countries that a title has room for


class SelectionError(ValueError):
    """There is nothing that was asked for; says what there is instead."""


class Item(NamedTuple):
    """One edition that leaves the app. ``sections``: the only ones that do; none: the whole of it."""

    edition: EditionInfo
    language: Language
    sections: tuple[str, ...] = ()

    @property
    def ref(self) -> Reference:
        """Its guide."""
        return self.edition.ref

    @property
    def anchor(self) -> str:
        """Its name within the file: ``FR-lawyer-ar``."""
        return f"{self.ref.jurisdiction}-{self.ref.stage}-{self.edition.language}"

    def holds(self, place: str) -> bool:
        """Whether a place of the guide leaves the app."""
        return not self.sections or not place or place.partition(".")[0] in self.sections


class Part(NamedTuple):
    """All guides in one language."""

    language: Language
    items: tuple[Item, ...]


class Selection(NamedTuple):
    """What leaves the app: one language after the other. ``missing``: guides that do not exist in a language."""

    parts: tuple[Part, ...]
    missing: tuple[tuple[Reference, str], ...] = ()

    @property
    def items(self) -> tuple[Item, ...]:
        """All editions, in order."""
        return tuple(item for part in self.parts for item in part.items)

    @property
    def guides(self) -> tuple[Reference, ...]:
        """All guides, in order."""
        return tuple(dict.fromkeys(item.ref for item in self.items))

    @property
    def single(self) -> bool:
        """Whether it is one guide in one language."""
        return len(self.items) == 1

    @property
    def newest(self) -> date:
        """When the guide that was checked last was checked."""
        return max(item.edition.checked for item in self.items)

    def find(self, ref: Reference, tag: str) -> Item | None:
        """The edition that a link within one in this language leads to; nothing if it is not in the file."""
        return next((item for item in self.items if item.ref == ref.guide and item.edition.language == tag), None)

    def others(self, item: Item) -> tuple[Item, ...]:
        """The same guide in the other languages of the file."""
        return tuple(other for other in self.items if other.ref == item.ref and other != item)

    def title(self, library: Library, tag: str) -> str:
        """What the whole is called in a language."""
        if len(self.guides) == 1:
            own = self.find(self.guides[0], tag) or self.items[0]
            return own.edition.title
        codes = dict.fromkeys(ref.jurisdiction for ref in self.guides)
        return ", ".join(country_name(library, code, tag) for code in codes) if len(codes) <= _NAMED else NAME

    def file_name(self) -> str:
        """A name for the file, without its ending."""
        codes = dict.fromkeys(ref.jurisdiction for ref in self.guides)
        first = "-".join([str(self.guides[0]), *self.items[0].sections[:3]]).replace("/", "-")
        what = first if len(self.guides) == 1 else "-".join(list(codes)[:3])
        return "-".join([what, *(part.language.tag for part in self.parts[:6])])


def country_name(library: Library, code: str, tag: str) -> str:
    """A jurisdiction in a language."""
    found = library.jurisdiction(code, tag)
    return found.name if found else code


def select(library: Library, refs: Iterable[Reference], tags: Iterable[str]) -> Selection:
    """These guides and sections in these languages. Raises `SelectionError` if not one of them exists."""
    wanted, parts, missing = by_guide(refs), [], []
    editions = {(item.ref, item.language): item for item in _editions(library, tuple(wanted))}
    for tag in dict.fromkeys(tags):
        there = (editions[ref, tag] for ref in wanted if (ref, tag) in editions)
        found = (item_of(library, edition, wanted[edition.ref]) for edition in there)
        items = tuple(item for item in found if item)
        missing += [(ref, tag) for ref in wanted if ref not in {item.ref for item in items}]
        if items:
            parts.append(Part(library.language(tag), items))
    if not parts:
        known = ", ".join(dict.fromkeys(tag for _ref, tag in editions))
        raise SelectionError(f"not in that language yet; there is: {known}" if known else "no guide was chosen")
    return Selection(tuple(parts), tuple(missing))


def by_guide(refs: Iterable[Reference]) -> dict[Reference, tuple[str, ...]]:
    """What is wanted of each guide: some sections, or nothing where it is the whole of it."""
    found: dict[Reference, dict[str, None]] = {}
    for ref in refs:
        found.setdefault(ref.guide, {})[ref.section] = None
    return {guide: () if "" in sections else tuple(sections) for guide, sections in found.items()}


def item_of(library: Library, edition: EditionInfo, sections: Collection[str]) -> Item | None:
    """An edition, or those of its sections that are wanted, in its own order: nothing where it has none of them."""
    places = [place for place, _heading in library.contents(edition.ref, edition.language)]
    kept = tuple(place for place in places if place in sections)
    if sections and not kept:
        return None
    return Item(edition, library.language(edition.language), () if len(kept) == len(places) else kept)


def _editions(library: Library, refs: Sequence[Reference]) -> Iterator[EditionInfo]:
    for ref in refs:
        yield from library.editions_of(ref)


def guides_of(library: Library, text: str) -> tuple[Reference, ...]:
    """What ``FR/lawyer#when``, ``FR/lawyer`` or ``FR`` names: a section, a guide, or all of a jurisdiction.

    A paragraph stands for its section. Raises `SelectionError`.
    """
    name = text.strip()
    if re.fullmatch(r"[A-Za-z]{2,4}(-[A-Za-z]{2,3})?", name):
        found = tuple(Reference(name.upper(), stage.id) for stage in library.stages(name.upper()))
        if found:
            return found
        there = ", ".join(item.code for item in library.jurisdictions("en") if item.guides)
        raise SelectionError(f"no guides of {text!r}; there is: {there}")
    try:
        ref = Reference.parse(name)
    except BadReferenceError as error:
        raise SelectionError(str(error)) from error
    editions = library.editions_of(ref.guide)
    if not editions:
        there = ", ".join(f"{ref.jurisdiction}/{stage.id}" for stage in library.stages(ref.jurisdiction))
        raise SelectionError(f"no guide {ref.guide}; there is: {there or 'nothing of that country'}")
    places = [place for place, _heading in library.contents(ref.guide, editions[0].language)]
    if ref.section and ref.section not in places:
        raise SelectionError(f"no section {ref.section} in {ref.guide}; there is: {', '.join(places)}")
    return (ref.at(ref.section),)
