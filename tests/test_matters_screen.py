"""Case folders in the window: filled from every screen, opened again, exported, erased with what the tools kept."""

import os
import stat
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QToolButton
from pytestqt.qtbot import QtBot

from advice_app.clock.state import ClockState
from advice_app.compare.choice import Choice
from advice_app.marks.bookmarks import Bookmarks
from advice_app.marks.store import Marks
from advice_app.matters.exchange import NAME, as_json, pack
from advice_app.matters.model import Item, Kind, Matter
from advice_app.matters.store import Matters
from advice_app.ui.clock.tool import ClockTool
from advice_app.ui.compare.screen import CompareScreen
from advice_app.ui.file_saving import Make
from advice_app.ui.listing.model import Row
from advice_app.ui.look import Look
from advice_app.ui.matters.dialogs import AddDialog, EraseMatterDialog, NameDialog
from advice_app.ui.matters.ports import Ports, Undo
from advice_app.ui.matters.screen import MattersScreen
from advice_app.ui.theme import LIGHT
from advice_app.ui.tools import TOOLS
from advice_app.ui.window import MainWindow
from tests.windows import Open, dialog, find, notice, press, type_text

SECRET = "Zwetschgenfall"
CLOCK = ClockState("DE", "ordinary", "Europe/Berlin", datetime(2026, 3, 14, 3, 14))  # noqa: DTZ001 - local to its zone


@pytest.fixture
def window(open_app: Open) -> MainWindow:
    return open_app("FR/lawyer")


