"""Tools in the window: each is made when it is first asked for, and stands beside the side bar."""

import contextlib
import json
from collections.abc import Callable
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
        self._before = ""  # the tool that led to the current one
        self._led_to: Reference | None = None  # the guide that a tool which stands alone led to
        self.frame = ToolFrame(window.look, window)
        side_bar = self.frame.side_bar
        side_bar.stages.stage_chosen.connect(self._open_stage)
        side_bar.country_chosen.connect(self.choose_country)
        side_bar.tools.tool_chosen.connect(self.show)
        side_bar.bookmarks_wanted.connect(window.going.show_bookmarks)

    def screen(self, tool: str) -> ToolScreen:
        """The screen of a tool, made when it is first asked for, as country and language are now."""
        if tool not in self._tools:
            self._tools[tool] = self._make(tool)
        screen = self._tools[tool]
        country = self._window.session.settings.country
        if country or screen.stands_alone:
            screen.set_country(country)
        return screen

    def show_at(self, tool: str, place: str) -> None:
        """Show a place in a tool, for the tool that is shown: going back leads to that."""
        before = self._current
        self.screen(tool).go_to(place)
        self.show(tool)
        self._before = before

    def ask(self, situation: str) -> None:
        """Ask what has happened, or take a situation as the answer."""
        from advice_app.ui.paths.screen import PathsScreen  # noqa: PLC0415 - loaded with its tool

        screen = self.screen("paths")
        if isinstance(screen, PathsScreen):
            screen.ask_about(situation)
        self.show("paths")

    def show(self, tool: str) -> None:
        """Show a tool by its id."""
        screen = self.screen(tool)
        self._current, self._before, self._led_to = tool, "", None
        self.frame.set_side_bar(self._window.session.settings.side_bar)
        self.frame.show_tool(screen)
        self._fill_side_bar()
        self._window.going.show_screen(self.frame)
        screen.setFocus()

    def _make(self, tool: str) -> ToolScreen:
        screen = make_tool(tool, self._window, self.kept(tool))
        screen.open_requested.connect(lambda link: self._follow(screen, link))
        screen.state_changed.connect(lambda state: self._keep(tool, state))
        screen.keep_wanted.connect(self._window.parts.mattering.add_current)
        screen.country_wanted.connect(self.frame.side_bar.country.showMenu)
        screen.set_language(self._window.session.guide_language())
        return screen

    def _follow(self, screen: ToolScreen, link: str) -> None:
        self._window.going.follow(link)
        edition = self._window.session.edition
        if screen.stands_alone and self._window.reading and edition is not None:
            self._led_to = edition.ref

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
        code = session.settings.country  # none: to guess one would show somebody the law of another country
        side_bar.show_country(session.library.jurisdictions(interface_language()), code)
        side_bar.show_stages(session.library.stages(code) if code else (), "", session.read_stages(code))
        side_bar.tools.show_current(self._current)
        self._window.parts.news.show_on(side_bar)
        side_bar.show_bookmarks(self._window.parts.keeping.bookmarks.count())

    def show_new(self, count: int) -> None:
        """Show how many changes are new."""
        self._window.parts.news.show_count(count)
        self._window.parts.news.show_on(self.frame.side_bar)

    def _states(self) -> dict[str, str]:
        """What each tool wanted kept; nothing if that is damaged."""
        with contextlib.suppress(ValueError):
            kept = json.loads(self._window.session.settings.tools or "{}")
            if isinstance(kept, dict):
                return {str(tool): str(state) for tool, state in kept.items()}
        return {}

    def _keep(self, tool: str, state: str) -> None:
        self._window.session.settings.tools = json.dumps({**self._states(), tool: state})
        self._window.changed()

    def forget(self, tool: str, is_it: Callable[[str], bool]) -> None:
        """Keep nothing of what a tool showed, if it is what has to be forgotten."""
        if tool in self._tools:
            self._tools[tool].forget(is_it)
        if is_it(self.kept(tool)):
            self._keep(tool, "")

    def kept(self, tool: str) -> str:
        """What a tool showed last, as it is kept until the next start."""
        return self._states().get(tool, "")

    def refresh_side_bar(self) -> None:
        """Show what changed: how many bookmarks there are."""
        if self.shown:
            self._fill_side_bar()

    def _open_stage(self, stage: str) -> None:
        self._window.going.open(Reference(self._window.session.settings.country, stage))

    def choose_country(self, code: str) -> None:
        """Show another country, beside every tool."""
        self._window.session.settings.country = code
        self._fill_side_bar()
        if self.current is not None:
            self.current.set_country(code)
        self._window.changed()

    # told by the window --------------------------------------------------------------------------------------

    is_tool = True

    @property
    def has_side_bar(self) -> bool:
        return self.current is None or not self.current.stands_alone

    @property
    def can_find(self) -> bool:
        return self.current is not None and self.current.can_find

    @property
    def can_keep(self) -> bool:
        return self.current is not None and bool(self.current.keepsake_kind)

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
        return self.current is not None and (self.current.close_layer() or self.go_back())

    def go_back(self) -> bool:
        if self.current is not None and self.current.go_back():
            return True
        if self._before:
            self.show(self._before)
            return True
        return False

    def came_back(self, left: Reference) -> None:
        if left == self._led_to:
            self.show(self._current)

    def page_changed(self) -> None:
        if self._window.at_home:
            self._led_to = None

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
