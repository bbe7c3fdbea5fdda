"""Icons, country outlines, map data and the style sheet: what every screen is drawn from."""

import json
import re
from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from advice_app.languages import INTERFACE_LANGUAGES
from advice_app.paths import resource
from advice_app.ui import icons, outline
from advice_app.ui.icons import MIRRORED, NAMES, icon, pixmap
from advice_app.ui.style import blend, face, palette, scaled, set_role, style_sheet
from advice_app.ui.theme import CONTRAST, LIGHT, THEMES, Theme

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def styled(qapp: QApplication) -> Iterator[None]:
    """The light theme on the whole application, and off again."""
    before = qapp.palette(), qapp.styleSheet()
    qapp.setPalette(palette(LIGHT))
    qapp.setStyleSheet(style_sheet(LIGHT))
    yield
    qapp.setPalette(before[0])
    qapp.setStyleSheet(before[1])


def pixels(picture: QPixmap) -> bytes:
    return bytes(picture.toImage().constBits())


def inked(picture: QPixmap) -> set[str]:
    """The colours of the opaque pixels."""
    image = picture.toImage()
    places = product(range(image.width()), range(image.height()))
    colours = (image.pixelColor(x, y) for x, y in places)
    return {colour.name() for colour in colours if colour.alpha() == 255}


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn_in_the_colour_asked_for(name: str) -> None:
    assert inked(pixmap(name, "#FF0000", 24, 2.0)) == {"#ff0000"}


def test_every_file_has_a_name_and_every_name_a_file() -> None:
    assert {file.stem for file in resource("icons").glob("*.svg")} == set(NAMES)
    assert len(NAMES) == len(set(NAMES))


@pytest.mark.parametrize("name", NAMES)
def test_icons_stand_on_one_grid_with_one_stroke(name: str) -> None:
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    for part in ('viewBox="0 0 24 24"', 'stroke="currentColor"', 'stroke-width="1.75"', 'stroke-linecap="round"'):
        assert part in drawing
    assert "#" not in drawing, "a colour of its own"


@pytest.mark.parametrize("name", NAMES)
def test_only_icons_with_a_direction_turn_round(name: str) -> None:
    turned = pixels(pixmap(name, "#000000", 24)) != pixels(pixmap(name, "#000000", 24, mirrored=True))
    assert turned == (name in MIRRORED)


def test_sharp_screens_get_more_pixels_of_the_same_size() -> None:
    picture = pixmap("star", "#000000", 18, 2.0)
    assert (picture.width(), picture.deviceIndependentSize().width()) == (36, 18)


def test_an_icon_is_drawn_once() -> None:
    assert pixmap("star", "#123456", 18) is pixmap("star", "#123456", 18)


def test_an_unknown_icon_is_refused() -> None:
    with pytest.raises(ValueError, match="no icon is called 'nothing'"):
        pixmap("nothing", "#000000", 18)


def test_an_icon_is_not_empty() -> None:
    assert not icon("menu", "#000000").isNull()


# outlines ----------------------------------------------------------------------------------------------------


def test_a_tile_shows_the_country_in_the_colours_of_the_theme() -> None:
    for theme in THEMES.values():
        found = inked(outline.outline_pixmap("FR", theme, 36))
        assert {theme.ac.lower(), theme.acs.lower()} <= found


def test_countries_differ_and_what_is_no_country_gets_a_globe() -> None:
    tiles = [pixels(outline.outline_pixmap(code, LIGHT, 36)) for code in ("FR", "DE", "GB-EAW", "INTL")]
    assert len(set(tiles)) == 4
    assert pixels(outline.outline_pixmap("INTL", LIGHT, 36)) == pixels(outline.outline_pixmap("XX", LIGHT, 36))


def test_countries_outside_europe_come_from_the_map_of_the_world() -> None:
    assert pixels(outline.outline_pixmap("AU", LIGHT, 36)) != pixels(outline.outline_pixmap("XX", LIGHT, 36))


