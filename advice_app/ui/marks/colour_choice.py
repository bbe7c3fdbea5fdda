"""The colours of a highlight to choose from, each with its name and sign."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from advice_app.languages import _
from advice_app.ui.flow import FlowBox
from advice_app.ui.highlights import SIGNS, colour_choices
from advice_app.ui.look import Look
from advice_app.ui.marks.tags import put_sign, tag_button


class ColourChoice(FlowBox):
    """One of the colours, or none."""

    colour_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.colour = ""
        self.setObjectName("colour_choice")
        self._group = QButtonGroup(self)
        for number, (value, _name, _current) in enumerate(colour_choices("")):
            button = tag_button("", value or "plain", self)
            button.setObjectName(f"colour_{value or 'none'}")
            button.setCheckable(True)
            self._group.addButton(button, number)
        self._group.idClicked.connect(self._on_clicked)
        self.set_parts([*self._group.buttons()])
        self.retranslate()

    @property
    def checked(self) -> QAbstractButton | None:
        """The one that is chosen, to which Tab goes; arrows go on from there."""
        return self._group.checkedButton()

    def show_colour(self, colour: str) -> None:
        """Show which one it is."""
        self.colour = colour
        for number, (value, _name, current) in enumerate(colour_choices(colour)):
            button = self._group.button(number)
            button.setChecked(current)
            if value:
                put_sign(button, SIGNS[value], value, self._look)

    def _on_clicked(self, number: int) -> None:
        self.colour = colour_choices("")[number][0]
        self.colour_chosen.emit(self.colour)

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._look = look
        self.show_colour(self.colour)
        self._arrange()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        # L10N: a colour behind a paragraph, with a name such as "Important"
        self.setAccessibleName(_("Highlight"))
        for number, (_value, name, _current) in enumerate(colour_choices("")):
            self._group.button(number).setText(name)
        self.show_colour(self.colour)
        self._arrange()
