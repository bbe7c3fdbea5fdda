"""Leaving at once: Esc three times quickly, wherever the keyboard is."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

TIMES = 3
WITHIN_MS = 1500  # from the first to the last
_ESCAPE = 0x01000000  # Qt.Key.Key_Escape; `Qt` costs 40 ms


class QuickExit(QObject):
    """Watches the keys of whichever window has the keyboard: main window, dialog, menu or list.

    Keys come to a window before anything in it can take them, and a window has few other events; a filter on the whole
    application would slow down every event there is.
    """

    def __init__(self, leave: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._leave = leave
        self._pressed: list[int] = []  # when, by the clock of the events
        self._asked = False  # the last event was the question about a press
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)  # noqa: S101 - there is a window
        application.focusWindowChanged.connect(self._watch)
        if application.focusWindow() is not None:
            self._watch(application.focusWindow())

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # once, however often it is said

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) and isinstance(event, QKeyEvent):
            self._note(event)
        return False

    def _note(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():  # a key that is held is one press
            return
        # a press comes as a question whether it is a shortcut, and then, unless it was one, as itself
        asked, self._asked = self._asked, event.type() == QEvent.Type.ShortcutOverride
        if asked and not self._asked:
            return
        if event.key() != _ESCAPE:
            self._pressed.clear()
            return
        time = event.timestamp()
        self._pressed = [earlier for earlier in self._pressed if 0 <= time - earlier <= WITHIN_MS] + [time]
        if len(self._pressed) >= TIMES:
            self._pressed.clear()
            self._leave()
