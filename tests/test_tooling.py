"""Tools beside the side bar: opened from anywhere, they keep country and state, and leave the guide where it was."""

import json

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from advice_app.ui.clock.tool import ClockTool
from advice_app.ui.tools import TOOLS
from advice_app.ui.window import MainWindow
from tests.windows import Open, press


@pytest.fixture
def window(open_app: Open) -> MainWindow:
    return open_app("FR/interview#silence.2")


@pytest.mark.parametrize("number", range(len(TOOLS)))
def test_each_tool_opens_by_its_key_and_by_the_side_bar_and_escape_leads_back(window: MainWindow, number: int) -> None:
    if number < 10:  # those after have no key
        press(window, f"Alt+{(number + 1) % 10}")
    else:
        window.going.show_tool(TOOLS[number].id)
    assert window.parts.tooling.shown
    assert TOOLS[number].text in window.windowTitle()
    press(window, "Esc")
    assert window.reading
    tools = window.reader.side_bar.tools
    tools.setFocus()
    tools.setCurrentRow(number)
    QTest.keyClick(tools, Qt.Key.Key_Return)
    assert window.parts.tooling.shown
    assert window.parts.tooling.frame.side_bar.tools.current == TOOLS[number].id
    window.going.step(-1)
    assert window.reading
    assert window.reader.page.place() == "silence.2"


def test_a_country_chosen_beside_a_tool_is_that_of_the_tool_and_of_the_app(window: MainWindow) -> None:
    window.going.show_tool("clock")
    window.parts.tooling.frame.side_bar.country_chosen.emit("DE")
    clock = window.parts.tooling.current
    assert isinstance(clock, ClockTool)
    assert clock.clock.state.country == "DE"
    assert window.session.settings.country == "DE"
    window.parts.tooling.frame.side_bar.stages.stage_chosen.emit("court")
    assert window.session.edition is not None
    assert str(window.session.edition.ref) == "DE/court"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_no_country_is_taken_for_granted(open_app: Open) -> None:
    """The law of the first country of the alphabet must not look like that of the reader's."""
    window = open_app()
    for tool in TOOLS:
        window.going.show_tool(tool.id)
        side_bar = window.parts.tooling.frame.side_bar
        assert side_bar.country.text().strip() == "Choose a country"
        assert not side_bar.stages.count()
    window.going.show_tool("clock")
    clock = window.parts.tooling.current
    assert isinstance(clock, ClockTool)
    before = clock.clock.state.country
    assert not before
    asked: list[bool] = []
    clock.country_wanted.connect(lambda: asked.append(True))
    QTimer.singleShot(0, lambda: (menu := QApplication.activePopupWidget()) and menu.close())
    QTest.keyClick(clock.clock.choose_country, Qt.Key.Key_Space)
    assert asked
    window.parts.tooling.frame.side_bar.country_chosen.emit("DE")
    assert window.parts.tooling.frame.side_bar.country.text().strip() == "Germany"
    assert clock.clock.state.country == "DE"


def test_what_a_tool_shows_is_there_again_at_the_next_start(open_app: Open) -> None:
    window = open_app("FR/interview")
    window.going.show_tool("clock")
    assert window.parts.tooling.current is not None
    window.parts.tooling.current.state_changed.emit(json.dumps({"country": "FR", "regime": "terrorism"}))
    again = open_app()
    again.going.show_tool("clock")
    clock = again.parts.tooling.current
    assert isinstance(clock, ClockTool)
    assert clock.clock.state.regime == "terrorism"


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"clock": 5}', '{"clock": "nonsense"}'])
def test_a_damaged_state_is_an_empty_one(open_app: Open, kept: str) -> None:
    window = open_app("FR/interview")
    window.session.settings.tools = kept
    window.going.show_tool("clock")
    assert window.parts.tooling.shown


def test_a_badge_tells_how_many_changes_are_new_until_they_were_shown(window: MainWindow) -> None:
    tools = window.reader.side_bar.tools
    number = [tool.id for tool in TOOLS].index("changes")
    window.parts.news.show_count(2)
    assert tools.badge("changes") == "2 new"
    assert tools.item(number).data(Qt.ItemDataRole.AccessibleTextRole) == "What changed, 2 new"
    window.going.show_tool("changes")
    assert tools.badge("changes") == ""
    assert window.parts.tooling.frame.side_bar.tools.badge("changes") == ""
