"""Notes and highlights: on the page of the real window, in the list of bookmarks, and after the guides have changed."""

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from advice_app.languages import INTERFACE_LANGUAGES, set_interface_language
from advice_app.library.catalogue import Library
from advice_app.library.model import Reference
from advice_app.marks.bookmarks import Bookmark, Bookmarks
from advice_app.marks.model import HIGHLIGHTS, NOTES, Colour
from advice_app.ui import highlights
from advice_app.ui.highlights import Sign
from advice_app.ui.marks.note_view import NoteView
from advice_app.ui.marks.passages import Passages
from advice_app.ui.marks.screen import BookmarksScreen
from advice_app.ui.reader.margin import Margin
from advice_app.ui.theme import THEMES, Theme
from advice_app.ui.window import MainWindow
from tests.bookmarks import PLACES, Make, make, refs, star, store
from tests.contrast import contrast
from tests.windows import Open, find, focused, notice, page, press, text, type_text

__all__ = ["make", "store"]
GUIDE = "FR/interview"


def kept(window: MainWindow) -> dict[str, Bookmark]:
    """All bookmarks by their places, as another window would read them."""
    return {str(bookmark.ref): bookmark for bookmark in Bookmarks(window.session.marks).page(limit=-1)}


def margin(window: MainWindow) -> Margin:
    found = window.parts.keeping.margin
    assert found is not None
    return found


def step_to(window: MainWindow, place: str) -> None:
    """Go to a paragraph by keyboard."""
    page(window).setFocus()
    for _step in range(30):
        press(window, "Ctrl+Down")
        if margin(window).current_place() == place:
            return
    raise AssertionError(f"{place} is not reached")


def colours_at(window: MainWindow, place: str) -> set[str]:
    """The colours that are to be seen behind a paragraph and in the margin beside it."""
    row = margin(window).row_of(place)
    text_image, margin_image = page(window).viewport().grab(row).toImage(), margin(window).grab().toImage()
    sides = ((text_image, range(text_image.height())), (margin_image, range(row.top(), row.bottom())))
    return {image.pixelColor(x, y).name().upper() for image, rows in sides for x, y in product(range(image.width()), rows)}


def button(window: QWidget, name: str) -> QPushButton:
    return find(window, name, QPushButton)


# on the page -----------------------------------------------------------------------------------------------------


def test_a_lawyer_marks_and_notes_a_paragraph_without_a_mouse(open_app: Open) -> None:
    window = open_app(GUIDE)
    step_to(window, "silence.1")
    press(window, "Ctrl+M")
    assert focused() == "note_edit"
    assert find(window, "note_title", QLabel).text() == "Note on paragraph 1"
    assert kept(window) == {}  # nothing is kept of what was only looked at
    type_text(find(window, "note_edit"), "Ask **who** decided")
    press(window, "Shift+Backtab")
    assert focused() == "colour_none"
    press(window, "Left")
    press(window, "Up")
    assert focused() == "colour_important"
    press(window, "Right")
    press(window, "Right")
    assert focused() == "colour_deadline"
    press(window, "Escape")
    assert page(window).hasFocus()
    assert not find(window, "note_card").isVisible()
    made = kept(window)[f"{GUIDE}#silence.1"]
    assert (made.note, made.colour, made.language) == ("Ask **who** decided", Colour.DEADLINE, "en")
    seen = colours_at(window, "silence.1")
    assert {*window.look.theme.deadline} <= seen
    assert window.look.theme.deadline.ground not in colours_at(window, "silence.2")
    window = open_app()
    assert {*window.look.theme.deadline} <= colours_at(window, "silence.1")
    assert window.session.guide_language() == "en"


def test_a_note_is_there_in_every_language_and_can_be_read_there(open_app: Open) -> None:
    window = open_app(GUIDE)
    window.parts.noting.highlight("silence.1", "ask")
    window.going.open_in(Reference.parse(f"{GUIDE}#silence.1"), "ar")
    window.read.settle()
    assert window.look.theme.ask.ground in colours_at(window, "silence.1")
    step_to(window, "silence.1")
    press(window, "Ctrl+M")
    assert button(window, "colour_ask").isChecked()


