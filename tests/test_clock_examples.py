"""Limits worked out by hand, jurisdiction by jurisdiction, each with the law that gives it.

22:40 on Saturday 21 November 2026 is in winter time everywhere in Europe. Summer time begins there on 29 March 2026 at 01:00 UTC
and ends on 25 October 2026 at 01:00 UTC: nights of 23 and 25 hours.
"""

from datetime import date, datetime

import pytest

from advice_app.clock.limits import EARLIEST, LATEST, Custody, limits
from tests.clock_kit import CODES, Worked, custody, limit_of, regimes, zones

SATURDAY = "2026-11-21T22:40"

EXAMPLES = [
    # hours that go by, in winter
    Worked("FR", "ordinary", SATURDAY, "CPP art. 62-2", "2026-11-22T22:40+01:00"),
    Worked("FR", "ordinary", SATURDAY, "CPP art. 63 II", "2026-11-23T22:40+01:00"),
    Worked("FR", "organised-crime", SATURDAY, "CPP art. 706-88", "2026-11-24T22:40+01:00", hours=72),
    Worked("FR", "organised-crime", SATURDAY, "CPP art. 706-88", "2026-11-25T22:40+01:00", hours=96),
    Worked("FR", "organised-crime", SATURDAY, "CPP art. 706-88-2", "2026-11-26T22:40+01:00"),
    Worked("FR", "terrorism", SATURDAY, "CPP art. 706-88-1", "2026-11-27T22:40+01:00", hours=144),
    Worked("FR", "child-1", SATURDAY, "CJPM art. L413-1", "2026-11-22T10:40+01:00"),
    Worked("FR", "child-3", SATURDAY, "CJPM art. L413-11", "2026-11-24T22:40+01:00", hours=72),
    Worked("FR", "other-1", "2026-11-22T21:15", "CPP art. 78-3", "2026-11-23T01:15+01:00"),
    Worked("GB-EAW", "ordinary", SATURDAY, "PACE ss 37, 40, 41", "2026-11-22T22:40+00:00"),
    Worked("GB-EAW", "serious", SATURDAY, "PACE s 42", "2026-11-23T10:40+00:00"),
    Worked("GB-EAW", "serious", SATURDAY, "PACE s 43", "2026-11-24T22:40+00:00"),
    Worked("GB-EAW", "serious", SATURDAY, "PACE s 44", "2026-11-25T22:40+00:00"),
    Worked("GB-EAW", "terrorism", SATURDAY, "TACT 2000 Sch 8 para 36", "2026-12-05T22:40+00:00"),
    Worked("GB-SCT", "ordinary", SATURDAY, "CJSA 2016 ss 7, 9, 10, 13, 14", "2026-11-22T10:40+00:00"),
    Worked("GB-SCT", "child", SATURDAY, "CJSA 2016 s 11(2)(a)(ii)", "2026-11-22T22:40+00:00"),
    Worked("IT", "ordinary", SATURDAY, "CPP art. 386.3, 386.7", "2026-11-22T22:40+01:00"),
    Worked("PL", "ordinary", SATURDAY, "KPK art. 248 § 1", "2026-11-23T22:40+01:00"),
    Worked("RO", "ordinary", SATURDAY, "CPP art. 209 alin. (3), (5)", "2026-11-22T22:40+02:00"),
    Worked("UA", "ordinary", SATURDAY, "КПК ст. 211 ч. 2", "2026-11-24T10:40+02:00"),
    Worked("TR", "ordinary", SATURDAY, "CMK m. 91/1", "2026-11-23T10:40+03:00"),
    Worked("HU", "ordinary", SATURDAY, "Be. § 274-275", "2026-11-24T22:40+01:00"),
    Worked("EE", "ordinary", SATURDAY, "KrMS § 217", "2026-11-23T22:40+02:00"),
    Worked("BE", "ordinary", SATURDAY, "LDP art. 18", "2026-11-23T22:40+01:00"),
    Worked("MT", "serious", SATURDAY, "Kap. 9 art. 355AJ(8)-(10)", "2026-11-25T22:40+01:00"),
    Worked("CA", "ordinary", SATURDAY, "CC ss 498, 503(1), (1.1), (2)", "2026-11-22T22:40-03:30", zone="America/St_Johns"),
    Worked("US", "ordinary", SATURDAY, "Const. amend. IV", "2026-11-23T22:40-07:00", zone="America/Phoenix"),
    # a change of summer time in between moves the wall-clock hour, not the number of hours
    Worked("FR", "ordinary", "2026-03-28T20:00", "CPP art. 62-2", "2026-03-29T21:00+02:00"),
    Worked("FR", "ordinary", "2026-10-24T20:00", "CPP art. 62-2", "2026-10-25T19:00+01:00"),
    Worked("FR", "ordinary", "2026-10-25T02:30+02:00", "CPP art. 62-2", "2026-10-26T01:30+01:00"),
    Worked("FR", "ordinary", "2026-10-25T02:30+01:00", "CPP art. 62-2", "2026-10-26T02:30+01:00"),
    Worked("GB-EAW", "serious", "2026-03-28T23:00", "PACE s 42", "2026-03-30T12:00+01:00"),
    Worked("US", "ordinary", "2026-03-07T12:00", "Const. amend. IV", "2026-03-09T13:00-04:00"),
    Worked("AU", "child", "2026-04-05T01:30", "Crimes Act 1914 (Cth) ss 23C(4)(a), 23H, 23K", "2026-04-05T02:30+10:00"),
    # the end of the next day, and other rules of the calendar
    Worked("DE", "ordinary", SATURDAY, "StPO §§ 127, 128 Abs. 1", "2026-11-23T00:00+01:00"),
    Worked("DE", "ordinary", "2026-11-21T00:05", "StPO §§ 127, 128 Abs. 1", "2026-11-23T00:00+01:00"),
    Worked("DE", "ordinary", "2026-03-28T12:00", "StPO §§ 127, 128 Abs. 1", "2026-03-30T00:00+02:00"),
    Worked("DE", "ordinary", "2028-02-28T23:59", "StPO §§ 127, 128 Abs. 1", "2028-03-01T00:00+01:00"),
    Worked("DE", "terrorism", "2026-12-30T09:00", "StPO § 128", "2027-01-01T00:00+01:00"),
    Worked("DE", "other-2", SATURDAY, "StPO § 163c Abs. 1, 2", "2026-11-22T10:40+01:00"),
    Worked("EE", "other-2", SATURDAY, "KrMS § 131 lg 4", "2026-11-24T00:00+02:00"),
    Worked("NO", "child", SATURDAY, "strpl. § 183 annet ledd", "2026-11-23T00:00+01:00"),
    Worked("FI", "ordinary", SATURDAY, "PKL 3:4", "2026-11-24T12:00+02:00"),
    Worked("FI", "ordinary", SATURDAY, "PKL 3:5", "2026-11-25T22:40+02:00", hours=96),
    # another moment than the start
    Worked("SE", "ordinary", SATURDAY, "RB 24 kap. 12 §", "2026-11-25T12:00+01:00",
           moments={"arrest-decision": "2026-11-22T01:10"}),
    Worked("SE", "ordinary", SATURDAY, "RB 24 kap. 13 §", "2026-11-25T22:40+01:00"),
    Worked("CZ", "ordinary-1", SATURDAY, "TŘ § 77 odst. 2", "2026-11-23T09:00+01:00", moments={"handover": "2026-11-22T09:00"}),
    Worked("CZ", "ordinary-1", SATURDAY, "TŘ § 77 odst. 2", "2026-11-24T22:40+01:00", moments={"handover": "2026-11-23T23:30"}),
    Worked("ES", "ordinary", SATURDAY, "LECrim arts. 497, 505.2", "2026-11-25T12:00+01:00",
           moments={"handover": "2026-11-22T12:00"}),
    Worked("CH", "ordinary", SATURDAY, "StPO Art. 226 Abs. 1", "2026-11-25T08:00+01:00",
           moments={"application": "2026-11-23T08:00"}),
    Worked("PL", "ordinary", SATURDAY, "KPK art. 248 § 2", "2026-11-23T18:00+01:00", moments={"handover": "2026-11-22T18:00"}),
    Worked("SK", "serious", SATURDAY, "TP § 87 ods. 2", "2026-11-25T10:00+01:00", moments={"handover": "2026-11-22T10:00"}),
    Worked("FR", "ordinary", SATURDAY, "CPP art. 803-3", "2026-11-23T06:00+01:00", moments={"custody-end": "2026-11-22T10:00"}),
    Worked("CY", "ordinary", SATURDAY, "ΚΕΦ.155 άρθρ. 24", "2026-12-01T00:00+02:00", words="8 days",
           moments={"remand-order": "2026-11-22T11:00"}),
    # time that does not count
    Worked("NL", "ordinary", SATURDAY, "Sv art. 56a", "2026-11-22T17:10+01:00", moments={"arrival": "2026-11-21T23:10"}),
    Worked("NL", "other", "2026-11-22T03:00", "Sv art. 56a", "2026-11-22T15:00+01:00"),
    Worked("NL", "other", "2026-03-28T22:00", "Sv art. 56a", "2026-03-29T13:00+02:00"),
    Worked("NL", "ordinary", SATURDAY, "Sv art. 59a (1)", "2026-11-25T16:40+01:00"),
    Worked("AU", "ordinary-1", "2026-11-21T22:40", "Crimes Act 1914 (Cth) s 23C(4)(b), (7)", "2026-11-22T02:40+11:00"),
    Worked("AU", "ordinary-1", "2026-11-21T22:40", "Crimes Act 1914 (Cth) s 23C(4)(b), (7)", "2026-11-22T04:10+11:00",
           pauses=(("2026-11-21T23:00", "2026-11-21T23:50"), ("2026-11-22T01:20", "2026-11-22T02:00"))),
    Worked("AU", "ordinary-2", "2026-11-21T22:40", "LEPRA (NSW) ss 115-117", "2026-11-22T05:40+11:00",
           pauses=(("2026-11-22T00:00", "2026-11-22T01:00"),)),
    Worked("US", "other-2", "2026-11-20T22:40", "8 C.F.R. 287.7(d)", "2026-11-24T22:40-05:00"),
    Worked("US", "other-2", "2026-11-21T10:00", "8 C.F.R. 287.7(d)", "2026-11-25T00:00-05:00"),
]  # fmt: skip


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.code} {example.law} {example.start}")
def test_a_limit_is_where_the_law_puts_it(example: Worked) -> None:
    limit = limit_of(example)
    assert limit.until is not None
    assert limit.until.isoformat() == datetime.fromisoformat(example.until).isoformat()


