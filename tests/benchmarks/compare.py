"""Four countries side by side, and the map in other colours: from the choice until it is painted, one frame of processor time."""

import contextlib
import gc
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from advice_app.compare.choice import Choice
from advice_app.compare.words import QUESTIONS
from advice_app.library import schema
from advice_app.library.catalogue import Library
from advice_app.ui.compare.screen import CompareScreen
from advice_app.ui.fonts import ensure_script
from advice_app.ui.look import Look
from advice_app.ui.outline import shapes
from advice_app.ui.style import style_sheet
from advice_app.ui.theme import LIGHT
from tests.benchmarks.table import Measure
from tests.compare_kit import fill

FRAME_MS = 16.7
_SIZE = 1176, 848  # a window of 1440 x 900 less side bar and tool bar
_PER_STAGE = 9
_RULE = "The police must wait for up to 2 hours until the lawyer who was asked for is there, and tell the person so in writing. "
_PER_ROUND = 4
_KNOWN = [
    "AT", "AU", "BE", "BG", "CA", "CH", "CY", "CZ", "DE", "EE", "ES", "FI", "FR", "GB-EAW", "GB-SCT", "GR", "HR", "HU", "IE",
    "IT", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK", "TR", "UA", "US",
]  # fmt: skip
"""What there are facts of in November 2026."""


def measure_compare(work: Path, rounds: int) -> Iterator[Measure]:
    """Yield medians: for as many countries as there are facts of; for information, a map on which every country has an answer."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    ensure_script("Latn")
    app.setStyleSheet(style_sheet(LIGHT))
    every = sorted(code for code, path in shapes("world").items() if path.boundingRect().width() > 2)
    some = Library.open(_library(work / "compare.sqlite", _KNOWN))
    whole = Library.open(_library(work / "compare-world.sqlite", every))
    fours = cycle(tuple(_KNOWN[start : start + 4]) for start in range(0, len(_KNOWN) - 3, 4))
    stages = cycle(f"stage{number}" for number in range(len(QUESTIONS) // _PER_STAGE))
    questions = cycle(list(QUESTIONS)[:_PER_STAGE])
    gc.collect()
    gc.freeze()  # as the app does after its start
    try:
        name = "compare, 4 countries, 9 questions: "
        screen = _screen(some)
        screen.head.chips.open_choice()  # where countries are chosen: it draws the outline of each
        screen.head.chips.choice.hide()
        yield _measure(f"{name}other countries", screen, lambda: {"codes": next(fours)}, rounds)
        yield _measure(f"{name}another stage", _screen(some), lambda: {"stage": next(stages)}, rounds)
        for library, chart, bound in ((some, "europe", FRAME_MS), (some, "world", FRAME_MS), (whole, "world", None)):
            screen = _screen(library, Choice(("FR", "DE"), "stage0", on_map=True, chart=chart))
            answers = len(_KNOWN) if library is some else len(every)
            name = f"compare, map of {chart}, {answers} answers: another question"
            yield _measure(name, screen, lambda: {"question": next(questions)}, rounds, bound)
    finally:
        some.close()
        whole.close()


def _screen(library: Library, choice: Choice | None = None) -> CompareScreen:
    state = choice or Choice(("FR", "DE", "ES", "IT"), "stage0")
    screen = CompareScreen(library, Look(LIGHT), None, state.to_json())
    screen.resize(*_SIZE)
    screen.show()
    QTest.qWaitForWindowExposed(screen)  # before that, nothing is painted
    _paint()
    return screen


def _measure(
    name: str, screen: CompareScreen, wanted: Callable[[], dict[str, object]], rounds: int, bound: float | None = FRAME_MS
) -> Measure:
    times = []
    for _round in range(rounds * _PER_ROUND):
        screen.table.cells.forget()  # what was laid out before is no help
        started = time.process_time()  # that of other programs does not count
        screen.choose(**wanted())
        _paint()
        times.append((time.process_time() - started) * 1000)
    screen.end()
    screen.close()
    return Measure(name, statistics.median(times), 0, bound=bound)


def _paint() -> None:
    """Do what is to be done before the next frame, and paint it: Qt posts the wish to paint like any other event."""
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    QApplication.sendPostedEvents()


def _library(path: Path, codes: list[str]) -> Path:
    """Facts of these countries on all questions; rules as long as real ones."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.executescript(schema.TABLES)
        fill(db, "meta", key="version", value=str(schema.VERSION))
        values = cycle(("yes", "limited", "no", "yes", "unclear"))
        for at, (own, ask) in enumerate(QUESTIONS.items()):
            fill(db, "question", id=own, position=at, stage=f"stage{at // _PER_STAGE}", ask=ask, protects="yes")
        for code in codes:
            fill(db, "jurisdiction", code=code, checked="2026-11-22", has_facts=1)
            fill(db, "jurisdiction_name", language="en", code=code, name=f"Country {code}")
            for at, own in enumerate(QUESTIONS):
                lists = {"law": f'["Code art. {at}", "Act s {at}(1)"]', "sources": '["https://example.org"]'}
                about = {"value": next(values), "confidence": "high", "as_of": "2026-01-01"}
                fill(db, "fact", jurisdiction=code, id=own, summary=f"{_RULE}{_RULE}{code}", **about, **lists)
        db.commit()
    return path
