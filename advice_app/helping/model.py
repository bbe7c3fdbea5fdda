"""Who helps, and how."""

from typing import NamedTuple

KINDS = (
    "duty-lawyer", "legal-aid", "bar", "interpreters", "complaints", "prevention-mechanism", "ngo", "victims", "court",
    "interpol",
)  # fmt: skip
"""In the order in which they are needed."""


class Body(NamedTuple):
    """An office, scheme or organisation. Its note and ``name_en`` are in English, its name in its own language."""

    key: str  # ``FR/3``
    jurisdiction: str
    kind: str
    name: str
    name_en: str
    url: str
    phone: str
    note: str  # how it works
    sources: tuple[str, ...]

    @property
    def translated(self) -> str:
        """The name in English where that says something else than the name."""
        return "" if self.name_en == self.name else self.name_en


class HelpSheet(NamedTuple):
    """All that is known of one jurisdiction."""

    code: str
    checked: str = ""  # ISO date
    bodies: tuple[Body, ...] = ()
