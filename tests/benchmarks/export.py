"""A whole country in three languages out of the app: how long that takes, how long a window waits for it, how large it is."""

import os
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from advice_app.export.out import labels_in, write
from advice_app.export.selection import guides_of, select
from advice_app.library.catalogue import Library
from advice_app.library.compile import build
from advice_app.ui.export.slices import Work
from tests.benchmarks.table import Measure, percentile

COUNTRY, TAGS = "FR", ("ar", "fr", "uk")
WHOLE_MS, STEP_MS = 5000.0, 100.0
_GUIDES = Path(__file__).parents[2] / "guides"


def measure_export(work: Path, rounds: int) -> Iterator[Measure]:
    """Yield medians of the whole, what the window waits, and the size."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from advice_app.app import qt_application
    from advice_app.sharing.booklet import Geometry
    from advice_app.sharing.card_sheet import A4
    from advice_app.ui import fonts
    from advice_app.ui.export.compose import Job
    from advice_app.ui.export.files import pdf_file

    fonts.prepare(work / "fonts")
    _application = qt_application()
    build(_GUIDES, work / "export.sqlite")
    library = Library.open(work / "export.sqlite")
    chosen, labels = select(library, guides_of(library, COUNTRY), TAGS), labels_in(library, _iso)
    job = Job(library, chosen, Geometry.on(A4), labels)

    def text(kind: str) -> Callable[[Path], Work]:
        return lambda path: ((0, 0) for _step in write(kind, path, library, chosen, labels))

    kinds: dict[str, Callable[[Path], Work]] = {
        "pdf": lambda path: pdf_file(path, job),
        "html": text("html"),
        "epub": text("epub"),
    }
    for kind, made in kinds.items():
        path = work / f"export.{kind}"
        times = [_steps(made(path)) for _round in range(max(rounds // 3, 2))]
        name = f"{COUNTRY} in {len(TAGS)} languages, {kind}"
        yield Measure(f"{name}: whole", statistics.median(sum(steps) for steps in times), 0, bound=WHOLE_MS)
        waits = [step for steps in times for step in steps]
        yield Measure(f"{name}: what the window waits, 95th percentile", percentile(waits, 0.95), 0, bound=STEP_MS)
        yield Measure(f"{name}: size", path.stat().st_size / 1024, 0, unit="KiB")
    library.close()


def _steps(work: Work) -> list[float]:
    """How long each step takes, in milliseconds."""
    times = []
    start = time.perf_counter()
    for _step in work:
        now = time.perf_counter()
        times.append((now - start) * 1000)
        start = now
    return times


def _iso(day: date, _tag: str) -> str:
    return day.isoformat()
