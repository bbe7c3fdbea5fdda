"""Dates as the reader's language writes them; Qt's own locale data, because Babel's costs a tenth of a second."""

import datetime as dt
import re
from functools import lru_cache

from PySide6.QtCore import QDate, QLocale

from advice_app.languages import _, interface_language

_WEEKDAY = re.compile(r"^dddd[\s,،]*|[\s,،]*dddd$")
_YEAR_PART = re.compile(r"[\s,،]*(?:'de'\s*)?y+(?:\s*'[^']*')?\.?")
_NO_COMMA = str.maketrans("", "", ",،")
# Arabic readers meet both kinds of digits; law, page numbers and times here are in Western ones, so dates are too
_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


def locale_of(tag: str) -> QLocale:
    """What Qt knows of the language; English, and what stands in for it, as in Britain: day before month."""
    return QLocale("en-GB" if tag in {"en", "en-XA"} else tag)


def long_date(date: dt.date, tag: str) -> str:
    """Day, month in words and year: ``22 November 2026``."""
    locale = locale_of(tag)
    pattern = _WEEKDAY.sub("", locale.dateFormat(QLocale.FormatType.LongFormat))
    text = locale.toString(QDate(date.year, date.month, date.day), pattern)
    return text.translate(_WESTERN) if locale.language() == QLocale.Language.Arabic else text


def date_text(date: str) -> str:
    """An ISO date, or a year, as the interface language writes it."""
    return _date(date, interface_language())


@lru_cache(maxsize=512)
def _date(date: str, tag: str) -> str:
    try:
        return long_date(dt.date.fromisoformat(date), tag)
    except ValueError:
        return date


def entry_locale() -> QLocale:
    """The locale of fields for dates: Arabic in western digits, as everywhere in this app."""
    tag = interface_language()
    return QLocale("ar-AE") if locale_of(tag).language() == QLocale.Language.Arabic else locale_of(tag)


def day_name(day: dt.date, *, short: bool = False, year: bool = False) -> str:
    """``Sunday 22 November``; short: ``Sun 22 Nov``; with the year for what may be read later."""
    locale = locale_of(interface_language())
    pattern = locale.dateFormat(QLocale.FormatType.LongFormat)
    pattern = pattern if year else _YEAR_PART.sub("", pattern).strip(" ,،")
    if "d" not in pattern.replace("dddd", ""):
        pattern = "dddd d MMMM"
    if short:
        pattern = pattern.replace("dddd", "ddd").replace("MMMM", "MMM").translate(_NO_COMMA)
    return locale.toString(QDate(day.year, day.month, day.day), pattern).translate(_WESTERN)


def clock_time(moment: dt.datetime) -> str:
    """``22:40``."""
    return f"{moment:%H:%M}"


def moment(at: dt.datetime, *, year: bool = False) -> str:
    """``Sun 22 Nov, 22:40``."""
    # L10N: {date} is a day such as "Sun 22 Nov", {time} a time such as 22:40
    return _("{date}, {time}").format(date=day_name(at.date(), short=True, year=year), time=clock_time(at))
