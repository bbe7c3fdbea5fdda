"""The margin of a page: numbers, stars, keys; and that opening a page costs nothing for it."""

from collections.abc import Callable
from time import perf_counter

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from advice_app.library.model import Language
from advice_app.library.page import Page
from advice_app.library.page_html import page_body
from advice_app.library.page_parts import Paragraph, split
from advice_app.ui.look import Look
from advice_app.ui.reader.margin import Margin
from advice_app.ui.reader.page_view import PageView
from advice_app.ui.star_state import StarState
from advice_app.ui.theme import CONTRAST, LIGHT, Theme
from tests.pages import ARABIC, ENGLISH, arabic, english

Make = Callable[..., tuple[PageView, Margin]]


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    """Show a page with its margin."""

    def build(
        page: Page | None = None,
        language: Language = ENGLISH,
        theme: Theme = LIGHT,
        percent: int = 100,
        size: tuple[int, int] = (1000, 700),
    ) -> tuple[PageView, Margin]:
        look = Look(theme, percent, language.rtl)
        view = PageView(look, lambda _law: "")
        qtbot.addWidget(view)
        view.resize(*size)
        view.show_page(split(page_body(page or english(), language, ENGLISH)), language=language)
        with qtbot.waitExposed(view):
            view.show()
        view.activateWindow()
        view.setFocus()
        return view, Margin(view, look)

    return build


def height(margin: Margin, place: str) -> int:
    """The height of a place's first line in the viewport."""
    block = next(block for block in margin.places.seen() if margin.places.place(block) == place)
    return round(margin.places.middle(block))


def point(view: PageView, margin: Margin, place: str) -> None:
    QTest.mouseMove(view.viewport(), QPoint(200, height(margin, place)))


def accent_in(margin: Margin, box: QRect, theme: Theme = LIGHT) -> bool:
    image = margin.grab().toImage()
    near = (image.pixelColor(x, y).name() for x in range(box.left(), box.right()) for y in range(box.top(), box.bottom()))
    return theme.ac.lower() in near


def test_the_paragraph_under_the_mouse_gets_its_number_a_star_and_a_ground(make: Make, qtbot: QtBot) -> None:
    view, margin = make()
    before = view.viewport().grab().toImage()
    assert not margin.button.isVisible()
    y = height(margin, "silence.1")
    point(view, margin, "silence.1")
    assert margin.shown_place() == "silence.1"
    assert margin.button.isVisible()
    assert margin.button.accessibleName() == "Bookmark this paragraph"
    after = view.viewport().grab().toImage()
    right = after.width() - 20  # beyond the text
    assert before.pixelColor(right, y).name() != after.pixelColor(right, y).name() == LIGHT.win.lower()


def test_a_click_on_the_star_tells_the_place_and_a_starred_paragraph_can_be_unstarred(make: Make, qtbot: QtBot) -> None:
    view, margin = make()
    point(view, margin, "silence.2")
    with qtbot.waitSignal(margin.star_toggled) as told:
        QTest.mouseClick(margin.button, Qt.MouseButton.LeftButton)
    assert told.args == ["silence.2"]
    margin.set_starred({"silence.2"})
    assert margin.button.accessibleName() == "Remove the bookmark of this paragraph"


def test_starred_paragraphs_show_a_filled_star_without_any_mouse(make: Make) -> None:
    view, margin = make()
    box = QRect(0, height(margin, "silence.1") - 15, margin.width(), 30)
    assert not accent_in(margin, box)
    margin.set_starred({"silence.1"})
    assert accent_in(margin, box)
    view.verticalScrollBar().setValue(40)
    assert not accent_in(margin, box.translated(0, 8))
    assert accent_in(margin, box.translated(0, -40))


def test_a_star_that_was_never_pointed_at_can_be_tapped(make: Make, qtbot: QtBot) -> None:
    _view, margin = make()
    with qtbot.waitSignal(margin.star_toggled) as told:
        QTest.mouseClick(margin, Qt.MouseButton.LeftButton, pos=QPoint(margin.width() - 30, height(margin, "silence.2")))
    assert told.args == ["silence.2"]


def test_cells_of_a_table_row_are_one_paragraph_and_its_head_is_none(make: Make) -> None:
    view, margin = make(size=(1000, 1600))
    point(view, margin, "limits.2")
    assert margin.shown_place() == "limits.2"
    block = next(block for block in margin.places.seen() if margin.places.place(block) == "limits.2")
    head = block.previous()
    assert margin.places.paragraph(head) is not None
    assert margin.places.place(head) == ""


