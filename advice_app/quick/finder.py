"""From what is typed to the rows to show, best first.

A guide is a country and a stage, so both are matched apart and put together only where they meet: the work grows with the
number of countries, not of guides or editions. Sections are looked at in the guides of the country that is read and of the
countries that are typed beside another word: their headings are one short row a guide. Other sections are what search is for.
"""

from collections.abc import Iterable, Iterator
from heapq import nlargest
from itertools import islice
from typing import NamedTuple

from advice_app.library.model import Reference
from advice_app.quick.catalogue import Catalogue
from advice_app.quick.items import Item, Kind
from advice_app.quick.match import MOST_WORDS, Hits, Pool, marks_of, words_of
from advice_app.quick.references import pointed_at
from advice_app.quick.suggestions import suggestions

MOST_ROWS = 40
_MOST_OF = {Kind.GUIDE: 16, Kind.PLACE: 12, Kind.BOOKMARK: 8}
_PRIOR = {Kind.COUNTRY: 4.0, Kind.GUIDE: 2.0, Kind.LANGUAGE: 2.0, Kind.THEME: 2.0, Kind.COMMAND: 1.0, Kind.BOOKMARK: 1.0}
_HERE, _HERE_SECTION, _ELSEWHERE, _PERHAPS_ELSEWHERE = 6.0, 4.0, -10.0, -3.0
_UNNAMED = -35.0  # a stage of a country, where only the country was typed
_RECENT = 5.0
_IN_ORDER = 8.0
_SPLIT = 50.0  # two beginnings typed as one word: "frint"
_LONGEST_SPLIT = 12
_TYPED_COUNTRIES = 2
_STRONG = 80.0
_PLACE_AS_WORD = 0.9  # a word that names the country or stage of a section tells less about the section

Ranked = Iterator[tuple[float, str]]
"""Scores and ids."""


class _Typed(NamedTuple):
    """The typed words, and what countries and stages each of them fits."""

    words: tuple[str, ...]
    countries: list[Hits]
    stages: list[Hits]
    loose: bool


