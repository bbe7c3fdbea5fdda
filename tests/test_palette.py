"""The palette over the window: keyboard, pointer, focus, sizes, languages."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from advice_app.languages import INTERFACE_LANGUAGES, is_rtl, set_interface_language
from advice_app.quick.finder import Finder
from advice_app.quick.items import Kind
from advice_app.ui.actions import make_actions
from advice_app.ui.icons import NAMES
from advice_app.ui.look import Look
from advice_app.ui.palette import style, texts
from advice_app.ui.palette.popup import Palette
from advice_app.ui.palette.signs import sign_of
from advice_app.ui.style import style_sheet
from advice_app.ui.theme import DARK, LIGHT, THEMES
from tests.quick_kit import finder


class Window(QMainWindow):
    """A window with something that has the keyboard, a palette, and Esc taken by an action as in the app."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.under = QLineEdit(self)
        self.button = QPushButton("beside", self)
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.addWidget(self.under)
        column.addWidget(self.button)
        self.setCentralWidget(whole)
        self.escaped: list[bool] = []
        action = QAction(self)
        action.setShortcut(QKeySequence("Esc"))
        action.triggered.connect(lambda: self.escaped.append(True))
        self.addAction(action)
        self.palette_ = Palette(look, self)
        self.chosen: list[str] = []
        self.palette_.chosen.connect(self.chosen.append)

    def labels(self) -> list[str]:
        return [item.label for item in self.palette_.list.rows.items]

    def current(self) -> str:
        item = self.palette_.list.current()
        return item.id if item else ""

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.palette_.field, key)


Make = Callable[..., Window]


@pytest.fixture(name="make")
def make_window(qtbot: QtBot, qapp: QApplication) -> Iterator[Make]:
    direction, sheet = qapp.layoutDirection(), qapp.styleSheet()
    made: list[Window] = []  # nobody else holds them, and they must not be collected while they paint

    def build(
        size: tuple[int, int] = (1440, 900), tag: str = "en", percent: int = 100, found: Finder | None = None, text: str = ""
    ) -> Window:
        found = found or finder(tag)
        look = Look(LIGHT, percent, is_rtl(tag))
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft if look.rtl else Qt.LayoutDirection.LeftToRight)
        qapp.setStyleSheet(style_sheet(LIGHT, percent) + style.css(look))
        window = Window(look)
        made.append(window)
        qtbot.addWidget(window)
        window.resize(*size)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        window.under.setFocus()
        window.palette_.open(found, text)
        return window

    yield build
    qapp.setLayoutDirection(direction)
    qapp.setStyleSheet(sheet)


def row_point(window: Window, row: int) -> QPoint:
    view = window.palette_.list
    return view.visualRect(view.model().index(row, 0)).center()


# keyboard --------------------------------------------------------------------------------------------------------


def test_typing_finds_and_enter_chooses(make: Make) -> None:
    window = make()
    assert window.palette_.field.hasFocus()
    QTest.keyClicks(window.palette_.field, "fra int")
    assert window.current() == "guide:FR/interview"
    window.press(Qt.Key.Key_Return)
    assert window.chosen == ["guide:FR/interview"]
    assert not window.palette_.isVisible()
    assert window.under.hasFocus(), "the keyboard goes back where it was"


def test_keys_move_in_the_list_and_stop_at_its_ends(make: Make) -> None:
    window = make(text="germany")
    window.press(Qt.Key.Key_Down)
    assert window.current() == "guide:DE/arrest"
    window.press(Qt.Key.Key_End)
    assert window.current() == "search:germany"
    window.press(Qt.Key.Key_Down)
    assert window.current() == "search:germany"
    window.press(Qt.Key.Key_Home)
    assert window.current() == "country:DE"
    window.press(Qt.Key.Key_Up)
    assert window.current() == "country:DE"
    window.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
    assert window.current() == "guide:DE/arrest"
    assert window.palette_.field.hasFocus()
    assert window.palette_.field.text() == "germany"


def test_page_keys_move_by_what_is_seen(make: Make) -> None:
    window = make((800, 560), text="a", percent=150)
    view = window.palette_.list
    window.press(Qt.Key.Key_PageDown)
    row = view.currentIndex().row()
    assert 1 <= row <= view.height() // view.sizeHintForRow(1)
    assert view.visualRect(view.currentIndex()).intersects(view.rect())
    window.press(Qt.Key.Key_PageUp)
    assert view.currentIndex().row() == 0


