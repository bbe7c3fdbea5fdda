"""Clocks to test with: the regimes of the project's own fact sheets, and what is entered into them."""

import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple

from advice_app.clock.counting import Span, instant, zone_of
from advice_app.clock.limits import Custody, Limit, limits
from advice_app.clock.regimes import Regime, regimes_of
from advice_app.law.facts import FactSheet, load_facts, load_toml
from advice_app.library.compile import build
from tests.conftest import ROOT

GUIDES = ROOT / "guides"
CODES = tuple(sorted(path.parent.name for path in GUIDES.glob("*/facts.toml") if "[[clock]]" in path.read_text("utf-8")))


class Worked(NamedTuple):
    """One example worked out by hand: what is entered, the law that gives the limit, the local time it ends."""

    code: str
    regime: str
    start: str
    law: str  # a citation of the step
    until: str
    hours: float | None = None  # which step, where one law gives several: its hours, or how its words begin
    words: str = ""
    zone: str = ""
    moments: Mapping[str, str] = {}
    pauses: tuple[tuple[str, str], ...] = ()


@cache
def sheet(code: str) -> FactSheet:
    return load_facts(GUIDES / code / "facts.toml", [])


@cache
def regimes(code: str) -> dict[str, Regime]:
    return {regime.key: regime for regime in regimes_of(sheet(code).extra["clock"])}


@cache
def zones() -> dict[str, list[str]]:
    return load_toml(GUIDES / "time_zones.toml")


def utc(text: str, zone: str) -> datetime:
    """A local time, or one with an offset, in UTC."""
    moment = datetime.fromisoformat(text)
    return moment.astimezone(UTC) if moment.tzinfo else instant(moment, zone_of(zone))


def custody(example: Worked) -> Custody:
    zone = example.zone or zones()[example.code][0]
    moments = {name: utc(at, zone) for name, at in example.moments.items()}
    pauses = tuple(Span(utc(first, zone), utc(last, zone)) for first, last in example.pauses)
    return Custody(utc(example.start, zone), zone_of(zone), moments, pauses)


def limit_of(example: Worked) -> Limit:
    """The limit the example is about."""
    found = [
        limit
        for limit in limits(regimes(example.code)[example.regime], custody(example))
        if example.law in limit.step.law
        and example.hours in {None, limit.step.hours}
        and limit.step.words.startswith(example.words)
    ]
    assert len(found) == 1, f"{example.law} stands in {len(found)} steps of {example.code} {example.regime}"
    return found[0]


def small_library(folder: Path) -> Path:
    """A library of a few countries without guides: all that the clock reads."""
    guides = folder / "guides"
    for name in ("stages", "languages", "jurisdictions", "questions", "time_zones"):
        guides.mkdir(exist_ok=True)
        shutil.copy(GUIDES / f"{name}.toml", guides)
    for code in ("FR", "DE", "NL", "US", "AU", "SE", "INTL"):
        (guides / code).mkdir()
        shutil.copy(GUIDES / code / "facts.toml", guides / code)
    build(guides, folder / "library.sqlite")
    return folder / "library.sqlite"
