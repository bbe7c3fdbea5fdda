"""Compares the library with the one the reader had, a little at a time: after the first page, between other things."""

from PySide6.QtCore import QObject, QTimer, Signal

from advice_app.changes.ledger import Ledger
from advice_app.library.catalogue import LibraryError


class Noticing(QObject):
    """``counted`` gives how many changes the reader was not shown yet."""

    counted = Signal(int)

    def __init__(self, ledger: Ledger, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ledger, self._language = ledger, language
        self._steps = ledger.notice()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        """Begin, when there is nothing else to do."""
        self._timer.start()

    def stop(self) -> None:
        """Leave the rest for the next start."""
        self._timer.stop()
        self._ledger.close()

    def _step(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self._timer.stop()
            self._count()
        except LibraryError:  # whoever opens a guide of it is told
            self._timer.stop()

    def _count(self) -> None:
        try:
            count = self._ledger.new_count(self._language)
        except LibraryError:
            return
        self._ledger.close()
        self.counted.emit(count)
