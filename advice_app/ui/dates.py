"""Dates as the reader's language writes them; Qt's own locale data, because Babel's costs a tenth of a second."""

import datetime as dt
import re

from PySide6.QtCore import QDate, QLocale

_WEEKDAY = re.compile(r"^dddd[\s,،]*|[\s,،]*dddd$")
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
