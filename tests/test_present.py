"""Presenting: the keys of clickers, what the audience sees and does not see, languages, and screens that come and go."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QEvent, QKeyCombination, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from advice_app.library.catalogue import Library
from advice_app.library.model import Reference
from advice_app.ui.look import Look
from advice_app.ui.present.decks import deck_of
from advice_app.ui.present.director import Director
from advice_app.ui.present.keys import COMMANDS
from advice_app.ui.present.measure import fitter, tongue
from advice_app.ui.present.overlay import key_of
from advice_app.ui.present.screens import Screens
from advice_app.ui.present.tongues import Program, Tongues
from advice_app.ui.theme import DARK, LIGHT
from tests.conftest import ROOT
from tests.present_run import REF
from tests.windows import Open, press, type_text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
GUIDE = Reference.parse("FR/lawyer")
LANGUAGES = ("fr", "en", "ar")
_LIGHT = Look(LIGHT)


class Room(NamedTuple):
    """A talk that is given."""

    director: Director
    key: Callable[[str], None]

    @property
    def number(self) -> int:
        """The slide that the presenter is on, from 1."""
        return self.director.talk.spot.number + 1

    @property
    def shown(self) -> int:
        """The slide that the audience sees."""
        picture = self.director.audience.view.picture
        assert picture is not None
        return picture.footer.number

    @property
    def blank(self) -> str:
        return str(self.director.audience.view.blank)

    def said(self, name: str) -> str:
        label = self.director.presenter.findChild(QLabel, name)
        assert label is not None
        return label.text()


@pytest.fixture
def start(qtbot: QtBot, real_library: Library, qapp: QApplication) -> Iterator[Callable[..., Room]]:
    given: list[Director] = []

    def begin(ref: str = "", look: Look = _LIGHT, language: str = "fr", notes: str = "en") -> Room:
        names = tuple((tag, real_library.language(tag).name) for tag in LANGUAGES)
        program = Program("", names, lambda tag: deck_of(real_library, GUIDE, tag))
        tongues = Tongues(program, language, notes)
        screens = Screens(qapp.primaryScreen())
        made = Director(tongues, fitter(real_library), lambda tag: tongue(real_library, tag), look, screens, ref)
        given.append(made)
        made.open()
        made.fitting.finish()

        def key(keys: str) -> None:
            pressed: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index]
            QTest.keyClick(QApplication.focusWidget() or made.presenter, pressed.key(), pressed.keyboardModifiers())

        qtbot.waitUntil(lambda: QApplication.focusWidget() is made.presenter)
        return Room(made, key)

    yield begin
    for director in given:
        director.end()


def test_clickers_turn_slides(start: Callable[..., Room]) -> None:
    room = start()
    for forward, back in (
        ("PgDown", "PgUp"),
        ("Right", "Left"),
        ("Down", "Up"),
        ("Space", "Shift+Space"),
        ("Return", "Backspace"),
    ):
        room.key(forward)
        room.key(forward)
        assert (room.number, room.shown) == (3, 3), forward
        room.key(back)
        room.key(back)
        assert (room.number, room.shown) == (1, 1), back


def test_keys_go_to_the_ends_and_to_a_number(start: Callable[..., Room]) -> None:
    room = start()
    room.key("End")
    assert room.number == len(room.director.talk.sheets)
    for key in ("1", "2", "Return"):
        room.key(key)
    assert room.number == 12
    room.key("Home")
    assert room.number == 1


def test_the_audience_sees_black_white_and_the_same_slide(start: Callable[..., Room]) -> None:
    room = start()
    for key, blank in ((".", "black"), ("B", ""), ("W", "white"), ("B", "black"), ("F5", "")):
        room.key(key)
        assert room.blank == blank
    room.key("F")
    room.key("PgDown")
    room.key("PgDown")
    assert (room.number, room.shown) == (3, 1)
    assert "slide 1" in room.said("talk_state")
    room.key("F")
    assert room.shown == 3


def test_black_is_black_to_the_edges(start: Callable[..., Room]) -> None:
    room = start()
    room.key("V")
    room.key("B")
    picture = room.director.audience.grab().toImage()
    corners = (QPoint(0, 0), QPoint(picture.width() - 1, picture.height() - 1), picture.rect().center())
    assert {picture.pixelColor(corner).name() for corner in corners} == {QColor("black").name()}


def test_the_audience_never_sees_notes(start: Callable[..., Room]) -> None:
    room = start("FR/lawyer#wait")
    assert "63-4-2" in room.director.presenter.notes.text.toPlainText()
    words = [
        widget
        for widget in room.director.audience.findChildren(QWidget)
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit)
    ]
    assert words == []


def test_a_talk_begins_at_the_place_and_keeps_it_in_every_language(start: Callable[..., Room]) -> None:
    room = start("FR/lawyer#wait.2", language="en")
    assert room.director.talk.sheet.origin.ref == "FR/lawyer#wait"
    titles = set()
    for _language in LANGUAGES:
        room.key("Y")
        assert room.director.talk.sheet.origin.ref == "FR/lawyer#wait"
        titles.add(room.director.talk.sheet.slide.title)
    assert len(titles) == 3


def test_a_second_language_comes_under_then_beside_then_goes(start: Callable[..., Room]) -> None:
    room = start("FR/lawyer#wait", language="fr")
    seen = []
    for _press in range(3):
        room.key("Z")
        seen.append((room.director.frame.second, room.director.talk.sheet.slide.second_language))
        assert room.director.talk.sheet.origin.ref == "FR/lawyer#wait"
    assert seen == [("under", "en"), ("beside", "en"), ("", "")]


def test_frozen_slides_stay_in_their_language(start: Callable[..., Room]) -> None:
    room = start()
    before = room.director.audience.view.picture
    room.key("F")
    room.key("Y")
    assert room.director.audience.view.picture == before
    assert room.director.presenter.now.picture != before


def test_notes_are_in_the_presenters_language_and_grow(start: Callable[..., Room]) -> None:
    room = start("FR/lawyer#wait", language="ar", notes="en")
    notes = room.director.presenter.notes.text
    assert "Must the police wait?" in notes.toPlainText()
    before = notes.document().size().height()
    room.key("+")
    room.key("+")
    assert notes.document().size().height() > before


def test_pointer_spotlight_and_pen_are_on_both_views(start: Callable[..., Room], qtbot: QtBot) -> None:
    room = start()
    director = room.director
    bare = director.presenter.now.grab().toImage()
    for key in ("L", "S"):
        room.key(key)
        assert director.presenter.now.grab().toImage() != bare
        before = QPointF(director.overlay.at)
        room.key("Shift+Left")
        assert director.overlay.at.x() < before.x()
        room.key(key)
    room.key("P")
    middle = director.presenter.now.rect().center()
    QTest.mousePress(director.presenter.now, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(director.presenter.now, middle + QPoint(20, 20))
    QTest.mouseRelease(director.presenter.now, Qt.MouseButton.LeftButton, pos=middle + QPoint(20, 20))
    drawn = director.overlay.drawn(key_of(director.talk.sheet))
    assert (drawn, room.number) == (1, 1)  # a click draws now, it does not turn
    room.key("PgDown")
    assert director.overlay.drawn(key_of(director.talk.sheet)) == 0
    room.key("PgUp")
    assert director.overlay.drawn(key_of(director.talk.sheet)) == 1
    room.key("C")
    assert director.overlay.drawn(key_of(director.talk.sheet)) == 0


def test_slides_are_found_by_typing(start: Callable[..., Room]) -> None:
    room = start(language="en")
    room.key("/")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    type_text(field, "overhear")
    assert room.director.presenter.overview.grid.album.rowCount() == 1
    room.key("Return")
    assert room.director.talk.sheet.origin.ref == "FR/lawyer#private"
    room.key("O")
    room.key("Right")
    room.key("Return")
    assert room.director.talk.sheet.origin.ref != "FR/lawyer#private"
    room.key("O")
    room.key("Escape")
    assert not room.director.presenter.in_overview


def test_the_time_can_pause_and_has_a_plan(start: Callable[..., Room]) -> None:
    room = start()
    running = [room.director.talk.timer.running]
    room.key("T")
    assert [*running, room.director.talk.timer.running] == [True, False]
    minutes = room.director.presenter.findChild(QSpinBox, "talk_minutes")
    assert minutes is not None
    minutes.setValue(45)
    assert room.director.talk.minutes == 45
    assert room.said("talk_left") in {"\u206645:00\u2069", "\u206644:59\u2069"}


def test_every_control_has_a_name_and_a_place_in_the_order(start: Callable[..., Room]) -> None:
    presenter = start().director.presenter
    for button in presenter.findChildren(QAbstractButton):
        if button.isVisibleTo(presenter) and button.objectName():
            assert button.accessibleName() or button.text(), button.objectName()
            assert button.focusPolicy() & Qt.FocusPolicy.TabFocus, button.objectName()
    assert "FR" not in presenter.now.accessibleName()
    assert presenter.now.accessibleName().startswith("Comment avoir un avocat")


def test_keys_are_listed_and_each_does_something(start: Callable[..., Room], qtbot: QtBot) -> None:
    room = start()
    room.key("?")
    dialog = room.director.presenter.findChild(QWidget, "talk_keys_dialog")
    assert dialog is not None
    listed = {label.text() for label in dialog.findChildren(QLabel)}
    assert {command.text for command in COMMANDS if command.text} <= listed
    keys = [key for command in COMMANDS for key in command.keys]
    assert len(keys) == len(set(keys))
    assert {command.id for command in COMMANDS} - {"number", "end"} <= set(room.director._commands)
    dialog.close()


@pytest.mark.parametrize(
    ("typed", "code", "blank"), [("и", 56, "black"), ("ц", 25, "white"), ("لا", 56, "black"), ("β", 56, "black")]
)
def test_letters_work_on_keyboards_of_other_scripts(start: Callable[..., Room], typed: str, code: int, blank: str) -> None:
    room = start()
    own = Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(QEvent.Type.KeyPress, ord(typed[0]), own, code, 0, 0, typed)
    QApplication.sendEvent(room.director.presenter, event)
    assert room.blank == blank


def test_a_dark_theme_makes_dark_slides(start: Callable[..., Room]) -> None:
    room = start(look=Look(DARK))
    picture = room.director.presenter.now.picture
    assert picture is not None
    assert picture.theme is DARK


def test_f5_presents_the_section_that_is_read_and_escape_ends_it(open_app: Open, qtbot: QtBot) -> None:
    window = open_app(REF)
    press(window, "F5")
    director = window.parts.presenting.director
    assert director is not None
    assert director.talk.sheet.origin.ref == "FR/lawyer#wait"
    director.fitting.finish()
    assert len(director.talk.sheets) > 15
    director.do("guides")
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    press(window, "F5")  # the talk goes on where it was
    assert window.parts.presenting.director is director
    qtbot.waitUntil(lambda: QApplication.activeWindow() is director.presenter)
    press(director.presenter, "Escape")
    assert window.parts.presenting.director is None


def test_screens_that_come_and_go_do_not_lose_the_place(real_library_path: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tests.present_run", str(real_library_path), str(tmp_path)]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout.splitlines()[-1])
    place = "FR/lawyer#wait"
    assert seen == {
        "begun": ["own", "room", place, place, 960, 1024],
        "one": ["own", "", place, place, 1152, 0],
        "alone": ["own", "own", place, place, 1152, 1280],
        "wide": ["own", "wide", place, place, 1280, 1920],
        "swapped": ["wide", "own", place, place, 1152, 1280],
        "presenter's gone": ["wide", "", place, place, 1280, 0],
        "back": ["own", "wide", place, place, 1280, 1920],
        "ended": [True],
    }
