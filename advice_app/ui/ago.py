"""How long ago something was, in words; a date when it was longer."""

import datetime as dt

from advice_app.languages import _, interface_language, ngettext
from advice_app.ui.dates import long_date

_MINUTE, _HOUR, _DAY, _WEEK = 60, 3600, 86400, 604800


def ago(seconds: float, now: float | None = None) -> str:
    """The time ``seconds`` (since 1970, UTC) as seen from ``now``: "just now", "40 minutes ago", "22 November 2026"."""
    passed = int((dt.datetime.now(dt.UTC).timestamp() if now is None else now) - seconds)
    if passed < 2 * _MINUTE:
        return _("just now")
    if passed < _HOUR:
        minutes = passed // _MINUTE
        return ngettext("{number} minute ago", "{number} minutes ago", minutes).format(number=minutes)
    if passed < _DAY:
        hours = passed // _HOUR
        return ngettext("{number} hour ago", "{number} hours ago", hours).format(number=hours)
    if passed < _WEEK:
        days = passed // _DAY
        return ngettext("{number} day ago", "{number} days ago", days).format(number=days)
    return long_date(dt.datetime.fromtimestamp(seconds, dt.UTC).astimezone().date(), interface_language())
