"""Child process: a default QTextBrowser that shows HTML files on demand.

Reads lines ``plain FILE`` or ``bar FILE`` (with the scroll bar always on: one layout instead of two) and answers each with
the milliseconds from ``setHtml`` to painted; ``peak`` with its peak memory in MiB. Nothing of the app is imported here.
"""

import sys
import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QTextBrowser

app = QApplication(sys.argv[:1])
browsers = {"plain": QTextBrowser(), "bar": QTextBrowser()}
browsers["bar"].setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
for browser in browsers.values():
    browser.resize(1000, 750)
    browser.show()


def settle() -> None:
    """Let everything that waits happen, so that it is not part of the next measure."""
    for _ in range(5):
        app.processEvents()
        QGuiApplication.sync()


settle()
print("ready", flush=True)
for line in sys.stdin:
    how, _, name = line.strip().partition(" ")
    if how == "peak":
        with open("/proc/self/status") as status:
            print(next(int(row.split()[1]) for row in status if row.startswith("VmHWM")) / 1024, flush=True)
        continue
    with open(name, encoding="utf-8") as file:
        html = file.read()
    browser = browsers[how]
    browser.raise_()
    settle()
    start = time.perf_counter()
    browser.setHtml(html)
    QApplication.sendPostedEvents()
    browser.viewport().repaint()
    print((time.perf_counter() - start) * 1e3, flush=True)
    settle()