class Told:
    """What stands in for the window: plain words, and what it was told."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.back: Undo | None = None
        self.left = "2 h left"

    def matter_row(self, matter: Matter, clocks: Sequence[str]) -> Row:
        return Row("", matter.name, "", badge=self.left if clocks else "")

    def item_row(self, item: Item) -> Row:
        return Row("", item.kind, "", badge=self.left)

    def tell(self, text: str, back: Undo | None) -> None:
        self.texts.append(text)
        self.back = back


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def bare(qtbot: QtBot, tmp_path: Path, told: Told) -> Iterator[MattersScreen]:
    """The screen without a window around it."""
    marks = Marks.open(tmp_path / "profile" / "marks.sqlite")
    matters = Matters(Bookmarks(marks))

    def export(identity: str) -> Make:
        matter, items = matters.get(identity), matters.items(identity)
        assert matter is not None
        data = pack({"README.md": "x", NAME: as_json(matter, items)})

        def write(path: Path) -> None:
            path.write_bytes(data)

        return write

    made = MattersScreen(matters, Ports(lambda: told, lambda _item: None, told.tell, export, lambda _id, _too: True), Look(LIGHT))
    qtbot.addWidget(made)
    made.resize(1000, 700)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.end()
    marks.close()


def screen(window: MainWindow) -> MattersScreen:
    window.going.show_tool("matters")
    shown = window.parts.tooling.current
    assert isinstance(shown, MattersScreen)
    return shown


def made(window: MainWindow, name: str = SECRET) -> Matter:
    matter = window.parts.mattering.matters.add(name)
    assert matter is not None
    return matter


def kinds(window: MainWindow, matter: Matter) -> list[str]:
    return [item.kind for item in window.parts.mattering.matters.items(matter.id)]


def add(window: MainWindow, qtbot: QtBot, name: str = "") -> None:
    """Answer the question which case folder: a new one, or the one that is offered first."""
    window.actions_by_id["add_to_matter"].trigger()
    asked = dialog(window, qtbot, "add_to_matter_dialog")
    assert isinstance(asked, AddDialog)
    if name:
        asked.field.setText(name)
    asked.yes.click()
    qtbot.waitUntil(lambda: window.findChild(AddDialog) is None)


def test_page_bookmarks_clock_and_comparison_go_into_a_folder_from_where_they_are(window: MainWindow, qtbot: QtBot) -> None:
    add(window, qtbot, SECRET)
    assert f"Added to the case folder “\u2068{SECRET}\u2069”." in notice(window)
    (matter,) = window.parts.mattering.matters.all()
    assert window.parts.keeping.bookmarks.count() == 1  # the page became a bookmark
    window.going.show_tool("clock")
    add_nothing = window.actions_by_id["add_to_matter"]
    add_nothing.trigger()
    assert "There is nothing here yet to add" in notice(window)
    clock = window.parts.tooling.current
    assert isinstance(clock, ClockTool)
    clock.clock.inputs.run.click()
    add(window, qtbot)
    window.going.show_tool("compare")
    add(window, qtbot)
    window.going.show_bookmarks()
    window.parts.keeping.screen.list.select_row(0)
    add(window, qtbot)
    assert kinds(window, matter) == [Kind.BOOKMARK, Kind.CLOCK, Kind.COMPARISON]
    window.going.show_tool("cards")
    assert not add_nothing.isEnabled()


def test_the_dialog_is_all_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    matter, _other = made(window), made(window, "Other")
    press(window, "Ctrl+Shift+M")
    asked = dialog(window, qtbot, "add_to_matter_dialog")
    choice = find(asked, "matter_choice", QListWidget)
    qtbot.waitUntil(choice.hasFocus)
    row = next(row for row in range(2) if choice.item(row).text() == SECRET)
    while choice.currentRow() != row:
        QTest.keyClick(choice, Qt.Key.Key_Down if choice.currentRow() < row else Qt.Key.Key_Up)
    QTest.keyClick(asked, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: kinds(window, matter) == [Kind.BOOKMARK])


def test_each_item_opens_what_it_is(window: MainWindow, qtbot: QtBot) -> None:
    matter = made(window)
    bookmark = window.parts.keeping.add(window.session.edition.ref.at("when.2"), "en") if window.session.edition else None
    assert bookmark is not None
    choice = Choice(("DE", "ES"), "interview")
    for kind, about in ((Kind.BOOKMARK, bookmark.id), (Kind.CLOCK, CLOCK.as_text()), (Kind.COMPARISON, choice.to_json())):
        window.parts.mattering.matters.put(matter.id, kind, [about])
    window.going.show_tool("clock")
    running = window.parts.tooling.current
    assert isinstance(running, ClockTool)
    running.clock.inputs.run.click()
    before = running.clock.state
    shown = screen(window)
    for row in range(3):
        shown = screen(window)
        shown.show_matter(matter.id)
        shown.folder.list.choose_row(row)
        QTest.keyClick(shown.folder.list, Qt.Key.Key_Return)
        if row == 0:
            assert window.reading
            assert window.reader.page.place() == "when.2"
        elif row == 1:
            assert running.clock.state == CLOCK
            assert window.session.settings.country == "DE"
            assert "took the place" in notice(window)
            window.notice._on_action()
            assert running.clock.state == before  # the clock that was running is not lost
    compare = window.parts.tooling.current
    assert isinstance(compare, CompareScreen)
    assert (compare.choice.codes, compare.choice.stage) == (("DE", "ES"), "interview")


def test_the_list_says_how_much_time_is_left_and_goes_on(bare: MattersScreen, told: Told) -> None:
    matter = put(bare, CLOCK)
    assert matter.clocks == 1
    assert (bare.model.row(0).badge, bare.folder.model.row(0).badge) == ("2 h left", "2 h left")
    told.left = "1 h left"
    assert bare._tick.isActive()
    bare._tick.timeout.emit()
    assert (bare.model.row(0).badge, bare.folder.model.row(0).badge) == ("1 h left", "1 h left")
    bare.hide()
    assert not bare._tick.isActive()


def put(bare: MattersScreen, *clocks: ClockState, name: str = SECRET) -> Matter:
    matter = bare.matters.add(name)
    assert matter is not None
    bare.matters.put(matter.id, Kind.CLOCK, [clock.as_text() for clock in clocks])
    bare.show_matter(matter.id)
    found = bare.matters.get(matter.id)
    assert found is not None
    return found


def test_notes_are_kept_while_they_are_typed_and_when_one_leaves(bare: MattersScreen, qtbot: QtBot) -> None:
    two, one = put(bare, name="Two"), put(bare, name="One")
    note = bare.folder.note
    note.setFocus()
    type_text(note, "first")
    qtbot.waitUntil(lambda: (bare.matters.get(one.id) or two).note == "first")
    type_text(note, " second")
    bare.list.choose(two.id)
    assert note.toPlainText() == ""
    type_text(note, "other")
    bare.hide()
    assert {matter.name: matter.note for matter in bare.matters.all()} == {"One": "first second", "Two": "other"}


def test_a_note_that_cannot_be_kept_stays_in_its_field(bare: MattersScreen, monkeypatch: pytest.MonkeyPatch) -> None:
    two, one = put(bare, name="Two"), put(bare, name="One")
    with monkeypatch.context() as patch:
        patch.setattr(bare.matters, "set_note", lambda *_values: False)
        type_text(bare.folder.note, "first")
        bare.list.choose(two.id)
        assert bare.current is not None
        assert (bare.current.id, bare.list.current, bare.folder.note.toPlainText()) == (one.id, one.id, "first")
        assert "Could not be saved" in bare.folder.saved.text.text()
    bare.list.choose(two.id)
    assert (bare.matters.get(one.id) or two).note == "first"


def test_a_folder_is_exported_in_a_file_for_its_owner_only_and_read_back(
    bare: MattersScreen, told: Told, qtbot: QtBot, tmp_path: Path
) -> None:
    put(bare, CLOCK)
    file = tmp_path / "out" / "case.zip"
    file.parent.mkdir()
    bare.edits.saving.ask = lambda asked: asked.fileSelected.emit(str(file))
    with qtbot.waitSignal(bare.edits.saving.ended):
        bare.folder.buttons["export"].click()
    assert told.texts == [f"Saved in \u2068{file}\u2069. Whoever has this file can read it."]
    assert os.name != "posix" or stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in file.parent.iterdir()] == ["case.zip"]
    bare.edits.ask = lambda asked: asked.fileSelected.emit(str(file))
    bare.take_in.click()
    qtbot.waitUntil(lambda: len(bare.matters.all()) == 2)
    assert bare.current is not None
    assert (bare.current.name, bare.current.clocks) == (f"{SECRET} (2)", 1)


def test_a_file_that_cannot_be_written_or_read_is_told(bare: MattersScreen, told: Told, qtbot: QtBot, tmp_path: Path) -> None:
    put(bare)
    bare.edits.saving.ask = lambda asked: asked.fileSelected.emit(str(tmp_path / "nowhere" / "case.zip"))
    with qtbot.waitSignal(bare.edits.saving.ended):
        bare.folder.buttons["export"].click()
    with qtbot.waitSignal(bare.edits._read):
        bare.edits.import_file(tmp_path)
    assert told.texts[0].startswith("Not exported")
    assert told.texts[1:] == ["Not imported: the file cannot be read."]


def test_what_was_taken_out_comes_back_by_undo(bare: MattersScreen, told: Told) -> None:
    matter = put(bare, CLOCK)
    QTest.keyClick(bare.folder.list, Qt.Key.Key_Delete)
    assert bare.matters.items(matter.id) == []
    assert bare.folder.list.isHidden()
    assert told.back is not None
    told.back()
    assert [item.about for item in bare.matters.items(matter.id)] == [CLOCK.as_text()]
    assert not bare.folder.list.isHidden()


def test_a_name_is_asked_for_and_another_folders_name_is_refused(bare: MattersScreen, told: Told, qtbot: QtBot) -> None:
    put(bare, name="Two")
    bare.new.click()
    asked = dialog(bare, qtbot, "matter_name_dialog")
    assert isinstance(asked, NameDialog)
    assert not asked.yes.isEnabled()
    asked.field.setText("One")
    asked.yes.click()
    assert bare.current is not None
    assert bare.current.name == bare.folder.title.text() == "One"
    bare.edits._rename(bare.current, "two")
    assert told.texts == ["Not renamed: another case folder has this name."]


def everywhere(folder: Path) -> bytes:
    return b"\n".join(file.read_bytes() for file in folder.rglob("*") if file.is_file() and file.name != "library.sqlite")


def test_erasing_wants_a_word_and_leaves_nothing_not_even_in_the_tools(window: MainWindow, qtbot: QtBot) -> None:
    matter = made(window)
    window.parts.mattering.matters.put(matter.id, Kind.CLOCK, [CLOCK.as_text()])
    shown = screen(window)
    shown.show_matter(matter.id)
    shown.folder.list.choose_row(0)
    shown.folder.buttons["open"].click()  # the clock keeps it, too
    window.save()
    shown = screen(window)
    shown.folder.note.setPlainText("Rhabarbernotiz")
    window.save()
    profile = window.ground.paths.marks.parent
    secrets = [secret.encode() for secret in (SECRET, "2026-03-14T03:14", "Rhabarbernotiz")]
    assert all(secret in everywhere(profile) for secret in secrets)
    shown.folder.note.setPlainText("Rhabarbernotiz, and not kept yet")
    shown.folder.buttons["erase"].click()
    asked = dialog(window, qtbot, "erase_dialog")
    assert isinstance(asked, EraseMatterDialog)
    assert not asked.erase.isEnabled()
    asked.word.setText("erase")
    asked.erase.click()
    assert notice(window) == "The case folder was erased. The app keeps nothing of it."
    assert window.parts.mattering.matters.all() == []
    clock = window.parts.tooling._tools["clock"]
    assert isinstance(clock, ClockTool)
    assert clock.clock.state.start is None
    assert [secret for secret in secrets if secret in everywhere(profile)] == []
    for code in ("FR", "DE"):  # no clock of it comes back, and is kept again
        clock.set_country(code)
    window.close()
    assert [secret for secret in secrets if secret in everywhere(profile)] == []


def test_in_a_small_window_a_folder_covers_the_list_and_a_button_brings_the_last_tools_into_sight(open_app: Open) -> None:
    window = open_app("FR/lawyer", size=(800, 560))
    made(window)
    shown = screen(window)
    assert shown.list.isVisible()
    shown.show_matter(shown._current)
    assert not shown.list.isVisible()
    assert shown.folder.note.isVisible()
    for _time in range(2):  # out of the note, then back to the list
        press(window, "Esc")
    assert shown.list.isVisible()
    bar = window.parts.tooling.frame.side_bar
    assert find(bar, "more_tools").isVisible()
    assert find(bar, "bookmarks_button").isVisible()
    for number in (len(TOOLS) - 1, 0):  # down to the last, and from there back to the first
        for _page in range(20):
            if bar.tools.visibleRegion().contains(bar.tools.visualItemRect(bar.tools.item(number)).center()):
                break
            find(bar, "more_tools", QToolButton).click()
        else:
            pytest.fail(f"tool {number} never comes into sight")
