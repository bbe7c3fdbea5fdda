"""The window: which page is shown, in which language, at which place, and what is there again after a restart."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from advice_app.library.catalogue import Library
from advice_app.library.model import Reference
from advice_app.ui.window import MainWindow
from tests.windows import Open, choose, find, notice, page, place_on_top, press, text, type_text

INTERVIEW, ARREST, LAWYER = "The police in France want to question you", "stopped or arrested in France", "get a lawyer"
STAGES = ["arrest", "lawyer", "interview", "detention", "court", "family"]


def titles(library: Library, tag: str = "en") -> dict[str, str]:
    found = {stage: library.edition(Reference("FR", stage), tag) for stage in STAGES}
    return {stage: edition.title for stage, edition in found.items() if edition}


def shown(window: MainWindow) -> str:
    """The page that is read, by the first line of it that is its own."""
    return text(window).split("\n")[1]


# going somewhere -------------------------------------------------------------------------------------------------


def test_the_first_start_shows_home(open_app: Open) -> None:
    window = open_app()
    assert find(window, "home").isVisible()
    assert window.windowTitle() == "Rights at Arrest"
    assert not find(window, "tool_bar").isVisible()


def test_a_guide_opens_with_its_title_in_the_window(open_app: Open) -> None:
    window = open_app("FR/interview")
    assert window.windowTitle() == f"{INTERVIEW} - Rights at Arrest"
    assert shown(window) == INTERVIEW
    assert page(window).hasFocus()
    assert page(window).verticalScrollBar().value() == 0


def test_a_guide_opens_at_the_block_it_was_asked_for(open_app: Open) -> None:
    assert place_on_top(open_app("FR/interview#lawyer.2")) == "lawyer.2"


def test_three_choices_on_home_lead_to_a_guide(open_app: Open, qtbot: QtBot) -> None:
    window = open_app()
    find(window, "language_fr", QAbstractButton).click()
    find(window, "need_taught", QAbstractButton).click()
    field = find(window, "country_field")
    assert field.hasFocus()
    type_text(field, "alle")
    press(window, "Return")
    assert page(window).isVisible()
    assert "Allemagne" in text(window).split("\n")[0]


def test_an_unknown_guide_is_named_and_home_is_there(open_app: Open) -> None:
    window = open_app("FR/nowhere")
    assert "FR/nowhere" in notice(window)
    assert find(window, "home").isVisible()


@pytest.mark.parametrize("number", range(1, 7))
def test_a_stage_is_one_key_away(open_app: Open, real_library: Library, number: int) -> None:
    window = open_app("FR/interview")
    press(window, f"Ctrl+{number}")
    assert shown(window) == titles(real_library)[STAGES[number - 1]]


def test_stages_follow_each_other_and_end(open_app: Open, real_library: Library) -> None:
    window = open_app("FR/arrest")
    seen = [shown(window)]
    for _ in STAGES:
        press(window, "Ctrl+PgDown")
        seen.append(shown(window))
    for _ in STAGES:
        press(window, "Ctrl+PgUp")
    names = list(titles(real_library).values())
    assert seen == [*names, names[-1]]
    assert shown(window) == names[0]


def test_keys_for_stages_that_are_not_there_do_nothing(open_app: Open) -> None:
    for ref, keys in (("FR/arrest", "Ctrl+PgUp"), ("FR/family", "Ctrl+PgDown"), ("INTL/discrimination", "Ctrl+PgDown")):
        window = open_app(ref)
        before = shown(window)
        press(window, keys)
        assert shown(window) == before


def test_back_and_forward_return_to_the_place_that_was_left(open_app: Open) -> None:
    window = open_app("FR/interview#lawyer.2")
    press(window, "Ctrl+1")
    press(window, "Alt+Home")
    assert find(window, "home").isVisible()
    press(window, "Alt+Left")
    assert ARREST in shown(window)
    press(window, "Alt+Left")
    assert (shown(window), place_on_top(window)) == (INTERVIEW, "lawyer.2")
    assert not find(window, "back_button").isEnabled()
    press(window, "Alt+Right")
    assert ARREST in shown(window)
    press(window, "Alt+Right")
    assert find(window, "home").isVisible()


def test_each_guide_opens_where_reading_stopped(open_app: Open) -> None:
    window = open_app("FR/interview#lawyer.2")
    press(window, "Ctrl+1")
    page(window).scroll_to("doctor.1")
    press(window, "Ctrl+3")
    assert place_on_top(window) == "lawyer.2"
    press(window, "Ctrl+1")
    assert place_on_top(window) == "doctor.1"


# language --------------------------------------------------------------------------------------------------------


def test_switching_to_arabic_mirrors_the_window_and_stays_at_the_block(open_app: Open, qtbot: QtBot) -> None:
    window = open_app("FR/interview#lawyer.2")
    choose(window, "language_button", "العربية")
    assert place_on_top(window) == "lawyer.2"
    assert shown(window) == "الشرطة في فرنسا تريد استجوابك"
    assert window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    qtbot.waitUntil(lambda: find(window, "side_bar").x() > window.width() // 2)
    assert place_on_top(window) == "lawyer.2"
    choose(window, "language_button", "English")
    assert (place_on_top(window), shown(window)) == ("lawyer.2", INTERVIEW)
    assert window.layoutDirection() is Qt.LayoutDirection.LeftToRight
    qtbot.waitUntil(lambda: find(window, "side_bar").x() < window.width() // 2)


@pytest.mark.parametrize("tag", ["fr", "ar"])
def test_no_english_word_of_the_window_is_left_after_a_switch(open_app: Open, tag: str) -> None:
    window = open_app("FR/interview")
    english = {label.text() for label in window.findChildren(QLabel) if label.text()}
    english |= {button.accessibleName() for button in window.findChildren(QAbstractButton) if button.accessibleName()}
    window.choose_language(tag)
    after = {label.text() for label in window.findChildren(QLabel)}
    after |= {button.accessibleName() for button in window.findChildren(QAbstractButton)}
    assert english & after <= {"France", "Menu", "8 sources", "\u2066Ctrl Shift F\u2069"}  # the same in French, or a key


def test_a_guide_that_is_not_in_the_language_says_so_and_offers_the_others(open_app: Open) -> None:
    window = open_app("FR/interview", language="de")
    _crumbs, title, offer, heading, *_rest = text(window).split("\n")
    assert title == "Diesen Ratgeber gibt es noch nicht auf Deutsch"
    assert offer.startswith("Sie lesen ihn auf: English. Es gibt ihn auch auf: Français, ")
    assert "العربية" in offer
    assert heading == INTERVIEW
    page(window).anchorClicked.emit(QUrl("lang:fr"))
    assert shown(window) == "La police veut vous interroger : que faire ?"
    assert "lang:" not in page(window).toHtml()


def test_the_notice_is_in_the_language_of_the_window(open_app: Open) -> None:
    window = open_app("FR/interview", language="de")
    window.parts.preferences.choose_interface_language("ar")
    assert text(window).split("\n")[1] == "هذا الدليل غير متاح بعد بهذه اللغة: Deutsch"
    assert text(window).split("\n")[3] == INTERVIEW


def test_the_window_may_speak_another_language_than_the_guide(open_app: Open) -> None:
    window = open_app("FR/interview")
    choose(window, "menu_button", "English")
    choose(window, "language_button", "العربية")
    assert shown(window) == "الشرطة في فرنسا تريد استجوابك"
    assert text(window).split("\n")[0].startswith("France")
    assert window.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert page(window).document().defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft
    window = open_app()
    assert (shown(window), window.layoutDirection()) == ("الشرطة في فرنسا تريد استجوابك", Qt.LayoutDirection.LeftToRight)


def test_qts_own_texts_follow_the_language(open_app: Open) -> None:
    open_app("FR/interview", language="de")
    german = QApplication.translate("QPlatformTheme", "Cancel")
    assert german == "Abbrechen"


# after a restart -------------------------------------------------------------------------------------------------


def test_everything_is_as_it_was_after_a_restart(open_app: Open) -> None:
    window = open_app("FR/lawyer", size=(800, 620))
    choose(window, "language_button", "العربية")
    window.parts.preferences.set_theme("contrast")
    window.parts.preferences.set_percent(130)
    press(window, "F9")
    press(window, "Ctrl+3")
    page(window).scroll_to("lawyer.2")
    window = open_app()
    assert (window.width(), window.height()) == (800, 620)
    assert shown(window) == "الشرطة في فرنسا تريد استجوابك"
    assert place_on_top(window) == "lawyer.2"
    assert window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    settings = window.session.settings
    assert (settings.theme, settings.percent, settings.side_bar) == ("contrast", 130, False)
    assert page(window).document().defaultFont().pixelSize() == round(17 * 1.3)


def test_home_is_there_again_if_it_was_left_at_home(open_app: Open) -> None:
    window = open_app("FR/lawyer")
    press(window, "Alt+Home")
    window = open_app()
    assert find(window, "home").isVisible()
    assert LAWYER in find(window, "recent_0", QAbstractButton).text()


def test_pages_are_not_remembered_if_the_reader_does_not_want_it(open_app: Open, qtbot: QtBot) -> None:
    window = open_app("FR/lawyer")
    press(window, "Alt+Home")
    find(window, "history_switch", QAbstractButton).click()
    window.going.open(Reference("FR", "arrest"))
    press(window, "Alt+Home")
    qtbot.waitUntil(lambda: window.findChild(QAbstractButton, "recent_0") is None)
    window = open_app()
    assert window.session.marks.visits() == []
