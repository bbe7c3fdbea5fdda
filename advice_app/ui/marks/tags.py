"""The tags of bookmarks as buttons, and the row of all of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from advice_app.ui.flow import FlowBox
from advice_app.ui.look import Look
from advice_app.ui.marks.style import tint_of
from advice_app.ui.style import set_role

_LONGEST = 28  # letters of a tag


class TagFilter(FlowBox):
    """All tags; a click shows what carries one, another click everything again."""

    tag_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tag_filter")
        self._tag = ""

    def show_tags(self, tags: list[tuple[str, str]], current: str) -> None:
        """Show tags, each with what a screen reader says of it."""
        self._tag = current
        self.set_parts([self._button(name, said) for name, said in tags])

    def _button(self, name: str, said: str) -> QPushButton:
        button = tag_button(name, tint_of(name), self)
        button.setCheckable(True)
        button.setChecked(name == self._tag)
        button.setAccessibleName(said)
        button.setToolTip(said)
        button.clicked.connect(lambda checked, name=name: self.tag_chosen.emit(name if checked else ""))
        return button

    def apply_look(self, _look: Look) -> None:
        """Follow theme and text size: the style sheet has changed the sizes of the buttons."""
        self._arrange()


def tag_button(text: str, tint: str, parent: QWidget) -> QPushButton:
    """A button with the look of a tag."""
    shown = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
    button = QPushButton(shown.replace("&", "&&"), parent)
    button.setProperty("tint", tint)
    set_role(button, "tag")
    return button
