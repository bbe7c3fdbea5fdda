"""The screen that says what changed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from advice_app.languages import set_interface_language
from advice_app.library.catalogue import Library
from advice_app.library.model import Reference
from advice_app.marks.bookmarks import Bookmarks
from advice_app.marks.store import Marks
from advice_app.ui.changes.screen import ChangesScreen
from advice_app.ui.listing.days import day_name
from advice_app.ui.look import Look
from advice_app.ui.theme import LIGHT
from tests.desk import build_desk
from tests.windows import find

Make = Callable[..., ChangesScreen]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    opened = Library.open(build_desk(tmp_path_factory.mktemp("desk")))
    yield opened
    opened.close()


@pytest.fixture
def make(qtbot: QtBot, library: Library, marks: Marks) -> Iterator[Make]:
    made: list[ChangesScreen] = []

    def make(*, earlier: bool = False, state: str = "") -> ChangesScreen:
        screen = ChangesScreen(library, marks, Look(LIGHT), state=state)
        if earlier:  # the reader had this library when one guide and one entry on the law were otherwise
            list(screen._ledger.notice())
            marks.put("UPDATE known_content SET hash = 'other' WHERE item = 'family' OR jurisdiction = ?", [("",)])
            law = marks.rows("SELECT item FROM known_content WHERE language = '' AND item != '' ORDER BY item")
            marks.put("DELETE FROM known_content WHERE item = ?", [law[0]])
        made.append(screen)
        qtbot.addWidget(screen)
        screen.resize(1100, 700)
        with qtbot.waitExposed(screen):
            screen.show()
        return screen

    yield make
    for screen in made:
        screen.end()


def badges(screen: ChangesScreen) -> list[str]:
    return [screen.model.row(number).badge for number in range(screen.model.rowCount())]


def test_the_law_stands_newest_first_and_what_is_to_come_says_so(qtbot: QtBot, make: Make) -> None:
    screen = make()
    rows = [screen.model.row(number) for number in range(screen.model.rowCount())]
    assert [row.meta for row in rows] == ["France · From 1 January 2999", "France · 2024", "France · 1 July 2024"]
    assert [row.title for row in rows] == ["Ordonnance n° 1", "Loi n° 2", "Loi n° 3"]
    assert rows[0].text == "A new code is planned."
    assert badges(screen) == ["Not in force yet", "", ""]
    qtbot.waitUntil(lambda: "Not in force yet. The date may move." in screen.detail.page.toPlainText())
    assert 'href="guide:FR/interview"' in screen.detail.page.toHtml()
    assert 'href="https://example.org/new"' in screen.detail.page.toHtml()


def test_a_reader_who_just_came_is_told_what_will_stand_here(qtbot: QtBot, make: Make) -> None:
    screen = make()
    QTest.mouseClick(find(screen, "changes_guides", QPushButton), Qt.MouseButton.LeftButton)
    assert screen.nothing.title.text() == "No guide has changed since you began"


def test_what_is_new_is_counted_until_it_was_shown(qtbot: QtBot, make: Make) -> None:
    screen = make(earlier=True)
    assert find(screen, "changes_guides", QPushButton).text() == "Guides, 1 new"
    assert find(screen, "changes_law", QPushButton).text() == "Law, 1 new"
    assert badges(screen).count("New") == 1
    assert screen.new_count() == 0  # it is on the screen
    screen.hide()
    with qtbot.waitExposed(screen):
        screen.show()
    assert "New" not in badges(screen)
    assert find(screen, "changes_guides", QPushButton).text() == "Guides"


def test_a_changed_guide_opens(qtbot: QtBot, make: Make) -> None:
    screen = make(earlier=True, state='{"part": "guides"}')
    row = screen.model.row(0)
    assert row.title == "Someone you love was arrested"
    assert row.meta.startswith("France · For the family · Changed · just now")
    qtbot.waitUntil(lambda: screen.findChild(QPushButton, "open_guide") is not None)
    with qtbot.waitSignal(screen.open_requested) as asked:
        QTest.mouseClick(find(screen, "open_guide", QPushButton), Qt.MouseButton.LeftButton)
    assert asked.args == ["guide:FR/family"]


def test_only_what_is_bookmarked(qtbot: QtBot, make: Make, marks: Marks) -> None:
    screen = make(earlier=True, state='{"part": "guides"}')
    with qtbot.waitSignal(screen.state_changed) as kept:
        QTest.mouseClick(screen._box, Qt.MouseButton.LeftButton, pos=screen._box.rect().center() / 4)
    assert kept.args == ['{"part": "guides", "kept": true}']
    assert screen.nothing.title.text() == "Nothing changed in what you bookmarked or printed"
    place = Reference.parse("FR/family#short.1")
    Bookmarks(marks).add(place, title="x", language="en", excerpt="", fingerprint="")
    again = make(state=kept.args[0])
    assert again.model.row(0).meta.endswith("1 bookmark of yours")
    again.show_part("law")
    assert again.model.rowCount() == 3  # the law of the country in which something is bookmarked


def test_a_country_narrows_and_the_side_bar_is_followed_while_one_looks(make: Make) -> None:
    screen = make()
    box = screen.head.filters.boxes["country"]
    assert [box.itemText(number) for number in range(box.count())] == ["All countries", "France"]
    screen.set_country("FR")
    assert (box.choice, screen.model.rowCount()) == ("FR", 3)
    screen.set_country("DE")  # nothing known: all
    assert (box.choice, screen.model.rowCount()) == ("", 3)


@pytest.mark.parametrize(
    ("date", "tag", "shown"),
    [
        ("2025-10", "en", "October 2025"),
        ("2025-10", "uk", "жовтень 2025"),
        ("2025", "en", "2025"),
        ("2025-10-03", "en", "3 October 2025"),
    ],
)
def test_a_day_is_shown_as_far_as_it_is_known(date: str, tag: str, shown: str, tmp_path: Path) -> None:
    set_interface_language(tag, tmp_path)
    assert day_name(date) == shown
