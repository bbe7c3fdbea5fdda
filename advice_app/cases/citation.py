"""Cites a judgment as its court, or those who plead before it, usually do. The same in every interface language."""

import datetime as dt
import re
from collections.abc import Callable

from advice_app.cases.model import Judgment

_ENGLISH = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_FRENCH = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
_GRAND_CHAMBER = " [GC]"
_ORDER = " (order)"
_VERSUS = re.compile(r"\bv\.(?= )")


def cite(judgment: Judgment) -> str:
    """The judgment in one line, to be put into a submission."""
    return _FORMS.get(judgment.court, _plain)(judgment)


def cite_with_holding(judgment: Judgment, holding: str) -> str:
    """The same, and under it what the court held."""
    return f"{cite(judgment)}\n{holding}"


def _strasbourg(case: Judgment) -> str:
    """``Salduz v. Turkey [GC], no. 36391/02, 27 November 2008``."""
    return f"{case.title}, {case.reference}, {_day(case)}"


def _luxembourg(case: Judgment) -> str:
    """``Case C-612/15, Kolev and Others, judgment (Grand Chamber) of 5 June 2018``."""
    number = case.reference.removesuffix(_ORDER)
    name = case.title.removesuffix(_GRAND_CHAMBER)
    kind = "order" if case.reference.endswith(_ORDER) else "judgment"
    chamber = " (Grand Chamber)" if case.title.endswith(_GRAND_CHAMBER) else ""
    cases = "Joined Cases" if re.search(r"\band\b|,", number) else "Case"
    return f"{cases} {number}, {name}, {kind}{chamber} of {_day(case)}"


def _neutral(case: Judgment) -> str:
    """``Cadder v HM Advocate [2010] UKSC 43``: the year is in the number, and no full stop follows the v."""
    return f"{_VERSUS.sub('v', case.title)} {case.reference}"


def _canadian(case: Judgment) -> str:
    """``R. v. Sinclair, 2010 SCC 35``."""
    return f"{case.title}, {case.reference}"


def _american(case: Judgment) -> str:
    """``Miranda v. Arizona, 384 U.S. 436 (1966)``."""
    return f"{case.title}, {case.reference} ({case.year})"


def _conseil(case: Judgment) -> str:
    """``Cons. const., décision n° 2010-14/22 QPC du 30 juillet 2010, M. Daniel W. et autres [Garde à vue]``."""
    return f"Cons. const., décision {case.reference} du {_day(case, _FRENCH)}, {case.title}"


def _karlsruhe(case: Judgment) -> str:
    """``BVerfG, 15.12.2015 – 2 BvR 2735/14``: known by its number, not by a name."""
    day = _date(case)
    return f"BVerfG, {day:%d.%m.%Y} – {case.reference}" if day else f"BVerfG, {case.reference}"


def _san_jose(case: Judgment) -> str:
    """``I/A Court H.R., Case of Tibi v. Ecuador, Judgment of September 7, 2004, Series C No. 114``."""
    day = _date(case)
    given = f"{_ENGLISH[day.month - 1]} {day.day}, {day.year}" if day else case.date
    return f"I/A Court H.R., Case of {case.title}, Judgment of {given}, {case.reference}"


def _hague(case: Judgment) -> str:
    """``Avena and Other Mexican Nationals (Mexico v. United States), Judgment, ICJ Reports 2004, p. 12``."""
    return f"{case.title}, Judgment, {case.reference}"


def _criminal(case: Judgment) -> str:
    """``ICC, Prosecutor v. Lubanga (appeal on jurisdiction, OA 4), ICC-01/04-01/06-772, 14 December 2006``."""
    return f"ICC, {case.title}, {case.reference}, {_day(case)}"


def _plain(case: Judgment) -> str:
    """Of any other court: its name too."""
    return ", ".join(part for part in (case.court, case.title, case.reference, _day(case)) if part)


def _date(case: Judgment) -> dt.date | None:
    try:
        return dt.date.fromisoformat(case.date)
    except ValueError:
        return None


def _day(case: Judgment, months: tuple[str, ...] = _ENGLISH) -> str:
    """``27 November 2008``; what there is of a date that is not whole."""
    day = _date(case)
    if day is None:
        return case.date
    number = "1er" if months is _FRENCH and day.day == 1 else str(day.day)
    return f"{number} {months[day.month - 1]} {day.year}"


_FORMS: dict[str, Callable[[Judgment], str]] = {
    "ECtHR": _strasbourg,
    "CJEU": _luxembourg,
    "UKSC": _neutral,
    "UK-EWCA": _neutral,
    "AU-HC": _neutral,
    "NZ": _neutral,
    "CA-SC": _canadian,
    "US-SC": _american,
    "FR-CC": _conseil,
    "DE-BVerfG": _karlsruhe,
    "IACtHR": _san_jose,
    "ICJ": _hague,
    "ICC": _criminal,
}
