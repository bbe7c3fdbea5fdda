"""The search screen, driven as a reader does: results as one types, filters, keys, and what is said when nothing is there."""

import threading
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from advice_app.languages import INTERFACE_LANGUAGES, set_interface_language
from advice_app.library.catalogue import LibraryError
from advice_app.library.search.results import Filters, Paragraph, Snippet
from advice_app.ui.look import Look
from advice_app.ui.search.field import SearchField
from advice_app.ui.search.passage_html import passage_html
from advice_app.ui.search.result_list import ResultList
from advice_app.ui.search.text_box import BoxShape, TextBox
from advice_app.ui.style import face
from advice_app.ui.theme import DARK, LIGHT
from tests import search_kit as kit
from tests.search_kit import ENTRIES, FakeSearcher, Make, Stage, many
from tests.windows import focused

make_stage = kit.make_stage
Key = Qt.Key
ALL = [entry.hit.title for entry in ENTRIES]
INTERVIEW = ["What if they start without my lawyer?", "BGHSt 42, 15"]


def found(stage: Stage, qtbot: QtBot, text: str, titles: list[str]) -> None:
    """Type, and wait for these results."""
    stage.type(text)
    qtbot.waitUntil(lambda: stage.titles() == titles and not stage.screen._numbers.isActive())


def _has(stage: Stage, count: int) -> bool:
    return len(stage.titles()) == count


def row_image(stage: Stage, row: int) -> QImage:
    results = stage.screen.list
    rect = results.visualRect(stage.screen.model.index(row, 0))
    return results.viewport().grab(rect).toImage()


def has_colour(image: QImage, colour: str) -> bool:
    wanted = QColor(colour).rgb()
    return any(image.pixel(x, y) == wanted for y in range(image.height()) for x in range(image.width()))


def row_middle(results: ResultList, row: int) -> QPoint:
    return results.visualRect(results.model().index(row, 0)).center()


# results as one types ----------------------------------------------------------------------------------------


def test_typing_shows_results_and_the_best_is_chosen(make: Make, qtbot: QtBot) -> None:
    stage = make()
    found(stage, qtbot, "lawyer", ALL)
    assert stage.words("result_count") == "7 results"
    assert stage.words("result_words") == "for lawyer"
    assert stage.current() == "FR/lawyer#wait"
    found(stage, qtbot, " interview", INTERVIEW)
    assert stage.words("result_count") == "2 results"
    assert stage.current() == "DE/interview#start"


def test_older_results_never_take_the_place_of_newer_ones(make: Make, qtbot: QtBot) -> None:
    stage = make()
    slow, asked = threading.Event(), threading.Event()

    def gate(text: str) -> None:
        if text == "lawyer":
            asked.set()
            assert slow.wait(5)

    stage.prepare = lambda searcher: setattr(searcher, "gate", gate)
    shown: list[list[str]] = []
    stage.screen.model.modelReset.connect(lambda: shown.append(stage.titles()))
    stage.type("lawyer")
    qtbot.waitUntil(asked.is_set)
    stage.type(" interview")  # the window is free while the thread is not
    assert stage.field.text() == "lawyer interview"
    slow.set()
    qtbot.waitUntil(lambda: stage.titles() == INTERVIEW)
    assert ALL not in shown
    queries = stage.searchers[0].searched
    assert queries[-1] == "lawyer interview"
    assert "lawyer inter" not in queries, "what was overtaken while the thread was busy need not be looked for"


def test_an_emptied_field_shows_how_to_begin(make: Make, qtbot: QtBot) -> None:
    stage = make()
    assert "Search guides" in stage.words("note_title")
    found(stage, qtbot, "lawyer", ALL)
    QTest.mouseClick(stage.button("clear_search"), Qt.MouseButton.LeftButton)
    assert stage.titles() == []
    assert "Search guides" in stage.words("note_title")
    assert stage.field.hasFocus()


def test_snippets_have_their_hits_marked_and_their_law(make: Make, qtbot: QtBot) -> None:
    stage = make()
    found(stage, qtbot, "lawyer", ALL)
    snippet = stage.snippet(1)
    assert snippet is not None
    assert [snippet.text[start:end] for start, end in snippet.marks] == ["lawyer", "lawyer"]
    assert snippet.law == ("CPP art. 63-3-1",)
    image = row_image(stage, 1)
    assert has_colour(image, LIGHT.mark)
    assert has_colour(image, LIGHT.unclear.ground), "the chip of law"


