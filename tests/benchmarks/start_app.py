"""Child process: the real app, started as its entry point starts it. Prints when its page was first painted, as JSON.

The shipped code is not changed: ``PageView.paintEvent`` is wrapped from outside. Arguments are those of the app. In the
environment: ``STARTED``, when the parent started this process; ``STAY``, milliseconds to go on after the first page before
peak memory is read; ``LEAVE``, to close the window in good order and keep the settings (for preparing a profile).
"""

import time

_began = time.monotonic_ns()
import os  # noqa: E402 - the first line is when Python was ready
import sys  # noqa: E402

sys.path[0] = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

marks = {"python": _began}
processor = 0.0  # milliseconds of processor time until the first page


def mark(name: str) -> None:
    marks.setdefault(name, time.monotonic_ns())


from advice_app import __main__ as entry  # noqa: E402

if sys.argv[1:]:
    from advice_app import cli  # noqa: E402, F401

    mark("command line")
from advice_app import app as advice_app  # noqa: E402
from advice_app.ui.reader.page_view import PageView  # noqa: E402

mark("imports")
from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtGui import QGuiApplication, QPaintEvent  # noqa: E402
from PySide6.QtWidgets import QApplication, QMainWindow  # noqa: E402

paint = PageView.paintEvent
kept: dict[str, object] = {}


def paint_first(view: PageView, event: QPaintEvent) -> None:
    if "paint" not in marks and not view.document().isEmpty():
        # asked for before the app can ask for anything: it runs when this repaint has been handed to the display
        QTimer.singleShot(0, finish)
    paint(view, event)
    mark("paint")


def finish() -> None:
    window = kept["window"]
    assert isinstance(window, QMainWindow)
    # a round trip: the X server has the pixels. Unlike `QGuiApplication.sync` this runs nothing else that waits
    window.screen().grabWindow(window.winId(), 0, 0, 1, 1)
    mark("flush")
    global processor
    processor = time.process_time() * 1e3
    QGuiApplication.sync()
    mark("rest")  # what the app puts off until its page is there
    if "LEAVE" in os.environ:
        QTimer.singleShot(0, QApplication.closeAllWindows)
    elif "STAY" in os.environ:
        QTimer.singleShot(int(os.environ["STAY"]), report)
    else:
        report()


def report() -> None:
    import json

    with open("/proc/self/status") as status:
        peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
    started = int(os.environ["STARTED"])
    steps = {name: (at - started) / 1e6 for name, at in marks.items()}
    print(json.dumps({"total": steps["flush"], "processor": processor, "peak": peak / 1024, "steps": steps}))
    sys.stdout.flush()
    os._exit(0)


def stepped(name: str, owner: object, attribute: str) -> None:
    """Note when a function of the app returned."""
    function = getattr(owner, attribute)

    def noted(*arguments: object, **options: object) -> object:
        result = function(*arguments, **options)
        kept[name] = result
        mark(name)
        return result

    setattr(owner, attribute, noted)


PageView.paintEvent = paint_first  # type: ignore[method-assign]
stepped("application", advice_app.Application, "__init__")
stepped("window", advice_app.Application, "make_window")
stepped("show", advice_app.MainWindow, "show")
sys.exit(entry.main())