def test_escape_closes_the_palette_and_nothing_else(make: Make) -> None:
    window = make(text="fra")
    window.press(Qt.Key.Key_Escape)
    assert not window.palette_.isVisible()
    assert window.under.hasFocus()
    assert not window.chosen
    assert not window.escaped
    QTest.keyClick(window.under, Qt.Key.Key_Escape)
    assert window.escaped, "the window's own Esc works again"


def test_a_note_is_passed_over_and_cannot_be_chosen(make: Make) -> None:
    window = make(text="FR/interview#nosuch")
    assert window.palette_.list.rows.items[0].kind == Kind.NOTE
    assert window.current() == "guide:FR/interview"
    window.press(Qt.Key.Key_Up)
    assert window.current() == "guide:FR/interview"
    QTest.mouseClick(window.palette_.list.viewport(), Qt.MouseButton.LeftButton, pos=row_point(window, 0))
    assert window.palette_.isVisible()
    assert not window.chosen


def test_what_is_typed_is_ready_to_be_replaced_when_opened_with_a_text(make: Make) -> None:
    window = make(text="fra")
    QTest.keyClicks(window.palette_.field, "dark")
    assert window.palette_.field.text() == "dark"
    assert window.current() == "theme:dark"


def test_opening_again_keeps_where_the_keyboard_was(make: Make) -> None:
    window = make(text="fra")
    window.palette_.open(finder(), "dark")
    window.press(Qt.Key.Key_Escape)
    assert window.under.hasFocus()


# pointer and focus -----------------------------------------------------------------------------------------------


def test_a_click_on_a_row_chooses_it(make: Make) -> None:
    window = make(text="germany")
    QTest.mouseClick(window.palette_.list.viewport(), Qt.MouseButton.LeftButton, pos=row_point(window, 2))
    assert window.chosen == ["guide:DE/interview"]
    assert window.under.hasFocus()


def test_the_pointer_moves_the_current_row_only_when_it_moves(make: Make) -> None:
    window = make(text="germany")
    view = window.palette_.list.viewport()
    QTest.mouseMove(view, row_point(window, 1))
    QTest.mouseMove(view, row_point(window, 3))
    assert window.current() == "guide:DE/detention"
    window.palette_.field.deselect()
    QTest.keyClicks(window.palette_.field, " int")
    assert window.current() == "guide:DE/interview"


def test_a_click_beside_the_panel_closes_it_and_presses_nothing(make: Make, qtbot: QtBot) -> None:
    window = make(text="fra")
    pressed: list[bool] = []
    window.button.clicked.connect(lambda: pressed.append(True))
    with qtbot.waitSignal(window.palette_.closed):
        QTest.mouseClick(window.palette_, Qt.MouseButton.LeftButton, pos=QPoint(5, 895))
    assert not pressed
    assert window.under.hasFocus()


