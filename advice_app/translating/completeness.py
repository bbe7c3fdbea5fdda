"""How far each language is, asked of a library: light enough for a window (no Babel, no Markdown)."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

_QUERY = """
SELECT l.tag, l.name, (SELECT count(*) FROM edition WHERE is_source), count(*), sum(e.outdated > 0), min(e.checked),
  sum(e.status = 'reviewed')
FROM edition e JOIN language l ON l.tag = e.language GROUP BY l.tag ORDER BY l.position
"""


class LanguageCount(NamedTuple):
    """The guides of a library in one language."""

    tag: str
    name: str  # in the language itself
    guides: int  # that there are in the source language
    there: int
    outdated: int  # of those there: in some paragraph behind the source
    checked: str  # the oldest date on which the law was checked: "2026-11-22"
    reviewed: int  # by a lawyer

    @property
    def complete(self) -> int:
        """Guides that say what their source says now."""
        return self.there - self.outdated

    @property
    def percent(self) -> int:
        """Complete guides in a hundred; 100 only if none is lacking."""
        return 100 * self.complete // self.guides if self.guides else 0


def completeness(library: Path) -> tuple[LanguageCount, ...]:
    """The languages of a library file, in the order of ``languages.toml``: one query.

    ``library`` is the path of a library that is open (``Library.path``). Raises `sqlite3.Error` if it cannot be read.
    """
    address = f"{library.resolve().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        return tuple(LanguageCount(*row) for row in connection.execute(_QUERY))