def test_there_are_examples_enough() -> None:
    assert len(EXAMPLES) >= 40
    assert len({example.code for example in EXAMPLES}) >= 20


@pytest.mark.parametrize(
    ("example", "day"),
    [
        (Worked("DE", "ordinary", SATURDAY, "StPO §§ 127, 128 Abs. 1", ""), date(2026, 11, 22)),
        (Worked("EE", "other-2", SATURDAY, "KrMS § 131 lg 4", ""), date(2026, 11, 23)),
    ],
)
def test_an_end_of_day_says_which_day(example: Worked, day: date) -> None:
    assert limit_of(example).day == day


@pytest.mark.parametrize(
    ("example", "why", "missing"),
    [
        (Worked("SE", "ordinary", SATURDAY, "RB 24 kap. 12 §", ""), "moment", "arrest-decision"),
        (Worked("SE", "ordinary", SATURDAY, "RB 24 kap. 8 §", ""), "no-number", ""),
        (Worked("GB-EAW", "other-1", SATURDAY, "PACE ss 38, 46", ""), "sitting", ""),
        (Worked("DE", "other-3", SATURDAY, "StPO § 127b Abs. 2", ""), "calendar", ""),
        (Worked("AU", "ordinary-3", SATURDAY, "Crimes Act 1958 (Vic) s 464A", ""), "no-number", ""),
        (Worked("NL", "ordinary", SATURDAY, "Sv art. 56a", ""), "moment", "arrival"),
    ],
)
def test_what_cannot_be_computed_says_why_and_keeps_its_law(example: Worked, why: str, missing: str) -> None:
    limit = limit_of(example)
    assert (limit.until, limit.why, limit.missing) == (None, why, missing)
    assert example.law in limit.step.law
    assert limit.step.words


