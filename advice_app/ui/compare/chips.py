"""The countries that are compared, each with a cross that takes it away, and the button that adds one."""

from collections.abc import Callable
from itertools import zip_longest

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from advice_app.compare.model import LEAST, MOST, Country
from advice_app.languages import _
from advice_app.ui.compare.country_choice import CountryChoice
from advice_app.ui.flow import FlowLayout
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.outline import outline_pixmap
from advice_app.ui.style import set_role

_TILE = 24  # pixels at 100 %; as in the list and in the head of the table, so that each is drawn once


class CountryChips(QWidget):
    """Says what is wanted; the screen does it."""

    added = Signal(str)
    removed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("country_chips")
        self._look = look
        self._shown: tuple[Country, ...] = ()
        self._known: tuple[Country, ...] = ()
        self._flow = FlowLayout()
        self.setLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.chips: list[QPushButton] = []  # those that are shown
        self._all = [self._chip(number) for number in range(MOST)]
        self.add = QPushButton(self)
        self.add.setObjectName("add_country")
        set_role(self.add, "addcountry")
        self.add.clicked.connect(self.open_choice)
        self._flow.addWidget(self.add)
        self._choice: CountryChoice | None = None
        self.apply_look(look)
        self.retranslate()

    @property
    def choice(self) -> CountryChoice:
        """The list of countries, made when it is first opened."""
        if self._choice is None:
            self._choice = CountryChoice(self._look, self)
            self._choice.chosen.connect(self.added)
        return self._choice

    def show_countries(self, shown: tuple[Country, ...], known: tuple[Country, ...]) -> None:
        """Show those that are compared; ``known`` are all there are."""
        if (shown, known) != (self._shown, self._known):
            self._shown, self._known = shown, known
            self._fill()

    def _fill(self) -> None:
        for chip, country in zip_longest(self._all, self._shown):
            if country is not None:
                self._tell(chip, country)
            chip.setVisible(country is not None)
        self.chips = self._all[: len(self._shown)]
        # the picture shows it dashed: it is a place for a country, and there is none once all are taken
        self.add.setVisible(len(self._shown) < MOST)
        self.updateGeometry()

    def _chip(self, number: int) -> QPushButton:
        chip = QPushButton(self)
        chip.setObjectName(f"chip_{number}")
        set_role(chip, "country")
        chip.clicked.connect(lambda: self.removed.emit(self._shown[number].code))
        chip.hide()
        self._flow.addWidget(chip)
        return chip

    def _tell(self, chip: QPushButton, country: Country) -> None:
        sole, tile = len(self._shown) == 1, self._look.px(_TILE)  # there is nothing without it
        chip.setText(country.name.replace("&", "&&") + ("" if sole else "  \u00d7"))
        # L10N: a button; {country} is taken out of the comparison
        chip.setAccessibleName(_("Remove {country}").format(country=country.name))
        chip.setToolTip(chip.accessibleName())
        chip.setIcon(QIcon(outline_pixmap(country.code, self._look.theme, tile, self.devicePixelRatioF())))
        chip.setIconSize(QSize(tile, tile))
        chip.setEnabled(not sole)

    def entries(self) -> list[tuple[str, Callable[[], object]]]:
        """The same as entries of a menu: where there is no room for chips."""
        made: list[tuple[str, Callable[[], object]]] = []
        if len(self._shown) < MOST:
            made.append((f"{_('Add a country')}…", self.open_choice))
        return made + [(chip.accessibleName(), chip.click) for chip in self.chips if chip.isEnabled()]

    def open_choice(self) -> None:
        """Ask which country is to be added."""
        taken = {country.code for country in self._shown}
        self.choice.show_countries(country for country in self._known if country.code not in taken)
        window = self.window()
        near = self.add if self.add.isVisible() else window  # in a low window there is no button
        corner = near.rect().bottomRight() if self._look.rtl else near.rect().bottomLeft()
        if near is window:
            corner = QPoint(window.width() if self._look.rtl else 0, 0)
        below = window.height() - near.mapTo(window, corner).y() - 16
        self.choice.open_at(near.mapToGlobal(corner + QPoint(0, 4)), below)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        self._flow.setSpacing(look.px(8))
        self.add.setIcon(icon("plus", look.theme.t1, look.px(14)))
        self.add.setIconSize(QSize(look.px(14), look.px(14)))
        if self._choice is not None:
            self._choice.apply_look(look)
        self._fill()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        text = _("Add a country")
        self.add.setText(f" {text}")
        self.add.setAccessibleName(text)
        need = LEAST - len(self._shown)
        self.add.setToolTip(_("Two to four countries can be compared.") if need > 0 else "")
        if self._choice is not None:
            self._choice.retranslate()
        self._fill()
