"""When each limit of a regime is reached."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from advice_app.clock.counting import Span, advance, at_noon, end_of_day, local_day, skips
from advice_app.clock.regimes import HOLIDAYS, Regime, Step

EXACT, LATEST, EARLIEST = "exact", "latest", "earliest"


@dataclass(frozen=True, slots=True)
class Custody:
    """What the reader knows of one detention."""

    start: datetime  # in UTC
    zone: ZoneInfo
    moments: Mapping[str, datetime] = field(default_factory=dict)  # in UTC, by the names of `regimes.MOMENTS`
    pauses: tuple[Span, ...] = ()  # that did not count


@dataclass(frozen=True, slots=True)
class Limit:
    """One step, with the moment it ends if that can be computed."""

    number: int  # its place among the steps
    step: Step
    until: datetime | None = None  # local, with its offset
    day: date | None = None  # the local day at whose end it is
    bound: str = EXACT  # `LATEST`: earlier if another moment came; `EARLIEST`: later if something did not count
    missing: str = ""  # the moment that must be known to compute it, or to compute it exactly
    elapsed: timedelta | None = None  # since the start

    @property
    def why(self) -> str:
        """Why there is no time; nothing if there is one. ``moment``: it counts from ``missing``."""
        if self.until is not None:
            return ""
        return "moment" if self.missing else self.step.why


def limits(regime: Regime, custody: Custody) -> tuple[Limit, ...]:
    """Every limit, in the order of the law."""
    return tuple(_limit(number, step, custody) for number, step in enumerate(regime.steps))


def _limit(number: int, step: Step, custody: Custody) -> Limit:
    base = custody.moments.get(step.counts_from) if step.counts_from else custody.start
    own = _own(step, base, custody)
    until, day = own or (None, None)
    bound, missing = EXACT, "" if base is not None else step.counts_from
    cap = _cap(step, custody)
    if cap is not None and (until is None or cap < until):
        until, day = cap, None
        if step.counts_from and base is None:
            bound = LATEST
    if HOLIDAYS in step.not_counted and until is not None:
        bound = EARLIEST
    if until is None:
        return Limit(number, step, missing=missing)
    return Limit(number, step, until.astimezone(custody.zone), day, bound, missing, until - custody.start)


def _cap(step: Step, custody: Custody) -> datetime | None:
    """So many hours after the start."""
    if step.hours is None:
        return None
    skipped = skips(step.not_counted, custody.start, custody.zone, custody.pauses)
    return advance(custody.start, timedelta(hours=step.hours), skipped)


def _own(step: Step, base: datetime | None, custody: Custody) -> tuple[datetime, date | None] | None:
    """What the rule gives, with the day at whose end that is; nothing without a rule, or if its moment is not known."""
    if base is None:
        return None
    if step.rule == "hours" and step.own_hours is not None:
        skipped = skips(step.not_counted, base, custody.zone, custody.pauses)
        return advance(base, timedelta(hours=step.own_hours), skipped), None
    if step.rule in {"end-of-next-day", "end-of-day"}:
        last = local_day(base, custody.zone) + timedelta(days=1 if step.rule == "end-of-next-day" else step.days)
        return end_of_day(last, custody.zone), last
    if step.rule == "noon":
        return at_noon(local_day(base, custody.zone) + timedelta(days=step.days), custody.zone), None
    return None


@dataclass(frozen=True, slots=True)
class Reading:
    """The clock as it stands now."""

    now: datetime  # local
    held: timedelta  # since the start; below zero if that is still to come
    next: Limit | None  # that is still to come
    last_passed: Limit | None
    longest: Limit | None  # the last limit that has a time
    after: Step | None  # the step that follows the next limit

    @property
    def left(self) -> timedelta | None:
        """Until the next limit."""
        return self.next.until - self.now if self.next and self.next.until else None


def timed(found: tuple[Limit, ...]) -> tuple[Limit, ...]:
    """The limits that have a time, as they come; moments that end nothing are left out."""
    real = [limit for limit in found if limit.until is not None and limit.step.is_limit]
    return tuple(sorted(real, key=lambda limit: (limit.until or datetime.max.replace(tzinfo=UTC), limit.number)))


def read(found: tuple[Limit, ...], custody: Custody, now: datetime) -> Reading:
    """What stands on the clock at ``now``."""
    coming = [limit for limit in timed(found) if limit.until is not None and limit.until > now]
    passed = [limit for limit in timed(found) if limit.until is not None and limit.until <= now]
    follows = coming[0] if coming else None
    later = [limit.step for limit in found if follows and limit.number > follows.number and limit.step.is_limit]
    return Reading(
        now=now.astimezone(custody.zone),
        held=now - custody.start,
        next=follows,
        last_passed=passed[-1] if passed else None,
        longest=timed(found)[-1] if timed(found) else None,
        after=later[0] if later else None,
    )
