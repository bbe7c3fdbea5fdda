"""Fits every slide of every edition, in both shapes, alone and with a second language: ``python -m tests.fit_all LIBRARY``."""

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication

from advice_app.library.catalogue import Library
from advice_app.slides.items import SQUARE, WIDE
from advice_app.slides.pairing import with_second
from advice_app.ui import fonts
from advice_app.ui.present.decks import deck_of
from advice_app.ui.present.measure import fitter
from tests.test_slides import wrong


def main() -> int:
    """Print what does not fit; 1 if there is anything."""
    fonts.prepare(Path(tempfile.mkdtemp()))
    application = QGuiApplication(sys.argv[:1])
    library = Library.open(Path(sys.argv[1]))
    measured, start, count, problems = fitter(library), time.process_time(), 0, 0
    for edition in library.editions():
        deck = deck_of(library, edition.ref, edition.language)
        assert deck is not None
        others = [item.language for item in library.editions_of(edition.ref) if item.language != edition.language]
        frames = [WIDE, SQUARE]
        if others and "--second" in sys.argv:
            other = deck_of(library, edition.ref, others[0])
            assert other is not None
            deck = with_second(deck, other)
            frames = [frame._replace(second=place) for frame in frames for place in ("under", "beside")]
        for frame in frames:
            for sheet in measured.deck(deck, frame):
                count += 1
                for problem in wrong(sheet, frame):
                    problems += 1
                    print(f"{sheet.slide.ref} {edition.language} {frame}: {problem}")
    print(f"{count} slides, {problems} problems, {time.process_time() - start:.1f} s of processor time")
    del application
    return int(problems > 0)


if __name__ == "__main__":
    sys.exit(main())
