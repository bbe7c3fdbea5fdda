"""The screen of the detention clock."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDateTimeEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from advice_app.clock.state import ClockState
from advice_app.languages import set_interface_language
from advice_app.library.catalogue import Library
from advice_app.ui import appearance
from advice_app.ui.clock.scale import Scale
from advice_app.ui.clock.screen import ClockScreen
from advice_app.ui.clock.style import css
from advice_app.ui.fonts import families
from advice_app.ui.look import Look
from advice_app.ui.style import style_sheet
from advice_app.ui.theme import CONTRAST, LIGHT
from tests.clock_kit import small_library
from tests.looks import cut_off, on_each_other, seen, shown

NOW = datetime(2026, 11, 22, 15, 25, tzinfo=UTC)
START = datetime.fromisoformat("2026-11-21T22:40")
RUNNING = ClockState("FR", "organised-crime", "Europe/Paris", START)
Make = Callable[..., ClockScreen]


class Clockwork:
    """The time it is in a test."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture(scope="module")
def library_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_library(tmp_path_factory.mktemp("clock"))


@pytest.fixture
def clockwork() -> Clockwork:
    return Clockwork()


@pytest.fixture
def make(qtbot: QtBot, library_path: Path, clockwork: Clockwork) -> Iterator[Make]:
    library = Library.open(library_path)

    def made(
        state: ClockState | None = RUNNING, look: Look | None = None, size: tuple[int, int] = (1176, 850), *, styled: bool = False
    ) -> ClockScreen:
        look = look or Look(LIGHT)
        screen = ClockScreen(library, look, None, state, clockwork)
        qtbot.addWidget(screen)
        if styled:
            screen.setStyleSheet(style_sheet(look.theme, look.percent) + css(look))
        if look.rtl:
            screen.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        screen.resize(*size)
        screen.show()
        for _round in range(3):
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            QApplication.sendPostedEvents()
        return screen

    yield made
    library.close()


def _states(screen: ClockScreen) -> list[ClockState]:
    states: list[ClockState] = []
    screen.changed.connect(states.append)
    return states


def _cell(screen: ClockScreen, row: int, column: int = 0) -> str:
    model = screen.table.limit_model
    return str(model.data(model.index(row, column)))


def _find(screen: QWidget, name: str) -> QWidget:
    found = screen.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


# time ------------------------------------------------------------------------------------------------------------


def test_the_time_left_is_the_largest_thing(make: Make) -> None:
    screen = make()
    assert screen.head.big.text() == "6 h 15 min"
    assert "22:40" in screen.head.text.text()
    assert "prosecutor decides" in screen.head.text.text()
    assert screen.head.big.font().pixelSize() == 52


def test_it_runs_each_second_while_it_is_seen_and_not_else(make: Make, clockwork: Clockwork) -> None:
    screen = make()
    assert screen.timer.isActive()
    assert screen.timer.interval() == 1000
    clockwork.now = NOW + timedelta(hours=5, minutes=16, seconds=5)
    screen.timer.timeout.emit()
    assert screen.head.big.text() == "58 min 55 s"
    screen.hide()
    assert not screen.timer.isActive()


def test_a_limit_that_passes_brings_the_next_and_says_what_to_ask(make: Make, clockwork: Clockwork) -> None:
    screen = make()
    clockwork.now = NOW + timedelta(hours=6, minutes=15)
    screen.timer.timeout.emit()
    assert screen.head.big.text() == "24 h"
    assert "A limit passed before: Sun 22 Nov, 22:40" in screen.head.text.text()
    assert "passed" in _cell(screen, 0)
    assert screen.asks.title.text() == "Ask before Mon 23 Nov, 22:40"


def test_after_the_last_limit_it_counts_on_and_names_no_time_left(make: Make, clockwork: Clockwork) -> None:
    screen = make()
    clockwork.now = NOW + timedelta(days=5)
    screen.timer.timeout.emit()
    assert screen.head.label.text().startswith("All limits here have passed")
    assert screen.head.big.text() == "17 h 45 min ago"


