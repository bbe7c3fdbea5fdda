"""What can be done with one cell of the table, as menus."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from advice_app.compare.model import Answer, Question
from advice_app.languages import _

_LONGEST = 90  # letters of an address in a menu; the question before it is opened has all of it
Do = Callable[[], object]


def cell_menu(parent: QWidget, entries: list[tuple[str, str, Do]]) -> QMenu:
    """A menu that is gone when it closes: name for tests, text, what it does."""
    menu = QMenu(parent)
    menu.setObjectName("cell_menu")
    menu.aboutToHide.connect(menu.deleteLater)
    for name, text, do in entries:
        action = QAction(text, menu)
        action.setObjectName(name)
        action.triggered.connect(lambda _checked=False, do=do: do())
        menu.addAction(action)
    return menu


def answer_entries(answer: Answer, does: dict[str, Do], *, guide: bool) -> list[tuple[str, str, Do]]:
    """What can be done with an answer."""
    texts = {
        "guide": _("Read the guide"),
        "rule": _("Rule and sources"),
        "sources": _("Sources"),
        "copy": _("Copy with its law"),
        "map": _("Show this question on the map"),
        "best": _("Sort countries by this answer"),
    }
    there = {"guide": guide, "sources": bool(answer.sources)}
    return [(name, text, does[name]) for name, text in texts.items() if there.get(name, True)]


def question_entries(_question: Question, does: dict[str, Do]) -> list[tuple[str, str, Do]]:
    """What can be done with a question."""
    texts = {"map": _("Show this question on the map"), "best": _("Sort countries by this answer")}
    return [(name, text, does[name]) for name, text in texts.items()]


def source_entries(answer: Answer, opens: Callable[[str], object]) -> list[tuple[str, str, Do]]:
    """The pages that a rule was checked against."""
    shown = [(url, url if len(url) <= _LONGEST else f"{url[: _LONGEST - 1]}…") for url in answer.sources]
    return [(url, f"\u2066{text}\u2069".replace("&", "&&"), partial(opens, url)) for url, text in shown]
