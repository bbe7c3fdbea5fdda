"""Answers a query: what the indexes of one library find, in the order in which a reader wants it."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from advice_app.library.search import rank
from advice_app.library.search.asking import Asked, Asker, Corrections, Found
from advice_app.library.search.facets import FacetCounter
from advice_app.library.search.finder import Rows
from advice_app.library.search.folding import spans
from advice_app.library.search.results import NOTHING, Filters, Hit, Kind, Results
from advice_app.library.search.rows import EntryRows, GuideRows

_CLOSE = 20  # rows looked at closely, at least
_COVERED = 0.25  # of the best one's value: what has less of the words is no answer
_FIRST_SCREEN, _MOST_OF_A_GUIDE = 10, 3
_KIND_WEIGHT = {Kind.GUIDE.value: 1.0, Kind.FACT.value: 0.75, Kind.TERM.value: 0.9, Kind.CASE.value: 0.75}


class _Ranked(NamedTuple):
    value: float
    found: Found
    row: int
    block: int


class Engine:
    """One library, opened."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.guides = GuideRows(db)
        self.entries = EntryRows(db, self.guides.country_names)
        self._asker = Asker(db)
        self._facets = FacetCounter(self._asker, self.guides, self.entries)
        languages = db.execute("SELECT tag, fallback, editions FROM language ORDER BY position").fetchall()
        self._fallbacks: dict[str, tuple[str, ...]] = {tag: tuple(fallback.split()) for tag, fallback, _editions in languages}
        self._languages = tuple(tag for tag, _fallback, editions in languages if editions)

    def search(self, text: str, language: str, interface: str, filters: Filters, limit: int) -> Results:
        """Find, best first."""
        wanted = (language, *self._fallbacks.get(language, ()), interface, "en", *self._languages)
        order = tuple(dict.fromkeys(tag for tag in wanted if tag in self._languages))
        asked = Asked(text, order, filters, limit)
        found, corrections = self._asker.found(asked)
        if not found:
            return Results(text, (), 0, more=False, hits=(), facets=NOTHING)
        ranked = self._ranked(asked, found)
        found = [_without_what_is_far(item, ranked) if item.loose else item for item in found]
        shown = list(_spread(ranked, self._guide_of, narrow=bool(filters.countries and filters.stages)))[:limit]
        return Results(
            text,
            _words(found),
            total=sum(len(item.rows.ids) for item in found),
            more=any(item.rows.more for item in found),
            hits=tuple(self._hit(item, asked) for item in shown),
            facets=self._facets.facets(asked, found),
            corrected=self._spelt(text, corrections, shown) if corrections else "",
        )

    def _ranked(self, asked: Asked, found: list[Found]) -> list[_Ranked]:
        """The rows to show, best first."""
        close: list[_Ranked] = []
        for item in found:
            terms = rank.needles(item.finder.weighed(asked.text, item.terms))
            rows = item.rows.best if item.loose else item.rows.best[: max(asked.limit, _CLOSE)]
            of = self.entries.candidate if item.is_law else self.guides.candidate
            for place, row in enumerate(rows):
                value, block = rank.score(terms, of(row))
                value *= _KIND_WEIGHT[self.entries.place(row).kind if item.is_law else Kind.GUIDE.value]
                close.append(_Ranked(value - place * 1e-4, item, row, block))
        if sum(not item.is_law for item in found) > 1:
            close = list(self._once(asked, close))
        close.sort(key=lambda item: item.value, reverse=True)
        best = close[0].value if close else 0
        return [item for item in close if not item.found.loose or item.value >= best * _COVERED]

    def _once(self, asked: Asked, ranked: list[_Ranked]) -> Iterator[_Ranked]:
        """Each section in one language: the reader's, or the nearest to it."""
        kept: dict[tuple[str, ...], _Ranked] = {}
        for item in ranked:
            key = ("law", str(item.row)) if item.found.is_law else self.guides.section_id(item.row)
            other = kept.get(key, item)
            nearest = min(other, item, key=lambda one: -1 if one.found.is_law else asked.order.index(one.found.finder.name))
            kept[key] = nearest._replace(value=max(item.value, other.value))
        yield from kept.values()

    def _guide_of(self, item: _Ranked) -> tuple[str, ...]:
        return ("law", str(item.row)) if item.found.is_law else self.guides.guide(item.row)

    def _hit(self, item: _Ranked, asked: Asked) -> Hit:
        """A result, in the reader's language where the same section is written in it."""
        if item.found.is_law:
            return self.entries.hit(item.row)
        reader = asked.order[0]
        elsewhere = not asked.filters.languages and item.found.finder.name != reader
        return self.guides.hit(self.guides.in_language(item.row, reader) if elsewhere else item.row, item.block)

    def _spelt(self, text: str, corrections: Corrections, shown: list[_Ranked]) -> str:
        """The query with the words that were meant, spelt as the guides spell them."""
        language = shown[0].found.finder.language if shown else ""
        spelling: dict[str, str] = {}
        for item in shown[:5]:
            for word, start, end in spans(source := self._source(item), language):
                spelling.setdefault(word, source[start:end].lower())
        for word, start, end in reversed(list(spans(text, language))):
            if word in corrections:
                text = text[:start] + " ".join(spelling.get(meant, meant) for meant in corrections[word]) + text[end:]
        return text.strip()

    def _source(self, item: _Ranked) -> str:
        if item.found.is_law:
            return f"{self.entries.hit(item.row).title} {self.entries.text(item.row).text}"
        hit = self.guides.hit(item.row, item.block)
        return f"{hit.title} {self.guides.text(hit).text} {hit.parent}"


def _words(found: Iterable[Found]) -> tuple[str, ...]:
    """What to mark: every spelling."""
    spellings = (spelling for item in found for term in item.terms for spelling in term.spellings)
    return tuple(dict.fromkeys(" ".join(spelling.words) + "*" * spelling.starts for spelling in spellings))


def _without_what_is_far(found: Found, ranked: list[_Ranked]) -> Found:
    """Only the rows that are shown, of those that have some of the words."""
    kept = [item.row for item in ranked if item.found is found]
    return found._replace(rows=Rows(kept, kept))


def _spread(ranked: list[_Ranked], guide_of: Callable[[_Ranked], tuple[str, ...]], *, narrow: bool) -> Iterator[_Ranked]:
    """The same results, but no guide fills the first screen."""
    seen: Counter[tuple[str, ...]] = Counter()
    later: list[_Ranked] = []
    shown = 0
    for item in ranked:
        guide = guide_of(item)
        if not narrow and shown < _FIRST_SCREEN and seen[guide] >= _MOST_OF_A_GUIDE:
            later.append(item)
            continue
        if shown == _FIRST_SCREEN:
            yield from later
            later = []
        seen[guide] += 1
        shown += 1
        yield item
    yield from later
