"""A home screen to test: a small library that needs no building, and what tests do with the screen."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from advice_app.languages import is_rtl, set_interface_language
from advice_app.library.catalogue import EditionInfo, Jurisdiction, StageInfo
from advice_app.library.model import Language, Reference
from advice_app.ui.countries.model import CODE
from advice_app.ui.home.needs import TAUGHT
from advice_app.ui.home.ports import HomeLibrary
from advice_app.ui.home.screen import HomeScreen
from advice_app.ui.style import style_sheet
from advice_app.ui.theme import LIGHT

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
    "FR": ("arrest", "lawyer", "interview", "detention", "court", "family"),
    "DE": ("arrest", "interview", "detention"),
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
            Jurisdiction(
                code,
                names.get(interface, names["en"]),
                CUSTODY.get(code, ""),
                (),
                len(STAGES.get(code, ())),
                has_facts=True,
                notes="",
            )
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


@pytest.fixture(name="make")
def make_home(qtbot: QtBot, qapp: QApplication) -> Iterator[Make]:
    """Make and show a home screen of some size and language, with the real style sheet."""
    direction, sheet = qapp.layoutDirection(), qapp.styleSheet()

    def build(
        width: int = 1440,
        height: int = 900,
        tag: str = "en",
        percent: int = 100,
        library: HomeLibrary | None = None,
        *,
        search: bool = False,
    ) -> HomeScreen:
        set_interface_language(tag)
        rtl = is_rtl(tag)
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        qapp.setStyleSheet(style_sheet(LIGHT, percent))
        home = HomeScreen(library or FakeLibrary(), content_date=date(2026, 11, 22), search=search, percent=percent)
        qtbot.addWidget(home)
        home.resize(width, height)
        with qtbot.waitExposed(home):
            home.show()
        home.activateWindow()
        qtbot.waitUntil(lambda: home.where.field.width() > 0 and QApplication.focusWidget() is not None)
        return home

    yield build
    qapp.setLayoutDirection(direction)
    qapp.setStyleSheet(sheet)


def press(home: HomeScreen, need: str) -> None:
    """Press a card, or the link to the guides of a stage that trainers teach from."""
    QTest.mouseClick(home.needs.taught if need == TAUGHT else home.needs.cards[need], Qt.MouseButton.LeftButton)


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


def pill(home: HomeScreen, tag: str) -> QAbstractButton:
    found = home.findChild(QAbstractButton, f"language_{tag}")
    assert found is not None
    return found