def test_specks_are_left_out_of_a_tile() -> None:
    assert outline._tile_path("NO").elementCount() < outline.shapes()["NO"].elementCount()  # type: ignore[union-attr]


def test_shapes_are_what_the_file_says() -> None:
    data = json.loads(resource("map", "europe.json").read_bytes())
    shapes = outline.shapes()
    assert set(shapes) == set(data["jurisdictions"])
    for code, parts in data["jurisdictions"].items():
        points = [point for part in parts for ring in part for point in ring]
        box = shapes[code].boundingRect()
        assert box.left() == min(x for x, _y in points)
        assert box.bottom() == max(y for _x, y in points)


def test_every_jurisdiction_of_the_map_has_a_name_in_every_interface_language() -> None:
    names = json.loads(resource("map", "names.json").read_bytes())["names"]
    assert set(names) >= set(INTERFACE_LANGUAGES)
    for tag in INTERFACE_LANGUAGES:
        assert set(names[tag]) == set(outline.shapes())
        assert all(names[tag].values())


# the style sheet ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("percent", [85, 100, 200])
def test_the_style_sheet_is_complete(theme: Theme, percent: int) -> None:
    sheet = style_sheet(theme, percent)
    assert "@" not in sheet
    assert not re.search(r"\d+sp\b", sheet)
    assert sheet.count("{") == sheet.count("}")
    for url in re.findall(r'url\("(.+?)"\)', sheet):
        assert resource("style", url.rpartition("/")[2]).is_file()


def test_qt_understands_the_style_sheet(qtbot: QtBot, styled: None) -> None:
    # a sheet that Qt cannot parse is reported as a warning, and a warning fails a test
    button = QPushButton("Open")
    set_role(button, "primary")
    qtbot.addWidget(button)
    button.resize(120, 40)
    assert button.grab().toImage().pixelColor(20, 20).name() == LIGHT.ac.lower()


def test_text_size_scales_type(qtbot: QtBot, styled: None) -> None:
    label = QLabel("Law")
    set_role(label, "hint")
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.font().pixelSize() == 13
    assert scaled(13, 200) == 26
    assert "font-size: 26px" in style_sheet(LIGHT, 200)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_small_drawings_of_the_sheet_have_the_colours_of_their_theme(theme: Theme) -> None:
    assert theme.onac in resource("style", f"check-on-{theme.name}.svg").read_text(encoding="utf-8")
    assert theme.t2 in resource("style", f"chevron-{theme.name}.svg").read_text(encoding="utf-8")


def test_high_contrast_has_outlines_where_others_have_tints() -> None:
    assert f"border: 1px solid {CONTRAST.ctl}; border-radius: 12px" in style_sheet(CONTRAST)
    assert f"border: 1px solid {LIGHT.line}; border-radius: 12px" in style_sheet(LIGHT)


def test_buttons_with_a_role_take_the_focus_by_tab_only(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    set_role(button, "ghost")
    assert button.focusPolicy().name == "TabFocus"


def test_a_role_given_late_is_seen_at_once(qtbot: QtBot, styled: None) -> None:
    button = QPushButton("Open")
    qtbot.addWidget(button)
    button.resize(120, 40)
    button.show()
    assert button.grab().toImage().pixelColor(20, 20).name() == LIGHT.raised.lower()
    set_role(button, "primary")
    assert button.grab().toImage().pixelColor(20, 20).name() == LIGHT.ac.lower()


def test_the_palette_comes_from_the_tokens() -> None:
    for theme in THEMES.values():
        made = palette(theme)
        assert made.color(QPalette.ColorRole.Window) == QColor(theme.win)
        assert made.color(QPalette.ColorRole.Link) == QColor(theme.ac)


def test_faces_never_ask_qt_to_smear_a_font() -> None:
    assert face(18, 700).weight() <= 600
    assert face(18).pixelSize() == 18


def test_blending() -> None:
    assert blend("#FFFFFF", "#000000", 0.5) == "#808080"
    assert icons.pixmap("plus", blend("#102030", "#000000", 1.0), 10) is pixmap("plus", "#102030", 10)
