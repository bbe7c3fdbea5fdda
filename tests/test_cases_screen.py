"""The screen of case law, as a lawyer uses it."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from advice_app.languages import set_interface_language
from advice_app.library.catalogue import Library
from advice_app.ui.cases.screen import CasesScreen
from advice_app.ui.listing.model import Row, RowModel
from advice_app.ui.listing.row_view import RowView
from advice_app.ui.look import Look
from advice_app.ui.theme import LIGHT
from tests.desk import build_desk
from tests.windows import find

Show = Callable[..., CasesScreen]
WIDE, NARROW = (1100, 700), (600, 500)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    opened = Library.open(build_desk(tmp_path_factory.mktemp("desk")))
    yield opened
    opened.close()


@pytest.fixture
def show(qtbot: QtBot, library: Library) -> Iterator[Show]:
    shown: list[CasesScreen] = []

    def show(state: str = "", size: tuple[int, int] = WIDE) -> CasesScreen:
        screen = CasesScreen(library, Look(LIGHT), state=state)
        shown.append(screen)
        qtbot.addWidget(screen)
        screen.resize(*size)
        with qtbot.waitExposed(screen):
            screen.show()
        qtbot.waitUntil(lambda: bool(screen.detail.page.toPlainText()))
        qtbot.waitUntil(lambda: screen.head.filters.boxes["court"].count() > 1)
        return screen

    yield show
    for screen in shown:
        screen.end()


def titles(screen: CasesScreen) -> list[str]:
    return [screen.model.row(number).title for number in range(screen.model.rowCount())]


def choose(screen: CasesScreen, name: str, value: str) -> None:
    box = screen.head.filters.boxes[name]
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_all_are_listed_and_the_newest_is_looked_at(show: Show) -> None:
    screen = show()
    assert titles(screen) == ["Wang v. France", "Covaci", "Salduz v. Turkey [GC]"]
    assert screen.head.count.text() == "3 judgments"
    page = screen.detail.page.toPlainText()
    assert page.startswith("Wang v. France\nEuropean Court of Human Rights · 28 April 2022")
    assert "A voluntary interview needs the same safeguards as custody." in page


def test_typing_narrows_and_marks_the_words(qtbot: QtBot, show: Show) -> None:
    screen = show()
    QTest.keyClicks(screen.head.field, "police")
    assert titles(screen) == ["Salduz v. Turkey [GC]"]
    assert screen.head.count.text() == "1 of 3"
    row = screen.model.row(0)
    assert [row.text[start:end] for start, end in row.text_marks] == ["police"]
    QTest.keyClick(screen.head.field, Qt.Key.Key_Escape)
    assert len(titles(screen)) == 3


def test_nothing_found_says_what_to_try_and_shows_no_judgment(qtbot: QtBot, show: Show) -> None:
    screen = show()
    QTest.keyClicks(screen.head.field, "zebra")
    assert screen.nothing.isVisible()
    assert screen.nothing.title.text() == "No judgment found"
    assert screen.detail.page.toPlainText() == ""


def test_filters_say_what_each_choice_leaves_and_are_taken_away_at_once(qtbot: QtBot, show: Show) -> None:
    screen = show()
    box = screen.head.filters.boxes["court"]
    assert [box.itemText(number) for number in range(box.count())] == [
        "All courts", "Court of Justice of the European Union  (1)", "European Court of Human Rights  (2)"
    ]  # fmt: skip
    choose(screen, "court", "CJEU")
    assert titles(screen) == ["Covaci"]
    choose(screen, "topic", "lawyer")
    assert titles(screen) == []
    assert screen.head.filters.boxes["court"].choice == "CJEU"  # though it leaves nothing
    assert screen.head.clear.text() == "Clear 2"
    QTest.mouseClick(screen.head.clear, Qt.MouseButton.LeftButton)
    assert len(titles(screen)) == 3
    assert screen.head.clear.isHidden()


def test_the_citation_is_copied_alone_or_with_the_holding(qtbot: QtBot, show: Show) -> None:
    screen = show()
    screen.show_case("salduz-v-turkey")
    qtbot.waitUntil(lambda: "Salduz" in screen.detail.page.toPlainText())
    citation = "Salduz v. Turkey [GC], no. 36391/02, 27 November 2008"
    assert citation in screen.detail.page.toPlainText()
    button = find(screen, "copy_citation", QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == citation
    assert button.text().strip() == "Copied"
    QTest.mouseClick(find(screen, "copy_holding", QPushButton), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == f"{citation}\nAccess to a lawyer from the first police interview."


def test_links_lead_to_guides_topics_and_addresses_that_are_asked_about(qtbot: QtBot, show: Show) -> None:
    screen = show()
    screen.show_case("salduz-v-turkey")
    qtbot.waitUntil(lambda: "Salduz" in screen.detail.page.toPlainText())
    html = screen.detail.page.toHtml()
    asked: list[str] = []
    screen.open_requested.connect(asked.append)
    for link in ("guide:FR/interview#silence.8", "https://example.org/summary"):
        assert f'href="{link}"' in html
        screen.detail.page.anchorClicked.emit(QUrl(link))
    assert asked == ["guide:FR/interview#silence.8", "https://example.org/summary"]
    screen.detail.page.anchorClicked.emit(QUrl("topic:interpretation"))
    assert titles(screen) == ["Wang v. France", "Covaci"]
    assert len(asked) == 2


def test_what_could_not_be_confirmed_says_so_in_list_and_page(qtbot: QtBot, show: Show) -> None:
    screen = show()
    screen.show_case("covaci")
    qtbot.waitUntil(lambda: "Covaci" in screen.detail.page.toPlainText())
    assert (screen.model.row(1).badge, screen.model.row(1).careful) == ("Not confirmed", True)
    assert "Read the judgment before you rely on it." in screen.detail.page.toPlainText()


def test_english_is_named_where_the_interface_speaks_something_else(qtbot: QtBot, show: Show) -> None:
    screen = show()
    assert "In English" not in screen.detail.page.toHtml()
    set_interface_language("fr")
    screen.retranslate()
    qtbot.waitUntil(lambda: "28 avril 2022" in screen.detail.page.toPlainText())
    assert screen.model.row(0).meta.endswith("28 avril 2022")


def test_the_keyboard_goes_from_field_to_list_to_page(qtbot: QtBot, show: Show) -> None:
    screen = show()
    screen.activateWindow()
    screen.open_find()
    assert screen.head.field.hasFocus()
    QTest.keyClick(screen.head.field, Qt.Key.Key_Down)
    assert screen.list.current == "covaci"
    assert screen.next_pane()
    assert screen.list.hasFocus()
    QTest.keyClicks(screen.list, "w")  # letters are meant for the field
    assert screen.head.field.text() == "w"
    QTest.keyClick(screen.head.field, Qt.Key.Key_Return)
    assert screen.detail.page.hasFocus()
    assert not screen.next_pane()


def test_in_a_narrow_window_the_judgment_covers_the_list_until_one_goes_back(qtbot: QtBot, show: Show) -> None:
    screen = show(size=NARROW)
    assert (screen.list.isVisible(), screen.detail.isVisible()) == (True, False)
    QTest.keyClick(screen.list, Qt.Key.Key_Return)
    assert (screen.list.isVisible(), screen.detail.isVisible()) == (False, True)
    assert screen.close_layer()
    assert (screen.list.isVisible(), screen.detail.isVisible()) == (True, False)
    assert not screen.close_layer()


def test_filters_and_judgment_come_back_but_no_words(qtbot: QtBot, show: Show) -> None:
    screen = show()
    kept: list[str] = []
    screen.state_changed.connect(kept.append)
    choose(screen, "court", "ECtHR")
    QTest.keyClicks(screen.head.field, "secret turkey")
    screen.head.field.clear()
    screen.fill()
    screen.list.choose("salduz-v-turkey")
    qtbot.waitUntil(lambda: bool(kept) and json.loads(kept[-1])["case"] == "salduz-v-turkey")
    assert "secret" not in "".join(kept)
    again = show(kept[-1])
    qtbot.waitUntil(lambda: again.list.current == "salduz-v-turkey")
    assert titles(again) == ["Wang v. France", "Salduz v. Turkey [GC]"]
    assert titles(show("no JSON")) == titles(show('["list"]'))


def test_the_country_of_the_side_bar_narrows_only_when_it_is_chosen_here(show: Show) -> None:
    screen = show()
    screen.set_country("FR")
    assert titles(screen) == ["Wang v. France"]
    screen.set_country("NO")  # nothing about Norway: all
    assert len(titles(screen)) == 3
    screen.hide()
    screen.set_country("DE")
    assert len(titles(screen)) == 3


def test_a_damaged_library_is_told_in_the_place_of_the_list(qtbot: QtBot, show: Show, library: Library, tmp_path: Path) -> None:
    screen = show()
    path = tmp_path / "library.sqlite"
    path.write_bytes(library.path.read_bytes())
    other = Library.open(path)
    path.write_bytes(b"x" * 4096)
    screen.set_library(other)
    assert screen.nothing.title.text() == "The judgments cannot be read"
    assert "library.sqlite" in screen.nothing.text.text()
    other.close()


def test_thousands_of_rows_are_brought_as_they_are_needed(qtbot: QtBot) -> None:
    model, asked = RowModel(), list[int]()

    def make(number: int) -> Row:
        asked.append(number)
        return Row("", f"Title {number}", "")

    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    view = RowView(Look(LIGHT), model)
    qtbot.addWidget(view)
    view.resize(400, 400)
    model.show_rows([str(number) for number in range(2000)], make)
    with qtbot.waitExposed(view):
        view.show()
    assert model.rowCount() < 300
    assert len(set(asked)) < 150
    assert view.choose("1999")
    assert (model.rowCount(), view.current) == (2000, "1999")
    assert not view.choose("2000")
