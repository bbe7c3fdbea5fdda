"""The home screen: three choices that lead to a guide, in any order, by pointer or keyboard."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from advice_app.languages import INTERFACE_LANGUAGES, is_rtl, set_interface_language
from advice_app.library.catalogue import EditionInfo, Jurisdiction, Library, StageInfo
from advice_app.library.model import Language, Reference
from advice_app.ui import outline
from advice_app.ui.home.country_model import CODE
from advice_app.ui.home.screen import HomeScreen
from advice_app.ui.style import style_sheet
from advice_app.ui.theme import LIGHT, THEMES

NAMES = {
    "FR": {"en": "France", "fr": "France", "de": "Frankreich", "ar": "فرنسا"},
    "DE": {"en": "Germany", "fr": "Allemagne", "de": "Deutschland", "ar": "ألمانيا"},
    "GB-EAW": {
        "en": "England and Wales",
        "fr": "Angleterre et pays de Galles",
        "de": "England und Wales",
        "ar": "إنجلترا",
    },
    "CZ": {"en": "Czechia", "fr": "Tchéquie", "de": "Tschechien", "ar": "التشيك"},
    "INTL": {"en": "International", "fr": "International", "de": "International", "ar": "دولي"},
}
CUSTODY = {"FR": "garde à vue", "DE": "Polizeigewahrsam", "GB-EAW": "police custody"}
STAGES = {
    "FR": ("arrest", "lawyer", "interview", "family"),
    "DE": ("arrest", "interview"),
    "GB-EAW": ("lawyer", "detention", "family"),
    "INTL": ("interpol",),
}
LANGUAGES = (("en", "English"), ("fr", "Français"), ("de", "Deutsch"), ("ar", "العربية"), ("uk", "Українська"))


class FakeLibrary:
    """Five jurisdictions, one of them with facts only, and five languages."""

    def languages(self) -> tuple[Language, ...]:
        return tuple(Language(tag, name, is_rtl(tag), "Latn") for tag, name in LANGUAGES)

    def jurisdictions(self, interface: str, /) -> tuple[Jurisdiction, ...]:
        made = [
            Jurisdiction(code, names[interface], CUSTODY.get(code, ""), (), len(STAGES.get(code, ())), has_facts=True, notes="")
            for code, names in NAMES.items()
        ]
        return tuple(sorted(made, key=lambda item: (item.code == "INTL", item.name)))

    def stages(self, jurisdiction: str = "", /) -> tuple[StageInfo, ...]:
        lines = {"family": "beside", "interpol": "topic"}
        there = STAGES.get(jurisdiction, ())
        return tuple(StageInfo(stage, stage.title(), "hand", lines.get(stage, "step")) for stage in there)

    def editions_of(self, ref: Reference, /) -> tuple[EditionInfo, ...]:
        return ()


Make = Callable[..., HomeScreen]


@pytest.fixture
def make(qtbot: QtBot, qapp: QApplication) -> Iterator[Make]:
    """Make and show a home screen of some size and language, with the real style sheet."""
    direction, sheet = qapp.layoutDirection(), qapp.styleSheet()

    def build(width: int = 1440, height: int = 900, tag: str = "en", percent: int = 100, library: object = None) -> HomeScreen:
        set_interface_language(tag)
        rtl = is_rtl(tag)
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        qapp.setStyleSheet(style_sheet(LIGHT, percent))
        home = HomeScreen(library or FakeLibrary(), content_date=date(2026, 11, 22), percent=percent)  # type: ignore[arg-type]
        qtbot.addWidget(home)
        home.resize(width, height)
        home.show()
        qtbot.waitExposed(home)
        home.activateWindow()
        qtbot.waitUntil(lambda: home.where.field.width() > 0 and QApplication.focusWidget() is not None)
        return home

    yield build
    qapp.setLayoutDirection(direction)
    qapp.setStyleSheet(sheet)


def press(home: HomeScreen, need: str) -> None:
    QTest.mouseClick(home.needs.cards[need], Qt.MouseButton.LeftButton)


def words(home: HomeScreen, name: str) -> str:
    """The text of a label; nothing while it is hidden."""
    label = home.findChild(QLabel, name)
    assert label is not None
    return label.text() if label.isVisible() else ""


def listed(home: HomeScreen) -> list[str]:
    model = home.where.list.model()
    return [str(model.index(row, 0).data(CODE)) for row in range(model.rowCount())]


def row_point(home: HomeScreen, code: str) -> QPoint:
    row = listed(home).index(code)
    return home.where.list.visualRect(home.where.list.model().index(row, 0)).center()


# a need and a country, in either order ---------------------------------------------------------------------------


def test_a_need_without_a_country_asks_for_it(make: Make, qtbot: QtBot) -> None:
    home = make()
    with qtbot.assertNotEmitted(home.guide_requested):
        press(home, "lawyer")
    assert home.where.field.hasFocus()
    assert home.needs.hint
    assert home.where.field.accessibleDescription() == home.needs.hint
    assert home.needs.cards["lawyer"].isChecked()


@pytest.mark.parametrize(("need", "stage"), [("family", "family"), ("lawyer", "lawyer"), ("interview", "interview")])
def test_need_then_country_opens_the_guide(make: Make, qtbot: QtBot, need: str, stage: str) -> None:
    home = make()
    press(home, need)
    asked: list[object] = []
    home.country_chosen.connect(asked.append)
    home.guide_requested.connect(asked.append)
    QTest.keyClicks(home.where.field, "fra")
    QTest.keyClick(home.where.field, Qt.Key.Key_Return)
    assert asked == ["FR", Reference("FR", stage)]
    assert not home.needs.cards[need].isChecked()
    assert home.needs.hint == ""


def test_country_then_need_opens_the_guide(make: Make, qtbot: QtBot) -> None:
    home = make()
    with qtbot.assertNotEmitted(home.guide_requested), qtbot.waitSignal(home.country_chosen):
        QTest.mouseClick(home.where.list.viewport(), Qt.MouseButton.LeftButton, pos=row_point(home, "FR"))
    with qtbot.waitSignal(home.guide_requested) as caught:
        press(home, "family")
    assert caught.args == [Reference("FR", "family")]


@pytest.mark.parametrize(
    ("code", "need", "stage"),
    [("DE", "family", "arrest"), ("DE", "lawyer", "arrest"), ("GB-EAW", "interview", "lawyer")],
)
def test_a_missing_guide_gives_way_to_the_nearest(make: Make, qtbot: QtBot, code: str, need: str, stage: str) -> None:
    home = make()
    home.set_country(code)
    with qtbot.waitSignal(home.guide_requested) as caught:
        press(home, need)
    assert caught.args == [Reference(code, stage)]


def test_a_country_without_guides_says_so_and_opens_nothing(make: Make, qtbot: QtBot) -> None:
    home = make()
    home.set_country("CZ")
    with qtbot.assertNotEmitted(home.guide_requested):
        press(home, "family")
    assert "Czechia" in home.needs.hint


def test_escape_lets_a_waiting_need_go(make: Make, qtbot: QtBot) -> None:
    home = make()
    press(home, "family")
    home.needs.cards["family"].setFocus()
    QTest.keyClick(home.needs.cards["family"], Qt.Key.Key_Escape)
    assert not home.needs.cards["family"].isChecked()
    with qtbot.assertNotEmitted(home.guide_requested):
        home.where.map.country_chosen.emit("FR")


def test_pressing_another_need_changes_what_waits(make: Make, qtbot: QtBot) -> None:
    home = make()
    press(home, "family")
    press(home, "interview")
    assert [stage for stage, card in home.needs.cards.items() if card.isChecked()] == ["interview"]
    with qtbot.waitSignal(home.guide_requested) as caught:
        home.where.map.country_chosen.emit("FR")
    assert caught.args == [Reference("FR", "interview")]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_cards_are_pressed_by_keyboard(make: Make, key: Qt.Key) -> None:
    home = make()
    QTest.keyClick(home.needs.cards["family"], key)
    assert home.where.field.hasFocus()


def test_focus_starts_on_the_first_card(make: Make) -> None:
    home = make()
    assert QApplication.focusWidget() is home.needs.cards["family"]
    assert home.needs.cards["family"].ringed


def test_a_click_shows_no_focus_ring(make: Make) -> None:
    home = make()
    home.set_country("FR")
    press(home, "lawyer")
    assert not home.needs.cards["lawyer"].ringed


# the stages of a chosen country ----------------------------------------------------------------------------------


def test_a_chosen_country_shows_its_stages(make: Make, qtbot: QtBot) -> None:
    home = make()
    assert not home.strip.isVisible()
    home.set_country("FR")
    assert home.strip.isVisible()
    assert [step.stage.id for step in home.strip.steps] == list(STAGES["FR"])
    with qtbot.waitSignal(home.guide_requested) as caught:
        QTest.mouseClick(home.strip.steps[1], Qt.MouseButton.LeftButton)
    assert caught.args == [Reference("FR", "lawyer")]


def test_the_line_is_dotted_before_what_stands_beside_the_process(make: Make) -> None:
    home = make()
    home.set_country("FR")
    assert [step.before for step in home.strip.steps] == ["", "step", "step", "beside"]
    assert [step.after for step in home.strip.steps] == ["step", "step", "beside", ""]


def test_topics_stand_on_no_line(make: Make) -> None:
    home = make()
    home.set_country("INTL")
    assert [(step.before, step.after) for step in home.strip.steps] == [("", "")]


def test_an_unknown_country_is_none(make: Make) -> None:
    home = make()
    home.set_country("FR")
    home.set_country("XX")
    assert not home.strip.isVisible()


# field and list --------------------------------------------------------------------------------------------------


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
    assert texts["FR"] == "France, garde à vue, 4 guides"
    assert texts["CZ"] == "Czechia, Short facts"


# the map ---------------------------------------------------------------------------------------------------------


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


# languages -------------------------------------------------------------------------------------------------------


def pill(home: HomeScreen, tag: str) -> QAbstractButton:
    found = home.findChild(QAbstractButton, f"language_{tag}")
    assert found is not None
    return found


def test_one_click_on_every_other_language(make: Make, qtbot: QtBot) -> None:
    home = make()
    home.set_language("en")
    assert pill(home, "en").isChecked()
    for tag, name in LANGUAGES[1:]:
        assert pill(home, tag).text() == name
        with qtbot.waitSignal(home.language_chosen) as caught:
            QTest.mouseClick(pill(home, tag), Qt.MouseButton.LeftButton, pos=QPoint(2, pill(home, tag).height() // 2))
        assert caught.args == [tag]


def test_arrow_keys_move_in_the_row_of_languages(make: Make, qtbot: QtBot) -> None:
    home = make()
    home.set_language("en")
    pill(home, "en").setFocus()
    with qtbot.waitSignal(home.language_chosen) as caught:
        QTest.keyClick(pill(home, "en"), Qt.Key.Key_Right)
    assert caught.args == ["fr"]


def test_showing_the_language_chooses_none(make: Make, qtbot: QtBot) -> None:
    home = make()
    with qtbot.assertNotEmitted(home.language_chosen):
        home.set_language("de")
        home.set_language("unknown")
    assert not pill(home, "de").isChecked()


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, for any menu
def test_languages_that_do_not_fit_are_in_a_menu_and_the_current_one_stays(make: Make, qtbot: QtBot) -> None:
    home = make(400, 560)
    home.set_language("uk")
    more = home.findChild(QPushButton, "all_languages")
    assert more is not None
    assert pill(home, "uk").isVisible()
    assert not pill(home, "ar").isVisible()
    assert more.text() == "5 languages"
    more.click()
    menu = home.findChild(QMenu, "language_menu")
    assert menu is not None
    assert [action.text() for action in menu.actions()] == [name for _tag, name in LANGUAGES]
    assert [action.data() for action in menu.actions() if action.isChecked()] == ["uk"]
    with qtbot.waitSignal(home.language_chosen) as caught:
        menu.actions()[3].trigger()
    assert caught.args == ["ar"]
    home.resize(1440, 900)
    qtbot.waitUntil(lambda: pill(home, "ar").isVisible() and not more.isVisible())


def test_a_new_language_changes_the_words_and_nothing_else(make: Make, qtbot: QtBot) -> None:
    home = make()
    home.set_country("DE")
    home._wait("interview")
    english = {card.text() for card in home.needs.cards.values()}
    asked: list[object] = []
    for signal in (home.country_chosen, home.guide_requested, home.language_chosen, home.history_toggled):
        signal.connect(asked.append)
    set_interface_language("de")
    home.retranslate()
    assert not asked
    assert not english & {card.text() for card in home.needs.cards.values()}
    assert home.needs.cards["interview"].isChecked()
    assert home.where.list.chosen == "DE"
    assert "Deutschland" in home.strip.accessibleName()
    assert home.where.list.model().index(0, 0).data() == "Deutschland"


# pages read before -----------------------------------------------------------------------------------------------


def test_recent_pages_lead_back(make: Make, qtbot: QtBot) -> None:
    home = make()
    home.set_recent([(Reference("FR", "lawyer"), "Getting a lawyer", "yesterday"), (Reference("DE", "arrest"), "Arrest", "")])
    first = home.recent.buttons[0]
    assert (first.accessibleName(), first.accessibleDescription()) == ("Getting a lawyer", "France · yesterday")
    with qtbot.waitSignal(home.guide_requested) as caught:
        QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert caught.args == [Reference("FR", "lawyer")]
    home.set_recent([])
    assert not home.recent.buttons


def test_only_the_newest_six_are_shown(make: Make) -> None:
    home = make()
    home.set_recent([(Reference("FR", "lawyer"), f"Page {number}", "") for number in range(9)])
    assert [button.text() for button in home.recent.buttons] == [f"Page {number}" for number in range(6)]


def test_history_is_turned_off_and_on_where_it_is_seen(make: Make, qtbot: QtBot) -> None:
    home = make()
    switch = home.findChild(QPushButton, "history_switch")
    assert switch is not None
    for kept in (False, True):
        before = words(home, "recent_note")
        with qtbot.waitSignal(home.history_toggled) as caught:
            switch.click()
        assert caught.args == [kept]
        assert words(home, "recent_note") not in {before, ""}
    with qtbot.assertNotEmitted(home.history_toggled):
        home.set_history_kept(False)
    assert "not remembered" in words(home, "recent_note")


# looks -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tag", INTERFACE_LANGUAGES)
@pytest.mark.parametrize(("width", "percent"), [(1440, 100), (1120, 100), (1024, 130), (800, 100), (800, 150), (800, 200)])
def test_nothing_is_wider_than_the_window(make: Make, tag: str, width: int, percent: int) -> None:
    home = make(width, 560, tag, percent)
    home.set_country("GB-EAW")
    home.set_recent([(Reference("FR", "lawyer"), "A title that is rather long and wraps", "40 minutes ago")] * 3)
    inside = home._scroll.widget()
    assert inside is not None
    assert inside.minimumSizeHint().width() <= home._scroll.viewport().width()
    for part in (home.needs, home.where, home.strip, home.recent, home.top_bar):
        left = part.mapTo(home, QPoint(0, 0)).x()
        assert left >= 0
        assert left + part.width() <= width


@pytest.mark.parametrize("tag", INTERFACE_LANGUAGES)
@pytest.mark.parametrize("percent", [100, 200])
def test_cards_are_high_enough_for_their_words(make: Make, tag: str, percent: int) -> None:
    home = make(800, 560, tag, percent)
    home.set_country("FR")
    for button in (*home.needs.cards.values(), *home.strip.steps):
        assert button.height() >= button.heightForWidth(button.width())


def test_two_columns_where_there_is_room(make: Make, qtbot: QtBot) -> None:
    home = make(1120, 800)
    assert home.where.x() > home.needs.geometry().right()
    home.resize(1100, 800)
    qtbot.waitUntil(lambda: home.where.y() > home.needs.geometry().bottom())


def test_arabic_begins_on_the_right(make: Make) -> None:
    home = make(tag="ar")
    home.set_country("FR")
    assert home.where.geometry().right() < home.needs.x()
    assert home.strip.steps[0].x() > home.strip.steps[-1].x()
    assert pill(home, "en").x() > pill(home, "fr").x()
    card = home.needs.cards["family"]
    image = card.grab().toImage()
    tile = LIGHT.acs.lower()
    columns = [x for x in range(image.width()) if image.pixelColor(x, image.height() // 2 - 20).name() == tile]
    assert min(columns) > image.width() // 2, "the icon stands where reading begins"


def test_theme_and_text_size_change_without_a_restart(make: Make) -> None:
    home = make()
    heights = [card.height() for card in home.needs.cards.values()]
    for theme in THEMES.values():
        home.apply_theme(theme, 100)
        card = home.needs.cards["lawyer"]
        image = card.grab().toImage()
        assert image.pixelColor(image.width() // 2, image.height() - 12).name() == theme.raised.lower()
    home.apply_theme(LIGHT, 200)
    assert all(card.heightForWidth(500) > high for card, high in zip(home.needs.cards.values(), heights, strict=True))


def test_everything_one_can_reach_has_a_name(make: Make) -> None:
    home = make()
    home.set_country("FR")
    home.set_recent([(Reference("FR", "lawyer"), "Getting a lawyer", "yesterday")])
    kinds = (QAbstractButton, QLineEdit, QAbstractItemView)
    controls = [part for kind in kinds for part in home.findChildren(kind) if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(controls) > 12
    for part in controls:
        text = part.text() if isinstance(part, QAbstractButton) else ""
        assert part.accessibleName() or text.strip(), part.objectName()


def test_tab_goes_through_the_screen_as_it_is_read(make: Make) -> None:
    home = make()
    home.set_country("FR")
    found: list[str] = []
    part = home.nextInFocusChain()
    while part is not None and part is not home:
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisible() and part.objectName():
            found.append(part.objectName())
        part = part.nextInFocusChain()
    wanted = ["home_text_size", "home_settings", "need_family", "need_interview", "country_field", "country_list"]
    wanted += ["step_arrest", "step_family", "history_switch"]
    assert [name for name in found if name in wanted] == wanted


def test_the_bar_asks_the_window(make: Make, qtbot: QtBot) -> None:
    home = make()
    for name, signal in (("home_text_size", home.text_size_requested), ("home_settings", home.settings_requested)):
        button = home.findChild(QPushButton, name)
        assert button is not None
        with qtbot.waitSignal(signal):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not home.findChild(QPushButton, "home_search").isVisible()  # type: ignore[union-attr]


def test_the_footer_says_how_old_the_content_is(make: Make) -> None:
    home = make()
    assert "November 2026" in words(home, "content_date")
    set_interface_language("ar")
    home.retranslate()
    assert "2026" in words(home, "content_date")


# with the real library -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tag", INTERFACE_LANGUAGES)
def test_every_need_leads_somewhere_in_every_country(make: Make, real_library: Library, tag: str) -> None:
    home = make(tag=tag, library=real_library)
    asked: list[Reference] = []
    home.guide_requested.connect(asked.append)
    countries = [item.code for item in real_library.jurisdictions(tag) if item.guides]
    for code in countries:
        home.set_country(code)
        for need in home.needs.cards:
            press(home, need)
    assert len(asked) == 3 * len(countries)
    assert all(real_library.editions_of(ref) for ref in asked)