class Finder:
    """Answers for as long as the palette is open; what it finds is decided by the catalogue it is made with."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._atlas, self._context = catalogue.atlas, catalogue.context
        recent = catalogue.context.recent
        self._recency = {chosen: _RECENT * (1 - place / len(recent)) for place, chosen in enumerate(recent)}
        for guide in self._guides_of(self._context.country):
            catalogue.sections.pool(guide)  # read now, not at the first key

    def find(self, text: str, most: int = MOST_ROWS) -> list[Item]:
        """The rows for what was typed, best first, then one that searches for it; for nothing typed, recent choices and more."""
        words = words_of(text, self._context.interface)[:MOST_WORDS]
        if not text.strip():
            return suggestions(self._catalogue)
        first, problem = pointed_at(text, self._catalogue)
        ids: Iterable[str] = ()
        if words:
            ids = self._ranked(words, loose=False) or ([] if first or problem else self._ranked(words, loose=True))
        if first is not None and problem is None:
            found = [first, *(item for item in self._items(ids, most - 1) if item.action != first.action)]
        else:
            found = self._items(ids, most) or [item for item in (problem, first) if item is not None]
        return [*found, self._catalogue.search(text)]

    def item(self, chosen: str) -> Item | None:
        """The row of an id; nothing if what it stood for is gone."""
        return self._catalogue.item(chosen)

    def marks(self, label: str, text: str) -> tuple[tuple[int, int], ...]:
        """The letters of a row's label that were typed, as ``[start, end)``."""
        return marks_of(label, words_of(text, self._context.interface)[:MOST_WORDS], self._context.interface)

    def _items(self, ids: Iterable[str], most: int) -> list[Item]:
        """The first rows; not so many of one kind that the others are out of sight."""
        found: list[Item] = []
        room = dict(_MOST_OF)
        for own in ids:
            kind = Kind(own.partition(":")[0])
            item = self._catalogue.item(own) if room.get(kind, 1) > 0 and len(found) < most else None
            if item is not None:
                room[kind] = room.get(kind, most) - 1
                found.append(item)
        return found

    def _ranked(self, words: tuple[str, ...], *, loose: bool) -> list[str]:
        countries = [self._atlas.country_pool.hits(word, loose=loose) for word in words]
        stages = [self._atlas.stage_pool.hits(word, loose=loose) for word in words]
        typed = _Typed(words, countries, stages, loose)
        best: dict[str, float] = {}
        for part in (self._countries(typed), self._guides(typed), self._others(typed), self._sections(typed)):
            for score, own in part:
                score += self._recency.get(own, 0.0)  # noqa: PLW2901
                if score > best.get(own, 0.0):
                    best[own] = score
        if not best and loose and len(words) == 1:
            best = {own: score for score, own in self._in_one_word(words[0])}
        return sorted(best, key=best.__getitem__, reverse=True)  # keeps the order of names where two are alike

    def _countries(self, typed: _Typed) -> Ranked:
        whole = _in_order(self._atlas.country_pool, typed)
        found = {
            code: _mean(hits[code] for hits in typed.countries) + (_IN_ORDER if code in whole else 0.0)
            for code in _common(typed.countries)
        }
        for code in self._atlas.countries:
            if code in found:
                yield found[code] + _PRIOR[Kind.COUNTRY] + self._near(code), f"{Kind.COUNTRY}:{code}"
        top = max(found, key=lambda code: found[code] + self._near(code), default="")
        if top and found[top] >= _STRONG:
            for place, stage in enumerate(self._atlas.guides.get(top, ())):
                yield found[top] + _UNNAMED - place / 10, f"{Kind.GUIDE}:{top}/{stage}"

    def _near(self, code: str) -> float:
        return _HERE if code == self._context.country else 0.0

    def _guides(self, typed: _Typed) -> Ranked:
        whole = _in_order(self._atlas.stage_pool, typed)
        for stage in self._atlas.stages:
            by_stage = [hits.get(stage, 0.0) for hits in typed.stages]
            if not any(by_stage):
                continue
            rest = [hits for hits, score in zip(typed.countries, by_stage, strict=True) if not score]
            for code in _common(rest) if rest else self._countries_for_stage(typed):
                if stage in self._atlas.guides.get(code, ()):
                    by_country = [hits.get(code, 0.0) for hits in typed.countries]
                    score = _mean(map(max, by_stage, by_country)) + _PRIOR[Kind.GUIDE] + self._near(code)
                    score += _IN_ORDER if stage in whole else 0.0
                    if not rest and code != self._context.country:  # the words say a stage; perhaps one means the country
                        score += _PERHAPS_ELSEWHERE if len(by_stage) > 1 and any(by_country) else _ELSEWHERE
                    yield score, f"{Kind.GUIDE}:{code}/{stage}"

    def _countries_for_stage(self, typed: _Typed) -> Iterable[str]:
        """The countries worth showing where the words name a stage: this one, those that a word may mean, and the first few."""
        first = [self._context.country, *islice(self._atlas.guides, _MOST_OF[Kind.GUIDE])]
        meant = typed.countries if len(typed.words) > 1 else []
        return dict.fromkeys([*first, *(code for hits in meant for code in islice(hits, 2 * _MOST_OF[Kind.GUIDE]))])

    def _in_one_word(self, word: str) -> Ranked:
        """Country and stage typed as one word: ``frint``, ``fpi``."""
        for cut in range(1, len(word) if len(word) <= _LONGEST_SPLIT else 0):
            countries, stages = self._atlas.country_pool.hits(word[:cut]), self._atlas.stage_pool.hits(word[cut:])
            for code in self._atlas.guides:
                for stage in stages if code in countries else ():
                    if stage in self._atlas.guides[code]:
                        score = (countries[code] + stages[stage]) / 2 - _SPLIT + self._near(code)
                        yield score, f"{Kind.GUIDE}:{code}/{stage}"

    def _others(self, typed: _Typed) -> Ranked:
        hits = [self._catalogue.others.hits(word, loose=typed.loose) for word in typed.words]
        whole = _in_order(self._catalogue.others, typed)
        for own in _common(hits):
            score = _mean(found[own] for found in hits) + _PRIOR[Kind(own.partition(":")[0])]
            yield score + (_IN_ORDER if own in whole else 0.0), own

    def _sections(self, typed: _Typed) -> Ranked:
        for guide in self._guides_with_sections(typed):
            pool = self._catalogue.sections.pool(guide)
            hits = [pool.hits(word, loose=typed.loose) for word in typed.words]
            # what a word is worth for every section of this guide, because it names the country or stage
            named = [
                max(country.get(guide.jurisdiction, 0.0), stage.get(guide.stage, 0.0)) * _PLACE_AS_WORD
                for country, stage in zip(typed.countries, typed.stages, strict=True)
            ]
            near = _HERE_SECTION if guide == self._context.guide else 0.0
            for place in dict.fromkeys(place for found in hits for place in found):
                scores = [max(found.get(place, 0.0), worth) for found, worth in zip(hits, named, strict=True)]
                if all(scores):
                    yield _mean(scores) + near, f"{Kind.PLACE}:{guide}#{place}"

    def _guides_with_sections(self, typed: _Typed) -> list[Reference]:
        here = self._guides_of(self._context.country)
        meant: Hits = {}
        for hits in typed.countries if len(typed.words) > 1 else ():
            meant |= {code: max(score, meant.get(code, 0.0)) for code, score in hits.items() if score >= _STRONG}
        codes = nlargest(_TYPED_COUNTRIES, meant, key=meant.__getitem__)
        elsewhere = [guide for code in codes for guide in self._guides_of(code)]
        named = [guide for guide in elsewhere if any(guide.stage in hits for hits in typed.stages)]
        return list(dict.fromkeys([*here, *(named or elsewhere)]))

    def _guides_of(self, code: str) -> list[Reference]:
        return [Reference(code, stage) for stage in self._atlas.guides.get(code, ())]


def _in_order(pool: Pool, typed: _Typed) -> Hits:
    """What goes by a name that has all the words one after the other, as they were typed."""
    return pool.hits(" ".join(typed.words)) if len(typed.words) > 1 else {}


def _common(hits: list[Hits]) -> list[str]:
    """What every word fits."""
    return [own for own in hits[0] if all(own in others for others in hits[1:])] if hits else []


def _mean(scores: Iterable[float]) -> float:
    values = list(scores)
    return sum(values) / len(values)
