"""Checks a guides folder while somebody works in it: after a save only what the save can have changed, the page at hand first."""

import contextlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from advice_app.library.check import Checker
from advice_app.library.guides import SOURCE_LANGUAGE
from advice_app.library.model import Reference
from advice_app.library.problems import Problem
from advice_app.library.shared_tables import SharedTables
from advice_app.library.source import Source
from advice_app.library.staleness import standing

Edition = tuple[Reference, str]
"""A guide and the tag of a language."""


class Finding(NamedTuple):
    """A mistake, and where on which page it is to be seen. ``ref`` is nothing for a file that all guides share."""

    path: Path
    line: int
    message: str
    warning: bool
    ref: Reference | None = None
    language: str = ""


class Report(NamedTuple):
    """What is wrong with one edition, or (no language) with what all share; ``left`` editions are not checked yet."""

    edition: tuple[Reference | None, str]
    findings: tuple[Finding, ...]
    left: int


class LiveCheck:
    """Keeps all editions read, so that one can be checked against the others at once. For one thread."""

    def __init__(self, guides: Path) -> None:
        self._guides = guides
        self._shared = SharedTables()
        self._state = ""
        self._checker: Checker | None = None
        self._files: dict[Edition, tuple[Path, tuple[int, int]]] = {}
        self._todo: set[Edition] = set()
        self._gone: list[Edition] = []
        self._tables: list[Problem] = []

    def look(self) -> None:
        """Read what changed on the disk. Raises `GuideError` if this is no guides folder (any more)."""
        folder = self._shared.read(self._guides)
        if self._checker is None or self._state != self._shared.state:
            self._checker, self._state = Checker(folder), self._shared.state
            self._gone += self._files
            self._files = {}
        files = {(ref, tag): (path, _stamp(path)) for ref, tag, path in folder.editions()}
        self._tables = folder.problems
        changed = [edition for edition in files if files[edition] != self._files.get(edition)]
        gone = [edition for edition in self._files if edition not in files]
        for edition in (*changed, *gone):
            self._read(edition, files[edition][0] if edition in files else None)
        self._files = files
        self._todo.update(self._touched([*changed, *gone]))
        self._gone = [edition for edition in {*self._gone, *gone} if edition not in files]

    def _read(self, edition: Edition, path: Path | None) -> None:
        assert self._checker is not None  # noqa: S101 - seen by the caller
        self._checker.sources.pop(edition, None)
        old = self._files.get(edition)
        paths = {path, old[0] if old else None}
        self._checker.problems = [problem for problem in self._checker.problems if problem.path not in paths]
        if path is not None:
            self._checker.read(*edition, path)

    def _touched(self, changed: Iterable[Edition]) -> Iterator[Edition]:
        """What has to be checked again: translations of a source that changed, and guides with links to it."""
        assert self._checker is not None  # noqa: S101 - seen by the caller
        for ref, tag in changed:
            if (ref, tag) in self._files:
                yield ref, tag
            if tag == SOURCE_LANGUAGE:
                yield from (edition for edition in self._files if edition[0] == ref)
                link = f"guide:{ref}"
                yield from (edition for edition, source in self._checker.sources.items() if link in source.body)

    def step(self, near: Edition | None) -> Report | None:
        """Check one edition, the nearest to the page that is read; nothing when all are done."""
        if self._gone:
            return Report(self._gone.pop(), (), len(self._todo))
        if not self._todo or self._checker is None:
            return None
        edition = min(self._todo, key=lambda item: _distance(item, near))
        self._todo.remove(edition)
        return Report(edition, tuple(self._check(edition)), len(self._todo))

    def shared(self) -> Report:
        """What is wrong with the files that all guides share."""
        own = {path for path, _stamp in self._files.values()}
        problems = [*self._tables, *(self._checker.problems if self._checker else ())]
        found = sorted({problem for problem in problems if problem.path not in own})
        findings = tuple(Finding(item.path, item.line, item.message, item.warning) for item in found)
        return Report((None, ""), findings, len(self._todo))

    def _check(self, edition: Edition) -> Iterator[Finding]:
        assert self._checker is not None  # noqa: S101 - seen by the caller
        (ref, tag), path = edition, self._files[edition][0]
        found = {problem for problem in self._checker.problems if problem.path == path}
        source = self._checker.sources.get(edition)
        if source is None:
            yield from (Finding(*_parts(item), ref, tag) for item in sorted(found))
            return
        found.update(self._checker.edition(ref, tag))
        places = _Places(source, self._checker.sources.get((ref, SOURCE_LANGUAGE)) if tag != SOURCE_LANGUAGE else None)
        for item in sorted(found):
            yield Finding(*_parts(item), ref.at(places.at(item.line)), tag)


class _Places:
    """Which paragraph of the page, whose places are those of the English source, a line of a file is in."""

    def __init__(self, source: Source, original: Source | None) -> None:
        self._source, self._original = source, original
        self._on_page: dict[str, str] | None = None

    def at(self, line: int) -> str:
        """The place of a line; nothing for what stands above the text."""
        before = [number for number, block in enumerate(self._source.blocks) if block.line <= line]
        if not before:
            return ""
        block = self._source.blocks[before[-1]]
        section, _, number = block.place.partition(".")
        if number and not number.isdigit():  # the title of a callout: what stands in it
            after = self._source.blocks[before[-1] + 1 :][:1]
            return self._translated(after[0].place) if after and after[0].place.startswith(f"{section}.") else section
        return self._translated(block.place)

    def _translated(self, own: str) -> str:
        if self._original is None:
            return own
        if self._on_page is None:
            pairs = standing(self._source, self._original).pairs
            self._on_page = {pair.own: pair.place for pair in pairs if pair.own}
        return self._on_page.get(own, own.partition(".")[0])


def _parts(problem: Problem) -> tuple[Path, int, str, bool]:
    return problem.path, problem.line, problem.message, problem.warning


def _distance(edition: Edition, near: Edition | None) -> tuple[bool, bool, bool, Edition]:
    if near is None:
        return True, True, True, edition
    ref = near[0].guide
    return edition != (ref, near[1]), edition[0] != ref, edition[0].jurisdiction != ref.jurisdiction, edition


def _stamp(path: Path) -> tuple[int, int]:
    """Changes when the file does; of a file that was just taken away it is empty."""
    with contextlib.suppress(OSError):
        stat = path.stat()
        return stat.st_mtime_ns, stat.st_size
    return 0, 0
