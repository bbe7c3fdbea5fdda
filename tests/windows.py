"""The app as a reader meets it: a window on the project's own guides, with a profile folder of its own."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar, overload

from PySide6.QtCore import QEvent, QKeyCombination, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from advice_app.app import Application
from advice_app.library.model import Reference
from advice_app.paths import Paths
from advice_app.ui.reader.page_view import PageView
from advice_app.ui.window import MainWindow

Found = TypeVar("Found", bound=QWidget)
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

    def start(
        text: str = "", *, language: str = "", guides: Path | None = None, size: tuple[int, int] = (1440, 900)
    ) -> MainWindow:
        close()
        paths = Paths.find(profile)
        if guides is None and not paths.library.is_file():
            paths.library.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(library, paths.library)
        first = not paths.marks.exists()
        application = Application(paths, guides, language)
        running.append(application)
        window = application.open(Reference.parse(text) if text else None)
        assert window is not None
        if first:
            window.resize(*size)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        qtbot.waitUntil(lambda: window.findChild(QWidget, "tool_bar") is not None)  # comes after the first page
        return window

    return start, close


@overload
def find(window: QWidget, name: str) -> QWidget: ...
@overload
def find(window: QWidget, name: str, kind: type[Found]) -> Found: ...
def find(window: QWidget, name: str, kind: type[QWidget] = QWidget) -> QWidget:
    """The one widget of that name."""
    found = window.findChild(kind, name)
    assert found is not None, f"there is no {name}"
    return found


def page(window: QWidget) -> PageView:
    """The page that is read."""
    return find(window, "page", PageView)


def text(window: QWidget) -> str:
    """What stands on the page, without empty lines and the marks that keep directions apart."""
    lines = re.sub("[\u2066-\u2069]", "", page(window).toPlainText()).split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())


def notice(window: QWidget) -> str:
    """The line across the top of the window; nothing if there is none."""
    label = find(window, "notice_text", QLabel)
    return label.text() if label.isVisible() else ""


def press(window: QWidget, keys: str) -> None:
    """Press a key, such as ``Ctrl+2``, where the keyboard is."""
    pressed: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index]
    QTest.keyClick(QApplication.focusWidget() or window, pressed.key(), pressed.keyboardModifiers())


def type_text(widget: QWidget, written: str) -> None:
    """Type letter by letter; QTest itself knows only the letters of Latin-1."""
    for letter in written:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def focused() -> str:
    """The name of the widget that has the keyboard."""
    widget = QApplication.focusWidget()
    return widget.objectName() if widget else ""


def dialog(window: QWidget, qtbot: QtBot, name: str) -> QDialog:
    """The dialog of that name, once it is open."""
    qtbot.waitUntil(lambda: window.findChild(QDialog, name) is not None)
    return find(window, name, QDialog)


def said(widget: QWidget) -> str:
    """All that stands in a dialog or bar."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def choose(window: QWidget, button: str, choice: str) -> None:
    """Take an entry of a button's menu, or of a menu in it."""
    menu = find(window, button, QToolButton).menu()
    menu.aboutToShow.emit()
    entries = [*menu.actions(), *(entry for inner in menu.findChildren(QMenu) for entry in inner.actions())]
    (entry,) = [entry for entry in entries if entry.text() == choice]
    entry.trigger()


def place_on_top(window: QWidget) -> str:
    """The block that stands at the top of the page, as the eye sees it."""
    view = page(window)
    block = view.cursorForPosition(QPoint(view.viewport().width() // 2, 34)).block()
    places = {number: item.place for number, item in enumerate(view._paragraphs)}
    return places.get(block.blockNumber(), "")
