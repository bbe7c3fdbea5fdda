"""The page as a reader meets it: places, painting, finding, links and keys, in both directions."""

import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextBlock, QTextDocument, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from advice_app.languages import set_interface_language
from advice_app.library.catalogue import Library
from advice_app.library.model import Language, Reference
from advice_app.library.page import Page
from advice_app.library.page_html import page_body
from advice_app.library.page_parts import frame, split
from advice_app.ui.fonts import families
from advice_app.ui.look import Look
from advice_app.ui.page_css import tint
from advice_app.ui.reader.folding import FoldedText, fold
from advice_app.ui.reader.page_shapes import chip_runs
from advice_app.ui.reader.page_view import COLUMN, PageView
from advice_app.ui.theme import CONTRAST, DARK, LIGHT, THEMES, Theme, Tint
from tests.pages import ARABIC, ENGLISH, arabic, english

ROOT = Path(__file__).parents[1]
Make = Callable[..., PageView]


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    """Show a page in a window of its own."""

    def build(
        page: Page | None = None,
        language: Language = ENGLISH,
        theme: Theme = LIGHT,
        percent: int = 100,
        size: tuple[int, int] = (1000, 700),
        keep: str = "",
    ) -> PageView:
        view = PageView(
            Look(theme, percent, language.rtl), lambda law: "Code of Criminal Procedure" if law.startswith("CPP") else ""
        )
        qtbot.addWidget(view)
        view.resize(*size)
        view.show_page(split(page_body(page or english(), language, ENGLISH)), language=language, keep=keep)
        with qtbot.waitExposed(view):
            view.show()
        return view

    return build


def block_at(view: PageView, place: str, role: str = "") -> QTextBlock:
    block = view.document().begin()
    while block.isValid():
        number = block.blockNumber()
        if (view._paragraphs[number].place, view._paragraphs[number].role) == (place, role):
            return block
        block = block.next()
    pytest.fail(f"no block {place} {role}")


def rect_of(view: PageView, block: QTextBlock) -> QRect:
    """Where a block is in the viewport."""
    rect = view.document().documentLayout().blockBoundingRect(block).toRect()
    return rect.translated(-view.horizontalScrollBar().value(), -view.verticalScrollBar().value())


def picture(view: PageView) -> QImage:
    return view.viewport().grab().toImage()


def colours(image: QImage, rect: QRect) -> set[str]:
    rect &= image.rect()
    return {
        image.pixelColor(x, y).name() for x in range(rect.left(), rect.right() + 1) for y in range(rect.top(), rect.bottom() + 1)
    }


# places ----------------------------------------------------------------------------------------------------------


def test_a_page_opens_at_the_top(make: Make) -> None:
    view = make()
    assert (view.place(), view.verticalScrollBar().value()) == ("", 0)


@pytest.mark.parametrize("place", ["silence", "silence.7", "limits.2", "more3.2"])
def test_a_page_opens_at_a_place(make: Make, place: str) -> None:
    view = make(keep=place)
    assert view.place() == place
    role = "row" if place.startswith("limits") else ""
    assert 0 <= rect_of(view, block_at(view, place, role)).top() < 60


def test_a_place_that_is_gone_brings_its_section_and_an_unknown_one_the_top(make: Make) -> None:
    view = make(keep="limits.99")
    assert 0 <= rect_of(view, block_at(view, "limits")).top() < 60
    view.scroll_to("nowhere.1")
    assert view.verticalScrollBar().value() == 0


@pytest.mark.parametrize("change", [{"percent": 200}, {"percent": 80}, {"theme": DARK}, {"theme": CONTRAST, "percent": 130}])
def test_theme_and_text_size_keep_the_block(make: Make, change: dict[str, object]) -> None:
    view = make(keep="more3.1")
    view.set_look(Look(**({"theme": LIGHT, "percent": 100} | change)))  # type: ignore[arg-type]
    assert view.place() == "more3.1"
    assert 0 <= rect_of(view, block_at(view, "more3.1")).top() < 100


def test_another_width_keeps_the_block(make: Make, qtbot: QtBot) -> None:
    view = make(keep="more3.1")
    view.resize(500, 700)
    qtbot.waitUntil(lambda: 0 <= rect_of(view, block_at(view, "more3.1")).top() < 60)
    assert view.place() == "more3.1"


