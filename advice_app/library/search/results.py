"""What a search answers with. Light: a window imports this before anybody has searched."""

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What can be found."""

    GUIDE = "guide"
    FACT = "fact"
    TERM = "term"
    CASE = "case"


class Filters(NamedTuple):
    """What the reader narrows a search to; nothing in one of them is no filter."""

    countries: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


NO_FILTERS = Filters()


class Hit(NamedTuple):
    """One row of the results."""

    kind: str
    link: str  # FR/interview#silence.2, fact:FR/right_to_silence, term:FR/garde-a-vue or case:salduz-v-turkey
    country: str  # empty for cases
    stage: str  # empty for terms and cases
    language: str  # of the text that was found
    title: str  # the section's heading, the fact's question, the local term, the name of the case
    parent: str  # the guide's title; the date a fact was checked; court and date of a case; a term in English
    key: int  # for `Searcher.snippet`


class Snippet(NamedTuple):
    """Plain text with the hits in it."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()  # start and end of each hit
    law: tuple[str, ...] = ()  # the law that stands in the text, or that the fact rests on


class Paragraph(NamedTuple):
    """A block of the passage around a hit."""

    place: str  # silence.2; silence for the section's heading
    kind: str  # heading, or the kind of block as the library has it: paragraph, item, row ...
    snippet: Snippet
    is_hit: bool  # whether this is the block that was found


class Facets(NamedTuple):
    """How many results each choice of a filter would leave, the other filters being as they are."""

    countries: dict[str, int]
    stages: dict[str, int]
    languages: dict[str, int]
    kinds: dict[str, int]


class Results(NamedTuple):
    """The answer to one query."""

    query: str
    words: tuple[str, ...]  # what to mark, for `Searcher.snippet`: folded words, and phrases; beginnings of words end in *
    total: int
    more: bool  # there are more than `total`
    hits: tuple[Hit, ...]
    facets: Facets
    corrected: str = ""  # the spelling that was used instead of the query


NOTHING = Facets({}, {}, {}, {})
"""The facets of no results."""
