"""Runs the checker in a thread, one edition at a time, so that it can stop when something is saved meanwhile."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from advice_app.library.model import Reference

Edition = tuple[Reference, str]
_SWITCH = 0.0005  # seconds after which the thread lets the window go on


class Finding(Protocol):
    """A mistake in a file, and where it is to be seen."""

    @property
    def path(self) -> Path: ...
    @property
    def line(self) -> int: ...
    @property
    def message(self) -> str: ...
    @property
    def warning(self) -> bool: ...
    @property
    def ref(self) -> Reference | None: ...
    @property
    def language(self) -> str: ...


class Report(Protocol):
    """What is wrong with one edition, or with what all editions share."""

    @property
    def edition(self) -> tuple[Reference | None, str]: ...
    @property
    def findings(self) -> tuple[Finding, ...]: ...
    @property
    def left(self) -> int: ...


class Checker(Protocol):
    """What the thread needs of `advice_app.translating.live_check.LiveCheck`, which it is handed: the window parses no guide."""

    def look(self) -> None: ...
    def step(self, near: Edition | None) -> Report | None: ...
    def shared(self) -> Report: ...


class Checking(QObject):
    """Signals arrive in the window's thread."""

    reported = Signal(object)  # Report
    finished = Signal()  # everything is checked
    failed = Signal(str)  # this is no guides folder: why

    def __init__(self, make: Callable[[], Checker], near: Callable[[], Edition | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make, self._near = make, near
        self._checker: Checker | None = None
        self._wanted, self._stop, self._end = threading.Event(), threading.Event(), False
        self._thread = threading.Thread(target=self._run, name="guides-checker", daemon=True)

    def start(self) -> None:
        """Check what changed; goes on with what was left when it was paused."""
        self._stop.clear()
        self._wanted.set()
        if not self._thread.is_alive() and not self._end:
            self._thread.start()

    def pause(self) -> None:
        """Let the building of the library go first."""
        self._stop.set()

    def end(self) -> None:
        """Stop, and return when nothing runs any more."""
        self._end = True
        self.blockSignals(True)  # noqa: FBT003 - Qt's own
        self._stop.set()
        self._wanted.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while self._wanted.wait() and not self._end:
            self._wanted.clear()
            usual = sys.getswitchinterval()
            sys.setswitchinterval(_SWITCH)
            try:
                self._check()
            finally:
                sys.setswitchinterval(usual)

    def _check(self) -> None:
        from advice_app.library.problems import GuideError  # noqa: PLC0415 - loads data classes

        try:
            self._checker = self._checker or self._make()
            self._checker.look()
        except GuideError as error:
            self.failed.emit(str(error))
            return
        except OSError:  # a folder went while it was looked at: whoever took it away is noticed, and starts this again
            return
        while not self._stop.is_set() and not self._wanted.is_set():
            report = self._checker.step(self._near())
            if report is None:
                self.reported.emit(self._checker.shared())
                self.finished.emit()
                return
            self.reported.emit(report)