def test_a_right_to_left_page_has_its_margin_on_the_right(make: Make) -> None:
    view, margin = make(arabic(), ARABIC)
    assert margin.geometry().left() > view.viewport().geometry().right()
    point(view, margin, "short.3")
    assert margin.button.isVisible()
    assert margin.button.geometry().center().x() < margin.width() / 2  # next to the text


@pytest.mark.parametrize("percent", [100, 200])
def test_the_star_stays_inside_a_narrow_margin(make: Make, percent: int) -> None:
    view, margin = make(percent=percent, theme=CONTRAST, size=(640, 560))
    point(view, margin, "short.1")
    assert margin.button.isVisible()
    assert margin.rect().contains(margin.button.geometry())
    assert margin.button.width() >= 24


def test_by_keyboard_every_paragraph_is_reached_and_esc_lets_go(make: Make, qtbot: QtBot) -> None:
    view, margin = make()
    assert margin.current_place() == ""
    seen = []
    for _number in range(12):
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
        seen.append(margin.current_place())
    assert seen[:6] == ["short.1", "short.2", "silence.1", "silence.2", "silence.3", "silence.4"]
    assert "limits.2" in seen
    assert "limits.1" not in seen  # the head of a table
    assert margin.button.isVisible()
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert margin.current_place() == seen[-2]
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert margin.current_place() == ""
    assert not margin.button.isVisible()


def test_stepping_goes_on_to_the_end_of_a_long_page_and_keeps_the_paragraph_in_view(make: Make) -> None:
    view, margin = make(english(20))
    last = ""
    for _number in range(80):
        margin.step(1)
        if margin.current_place() == last:
            break
        last = margin.current_place()
        assert 0 <= height(margin, last) <= view.viewport().height()
    assert last == "notes.1"


def test_a_selection_decides_what_ctrl_d_is_about(make: Make) -> None:
    view, margin = make()
    assert margin.current_place() == ""
    block = margin.places.first_block("silence.5")
    cursor = QTextCursor(block)
    cursor.select(QTextCursor.SelectionType.WordUnderCursor)
    view.setTextCursor(cursor)
    assert margin.current_place() == "silence.5"
    assert margin.shown_place() == "silence.5"


def test_another_page_begins_with_nothing_at_hand(make: Make) -> None:
    view, margin = make()
    margin.step(1)
    margin.set_starred({"silence.1"})
    view.show_page(split(page_body(arabic(), ARABIC, ENGLISH)), language=ARABIC)
    assert margin.shown_place() == ""
    assert margin.geometry().left() > view.viewport().geometry().left()  # the page runs the other way now


def test_the_context_menu_can_ask_what_is_at_a_point(make: Make) -> None:
    _view, margin = make()
    assert margin.place_at(QPoint(100, height(margin, "silence.2"))) == "silence.2"
    assert margin.place_at(QPoint(100, 2)) == ""


def test_opening_a_page_asks_about_no_paragraph(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    view, margin = make()
    asked = []
    known = margin.places.paragraph

    def paragraph(block: QTextBlock) -> Paragraph | None:
        asked.append(block.blockNumber())
        return known(block)

    monkeypatch.setattr(margin.places, "paragraph", paragraph)
    margin.set_starred(())
    view.show_page(split(page_body(english(200), ENGLISH, ENGLISH)), language=ENGLISH)
    view.grab()
    assert asked == []
    margin.set_starred({"silence.1"})
    view.grab()
    assert 0 < len(asked) < 400  # those that are seen, not the 600 of the page


def test_painting_stars_on_a_long_page_is_quick(make: Make) -> None:
    view, margin = make(english(300))
    margin.set_starred({f"more{number}.1" for number in range(1, 301)})
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    margin.grab()
    start = perf_counter()
    margin.grab()
    assert perf_counter() - start < 0.5  # not each block: that takes seconds


def test_the_star_of_the_tool_bar() -> None:
    nothing, inside, page = StarState.of(()), StarState.of({"silence.2", "silence.4"}), StarState.of({"", "silence.2"})
    assert (nothing.icon, nothing.accented, nothing.text()) == ("star", False, "Bookmark this page")
    assert (inside.icon, inside.accented) == ("star", True)
    assert inside.tip() == "Bookmark this page\n2 paragraphs are bookmarked"
    assert (page.icon, page.accented, page.text()) == ("star-filled", True, "Remove the bookmark of this page")
