"""The parts of the clock's screen and where they stand: what gives way in a narrow window, or with large text."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from advice_app.clock.asks import Ask, asks_for
from advice_app.clock.limits import Limit
from advice_app.clock.regimes import Regime
from advice_app.clock.store import Fact
from advice_app.languages import _
from advice_app.ui.clock.ask_card import AskCard
from advice_app.ui.clock.caution import Caution
from advice_app.ui.clock.head import Head
from advice_app.ui.clock.inputs import Inputs
from advice_app.ui.clock.table import LimitTable
from advice_app.ui.clock.timeline import Timeline
from advice_app.ui.clock.top import Top
from advice_app.ui.focus import begin_at
from advice_app.ui.look import Look
from advice_app.ui.style import set_role

_BESIDE = 860  # pixels at 100 % of content below which the list of asks stands under the table
_ASKS = 312
_WIDEST = 1180


class Panes(QScrollArea):
    """Everything below each other, at most so wide."""

    def __init__(
        self, look: Look, local_now: Callable[[], datetime], law_name: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._country = ""
        self.setObjectName("clock_screen")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # one layout, not two
        self._page = QWidget()
        self._page.setObjectName("clock_page")
        self.top, self.inputs = Top(look, self._page), Inputs(look, local_now, self._page)
        self.head, self.timeline = Head(look, self._page), Timeline(look, self._page)
        self.table = LimitTable(look, law_name, self._page)
        self.asks, self.caution = AskCard(look, self._page), Caution(look, self._page)
        self.none = QLabel(self._page)
        self.none.setObjectName("clock_none")
        self.none.setWordWrap(True)
        set_role(self.none, "lead")
        self.choose_country = QPushButton(self._page)
        self.choose_country.setObjectName("clock_choose")
        set_role(self.choose_country, "primary")
        self._lay_out()
        self.setWidget(self._page)
        self._page.installEventFilter(self)
        self.apply_look(look)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self._page)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.addWidget(self.table, 1, Qt.AlignmentFlag.AlignTop)
        self._middle.addWidget(self.asks, 0, Qt.AlignmentFlag.AlignTop)
        for part in (self.top, self.none, self.inputs, self.head, self.timeline):
            self._column.addWidget(part)
        self._column.insertWidget(2, self.choose_country, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addLayout(self._middle)
        self._column.addWidget(self.caution)
        self._column.addStretch(1)

    def show_country(self, name: str, *, there: bool) -> None:
        """Whether there is a clock at all."""
        self._country = name
        for part in (self.inputs, self.head, self.table, self.caution):
            part.setVisible(there)
        self.none.setVisible(not there)
        self.choose_country.setVisible(not there)
        begin_at(self, self.inputs.day if there else self.choose_country)
        if not there:
            self.timeline.hide()
            self.asks.hide()
        self._say_none()

    def _say_none(self) -> None:
        if self._country:
            # L10N: {country} is a country, or "International"
            self.none.setText(
                _("There is no detention clock for {country}. Choose a country in the side bar.").format(country=self._country)
            )
        else:
            self.none.setText(_("Choose a country to see how long the law lets somebody be held there."))

    @staticmethod
    def asks_for(regime: Regime, limit: Limit, limits: tuple[Limit, ...], facts: Mapping[str, Fact]) -> tuple[Ask, ...]:
        """What to ask for before a limit."""
        return asks_for(regime.kind, limit, limits, facts)

    def show_asks(self, asks: tuple[Ask, ...], done: frozenset[str], before: str) -> None:
        """Show what to ask for, or nothing."""
        self.asks.show_asks(asks, done, before)
        self.asks.setVisible(bool(asks))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        px, percent = self.look.px, max(self.look.percent, 100)
        share = self._page.width() * 100 // percent
        side = px(48) if share >= _BESIDE else px(24) if share >= _BESIDE // 2 else px(14)
        side += max(0, self._page.width() - 2 * side - px(_WIDEST)) // 2
        self._column.setContentsMargins(side, px(22), side, px(28))
        content = self._page.width() - 2 * side
        beside = content * 100 // percent >= _BESIDE
        self._middle.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self.asks.setMinimumWidth(px(_ASKS) if beside else 0)  # not its width now: that would keep the page from getting narrower
        self.asks.setMaximumWidth(px(_ASKS) if beside else 16777215)
        self.head.fit(content)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self.look = look
        self._column.setSpacing(look.px(18))
        self._middle.setSpacing(look.px(28))
        for part in (self.top, self.inputs, self.head, self.timeline, self.table, self.asks, self.caution):
            part.apply_look(look)
        self._fit()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        for part in (self.top, self.inputs, self.timeline, self.table, self.asks, self.caution):
            part.retranslate()
        self.choose_country.setText(_("Choose a country"))
        self._say_none()
