"""For people who cannot see the screen or use a pointer: every control has a name, every key is listed."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from advice_app.library.model import Reference
from advice_app.ui.shortcuts import SHORTCUTS
from tests.windows import Open, choose, dialog, find, page, press, said


def nameless(window: QWidget) -> list[str]:
    """Widgets that take the keyboard and have nothing a screen reader could say."""
    takes = [widget for widget in window.findChildren(QWidget) if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus]
    own = [widget for widget in takes if not widget.objectName().startswith("qt_")]
    mute = [widget for widget in own if not widget.accessibleName() and not _text(widget)]
    return [f"{type(widget).__name__} {widget.objectName()}" for widget in mute]


def _text(widget: QWidget) -> str:
    return str(widget.text()) if hasattr(widget, "text") and not isinstance(widget, QLineEdit) else ""


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_every_control_has_a_name_to_be_read_aloud(open_app: Open, tag: str) -> None:
    window = open_app("", language=tag)
    find(window, "country_field").setFocus()
    assert nameless(window) == []
    window.going.open(Reference("FR", "interview"))
    press(window, "Ctrl+F")
    choose(window, "menu_button", "English")
    assert nameless(window) == []


def test_the_dialogs_have_names_too(open_app: Open, qtbot: QtBot) -> None:
    window = open_app("FR/interview")
    page(window).anchorClicked.emit(QUrl("https://example.org/"))
    page(window).anchorClicked.emit(QUrl("fact:FR/right_to_silence"))
    for name in ("address_dialog", "detail_dialog"):
        assert dialog(window, qtbot, name).windowTitle()
        assert nameless(dialog(window, qtbot, name)) == []


def test_a_key_lists_every_key_and_about_names_versions_and_licences(open_app: Open, qtbot: QtBot) -> None:
    window = open_app("FR/interview")
    press(window, "Ctrl+F1")
    keys = said(dialog(window, qtbot, "keys_dialog"))
    keyless = {shortcut.id for shortcut in SHORTCUTS if not shortcut.keys}
    for name, action in window.actions_by_id.items():
        assert (action.text() in keys) == (action.isVisible() and name not in keyless)
    dialog(window, qtbot, "keys_dialog").close()
    window.parts.dialogs.show_about()
    about = said(dialog(window, qtbot, "about_dialog"))
    for expected in ("Apache License 2.0", "CC BY 4.0", "Natural Earth", window.session.library.meta["content_version"]):
        assert expected in about
