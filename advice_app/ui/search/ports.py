"""What the search screen asks of others: the engine that finds, the library that knows names."""

from typing import Protocol

from advice_app.library.catalogue import Jurisdiction, StageInfo
from advice_app.library.model import Language
from advice_app.library.search.results import Filters, Hit, Paragraph, Results, Snippet


class SearcherLike(Protocol):
    """The part of `advice_app.library.search` that is used here. It lives in one worker thread."""

    def search(self, text: str, *, language: str, interface: str = "en", filters: Filters = ..., limit: int = 50) -> Results:
        """Find, best first."""

    def snippet(self, hit: Hit, words: tuple[str, ...], length: int = 200) -> Snippet:
        """The piece of text that a row shows."""

    def passage(self, hit: Hit, words: tuple[str, ...]) -> tuple[Paragraph, ...]:
        """The section around a hit."""

    def close(self) -> None:
        """Let the file go."""


class SearchLibrary(Protocol):
    """The part of `advice_app.library.catalogue.Library` that is used here."""

    def languages(self) -> tuple[Language, ...]:
        """The languages that have editions."""

    def language(self, tag: str, /) -> Language:
        """A language by its tag."""

    def knows(self, tag: str, /) -> bool:
        """Whether there is such a language."""

    def jurisdictions(self, interface: str, /) -> tuple[Jurisdiction, ...]:
        """All jurisdictions, by name."""

    def stages(self, jurisdiction: str = "", /) -> tuple[StageInfo, ...]:
        """All stages, in order."""
