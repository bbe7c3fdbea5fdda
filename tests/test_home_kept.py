"""What a returning reader finds below the map: pages read, bookmarks kept."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from advice_app.languages import INTERFACE_LANGUAGES, set_interface_language
from advice_app.library.model import Reference
from advice_app.ui.home.screen import HomeScreen
from tests import home as kit
from tests.home import Make

make_home = kit.make_home
PLACES = [
    ("FR/lawyer#wait.2", "How long must the police wait?", "France · Getting a lawyer, paragraph 7"),
    ("GB-EAW/interview#silence", "Can silence be used against me?", "England and Wales · Police interview"),
    ("DE/family", "For the family", "Germany · For the family"),
    ("DE/arrest", "One too many", "Germany"),
]
PAGES = [(Reference("FR", "lawyer"), "Getting a lawyer", "yesterday")] * 4


def left(home: HomeScreen, part: QWidget) -> int:
    return part.mapTo(home, QPoint(0, 0)).x()


def top(home: HomeScreen, part: QWidget) -> int:
    return part.mapTo(home, QPoint(0, 0)).y()


def test_without_bookmarks_there_is_no_column_for_them(make: Make) -> None:
    home = make()
    assert not home.kept.isVisible()
    home.set_bookmarks(PLACES, 4)
    assert home.kept.isVisible()
    home.set_bookmarks([], 0)
    assert not home.kept.isVisible()


def test_the_newest_three_lead_to_their_places(make: Make, qtbot: QtBot) -> None:
    home = make()
    home.set_bookmarks(PLACES, 12)
    assert [button.text() for button in home.kept.buttons] == [title for _link, title, _where in PLACES[:3]]
    for button, (link, title, where) in zip(home.kept.buttons, PLACES, strict=False):
        assert (button.accessibleName(), button.accessibleDescription()) == (title, where)
        with qtbot.waitSignal(home.open_requested) as caught:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert caught.args == [link]
    with qtbot.waitSignal(home.open_requested) as caught:
        QTest.keyClick(home.kept.buttons[1], Qt.Key.Key_Return)
    assert caught.args == ["GB-EAW/interview#silence"]


@pytest.mark.parametrize("tag", INTERFACE_LANGUAGES)
def test_a_link_leads_to_all_and_says_how_many(make: Make, qtbot: QtBot, tag: str) -> None:
    home = make(tag=tag)
    home.set_bookmarks(PLACES, 27)
    assert "27" in home.kept.all.text()
    assert "27" in home.kept.all.accessibleName()
    with qtbot.waitSignal(home.bookmarks_requested):
        QTest.mouseClick(home.kept.all, Qt.MouseButton.LeftButton)


def test_bookmarks_stand_beside_what_was_read_where_there_is_room(make: Make, qtbot: QtBot) -> None:
    home = make()
    home.set_recent(PAGES)
    home.set_bookmarks(PLACES, 4)
    qtbot.waitUntil(lambda: left(home, home.kept) > left(home, home.recent) + home.recent.width() - 1)
    assert top(home, home.kept) == top(home, home.recent)
    assert top(home, home.kept.buttons[0]) == top(home, home.recent.buttons[0]), "rows stand on the same lines"
    home.resize(620, 700)
    qtbot.waitUntil(lambda: top(home, home.kept) >= top(home, home.recent) + home.recent.height())
    assert left(home, home.kept) == left(home, home.recent)


def test_what_was_read_has_all_the_room_again_when_the_last_bookmark_is_gone(make: Make, qtbot: QtBot) -> None:
    home = make(height=1200)  # no scroll bar takes room from the rows
    home.set_recent(PAGES)
    wide = home.recent.width()
    home.set_bookmarks(PLACES, 4)
    qtbot.waitUntil(lambda: home.recent.width() < wide)
    home.set_bookmarks([], 0)
    qtbot.waitUntil(lambda: home.recent.width() == wide)


def test_in_arabic_bookmarks_stand_on_the_left(make: Make, qtbot: QtBot) -> None:
    home = make(tag="ar")
    home.set_recent(PAGES)
    home.set_bookmarks(PLACES, 4)
    qtbot.waitUntil(lambda: left(home, home.kept) + home.kept.width() <= left(home, home.recent))


def test_another_language_keeps_the_rows(make: Make) -> None:
    home = make()
    home.set_bookmarks(PLACES, 27)
    set_interface_language("ar")
    home.retranslate()
    assert len(home.kept.buttons) == 3
    assert "27" in home.kept.all.text()
