"""Export and import from the bookmarks screen: what is written, what is told, what is taken back."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from advice_app.library.catalogue import Library
from advice_app.library.model import Reference
from advice_app.marks.bookmarks import Bookmarks, Order
from advice_app.marks.exchange import Problem, What
from advice_app.ui.marks.import_dialog import ImportDialog
from advice_app.ui.marks.import_words import problem_text
from advice_app.ui.marks.screen import BookmarksScreen
from tests.bookmarks import PLACES, Make, make, refs, star, store

__all__ = ["make", "store"]
ONLY_SELECTED = True


def take_in(screen: BookmarksScreen, path: Path, qtbot: QtBot) -> ImportDialog:
    """Import a file, to the end."""
    with qtbot.waitSignal(screen.transfer.imported):
        dialog = screen.transfer.take_in(path)
    qtbot.waitUntil(lambda: end_button(dialog).text() == "Close")
    return dialog


def end_button(dialog: ImportDialog) -> QPushButton:
    found = dialog.findChild(QPushButton, "import_button_end")
    assert found is not None
    return found


def said(dialog: ImportDialog) -> str:
    texts = [part.text() for part in dialog.findChildren(QLabel) if part.isVisible()]
    return "\n".join([*texts, dialog.list.toPlainText()])


def export(screen: BookmarksScreen, path: Path, kind: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.transfer.exported):
        screen.transfer.export(path, kind)


@pytest.mark.parametrize("kind", ["json", "html"])
def test_what_is_exported_comes_back_as_it_was(make: Make, store: Bookmarks, tmp_path: Path, qtbot: QtBot, kind: str) -> None:
    screen = make()
    folder = store.add_folder("Case 14")
    assert folder is not None
    first = store.page(order=Order.OWN)[0]
    store.put_in_folder([first.id], folder.id)
    store.set_note(first.id, "Asked at <11:20> & again")
    store.set_tags(first.id, ("time limits", "silence"))
    before = store.page(order=Order.OWN)
    export(screen, tmp_path / f"b.{kind}", kind, qtbot)
    assert screen.undo.label.text().startswith("4 bookmarks exported to ")
    assert store.erase_all()
    screen.refresh()
    dialog = take_in(screen, tmp_path / f"b.{kind}", qtbot)
    assert "4 bookmarks imported." in said(dialog)
    after = store.page(order=Order.OWN)
    fields = ("ref", "title", "note", "tags", "language", "excerpt", "fingerprint")
    for name in fields:
        assert {str(one.ref): getattr(one, name) for one in after} == {str(one.ref): getattr(one, name) for one in before}
    assert [(one.name, one.count) for one in store.folders()] == [("Case 14", 1)]
    assert screen.model.rowCount() == 4


def test_the_list_to_read_names_places_in_the_language_that_is_read(make: Make, tmp_path: Path, qtbot: QtBot) -> None:
    screen = make(PLACES[:1], tag="fr")
    export(screen, tmp_path / "b.html", "html", qtbot)
    text = (tmp_path / "b.html").read_text(encoding="utf-8")
    assert "France · " in text
    assert 'lang="fr"' in text


def test_a_file_that_cannot_be_written_is_said_and_leaves_nothing(make: Make, tmp_path: Path, qtbot: QtBot) -> None:
    screen = make(PLACES[:1])
    export(screen, tmp_path / "nowhere" / "b.json", "json", qtbot)
    assert screen.undo.label.text().startswith("Not exported:")
    assert list(tmp_path.glob("*.part")) == []


def test_only_what_is_selected_can_be_exported(make: Make, store: Bookmarks, tmp_path: Path, qtbot: QtBot) -> None:
    screen = make()
    store.add_folder("Not used")
    screen.refresh()
    screen.list.selectAll()
    chosen = screen.selected_ids()[:2]
    with qtbot.waitSignal(screen.transfer.exported):
        screen.transfer.export(tmp_path / "b.json", "json", chosen)
    written = json.loads((tmp_path / "b.json").read_text(encoding="utf-8"))
    assert len(written["bookmarks"]) == 2
    assert written["folders"] == []


def test_an_import_says_what_was_there_and_what_was_left_out_and_is_undone(
    make: Make, store: Bookmarks, real_library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    screen = make(PLACES[:3])
    export(screen, tmp_path / "b.json", "json", qtbot)
    first = store.find(Reference.parse(PLACES[0]))
    assert first is not None
    store.set_note(first.id, "My own note")
    screen.list.select_row(0)
    QTest.keyClick(screen.list, Qt.Key.Key_Delete)
    written = json.loads((tmp_path / "b.json").read_text(encoding="utf-8"))
    written["bookmarks"][0]["note"] = "Theirs"
    written["bookmarks"][1]["folder"] = "Brought along"
    written["bookmarks"].append({"ref": "../../etc/passwd", "title": "x"})
    (tmp_path / "b.json").write_text(json.dumps(written), encoding="utf-8")
    before, folders = store.page(order=Order.OWN), store.folders()
    dialog = take_in(screen, tmp_path / "b.json", qtbot)
    text = said(dialog)
    assert "2 bookmarks imported." in text  # the deleted one, and the one that is now in a folder too
    assert "Already there: 1 bookmark." in text
    assert "Line or entry 4: not a place in the guides" in text
    assert [folder.name for folder in store.folders()] == ["Brought along"]
    changed = store.find(Reference.parse(PLACES[0]))
    assert changed is not None
    assert "Theirs" in changed.note
    end_button(dialog).click()
    screen.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is screen)
    QTest.keyClick(screen, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (store.page(order=Order.OWN), store.folders()) == (before, folders)
    assert len(refs(screen)) == 2


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "The file is empty."),
        (b"%PDF-1.7 nothing of ours", "This is no file of bookmarks that this app can read"),
        (b'{"format": "rights-at-arrest bookmarks", "version": 1, "bookmarks": [{"ref": "FR/la', "The file breaks off"),
        (
            b"<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF='https://example.org'>x</A></DL>",
            "Links that are not of this app: 1",
        ),
    ],
)
def test_a_file_of_something_else_changes_nothing(
    make: Make, store: Bookmarks, tmp_path: Path, qtbot: QtBot, content: bytes, expected: str
) -> None:
    screen = make(PLACES[:1])
    (tmp_path / "x.json").write_bytes(content)
    dialog = take_in(screen, tmp_path / "x.json", qtbot)
    assert "Nothing was imported." in said(dialog)
    assert expected in said(dialog)
    assert store.count() == 1
    screen.undo.undo()
    assert store.count() == 1


def test_a_file_that_is_not_there_is_said(make: Make, tmp_path: Path, qtbot: QtBot) -> None:
    screen = make(PLACES[:1])
    dialog = take_in(screen, tmp_path / "nothing.json", qtbot)
    assert "The file cannot be read" in said(dialog)


def test_an_import_that_is_cancelled_leaves_nothing(
    make: Make, store: Bookmarks, real_library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    screen = make(PLACES[:2])
    export(screen, tmp_path / "b.json", "json", qtbot)
    assert store.erase_all()
    star(store, real_library, PLACES[3])
    screen.refresh()
    with qtbot.waitSignal(screen.transfer.imported):
        screen.transfer.take_in(tmp_path / "b.json").reject()
    screen.transfer.wait()
    assert [str(one.ref) for one in store.page()] == [PLACES[3]]


def test_what_cannot_be_stored_is_said(
    make: Make, store: Bookmarks, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = make(PLACES[:2])
    export(screen, tmp_path / "b.json", "json", qtbot)
    assert store.erase_all()
    monkeypatch.setattr(Bookmarks, "merge", lambda *_: None)
    dialog = take_in(screen, tmp_path / "b.json", qtbot)
    assert "This could not be saved. Nothing was changed." in said(dialog)


def test_the_file_is_asked_for_without_a_loop_of_its_own(make: Make, tmp_path: Path, qtbot: QtBot) -> None:
    screen = make(PLACES[:1])
    asked: list[QFileDialog] = []
    screen.transfer.ask = asked.append
    screen.top.export_wanted.emit("html", not ONLY_SELECTED)
    screen.top.import_wanted.emit()
    saving, opening = asked
    assert saving.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert saving.defaultSuffix() == "html"
    with qtbot.waitSignal(screen.transfer.exported):
        saving.fileSelected.emit(str(tmp_path / "b.html"))
    assert (tmp_path / "b.html").is_file()
    with qtbot.waitSignal(screen.transfer.imported):
        opening.fileSelected.emit(str(tmp_path / "b.html"))


def test_every_kind_of_problem_has_words() -> None:
    for what in What:
        text = problem_text(Problem(what, "here", 3))
        assert text
        assert "{" not in text
