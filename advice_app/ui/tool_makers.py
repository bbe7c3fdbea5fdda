"""Makes the screens of tools. The modules of a tool are loaded when it is first opened."""

from typing import TYPE_CHECKING

from advice_app.ui.tool_screen import ToolScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from advice_app.ui.window import MainWindow


def make_tool(tool: str, window: "MainWindow", state: str) -> ToolScreen:
    """The screen of a tool, as it was left (``state``)."""
    return _MAKERS[tool](window, state)


def _clock(window: "MainWindow", state: str) -> ToolScreen:
    from advice_app.ui.clock.tool import ClockTool  # noqa: PLC0415 - see above

    return ClockTool(window.session.library, window.look, state)


def _compare(window: "MainWindow", state: str) -> ToolScreen:
    from advice_app.ui.compare.screen import CompareScreen  # noqa: PLC0415

    return CompareScreen(window.session.library, window.look, window, state=state)


def _cases(window: "MainWindow", state: str) -> ToolScreen:
    from advice_app.ui.cases.screen import CasesScreen  # noqa: PLC0415

    return CasesScreen(window.session.library, window.look, window, state=state)


def _cards(window: "MainWindow", state: str) -> ToolScreen:
    from advice_app.ui.cards.screen import CardsScreen  # noqa: PLC0415

    return CardsScreen(window.session.library, window.look, window, state=state)


def _help(window: "MainWindow", state: str) -> ToolScreen:
    from advice_app.ui.helping.screen import HelpScreen  # noqa: PLC0415

    return HelpScreen(window.session.library, window.look, window, state=state)


def _changes(window: "MainWindow", state: str) -> ToolScreen:
    from advice_app.ui.changes.screen import ChangesScreen  # noqa: PLC0415

    screen = ChangesScreen(window.session.library, window.session.marks, window.look, window, state=state)
    screen.seen.connect(lambda: window.parts.tooling.show_new(0))
    return screen


def _paths(window: "MainWindow", state: str) -> ToolScreen:
    from advice_app.ui.paths.screen import PathsScreen  # noqa: PLC0415

    settings, tooling = window.session.settings, window.parts.tooling
    known = bool(settings.guide_language)
    screen = PathsScreen(window.session.library, window.look, window, state=state, language=known, country=settings.country)
    screen.language_chosen.connect(window.choose_language)
    screen.country_chosen.connect(tooling.choose_country)
    screen.clock_wanted.connect(lambda regime: tooling.show_at("clock", regime))
    screen.card_wanted.connect(lambda phrase: tooling.screen("cards").go_to(phrase))
    screen.leave_wanted.connect(window.going.leave_screen)
    return screen


def _practice(window: "MainWindow", state: str) -> ToolScreen:
    from advice_app.ui.practice.screen import PracticeScreen  # noqa: PLC0415

    return PracticeScreen(window.session.library, window.look, window, state=state)


def _matters(window: "MainWindow", state: str) -> ToolScreen:
    from advice_app.ui.matters.screen import MattersScreen  # noqa: PLC0415

    return MattersScreen(window.parts.mattering.matters, window.parts.mattering.ports, window.look, window, state=state)


def _sheet(window: "MainWindow", _state: str) -> ToolScreen:
    from advice_app.case_sheet.store import CaseSheet  # noqa: PLC0415
    from advice_app.ui.case_sheet.screen import CaseSheetScreen  # noqa: PLC0415

    return CaseSheetScreen(CaseSheet(window.session.marks), window.look, window)


def _workshop(window: "MainWindow", state: str) -> ToolScreen:
    from advice_app.ui.workshopping import make_screen  # noqa: PLC0415

    return make_screen(window, state)


_MAKERS: "dict[str, Callable[[MainWindow, str], ToolScreen]]" = {
    "clock": _clock,
    "compare": _compare,
    "cases": _cases,
    "cards": _cards,
    "help": _help,
    "changes": _changes,
    "practice": _practice,
    "paths": _paths,
    "matters": _matters,
    "sheet": _sheet,
    "workshop": _workshop,
}
