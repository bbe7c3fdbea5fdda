"""Every screen in every interface language, and in two made-up ones: nothing cut off, nothing English, no empty box.

``RIGHTS_PICTURES=DIR pytest tests/test_looks.py`` keeps a picture of each; nothing is written otherwise. See locales/README.md.
"""

import datetime as dt
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from advice_app import catalogues
from advice_app.languages import INTERFACE_LANGUAGES, PSEUDO_LANGUAGES, is_rtl, texts_in
from advice_app.library.catalogue import Library
from advice_app.library.model import Reference
from tests import looks
from tests.looks import Seen
from tests.looks_tour import NEVER_FOUND, Tour
from tests.looks_walk import Walk, listed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # raising a menu: there is no screen

# a change of direction restyles the whole window: those of one direction follow each other
LANGUAGES = sorted((*INTERFACE_LANGUAGES, *PSEUDO_LANGUAGES), key=is_rtl)
SIZES = ((800, 560), (1440, 900))

# shows the words of guides, broken where it pleases
_OF_GUIDES = {"page", "second_page", "law_terms_row", "result_list", "contents_list", "matter_items"}
_PLAIN = re.compile(r"(?<![^\W\d_])[A-Za-z][A-Za-z\u2019' -]{2,}(?![^\W\d_])")
_ADDRESS = re.compile(r"https?://\S+|\S+\.sqlite|\S+\.md\S*")
_FIELD = re.compile(r"\\?\{.+?\\?\}")  # also of a text that was escaped
_LETTERS = re.compile(r"[^\W\d_]")
_KEYS = "B F Ctrl Shift Alt Esc Tab Enter Return Del Home End PgUp PgDown Up Down Left Right Space Ins Backspace"
_NAMES = "Inter Noto Sans Arabic PySide LGPL Python PSF Babel Python-Markdown BSD Clause platformdirs fontpkg MIT UTC "
_NAMES += "SQLCipher sqlcipher zlib python -m pip install"
_MONTHS = {f"{dt.date(2026, number, 1):{form}}" for number in range(1, 13) for form in ("%B", "%b")}
_NEVER_TRANSLATED = {*_KEYS.split(), *_NAMES.split(), *_MONTHS, NEVER_FOUND}


@pytest.fixture(scope="module")
def tour(qapp: QApplication, real_library_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tour]:
    direction, sheet, font = qapp.layoutDirection(), qapp.styleSheet(), qapp.font()
    made = Tour(tmp_path_factory.mktemp("looks") / "profile", real_library_path)
    yield made
    made.close()
    qapp.setLayoutDirection(direction)
    qapp.setStyleSheet(sheet)
    qapp.setFont(font)


_walks: dict[str, Walk] = {}


