"""The list of judgments with 2,000 of them beside one with 20: opening it until it is painted, and each key of a search."""

import os
import random
import shutil
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from advice_app.cases.find import find
from advice_app.cases.store import CaseStore
from advice_app.law.cases import Case
from advice_app.library.catalogue import Library
from advice_app.library.compile import build
from advice_app.library.desk_tables import case_rows
from tests.benchmarks.table import Measure, percentile
from tests.guides import write_guides

MANY, FEW = 2000, 20
FRAME_MS = 16.7
_SIZE = (1176, 848)  # a window of 1440x900 without its bars
_COURTS = ("ECtHR", "CJEU", "UKSC", "US-SC", "CA-SC")
_TOPICS = ("lawyer", "silence", "detention", "evidence", "children", "interview")
_COMMON = ("police", "lawyer", "silence", "custody")


def measure_cases(work: Path, rounds: int) -> Iterator[Measure]:
    """Yield medians of opening, and the 95th percentile of searching as somebody types."""
    libraries = [_library(work / f"cases {number}", number) for number in (FEW, MANY)]
    try:
        few, many = (_openings(library, rounds * 3) for library in libraries)
        app, bare = statistics.median(many), statistics.median(few)
        yield Measure(f"cases, {MANY} and {FEW}: open the list and paint it", app, bare, bound=2 * FRAME_MS)
        few, many = (_keys(library, rounds) for library in libraries)
        app, bare = percentile(many, 0.95), percentile(few, 0.95)
        yield Measure(f"cases, {MANY} and {FEW}: each key in search, 95th percentile", app, bare, bound=FRAME_MS)
    finally:
        for library in libraries:
            library.close()


def _library(folder: Path, number: int) -> Library:
    """A small library with so many judgments."""
    shutil.rmtree(folder, ignore_errors=True)
    path = folder / "library.sqlite"
    build(write_guides(folder / "guides"), path)
    with closing(sqlite3.connect(path)) as database:
        database.execute("DELETE FROM legal_case")
        for row in case_rows(_cases(number)):
            database.execute(f"INSERT INTO legal_case VALUES ({', '.join('?' * len(row))})", row)
        database.commit()
    return Library.open(path)


def _cases(number: int) -> Iterator[Case]:
    dice = random.Random(number)
    words = ["".join(dice.choices("abcdefghijklmnopqrstuvwxyz", k=dice.randint(3, 11))) for _ in range(4000)]

    def text(size: int) -> str:
        return " ".join([*dice.choices(words, k=size), dice.choice(_COMMON)]).capitalize()

    for at in range(number):
        yield Case(
            id=f"case-{at}",
            title=f"{text(2)} v. {text(1)}",
            court=dice.choice(_COURTS),
            reference=f"no. {dice.randrange(99999)}/{at % 90:02}",
            date=f"{1970 + at % 56}-{1 + at % 12:02}-{1 + at % 28:02}",
            holding=f"{text(40)}.",
            law=("ECHR art. 6(1)", "ECHR art. 6(3)(c)"),
            url="https://example.org/",
            confidence=dice.choice(("high", "medium", "low")),
            topics=tuple(dice.sample(_TOPICS, k=3)),
            jurisdictions=(dice.choice(("FR", "DE", "TR", "GB-EAW")),),
        )


def _openings(library: Library, rounds: int) -> list[float]:
    """The screen from nothing until it is painted, in a running app that has its modules loaded."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication, QStackedWidget

    from advice_app.ui.cases.screen import CasesScreen
    from advice_app.ui.look import Look
    from advice_app.ui.style import style_sheet
    from advice_app.ui.theme import LIGHT

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setStyleSheet(style_sheet(LIGHT))
    window = QStackedWidget()
    window.resize(*_SIZE)
    window.show()

    def open_list() -> None:
        screen = CasesScreen(library, Look(LIGHT), window)
        window.addWidget(screen)
        window.setCurrentWidget(screen)
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        screen.repaint()
        window.removeWidget(screen)
        made.append(screen)

    made: list[CasesScreen] = []
    open_list()  # fonts, icons
    times = [_milliseconds(open_list) for _ in range(rounds)]
    for screen in made:
        screen.end()
        screen.deleteLater()
    window.close()
    return times


def _keys(library: Library, rounds: int) -> list[float]:
    store = CaseStore(library.path)
    find(store, "x")  # the words are read
    typed = [word[:size] for word in (*_COMMON, "custody lawyer") for size in range(1, len(word) + 1)]
    times = [_milliseconds(lambda text=text: find(store, text)) for _ in range(rounds) for text in typed]  # type: ignore[misc]
    store.close()
    return times


def _milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000
