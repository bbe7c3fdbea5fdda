"""Child process: a bare PySide6 window with a QTextBrowser that shows one page of HTML. Prints when each step ended, as JSON.

Nothing of the app is imported here. Times are milliseconds since the parent's start of this process (``STARTED``, monotonic clock).
Usage: ``start_bare.py FILE.html``.
"""

import time

_began = time.monotonic_ns()
import os  # noqa: E402 - the first line is when Python was ready
import sys  # noqa: E402

marks = [("python", _began)]
processor = 0.0  # milliseconds of processor time until the page


def mark(name: str) -> None:
    marks.append((name, time.monotonic_ns()))


from PySide6.QtCore import QTimer  # noqa: E402

mark("import QtCore")
from PySide6.QtGui import QGuiApplication, QPaintEvent  # noqa: E402

mark("import QtGui")
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser  # noqa: E402

mark("import QtWidgets")


class Browser(QTextBrowser):
    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            mark("paint")
            QTimer.singleShot(0, finish)  # runs when this repaint has been handed to the display


def finish() -> None:
    window.screen().grabWindow(window.winId(), 0, 0, 1, 1)  # a round trip: the X server has the pixels
    mark("flush")
    global processor
    processor = time.process_time() * 1e3
    QGuiApplication.sync()
    mark("rest")
    import json

    with open("/proc/self/status") as status:
        peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
    started = int(os.environ["STARTED"])
    steps = {name: (at - started) / 1e6 for name, at in marks}
    print(json.dumps({"total": steps["flush"], "processor": processor, "peak": peak / 1024, "steps": steps}))
    sys.stdout.flush()
    os._exit(0)


app = QApplication(sys.argv[:1])
mark("application")
window = QMainWindow()
browser = Browser()
window.setCentralWidget(browser)
window.resize(1000, 750)
with open(sys.argv[1], encoding="utf-8") as page:
    browser.setHtml(page.read())
mark("widgets")
window.show()
mark("show")
app.exec()
