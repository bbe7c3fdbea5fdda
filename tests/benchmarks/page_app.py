"""Child process: the real window, which opens guides on demand.

Arguments: a profile folder and a library file. Reads lines ``language TAG`` and ``open REF`` and answers ``open`` with the
milliseconds from the click to painted (everything in the window, not only the page) and until nothing was left to do;
``peak`` with its peak memory in MiB; ``home`` shows the home screen, as a reader would.
"""

import sys
import time
from pathlib import Path

sys.path[0] = str(Path(__file__).parents[2])

from PySide6.QtCore import QEvent  # noqa: E402
from PySide6.QtGui import QGuiApplication  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from advice_app.app import Application  # noqa: E402
from advice_app.library.catalogue import Library  # noqa: E402
from advice_app.library.model import Reference  # noqa: E402
from advice_app.paths import Paths  # noqa: E402
from advice_app.ui.window import MainWindow  # noqa: E402
from tests.benchmarks import clock  # noqa: E402

READING_SECONDS = 0.4

application = Application(Paths.find(Path(sys.argv[1])))
application.make_library = lambda: Library.open(Path(sys.argv[2]))  # type: ignore[method-assign]
made = application.make_window(Reference.parse("FR/interview"))
assert made is not None
window: MainWindow = made
window.resize(1440, 900)
window.show()
viewport = window.reader.page.viewport()


def settle() -> None:
    """Let everything that waits happen, so that it is not part of the next measure."""
    for _ in range(5):
        QApplication.processEvents()
        QGuiApplication.sync()


def opened(ref: Reference) -> tuple[float, float]:
    """Milliseconds until the guide was painted, and until the window was at rest."""
    settle()  # as in the bare window: what the reader did just before, a mouse that moved, is done with
    start = time.perf_counter()
    assert window.going.open(ref)
    # as the event loop would: what moved is laid out, then all that changed in the window is painted at once
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    viewport.repaint()
    painted = time.perf_counter()
    QApplication.processEvents()
    return (painted - start) * 1e3, (time.perf_counter() - start) * 1e3


def look_at_it() -> None:
    """A reader looks at a page before going on; the window makes ready what may be read next."""
    end = time.perf_counter() + READING_SECONDS
    while time.perf_counter() < end:
        QApplication.processEvents()
        time.sleep(0.005)


settle()
print("ready", flush=True)
for line in sys.stdin:
    how, _, what = line.strip().partition(" ")
    if how == "language":
        window.choose_language(what)
        print("ok", flush=True)
    elif how == "home":
        window.going.show_home()
        settle()
        print("ok", flush=True)
    elif how == "peak":
        print(clock.peak(), flush=True)
    else:
        print(*opened(Reference.parse(what)), flush=True)
        look_at_it()
    settle()
