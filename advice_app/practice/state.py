"""What the tool remembers until the next start: the part, the exercise looked at and the choices made, by jurisdiction."""

import contextlib
import json
from collections.abc import Mapping
from typing import Any, NamedTuple

EXERCISES, STATION = "exercises", "station"
PARTS = (EXERCISES, STATION)


class PracticeState(NamedTuple):
    """All of it. ``begun``: where the night was begun, with the choices made."""

    part: str = EXERCISES
    exercise: Mapping[str, str] = {}
    begun: Mapping[str, tuple[int, ...]] = {}

    @classmethod
    def from_text(cls, text: str) -> "PracticeState":
        """What was kept; what is damaged of it counts as never kept."""
        with contextlib.suppress(ValueError):
            kept = json.loads(text or "{}")
            if isinstance(kept, dict):
                part = kept.get("part")
                exercise = {code: name for code, name in _table(kept, "exercise").items() if isinstance(name, str)}
                begun = {code: tuple(made) for code, made in _table(kept, "begun").items() if _numbers(made)}
                return cls(part if part in PARTS else EXERCISES, exercise, begun)
        return cls()

    def as_text(self) -> str:
        """To be kept."""
        return json.dumps(self._asdict())

    def at(self, code: str, name: str) -> "PracticeState":
        """An exercise is looked at."""
        return self._replace(exercise={**self.exercise, code: name})

    def run(self, code: str, choices: tuple[int, ...] | None) -> "PracticeState":
        """Choices are made; nothing: the night is not begun."""
        others = {other: made for other, made in self.begun.items() if other != code}
        return self._replace(begun=others if choices is None else {**others, code: choices})


def _table(kept: dict[str, Any], key: str) -> dict[str, Any]:
    found = kept.get(key)
    return found if isinstance(found, dict) else {}


def _numbers(made: object) -> bool:
    return isinstance(made, list) and all(isinstance(number, int) and number >= 0 for number in made)
