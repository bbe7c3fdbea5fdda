"""Days, times and spans of time as the reader's language writes them."""

import datetime as dt

from advice_app.clock.limits import Limit, Reading
from advice_app.clock.words import bound_name
from advice_app.languages import _, ngettext
from advice_app.library.page_parts import escape
from advice_app.ui.dates import clock_time, day_name, moment


def when(limit: Limit) -> str:
    """A short absolute time: ``Sun 22 Nov, 22:40``, or the day at whose end it is."""
    if limit.until is None:
        return ""
    if limit.day is not None:
        # L10N: {date} is a day such as "Sun 22 Nov"; a time limit ends with that day
        return _("end of {date}").format(date=day_name(limit.day, short=True))
    return moment(limit.until)


def span(length: dt.timedelta) -> str:
    """``6 h 15 min``; below an hour with seconds: ``14 min 9 s``. A length below zero is taken as if it were none."""
    seconds = max(0, int(length.total_seconds()))
    hours, minutes = seconds // 3600, seconds % 3600 // 60
    if hours:
        # L10N: a span of time; h: hours, min: minutes, s: seconds
        return _("{hours} h {minutes} min").format(hours=hours, minutes=minutes) if minutes else whole_hours(hours)
    return _("{minutes} min {seconds} s").format(minutes=minutes, seconds=seconds % 60)


def steady_span(length: dt.timedelta) -> str:
    """``0 h 14 min``: a span that does not change each second."""
    minutes = max(0, int(length.total_seconds()) // 60)
    return _("{hours} h {minutes} min").format(hours=minutes // 60, minutes=minutes % 60)


def whole_hours(hours: float) -> str:
    """``96 h``."""
    return _("{hours} h").format(hours=f"{hours:g}")


def from_start(limit: Limit) -> str:
    """How long after the start a limit is: ``24 h``; nothing if that is not known."""
    if limit.elapsed is None:
        return whole_hours(limit.step.hours) if limit.step.hours is not None else ""
    hours = limit.elapsed.total_seconds() / 3600
    return whole_hours(hours) if hours == int(hours) else span(limit.elapsed)


def rule_name(limit: Limit) -> str:
    """What a limit is instead of so many hours after the start, while its time is not known."""
    step = limit.step
    if step.rule == "hours" and step.own_hours is not None:
        return whole_hours(step.own_hours)
    if step.rule == "end-of-next-day":
        return _("end of the next day")
    if step.days:
        # L10N: when a time limit ends: so many days after it begins
        return ngettext("{days} day later", "{days} days later", step.days).format(days=step.days)
    # L10N: in a table, where a rule gives no number of hours or days
    return _("no number")


def when_sentence(limit: Limit, now: dt.datetime) -> str:
    """When a limit is, as a sentence in HTML, with time and day in bold."""
    if limit.until is None:
        return ""
    day = limit.day or limit.until.date()
    ahead = (day - now.date()).days
    fields = {"date": _bold(day_name(day)), "time": _bold(clock_time(limit.until))}
    if limit.day is not None:
        # L10N: {date} is a day such as "Sunday 22 November"
        texts = (_("At the end of today, {date} (midnight)."), _("At the end of tomorrow, {date} (midnight)."))
        other = _("At the end of {date} (midnight).")
    else:
        texts = (_("At {time} today, {date}."), _("At {time} tomorrow, {date}."))
        other = _("At {time} on {date}.")
    text = escape(texts[ahead] if 0 <= ahead < len(texts) else other).format(**fields)
    bound = bound_name(limit)
    return f"{text} ({escape(bound)})" if bound else text


def until_phrase(limit: Limit, reading: Reading) -> str:
    """The limit as short as can be: a time if it is today, else day and time."""
    if limit.until is None:
        return from_start(limit)
    today = limit.until.date() == reading.now.date()
    return clock_time(limit.until) if today and limit.day is None else when(limit)


def offset(at: dt.datetime) -> str:
    """``UTC+01:00``."""
    text = f"{at:%z}"
    return f"UTC{text[:3]}:{text[3:5]}"


def _bold(text: str) -> str:
    return f"<span style='font-weight: 600'>{escape(text)}</span>"  # 700 would be smeared: see `ui.fonts`
