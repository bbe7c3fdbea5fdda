"""Counting: what holds for every start, in every time zone, across every change of the clocks."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advice_app.clock.asks import asks_for
from advice_app.clock.counting import ClockError, NoSuchTimeError, Span, advance, end_of_day, instant, is_double, skips, zone_of
from advice_app.clock.limits import Custody, limits, read, timed
from advice_app.clock.regimes import Regime, Step, mistakes, regimes_of
from advice_app.clock.state import ClockState
from advice_app.clock.store import Fact
from tests.clock_kit import CODES, regimes, zones

quick = settings(deadline=None, max_examples=60)  # a busy machine is no mistake
ZONES = ("Europe/Paris", "Europe/London", "Europe/Dublin", "Atlantic/Azores", "America/New_York", "America/St_Johns",
         "Australia/Lord_Howe", "Africa/Cairo", "Asia/Kolkata", "Pacific/Apia")  # fmt: skip
FIRST, LAST = (datetime.fromisoformat(text) for text in ("2020-01-01", "2031-12-31"))

moments = st.datetimes(FIRST, LAST, timezones=st.just(UTC)).map(lambda at: at.replace(second=0, microsecond=0))
zone_names = st.sampled_from(ZONES)
real = st.sampled_from([(code, regime) for code in CODES for regime in regimes(code).values()])
spans = st.lists(
    st.tuples(moments, st.integers(1, 600)).map(lambda pair: Span(pair[0], pair[0] + timedelta(minutes=pair[1]))), max_size=5
)


def step(**changes: object) -> Step:
    plain: dict[str, object] = {
        "hours": None,
        "words": "",
        "rule": "none",
        "decided_by": "police",
        "condition": "",
        "law": ("L 1",),
    }
    return Step(**{**plain, **changes})  # type: ignore[arg-type]


def regime(*steps: Step, pauses: tuple[str, ...] = ()) -> Regime:
    return Regime("ordinary", "ordinary", "arrest", "arrest", "high", pauses=pauses, steps=steps)


# counting --------------------------------------------------------------------------------------------------------


@given(real, moments, st.integers(0, 60 * 24 * 40))
@quick
def test_who_is_arrested_later_is_never_held_to_an_earlier_limit(case: tuple[str, Regime], start: datetime, later: int) -> None:
    code, own = case
    zone = zone_of(zones()[code][0])
    first, second = (limits(own, Custody(at, zone)) for at in (start, start + timedelta(minutes=later)))
    for one, other in zip(first, second, strict=True):
        assert (one.until is None) == (other.until is None)
        if one.until is not None and other.until is not None:
            assert one.until <= other.until


@given(moments, zone_names, st.integers(1, 1000))
@quick
def test_hours_are_elapsed_hours_in_every_zone(start: datetime, zone: str, hours: int) -> None:
    (limit,) = limits(regime(step(hours=float(hours))), Custody(start, zone_of(zone)))
    assert limit.until is not None
    assert limit.until.astimezone(UTC) - start == timedelta(hours=hours) == limit.elapsed


@given(moments, zone_names, st.integers(1, 8))
@quick
def test_an_end_of_day_is_the_last_moment_of_that_local_day(start: datetime, zone_name: str, days: int) -> None:
    zone = zone_of(zone_name)
    (limit,) = limits(regime(step(rule="end-of-day", days=days, words="x")), Custody(start, zone))
    assert limit.until is not None
    assert limit.day == start.astimezone(zone).date() + timedelta(days=days)
    before = (limit.until - timedelta(minutes=1)).astimezone(UTC).astimezone(zone)
    assert before.date() == limit.day
    assert limit.until.astimezone(UTC).astimezone(zone).date() > limit.day


@given(moments, zone_names)
@quick
def test_the_end_of_the_next_day_is_one_to_two_days_away(start: datetime, zone: str) -> None:
    (limit,) = limits(regime(step(rule="end-of-next-day", words="x")), Custody(start, zone_of(zone)))
    assert limit.elapsed is not None
    assert timedelta(hours=23) <= limit.elapsed <= timedelta(hours=50)


@given(moments, st.integers(1, 60 * 24 * 5), spans)
@quick
def test_what_does_not_count_is_left_out_exactly(start: datetime, minutes: int, skipped: list[Span]) -> None:
    amount = timedelta(minutes=minutes)
    end = advance(start, amount, sorted(skipped))
    counted = {start + timedelta(minutes=at) for at in range(int((end - start) / timedelta(minutes=1)))}
    for span in skipped:
        counted -= {at for at in counted if span.start <= at < span.end}
    assert len(counted) == minutes


@given(moments, zone_names, st.integers(1, 60))
@quick
def test_nothing_of_a_night_that_does_not_count_is_counted(start: datetime, zone_name: str, hours: int) -> None:
    zone = zone_of(zone_name)
    end = advance(start, timedelta(hours=hours), skips(("00:00-09:00",), start, zone))
    passing = [start + timedelta(minutes=15 * at) for at in range(int((end - start) / timedelta(minutes=15)))]
    counted = sum(at.astimezone(zone).hour >= 9 for at in passing) * 15
    assert abs(counted - hours * 60) <= 60  # zones change their clocks by up to an hour, in steps of a quarter


@given(moments, spans, st.integers(1, 96))
@quick
def test_a_pause_only_makes_a_limit_later_and_by_no_more_than_it_lasts(start: datetime, pauses: list[Span], hours: int) -> None:
    paused = regime(step(hours=float(hours)), pauses=("medical",))
    zone = zone_of("Europe/Paris")
    plain = limits(paused, Custody(start, zone))[0].until
    late = limits(paused, Custody(start, zone, pauses=tuple(pauses)))[0].until
    assert plain is not None
    assert late is not None
    assert timedelta(0) <= late - plain <= sum((span.end - span.start for span in pauses), timedelta(0))


@given(real, moments)
@quick
def test_there_is_always_a_next_limit_until_the_last_has_passed(case: tuple[str, Regime], start: datetime) -> None:
    code, own = case
    clock = Custody(start, zone_of(zones()[code][0]))
    found = limits(own, clock)
    there = timed(found)
    untils = [limit.until for limit in there if limit.until]
    assert untils == sorted(untils)
    for number, until in enumerate(untils):
        reading = read(found, clock, until - timedelta(seconds=1))
        assert reading.next is not None
        assert reading.next.until == until
        at_the_time = read(found, clock, until)
        assert at_the_time.last_passed is not None
        later = [other for other in untils[number:] if other > until]
        assert (at_the_time.next.until if at_the_time.next else None) == (later[0] if later else None)


@given(st.sampled_from(range(2020, 2031)))
@quick
def test_the_29th_of_february_is_a_day(year: int) -> None:
    start = datetime(year, 2, 28, 22, 40, tzinfo=UTC)
    leap = year % 4 == 0
    found = limits(regime(step(hours=24.0), step(rule="end-of-next-day", words="x")), Custody(start, zone_of("UTC")))
    assert found[0].until == start + timedelta(days=1)
    assert found[0].until.date() == date(year, 2, 29) if leap else date(year, 3, 1)
    assert found[1].day == (date(year, 2, 29) if leap else date(year, 3, 1))


# local times -----------------------------------------------------------------------------------------------------


def test_a_time_that_the_clocks_skipped_is_refused() -> None:
    with pytest.raises(NoSuchTimeError, match="02:30"):
        instant(datetime.fromisoformat("2026-03-29T02:30"), zone_of("Europe/Paris"))


def test_a_time_that_came_twice_is_two_moments() -> None:
    paris = zone_of("Europe/Paris")
    local = datetime.fromisoformat("2026-10-25T02:30")
    assert is_double(local, paris)
    assert instant(local.replace(fold=1), paris) - instant(local, paris) == timedelta(hours=1)
    assert not is_double(datetime.fromisoformat("2026-10-25T03:00"), paris)
    assert not is_double(datetime.fromisoformat("2026-03-29T02:30"), paris)


@pytest.mark.parametrize(
    ("zone", "day", "end"),
    [
        ("Atlantic/Azores", date(2026, 3, 28), datetime(2026, 3, 29, 1, tzinfo=UTC)),  # there is no midnight that night
        ("Atlantic/Azores", date(2026, 10, 24), datetime(2026, 10, 25, 0, tzinfo=UTC)),  # there are two
        ("Europe/Berlin", date(2026, 3, 29), datetime(2026, 3, 29, 22, tzinfo=UTC)),
    ],
)
def test_a_day_ends_also_where_the_clocks_change_at_midnight(zone: str, day: date, end: datetime) -> None:
    assert end_of_day(day, ZoneInfo(zone)) == end


def test_an_unknown_zone_says_what_is_missing() -> None:
    with pytest.raises(ClockError, match="tzdata"):
        zone_of("Europe/Nowhere")


# sheets ----------------------------------------------------------------------------------------------------------


def test_regimes_of_one_kind_are_told_apart() -> None:
    tables = [{"regime": kind, "name": kind} for kind in ("child", "ordinary", "child", "other")]
    assert [own.key for own in regimes_of(tables)] == ["ordinary", "child-1", "child-2", "other"]


def test_as_ordinary_is_said_in_the_words_of_the_ordinary_regime() -> None:
    usual = {"regime": "ordinary", "starts": "arrest", "steps": [{"until_hours": 24, "condition": "a suspect"}]}
    other = {
        "regime": "terrorism",
        "starts": "as ordinary; at sea too",
        "steps": [{"until_hours": 24, "condition": "as ordinary"}],
    }
    own = regimes_of([usual, other])[1]
    assert (own.starts, own.steps[0].condition) == ("arrest; at sea too", "a suspect")


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({"regime": "ordnary"}, "regime must be"),
        ({"regime": "ordinary", "not_counted": ["tea"]}, "knows no 'tea'"),
        ({"regime": "ordinary", "steps": [{"until_hours": 24, "rule": "end-of-week"}]}, "rule must be"),
        ({"regime": "ordinary", "steps": [{"until_rule": "noon", "rule": "noon"}]}, "needs days"),
        ({"regime": "ordinary", "steps": [{"until_rule": "9 h", "rule": "hours"}]}, "needs hours"),
        ({"regime": "ordinary", "steps": [{"until_hours": -1}]}, "above 0"),
        ({"regime": "ordinary", "steps": [{"decided_by": "police"}]}, "until_hours or until_rule"),
        ({"regime": "ordinary", "steps": [{"until_hours": 1, "not_counted": ["9-10"]}]}, "knows no '9-10'"),
        ({"regime": "ordinary", "steps": [{"until_hours": 1, "counts_from": "lunch"}]}, "counts_from must be"),
    ],
)
def test_a_mistake_in_a_sheet_is_found(table: dict[str, object], words: str) -> None:
    assert words in " ".join(mistakes([table]))


def test_the_sheets_have_no_mistakes() -> None:
    from tests.clock_kit import sheet

    assert {code: mistakes(sheet(code).extra["clock"]) for code in CODES} == {code: [] for code in CODES}
    assert [code for code in CODES if not zones().get(code)] == []


# what to ask for -------------------------------------------------------------------------------------------------

FACTS = {
    "lawyer_before_interview": Fact("yes", "", ("L 2",)),
    "medical_care": Fact("limited", "", ("L 3",)),
    "interpreter": Fact("no", "", ("L 4",)),
    "children_adult_present": Fact("yes", "", ("L 5",)),
    "judge_review": Fact("yes", "", ("L 6",)),
}


def _asks(kind: str, number: int) -> dict[str, tuple[str, ...]]:
    own = regime(step(hours=24.0), step(hours=48.0, decided_by="judge", law=("L 7",)))
    found = limits(own, Custody(datetime(2026, 11, 21, 22, 40, tzinfo=UTC), zone_of("Europe/Paris")))
    return {ask.id: ask.law for ask in asks_for(kind, found[number], found, FACTS)}


def test_only_what_the_law_gives_is_asked_for() -> None:
    assert _asks("ordinary", 0) == {"lawyer": ("L 2",), "doctor": ("L 3",), "hearing": ("L 6",), "reasons": ("L 7",)}


def test_a_child_has_an_adult_first() -> None:
    assert list(_asks("child", 0))[:2] == ["adult", "lawyer"]


def test_at_the_last_limit_there_is_nothing_to_extend() -> None:
    assert "reasons" not in _asks("ordinary", 1)
    assert _asks("ordinary", 1)["ground"] == ()


# what is kept ----------------------------------------------------------------------------------------------------

local_times = st.datetimes(FIRST, LAST).map(lambda at: at.replace(second=0, microsecond=0))


@given(st.builds(
    ClockState, country=st.sampled_from(CODES), regime=st.text(max_size=9), zone=zone_names, start=st.none() | local_times,
    second=st.booleans(), moments=st.lists(st.tuples(st.text(max_size=5), local_times), max_size=2, unique_by=lambda at: at[0])
    .map(tuple),
    pauses=st.lists(st.tuples(local_times, local_times), max_size=2).map(tuple), asked=st.lists(st.text(max_size=9)).map(tuple),
))  # fmt: skip
@quick
def test_a_state_comes_back_as_it_was(state: ClockState) -> None:
    assert ClockState.from_text(state.as_text()) == state


@pytest.mark.parametrize(
    "text", ["", "nonsense", "[]", '{"start": 5}', '{"pauses": [1]}', '{"moments": []}', "null", '{"start": "x"}']
)
def test_a_state_that_makes_no_sense_is_an_empty_one(text: str) -> None:
    assert ClockState.from_text(text) == ClockState()
