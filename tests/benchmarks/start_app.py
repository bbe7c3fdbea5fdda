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

marks = [("python", _began)]


def mark(name: str) -> None:
    marks.append((name, time.monotonic_ns()))


from advice_app import __main__ as entry  # noqa: E402

if sys.argv[1:]:
    from advice_app import cli  # noqa: E402, F401

    mark("command line")
from advice_app import app as advice_app  # noqa: E402
from advice_app.ui.reader.page_view import PageView  # noqa: E402

mark("imports")
from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtGui import QGuiApplication, QPaintEvent  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

paint = PageView.paintEvent


def paint_first(view: PageView, event: QPaintEvent) -> None:
    paint(view, event)
    if not view.document().isEmpty():
        mark("paint")
        PageView.paintEvent = paint  # type: ignore[method-assign]
        QTimer.singleShot(0, finish)  # runs when this repaint has been handed to the display


def finish() -> None:
    QGuiApplication.sync()  # a round trip: the X server has the pixels
    mark("flush")
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
    steps = {name: (at - started) / 1e6 for name, at in marks}
    print(json.dumps({"total": steps["flush"], "peak": peak / 1024, "steps": steps, "platform": QGuiApplication.platformName()}))
    sys.stdout.flush()
    os._exit(0)


def stepped(name: str, owner: object, attribute: str) -> None:
    """Note when a function of the app returned."""
    function = getattr(owner, attribute)

    def noted(*arguments: object, **options: object) -> object:
        result = function(*arguments, **options)
        mark(name)
        return result

    setattr(owner, attribute, noted)


PageView.paintEvent = paint_first  # type: ignore[method-assign]
stepped("application", advice_app.Application, "__init__")
stepped("window", advice_app.Application, "make_window")
stepped("show", advice_app.MainWindow, "show")
sys.exit(entry.main())
