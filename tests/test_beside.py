"""A translation with its English original beside it: one key, the same paragraph in both, links as always."""

import sys

import pytest
from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from advice_app.ui.reader.page_view import PageView
from advice_app.ui.window import MainWindow
from tests.windows import Open, find, focused, page, place_on_top, press, said, text


def source(window: MainWindow) -> PageView:
    return find(window, "source_page", PageView)


def on_top(view: PageView) -> str:
    """The paragraph at the top of a page, as the eye sees it."""
    block = view.cursorForPosition(QPoint(view.viewport().width() // 2, view.page_look().px(34))).block()
    item = view.paragraph(block)
    return item.place if item is not None else ""


def middle(window: MainWindow, name: str) -> QPoint:
    widget = find(window, name)
    return widget.mapTo(window, widget.rect().center())


def test_one_key_opens_the_original_beside_and_closes_it(open_app: Open) -> None:
    window = open_app("FR/interview", language="fr")
    before = text(window)
    press(window, "Ctrl+B")
    assert source(window).isVisible()
    assert "You can stay silent" in source(window).toPlainText() or "silent" in source(window).toPlainText()
    assert text(window) == before
    assert middle(window, "source_page").x() > middle(window, "page").x()
    press(window, "Ctrl+B")
    assert not source(window).isVisible()
    assert not find(window, "translation_head").isVisible()
    assert focused() == "page"


def test_both_are_at_the_place_that_was_read(open_app: Open, qtbot: QtBot) -> None:
    window = open_app("FR/interview#lawyer.2", language="fr")
    press(window, "Ctrl+B")
    qtbot.waitUntil(lambda: place_on_top(window) == on_top(source(window)) == "lawyer.2")


def test_scrolling_one_brings_the_other_to_the_same_paragraph(open_app: Open, qtbot: QtBot) -> None:
    window = open_app("FR/interview", language="ar")
    press(window, "Ctrl+B")
    first, second = page(window), source(window)
    bar = first.verticalScrollBar()
    for place in ("silence.4", "sign.2", "pressure.2"):
        first.scroll_to(place)
        bar.setValue(bar.value() + 4)  # into its first line: between two paragraphs it may be either
        qtbot.waitUntil(lambda place=place: on_top(first) == on_top(second) == place)  # type: ignore[misc]
    bar.setValue(bar.maximum())
    assert second.verticalScrollBar().value() == second.verticalScrollBar().maximum()
    other = second.verticalScrollBar()
    for part in (0.6, 0.3):
        other.setValue(int(other.maximum() * part))
        qtbot.waitUntil(lambda: on_top(first) == on_top(second) != "")
    other.setValue(0)
    assert bar.value() == 0


def test_the_next_page_has_its_own_original_and_english_has_none(open_app: Open) -> None:
    window = open_app("FR/interview", language="fr")
    press(window, "Ctrl+B")
    shown = source(window).toPlainText()
    press(window, "Ctrl+PgDown")
    assert source(window).isVisible()
    assert source(window).toPlainText() != shown
    window.choose_language("en")
    assert not source(window).isVisible()
    window.choose_language("fr")  # it was not closed
    assert source(window).isVisible()


def test_there_is_nothing_to_open_beside_the_english_page(open_app: Open) -> None:
    window = open_app("FR/interview")
    action = window.findChild(QAction, "beside")
    assert action is not None
    assert not action.isEnabled()
    window.choose_language("fr")
    assert action.isEnabled()


def test_a_link_of_the_original_leads_where_it_says(open_app: Open) -> None:
    window = open_app("FR/interview", language="fr")
    press(window, "Ctrl+B")
    source(window).anchorClicked.emit(QUrl("guide:FR/lawyer"))
    assert window.session.edition is not None
    assert (window.session.edition.ref.stage, window.session.edition.language) == ("lawyer", "fr")


def test_the_columns_say_their_language_and_state(open_app: Open) -> None:
    window = open_app("FR/interview", language="fr")
    press(window, "Ctrl+B")
    assert "Français" in said(find(window, "translation_head"))
    assert "English" in said(find(window, "source_head"))
    assert any(label.text() for label in find(window, "source_head").findChildren(QLabel)[2:])
    assert source(window).accessibleName().endswith(window.session.library.editions_of(window.session.edition.ref)[0].title)  # type: ignore[union-attr]


def test_in_an_arabic_window_the_original_is_at_the_left(open_app: Open) -> None:
    window = open_app("FR/interview", language="ar")
    press(window, "Ctrl+B")
    assert middle(window, "source_page").x() < middle(window, "page").x()


def test_in_a_narrow_window_one_is_above_the_other(open_app: Open, qtbot: QtBot) -> None:
    window = open_app("FR/interview", language="fr")
    press(window, "Ctrl+B")
    window.resize(820, 700)
    qtbot.waitUntil(lambda: middle(window, "source_page").y() > middle(window, "page").y() + 100)
    assert middle(window, "source_page").x() == middle(window, "page").x()
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: middle(window, "source_page").y() == middle(window, "page").y())


@pytest.mark.parametrize(("width", "percent"), [(820, 100), (1440, 200), (1440, 100)])
def test_the_page_stays_where_it_was_read(open_app: Open, qtbot: QtBot, width: int, percent: int) -> None:
    window = open_app("FR/interview#lawyer.2", language="ar")
    window.preferences.set_percent(percent)
    window.resize(width, 700)
    qtbot.waitUntil(lambda: on_top(page(window)) == "lawyer.2")
    press(window, "Ctrl+B")
    qtbot.waitUntil(lambda: on_top(source(window)) == "lawyer.2")
    assert on_top(page(window)) == "lawyer.2"
    press(window, "Ctrl+B")
    qtbot.waitUntil(lambda: on_top(page(window)) == "lawyer.2")


def test_the_keyboard_reaches_both_and_the_button_closes(open_app: Open) -> None:
    window = open_app("FR/interview", language="fr")
    press(window, "Ctrl+B")
    press(window, "F6")
    assert focused() == "source_page"
    find(window, "close_beside", QToolButton).click()
    assert not source(window).isVisible()
    action = window.findChild(QAction, "beside")
    assert action is not None
    assert not action.isChecked()


def test_the_text_size_and_theme_reach_both(open_app: Open) -> None:
    window = open_app("FR/interview", language="fr")
    press(window, "Ctrl+B")
    window.preferences.set_percent(150)
    window.preferences.set_theme("dark")
    assert source(window).document().defaultFont().pixelSize() == page(window).document().defaultFont().pixelSize()
    assert source(window).palette().window().color() == page(window).palette().window().color()


def test_a_start_does_not_load_it(open_app: Open) -> None:
    for name in ("beside", "companions", "page_panel"):
        sys.modules.pop(f"advice_app.ui.reader.{name}", None)
    open_app("FR/interview", language="fr")
    assert not [name for name in sys.modules if name.endswith(("reader.beside", "reader.companions", "reader.page_panel"))]
