"""A question with a few answers. Shown with `open`: nothing waits for it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.ui.flow import FlowLayout, flowing
from advice_app.ui.look import Look
from advice_app.ui.style import set_role


class Answer(NamedTuple):
    """A button: its id, what it says, its role, and what it does."""

    id: str
    text: str
    role: str
    do: Callable[[], object]


def ask(look: Look, question: str, answers: Sequence[Answer], parent: QWidget) -> QDialog:
    """Ask; Escape, and a button to cancel, do nothing."""
    dialog = QDialog(parent)
    dialog.setObjectName("ask_dialog")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setMinimumWidth(min(look.px(420), 640))
    dialog.setWindowTitle(_("Workshop"))
    label = QLabel(question, dialog)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    set_role(label, "strong")
    box = flowing(QWidget(dialog), FlowLayout(gap=8))
    set_role(box, "bare")
    buttons = box.layout()
    assert buttons is not None  # noqa: S101 - it was made with one
    for answer in (*answers, Answer("cancel", _("Cancel"), "plain", lambda: None)):
        button = QPushButton(answer.text, box)
        button.setObjectName(f"answer_{answer.id}")
        button.setAutoDefault(False)
        set_role(button, answer.role)
        button.clicked.connect(dialog.accept)
        button.clicked.connect(lambda _checked=False, answer=answer: answer.do())
        buttons.addWidget(button)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 22, 24, 20)
    column.setSpacing(16)
    column.addWidget(label)
    column.addWidget(box)
    dialog.open()
    return dialog
