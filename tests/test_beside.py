"""Two languages of a guide side by side: any two, in rows that begin at the same height, with swap and law terms."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from advice_app.languages import interface_language
from advice_app.ui.reader.page_rows import PageRows
from advice_app.ui.reader.page_view import PageView
from advice_app.ui.reader.stage import Stage
from advice_app.ui.window import MainWindow
from tests.windows import Open, choose, find, focused, page, place_on_top, press, text

FIRST, SECOND = "first_language", "second_language"


def second(window: MainWindow) -> PageView:
    return find(window, "second_page", PageView)


def languages(window: MainWindow) -> tuple[str, str]:
    """Of the columns, as their heads say."""
    return find(window, FIRST, QToolButton).text(), find(window, SECOND, QToolButton).text()


def state(window: MainWindow, column: str) -> str:
    return find(window, f"{column}_state", QLabel).text()


def on_top(view: PageView) -> str:
    """The paragraph at the top of a page, as the eye sees it."""
    block = view.cursorForPosition(QPoint(view.viewport().width() // 2, view.page_look().px(34))).block()
    item = view.paragraph(block)
    return item.place if item is not None else ""


def heights(window: MainWindow) -> Iterator[tuple[str, float, float]]:
    """Where each row begins on both pages, on the screen."""
    views = page(window), second(window)
    rows = [PageRows(view) for view in views]
    tops = [view.viewport().mapTo(window, QPoint(0, 0)).y() - view.verticalScrollBar().value() for view in views]
    assert views[0].shown is not None
    for row in views[0].shown.rows:
        spans = [found.span(row.key) for found in rows]
        if spans[0] is not None and spans[1] is not None:
            yield row.key, tops[0] + spans[0].top, tops[1] + spans[1].top


def apart(window: MainWindow) -> float:
    """By how many pixels rows of the same place begin at different heights, at most."""
    found = list(heights(window))
    assert len(found) > 40
    return max(abs(first - other) for _key, first, other in found)


def middle(window: MainWindow, name: str) -> QPoint:
    widget = find(window, name)
    return widget.mapTo(window, widget.rect().center())


def strips(window: MainWindow) -> list[QWidget]:
    """The rows of law terms that can be seen, from top to bottom."""
    found = [strip for strip in window.findChildren(QWidget, "law_terms_row") if strip.isVisible()]
    return sorted(found, key=lambda strip: strip.y())


def hover(view: PageView, y: int) -> None:
    point = QPointF(view.viewport().width() / 2, y)
    kind, none = QMouseEvent.Type.MouseMove, Qt.MouseButton.NoButton
    event = QMouseEvent(kind, point, view.viewport().mapToGlobal(point), none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), event)


def test_one_key_opens_two_languages_and_closes_them(open_app: Open) -> None:
    window = open_app("FR/interview", language="fr")
    before, height = text(window), page(window).document().size().height()
    press(window, "Ctrl+B")
    assert languages(window) == ("Français", "English")
    assert "silent" in second(window).toPlainText()
    assert second(window).accessibleName().startswith("The police")
    assert middle(window, "second_page").x() > middle(window, "page").x()
    assert focused() == "page"
    press(window, "Ctrl+B")
    assert not second(window).isVisible()
    assert not find(window, "beside_bar").isVisible()
    assert text(window) == before
    assert page(window).document().size().height() == height  # no room is left from the rows
    assert focused() == "page"


@pytest.mark.parametrize(("ref", "language", "other"), [("FR/detention", "en", "ar"), ("DE/interview", "ar", "de")])
def test_rows_of_a_place_begin_at_the_same_height(open_app: Open, qtbot: QtBot, ref: str, language: str, other: str) -> None:
    window = open_app(ref, language=language)
    window.session.settings.second_language = other
    press(window, "Ctrl+B")
    assert apart(window) < 1  # with tables, callouts, lists and what words mean
    window.resize(1300, 800)
    qtbot.waitUntil(lambda: apart(window) < 1)
    window.parts.preferences.set_percent(115)
    qtbot.waitUntil(lambda: apart(window) < 1)
    page(window).verticalScrollBar().setValue(900)
    assert apart(window) < 1  # both were scrolled
    press(window, "Ctrl+PgUp")
    assert apart(window) < 1
    sizes = [view.document().size().height() for view in (page(window), second(window))]
    assert abs(sizes[0] - sizes[1]) < 1


def test_both_are_at_the_place_that_was_read_and_stay_there(open_app: Open, qtbot: QtBot) -> None:
    window = open_app("FR/interview#lawyer.2", language="fr")
    press(window, "Ctrl+B")
    qtbot.waitUntil(lambda: place_on_top(window) == on_top(second(window)) == "lawyer.2")
    other = second(window).verticalScrollBar()
    other.setValue(other.maximum() // 3)
    assert on_top(page(window)) == on_top(second(window)) != "lawyer.2"
    other.setValue(other.maximum())
    assert page(window).verticalScrollBar().value() == page(window).verticalScrollBar().maximum()
    other.setValue(0)
    assert page(window).verticalScrollBar().value() == 0


def test_any_two_languages_can_be_chosen_and_are_remembered(open_app: Open) -> None:
    window = open_app("FR/interview")
    press(window, "Ctrl+B")
    assert languages(window) == ("English", "Français")  # what the police of the country speak
    choose(window, SECOND, "Türkçe")
    assert languages(window) == ("English", "Türkçe")
    choose(window, FIRST, "العربية")
    assert languages(window) == ("العربية", "Türkçe")
    assert interface_language() == "en"  # the window speaks on as it did
    assert apart(window) < 1
    window = open_app("FR/lawyer")
    press(window, "Ctrl+B")
    assert languages(window) == ("العربية", "Türkçe")


def test_the_languages_change_places(open_app: Open) -> None:
    window = open_app("FR/interview#lawyer.2", language="fr")
    press(window, "Ctrl+B")
    swap = find(window, "swap_languages", QToolButton)
    swap.setFocus()
    swap.click()
    assert languages(window) == ("English", "Français")
    assert focused() == "swap_languages"
    assert place_on_top(window) == "lawyer.2"
    choose(window, SECOND, "English")  # which the other column has
    assert languages(window) == ("Français", "English")
    window.choose_language("en")  # by the menu of the window
    assert languages(window) == ("English", "Français")


def test_the_columns_say_how_their_texts_stand(open_app: Open) -> None:
    window = open_app("FR/interview", language="fr")
    press(window, "Ctrl+B")
    assert state(window, "second") == "Original"
    assert "date" in state(window, "first") or "jour" in state(window, "first")
    assert "Français" in find(window, FIRST, QToolButton).accessibleName()
    press(window, "Ctrl+PgDown")
    assert languages(window) == ("Français", "English")


def test_there_is_nothing_beside_a_guide_in_one_language(open_app: Open) -> None:
    window = open_app("AU/arrest")
    action = window.findChild(QAction, "beside")
    assert action is not None
    assert not action.isEnabled()
    window.going.follow("guide:FR/lawyer")
    window.read.settle()
    press(window, "Ctrl+B")
    window.going.follow("guide:AU/arrest")
    assert not second(window).isVisible()
    window.going.follow("guide:FR/lawyer")  # it was not closed
    assert second(window).isVisible()


def test_a_link_of_the_second_page_leads_where_it_says(open_app: Open) -> None:
    window = open_app("FR/interview", language="fr")
    press(window, "Ctrl+B")
    second(window).anchorClicked.emit(QUrl("guide:FR/lawyer"))
    assert window.session.edition is not None
    assert (window.session.edition.ref.stage, window.session.edition.language) == ("lawyer", "fr")


def test_in_an_arabic_window_the_second_is_at_the_left(open_app: Open) -> None:
    window = open_app("FR/interview", language="ar")
    press(window, "Ctrl+B")
    assert middle(window, "second_page").x() < middle(window, "page").x()
    assert middle(window, "second_head").x() == middle(window, "second_page").x()


def test_in_a_narrow_window_one_is_above_the_other(open_app: Open, qtbot: QtBot) -> None:
    window = open_app("FR/interview#lawyer.2", language="ar")
    press(window, "Ctrl+B")
    window.resize(820, 700)
    qtbot.waitUntil(lambda: middle(window, "second_page").y() > middle(window, "page").y() + 100)
    qtbot.waitUntil(lambda: on_top(page(window)) == on_top(second(window)) == "lawyer.2")
    bar = page(window).verticalScrollBar()
    bar.setValue(int(bar.maximum() * 0.7))
    qtbot.waitUntil(lambda: on_top(page(window)) == on_top(second(window)) != "lawyer.2")
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: middle(window, "second_page").y() == middle(window, "page").y())
    qtbot.waitUntil(lambda: apart(window) < 1)


def test_the_row_at_hand_is_shown_across_both(open_app: Open, qtbot: QtBot) -> None:
    window = open_app("FR/interview", language="fr")
    press(window, "Ctrl+B")
    stage = find(window, "beside", Stage)
    assert stage.band(0).isEmpty()
    for _step in range(5):
        press(window, "Ctrl+Down")
    assert stage.place == "silence.1"
    left, right = stage.band(0), stage.band(1)
    assert (left.top(), left.height()) == (right.top(), right.height())
    assert left.right() < right.left()
    colour = stage.grab().toImage().pixelColor(QPoint((left.right() + right.left()) // 2 - 18, left.center().y()))
    assert colour.name().upper() == window.look.theme.win.upper()
    hover(second(window), left.bottom() - second(window).y() + 30)
    assert stage.place == "silence.2"


def test_a_step_on_the_second_page_counts_for_both(open_app: Open) -> None:
    window = open_app("FR/interview", language="fr")
    press(window, "Ctrl+B")
    press(window, "F6")
    assert focused() == "second_page"
    for _step in range(5):
        press(window, "Ctrl+Down")
    press(window, "Ctrl+D")
    assert window.parts.keeping.for_palette()[0].ref.place == "silence.1"


def test_law_terms_stand_below_the_rows_that_have_them(open_app: Open) -> None:
    window = open_app("FR/interview#silence", language="fr")
    press(window, "Ctrl+B")
    height = second(window).document().size().height()
    assert not strips(window)
    terms = find(window, "law_terms", QToolButton)
    terms.click()
    strip = strips(window)[0]
    said = strip.accessibleName()
    assert said.count("droit de se taire") == 2  # what it means in French, and in English
    assert "Your right to say nothing" in said
    tops = {
        key: first - find(window, "law_terms_layer").mapTo(window, QPoint(0, 0)).y() for key, first, _other in heights(window)
    }
    assert tops["silence.1"] < strip.y()
    assert strip.geometry().bottom() < tops["silence.2"]
    assert apart(window) < 1
    assert second(window).document().size().height() > height
    page(window).verticalScrollBar().setValue(page(window).verticalScrollBar().value() + 20)
    assert strips(window)[0].y() < strip.height() + strip.y()
    terms.click()
    assert not strips(window)
    assert second(window).document().size().height() == height


def test_law_terms_are_remembered(open_app: Open) -> None:
    window = open_app("FR/interview#silence", language="ar")
    press(window, "Ctrl+B")
    find(window, "law_terms", QToolButton).click()
    window = open_app("FR/interview#silence", language="ar", size=(820, 700))
    press(window, "Ctrl+B")
    assert find(window, "law_terms", QToolButton).isChecked()
    assert strips(window)


def roles(view: PageView, kind: str) -> list[str]:
    """The parts of the frames of a kind that are on a page."""
    assert view.shown is not None
    return [item.role for item in view.shown.paragraphs if item.kind == kind]


def test_what_is_late_is_not_quoted_where_the_original_stands_beside_it(open_app: Open, guides: Path, qtbot: QtBot) -> None:
    english = guides / "FR" / "interview" / "en.md"
    written = english.read_text("utf-8").replace("Yes, you can. ", "Yes, you can, always. ")
    english.write_text(written.replace("!!! say\n", "A new paragraph.\n\n!!! say\n", 1), "utf-8")
    window = open_app("FR/interview", language="ar", guides=guides)
    alone = text(window)
    assert "always" in alone
    assert roles(page(window), "untranslated") == ["title", "new"]
    press(window, "Ctrl+B")
    assert "always" not in text(window)
    assert "always" in second(window).toPlainText()
    assert (roles(page(window), "stale"), roles(page(window), "untranslated")) == (["title", "old"], ["title"])
    assert any(word.isdecimal() for word in state(window, "first").split())  # so many of so many, wherever Arabic puts them
    window.resize(820, 700)
    qtbot.waitUntil(lambda: "always" in text(window))
    press(window, "Ctrl+B")
    assert text(window) == alone


def test_tab_goes_from_the_switch_over_the_heads_to_the_pages(open_app: Open) -> None:
    window = open_app("FR/interview", language="fr")
    press(window, "Ctrl+B")
    find(window, "law_terms").setFocus()
    passed = []
    for _step in range(6):
        press(window, "Tab")
        passed.append(focused())
    assert passed == ["one_language", "two_languages", FIRST, "swap_languages", SECOND, "page"]


def test_the_switch_goes_back_to_one_language(open_app: Open) -> None:
    window = open_app("FR/interview", language="fr")
    press(window, "Ctrl+B")
    assert find(window, "two_languages", QToolButton).isChecked()
    find(window, "one_language", QToolButton).click()
    assert not second(window).isVisible()
    action = window.findChild(QAction, "beside")
    assert action is not None
    assert not action.isChecked()


def test_theme_and_text_size_reach_both(open_app: Open) -> None:
    window = open_app("FR/interview", language="fr")
    press(window, "Ctrl+B")
    window.parts.preferences.set_percent(130)
    window.parts.preferences.set_theme("dark")
    assert second(window).document().defaultFont().pixelSize() == page(window).document().defaultFont().pixelSize()
    ground = find(window, "beside").grab().toImage().pixelColor(2, 300)
    assert ground.name().upper() == window.look.theme.page.upper()


def test_a_start_does_not_load_it(open_app: Open) -> None:
    parts = ("beside", "companions", "page_panel", "stage", "law_terms", "aligning")
    for name in parts:
        sys.modules.pop(f"advice_app.ui.reader.{name}", None)
    open_app("FR/interview", language="fr")
    assert not [name for name in sys.modules if name.startswith("advice_app.ui.reader.") and name.rpartition(".")[2] in parts]
