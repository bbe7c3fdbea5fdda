"""Measures speed and memory side by side with a bare window, and prints the ratios: ``python -m tests.benchmarks``."""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.beside import measure_beside
from tests.benchmarks.bookmarks import measure_bookmarks
from tests.benchmarks.build_speed import measure_build
from tests.benchmarks.cases import measure_cases
from tests.benchmarks.compare import measure_compare
from tests.benchmarks.display import display
from tests.benchmarks.export import measure_export
from tests.benchmarks.generator import EDITIONS, make_library
from tests.benchmarks.page import measure_pages
from tests.benchmarks.present import measure_present
from tests.benchmarks.readability import measure_readability
from tests.benchmarks.relevance_run import measure_relevance
from tests.benchmarks.search import measure_search
from tests.benchmarks.start import measure_start
from tests.benchmarks.table import Measure, table

PARTS = (
    "start", "page", "build", "search", "relevance", "bookmarks", "cases", "compare", "beside", "export", "present",
    "readability",
)  # fmt: skip
_BUSY = 0.5  # processes that wanted to run, on average, before anything was measured


def main() -> int:
    """Run what was asked for; 1 if anything is over its target."""
    options = _options()
    options.work.mkdir(parents=True, exist_ok=True)
    if os.getloadavg()[0] > _BUSY:
        print(f"NOTE: this machine is busy (load {os.getloadavg()[0]:.1f}): the figures will be rough")
    with display(options.work / "compiled") as (environment, where):
        os.environ.update(environment)  # some parts are measured in this process
        print(f"drawing on: {where}; {os.cpu_count()} processors; {options.rounds} rounds; files in {options.work}")
        measures = list(_measures(options, environment))
    if measures:
        print()
        print(table(measures))
    if "relevance" in (options.parts or PARTS):
        print()
        print(measure_relevance(options.work))
    if "readability" in (options.parts or PARTS):
        print()
        print(measure_readability())
    return int(any(measure.verdict == "over" for measure in measures))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument(
        "parts", nargs="*", choices=[[], *PARTS], metavar="PART", help=f"{', '.join(PARTS)}; all if none is named"
    )
    parser.add_argument("--rounds", type=int, default=9, help="how often each thing is measured (9)")
    parser.add_argument("--editions", type=int, default=EDITIONS, help="size of the large library (30000)")
    work = Path(tempfile.gettempdir()) / "rights-at-arrest-benchmarks"
    parser.add_argument("--work", type=Path, default=work, help="folder for libraries and profiles, kept for the next run")
    return parser.parse_args()


def _measures(options: argparse.Namespace, environment: dict[str, str]) -> Iterator[Measure]:
    parts = options.parts or PARTS
    if "build" in parts:
        yield from measure_build(options.work)
    tools = {
        "bookmarks": measure_bookmarks, "cases": measure_cases, "compare": measure_compare, "beside": measure_beside,
        "export": measure_export, "present": measure_present,
    }  # fmt: skip
    for name, measure in tools.items():
        if name in parts:
            yield from measure(options.work, options.rounds)
    if {"start", "page", "search"} & set(parts):
        large = make_library(options.work / f"library-{options.editions}.sqlite", options.editions)
        if "start" in parts:
            yield from measure_start(options.work, large, environment, options.rounds)
        if "page" in parts:
            yield from measure_pages(options.work, large, environment, options.rounds)
        if "search" in parts:
            yield from measure_search(large, options.rounds)


if __name__ == "__main__":
    sys.exit(main())
