"""Time as detention counts it: by elapsed hours, whatever the clocks on the wall do; local only where the rule is."""

import heapq
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from advice_app.clock.regimes import DAYS, WINDOW

_DAY = timedelta(days=1)
_WEEKDAYS = {"saturday": 5, "sunday": 6}


class ClockError(Exception):
    """What was entered cannot be counted from; the text says why, in English."""


class NoSuchTimeError(ClockError):
    """A time that the clocks skipped when summer time began."""


class Span(NamedTuple):
    """A piece of time, in UTC."""

    start: datetime
    end: datetime


def zone_of(name: str) -> ZoneInfo:
    """A time zone by its IANA name. Raises `ClockError` where the machine has no data for it."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ClockError(f"no time zone {name!r}: on Windows, install the package tzdata") from error


def is_double(local: datetime, zone: ZoneInfo) -> bool:
    """Whether the clocks showed this local time twice, because they were put back."""
    first, second = (local.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    return first.utcoffset() != second.utcoffset() and _exists(local, zone)


def _exists(local: datetime, zone: ZoneInfo) -> bool:
    there = local.replace(tzinfo=zone, fold=0)
    return there.astimezone(UTC).astimezone(zone).replace(tzinfo=None, fold=0) == local.replace(fold=0)


def instant(local: datetime, zone: ZoneInfo) -> datetime:
    """The moment of a local time, in UTC; of two, the first unless its ``fold`` is 1. Raises `NoSuchTimeError`."""
    if not _exists(local, zone):
        raise NoSuchTimeError(f"there was no {local:%H:%M} on {local:%Y-%m-%d}: the clocks were put forward")
    return local.replace(tzinfo=zone).astimezone(UTC)


def end_of_day(day: date, zone: ZoneInfo) -> datetime:
    """The moment a local day ends, in UTC, also where the clocks change at midnight."""
    # in a gap the offset before it is taken, which gives the very moment of the change; of two midnights, the first ends the day
    return datetime.combine(day + _DAY, time(), zone).astimezone(UTC)


def at_noon(day: date, zone: ZoneInfo) -> datetime:
    """Noon of a local day, in UTC."""
    return datetime.combine(day, time(12), zone).astimezone(UTC)


def local_day(moment: datetime, zone: ZoneInfo) -> date:
    """The day it is there at this moment."""
    return moment.astimezone(zone).date()


def advance(start: datetime, amount: timedelta, skipped: Iterable[Span] = ()) -> datetime:
    """When ``amount`` of time has gone by since ``start``, not counting what is skipped (spans in the order they start)."""
    now, left = start, amount
    for span in skipped:
        if span.end <= now:
            continue
        if span.start > now:
            free = span.start - now
            if left <= free:
                return now + left
            left -= free
        now = max(now, span.end)
    return now + left


def skips(rules: Iterable[str], since: datetime, zone: ZoneInfo, pauses: Iterable[Span] = ()) -> Iterator[Span]:
    """All that is not counted, in the order it starts: by the rule, without end; and what the reader reported."""
    sources: list[Iterator[Span]] = [iter(sorted(span for span in pauses if span.end > span.start))]
    for rule in rules:
        if rule in DAYS:
            sources.append(_weekdays(_WEEKDAYS[rule], since, zone))
        elif window := WINDOW.fullmatch(rule):
            first, last = (timedelta(hours=int(window[at]), minutes=int(window[at + 1])) for at in (1, 3))
            sources.append(_windows(first, last, since, zone))
    return heapq.merge(*sources)


def _days(since: datetime, zone: ZoneInfo) -> Iterator[date]:
    day = local_day(since, zone) - _DAY  # a piece of it may still be going on
    while True:
        yield day
        day += _DAY


def _weekdays(weekday: int, since: datetime, zone: ZoneInfo) -> Iterator[Span]:
    for day in _days(since, zone):
        if day.weekday() == weekday:
            yield Span(end_of_day(day - _DAY, zone), end_of_day(day, zone))


def _windows(first: timedelta, last: timedelta, since: datetime, zone: ZoneInfo) -> Iterator[Span]:
    for day in _days(since, zone):
        midnight = datetime.combine(day, time())  # wall-clock time is what the window is given in
        start, end = ((midnight + part).replace(tzinfo=zone).astimezone(UTC) for part in (first, last))
        if end > start:
            yield Span(start, end)