def test_what_is_begun_and_thought_better_of_leaves_nothing_behind(open_app: Open, qtbot: QtBot) -> None:
    window = open_app(GUIDE)
    window.parts.noting.edit("silence.2")
    edit = find(window, "note_edit", QPlainTextEdit)
    type_text(edit, "x")
    qtbot.waitUntil(lambda: len(kept(window)) == 1)  # it is saved while it is typed
    edit.clear()
    press(window, "Escape")
    assert kept(window) == {}
    window.parts.keeping.toggle("silence.2")
    window.parts.noting.edit("silence.2")
    type_text(edit, "x")
    edit.clear()
    press(window, "Escape")
    assert [found.note for found in kept(window).values()] == [""]  # the star that was there stays


def test_another_page_another_screen_and_the_end_save_what_was_typed(open_app: Open) -> None:
    window = open_app(GUIDE)
    for place, leave in (
        ("silence.1", lambda: window.going.open(Reference.parse("DE/arrest"))),
        ("silence.2", window.going.show_bookmarks),
        ("silence.3", window.going.show_home),
        ("silence.4", lambda: page(window).setFocus()),
        ("silence.5", window.close),
    ):
        window.going.open(Reference.parse(f"{GUIDE}#{place}"))
        window.read.settle()
        window.parts.noting.edit(place)
        type_text(window.parts.noting.card.note.edit, f"at {place}")
        leave()
    window = open_app(GUIDE)
    assert {str(ref).partition("#")[2]: found.note for ref, found in kept(window).items()} == {
        f"silence.{number}": f"at silence.{number}" for number in range(1, 6)
    }


def test_the_margin_opens_a_note_and_never_throws_it_away(open_app: Open) -> None:
    window = open_app(GUIDE)
    window.parts.noting.highlight("silence.1", "done")
    beside = margin(window)
    y = round(beside.places.middle(beside.places.first_block("silence.1")))
    for x in (190, 200):  # a mouse that is there already does not move
        QTest.mouseMove(page(window).viewport(), QPoint(x, y))
    assert beside.button.toolTip() == "Done"
    QTest.mouseClick(beside.button, Qt.MouseButton.LeftButton)
    assert find(window, "note_card").isVisible()
    assert len(kept(window)) == 1
    button(window, "remove_mark").click()
    assert kept(window) == {}
    assert not find(window, "note_card").isVisible()
    button(window, "notice_action").click()  # Undo
    assert [found.colour for found in kept(window).values()] == [Colour.DONE]


def entries(menu: QMenu) -> dict[str, QAction]:
    """What stands in a menu and the menus in it."""
    inner = [entry for part in menu.findChildren(QMenu) for entry in part.actions()]
    return {entry.text().partition("\t")[0]: entry for entry in (*menu.actions(), *inner) if entry.text()}


def test_the_menus_of_page_and_margin_mark_a_paragraph(open_app: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    window = open_app(GUIDE)
    opened: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, *_where: opened.append(menu))
    beside = margin(window)
    y = round(beside.places.middle(beside.places.first_block("silence.1")))
    for asked, where in ((page(window).viewport(), QPoint(60, y)), (beside, QPoint(10, y))):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, asked.mapToGlobal(where))
        QApplication.sendEvent(asked, event)
        found = entries(opened[-1])
        assert {"Important", "Ask the lawyer", "Deadline", "Done", "No colour", "Add a note…"} <= found.keys()
        colour = "Important" if asked is beside else "Deadline"
        found[colour].trigger()
        assert [made.colour for made in kept(window).values()] == [colour.lower()]
    found["No colour"].trigger()
    assert [made.colour for made in kept(window).values()] == [""]  # and it is still bookmarked
    found["Add a note…"].trigger()
    assert find(window, "note_card").isVisible()


