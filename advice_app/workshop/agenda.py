"""When each item of a workshop begins and ends."""

import datetime as dt
from typing import NamedTuple

from advice_app.workshop.model import Workshop

_DAY = 24 * 60


class Slot(NamedTuple):
    """An item's time, in minutes since the beginning."""

    begin: int
    end: int


def slots(workshop: Workshop) -> tuple[Slot, ...]:
    """The time of every item, in order."""
    found, at = [], 0
    for item in workshop.items:
        found.append(Slot(at, at + item.minutes))
        at += item.minutes
    return tuple(found)


def clock_text(workshop: Workshop, minutes: int) -> str:
    """When so many minutes are over: ``10:45`` where it is known when the workshop begins, else ``1:15`` since it began."""
    if workshop.start is None:
        return f"{minutes // 60}:{minutes % 60:02}"
    at = (workshop.start.hour * 60 + workshop.start.minute + minutes) % _DAY
    return f"{at // 60:02}:{at % 60:02}"


def parse_time(text: str) -> dt.time | None:
    """``9:30`` or ``0930`` as a time; nothing for anything else."""
    digits = text.strip().replace(".", ":").replace("h", ":")
    hours, colon, minutes = digits.partition(":")
    if not colon and len(digits) in {3, 4}:
        hours, minutes = digits[:-2], digits[-2:]
    if hours.isdecimal() and (minutes or "0").isdecimal() and int(hours) < 24 and int(minutes or "0") < 60:  # noqa: PLR2004
        return dt.time(int(hours), int(minutes or "0"))
    return None
