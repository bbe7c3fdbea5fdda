"""Lays out the slides that are looked at first, and all others while nothing else happens: a long talk opens as a short one."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from advice_app.slides.fit import Fitter
from advice_app.slides.items import Frame, Sheet
from advice_app.slides.model import Deck

_AT_FIRST = 2  # the slide that is on, and the next
_SLICE = 0.008  # seconds that nobody notices


class Fitting(QObject):
    """Fits a deck bit by bit. `done` brings all of its slides."""

    done = Signal(tuple)

    def __init__(self, fitter: Fitter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fitter = fitter
        self._made: list[Sheet] = []
        self._rest: Iterator[tuple[Sheet, ...]] = iter(())
        self.complete = False
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._go_on)

    def start(self, deck: Deck, frame: Frame, ref: str) -> tuple[Sheet, ...]:
        """The slides around a place at once; the others follow."""
        self._made, self.complete = [], False
        fitter = self._fitter
        self._rest = (fitter.slide(slide, frame) for slide in deck.slides)
        self._timer.start()
        here = position(deck, ref)
        return tuple(sheet for slide in deck.slides[here : here + _AT_FIRST] for sheet in fitter.slide(slide, frame))

    def whole(self, deck: Deck, frame: Frame) -> tuple[Sheet, ...]:
        """All slides at once."""
        self._timer.stop()
        self.complete = True
        return self._fitter.deck(deck, frame)

    def _go_on(self, until: float = 0.0) -> None:
        until = until or time.monotonic() + _SLICE
        while time.monotonic() < until:
            found = next(self._rest, None)
            if found is None:
                self.complete = True
                self.done.emit(tuple(self._made))
                return
            self._made += found
        self._timer.start()

    def finish(self) -> None:
        """Fit what is left now: somebody goes there."""
        if not self.complete:
            self._timer.stop()
            self._go_on(float("inf"))

    def stop(self) -> None:
        """Fit no more."""
        self._timer.stop()


def position(deck: Deck, ref: str) -> int:
    """The slide of a deck that shows a place, or its section; 0 where none does."""
    exact = next((number for number, slide in enumerate(deck.slides) if ref in slide.refs), None)
    if exact is not None:
        return exact
    section = ref.partition(".")[0]
    return next((number for number, slide in enumerate(deck.slides) if slide.ref.partition(".")[0] == section), 0)
