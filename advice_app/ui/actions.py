"""The window's actions, made from the table of shortcuts."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from advice_app.languages import _
from advice_app.ui.shortcuts import SHORTCUTS, WATCHED

CHECKABLE = ("contents", "side_bar", "numbers")


def make_actions(window: QWidget, slots: dict[str, Callable[[], object]]) -> dict[str, QAction]:
    """One action a shortcut; ``slots`` says what each does. Texts come with `retranslate`."""
    actions: dict[str, QAction] = {}
    for shortcut in SHORTCUTS:
        action = QAction(window)
        action.setObjectName(shortcut.id)
        if shortcut.id in WATCHED:
            action.setData(QKeySequence(shortcut.keys[0]).toString(QKeySequence.SequenceFormat.NativeText))
        else:
            action.setShortcuts([QKeySequence(key) for key in shortcut.keys])
        if shortcut.id in slots:
            action.triggered.connect(_without_state(slots[shortcut.id]))
        action.setCheckable(shortcut.id in CHECKABLE)
        window.addAction(action)
        actions[shortcut.id] = action
    return actions


def retranslate(actions: dict[str, QAction]) -> None:
    """Set the actions' texts, with their first key in the tool tip."""
    for shortcut in SHORTCUTS:
        action = actions[shortcut.id]
        text = _(shortcut.text)
        action.setText(text)
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{text}  \u2066{key}\u2069" if key else text)


def _without_state(slot: Callable[[], object]) -> Callable[[bool], None]:
    """Qt hands ``triggered`` the checked state; the slots here do not want it."""

    def run(_checked: bool = False) -> None:
        slot()

    return run
