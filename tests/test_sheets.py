"""The key sheet and About."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from advice_app import __version__
from advice_app.languages import INTERFACE_LANGUAGES, _, set_interface_language
from advice_app.translating.completeness import LanguageCount
from advice_app.ui.dialogs.about import AboutDialog
from advice_app.ui.dialogs.keys import KeysDialog
from advice_app.ui.dialogs.sheet import Sheet
from advice_app.ui.shortcuts import SHORTCUTS
from advice_app.ui.style import style_sheet
from advice_app.ui.theme import LIGHT


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def set_percent(qapp: QApplication) -> Iterator[Callable[[int], None]]:
    """Change the text size as the app does."""
    before = qapp.font()

    def change(percent: int) -> None:
        font = QFont(before)
        font.setPixelSize(14 * percent // 100)
        qapp.setFont(font)
        qapp.setStyleSheet(style_sheet(LIGHT, percent))

    yield change
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what is gone needs no other style
    qapp.setStyleSheet("")
    qapp.setFont(before)


def _about(window: QWidget) -> AboutDialog:
    counts = (
        LanguageCount("en", "English", 24, 24, 0, "2026-11-22", 0),
        LanguageCount("ar", "العربية", 24, 12, 2, "2026-11-22", 0),
    )
    return AboutDialog("5d0c2f9e", "2026-11-22", window, counts)


def _texts(dialog: Sheet) -> list[str]:
    return [label.text().strip("\u2066\u2069") for label in dialog.findChildren(QLabel)]


def test_the_key_sheet_lists_every_shortcut(window: QWidget) -> None:
    texts = _texts(KeysDialog(window))
    for shortcut in SHORTCUTS:
        assert (shortcut.text in texts) == bool(shortcut.keys)
    assert texts.count("Ctrl+F") == 1
    assert "Esc" in texts


def test_no_two_shortcuts_share_a_key() -> None:
    keys = [key for shortcut in SHORTCUTS for key in shortcut.keys]
    assert sorted(set(keys)) == sorted(keys)


def test_a_screen_reader_hears_action_and_key_together(window: QWidget) -> None:
    names = [label.accessibleName() for label in KeysDialog(window).findChildren(QLabel)]
    find = next(shortcut for shortcut in SHORTCUTS if shortcut.id == "find")
    assert f"{find.text}: Ctrl+F" in names


def test_about_tells_versions_and_licences(window: QWidget) -> None:
    text = "\n".join(_texts(_about(window)))
    for part in (__version__, "5d0c2f9e", "22 November 2026", "Apache License 2.0", "CC BY 4.0", "Natural Earth"):
        assert part in text


def test_about_without_a_library_tells_the_program_only(window: QWidget) -> None:
    dialog = AboutDialog("", "", window)
    versions = dialog.findChild(QLabel, "about_versions")
    assert isinstance(versions, QLabel)
    assert versions.text() == f"Version {__version__}"


@pytest.mark.parametrize("tag", INTERFACE_LANGUAGES)
@pytest.mark.parametrize("percent", [80, 100, 200])
def test_every_language_and_text_size_fits(set_percent: Callable[[int], None], window: QWidget, tag: str, percent: int) -> None:
    set_interface_language(tag)
    set_percent(percent)
    for dialog in (_about(window), KeysDialog(window)):
        dialog.open()
        assert all(_texts(dialog))
        for label in dialog.findChildren(QLabel):
            assert label.height() >= label.heightForWidth(label.width()), label.text()
            assert label.wordWrap() or label.width() >= label.sizeHint().width(), label.text()
        dialog.close()


def test_a_language_switch_reaches_an_open_sheet(window: QWidget) -> None:
    dialog = KeysDialog(window)
    set_interface_language("ar")
    QCoreApplication.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))
    assert dialog.windowTitle() == _("Keyboard shortcuts") != "Keyboard shortcuts"
    assert dialog.accessibleName() == dialog.windowTitle()


def test_keys_keep_their_direction_in_an_arabic_window(window: QWidget) -> None:
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    caps = [label for label in KeysDialog(window).findChildren(QLabel) if label.property("role") == "key"]
    assert len(caps) == sum(bool(shortcut.keys) for shortcut in SHORTCUTS)
    assert all(cap.text().startswith("\u2066") and cap.text().endswith("\u2069") for cap in caps)


def test_escape_closes_and_frees(window: QWidget, qtbot: QtBot) -> None:
    dialog = _about(window)
    dialog.open()
    with qtbot.waitSignal(dialog.destroyed):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_button_closes(window: QWidget, qtbot: QtBot) -> None:
    dialog = KeysDialog(window)
    dialog.open()
    button = dialog.findChild(QPushButton, "close_button")
    assert isinstance(button, QPushButton)
    with qtbot.waitSignal(dialog.finished):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_text_scrolls_by_keyboard_when_the_screen_is_small(window: QWidget, qtbot: QtBot) -> None:
    dialog = _about(window)
    dialog.open()
    dialog.resize(dialog.width(), 200)
    area = dialog.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    QTest.keyClick(dialog, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    QTest.keyClick(dialog, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_about_says_how_far_each_language_is(window: QWidget) -> None:
    text = "\n".join(_texts(_about(window)))
    assert "English\u2069: 24 of 24 guides" in text
    assert "العربية\u2069: 12 of 24 guides · 2 partly out of date" in text
