"""A search screen to test: a searcher that answers at once, or when it is told to, and what tests do with the screen."""

import threading
import zlib
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from advice_app.languages import is_rtl, set_interface_language
from advice_app.library.catalogue import LibraryError, StageInfo
from advice_app.library.model import Language
from advice_app.library.search.results import Facets, Filters, Hit, Kind, Paragraph, Results, Snippet
from advice_app.ui.look import Look
from advice_app.ui.search.field import SearchField
from advice_app.ui.search.filter_box import FilterBox
from advice_app.ui.search.model import HIT, SNIPPET
from advice_app.ui.search.screen import SearchScreen
from advice_app.ui.search.style import css
from advice_app.ui.style import palette, style_sheet
from advice_app.ui.theme import THEMES
from tests.home import FakeLibrary

STAGES = ("arrest", "lawyer", "interview", "detention", "court", "family")
SCRIPTS = {"ar": "Arab", "uk": "Cyrl"}


class SearchLibrary(FakeLibrary):
    """The names that the search screen asks for."""

    def languages(self) -> tuple[Language, ...]:
        return tuple(item._replace(script=SCRIPTS.get(item.tag, "Latn")) for item in super().languages())

    def language(self, tag: str, /) -> Language:
        return next(item for item in self.languages() if item.tag == tag)

    def knows(self, tag: str, /) -> bool:
        return any(item.tag == tag for item in self.languages())

    def stages(self, jurisdiction: str = "", /) -> tuple[StageInfo, ...]:
        return tuple(StageInfo(stage, stage.title(), "hand", "step") for stage in STAGES)


NO_FILTERS = Filters()


class Entry:
    """Something that can be found."""

    def __init__(self, hit: Hit, text: str, law: tuple[str, ...] = ()) -> None:
        self.hit, self.text, self.law = hit, text, law


def entry(kind: str, link: str, title: str, text: str, law: str = "", **more: str) -> Entry:
    """An entry; in English and of France unless something else is said."""
    stage = link.partition("/")[2].partition("#")[0] if kind == Kind.GUIDE else ""
    country, parent, language = more.get("country", "FR"), more.get("parent", "Getting a lawyer"), more.get("language", "en")
    hit = Hit(kind, link, country, stage, language, title, parent, zlib.crc32(link.encode()))
    return Entry(hit, text, (law,) if law else ())


ENTRIES = [
    entry(
        "guide",
        "FR/lawyer#wait",
        "How long must the police wait?",
        "Once you ask, the police may not question you about the facts without a lawyer."
        " The old rule that let them start after two hours ended on 1 July 2024.",
        "CPP art. 63-4-2",
    ),
    entry(
        "fact",
        "fact:FR/lawyer_wait",
        "Must the police wait for the lawyer?",
        "Yes. If the chosen lawyer cannot come within 2 hours, a duty lawyer must be called at once.",
        "CPP art. 63-3-1",
        parent="2026-11-22",
    ),
    entry(
        "guide",
        "DE/interview#start",
        "What if they start without my lawyer?",
        "No fixed waiting time for adults."
        " Police may go on with the interview only after real help to reach a lawyer and your clear consent.",
        "StPO § 136",
        country="DE",
        parent="Police interview",
    ),
    entry(
        "case",
        "case:bghst-42-15",
        "BGHSt 42, 15",
        "Serious efforts to help reach a lawyer, then a fresh caution, are needed before the interview goes on.",
        "StPO § 136",
        country="",
        parent="Federal Court of Justice, 1996",
    ),
    entry(
        "term",
        "term:FR/gav",
        "garde à vue",
        "Being held by the police. You can have a lawyer from the first minute.",
        parent="police custody",
        language="fr",
    ),
    entry(
        "guide",
        "GB-EAW/lawyer#free",
        "Is the lawyer free?",
        "Yes. Advice from the duty lawyer at a police station is free for everyone.",
        "PACE s 58",
        country="GB-EAW",
    ),
    entry(
        "guide",
        "FR/lawyer#ask",
        "متى يمكنني طلب محامٍ؟",
        "من الدقيقة الأولى يمكنك طلب محامٍ lawyer، وفي أي وقت بعدها. وإن رفضت أولًا، فيمكنك تغيير رأيك متى شئت.",
        "CPP art. 63-3-1",
        parent="الحصول على محامٍ",
        language="ar",
    ),
]
"""All of these hold the word lawyer; three the word interview."""


def many(count: int) -> list[Entry]:
    """So many sections that hold the word lawyer."""
    return [entry("guide", f"FR/lawyer#s{number}", f"Section {number}", f"A lawyer, {number}.") for number in range(count)]


