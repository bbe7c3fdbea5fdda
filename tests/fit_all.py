"""Fits every slide of every edition, in both shapes: ``python -m tests.fit_all LIBRARY [--second]``.

With ``--second``, with a second language under and beside the first; alone, the tests do it too (`tests.test_every_slide`).
"""

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication

from advice_app.library.catalogue import Library
from advice_app.ui import fonts
from tests.every_slide import Checker


def main() -> int:
    """Print what does not fit; 1 if there is anything."""
    fonts.prepare(Path(tempfile.mkdtemp()))
    application = QGuiApplication(sys.argv[:1])
    library = Library.open(Path(sys.argv[1]))
    start, count, problems = time.process_time(), 0, 0
    for found in Checker(library).editions(library.editions(), second="--second" in sys.argv):
        count += found.slides
        problems += len(found.problems)
        for problem in found.problems:
            print(problem)
    print(f"{count} slides, {problems} problems, {time.process_time() - start:.1f} s of processor time")
    del application
    return int(problems > 0)


if __name__ == "__main__":
    sys.exit(main())
