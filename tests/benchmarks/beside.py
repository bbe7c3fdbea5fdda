"""Two languages side by side, opened until they are painted, beside the two pages alone: filled, laid out and painted as wide."""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from advice_app.library.compile import build
from advice_app.library.model import Reference
from advice_app.paths import Paths
from tests.benchmarks.table import Measure

FRAME_MS = 16.7
GUIDE, LANGUAGES = Reference("FR", "detention"), ("en", "ar")  # long, with tables; of two scripts and directions
_ROOT = Path(__file__).parents[2]


def measure_beside(work: Path, rounds: int) -> Iterator[Measure]:
    """Yield the best of many openings: what other work on the machine adds says nothing about them."""
    alone, both = _openings(_profile(work / "beside"), rounds)
    yield Measure("two languages side by side, and the two pages alone", min(both), min(alone), bound=min(alone) + 2 * FRAME_MS)


def _profile(folder: Path) -> Path:
    """A profile with a library of one country's guides."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(_ROOT / "guides", folder / "guides", ignore=_of_other_countries)
    paths = Paths.find(folder / "profile")
    paths.library.parent.mkdir(parents=True)
    build(folder / "guides", paths.library)
    return folder / "profile"


def _of_other_countries(folder: str, names: list[str]) -> set[str]:
    top = Path(folder).name == "guides"
    return {name for name in names if name.isupper() and name not in {GUIDE.jurisdiction, "INTL"}} if top else set()


def _openings(profile: Path, rounds: int) -> tuple[list[float], list[float]]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication, QWidget

    from advice_app.app import Application
    from advice_app.library.page_pair import pair
    from advice_app.ui.reader.page_view import PageView

    application = Application(Paths.find(profile), None, LANGUAGES[0])
    window = application.make_window(GUIDE)
    assert window is not None
    application.settings.second_language = LANGUAGES[1]
    window.show()
    QApplication.processEvents()
    action, library, stage = window.actions_by_id["beside"], window.session.library, QWidget()
    stage.resize(1300, 800)
    stage.show()

    def open_both() -> None:
        action.trigger()
        QApplication.processEvents()

    alone: list[float] = []
    both: list[float] = []
    for _round in range(rounds * 2):
        pages = (window.reader.page, window.reader.companions.beside.page)
        for page in pages:  # nothing was made ready
            page._documents._all[:] = [document for document in page._documents._all if document is page.shown]
        pages[1].put_away()
        pages[1]._documents._all.clear()
        both.append(_milliseconds(open_both))
        sizes = [view.size() for view in window.reader.companions.beside.pages]
        action.trigger()
        views = [PageView(window.look, lambda _law: "", stage) for _language in LANGUAGES]
        for view, size in zip(views, sizes, strict=True):
            view.resize(size)
            view.show()
        QApplication.processEvents()

        def show_both(views: list[PageView] = views) -> None:
            for view, tag in zip(views, LANGUAGES, strict=True):
                view.show_page(pair(library.page_html(GUIDE, tag)), language=library.language(tag))
                view.document().documentLayout().documentSize()
            QApplication.processEvents()

        alone.append(_milliseconds(show_both))
        for view in views:
            view.deleteLater()
    window.close()
    application.close()
    return alone[1:], both[1:]  # the first loads modules and fonts


def _milliseconds(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return (time.process_time() - start) * 1000
