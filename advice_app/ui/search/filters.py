"""The filters beside the results: country, stage, language, kind."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from advice_app.languages import _, ngettext
from advice_app.library.search.results import NOTHING, Facets, Filters, Kind
from advice_app.ui.look import Look
from advice_app.ui.search.filter_group import Choice, FilterGroup
from advice_app.ui.search.scroll_bar import keep_bar
from advice_app.ui.search.wording import Wording, kind_name
from advice_app.ui.sides import begin
from advice_app.ui.style import set_role

WIDTH = 236  # pixels at 100 %
_GROUPS = ("countries", "stages", "languages", "kinds")


class FilterPane(QScrollArea):
    """Check boxes in groups. While one word is looked for their order stays, so that no box runs from under the pointer."""

    filters_changed = Signal()

    def __init__(self, look: Look, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wording = wording
        self._facets = NOTHING
        self._order: dict[str, list[str]] = {}
        self.setObjectName("filters")
        set_role(self, "pane")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        keep_bar(self)
        self._title = QLabel()
        set_role(self._title, "strong")
        self.clear_button = QPushButton()
        self.clear_button.setObjectName("clear_filters")
        set_role(self.clear_button, "link")
        self.clear_button.clicked.connect(self._on_clear)
        self._build(look)
        for group in self.groups.values():
            group.changed.connect(self._on_changed)
        self.apply_look(look)
        self.retranslate()

    def _build(self, look: Look) -> None:
        inside = QWidget()
        inside.setObjectName("filters_inside")
        set_role(inside, "bare")
        self._column = QVBoxLayout(inside)
        self._column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.clear_button)
        self._column.addLayout(head)
        self.groups = {name: FilterGroup(name, look, inside) for name in _GROUPS}
        for group in self.groups.values():
            self._column.addWidget(group)
        self._column.addStretch(1)
        self.setWidget(inside)

    @property
    def filters(self) -> Filters:
        """What is checked."""
        return Filters(*(self.groups[name].checked for name in _GROUPS))

    def set_filters(self, filters: Filters) -> None:
        """Check these, without telling anyone."""
        for name, group in self.groups.items():
            group.checked = getattr(filters, name)
        self._show()

    def show_facets(self, facets: Facets, *, fresh: bool) -> None:
        """Show the numbers of new results; ``fresh`` when other words were looked for."""
        self._facets = facets
        if fresh:
            self._order.clear()
        self._show()

    def focus_first(self) -> None:
        """Hand the keyboard to the first box."""
        first = next((box for group in self.groups.values() for box in group.shown() if group.isVisible()), None)
        (first or self.clear_button).setFocus(Qt.FocusReason.TabFocusReason)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        start, end, edge = look.px(16), look.px(6), look.px(14)  # the scroll bar stands in the end margin
        self._column.setContentsMargins(*((end, edge, start, edge) if look.rtl else (start, edge, end, edge)))
        self._title.setContentsMargins(look.px(4), 0, look.px(4), 0)
        self._title.setMinimumHeight(look.px(36))
        begin(self._title, rtl=look.rtl)
        self.setFixedWidth(look.px(WIDTH))
        for group in self.groups.values():
            group.apply_look(look)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setAccessibleName(_("Filters"))
        self._title.setText(_("Filters"))
        # L10N: headings of groups of filters; "Type" is guide, fact, term or case
        titles = {"countries": _("Country"), "stages": _("Stage"), "languages": _("Language"), "kinds": _("Type")}
        for name, group in self.groups.items():
            group.set_title(titles[name])
        self._order.clear()
        self._show()

    def wanted_height(self) -> int:
        """High enough to show everything."""
        inside = self.widget()
        return inside.sizeHint().height() + 2 if inside is not None else 0

    def _show(self) -> None:
        for name, group in self.groups.items():
            group.show_choices(self._choices(name, group.checked))
        number = sum(len(part) for part in self.filters)
        # L10N: a link that takes every filter away; {count} is how many there are
        self.clear_button.setText(ngettext("Clear {count}", "Clear {count}", number).format(count=number))
        spoken = ngettext("Clear {count} filter", "Clear {count} filters", number)
        self.clear_button.setAccessibleName(spoken.format(count=number))
        self.clear_button.setVisible(number > 0)

    def _choices(self, name: str, checked: tuple[str, ...]) -> list[Choice]:
        counts: dict[str, int] = getattr(self._facets, name)
        there = [choice for choice, count in counts.items() if count] + [choice for choice in checked if not counts.get(choice)]
        if name not in self._order:
            # what is checked first, then the one with most results
            self._order[name] = sorted(there, key=lambda choice: self._rank(name, choice, checked, counts))
        order = self._order[name]
        order += [choice for choice in there if choice not in order]
        return [Choice(choice, self._name(name, choice), counts.get(choice, 0)) for choice in order if choice in there]

    def _rank(self, name: str, choice: str, checked: tuple[str, ...], counts: dict[str, int]) -> tuple[bool, int, str]:
        if name == "kinds":
            return False, list(Kind).index(Kind(choice)), ""
        if name == "stages":
            stages = list(self.wording.stages)
            return False, stages.index(choice) if choice in stages else len(stages), ""
        return choice not in checked, -counts.get(choice, 0), self._name(name, choice).casefold()

    def _name(self, name: str, choice: str) -> str:
        if name == "countries":
            return self.wording.country(choice)
        if name == "stages":
            return self.wording.stage(choice)
        return kind_name(choice) if name == "kinds" else self.wording.language(choice)

    def _on_changed(self) -> None:
        self._show()
        self.filters_changed.emit()

    def _on_clear(self) -> None:
        for group in self.groups.values():
            group.clear()
        self._show()
        self.focus_first()
        self.filters_changed.emit()
