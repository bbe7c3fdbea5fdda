"""The home screen: three choices that lead to a guide, in any order, by pointer or keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from advice_app.languages import INTERFACE_LANGUAGES, set_interface_language
from advice_app.library.catalogue import Library
from advice_app.library.model import Reference
from tests import home as kit
from tests.home import LANGUAGES, STAGES, Make, pill, press, row_point, words

make_home = kit.make_home


# a need and a country, in either order ---------------------------------------------------------------------------


def test_a_need_without_a_country_asks_for_it(make: Make, qtbot: QtBot) -> None:
    home = make()
    with qtbot.assertNotEmitted(home.guide_requested):
        press(home, "lawyer")
    assert home.where.field.hasFocus()
    assert home.needs.hint
    assert home.where.field.accessibleDescription() == home.needs.hint
    assert home.needs.cards["lawyer"].isChecked()


@pytest.mark.parametrize(("need", "stage"), [("lawyer", "lawyer"), ("interview", "interview")])
def test_need_then_country_opens_the_guide(make: Make, qtbot: QtBot, need: str, stage: str) -> None:
    home = make()
    press(home, need)
    asked: list[object] = []
    home.country_chosen.connect(asked.append)
    home.guide_requested.connect(asked.append)
    QTest.keyClicks(home.where.field, "fra")
    QTest.keyClick(home.where.field, Qt.Key.Key_Return)
    assert asked == ["FR", Reference("FR", stage)]
    assert not any(card.isChecked() for card in home.needs.cards.values())
    assert home.needs.hint == ""


def test_a_trainer_is_led_to_workshops_whatever_waits(make: Make, qtbot: QtBot) -> None:
    home = make()
    press(home, "lawyer")
    with qtbot.assertNotEmitted(home.guide_requested), qtbot.waitSignal(home.tool_requested) as caught:
        press(home, "trainer")
    assert caught.args == ["workshop"]
    assert home.needs.hint == ""
    assert not any(card.isChecked() for card in home.needs.cards.values())


def test_country_then_need_opens_the_guide(make: Make, qtbot: QtBot) -> None:
    home = make()
    with qtbot.assertNotEmitted(home.guide_requested), qtbot.waitSignal(home.country_chosen):
        QTest.mouseClick(home.where.list.viewport(), Qt.MouseButton.LeftButton, pos=row_point(home, "FR"))
    with qtbot.waitSignal(home.guide_requested) as caught:
        press(home, "lawyer")
    assert caught.args == [Reference("FR", "lawyer")]


@pytest.mark.parametrize(
    ("code", "need", "stage"),
    [("DE", "lawyer", "detention"), ("GB-EAW", "interview", "lawyer")],
)
def test_a_missing_guide_gives_way_to_the_nearest(make: Make, qtbot: QtBot, code: str, need: str, stage: str) -> None:
    home = make()
    home.set_country(code)
    with qtbot.waitSignal(home.guide_requested) as caught:
        press(home, need)
    assert caught.args == [Reference(code, stage)]


def test_a_country_without_guides_says_so_and_opens_nothing(make: Make, qtbot: QtBot) -> None:
    home = make()
    home.set_country("CZ")
    with qtbot.assertNotEmitted(home.guide_requested):
        press(home, "lawyer")
    assert "Czechia" in home.needs.hint


def test_a_need_that_waited_is_done_when_its_guide_opens(make: Make) -> None:
    home = make()
    press(home, "lawyer")
    home.set_country("FR")  # as the window does
    press(home, "lawyer")
    assert not home.needs.cards["lawyer"].isChecked()
    assert home.needs.hint == ""


def test_a_topic_is_no_answer_to_a_need(make: Make, qtbot: QtBot) -> None:
    home = make()
    home.set_country("INTL")
    with qtbot.assertNotEmitted(home.guide_requested):
        press(home, "lawyer")
    assert home.needs.hint == "Now choose where it happened. The guide opens at once."
    with qtbot.waitSignal(home.guide_requested) as caught:
        home.where.map.country_chosen.emit("FR")
    assert caught.args == [Reference("FR", "lawyer")]


@pytest.mark.parametrize("need", ["lawyer", "interview"])
def test_escape_lets_a_waiting_need_go(make: Make, qtbot: QtBot, need: str) -> None:
    home = make()
    press(home, need)
    home.needs.cards["lawyer"].setFocus()
    QTest.keyClick(home.needs.cards["lawyer"], Qt.Key.Key_Escape)
    assert not home.needs.cards["lawyer"].isChecked()
    assert home.needs.hint == ""
    with qtbot.assertNotEmitted(home.guide_requested):
        home.where.map.country_chosen.emit("FR")


def test_pressing_another_need_changes_what_waits(make: Make, qtbot: QtBot) -> None:
    home = make()
    press(home, "lawyer")
    press(home, "interview")
    assert not home.needs.cards["lawyer"].isChecked()
    assert home.needs.hint
    with qtbot.waitSignal(home.guide_requested) as caught:
        home.where.map.country_chosen.emit("FR")
    assert caught.args == [Reference("FR", "interview")]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_cards_are_pressed_by_keyboard(make: Make, key: Qt.Key) -> None:
    home = make()
    QTest.keyClick(home.needs.cards["lawyer"], key)
    assert home.where.field.hasFocus()


@pytest.mark.parametrize("code", ["", "FR", "CZ", "INTL"])
def test_someone_has_been_arrested_leads_to_questions_whatever_is_chosen(make: Make, qtbot: QtBot, code: str) -> None:
    home = make()
    press(home, "lawyer")
    home.set_country(code)
    with qtbot.assertNotEmitted(home.guide_requested), qtbot.waitSignal(home.questions_requested):
        press(home, "family")
    assert home.needs.hint == ""
    assert not any(card.isChecked() for card in home.needs.cards.values())


def test_focus_starts_on_the_first_card(make: Make) -> None:
    home = make()
    assert QApplication.focusWidget() is home.needs.cards["family"]
    assert home.needs.cards["family"].ringed


def test_a_click_shows_no_focus_ring(make: Make) -> None:
    home = make()
    home.set_country("FR")
    press(home, "lawyer")
    assert not home.needs.cards["lawyer"].ringed


# the stages of a chosen country ----------------------------------------------------------------------------------


def test_a_chosen_country_shows_its_stages(make: Make, qtbot: QtBot) -> None:
    home = make()
    assert not home.strip.isVisible()
    home.set_country("FR")
    assert home.strip.isVisible()
    assert [step.stage.id for step in home.strip.steps] == list(STAGES["FR"])
    with qtbot.waitSignal(home.guide_requested) as caught:
        QTest.mouseClick(home.strip.steps[1], Qt.MouseButton.LeftButton)
    assert caught.args == [Reference("FR", "lawyer")]


def test_the_stages_come_into_view_in_a_small_window(make: Make) -> None:
    home = make(800, 560)
    home.where.map.country_chosen.emit("FR")
    top = home.strip.mapTo(home, QPoint(0, 0)).y()
    assert 0 <= top < home.height() - 36


def test_the_line_is_dotted_before_what_stands_beside_the_process(make: Make) -> None:
    home = make()
    home.set_country("FR")
    assert [step.before for step in home.strip.steps] == ["", "step", "step", "step", "step", "beside"]
    assert [step.after for step in home.strip.steps] == ["step", "step", "step", "step", "beside", ""]


def test_topics_stand_on_no_line(make: Make) -> None:
    home = make()
    home.set_country("INTL")
    assert [(step.before, step.after) for step in home.strip.steps] == [("", "")]


def test_an_unknown_country_is_none(make: Make) -> None:
    home = make()
    home.set_country("FR")
    home.set_country("XX")
    assert not home.strip.isVisible()


# languages -------------------------------------------------------------------------------------------------------


def test_one_click_on_every_other_language(make: Make, qtbot: QtBot) -> None:
    home = make()
    home.set_language("en")
    assert pill(home, "en").isChecked()
    for tag, name in LANGUAGES[1:]:
        assert pill(home, tag).text() == name
        with qtbot.waitSignal(home.language_chosen) as caught:
            QTest.mouseClick(pill(home, tag), Qt.MouseButton.LeftButton, pos=QPoint(2, pill(home, tag).height() // 2))
        assert caught.args == [tag]


def test_arrow_keys_move_in_the_row_of_languages(make: Make, qtbot: QtBot) -> None:
    home = make()
    home.set_language("en")
    pill(home, "en").setFocus()
    with qtbot.waitSignal(home.language_chosen) as caught:
        QTest.keyClick(pill(home, "en"), Qt.Key.Key_Right)
    assert caught.args == ["fr"]


def test_showing_the_language_chooses_none(make: Make, qtbot: QtBot) -> None:
    home = make()
    with qtbot.assertNotEmitted(home.language_chosen):
        home.set_language("de")
        home.set_language("unknown")
    assert not pill(home, "de").isChecked()


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, for any menu
def test_languages_that_do_not_fit_are_in_a_menu_and_the_current_one_stays(make: Make, qtbot: QtBot) -> None:
    home = make(400, 560)
    home.set_language("uk")
    more = home.findChild(QPushButton, "all_languages")
    assert more is not None
    assert pill(home, "uk").isVisible()
    assert not pill(home, "ar").isVisible()
    assert more.text() == "5 languages"
    more.click()
    menu = home.findChild(QMenu, "language_menu")
    assert menu is not None
    assert [action.text() for action in menu.actions()] == [name for _tag, name in LANGUAGES]
    assert [action.data() for action in menu.actions() if action.isChecked()] == ["uk"]
    with qtbot.waitSignal(home.language_chosen) as caught:
        menu.actions()[3].trigger()
    assert caught.args == ["ar"]
    home.resize(1440, 900)
    qtbot.waitUntil(lambda: pill(home, "ar").isVisible() and not more.isVisible())


def test_a_new_language_changes_the_words_and_nothing_else(make: Make, qtbot: QtBot) -> None:
    home = make()
    home.set_country("DE")
    home._wait("lawyer")
    english = {card.text() for card in home.needs.cards.values()}
    asked: list[object] = []
    for signal in (home.country_chosen, home.guide_requested, home.language_chosen, home.history_toggled):
        signal.connect(asked.append)
    set_interface_language("de")
    home.retranslate()
    assert not asked
    assert not english & {card.text() for card in home.needs.cards.values()}
    assert home.needs.cards["lawyer"].isChecked()
    assert home.where.list.chosen == "DE"
    assert "Deutschland" in home.strip.accessibleName()
    assert home.where.list.model().index(0, 0).data() == "Deutschland"


# pages read before -----------------------------------------------------------------------------------------------


def test_recent_pages_lead_back(make: Make, qtbot: QtBot) -> None:
    home = make()
    home.set_recent([(Reference("FR", "lawyer"), "Getting a lawyer", "yesterday"), (Reference("DE", "arrest"), "Arrest", "")])
    first = home.recent.buttons[0]
    assert (first.accessibleName(), first.accessibleDescription()) == ("Getting a lawyer", "France · yesterday")
    with qtbot.waitSignal(home.guide_requested) as caught:
        QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert caught.args == [Reference("FR", "lawyer")]
    home.set_recent([])
    assert not home.recent.buttons


def test_only_the_newest_six_are_shown(make: Make) -> None:
    home = make()
    home.set_recent([(Reference("FR", "lawyer"), f"Page {number}", "") for number in range(9)])
    assert [button.text() for button in home.recent.buttons] == [f"Page {number}" for number in range(6)]


def test_history_is_turned_off_and_on_where_it_is_seen(make: Make, qtbot: QtBot) -> None:
    home = make()
    switch = home.findChild(QPushButton, "history_switch")
    assert switch is not None
    for kept in (False, True):
        before = words(home, "recent_note")
        with qtbot.waitSignal(home.history_toggled) as caught:
            switch.click()
        assert caught.args == [kept]
        assert words(home, "recent_note") not in {before, ""}
    with qtbot.assertNotEmitted(home.history_toggled):
        home.set_history_kept(False)
    assert "not remembered" in words(home, "recent_note")


# with the real library -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tag", INTERFACE_LANGUAGES)
def test_every_need_leads_somewhere_in_every_country(make: Make, real_library: Library, tag: str) -> None:
    home = make(tag=tag, library=real_library)
    asked: list[Reference] = []
    home.guide_requested.connect(asked.append)
    countries = [item.code for item in real_library.jurisdictions(tag) if item.guides and item.code != "INTL"]
    for code in countries:
        home.set_country(code)
        for need in ("lawyer", "interview"):
            press(home, need)
    assert len(asked) == 2 * len(countries)
    assert all(real_library.editions_of(ref) for ref in asked)
