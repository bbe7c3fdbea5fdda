"""The two languages of a card: the reader's own, and that of the officer who is shown it."""

import json
from collections.abc import Container, Iterable
from typing import NamedTuple

from advice_app.library.phrases import SOURCE


class Pair(NamedTuple):
    """Two language tags."""

    reader: str
    officer: str

    @property
    def swapped(self) -> "Pair":
        """The same two, the other way round."""
        return Pair(self.officer, self.reader)

    @property
    def single(self) -> bool:
        """Whether both read the same language: the sentence then stands once."""
        return self.reader == self.officer


def first_known(wanted: Iterable[str], known: Container[str]) -> str:
    """The first of these languages that there are sentences in, else English, which all sentences have."""
    return next((tag for tag in wanted if tag in known), SOURCE)


class PairChoice(NamedTuple):
    """What the reader chose by hand; empty: it follows the guide language, or the country in the side bar.

    An officer's language holds for the country that it was chosen in.
    """

    reader: str = ""
    officer: str = ""
    country: str = ""

    def resolve(self, language: Iterable[str], procedure: Iterable[str], country: str, known: Container[str]) -> Pair:
        """The pair to show. ``language``: the guide language and its fallbacks; ``procedure``: what a country's police speak."""
        own = self.reader if self.reader in known else first_known(language, known)
        theirs = self.officer if self.officer in known and self.country == country else first_known(procedure, known)
        return Pair(own, theirs)

    def to_json(self) -> str:
        """As it is kept until the next start."""
        return json.dumps(self._asdict())

    @classmethod
    def from_json(cls, text: str) -> "PairChoice":
        """What was kept; nothing chosen where that is damaged."""
        try:
            kept = json.loads(text or "{}")
        except ValueError:
            kept = {}
        if not isinstance(kept, dict):
            return cls()
        return cls(*(str(kept.get(field, "")) for field in cls._fields))