def test_a_note_that_cannot_be_stored_is_not_said_to_be(open_app: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    window = open_app(GUIDE)
    window.parts.noting.edit("silence.1")
    monkeypatch.setattr(Bookmarks, "add", lambda *_values, **_more: None)
    edit = find(window, "note_edit", QPlainTextEdit)
    type_text(edit, "Kept in the field")
    window.parts.noting.card.note.flush()
    assert find(window, "note_status", QLabel).text().startswith("Could not be saved")
    monkeypatch.undo()
    window.parts.noting.card.note.flush()
    assert [found.note for found in kept(window).values()] == ["Kept in the field"]


def test_the_sheet_stays_inside_the_page_at_any_size(open_app: Open) -> None:
    window = open_app(GUIDE, size=(800, 560))
    for percent in (100, 200):
        window.parts.preferences.set_percent(percent)
        for place in ("silence.1", "silence.5", ""):
            window.parts.noting.edit(place)
            card = find(window, "note_card")
            assert page(window).rect().contains(card.geometry()), (percent, place)
            assert card.rect().contains(button(window, "close_note").geometry())
            press(window, "Escape")


def test_the_text_of_the_page_is_not_touched(open_app: Open) -> None:
    window = open_app(GUIDE)
    before = text(window)
    window.parts.noting.highlight("silence.1", "important")
    assert text(window) == before
    assert notice(window) == ""


# when the guides change ------------------------------------------------------------------------------------------


def test_a_note_follows_its_paragraph_and_never_vanishes(store: Bookmarks, real_library: Library) -> None:
    passages = Passages(real_library, "en")
    noted = star(store, real_library, PLACES[0], note="follows")
    moved = noted._replace(ref=Reference.parse("FR/lawyer#when.2"))
    rewritten = noted._replace(excerpt="nothing like it", fingerprint="0")
    section_gone = rewritten._replace(ref=Reference.parse("FR/lawyer#never-there.4"))
    paragraph_gone = rewritten._replace(ref=Reference.parse("FR/lawyer#when.999"))
    for bookmark, place in ((noted, "when.1"), (moved, "when.1"), (section_gone, ""), (paragraph_gone, "when")):
        assert passages.places([bookmark]) == {place: bookmark}
    assert passages.places([paragraph_gone._replace(note="")]) == {}  # a star is nothing to read
    there = star(store, real_library, "FR/lawyer#when")
    assert passages.places([there, paragraph_gone]) == {"when": there}


def test_a_note_whose_paragraph_is_gone_says_so(open_app: Open) -> None:
    window = open_app("FR/lawyer")
    ref, excerpt = Reference.parse("FR/lawyer#when.999"), "Nothing like it is left in here"
    window.parts.keeping.bookmarks.add(ref, title="x", language="en", excerpt=excerpt, fingerprint="0", note="Still mine")
    window.parts.keeping.show_stars()
    window.parts.noting.edit("when")
    assert find(window, "note_state", QLabel).text() == "This paragraph is gone; its section opens instead."
    assert find(window, "note_edit", QPlainTextEdit).toPlainText() == "Still mine"


# in the list -----------------------------------------------------------------------------------------------------


@pytest.fixture
def listed(make: Make, store: Bookmarks, real_library: Library) -> Callable[..., BookmarksScreen]:
    """A list with a star, a note, a highlight and both."""

    def build(**more: object) -> BookmarksScreen:
        star(store, real_library, PLACES[0])
        star(store, real_library, PLACES[1], note="Asked at noon")
        star(store, real_library, PLACES[2], colour="ask")
        star(store, real_library, PLACES[3], colour="deadline", note="By noon tomorrow", tags=("Case 14",))
        return make((), **more)

    return build


def chips(screen: BookmarksScreen) -> dict[str, QPushButton]:
    parts = [part for part in screen.folders.kinds.parts if isinstance(part, QPushButton)]
    return {part.text().strip(): part for part in parts}


def test_the_list_shows_notes_or_highlights_or_one_colour(listed: Callable[..., BookmarksScreen], qtbot: QtBot) -> None:
    screen = listed()
    assert [chips(screen)[name].accessibleName() for name in chips(screen)] == [
        "Notes, 2 bookmarks",
        "Highlights, 2 bookmarks",
        "Ask the lawyer, 1 bookmark",
        "Deadline, 1 bookmark",
    ]
    for name, numbers in (("Notes", (3, 1)), ("Highlights", (3, 2)), ("Deadline", (3,))):
        chips(screen)[name].click()
        assert refs(screen) == [PLACES[number] for number in numbers]
        assert chips(screen)[name].isChecked()
        assert not screen.model.can_move
    QTest.keyClicks(screen.top.search, "noon")
    chips(screen)["Notes"].click()
    qtbot.waitUntil(lambda: screen.model.choice.text == "noon")
    assert len(refs(screen)) == 2
    chips(screen)["Notes"].click()
    assert screen.model.choice.kind == ""


def test_a_colour_is_given_and_taken_back_in_the_list(listed: Callable[..., BookmarksScreen], store: Bookmarks) -> None:
    screen = listed()
    screen.list.select_row(3)
    button(screen, "colour_done").click()
    assert store.kinds()[Colour.DONE] == 1
    assert screen.undo.label.text() == "Marked as: Done"
    row = screen.model.row(3)
    assert row is not None
    assert "Done" in screen.model.index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    screen.undo.undo()
    assert Colour.DONE not in store.kinds()
    assert button(screen, "colour_none").isChecked()


def test_a_view_that_has_nothing_left_gives_way_to_all(listed: Callable[..., BookmarksScreen], store: Bookmarks) -> None:
    screen = listed()
    chips(screen)["Ask the lawyer"].click()
    store.remove([found.id for found in store.page(kind="ask")])
    screen.refresh()
    assert len(refs(screen)) == 3


@pytest.mark.parametrize("kind", ["md", "html", "json"])
def test_notes_and_highlights_go_out_and_come_back(
    listed: Callable[..., BookmarksScreen], store: Bookmarks, tmp_path: Path, qtbot: QtBot, kind: str
) -> None:
    screen = listed()
    path, before = tmp_path / f"notes.{kind}", store.page(limit=-1)
    with qtbot.waitSignal(screen.transfer.exported):
        screen.transfer.export(path, kind)
    assert kind == "json" or "Ask the lawyer" in path.read_text(encoding="utf-8")
    assert store.erase_all()
    screen.refresh()
    with qtbot.waitSignal(screen.transfer.imported):
        screen.transfer.take_in(path)
    after = store.page(limit=-1)
    assert {found._replace(id="") for found in after} == {found._replace(id="") for found in before}
    with qtbot.waitSignal(screen.transfer.imported):
        screen.transfer.take_in(path)
    assert store.count() == len(before)


def test_an_import_that_is_taken_back_takes_its_colours_back(
    listed: Callable[..., BookmarksScreen], store: Bookmarks, tmp_path: Path, qtbot: QtBot
) -> None:
    screen = listed()
    with qtbot.waitSignal(screen.transfer.exported):
        screen.transfer.export(tmp_path / "notes.md", "md")
    asked = store.page(kind="ask")[0]
    store.set_colour(asked.id, "")
    before = store.page()
    with qtbot.waitSignal(screen.transfer.imported):
        screen.transfer.take_in(tmp_path / "notes.md")
    assert store.count(kind="ask") == 1
    screen.undo.undo()
    assert store.page() == before


def test_markdown_is_shown_as_it_looks_and_loads_nothing(listed: Callable[..., BookmarksScreen], tmp_path: Path) -> None:
    screen = listed()
    screen.list.select_row(0)
    field = screen.detail.note
    secret = tmp_path / "picture.png"
    field.edit.setPlainText(f"**Ask** again\n\n- by <b>noon</b>\n- ![x]({secret.as_uri()})")
    field.formatted.click()
    view = screen.findChild(NoteView, "note_view")
    assert view is not None
    assert view.toPlainText().startswith("Ask again")
    assert "<b>noon</b>" in view.toPlainText()
    assert view.loadResource(2, secret.as_uri()) is None
    assert not field.edit.isVisible()
    screen.list.select_row(1)  # another note is there to be written on
    assert field.edit.isVisible()
    assert screen.detail.note.view is None


# names and colours -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", THEMES.values(), ids=str)
def test_text_on_a_highlight_can_be_read(theme: Theme) -> None:
    for colour in ("", *Colour):
        ink, ground = highlights.tint(theme, colour)
        for over in (ink, theme.t1, theme.t2, theme.t3, theme.ac):
            assert contrast(over, ground) >= 4.5, (colour, over)
        assert contrast(ink, theme.page) >= 3  # the bar, and the sign beside it


def test_a_colour_never_speaks_alone() -> None:
    assert len({highlights.SIGNS[colour] for colour in Colour}) == len(Colour)
    for tag in INTERFACE_LANGUAGES:
        set_interface_language(tag)
        names = [highlights.name(kind) for kind in (*Colour, NOTES, HIGHLIGHTS)]
        assert len(set(names)) == len(names), tag
    set_interface_language("en")
    assert Sign("ask", "why?").icons == ("scales", "pencil")
    assert Sign("ask", "<b>why?</b>").text() == "Ask the lawyer, Note\n\u2068<b>why?</b>\u2069"
    assert Sign("", "why?").names() == "Note"
