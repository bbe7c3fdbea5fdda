"""Words of each language by which a translation is compared: numbers, units, months, negations (guides/words/)."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from advice_app.library.check.text import Token, plain, tokens
from advice_app.library.problems import GuideError, Problem

_ANY = "any"  # the file of signs that mean the same in every language


class Lexicon:
    """Words and phrases, each with what it means. ``*`` at the start or end of a word stands for any letters."""

    def __init__(self, entries: Iterable[tuple[str, str]] = ()) -> None:
        self._known: dict[str, str] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._wild: list[tuple[bool, bool, str, str]] = []  # any letters before, any after, the part that is given
        for text, meaning in entries:
            self._add(text.strip(), meaning)

    def _add(self, text: str, meaning: str) -> None:
        words = tuple(token.folded for token in tokens(text) if token.kind in {"word", "sign"})
        if len(words) > 1:
            self._phrases.setdefault(words[0], []).append((words, meaning))
        elif words and "*" in text:
            self._wild.append((text.startswith("*"), text.endswith("*"), words[0], meaning))
        elif words:
            self._known.setdefault(words[0], meaning)

    def find(self, words: Sequence[Token], at: int) -> tuple[str, int]:
        """What the word or phrase at a place means, and how many words it has; nothing and 0 where it is unknown."""
        first = words[at].folded
        if first in self._phrases:
            fitting = [
                (len(phrase), meaning)
                for phrase, meaning in self._phrases[first]
                if tuple(word.folded for word in words[at : at + len(phrase)]) == phrase
            ]
            if fitting:
                length, meaning = max(fitting)
                return meaning, length
        found = self._known.get(first)
        if found is None:
            found = next((meaning for before, after, part, meaning in self._wild if _fits(first, before, after, part)), "")
            self._known[first] = found
        return found, 1 if found else 0

    def knows(self, word: str) -> bool:
        """Whether a word means something here, or begins a phrase."""
        return word in self._phrases or bool(self.find((Token("word", word, word, 0),), 0)[1])

    def __bool__(self) -> bool:
        return bool(self._known or self._phrases or self._wild)


def _fits(word: str, before: bool, after: bool, part: str) -> bool:
    if before and after:
        return part in word
    return word.endswith(part) if before else word.startswith(part)


@dataclass(slots=True, eq=False)  # compared by identity: results are kept for it
class Words:
    """What the checker knows of one language; empty tables where nothing is known."""

    language: str = ""
    numbers: Lexicon = field(default_factory=Lexicon)  # "two" -> "2"
    units: Lexicon = field(default_factory=Lexicon)  # "hours" -> "hour"
    together: Lexicon = field(default_factory=Lexicon)  # number and unit in one word -> "2 hour"
    months: Lexicon = field(default_factory=Lexicon)  # "July" -> "month 7"
    negations: Lexicon = field(default_factory=Lexicon)
    without: Lexicon = field(default_factory=Lexicon)  # they deny too, unless they stand for a "without" of the source
    affirmations: Lexicon = field(default_factory=Lexicon)
    common: frozenset[str] = frozenset()
    letters: dict[str, str] = field(default_factory=dict)  # a letter of another alphabet -> the right one
    _counting: dict[str, bool] = field(default_factory=dict)

    def counts(self, word: str) -> bool:
        """Whether a word has to do with numbers or units: most have not, and are passed over."""
        known = self._counting.get(word)
        if known is None:
            known = any(lexicon.knows(word) for lexicon in (self.numbers, self.units, self.together))
            self._counting[word] = known
        return known


def load_words(guides: Path, language: str) -> Words:
    """The words of a language; empty tables if the folder has none. Raises `GuideError` for a file that is broken."""
    shared, own = _read(guides, _ANY), _read(guides, language)
    units = [*_entries(own.get("units", {})), *_entries(shared.get("units", {}))]
    months = [(text, f"month {number}") for text, number in _entries(own.get("months", {}))]
    return Words(
        language=language if own else "",
        numbers=Lexicon(_entries(own.get("numbers", {}))),
        units=Lexicon(units),
        together=Lexicon(_entries(own.get("together", {}))),
        months=Lexicon(months),
        negations=Lexicon((text, "no") for text in _split(own.get("negations", ""))),
        without=Lexicon((text, "no") for text in _split(own.get("without", ""))),
        affirmations=Lexicon((text, "yes") for text in _split(own.get("affirmations", ""))),
        common=frozenset(plain(word).casefold() for word in _split(own.get("common", ""))),
        letters={str(wrong): str(right) for wrong, right in _table(own.get("letters")).items()},
    )


def _read(guides: Path, name: str) -> dict[str, object]:
    path = guides / "words" / f"{name}.toml"
    if not path.is_file():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise GuideError(Problem(path, 0, f"cannot be used: {error}")) from error


def _table(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _entries(table: object) -> list[tuple[str, str]]:
    return [(text, str(meaning)) for meaning, texts in _table(table).items() for text in _split(texts)]


def _split(texts: object) -> list[str]:
    return [text.strip() for text in str(texts).split(",") if text.strip()]
