"""The screen of phrase cards: languages that follow country and guide, the full screen, what is printed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from advice_app.cards.pair import Pair
from advice_app.library.catalogue import Library
from advice_app.library.compile import build
from advice_app.ui.cards.full import FullCard
from advice_app.ui.cards.print_dialog import PrintDialog
from advice_app.ui.cards.saving import pdf
from advice_app.ui.cards.screen import CardsScreen
from advice_app.ui.look import Look
from advice_app.ui.theme import LIGHT
from tests.guides import DOCTOR, LAWYER, phrase, write_guides
from tests.windows import find

LANGUAGE = phrase(
    "language", "globe", "family",
    en="I speak this language: {language}", ar="أتحدث هذه اللغة: {language}", fr="Je parle cette langue : {language}",
)  # fmt: skip


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("cards")
    guides = write_guides(folder / "guides")
    (guides / "phrases.toml").write_text(LAWYER + LANGUAGE + DOCTOR, encoding="utf-8")
    build(guides, folder / "library.sqlite")
    opened = Library.open(folder / "library.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def screen(qtbot: QtBot, library: Library) -> CardsScreen:
    return shown(qtbot, CardsScreen(library, Look(LIGHT)))


def shown(qtbot: QtBot, made: CardsScreen, width: int = 1100) -> CardsScreen:
    qtbot.addWidget(made)
    made.set_country("FR")
    made.set_language("ar")
    made.resize(width, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def said(screen: CardsScreen) -> str:
    return screen.card.accessibleName()


def full_of(qtbot: QtBot, screen: CardsScreen) -> FullCard:
    screen.open_full()
    assert screen.full is not None
    qtbot.waitExposed(screen.full).__enter__()
    return screen.full


def place(full: FullCard) -> str:
    return full.foot.place.text()


def test_the_reader_s_language_stands_above_and_that_of_the_police_below(screen: CardsScreen) -> None:
    assert said(screen) == "أريد محاميًا. \u2014 Je veux un avocat."
    officer, own = screen.card.parts
    assert own.area.bottom() <= officer.box.top()
    assert own.fitted.pixels < officer.fitted.pixels
    assert [screen.list.item(row).text() for row in range(screen.list.count())] == [
        "أريد محاميًا.", "أتحدث هذه اللغة: \u2068العربية\u2069", "أحتاج إلى طبيب."
    ]  # fmt: skip


def test_the_sentence_on_languages_names_the_reader_s_in_both(screen: CardsScreen) -> None:
    screen.show_number(1)
    assert said(screen) == "أتحدث هذه اللغة: \u2068العربية\u2069 \u2014 Je parle cette langue : \u2068العربية\u2069"


def test_a_country_without_a_language_of_its_own_gets_english(screen: CardsScreen) -> None:
    screen.set_country("INTL")
    assert said(screen) == "أريد محاميًا. \u2014 I want a lawyer."


def test_languages_are_chosen_swapped_and_kept_and_follow_again_later(
    qtbot: QtBot, screen: CardsScreen, library: Library
) -> None:
    with qtbot.waitSignal(screen.state_changed) as kept:
        screen.head.pair.swap.click()
    assert screen.pair == Pair("fr", "ar")
    assert said(screen) == "Je veux un avocat. \u2014 أريد محاميًا."
    again = CardsScreen(library, Look(LIGHT), state=kept.args[0])
    qtbot.addWidget(again)
    again.set_country("FR")
    assert again.pair == Pair("fr", "ar")
    again.set_country("INTL")
    assert again.pair == Pair("fr", "en")
    again.set_language("ar")
    assert again.pair == Pair("ar", "en")


def test_one_language_for_both_is_said_once(screen: CardsScreen) -> None:
    screen.choose_pair(Pair("fr", "fr"))
    assert said(screen) == "Je veux un avocat."
    assert len(screen.card.parts) == 1


def test_the_next_pane_is_the_card_and_space_on_it_shows_the_full_screen(qtbot: QtBot, screen: CardsScreen) -> None:
    screen.activateWindow()
    screen.list.setFocus()
    qtbot.waitUntil(screen.list.hasFocus)
    assert screen.next_pane()
    assert screen.card.hasFocus()
    assert not screen.next_pane()
    QTest.keyClick(screen.card, Qt.Key.Key_Space)
    assert screen.full is not None
    assert screen.full.isVisible()
    screen.full.close()


def test_the_next_card_after_the_last_is_the_first(screen: CardsScreen) -> None:
    find(screen, "previous_card", QPushButton).click()
    assert said(screen).startswith("أحتاج إلى طبيب.")
    assert screen.list.currentRow() == 2
    assert find(screen, "card_place", QLabel).text() == "3 / 3"
    find(screen, "next_card", QPushButton).click()
    assert screen.list.currentRow() == 0


def test_enter_shows_the_full_screen_keys_turn_it_and_escape_leads_back(qtbot: QtBot, screen: CardsScreen) -> None:
    screen.list.setFocus()
    QTest.keyClick(screen.list, Qt.Key.Key_Down)
    QTest.keyClick(screen.list, Qt.Key.Key_Return)
    full = screen.full
    assert full is not None
    qtbot.waitUntil(full.isVisible)
    assert full.isFullScreen()
    seen = [place(full)]
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_PageUp):
        QTest.keyClick(full, key)
        seen.append(place(full))
    assert seen == ["2 / 3", "3 / 3", "1 / 3", "3 / 3", "2 / 3"]
    assert full.card.accessibleName() == said(screen)
    QTest.keyClick(full, Qt.Key.Key_Escape)
    assert not full.isVisible()
    assert screen.list.currentRow() == 1


def test_from_right_to_left_the_left_arrow_and_the_left_edge_go_on(qtbot: QtBot, screen: CardsScreen) -> None:
    screen.apply_look(Look(LIGHT, rtl=True))
    full = full_of(qtbot, screen)
    QTest.keyClick(full, Qt.Key.Key_Left)
    assert place(full) == "2 / 3"
    tap(full, 0.05)
    assert place(full) == "3 / 3"
    tap(full, 0.5)
    assert place(full) == "3 / 3"
    tap(full, 0.95)
    assert place(full) == "2 / 3"
    full.close()


def tap(full: FullCard, share: float) -> None:
    at = QPointF(full.card.width() * share, full.card.height() / 2)
    for kind, buttons in (
        (QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        event = QMouseEvent(kind, at, at, Qt.MouseButton.LeftButton, buttons, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(full.card, event)


def test_high_contrast_is_one_button_and_leaves_the_window_as_it_is(qtbot: QtBot, screen: CardsScreen) -> None:
    full = full_of(qtbot, screen)
    corner = full.card.grab().toImage().pixelColor(2, full.card.height() - 2)
    find(full, "strong_contrast", QPushButton).click()
    now = full.card.grab().toImage().pixelColor(2, full.card.height() - 2)
    assert (corner.name(), now.name()) == ("#ffffff", "#000000")
    assert screen.card.grab().toImage().pixelColor(2, screen.card.height() - 2).name() == "#ffffff"
    full.close()


def test_in_a_narrow_window_a_touch_in_the_list_shows_the_full_screen(qtbot: QtBot, library: Library) -> None:
    screen = shown(qtbot, CardsScreen(library, Look(LIGHT)), width=700)
    assert not screen.card.isVisible()
    row = screen.list.visualItemRect(screen.list.item(2))
    assert row.height() >= 48
    QTest.mouseClick(screen.list.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert screen.full is not None
    assert place(screen.full) == "3 / 3"
    screen.full.close()


# paper -------------------------------------------------------------------------------------------------------


@pytest.fixture
def dialog(qtbot: QtBot, screen: CardsScreen) -> Iterator[PrintDialog]:
    screen.show_number(1)
    screen.print()
    assert screen.dialog is not None
    qtbot.waitUntil(screen.dialog.isVisible)
    yield screen.dialog
    if screen.dialog is not None:
        screen.dialog.reject()


def test_what_is_ticked_is_printed_in_the_chosen_languages(dialog: PrintDialog) -> None:
    assert dialog.deck().cards[0].front.text == "Je veux un avocat."
    assert find(dialog, "preview_place", QLabel).text() == "Page 1 of 2: fronts"
    ticks = dialog.options.list
    ticks.setCurrentRow(0)
    QTest.keyClick(ticks, Qt.Key.Key_Space)
    dialog.options.boxes.swap.click()
    cards = dialog.deck().cards
    assert [(card.front.text, card.back.text) for card in cards][1:] == [("أحتاج إلى طبيب.", "J’ai besoin d’un médecin.")]
    assert len(cards) == 2
    assert find(dialog, "print_hint", QLabel).text().startswith("2 cards of 85.60 × 53.98 mm, 10 on a sheet.")


def test_backs_can_be_left_out_and_nothing_ticked_prints_nothing(dialog: PrintDialog) -> None:
    dialog.options.backs.click()
    assert [page.back for page in dialog.preview.pages] == [False]
    find(dialog, "no_phrases", QPushButton).click()
    assert not find(dialog, "print_now", QPushButton).isEnabled()
    assert not find(dialog, "save_pdf", QPushButton).isEnabled()
    find(dialog, "all_phrases", QPushButton).click()
    assert find(dialog, "print_now", QPushButton).isEnabled()


def test_a_pdf_is_written_beside_nothing_else_and_told(qtbot: QtBot, dialog: PrintDialog, tmp_path: Path) -> None:
    path = tmp_path / "cards.pdf"
    dialog.saving.ask = lambda files: files.fileSelected.emit(str(path))
    with qtbot.waitSignal(dialog.saving.ended):
        find(dialog, "save_pdf", QPushButton).click()
    assert path.read_bytes().startswith(b"%PDF")
    assert list(tmp_path.glob("*")) == [path]
    assert str(path) in find(dialog, "print_notice", QLabel).text()
    with qtbot.waitSignal(dialog.saving.ended) as ended:
        dialog.saving.write(tmp_path / "missing" / "cards.pdf", pdf(dialog.deck(), dialog.options.paper))
    assert ended.args is not None
    assert ended.args[1]


def test_the_system_s_print_dialog_is_asked(dialog: PrintDialog) -> None:
    find(dialog, "print_now", QPushButton).click()
    find(dialog, "print_dialog", QPrintDialog).reject()


def test_a_library_without_sentences_offers_nothing_and_breaks_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    build(write_guides(tmp_path / "guides"), tmp_path / "library.sqlite")
    library = Library.open(tmp_path / "library.sqlite")
    screen = shown(qtbot, CardsScreen(library, Look(LIGHT)))
    for name in ("print_cards", "full_screen", "next_card"):
        assert not find(screen, name, QPushButton).isEnabled()
    screen.turn(1)
    screen.open_full()
    screen.print()
    assert (screen.full, screen.dialog) == (None, None)
    library.close()
