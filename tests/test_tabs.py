"""Several guides at once, each in a tab with its own history; they are there again at the next start."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from advice_app.library.model import Reference
from advice_app.marks.tabs import MOST, TabList
from advice_app.ui.window import MainWindow
from tests.windows import Open

FRANCE, GERMANY = Reference("FR", "interview", "silence", 2), Reference("DE", "court")


@pytest.fixture
def window(open_app: Open) -> MainWindow:
    return open_app("FR/interview#silence.2")


def shown(window: MainWindow) -> str:
    edition = window.session.edition
    return str(edition.ref) if edition is not None and window.reading else "home"


def test_a_new_tab_shows_the_same_guide_and_goes_its_own_way(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["new_tab"].trigger()
    assert window.parts.tabbing.bar.isVisible()
    window.going.open(GERMANY)
    qtbot.waitUntil(lambda: window.parts.tabbing.bar.tabText(1) == "Germany › First court hearing")
    assert window.parts.tabbing.bar.tabText(0) == "France › Police interview"
    window.actions_by_id["previous_tab"].trigger()
    assert shown(window) == "FR/interview"
    assert not window.going.can_step(-1), "going back is a matter of each tab"
    window.actions_by_id["next_tab"].trigger()
    assert shown(window) == "DE/court"
    window.going.step(-1)
    assert shown(window) == "FR/interview"


def test_the_place_in_each_tab_stays(window: MainWindow) -> None:
    window.actions_by_id["new_tab"].trigger()
    window.going.open(Reference("FR", "interview", "pressure", 1))
    place = window.reader.page.place()
    window.parts.tabbing.step(1)
    assert window.reader.page.place() != place
    window.parts.tabbing.step(1)
    assert window.reader.page.place() == place


def test_closing_shows_the_neighbour_and_the_last_tab_stays(window: MainWindow) -> None:
    window.actions_by_id["new_tab"].trigger()
    window.going.show_home()
    assert window.parts.tabbing.bar.tabText(1) == "Home"
    window.actions_by_id["close_tab"].trigger()
    assert shown(window) == "FR/interview"
    assert not window.parts.tabbing.bar.isVisible()
    assert not window.actions_by_id["close_tab"].isEnabled()
    window.parts.tabbing.close_tab()
    assert shown(window) == "FR/interview"


def test_tabs_are_there_again_at_the_next_start(open_app: Open) -> None:
    window = open_app("FR/interview#silence.2")
    window.actions_by_id["new_tab"].trigger()
    window.going.open(GERMANY)
    window.parts.tabbing.step(1)
    again = open_app()
    assert shown(again) == "FR/interview"
    assert again.parts.tabbing.bar.isVisible()
    again.parts.tabbing.step(1)
    assert shown(again) == "DE/court"


def test_there_is_an_end_to_tabs(window: MainWindow) -> None:
    for _number in range(MOST):
        window.parts.tabbing.open_new()
    assert len(window.session.tabs.tabs) == MOST
    assert window.notice.isVisible()


@pytest.mark.parametrize("text", ["", "0", "0\nFR/interview", "9\nFR/interview\nDE/court", "x\n\n", "-1\n\n"])
def test_stored_tabs_that_make_no_sense_are_one_tab(text: str) -> None:
    tabs = TabList()
    tabs.restore(text)
    assert len(tabs.tabs) == 1


@given(st.lists(st.sampled_from([None, FRANCE, GERMANY]), min_size=2, max_size=MOST), st.data())
def test_tabs_are_stored_without_loss(refs: list[Reference | None], data: st.DataObject) -> None:
    tabs = TabList()
    tabs.current.visit(refs[0])
    for ref in refs[1:]:
        assert tabs.add()
        tabs.current.visit(ref)
    tabs.index = data.draw(st.integers(0, len(refs) - 1))
    again = TabList()
    again.restore(tabs.text())
    assert (again.index, [again.ref(index) for index in range(len(refs))]) == (tabs.index, refs)
