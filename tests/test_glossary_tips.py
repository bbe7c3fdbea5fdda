"""What a word means, on the page: by mouse, by click, by keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from advice_app.languages import set_interface_language
from advice_app.library.catalogue import Library
from advice_app.library.compile import build
from advice_app.library.model import Reference
from advice_app.library.page_parts import frame
from advice_app.ui.look import Look
from advice_app.ui.reader.glossary_tips import GlossaryTips
from advice_app.ui.reader.glossary_words import PageWord, WordsOf
from advice_app.ui.reader.page_view import PageView
from advice_app.ui.theme import LIGHT

GLOSSARY = """[silence]
term = "right to silence"
forms = ["stay silent", "silent"]
meaning = "You need not answer."

[lawyer]
term = "lawyer"
mark = false
meaning = "A person who defends you."

[copy]
term = "copy"
meaning = "A second paper."
"""
NOT_ACCEPTED = pytest.mark.qt_log_ignore("not accepted by receiving widget", extend=True)  # a click on mere text
Make = Callable[..., tuple[PageView, GlossaryTips]]


@pytest.fixture
def make(qtbot: QtBot, guides: Path, tmp_path: Path) -> Make:
    """Show the guide of the small folder with its words."""
    (guides / "glossary").mkdir()
    (guides / "glossary" / "en.toml").write_text(GLOSSARY, encoding="utf-8")
    build(guides, tmp_path / "library.sqlite")

    def show(tag: str = "en") -> tuple[PageView, GlossaryTips]:
        library, ref = Library.open(tmp_path / "library.sqlite"), Reference.parse("FR/interview")
        look = Look(LIGHT, 100, library.language(tag).rtl)
        view = PageView(look, lambda law: law)
        qtbot.addWidget(view)
        view.resize(900, 1400)
        view.show_page(frame(library.page_html(ref, tag), crumbs="a silent crumb"), language=library.language(tag))
        with qtbot.waitExposed(view):
            view.show()
        view.activateWindow()
        view.setFocus()
        library.close()
        return view, GlossaryTips(view, lambda: WordsOf(library.path, ref, tag), look)

    return show


def words(view: PageView, tips: GlossaryTips) -> list[PageWord]:
    found, block = [], view.document().begin()
    while block.isValid():
        found += tips.words.of(block)
        block = block.next()
    return found


def named(view: PageView, tips: GlossaryTips, name: str, number: int = 0) -> QPoint:
    """The middle of a word on the page."""
    return tips.words.rect([word for word in words(view, tips) if word.meaning.word == name][number]).center()


def rest(view: PageView, point: QPoint) -> None:
    """The mouse rests at a point."""
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point)))


def test_the_mouse_resting_on_a_word_shows_what_it_means(make: Make) -> None:
    view, tips = make()
    rest(view, named(view, tips, "right to silence"))
    assert tips.popover.isVisible()
    assert tips.popover.word.text() == "right to silence"
    assert tips.popover.text.text() == "You need not answer."
    assert tips.popover.accessibleName() == "right to silence: You need not answer."
    assert not tips.popover.link.isVisible()
    assert view.hasFocus()


def test_the_sheet_goes_when_the_mouse_leaves_the_word_and_stays_on_the_sheet(make: Make, qtbot: QtBot) -> None:
    view, tips = make()
    rest(view, named(view, tips, "right to silence"))
    QTest.mouseMove(view.viewport(), QPoint(3, 3))
    tips.popover.entered.emit()
    assert not tips._leave.isActive()
    tips.popover.left.emit()
    qtbot.waitUntil(lambda: not tips.popover.isVisible())


def test_nothing_is_shown_beside_words_and_in_what_the_interface_adds(make: Make) -> None:
    view, tips = make()
    assert not any("crumb" in view.document().findBlock(word.start).text() for word in words(view, tips))
    rest(view, QPoint(view.viewport().width() - 4, named(view, tips, "right to silence").y()))
    assert not tips.popover.isVisible()


@NOT_ACCEPTED
def test_a_click_on_a_word_keeps_the_sheet_until_a_click_elsewhere(make: Make) -> None:
    view, tips = make()
    point = named(view, tips, "lawyer")
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert tips.popover.word.text() == "lawyer"
    QTest.mouseMove(view.viewport(), QPoint(3, 3))
    assert tips.popover.isVisible()
    assert not tips._leave.isActive()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert not tips.popover.isVisible()


@NOT_ACCEPTED
def test_a_local_word_leads_to_its_term(make: Make, qtbot: QtBot) -> None:
    view, tips = make("ar")
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=named(view, tips, "garde à vue"))
    assert tips.popover.language.text() == "Français"
    assert tips.popover.text.text() == "الاحتجاز لدى الشرطة."
    assert tips.popover.layoutDirection() is Qt.LayoutDirection.RightToLeft
    with qtbot.waitSignal(view.link_activated) as told:
        QTest.mouseClick(tips.popover.link, Qt.MouseButton.LeftButton)
    assert told.args == ["term:FR/garde-a-vue"]
    assert not tips.popover.isVisible()


def test_the_keyboard_steps_through_the_marked_words_and_round_the_end(make: Make) -> None:
    view, tips = make()
    seen = []
    for _number in range(4):
        assert tips.step(1)
        seen.append((view.document().findBlock(view.textCursor().position()).text()[:12], view.textCursor().selectedText()))
    # "lawyer" is a word that everybody knows; the heading is left out, and so is what a section has twice
    assert [word for _, word in seen] == ["stay silent", "stay silent", "copy", "stay silent"]
    assert seen[0] == seen[3]
    assert tips.popover.isVisible()
    tips.step(-1)
    assert view.textCursor().selectedText() == "copy"


def test_escape_closes_and_enter_shows_again(make: Make) -> None:
    view, tips = make()
    tips.step(1)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not tips.popover.isVisible()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert tips.popover.isVisible()
    assert tips.close_sheet()
    assert not tips.close_sheet()


def test_another_page_and_scrolling_put_the_sheet_away(make: Make) -> None:
    view, tips = make()
    tips.step(1)
    view.resize(900, 300)
    tips.step(1)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert not tips.popover.isVisible()
    tips.step(1)
    view.document().setHtml("<p>other</p>")
    assert not tips.popover.isVisible()


def test_lines_are_painted_under_marked_words_only_when_the_page_stands_still(make: Make) -> None:
    _view, tips = make()

    def painted() -> int:
        image = QImage(900, 1400, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        tips.paint(painter, QRectF(0, 0, 900, 1400))
        painter.end()
        return sum(1 for y in range(1400) if any(image.pixelColor(x, y).alpha() for x in range(900)))

    assert painted() == 0
    tips.lines.look_through()
    assert 0 < painted() <= 12


def test_a_library_that_is_gone_means_no_words(make: Make, tmp_path: Path) -> None:
    view, tips = make()
    (tmp_path / "library.sqlite").write_bytes(b"nothing")
    assert words(view, tips) == []
    assert not tips.step(1)


def test_the_link_speaks_the_language_of_the_window(make: Make) -> None:
    _view, tips = make()
    set_interface_language("en")
    tips.popover.retranslate()
    assert tips.popover.link.text() == "More about this word"
