"""The words of the content model that the running app needs: references and languages.

Named tuples, here and in every module that a start loads: making a data class costs a millisecond each.
"""

import re
from typing import NamedTuple, Self


class BadReferenceError(ValueError):
    """A text that is not a reference such as ``FR/interview#silence.2``."""


_REFERENCE = re.compile(
    r"(?P<jurisdiction>[A-Z]{2,4}(?:-[A-Z]{2,3})?)/(?P<stage>[a-z][a-z0-9-]*)"
    r"(?:\#(?P<section>[a-z][a-z0-9-]*)(?:\.(?P<block>[1-9][0-9]{0,3}))?)?"
)


class Reference(NamedTuple):
    """The address of a guide, a section or a block; it holds in every language.

    ``block`` is 0 for the section itself; ``section`` is empty for the guide.
    """

    jurisdiction: str
    stage: str
    section: str = ""
    block: int = 0

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``FR/interview#silence.2``; raise `BadReferenceError` for anything else."""
        match = _REFERENCE.fullmatch(text.strip())
        if match is None:
            raise BadReferenceError(f"not a reference: {text!r} (like FR/interview or FR/interview#silence.2)")
        return cls(match["jurisdiction"], match["stage"], match["section"] or "", int(match["block"] or 0))

    @property
    def guide(self) -> "Reference":
        """The guide this place is in."""
        return Reference(self.jurisdiction, self.stage)

    @property
    def place(self) -> str:
        """The place inside the guide: ``silence.2``, ``silence`` or nothing."""
        return f"{self.section}.{self.block}" if self.block else self.section

    def at(self, place: str) -> "Reference":
        """The same guide at another place, given as ``silence.2``, ``silence`` or nothing."""
        section, _, block = place.partition(".")
        return Reference(self.jurisdiction, self.stage, section, int(block or 0))

    def __str__(self) -> str:
        return f"{self.jurisdiction}/{self.stage}" + (f"#{self.place}" if self.section else "")


class Language(NamedTuple):
    """A language of ``languages.toml``."""

    tag: str
    name: str  # in the language itself
    rtl: bool
    script: str  # ISO 15924: Latn, Arab, ...
    fallback: tuple[str, ...] = ()
    sources: str = "Sources"
    notes: str = "Notes"
    callouts: tuple[tuple[str, str], ...] = ()

    def callout_title(self, kind: str) -> str:
        """The title of a callout that gives none of its own."""
        return dict(self.callouts).get(kind, kind)
