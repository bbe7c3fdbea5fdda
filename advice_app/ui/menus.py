"""The menus of the tool bar: language, text size, everything else. Filled when they open, so always right."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from advice_app.languages import _
from advice_app.marks.settings import PERCENT_STEPS, THEME_CHOICES
from advice_app.ui.names import theme_name

Choices = list[tuple[str, str, bool]]
"""Value, text, and whether it is the current one."""


def choice_menu(parent: QWidget, choices: Callable[[], Choices], chosen: Callable[[str], object]) -> QMenu:
    """A menu of which one entry is current."""
    menu = QMenu(parent)
    menu.aboutToShow.connect(lambda: _fill(menu, choices(), chosen))
    return menu


def _fill(menu: QMenu, choices: Choices, chosen: Callable[[str], object]) -> None:
    menu.clear()
    add_choices(menu, choices, chosen)


def add_choices(menu: QMenu, choices: Choices, chosen: Callable[[str], object]) -> None:
    """Add entries of which one is current."""
    group = QActionGroup(menu)
    for value, text, current in choices:
        action = QAction(text, menu)
        action.setCheckable(True)
        action.setChecked(current)
        action.setData(value)
        action.triggered.connect(lambda _checked=False, value=value: chosen(value))
        group.addAction(action)
        menu.addAction(action)


def theme_choices(current: str) -> Choices:
    """The themes, by name."""
    return [(theme, theme_name(theme), theme == current) for theme in THEME_CHOICES]


def percent_choices(current: int) -> Choices:
    """The text sizes."""
    # L10N: a text size, in percent of the usual one
    return [(str(step), _("{percent} %").format(percent=step), step == current) for step in PERCENT_STEPS]
