"""What the reader entered as one detention, in absolute time."""

from dataclasses import replace
from typing import NamedTuple

from advice_app.clock.counting import ClockError, Span, instant, zone_of
from advice_app.clock.limits import Custody, Limit, limits
from advice_app.clock.regimes import Regime
from advice_app.clock.state import ClockState
from advice_app.clock.store import ClockData


class Counted(NamedTuple):
    """A clock that was kept, counted."""

    regime: Regime
    custody: Custody | None  # nothing: it does not run
    limits: tuple[Limit, ...]


def custody_of(state: ClockState, regime: Regime) -> Custody | None:
    """What was entered, in absolute time; nothing without a start. Raises `ClockError`."""
    if state.start is None:
        return None
    zone = zone_of(state.zone)
    start = instant(state.start.replace(fold=int(state.second)), zone)
    moments = {name: instant(at, zone) for name, at in state.moments if name in regime.moments}
    pauses = [Span(instant(first, zone), instant(last, zone)) for first, last in state.pauses] if regime.pauses else []
    return Custody(start, zone, moments, tuple(span for span in pauses if span.end > span.start))


def counted(state: ClockState, data: ClockData) -> Counted | None:
    """All limits of a clock that was kept; nothing where its country or regime is not known any more."""
    regime = data.regime(state.regime)
    if regime is None:
        return None
    zones = [zone.id for zone in data.zones]
    known = state if state.zone in zones or not zones else replace(state, zone=zones[0])
    try:
        custody = custody_of(known, regime)
    except ClockError:
        custody = None
    steps = tuple(Limit(number, step) for number, step in enumerate(regime.steps))
    return Counted(regime, custody, limits(regime, custody) if custody is not None else steps)
