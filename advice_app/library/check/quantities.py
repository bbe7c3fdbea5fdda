"""Numbers with their units, dates and phone numbers, compared between a translation and its source."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from advice_app.library.check.text import Token, tokens
from advice_app.library.check.words import Words

_REACH = 2  # words that may stand between a number and its unit: "12 or more hours"
_REACH_OF_MONTHS = 1  # "1 de julio"
_YEARS = range(1900, 2101)
_KINDS = {"date", "phone", "time"}
_CAPITAL_MONTHS = {"en", "de", "tr", "el"}


class Quantity(NamedTuple):
    """A number, and what it counts: a unit such as ``hour``, ``month 7`` in a date, or nothing where that is not known."""

    value: str
    unit: str

    def __str__(self) -> str:
        return f"{self.value} ({self.unit})" if self.unit else self.value


class Quantities(NamedTuple):
    """What a text counts: in digits, in words, and every unit that it names."""

    digits: tuple[Quantity, ...]
    words: tuple[Quantity, ...]
    units: frozenset[str]


@lru_cache(maxsize=8192)
def quantities(text: str, words: Words) -> Quantities:
    """Find every number in prose."""
    found = tokens(text)
    digits, spelled, units = [], [], set()
    for at, token in enumerate(found):
        if token.kind in {"date", "phone", "time"}:
            digits.append(Quantity(_exact(token), token.kind))
        elif token.kind == "number":
            digits.append(Quantity(_value(token.text), _unit(found, at, words)))
        elif token.kind in {"word", "sign"} and words.counts(token.folded):
            if unit := words.units.find(found, at)[0]:
                units.add(unit)
            together = words.together.find(found, at)[0] if words.together else ""
            value, length = words.numbers.find(found, at)
            if together:
                value, _, unit = together.partition(" ")
                spelled.append(Quantity(value, unit))
                units.add(unit)
            elif value:
                spelled.append(Quantity(value, _following(found, at + length - 1, words)))
    return Quantities(tuple(digits), tuple(spelled), frozenset(units))


def _value(text: str) -> str:
    whole, _, part = text.replace("\u066b", ".").replace(",", ".").partition(".")
    return f"{int(whole)}.{part}" if part else str(int(whole))


def _exact(token: Token) -> str:
    """A date as year-month-day, a time, a phone number by its digits."""
    if token.kind == "phone":
        return re.sub(r"\D", "", token.text)
    if token.kind == "time":
        return token.text.removeprefix("0")
    parts = re.split(r"\D", token.text)
    return "-".join(part.zfill(2) for part in (parts if len(parts[0]) > 2 else reversed(parts)))  # noqa: PLR2004


def _unit(found: Sequence[Token], at: int, words: Words) -> str:
    """What the number at a place counts."""
    before = _before(found, at, words)
    if before and (found[at - 1].kind in {"sign", "open"} or before.startswith("month ")):
        return before  # €75, "two weeks (2)", "July 2026"
    following = _following(found, at, words)
    year = found[at].text.isdecimal() and int(found[at].text) in _YEARS
    if year and not following.startswith("month "):
        return ""  # "in the year 2026" is as good as "in 2026"
    return following or before


def _following(found: Sequence[Token], at: int, words: Words) -> str:
    """The unit that follows a number, before anything else that is counted."""
    passed = 0
    for place in range(at + 1, len(found)):
        token = found[place]
        if token.kind == "stop" and token.text == "." and place == at + 1:
            passed = _REACH  # the point of an ordinal, "3. Tag": the very next word, or nothing
            continue
        if token.kind == "open":
            continue
        if token.kind not in {"word", "sign"} or passed > _REACH:
            return ""
        if unit := words.units.find(found, place)[0]:
            return unit
        if passed <= _REACH_OF_MONTHS and (month := _month(found, place, words)):
            return month
        passed += 1
    return ""


def _before(found: Sequence[Token], at: int, words: Words) -> str:
    """The unit right before a number: "Stunde 24", "July 2026", "julio de 2026"."""
    near = [place for place in range(at - 1, max(-1, at - 4), -1) if found[place].kind != "open"][:2]
    for distance, place in enumerate(near):
        if found[place].kind not in {"word", "sign"}:
            return ""
        if month := _month(found, place, words):
            return month
        unit = words.units.find(found, place)[0] or words.together.find(found, place)[0].partition(" ")[2]
        if unit and (not distance or words.numbers.find(found, near[0])[1]):
            counted = place and found[place - 1].kind == "number" and found[at - 1].kind != "open"
            return "" if counted else unit
    return ""


def _month(found: Sequence[Token], at: int, words: Words) -> str:
    """The month that a word names; in a language that writes months with a capital, only with one ("may" is none)."""
    small = found[at].text.islower() and words.language in _CAPITAL_MONTHS
    return "" if small else words.months.find(found, at)[0]


def exchanged(own: Sequence[str], source: Sequence[str], words: Words, source_words: Words) -> bool:
    """Whether sentences that pair off have as many numbers each, and not the same ones."""
    if len(own) != len(source) or len(own) == 1:
        return False
    for one, other in zip(own, source, strict=True):
        mine, theirs = quantities(one, words).digits, quantities(other, source_words).digits
        if len(mine) == len(theirs) and Counter(item.value for item in mine) != Counter(item.value for item in theirs):
            return True
    return False


def differences(own: str, source: str, words: Words, source_words: Words) -> Iterator[tuple[str, str, str]]:
    """What differs: its name, what the translation has, what the source has."""
    mine, theirs = quantities(own, words), quantities(source, source_words)
    lost, added = _unmatched(mine, theirs)
    if lost or added:
        yield "numbers", _listed(added), _listed(lost)
        return
    wrong = list(_wrong_units(mine.digits, theirs.digits))
    if wrong:
        yield "units", _listed(item for item, _ in wrong), _listed(item for _, item in wrong)
        return
    unnamed = sorted({item.unit for item in theirs.digits if item.unit} - {item.unit for item in mine.digits} - mine.units)
    unnamed = [unit for unit in unnamed if words.language and not unit.startswith("month ") and unit not in _KINDS]
    if unnamed:
        yield "units", "no such word", _listed([item for item in theirs.digits if item.unit in unnamed])
    fitting = theirs.units | _KINDS | {"", "year"}
    strange = [item for item in mine.digits if item.unit not in fitting and not item.unit.startswith("month ")]
    if strange and source_words.language:  # "under 18" may become "under 18 years", and nothing else
        yield "units", _listed(strange), "no such word"


def _unmatched(mine: Quantities, theirs: Quantities) -> tuple[list[Quantity], list[Quantity]]:
    """Numbers that only the source has, and those that only the translation has, in digits or in words."""
    lost = _left_over(theirs.digits, mine.digits)
    added = _left_over(mine.digits, theirs.digits)
    lost, my_words = _cancel(lost, list(mine.words))
    added, their_words = _cancel(added, list(theirs.words))
    counted = [item for item in their_words if item.unit and item.value != "1"]
    missing, _ = _cancel(counted, my_words)
    missing = [item for item in missing if item.value not in {digit.value for digit in mine.digits}]
    return lost + missing, added


def _left_over(some: Sequence[Quantity], others: Sequence[Quantity]) -> list[Quantity]:
    """Those of ``some`` whose value the others do not have as often."""
    count = Counter(item.value for item in others)
    left = []
    for item in some:
        count[item.value] -= 1
        if count[item.value] < 0:
            left.append(item)
    return left


def _cancel(some: list[Quantity], others: list[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """Both lists without what they share: the same value, and no other unit."""
    left, rest = [], list(others)
    for item in some:
        twin = next((one for one in rest if one.value == item.value and one.unit == item.unit), None) or next(
            (one for one in rest if one.value == item.value and "" in {one.unit, item.unit}), None
        )
        if twin is None:
            left.append(item)
        else:
            rest.remove(twin)
    return left, rest


def _wrong_units(mine: Sequence[Quantity], theirs: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Pairs of the same value that count different things; a unit that is not known fits any."""
    for value in {item.value for item in mine}:
        own = Counter(item.unit for item in mine if item.value == value)
        source = Counter(item.unit for item in theirs if item.value == value)
        only_own, only_source = own - source, source - own
        free_own, free_source = only_own.pop("", 0), only_source.pop("", 0)
        if only_own.total() > free_source or only_source.total() > free_own:
            units = zip([*only_own.elements(), ""], [*only_source.elements(), ""], strict=False)
            yield from ((Quantity(value, a), Quantity(value, b)) for a, b in units if a or b)


def _listed(items: Iterator[Quantity] | Sequence[Quantity]) -> str:
    return ", ".join(sorted(str(item) for item in items)) or "none"
