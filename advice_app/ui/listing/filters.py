"""Filters above a list: boxes with one choice each, as many beside each other as there is room for."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QWidget

from advice_app.ui.look import Look
from advice_app.ui.style import set_role

_NARROWEST = 80
_LEAST, _HIGH, _GAP, _MOST = 150, 32, 8, 16  # width and height of a box at 100 %, pixels between them, rows of a list that opens


class Choice(NamedTuple):
    """What can be chosen; an empty id stands for everything."""

    id: str
    text: str


class FilterBox(QComboBox):
    """Keeps what is chosen by its id, also when its texts change."""

    picked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"filter_{name}")
        self._offered: tuple[tuple[Choice, ...], str] = ((), "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(_MOST)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.activated.connect(lambda _index: self.picked.emit(self.choice))

    @property
    def choice(self) -> str:
        """The id of what is chosen."""
        return str(self.currentData() or "")

    def show_choices(self, choices: Sequence[Choice], chosen: str) -> None:
        """Offer these."""
        if (tuple(choices), chosen) == self._offered:
            return
        self._offered = (tuple(choices), chosen)
        with QSignalBlocker(self):
            self.clear()
            for choice in choices:
                self.addItem(choice.text, choice.id)
            self.setCurrentIndex(max(self.findData(chosen), 0))
        self.setToolTip(self.currentText())

    def sizeHint(self) -> QSize:
        # not as wide as its widest text; Qt's own way to say so makes the list that opens, which takes a millisecond
        return QSize(_NARROWEST, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def showPopup(self) -> None:
        # as wide as its texts: a country must not end in an ellipsis where there is room beside the box
        metrics = QFontMetrics(self.view().font())
        texts = (self.itemText(number) for number in range(self.count()))
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0) + 56
        self.view().setMinimumWidth(min(max(widest, self.width()), self.screen().availableSize().width() // 2))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # whoever scrolls the list over a box does not mean to choose


class FilterBar(QWidget):
    """Boxes by their names."""

    changed = Signal()

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bare")
        self._least, self._columns = _LEAST, 0
        self.boxes = {name: FilterBox(name, self) for name in names}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        for box in self.boxes.values():
            box.picked.connect(self._on_picked)
        self._arrange()

    @property
    def chosen(self) -> dict[str, str]:
        """What is chosen in each box."""
        return {name: box.choice for name, box in self.boxes.items()}

    @property
    def filled(self) -> bool:
        """Whether anything is offered yet."""
        return all(box.count() for box in self.boxes.values())

    def show_choices(self, choices: Mapping[str, tuple[str, Sequence[Choice]]], chosen: Mapping[str, str]) -> None:
        """Offer these, each box with what it is read aloud as."""
        for name, (spoken, offered) in choices.items():
            self.boxes[name].setAccessibleName(spoken)
            self.boxes[name].show_choices(offered, chosen.get(name, ""))

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._least = look.px(_LEAST)
        for box in self.boxes.values():
            box.setMinimumHeight(look.px(_HIGH))  # where there is little room, the list gives way
        self._arrange()

    def _on_picked(self) -> None:
        for box in self.boxes.values():
            box.setToolTip(box.currentText())
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        most = max(1, (self.width() + _GAP) // (self._least + _GAP))
        rows = -(-len(self.boxes) // most) if self.boxes else 1
        columns = -(-len(self.boxes) // rows) if self.boxes else 1  # rows of equal length
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for number, box in enumerate(self.boxes.values()):
            self._grid.addWidget(box, number // columns, number % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
