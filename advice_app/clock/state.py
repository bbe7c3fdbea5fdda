"""What the clock remembers between two starts of the app, as one line of JSON that holds nothing else."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class ClockState:
    """What the reader chose and entered. Times are local to ``zone``; ``second`` tells two equal ones apart."""

    country: str = ""
    regime: str = ""  # the key of a regime
    zone: str = ""
    start: datetime | None = None  # nothing: the clock does not run
    second: bool = False  # the later of two equal local times
    moments: tuple[tuple[str, datetime], ...] = ()
    pauses: tuple[tuple[datetime, datetime], ...] = ()
    asked: tuple[str, ...] = ()  # what was ticked: the number of a limit and the id of an ask, ``0/doctor``

    def as_text(self) -> str:
        """One line of JSON."""
        values: dict[str, Any] = {"country": self.country, "regime": self.regime, "zone": self.zone, "second": self.second}
        values["start"] = self.start.isoformat(timespec="minutes") if self.start else ""
        values["moments"] = {name: _text(at) for name, at in self.moments}
        values["pauses"] = [[_text(first), _text(last)] for first, last in self.pauses]
        values["asked"] = list(self.asked)
        return json.dumps(values, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_text(cls, text: str) -> "ClockState":
        """Read what `as_text` wrote; what makes no sense is as if it were not there."""
        try:
            values = json.loads(text) if text else {}
            country, regime, zone = (str(values.get(key, "")) for key in ("country", "regime", "zone"))
            start = _time(values["start"]) if values.get("start") else None
            moments = tuple((str(name), _time(at)) for name, at in values.get("moments", {}).items())
            pauses = tuple((_time(first), _time(last)) for first, last in values.get("pauses", ()))
            asked = tuple(str(item) for item in values.get("asked", ()))
            second = values.get("second") is True
        except (ValueError, TypeError, AttributeError, KeyError):
            return cls()
        return cls(country, regime, zone, start, second, moments, pauses, asked)


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=None, second=0, microsecond=0)
