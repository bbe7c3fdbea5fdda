"""The screen of three questions and its answer, alone and in the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from advice_app.answering.asking import ANSWER, COUNTRY, LANGUAGE, SITUATION
from advice_app.library.catalogue import Library
from advice_app.ui.cards.full import FullCard
from advice_app.ui.clock.tool import ClockTool
from advice_app.ui.look import Look
from advice_app.ui.paths.paper import paper_of
from advice_app.ui.paths.parts import Words
from advice_app.ui.paths.screen import PathsScreen
from advice_app.ui.theme import LIGHT
from advice_app.ui.window import MainWindow
from tests.paths_kit import library_with_paths
from tests.windows import Open, find, press


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_with_paths(tmp_path_factory.mktemp("paths")) as opened:
        yield opened


def shown(
    qtbot: QtBot, library: Library, width: int = 1000, *, state: str = "", language: bool = True, country: str = "FR"
) -> PathsScreen:
    made = PathsScreen(library, Look(LIGHT), state=state, language=language, country=country)
    qtbot.addWidget(made)
    made.resize(width, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


def texts(screen: PathsScreen) -> list[str]:
    return [label.accessibleName() or label.text() for label in screen.page.findChildren(QLabel)]


def test_keys_alone_lead_through_the_questions(qtbot: QtBot, library: Library) -> None:
    screen = shown(qtbot, library, language=False, country="")
    chosen: list[str] = []
    screen.language_chosen.connect(chosen.append)
    screen.country_chosen.connect(chosen.append)
    assert screen.asking.view == LANGUAGE
    find(screen, "read_ar").setFocus()
    QTest.keyClick(find(screen, "read_ar"), Qt.Key.Key_Space)
    assert screen.asking.view == COUNTRY
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "fra")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert screen.asking.view == SITUATION
    card = QApplication.focusWidget()
    assert card is not None
    assert card.objectName() == "happened_arrested"
    QTest.keyClick(card, Qt.Key.Key_Down)
    below = QApplication.focusWidget()
    assert below is not None
    assert below.objectName() == "happened_held", "arrow keys go where they point"
    QTest.keyClick(below, Qt.Key.Key_Return)
    assert screen.asking.view == ANSWER
    assert chosen == ["ar", "FR"]


def test_the_answer_has_all_its_parts(qtbot: QtBot, library: Library) -> None:
    screen = shown(qtbot, library, state='{"situation": "arrested"}')
    said = texts(screen)
    for text in (
        "Just arrested",
        "France",
        "Call now 1.",
        "Ask for the garde à vue desk.",
        "Up to a day.",
        "Je veux un avocat.",
        "Permanence",
    ):
        assert text in said
    assert any("Drafted from sources, not yet reviewed · Checked 22 November 2026" in text for text in said)
    followed: list[str] = []
    screen.open_requested.connect(followed.append)
    screen.page.findChildren(QPushButton, "read_more")[0].click()
    find(screen.page, "open_address", QPushButton).click()
    find(screen.page, "read_on").click()  # type: ignore[attr-defined]
    assert followed == ["guide:FR/family#short", "https://example.org/duty", "guide:FR/family"]
    with qtbot.waitSignal(screen.clock_wanted) as clock:
        find(screen.page, "open_clock", QPushButton).click()
    assert clock.args == ["ordinary"]
    with qtbot.waitSignal(screen.card_wanted) as card:
        find(screen.page, "card_lawyer", QPushButton).click()
    assert card.args == ["lawyer"]


def test_everything_can_be_copied(qtbot: QtBot, library: Library) -> None:
    screen = shown(qtbot, library, state='{"situation": "court"}')
    find(screen, "paths_copy", QPushButton).click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Going to court · France\n")
    assert "General information, not legal advice." in copied
    assert all(
        words.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse for words in screen.findChildren(Words)
    )


def test_what_is_known_can_be_changed_by_its_chip(qtbot: QtBot, library: Library) -> None:
    screen = shown(qtbot, library, state='{"situation": "court"}')
    assert find(screen, "paths_country", QPushButton).text().strip() == "France"
    find(screen, "paths_situation", QPushButton).click()
    assert screen.asking.view == SITUATION
    find(screen, "happened_child").click()  # type: ignore[attr-defined]
    assert "A child was arrested" in texts(screen)
    with qtbot.waitSignal(screen.leave_wanted):
        find(screen, "paths_back", QPushButton).click()


@pytest.mark.parametrize(("percent", "width"), [(100, 800), (200, 800), (200, 1200)])
def test_no_text_is_cut_and_nothing_scrolls_sideways(qtbot: QtBot, library: Library, percent: int, width: int) -> None:
    screen = shown(qtbot, library, width, state='{"situation": "arrested"}')
    screen.apply_look(Look(LIGHT, percent))
    QApplication.sendPostedEvents()
    assert screen.page.horizontalScrollBar().maximum() == 0
    for words in screen.page.findChildren(Words):
        assert words.height() >= words.heightForWidth(words.width())


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_it_prints_on_one_sheet(qtbot: QtBot, real_library: Library, tag: str) -> None:
    screen = PathsScreen(
        real_library, Look(LIGHT, rtl=tag == "ar"), state='{"situation": "arrested"}', language=True, country="GB-EAW"
    )
    qtbot.addWidget(screen)
    screen.set_language(tag)
    for situation in ("arrested", "held", "child"):
        screen.ask_about(situation)
        assert screen.answer is not None
        paper = paper_of(screen.answer, "England and Wales", "Checked", rtl=tag == "ar")
        assert paper.document.pageCount() == 1
        assert "PACE" in paper.document.toPlainText()
    screen.print()
    assert screen.findChild(QPrintDialog, "print_dialog") is not None


# in the window ---------------------------------------------------------------------------------------------------


def asked(window: MainWindow) -> PathsScreen:
    screen = window.parts.tooling.current
    assert isinstance(screen, PathsScreen)
    return screen


def test_from_home_to_the_answer_to_a_guide_and_back(open_app: Open) -> None:
    window = open_app()
    window.home.needs.cards["family"].click()
    screen = asked(window)
    assert screen.asking.view == LANGUAGE
    assert window.parts.tooling.frame.side_bar.isHidden()
    find(screen, "read_ar", QPushButton).click()
    assert window.session.settings.guide_language == "ar"
    assert screen.isRightToLeft()
    screen._question(COUNTRY).chosen.emit("FR")  # type: ignore[attr-defined]
    assert window.session.settings.country == "FR"
    find(screen, "happened_held").click()  # type: ignore[attr-defined]
    assert screen.answer is not None
    assert screen.answer.language.tag == "ar"
    assert window.actions_by_id["print"].isEnabled()
    screen.page.findChildren(QPushButton, "read_more")[0].click()
    assert window.reading
    window.going.step(-1)
    assert window.parts.tooling.shown
    assert screen.asking.view == ANSWER
    for _step in range(3):
        window.going.step(-1)
        assert window.parts.tooling.shown
    window.going.step(-1)
    assert window.at_home


def test_the_clock_opens_in_the_regime_and_leads_back(open_app: Open) -> None:
    window = open_app("GB-EAW/interview")
    window.session.settings.guide_language = "en"
    window.going.ask_what_happened("held")
    find(asked(window).page, "open_clock", QPushButton).click()
    clock = window.parts.tooling.current
    assert isinstance(clock, ClockTool)
    assert (clock.clock.state.country, clock.clock.state.regime) == ("GB-EAW", "serious")
    assert not window.parts.tooling.frame.side_bar.isHidden()
    press(window, "Esc")
    assert asked(window).asking.view == ANSWER
    window.going.step(-1)
    assert asked(window).asking.view == SITUATION


def test_a_sentence_opens_on_the_full_screen_over_the_answer(open_app: Open, qtbot: QtBot) -> None:
    window = open_app("FR/interview")
    window.session.settings.guide_language = "en"
    window.going.ask_what_happened("arrested")
    screen = asked(window)
    find(screen.page, "card_doctor", QPushButton).click()
    cards = window.parts.tooling.screen("cards")
    full = cards.findChild(FullCard)
    assert full is not None
    assert full.isVisible()
    assert "médecin" in full.card.accessibleName()
    full.close()
    assert asked(window) is screen


def test_quick_open_finds_what_has_happened(open_app: Open) -> None:
    window = open_app("FR/interview")
    window.session.settings.guide_language = "en"
    press(window, "Ctrl+K")
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "just arrested")
    press(window, "Return")
    assert "Just arrested" in texts(asked(window))


def test_the_answer_is_there_again_at_the_next_start_but_home_asks_what_has_happened(open_app: Open) -> None:
    window = open_app("FR/interview")
    window.session.settings.guide_language = "en"
    window.going.ask_what_happened("court")
    again = open_app()
    again.going.show_tool("paths")
    assert asked(again).asking.view == ANSWER
    again.going.show_home()
    again.home.needs.cards["family"].click()
    assert asked(again).asking.view == SITUATION
    focus: QWidget | None = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "happened_court"
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