def test_scrolling_tells_which_block_is_read_once_each(make: Make) -> None:
    view = make()
    told: list[str] = []
    view.place_changed.connect(told.append)
    for value in range(0, view.verticalScrollBar().maximum(), 5):
        view.verticalScrollBar().setValue(value)
    assert told.index("silence.1") < told.index("limits") < told.index("more1.1")
    assert all(one != other for one, other in pairwise(told)), told


def test_another_page_begins_at_its_top(make: Make) -> None:
    view = make(keep="more3.1")
    view.show_page(split(page_body(arabic(), ARABIC, ENGLISH)), language=ARABIC)
    assert (view.place(), view.verticalScrollBar().value()) == ("", 0)


# column and direction --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("percent", "width"), [(100, 1400), (80, 1400), (150, 1900), (200, 1000), (100, 560)])
def test_the_column_is_716_wide_or_what_the_window_has(make: Make, percent: int, width: int) -> None:
    view = make(percent=percent, size=(width, 700))
    column = view.viewport().width()
    widest = round(COLUMN * percent / 100)
    assert column <= widest
    assert column == widest or column > width - 150
    assert view.viewport().x() >= 24


@pytest.mark.parametrize(("percent", "width"), [(100, 1000), (200, 1000), (100, 560)])
def test_tables_fit_the_column(make: Make, percent: int, width: int) -> None:
    view = make(percent=percent, size=(width, 700))
    assert not view.horizontalScrollBar().isVisible()
    law = rect_of(view, block_at(view, "limits.3", "row"))
    assert law.left() >= 0
    assert view.document().size().width() <= view.viewport().width() + 4


def test_what_is_too_wide_can_be_reached_by_scrolling(make: Make) -> None:
    view = make(percent=200, size=(560, 700))
    wide = view.document().size().width() - view.viewport().width()
    assert wide <= 4 or view.horizontalScrollBar().maximum() >= wide - 4


def test_qt_makes_the_blocks_that_the_page_counts(real_library: Library, qapp: QApplication) -> None:
    """Places, callouts, tables and bookmarks stand on it."""
    for edition in real_library.editions():
        items, html = frame(real_library.page_html(edition.ref, edition.language), crumbs="France", footer="next")
        document = QTextDocument()
        document.setHtml(html)
        assert document.blockCount() == len(items), edition
        gaps = [number for number, item in enumerate(items) if item.role == "gap"]
        assert [document.findBlockByNumber(number).text() for number in gaps] == [""] * len(gaps), edition
        headings = [document.findBlockByNumber(number).text() for number, item in enumerate(items) if "." not in item.place]
        assert {heading for _id, heading in real_library.contents(edition.ref, edition.language)} <= set(headings), edition


def test_an_arabic_page_runs_from_the_right_throughout(make: Make) -> None:
    view = make(arabic(), ARABIC)
    block = view.document().begin()
    while block.isValid():
        number = block.blockNumber()
        foreign = view._paragraphs[number].role == "new" or "English text" in block.text()
        if block.text().strip() and not foreign:
            assert block.textDirection() == Qt.LayoutDirection.RightToLeft, block.text()
        block = block.next()
    assert block_at(view, "silence.1", "new").textDirection() == Qt.LayoutDirection.LeftToRight


def test_the_first_arabic_letter_of_a_paragraph_stays_joined(make: Make) -> None:
    """A format of its own for the first letter, as an anchor makes it, would draw it unjoined."""
    view = make(arabic(), ARABIC)
    for place, role in (("silence.1", "old"), ("short.3", "3"), ("silence.5", "head")):
        first = block_at(view, place, role).begin().fragment()
        assert first.length() > 3


def test_no_law_is_cut_inside_a_word(make: Make, real_library: Library) -> None:
    """Article 63 II, cut before its last letter, would read as article 63 I."""
    view = make(percent=200, size=(900, 700))
    html = real_library.page_html(Reference("FR", "detention"), "ar")
    view.show_page(split(html), language=ARABIC)
    view.document().size()
    chips = 0
    block = view.document().begin()
    while block.isValid():
        for start, length in chip_runs(block.text(), view._paragraphs[block.blockNumber()].chips):
            chips += 1
            lines = [block.layout().lineAt(number).textStart() for number in range(block.layout().lineCount())]
            for cut in (line for line in lines if start < line < start + length):
                assert block.text()[cut - 1] in "\u2066 ", block.text()
        block = block.next()
    assert chips > 10


# painting --------------------------------------------------------------------------------------------------------


