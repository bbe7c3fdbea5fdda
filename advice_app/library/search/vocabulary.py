"""The words that one index has: their other forms, and the word that was meant where a query has a typing mistake."""

import sqlite3
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from advice_app.library.search.stems import stem

_LAST = "\U0010ffff"
_MOST_FORMS = 8
_LEAST_TO_CORRECT = 4
_LONGEST_TO_CORRECT = 20
_SHORTEST_HALF = 3
_MOST_COMPARED = 1000  # words looked through for the one that a half-typed one was to become
_SHORTEST_TAIL = 5
_COMPOUNDING = frozenset({"da", "de", "fi", "hu", "nb", "nl", "nn", "sv"})
_LATIN = "etaoinsrlducmpvgfbhqjxyzwk"
_CYRILLIC = "оаинітевсркдлумпязбьгчхйжшюцщєфыэъ"
_GREEK = "αοιετσνηυρπκμλωδγχθφβξζψ"
_ARABIC = "ايلمنوهرتبعدسفقكحجشصخطذضظثزغ"


class Vocabulary:
    """Looks words up in the library; every question is a few lookups by key."""

    def __init__(self, db: sqlite3.Connection, name: str, language: str) -> None:
        self._db = db
        self._name = name
        self._language = language
        self.is_compounding = language.partition("-")[0] in _COMPOUNDING
        self.count = lru_cache(4096)(self._count)
        self.starts = lru_cache(4096)(self._starts)

    @cached_property
    def most(self) -> int:
        """In how many rows the most usual word is: about as many as there are."""
        row = self._db.execute("SELECT rows FROM search_size WHERE language = ?", (self._name,)).fetchone()
        return int(row[0]) if row else 0

    def size(self, word: str, *, starts: bool = False) -> int:
        """In how many rows a word is, or all words that begin so; a row may be counted for each."""
        if not starts:
            return self.count(word)
        query = "SELECT sum(count) FROM search_word WHERE language = ? AND word >= ? AND word < ?"
        return int(self._db.execute(query, (self._name, word, word + _LAST)).fetchone()[0] or 0)

    def _count(self, word: str) -> int:
        query = "SELECT count FROM search_word WHERE language = ? AND word = ?"
        row = self._db.execute(query, (self._name, word)).fetchone()
        return int(row[0]) if row else 0

    def _starts(self, word: str) -> bool:
        query = "SELECT 1 FROM search_word WHERE language = ? AND word >= ? AND word < ? LIMIT 1"
        return self._db.execute(query, (self._name, word, word + _LAST)).fetchone() is not None

    def forms(self, word: str) -> list[str]:
        """The other forms of a word, the most usual ones first."""
        query = (  # without the hint SQLite reads all words of the language
            "SELECT word FROM search_word INDEXED BY search_stem"
            " WHERE language = ? AND stem = ? AND word != ? ORDER BY count DESC LIMIT ?"
        )
        rows = self._db.execute(query, (self._name, stem(word, self._language), word, _MOST_FORMS))
        return [row[0] for row in rows]

    def completions(self, start: str, most: int) -> list[str]:
        """The most usual words that begin so."""
        query = "SELECT word FROM search_word WHERE language = ? AND word >= ? AND word < ? ORDER BY count DESC LIMIT ?"
        return [row[0] for row in self._db.execute(query, (self._name, start, start + _LAST, most))]

    def is_known(self, word: str, *, starts: bool = False) -> bool:
        """Whether any row has the word, or for a half-typed one a word that begins so; numbers are never mistyped words."""
        return word.isdigit() or self.count(word) > 0 or (starts and self.starts(word))

    def correct(self, word: str, *, starts: bool = False) -> tuple[str, ...]:
        """The words that were meant: one that is a letter away, or two that were written as one; none where nothing is near."""
        if len(word) < _LEAST_TO_CORRECT or word[0].isdigit():
            return ()
        is_short = len(word) <= _LONGEST_TO_CORRECT  # a longer one is a compound, and has too many neighbours
        if is_short and (near := self._most_usual(_neighbours(word))):
            return (near,)
        if halves := self._halves(word):
            return halves
        if tail := self._tail(word):
            return (tail,)
        return self._beginning(word) if starts and is_short else ()

    def _most_usual(self, candidates: Iterable[str]) -> str:
        tried = list(dict.fromkeys(candidates))
        marks = ", ".join("?" * len(tried))
        query = f"SELECT word FROM search_word WHERE language = ? AND word IN ({marks}) ORDER BY count DESC LIMIT 1"  # noqa: S608
        row = self._db.execute(query, (self._name, *tried)).fetchone()
        return str(row[0]) if row else ""

    def _halves(self, word: str) -> tuple[str, ...]:
        for at in range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF + 1):
            if self.count(word[:at]) and self.count(word[at:]):
                return (word[:at], word[at:])
        return ()

    def _tail(self, word: str) -> str:
        """What a compound is about: Beschuldigtenvernehmung is a Vernehmung."""
        if not self.is_compounding:
            return ""
        ends = (word[at:] for at in range(_SHORTEST_HALF, len(word) - _SHORTEST_TAIL + 1))
        return next((end for end in ends if self.count(end)), "")

    def _beginning(self, word: str) -> tuple[str, ...]:
        """The beginning of a word that is a letter away from the half-typed one."""
        known = next((size for size in range(len(word) - 1, 0, -1) if self.starts(word[:size])), 0)
        start = word[: max(1, known - 2)]  # the mistake is where no word goes on, or shortly before
        query = "SELECT word FROM search_word WHERE language = ? AND word >= ? AND word < ? ORDER BY count DESC LIMIT ?"
        for (other,) in self._db.execute(query, (self._name, start, start + _LAST, _MOST_COMPARED)):
            if size := _begins_nearly(other, word):
                return (other[:size],)
        return ()


def _begins_nearly(word: str, half: str) -> int:
    """The length of the beginning of a word that is one mistake away from a half-typed one; 0 if there is none."""
    at = next((at for at, (one, other) in enumerate(zip(word, half, strict=False)) if one != other), len(word))
    rest = half[at + 1 :]
    if word[at + 1 : at + 1 + len(rest)] == rest:
        return len(half)  # another letter
    if word[at : at + len(rest)] == rest:
        return len(half) - 1  # a letter too many
    if word[at + 1 : at + 1 + len(half) - at] == half[at:]:
        return len(half) + 1  # a letter missing
    swapped = half[at : at + 2][::-1] + half[at + 2 :]
    return len(half) if word[at : len(half)] == swapped else 0


def _neighbours(word: str) -> Iterator[str]:
    """Every text that is one mistake away: two letters swapped, one wrong, one too many, one missing."""
    letters = next((alphabet for alphabet in (_LATIN, _CYRILLIC, _GREEK, _ARABIC) if word[-1] in alphabet), "")
    for at in range(len(word)):
        yield word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
    for at in range(len(word) + 1):
        for letter in letters:
            yield word[:at] + letter + word[at:]
            yield word[:at] + letter + word[at + 1 :]
