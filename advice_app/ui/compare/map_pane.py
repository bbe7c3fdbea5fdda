"""The map with what belongs to it: the card of one country, and the list of all answers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from advice_app.compare.durations import meaning
from advice_app.compare.model import Answer, Country, Question
from advice_app.languages import _
from advice_app.ui.compare.answer_list import AnswerList
from advice_app.ui.compare.answer_map import AnswerMap
from advice_app.ui.compare.card import AnswerCard
from advice_app.ui.look import Look
from advice_app.ui.style import set_role

_SIDE, _BESIDE, _PAD, _LIST, _TALL = 330, 640, 14, 230, 640
"""Pixels at 100 %: the column of card and list; the width below which it is under the map; what the list needs, what all do."""
_NOTE_PAD = 14
CHARTS = ("europe", "world")


class MapPane(QWidget):
    """Choosing on the map or in the list is the same."""

    activated = Signal(str)
    current_changed = Signal(str)
    chart_changed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("map_pane")
        self._look = look
        self.current = ""
        self.answers: dict[str, Answer] = {}
        self.countries: dict[str, Country] = {}
        self._question: Question | None = None
        self.map, self.list, self.card = AnswerMap(look, self), AnswerList(look, self), AnswerCard(look, self)
        self._charts, self._group = QFrame(self.map), QButtonGroup(self)
        set_role(self._charts, "segments")
        self.charts = {chart: self._chart_button(chart) for chart in CHARTS}
        self._note = QLabel(self.map)
        self._note.setObjectName("map_note")
        set_role(self._note, "mapnote")
        self._note.setWordWrap(True)
        self._heading, self._sort = QLabel(self), QToolButton(self)
        set_role(self._heading, "cardtitle")
        self._sort.setObjectName("sort_answers")
        set_role(self._sort, "ghost")
        self._lay_out()
        self.map.chosen.connect(self.choose)
        self.list.chosen.connect(self.choose)
        self.map.activated.connect(self.activated)
        self.list.activated_code.connect(self.activated)
        self.list.lit.connect(self.map.set_lit)
        self._sort.clicked.connect(self._on_sort)
        self.map.resized.connect(self._place_note)

    def _chart_button(self, chart: str) -> QToolButton:
        button = QToolButton(self._charts)
        button.setObjectName(f"chart_{chart}")
        button.setCheckable(True)
        button.setChecked(chart == CHARTS[0])
        set_role(button, "segment")
        self._group.addButton(button)
        button.clicked.connect(lambda: self.show_chart(chart))
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._charts)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        for button in self.charts.values():
            row.addWidget(button)
        self._answers = QFrame(self)
        set_role(self._answers, "card")
        inside, head = QVBoxLayout(self._answers), QHBoxLayout()
        head.setContentsMargins(14, 8, 8, 0)
        head.addWidget(self._heading, 1)
        head.addWidget(self._sort)
        inside.setContentsMargins(1, 1, 1, 8)
        inside.setSpacing(2)
        inside.addLayout(head)
        inside.addWidget(self.list, 1)
        self._scroll = QScrollArea(self)  # where the card is higher than its share
        set_role(self._scroll, "pane")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.card)
        self._side = QWidget(self)
        set_role(self._side, "pane")
        self._side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._side_column = QVBoxLayout(self._side)
        self._side_column.addWidget(self._scroll)
        self._side_column.addWidget(self._answers, 1)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.map, 1)
        self._whole.addWidget(self._side)

    # what is shown -------------------------------------------------------------------------------------------

    def show_answers(self, question: Question | None, answers: dict[str, Answer], countries: dict[str, Country]) -> None:
        """Show what all answer to a question."""
        self._question, self.answers, self.countries = question, answers, countries
        self.map.show_answers(answers, countries)
        self.list.show_answers(answers, countries)
        self._show_note()

    def choose(self, code: str) -> None:
        """Show a country on the map, in the list and on the card."""
        self.current = code
        self.map.set_current(code)
        self.list.set_current(code)
        self.current_changed.emit(code)
        self.fit()

    def show_chart(self, chart: str) -> None:
        """Show ``europe`` or ``world``."""
        self.charts[chart].setChecked(True)
        if chart != self.map.chart:
            self.map.show_chart(chart)
            self.chart_changed.emit(chart)

    def _on_sort(self) -> None:
        self.list.sort_by_name(not self.list.by_name)
        self.retranslate()

    def _show_note(self) -> None:
        """What the times on the map mean; a number is explained where it stands."""
        timed = self._question is not None and any(answer.duration for answer in self.answers.values())
        self._note.setText(meaning(self._question.id) if timed and self._question else "")
        self._note.setVisible(bool(self._note.text()))
        self._place_note()

    # how it stands -------------------------------------------------------------------------------------------

    def fit(self) -> None:
        """Put card and list beside the map, or under it where the window is narrow."""
        look = self._look
        beside = self.width() >= look.px(_BESIDE)
        self._whole.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        width = min(look.px(_SIDE), self.width() // 2) if beside else self.width()
        self._side.setMinimumWidth(width if beside else 0)
        self._side.setMaximumWidth(width if beside else 16_777_215)
        self._whole.setStretch(1, 0 if beside else 2)
        self.setMinimumHeight(0 if beside else look.px(_TALL))
        self._fit_card(width, self.height() if beside else self.height() * 2 // 3)

    def _fit_card(self, width: int, height: int) -> None:
        """Give the card the height of its text, but leave room for the list."""
        inner = width - 2 * self._look.px(_PAD)
        wanted = self.card.heightForWidth(inner) + 2
        self._scroll.setFixedHeight(min(wanted, max(height - self._look.px(_LIST), height // 2, self._look.px(80))))

    def _place_note(self) -> None:
        """Put the choice of the chart and the note into the corners of the map where they begin."""
        gap = self._look.px(12)
        room = self.map.width() - 2 * gap
        self._charts.adjustSize()
        self._charts.move(self._start(gap, self._charts.width()), gap)
        self._note.ensurePolished()  # the style sheet decides how large the letters are
        natural = self._note.fontMetrics().horizontalAdvance(self._note.text()) + 2 * _NOTE_PAD
        width = max(min(natural, room), 80)
        self._note.resize(width, self._note.heightForWidth(width))
        self._note.move(self._start(gap, self._note.width()), self.map.height() - self._note.height() - gap)

    def _start(self, gap: int, width: int) -> int:
        return self.map.width() - gap - width if self._look.rtl else gap

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        px = look.px
        self._side_column.setContentsMargins(px(_PAD), px(_PAD), px(_PAD), px(_PAD))
        self._side_column.setSpacing(px(12))
        for part in (self.map, self.list, self.card):
            part.apply_look(look)
        side = Qt.AlignmentFlag.AlignRight if look.rtl else Qt.AlignmentFlag.AlignLeft
        self._heading.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self.fit()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.charts["europe"].setText(_("Europe"))
        self.charts["world"].setText(_("World"))
        self._charts.setAccessibleName(_("Part of the map"))
        self._heading.setText(_("All answers"))
        self._sort.setText(_("Sort by protection") if self.list.by_name else _("Sort by name"))
        for part in (self.map, self.list, self.card):
            part.retranslate()
        self._show_note()
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
