"""The app as a reader meets it: a window on the project's own guides, with a profile folder of its own."""

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from advice_app.app import Application
from advice_app.library.model import Reference
from advice_app.paths import Paths
from advice_app.ui.window import MainWindow

Open = Callable[..., MainWindow]


def opener(qtbot: QtBot, profile: Path, library: Path) -> tuple[Open, Callable[[], None]]:
    """A function that opens the app on this profile, as often as it is called, and one that closes what is open."""
    running: list[Application] = []

    def close() -> None:
        while running:
            application = running.pop()
            if application.window is not None:
                application.window.close()
                application.window.deleteLater()
            application.appearance.deleteLater()
            application.close()

    def start(text: str = "", *, language: str = "", guides: Path | None = None, size: tuple[int, int] = (1440, 900)) -> MainWindow:
        close()
        paths = Paths.find(profile)
        if guides is None and not paths.library.is_file():
            paths.library.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(library, paths.library)
        first = not paths.marks.exists()
        application = Application(paths, guides, language)
        running.append(application)
        window = application.make_window(Reference.parse(text) if text else None)
        assert window is not None
        if first:
            window.resize(*size)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        return window

    return start, close


def find(window: QWidget, name: str) -> QWidget:
    """The one widget of that name."""
    found = window.findChild(QWidget, name)
    assert found is not None, f"there is no {name}"
    return found


def press(qtbot: QtBot, window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)
