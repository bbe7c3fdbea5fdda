"""What the words on a page mean: local legal words first, then the glossary of the page's language. Light: the app asks it."""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple

from advice_app.library.catalogue import LibraryError
from advice_app.library.glossary_words import Finder, form_pieces

_Rows = Callable[[str, tuple[str, ...]], list[tuple[Any, ...]]]

_EXPLAINED_IN = "en"
"""Fact sheets explain their terms in English."""
_PARTS = ("(", ")", " / ", ", ")


class Meaning(NamedTuple):
    """What a word means. ``local``: the language of the word itself where it is one of the country's own."""

    word: str
    text: str
    language: str  # of the explanation
    local: str = ""
    link: str = ""
    mark: bool = True  # a page shows that it has a meaning


class MeantWord(NamedTuple):
    """A word that has a meaning, where it stands in a text."""

    start: int
    end: int
    meaning: Meaning


class _Term(NamedTuple):
    id: str
    local: str
    language: str
    english: str
    meaning: str


class Meanings:
    """The words of one jurisdiction's pages in one language."""

    def __init__(self, rows: _Rows, jurisdiction: str, language: str) -> None:
        self._language = language
        self._known: dict[str, Meaning] = {}
        self._locals = Finder(language, self._definitions(rows, jurisdiction))
        self._general = Finder(language, self._glossary(rows))

    def find(self, text: str, is_local: Callable[[int], bool] = lambda _start: False) -> list[MeantWord]:
        """The words of a text that have a meaning, from beginning to end; ``is_local``: whether one is marked as a local word.

        A local word that is not marked may be a word of the page's own language: ``crime`` on an English page about France.
        """
        general = self._general.find(text)
        found = [
            word
            for word in self._locals.find(text)
            if is_local(word.start) or not any(other.start < word.end and word.start < other.end for other in general)
        ]
        taken = [(word.start, word.end) for word in found]
        found += [word for word in general if not any(start < word.end and word.start < end for start, end in taken)]
        return [MeantWord(word.start, word.end, self._known[word.name]) for word in sorted(found, key=lambda word: word.start)]

    def _definitions(self, rows: _Rows, jurisdiction: str) -> Iterator[tuple[str, str]]:
        """Local words: as the guides explain them in the page's language, else as the fact sheet does in English."""
        query = "SELECT id, local, lang, en, meaning FROM term WHERE jurisdiction = ?"
        terms = [_Term(*row) for row in rows(query, (jurisdiction,))]
        by_word = {key: term for term in terms for word in _parts(term.local) if (key := form_pieces(word, self._language))}
        spoken = rows("SELECT languages FROM jurisdiction WHERE code = ?", (jurisdiction,))
        usual = spoken[0][0].split()[0] if spoken and spoken[0][0] else ""
        explained = set()
        for number, (words, text) in enumerate(self._explanations(rows, jurisdiction)):
            for word in words:
                term = by_word.get(key := form_pieces(word, self._language))
                if key and key not in explained:
                    explained.add(key)
                    link = f"term:{jurisdiction}/{term.id}" if term else ""
                    name = f"definition {number} {word}"
                    self._known[name] = Meaning(word, text, self._language, term.language if term else usual, link)
                    yield word, name
        for key, term in by_word.items():
            if key not in explained:
                text = f"{term.english[:1].upper()}{term.english[1:]}. {term.meaning}"
                name, link = f"term {term.id}", f"term:{jurisdiction}/{term.id}"
                self._known[name] = Meaning(term.local, text, _EXPLAINED_IN, term.language, link)
                yield from ((word, name) for word in _parts(term.local) if form_pieces(word, self._language) == key)

    def _explanations(self, rows: _Rows, jurisdiction: str) -> Iterator[tuple[list[str], str]]:
        """The definition lists of the jurisdiction's guides: local words, and what is said of them."""
        query = (
            "SELECT block.text FROM edition JOIN block ON block.edition = edition.id"
            " WHERE jurisdiction = ? AND language = ? AND kind = 'definition' ORDER BY edition.id, position"
        )
        for (text,) in rows(query, (jurisdiction, self._language)):
            head, _, explanation = str(text).partition(" | ")
            words = [unescape(part.partition("</em>")[0]) for part in head.split("<em>")[1:]]
            plain = _plain(explanation)
            if words and plain:
                yield words, plain

    def _glossary(self, rows: _Rows) -> Iterator[tuple[str, str]]:
        for name, term, meaning, mark in rows(
            "SELECT id, term, meaning, mark FROM glossary WHERE language = ?", (self._language,)
        ):
            self._known[f"glossary {name}"] = Meaning(term, meaning, self._language, mark=bool(mark))
        for form, name in rows("SELECT form, id FROM glossary_form WHERE language = ?", (self._language,)):
            yield form, f"glossary {name}" if name else ""


def read_meanings(library: Path, jurisdiction: str, language: str) -> Meanings:
    """Read the words of a jurisdiction in a language. Raises `LibraryError` where the library cannot be read.

    It has a connection of its own for as long as that takes: 20 ms, when a reader first asks what a word means.
    """
    try:
        address = f"{library.resolve().as_uri()}?mode=ro&immutable=1"
        with contextlib.closing(sqlite3.connect(address, uri=True)) as connection:
            return Meanings(lambda query, values: connection.execute(query, values).fetchall(), jurisdiction, language)
    except sqlite3.Error as error:
        raise LibraryError(f"{library} is damaged: {error}") from error


def _parts(local: str) -> list[str]:
    """The ways a fact sheet gives one word: ``procureur de la République (parquet)``, ``detenido / detenida``."""
    for mark in _PARTS:
        local = local.replace(mark, "\n")
    return [part.strip() for part in local.split("\n") if part.strip()]


def _plain(html: str) -> str:
    """Inline HTML as text, law references left out: they are no help to one who asks for a word."""
    text = ""
    for number, part in enumerate(html.split("<code>")):
        text += part if not number else part.partition("</code>")[2]
    return unescape("".join(piece.partition(">")[2] if number else piece for number, piece in enumerate(text.split("<")))).strip()
