"""Three questions, one at a time: which is on the screen, what comes next, and the way back."""

import json

from advice_app.library.paths import SITUATIONS

LANGUAGE, COUNTRY, SITUATION, ANSWER = "language", "country", "situation", "answer"
QUESTIONS = (LANGUAGE, COUNTRY, SITUATION)
_NOWHERE = ("", "INTL")
"""Codes of no country: standards of all countries arrest nobody."""


class Asking:
    """What is known already is not asked, but every question can be gone to again."""

    def __init__(self, kept: str = "", *, language: bool = False, country: str = "") -> None:
        self.language = language  # whether the reader chose one
        self._country = country
        self.situation = _read(kept)
        self._asked = True  # whether the situation is that of now, not that of another day
        self._trail: list[str] = []
        self.view = self._next()

    @property
    def country(self) -> str:
        """The country, or nothing."""
        return "" if self._country in _NOWHERE else self._country

    def kept(self) -> str:
        """What is worth keeping until the next start."""
        return json.dumps({"situation": self.situation})

    def begin(self) -> None:
        """Ask from the beginning: the situation may be another one by now."""
        self._asked, self._trail = False, []
        self.view = self._next()

    def choose_language(self) -> None:
        """The reader chose a language."""
        self.language = True
        self._go_on(LANGUAGE)

    def choose_country(self, code: str) -> None:
        """The reader chose a country, here or elsewhere in the window."""
        self._country = code
        self._go_on(COUNTRY)

    def choose_situation(self, situation: str) -> None:
        """The reader said what has happened."""
        self.situation, self._asked = situation, True
        self.go(self._next())

    def go(self, view: str) -> None:
        """Show a question again."""
        if view in self._trail:
            del self._trail[self._trail.index(view) :]
        elif view != self.view:
            self._trail.append(self.view)
        self.view = view

    def go_back(self) -> bool:
        """Show what was shown before; whether there was something."""
        if not self._trail:
            return False
        self.view = self._trail.pop()
        return True

    def _go_on(self, answered: str) -> None:
        """To the next question if this one was asked; else stay, unless what is shown cannot be any more."""
        if self.view == answered or (self.view == ANSWER and self._next() != ANSWER):
            self.go(self._next())

    def _next(self) -> str:
        if not self.language:
            return LANGUAGE
        if not self.country:
            return COUNTRY
        return ANSWER if self.situation and self._asked else SITUATION


def _read(kept: str) -> str:
    """The situation that was kept; nothing where that is damaged."""
    try:
        found = json.loads(kept or "{}")
    except ValueError:
        return ""
    situation = found.get("situation") if isinstance(found, dict) else ""
    return situation if situation in SITUATIONS else ""
