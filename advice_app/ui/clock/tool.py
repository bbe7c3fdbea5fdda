"""The detention clock as a tool of the window."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from advice_app.clock.state import ClockState
from advice_app.library.catalogue import Library
from advice_app.ui.clock.screen import ClockScreen
from advice_app.ui.clock.style import css
from advice_app.ui.focus import begin_at
from advice_app.ui.look import Look
from advice_app.ui.tool_screen import ToolScreen


class ClockTool(ToolScreen):
    """Holds the clock's screen, and keeps what was entered."""

    keepsake_kind = "clock"
    can_print = True

    def __init__(self, library: Library, look: Look, state: str) -> None:
        super().__init__()
        self.clock = ClockScreen(library, look, self, ClockState.from_text(state))
        self.clock.setStyleSheet(css(look))
        self.clock.open_requested.connect(self.open_requested)
        self.clock.top.keep_wanted.connect(self.keep_wanted)
        self.clock.changed.connect(lambda entered: self.state_changed.emit(entered.as_text()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.clock)
        self.clock.choose_country.clicked.connect(self.country_wanted)
        begin_at(self, self.clock)

    def apply_look(self, look: Look) -> None:
        self.clock.setStyleSheet(css(look))
        self.clock.apply_look(look)

    def retranslate(self) -> None:
        self.clock.retranslate()

    def set_library(self, library: Library) -> None:
        self.clock.set_library(library)

    def set_country(self, code: str) -> None:
        self.clock.set_country(code)

    def set_language(self, tag: str) -> None:
        self.clock.set_language(tag)

    def keepsake(self) -> str:
        return self.clock.state.as_text() if self.clock.state.start is not None else ""

    def show_keepsake(self, kept: str) -> None:
        self.clock.set_state(ClockState.from_text(kept))
        self.state_changed.emit(self.clock.state.as_text())

    def forget(self, is_it: Callable[[str], bool]) -> None:
        self.clock.forget(lambda state: is_it(state.as_text()))

    def go_to(self, place: str) -> None:
        self.clock.choose_regime(place)

    def print(self) -> None:
        self.clock.print_note()
