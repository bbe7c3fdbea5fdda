"""The screen that says where help is found."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from advice_app.library.catalogue import Library
from advice_app.ui.dialogs.detail import AddressDialog
from advice_app.ui.helping.page import help_paper
from advice_app.ui.helping.screen import HelpScreen
from advice_app.ui.look import Look
from advice_app.ui.theme import LIGHT
from tests.desk import build_desk
from tests.windows import find


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    opened = Library.open(build_desk(tmp_path_factory.mktemp("desk")))
    yield opened
    opened.close()


@pytest.fixture
def screen(qtbot: QtBot, library: Library) -> HelpScreen:
    made = HelpScreen(library, Look(LIGHT))
    qtbot.addWidget(made)
    made.set_country("FR")
    made.resize(1100, 700)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: bool(made.detail.page.toPlainText()))
    return made


def rows(screen: HelpScreen) -> list[tuple[str, str]]:
    return [(screen.model.row(number).meta, screen.model.row(number).title) for number in range(screen.model.rowCount())]


def test_a_country_s_own_help_stands_before_that_of_the_world(screen: HelpScreen) -> None:
    assert rows(screen) == [
        ("Duty lawyer", "Permanence pénale"),
        ("Organisations", "Observatoire des prisons"),
        ("Complaints · International", "Working Group"),
    ]
    assert screen.head.line.text() == "France, checked 22 November 2026"
    assert screen.head.count.text() == "3 contacts"


def test_how_it_works_and_how_to_reach_it_are_shown(screen: HelpScreen) -> None:
    page = screen.detail.page.toPlainText()
    for text in ("Permanence pénale", "Duty lawyers", "Tell the police; they call.", "01 23 45 67 89"):
        assert text in page
    assert "https://example.org/a?b=c&d=e" in page
    assert "Checked 22 November 2026" in page


def test_phone_address_and_everything_are_copied(qtbot: QtBot, screen: HelpScreen) -> None:
    for button, expected in (("copy_phone", "01 23 45 67 89"), ("copy_address", "https://example.org/a?b=c&d=e")):
        QTest.mouseClick(find(screen, button, QPushButton), Qt.MouseButton.LeftButton)
        assert QGuiApplication.clipboard().text() == expected
    QTest.mouseClick(find(screen, "copy_all", QPushButton), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().startswith("Permanence pénale (Duty lawyers)\nDuty lawyer\n01 23")


def test_a_page_opens_only_after_a_question_with_its_whole_address(qtbot: QtBot, screen: HelpScreen) -> None:
    screen.open_requested.connect(lambda link: AddressDialog(link, screen).open())  # as the window does
    QTest.mouseClick(find(screen, "open_address", QPushButton), Qt.MouseButton.LeftButton)
    dialog = screen.findChild(AddressDialog)
    assert dialog is not None
    assert any(label.text() == "https://example.org/a?b=c&d=e" for label in dialog.findChildren(type(screen.head.title)))
    dialog.reject()


def test_what_has_no_address_says_so(qtbot: QtBot, screen: HelpScreen) -> None:
    screen.list.choose("FR/0")
    qtbot.waitUntil(lambda: "Observatoire" in screen.detail.page.toPlainText())
    assert "No phone number and no address was found" in screen.detail.page.toPlainText()
    qtbot.waitUntil(lambda: [part.objectName() for part in screen.detail.buttons.parts] == ["copy_all"])


def test_the_kind_narrows_and_is_kept_for_the_next_time(qtbot: QtBot, screen: HelpScreen, library: Library) -> None:
    box = screen.head.filters.boxes["kind"]
    assert [box.itemText(number) for number in range(box.count())] == [
        "All kinds of help", "Duty lawyer", "Complaints", "Organisations"
    ]  # fmt: skip
    box.setCurrentIndex(box.findData("ngo"))
    with qtbot.waitSignal(screen.state_changed) as kept:
        box.activated.emit(box.currentIndex())
    assert rows(screen) == [("Organisations", "Observatoire des prisons")]
    again = HelpScreen(library, Look(LIGHT), state=kept.args[0])
    qtbot.addWidget(again)
    again.set_country("FR")
    assert rows(again) == [("Organisations", "Observatoire des prisons")]
    again.set_country("INTL")  # no such kind there: all
    assert rows(again) == [("Complaints", "Working Group")]


def test_a_sheet_of_paper_has_everybody_of_the_country(library: Library) -> None:
    from advice_app.helping.store import load

    paper = help_paper(load(library.path, "FR"), "France", "abc", rtl=False)
    text = paper.document.toPlainText()
    assert paper.title == "Find help: France"
    assert paper.foot == "Find help: France · Checked 22 November 2026 · Content abc"
    for line in ("Permanence pénale", "01 23 45 67 89", "https://example.org/a?b=c&d=e", "Observatoire des prisons"):
        assert line in text


def test_a_damaged_library_leaves_an_empty_list_not_an_error(qtbot: QtBot, library: Library, tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    path.write_bytes(library.path.read_bytes())
    other = Library.open(path)
    names = other.jurisdictions("en")
    path.write_bytes(b"x" * 4096)
    made = HelpScreen(other, Look(LIGHT))
    qtbot.addWidget(made)
    assert (rows(made), bool(names)) == ([], True)
    other.close()
