"""Process start to first painted page, and peak memory, of the app and of a bare window: interleaved, in one run."""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from advice_app.library.catalogue import Library
from advice_app.library.compile import build
from advice_app.library.model import Reference
from advice_app.library.page_parts import split
from tests.benchmarks.table import Measure, spread

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
REF = "FR/interview"
START_TARGET, MEMORY_TARGET = 1.25, 1.8
STAY_MS = 4000  # long enough for what the app does after its first page


@dataclass(slots=True)
class Program:
    """One program that is started again and again, and what it reported."""

    name: str
    command: list[str]
    environment: dict[str, str] = field(default_factory=dict)
    totals: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    peaks: list[float] = field(default_factory=list)
    steps: list[dict[str, float]] = field(default_factory=list)

    def run(self, environment: dict[str, str]) -> dict[str, float]:
        """Start it once and wait for its report."""
        environment = {**environment, **self.environment, "STARTED": str(time.monotonic_ns())}
        done = subprocess.run(self.command, env=environment, capture_output=True, text=True, timeout=120, check=False)
        if done.returncode or ("LEAVE" not in environment and not done.stdout.startswith("{")):
            raise RuntimeError(f"{self.name} failed ({done.returncode}):\n{done.stdout}{done.stderr}")
        if "LEAVE" in environment:
            return {}
        report = json.loads(done.stdout)
        self.totals.append(report["total"])
        self.processor.append(report["processor"])
        self.peaks.append(report["peak"])
        self.steps.append(report["steps"])
        return {"peak": report["peak"]}

    @property
    def median(self) -> float:
        """Milliseconds to the first page."""
        return statistics.median(self.totals)

    @property
    def used(self) -> float:
        """Milliseconds of processor time to the first page: what other processes do does not add to it."""
        return statistics.median(self.processor)

    def step(self, name: str) -> float:
        """Milliseconds until a step ended."""
        return statistics.median(run[name] for run in self.steps)

    def breakdown(self) -> str:
        """How long each step took, medians."""
        parts, before = [], 0.0
        for name in self.steps[0]:
            parts.append(f"{name} {self.step(name) - before:.0f}")
            before = self.step(name)
        return f"{self.name}: {', '.join(parts)} ms"


def measure_start(work: Path, large: Path, environment: dict[str, str], rounds: int) -> Iterator[Measure]:
    """Yield start and memory of today's guides and of the large library."""
    today = work / "library.sqlite"
    build(ROOT / "guides", today)
    page = work / "page.html"
    page.write_text(bare_page(today), encoding="utf-8")
    many = f"{int(large.stem.partition('-')[2]):,} editions"
    bare = Program("bare window", [sys.executable, str(HERE / "start_bare.py"), str(page)])
    programs = [
        app_program(work, "today's guides", today, environment),
        app_program(work, many, large, environment),
        app_program(work, "today's guides, --open", today, environment, open_ref=True),
        app_program(work, f"{many}, --open", large, environment, open_ref=True),
    ]
    interleave([bare, *programs], environment, rounds)
    for program in programs:
        yield Measure(f"start: {program.name}", program.median, bare.median, target=START_TARGET)
    # for information: until the app has also made what it puts off until its page is there
    yield Measure("start: all of the window, today's guides", programs[0].step("the rest"), bare.step("the rest"))
    yield Measure("start: processor time, today's guides", programs[0].used, bare.used)
    for program in programs[:2]:
        peaks = statistics.median(program.peaks), statistics.median(bare.peaks)
        yield Measure(f"peak memory at the first page: {program.name}", *peaks, unit="MiB", target=MEMORY_TARGET)
    # after the first page the app looks whether the guides changed
    later = programs[0].run({**environment, "STAY": str(STAY_MS)})["peak"]
    floor = statistics.median(bare.peaks)
    yield Measure("peak memory 4 s later: today's guides", later, floor, unit="MiB", target=MEMORY_TARGET)
    for program in (bare, *programs):
        print(program.breakdown())
    print(f"spread of the bare window's start: {spread(bare.totals):.0%} (above 10 %: the machine was busy)")


def bare_page(library: Path) -> str:
    """The page that the app opens, as plain HTML."""
    opened = Library.open(library)
    try:
        return split(opened.page_html(Reference.parse(REF), "en"))[1]
    finally:
        opened.close()


def interleave(programs: list[Program], environment: dict[str, str], rounds: int) -> None:
    """Start every program once per round, each round beginning with another; the first round does not count."""
    for number in range(rounds + 1):
        turn = number % len(programs)
        for program in programs[turn:] + programs[:turn]:
            program.run(environment)
        if number == 0:
            for program in programs:
                for values in (program.totals, program.processor, program.peaks, program.steps):
                    values.clear()


def app_program(work: Path, name: str, library: Path, environment: dict[str, str], *, open_ref: bool = False) -> Program:
    """The app with a profile of its own, left on the page when it was last closed."""
    home = work / f"profile {name}"
    profile = home / "data" / "rights-at-arrest"
    cache = profile / "cache" if open_ref else home / "cache" / "rights-at-arrest"
    cache.mkdir(parents=True, exist_ok=True)
    link = cache / "library.sqlite"
    link.unlink(missing_ok=True)
    os.link(library, link)
    places = {"XDG_DATA_HOME": str(home / "data"), "XDG_CACHE_HOME": str(home / "cache")}
    options = ["--profile", str(profile), "--open", REF] if open_ref else []
    program = Program(name, [sys.executable, str(HERE / "start_app.py"), *options], places)
    if not open_ref:
        first = Program(name, [*program.command, "--open", REF], places)
        first.run({**environment, "LEAVE": "1"})
    return program
