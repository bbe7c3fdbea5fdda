"""Ended from outside: at log-out, by ``kill``, by Ctrl+C in the terminal. Then the app ends as if its window were closed."""

import os
import signal
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

_NAMES = ("SIGTERM", "SIGHUP", "SIGINT")  # by name: Windows has not all of them


class Termination(QObject):
    """Without it the process would be gone at once: what was typed last would be lost, a private visit not tidied up.

    Python notices a signal only while Python runs, and Qt may wait for hours. So Python writes the number of the signal into
    a pipe the moment it comes, and Qt watches the pipe. Windows tells the window itself.
    """

    def __init__(self, end: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._end = end
        if os.name != "posix":
            return
        self._read, write = os.pipe()
        for end_of_pipe in (self._read, write):
            os.set_blocking(end_of_pipe, False)
        self._watch = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        self._watch.activated.connect(self._on_signal)
        signal.set_wakeup_fd(write, warn_on_full_buffer=False)
        numbers: list[int] = [getattr(signal, name) for name in _NAMES]
        # what whoever started the app told it to ignore, as nohup does, it goes on ignoring
        self._numbers = [number for number in numbers if signal.getsignal(number) is not signal.SIG_IGN]
        for number in self._numbers:
            signal.signal(number, lambda _number, _frame: None)  # the pipe tells

    def _on_signal(self) -> None:
        os.read(self._read, 64)
        for number in self._numbers:  # whoever asks a second time does not want to wait
            signal.signal(number, signal.SIG_DFL)
        self._end()
