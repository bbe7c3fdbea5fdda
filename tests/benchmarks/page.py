"""Click to painted for opening another guide in the app, and the same page in a bare QTextBrowser: interleaved, in one run."""

import contextlib
import statistics
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice, pairwise
from pathlib import Path
from typing import NamedTuple

from advice_app.languages import set_interface_language
from advice_app.library.catalogue import Library
from advice_app.library.model import Reference
from advice_app.library.page_parts import split
from advice_app.paths import Paths
from tests.benchmarks.start import MEMORY_TARGET
from tests.benchmarks.table import Measure, percentile

HERE = Path(__file__).parent
LANGUAGES = (("en", "English"), ("ar", "Arabic"), ("de", "German"))
PAGE_TARGET, FRAME_MS = 0.8, 16.7
PER_ROUND = 5
STAGES = ("arrest", "interview", "court", "lawyer", "family", "detention")


class Opening(NamedTuple):
    """Milliseconds to open one page, each way; ``near``: another stage of the country that was read, which is made ready."""

    near: bool
    app: float
    rest: float  # until the app had nothing left to do
    bare: float
    bar: float  # bare, with the scroll bar always on


class Child:
    """A child process that answers line by line."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )
        self._answer()

    def ask(self, line: str) -> str:
        """Send a line and wait for the answer."""
        assert self._process.stdin is not None
        print(line, file=self._process.stdin, flush=True)
        return self._answer()

    def number(self, line: str) -> float:
        """Send a line; the number it answers with."""
        return float(self.ask(line))

    def _answer(self) -> str:
        assert self._process.stdout is not None
        answer = self._process.stdout.readline().strip()
        if not answer:
            raise RuntimeError(f"{self._process.args!r} ended early")
        return answer

    def close(self) -> None:
        """End it."""
        self._process.kill()
        self._process.communicate()


def measure_pages(work: Path, library: Path, environment: dict[str, str], rounds: int) -> Iterator[Measure]:
    """Yield medians and 95th percentiles for every language, and memory at the end."""
    opened = Library.open(library)
    bare_command = [sys.executable, str(HERE / "page_bare.py")]
    profile = work / "profile pages"
    for tag, _name in LANGUAGES:
        set_interface_language(tag, Paths.find(profile).cache)  # compiled now, as an installed app has it
    set_interface_language("en")
    app_command = [sys.executable, str(HERE / "page_app.py"), str(profile), str(library)]
    with (
        contextlib.closing(opened),
        contextlib.closing(Child(bare_command, environment)) as bare,
        contextlib.closing(Child(app_command, environment)) as app,
    ):
        for tag, name in LANGUAGES:
            app.ask(f"language {tag}")
            refs = list(islice(_guides(opened, tag), rounds * PER_ROUND + 3))
            openings = [_open(work, opened, before, ref, tag, app, bare) for before, ref in pairwise(refs)][2:]
            yield from _measures(f"{name}, any", openings)
            yield from _measures(f"{name}, another country", [item for item in openings if not item.near], brief=True)
            yield from _measures(f"{name}, another stage", [item for item in openings if item.near], brief=True)
        yield Measure("peak memory after reading", app.number("peak"), bare.number("peak"), "MiB", MEMORY_TARGET)
        app.ask("home")
        yield Measure("peak memory, home too", app.number("peak"), bare.number("peak"), "MiB", MEMORY_TARGET)


def _measures(name: str, openings: list[Opening], *, brief: bool = False) -> Iterator[Measure]:
    app, rest, bare, bar = ([float(opening[column]) for opening in openings] for column in range(1, 5))
    excuse = "so is a bare one" if percentile(bar, 0.95) > FRAME_MS else ""
    yield Measure(f"open a guide, {name}: median", statistics.median(app), statistics.median(bare), target=PAGE_TARGET)
    p95 = percentile(app, 0.95), percentile(bare, 0.95)
    yield Measure(f"open a guide, {name}: 95th percentile", *p95, bound=FRAME_MS, excuse=excuse)
    if brief:
        return
    yield Measure(f"open a guide, {name}: at rest", statistics.median(rest), statistics.median(bare))
    yield Measure(f"(bare with scroll bar always on, {name})", statistics.median(bar), statistics.median(bare))


def _open(work: Path, library: Library, before: Reference, ref: Reference, tag: str, app: Child, bare: Child) -> Opening:
    page = work / "page.html"
    page.write_text(split(library.page_html(ref, tag))[1], encoding="utf-8")
    plain = bare.number(f"plain {page}")
    painted, rest = (float(number) for number in app.ask(f"open {ref}").split())
    return Opening(before.jurisdiction == ref.jurisdiction, painted, rest, plain, bare.number(f"bar {page}"))


def _guides(library: Library, tag: str) -> Iterator[Reference]:
    """A guide after a guide: now another stage, now another country; none twice."""
    first = (country.code for country in library.jurisdictions("en") if country.guides)
    codes = [code for code in first if all(library.edition(Reference(code, stage), tag) for stage in STAGES)]
    for number in range(len(codes) * len(STAGES)):
        yield Reference(codes[number // 2 % len(codes)], STAGES[(number + number // (2 * len(codes)) * 2) % len(STAGES)])