def test_snippets_are_made_for_rows_that_can_be_seen(make: Make, qtbot: QtBot) -> None:
    stage = make(entries=many(40))
    found(stage, qtbot, "lawyer", [f"Section {number}" for number in range(40)])
    made = set(stage.searchers[0].snippets)
    assert 3 < len(made) < 15
    assert stage.snippet(39) is None
    stage.screen.list.scrollToBottom()
    qtbot.waitUntil(lambda: stage.snippet(39) is not None)
    assert stage.snippet(20) is None


def test_more_results_come_when_one_scrolls(make: Make, qtbot: QtBot) -> None:
    stage = make(entries=many(120))
    stage.type("lawyer")
    qtbot.waitUntil(lambda: len(stage.titles()) == 50)
    assert stage.words("result_count") == "120 results"
    stage.screen.list.choose(49)
    for expected in (100, 120):
        stage.screen.list.scrollToBottom()
        qtbot.waitUntil(partial(_has, stage, expected))
    assert stage.current() == "FR/lawyer#s49", "the chosen row stays"
    assert not stage.screen.model.canFetchMore(stage.screen.model.index(-1, 0))


def test_the_model_keeps_its_promises(make: Make, qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    stage = make()
    found(stage, qtbot, "lawyer", ALL)
    qtmodeltester.check(stage.screen.model)  # type: ignore[no-untyped-call]


def test_results_can_be_put_in_order_by_country(make: Make, qtbot: QtBot) -> None:
    stage = make()
    found(stage, qtbot, "lawyer", ALL)
    stage.screen.parts.head._on_chosen("country")
    countries = ["GB-EAW", "FR", "FR", "FR", "FR", "DE", ""]
    qtbot.waitUntil(lambda: [hit.country for hit in stage.screen.model.hits] == countries)
    qtbot.waitUntil(lambda: stage.snippet(0) is not None)
    assert stage.words("result_count") == "7 results"


# filters -----------------------------------------------------------------------------------------------------


def test_filters_narrow_and_are_cleared(make: Make, qtbot: QtBot) -> None:
    stage = make()
    found(stage, qtbot, "lawyer", ALL)
    assert stage.box("FR").accessibleName() == "France, 4 results"
    QTest.mouseClick(stage.box("DE"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stage.titles() == ["What if they start without my lawyer?"])
    QTest.mouseClick(stage.box("FR"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(stage.titles()) == 5)
    assert stage.box("GB-EAW").accessibleName() == "England and Wales, 1 result", "other countries stay on offer"
    clear = stage.button("clear_filters")
    assert clear.text() == "Clear 2"
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stage.titles() == ALL)
    assert not clear.isVisible()


def test_boxes_keep_their_places_while_one_is_checked(make: Make, qtbot: QtBot) -> None:
    stage = make()
    found(stage, qtbot, "lawyer", ALL)
    group = stage.screen.filters.groups["countries"]
    before = [box.choice for box in group.shown()]
    assert before[0] == "FR", "the one with most results first"
    QTest.mouseClick(stage.box(before[-1]), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(stage.titles()) == 1)
    assert [box.choice for box in group.shown()] == before


def test_many_countries_are_shown_on_request(make: Make, qtbot: QtBot) -> None:
    codes = [f"X{letter}" for letter in "ABCDEFGHI"]
    entries = [kit.entry("guide", f"{code}/lawyer#a", code, "A lawyer.", country=code) for code in codes]
    stage = make(entries=entries)
    found(stage, qtbot, "lawyer", codes)
    group = stage.screen.filters.groups["countries"]
    assert len(group.shown()) == 6
    more = stage.button("more_countries")
    assert more.text() == "Show all 9"
    more.click()
    assert [box.choice for box in group.shown()] == codes
    assert not more.isVisible()
    assert stage.box("XG").hasFocus(), "the keyboard goes on where the new ones begin"


def test_filters_are_used_by_keyboard(make: Make, qtbot: QtBot) -> None:
    stage = make()
    found(stage, qtbot, "lawyer", ALL)
    stage.press(Key.Key_Tab)
    assert stage.box("FR").hasFocus()
    stage.press(Key.Key_Down)
    stage.press(Key.Key_Down)
    assert stage.box("DE").hasFocus()
    stage.press(Key.Key_Space)
    qtbot.waitUntil(lambda: len(stage.titles()) == 1)
    assert stage.box("DE").hasFocus()
    stage.press(Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert stage.screen.filters.groups["stages"].isAncestorOf(focused), "Tab goes to the next group"


# keys and opening --------------------------------------------------------------------------------------------


def test_enter_opens_what_is_chosen_from_the_field_and_from_the_list(make: Make, qtbot: QtBot) -> None:
    stage = make()
    found(stage, qtbot, "lawyer", ALL)
    with qtbot.waitSignal(stage.screen.open_requested) as caught:
        stage.press(Key.Key_Return)
    assert caught.args == ["FR/lawyer#wait", ("lawyer",)]
    stage.press(Key.Key_Down, stage.field)
    stage.press(Key.Key_Down, stage.field)
    assert stage.field.hasFocus(), "one can go on typing"
    with qtbot.waitSignal(stage.screen.open_requested) as caught:
        stage.press(Key.Key_Return)
    assert caught.args[0] == "DE/interview#start"
    stage.screen.list.setFocus()
    stage.press(Key.Key_End)
    with qtbot.waitSignal(stage.screen.open_requested) as caught:
        stage.press(Key.Key_Enter)
    assert caught.args[0] == "FR/lawyer#ask"


def test_from_the_first_row_up_goes_back_to_the_field(make: Make, qtbot: QtBot) -> None:
    stage = make()
    found(stage, qtbot, "lawyer", ALL)
    stage.screen.list.setFocus()
    stage.press(Key.Key_Down)
    stage.press(Key.Key_Up)
    assert stage.screen.list.hasFocus()
    stage.press(Key.Key_Up)
    assert stage.field.hasFocus()
    stage.screen.list.setFocus()
    qtbot.waitUntil(stage.screen.parts.preview.open_button.isVisible)  # the preview comes a moment after the row
    stage.press(Key.Key_Tab)
    assert focused() == "open_result", "Tab goes on to what is chosen"


def test_letters_typed_in_the_list_go_on_in_the_field(make: Make, qtbot: QtBot) -> None:
    stage = make()
    found(stage, qtbot, "lawyer inter", INTERVIEW)
    stage.screen.list.setFocus()
    QTest.keyClicks(stage.screen.list, "v")
    assert stage.field.hasFocus()
    assert stage.field.text() == "lawyer interv"
    QTest.keyClicks(stage.field, "iew")
    assert stage.field.text() == "lawyer interview"


@pytest.mark.parametrize("where", ["field", "list", "filters"])
def test_escape_goes_back(make: Make, qtbot: QtBot, where: str) -> None:
    stage = make()
    found(stage, qtbot, "lawyer", ALL)
    widgets = {"field": stage.field, "list": stage.screen.list, "filters": stage.box("FR")}
    widgets[where].setFocus()
    with qtbot.waitSignal(stage.screen.back_requested):
        stage.press(Key.Key_Escape)


def test_a_click_previews_and_a_second_opens_and_without_a_preview_the_first_does(make: Make, qtbot: QtBot) -> None:
    stage = make()
    found(stage, qtbot, "lawyer", ALL)
    results = stage.screen.list
    with qtbot.assertNotEmitted(stage.screen.open_requested):
        QTest.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=row_middle(results, 2))
    assert stage.current() == "DE/interview#start"
    with qtbot.waitSignal(stage.screen.open_requested):
        QTest.mouseDClick(results.viewport(), Qt.MouseButton.LeftButton, pos=row_middle(results, 2))
    stage.window.resize(800, 560)
    qtbot.waitUntil(lambda: not stage.screen.preview.isVisible())
    with qtbot.waitSignal(stage.screen.open_requested) as caught:
        QTest.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=row_middle(results, 1))
    assert caught.args[0] == "fact:FR/lawyer_wait"


def test_the_preview_shows_the_section_of_the_chosen_row(make: Make, qtbot: QtBot) -> None:
    stage = make()
    found(stage, qtbot, "lawyer", ALL)
    passage = stage.screen.preview.passage
    qtbot.waitUntil(lambda: "How long must the police wait?" in passage.toPlainText())
    assert "30 minutes" in passage.toPlainText()
    stage.press(Key.Key_Down)
    qtbot.waitUntil(lambda: "Must the police wait for the lawyer?" in passage.toPlainText())
    assert stage.words("preview_crumbs") == "France · checked 22 November 2026"
    with qtbot.waitSignal(stage.screen.open_requested) as caught:
        QTest.mouseClick(stage.button("open_result"), Qt.MouseButton.LeftButton)
    assert caught.args[0] == "fact:FR/lawyer_wait"


# what is said ------------------------------------------------------------------------------------------------


def test_nothing_found_says_what_to_try(make: Make, qtbot: QtBot) -> None:
    stage = make()
    stage.type("lawyer elephants")
    qtbot.waitUntil(lambda: "Nothing found" in stage.words("note_title"))
    assert "lawyer elephants" in stage.words("note_title")
    stage.button("try_fewer_words").click()
    qtbot.waitUntil(lambda: stage.titles() == ALL)
    assert stage.field.text() == "lawyer"
    stage.field.clear()
    stage.type("elephants")
    qtbot.waitUntil(lambda: "elephants" in stage.words("note_title"))
    stage.button("try_every_language").click()
    assert set(stage.screen.filters.filters.languages) == {"en", "fr", "de", "ar", "uk"}


def test_nothing_found_with_filters_offers_to_take_them_away(make: Make, qtbot: QtBot) -> None:
    stage = make()
    stage.screen.set_filters(Filters(countries=("CZ",)))
    stage.type("lawyer")
    qtbot.waitUntil(lambda: "Nothing found" in stage.words("note_title"))
    assert stage.box("CZ").isChecked(), "a filter that leaves nothing can still be seen"
    stage.button("try_without_filters").click()
    qtbot.waitUntil(lambda: stage.titles() == ALL)


def test_a_corrected_spelling_is_told_and_can_be_undone(make: Make, qtbot: QtBot) -> None:
    stage = make()
    stage.prepare = lambda searcher: searcher.corrected.update({"lawer": "lawyer"})
    stage.type("lawer")
    qtbot.waitUntil(lambda: stage.titles() == ALL)
    assert stage.words("corrected") == "Showing results for “lawyer”."
    with qtbot.waitSignal(stage.screen.text_changed):
        stage.button("search_exact").click()
    assert stage.field.text() == '"lawer"'
    qtbot.waitUntil(lambda: "Nothing found" in stage.words("note_title"))
    assert stage.words("corrected") == ""


def test_a_damaged_library_is_told_in_place_and_can_be_tried_again(make: Make, qtbot: QtBot) -> None:
    stage = make()
    stage.damaged = "library.sqlite is damaged"
    stage.type("lawyer")
    qtbot.waitUntil(lambda: stage.words("note_title") == "Search does not work now")
    assert "library.sqlite is damaged" in stage.words("note_text")
    assert stage.titles() == []
    stage.damaged = ""
    stage.button("try_again").click()
    qtbot.waitUntil(lambda: stage.titles() == ALL)
    assert stage.words("note_title") == ""


def test_a_library_that_breaks_while_it_is_searched_is_told(make: Make, qtbot: QtBot) -> None:
    stage = make()

    def breaks(searcher: FakeSearcher) -> None:
        def snippet(*_arguments: object) -> Snippet:
            raise LibraryError("a row is damaged")

        searcher.snippet = snippet  # type: ignore[method-assign, assignment]

    stage.prepare = breaks
    stage.type("lawyer")
    qtbot.waitUntil(lambda: "a row is damaged" in stage.words("note_text"))


def test_a_page_that_cannot_be_read_leaves_the_results(make: Make, qtbot: QtBot) -> None:
    stage = make()

    def breaks(searcher: FakeSearcher) -> None:
        def passage(*_arguments: object) -> tuple[Paragraph, ...]:
            raise LibraryError("page FR/lawyer cannot be read")

        searcher.passage = passage  # type: ignore[method-assign, assignment]

    stage.prepare = breaks
    found(stage, qtbot, "lawyer", ALL)
    qtbot.waitUntil(lambda: "page FR/lawyer cannot be read" in stage.words("preview_crumbs"))
    assert stage.titles() == ALL
    assert not stage.screen.preview.passage.isVisible()


# the thread --------------------------------------------------------------------------------------------------


def test_each_library_has_its_own_searcher_that_is_closed_where_it_was_made(make: Make, qtbot: QtBot) -> None:
    stage = make()
    found(stage, qtbot, "lawyer", ALL)
    (first,) = stage.searchers
    assert first.thread is not threading.current_thread()
    stage.screen.set_library(kit.SearchLibrary(), stage.make_searcher)
    qtbot.waitUntil(lambda: len(stage.searchers) == 2)
    qtbot.waitUntil(lambda: stage.titles() == ALL)
    assert first.is_closed
    stage.screen.stop()
    assert stage.searchers[1].is_closed
    assert not any(thread.name == "search" for thread in threading.enumerate())
    found(stage, qtbot, " interview", INTERVIEW)
    assert len(stage.searchers) == 3


# languages, looks, access ------------------------------------------------------------------------------------


def test_arabic_runs_from_right_to_left(make: Make, qtbot: QtBot) -> None:
    stage = make(tag="ar")
    found(stage, qtbot, "lawyer", ALL)
    screen = stage.screen

    def left(widget: QWidget) -> int:
        return widget.mapTo(screen, QPoint(0, 0)).x()

    assert left(screen.filters) > left(screen.list) > left(screen.preview)
    image = row_image(stage, 0)
    assert image.pixelColor(image.width() - 1, 20) == QColor(LIGHT.ac), "the bar of the chosen row stands on the right"
    assert image.pixelColor(0, 20) == QColor(LIGHT.acs)


def test_text_keeps_its_own_direction_and_law_is_read_from_the_left(make: Make) -> None:
    shape = BoxShape(face(15), face(12), Look(LIGHT, rtl=True), 400.0, 21.0, 2)
    box = TextBox(Snippet("A short English line.", (), ("CPP art. 63-4-2",)), shape)
    assert box._layout.lineAt(0).naturalTextRect().right() == pytest.approx(400, abs=1), "it begins where the window does"
    (chip,) = box._chips
    assert chip.text == "\u2066CPP art. 63-4-2\u2069"
    assert chip.rect.right() < box._layout.lineAt(0).naturalTextRect().left()
    mixed = TextBox(Snippet("من الدقيقة lawyer الأولى", ((11, 17),)), shape._replace(rtl=True))
    (mark,) = mixed._marks
    assert mark.width() > 30, "a Latin word in an Arabic line is marked whole"


def test_long_text_is_cut_and_law_is_not(make: Make) -> None:
    shape = BoxShape(face(15), face(12), Look(LIGHT), 300.0, 21.0, 2)
    text = "word " * 60 + "lawyer"
    box = TextBox(Snippet(text, ((0, 4), (300, 306)), ("CPP art. 63-4-2",)), shape)
    assert box.lines == 2
    assert box._ellipsis is not None
    assert len(box._marks) == 1, "what was cut off is not marked"
    (chip,) = box._chips
    assert chip.rect.right() <= 300
    assert "63-4-2" in chip.text


def test_rows_are_read_out_whole(make: Make, qtbot: QtBot) -> None:
    stage = make()
    found(stage, qtbot, "lawyer", ALL)
    spoken = [stage.screen.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(7)]
    assert spoken[0].startswith("Guide, France, Getting a lawyer, How long must the police wait?, Once you ask")
    assert spoken[0].endswith("CPP art. 63-4-2")
    assert spoken[1].startswith("Fact, France, checked 22 November 2026, Must the police wait")
    assert spoken[3].startswith("Case, Federal Court of Justice, 1996, BGHSt 42, 15")


def test_every_control_has_a_name(make: Make, qtbot: QtBot) -> None:
    stage = make(1000, 700)
    found(stage, qtbot, "lawyer", ALL)
    buttons, fields = stage.window.findChildren(QAbstractButton), stage.window.findChildren(QLineEdit)
    assert len(buttons) > 15
    controls: list[QAbstractButton | QLineEdit] = [*buttons, *fields]
    assert [item.objectName() for item in controls if item.isVisible() and not (item.accessibleName() or item.text())] == []
    screen = stage.screen
    assert screen.list.accessibleName() == "Results"
    assert screen.filters.accessibleName() == "Filters"
    assert stage.field.accessibleName() == "Search"


def test_a_switch_of_language_reaches_names_and_rows(make: Make, qtbot: QtBot) -> None:
    stage = make()
    found(stage, qtbot, "lawyer", ALL)
    set_interface_language("de")
    stage.screen.retranslate()
    assert stage.box("FR").text() == "Frankreich"
    assert "Frankreich" in stage.screen.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert stage.titles() == ALL, "the results stay"


def test_a_switch_of_theme_repaints_rows(make: Make, qtbot: QtBot) -> None:
    stage = make()
    found(stage, qtbot, "lawyer", ALL)
    stage.screen.apply_look(Look(DARK))
    image = row_image(stage, 0)
    assert has_colour(image, DARK.mark)
    assert not has_colour(image, LIGHT.mark)


@pytest.mark.parametrize("tag", INTERFACE_LANGUAGES)
@pytest.mark.parametrize(("width", "percent"), [(1440, 100), (1120, 100), (900, 100), (800, 100), (800, 150), (800, 200)])
def test_nothing_is_wider_than_the_window(make: Make, qtbot: QtBot, tag: str, width: int, percent: int) -> None:
    stage = make(width, 560, tag, percent=percent)
    found(stage, qtbot, "lawyer", ALL)
    assert stage.window.width() == width
    layout = stage.screen.layout()
    assert layout is not None
    assert layout.totalMinimumSize().width() <= width
    for part in (stage.screen.list, stage.screen.preview, stage.screen.filters):
        if part.isVisible():
            left = part.mapTo(stage.window, QPoint(0, 0)).x()
            assert left >= 0
            assert left + part.width() <= width
    assert stage.screen.list.width() > 0.4 * width


def test_panes_give_way_as_the_window_narrows(make: Make, qtbot: QtBot) -> None:
    stage = make(1440)
    found(stage, qtbot, "lawyer", ALL)
    screen = stage.screen
    wide = screen.preview.width()
    assert not stage.button("filters_button").isVisible()
    stage.window.resize(1200, 700)
    qtbot.waitUntil(lambda: screen.preview.width() < wide)
    assert screen.filters.isVisible()
    stage.window.resize(1000, 700)
    qtbot.waitUntil(lambda: not screen.filters.isVisible())
    assert screen.preview.isVisible()
    stage.window.resize(880, 700)
    qtbot.waitUntil(lambda: not screen.preview.isVisible())
    stage.window.resize(1440, 900)
    qtbot.waitUntil(lambda: screen.filters.isVisible() and screen.preview.isVisible())


def test_floating_filters_open_and_close(make: Make, qtbot: QtBot) -> None:
    stage = make(1000, 700)
    found(stage, qtbot, "lawyer", ALL)
    button, screen = stage.button("filters_button"), stage.screen
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert stage.box("FR").hasFocus()
    stage.press(Key.Key_Space)
    qtbot.waitUntil(lambda: len(stage.titles()) == 4)
    assert button.text() == "Filters (1)"
    with qtbot.assertNotEmitted(screen.back_requested):
        stage.press(Key.Key_Escape)
    assert not screen.filters.isVisible()
    assert button.hasFocus()
    stage.press(Key.Key_Tab, stage.field)
    assert screen.filters.isVisible()
    QTest.mouseClick(screen.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(500, 300))
    assert not screen.filters.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not screen.filters.isVisible()


# pieces ------------------------------------------------------------------------------------------------------


def test_the_field_shows_its_key_until_it_is_used(make: Make, qtbot: QtBot) -> None:
    stage = make()
    assert stage.words("search_key") == ""
    stage.field.clearFocus()
    assert stage.words("search_key") == "Ctrl K"
    stage.field.setText("x")
    assert stage.words("search_key") == ""
    assert stage.button("clear_search").isVisible()


def test_the_field_lets_tab_and_arrows_be_where_there_are_no_results(qtbot: QtBot) -> None:
    window = QWidget()
    field, other = SearchField(Look(LIGHT), "Ctrl+K", window), QPushButton("other", window)
    other.move(0, 60)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    field.setFocus()
    QTest.keyClick(field, Key.Key_Tab)
    assert other.hasFocus()


@pytest.mark.parametrize("rtl", [False, True])
def test_a_passage_as_html_is_escaped_and_cut_into_cells(rtl: bool) -> None:
    paragraphs = (
        Paragraph("a.1", "paragraph", Snippet("if a < b & lawyer", ((11, 17),), ("§ 1 <x>",)), is_hit=True),
        Paragraph("a.2", "head", Snippet("What · Limit"), is_hit=False),
        Paragraph("a.3", "row", Snippet("A lawyer · 2 hours", ((2, 8), (11, 12)), ("CPP art. 1",)), is_hit=False),
        Paragraph("a.4", "row", Snippet("Nobody", (), ("CPP art. 2",)), is_hit=False),
    )
    html = passage_html("Why <b>?", paragraphs, rtl=rtl)
    assert "Why &lt;b&gt;?" in html
    assert 'if a &lt; b &amp; <a class="hit" href="mark:">lawyer</a>' in html
    assert "&lt;x&gt;" in html
    assert html.count("<td") == 6
    assert '<td class=row>A <a class="hit" href="mark:">lawyer</a></td>' in html
    assert '<td class=row><a class="hit" href="mark:">2</a> hours \u2066<a class="law"' in html
    assert "<td class=row>Nobody</td><td class=row>\u2066<a" in html, "law stands in the last column, alone if need be"
    assert f'dir="{"rtl" if rtl else "ltr"}"' in html
