"""The tool "Practice": answers hide until they are asked for, each player reads one card, a night leads to its summary."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from advice_app.languages import set_interface_language
from advice_app.library.catalogue import Library
from advice_app.library.compile import build
from advice_app.sharing import printing
from advice_app.sharing.printing import Paper
from advice_app.ui.look import Look
from advice_app.ui.practice.paper import exercise_paper
from advice_app.ui.practice.screen import PracticeScreen
from advice_app.ui.theme import LIGHT
from tests.guides import write_guides
from tests.practice_kit import EXERCISES, write_practice


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("practice")
    guides = write_guides(folder / "guides")
    write_practice(guides)
    (guides / "FR" / "exercises" / "fr.toml").write_text(EXERCISES.replace("2026-11-22", "2026-11-01"), encoding="utf-8")
    build(guides, folder / "library.sqlite")
    opened = Library.open(folder / "library.sqlite")
    yield opened
    opened.close()


def show(qtbot: QtBot, library: Library, state: str = "", size: tuple[int, int] = (1100, 700)) -> PracticeScreen:
    made = PracticeScreen(library, Look(LIGHT), state=state)
    qtbot.addWidget(made)
    made.set_language("en")
    made.set_country("FR")
    made.resize(*size)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    made.setFocus()
    return made


@pytest.fixture
def screen(qtbot: QtBot, library: Library) -> PracticeScreen:
    return show(qtbot, library)


def said(widget: QWidget | None) -> str:
    """All that can be read."""
    assert widget is not None
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def button(screen: PracticeScreen, name: str) -> QPushButton:
    """A button of the page that is shown."""
    for pane in (screen.exercises.pane, screen.station):
        body = pane.widget()
        found = body.findChild(QPushButton, name) if body and pane.isVisible() else None
        if found is not None:
            return found
    raise AssertionError(f"there is no {name}")


def key(keys: Qt.Key, text: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, keys, text)


def choose(screen: PracticeScreen, name: str) -> None:
    assert screen.exercises.list.choose(name)


def test_exercises_are_listed_by_stage_with_kind_and_minutes(screen: PracticeScreen) -> None:
    rows = [screen.exercises.model.row(number) for number in range(2)]
    assert [(row.meta, row.title) for row in rows] == [
        ("Police interview · Question · 4 minutes", "Just one question"),
        ("For the family · Role-play · 15 minutes", "The first call"),
    ]


def test_an_answer_says_right_or_wrong_in_words_with_why_law_and_links(screen: PracticeScreen) -> None:
    pane = screen.exercises.pane
    assert "You need not." not in said(pane.widget())
    QTest.mouseClick(pane.answers[0], Qt.MouseButton.LeftButton)
    text = said(pane.widget())
    for part in ("Wrong: your answer", "You need not.", "Right", "You can stay silent.", "\u2066CPP art. 63-1\u2069"):
        assert part in text
    assert pane.answers[0].accessibleDescription() == "Wrong: your answer. You need not."
    assert pane.answers[1].accessibleName() == "2. Say: \u2068Je garde le silence.\u2069"
    assert "Can I stay silent?" in text
    pane.answer(1)  # answered once, until it is tried again
    assert "Right: your answer" not in said(pane.widget())
    button(screen, "try_again").click()
    assert "Wrong" not in said(pane.widget())


def test_a_number_chooses_an_answer_from_the_list_and_enter_goes_on(screen: PracticeScreen) -> None:
    pane = screen.exercises.pane
    assert QApplication.focusWidget() is screen.exercises.list
    key(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is pane.answers[0]
    key(Qt.Key.Key_2)
    assert "Right: your answer" in said(pane.widget())
    button(screen, "try_again").click()
    screen.exercises.list.setFocus()
    key(Qt.Key.Key_1)
    assert "Wrong: your answer" in said(pane.widget())
    key(Qt.Key.Key_Down)
    assert pane.exercise is not None
    assert pane.exercise.id == "first-call"


def test_a_link_leads_to_the_guide(qtbot: QtBot, screen: PracticeScreen) -> None:
    screen.exercises.pane.answer(1)
    body = screen.exercises.pane.widget()
    assert body is not None
    (link,) = [label for label in body.findChildren(QLabel) if label.text().startswith("<a ")]
    with qtbot.waitSignal(screen.open_requested) as followed:
        link.linkActivated.emit("guide:FR/interview#silence")
    assert followed.args == ["guide:FR/interview#silence"]
    assert 'href="guide:FR/interview#silence"' in link.text()


def test_a_player_reads_only_their_own_card(screen: PracticeScreen) -> None:
    choose(screen, "first-call")
    assert "You know little." not in said(screen)
    button(screen, "role_0").click()
    shown = [label.text() for label in screen.findChildren(QLabel) if label.isVisible()]
    assert "You know little. Say so." in shown
    assert not [text for text in shown if "everything" in text or "A mother rings" in text]
    assert QApplication.focusWidget() is screen.card.hide_button
    assert screen.close_layer()
    assert "You know little." not in "".join(label.text() for label in screen.findChildren(QLabel) if label.isVisible())


def test_what_helps_the_trainer_is_hidden_until_it_is_asked_for(screen: PracticeScreen) -> None:
    choose(screen, "first-call")
    pane = screen.exercises.pane
    for name, text in (("questions", "What did she hear?"), ("look_for", "The lawyer is calm."), ("lesson", "CPP art. 63-1")):
        assert text not in said(pane.widget())
        button(screen, f"show_{name}").click()
        assert text in said(pane.widget())
    choose(screen, "silence")
    choose(screen, "first-call")
    assert "What did she hear?" not in said(pane.widget())


def test_a_sheet_of_paper_has_answers_only_where_they_are_asked_for(screen: PracticeScreen) -> None:
    pane = screen.exercises.pane
    for name, question, answer in (
        ("silence", "What is right?", "You need not."),
        ("first-call", "You know little.", "is calm."),
    ):
        choose(screen, name)
        assert pane.exercise is not None
        texts = [
            exercise_paper(pane.exercise, pane.around, pane.language, "abc", answers=answers).document.toPlainText()
            for answers in (False, True)
        ]
        assert [question in text for text in texts] == [True, True]
        assert [answer in text for text in texts] == [False, True]


def test_each_role_card_is_on_a_sheet_of_its_own(screen: PracticeScreen) -> None:
    choose(screen, "first-call")
    pane = screen.exercises.pane
    assert pane.exercise is not None
    document = exercise_paper(pane.exercise, pane.around, pane.language, "abc", answers=True).document
    breaks = [
        block.text()
        for block in (document.findBlockByNumber(number) for number in range(document.blockCount()))
        if block.blockFormat().pageBreakPolicy()
    ]
    assert breaks == ["The lawyer", "The mother", "Questions"]


def test_a_night_is_played_by_keyboard_taken_back_and_summed_up(qtbot: QtBot, screen: PracticeScreen) -> None:
    kept: list[str] = []
    screen.state_changed.connect(kept.append)
    QTest.mouseClick(screen.parts["station"], Qt.MouseButton.LeftButton)
    assert "You play the lawyer on duty." in said(screen.station.widget())
    screen.station.enter()
    key(Qt.Key.Key_Space)
    assert "0 h 20 min since the arrest · For the family" in said(screen.station.widget())
    key(Qt.Key.Key_1)
    text = said(screen.station.widget())
    for part in ("Step 1 of 3", "Poor choice", "Somebody waits for you.", "\u2066CPP art. 63-1\u2069"):
        assert part in text
    key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "Poor choice" not in said(screen.station.widget())
    key(Qt.Key.Key_2)
    key(Qt.Key.Key_Return)
    assert "23 h 5 min since the arrest" in said(screen.station.widget())
    key(Qt.Key.Key_2)
    key(Qt.Key.Key_Return)
    text = said(screen.station.widget())
    for part in ("Good choice: 1", "Poor choice: 1", "Go there.", "He talks.", "Your night, step by step"):
        assert part in text
    assert '"FR": [1, 1]' in kept[-1]
    assert screen.can_print
    button(screen, "start_night").click()
    assert "Step 1 of 3" in said(screen.station.widget())
    assert not screen.can_print


@pytest.mark.parametrize("asks", ["en", "ar"])
def test_a_night_that_is_over_is_printed_with_what_happened(
    library: Library, screen: PracticeScreen, asks: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[Paper] = []
    monkeypatch.setattr(printing, "print_with_dialog", lambda paper, _parent: printed.append(paper))
    set_interface_language(asks)
    screen.show_part("station")
    screen.print()
    screen.station.start()
    for _step in range(2):
        assert not screen.can_print
        screen.station.answer(1)
        screen.station.go_on()
    assert screen.can_print
    button(screen, "print_night").click()
    (paper,) = printed
    text = paper.document.toPlainText()
    for part in ("Good choice: 1", "Go there.", "He talks.", "Your night, step by step", "23 h 5 min since the arrest"):
        assert part in text  # in the language of the night, whatever the window speaks
    assert library.meta["content_version"] in paper.foot
    blocks = [paper.document.findBlockByNumber(first).text()[:1] for first, _last in paper.kept]
    assert blocks == ["1", "2"]


def test_part_exercise_and_run_are_there_again_at_the_next_start(qtbot: QtBot, library: Library, screen: PracticeScreen) -> None:
    kept: list[str] = []
    screen.state_changed.connect(kept.append)
    choose(screen, "first-call")
    screen.show_part("station")
    screen.station.start()
    screen.station.answer(0)
    again = show(qtbot, library, kept[-1])
    assert "It rings again." in said(again.station.widget())
    again.show_part("exercises")
    assert again.exercises.list.current == "first-call"


def test_a_country_without_exercises_says_so_and_offers_one_that_has_some(screen: PracticeScreen) -> None:
    screen.set_country("ES")
    assert "There are no exercises for ES yet." in said(screen.absent)
    (offered,) = screen.absent.countries.parts
    assert isinstance(offered, QPushButton)
    assert offered.text() == "France"
    offered.click()
    assert screen.exercises.isVisible()


def test_another_language_and_an_older_translation_are_told(screen: PracticeScreen) -> None:
    screen.set_language("ar")
    assert screen.head.line.text() == "Not in العربية yet; this is English."
    screen.set_language("fr")
    assert screen.head.line.text() == ""
    assert "checked later than this translation" in said(screen.exercises.pane.widget())


def test_in_a_small_window_the_exercise_lies_over_the_list(qtbot: QtBot, library: Library) -> None:
    screen = show(qtbot, library, size=(640, 460))
    assert not screen.exercises.pane.isVisible()
    key(Qt.Key.Key_Return)
    assert screen.exercises.pane.isVisible()
    assert not screen.exercises.list.isVisible()
    assert screen.close_layer()
    assert screen.exercises.list.isVisible()


def test_the_screen_speaks_another_language_at_once(screen: PracticeScreen) -> None:
    screen.exercises.pane.answer(0)
    set_interface_language("en-XA")
    screen.retranslate()
    assert screen.head.title.text() != "Practice"
    assert "Wrong: your answer" not in said(screen.exercises.pane.widget())
    assert "You need not." in said(screen.exercises.pane.widget())  # content stays in its language
