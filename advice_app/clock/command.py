"""The command ``clock``: every limit of a regime, for people or as JSON."""

import argparse
import json
import sys
import textwrap
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from advice_app.clock.counting import ClockError, Span, instant, is_double, zone_of
from advice_app.clock.limits import EARLIEST, LATEST, Custody, Limit, limits
from advice_app.clock.regimes import MOMENTS, Regime
from advice_app.clock.store import ClockData, countries, load
from advice_app.clock.words import CAUTION, NOT_LEGAL, why

_WIDTH, _INDENT = 79, "      "


def answer(library: Path, options: argparse.Namespace) -> str:
    """What to print. Raises `ClockError` for what was asked wrongly, `LibraryError`."""
    data = load(library, options.code.upper())
    if not data.regimes:
        raise ClockError(f"no clock for {options.code!r}: there is {', '.join(countries(library))}")
    regimes = _regimes(data, options.regime)
    zone = _zone(data, options.zone)
    start = _moment(options.start, zone) if options.start else None
    moments = dict(_named(text, zone) for text in options.moment)
    pauses = tuple(_span(text, zone) for text in options.pause)
    _refuse_unused(regimes, moments, pauses)
    found: list[tuple[Regime, tuple[Limit, ...]]] = []
    for regime in regimes:
        if start is None:
            found.append((regime, tuple(Limit(number, step) for number, step in enumerate(regime.steps))))
        else:
            found.append((regime, limits(regime, Custody(start, zone, moments, pauses if regime.pauses else ()))))
    if options.json:
        rows = [_row(regime, limit, zone) for regime, there in found for limit in there]
        return json.dumps(rows, ensure_ascii=False, indent=2)
    return "\n".join(_text(data, found, start.astimezone(zone) if start else None, zone))


def _regimes(data: ClockData, wanted: str | None) -> list[Regime]:
    found = [regime for regime in data.regimes if wanted in {regime.key, regime.kind}]
    if not found:
        there = "; ".join(f"{regime.key} ({regime.name})" for regime in data.regimes)
        raise ClockError(f"{'no regime ' + repr(wanted) if wanted else 'name a --regime'} in {data.code}: there is {there}")
    return found


def _zone(data: ClockData, wanted: str | None) -> ZoneInfo:
    ids = [zone.id for zone in data.zones] or ["UTC"]
    if wanted:
        folded = {name.casefold(): name for name in ids}
        if wanted.casefold() not in folded:
            raise ClockError(f"no time zone {wanted!r} in {data.code}: there is {', '.join(ids)}")
        return zone_of(folded[wanted.casefold()])
    if len(ids) > 1:
        print(f"rights-at-arrest: {data.code} has several time zones, {ids[0]} is taken; --zone takes another", file=sys.stderr)
    return zone_of(ids[0])


def _moment(text: str, zone: ZoneInfo) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise ClockError(f"{text!r} is not a time like 2026-11-21T22:40") from error
    if "T" not in text and " " not in text.strip():
        raise ClockError(f"{text!r} has no time of the day: write it like 2026-11-21T22:40")
    if moment.tzinfo is not None:
        return moment.astimezone(zone_of("UTC"))
    if is_double(moment, zone):
        print(f"rights-at-arrest: {text} came twice, the first is taken; with an offset it is clear", file=sys.stderr)
    return instant(moment, zone)


def _named(text: str, zone: ZoneInfo) -> tuple[str, datetime]:
    name, _, time = text.partition("=")
    if name not in MOMENTS:
        raise ClockError(f"no moment {name!r}: there is {', '.join(MOMENTS)}")
    return name, _moment(time, zone)


def _span(text: str, zone: ZoneInfo) -> Span:
    first, _, last = text.partition("/")
    span = Span(_moment(first, zone), _moment(last, zone))
    if span.end <= span.start:
        raise ClockError(f"the pause {text!r} ends before it begins")
    return span


def _refuse_unused(regimes: list[Regime], moments: dict[str, datetime], pauses: tuple[Span, ...]) -> None:
    """Nothing that was said may be passed over in silence."""
    known = {name for regime in regimes for name in regime.moments}
    unused = [name for name in moments if name not in known]
    if unused:
        raise ClockError(f"no limit of this regime counts from {unused[0]}" + (f": only {', '.join(known)}" if known else ""))
    if pauses and not any(regime.pauses for regime in regimes):
        raise ClockError("in this regime all time counts: it has no pauses")


def _row(regime: Regime, limit: Limit, zone: ZoneInfo) -> dict[str, object]:
    step = limit.step
    return {
        "until": limit.until.isoformat() if limit.until else None,
        "decided_by": step.decided_by,
        "law": list(step.law),
        "condition": step.condition,
        "until_hours": step.hours,
        "until_rule": step.words,
        "is_limit": step.is_limit,
        "bound": limit.bound,
        "counts_from": step.counts_from,
        "why": limit.why,
        "regime": regime.key,
        "name": regime.name,
        "starts": regime.starts,
        "confidence": regime.confidence,
        "zone": zone.key,
    }


def _text(
    data: ClockData, found: Iterable[tuple[Regime, tuple[Limit, ...]]], start: datetime | None, zone: ZoneInfo
) -> Iterable[str]:
    for regime, there in found:
        yield f"{data.code}  {regime.key}"
        yield from _wrapped(regime.name, "")
        yield from _wrapped(f"Counts from: {regime.starts}", "")
        if start:
            yield f"Start: {_local(start)} ({zone.key})"
        yield ""
        for limit in there:
            yield from _lines(limit, running=start is not None)
        yield from _wrapped(f"Confidence: {regime.confidence}. Checked {data.checked}.", "")
        yield ""
    yield from _wrapped(f"{NOT_LEGAL} {CAUTION}", "")


def _lines(limit: Limit, *, running: bool) -> Iterable[str]:
    step = limit.step
    hours = f"{step.hours:g} h" if step.hours is not None else "-"
    when = _when(limit) if limit.until else (why(limit) if running else step.words)
    yield from _wrapped(f"{hours:>5}  {when}", "       ", first="")
    yield from _wrapped(f"{step.decided_by}" + ("" if step.is_limit else " (not a limit)"), _INDENT + " ")
    for text in (step.words if running else "", step.condition):
        if text:
            yield from _wrapped(text, _INDENT + " ")
    yield from _wrapped("; ".join(step.law), _INDENT + " ")
    yield ""


def _when(limit: Limit) -> str:
    assert limit.until is not None  # noqa: S101 - asked by the caller
    text = f"end of {limit.day:%a %d %b %Y} ({_local(limit.until)})" if limit.day else _local(limit.until)
    if limit.bound == LATEST:
        return f"{text} at the latest: {limit.step.own_hours:g} h after {limit.missing}, if that is earlier"
    return f"{text} at the earliest: public holidays do not count" if limit.bound == EARLIEST else text


def _local(moment: datetime) -> str:
    offset = f"{moment:%z}"
    return f"{moment:%a %d %b %Y %H:%M} {offset[:3]}:{offset[3:5]}"


def _wrapped(text: str, indent: str, first: str | None = None) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=indent if first is None else first, subsequent_indent=indent)
