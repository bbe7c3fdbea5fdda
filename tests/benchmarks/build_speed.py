"""How fast guides become a library: all of them, one that changed, none that changed; against Markdown alone."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import markdown

from advice_app.library.compile import build
from tests.benchmarks.generator import write_guides
from tests.benchmarks.table import Measure

GUIDES = 25  # in twelve languages
_EXTENSIONS = ["attr_list", "tables", "def_list", "admonition", "footnotes", "sane_lists"]


def measure_build(work: Path) -> Iterator[Measure]:
    """Yield what a build costs per edition, and when one edition or nothing changed."""
    guides, library = work / "guides", work / "built.sqlite"
    library.unlink(missing_ok=True)
    editions = write_guides(guides, GUIDES) if not guides.is_dir() else len(list(guides.glob("*/*/*.md")))
    floor = _seconds(lambda: _markdown_only(guides))
    whole = _seconds(lambda: build(guides, library))
    yield Measure(f"build {editions} editions, each (bare: Markdown alone)", whole / editions * 1e3, floor / editions * 1e3)
    changed = next(guides.glob("*/interview/fr.md"))
    changed.write_text(changed.read_text(encoding="utf-8").replace("drafted", "reviewed", 1), encoding="utf-8")
    one = _seconds(lambda: build(guides, library))
    yield Measure(f"build again, 1 of {editions} changed (bare: all)", one * 1e3, whole * 1e3)
    changed.write_text(changed.read_text(encoding="utf-8").replace("reviewed", "drafted", 1), encoding="utf-8")


def _markdown_only(guides: Path) -> None:
    for path in guides.glob("*/*/*.md"):
        markdown.Markdown(extensions=_EXTENSIONS).convert(path.read_text(encoding="utf-8").split("+++", 2)[2])


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
