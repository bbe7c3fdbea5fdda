"""Short texts of the bookmarks screen: days, numbers, states."""

import datetime as dt
import re

from PySide6.QtCore import QDate, QLocale

from advice_app.languages import _, interface_language, ngettext
from advice_app.ui.dates import locale_of, long_date

_YEAR = re.compile(r"[\s,،]*(?:'de'\s*)?y+(?:\s*'?г\.?'?)?[\s,،]*")
_WEEKDAY = re.compile(r"^dddd[\s,،]*|[\s,،]*dddd$")
_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_STATES = ("changed", "gone", "lost", "missing")


def day(seconds: float, now: float | None = None) -> str:
    """The day of a time (seconds since 1970, UTC): "Today", "Yesterday", "18 Nov", or with its year."""
    date = dt.datetime.fromtimestamp(seconds, dt.UTC).astimezone().date()
    today = (dt.datetime.now(dt.UTC) if now is None else dt.datetime.fromtimestamp(now, dt.UTC)).astimezone().date()
    if date == today:
        return _("Today")
    if date == today - dt.timedelta(days=1):
        return _("Yesterday")
    if date.year != today.year:
        return long_date(date, interface_language())
    tag = interface_language()
    locale = locale_of(tag)
    pattern = _WEEKDAY.sub("", locale.dateFormat(QLocale.FormatType.LongFormat))
    pattern = _YEAR.sub("", pattern).replace("MMMM", "MMM").strip()
    text = locale.toString(QDate(date.year, date.month, date.day), pattern)
    return text.translate(_WESTERN) if locale.language() == QLocale.Language.Arabic else text


def state_text(state: str) -> str:
    """What has to be said about a bookmark's text; nothing if it is as it was."""
    if state not in _STATES:
        return ""
    texts = {
        "changed": _("Text changed since you saved it."),
        "gone": _("This paragraph is gone; its section opens instead."),
        "lost": _("This section is gone; its guide opens instead."),
        "missing": _("This guide is not in the library any more."),
    }
    return texts[state]


def bookmarks(number: int) -> str:
    """So many bookmarks."""
    return ngettext("{number} bookmark", "{number} bookmarks", number).format(number=number)
