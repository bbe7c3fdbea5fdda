"""How long something takes or may last, read out of a rule's English summary.

A wrong number in bold is worse than none. So only questions whose answer is a time have one, only a summary that speaks of one
single time is read, and only if the words before that time say that it is the limit which the question asks for.
"""

import re
from typing import NamedTuple

from advice_app.languages import N_, _, ngettext, pgettext

_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "sixty": 60, "ninety": 90,
}  # fmt: skip
_SHORT = {"min": "minute", "h": "hour", "hr": "hour"}
_UNIT = r"(minutes?|mins?|hours?|hrs?|h|days?|weeks?|months?|years?)"
_ANY = re.compile(rf"(?<![^\W\d_]){_UNIT}(?![^\W_])", re.IGNORECASE)
_EXACT = re.compile(rf"(?<!\w)(\d{{1,4}}|{'|'.join(_NUMBERS)})[\s\u00a0-]?{_UNIT}(?![^\W_])", re.IGNORECASE)
# the end of a range or of another number: "12 to 72 hours", "two or three days", "1.5 hours", "1,000 hours", "24/48 h"
_MORE = re.compile(rf"(?:\d|\b(?:{'|'.join(_NUMBERS)}))(?:\s*(?:-|\u2013|/|,|\.|\bto\b|\bor\b|\band\b)\s*)$", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:about|around|some|nearly|almost|over|under|before|after)\s*$", re.IGNORECASE)
_NOT_A_LIMIT = re.compile(r"^\s*(?:before|duty|helpline|line|service)\b", re.IGNORECASE)

_AT_MOST = r"(?:at most|up to|no more than|not more than|no longer than|maximum(?: of)?)"
_CUES = {
    "lawyer_before_interview": rf"(?:{_AT_MOST}|lasts?|lasted)",
    "lawyer_wait": r"(?:at most|at least|up to|within|has|no more than|not more than|wait more than)",
    "lawyer_delay": rf"(?:{_AT_MOST}|for)",
    "max_police_custody": rf"(?:^|{_AT_MOST}|within)",
    "judge_review": rf"(?:^|{_AT_MOST}|within(?: the)?)",
    "pretrial_detention_max": r"^(?:at most|maximum(?: of)?|up to)?",
    "pretrial_detention_review": r"(?:every|each)",
    "appeal_deadline": r"(?:^|within|usually)",
}
"""What stands right before the time, by question."""

_MEANINGS = {
    # L10N: explains the times shown in a comparison, on the map and in its list: one for each question that has times
    "lawyer_before_interview": N_("Time shown: how long you can talk alone with the lawyer"),
    "lawyer_wait": N_("Time shown: how long the police wait, or a lawyer has to come"),
    "lawyer_delay": N_("Time shown: how long a lawyer can be kept away"),
    "max_police_custody": N_("Time shown: longest time before release or a judge"),
    "judge_review": N_("Time shown: by when a judge must see the person"),
    "pretrial_detention_max": N_("Time shown: longest time in detention before trial"),
    "pretrial_detention_review": N_("Time shown: how often detention is reviewed"),
    "appeal_deadline": N_("Time shown: time to appeal"),
}


class Duration(NamedTuple):
    """So many ``minute``, ``hour``, ``day``, ``week``, ``month`` or ``year``."""

    number: int
    unit: str

    @property
    def iso(self) -> str:
        """As ISO 8601 writes it: ``PT30M``, ``P3D``."""
        return f"P{'T' if self.unit in {'minute', 'hour'} else ''}{self.number}{self.unit[0].upper()}"


def answer_duration(question: str, value: str, summary: str) -> Duration | None:
    """The time that answers a question; nothing if the question asks for none or the rule does not clearly give one."""
    cue = _CUES.get(question)
    found = single_time(summary) if cue and value in {"yes", "limited"} else None
    if found is None or cue is None:
        return None
    duration, start, end = found
    said = re.search(rf"{cue}\s*$", summary[:start], re.IGNORECASE)
    return duration if said and not _NOT_A_LIMIT.match(summary[end:]) else None


def single_time(summary: str) -> tuple[Duration, int, int] | None:
    """The one time in a text, and where it stands; nothing if there is none or several, or if it is no plain number."""
    if len(_ANY.findall(summary)) != 1:
        return None
    exact = _EXACT.search(summary)
    if exact is None:
        return None
    before = summary[: exact.start()]
    if _MORE.search(before) or _ABOUT.search(before):
        return None
    number, unit = exact[1].lower(), exact[2].lower()
    unit = unit if unit == "h" else unit.removesuffix("s")
    count = int(number) if number.isdigit() else _NUMBERS[number]
    return (Duration(count, _SHORT.get(unit, unit)), exact.start(), exact.end()) if count else None


def meaning(question: str) -> str:
    """What the times of a question's answers are, in the interface language; nothing if it has none."""
    return _(_MEANINGS[question]) if question in _MEANINGS else ""


def duration_text(duration: Duration) -> str:
    """The time in the interface language."""
    count, unit = duration
    if unit == "minute":
        text = ngettext("{count} minute", "{count} minutes", count)
    elif unit == "hour":
        text = ngettext("{count} hour", "{count} hours", count)
    elif unit == "day":
        text = ngettext("{count} day", "{count} days", count)
    elif unit == "week":
        text = ngettext("{count} week", "{count} weeks", count)
    elif unit == "month":
        text = ngettext("{count} month", "{count} months", count)
    else:
        text = ngettext("{count} year", "{count} years", count)
    return text.format(count=count)


def short_duration_text(duration: Duration) -> str:
    """The time as short as it can be, for the map."""
    count, unit = duration
    # L10N: times on a map, as short as they can be: minutes, hours, days, weeks, months, years
    texts = {
        "minute": pgettext("short time", "{count} min"),
        "hour": pgettext("short time", "{count} h"),
        "day": pgettext("short time", "{count} d"),
        "week": pgettext("short time", "{count} wk"),
        "month": pgettext("short time", "{count} mo"),
        "year": pgettext("short time", "{count} y"),
    }
    return texts[unit].format(count=count)