def test_a_start_that_is_still_to_come_is_said(make: Make) -> None:
    screen = make(ClockState("FR", "ordinary", "Europe/Paris", START + timedelta(days=30)))
    assert screen.head.label.text() == "The start is still to come"
    assert screen.head.big.isHidden()


def test_the_caution_is_always_there_and_nothing_calls_a_detention_lawful(make: Make) -> None:
    for state in (RUNNING, ClockState("DE", "ordinary"), ClockState("SE", "ordinary", "Europe/Stockholm", START)):
        screen = make(state)
        assert screen.caution.isVisible()
        assert "not a legal decision" in screen.caution.text.text()
        assert "The law or an official page was read. Checked 22 November 2026." in screen.caution.text.text()
        assert not screen.caution.findChildren(QPushButton, "close")


# what is entered -------------------------------------------------------------------------------------------------


def test_it_starts_with_nothing_and_shows_the_rules(make: Make) -> None:
    screen = make(ClockState("FR"))
    states = _states(screen)
    assert screen.head.big.isHidden()
    assert [_cell(screen, row) for row in range(3)] == ["24 h", "48 h", "68 h"]
    QTest.mouseClick(_find(screen, "clock_run"), Qt.MouseButton.LeftButton)
    assert states[-1].start == datetime.fromisoformat("2026-11-22T16:25")  # there, not here
    assert screen.head.big.text() == "24 h"


def test_a_day_and_a_time_are_taken_as_local_there(make: Make) -> None:
    screen = make(ClockState("US", "ordinary", "America/Denver"))
    states = _states(screen)
    screen.inputs.day.setDate(QDate(2026, 11, 21))
    screen.inputs.time.setTime(screen.inputs.time.time().addSecs(60))
    assert states[-1].start == datetime.combine(START.date(), time(8, 26))
    assert "Mon 23 Nov, 08:26" in _cell(screen, 0)


def test_clear_takes_all_of_it_away(make: Make) -> None:
    screen = make(ClockState("FR", "ordinary", "Europe/Paris", START, asked=("0/doctor",)))
    states = _states(screen)
    QTest.mouseClick(_find(screen, "clock_run"), Qt.MouseButton.LeftButton)
    assert states[-1] == ClockState("FR", "ordinary", "Europe/Paris")
    assert "22 Nov" not in _cell(screen, 0)


def test_another_kind_of_case_is_another_law(make: Make) -> None:
    screen = make()
    states = _states(screen)
    QTest.mouseClick(_find(screen, "clock_kind_child"), Qt.MouseButton.LeftButton)
    assert states[-1].regime == "child-1"
    assert screen.inputs.regimes.names.isVisible()
    assert "CJPM art. L413-1" in _cell(screen, 0, 3)
    names = screen.inputs.regimes.names
    names.setCurrentIndex(2)
    names.activated.emit(2)
    assert states[-1].regime == "child-3"


def test_another_zone_moves_the_limits(make: Make) -> None:
    screen = make(ClockState("US", "ordinary", "America/New_York", START))
    zone = _find(screen, "clock_zone")
    assert isinstance(zone, QComboBox)
    before = screen.head.big.text()
    zone.setCurrentIndex(zone.findData("Pacific/Honolulu"))
    zone.activated.emit(zone.currentIndex())
    assert screen.state.zone == "Pacific/Honolulu"
    assert before == "36 h 15 min"
    assert screen.head.big.text() == "41 h 15 min"


def test_one_zone_is_not_asked_for(make: Make) -> None:
    assert not _find(make(ClockState("DE", "ordinary")), "clock_zone").isVisible()


def test_a_time_that_never_was_stops_the_clock_and_says_why(make: Make) -> None:
    screen = make(ClockState("FR", "ordinary", "Europe/Paris", datetime.fromisoformat("2026-03-29T02:30")))
    assert screen.head.label.text() == "The clock cannot run"
    assert "put forward" in screen.head.text.text()
    assert screen.timeline.isHidden()


def test_a_time_that_came_twice_can_be_the_second(make: Make) -> None:
    screen = make(ClockState("FR", "ordinary", "Europe/Paris", datetime.fromisoformat("2026-10-25T02:30")))
    second = _find(screen, "clock_second")
    assert isinstance(second, QAbstractButton)
    assert second.isVisible()
    assert "Mon 26 Oct, 01:30" in _cell(screen, 0)
    second.click()
    assert "Mon 26 Oct, 02:30" in _cell(screen, 0)
    assert screen.state.second


