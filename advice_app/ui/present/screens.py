"""On which screen which window of a talk stands, also when screens come and go."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


class Placing(NamedTuple):
    """Where the windows stand. Without ``audience`` there is one screen, for both."""

    presenter: QScreen
    audience: QScreen | None


class Screens(QObject):
    """Chooses a screen for the presenter and another one for the audience, and says when that changes."""

    changed = Signal()

    def __init__(self, own: QScreen, screens: Callable[[], list[QScreen]] = QGuiApplication.screens) -> None:
        super().__init__()
        self._own, self._swapped, self._screens = own.name(), False, screens
        self._gone: QScreen | None = None
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._on_added)
            app.screenRemoved.connect(self._on_removed)

    def placing(self) -> Placing:
        """Where windows are to stand now."""
        there = [screen for screen in self._screens() if screen is not self._gone]
        own = next((screen for screen in there if screen.name() == self._own), there[0])
        other = next((screen for screen in there if screen is not own), None)
        if other is not None and self._swapped:
            own, other = other, own
        return Placing(own, other)

    def swap(self) -> None:
        """Let the presenter have the screen of the audience."""
        self._swapped = not self._swapped
        self.changed.emit()

    def _on_added(self, _screen: QScreen) -> None:
        self.changed.emit()

    def _on_removed(self, screen: QScreen) -> None:
        # Qt still lists it in some cases; when it is through with it, the windows are placed once more
        self._gone = screen
        self.changed.emit()
        QTimer.singleShot(0, self, self._forget)

    def _forget(self) -> None:
        self._gone = None
        self.changed.emit()

    def stop(self) -> None:
        """Listen no more."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.disconnect(self._on_added)
            app.screenRemoved.disconnect(self._on_removed)


def fill(window: QWidget, screen: QScreen) -> None:
    """Show a window on the whole of a screen."""
    if window.isVisible() and window.screen() is screen and window.isFullScreen():
        return
    if window.isVisible():
        window.showNormal()  # a window that fills a screen does not move
    window.setScreen(screen)
    window.setGeometry(screen.geometry())
    window.showFullScreen()