@pytest.fixture(params=LANGUAGES)
def tag(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def walk(tag: str, tour: Tour, qtbot: QtBot) -> Walk:
    """Goes through all screens, once for all tests."""
    if tag not in _walks:
        _walks[tag] = _go(tour, qtbot, tag)
    return _walks[tag]


def _go(tour: Tour, qtbot: QtBot, tag: str) -> Walk:
    walk = Walk()
    tour.speak(tag)
    for width, height in SIZES:
        tour.window.resize(width, height)
        for screen in tour.screens(qtbot, roomy=(width, height) != SIZES[0]):
            walk.take(screen, f"{tag}/{screen.name}-{width}")
    for screen in tour.layers():
        walk.take(screen, f"{tag}/{screen.name}")
    return walk


# every screen ----------------------------------------------------------------------------------------------------


def test_nothing_is_cut_off(walk: Walk) -> None:
    assert not walk.wrong["cut"], listed(walk.wrong["cut"])


def test_no_text_lies_over_another(walk: Walk) -> None:
    assert not walk.wrong["over"], listed(walk.wrong["over"])


def test_what_is_shortened_can_be_read_in_a_tool_tip(walk: Walk) -> None:
    assert not walk.wrong["short"], listed(walk.wrong["short"])


def test_every_character_has_a_glyph(walk: Walk) -> None:
    empty = [f"{place}: {text!r}: {looks.without_glyph(text)}" for place, _widget, text in walk.seen if looks.without_glyph(text)]
    assert not empty, listed(sorted(empty))


def test_nothing_is_left_in_english(walk: Walk, tag: str, real_library_path: Path) -> None:
    if tag in {"en", "ar-XB"}:
        pytest.skip("all of it is")
    left = _unaccented(walk, real_library_path) if tag in PSEUDO_LANGUAGES else _english(walk, tag)
    assert not left, listed(sorted(left))


def test_a_printed_page_has_its_foot_in_the_language_of_the_guide(tour: Tour, qtbot: QtBot, tag: str) -> None:
    tour.speak(tag)
    tour.window.going.open(Reference("FR", "lawyer"))
    edition = tour.window.session.edition
    assert edition is not None
    said = texts_in(edition.language)[1].gettext("Page {number} of {total}")
    texts = tour.printed().texts
    assert len(texts) > 10
    assert not {character for text, _box, _clip, _font in texts for character in looks.without_glyph(text)}
    foot = " ".join(text for text, box, _clip, _font in texts if box.top() > 960)
    assert all(word in foot for word in looks.bare(said).format(number=1, total="").split())


# what is English -------------------------------------------------------------------------------------------------


@cache
def _translated(tag: str) -> dict[str, str]:
    """The texts whose translation is another text; those with plural forms by their last form."""
    known = {}
    for message in catalogues.read(catalogues.translation(tag)):
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        forms = message.string if isinstance(message.string, tuple) else (message.string,)
        if ids[-1] and ids[-1] != forms[-1]:
            known[str(ids[-1])] = str(forms[-1])
    return known


def _english(walk: Walk, tag: str) -> list[str]:
    """Texts that are just what a translator was given, but for the names of languages, which are data."""
    known = _translated(tag)
    given = set(known) - set(known.values()) - {"English"}
    # not those of hardly more than fields: "{country}: {first} of {total}" would be found in other texts
    filled = [re.compile(_FIELD.sub(".+?", re.escape(text))) for text in given if len(_LETTERS.findall(_FIELD.sub("", text))) > 8]
    # a workshop is put together from headings of guides, and one may read just as a question of the interface
    given_in = {place: given if not place.startswith("workshop-add") else set() for place, *_rest in (*walk.told, *walk.seen)}
    told = [(place, text) for place, text in walk.told if text in given_in[place] or any(one.fullmatch(text) for one in filled)]
    painted = [(place, text) for place, widget, text in walk.seen if text.strip() in given_in[place] and widget not in _OF_GUIDES]
    return [f"{place}: {text}" for place, text in told + painted]


@cache
def _data(library: Path) -> str:
    """All that the guides and lists of the library say: it is not the interface's to translate."""
    tables = {
        "language": "name", "jurisdiction_name": "name", "jurisdiction": "custody, notes", "edition": "title, summary",
        "block": "text", "page": "contents", "fact": "summary, law, sources", "statute": "abbreviation, name, name_en",
        "term": "local, en, meaning", "legal_case": "title, holding, law, reference", "question": "ask",
        "help": "name, name_en, note", "law_change": "summary, law", "glossary": "meaning", "clock": "tables",
        "time_zone_name": "name", "phrase_text": "text", "path": "content", "practice": "title, content",
    }  # fmt: skip
    with sqlite3.connect(library) as connection:
        rows = (row for table, columns in tables.items() for row in connection.execute(f"SELECT {columns} FROM {table}"))
        return _plain(" | ".join(looks.bare(str(cell)) for row in rows for cell in row)).casefold()


def _plain(text: str) -> str:
    """Letters, with one space before each word."""
    return " " + " ".join(re.split(r"[\W\d_]+", text))


def _unaccented(walk: Walk, library: Path) -> list[str]:
    """Runs of plain letters that are no data: nobody was given them to translate."""
    known = _data(library)
    painted = {(place, text) for place, widget, text in walk.seen if widget not in _OF_GUIDES}
    found = {(place, text, run) for place, text in painted | walk.told for run in _PLAIN.findall(_ADDRESS.sub("", text))}
    return [
        f"{place}: {run!r} in {text!r}"
        for place, text, run in found
        if not set(run.split()) <= _NEVER_TRANSLATED and _plain(run).rstrip().casefold() not in known
    ]


# pages -----------------------------------------------------------------------------------------------------------


def test_every_character_of_every_guide_has_a_glyph(real_library: Library) -> None:
    missing: dict[str, set[str]] = defaultdict(set)
    for edition in real_library.editions():
        missing[edition.language] |= looks.without_glyph(real_library.plain_text(edition.ref, edition.language))
    assert {tag: found for tag, found in missing.items() if found} == {}


def test_every_character_of_every_translation_has_a_glyph() -> None:
    for tag in catalogues.translations():
        text = catalogues.translation(tag).read_text("utf-8")
        assert looks.without_glyph(text) == set(), tag


# the eye itself --------------------------------------------------------------------------------------------------


@pytest.fixture
def top(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def _seen(top: QWidget, *widgets: QWidget, width: int = 400) -> list[Seen]:
    for widget in widgets:
        widget.setParent(top)
    top.resize(width, 200)
    top.show()
    return looks.seen(looks.shown(top))


def test_a_label_that_is_too_narrow_or_too_low_is_cut(top: QWidget) -> None:
    fits, narrow, low = (QLabel("Getting a lawyer") for _number in range(3))
    fits.adjustSize()
    narrow.setGeometry(0, 40, fits.width() // 2, 30)
    low.setGeometry(0, 80, fits.width(), fits.fontMetrics().xHeight() // 2)
    assert [looks.cut_off(text) for text in _seen(top, fits, narrow, low)] == [False, True, True]


def test_a_text_outside_its_parent_is_cut(top: QWidget) -> None:
    label = QLabel("Getting a lawyer")
    label.adjustSize()
    label.move(60, 0)
    assert [looks.cut_off(text) for text in _seen(top, label, width=label.width())] == [True]


def test_rows_and_text_on_each_other_are_found(top: QWidget) -> None:
    class Careless(QWidget):
        def paintEvent(self, event: object) -> None:
            painter = QPainter(self)
            painter.drawText(10, 30, "Getting a lawyer")
            painter.drawText(60, 30, "In custody")

    careless = Careless()
    careless.resize(300, 60)
    assert len(list(looks.on_each_other(_seen(top, careless)))) == 1


def test_an_ellipsis_needs_a_tool_tip(top: QWidget) -> None:
    label = QLabel("Getting a\u2026")
    label.adjustSize()
    (text,) = _seen(top, label)
    assert looks.elided(text)
    label.setToolTip("Getting a lawyer")
    assert not looks.elided(text)


def test_a_character_that_only_the_machine_could_draw_has_no_glyph() -> None:
    assert looks.without_glyph("Ї ș ğ ł ß أ ؟ \u2068x\u2069") == set()
    assert looks.without_glyph("\u4e2d\U0001f600 a") == {"\u4e2d", "\U0001f600"}
