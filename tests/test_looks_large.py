"""Every screen at 200 % with the widest spacing, in small and large windows: all can be read, reached and hit.

In a small window every screen is looked at in three languages: German has the longest words, Arabic the highest lines and the
other direction. In a large one every screen is looked at in German; in Arabic those that are laid out in another way there.
``RIGHTS_PICTURES=DIR`` keeps a picture of each.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QTextBrowser, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests import looks, looks_parts
from tests.looks_tour import ROOMY, Screen, Tour
from tests.looks_walk import Walk, listed
from tests.test_comfort import WIDE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # raising a menu: there is no screen

SMALL, LARGE = (800, 560), (1440, 900)
# Arabic comes last: a change of direction restyles the whole window
LANGUAGES = ("en", "de", "ar")


@pytest.fixture(scope="module")
def tour(qapp: QApplication, real_library_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tour]:
    direction, sheet, font = qapp.layoutDirection(), qapp.styleSheet(), qapp.font()
    made = Tour(tmp_path_factory.mktemp("large") / "profile", real_library_path)
    made.window.parts.preferences.set_theme("light")
    made.window.parts.preferences.set_percent(200)
    made.window.parts.preferences.set_comfort(line_spacing=WIDE.spacing, letter_spacing=WIDE.letters, column=WIDE.column)
    yield made
    made.close()
    qapp.setLayoutDirection(direction)
    qapp.setStyleSheet(sheet)
    qapp.setFont(font)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_nothing_is_lost_at_twice_the_size(tour: Tour, qtbot: QtBot, tag: str) -> None:
    walk = Walk()
    tour.speak(tag)
    tour.window.resize(*SMALL)
    for screen in tour.screens(qtbot, roomy=False):
        for size in (SMALL, LARGE) if tag == "de" or (tag == "ar" and screen.name in ROOMY) else (SMALL,):
            _resize(tour, qtbot, screen, size)
            _take(walk, screen, f"{tag}/{screen.name}-{size[0]}")
        _resize(tour, qtbot, screen, SMALL)
    for screen in tour.layers():
        _take(walk, screen, f"{tag}/{screen.name}")
    wrong = [f"{kind}: {fault}" for kind, faults in walk.wrong.items() for fault in faults]
    assert not wrong, listed(wrong)


def _resize(tour: Tour, qtbot: QtBot, screen: Screen, size: tuple[int, int]) -> None:
    """Give the window that it is in this size, and look that it takes it."""
    window = screen.part.window()
    if (window.width(), window.height()) != size and not window.windowFlags() & Qt.WindowType.Popup & ~Qt.WindowType.Window:
        window.resize(*size)
        tour.settle(qtbot)
        if not screen.part.isVisible():
            tour.open_word(qtbot)  # its sheet goes away with the word that it stands at
        assert screen.part.isVisible(), screen.name
    assert (window.width(), window.height()) == size, screen.name


def _take(walk: Walk, screen: Screen, name: str) -> None:
    widgets = walk.take(screen, name)
    for kind, fault in looks_parts.faults(widgets):
        walk.wrong[kind].append(f"{name}: {fault}")


# the eye itself --------------------------------------------------------------------------------------------------


@pytest.fixture
def top(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 200)
    return made


def _faults(top: QWidget) -> list[str]:
    top.show()
    return [kind for kind, _where in looks_parts.faults(looks.shown(top))]


def _button(top: QWidget, x: int, y: int, width: int = 100, height: int = 30) -> QPushButton:
    made = QPushButton("Getting a lawyer", top)
    made.setGeometry(x, y, width, height)
    return made


def _area(top: QWidget, height: int, inside: int, policy: Qt.ScrollBarPolicy) -> QScrollArea:
    area, page = QScrollArea(top), QWidget()
    area.setGeometry(0, 0, 300, height)
    area.setVerticalScrollBarPolicy(policy)
    page.resize(200, inside)
    _button(page, 0, inside - 40)
    area.setWidget(page)
    return area


def test_what_is_in_its_place_is_right(top: QWidget) -> None:
    _button(top, 0, 0)
    _button(top, 0, 40)
    assert _faults(top) == []


@pytest.mark.parametrize(("x", "y"), [(350, 0), (-50, 0), (0, 190)])
def test_a_control_beyond_the_edge_is_out_of_reach(top: QWidget, x: int, y: int) -> None:
    _button(top, x, y)
    assert _faults(top) == ["reach"]


def test_a_target_that_is_too_small_is_found(top: QWidget) -> None:
    _button(top, 0, 0, height=looks_parts.LEAST - 1)
    assert _faults(top) == ["small"]


def test_controls_on_each_other_are_found_and_so_is_what_was_laid_out(top: QWidget) -> None:
    _button(top, 0, 0)
    _button(top, 50, 10)
    assert _faults(top) == ["parts"]


def test_parts_of_a_layout_without_room_are_found(top: QWidget) -> None:
    column, inside = QVBoxLayout(), QWidget(top)
    inside.setLayout(column)
    for _number in range(4):
        button = QPushButton("Getting a lawyer")
        button.setMinimumHeight(60)
        column.addWidget(button)
    inside.setGeometry(0, 0, 400, 150)
    assert {"parts", "reach"} & set(_faults(top))


def test_what_scrolls_is_in_reach_and_what_does_not_is_not(top: QWidget) -> None:
    area = _area(top, 150, 600, Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    assert _faults(top) == []
    area.verticalScrollBar().setValue(300)
    assert _faults(top) == []
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    assert set(_faults(top)) == {"reach", "scroll"}


def test_an_area_too_low_to_read_in_is_found(top: QWidget) -> None:
    page = QTextBrowser(top)
    page.setPlainText("Getting a lawyer\n" * 20)
    page.setGeometry(0, 0, 300, 100)
    assert _faults(top) == []
    page.setGeometry(0, 0, 300, 24)
    assert _faults(top) == ["scroll"]
