"""A deck of 200 slides, opened until both windows are painted; each change until the audience sees it, and until all is painted.

Slides change as fast as a keyboard repeats a key that is held down: nobody who speaks is faster.
"""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from advice_app.library.catalogue import Library
from advice_app.library.compile import build
from advice_app.library.model import Reference
from advice_app.slides.model import Deck, Slide
from tests.benchmarks.table import Measure

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

FRAME_MS, OPENING_MS, SLIDES = 16.7, 300.0, 200
_PACE = 1 / 30  # seconds
_ROOT = Path(__file__).parents[2]


def measure_present(work: Path, rounds: int) -> Iterator[Measure]:
    """Yield the best opening, median and 99th percentile of changes, in processor time: that of other programs does not count."""
    path = work / "present" / "library.sqlite"
    path.parent.mkdir(parents=True, exist_ok=True)
    build(_ROOT / "guides", path)
    library = Library.open(path)
    for tag in ("fr", "ar"):
        openings, seen, whole = _talks(library, tag, rounds)
        yield Measure(f"a deck of {SLIDES} slides opens ({tag})", min(openings), OPENING_MS, bound=OPENING_MS)
        for name, times in (("the audience sees the next slide", seen), ("both windows show it", whole)):
            yield Measure(f"{name}, median ({tag})", sorted(times)[len(times) // 2], FRAME_MS, bound=FRAME_MS)
            yield Measure(f"{name}, 99 of 100 ({tag})", sorted(times)[len(times) * 99 // 100], FRAME_MS, bound=FRAME_MS)
    library.close()


def deck_of_200(library: Library, tag: str) -> Deck:
    """As many slides of different guides as a long day has."""
    from advice_app.ui.present.decks import deck_of

    slides: list[Slide] = []
    for edition in library.editions():
        made = deck_of(library, Reference(edition.ref.jurisdiction, edition.ref.stage), tag) if edition.language == tag else None
        slides += made.slides if made else ()
        if len(slides) >= SLIDES:
            break
    return Deck("workshop", "Workshop", tag, tuple(slides[:SLIDES]), 240.0)


def _talks(library: Library, tag: str, rounds: int) -> tuple[list[float], list[float], list[float]]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from advice_app.ui.look import Look
    from advice_app.ui.present.director import Director
    from advice_app.ui.present.measure import fitter, tongue
    from advice_app.ui.present.screens import Screens
    from advice_app.ui.present.tongues import Program, Tongues
    from advice_app.ui.theme import LIGHT

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    deck = deck_of_200(library, tag)
    program = Program("Workshop", ((tag, tag),), lambda _tag: deck)
    openings: list[float] = []
    seen: list[float] = []
    whole: list[float] = []

    def open_talk() -> Director:
        tongues = Tongues(program, tag, tag)
        made = Director(tongues, fitter(library), lambda name: tongue(library, name), Look(LIGHT), Screens(app.primaryScreen()))
        made.open()
        app.processEvents()
        return made

    for _round in range(max(2, rounds // 3)):
        kept: list[Director] = []
        openings.append(_milliseconds(lambda kept=kept: kept.append(open_talk())))  # type: ignore[misc]
        talk = kept[0]
        talk.do("alone")  # the audience's view, as large as a screen
        app.processEvents()
        for _change in range(60):
            _wait(app)
            seen.append(_milliseconds(lambda talk=talk: talk.do("forward")))  # type: ignore[misc]
            whole.append(seen[-1] + _milliseconds(app.processEvents))
        talk.end()
        app.processEvents()
    return openings[1:], seen, whole  # the first opening loads modules and fonts


def _wait(app: "QApplication") -> None:
    """Let the app do what it does between two keys."""
    until = time.monotonic() + _PACE
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.001)


def _milliseconds(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return (time.process_time() - start) * 1000
