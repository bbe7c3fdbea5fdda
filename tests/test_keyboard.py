"""Tab goes to every control of a screen, forwards and backwards, and comes round."""

import re
from collections.abc import Callable
from functools import partial
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QLabel, QMainWindow, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from advice_app.library.model import Reference
from advice_app.ui.tools import TOOLS
from tests.windows import Open, find, press

_LEAST = 24  # pixels each way: WCAG 2.5.8; links within text need not be as large
_MOST = 500  # presses: more than the links of a page and the controls around it


def _stops(window: QMainWindow) -> set[QWidget]:
    """The controls that Tab should go to; of buttons of which one is chosen only that one, the arrows go to the others."""
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisibleTo(window) and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if widget.window() is window and not widget.objectName().startswith("qt_") and not _left_to_arrows(widget)
    }


def _left_to_arrows(widget: QWidget) -> bool:
    if not isinstance(widget, QAbstractButton) or widget.isChecked():
        return False
    group = cast("QButtonGroup | None", widget.group())
    if group is None and not widget.autoExclusive():
        return False
    parent = widget.parentWidget() or widget
    among = parent.findChildren(QAbstractButton) if group is None else group.buttons()
    return any(other.isChecked() and other.isVisible() for other in among)


def _round(window: QMainWindow, key: Qt.Key) -> set[QWidget]:
    """Everything that has had the keyboard when Tab has gone round."""
    start = QApplication.focusWidget()
    reached: list[QWidget] = []
    for _press in range(_MOST):
        here = QApplication.focusWidget()
        assert here is not None, f"after {_names(set(reached[-1:]))} nothing has the keyboard"
        reached.append(here)
        QTest.keyClick(here, key)
        if QApplication.focusWidget() is start and len(set(reached)) > 1:  # a date has stops of its own
            return set(reached)
    pytest.fail(f"Tab never comes back to {start.objectName() if start else 'the start'}: {_names(set(reached))}")


def _names(widgets: set[QWidget]) -> list[str]:
    return sorted(f"{type(widget).__name__} {widget.objectName()} {widget.accessibleName()}" for widget in widgets)


def _home(_window: QMainWindow) -> None:
    """It is what the app opens on."""


def _tool(tool: str) -> Callable[..., None]:
    return lambda window: window.going.show_tool(tool)


SCREENS: dict[str, Callable[..., None]] = {
    "home": _home,
    "reader": lambda window: window.going.open(Reference("FR", "interview")),
    "bookmarks": lambda window: press(window, "Ctrl+Shift+B"),
    "search": lambda window: press(window, "Ctrl+Shift+F"),
    **{tool.id: _tool(tool.id) for tool in TOOLS},
}


_MENU = ("menu_button",)
BARS: dict[str, tuple[str, ...]] = {"home": (), "search": _MENU, "bookmarks": _MENU, "paths": _MENU}


def _visible(window: QMainWindow, name: str) -> bool:
    return find(window, name).isVisible()


@pytest.fixture
def shown(open_app: Open, qtbot: QtBot) -> Callable[[str], QMainWindow]:
    """Opens a screen of the window."""

    def show(screen: str) -> QMainWindow:
        window = open_app("")
        SCREENS[screen](window)
        for bar in BARS.get(screen, ("menu_button", "country_button")):  # they come after the first painting
            qtbot.waitUntil(partial(_visible, window, bar))
        return window

    return show


@pytest.mark.parametrize("screen", SCREENS)
def test_tab_goes_to_every_control(shown: Callable[[str], QMainWindow], screen: str) -> None:
    window = shown(screen)
    wanted = _stops(window)
    assert wanted
    missed = wanted - (_round(window, Qt.Key.Key_Tab) | _round(window, Qt.Key.Key_Backtab))
    assert not missed, _names(missed)
    small = {widget for widget in wanted if min(widget.width(), widget.height()) < _LEAST and not isinstance(widget, QLabel)}
    assert not small, [f"{name} {widget.size()}" for widget in small for name in _names({widget})]
    worded = [one for one in wanted if isinstance(one, QAbstractButton) and not _icon_only(one) and "…" not in one.text()]
    other = {
        widget for widget in worded if not set(_words(widget.text())) <= set(_words(widget.accessibleName() or widget.text()))
    }
    assert not other, [f"{name}: seen as {widget.text()}" for widget in other for name in _names({widget})]


def _icon_only(button: QAbstractButton) -> bool:
    return isinstance(button, QToolButton) and button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly


def _words(text: str) -> list[str]:
    """Its words, as one who dictates to the computer would say them."""
    return re.findall(r"\w+", re.sub(r"&|\+\d+", "", text).lower())  # not the number of others that are said in full
