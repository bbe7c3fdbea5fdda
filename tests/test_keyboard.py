"""Tab goes to every control of a screen, forwards and backwards, and comes round."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from advice_app.library.model import Reference
from advice_app.ui.tools import TOOLS
from tests.windows import Open, find, press

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
    if not isinstance(widget, QAbstractButton) or not (widget.autoExclusive() or widget.group()):
        return False
    among = widget.group().buttons() if widget.group() else widget.parentWidget().findChildren(QAbstractButton)
    return not widget.isChecked() and any(other.isChecked() and other.isVisible() for other in among)


def _round(window: QMainWindow, key: Qt.Key) -> set[QWidget]:
    """Everything that has had the keyboard when Tab has gone round."""
    start, reached = QApplication.focusWidget(), []
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
    return lambda window: window.show_tool(tool)


SCREENS: dict[str, Callable[..., None]] = {
    "home": _home,
    "reader": lambda window: window.open(Reference("FR", "interview")),
    "bookmarks": lambda window: press(window, "Ctrl+Shift+B"),
    "search": lambda window: press(window, "Ctrl+Shift+F"),
    **{tool.id: _tool(tool.id) for tool in TOOLS},
}


BARS: dict[str, tuple[str, ...]] = {"home": (), "search": ("menu_button",), "bookmarks": ("menu_button",)}


@pytest.mark.parametrize("screen", SCREENS)
def test_tab_goes_to_every_control(open_app: Open, screen: str, qtbot: QtBot) -> None:
    window = open_app("")
    SCREENS[screen](window)
    for bar in BARS.get(screen, ("menu_button", "country_button")):  # they come after the first painting
        qtbot.waitUntil(lambda bar=bar: find(window, bar).isVisible())
    wanted = _stops(window)
    assert wanted
    missed = wanted - (_round(window, Qt.Key.Key_Tab) | _round(window, Qt.Key.Key_Backtab))
    assert not missed, _names(missed)
