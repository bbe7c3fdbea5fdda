"""The screen that compares countries, driven as a reader does: table, map, keys, and what leaves the app."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPdfWriter, QTextLayout
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QMenu, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from advice_app.compare.choice import Choice
from advice_app.compare.model import Order, Verdict
from advice_app.languages import INTERFACE_LANGUAGES, is_rtl, set_interface_language
from advice_app.library.catalogue import Library
from advice_app.ui.compare.cell import Cell
from advice_app.ui.compare.paper import print_on
from advice_app.ui.compare.screen import CompareScreen
from advice_app.ui.compare.signs import map_brush, map_fill
from advice_app.ui.look import Look
from advice_app.ui.style import palette, style_sheet
from advice_app.ui.theme import LIGHT, THEMES
from tests.compare_kit import write_library

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # raising a menu: there is no screen
Key = Qt.Key
FOUR = ("FR", "DE", "GB-EAW", "PL")
Make = Callable[..., CompareScreen]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    opened = Library.open(write_library(tmp_path_factory.mktemp("compare") / "library.sqlite"))
    yield opened
    opened.close()


@pytest.fixture
def make(qtbot: QtBot, qapp: QApplication, library: Library) -> Iterator[Make]:
    """Make and show a screen of some size and language, with the real style sheet."""
    direction, sheet, colours = qapp.layoutDirection(), qapp.styleSheet(), qapp.palette()
    screens: list[tuple[CompareScreen, QWidget]] = []

    def build(
        *codes: str,
        size: tuple[int, int] = (1176, 848),
        tag: str = "en",
        theme: str = "light",
        percent: int = 100,
        **choice: object,
    ) -> CompareScreen:
        set_interface_language(tag)
        rtl = is_rtl(tag)
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        qapp.setStyleSheet(style_sheet(THEMES[theme], percent))
        qapp.setPalette(palette(THEMES[theme]))
        frame = QWidget()  # as in the window, which decides about its size
        qtbot.addWidget(frame)
        state = Choice(codes=codes or FOUR)._replace(**choice)  # type: ignore[arg-type]
        screen = CompareScreen(library, Look(THEMES[theme], percent, rtl), frame, state.to_json())
        frame.resize(*size)
        screen.setGeometry(0, 0, *size)
        with qtbot.waitExposed(frame):
            frame.show()
        frame.activateWindow()
        screens.append((screen, frame))
        return screen

    yield build
    for screen, _frame in screens:
        screen.end()
    qapp.setLayoutDirection(direction)
    qapp.setStyleSheet(sheet)
    qapp.setPalette(colours)


def click(screen: QWidget, name: str) -> None:
    button = screen.findChild(QAbstractButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def questions(screen: CompareScreen) -> list[str]:
    return [row.question.id for row in screen.table.compared.comparison.rows]


def columns(screen: CompareScreen) -> list[str]:
    """The countries that can be seen, in the order of the columns."""
    shown = screen.table.compared.comparison.countries
    return [country.code for at, country in enumerate(shown) if not screen.table.isColumnHidden(at + 1)]


def go_to(screen: CompareScreen, question: str, code: str) -> None:
    comparison = screen.table.compared.comparison
    column = [country.code for country in comparison.countries].index(code) + 1
    screen.table.setFocus(Qt.FocusReason.TabFocusReason)
    screen.table.setCurrentIndex(screen.table.compared.index(questions(screen).index(question), column))


def note(screen: CompareScreen) -> str:
    return screen.note.text.text() if screen.note.isVisible() else ""


def opened_by(qtbot: QtBot, screen: CompareScreen, do: Callable[[], object]) -> str:
    with qtbot.waitSignal(screen.open_requested) as caught:
        do()
    return str(caught.args[0]) if caught.args else ""


def part_point(screen: CompareScreen, kind: str) -> QPoint:
    """Where in the viewport a part of the current cell is."""
    table = screen.table
    rect = table.visualRect(table.currentIndex())
    cell = table.cells.cell(table.answer(), rect.width())
    box = next(part.box for part in cell.parts if part.kind == kind)
    return (table.cells.origin(rect) + box.center()).toPoint()


# the table ---------------------------------------------------------------------------------------------------


def test_four_countries_stand_side_by_side(make: Make, qtmodeltester: ModelTester) -> None:
    screen = make()
    assert columns(screen) == list(FOUR)
    model = screen.table.compared
    assert model.headerData(1, Qt.Orientation.Horizontal) == "France"
    assert model.index(1, 0).data() == "Must the police wait for the lawyer?"
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_a_cell_is_read_out_so_that_it_makes_sense_alone(make: Make) -> None:
    screen = make()
    said = str(screen.table.compared.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole))
    for part in ("France", "Must the police wait", "Yes", "2 hours", "protects", "CPP art. 63-3-1", "high", "2 January 2026"):
        assert part in said
    assert "Different answers" in str(screen.table.compared.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    missing = make("FR", "US").table.compared.index(2, 2)
    assert "No data" in str(missing.data(Qt.ItemDataRole.AccessibleTextRole))


def test_countries_are_added_by_typing_and_taken_away(make: Make, qtbot: QtBot) -> None:
    screen = make("FR")
    chips = screen.head.chips
    click(screen, "add_country")
    choice = chips.choice
    names = [choice.list.item(row).text() for row in range(choice.list.count())]
    assert names == ["England and Wales", "Germany", "Poland", "United States"], "those that are not there yet"
    QTest.keyClicks(choice.field, "wal")
    QTest.keyClick(choice.field, Key.Key_Return)
    assert screen.choice.codes == ("FR", "GB-EAW")
    assert not choice.isVisible()
    QTest.mouseClick(chips.chips[0], Qt.MouseButton.LeftButton)
    assert columns(screen) == ["GB-EAW"]
    assert not chips.chips[0].isEnabled(), "the last one stays"


def test_no_more_than_four(make: Make) -> None:
    screen = make()
    assert not screen.head.chips.add.isVisible()
    screen.add_country("US")
    assert screen.choice.codes == FOUR


def test_nothing_chosen_says_how_to_begin(make: Make) -> None:
    screen = make("FR")
    screen.choose(**Choice()._asdict())
    assert screen.nobody.isVisible()
    click(screen, "no_countries_button")
    assert screen.head.chips.choice.isVisible()


def test_only_differences(make: Make) -> None:
    screen = make()
    assert "lawyer_waiver" in questions(screen)
    click(screen, "compare_different")
    assert questions(screen) == ["lawyer_from_arrest", "lawyer_wait", "lawyer_delay"]
    screen.choose(codes=("FR", "GB-EAW"))
    assert screen.same.isVisible(), "an empty table would look broken"
    click(screen, "all_the_same_button")
    assert len(questions(screen)) == 4
    assert not screen.head.different.isChecked()


def test_the_weakest_protection_first(make: Make) -> None:
    screen = make()
    screen.head.order_chosen.emit(Order.WEAKEST.value)
    assert questions(screen)[:2] == ["lawyer_wait", "lawyer_delay"]


def test_answers_alone_take_less_room_and_keep_their_law(make: Make) -> None:
    screen = make()
    tall = screen.table.rowHeight(0)
    click(screen, "compare_short")
    assert screen.table.rowHeight(0) < tall * 0.75
    cell = screen.table.cells.cell(screen.table.compared.index(0, 1).data(Qt.ItemDataRole.UserRole + 1), 300)
    assert [part.kind for part in cell.parts] == ["law"]


def test_another_stage_has_other_questions(make: Make) -> None:
    screen = make()
    screen.head.stage_chosen.emit("interview")
    assert questions(screen) == ["right_to_silence"]
    assert "Police interview" in screen.head.stage.text()


def test_the_country_of_the_side_bar_takes_the_place_of_the_one_before(make: Make) -> None:
    screen = make("FR", "PL")
    screen.set_country("FR")
    screen.set_country("US")
    assert screen.choice.codes == ("US", "PL")
    screen.set_country("PL")
    screen.set_country("INTL")
    assert screen.choice.codes == ("US", "PL"), "what has no facts cannot be compared"


def test_what_is_chosen_is_kept(make: Make, qtbot: QtBot) -> None:
    screen = make()
    with qtbot.waitSignal(screen.state_changed) as caught:
        click(screen, "compare_map_view")
    assert Choice.from_json(str(caught.args[0])) == screen.choice
    assert screen.choice.on_map


# opening -----------------------------------------------------------------------------------------------------


def test_enter_opens_the_guide_where_it_answers_the_question(make: Make, qtbot: QtBot) -> None:
    screen = make()
    for code, link in (("FR", "guide:FR/lawyer#wait"), ("DE", "guide:DE/lawyer"), ("PL", "fact:PL/lawyer_wait")):
        go_to(screen, "lawyer_wait", code)
        assert opened_by(qtbot, screen, lambda: QTest.keyClick(screen.table, Key.Key_Return)) == link


@pytest.mark.parametrize(
    ("kind", "link"), [("law", "fact:FR/lawyer_wait"), ("sources", "https://example.org/a"), ("guide", "guide:")]
)
def test_law_source_and_guide_are_one_click_away(make: Make, qtbot: QtBot, kind: str, link: str) -> None:
    screen = make()
    go_to(screen, "lawyer_wait", "FR")
    screen.table.scrollTo(screen.table.currentIndex())
    place = part_point(screen, kind)
    found = opened_by(qtbot, screen, lambda: QTest.mouseClick(screen.table.viewport(), Qt.MouseButton.LeftButton, pos=place))
    assert found.startswith(link)


def test_several_sources_are_offered_in_a_menu(make: Make, qtbot: QtBot) -> None:
    screen = make()
    go_to(screen, "lawyer_wait", "DE")
    answer = screen.table.answer()
    assert answer is not None
    screen.open_sources(answer)
    menu = screen.findChild(QMenu, "cell_menu")
    assert menu is not None
    assert [action.objectName() for action in menu.actions()] == list(answer.sources)
    assert opened_by(qtbot, screen, menu.actions()[1].trigger) == answer.sources[1]


def test_the_menu_of_a_cell_sorts_countries_and_shows_the_map(make: Make, qtbot: QtBot) -> None:
    screen = make()
    go_to(screen, "lawyer_delay", "FR")
    screen.table.menu_wanted.emit(QPoint(10, 10))
    menu = screen.findChild(QMenu, "cell_menu")
    assert menu is not None
    actions = {action.objectName(): action for action in menu.actions()}
    actions["best"].trigger()
    assert columns(screen) == ["PL", "DE", "FR", "GB-EAW"]
    actions["map"].trigger()
    assert screen.choice.on_map
    assert screen.choice.question == "lawyer_delay"
    assert screen.pane.current == "FR"


def test_a_cell_is_copied_with_its_law(make: Make) -> None:
    screen = make()
    go_to(screen, "lawyer_wait", "FR")
    QTest.keyClick(screen.table, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QApplication.clipboard().text()
    assert text.startswith("France. Must the police wait for the lawyer? ● Yes, 2 hours.")
    assert "CPP art. 63-3-1" in text
    assert note(screen) == "Copied."


# little room -------------------------------------------------------------------------------------------------


def test_in_a_narrow_window_arrows_reach_every_country(make: Make) -> None:
    screen = make(size=(736, 508))
    assert columns(screen) == ["FR", "DE"]
    assert screen.pager.text.text() == "Countries 1–2 of 4"
    go_to(screen, "lawyer_wait", "DE")
    QTest.keyClick(screen.table, Key.Key_Right)
    assert columns(screen) == ["DE", "GB-EAW"]
    answer = screen.table.answer()
    assert answer is not None
    assert answer.country == "GB-EAW"
    click(screen, "countries_on")
    assert columns(screen) == ["GB-EAW", "PL"]
    assert not screen.pager.on.isEnabled()


@pytest.mark.parametrize(("width", "height", "percent"), [(1176, 848, 100), (1036, 648, 130), (736, 508, 100), (736, 508, 200)])
@pytest.mark.parametrize("on_map", [False, True])
@pytest.mark.parametrize("tag", ["en", "ar"])
def test_nothing_stands_outside_or_over_another(
    make: Make, tag: str, on_map: bool, width: int, height: int, percent: int
) -> None:
    screen = make(size=(width, height), tag=tag, percent=percent, on_map=on_map)
    head = screen.head
    for button in head.findChildren(QAbstractButton):
        if button.isVisible():
            box = button.rect().translated(button.mapTo(screen, QPoint(0, 0)))
            assert screen.rect().contains(box), button.objectName()
            assert box.bottom() <= head.geometry().bottom(), button.objectName()
    assert head.geometry().bottom() < screen.legend.y()
    assert screen.legend.geometry().bottom() < height
    assert screen.legend.y() - head.geometry().bottom() > 90, "room for what it is all about"


def test_what_has_no_room_in_a_low_window_is_in_a_menu(make: Make) -> None:
    screen = make(size=(736, 508), percent=200)
    assert not screen.head.chips.isVisible()
    screen.head._view.aboutToShow.emit()
    texts = [action.text() for action in screen.head._view.actions()]
    assert {"Only differences", "Remove Germany"} <= set(texts)
    next(action for action in screen.head._view.actions() if action.text() == "Remove Germany").trigger()
    assert "DE" not in screen.choice.codes


@pytest.mark.parametrize("percent", [100, 200])
def test_rows_are_as_high_as_their_text(make: Make, percent: int, qtbot: QtBot) -> None:
    screen = make(size=(1036, 648), percent=percent)
    table = screen.table
    qtbot.waitUntil(lambda: not table._later.isActive())
    for row in range(table.compared.rowCount()):
        for column in range(1, table.compared.columnCount()):
            if not table.isColumnHidden(column):
                index = table.compared.index(row, column)
                cell = table.cells.cell(table.compared.answer(index), table.columnWidth(column))
                assert table.rowHeight(row) >= cell.height


# languages and looks -----------------------------------------------------------------------------------------


def test_in_arabic_the_table_is_mirrored_and_rules_say_that_they_are_english(make: Make) -> None:
    english = make("FR", "DE").table
    assert english.columnViewportPosition(1) < english.columnViewportPosition(2)
    arabic = make("FR", "DE", tag="ar")
    assert arabic.table.columnViewportPosition(1) > arabic.table.columnViewportPosition(2)
    answer = arabic.table.compared.index(0, 1).data(Qt.ItemDataRole.UserRole + 1)
    kinds = [part.kind for _layout, part in Cell(answer, 300, Look(LIGHT, rtl=True), buttons=())._chips]
    assert kinds == ["language", "law"]
    assert str(arabic.table.compared.headerData(1, Qt.Orientation.Horizontal)) == "فرنسا"


def test_rules_in_an_english_window_need_no_tag(make: Make) -> None:
    screen = make("FR", "DE")
    cell = screen.table.cells.cell(screen.table.compared.index(0, 1).data(Qt.ItemDataRole.UserRole + 1), 300)
    assert [part.kind for _layout, part in cell._chips] == ["law"]


def test_the_language_is_changed_while_it_is_shown(make: Make) -> None:
    screen = make("FR", "DE")
    set_interface_language("fr")
    screen.retranslate()
    assert screen.table.compared.headerData(2, Qt.Orientation.Horizontal) == "Allemagne"
    assert "Allemagne" in screen.head.chips.chips[1].text()


@pytest.mark.parametrize("tag", INTERFACE_LANGUAGES)
def test_every_control_has_a_name_in_every_language(make: Make, tag: str) -> None:
    screen = make(tag=tag, on_map=True)
    for button in screen.findChildren(QAbstractButton):
        assert button.accessibleName() or button.text().strip() or button.isHidden(), button.objectName()
    for part in (screen.table, screen.pane.map, screen.pane.list, screen.legend):
        assert part.accessibleName()


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_answer_has_a_pattern_and_a_sign_that_can_be_read(theme: object, make: Make) -> None:
    looks = [THEMES[name] for name in THEMES if THEMES[name] is theme]
    known = [verdict for verdict in Verdict if verdict is not Verdict.NO_DATA]
    textures = {bytes(map_brush(looks[0], verdict).textureImage().constBits()) for verdict in known[1:]}
    assert len(textures) == len(known) - 1, "two answers look the same without colour"
    for verdict in known:
        fill = map_fill(looks[0], verdict)
        assert _contrast(fill.ground, fill.ink) >= 3


def _contrast(first: str, second: str) -> float:
    def light(colour: str) -> float:
        parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in QColor(colour).getRgbF()[:3]]  # type: ignore[index]
        return float(0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2])

    bright, dark = sorted((light(first), light(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


# the map -----------------------------------------------------------------------------------------------------


def map_image(screen: CompareScreen) -> QImage:
    return screen.pane.map.grab().toImage()


def test_the_map_is_coloured_by_the_answers(make: Make) -> None:
    screen = make(on_map=True, question="lawyer_wait")
    chart = screen.pane.map
    place = chart.centre_of("GB-EAW") + QPointF(18, 0)
    assert map_image(screen).pixelColor(place.toPoint()).name().upper() == map_fill(LIGHT, Verdict.PROTECTS).ground
    screen.head.question_chosen.emit("lawyer_delay")
    weaker = map_fill(LIGHT, Verdict.WEAKER).ground
    around = [map_image(screen).pixelColor(place.toPoint() + QPoint(x, y)).name().upper() for x in (0, 1, 2) for y in (0, 1, 2)]
    assert weaker in around
    dutch = chart.centre_of("UA").toPoint()
    assert map_image(screen).pixelColor(dutch).name().upper() == LIGHT.map_none


def test_map_list_and_card_are_one(make: Make) -> None:
    screen = make(on_map=True, question="lawyer_wait")
    pane = screen.pane
    QTest.mouseClick(pane.map, Qt.MouseButton.LeftButton, pos=pane.map.centre_of("PL").toPoint())
    assert (pane.current, pane.list.current, pane.map.current) == ("PL", "PL", "PL")
    name = screen.findChild(QLabel, "answer_country")
    assert name is not None
    assert name.text() == "Poland"
    pane.list.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(pane.list, Key.Key_Home)
    assert pane.map.current == pane.list.codes()[0]


def test_the_list_is_sorted_by_protection_or_by_name(make: Make) -> None:
    screen = make(on_map=True, question="lawyer_delay")
    assert screen.pane.list.codes() == ["PL", "DE", "GB-EAW", "FR", "US"]
    click(screen, "sort_answers")
    names = [screen.pane.countries[code].name for code in screen.pane.list.codes()]
    assert names == sorted(names)
    said = str(screen.pane.list.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert said == "France, Yes, weaker, How sure we are: high"


def test_a_country_without_an_answer_is_in_the_list_too(make: Make) -> None:
    screen = make(on_map=True, question="lawyer_delay")
    assert screen.pane.list.codes()[-1] == "US"
    screen.pane.choose("US")
    assert "No data" in screen.pane.card.box.accessibleName()
    assert not screen.pane.card.rule.isVisible()


def test_arrow_keys_go_over_the_map(make: Make, qtbot: QtBot) -> None:
    screen = make(on_map=True, question="lawyer_wait")
    chart = screen.pane.map
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    screen.pane.choose("FR")
    QTest.keyClick(chart, Key.Key_Right)
    assert screen.pane.current == "DE"
    QTest.keyClick(chart, Key.Key_Right)
    assert screen.pane.current == "PL"
    QTest.keyClick(chart, Key.Key_Left)
    QTest.keyClick(chart, Key.Key_Left)
    assert screen.pane.current in {"FR", "GB-EAW"}
    screen.pane.choose("FR")
    link = opened_by(qtbot, screen, lambda: QTest.keyClick(chart, Key.Key_Return))
    assert link == "guide:FR/lawyer#wait"


def test_every_country_with_an_answer_can_be_reached_with_arrows(make: Make) -> None:
    screen = make(on_map=True, question="lawyer_wait")
    chart = screen.pane.map
    reached, todo = set[str](), ["FR"]
    while todo:
        code = todo.pop()
        reached.add(code)
        for key in (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down):
            screen.pane.choose(code)
            QTest.keyClick(chart, key)
            if screen.pane.current not in reached:
                todo.append(screen.pane.current)
    assert reached == {"FR", "DE", "GB-EAW", "PL"}


def test_a_country_is_put_into_the_table_from_the_map(make: Make) -> None:
    screen = make("FR", "DE", on_map=True, question="lawyer_wait")
    screen.pane.choose("PL")
    click(screen, "answer_add")
    assert screen.choice.codes == ("FR", "DE", "PL")
    assert not screen.pane.card.add.isEnabled()
    click(screen, "compare_table_view")
    assert columns(screen) == ["FR", "DE", "PL"]


def test_a_number_on_the_map_is_explained_on_the_map(make: Make) -> None:
    screen = make(on_map=True, question="lawyer_wait")
    text = screen.findChild(QLabel, "map_note")
    assert text is not None
    assert text.isVisible()
    assert text.text().startswith("Time shown:")
    screen.head.question_chosen.emit("lawyer_waiver")
    assert not text.isVisible()


def test_the_world_shows_what_is_not_in_europe(make: Make) -> None:
    screen = make(on_map=True, question="lawyer_wait")
    assert "US" not in screen.pane.map._placed()
    click(screen, "chart_world")
    assert screen.choice.chart == "world"
    assert screen.pane.map.code_at(screen.pane.map.centre_of("US")) == "US"


# out of the app ----------------------------------------------------------------------------------------------


def saved(screen: CompareScreen, qtbot: QtBot, path: Path, kind: str) -> bytes:
    def choose(dialog: QFileDialog) -> None:
        dialog.fileSelected.emit(str(path))

    screen.exporter.ask = choose
    with qtbot.waitSignal(screen.exporter.ended):
        screen.head.export_wanted.emit(kind)
    return path.read_bytes() if path.is_file() else b""


@pytest.mark.parametrize(("kind", "start"), [("csv", b"\xef\xbb\xbfstage,"), ("html", b"<!DOCTYPE html>"), ("pdf", b"%PDF")])
def test_the_table_is_saved_as_it_is_arranged(make: Make, qtbot: QtBot, tmp_path: Path, kind: str, start: bytes) -> None:
    screen = make(only_different=True)
    path = tmp_path / f"table.{kind}"
    content = saved(screen, qtbot, path, kind)
    assert content.startswith(start)
    assert str(path) in note(screen)
    assert b"lawyer_waiver" not in content
    if os.name == "posix":
        assert path.stat().st_mode & 0o077 == 0, "others need not know what somebody compares"
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("kind", ["csv", "pdf"])
def test_a_file_that_cannot_be_written_is_told(make: Make, qtbot: QtBot, tmp_path: Path, kind: str) -> None:
    screen = make()
    assert not saved(screen, qtbot, tmp_path / "nowhere" / f"table.{kind}", kind)
    assert "could not be saved" in note(screen)
    assert screen.note.property("role") == "failed"
    assert screen.close_layer()
    assert not note(screen)


def test_the_table_is_copied_as_table_and_as_text(make: Make) -> None:
    screen = make()
    screen.head.export_wanted.emit("copy")
    data = QApplication.clipboard().mimeData()
    assert "<table" in data.html()
    assert "Question\tFrance\tGermany" in data.text()


def test_the_app_ends_in_good_order_after_something_was_copied() -> None:
    code = (
        "from PySide6.QtWidgets import QApplication; from advice_app.ui.clipboard import copy_both;"
        "app = QApplication([]); copy_both('plain', '<b>bold</b>')"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_a_document_has_the_countries_on_each_sheet(
    make: Make, tmp_path: Path, tag: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = make(tag=tag)
    printer = QPdfWriter(str(tmp_path / "a.pdf"))
    printed: list[str] = []
    monkeypatch.setattr(QTextLayout, "draw", lambda layout, *_where: printed.append(layout.text()))
    paper = screen.paper()
    sheets = print_on(paper._replace(comparison=paper.comparison._replace(rows=paper.comparison.rows * 4)), printer)
    assert sheets > 2
    tables = [text for text in printed if text == paper.comparison.countries[0].name]
    assert len(tables) >= 2, "the head again"
    assert any(text.startswith("https://example.org") for text in printed)


def test_a_damaged_library_is_told_and_nothing_breaks(make: Make, tmp_path: Path, library: Library) -> None:
    screen = make()

    class Gone:
        path = tmp_path / "gone.sqlite"
        meta = library.meta

    screen.set_library(Gone())  # type: ignore[arg-type]
    assert "missing or damaged" in note(screen)
    screen.set_library(library)
    assert columns(screen) == list(FOUR)