def test_each_kind_of_callout_has_the_colours_of_the_design() -> None:
    wanted = {"say": DARK.say, "warning": DARK.caution, "lawyer": DARK.lawyer, "note": DARK.unclear, "stale": DARK.caution}
    wanted |= {"key": Tint(DARK.ac2, DARK.acs), "first": Tint(DARK.ac2, DARK.acs)}
    assert {kind: tint(DARK, kind) for kind in wanted} == wanted


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("kind", ["key", "first", "say", "note", "warning", "lawyer"])
def test_each_callout_has_its_ground_and_its_ink(make: Make, theme: Theme, kind: str) -> None:
    places = {"key": "short.1", "say": "silence.3", "warning": "silence.5", "first": "silence.6", "note": "silence.7"}
    view = make(theme=theme, size=(1000, 1800))
    inside = rect_of(view, block_at(view, places.get(kind, "silence.8"), "1" if kind == "key" else ""))
    beside = QRect(view.viewport().width() - 12, inside.top(), 6, inside.height())
    assert colours(picture(view), beside) == {tint(theme, kind).ground.lower()}
    edge = QRect(view.viewport().width() - 3, inside.top(), 3, inside.height())
    outlined = len(colours(picture(view), edge) - {theme.page.lower(), tint(theme, kind).ground.lower()}) > 0
    assert outlined == (theme.outlined or kind == "first")


def test_boxes_do_not_touch(make: Make) -> None:
    view = make(size=(1000, 1800))
    image, x = picture(view), view.viewport().width() // 2
    above, below = block_at(view, "silence.6"), block_at(view, "silence.6").next()
    gap = QRect(x, rect_of(view, above).bottom(), 1, rect_of(view, below).top() - rect_of(view, above).bottom())
    page = [y for y in range(gap.top(), gap.bottom()) if image.pixelColor(x, y).name() == LIGHT.page.lower()]
    assert len(page) >= 6


@pytest.mark.parametrize(("page", "language"), [(english, ENGLISH), (arabic, ARABIC)], ids=["en", "ar"])
def test_numbers_of_key_points_stand_at_the_start(make: Make, page: Callable[[], Page], language: Language) -> None:
    view = make(page(), language)
    line = rect_of(view, block_at(view, "short.1", "1"))
    width = view.viewport().width()
    left, right = QRect(12, line.top(), 30, line.height()), QRect(width - 42, line.top(), 30, line.height())
    assert (LIGHT.ac.lower() in colours(picture(view), left)) is not language.rtl
    assert (LIGHT.ac.lower() in colours(picture(view), right)) is language.rtl


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_a_lawground_a_chip(make: Make, theme: Theme) -> None:
    view = make(theme=theme)
    seen = colours(picture(view), rect_of(view, block_at(view, "silence.1")))
    assert (theme.ctl if theme.outlined else theme.unclear.ground).lower() in seen


