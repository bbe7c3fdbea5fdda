"""Puts the rows that an index found into the order in which a reader wants them."""

from itertools import pairwise
from typing import NamedTuple

from advice_app.library.search.query import Term


class Candidate(NamedTuple):
    """A section that the index found, with what its rank depends on: folded words between spaces, and around all of them."""

    place: str  # of the section; empty for the title and summary of a guide
    heading: str
    asked: str  # what readers call it
    country: str  # its names and code
    context: str  # the guide's title
    blocks: tuple[str, ...]


class Score(NamedTuple):
    """How well a section answers, and which of its blocks does so best (-1: its heading)."""

    value: float
    block: int


def spaced(folded: str) -> str:
    """Folded words as a `Candidate` has them: a word is found by looking for it between two spaces."""
    return f" {folded} "


_HEADING, _ASKED, _COUNTRY, _BODY, _OFTEN, _CONTEXT = 3.0, 2.5, 2.0, 1.0, 1.0, 0.8
_TOGETHER = 1.5
_IN_HEADING, _IN_TEXT = 0.7, 0.7
_COVERED_BY_CONTEXT = 0.6  # a word of the guide's title is said of each of its sections, but hardly answered there
_OTHER_FORM, _BEGINNING = 0.9, 0.6  # of what the word itself is worth


class Needles(NamedTuple):
    """One term, as it is looked for in the text of a `Candidate`."""

    weight: float
    forms: tuple[tuple[str, float], ...]  # and what each is worth, best first
    own: str


def needles(terms: tuple[Term, ...]) -> tuple[Needles, ...]:
    """Terms made ready for `score`."""
    return tuple(Needles(term.weight, tuple(_forms(term)), " ".join(term.own.words)) for term in terms)


def _forms(term: Term) -> list[tuple[str, float]]:
    own, *others = term.spellings
    forms = [(f" {' '.join(own.words)} ", 1.0)]
    forms += [(f" {' '.join(other.words)} ", _OTHER_FORM) for other in others]
    return forms + ([(f" {' '.join(own.words)}", _BEGINNING)] if own.starts else [])


def _fit(term: Needles, text: str) -> float:
    """How well a text has a term: 1 as typed, less for another form, least for a longer word that begins so."""
    for form, worth in term.forms:
        if form in text:
            return worth
    return 0.0


def score(terms: tuple[Needles, ...], candidate: Candidate) -> Score:
    """Rate one section."""
    whole = sum(term.weight for term in terms) or 1.0
    value = covered = 0.0
    sums = [0.0] * len(candidate.blocks)
    for term in terms:
        heading, asked = _fit(term, candidate.heading), _fit(term, candidate.asked)
        country, context = _fit(term, candidate.country), _fit(term, candidate.context)
        body = all_blocks = 0.0
        for number, text in enumerate(candidate.blocks):
            if fit := _fit(term, text):
                sums[number] += term.weight * fit
                all_blocks += fit
                body = max(body, fit)
        covered += term.weight * max(heading, asked, country, body, context * _COVERED_BY_CONTEXT)
        value += term.weight * (_HEADING * heading + _ASKED * asked + _COUNTRY * country)
        value += term.weight * (_BODY * body + _OFTEN * all_blocks / (all_blocks + 1.0) + _CONTEXT * context)
    best = max(sums, default=0.0)
    value = (value + _TOGETHER * best) / whole + _neighbours(terms, candidate)
    return Score(value * (covered / whole) ** 2, sums.index(best) if best else -1)


def _neighbours(terms: tuple[Needles, ...], candidate: Candidate) -> float:
    """What it is worth that terms stand next to each other as in the query: in the heading, in the text where most do."""
    pairs = [f" {one.own} {other.own}" for one, other in pairwise(terms)]
    if not pairs:
        return 0.0
    heading = sum(pair in candidate.heading for pair in pairs)
    text = max(sum(pair in text for pair in pairs) for text in (candidate.asked, *candidate.blocks))
    return (_IN_HEADING * heading + _IN_TEXT * max(heading, text)) / len(pairs)