class FakeSearcher:
    """Finds entries that hold every word of the query, each in the thread it was made in."""

    def __init__(self, entries: list[Entry]) -> None:
        self._entries = entries
        self._by_link = {item.hit.link: item for item in entries}
        self.thread = threading.current_thread()
        self.is_closed = False
        self.searched: list[str] = []
        self.snippets: list[str] = []
        self.gate: Callable[[str], None] = lambda _text: None
        self.corrected: dict[str, str] = {}

    def search(
        self,
        text: str,
        *,
        language: str,
        interface: str = "en",
        filters: Filters = NO_FILTERS,
        limit: int = 50,
    ) -> Results:
        assert threading.current_thread() is self.thread
        self.gate(text)
        self.searched.append(text)
        used = self.corrected.get(text, text)
        words = tuple(used.lower().replace('"', "").split())
        found = [item.hit for item in self._entries if all(word in f"{item.hit.title} {item.text}".lower() for word in words)]
        parts = [
            _kept(
                found,
                filters._replace(**{name: ()}),
            )
            for name in filters._fields
        ]
        keys = ("country", "stage", "language", "kind")
        counts = [dict(Counter(filter(None, (getattr(hit, key) for hit in part)))) for key, part in zip(keys, parts, strict=True)]
        hits = _kept(found, filters)
        corrected = used if used != text else ""
        return Results(text, words, len(hits), more=False, hits=tuple(hits[:limit]), facets=Facets(*counts), corrected=corrected)

    def snippet(self, hit: Hit, words: tuple[str, ...], length: int = 200) -> Snippet:
        assert threading.current_thread() is self.thread
        self.snippets.append(hit.link)
        item = self._by_link[hit.link]
        return Snippet(item.text[:length], marks(item.text[:length], words), item.law)

    def passage(self, hit: Hit, words: tuple[str, ...]) -> tuple[Paragraph, ...]:
        item = self._by_link[hit.link]
        place = hit.link.rpartition("#")[2] or "x"
        rows = ("What · Limit", "Private talk with the lawyer · 30 minutes", "Your own lawyer cannot come · 2 hours")
        return (
            Paragraph(place, "heading", Snippet(hit.title), is_hit=False),
            Paragraph(f"{place}.1", "paragraph", Snippet(item.text, marks(item.text, words), item.law), is_hit=True),
            *(
                Paragraph(f"{place}.{n}", "row" if n > 2 else "head", Snippet(row, marks(row, words)), is_hit=False)
                for n, row in enumerate(rows, 2)
            ),
            Paragraph(f"{place}.5", "item", Snippet("Ask for a copy."), is_hit=False),
        )

    def close(self) -> None:
        assert threading.current_thread() is self.thread
        self.is_closed = True


def _kept(hits: list[Hit], filters: Filters) -> list[Hit]:
    wanted = zip(filters, ("country", "stage", "language", "kind"), strict=True)
    tests = [(choices, name) for choices, name in wanted if choices]
    return [hit for hit in hits if all(getattr(hit, name) in choices for choices, name in tests)]


def marks(text: str, words: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    low, found = text.lower(), []
    for word in words:
        at = low.find(word)
        while at >= 0:
            found.append((at, at + len(word)))
            at = low.find(word, at + len(word))
    return tuple(sorted(found))


class Stage:
    """A window with a field and a search screen, as the app has them."""

    def __init__(self, width: int, height: int, look: Look, entries: list[Entry]) -> None:
        self.searchers: list[FakeSearcher] = []
        self.entries = entries
        self.damaged = ""
        self.prepare: Callable[[FakeSearcher], None] = lambda _searcher: None
        self.window = QWidget()
        self.field = SearchField(look, "Ctrl+K")
        self.screen = SearchScreen(SearchLibrary(), self.make_searcher, look)
        self.screen.attach(self.field)
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.screen, 1)
        self.window.resize(width, height)

    def make_searcher(self) -> FakeSearcher:
        if self.damaged:
            raise LibraryError(self.damaged)
        searcher = FakeSearcher(self.entries)
        self.prepare(searcher)
        self.searchers.append(searcher)
        return searcher

    def titles(self) -> list[str]:
        return [hit.title for hit in self.screen.model.hits]

    def snippet(self, row: int) -> Snippet | None:
        found: Snippet | None = self.screen.model.index(row, 0).data(SNIPPET)
        return found

    def current(self) -> str:
        hit: Hit | None = self.screen.list.currentIndex().data(HIT)
        return hit.link if hit else ""

    def words(self, name: str) -> str:
        label = self.window.findChild(QLabel, name)
        assert label is not None
        return (
            "".join(char for char in label.text() if char not in "\u200e\u200f\u2066\u2067\u2068\u2069")
            if label.isVisible()
            else ""
        )

    def type(self, text: str) -> None:
        """Type letter by letter into the field."""
        QTest.keyClicks(self.field, text)

    def press(self, key: Qt.Key, widget: QWidget | None = None) -> None:
        QTest.keyClick(widget or QApplication.focusWidget() or self.window, key)

    def box(self, choice: str) -> FilterBox:
        """The check box of a choice that can be seen."""
        found = self.window.findChild(FilterBox, f"filter_{choice}")
        assert found is not None
        assert found.isVisible()
        return found

    def button(self, name: str) -> QAbstractButton:
        found = self.window.findChild(QAbstractButton, name)
        assert found is not None, f"there is no {name}"
        return found

    def close(self) -> None:
        self.screen.stop()
        self.window.close()


Make = Callable[..., Stage]


@pytest.fixture(name="make")
def make_stage(qtbot: QtBot, qapp: QApplication) -> Iterator[Make]:
    """Make and show a search screen of some size, language and look, with the real style sheet."""
    direction, sheet, colours = qapp.layoutDirection(), qapp.styleSheet(), qapp.palette()
    made: list[Stage] = []

    def build(
        width: int = 1440,
        height: int = 900,
        tag: str = "en",
        theme: str = "light",
        percent: int = 100,
        entries: list[Entry] | None = None,
    ) -> Stage:
        set_interface_language(tag)
        look = Look(THEMES[theme], percent, is_rtl(tag))
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft if look.rtl else Qt.LayoutDirection.LeftToRight)
        qapp.setStyleSheet(style_sheet(look.theme, percent) + css(look))
        qapp.setPalette(palette(look.theme))
        stage = Stage(width, height, look, ENTRIES if entries is None else entries)
        made.append(stage)
        qtbot.addWidget(stage.window)
        with qtbot.waitExposed(stage.window):
            stage.window.show()
        stage.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is stage.window)
        stage.field.setFocus()
        return stage

    yield build
    for stage in made:
        stage.close()
    qapp.setLayoutDirection(direction)
    qapp.setStyleSheet(sheet)
    qapp.setPalette(colours)
