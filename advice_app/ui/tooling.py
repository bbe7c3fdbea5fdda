"""Tools in the window: each is made when it is first asked for, and stands beside the side bar."""

import contextlib
import json
from typing import TYPE_CHECKING

from advice_app.languages import _, interface_language
from advice_app.library.model import Reference
from advice_app.ui.look import Look
from advice_app.ui.part import Part
from advice_app.ui.tool_frame import ToolFrame
from advice_app.ui.tool_makers import make_tool
from advice_app.ui.tool_screen import ToolScreen
from advice_app.ui.tools import TOOLS

if TYPE_CHECKING:
    from advice_app.ui.window import MainWindow


class Tooling(Part):
    """Puts the frame of the tools into the window, and one tool into the frame."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._tools: dict[str, ToolScreen] = {}
        self._current = ""
        self.frame = ToolFrame(window.look, window)
        side_bar = self.frame.side_bar
        side_bar.stages.stage_chosen.connect(self._open_stage)
        side_bar.country_chosen.connect(self._on_country)
        side_bar.tools.tool_chosen.connect(self.show)
        side_bar.bookmarks_wanted.connect(window.show_bookmarks)

    def show(self, tool: str) -> None:
        """Show a tool by its id."""
        screen = self.get(tool)
        self._current = tool
        screen.set_country(self._country())
        self.frame.set_side_bar(self._window.session.settings.side_bar)
        self.frame.show_tool(screen)
        self._fill_side_bar()
        self._window.show_screen(self.frame)
        screen.setFocus()

    def get(self, tool: str) -> ToolScreen:
        """The screen of a tool, whether it is shown or not."""
        if tool not in self._tools:
            self._tools[tool] = self._make(tool)
        return self._tools[tool]

    def _make(self, tool: str) -> ToolScreen:
        screen = make_tool(tool, self._window, self._states().get(tool, ""))
        screen.open_requested.connect(self._window.follow)
        screen.state_changed.connect(lambda state: self._keep(tool, state))
        screen.set_language(self._window.session.guide_language())
        return screen

    def _country(self) -> str:
        """The country that was chosen last, else the first there is."""
        session = self._window.session
        known = session.library.jurisdictions(interface_language())
        return session.settings.country or next((item.code for item in known if item.guides), "")

    @property
    def current(self) -> ToolScreen | None:
        """The tool that was shown last."""
        return self._tools.get(self._current)

    @property
    def shown(self) -> bool:
        return self._window.shows(self.frame)

    def title(self) -> str:
        return next((_(tool.text) for tool in TOOLS if tool.id == self._current), "")

    def set_side_bar(self, wanted: bool) -> None:
        """Show the side bar in full, or as a rail."""
        self.frame.set_side_bar(wanted)

    def _fill_side_bar(self) -> None:
        session, side_bar = self._window.session, self.frame.side_bar
        code = self._country()
        side_bar.show_country(session.library.jurisdictions(interface_language()), code)
        side_bar.show_stages(session.library.stages(code), "", session.read_stages(code))
        side_bar.tools.show_current(self._current)
        self._window.news.show_on(side_bar)
        side_bar.show_bookmarks(self._window.keeping.bookmarks.count())

    def show_new(self, count: int) -> None:
        """Show how many changes are new."""
        self._window.news.show_count(count)
        self._window.news.show_on(self.frame.side_bar)

    def _states(self) -> dict[str, str]:
        """What each tool wanted kept; nothing if that is damaged."""
        with contextlib.suppress(ValueError):
            kept = json.loads(self._window.session.settings.tools or "{}")
            if isinstance(kept, dict):
                return {str(tool): str(state) for tool, state in kept.items()}
        return {}

    def _keep(self, tool: str, state: str) -> None:
        self._window.session.settings.tools = json.dumps({**self._states(), tool: state})
        self._window.save_soon()

    def _open_stage(self, stage: str) -> None:
        self._window.open(Reference(self._country(), stage))

    def _on_country(self, code: str) -> None:
        self._window.session.settings.country = code
        self._fill_side_bar()
        if self.current is not None:
            self.current.set_country(code)
        self._window.changed()

    # told by the window --------------------------------------------------------------------------------------

    has_side_bar = True

    @property
    def can_find(self) -> bool:
        return self.current is not None and self.current.can_find

    @property
    def can_print(self) -> bool:
        return self.current is not None and self.current.can_print

    def print(self) -> None:
        if self.current is not None:
            self.current.print()

    def find(self) -> None:
        if self.current is not None:
            self.current.open_find()

    def next_pane(self) -> bool:
        return self.current is not None and self.current.next_pane()

    def close_layer(self) -> bool:
        return self.current is not None and self.current.close_layer()

    def apply_look(self, look: Look) -> None:
        self.frame.apply_look(look)
        for screen in self._tools.values():
            screen.apply_look(look)

    def retranslate(self) -> None:
        self.frame.side_bar.retranslate()
        if self.shown:
            self._fill_side_bar()
        for screen in self._tools.values():
            screen.retranslate()

    def set_language(self, tag: str) -> None:
        for screen in self._tools.values():
            screen.set_language(tag)

    def set_library(self) -> None:
        for screen in self._tools.values():
            screen.set_library(self._window.session.library)
        if self.shown:
            self._fill_side_bar()

    def flush(self) -> None:
        for screen in self._tools.values():
            screen.flush()

    def end(self) -> None:
        for screen in self._tools.values():
            screen.end()
