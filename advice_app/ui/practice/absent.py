"""What stands in the place of exercises where a country has none: that it has none, and which countries have some."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.practice.state import EXERCISES
from advice_app.ui.flow import FlowBox
from advice_app.ui.focus import begin_at
from advice_app.ui.listing.nothing import Nothing
from advice_app.ui.look import Look
from advice_app.ui.style import set_role


class Absent(QWidget):
    """A sentence, and a button for each country that has some."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.nothing = Nothing("people", self)
        self.countries = FlowBox(self)
        self._row = QHBoxLayout()
        self._row.addWidget(self.countries)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.nothing)
        self._column.addLayout(self._row)
        self._column.addStretch(1)

    def say(self, country: str, part: str, others: Sequence[tuple[str, str]]) -> None:
        """That a country has nothing of this part."""
        if part == EXERCISES:
            # L10N: {country} is a country
            title = _("There are no exercises for {country} yet.").format(country=country)
        else:
            # L10N: {country} is a country
            title = _("There is no night at the police station for {country} yet.").format(country=country)
        # L10N: buttons with the names of countries follow
        self.nothing.say(title, _("These have one:") if others else "")
        made: list[QWidget] = []
        for code, name in others:
            button = QPushButton(name.replace("&", "&&"))
            button.setObjectName(f"practice_{code}")
            set_role(button, "plain")
            button.clicked.connect(lambda _checked=False, code=code: self.chosen.emit(code))
            made.append(button)
        self.countries.set_parts(made)
        begin_at(self, made[0] if made else self)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self.nothing.apply_look(look)
        side = look.px(24)
        self._row.setContentsMargins(side, 0, side, side)
