"""How often a reader finds what they meant: queries with their answers, and what each step of the search adds.

Success at 1 and at 3: the share of queries whose first, or one of whose first three results is an answer. MRR: the mean of one
over the rank of the first answer (nothing beyond the tenth).
"""

import shutil
import sqlite3
import tomllib
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from advice_app.library.compile import build
from advice_app.library.search import index
from advice_app.library.search import query as parsing
from advice_app.library.search.engine import Engine
from advice_app.library.search.finder import Finder
from advice_app.library.search.index import SHIFT
from advice_app.library.search.results import Filters
from advice_app.library.search.searcher import Searcher
from advice_app.library.search.text import everything

ROOT = Path(__file__).parents[2]
QUERIES = Path(__file__).parent / "relevance"
_LOOKED_AT = 10
Search = Callable[[str, str], list[str]]
"""Language and text of a query to the references found, best first."""


class Query(NamedTuple):
    """What somebody types, and every answer that will do."""

    language: str
    text: str
    refs: tuple[str, ...]
    held: bool


class Figures(NamedTuple):
    """How well some queries were answered."""

    queries: int
    first: float
    third: float
    rank: float

    @classmethod
    def of(cls, ranks: Iterable[int]) -> "Figures":
        """From the rank of each query's first answer; 0 where there is none."""
        found = list(ranks)
        number = len(found) or 1
        return cls(
            len(found),
            sum(rank == 1 for rank in found) / number,
            sum(1 <= rank <= 3 for rank in found) / number,
            sum(1 / rank for rank in found if rank) / number,
        )


def read_queries() -> list[Query]:
    """The whole set."""
    return [
        Query(path.stem, row["text"], tuple(row["refs"]), row.get("held", False))
        for path in sorted(QUERIES.glob("*.toml"))
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["query"]
    ]


def is_answer(link: str, ref: str) -> bool:
    """Whether a result is at the place that a reference of the set names, or inside it."""
    guide, _, place = link.partition("#")
    wanted, _, section = ref.partition("#")
    country, _, stage = wanted.partition("/")
    same = country in {"*", guide.partition("/")[0]} and stage in {"*", guide.partition("/")[2]}
    return same and (not section or place.partition(".")[0] == section)


def rank_of(query: Query, links: Iterable[str]) -> int:
    """The rank of the first answer, or 0."""
    for rank, link in enumerate(links, 1):
        if any(is_answer(link, ref) for ref in query.refs):
            return rank
    return 0


class Steps:
    """The search as it is, and what it would be without one or most of its steps."""

    def __init__(self, library: Path) -> None:
        self._path = library
        self.searcher = Searcher(library)
        self._db = sqlite3.connect(library)
        self._engine = Engine(self._db)
        self._plain: dict[str, sqlite3.Connection] = {}

    def whole(self, language: str, text: str) -> list[str]:
        """The search as it is."""
        return _links(self.searcher, language, text)

    def all(self) -> Iterator[tuple[str, Search]]:
        """Every step with its name."""
        yield "unicode61 as it comes", self.plain
        yield "+ text folded by the app", self.folded
        yield "+ other forms of a word", self.widened
        yield "the search as it is", self.whole
        for name, target, value in _ABLATIONS:
            yield f"  without {name}", self._without(target, value)
        yield "  without keywords of sections", self._without_keywords()

    def plain(self, language: str, text: str) -> list[str]:
        """FTS5 with its own tokenizer."""
        tokens = [f'"{piece.replace(chr(34), "")}"' for piece in text.split()]
        tokens[-1] += "*"
        db = self._unicode61(language)
        for joined in (" AND ".join(tokens), " OR ".join(tokens)):
            statement = "SELECT rowid FROM t WHERE t MATCH ? ORDER BY bm25(t, 6, 1, 0.6) LIMIT ?"
            if rows := db.execute(statement, (joined, _LOOKED_AT)).fetchall():
                return [self._link(row[0]) for row in rows]
        return []

    def folded(self, language: str, text: str) -> list[str]:
        """Words folded, nothing else."""
        finder = Finder(self._db, language, language)
        return self._asked(finder, parsing.parse(text, language))

    def widened(self, language: str, text: str) -> list[str]:
        """Folded, without stop words, with other forms."""
        finder = Finder(self._db, language, language)
        return self._asked(finder, finder.terms(text))

    def _asked(self, finder: Finder, terms: tuple[parsing.Term, ...]) -> list[str]:
        rows = finder.all_of(terms).ids or finder.any_of(terms).ids
        return [self._link(row) for row in rows[:_LOOKED_AT]]

    def _link(self, row: int) -> str:
        country, stage, place = self._engine.guides.section_id(row)
        return f"{country}/{stage}#{place}" if place else f"{country}/{stage}"

    def _without(self, target: str, value: object) -> Search:
        def search(language: str, text: str) -> list[str]:
            with ExitStack() as stack:
                stack.enter_context(patch(target, value))
                return self.whole(language, text)

        return search

    def _without_keywords(self) -> Search:
        path = self._path.with_name("relevance-bare.sqlite")
        shutil.copyfile(self._path, path)
        with closing(sqlite3.connect(path)) as db:
            index.update(db, {})
            db.commit()
        bare = Searcher(path)
        return lambda language, text: _links(bare, language, text)

    def _unicode61(self, language: str) -> sqlite3.Connection:
        """The same rows as in the index, their text as it is."""
        if language not in self._plain:
            db = self._plain[language] = sqlite3.connect(":memory:")
            db.execute("CREATE VIRTUAL TABLE t USING fts5(heading, body, context, tokenize='unicode61')")
            guides = self._engine.guides
            query = "SELECT search_section.id, title, summary FROM search_section JOIN edition"
            query += f" ON edition.id = search_section.id >> {SHIFT} WHERE language = ?"
            for row, title, summary in self._db.execute(query, (language,)).fetchall():
                place, heading = guides.heading(row)
                body = "\n".join(everything(markup) for _, _, markup in guides.blocks(row)) if place else summary
                db.execute("INSERT INTO t(rowid, heading, body, context) VALUES (?, ?, ?, ?)", (row, heading, body, title))
        return self._plain[language]


