"""Working on the guides: a page comes anew when its file is saved, and what the checker finds stands beside it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from advice_app.app import Application
from advice_app.library.catalogue import Library
from advice_app.library.compile import build
from advice_app.library.model import Reference
from advice_app.library.search.searcher import Searcher
from advice_app.library.shared_tables import SharedTables
from advice_app.paths import Paths
from advice_app.ui.library_builder import LibraryBuilder
from advice_app.ui.window import MainWindow
from advice_app.ui.workbench.watcher import GuidesWatcher
from tests.windows import find, focused, notice, page, press, text

LONG = "\n\n".join(f"Paragraph {number} of a long text. " + "It goes on for a while. " * 6 for number in range(1, 21))
READ_BY_NOW = 20_000  # ms, on a busy computer


class Desk:
    """The app on a working folder, and the files in it."""

    def __init__(self, guides: Path, profile: Path, qtbot: QtBot) -> None:
        self.guides, self._profile, self._qtbot = guides, profile, qtbot
        self._application: Application | None = None

    def open(self, ref: str, language: str = "", size: tuple[int, int] = (1440, 900)) -> MainWindow:
        self._application = Application(Paths.find(self._profile), self.guides, language)
        window = self._application.open(Reference.parse(ref))
        assert window is not None
        window.resize(*size)
        with self._qtbot.waitExposed(window):
            window.show()
        self._application.keep_current()
        self.wait(lambda: window.workbench is not None and window.findChild(QLabel, "findings_empty") is not None)
        window.activateWindow()
        self.wait(lambda: QApplication.activeWindow() is window)
        read = (Reference.parse(ref).guide, language or "en")
        self.wait(lambda: window.workbench is not None and window.workbench._store.checked(read))
        return window

    def builder(self) -> LibraryBuilder:
        assert self._application is not None
        assert self._application.builder is not None
        return self._application.builder

    def wait(self, condition: object) -> None:
        self._qtbot.waitUntil(condition, timeout=READ_BY_NOW)  # type: ignore[arg-type]

    def close(self) -> None:
        if self._application is not None:
            if self._application.window is not None:
                self._application.window.close()
                self._application.window.deleteLater()
            self._application.appearance.deleteLater()
            self._application.close()

    def file(self, name: str = "FR/interview/en.md") -> Path:
        return self.guides / name

    def change(self, old: str, new: str, name: str = "FR/interview/en.md") -> None:
        path = self.file(name)
        written = path.read_text(encoding="utf-8")
        assert old in written
        path.write_text(written.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def desk(guides: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(guides, tmp_path / "profile", qtbot)
    made.change("## Words you may hear", f"{LONG}\n\n## Words you may hear")
    yield made
    made.close()


def rows(window: MainWindow) -> list[str]:
    model = find(window, "findings_list", QListView).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def covered(window: MainWindow) -> bool:
    """Whether another screen lies over the guide."""
    return not window.reading


def at_place(window: MainWindow) -> str:
    """The text of the paragraph that was gone to."""
    view = page(window)
    blocks = (view.document().findBlockByNumber(number) for number in range(view.document().blockCount()))
    found = (block.text() for block in blocks if (item := view.paragraph(block)) is not None and item.place == view.place())
    return " ".join(found).replace("\u2011", "-").replace("\xa0", " ")


def visible(window: MainWindow, name: str) -> str:
    label = find(window, name, QLabel)
    return label.text() if label.isVisible() else ""


# the page comes anew -----------------------------------------------------------------------------------------------


def test_a_save_shows_the_new_text_and_not_a_pixel_moves(desk: Desk) -> None:
    window = desk.open("FR/interview")
    bar = page(window).verticalScrollBar()
    bar.setValue(bar.maximum() // 2 + 7)
    scrolled = bar.value()
    desk.change("Paragraph 19 of a long text.", "Paragraph nineteen was changed.")
    desk.wait(lambda: "Paragraph nineteen was changed." in text(window))
    assert bar.value() == scrolled
    assert page(window).hasFocus()


def test_a_paragraph_written_above_moves_nothing_on_the_screen(desk: Desk) -> None:
    window = desk.open("FR/interview")
    view = page(window)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2 + 7)
    top = view.cursorForPosition(view.rect().topLeft())
    before, at = top.block().text(), view.cursorRect(top).top()
    scrolled = view.verticalScrollBar().value()
    desk.change("Yes, you can.", "A new paragraph.\n\nAnd another one.\n\nYes, you can.")
    desk.wait(lambda: "And another one." in text(window))
    top = view.cursorForPosition(view.rect().topLeft())
    assert (top.block().text(), view.cursorRect(top).top()) == (before, at)
    assert view.verticalScrollBar().value() > scrolled


def test_the_keyboard_stays_where_it_is(desk: Desk) -> None:
    window = desk.open("FR/interview")
    press(window, "Ctrl+F")
    assert focused() == "find_field"
    desk.change("Yes, you can.", "Yes, you may.")
    desk.wait(lambda: "Yes, you may." in text(window))
    assert focused() == "find_field"


def test_a_file_saved_by_rename_is_seen_again_and_again(desk: Desk) -> None:
    window = desk.open("FR/interview")
    for word in ("one", "two", "three"):
        beside = desk.file().with_suffix(".md~")
        beside.write_text(desk.file().read_text("utf-8") + f"\nSaved by rename, time {word}.\n", "utf-8")
        beside.replace(desk.file())
        desk.wait(lambda word=word: f"Saved by rename, time {word}." in text(window))


def test_two_quick_saves_end_with_the_second(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open("FR/interview")
    desk.change("Yes, you can.", "First save.")
    assert window.workbench is not None
    with qtbot.waitSignal(window.workbench.watcher.changed):
        pass
    desk.change("First save.", "Second save.")  # while the first one is built
    desk.wait(lambda: "Second save." in text(window))


def test_a_page_whose_file_is_gone_stays_and_comes_back(desk: Desk) -> None:
    window = desk.open("FR/interview", language="ar")
    arabic = desk.file("FR/interview/ar.md")
    kept, shown = arabic.read_bytes(), text(window)
    arabic.unlink()
    desk.wait(lambda: notice(window) != "")
    assert text(window) == shown
    press(window, "Ctrl+PgDown")  # other pages can be read
    press(window, "Alt+Left")
    arabic.write_bytes(kept.replace("نعم، يمكنك.".encode(), "نعم، هذا نص جديد.".encode()))
    desk.wait(lambda: "نعم، هذا نص جديد." in text(window))


def test_a_file_broken_for_a_moment_is_told_and_put_right(desk: Desk) -> None:
    window = desk.open("FR/interview", language="ar")
    arabic = desk.file("FR/interview/ar.md")
    kept, shown, found = arabic.read_bytes(), text(window), rows(window)
    arabic.write_bytes(kept.split(b"status")[0])  # an editor that writes slowly
    desk.wait(lambda: any("front matter" in row for row in rows(window)))
    assert text(window) == shown
    arabic.write_bytes(kept)
    desk.wait(lambda: rows(window) == found)
    assert notice(window) == ""


def test_the_guide_is_reloaded_under_another_screen(desk: Desk) -> None:
    window = desk.open("FR/interview")
    press(window, "Ctrl+Shift+B")
    assert covered(window)
    desk.change("Yes, you can.", "Written while bookmarks were shown.")
    desk.wait(lambda: "Written while" in window.session.library.plain_text(Reference("FR", "interview"), "en"))
    assert covered(window)
    press(window, "Alt+Left")
    assert not covered(window)
    assert "Written while bookmarks were shown." in text(window)


def test_the_first_translation_of_a_guide_takes_the_place_of_the_english(desk: Desk) -> None:
    window = desk.open("FR/interview", language="ar")
    french = desk.file("FR/interview/fr.md")
    window.choose_language("fr")
    assert window.session.edition is not None
    assert window.session.edition.language == "en"
    french.write_text(desk.file().read_text("utf-8").replace("Yes, you can.", "Oui, vous pouvez."), "utf-8")
    desk.wait(lambda: "Oui, vous pouvez." in text(window))


# findings ----------------------------------------------------------------------------------------------------------


def test_a_mistake_appears_is_gone_to_and_goes_when_it_is_put_right(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open("FR/interview")
    assert visible(window, "findings_empty") == "No mistakes on this page."
    desk.change("Paragraph 15 of", "`XYZ art. 9` of")
    desk.wait(lambda: any("XYZ art. 9" in row for row in rows(window)))
    assert "1 mistake" in visible(window, "findings_count")
    assert visible(window, "findings_empty") == ""
    found = find(window, "findings_list", QListView)
    row = next(number for number, row in enumerate(rows(window)) if "XYZ" in row)
    QTest.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=found.visualRect(found.model().index(row, 0)).center())
    view = page(window)
    assert view.place() == view._marked != ""
    assert "XYZ art. 9" in at_place(window)
    desk.change("`XYZ art. 9` of", "Paragraph 15 of")
    desk.wait(lambda: rows(window) == [])
    assert visible(window, "findings_empty") == "No mistakes on this page."


def test_enter_goes_to_a_mistake_in_a_translation_at_its_place_in_the_source(desk: Desk) -> None:
    window = desk.open("FR/interview", language="ar")
    # one paragraph less than the source has: what follows stands at other numbers in the file
    desk.change("نعم، يمكنك. `CPP art. 63-1`\n\n", "", "FR/interview/ar.md")
    desk.change("**30 دقيقة**", "**40 دقيقة**", "FR/interview/ar.md")
    desk.wait(lambda: any("40" in row for row in rows(window)))
    press(window, "F7")
    press(window, "F7")
    assert focused() == "findings_list"
    found = find(window, "findings_list", QListView)
    while "40" not in str(found.currentIndex().data()):
        press(window, "Down")
    press(window, "Return")
    assert "40" in at_place(window)
    assert page(window).hasFocus()


def test_a_new_english_sentence_is_out_of_date_in_the_translation_at_once(desk: Desk) -> None:
    window = desk.open("FR/interview", language="ar")
    desk.change("Yes, you can.", "Yes, you can, always.")
    desk.wait(lambda: "Yes, you can, always." in text(window))
    desk.wait(lambda: any("silence.1" in row for row in rows(window)))


def test_findings_elsewhere_are_counted_and_gone_to_in_their_language(desk: Desk) -> None:
    window = desk.open("FR/family")
    desk.change("`CPP art. 63-1`\n\nيسمى", "`CPP art. 99-9`\n\nيسمى", "FR/interview/ar.md")
    scope = find(window, "findings_scope", QPushButton)
    desk.wait(scope.isVisible)
    assert rows(window) == []
    scope.click()
    desk.wait(lambda: any("99-9" in row for row in rows(window)))
    found = find(window, "findings_list", QListView)
    found.setFocus()
    while "99-9" not in str(found.currentIndex().data()):
        press(window, "Down")
    press(window, "Return")
    edition = window.session.edition
    assert edition is not None
    assert (edition.ref, edition.language) == (Reference("FR", "interview"), "ar")
    assert page(window).place() == "silence.1"


def test_a_mistake_in_a_shared_file_is_counted(desk: Desk) -> None:
    window = desk.open("FR/family")
    (desk.guides / "FR" / "nowhere").mkdir()
    (desk.guides / "FR" / "nowhere" / "en.md").write_text("+++\n", "utf-8")
    desk.wait(find(window, "findings_scope", QPushButton).isVisible)


def test_the_panel_closes_and_opens_by_key_and_button(desk: Desk) -> None:
    window = desk.open("FR/interview")
    panel = find(window, "findings_panel")
    assert panel.isVisible()
    find(window, "close_findings", QToolButton).click()
    assert not panel.isVisible()
    assert page(window).hasFocus()
    press(window, "F7")
    assert panel.isVisible()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_panel_is_at_the_end_of_the_page_and_below_it_in_a_narrow_window(desk: Desk, language: str, qtbot: QtBot) -> None:
    window = desk.open("FR/interview", language=language)
    panel, view = find(window, "findings_panel"), page(window)
    origin = panel.mapTo(window, panel.rect().topLeft()), view.mapTo(window, view.rect().topLeft())
    assert (origin[0].x() > origin[1].x()) == (language == "en")
    window.resize(900, 700)
    qtbot.waitUntil(lambda: panel.mapTo(window, panel.rect().topLeft()).y() >= view.mapTo(window, view.rect().bottomLeft()).y())


def test_a_reader_has_no_workbench(guides: Path, tmp_path: Path) -> None:
    paths = Paths.find(tmp_path / "reader")
    paths.library.parent.mkdir(parents=True)
    build(guides, paths.library)
    application = Application(paths)
    window = application.open(Reference("FR", "interview"))
    assert window is not None
    application.keep_current()
    assert window.workbench is None
    window.close()
    window.deleteLater()
    application.appearance.deleteLater()
    application.close()


def test_nothing_is_checked_beside_a_build(desk: Desk) -> None:
    window = desk.open("FR/interview")
    bench, builder = window.workbench, desk.builder()
    assert bench is not None
    at_once: list[bool] = []
    bench.checking.reported.connect(lambda _report: at_once.append(builder.running))
    desk.change("Yes, you can.", "Yes, for the first time.")
    desk.wait(lambda: "Yes, for the first time." in text(window))  # search is still to be built
    desk.change("Yes, for the first time.", "Yes, `XYZ art. 2` for the second time.")
    desk.wait(lambda: any("XYZ" in row for row in rows(window)))
    assert at_once
    assert not any(at_once)


# parts -------------------------------------------------------------------------------------------------------------


def test_a_folder_too_large_to_be_watched_is_looked_through(desk: Desk, qtbot: QtBot) -> None:
    watcher = GuidesWatcher(desk.guides, most=3)
    assert watcher.polling
    with qtbot.waitSignal(watcher.changed, timeout=READ_BY_NOW):
        desk.change("Yes, you can.", "Yes.")
    watcher.stop()


def test_files_of_editors_are_no_change(desk: Desk, qtbot: QtBot) -> None:
    watcher = GuidesWatcher(desk.guides)
    with qtbot.assertNotEmitted(watcher.changed), qtbot.waitSignal(watcher._settle.timeout):
        desk.file(".en.md.swp").write_text("x", "utf-8")
        (desk.guides / "FR" / "4913").write_text("", "utf-8")
    watcher.stop()


def test_a_build_after_a_save_finds_facts_that_were_there_before(guides: Path, tmp_path: Path) -> None:
    library, shared = tmp_path / "library.sqlite", SharedTables()
    build(guides, library, shared=shared)
    edited = guides / "FR" / "interview" / "en.md"
    edited.write_text(edited.read_text("utf-8").replace("Yes, you can.", "Yes, zebra."), "utf-8")
    build(guides, library, shared=shared)
    facts = guides / "FR" / "facts.toml"
    searcher = Searcher(library)
    assert {str(hit.kind) for hit in searcher.search("silent", language="en").hits} >= {"guide", "fact"}
    assert searcher.search("zebra", language="en").hits
    searcher.close()
    facts.write_text(facts.read_text("utf-8").replace("The right to stay silent.", "The right to a giraffe."), "utf-8")
    build(guides, library, shared=shared)
    searcher = Searcher(library)
    assert [str(hit.kind) for hit in searcher.search("giraffe", language="en").hits] == ["fact"]
    searcher.close()
    opened = Library.open(library)
    assert opened.detail("fact:FR/right_to_silence") is not None
    opened.close()
