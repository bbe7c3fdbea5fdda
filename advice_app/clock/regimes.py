"""What a fact sheet says of one kind of detention: the ``[[clock]]`` tables of ``guides/*/facts.toml``.

A step holds until ``until_hours`` after the start (hours are cumulative), or as its words say. What words say to people is said
to machines by:

- ``rule``: ``end-of-next-day``; ``end-of-day`` or ``noon``, ``days`` days after the day it counts from; ``hours``, so many
  ``hours`` after the moment it counts from (with ``until_hours`` as well: whichever ends first); ``not-a-limit``, a moment that
  brings a right but ends nothing;
- ``counts_from``: a moment other than the start, one of `MOMENTS`, which only the reader knows;
- ``not_counted``: hours of the day (``00:00-09:00``, local time), ``saturday``, ``sunday``, ``public-holidays``. In the head of a
  table, the `PAUSES` that its law takes out of every hour count, which only the reader knows;
- ``why``: where nothing can be computed, one of `REASONS`.
"""

import re
from dataclasses import dataclass, field
from typing import Any

KINDS = ("ordinary", "serious", "organised-crime", "terrorism", "child", "other")
"""Kinds of regime, in the order they are offered."""
RULES = ("none", "end-of-next-day", "end-of-day", "noon", "hours", "not-a-limit")
MOMENTS = (
    "arrest-decision", "arrival", "appearance", "application", "court-arrival", "custody-end", "handover", "order-notified",
    "prison-arrival", "remand-order",
)  # fmt: skip
"""Moments other than the start that a limit counts from."""
PAUSES = ("travel", "lawyer", "friend", "interpreter", "medical", "rest", "court")
"""What an investigation period may stand still for."""
REASONS = ("no-number", "sitting", "calendar", "several", "later", "words")
"""Why a limit has no time: see `advice_app.clock.words`."""
AUTHORITIES = ("police", "senior-police", "prosecutor", "judge", "law")
DAYS = ("saturday", "sunday")
HOLIDAYS = "public-holidays"
WINDOW = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)")
"""Hours of the day, within one day."""
_AS_ORDINARY = re.compile(r"^as ordinary\b")


@dataclass(frozen=True, slots=True)
class Step:
    """One limit, as the sheet gives it."""

    hours: float | None  # from the start
    words: str  # the rule in words, in English
    rule: str
    decided_by: str
    condition: str
    law: tuple[str, ...]
    days: int = 0
    own_hours: float | None = None  # from ``counts_from``
    counts_from: str = ""
    not_counted: tuple[str, ...] = ()
    why: str = "words"

    @property
    def is_limit(self) -> bool:
        """Whether something ends here."""
        return self.rule != "not-a-limit"


@dataclass(frozen=True, slots=True)
class Regime:
    """One kind of detention in one jurisdiction."""

    key: str  # its kind, with a number where there are several of a kind: ``child-2``
    kind: str
    name: str  # in the local language, sometimes with English
    starts: str  # when the clock starts, in English
    confidence: str
    sources: tuple[str, ...] = ()
    pauses: tuple[str, ...] = ()
    steps: tuple[Step, ...] = field(default=())

    @property
    def moments(self) -> tuple[str, ...]:
        """The moments that its limits count from beside the start, in the order of the limits."""
        return tuple(dict.fromkeys(step.counts_from for step in self.steps if step.counts_from))


def regimes_of(tables: list[dict[str, Any]]) -> tuple[Regime, ...]:
    """The regimes of a sheet, in the order of `KINDS`, those of one kind as they stand in the sheet."""
    kinds = [str(table.get("regime", "other")) for table in tables]
    ordinary = next((table for table in tables if table.get("regime") == "ordinary"), {})
    made = []
    for number, (kind, table) in enumerate(zip(kinds, tables, strict=True)):
        key = f"{kind}-{kinds[: number + 1].count(kind)}" if kinds.count(kind) > 1 else kind
        made.append(_regime(key, kind, table, ordinary))
    rank = {kind: number for number, kind in enumerate(KINDS)}
    return tuple(sorted(made, key=lambda regime: rank.get(regime.kind, len(rank))))


def _regime(key: str, kind: str, table: dict[str, Any], ordinary: dict[str, Any]) -> Regime:
    """A reader sees one regime at a time: “as ordinary” is replaced by what is ordinary."""
    starts, usual = str(table.get("starts", "")), str(ordinary.get("starts", ""))
    if kind != "ordinary" and usual:
        starts = _AS_ORDINARY.sub(lambda _match: usual, starts)
    conditions = {step.get("until_hours"): step.get("condition") for step in ordinary.get("steps", ())}
    return Regime(
        key=key,
        kind=kind,
        name=str(table.get("name", "")),
        starts=starts,
        confidence=str(table.get("confidence", "low")),
        sources=tuple(table.get("sources", ())),
        pauses=tuple(table.get("not_counted", ())),
        steps=tuple(_step(step, conditions) for step in table.get("steps", ())),
    )


def _step(table: dict[str, Any], conditions: dict[Any, Any]) -> Step:
    hours, own = table.get("until_hours"), table.get("hours")
    condition = str(table.get("condition", ""))
    if condition == "as ordinary":
        condition = str(conditions.get(hours) or condition)
    return Step(
        hours=float(hours) if hours else None,
        words=str(table.get("until_rule", "")),
        rule=str(table.get("rule") or "none"),
        decided_by=str(table.get("decided_by", "law")),
        condition=condition,
        law=tuple(table.get("law", ())),
        days=int(table.get("days", 0)),
        own_hours=float(own) if own else None,
        counts_from=str(table.get("counts_from", "")),
        not_counted=tuple(table.get("not_counted", ())),
        why=str(table.get("why") or "words"),
    )


def mistakes(tables: list[dict[str, Any]]) -> list[str]:
    """What in the ``[[clock]]`` tables of a sheet no clock can work with."""
    found = []
    for table in tables:
        name = f"clock {table.get('name') or table.get('regime')}"
        if table.get("regime") not in KINDS:
            found.append(f"{name}: regime must be one of {', '.join(KINDS)}")
        found += [f"{name}: not_counted knows no {pause!r}" for pause in table.get("not_counted", ()) if pause not in PAUSES]
        found += [f"{name}: {text}" for step in table.get("steps", ()) for text in _step_mistakes(step)]
    return found


def _step_mistakes(step: dict[str, Any]) -> list[str]:
    found = []
    rule = step.get("rule") or "none"
    known = (("rule", RULES), ("decided_by", AUTHORITIES), ("counts_from", MOMENTS), ("why", REASONS))
    found += [f"{key} must be one of {', '.join(words)}" for key, words in known if step.get(key) and step[key] not in words]
    numbers = [step[key] for key in ("until_hours", "hours", "days") if key in step]
    if not all(isinstance(number, int | float) and number > 0 for number in numbers):
        found.append("until_hours, hours and days must be numbers above 0")
    if not (step.get("until_hours") or step.get("until_rule")):
        found.append("a step needs until_hours or until_rule")
    if rule in {"end-of-day", "noon"} and "days" not in step:
        found.append(f"the rule {rule} needs days")
    if rule == "hours" and "hours" not in step:
        found.append("the rule hours needs hours")
    for text in step.get("not_counted", ()):
        if text not in (*DAYS, HOLIDAYS) and not WINDOW.fullmatch(text):
            found.append(f"not_counted knows no {text!r}")
    return found
