"""The tags of bookmarks as buttons, and rows of what a list can be narrowed to."""

from typing import NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from advice_app.languages import _
from advice_app.marks.model import Colour
from advice_app.ui import highlights
from advice_app.ui.flow import FlowBox
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.marks.style import tag_colours
from advice_app.ui.marks.words import bookmarks
from advice_app.ui.style import set_role

_LONGEST = 28  # letters of a tag


class Chip(NamedTuple):
    """Something to narrow the list to."""

    value: str
    text: str
    tint: str
    number: int  # of bookmarks that it fits
    sign: str = ""  # the name of an icon


def kind_chip(kind: str, number: int) -> Chip:
    """Notes, highlights, or one colour of these."""
    return Chip(kind, highlights.name(kind), kind if kind in set(Colour) else "plain", number, highlights.SIGNS[kind])


class ChipFilter(FlowBox):
    """All tags, say; a click shows what carries one, another click everything again."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[list[Chip], str] = ([], "")

    def show_chips(self, chips: list[Chip], current: str) -> None:
        """Show these to choose from."""
        self._shown = (chips, current)
        self.set_parts([self._button(chip, here=chip.value == current) for chip in chips])

    def _button(self, chip: Chip, *, here: bool) -> QPushButton:
        button = tag_button(chip.text, chip.tint, self)
        button.setCheckable(True)
        button.setChecked(here)
        # L10N: said by a screen reader for a tag, as in "silence, 3 bookmarks"
        said = _("{tag}, {number}").format(tag=chip.text, number=bookmarks(chip.number))
        button.setAccessibleName(said)
        button.setToolTip(said)
        if chip.sign:
            put_sign(button, chip.sign, chip.tint, self._look)
        button.clicked.connect(lambda checked, value=chip.value: self.chosen.emit(value if checked else ""))
        return button

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._look = look
        self.show_chips(*self._shown)


def put_sign(button: QAbstractButton, image: str, tint: str, look: Look) -> None:
    """Give a button with the look of a tag an icon, whose colours turn round when it is checked."""
    ink, ground = tag_colours(look.theme, tint)
    size = look.px(14)
    made = icon(image, ink, size)
    button.setText(f" {button.text().strip()}")
    made.addPixmap(icon(image, ground, size).pixmap(size), QIcon.Mode.Normal, QIcon.State.On)
    button.setIcon(made)
    button.setIconSize(QSize(size, size))


def tag_button(text: str, tint: str, parent: QWidget) -> QPushButton:
    """A button with the look of a tag."""
    shown = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
    button = QPushButton(shown.replace("&", "&&"), parent)
    button.setProperty("tint", tint)
    set_role(button, "tag")
    return button
