"""Days as far as they are known."""

import datetime as dt

from advice_app.languages import interface_language
from advice_app.ui.dates import locale_of, long_date

_MONTH = 7  # letters of 2025-10


def day_name(date: str) -> str:
    """A day, a month or a year in the interface language; as it stands there if it is none of these."""
    try:
        if len(date) == _MONTH:
            month = dt.date.fromisoformat(f"{date}-01")
            return f"{locale_of(interface_language()).standaloneMonthName(month.month)} {month.year}"
        return long_date(dt.date.fromisoformat(date), interface_language())
    except ValueError:
        return date
