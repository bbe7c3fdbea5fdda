"""Asks one index: which rows have these terms."""

import sqlite3
from collections.abc import Iterable
from math import log
from typing import NamedTuple

from advice_app.library.search import query
from advice_app.library.search.index import SHIFT, index_name
from advice_app.library.search.query import Spelling, Term
from advice_app.library.search.vocabulary import Vocabulary

Narrowing = tuple[tuple[str, ...], ...]
"""The words that filters stand for, kind by kind."""

_MOST_COUNTED = 4000  # rows of one query in a library of today's size: all there are
_MOST_OF_MANY = 600  # in a larger one: of words that more sections have, the others are not counted
_MOST_RANKED = 300  # by FTS5: of more rows those with the words in a heading are ranked first
_MOST_WEIGHED = 10_000  # rows that FTS5 may have to read to weigh the words of a query; with more it only finds
_FEW_RANKED = 24
_TAKEN = 48  # rows of each sort where FTS5 only finds
_WEIGHTS = (6.0, 4.0, 1.0, 0.6)  # of heading, keywords, body, guide and country
_WEIGHTED = ", ".join(map(str, _WEIGHTS))
_COMMON = 0.3  # weight of the, is, how
_MANY_LETTERS = 2  # fewer are not ranked: every row has them
_LISTED = (2, 4)  # letters of the beginnings that the index has lists of
_MOST_ENDINGS, _FEW_ENDINGS = 32, 12


class Rows(NamedTuple):
    """What was found."""

    best: list[int]  # the first ones are those that FTS5 finds best
    ids: list[int]  # all that were counted, in no order
    more: bool = False  # there are more than these

    @property
    def editions(self) -> list[int]:
        """The editions that they are of, row by row."""
        return [row >> SHIFT for row in self.ids]


NO_ROWS = Rows([], [])


