"""What was found on the way through the screens of the app."""

import os
import re
from collections import defaultdict
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from tests import looks
from tests.looks_tour import Screen

PICTURES = os.environ.get("RIGHTS_PICTURES", "")
# what is cut short on purpose, and can be read whole beside it
_SHORTENED = {"result_list", "findings_empty"}  # the latter says that something goes on, with three dots
_TAG = re.compile(r"<.*?>")


class Walk:
    """What was found on the way through all screens in one language and size."""

    def __init__(self) -> None:
        self.wrong: dict[str, list[str]] = defaultdict(list)
        self.seen: set[tuple[str, str, str]] = set()  # screen, widget's name, text
        self.told: set[tuple[str, str]] = set()  # widget's name, text that a widget holds

    def take(self, screen: Screen, name: str) -> list[QWidget]:
        """Look at a screen, called as its picture will be: ``ar/home-first-800``; gives what is visible of it."""
        widgets = self.look(name.partition("/")[2], screen.part)
        if PICTURES:
            path = Path(PICTURES) / f"{name}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            top = screen.top if screen.top.isAncestorOf(screen.part) else screen.part.window()
            assert top.grab().save(str(path))
        return widgets

    def look(self, name: str, part: QWidget) -> list[QWidget]:
        """Look at a part of the app; gives what is visible of it."""
        widgets = looks.shown(part)
        texts = looks.seen(widgets)
        assert texts, f"{name} is empty"
        self.wrong["cut"] += [f"{name}: {text}" for text in texts if looks.cut_off(text)]
        self.wrong["over"] += [f"{name}: {both}" for both in looks.on_each_other(texts)]
        whole = (text for text in texts if looks.name_of(text.widget) not in _SHORTENED)
        self.wrong["short"] += [f"{name}: {text}" for text in whole if looks.elided(text)]
        self.seen |= {(name, looks.name_of(text.widget), text.text) for text in texts}
        self.told |= {(widget.objectName(), text) for widget in widgets for text in _held(widget)}
        return widgets


def _held(widget: QWidget) -> set[str]:
    """Texts that a widget has, whether they are painted now or read out or shown as a tool tip."""
    found = {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle()}
    if isinstance(widget, QLabel | QAbstractButton):
        found.add(_TAG.sub("", widget.text()))
    if isinstance(widget, QLineEdit):
        found.add(widget.placeholderText())
    return {looks.bare(text) for text in found if text}


def listed(wrong: list[str]) -> str:
    """Each fault once, one a line."""
    return "\n".join(dict.fromkeys(wrong))
