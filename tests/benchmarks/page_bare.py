"""Child process: a default QTextBrowser that shows HTML files on demand.

Reads lines ``plain FILE`` or ``bar FILE`` (with the scroll bar always on: one layout instead of two) and answers each with
the milliseconds from ``setHtml`` to painted; ``peak`` with its peak memory in MiB. Nothing of the app is imported here.
"""

import sys
import time
from pathlib import Path

sys.path[0] = str(Path(__file__).parents[2])

from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtGui import QGuiApplication  # noqa: E402
from PySide6.QtWidgets import QApplication, QTextBrowser  # noqa: E402

from tests.benchmarks import clock  # noqa: E402

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
        print(clock.peak(), flush=True)
        continue
    html = Path(name).read_text(encoding="utf-8")
    browser = browsers[how]
    browser.raise_()
    settle()
    start = time.perf_counter()
    browser.setHtml(html)
    browser.viewport().repaint()
    print((time.perf_counter() - start) * 1e3, flush=True)
    settle()
