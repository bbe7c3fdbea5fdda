"""Child process: a bare PySide6 window with a QTextBrowser that shows one page of HTML. Prints when each step ended, as JSON.

Nothing of the app is imported here. Usage: ``start_bare.py FILE.html``, with ``STARTED`` in the environment (`clock`).
"""

import sys

sys.path[0] = sys.path[0].removesuffix("/tests/benchmarks")

from tests.benchmarks import clock  # noqa: E402

clock.mark("python")
from PySide6.QtCore import QTimer  # noqa: E402

clock.mark("import QtCore")
from PySide6.QtGui import QGuiApplication, QPaintEvent  # noqa: E402

clock.mark("import QtGui")
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser  # noqa: E402

clock.mark("import QtWidgets")


class Browser(QTextBrowser):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if "paint" not in clock.marks:
            clock.mark("paint")
            QTimer.singleShot(0, finish)  # runs when this repaint has been handed to the display


def finish() -> None:
    clock.on_screen(window.screen(), window.winId())
    QGuiApplication.sync()
    clock.mark("the rest")
    clock.report()


app = QApplication(sys.argv[:1])
clock.mark("application")
window = QMainWindow()
browser = Browser()
window.setCentralWidget(browser)
window.resize(1000, 750)
with open(sys.argv[1], encoding="utf-8") as page:  # noqa: PTH123 - no import that a bare window does not need
    browser.setHtml(page.read())
clock.mark("window")
window.show()
clock.mark("show")
app.exec()
