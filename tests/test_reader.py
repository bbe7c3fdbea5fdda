"""Reading: find, text size, themes, panes, links and laws."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QHelpEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from advice_app.marks.settings import PERCENT_STEPS
from advice_app.ui.reader.contents_list import ContentsList
from advice_app.ui.theme import DARK, LIGHT, THEMES
from advice_app.ui.window import MainWindow
from tests.windows import Open, dialog, find, focused, page, place_on_top, press, said, text, type_text


def spot(window: MainWindow, link: str) -> QPoint:
    """Where on the page a link is, scrolled into sight."""
    view = page(window)
    block = view.document().begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            piece = pieces.fragment()
            if piece.charFormat().anchorHref() == link:
                cursor = QTextCursor(view.document())
                cursor.setPosition(piece.position() + 1)
                view.setTextCursor(cursor)
                view.ensureCursorVisible()
                cursor.setPosition(piece.position() + 2)
                return view.cursorRect(cursor).center()
            pieces += 1
        block = block.next()
    pytest.fail(f"there is no link {link} on the page")


def links(window: MainWindow, scheme: str) -> list[str]:
    """The links of one kind on the page."""
    html = page(window).toHtml()
    return [part.split('"')[0] for part in html.split('href="')[1:] if part.startswith(scheme)]


# find ------------------------------------------------------------------------------------------------------------


def test_find_counts_the_hits_and_goes_from_one_to_the_next(open_app: Open, qtbot: QtBot) -> None:
    window = open_app("FR/interview")
    press(window, "Ctrl+F")
    field = find(window, "find_field", QLineEdit)
    assert field.hasFocus()
    type_text(field, "LAWYER")
    count = text(window).lower().count("lawyer")
    assert count > 5
    assert f"{count} hits" in said(find(window, "find_bar"))
    assert len(page(window).extraSelections()) == count
    first = page(window).textCursor().position()
    press(window, "Return")
    assert page(window).textCursor().position() > first
    press(window, "Shift+Return")
    assert page(window).textCursor().position() == first
    press(window, "Shift+F3")  # round the beginning
    assert page(window).textCursor().position() > first


def test_find_says_that_nothing_was_found_and_escape_takes_the_marks_away(open_app: Open, qtbot: QtBot) -> None:
    window = open_app("FR/interview")
    press(window, "Ctrl+F")
    type_text(find(window, "find_field"), "police")
    assert page(window).extraSelections()
    type_text(find(window, "find_field"), "zzz")
    assert "Not on this page" in said(find(window, "find_bar"))
    press(window, "Esc")
    assert not find(window, "find_bar").isVisible()
    assert page(window).hasFocus()
    assert not page(window).extraSelections()


def test_what_is_looked_for_is_looked_for_on_the_next_page_too(open_app: Open, qtbot: QtBot) -> None:
    window = open_app("FR/interview")
    press(window, "Ctrl+F")
    type_text(find(window, "find_field"), "lawyer")
    press(window, "Ctrl+2")
    assert find(window, "find_bar").isVisible()
    hits = f"{text(window).lower().count('lawyer')} hits"
    qtbot.waitUntil(lambda: hits in said(find(window, "find_bar")))


# text size and themes --------------------------------------------------------------------------------------------


def test_text_grows_to_200_and_shrinks_to_80_and_the_block_stays(open_app: Open) -> None:
    window = open_app("FR/interview#lawyer.2")
    sizes = []
    for keys in ["Ctrl++"] * len(PERCENT_STEPS) + ["Ctrl+-"] * len(PERCENT_STEPS):
        press(window, keys)
        sizes.append(page(window).document().defaultFont().pixelSize())
        assert page(window).place() == "lawyer.2"
        assert place_on_top(window) == "lawyer.2"
    assert (max(sizes), min(sizes)) == (34, 14)
    press(window, "Ctrl+0")
    assert page(window).document().defaultFont().pixelSize() == 17


def test_the_interface_grows_with_the_text(open_app: Open) -> None:
    window = open_app("FR/interview")
    before = find(window, "stage_list").fontMetrics().height()
    window.parts.preferences.set_percent(200)
    assert find(window, "stage_list").fontMetrics().height() > 1.6 * before


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_theme_colours_page_and_window(open_app: Open, theme: str) -> None:
    window = open_app("FR/interview")
    window.parts.preferences.set_theme(theme)
    picture = window.grab().toImage()
    corner = page(window).mapTo(window, QPoint(4, page(window).height() - 4))
    assert picture.pixelColor(corner).name() == THEMES[theme].page.lower()
    assert QApplication.palette().window().color().name() == THEMES[theme].win.lower()


def test_the_theme_key_goes_through_all_and_keeps_the_block(open_app: Open) -> None:
    window = open_app("FR/interview#lawyer.2")
    seen = []
    for _ in range(4):
        press(window, "Ctrl+T")
        seen.append(window.session.settings.theme)
        assert place_on_top(window) == "lawyer.2"
    assert sorted(seen) == ["contrast", "dark", "light", "system"]


def test_the_theme_follows_the_system_until_the_reader_chooses(open_app: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    window = open_app("FR/interview")
    hints = QGuiApplication.styleHints()
    # the offscreen platform has no colour scheme of its own
    monkeypatch.setattr(type(hints), "colorScheme", lambda _hints: Qt.ColorScheme.Dark)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert QApplication.palette().window().color().name() == THEMES["dark"].win.lower()
    window.parts.preferences.set_theme("light")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert QApplication.palette().window().color().name() == THEMES["light"].win.lower()


# panes -----------------------------------------------------------------------------------------------------------


def test_f8_and_f9_hide_and_show_the_panes(open_app: Open) -> None:
    window = open_app("FR/interview")
    pane, side_bar = find(window, "side_pane"), find(window, "side_bar")
    wide = side_bar.width()
    assert pane.isVisible()
    press(window, "F8")
    assert not pane.isVisible()
    press(window, "F8")
    assert pane.isVisible()
    press(window, "F9")
    assert side_bar.width() < wide / 2
    press(window, "F9")
    assert side_bar.width() == wide


def test_in_a_narrow_window_the_contents_come_over_the_page_and_go_with_escape(open_app: Open) -> None:
    window = open_app("FR/interview", size=(900, 700))
    pane = find(window, "side_pane")
    assert not pane.isVisible()
    press(window, "F8")
    assert pane.isVisible()
    press(window, "Esc")
    assert not pane.isVisible()
    assert page(window).isVisible()


def test_f6_goes_round_the_panes_and_comes_back(open_app: Open) -> None:
    window = open_app("FR/interview")
    seen = [focused()]
    for _ in range(4):
        press(window, "F6")
        seen.append(focused())
    assert seen == ["page", "contents_list", "stage_list", "language_button", "page"]


def test_the_contents_lead_to_a_section_and_follow_the_page(open_app: Open) -> None:
    window = open_app("FR/interview")
    press(window, "F6")
    for _ in range(3):
        press(window, "Down")
    press(window, "Return")
    assert place_on_top(window) == "lying"
    assert page(window).hasFocus()
    page(window).verticalScrollBar().setValue(page(window).verticalScrollBar().value() + 400)
    section = place_on_top(window).split(".")[0]
    assert section != "lying"
    assert find(window, "contents_list", ContentsList).section == section


# links and laws --------------------------------------------------------------------------------------------------


def test_a_click_on_a_guide_link_opens_it_and_back_returns(open_app: Open) -> None:
    window = open_app("FR/interview")
    link = next(link for link in links(window, "guide:FR/") if "#" not in link)
    before = text(window)
    QTest.mouseClick(page(window).viewport(), Qt.MouseButton.LeftButton, pos=spot(window, link))
    assert text(window) != before
    assert window.session.edition is not None
    assert str(window.session.edition.ref) == link.removeprefix("guide:")
    press(window, "Alt+Left")
    assert text(window) == before


def test_a_web_address_is_shown_and_opened_only_when_asked(open_app: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    window = open_app("FR/interview")
    link = links(window, "https:")[0]
    page(window).anchorClicked.emit(QUrl(link))
    asking = dialog(window, qtbot, "address_dialog")
    assert link in said(asking)
    find(asking, "copy_address", QPushButton).click()
    assert (QGuiApplication.clipboard().text(), opened) == (link, [])
    page(window).anchorClicked.emit(QUrl(link))
    asking = dialog(window, qtbot, "address_dialog")
    press(asking, "Esc")
    assert opened == []


@pytest.mark.parametrize("link", ["fact:FR/right_to_silence", "term:FR/garde-a-vue", "case:salduz-v-turkey"])
def test_a_rule_word_or_judgment_is_explained_on_the_spot(open_app: Open, qtbot: QtBot, link: str) -> None:
    window = open_app("FR/interview")
    page(window).anchorClicked.emit(QUrl(link))
    detail = window.session.library.detail(link)
    assert detail is not None
    assert detail.text in said(dialog(window, qtbot, "detail_dialog"))


NOWHERE = ["file:///etc/passwd", "javascript:alert(1)", "fact:FR/nothing", "guide:../x", "guide:XX/arrest", "x"]


@pytest.mark.parametrize("link", NOWHERE)
def test_a_link_to_nothing_opens_nothing(open_app: Open, monkeypatch: pytest.MonkeyPatch, link: str) -> None:
    opened: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    window = open_app("FR/interview")
    before = text(window)
    page(window).anchorClicked.emit(QUrl(link))
    assert (opened, text(window)) == ([], before)
    assert QApplication.activeModalWidget() is None


@pytest.mark.qt_log_ignore("This plugin does not support raise")  # the offscreen plugin, for a tool tip
def test_a_law_says_its_full_name_under_the_pointer_and_by_keyboard(open_app: Open, qtbot: QtBot) -> None:
    window = open_app("FR/interview")
    law = links(window, "law:CPP")[0]
    place = spot(window, law)
    view = page(window).viewport()
    QTest.mouseMove(view, place)
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, place, view.mapToGlobal(place)))
    qtbot.waitUntil(QToolTip.isVisible)
    assert "Code de procédure pénale (Code of Criminal Procedure)" in QToolTip.text()
    assert "CPP art." in QToolTip.text()
    QToolTip.hideText()


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_the_keyboard_reaches_laws_and_links(open_app: Open, qtbot: QtBot) -> None:
    window = open_app("FR/interview")
    page(window).setFocus()
    reached = set()
    for _ in range(12):
        press(window, "Tab")
        reached.add(page(window).textCursor().charFormat().anchorHref().partition(":")[0])
        if QToolTip.isVisible():
            assert "CPP" in QToolTip.text()
    assert "law" in reached
    assert page(window).hasFocus()


def test_the_status_card_leads_to_the_sources(open_app: Open) -> None:
    window = open_app("FR/interview")
    find(window, "status_sources", QLabel).linkActivated.emit("place:sources")
    bar = page(window).verticalScrollBar()
    assert place_on_top(window).startswith("sources") or bar.value() == bar.maximum()


def test_the_arrows_move_in_the_stage_list_without_saying_that_the_stage_is_read(open_app: Open) -> None:
    stages = open_app("FR/interview").reader.side_bar.stages
    stages.setFocus()
    QTest.keyClick(stages, Qt.Key.Key_Down)
    assert stages.currentRow() == 3
    assert stages.current == "interview"


def test_links_beside_the_page_follow_the_theme(open_app: Open) -> None:
    window = open_app("FR/interview")
    detail = find(window, "status_card").findChildren(QLabel)
    (link,) = [label for label in detail if "place:sources" in label.text()]
    seen = []
    for theme in ("light", "dark"):
        window.parts.preferences.set_theme(theme)
        picture = link.grab().toImage()
        seen.append({picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())})
    assert LIGHT.ac.lower() in seen[0]
    assert DARK.ac.lower() in seen[1]