class Finder:
    """One index and its words."""

    def __init__(self, db: sqlite3.Connection, name: str, language: str) -> None:
        self._db = db
        self.name = name
        self.language = language
        self.vocabulary = Vocabulary(db, name, language)
        self._table = index_name(name)

    def terms(self, text: str) -> tuple[Term, ...]:
        """What of a query is looked for here, each word with its other forms."""
        return tuple(self.widened(term) for term in query.significant(query.parse(text, self.language)))

    def weighed(self, text: str, terms: tuple[Term, ...]) -> tuple[Term, ...]:
        """The terms as they count when rows are compared: rare ones more, and the common words of the query a little."""
        weighed = {term.own.words: term._replace(weight=self._weight(term)) for term in terms}
        order = [term.own.words for term in query.parse(text, self.language)]
        if any(words not in order for words in weighed):  # a mistake was corrected
            return tuple(weighed.values())
        common = Term((Spelling(("",)),), weight=_COMMON)
        return tuple(weighed.get(words) or common._replace(spellings=(Spelling(words),)) for words in order)

    def _weight(self, term: Term) -> float:
        usual = max(self.vocabulary.count(word) for spelling in term.spellings for word in spelling.words)
        return log(2 + self.vocabulary.most / (1 + usual))

    def plain_terms(self, text: str) -> tuple[Term, ...]:
        """What of a query is looked for, as it is typed."""
        return query.significant(query.parse(text, self.language))

    def widened(self, term: Term) -> Term:
        """The term with the other forms of its word."""
        own = term.own
        if len(own.words) > 1:
            return term
        word = own.words[0]
        others = [Spelling((form,)) for form in self.vocabulary.forms(word) if not (own.starts and form.startswith(word))]
        return term._replace(spellings=(own, *others))

    def unknown(self, terms: Iterable[Term]) -> tuple[Term, ...]:
        """The terms that no row can have."""
        return tuple(
            term
            for term in terms
            if len(term.spellings) == 1
            and len(term.own.words) == 1
            and not self.vocabulary.is_known(term.own.words[0], starts=term.own.starts)
        )

    def all_of(self, terms: tuple[Term, ...], narrowing: Narrowing = ()) -> Rows:
        """The rows that have every term."""
        return self._rows(query.every(map(self._finished, terms)), terms, narrowing)

    def any_of(self, terms: tuple[Term, ...], narrowing: Narrowing = ()) -> Rows:
        """The rows that have some of the terms."""
        return self._rows(query.some(map(self._finished, terms)), terms, narrowing)

    def count(self, terms: tuple[Term, ...], narrowing: Narrowing, most: int) -> int:
        """How many rows have every term, up to ``most``."""
        return len(self._ids(query.narrowed(query.every(map(self._finished, terms)), narrowing), most))

    def _finished(self, term: Term) -> Term:
        """The term with the words that a half-typed one may become, where the index has no list of its beginning."""
        own = term.own
        if not own.starts or len(own.words) > 1 or _LISTED[0] <= len(own.words[0]) <= _LISTED[1]:
            return term
        most = _MOST_ENDINGS if len(own.words[0]) > _LISTED[1] else _FEW_ENDINGS
        words = self.vocabulary.completions(own.words[0], most)
        if len(words) == _MOST_ENDINGS:
            return term
        others = (spelling for spelling in term.spellings[1:] if spelling.words[0] not in words)
        return term._replace(spellings=(Spelling(own.words), *(Spelling((word,)) for word in words), *others))

    def _rows(self, expression: str, terms: tuple[Term, ...], narrowing: Narrowing) -> Rows:
        most = _MOST_COUNTED if self.vocabulary.most <= _MOST_COUNTED else _MOST_OF_MANY
        ids = self._ids(query.narrowed(expression, narrowing), most + 1)
        more, ids = len(ids) > most, ids[:most]
        if len(ids) < 2 or not _is_ranked(terms):  # noqa: PLR2004 - one is the best one
            return Rows(ids, ids, more)
        in_heading = query.narrowed(query.in_columns("heading asked", expression), narrowing)
        if len(ids) <= _MOST_RANKED:
            return Rows(self._ranked(query.narrowed(expression, narrowing)), ids, more)
        if sum(self._size(term) for term in terms) > _MOST_WEIGHED:
            rarest = min(terms, key=self._size).expression()
            some = query.narrowed(f"{query.in_columns('heading asked', rarest)} AND ({expression})", narrowing)
            found = [*self._ids(in_heading, _TAKEN), *(self._ids(some, _TAKEN) if len(terms) > 1 else ()), *ids[:_TAKEN]]
            return Rows(list(dict.fromkeys(found)), ids, more)
        best = self._ranked(in_heading)
        if len(best) < _FEW_RANKED:
            best = list(dict.fromkeys([*best, *self._ranked(query.narrowed(expression, narrowing))]))
        return Rows(best, ids, more)

    def _size(self, term: Term) -> int:
        return sum(self.vocabulary.size(spelling.words[-1], starts=spelling.starts) for spelling in term.spellings)

    def _ids(self, expression: str, most: int) -> list[int]:
        statement = f"SELECT rowid FROM {self._table} WHERE {self._table} MATCH ? LIMIT ?"  # noqa: S608 - our own names
        return [row[0] for row in self._db.execute(statement, (expression, most))]

    def _ranked(self, expression: str) -> list[int]:
        statement = (
            f"SELECT bm25({self._table}, {_WEIGHTED}), rowid FROM {self._table}"  # noqa: S608 - our own names
            f" WHERE {self._table} MATCH ? LIMIT {_MOST_RANKED}"
        )
        return [row for _rank, row in sorted(self._db.execute(statement, (expression,)).fetchall())]


def _is_ranked(terms: tuple[Term, ...]) -> bool:
    return any(len(word) >= _MANY_LETTERS or word > "\u0e00" for term in terms for word in term.own.words)
