"""What a judgment is to whoever looks for one."""

from typing import NamedTuple

from advice_app.library.model import Reference


class Judgment(NamedTuple):
    """A judgment as a list has it: a row of the library as it is, because there may be thousands."""

    id: str
    title: str
    court: str
    reference: str
    date: str  # ISO
    confidence: str
    useful_for: str = ""  # topics, between spaces
    about: str = ""  # codes of jurisdictions, between spaces

    @property
    def year(self) -> str:
        """The year in which it was given."""
        return self.date[:4]

    @property
    def topics(self) -> list[str]:
        """What it is useful for."""
        return self.useful_for.split()

    @property
    def jurisdictions(self) -> list[str]:
        """Whose law or practice it is about."""
        return self.about.split()


class Citing(NamedTuple):
    """A guide that leads to a judgment."""

    ref: Reference  # the first place that does
    title: str
    language: str
    places: int


class Details(NamedTuple):
    """What is only wanted of the judgment that is looked at."""

    holding: str = ""  # in English
    law: tuple[str, ...] = ()
    url: str = ""
    sources: tuple[str, ...] = ()


class Filters(NamedTuple):
    """What a list is narrowed to; nothing: not narrowed."""

    court: str = ""
    year: str = ""
    topic: str = ""
    country: str = ""


NO_FILTERS = Filters()
