"""Makes the screens of tools. The modules of a tool are loaded when it is first opened."""

from typing import TYPE_CHECKING

from advice_app.ui.tool_screen import ToolScreen

if TYPE_CHECKING:
    from advice_app.ui.window import MainWindow


def make_tool(tool: str, window: "MainWindow", state: str) -> ToolScreen:
    """The screen of a tool, as it was left (``state``). Raises `ValueError` for one that there is not."""
    raise ValueError(tool)
