"""Questions, answers and their comparison: what differs, and how far each answer protects the person held."""

import json
from collections.abc import Sequence
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from advice_app.compare.durations import Duration, answer_duration

LEAST, MOST = 2, 4
"""How many jurisdictions are compared at a time."""
RULE_LANGUAGE = "en"
"""Rules are written in English only."""


class Verdict(StrEnum):
    """How far an answer protects the person held. In the order of a sorted list: what protects comes first."""

    PROTECTS = "protects"
    PARTLY = "partly"
    WEAKER = "weaker"
    UNCLEAR = "unclear"
    INFORMATION = "information"  # neither better nor worse
    NO_DATA = "no-data"


_RANKS = {verdict: rank for rank, verdict in enumerate(Verdict)}


class Question(NamedTuple):
    """What a fact answers. ``protects`` is the value that protects the person held; nothing where neither does."""

    id: str
    stage: str
    ask: str  # in English, as the library has it
    protects: str


class Country(NamedTuple):
    """A jurisdiction as a column of the comparison."""

    code: str
    name: str
    checked: str  # ISO date on which its sheet was checked


class _Fact(NamedTuple):
    question: Question
    country: str
    value: str
    summary: str
    law_json: str
    sources_json: str
    confidence: str
    as_of: str  # ISO date, or a year


class Answer(_Fact):
    """What one jurisdiction answers to one question: its fact."""

    @cached_property
    def verdict(self) -> Verdict:
        """How far it protects the person held; never read off "yes" alone."""
        return verdict(self.value, self.question.protects)

    @cached_property
    def law(self) -> tuple[str, ...]:
        """The pinpoint references, taken apart when they are first wanted: a map of all countries needs none."""
        return tuple(json.loads(self.law_json))

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The pages that it was checked against."""
        return tuple(json.loads(self.sources_json))

    @cached_property
    def duration(self) -> Duration | None:
        """The time that it is about, if it is clearly about one."""
        return answer_duration(self.question.id, self.value, self.summary)

    @property
    def link(self) -> str:
        """The link that leads to the whole fact."""
        return f"fact:{self.country}/{self.question.id}"


def verdict(value: str, protects: str) -> Verdict:
    """How far a value protects, given the value that does."""
    if value not in {"yes", "limited", "no"}:
        return Verdict.UNCLEAR
    if not protects:
        return Verdict.INFORMATION
    if value == "limited":
        return Verdict.PARTLY
    return Verdict.PROTECTS if value == protects else Verdict.WEAKER


def verdict_of(answer: Answer | None) -> Verdict:
    """How far an answer protects; there may be none."""
    return answer.verdict if answer else Verdict.NO_DATA


def rank(found: Verdict) -> int:
    """Its place in a list sorted by protection: 0 protects."""
    return _RANKS[found]


class _Line(NamedTuple):
    question: Question
    answers: tuple[Answer | None, ...]


class Row(_Line):
    """A question with the answers of all that are compared, in their order."""

    @cached_property
    def differs(self) -> bool:
        """Whether not all give the same answer, or give it with different times."""
        values = {answer.value if answer else "" for answer in self.answers}
        times = {answer.duration for answer in self.answers if answer and answer.duration}
        return len(values) > 1 or len(times) > 1

    @property
    def worst(self) -> int:
        """The rank of the answer that protects least; what nobody knows, and what is only information, does not count."""
        ranks = [rank(verdict_of(answer)) for answer in self.answers]
        known = [one for one in ranks if one <= _RANKS[Verdict.WEAKER]]
        return max(known, default=-1)


class Order(StrEnum):
    """How the questions of a comparison are sorted."""

    PROCESS = "process"  # as questions.toml has them
    DIFFERENT = "different"  # what differs first
    WEAKEST = "weakest"  # what protects least first


class Comparison(NamedTuple):
    """Some jurisdictions, the questions of a stage."""

    stage: str
    countries: tuple[Country, ...]
    rows: tuple[Row, ...]

    @property
    def differing(self) -> int:
        """How many questions are answered differently."""
        return sum(row.differs for row in self.rows)

    def arranged(self, order: Order = Order.PROCESS, *, only_different: bool = False) -> "Comparison":
        """The same with its questions in another order, or without those on which all agree."""
        rows: Sequence[Row] = [row for row in self.rows if row.differs or not only_different]
        if order is Order.DIFFERENT:
            rows = sorted(rows, key=lambda row: not row.differs)
        elif order is Order.WEAKEST:
            rows = sorted(rows, key=lambda row: -row.worst)
        return self._replace(rows=tuple(rows))

    def best_first(self, question: str) -> tuple[str, ...]:
        """The codes of the jurisdictions, those first whose answer to a question protects most."""
        row = next((row for row in self.rows if row.question.id == question), None)
        answers = row.answers if row else (None,) * len(self.countries)
        pairs = zip(self.countries, answers, strict=True)
        return tuple(country.code for country, answer in sorted(pairs, key=lambda pair: rank(verdict_of(pair[1]))))
