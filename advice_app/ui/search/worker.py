"""The thread that searches: it has a searcher of its own, and of each kind of question it answers the newest only."""

import sqlite3
import threading
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from advice_app.library.catalogue import LibraryError
from advice_app.library.search.results import Filters, Hit, Paragraph, Results, Snippet
from advice_app.ui.search.ports import SearcherLike

MakeSearcher = Callable[[], SearcherLike]


class Query(NamedTuple):
    """What is looked for, and how much of it is seen at once."""

    text: str
    language: str
    interface: str
    filters: Filters
    limit: int
    rows: int  # of which the snippets come with the answer
    length: int  # of a snippet, in letters
    kept: int = 0  # hits that are shown already: the others come after them


class Found(NamedTuple):
    """The answer to a query: results, and the snippets of the first rows."""

    number: int
    query: Query
    results: Results
    snippets: dict[int, Snippet]


class Snippets(NamedTuple):
    """Snippets by row, for the results of query ``number``."""

    number: int
    by_row: dict[int, Snippet]


class Passage(NamedTuple):
    """The section around a hit."""

    number: int
    hit: Hit
    paragraphs: tuple[Paragraph, ...]


class Failure(NamedTuple):
    """What could not be done, and why."""

    kind: str
    text: str


_Job = Callable[[SearcherLike], object]
_DAMAGE = (LibraryError, sqlite3.Error, OSError)


class SearchWorker(QObject):
    """Asked in the window's thread, answers there by signal; never keeps it waiting."""

    found = Signal(object)
    snippets_made = Signal(object)
    passage_made = Signal(object)
    failed = Signal(str)
    passage_failed = Signal(str)

    def __init__(self, make_searcher: MakeSearcher, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make_searcher
        self._number = 0
        self._line = _Line(self._send)

    def ask(self, query: Query) -> int:
        """Look for something; the number comes back with the answer. Whatever was asked before is forgotten."""
        self._number = number = self._number + 1

        def search(searcher: SearcherLike) -> object:
            results = searcher.search(
                query.text, language=query.language, interface=query.interface, filters=query.filters, limit=query.limit
            )
            if self._number != number:
                return None
            seen = results.hits[: query.rows]
            snippets = {row: searcher.snippet(hit, results.words, query.length) for row, hit in enumerate(seen)}
            return Found(number, query, results, snippets)

        self._line.put("search", search, self._make, alone=True)
        return number

    def ask_snippets(self, number: int, hits: dict[int, Hit], words: tuple[str, ...], length: int) -> None:
        """Make the snippets of more rows."""

        def make(searcher: SearcherLike) -> object:
            return Snippets(number, {row: searcher.snippet(hit, words, length) for row, hit in hits.items()})

        self._line.put("snippets", make, self._make)

    def ask_passage(self, number: int, hit: Hit, words: tuple[str, ...]) -> None:
        """Read the section around a hit."""
        self._line.put("passage", lambda searcher: Passage(number, hit, searcher.passage(hit, words)), self._make)

    def forget(self) -> None:
        """Drop what was asked."""
        self._number += 1
        self._line.put("search", lambda _searcher: None, self._make, alone=True)

    def set_searcher(self, make_searcher: MakeSearcher) -> None:
        """Search elsewhere from now on: the library was built anew."""
        self._make = make_searcher
        self._line.renew()

    def stop(self) -> None:
        """End the thread; returns when it has let the library go. A later question starts it again."""
        self._line.stop()

    def _send(self, answer: object) -> None:
        """Called in the thread: a signal takes it over to the window's."""
        if isinstance(answer, Found):
            if answer.number == self._number:
                self.found.emit(answer)
        elif isinstance(answer, Snippets):
            self.snippets_made.emit(answer)
        elif isinstance(answer, Passage):
            self.passage_made.emit(answer)
        elif isinstance(answer, Failure):
            # a passage or snippet that cannot be read leaves the results as they are
            signals = {"search": self.failed, "passage": self.passage_failed}
            if answer.kind in signals:
                signals[answer.kind].emit(answer.text)


class _Line:
    """The thread and its line of jobs: one place for each kind, a newer job takes the place of an older one."""

    def __init__(self, send: Callable[[object], None]) -> None:
        self._send = send
        self._jobs: dict[str, tuple[_Job, MakeSearcher]] = {}
        self._changed = threading.Condition()
        self._ended = self._stale = False
        self._thread: threading.Thread | None = None

    def put(self, kind: str, job: _Job, make: MakeSearcher, *, alone: bool = False) -> None:
        """Have a job done; ``alone`` drops all others that wait."""
        with self._changed:
            if alone:
                self._jobs.clear()
            self._jobs[kind] = (job, make)
            self._changed.notify()
            if self._thread is None:
                self._ended = False
                self._thread = threading.Thread(target=self._run, name="search", daemon=True)
                self._thread.start()

    def renew(self) -> None:
        """Drop what waits, and use a new searcher for the next job."""
        with self._changed:
            self._jobs.clear()
            self._stale = True

    def stop(self) -> None:
        """End the thread."""
        with self._changed:
            thread, self._thread = self._thread, None
            self._jobs.clear()
            self._ended = True
            self._changed.notify()
        if thread is not None:
            thread.join()

    def _run(self) -> None:
        searcher: SearcherLike | None = None
        while (taken := self._next()) is not None:
            kind, job, make, stale = taken
            try:
                if stale and searcher is not None:
                    searcher.close()
                    searcher = None
                searcher = searcher or make()
                answer = job(searcher)
            except _DAMAGE as error:
                answer = Failure(kind, str(error))
            if not self._ended:
                self._send(answer)
        if searcher is not None:
            searcher.close()

    def _next(self) -> tuple[str, _Job, MakeSearcher, bool] | None:
        """The job that has waited longest; nothing when it is over."""
        with self._changed:
            self._changed.wait_for(lambda: self._jobs or self._ended)
            if self._ended:
                return None
            kind = next(iter(self._jobs))
            job, make = self._jobs.pop(kind)
            stale, self._stale = self._stale, False
            return kind, job, make, stale
