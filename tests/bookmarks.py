"""A bookmarks screen to test, on the project's own guides and a database of its own."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from advice_app.languages import is_rtl, set_interface_language
from advice_app.library.catalogue import Library
from advice_app.library.model import Reference
from advice_app.marks.bookmarks import Bookmark, Bookmarks
from advice_app.marks.store import Marks
from advice_app.ui.focus import start_of
from advice_app.ui.look import Look
from advice_app.ui.marks.passages import Passages
from advice_app.ui.marks.screen import BookmarksScreen
from advice_app.ui.marks.style import css
from advice_app.ui.style import palette, style_sheet
from advice_app.ui.theme import LIGHT, Theme

PLACES = (
    "FR/lawyer#when.1",
    "FR/lawyer#when.2",
    "DE/interview#short.2",
    "GB-EAW/interview#short.1",
    "FR/family",
    "FR/lawyer#when",
)
Make = Callable[..., BookmarksScreen]


@pytest.fixture
def store(marks: Marks) -> Bookmarks:
    return Bookmarks(marks)


def star(store: Bookmarks, library: Library, text: str, language: str = "en", **more: object) -> Bookmark:
    """Bookmark a place as the reader's star does."""
    saved = Passages(library, language).saved(Reference.parse(text), language)
    assert saved is not None, f"there is no {text}"
    made = store.add(Reference.parse(text), **{**saved._asdict(), **more})
    assert made is not None
    return made


@pytest.fixture
def make(qtbot: QtBot, qapp: QApplication, store: Bookmarks, real_library: Library) -> Iterator[Make]:
    """Make and show the screen, with the real style sheet."""
    direction, sheet, colours = qapp.layoutDirection(), qapp.styleSheet(), qapp.palette()

    made: list[BookmarksScreen] = []

    def build(
        places: tuple[str, ...] = PLACES[:4],
        size: tuple[int, int] = (1440, 900),
        tag: str = "en",
        percent: int = 100,
        theme: Theme = LIGHT,
    ) -> BookmarksScreen:
        for place in places:
            star(store, real_library, place)
        set_interface_language(tag)
        look = Look(theme, percent, is_rtl(tag))
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft if look.rtl else Qt.LayoutDirection.LeftToRight)
        qapp.setPalette(palette(theme))
        qapp.setStyleSheet(style_sheet(theme, percent) + css(look))
        screen = BookmarksScreen(store, real_library, look)
        screen.set_language(tag)
        made.append(screen)
        screen.resize(*size)
        with qtbot.waitExposed(screen):
            screen.show()
        screen.activateWindow()
        screen.setFocus()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is start_of(screen))
        return screen

    yield build
    for screen in made:
        screen.finish()
        screen.close()
        screen.deleteLater()
    qapp.setLayoutDirection(direction)
    qapp.setStyleSheet(sheet)
    qapp.setPalette(colours)


def titles(screen: BookmarksScreen) -> list[str]:
    """What the rows of the list are called."""
    return [str(screen.model.index(row, 0).data()) for row in range(screen.model.rowCount())]


def refs(screen: BookmarksScreen) -> list[str]:
    """What the rows of the list lead to."""
    found = (screen.model.bookmark(row) for row in range(screen.model.rowCount()))
    return [str(bookmark.ref) for bookmark in found if bookmark is not None]


def label(screen: BookmarksScreen, name: str) -> str:
    """The text of a label; nothing while it is hidden."""
    found = screen.findChild(QLabel, name)
    assert found is not None
    return found.text() if found.isVisible() else ""


def button(screen: BookmarksScreen, name: str) -> QPushButton:
    found = screen.findChild(QPushButton, name)
    assert found is not None
    return found
