"""The tool "Workshop": items come, go and move by keyboard and mouse, nothing is lost, a file is never lost unasked."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from advice_app.languages import set_interface_language
from advice_app.library.catalogue import Library
from advice_app.ui.look import Look
from advice_app.ui.theme import LIGHT
from advice_app.ui.workshop.screen import WorkshopScreen
from advice_app.workshop.draft import Draft, save
from advice_app.workshop.model import Item, Kind
from advice_app.workshop.read import read_file
from tests.windows import opener
from tests.workshop_kit import ITEMS, WORKSHOP, workshop_library


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    opened = Library.open(workshop_library(tmp_path_factory.mktemp("workshop")))
    yield opened
    opened.close()


def show(qtbot: QtBot, library: Library, state: str = "", width: int = 1100) -> WorkshopScreen:
    screen = WorkshopScreen(library, Look(LIGHT), state=state)
    qtbot.addWidget(screen)
    screen.resize(width, 700)
    screen.set_language("en")
    with qtbot.waitExposed(screen):
        screen.show()
    screen.activateWindow()
    screen.setFocus()
    return screen


@pytest.fixture
def screen(qtbot: QtBot, library: Library) -> WorkshopScreen:
    return show(qtbot, library, Draft(WORKSHOP).as_state())


def titles(screen: WorkshopScreen) -> list[str]:
    return [screen.model.row(number).title for number in range(len(screen.model.keys))]


def answer(screen: WorkshopScreen, name: str) -> None:
    assert screen.files.question is not None
    button = screen.files.question.findChild(QPushButton, f"answer_{name}")
    assert isinstance(button, QPushButton)
    button.click()


def test_rows_say_when_what_and_how_long_and_the_head_says_that_it_is_too_much(screen: WorkshopScreen) -> None:
    row = screen.model.row(1)
    assert row.title == "Can I stay silent?"
    assert row.meta.replace("\u2066", "").replace("\u2069", "") == "09:50 – 10:00 · Section · 10 minutes"
    assert screen.head.over.isVisible()
    assert screen.head.over.text() == "4 minutes longer than planned"
    assert screen.head.total.text() == "In all 1 h 34 min, until 11:04"
    screen.head.minutes.setText("")
    QTest.keyClicks(screen.head.minutes, "94")
    assert not screen.head.over.isVisible()


def test_items_move_by_keyboard_and_are_removed_and_brought_back(screen: WorkshopScreen) -> None:
    before = titles(screen)
    QTest.keyClick(screen.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles(screen)[:2] == [before[1], before[0]]
    assert screen.list.currentIndex().row() == 1
    QTest.keyClick(screen.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert titles(screen) == before
    QTest.keyClick(screen.list, Qt.Key.Key_Delete)
    assert titles(screen) == before[1:]
    assert before[0] in screen.notice.label.text()
    screen.notice.undo.click()
    assert titles(screen) == before
    assert not screen.notice.isVisible()
    QTest.keyClick(screen.list, Qt.Key.Key_Delete)
    QTest.keyClick(screen, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert titles(screen) == before


def test_an_item_is_dropped_before_or_behind_the_row_under_the_pointer(screen: WorkshopScreen) -> None:
    rect = screen.list.visualRect(screen.model.index(2, 0))
    assert screen.list.place_at(rect.topLeft() + QPoint(20, 3)) == 2
    assert screen.list.place_at(rect.bottomLeft() + QPoint(20, -3)) == 3
    screen.editor.move(0, 2)
    assert titles(screen)[2] == "Someone you love was arrested"
    assert screen.editor.row == 2


def test_minutes_and_notes_are_typed_and_one_undo_takes_all_typing_back(screen: WorkshopScreen) -> None:
    screen.list.choose_row(1)
    screen.pane.minutes.setFocus()
    screen.pane.minutes.selectAll()
    QTest.keyClicks(screen.pane.minutes, "25")
    assert screen.editor.workshop.items[1].minutes == 25
    assert "09:50 – 10:15" in screen.model.row(1).meta
    QTest.keyClick(screen.pane.minutes, Qt.Key.Key_Up)
    assert screen.editor.workshop.items[1].minutes == 30
    QTest.keyClicks(screen.pane.notes, "Ask first")
    assert screen.editor.workshop.items[1].notes == "Ask first"
    screen.undo()
    assert screen.editor.workshop.items[1].notes == ""
    screen.undo()
    assert screen.editor.workshop.items[1].minutes == 10


def test_a_clock_has_an_example_with_a_day_and_a_time_or_none(qtbot: QtBot, library: Library) -> None:
    clock = Item(Kind.CLOCK, jurisdiction="FR", regime="ordinary", minutes=10)
    screen = show(qtbot, library, Draft(WORKSHOP._replace(items=(clock,))).as_state())
    pane = screen.pane
    assert not pane.start.isVisible()
    pane.dated.click()
    start = screen.editor.workshop.items[0].start
    assert start is not None
    assert pane.start.isVisible()
    pane.start.setFocus()
    pane.start.setCurrentSection(pane.start.Section.HourSection)
    QTest.keyClick(pane.start, Qt.Key.Key_Up)
    assert screen.editor.workshop.items[0].start == start + dt.timedelta(hours=1)
    pane.dated.click()
    assert screen.editor.workshop.items[0] == clock
    screen.undo()
    assert pane.dated.isChecked()


def test_what_is_found_is_added_behind_the_item_that_is_looked_at(screen: WorkshopScreen) -> None:
    screen.list.choose_row(0)
    screen.head.kinds[Kind.SECTION].trigger()
    assert screen.dialog is not None
    QTest.keyClicks(screen.dialog.field, "silent")
    QTest.keyClick(screen.dialog.field, Qt.Key.Key_Return)
    assert screen.dialog.isVisible()
    assert screen.dialog.said.text() == "1 added"
    screen.dialog.done_button.click()
    assert screen.editor.workshop.items[1] == Item(Kind.SECTION, "FR/interview#silence", minutes=10)
    screen.head.kinds[Kind.BREAK].trigger()
    assert screen.editor.workshop.items[2] == Item(Kind.BREAK, minutes=15)


def test_what_is_gone_is_kept_and_marked(qtbot: QtBot, library: Library) -> None:
    gone = WORKSHOP._replace(items=(Item(Kind.GUIDE, "FR/moon", minutes=5), Item("dance", minutes=1)))
    screen = show(qtbot, library, Draft(gone).as_state())
    assert [screen.model.row(number).badge for number in (0, 1)] == ["No longer there", "Not known to this version"]
    assert screen.pane.warning.isVisible()
    assert not screen.pane.open.isVisible()
    assert screen.editor.workshop.items == gone.items


def test_nothing_is_lost_between_two_starts(qtbot: QtBot, library: Library, screen: WorkshopScreen) -> None:
    states: list[str] = []
    screen.state_changed.connect(states.append)
    QTest.keyClicks(screen.head.title, "!")
    screen.add(Item(Kind.CASE, id="salduz-v-turkey"))
    again = show(qtbot, library, states[-1])
    assert again.editor.workshop == screen.editor.workshop
    assert again.head.title.text() == "A day in custody!"
    assert "not saved" in again.head.path.text()


def test_another_workshop_takes_its_place_only_after_a_question(screen: WorkshopScreen, tmp_path: Path) -> None:
    def name_it(dialog: QFileDialog) -> None:
        dialog.fileSelected.emit(str(tmp_path / "mine.toml"))

    screen.files.ask_file = cast("Callable[[QFileDialog], None]", name_it)
    screen.files.do("new")
    assert screen.editor.workshop == WORKSHOP
    answer(screen, "cancel")
    assert screen.editor.workshop == WORKSHOP
    screen.files.do("new")
    answer(screen, "save")
    assert read_file(tmp_path / "mine.toml").workshop == WORKSHOP
    assert screen.editor.workshop.items == ()
    assert screen.nothing.isVisible()
    screen.files.do("open")  # nothing to lose now: no question
    assert screen.editor.workshop == WORKSHOP


def test_a_file_that_somebody_else_changed_is_not_replaced_unasked(screen: WorkshopScreen, tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    save(path, WORKSHOP)
    screen.files.open(path)
    theirs = path.read_text(encoding="utf-8") + "# theirs\n"
    path.write_text(theirs, encoding="utf-8")
    screen.editor.add(ITEMS[5])
    screen.files.do("save")
    assert path.read_text(encoding="utf-8") == theirs
    answer(screen, "replace")
    assert read_file(path).workshop == screen.editor.workshop
    assert not screen.editor.draft.changed


def test_a_broken_file_changes_nothing_and_is_told_with_its_line(screen: WorkshopScreen, tmp_path: Path) -> None:
    path = tmp_path / "broken.toml"
    path.write_text("title = 'x'\n[[item]\n")
    screen.files.open(path)
    assert screen.editor.workshop == WORKSHOP
    assert "broken.toml:2" in screen.notice.label.text()
    screen.files.open(tmp_path / "none.toml")
    assert "none.toml" in screen.notice.label.text()


def test_in_a_narrow_window_the_item_covers_the_list(qtbot: QtBot, library: Library) -> None:
    screen = show(qtbot, library, Draft(WORKSHOP).as_state(), width=600)
    assert screen.list.isVisible()
    assert not screen.pane.isVisible()
    QTest.keyClick(screen.list, Qt.Key.Key_Return)
    assert screen.pane.isVisible()
    assert not screen.list.isVisible()
    assert screen.close_layer()
    assert screen.list.isVisible()


def test_the_screen_speaks_the_language_of_the_window(screen: WorkshopScreen) -> None:
    set_interface_language("fr")
    screen.retranslate()
    assert screen.head.files["save"].text() == "Enregistrer"


@pytest.mark.qt_log_ignore("does not support raise")  # the offscreen plugin, when the talk ends
def test_a_section_that_is_read_goes_into_the_workshop_and_is_presented(qtbot: QtBot, library: Library, tmp_path: Path) -> None:
    start, close = opener(qtbot, tmp_path / "profile", library.path)
    window = start("FR/interview#silence")
    window.actions_by_id["to_workshop"].trigger()
    screen = window.parts.tooling.screen("workshop")
    assert isinstance(screen, WorkshopScreen)
    items = screen.editor.workshop.items
    assert [(item.kind, item.ref) for item in items] == [("section", "FR/interview#silence")]
    assert window.reading
    window.going.show_tool("workshop")
    screen.head.present.click()
    director = window.parts.presenting.director
    assert director is not None
    director.fitting.finish()
    assert any(sheet.slide.ref.startswith("FR/interview#silence") for sheet in director.talk.sheets)
    director.end()
    close()