def test_a_sum_of_two_periods_is_only_the_latest_time_while_the_moment_between_them_is_unknown() -> None:
    unknown = Worked("ES", "ordinary", SATURDAY, "LECrim arts. 497, 505.2", "")
    limit = limit_of(unknown)
    assert limit.until is not None
    assert (limit.bound, limit.missing, limit.until.isoformat()) == (LATEST, "handover", "2026-11-27T22:40:00+01:00")
    known = limit_of(unknown._replace(moments={"handover": "2026-11-22T08:00"}))
    assert known.until is not None
    assert (known.bound, known.until.isoformat()) == ("exact", "2026-11-25T08:00:00+01:00")


def test_a_rule_with_public_holidays_gives_the_earliest_time() -> None:
    assert limit_of(Worked("US", "other-2", SATURDAY, "8 C.F.R. 287.7(d)", "")).bound == EARLIEST


def test_a_moment_that_is_not_a_limit_ends_nothing() -> None:
    regime = regimes("NO")["ordinary"]
    found = limits(regime, custody(Worked("NO", "ordinary", SATURDAY, "", "")))
    assert [limit.step.hours for limit in found if not limit.step.is_limit] == [24.0]


@pytest.mark.parametrize("code", CODES)
def test_every_sheet_can_be_counted_by(code: str) -> None:
    """Each regime of each sheet, in each of its time zones; a step has a time, or a reason why not."""
    for zone in zones()[code]:
        for regime in regimes(code).values():
            clock: Custody = custody(Worked(code, regime.key, SATURDAY, "", "", zone=zone))
            for limit in limits(regime, clock):
                assert (limit.until is None) == bool(limit.why)
                assert limit.until is None or limit.until > clock.start
                assert limit.step.law, f"{code} {regime.key}: a step without law"
