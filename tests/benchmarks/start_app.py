"""Child process: the real app, started as its entry point starts it. Prints when its page was first painted, as JSON.

The shipped code is not changed: ``PageView.paintEvent`` is wrapped from outside. Arguments are those of the app. In the
environment: ``STARTED`` (`clock`); ``STAY``, milliseconds to go on after the first page before peak memory is read;
``LEAVE``, to close the window in good order so that settings are kept (for preparing a profile).
"""

import gc
import os
import sys

gc.disable()  # the first thing that the entry point does; here modules are imported before that
sys.path[0] = sys.path[0].removesuffix("/tests/benchmarks")

from tests.benchmarks import clock  # noqa: E402

clock.mark("python")
from advice_app import __main__ as entry  # noqa: E402 - in the order in which the entry point imports

if sys.argv[1:]:
    from advice_app.command_line import parser

    options = parser().parse_args(sys.argv[1:])
    clock.mark("command line")

from advice_app.load_qt import load_qt  # noqa: E402
from advice_app.paths import Paths  # noqa: E402

load_qt(Paths.find(options.profile if sys.argv[1:] else None).cache)
from advice_app import app as advice_app  # noqa: E402
from advice_app.ui.reader.page_view import PageView  # noqa: E402
from advice_app.ui.window import MainWindow  # noqa: E402

clock.mark("imports")
from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtGui import QGuiApplication, QPaintEvent  # noqa: E402
from PySide6.QtWidgets import QApplication, QMainWindow  # noqa: E402

paint = PageView.paintEvent
kept: dict[str, object] = {}


def paint_first(view: PageView, event: QPaintEvent) -> None:
    if "paint" not in clock.marks and not view.document().isEmpty():
        # asked for before the app can ask for anything: it runs when this repaint has been handed to the display
        QTimer.singleShot(0, finish)
        paint(view, event)
        clock.mark("paint")
    else:
        paint(view, event)


def finish() -> None:
    window = kept["window"]
    assert isinstance(window, QMainWindow)
    clock.on_screen(window.screen(), window.winId())
    QGuiApplication.sync()
    clock.mark("the rest")  # what the app puts off until its page is there
    if "LEAVE" in os.environ:
        QTimer.singleShot(0, QApplication.closeAllWindows)
    elif "STAY" in os.environ:
        QTimer.singleShot(int(os.environ["STAY"]), clock.report)
    else:
        clock.report()


def stepped(name: str, owner: object, attribute: str) -> None:
    """Note when a function of the app returned, and what."""
    function = getattr(owner, attribute)

    def noted(*arguments: object, **options: object) -> object:
        kept[name] = function(*arguments, **options)
        clock.mark(name)
        return kept[name]

    setattr(owner, attribute, noted)


setattr(PageView, "paintEvent", paint_first)  # noqa: B010 - a type checker rightly objects to the plain form
stepped("application", advice_app.Application, "__init__")
stepped("window", advice_app.Application, "make_window")
stepped("show", MainWindow, "show")
sys.exit(entry.main())
