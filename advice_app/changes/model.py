"""What a change is."""

from typing import NamedTuple

from advice_app.library.model import Reference

NEW, CHANGED = "new", "changed"


class LawChange(NamedTuple):
    """A reform of the law of a jurisdiction. Its summary is in English."""

    jurisdiction: str
    date: str  # ISO; only a year, or a year and month, where no more is known
    summary: str
    law: tuple[str, ...]
    sources: tuple[str, ...]
    hash: str
    new: bool = False  # not shown to the reader yet

    @property
    def key(self) -> str:
        """Its name among all changes."""
        return f"{self.jurisdiction}/{self.hash}"

    def coming(self, today: str) -> bool:
        """Whether it is not in force yet."""
        return self.date > today[: len(self.date)]


class GuideChange(NamedTuple):
    """A guide that is new or reads otherwise than before."""

    ref: Reference
    language: str  # that it is read in
    title: str
    summary: str
    kind: str  # NEW or CHANGED
    noticed: float  # when this app met the change: seconds since 1970, UTC
    new: bool  # not shown to the reader yet
    bookmarks: int  # that the reader has in this guide
    printed: bool = False  # or saved as a file

    @property
    def key(self) -> str:
        """Its name among all changes."""
        return str(self.ref)


def sort_key(date: str) -> str:
    """Dates in order: one that is not whole stands at the end of its year or month."""
    return f"{date}-99-99"[:10]