def test_a_moment_that_is_entered_gives_its_limit_a_time(make: Make) -> None:
    screen = make(ClockState("NL", "ordinary", "Europe/Amsterdam", START))
    assert "counts from another moment" in _cell(screen, 0, 2)
    arrival = _find(screen, "clock_moment_arrival")
    assert isinstance(arrival, QAbstractButton)
    arrival.click()
    assert "Sun 22 Nov, 16:40" in _cell(screen, 0)
    assert dict(screen.state.moments) == {"arrival": START}


def test_a_time_that_does_not_count_can_be_entered_and_taken_back(make: Make) -> None:
    screen = make(ClockState("AU", "ordinary-1", "Australia/Sydney", START))
    assert "Sun 22 Nov, 02:40" in _cell(screen, 0)
    QTest.mouseClick(_find(screen, "clock_add_pause"), Qt.MouseButton.LeftButton)
    (row,) = screen.inputs.pauses.rows
    row.first.show_moment(START)
    row.last.setDateTime(row.last.dateTime())
    row.last.show_moment(START + timedelta(minutes=50))
    row.last.changed.emit()
    assert "Sun 22 Nov, 03:30" in _cell(screen, 0)
    QTest.mouseClick(row.remove, Qt.MouseButton.LeftButton)
    assert "Sun 22 Nov, 02:40" in _cell(screen, 0)
    assert screen.state.pauses == ()


def test_a_pause_that_ends_before_it_begins_is_left_out_and_said(make: Make) -> None:
    wrong = ((START + timedelta(hours=1), START),)
    screen = make(ClockState("AU", "ordinary-1", "Australia/Sydney", START, pauses=wrong))
    assert "Sun 22 Nov, 02:40" in _cell(screen, 0)
    assert any("ends before it begins" in text.text for text in seen(shown(screen)))


# what is looked at -----------------------------------------------------------------------------------------------


def test_bar_table_and_list_look_at_the_same_limit(make: Make, qtbot: QtBot) -> None:
    screen = make()
    screen.table.selectRow(2)
    assert [segment.isChecked() for segment in screen.timeline.segments] == [False, False, True, False, False]
    assert screen.asks.title.text() == "Ask before Tue 24 Nov, 22:40"
    screen.activateWindow()
    screen.timeline.segments[2].setFocus()
    qtbot.waitUntil(screen.timeline.segments[2].hasFocus)
    QTest.keyClick(screen.timeline.segments[2], Qt.Key.Key_Left)
    assert screen.table.currentIndex().row() == 1


def test_what_was_asked_for_belongs_to_its_limit(make: Make) -> None:
    screen = make()
    states = _states(screen)
    _box(screen, "doctor").click()
    assert states[-1].asked == ("0/doctor",)
    screen.choose(1)
    assert not _box(screen, "doctor").isChecked()
    screen.choose(0)
    assert _box(screen, "doctor").isChecked()


def _box(screen: ClockScreen, ask: str) -> QAbstractButton:
    return next(row.box for row in screen.asks.rows if row.ask.id == ask)


def test_a_law_leads_to_its_rule(make: Make, qtbot: QtBot) -> None:
    screen = make()
    row = next(row for row in screen.asks.rows if row.ask.id == "doctor")
    with qtbot.waitSignal(screen.open_requested) as opened:
        row.law.click()
    assert opened.args == ["fact:FR/medical_care"]
    with qtbot.waitSignal(screen.open_requested) as opened:
        screen.caution.sources.click()
    assert opened.args == ["fact:FR/max_police_custody"]


def test_a_clock_of_another_country_does_not_stop_this_one(make: Make) -> None:
    screen = make()
    screen.set_country("DE")
    assert screen.state.start is None
    assert "end of the next day" in _cell(screen, 0)
    screen.set_country("FR")
    assert screen.state == RUNNING
    assert screen.head.big.text() == "6 h 15 min"


