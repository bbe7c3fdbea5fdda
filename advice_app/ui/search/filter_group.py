"""The choices of one filter, the likeliest first; the rest on request."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.ui.look import Look
from advice_app.ui.search.filter_box import FilterBox
from advice_app.ui.sides import begin
from advice_app.ui.style import set_role

_FEW, _SPARE = 6, 2  # choices shown without asking; a link for one or two more would take as much room as they


class Choice(NamedTuple):
    """What can be chosen, and how many results that leaves."""

    id: str
    name: str
    results: int


class FilterGroup(QWidget):
    """A title and check boxes. Tab goes from group to group, the arrow keys from box to box."""

    changed = Signal()

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._all = False
        self._choices: list[Choice] = []
        self.checked: tuple[str, ...] = ()
        self.setObjectName(f"filter_group_{name}")
        self._title = QLabel(self)
        set_role(self._title, "hint")
        self.boxes: list[FilterBox] = []
        self.more = QPushButton(self)
        self.more.setObjectName(f"more_{name}")
        set_role(self.more, "link")
        self.more.clicked.connect(self._show_all)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._title)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def set_title(self, title: str) -> None:
        """Say what is chosen here."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self._show_more()

    def show_choices(self, choices: list[Choice]) -> None:
        """Show these, in this order."""
        if choices != self._choices or [box.choice for box in self.shown() if box.isChecked()] != list(self.checked):
            self._choices = choices
            self._fill()

    def clear(self) -> None:
        """Take every tick away."""
        self.checked = ()
        self._fill()

    def shown(self) -> list[FilterBox]:
        """The boxes that can be seen."""
        return [box for box in self.boxes if not box.isHidden()]

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        self._column.setContentsMargins(0, 0, 0, look.px(12))
        self._title.setContentsMargins(look.px(4), 0, look.px(4), look.px(4))
        begin(self._title, rtl=look.rtl)
        for box in self.boxes:
            box.apply_look(look)

    def _fill(self) -> None:
        few = self._choices if self._all or len(self._choices) <= _FEW + _SPARE else [
            choice for place, choice in enumerate(self._choices) if place < _FEW or choice.id in self.checked
        ]  # fmt: skip
        while len(self.boxes) < len(few):
            self._add_box()
        for box, choice in zip(self.boxes, few, strict=False):
            box.show_choice(choice.id, choice.name, choice.results, checked=choice.id in self.checked)
        for place, box in enumerate(self.boxes):
            box.setVisible(place < len(few))
        self._hold_tab(next((box for box in self.shown() if box.hasFocus()), None))
        self._show_more()
        self.setVisible(bool(self._choices))

    def _show_more(self) -> None:
        # L10N: a link below the first choices of a filter; {count} is how many there are in all
        self.more.setText(_("Show all {count}").format(count=len(self._choices)))
        self.more.setAccessibleName(f"{self.more.text()}, {self._title.text()}")
        self.more.setVisible(not self._all and len(self.shown()) < len(self._choices))

    def _show_all(self) -> None:
        first = len(self.shown())
        self._all = True
        self._fill()
        if first < len(self.boxes):
            self._go(self.boxes[first])

    def _add_box(self) -> None:
        box = FilterBox(self._look, self)
        box.clicked.connect(self._on_clicked)
        box.stepped.connect(lambda step, box=box: self._step(box, step))
        self.boxes.append(box)
        self._column.insertWidget(len(self.boxes), box)
        QWidget.setTabOrder(self.boxes[-2] if len(self.boxes) > 1 else self._title, box)
        QWidget.setTabOrder(box, self.more)

    def _on_clicked(self) -> None:
        gone = {box.choice for box in self.shown() if not box.isChecked()}
        new = tuple(box.choice for box in self.shown() if box.isChecked() and box.choice not in self.checked)
        self.checked = tuple(choice for choice in self.checked if choice not in gone) + new
        self.changed.emit()

    def _step(self, box: FilterBox, step: int) -> None:
        shown = self.shown()
        self._go(shown[min(max(shown.index(box) + step, 0), len(shown) - 1)])

    def _go(self, box: FilterBox) -> None:
        self._hold_tab(box)
        box.setFocus(Qt.FocusReason.TabFocusReason)

    def _hold_tab(self, holder: FilterBox | None) -> None:
        """One box of the group is reached by Tab: the one that was used last, or the first."""
        holder = holder or next(iter(self.shown()), None)
        for box in self.boxes:
            box.setFocusPolicy(Qt.FocusPolicy.TabFocus if box is holder else Qt.FocusPolicy.NoFocus)