def test_a_table_has_a_rule_under_each_row_and_no_lines_between_columns(make: Make) -> None:
    view = make(keep="limits", size=(1000, 900))
    image, width = picture(view), view.viewport().width()
    row = rect_of(view, block_at(view, "limits.2", "row"))
    below = QRect(width // 2, row.bottom(), 1, 30)
    assert LIGHT.line.lower() in colours(image, below)
    head = rect_of(view, block_at(view, "limits.1", "head"))
    assert LIGHT.line2.lower() in colours(image, QRect(width // 2, head.bottom(), 1, 30))
    lines = [x for x in range(width) if colours(image, QRect(x, row.top() - 4, 1, 20)) == {LIGHT.line.lower()}]
    assert not lines


def test_an_outdated_paragraph_has_a_caution_head(make: Make) -> None:
    view = make(arabic(), ARABIC, size=(1000, 1600))
    head = rect_of(view, block_at(view, "silence.1", "title"))
    assert LIGHT.caution.ground.lower() in colours(picture(view), QRect(60, head.top(), 30, head.height()))
    old = rect_of(view, block_at(view, "silence.1", "old"))
    assert LIGHT.caution.ground.lower() not in colours(picture(view), QRect(4, old.top() + 8, 30, old.height() - 16))


def test_the_head_of_an_outdated_paragraph_is_in_the_language_of_the_window(make: Make) -> None:
    view = make(arabic(), ARABIC)
    title = block_at(view, "silence.1", "title").text()
    set_interface_language("fr")
    view.set_look(Look(LIGHT))
    french = block_at(view, "silence.1", "title").text()
    assert title
    assert "{{" not in view.toPlainText()
    assert french not in {"", title}


# finding ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("63\u20113\u20111", "63-3-1"),
        ("CPP\u00a0art.\u00a063", "cpp art. 63"),
        ("bâtonnier", "Batonnier"),
        ("d’office", "d'office"),
        ("Straße", "strasse"),
        ("يُستدعى محامٍ", "يستدعي محام"),
        ("أُبلغ", "ابلغ"),
        ("قل: \u2068Je veux\u2069", "قل: Je veux"),
        ("٢٤ ساعة", "24 ساعه"),
    ],
)
def test_typing_need_not_match_marks_that_nobody_types(text: str, typed: str) -> None:
    before = "x" * 7
    assert FoldedText(before + text + " y").find_all(typed) == [(7, 7 + len(text.rstrip("\u2069")) + text.endswith("\u2069"))]


def test_a_hit_is_where_it_stands_in_the_text() -> None:
    text = "A ßß é. lawyer, LAWYER\nlaw yer"
    assert [text[start:end] for start, end in FoldedText(text).find_all("lawyer")] == ["lawyer", "LAWYER"]
    assert FoldedText(text).find_all("") == []
    assert fold("  a\u00a0 b ") == "a b"


def test_hits_are_counted_and_marked_and_go_away(make: Make) -> None:
    view = make()
    count = view.toPlainText().lower().count("rule")
    assert view.hits("RULE") == len(view.extraSelections()) == count > 10
    view.scroll_to("more1.1")
    assert LIGHT.mark.lower() in colours(picture(view), rect_of(view, block_at(view, "more1.1")))
    assert view.hits("") == len(view.extraSelections()) == 0


def test_find_goes_on_round_the_end_and_back(make: Make) -> None:
    view = make()
    count = view.hits("reason")
    starts = []
    for _ in range(count + 1):
        assert view.find_text("reason")
        starts.append(view.textCursor().selectionStart())
    assert starts[:-1] == sorted(set(starts))
    assert starts[-1] == starts[0]
    assert view.find_text("reason", backward=True)
    assert view.textCursor().selectionStart() == starts[-2]
    assert not view.find_text("nowhere to be found")


def test_a_word_being_typed_stays_at_its_hit(make: Make) -> None:
    view = make()
    starts = set()
    for typed in ("r", "ru", "rul", "rule"):
        view.hits(typed)
        view.find_text(typed)
        starts.add(view.textCursor().selectionStart())
    assert view.textCursor().selectedText() == "rule"
    assert len(starts) <= 2  # the first letter may stand elsewhere


def test_a_hit_far_down_is_brought_into_sight(make: Make) -> None:
    view = make()
    view.find_text("Question 6")
    assert view.viewport().rect().contains(view.cursorRect().center())


def test_marks_outlive_a_new_theme(make: Make) -> None:
    view = make()
    count = view.hits("rule")
    view.set_look(Look(DARK, 130))
    assert len(view.extraSelections()) == count
    assert view.extraSelections()[0].cursor.selectedText().lower() == "rule"
    assert view.extraSelections()[0].format.background().color() == QColor(DARK.mark)


def test_arabic_and_words_inside_it_are_found(make: Make) -> None:
    view = make(arabic(), ARABIC)
    assert view.hits("يستدعى") == 1
    assert view.hits("محاميا: Je veux un avocat") == 1
    assert view.hits("63-4-2") == 2


def test_law_is_copied_with_hyphens_that_are_known_elsewhere(make: Make, qapp: QApplication) -> None:
    view = make()
    view.selectAll()
    view.copy()
    text = qapp.clipboard().text()
    assert "CPP art. 63-3-1" in text
    assert "\u2011" not in text


def test_the_app_may_quit_after_something_was_copied() -> None:
    """What is on the clipboard outlives Python: it must not belong to it."""
    code = (
        "from PySide6.QtWidgets import QApplication; app = QApplication([])\n"
        "from advice_app.library.page_html import page_body; from advice_app.ui.look import Look\n"
        "from advice_app.ui.reader.page_view import PageView; from advice_app.ui.theme import LIGHT\n"
        "from advice_app.library.page_parts import split; from tests.pages import ENGLISH, english\n"
        "view = PageView(Look(LIGHT), lambda law: '')\n"
        "view.show_page(split(page_body(english(), ENGLISH, ENGLISH)), language=ENGLISH)\n"
        "view.selectAll(); view.copy(); print('63-3-1' in app.clipboard().text())\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.returncode, done.stdout) == (0, "True\n"), done.stderr


# links and keys --------------------------------------------------------------------------------------------------


def test_tab_goes_from_link_to_link_with_a_ring_and_enter_follows(make: Make, qtbot: QtBot) -> None:
    view = make()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    seen = []
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Tab)
        seen.append(view.textCursor().selectedText().strip().replace("\u2011", "-").replace("\u00a0", " ").strip())
    assert seen == ["CPP art. 63-3-1", "family"]
    assert LIGHT.focus.lower() in colours(picture(view), rect_of(view, block_at(view, "silence.2")))
    with qtbot.waitSignal(view.link_activated) as told:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert told.args == ["guide:FR/family"]
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert LIGHT.focus.lower() not in colours(picture(view), view.viewport().rect())


@pytest.mark.qt_log_ignore("This plugin does not support raise")  # the tool tip, offscreen
def test_a_law_is_explained_and_asks_for_no_page(make: Make, qtbot: QtBot) -> None:
    view = make()
    with qtbot.assertNotEmitted(view.link_activated):
        view.anchorClicked.emit(QUrl("law:CPP art. 63-3-1"))
    assert view.law_text("CPP art. 63-3-1").count("Code of Criminal Procedure") == 1
    assert view.law_text("§ 136 Abs. 1") == "\u2066§ 136 Abs. 1\u2069"


def test_a_footnote_leads_to_its_note(make: Make, qtbot: QtBot) -> None:
    view = make()
    with qtbot.assertNotEmitted(view.link_activated):
        view.anchorClicked.emit(QUrl("#notes.1"))
    assert view.viewport().rect().contains(rect_of(view, block_at(view, "notes.1")).center())


def test_keys_scroll_the_page(make: Make) -> None:
    view = make()
    bar = view.verticalScrollBar()
    QTest.keyClick(view, Qt.Key.Key_Space)
    one = bar.value()
    assert one > 300
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert bar.value() > one
    QTest.keyClick(view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert bar.value() < bar.maximum()
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_control_and_wheel_leave_the_text_to_the_window(make: Make) -> None:
    view = make()
    before = view.document().size()
    no = Qt.MouseButton.NoButton
    phase = Qt.ScrollPhase.NoScrollPhase
    spot = QPointF(50, 50)
    event = QWheelEvent(spot, spot, QPoint(), QPoint(0, 120), no, Qt.KeyboardModifier.ControlModifier, phase, False)  # noqa: FBT003
    QApplication.sendEvent(view.viewport(), event)
    assert view.document().size() == before
    assert view.document().defaultFont().pixelSize() == 17


@pytest.mark.parametrize("address", ["file:///etc/hostname", "http://example.org/a.png", "https://example.org/a.png", "a.png"])
def test_a_page_loads_nothing(make: Make, tmp_path: Path, address: str) -> None:
    view = make()
    for kind in (1, 2, 3):
        assert view.document().resource(kind, QUrl(address)).size() == QSize(1, 1)


# fonts -----------------------------------------------------------------------------------------------------------


def test_each_script_has_its_font_and_latin_after_it() -> None:
    assert families("Latn")[0] == families("Cyrl")[0] == "Inter"
    assert families("Arab")[:2] == ["Noto Sans Arabic", "Inter"]
    assert families("Thai")[0] == "Inter"


def test_bold_is_really_bold(tmp_path: Path) -> None:
    """Not the regular weight smeared: a bold letter is wider."""
    code = (
        "import sys; from pathlib import Path; from advice_app.ui import fonts; fonts.prepare(Path(sys.argv[1]))\n"
        "from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication; app = QGuiApplication([])\n"
        "for script, text in (('Latn', 'Silence'), ('Arab', 'استجواب')):\n"
        "    fonts.ensure_script(script); widths = []\n"
        "    for weight in (400, 600):\n"
        "        font = QFont(fonts.families(script)); font.setPixelSize(100); font.setWeight(QFont.Weight(weight))\n"
        "        widths.append(QFontMetricsF(font).horizontalAdvance(text))\n"
        "    print(widths[1] / widths[0])\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "cache")]
    out = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    ratios = [float(line) for line in out.stdout.split()]
    assert len(ratios) == 2
    assert all(1.02 < ratio < 1.3 for ratio in ratios), ratios
