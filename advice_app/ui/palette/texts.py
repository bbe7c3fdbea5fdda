"""What the window can be told, as the palette lists it: actions and themes, in the interface language and in English."""

from PySide6.QtGui import QAction, QKeySequence

from advice_app.answering.words import SITUATION_NAMES
from advice_app.languages import _
from advice_app.marks.settings import THEME_CHOICES
from advice_app.quick.sources import Choice
from advice_app.ui.names import theme_name
from advice_app.ui.shortcuts import SHORTCUTS

HAPPENED = "happened_"
"""Before what has happened, in ids of commands: each leads to what to do next."""
_NOT_LISTED = {"close_layer", "quick", "palette"}
_THEMES_IN_ENGLISH = {
    "system": "system theme",
    "light": "light theme",
    "dark": "dark theme night",
    "contrast": "high contrast theme",
}


def commands(actions: dict[str, QAction]) -> tuple[Choice, ...]:
    """The actions that can be done now, with their first key."""
    enabled = [item for item in SHORTCUTS if item.id in actions and item.id not in _NOT_LISTED and actions[item.id].isEnabled()]
    listed = tuple(
        # by number they lead where the guides of the country lead, which are listed by name
        Choice(item.id, _(item.text), item.text, _key(actions[item.id]))
        for item in enabled
        if not item.id.startswith("stage_")
    )
    return listed + tuple(Choice(HAPPENED + own, _(text), text) for own, text in SITUATION_NAMES.items())


def themes() -> tuple[Choice, ...]:
    """The themes by name."""
    return tuple(Choice(theme, theme_name(theme), _THEMES_IN_ENGLISH[theme]) for theme in THEME_CHOICES)


def _key(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
