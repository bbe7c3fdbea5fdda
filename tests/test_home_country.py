"""Where did it happen: field, list and map are one control."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from advice_app.languages import set_interface_language
from advice_app.ui import outline
from advice_app.ui.countries.model import CODE
from advice_app.ui.home.screen import HomeScreen
from tests import home as kit
from tests.home import NAMES, FakeLibrary, Make, listed, row_point, words

make_home = kit.make_home


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("ger", ["DE"]),
        ("ALLEM", ["DE"]),  # another interface language
        ("wales", ["GB-EAW"]),  # a word inside
        ("tche", ["CZ"]),  # accents left out
        ("فرن", ["FR"]),
        ("de", ["DE"]),  # the code, and Deutschland
        ("garde a", ["FR"]),  # the word for custody
        ("pol", []),  # Poland, not "police custody"
        ("zzz", []),
    ],
)
def test_typing_narrows_the_list(make: Make, typed: str, codes: list[str]) -> None:
    home = make()
    home.where.field.setText(typed)  # QTest types Latin letters only
    assert listed(home) == codes
    home.where.field.clear()
    assert len(listed(home)) == len(NAMES)


def test_what_is_not_covered_is_said_and_never_replaced_by_a_neighbour(make: Make, qtbot: QtBot) -> None:
    home = make()
    QTest.keyClicks(home.where.field, "polen")
    assert words(home, "country_note") == "Poland: not yet covered"
    with qtbot.assertNotEmitted(home.country_chosen):
        QTest.keyClick(home.where.field, Qt.Key.Key_Return)


def test_a_country_that_is_not_covered_is_not_mistaken_for_a_foreign_name(make: Make, qtbot: QtBot) -> None:
    home = make()
    with qtbot.assertNotEmitted(home.country_chosen):
        QTest.keyClicks(home.where.field, "al")  # Albania, or Germany in French
        QTest.keyClick(home.where.field, Qt.Key.Key_Return)
    assert "Albania" in words(home, "country_note")
    assert listed(home) == ["DE"], "it is still offered"


def test_enter_in_an_empty_field_chooses_nothing(make: Make, qtbot: QtBot) -> None:
    home = make()
    with qtbot.assertNotEmitted(home.country_chosen):
        QTest.keyClick(home.where.field, Qt.Key.Key_Return)


def test_arrows_in_the_field_move_in_the_list_and_on_the_map(make: Make, qtbot: QtBot) -> None:
    home = make()
    home.where.field.setFocus()
    QTest.keyClick(home.where.field, Qt.Key.Key_Down)
    QTest.keyClick(home.where.field, Qt.Key.Key_Down)
    second = listed(home)[1]
    assert home.where.list.lit == second
    assert home.where.map._lit == second
    with qtbot.waitSignal(home.country_chosen) as caught:
        QTest.keyClick(home.where.field, Qt.Key.Key_Return)
    assert caught.args == [second]


def test_the_list_is_used_by_keyboard_alone(make: Make, qtbot: QtBot) -> None:
    home = make()
    home.where.list.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(home.where.list, Qt.Key.Key_End)
    with qtbot.waitSignal(home.country_chosen) as caught:
        QTest.keyClick(home.where.list, Qt.Key.Key_Return)
    assert caught.args == ["INTL"], "international standards stand last"


def test_rows_are_read_out_with_what_there_is(make: Make) -> None:
    home = make()
    model = home.where.list.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    texts = {str(model.index(row, 0).data(CODE)): model.index(row, 0).data(role) for row in range(model.rowCount())}
    assert texts["FR"] == "France, garde à vue, 6 guides"
    assert texts["CZ"] == "Czechia, Short facts"


def map_point(home: HomeScreen, code: str) -> QPoint:
    return home.where.map.centre_of(code).toPoint()


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_clicking_the_map_chooses(make: Make, qtbot: QtBot, tag: str) -> None:
    home = make(tag=tag)
    with qtbot.waitSignal(home.country_chosen) as caught:
        QTest.mouseClick(home.where.map, Qt.MouseButton.LeftButton, pos=map_point(home, "DE"))
    assert caught.args == ["DE"]
    assert home.where.list.chosen == "DE"


def test_the_map_is_never_mirrored(make: Make) -> None:
    for tag in ("en", "ar"):
        home = make(tag=tag)
        assert home.where.map.centre_of("FR").x() < home.where.map.centre_of("DE").x() < home.where.map.centre_of("PL").x()


def test_pointing_at_the_map_lights_the_list(make: Make) -> None:
    home = make()
    QTest.mouseMove(home.where.map, map_point(home, "FR"))
    assert home.where.list.lit == "FR"
    QTest.mouseMove(home.where.map, QPoint(3, home.where.map.height() // 2))  # the sea
    assert home.where.list.lit == ""


def test_pointing_at_the_list_lights_the_map(make: Make) -> None:
    home = make()
    QTest.mouseMove(home.where.list.viewport(), row_point(home, "DE"))
    assert home.where.map._lit == "DE"


def test_the_map_says_in_words_what_its_colours_mean(make: Make) -> None:
    home = make()
    assert home.where.map.name_of("FR") == "France"
    assert home.where.map.name_of("CZ") == "Czechia: short facts"
    assert home.where.map.name_of("ES") == "Spain: not yet covered"
    set_interface_language("de")
    assert "Spanien" in home.where.map.name_of("ES")


def test_clicking_a_country_that_is_not_covered_says_so(make: Make, qtbot: QtBot) -> None:
    home = make()
    with qtbot.assertNotEmitted(home.country_chosen):
        QTest.mouseClick(home.where.map, Qt.MouseButton.LeftButton, pos=map_point(home, "ES"))
    assert "Spain" in words(home, "country_note")


@pytest.mark.parametrize(("width", "height"), [(300, 300), (700, 300), (260, 700)])
def test_every_covered_country_can_be_hit_whatever_the_shape(make: Make, width: int, height: int) -> None:
    chart = make().where.map
    chart.resize(width, height)
    for code in ("FR", "DE", "GB-EAW", "CZ"):
        assert chart.code_at(QPointF(chart.centre_of(code))) == code


def test_the_map_is_read_when_it_is_painted_and_not_before(qtbot: QtBot) -> None:
    outline.shapes.cache_clear()
    outline._parts.cache_clear()
    outline.outline_pixmap.cache_clear()
    home = HomeScreen(FakeLibrary())
    qtbot.addWidget(home)
    home.set_country("FR")
    home.resize(1440, 900)
    assert outline.shapes.cache_info().currsize == 0
    home.grab()
    assert outline.shapes.cache_info().currsize == 1
    assert outline._parts.cache_info().currsize == 1, "the map of the world was read too"
