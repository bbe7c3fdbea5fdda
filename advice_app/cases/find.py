"""Finds judgments by words and filters."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from advice_app.cases.model import NO_FILTERS, Filters, Judgment
from advice_app.cases.store import CaseStore
from advice_app.cases.words import court_name, topic_name
from advice_app.languages import interface_language
from advice_app.library.search.folding import spans, words

_LEAST = 3
"""Letters that a word has; what is shorter is a number or the letter of a paragraph."""
_HAS: dict[str, Callable[[Judgment, str], bool]] = {
    "court": lambda judgment, court: judgment.court == court,
    "year": lambda judgment, year: judgment.year == year,
    "topic": lambda judgment, topic: topic in judgment.topics,
    "country": lambda judgment, country: country in judgment.jurisdictions,
}
_VALUES: dict[str, Callable[[Iterable[Judgment]], Iterable[str]]] = {
    "court": lambda judgments: (judgment.court for judgment in judgments),
    "year": lambda judgments: (judgment.date[:4] for judgment in judgments),
    "topic": lambda judgments: chain.from_iterable(judgment.topics for judgment in judgments),
    "country": lambda judgments: chain.from_iterable(judgment.jurisdictions for judgment in judgments),
}


class Found:
    """What was found. How many there would be with each choice of a filter is counted when it is asked for."""

    def __init__(self, by_misfits: dict[tuple[str, ...], list[Judgment]]) -> None:
        self._by_misfits = by_misfits
        self.judgments = by_misfits.get((), [])

    def counts(self) -> dict[str, dict[str, int]]:
        """For each filter its choices, each with how many judgments it would leave, the other filters as they are."""
        return {
            name: dict(Counter(values(self.judgments + self._by_misfits.get((name,), [])))) for name, values in _VALUES.items()
        }


def find(store: CaseStore, text: str = "", filters: Filters = NO_FILTERS, names: Mapping[str, str] | None = None) -> Found:
    """Those with all words of the text and all filters: by name and number first, then newest.

    A word may be the beginning of one; a number or a letter may be that only as the last, which is still being typed.
    ``names`` are the countries' names in the reader's language: they can be looked for, as can topics and courts.
    Raises `LibraryError`.
    """
    typed = words(text)
    wanted = tuple(f" {word} " if _whole(word) and place < len(typed) else f" {word}" for place, word in enumerate(typed, 1))
    return Found(_sorted_out(_ranked(store, wanted, names or {}) if wanted else store.all(), filters))


def _whole(word: str) -> bool:
    return len(word) < _LEAST or word.isdigit()


def _ranked(store: CaseStore, wanted: tuple[str, ...], names: Mapping[str, str]) -> list[Judgment]:
    named: list[Judgment] = []
    other: list[Judgment] = []
    folded = store.folded()
    called = {word: _called(store, word, names) for word in wanted}
    for judgment in store.all():
        text = folded[judgment.id]
        missing = [word for word in wanted if word not in text]
        if missing and not all(called[word].fits(judgment) for word in missing):
            continue
        head = text[: text.find("\n")]
        (other if missing or any(word not in head for word in wanted) else named).append(judgment)
    return named + other


class _Called(NamedTuple):
    """Courts, topics and countries that are called by a word in the reader's language."""

    courts: frozenset[str]
    topics: frozenset[str]
    countries: frozenset[str]

    def fits(self, judgment: Judgment) -> bool:
        """Whether a judgment is of such a court, topic or country."""
        if judgment.court in self.courts:
            return True
        if self.topics and not self.topics.isdisjoint(judgment.topics):
            return True
        return bool(self.countries) and not self.countries.isdisjoint(judgment.jurisdictions)


def _called(store: CaseStore, word: str, names: Mapping[str, str]) -> _Called:
    language, known = interface_language(), store.known()
    return _Called(
        frozenset(court for court in known.courts if word in _folded(court_name(court), language)),
        frozenset(topic for topic in known.topics if word in _folded(topic_name(topic), language)),
        frozenset(code for code in known.countries if word in _folded(names.get(code, code), language)),
    )


@lru_cache(1024)
def _folded(text: str, language: str) -> str:
    return f" {' '.join(words(text, language))} "


def _sorted_out(judgments: Iterable[Judgment], filters: Filters) -> dict[tuple[str, ...], list[Judgment]]:
    """Judgments by the filters that keep them out; by nothing: they fit."""
    chosen = [(name, _HAS[name], value) for name, value in zip(filters._fields, filters, strict=True) if value]
    if not chosen:
        return {(): list(judgments)}
    found: dict[tuple[str, ...], list[Judgment]] = {}
    for judgment in judgments:
        misfits = tuple(name for name, has, value in chosen if not has(judgment, value))
        found.setdefault(misfits, []).append(judgment)
    return found


def hits(text: str, query: str) -> tuple[tuple[int, int], ...]:
    """Where the words of a query begin a word of the text: start and end."""
    wanted = tuple(words(query))
    return tuple((start, end) for word, start, end in spans(text) if word.startswith(wanted)) if wanted else ()
