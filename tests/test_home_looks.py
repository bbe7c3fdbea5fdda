"""The home screen in every size, language and theme."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from advice_app.languages import INTERFACE_LANGUAGES, set_interface_language
from advice_app.library.model import Reference
from advice_app.ui.home.screen import HomeScreen
from advice_app.ui.home.search_button import KEY
from advice_app.ui.theme import LIGHT, THEMES
from tests import home as kit
from tests.home import Make, pill, words

make_home = kit.make_home


@pytest.mark.parametrize("tag", INTERFACE_LANGUAGES)
@pytest.mark.parametrize(
    ("width", "percent"), [(1440, 100), (1120, 100), (1024, 130), (910, 100), (800, 100), (800, 150), (800, 200)]
)
def test_nothing_is_wider_than_the_window(make: Make, qtbot: QtBot, tag: str, width: int, percent: int) -> None:
    home = make(width, 560, tag, percent)
    home.set_country("FR")
    home.set_recent([(Reference("FR", "lawyer"), "A title that is rather long and wraps", "40 minutes ago")] * 3)
    home.set_bookmarks(
        [("FR/lawyer#wait.1", "A bookmark whose title is rather long", "France · Getting a lawyer, paragraph 7")] * 3, 7
    )
    inside = home._scroll.widget()
    assert inside is not None
    room = home._scroll.viewport().width()
    qtbot.waitUntil(lambda: inside.minimumSizeHint().width() <= room)
    for part in (home.needs, home.where, home.strip, home.recent, home.kept, home.top_bar):
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
    wanted = [
        "home_text_size",
        "home_settings",
        "need_family",
        "need_trainer",
        "need_sheet",
        "need_taught",
        "country_field",
        "country_list",
    ]
    wanted += ["step_arrest", "step_family", "history_switch"]
    assert [name for name in found if name in wanted] == wanted


def test_the_bar_asks_the_window(make: Make, qtbot: QtBot) -> None:
    home = make()
    for name, signal in (("home_text_size", home.text_size_requested), ("home_settings", home.settings_requested)):
        button = home.findChild(QPushButton, name)
        assert button is not None
        with qtbot.waitSignal(signal):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not search_entry(home).isVisible()


def search_entry(home: HomeScreen) -> QAbstractButton:
    found = home.findChild(QAbstractButton, "home_search")
    assert found is not None
    return found


@pytest.mark.parametrize("tag", INTERFACE_LANGUAGES)
def test_the_entry_to_search_shows_its_key_where_there_is_room(make: Make, qtbot: QtBot, tag: str) -> None:
    home = make(tag=tag, search=True)
    entry = search_entry(home)
    assert entry.isVisible()
    assert QKeySequence(KEY).toString(QKeySequence.SequenceFormat.NativeText) in entry.toolTip()
    assert entry.accessibleName()
    with qtbot.waitSignal(home.search_requested):
        QTest.mouseClick(entry, Qt.MouseButton.LeftButton)
    wide = entry.width()
    home.resize(560, 560)
    qtbot.waitUntil(lambda: entry.width() < wide / 2)
    assert entry.isVisible()


def test_the_entry_to_search_is_reached_first_by_keyboard(make: Make, qtbot: QtBot) -> None:
    home = make(search=True)
    entry = search_entry(home)
    entry.setFocus(Qt.FocusReason.TabFocusReason)
    assert entry.ringed  # type: ignore[attr-defined]
    with qtbot.waitSignal(home.search_requested):
        QTest.keyClick(entry, Qt.Key.Key_Return)


def test_the_footer_says_how_old_the_content_is(make: Make) -> None:
    home = make()
    assert "November 2026" in words(home, "content_date")
    set_interface_language("ar")
    home.retranslate()
    assert "2026" in words(home, "content_date")
