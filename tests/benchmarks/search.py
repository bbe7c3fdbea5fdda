"""What each key press of a search costs in a large library, side by side with a bare FTS5 query on the same index."""

import gc
import os
import random
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from advice_app.library.search.folding import words
from advice_app.library.search.index import index_name
from advice_app.library.search.searcher import Searcher
from tests.benchmarks.table import Measure, percentile
from tests.benchmarks.words import TONGUES

BOUND_MS, FIRST_BOUND_MS = 10.0, 20.0
LIMIT, VISIBLE = 20, 8  # rows asked for, rows whose snippets are made
PER_KIND = 3  # queries of a kind and a language
_SEED = 7
_BUSY = 1.5  # processes that want to run, this one among them


class Typed(NamedTuple):
    """A query as it is typed, and what it stands for in the table."""

    kind: str
    language: str
    text: str


class Press(NamedTuple):
    """One key press: what was searched then, and what that took, in ms."""

    kind: str
    language: str
    text: str
    whole: bool  # the last key of its query
    app: float
    bare: float
    processor: float  # what of ``app`` this process worked, others not using the processor meanwhile


def measure_search(library: Path, rounds: int) -> Iterator[Measure]:
    """Yield p50 and p95 of key presses, by kind of query and for all; then the first query after opening."""
    presses = list(_presses(library, max(1, rounds // 3)))
    kinds = dict.fromkeys(press.kind for press in presses)
    for kind in kinds:
        yield from _lines(f"search, {kind}", [press for press in presses if press.kind == kind and press.whole])
    processor = percentile([press.processor for press in presses], 0.95)
    busy = os.getloadavg()[0] > _BUSY and processor <= BOUND_MS
    yield from _lines("search, each key of all these", presses, BOUND_MS, "others use the processor" if busy else "")
    yield Measure("search, each key of all these, processor time p95", processor, 0, bound=BOUND_MS)
    gc.collect()
    gc.freeze()  # collecting what was measured until now is not part of a search
    started = time.thread_time()
    first = percentile([_first(library, tongue.tag) for tongue in TONGUES], 0.95)
    worked = (time.thread_time() - started) * 1e3 / len(TONGUES)
    busy = os.getloadavg()[0] > _BUSY
    yield Measure(
        "search, open and first query, p95", first, 0, bound=FIRST_BOUND_MS, excuse="others use the processor" if busy else ""
    )
    yield Measure("search, open and first query, processor time", worked, 0)


def _lines(name: str, presses: list[Press], bound: float | None = None, excuse: str = "") -> Iterator[Measure]:
    for share in (0.5, 0.95):
        app, bare = (percentile([getattr(press, who) for press in presses], share) for who in ("app", "bare"))
        yield Measure(f"{name}, p{share * 100:.0f}", app, bare, bound=bound if share > 0.5 else None, excuse=excuse)


def _presses(library: Path, rounds: int) -> Iterator[Press]:
    with (
        closing(sqlite3.connect(f"{library.as_uri()}?mode=ro&immutable=1", uri=True)) as db,
        closing(Searcher(library)) as searcher,
    ):
        queries = [query for tongue in TONGUES for query in _queries(db, tongue.tag)]
        for query in queries[:: len(queries) // len(TONGUES)]:  # what is read once, in every language, is read now
            searcher.search(query.text, language=query.language)
        gc.collect()
        gc.freeze()
        for number in range(rounds):
            random.Random(number).shuffle(queries)
            for query in queries:
                for end in range(1, len(query.text) + 1):
                    text = query.text[:end]
                    bare = _milliseconds(lambda: _bare(db, query.language, text))  # noqa: B023 - called at once
                    started = time.thread_time()
                    app = _milliseconds(lambda: _app(searcher, query.language, text))  # noqa: B023
                    processor = (time.thread_time() - started) * 1e3
                    yield Press(query.kind, query.language, text, end == len(query.text), app, bare, processor)


def _app(searcher: Searcher, language: str, text: str) -> None:
    """All that a window needs for a key press."""
    results = searcher.search(text, language=language, limit=LIMIT)
    for hit in results.hits[:VISIBLE]:
        searcher.snippet(hit, results.words)


def _bare(db: sqlite3.Connection, language: str, text: str) -> None:
    """The ids of the best rows, as FTS5 finds them."""
    folded = words(text, language)
    if folded:
        table = index_name(language)
        expression = " ".join(f'"{word}"' for word in folded[:-1]) + f' "{folded[-1]}"*'
        db.execute(f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rank LIMIT {LIMIT}", (expression,)).fetchall()


def _milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1e3


def _first(library: Path, language: str) -> float:
    """Open the library and answer one query."""

    def work() -> None:
        with closing(Searcher(library)) as searcher:
            _app(searcher, language, "CPP")

    return _milliseconds(work)


def _queries(db: sqlite3.Connection, language: str) -> Iterator[Typed]:
    """Queries of words that the library has, of each kind."""
    chance = random.Random(f"{_SEED}{language}")
    query = "SELECT word FROM search_word WHERE language = ? AND length(word) >= ? AND word GLOB '[^0-9]*' ORDER BY count DESC"
    least = 1 if language == "zh" else 3
    usual = [row[0] for row in db.execute(query, (language, least))]
    common, middle = usual[:10], usual[50:2000]
    pairs = _pairs(db, language, chance)
    long_enough = [word for word in middle if len(word) >= 5] or middle
    for _ in range(PER_KIND):
        yield Typed("one word", language, chance.choice(middle))
        yield Typed("two words", language, chance.choice(pairs))
        word = chance.choice(long_enough)
        yield Typed("half-typed word", language, word[: max(1, len(word) * 2 // 3)])
        yield Typed("very common word", language, chance.choice(common))
        yield Typed("typing mistake", language, _mistyped(chance.choice(long_enough), chance))


def _pairs(db: sqlite3.Connection, language: str, chance: random.Random) -> list[str]:
    """Words that follow each other in some summary."""
    rows = db.execute("SELECT summary FROM edition WHERE language = ? LIMIT 500", (language,)).fetchall()
    found = [" ".join(pair) for (summary,) in chance.sample(rows, 40) for pair in pairwise(words(summary, language))]
    return [pair for pair in found if len(pair) > 8] or found


def _mistyped(word: str, chance: random.Random) -> str:
    """The word with two letters swapped, or one left out."""
    at = chance.randrange(1, max(2, len(word) - 1))
    swapped = word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
    return swapped if chance.random() < 0.5 and swapped != word else word[:at] + word[at + 1 :]
