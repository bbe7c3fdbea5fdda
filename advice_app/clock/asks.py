"""What to ask for before each limit: from the facts of the jurisdiction, and from what the next step of its law is."""

from collections.abc import Mapping
from typing import NamedTuple

from advice_app.clock.limits import Limit
from advice_app.clock.store import Fact

_GIVES = ("yes", "limited")
_FACTS = {
    "lawyer": "lawyer_before_interview",
    "doctor": "medical_care",
    "told": "notify_person",
    "interpreter": "interpreter",
    "record": "custody_record",
    "adult": "children_adult_present",
    "child-lawyer": "children_lawyer",
    "consulate": "notify_consulate",
    "hearing": "judge_review",
}
_FIRST = ("lawyer", "doctor", "told", "interpreter", "record", "consulate")
_AGAIN = ("lawyer", "doctor", "interpreter")
_CHILD = ("child-lawyer", "adult")


class Ask(NamedTuple):
    """Something to ask for. ``limited``: the law gives it with exceptions."""

    id: str
    law: tuple[str, ...]
    fact: str = ""  # the fact it comes from, if any
    limited: bool = False


def asks_for(kind: str, limit: Limit, limits: tuple[Limit, ...], facts: Mapping[str, Fact]) -> tuple[Ask, ...]:
    """What to ask for before ``limit``; only what the facts of the jurisdiction give."""
    first = all(other.until is None for other in limits if other.number < limit.number and other.step.is_limit)
    wanted = [*(_CHILD if kind == "child" else ()), *(_FIRST if first else _AGAIN)]
    if kind == "child" and "child-lawyer" in wanted and _given("child-lawyer", facts):
        wanted.remove("lawyer")
    following = next((other.step for other in limits if other.number > limit.number and other.step.is_limit), None)
    if "judge" in {limit.step.decided_by, following.decided_by if following else ""}:
        wanted.append("hearing")
    found = [ask for name in wanted if (ask := _given(name, facts))]
    return (*found, Ask("reasons", following.law) if following else Ask("ground", ()))


def _given(name: str, facts: Mapping[str, Fact]) -> Ask | None:
    fact = facts.get(_FACTS[name])
    if fact is None or fact.value not in _GIVES:
        return None
    return Ask(name, fact.law, _FACTS[name], fact.value == "limited")
