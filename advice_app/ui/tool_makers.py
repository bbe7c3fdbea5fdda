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


_MAKERS: "dict[str, Callable[[MainWindow, str], ToolScreen]]" = {"clock": _clock}
