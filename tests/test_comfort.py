"""Easier reading: spacing, width and font on the page, the panel that sets them, and the help of the app."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from advice_app.library.catalogue import Library
from advice_app.library.model import Language, Reference
from advice_app.library.page_parts import split
from advice_app.ui import fonts
from advice_app.ui.dialogs.help import HelpSheet
from advice_app.ui.look import Comfort, Look
from advice_app.ui.page_css import page_css
from advice_app.ui.reader.page_document import widen
from advice_app.ui.reader.page_view import COLUMN, PageView
from advice_app.ui.theme import LIGHT
from tests import looks
from tests.pages import ARABIC, ENGLISH
from tests.paper import bound
from tests.windows import Open, dialog, find, focused, page, press, said

WIDE = Comfort(spacing=140, letters=12, column=70)
OTHER = "DejaVu Sans"
GUIDE = Reference("FR", "lawyer")


@pytest.fixture(autouse=True)
def our_fonts() -> Iterator[None]:
    yield
    fonts.prefer("")


@pytest.fixture
def view(qtbot: QtBot, real_library: Library) -> PageView:
    made = PageView(Look(LIGHT), lambda _law: "")
    qtbot.addWidget(made)
    made.resize(1300, 700)
    _show(made, real_library, ENGLISH)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _show(view: PageView, library: Library, language: Language) -> None:
    view.show_page(split(library.page_html(GUIDE, language.tag)), language=language)


def _letters(view: PageView) -> QFont:
    """The font of the last letter of the first long paragraph."""
    block = view.document().begin()
    while len(block.text()) < 60:
        block = block.next()
    cursor = view.textCursor()
    cursor.setPosition(block.position() + 5)
    return QFont(cursor.charFormat().font().resolve(view.document().defaultFont()))


# the page ------------------------------------------------------------------------------------------------------------


def test_lines_letters_and_column_follow_at_the_same_block(view: PageView) -> None:
    view.scroll_to("when.2")
    height, width = view.document().size().height(), view.viewport().width()
    view.set_look(Look(LIGHT, comfort=Comfort(column=70)))
    assert view.viewport().width() == round(COLUMN * 0.7) < width
    view.set_look(Look(LIGHT, comfort=Comfort(spacing=140)))
    assert view.document().size().height() > 1.25 * height
    view.set_look(Look(LIGHT, comfort=WIDE))
    assert _letters(view).letterSpacing() == pytest.approx(17 * 0.12, abs=0.1)
    assert view.place() == "when.2"
    view.set_look(Look(LIGHT))
    assert view.document().size().height() == pytest.approx(height)


def test_arabic_letters_stay_joined(view: PageView, real_library: Library) -> None:
    _show(view, real_library, ARABIC)
    view.set_look(Look(LIGHT, rtl=True, comfort=WIDE))
    assert _letters(view).letterSpacing() == 0
    assert _letters(view).wordSpacing() > 2


def test_nothing_is_wider_than_the_column_at_twice_the_size(view: PageView, real_library: Library) -> None:
    view.resize(740, 480)
    for language in (ENGLISH, ARABIC):
        _show(view, real_library, language)
        view.set_look(Look(LIGHT, 200, rtl=language.rtl, comfort=WIDE))
        document = view.document()
        document.documentLayout().documentSize()
        block = document.begin()
        while block.isValid():
            for number in range(block.layout().lineCount()):
                line = block.layout().lineAt(number)
                assert (
                    line.naturalTextWidth() <= view.viewport().width() + 1
                    or "." not in view._paragraphs[block.blockNumber()].place
                )
            block = block.next()


def test_paper_has_the_lines_and_letters_too(qapp: QApplication, real_library: Library) -> None:
    usual, wide = (len(bound(real_library, [GUIDE], ["en"], comfort=comfort).sheets) for comfort in (Comfort(), WIDE))
    assert wide > usual


# the font ------------------------------------------------------------------------------------------------------------


def test_a_font_that_is_there_comes_first_and_one_that_is_not_is_left_out(qapp: QApplication) -> None:
    assert fonts.prefer("No Such Font") == ""
    assert fonts.families("Latn")[0] == "Inter"
    assert fonts.prefer(OTHER) == OTHER
    assert fonts.families("Latn")[:2] == [OTHER, "Inter"]
    assert fonts.families("Arab")[:2] == ["Noto Sans Arabic", OTHER]
    assert OTHER in page_css(LIGHT, 100, "Latn", rtl=False)


def test_only_fonts_made_for_it_are_offered(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    there = ["Arial", "Atkinson Hyperlegible", "Lexend Deca", "OpenDyslexic [TMC]", "Inter"]
    monkeypatch.setattr("advice_app.ui.fonts.QFontDatabase.families", lambda: there)
    assert fonts.easier() == ("Atkinson Hyperlegible", "Lexend Deca", "OpenDyslexic [TMC]")


def test_words_alone_are_set_apart_where_letters_are_joined(qapp: QApplication) -> None:
    font = QFont("Inter")
    widen(font, Look(LIGHT, comfort=WIDE), joined=True)
    assert (font.letterSpacing(), font.wordSpacing() > 0) == (0, True)


# the panel -----------------------------------------------------------------------------------------------------------


def test_what_is_chosen_holds_at_once_and_the_next_time(open_app: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("advice_app.ui.comforting.easier", lambda: (OTHER,))
    window = open_app("FR/interview")
    press(window, "Ctrl+,")
    panel = dialog(window, qtbot, "comfort_panel")
    for name in ("line_spacing_140", "letter_spacing_6", "column_70", f"font_{OTHER}", "theme_contrast"):
        find(panel, name, QRadioButton).click()
    look = page(window)._look
    assert (look.percent, look.theme.name, look.comfort) == (100, "contrast", Comfort(140, 6, 70, OTHER))
    assert QFontInfo(window.font()).family() == OTHER
    preview = find(panel, "comfort_preview")
    assert preview.page.document.defaultFont().letterSpacing() > 0  # type: ignore[attr-defined]
    assert "silent" in preview.toPlainText()  # type: ignore[attr-defined]
    window.close()
    again = open_app("FR/interview")
    assert page(again)._look.comfort == Comfort(140, 6, 70, OTHER)
    press(again, "Ctrl+,")
    panel = dialog(again, qtbot, "comfort_panel")
    assert find(panel, "column_70", QRadioButton).isChecked()
    find(panel, "comfort_usual", QPushButton).click()
    assert (page(again)._look.comfort, page(again)._look.percent) == (Comfort(), 100)


def test_without_such_a_font_none_is_offered_and_the_menu_leads_here(open_app: Open, qtbot: QtBot) -> None:
    window = open_app("FR/interview")
    menu = window.chrome.commands.text_size
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    panel = dialog(window, qtbot, "comfort_panel")
    assert panel.findChild(QRadioButton, "font_") is None
    assert all(button.accessibleName() for button in panel.findChildren(QRadioButton))
    press(panel, "Esc")
    window.parts.preferences.set_percent(115)  # nobody is told who is gone


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_at_twice_the_size_tool_bar_and_panel_lose_nothing(open_app: Open, qtbot: QtBot, tag: str) -> None:
    window = open_app("FR/interview", language=tag, size=(800, 560))
    window.parts.preferences.set_percent(200)
    window.parts.preferences.set_comfort(line_spacing=140, letter_spacing=12, column=70)
    window.parts.comforting.show()
    for part in (window.tool_bar, dialog(window, qtbot, "comfort_panel")):
        QApplication.sendPostedEvents()
        assert [text for text in looks.seen(looks.shown(part)) if looks.cut_off(text)] == []


# help ----------------------------------------------------------------------------------------------------------------


def test_f1_leads_through_the_tour_to_the_marks_by_keyboard_alone(open_app: Open, qtbot: QtBot) -> None:
    window = open_app("FR/interview")
    press(window, "F1")
    sheet = dialog(window, qtbot, "help_sheet")
    assert isinstance(sheet, HelpSheet)
    qtbot.waitUntil(lambda: focused() == "tour_next")
    seen = []
    while find(sheet, "tour_next").isVisible():
        seen.append(find(sheet, "tour_title").property("text"))
        assert seen[-1] in find(sheet, "tour_next").accessibleDescription()
        press(sheet, "Space")
    assert len(seen) == len(set(seen)) == 7
    assert find(sheet, "help_marks", QRadioButton).isChecked()
    shown = [name for name, part in sheet.pages.items() if part.isVisible()]
    assert shown == ["marks"]
    find(sheet, "help_privacy", QRadioButton).click()
    assert "It never connects to the internet." in said(sheet.pages["privacy"])
    assert "Read aloud" not in said(sheet.pages["keys"])  # there is no voice
    assert "Ctrl+D" in said(sheet.pages["keys"])


def test_the_first_screen_offers_the_tour_until_something_was_read(open_app: Open, qtbot: QtBot) -> None:
    window = open_app()
    find(window, "take_tour", QPushButton).click()
    dialog(window, qtbot, "help_sheet").close()
    window.going.open(Reference("FR", "arrest"))
    window.going.show_home()
    assert not find(window, "newcomer", QWidget).isVisible()
