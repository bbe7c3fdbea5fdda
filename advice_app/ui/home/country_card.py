"""The card "Where did it happen?": field, list and map are one control."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from advice_app.languages import ngettext
from advice_app.library.catalogue import Jurisdiction
from advice_app.ui.countries.picker import CountryPicker
from advice_app.ui.home.legend import Legend
from advice_app.ui.home.map_view import MapView
from advice_app.ui.look import Look
from advice_app.ui.painted.prose import HINT, TITLE, Prose
from advice_app.ui.style import set_role

_SIDE = 290  # the list's share of a wide card


class CountryCard(QFrame):
    """Choosing in the field, in the list or on the map is the same; what one lights up, the others show."""

    country_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("country_card")
        set_role(self, "card")
        self._look = look
        self._countries: tuple[Jurisdiction, ...] = ()
        self._picker = CountryPicker(look, TITLE, self)
        self.field, self.list = self._picker.field, self._picker.list
        self._foot = Prose(look, HINT, "t3", self)
        self.map = MapView(look, self)
        self._legend = Legend(look, self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        foot = QVBoxLayout()
        foot.setContentsMargins(9, 0, 9, 0)
        foot.addWidget(self._foot)
        self._picker.column.addLayout(foot)
        chart = QVBoxLayout()
        chart.setSpacing(0)
        chart.addWidget(self.map, 1)
        chart.addWidget(_rule("rule", self))
        words = QVBoxLayout()
        words.setContentsMargins(18, 10, 18, 10)
        words.addWidget(self._legend)
        chart.addLayout(words)
        self._upright = _rule("upright", self)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(1, 1, 1, 1)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._picker)
        self._whole.addWidget(self._upright)
        self._whole.addLayout(chart, 1)

    def _connect(self) -> None:
        self._picker.country_lit.connect(self.map.set_lit)
        self._picker.country_chosen.connect(self.country_chosen)
        self.map.country_lit.connect(lambda code: self.list.set_lit(code, scroll=True))
        self.map.country_chosen.connect(self._on_map_chosen)
        self.map.uncovered_chosen.connect(self._picker.say_uncovered)

    def set_countries(self, countries: tuple[Jurisdiction, ...], others: dict[str, tuple[str, ...]]) -> None:
        """Show these jurisdictions; ``others`` holds their names in further languages."""
        self._countries = countries
        self._picker.set_countries(countries, others)
        self.map.set_countries(countries)
        self._legend.set_kinds(facts=any(item.has_facts and not item.guides for item in countries))
        self.retranslate()

    def set_chosen(self, code: str) -> None:
        """Mark the chosen country everywhere."""
        self.list.set_chosen(code)
        self.map.set_chosen(code)

    def set_beside(self, beside: bool, height: int) -> None:
        """Put the map beside the list, or under it; ``height`` is what the map gets at least."""
        self._whole.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._upright.setVisible(beside)
        if beside:
            self._picker.setFixedWidth(self._look.px(_SIDE))
        else:
            self._picker.setMinimumWidth(0)
            self._picker.setMaximumWidth(16_777_215)
        self.map.setMinimumHeight(height)
        self.map.set_outer_corner(beside)

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._look = look
        for part in (self._picker, self._foot, self.map, self._legend):
            part.apply_look(look)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        count = sum(1 for item in self._countries if item.code != "INTL")
        self._foot.setText(ngettext("{count} country so far.", "{count} countries so far.", count).format(count=count))
        for part in (self._picker, self.map, self._legend):
            part.retranslate()

    def _on_map_chosen(self, code: str) -> None:
        if self.field.text():
            self.field.clear()
        self.country_chosen.emit(code)


def _rule(role: str, parent: QWidget) -> QFrame:
    rule = QFrame(parent)
    set_role(rule, role)
    return rule