def test_a_click_in_the_panel_leaves_it_open(make: Make) -> None:
    window = make(text="fra")
    panel = window.palette_.field.parentWidget()
    assert panel is not None
    QTest.mouseClick(panel, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert window.palette_.isVisible()


def test_it_closes_when_the_keyboard_goes_elsewhere(make: Make) -> None:
    window = make(text="fra")
    window.button.setFocus(Qt.FocusReason.OtherFocusReason)
    assert not window.palette_.isVisible()
    assert window.button.hasFocus()
    assert not window.chosen


# how it looks ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tag", INTERFACE_LANGUAGES)
@pytest.mark.parametrize(("size", "percent"), [((1440, 900), 100), ((800, 560), 100), ((800, 560), 200), ((1440, 900), 200)])
def test_it_stands_inside_the_window_in_the_middle(make: Make, tag: str, size: tuple[int, int], percent: int) -> None:
    window = make(size, tag, percent, text="a")
    panel = window.palette_.field.parentWidget()
    assert panel is not None
    box = panel.geometry()
    assert box.left() >= 8
    assert box.right() <= size[0] - 8
    assert box.bottom() <= size[1] - 8
    assert abs(box.center().x() - size[0] / 2) <= 1
    assert window.palette_.list.height() >= window.palette_.list.sizeHintForRow(0)
    assert box.width() == min(640 * percent // 100, size[0] - 32)


def test_it_follows_the_window_and_the_text_size(make: Make, qtbot: QtBot) -> None:
    window = make(text="fra")
    panel = window.palette_.field.parentWidget()
    assert panel is not None
    window.resize(900, 600)
    qtbot.waitUntil(lambda: abs(panel.geometry().center().x() - 450) <= 1)
    row = window.palette_.list.sizeHintForRow(0)
    window.palette_.apply_look(Look(DARK, 150))
    assert window.palette_.list.sizeHintForRow(0) >= round(row * 1.45)
    image = window.palette_.grab().toImage()
    assert image.pixelColor(panel.geometry().center().x(), panel.geometry().top() + 4).name() == DARK.raised.lower()


def test_few_rows_make_a_low_panel(make: Make) -> None:
    window = make(text="dark")
    panel = window.palette_.field.parentWidget()
    assert panel is not None
    low = panel.height()
    window.palette_.open(finder(), "a")
    assert panel.height() > low


def test_the_typed_letters_are_marked(make: Make) -> None:
    window = make(text="germany int")
    QTest.keyClick(window.palette_.field, Qt.Key.Key_End)  # no row with marks is the current one
    view = window.palette_.list
    image = view.grab().toImage()
    top = view.visualRect(view.model().index(0, 0))
    colours = {image.pixelColor(x, y).name() for x in range(50, 300) for y in range(top.top(), top.bottom())}
    assert LIGHT.ac.lower() in colours
    assert LIGHT.t1.lower() in colours


def test_arabic_begins_on_the_right(make: Make) -> None:
    window = make(tag="ar", text="fra int")
    view = window.palette_.list
    image = view.grab().toImage()
    top = view.visualRect(view.model().index(0, 0))
    dark = [x for x in range(image.width()) if image.pixelColor(x, top.center().y()).name() == LIGHT.ac.lower()]
    assert max(dark) > image.width() - 60, "the outline of the country stands where reading begins"
    margins = window.palette_.field.textMargins()
    assert margins.right() > 0 == margins.left()
    field = window.palette_.field
    field.clear()
    image = field.grab().toImage()  # the empty field holds a hint and a cursor, both on the right
    inked = [x for x in range(10, image.width() - 10) if image.pixelColor(x, image.height() // 2).name() != LIGHT.raised.lower()]
    assert min(inked) > image.width() // 6


@pytest.mark.parametrize("theme", THEMES)
def test_the_current_row_is_not_told_by_colour_alone_in_high_contrast(make: Make, theme: str) -> None:
    window = make(text="germany")
    window.palette_.apply_look(Look(THEMES[theme]))
    view = window.palette_.list
    image = view.grab().toImage()
    box = view.visualRect(view.currentIndex())
    edge = image.pixelColor(box.center().x(), box.top() + 1).name()
    assert edge == (THEMES[theme].ac if theme == "contrast" else THEMES[theme].acs).lower()


# words -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tag", INTERFACE_LANGUAGES)
def test_a_screen_reader_is_told_what_is_there(make: Make, tag: str) -> None:
    window = make(tag=tag, text="print")
    assert window.palette_.accessibleName()
    assert window.palette_.field.accessibleName()
    assert window.palette_.list.accessibleName()
    index = window.palette_.list.currentIndex()
    spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Ctrl+P" in spoken
    assert window.palette_.field.accessibleDescription() == spoken
    assert not {"\u2066", "\u2068", "\u2069"} & set(spoken)


def test_moving_tells_the_new_row(make: Make) -> None:
    window = make(text="germany")
    before = window.palette_.field.accessibleDescription()
    window.press(Qt.Key.Key_Down)
    assert window.palette_.field.accessibleDescription() not in {before, ""}


def test_another_language_changes_the_words(make: Make) -> None:
    window = make()
    words = {label.text() for label in window.palette_.findChildren(QLabel) if label.text()}
    set_interface_language("de")
    window.palette_.retranslate()
    window.palette_.open(finder("de"), "frankr")
    assert {label.text() for label in window.palette_.findChildren(QLabel) if label.text()} != words
    assert window.labels()[0] == "Frankreich"


# commands --------------------------------------------------------------------------------------------------------


def test_commands_are_the_actions_that_can_be_done_now(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = make_actions(window, {})
    set_interface_language("de")
    found = {choice.id: choice for choice in texts.commands(actions)}
    assert (found["print"].english, found["print"].key) == ("Print", actions["print"].shortcut().toString())
    assert found["print"].text != "Print"
    assert "close_layer" not in found
    assert "stage_1" not in found, "guides are listed by name"
    actions["print"].setEnabled(False)
    assert "print" not in {choice.id for choice in texts.commands(actions)}


def test_every_row_has_an_icon_that_exists(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    items = [item for text in ("", "a", "dark", "print", "FR/nosuch") for item in finder(guide="FR/lawyer").find(text)]
    assert {sign_of(item) for item in items} <= set(NAMES)
