"""Finds the words of a glossary in a text, in any of their forms. Light: the running app uses it too.

A form is one word or several. ``*`` at the end or the beginning of a word stands for any letters, so one stem recognises
all cases of a Slavic, Turkish or Arabic word (``підозрюван*``), or every German compound (``*verteidiger*``).
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from advice_app.library.search.folding import spans, words

_STOPS = frozenset(".,;:!?()[]|·—–،؛؟\n")
_ARABIC_JOINED = "وفبكل"  # and, so, by, like, for: written as one with the word behind them
_LEAST_ARABIC = 3


class FoundWord(NamedTuple):
    """A word of the glossary where it stands in a text."""

    name: str
    start: int
    end: int


class _Piece(NamedTuple):
    """One word of a form."""

    text: str
    open_start: bool
    open_end: bool

    def fits(self, word: str) -> bool:
        if self.open_start and self.open_end:
            return self.text in word
        if self.open_end:
            return word.startswith(self.text)
        return word.endswith(self.text) if self.open_start else word == self.text


class _Form(NamedTuple):
    pieces: tuple[_Piece, ...]
    name: str
    capitals: bool  # an abbreviation: PM is no time of day

    @property
    def weight(self) -> tuple[int, bool, int]:
        """Of several forms that fit: more words first, then a whole word before a stem, then the longer stem."""
        first = self.pieces[0]
        return len(self.pieces), not (first.open_start or first.open_end), len(first.text)


class _Spot(NamedTuple):
    """A word of the text: the ways to read it, and whether the text runs on to it without a stop."""

    readings: tuple[str, ...]
    start: int
    end: int
    joined: bool
    capitals: bool


class Finder:
    """Knows the forms of one language. A form without a name hides what stands in it: ``free of charge`` is no charge."""

    def __init__(self, language: str, forms: Iterable[tuple[str, str]]) -> None:
        self._language = language
        self._whole: dict[str, list[_Form]] = {}
        self._stems: dict[str, list[_Form]] = {}
        self._inner: list[_Form] = []
        self._begun: dict[str, tuple[_Form, ...]] = {}  # by word: a text has few different ones
        for text, name in forms:
            if pieces := form_pieces(text, language):
                self._add(_Form(pieces, name, len(pieces) == 1 and text.isupper()))

    def _add(self, form: _Form) -> None:
        first = form.pieces[0]
        if first.open_start:
            self._inner.append(form)
        else:
            (self._stems if first.open_end else self._whole).setdefault(first.text, []).append(form)

    def find(self, text: str) -> list[FoundWord]:
        """The words in a text from beginning to end; of those that overlap, the longer."""
        found: list[FoundWord] = []
        spots = self._spots(text)
        number = 0
        while number < len(spots):
            form = max(self._fitting(spots, number), key=lambda item: item.weight, default=None)
            if form is None:
                number += 1
                continue
            last = number + len(form.pieces) - 1
            if form.name:
                found.append(FoundWord(form.name, spots[number].start, spots[last].end))
            number = last + 1
        return found

    def names(self, text: str) -> set[str]:
        """The names of all words in a text: of those that overlap, of all that are as long as the longest."""
        found, number = set[str](), 0
        spots = self._spots(text)
        while number < len(spots):
            forms = list(self._fitting(spots, number))
            longest = max((len(form.pieces) for form in forms), default=0)
            found.update(form.name for form in forms if form.name and len(form.pieces) == longest)
            number += max(1, longest)
        return found

    def _spots(self, text: str) -> list[_Spot]:
        made, before = [], 0
        for word, start, end in spans(text, self._language):
            joined = _STOPS.isdisjoint(text[before:start])
            made.append(_Spot(_readings(word), start, end, joined, text[start:end].isupper()))
            before = end
        return made

    def _fitting(self, spots: list[_Spot], number: int) -> Iterator[_Form]:
        for form in self._beginning(spots[number]):
            if form.capitals and not spots[number].capitals:
                continue
            rest = form.pieces[1:]
            behind = spots[number + 1 : number + 1 + len(rest)]
            if len(behind) == len(rest) and all(
                spot.joined and any(piece.fits(word) for word in spot.readings) for piece, spot in zip(rest, behind, strict=True)
            ):
                yield form

    def _beginning(self, spot: _Spot) -> Iterator[_Form]:
        for word in spot.readings:
            if word not in self._begun:
                self._begun[word] = tuple(self._begun_by(word))
            yield from self._begun[word]

    def _begun_by(self, word: str) -> Iterator[_Form]:
        yield from self._whole.get(word, ())
        for length in range(2, len(word) + 1):
            yield from self._stems.get(word[:length], ())
        yield from (form for form in self._inner if form.pieces[0].fits(word))


def form_pieces(text: str, language: str) -> tuple[_Piece, ...]:
    """A form as it is compared; nothing where no letter is left of it."""
    pieces: list[_Piece] = []
    for token in text.split():
        parts = words(token.strip("*"), language)
        last = len(parts) - 1
        pieces += [
            _Piece(part, token.startswith("*") and at == 0, token.endswith("*") and at == last) for at, part in enumerate(parts)
        ]
    return tuple(pieces)


@lru_cache(4096)
def _readings(word: str) -> tuple[str, ...]:
    """A word, and in Arabic the word without what is written as one with it."""
    found = [word]
    while len(word) > _LEAST_ARABIC and word[0] in _ARABIC_JOINED:
        word = words(word[1:])[0] if words(word[1:]) else word[1:]
        found.append(word)
    return tuple(found)
