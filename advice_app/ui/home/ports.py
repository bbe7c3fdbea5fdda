"""What the home screen asks of the library."""

from typing import Protocol

from advice_app.library.catalogue import EditionInfo, Jurisdiction, StageInfo
from advice_app.library.model import Language, Reference


class HomeLibrary(Protocol):
    """The part of `advice_app.library.catalogue.Library` that the home screen uses."""

    def languages(self) -> tuple[Language, ...]:
        """The languages that have editions."""

    def jurisdictions(self, interface: str, /) -> tuple[Jurisdiction, ...]:
        """All jurisdictions by name, international standards last."""

    def stages(self, jurisdiction: str = "", /) -> tuple[StageInfo, ...]:
        """The stages a jurisdiction has guides for."""

    def editions_of(self, ref: Reference, /) -> tuple[EditionInfo, ...]:
        """A guide in all its languages."""