def test_where_there_is_no_clock_it_says_so(make: Make) -> None:
    screen = make(ClockState("INTL"))
    assert _find(screen, "clock_none").isVisible()
    assert not screen.head.isVisible()
    assert not screen.timeline.isVisible()
    assert not screen.top.copy.isEnabled()


def test_a_note_carries_limits_law_and_caution(make: Make) -> None:
    screen = make()
    _box(screen, "doctor").click()
    QTest.mouseClick(screen.top.copy, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    for part in ("Detention clock: France", "Tue 24 Nov 2026, 22:40", "CPP art. 706-88", "[x] A doctor", "not a legal decision"):
        assert part in text
    assert screen.top.copy.text().strip() == "Copied"


def test_a_note_of_a_clock_that_does_not_run_has_no_times(make: Make) -> None:
    screen = make(ClockState("FR", "ordinary"))
    screen.copy_note()
    assert "Start:" not in QGuiApplication.clipboard().text()


# how it looks ----------------------------------------------------------------------------------------------------


def test_the_bar_begins_where_the_window_does(make: Make) -> None:
    left = [segment.x() for segment in make().timeline.segments]
    right = [segment.x() for segment in make(look=Look(LIGHT, rtl=True)).timeline.segments]
    assert left == sorted(left)
    assert right == sorted(right, reverse=True)


def test_a_piece_of_the_bar_is_never_too_narrow() -> None:
    moments = [NOW, NOW + timedelta(hours=1), NOW + timedelta(hours=744)]
    scale = Scale(moments, 800, 74)
    assert scale.edges == [0, 74, 800]
    assert not scale.true
    assert Scale([NOW, NOW + timedelta(hours=24), NOW + timedelta(hours=48)], 800, 74).true
    assert 74 < scale.place(NOW + timedelta(hours=2)) < 76


@pytest.mark.parametrize(
    ("tag", "look", "size"),
    [
        ("en-XA", Look(LIGHT), (1036, 640)),
        ("en-XA", Look(LIGHT), (736, 500)),
        ("ar-XB", Look(CONTRAST, 200, rtl=True), (736, 500)),
        ("ar-XB", Look(LIGHT, rtl=True), (1176, 850)),
    ],
)
def test_nothing_is_cut_off(make: Make, qapp: QApplication, tag: str, look: Look, size: tuple[int, int]) -> None:
    font, sheet = qapp.font(), qapp.styleSheet()
    large = QFont(families("Arab" if look.rtl else "Latn"))  # as `Appearance` has it, whatever an earlier test left
    large.setPixelSize(14 * look.percent // 100)
    qapp.setFont(large)
    qapp.setStyleSheet(appearance._RTL_LABELS.format(look.px(appearance._SPACE)) if look.rtl else "")
    try:
        set_interface_language(tag)
        for state in (RUNNING, ClockState("AU", "ordinary-1", "Australia/Sydney", START)):
            texts = seen(shown(make(state, look, size, styled=True)))
            assert [str(text) for text in texts if cut_off(text) and not isinstance(text.widget.parent(), QDateTimeEdit)] == []
            assert list(on_each_other(texts)) == []
    finally:
        qapp.setFont(font)
        qapp.setStyleSheet(sheet)


def test_a_switch_of_language_reaches_everything(make: Make) -> None:
    screen = make()
    screen.choose(3)
    set_interface_language("en-XA")
    screen.retranslate()
    assert screen.table.currentIndex().row() == 3
    for text in (screen.top.title.text(), screen.head.label.text(), screen.asks.title.text(), screen.timeline.segments[0].text()):
        assert not text.isascii(), text
    assert "in English" not in _cell(screen, 0)


def test_every_control_has_a_name(make: Make) -> None:
    screen = make(ClockState("AU", "ordinary-1", "Australia/Sydney", START, pauses=((START, START + timedelta(hours=1)),)))
    for control in shown(screen):
        if control.focusPolicy() & Qt.FocusPolicy.TabFocus and isinstance(control, QAbstractButton | QComboBox | QDateTimeEdit):
            text = control.text() if isinstance(control, QAbstractButton) else ""
            assert control.accessibleName() or text, control.objectName() or type(control).__name__
