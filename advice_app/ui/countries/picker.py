"""Choosing a country: a field, and the list that follows it; also what is said of countries that nobody covers yet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.library.catalogue import Jurisdiction
from advice_app.ui.countries.field import CountryField
from advice_app.ui.countries.list import CountryList
from advice_app.ui.countries.model import CODE, CountryModel
from advice_app.ui.countries.uncovered import uncovered
from advice_app.ui.look import Look
from advice_app.ui.map_names import map_name
from advice_app.ui.painted.prose import BODY, Prose, Type
from advice_app.ui.style import set_role


class CountryPicker(QWidget):
    """``country_lit`` tells which one is pointed at, so that a map can light it up too."""

    country_chosen = Signal(str)
    country_lit = Signal(str)

    def __init__(self, look: Look, heading: Type, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bare")
        self._countries: tuple[Jurisdiction, ...] = ()
        self._missing = ""
        self.heading, self._note = Prose(look, heading, "t1", self), Prose(look, BODY, "t2", self)
        self._note.setObjectName("country_note")
        self.field = CountryField(look, self)
        self._model = CountryModel(self)
        self.list = CountryList(look, self._model, self)
        self.column, self.inner = QVBoxLayout(self), QVBoxLayout()
        self._lay_out()
        self.field.textChanged.connect(self._on_typed)
        self.field.moved.connect(self._on_moved)
        self.field.accepted.connect(self._on_accepted)
        self.list.country_lit.connect(self.country_lit)
        self.list.country_chosen.connect(self._on_chosen)

    def _lay_out(self) -> None:
        self.inner.setContentsMargins(9, 0, 5, 2)
        self.inner.setSpacing(10)
        for part in (self.heading, self.field, self._note):
            self.inner.addWidget(part)
        self.column.setContentsMargins(10, 18, 10, 14)
        self.column.setSpacing(8)
        self.column.addLayout(self.inner)
        self.column.addWidget(self.list, 1)

    def set_countries(self, countries: tuple[Jurisdiction, ...], others: dict[str, tuple[str, ...]]) -> None:
        """Show these jurisdictions; ``others`` holds their names in further languages."""
        self._countries = countries
        self._model.set_countries(countries, others)
        self.list.updateGeometry()

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        for part in (self.heading, self._note, self.field, self.list):
            part.apply_look(look)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.heading.setText(_("Where did it happen?"))
        self.field.retranslate()
        self.list.retranslate()
        self.say_uncovered(self._missing)

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
            self.country_lit.emit("")
        self.say_uncovered(missing or ("" if found else typed))

    def _on_moved(self, rows: int) -> None:
        self.list.move_by(rows)
        self._light_current()

    def _light_current(self) -> None:
        code = str(self.list.currentIndex().data(CODE) or "")
        self.list.set_lit(code)
        self.country_lit.emit(code)

    def _on_accepted(self) -> None:
        if self.list.lit:
            self._on_chosen(self.list.lit)

    def _on_chosen(self, code: str) -> None:
        if self.field.text():
            self.field.clear()
        self.country_chosen.emit(code)

    def say_uncovered(self, code: str) -> None:
        """Say in words that there is no guide for this country; ``code`` may also be what was typed, or nothing."""
        self._missing = code
        self._note.setVisible(bool(code))
        # L10N: {country} is a country without a guide, or what a reader typed
        self._note.setText(_("{country}: not yet covered").format(country=map_name(code)) if code else "")
