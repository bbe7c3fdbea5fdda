"""The card "Where did it happen?": field, list and map are one control."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from advice_app.languages import _, ngettext
from advice_app.library.catalogue import Jurisdiction
from advice_app.ui.countries.field import CountryField
from advice_app.ui.countries.list import CountryList
from advice_app.ui.countries.model import CODE, CountryModel
from advice_app.ui.home.legend import Legend
from advice_app.ui.countries.uncovered import uncovered
from advice_app.ui.home.map_view import MapView
from advice_app.ui.painted.prose import BODY, HINT, TITLE, Prose
from advice_app.ui.look import Look
from advice_app.ui.map_names import map_name
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
        self._missing = ""
        self._heading, self._foot = Prose(look, TITLE, "t1", self), Prose(look, HINT, "t3", self)
        self._note = Prose(look, BODY, "t2", self)
        self._note.setObjectName("country_note")
        self.field = CountryField(look, self)
        self._model = CountryModel(self)
        self.list = CountryList(look, self._model, self)
        self.map = MapView(look, self)
        self._legend = Legend(look, self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self._side = QWidget(self)
        set_role(self._side, "bare")
        side = QVBoxLayout(self._side)
        side.setContentsMargins(10, 18, 10, 14)
        side.setSpacing(8)
        inner = QVBoxLayout()
        inner.setContentsMargins(9, 0, 5, 2)
        inner.setSpacing(10)
        inner.addWidget(self._heading)
        inner.addWidget(self.field)
        inner.addWidget(self._note)
        foot = QVBoxLayout()
        foot.setContentsMargins(9, 0, 9, 0)
        foot.addWidget(self._foot)
        side.addLayout(inner)
        side.addWidget(self.list, 1)
        side.addLayout(foot)
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
        self._whole.addWidget(self._side)
        self._whole.addWidget(self._upright)
        self._whole.addLayout(chart, 1)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_typed)
        self.field.moved.connect(self._on_moved)
        self.field.accepted.connect(self._on_accepted)
        self.list.country_lit.connect(self.map.set_lit)
        self.list.country_chosen.connect(self._on_chosen)
        self.map.country_lit.connect(lambda code: self.list.set_lit(code, scroll=True))
        self.map.country_chosen.connect(self._on_chosen)
        self.map.uncovered_chosen.connect(self._say_uncovered)

    def set_countries(self, countries: tuple[Jurisdiction, ...], others: dict[str, tuple[str, ...]]) -> None:
        """Show these jurisdictions; ``others`` holds their names in further languages."""
        self._countries = countries
        self._model.set_countries(countries, others)
        self.map.set_countries(countries)
        self._legend.set_kinds(facts=any(item.has_facts and not item.guides for item in countries))
        self.list.updateGeometry()
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
            self._side.setFixedWidth(self._look.px(_SIDE))
        else:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16_777_215)
        self.map.setMinimumHeight(height)
        self.map.set_outer_corner(beside)

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._look = look
        for part in (self._heading, self._note, self._foot, self.field, self.list, self.map, self._legend):
            part.apply_look(look)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._heading.setText(_("Where did it happen?"))
        count = sum(1 for item in self._countries if item.code != "INTL")
        self._foot.setText(ngettext("{count} country so far.", "{count} countries so far.", count).format(count=count))
        for part in (self.field, self.list, self.map, self._legend):
            part.retranslate()
        self._say_uncovered(self._missing)

    def _on_typed(self, typed: str) -> None:
        self._model.narrow(typed)
        found = self._model.rowCount() > 0
        missing = ""
        if typed.strip() and not self._model.is_named:  # then perhaps a country was meant that is not covered
            missing = uncovered(typed, {item.code for item in self._countries}, any_language=not found)
        if typed.strip() and found and not missing:
            self.list.setCurrentIndex(self._model.index(0, 0))
            self._light_current()
        else:  # Enter must not open a neighbour
            self.list.set_lit("")
            self.map.set_lit("")
        self._say_uncovered(missing or ("" if found else typed))

    def _on_moved(self, rows: int) -> None:
        self.list.move_by(rows)
        self._light_current()

    def _light_current(self) -> None:
        code = str(self.list.currentIndex().data(CODE) or "")
        self.list.set_lit(code)
        self.map.set_lit(code)

    def _on_accepted(self) -> None:
        if self.list.lit:
            self._on_chosen(self.list.lit)

    def _on_chosen(self, code: str) -> None:
        if self.field.text():
            self.field.clear()
        self.country_chosen.emit(code)

    def _say_uncovered(self, code: str) -> None:
        """Say in words that there is no guide for this country; ``code`` may also be what was typed, or nothing."""
        self._missing = code
        self._note.setVisible(bool(code))
        # L10N: {country} is a country without a guide, or what a reader typed
        self._note.setText(_("{country}: not yet covered").format(country=map_name(code)) if code else "")


def _rule(role: str, parent: QWidget) -> QFrame:
    rule = QFrame(parent)
    set_role(rule, role)
    return rule
