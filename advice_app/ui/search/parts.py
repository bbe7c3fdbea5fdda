"""The parts of the search screen and where they stand: what gives way in a narrow window, or with large text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from advice_app.ui.look import Look
from advice_app.ui.search.filter_place import FilterPlace
from advice_app.ui.search.filters import FilterPane
from advice_app.ui.search.head import ResultsHead
from advice_app.ui.search.key_strip import KeyStrip
from advice_app.ui.search.model import ResultModel
from advice_app.ui.search.notes import Note
from advice_app.ui.search.preview import Preview
from advice_app.ui.search.result_list import ResultList
from advice_app.ui.style import set_role

_FULL, _FILTERS, _PREVIEW = 1280, 1120, 900  # widths at 100 % below which something gives way
_WIDE_PREVIEW, _SMALL_PREVIEW, _LEAST_PREVIEW = 0.37, 0.36, 320


class Parts:
    """Puts filters, results and preview side by side in a screen, and the keys below."""

    def __init__(self, screen: QWidget, look: Look, model: ResultModel) -> None:
        self._screen, self._look = screen, look
        self.filters = FilterPane(look, model.wording, screen)
        self.head = ResultsHead(look, screen)
        self.list = ResultList(look, model, screen)
        self.note = Note(look, screen)
        self.preview = Preview(look, model.wording, screen)
        self.keys = KeyStrip(look, screen)
        self._stack = QStackedWidget(screen)
        self._rules = [QFrame(screen), QFrame(screen)]
        self.filter_place = FilterPlace(self.filters, self._row(), self.head.filters_button)

    def _row(self) -> QHBoxLayout:
        middle = QWidget(self._screen)
        set_role(middle, "page")
        middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column, row, whole = QVBoxLayout(middle), QHBoxLayout(), QVBoxLayout(self._screen)
        self._stack.addWidget(self.note)
        self._stack.addWidget(self.list)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        for part in (self.filters, self._rules[0], middle, self._rules[1], self.preview):
            row.addWidget(part, 1 if part is middle else 0)
        whole.addLayout(row, 1)
        whole.addWidget(self.keys)
        for rule in self._rules:
            set_role(rule, "upright")
        for layout in (column, row, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        return row

    def ready(self) -> None:
        """Give the list its size before it is first shown: it says how many rows and letters can be seen."""
        if not self.list.isVisible():
            self.list.setGeometry(self._stack.rect())

    def show_list(self) -> None:
        """Show the results."""
        self._stack.setCurrentWidget(self.list)

    def show_note(self) -> None:
        """Show what is to be said instead of results."""
        self._stack.setCurrentWidget(self.note)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        for part in (self.filters, self.head, self.list, self.note, self.preview, self.keys):
            part.apply_look(look)

    def retranslate(self) -> None:
        """Set every text in the interface language; the note's comes from whoever says it."""
        for part in (self.filters, self.head, self.list, self.preview, self.keys):
            part.retranslate()

    def fit(self) -> bool:
        """Give the list the room it needs: the preview gets narrower, then the filters float; whether the preview came in."""
        width = self._screen.width() * 100 // max(self._look.percent, 100)
        floating, preview = width < _FILTERS, width >= _PREVIEW
        self.filter_place.set_floating(floating)
        self._rules[0].setVisible(not floating)
        self.head.set_narrow(floating)
        self.filter_place.fit()
        share = _WIDE_PREVIEW if width >= _FULL else _SMALL_PREVIEW
        self.preview.setFixedWidth(max(round(self._screen.width() * share), self._look.px(_LEAST_PREVIEW)))
        self._rules[1].setVisible(preview)
        self.list.opens_on_click = not preview
        came = preview and self.preview.isHidden()
        self.preview.setVisible(preview)
        return came
