"""Search, quick open and bookmarks in the real window, as the three readers use them."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from advice_app.library.model import Reference
from advice_app.marks.bookmarks import Bookmarks, Order
from advice_app.ui.window import MainWindow
from tests.windows import Open, find, notice, page, place_on_top, press, text, type_text


def kept(window: MainWindow) -> list[str]:
    """The references of all bookmarks, as another window would read them."""
    return sorted(str(bookmark.ref) for bookmark in Bookmarks(window.session.marks).page())


def palette(window: MainWindow, typed: str) -> None:
    press(window, "Ctrl+K")
    type_text(find(window, "palette_field"), typed)
    press(window, "Return")


def searched(window: MainWindow, qtbot: QtBot, typed: str) -> QListView:
    """The list of results for what was typed into the field of the tool bar."""
    press(window, "Ctrl+Shift+F")
    field = find(window, "search_field", QLineEdit)
    assert field.hasFocus()
    type_text(field, typed)
    found = find(window, "result_list", QListView)
    qtbot.waitUntil(lambda: found.isVisible() and found.model().rowCount() > 0)
    return found


# search ----------------------------------------------------------------------------------------------------------


def test_the_order_of_bookmarks_is_that_of_the_last_visit(open_app: Open) -> None:
    window = open_app("FR/interview")
    window.parts.keeping.screen.top.order_chosen.emit(Order.TITLE)
    again = open_app()
    assert again.parts.keeping.screen.model.choice.order is Order.TITLE


def test_a_lawyer_types_a_rule_and_is_on_it(open_app: Open, qtbot: QtBot) -> None:
    window = open_app("FR/arrest")
    searched(window, qtbot, "duty lawyer")
    press(window, "Return")
    assert window.reading
    ref = window.session.edition.ref if window.session.edition else None
    assert ref is not None
    assert page(window).extraSelections(), "what was searched for is not marked"
    marked = {selection.cursor.selectedText().casefold() for selection in page(window).extraSelections()}
    assert any("lawyer" in word for word in marked)


def test_escape_goes_back_to_the_place_that_was_read(open_app: Open, qtbot: QtBot) -> None:
    window = open_app("FR/interview#lawyer.2")
    searched(window, qtbot, "silence")
    press(window, "Escape")
    assert window.reading
    assert place_on_top(window) == "lawyer.2"
    assert page(window).hasFocus()


def test_search_from_home_and_back_to_home(open_app: Open, qtbot: QtBot) -> None:
    window = open_app()
    searched(window, qtbot, "silence")
    press(window, "Alt+Left")
    assert window.at_home
    assert not find(window, "tool_bar").isVisible()


def test_a_query_in_arabic_finds_arabic_pages(open_app: Open, qtbot: QtBot) -> None:
    window = open_app("FR/interview", language="ar")
    searched(window, qtbot, "محام")
    press(window, "Return")
    assert window.session.edition is not None
    assert window.session.edition.language == "ar"


# quick open ------------------------------------------------------------------------------------------------------


def test_quick_open_leads_to_a_guide_a_language_a_theme_and_a_reference(open_app: Open) -> None:
    window = open_app("DE/arrest")
    palette(window, "fra int")
    assert str(window.session.edition.ref if window.session.edition else "") == "FR/interview"
    palette(window, "FR/lawyer#wait.2")
    assert place_on_top(window) == "wait.2"
    palette(window, "dark")
    assert window.look.theme.name == "dark"
    palette(window, "ar")
    assert window.session.edition is not None
    assert window.session.edition.language == "ar"
    assert window.look.rtl


def test_quick_open_remembers_what_was_chosen(open_app: Open) -> None:
    palette(open_app("DE/arrest"), "fra int")
    window = open_app("DE/arrest")
    press(window, "Ctrl+K")
    press(window, "Return")
    assert str(window.session.edition.ref if window.session.edition else "") == "FR/interview"


def test_what_was_chosen_is_forgotten_with_the_history(open_app: Open) -> None:
    window = open_app("DE/arrest")
    palette(window, "fra int")
    window.going.show_home()
    find(window, "history_switch", QPushButton).click()
    assert window.session.settings.palette == ""


def test_recent_pages_can_be_cleared_without_turning_them_off(open_app: Open) -> None:
    window = open_app("DE/arrest")
    palette(window, "fra int")
    window.going.show_home()
    find(window, "history_clear", QPushButton).click()
    assert window.home.recent.buttons == []
    assert window.session.settings.palette == ""
    assert window.session.settings.history
    window = open_app("DE/arrest")
    window.going.show_home()
    assert [str(button.ref) for button in window.home.recent.buttons] == ["DE/arrest"]


def test_escape_closes_quick_open_and_gives_the_keyboard_back(open_app: Open) -> None:
    window = open_app("FR/interview")
    press(window, "Ctrl+K")
    assert not page(window).hasFocus()
    press(window, "Escape")
    assert page(window).hasFocus()


# bookmarks -------------------------------------------------------------------------------------------------------


def test_a_star_on_the_page_is_there_tomorrow_in_another_language(open_app: Open) -> None:
    window = open_app("FR/interview")
    press(window, "Ctrl+D")
    assert kept(window) == ["FR/interview"]
    window = open_app("DE/court", language="ar")
    palette(window, "FR/interview")
    assert kept(window) == ["FR/interview"]
    assert [found.ref.place for found in window.parts.keeping.bookmarks.of_guide(Reference("FR", "interview"))] == [""]


def test_a_star_on_a_paragraph_by_mouse(open_app: Open, qtbot: QtBot) -> None:
    window = open_app("FR/interview#lawyer.2")
    margin = window.parts.keeping.margin
    assert margin is not None
    view = page(window).viewport()
    for spot in (QPoint(100, 40), QPoint(101, 41)):
        QTest.mouseMove(view, spot)
    button = find(window, "margin_star", QToolButton)
    qtbot.waitUntil(button.isVisible)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert kept(window) == ["FR/interview#lawyer.2"]


def test_a_star_taken_away_by_mistake_comes_back_with_its_note(open_app: Open) -> None:
    window = open_app("FR/interview")
    press(window, "Ctrl+D")
    (bookmark,) = window.parts.keeping.bookmarks.page()
    window.parts.keeping.bookmarks.set_note(bookmark.id, "Ask the officer.")
    press(window, "Ctrl+D")
    assert kept(window) == []
    assert "deleted" in notice(window)
    find(window, "notice_action", QPushButton).click()
    (again,) = window.parts.keeping.bookmarks.page()
    assert again.note == "Ask the officer."
    assert notice(window) == ""


def test_home_shows_the_newest_bookmarks_and_leads_to_them(open_app: Open) -> None:
    window = open_app("FR/interview")
    window.parts.keeping.toggle("lawyer.2")
    window.going.show_home()
    box = find(window, "kept")
    assert box.isVisible()
    (entry,) = [button for button in window.home.kept.buttons if button.isVisible()]
    entry.click()
    assert window.reading
    assert place_on_top(window) == "lawyer.2"


def test_the_bookmarks_screen_opens_from_the_side_bar_and_closes(open_app: Open) -> None:
    window = open_app("FR/interview")
    press(window, "Ctrl+D")
    find(window, "bookmarks_button", QToolButton).click()
    assert find(window, "bookmarks_screen").isVisible()
    assert window.windowTitle().startswith("Bookmarks")
    press(window, "Alt+Left")
    assert window.reading


def test_a_bookmark_whose_paragraph_is_gone_opens_its_section_and_says_so(open_app: Open) -> None:
    window = open_app("FR/arrest")
    made = window.parts.keeping.bookmarks.add(
        Reference.parse("FR/interview#lawyer.99"), title="Old", language="en", excerpt="Gone.", fingerprint="nothing like it"
    )
    assert made is not None
    window.parts.keeping.open(made.id)
    assert place_on_top(window) == "lawyer"
    assert "no longer in this guide" in notice(window)


def test_the_side_bar_counts_bookmarks(open_app: Open) -> None:
    window = open_app("FR/interview")
    press(window, "Ctrl+D")
    window.parts.keeping.toggle("lawyer.2")
    assert "2" in find(window, "bookmarks_button", QToolButton).text()
    assert any("2" in label for label in [find(window, "bookmarks_button", QToolButton).accessibleName()])


def test_search_and_bookmarks_follow_the_language_of_the_window(open_app: Open, qtbot: QtBot) -> None:
    window = open_app("FR/interview")
    searched(window, qtbot, "silence")
    english = {label.text() for label in find(window, "search_screen").findChildren(QLabel) if label.text()}
    window.choose_language("ar")
    after = {label.text() for label in find(window, "search_screen").findChildren(QLabel) if label.text()}
    assert len(english & after) < len(english) / 3
    assert "محام" in text(window) or window.look.rtl