def _links(searcher: Searcher, language: str, text: str) -> list[str]:
    results = searcher.search(text, language=language, filters=Filters(kinds=("guide",)), limit=_LOOKED_AT)
    return [hit.link for hit in results.hits]


_PACKAGE = "advice_app.library.search"
_ABLATIONS: tuple[tuple[str, str, object], ...] = (
    ("other forms of a word", f"{_PACKAGE}.vocabulary.Vocabulary.forms", lambda _self, _word: []),
    ("correcting mistakes", f"{_PACKAGE}.vocabulary.Vocabulary.correct", lambda _self, _word, starts=False: ()),
    ("the other languages", f"{_PACKAGE}.asking.Asker._best_informed", lambda _self, _asked, own: own),
    ("stop words", f"{_PACKAGE}.query.is_stop_word", lambda _word, _language: False),
    ("results that have most of the words", f"{_PACKAGE}.asking._ENOUGH", 0),
    ("looking closely at the best", f"{_PACKAGE}.rank.score", lambda _needles, _candidate: _rated_alike()),
)


def _rated_alike() -> object:
    from advice_app.library.search.rank import Score

    return Score(1.0, -1)


def measure_relevance(work: Path) -> str:
    """The table: every step over all queries, then the search as it is by language."""
    library = work / "relevance.sqlite"
    build(ROOT / "guides", library)
    steps = Steps(library)
    queries = read_queries()
    lines = [f"{'':44}{'tuned on':>22}{'held back':>22}{'all':>22}", f"{'':44}" + f"{'s@1   s@3    MRR':>22}" * 3]
    for name, search in steps.all():
        ranks = [(query, rank_of(query, search(query.language, query.text))) for query in queries]
        lines.append(
            f"{name:44}" + "".join(_cell(Figures.of(rank for query, rank in ranks if chosen(query))) for chosen in _SPLIT)
        )
    lines.append("")
    ranks = [(query, rank_of(query, steps.whole(query.language, query.text))) for query in queries]
    for language in dict.fromkeys(query.language for query in queries):
        own = [(query, rank) for query, rank in ranks if query.language == language]
        cells = "".join(_cell(Figures.of(rank for query, rank in own if chosen(query))) for chosen in _SPLIT)
        lines.append(f"{f'{language}, {len(own)} queries':44}{cells}")
    steps.searcher.close()
    return "\n".join(lines)


_SPLIT: tuple[Callable[[Query], bool], ...] = (lambda query: not query.held, lambda query: query.held, lambda _query: True)


def _cell(figures: Figures) -> str:
    return f"{figures.first:>10.0%} {figures.third:>5.0%} {figures.rank:>5.2f}"
