"""`Searcher`: full-text search over one library file, for one thread at a time."""

import sqlite3
from pathlib import Path

from advice_app.library.catalogue import LibraryError
from advice_app.library.search.engine import Engine
from advice_app.library.search.results import NO_FILTERS, Filters, Hit, Kind, Paragraph, Results, Snippet
from advice_app.library.search.text import Plain, cut, marks_in, readable

_MAPPED = 1 << 30  # bytes of the file read as memory: half the time of reading it page by page


class Searcher:
    """Searches with a connection of its own. Nothing is read before the first query."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._db: sqlite3.Connection | None = None
        self._opened: Engine | None = None

    def close(self) -> None:
        """Let the file go."""
        if self._db is not None:
            self._db.close()
        self._db = self._opened = None

    def search(
        self, text: str, *, language: str, interface: str = "en", filters: Filters = NO_FILTERS, limit: int = 50
    ) -> Results:
        """Find, best first: in the reader's language, and in others what it does not have. Raises `LibraryError`."""
        try:
            return self._engine().search(text, language, interface, filters, limit)
        except sqlite3.Error as error:
            raise LibraryError(f"{self._path} is damaged: {error}") from error

    def snippet(self, hit: Hit, words: tuple[str, ...], length: int = 200) -> Snippet:
        """The part of a hit's text to show in the list, `Results.words` marked. Raises `LibraryError`."""
        engine = self._engine()
        try:
            plain = engine.guides.text(hit) if hit.kind == Kind.GUIDE else engine.entries.text(hit.key)
        except sqlite3.Error as error:
            raise LibraryError(f"{self._path} is damaged: {error}") from error
        return cut(plain, words, hit.language, length)

    def passage(self, hit: Hit, words: tuple[str, ...]) -> tuple[Paragraph, ...]:
        """The whole section of a hit, heading first, `Results.words` marked. Raises `LibraryError`."""

        def marked(plain: Plain) -> Snippet:
            return Snippet(plain.text, marks_in(plain.text, words, hit.language), plain.law)

        engine = self._engine()
        try:
            if hit.kind != Kind.GUIDE:
                text = marked(engine.entries.text(hit.key))
                heading = Paragraph("", "heading", marked(Plain(hit.title, ())), is_hit=False)
                return (heading, Paragraph("", "paragraph", text, is_hit=True))
            section, title = engine.guides.heading(hit.key)
            here = hit.link.partition("#")[2]
            found = [Paragraph(section, "heading", marked(Plain(title, ())), is_hit=bool(here) and here == section)]
            if not section:
                found.append(Paragraph("", "paragraph", marked(Plain(engine.guides.summary(hit.key), ())), is_hit=True))
            blocks = engine.guides.blocks(hit.key)
        except sqlite3.Error as error:
            raise LibraryError(f"{self._path} is damaged: {error}") from error
        return (*found, *(Paragraph(place, kind, marked(readable(kind, text)), place == here) for place, kind, text in blocks))

    def _engine(self) -> Engine:
        if self._opened is None:
            if not self._path.is_file():
                raise LibraryError(f"no library at {self._path}")
            try:
                # immutable: nobody writes to this file, a new build replaces it as a whole
                address = f"{self._path.resolve().as_uri()}?mode=ro&immutable=1"
                self._db = sqlite3.connect(address, uri=True, check_same_thread=False)
                self._db.execute(f"PRAGMA mmap_size = {_MAPPED}")
                self._db.execute("PRAGMA temp_store = MEMORY")  # what is looked for is written nowhere
                self._opened = Engine(self._db)
            except sqlite3.Error as error:
                raise LibraryError(f"{self._path} is damaged: {error}") from error
        return self._opened
