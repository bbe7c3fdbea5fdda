"""Long work in slices between which the window looks after itself: no thread, so it can be stopped anywhere."""

from collections.abc import Generator
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

_SLICE = 12  # milliseconds: less than a frame

Work = Generator[tuple[int, int], None, Any]
"""Yields how much is done of how much; returns what came of it."""


class Slices(QObject):
    """One piece of work at a time; new work takes the place of what has not ended."""

    progressed = Signal(int, int)
    ended = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether there is something left to do."""
        return self._work is not None

    def start(self, work: Work) -> None:
        """Begin, as soon as the window has nothing better to do."""
        self.stop()
        self._work = work
        self._timer.start()

    def stop(self) -> None:
        """Leave off; what is half done is taken away."""
        self._timer.stop()
        work, self._work = self._work, None
        if work is not None:
            work.close()

    def _go_on(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        work = self._work
        try:
            while work is not None and self._work is work:
                step = next(work)
                if clock.elapsed() >= _SLICE:
                    self.progressed.emit(*step)
                    return
        except StopIteration as end:
            self.stop()
            self.ended.emit(end.value)
        except (OSError, ValueError) as problem:
            self.stop()
            self.failed.emit(getattr(problem, "strerror", None) or str(problem))
