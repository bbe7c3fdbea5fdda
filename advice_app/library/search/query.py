"""What a reader typed, as words to look for, and as an expression that FTS5 can never find a mistake in."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from advice_app.library.search.folding import words
from advice_app.library.search.stopwords import is_stop_word

MOST_TERMS = 12
_MOST_LETTERS = 400
_LONGEST_WORD = 40
_OWN_FOLDING = frozenset({"de", "tr"})  # what `words` treats in a way of its own
_PIECE = re.compile(r'"([^"]*)"?|(\S+)')
_QUOTES = str.maketrans(dict.fromkeys("“”„«»", '"'))


class Spelling(NamedTuple):
    """One way to write a term: words that follow each other; the last may be the beginning of one."""

    words: tuple[str, ...]
    starts: bool = False

    def expression(self) -> str:
        """As FTS5 reads it. Folded words are letters and digits alone, so nothing in them can end the quotes."""
        return f'"{" ".join(self.words)}"' + ("*" if self.starts else "")


class Term(NamedTuple):
    """One thing that is looked for, with every spelling of it that will do; the first is the reader's own."""

    spellings: tuple[Spelling, ...]
    is_common: bool = False  # "the", "der": looked for only where there is nothing else
    weight: float = 1.0

    @property
    def own(self) -> Spelling:
        """As the reader wrote it."""
        return self.spellings[0]

    def expression(self) -> str:
        """As FTS5 reads it."""
        return "(" + " OR ".join(spelling.expression() for spelling in self.spellings) + ")"


def parse(text: str, language: str) -> tuple[Term, ...]:
    """The terms of a query. What stands in quotes, or is joined by a hyphen as in 63-4-2, is one term.

    The last word may be half typed, unless a space follows it.
    """
    return tuple(
        Term((spelling,), len(spelling.words) == 1 and is_stop_word(spelling.words[0], language))
        for spelling in _spellings(text, folded_as(language))
    )


def folded_as(language: str) -> str:
    """The language that text is folded as: most are folded alike, and that has no name."""
    own = language.partition("-")[0]
    return own if own in _OWN_FOLDING else ""


@lru_cache(64)
def _spellings(text: str, language: str) -> tuple[Spelling, ...]:
    """The pieces of a query; kept, because every language's index is asked for the same."""
    text = text[:_MOST_LETTERS].translate(_QUOTES)
    open_ended = not text[-1:].isspace() and not text.endswith('"')
    found: list[Spelling] = []
    for quoted, bare in _PIECE.findall(text):
        piece = tuple(word[:_LONGEST_WORD] for word in words(quoted or bare, language))
        if piece and (quoted or any(word[0].isdigit() for word in piece[1:]) or _is_unspaced(piece)):
            found.append(Spelling(piece[:MOST_TERMS]))
        else:
            found.extend(Spelling((word,)) for word in piece)
    found = list(dict.fromkeys(found))[:MOST_TERMS]
    if found and open_ended:
        found[-1] = found[-1]._replace(starts=True)
    return tuple(found)


def _is_unspaced(piece: tuple[str, ...]) -> bool:
    """Whether these are letters of a script without spaces: they belong together."""
    return len(piece) > 1 and all(len(word) == 1 and word > "\u0e00" for word in piece)


def significant(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """The terms without the common words, and without a last word of which there is one letter, unless there are only those."""
    if len(terms) > 1 and terms[-1].own.starts and terms[-1].own.words[-1].isalpha() and _is_letter(terms[-1].own):
        terms = terms[:-1]
    return tuple(term for term in terms if not term.is_common) or terms


def _is_letter(spelling: Spelling) -> bool:
    return len(spelling.words) == 1 and len(spelling.words[0]) == 1 and spelling.words[0] < "\u0e00"


def in_columns(columns: str, expression: str) -> str:
    """The expression for the rows that have all of it in these columns."""
    return f"{{{columns}}} : ({expression})"


def every(terms: Iterable[Term]) -> str:
    """The expression for rows that have every term."""
    return " AND ".join(term.expression() for term in terms)


def some(terms: Iterable[Term]) -> str:
    """The expression for rows that have any of the terms."""
    return "(" + " OR ".join(term.expression() for term in terms) + ")"


def narrowed(expression: str, tokens: Iterable[Iterable[str]]) -> str:
    """The expression for those of its rows that have one word of each of these kinds: filters."""
    for choices in tokens:
        if either := " OR ".join(f'"{token}"' for token in choices):
            expression += f" AND context : ({either})"
    return expression
