"""What kind of case it is: a row of kinds, and a list of names where a country has several regimes of one kind (placed apart)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QFrame, QLabel, QRadioButton, QVBoxLayout, QWidget

from advice_app.clock.regimes import Regime
from advice_app.clock.words import kind_name
from advice_app.languages import _
from advice_app.ui.flow import FlowLayout, flowing
from advice_app.ui.look import Look
from advice_app.ui.style import set_role, weighted

_ARROW = 40  # pixels: the arrow and what is around the text


class NamesBox(QComboBox):
    """Long names, cut to the room there is; the whole of each is in its tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[tuple[str, str]] = []
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def show_names(self, names: list[tuple[str, str]], key: str) -> None:
        """Offer these, each with its key, with one chosen; tells nobody."""
        self._names = names
        self.clear()
        for own, name in names:
            self.addItem(name, own)
            self.setItemData(self.count() - 1, name, Qt.ItemDataRole.ToolTipRole)
        self.setCurrentIndex(self.findData(key))
        self._fit()

    def _fit(self) -> None:
        room = max(self.width() - self.fontMetrics().height() - _ARROW, 1)
        for row, (_key, name) in enumerate(self._names):
            self.setItemText(row, self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room))
        self.setToolTip(str(self.currentData(Qt.ItemDataRole.ToolTipRole) or ""))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class RegimeChoice(QWidget):
    """Tells which regime was chosen by its key."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clock_regimes")
        self._regimes: tuple[Regime, ...] = ()
        self._key = ""
        self.label, self._row = QLabel(self), QFrame(self)
        set_role(self.label, "field")
        set_role(self._row, "segments")
        self._flow = FlowLayout()
        self._flow.setContentsMargins(2, 2, 2, 2)
        flowing(self._row, self._flow)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_kind)
        self.names = NamesBox(parent)
        self.names.setObjectName("clock_regime_names")
        self.names.activated.connect(lambda row: self._choose(str(self.names.itemData(row))))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.label, self._row):
            column.addWidget(part)

    @property
    def kinds(self) -> list[QRadioButton]:
        """The buttons of the row."""
        return [button for button in self._group.buttons() if isinstance(button, QRadioButton)]

    def show_regimes(self, regimes: tuple[Regime, ...], key: str) -> None:
        """Offer these, with one chosen; tells nobody."""
        kinds = list(dict.fromkeys(regime.kind for regime in regimes))
        self._regimes, self._key = regimes, key
        if kinds != [button.property("kind") for button in self.kinds]:
            self._make_kinds(kinds)
        self.retranslate()
        self._mark()

    def _make_kinds(self, kinds: list[str]) -> None:
        for button in self.kinds:
            self._group.removeButton(button)
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        for number, kind in enumerate(kinds):
            button = QRadioButton(self._row)
            button.setObjectName(f"clock_kind_{kind}")
            button.setProperty("kind", kind)
            set_role(button, "segment")
            button.setFont(weighted(button.font(), 600))  # room for the text in bold, chosen or not
            self._group.addButton(button, number)
            self._flow.addWidget(button)
            button.show()

    def _mark(self) -> None:
        chosen = next((regime for regime in self._regimes if regime.key == self._key), None)
        for button in self.kinds:
            button.setChecked(chosen is not None and button.property("kind") == chosen.kind)
        there = [regime for regime in self._regimes if chosen is not None and regime.kind == chosen.kind]
        self.names.show_names([(regime.key, regime.name) for regime in there], self._key)
        self.names.setVisible(len(there) > 1)

    def _on_kind(self, number: int) -> None:
        button = self._group.button(number)
        first = next((regime.key for regime in self._regimes if regime.kind == button.property("kind")), "")
        if first and not any(regime.key == self._key and regime.kind == button.property("kind") for regime in self._regimes):
            self._choose(first)

    def _choose(self, key: str) -> None:
        if key != self._key:
            self._key = key
            self._mark()
            self.chosen.emit(key)

    def apply_look(self, look: Look) -> None:
        """Follow the text size."""
        self.names.setMinimumHeight(look.px(36))
        self.names.setMaximumWidth(look.px(560))

    def retranslate(self) -> None:
        """Set every text in the interface language; names of regimes are in the language of their country."""
        # L10N: above a row of choices: ordinary, organised crime, terrorism, child ...
        self.label.setText(_("What kind of case?"))
        # L10N: several legal regimes of one kind; their names are in the local language
        self.names.setAccessibleName(_("Which of them?"))
        self.names.view().setAccessibleName(_("Which of them?"))
        for button in self.kinds:
            button.setText(kind_name(str(button.property("kind"))))
