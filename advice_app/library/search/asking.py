"""Asks the indexes of a library: those of the reader's languages first, others where these have no answer."""

import sqlite3
from typing import NamedTuple

from advice_app.library.search.finder import NO_ROWS, Finder, Narrowing, Rows
from advice_app.library.search.index import LAW, LAW_LANGUAGE, country_token, kind_token, stage_token
from advice_app.library.search.query import Spelling, Term
from advice_app.library.search.results import Filters, Kind

Corrections = dict[str, tuple[str, ...]]
"""What was put for words that have a typing mistake."""

_LAW_KINDS = (Kind.FACT, Kind.TERM, Kind.CASE)
_ENOUGH = 3  # results that have every word; with fewer, those that have most of them are shown too
_LOOSE = 40


class Asked(NamedTuple):
    """One query."""

    text: str
    order: tuple[str, ...]  # languages with an index, the reader's first
    filters: Filters
    limit: int

    @property
    def narrowing(self) -> Narrowing:
        """The words of the index that rows must have."""
        return (tuple(map(country_token, self.filters.countries)), tuple(map(stage_token, self.filters.stages)))

    def wants(self, *kinds: Kind) -> bool:
        """Whether any of these kinds passes."""
        return not self.filters.kinds or any(kind in self.filters.kinds for kind in kinds)

    def without(self, name: str) -> "Asked":
        """The same without one of the filters."""
        return self._replace(filters=self.filters._replace(**{name: ()}))


class Found(NamedTuple):
    """What one index answered."""

    finder: Finder
    terms: tuple[Term, ...]
    rows: Rows
    loose: bool = False  # not every row has every term

    @property
    def is_law(self) -> bool:
        """Whether these are facts, terms and cases."""
        return self.finder.name == LAW


class Asker:
    """The indexes of one library."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._finders: dict[str, Finder] = {}

    def finder(self, name: str) -> Finder:
        """The index of a language, or of the law."""
        if name not in self._finders:
            self._finders[name] = Finder(self._db, name, LAW_LANGUAGE if name == LAW else name)
        return self._finders[name]

    def found(self, asked: Asked) -> tuple[list[Found], Corrections]:
        """What every index that is asked answers, and the spellings that had to be corrected for that."""
        guides: list[Found] = []
        corrections: Corrections = {}
        if asked.wants(Kind.GUIDE) and asked.order:
            guides, corrections = self._in_guides(asked)
        law: list[Found] = []
        if asked.wants(*_LAW_KINDS) and LAW_LANGUAGE in (asked.filters.languages or (LAW_LANGUAGE,)):
            is_answered = not corrections and any(item.rows.ids for item in guides)
            law, own = self._in_law(asked, forgiving=not is_answered)
            corrections = corrections or (own if law[:1] and not is_answered else {})
        return [item for item in (*guides, *law) if item.rows.ids], corrections

    def _in_guides(self, asked: Asked) -> tuple[list[Found], Corrections]:
        own = [tag for tag in asked.order if tag in asked.filters.languages] if asked.filters.languages else asked.order[:1]
        found = [self._all_of(self.finder(tag), self.finder(tag).terms(asked.text), asked.narrowing) for tag in own]
        found = [item for item in found if item.terms]
        corrections: Corrections = {}
        if found and not any(item.rows.ids for item in found):
            item = found[0] if asked.filters.languages else self._best_informed(asked, found[0])
            terms, corrections = self._corrected(item.finder, item.terms)
            if corrections:
                item = self._all_of(item.finder, terms, asked.narrowing)
            found = [item]
        if sum(len(item.rows.ids) for item in found) < _ENOUGH:
            found += [self._any_of(item, asked.narrowing) for item in found if len(item.terms) > 1]
        return found, corrections

    def _best_informed(self, asked: Asked, own: Found) -> Found:
        """The index that knows most of the words: a reader of Arabic may well type French."""

        def known(terms: tuple[Term, ...], finder: Finder) -> float:
            return 1 - len(finder.unknown(terms)) / max(1, len(terms))

        best, share = own, known(own.terms, own.finder)
        for tag in asked.order[1:]:
            if share == 1:
                break
            finder = self.finder(tag)
            terms = finder.plain_terms(asked.text)
            if terms and (now := known(terms, finder)) > share:
                best, share = Found(finder, finder.terms(asked.text), NO_ROWS), now
        return best if best is own else self._all_of(best.finder, best.terms, asked.narrowing)

    def _in_law(self, asked: Asked, *, forgiving: bool) -> tuple[list[Found], Corrections]:
        """Facts, terms and cases; ``forgiving``: nothing else answers, so mistakes are corrected and some words are enough."""
        finder = self.finder(LAW)
        narrowing = (*asked.narrowing, tuple(kind_token(kind) for kind in asked.filters.kinds if kind != Kind.GUIDE))
        terms = finder.terms(asked.text)
        corrections: Corrections = {}
        if forgiving:
            terms, corrections = self._corrected(finder, terms)
        found = self._all_of(finder, terms, narrowing)
        if forgiving and len(found.rows.ids) < _ENOUGH and len(terms) > 1:
            return [found, self._any_of(found, narrowing)], corrections
        return [found], corrections

    def _all_of(self, finder: Finder, terms: tuple[Term, ...], narrowing: Narrowing) -> Found:
        return Found(finder, terms, finder.all_of(terms, narrowing) if terms else NO_ROWS)

    def _any_of(self, strict: Found, narrowing: Narrowing) -> Found:
        """The rows that have most of the words, best first."""
        finder = strict.finder
        unknown = finder.unknown(strict.terms)
        terms = tuple(term for term in strict.terms if term not in unknown)
        if not terms:
            return strict._replace(rows=NO_ROWS, loose=True)
        there = set(strict.rows.ids)
        best = [row for row in finder.any_of(terms, narrowing).best if row not in there][:_LOOSE]
        return Found(finder, terms, Rows(best, best), loose=True)

    def _corrected(self, finder: Finder, terms: tuple[Term, ...]) -> tuple[tuple[Term, ...], Corrections]:
        """The terms with the words that were meant, and what was put for what."""
        corrections: Corrections = {}
        unknown = set(finder.unknown(terms))
        result: list[Term] = []
        for term in terms:
            own = term.own
            meant = finder.vocabulary.correct(own.words[0], starts=own.starts) if term in unknown else ()
            if meant:
                corrections[own.words[0]] = meant
                starts = own.starts and not finder.vocabulary.count(meant[-1])
                parts = [(word,) for word in meant] if finder.vocabulary.is_compounding else [meant]
                result += [finder.widened(Term((Spelling(part, starts),))) for part in parts]
            else:
                result.append(term)
        return tuple(result), corrections
