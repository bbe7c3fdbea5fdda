"""The frame of the tools: the side bar, and beside it the tool that is shown."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from advice_app.ui.look import Look
from advice_app.ui.pages import Screens
from advice_app.ui.side import RAIL_BELOW
from advice_app.ui.side.side_bar import SideBar
from advice_app.ui.style import set_role
from advice_app.ui.tool_screen import ToolScreen


class ToolFrame(QWidget):
    """Keeps the side bar where the reader has it, so that nothing jumps between guide and tool."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._side_bar_wanted = True
        self.setObjectName("tool_frame")
        self.side_bar = SideBar(look, self)
        self._stack = Screens(self)
        set_role(self._stack, "page")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side_bar)
        row.addWidget(self._stack, 1)
        self.side_bar.apply_look(look)

    def show_tool(self, screen: ToolScreen) -> None:
        """Show the screen of a tool."""
        if self._stack.indexOf(screen) < 0:
            self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)
        self.side_bar.setHidden(screen.stands_alone)

    def set_side_bar(self, wanted: bool) -> None:
        """Show the side bar in full, or as a rail."""
        self._side_bar_wanted = wanted
        self._fit()

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        self.side_bar.apply_look(look)
        self._fit()

    def _fit(self) -> None:
        extra = self._look.px(RAIL_BELOW) - RAIL_BELOW if self._look.percent > 100 else 0  # noqa: PLR2004 - as it is
        rail = not self._side_bar_wanted or self.width() < RAIL_BELOW + extra // 2
        if rail != self.side_bar.stages.rail:
            self.side_bar.set_rail(rail)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
