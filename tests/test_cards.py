"""Phrase cards: which languages, text that is never cut, sheets whose backs lie behind their fronts."""

import subprocess
from pathlib import Path
from shutil import copyfile, which

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QBitmap, QImage, QPageLayout, QPainter, QRegion
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from advice_app.cards.pair import Pair, PairChoice
from advice_app.library.guides import read_folder
from advice_app.library.model import Language
from advice_app.library.phrases import Phrase
from advice_app.sharing.card_sheet import A4, CARD_HEIGHT, CARD_WIDTH, EDGE, LETTER, MARK_GAP, PAPERS, Paper, grid, lay_out
from advice_app.sharing.cards import UNITS, feet, print_deck, sentences, write_pdf
from advice_app.sharing.fitting import Words, fit
from advice_app.ui.cards.card_view import Part, Shown, parts_of
from advice_app.ui.cards.deck import make_deck
from advice_app.ui.cards.words import sentence, text_font
from advice_app.ui.look import Look
from advice_app.ui.theme import LIGHT
from tests.conftest import ROOT

KNOWN = {"en", "fr", "de", "it", "ar", "uk", "nl"}
Book = tuple[tuple[Phrase, ...], dict[str, Language]]


@pytest.fixture(scope="module")
def book(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Book:
    """The project's own sentences, read from their file: that is faster than a library."""
    folder = tmp_path_factory.mktemp("guides")
    for file in (ROOT / "guides").glob("*.toml"):
        copyfile(file, folder / file.name)
    made = read_folder(folder).phrases
    return made.phrases, {language.tag: language for language in made.languages}


# languages ---------------------------------------------------------------------------------------------------


def test_the_officer_reads_the_country_s_language_and_the_reader_the_guide_s() -> None:
    nothing = PairChoice()
    assert nothing.resolve(["ar"], ["fr"], "FR", KNOWN) == Pair("ar", "fr")
    assert nothing.resolve(["uk"], ["rm", "de"], "CH", KNOWN) == Pair("uk", "de")  # no sentences in Romansh
    assert nothing.resolve(["xx", "fr"], [], "INTL", KNOWN) == Pair("fr", "en")


def test_a_choice_by_hand_holds_for_its_country_only_and_is_kept() -> None:
    chosen = PairChoice("uk", "nl", "BE")
    assert chosen.resolve(["ar"], ["fr", "nl"], "BE", KNOWN) == Pair("uk", "nl")
    assert chosen.resolve(["ar"], ["de"], "DE", KNOWN) == Pair("uk", "de")
    assert PairChoice.from_json(chosen.to_json()) == chosen
    assert Pair("uk", "nl").swapped == Pair("nl", "uk")


@pytest.mark.parametrize("text", ["", "{", "[]", "3", '{"reader": null}'])
def test_a_damaged_choice_shows_the_usual(text: str) -> None:
    assert PairChoice.from_json(text).resolve(["ar"], ["fr"], "FR", KNOWN) == Pair("ar", "fr")


# text --------------------------------------------------------------------------------------------------------


def words(phrase: Phrase, tag: str, own: str, languages: dict[str, Language]) -> Words:
    return sentence(phrase, languages[tag], languages[own])


def letters(text: str) -> str:
    """The text without spaces: a line may end after a hyphen."""
    return "".join(text.split())


def whole(part: Part, text: str) -> bool:
    """Whether nothing is cut: every word there, all within its box."""
    box, fitted = part.box, part.fitted
    said = letters("".join(fitted.lines)) == letters(text)
    return said and fitted.width <= box.width() and fitted.height <= box.height() + 0.5 and box.bottom() <= part.area.bottom()


# the full screen less its bars; the pane beside the list, or the full screen, of the smallest window
@pytest.mark.parametrize(("width", "height", "least"), [(1440, 760, 80), (800, 420, 40)])
def test_every_sentence_is_whole_in_every_language(book: Book, width: int, height: int, least: int) -> None:
    phrases, languages = book
    for phrase in phrases:
        for tag, language in languages.items():
            said = words(phrase, tag, tag, languages)
            officer, own = parts_of(Shown(said, language, said, language), width, height, Look(LIGHT))
            assert whole(officer, said.text), f"{phrase.id} {tag}"
            assert whole(own, said.text), f"{phrase.id} {tag}"
            assert officer.fitted.pixels >= least, f"{phrase.id} {tag}"
            assert own.fitted.pixels < officer.fitted.pixels


def test_every_sentence_is_whole_on_a_card_in_every_language(book: Book) -> None:
    phrases, languages = book
    width, height = CARD_WIDTH * UNITS, CARD_HEIGHT * UNITS
    for tag in languages:
        deck = make_deck(phrases, languages, Pair(tag, tag), "2026-11-22", backs=True)
        ends = feet(deck.foot)
        for card, phrase in zip(deck.cards, phrases, strict=True):
            front, own = sentences(card._replace(below=card.front), back=False)
            for placed in (front, own):
                assert letters("".join(placed.fitted.lines)) == letters(card.front.text), f"{phrase.id} {tag}"
            assert front.fitted.pixels / UNITS > 3.5, f"{phrase.id} {tag}"  # millimetres: 10 points
            assert own.fitted.pixels / UNITS > 1.9, f"{phrase.id} {tag}"
            assert front.at.y() + front.fitted.height <= own.at.y()
            assert own.at.y() + own.fitted.height <= ends[0].at.y()
        assert all(end.at.y() + end.fitted.height <= height for end in ends)
        assert ends[1].at.x() + ends[1].fitted.width <= width
        free = (width - 2 * front.at.x()) / 2 - ends[0].fitted.width if languages[tag].rtl else 0.0  # before its words
        assert ends[0].at.x() + free == pytest.approx(front.at.x())


def test_text_is_as_large_as_fits(book: Book) -> None:
    phrases, languages = book
    for tag in ("fr", "ar", "el"):
        said = words(phrases[1], tag, tag, languages)
        pixels = fit(said, 600, 300, 400).pixels
        assert fit(said, 600 * 1.15, 300 * 1.15, 400).pixels > pixels
        assert fit(said, 600, 300, 20).pixels == 20
    with pytest.raises(ValueError, match="no room"):
        fit(words(phrases[0], "de", "de", languages), 5, 100, 40)


@pytest.mark.parametrize(("number", "tag", "own"), [(4, "ar", "en"), (11, "ar", "ar"), (1, "de", "de"), (4, "el", "ar")])
def test_the_ink_is_where_it_was_worked_out_to_be(book: Book, number: int, tag: str, own: str) -> None:
    """A hamza over an alef is not in the metrics of the font."""
    phrases, languages = book
    fitted = fit(words(phrases[number], tag, own, languages), 700, 300, 400)
    picture = QImage(900, 500, QImage.Format.Format_Mono)
    picture.fill(1)
    painter = QPainter(picture)
    fitted.paint(painter, QPointF(100, 100), "#000000")
    painter.end()
    ink = QRegion(_bitmap(picture)).boundingRect()
    assert (ink.top(), ink.bottom()) == pytest.approx((100, 100 + fitted.height), abs=3)
    assert ink.left() >= 97
    assert ink.right() <= 803
    assert ink.right() > 780 if languages[tag].rtl else ink.left() < 120


def _bitmap(picture: QImage) -> QBitmap:
    return QBitmap.fromImage(picture)


# sheets ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("paper", "rows"), [(A4, 5), (LETTER, 4)])
def test_cards_have_the_size_of_a_bank_card_and_the_sheet_keeps_its_edges(paper: Paper, rows: int) -> None:
    assert (CARD_WIDTH, CARD_HEIGHT) == (85.60, 53.98)
    assert grid(paper) == (2, rows)
    front, _back = lay_out(2 * rows, paper)
    lefts, tops = ({getattr(slot, side) for slot in front.slots} for side in ("left", "top"))
    assert max(lefts) - min(lefts) == pytest.approx(85.60)
    assert sorted(tops)[1] - min(tops) == pytest.approx(53.98)
    assert min(lefts) == pytest.approx(paper.width - max(lefts) - CARD_WIDTH)  # in the middle
    assert min(tops) == pytest.approx(paper.height - max(tops) - CARD_HEIGHT)
    assert min(*lefts, *tops) >= EDGE
    for mark in front.marks:
        assert min(mark.x1, mark.x2, paper.width - mark.x1, paper.width - mark.x2) >= 4.9  # printers reach as far
        assert min(mark.y1, mark.y2, paper.height - mark.y1, paper.height - mark.y2) >= 4.9


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("count", [1, 3, 8, 10, 24])
def test_each_back_lies_behind_its_front_when_the_sheet_is_turned_on_its_long_edge(paper: Paper, count: int) -> None:
    pages = lay_out(count, paper)
    assert [page.back for page in pages] == [False, True] * (len(pages) // 2)
    assert [slot.card for page in pages[::2] for slot in page.slots] == list(range(count))
    for front, back in zip(pages[::2], pages[1::2], strict=True):
        for slot, behind in zip(front.slots, back.slots, strict=True):
            assert (slot.card, slot.top) == (behind.card, behind.top)
            assert slot.left == pytest.approx(paper.width - behind.left - CARD_WIDTH)
        turned = {(round(paper.width - line.x2, 6), line.y1) for line in back.marks}
        assert turned == {(round(line.x1, 6), line.y1) for line in front.marks}


def test_marks_stand_at_both_ends_of_every_cut_and_outside_of_the_cards() -> None:
    front = lay_out(3, A4, backs=False)[0]  # two rows, the second with one card
    left, top = front.slots[0].left, front.slots[0].top
    upright = sorted({round(mark.x1 - left, 2) for mark in front.marks if mark.x1 == mark.x2})
    level = sorted({round(mark.y1 - top, 2) for mark in front.marks if mark.y1 == mark.y2})
    assert upright == [0, 85.60, 171.20]
    assert level == [0, 53.98, 107.96]
    assert len(front.marks) == 2 * (3 + 3)
    for mark in front.marks:
        inside_x, inside_y = 0 < mark.x1 - left < 171.2, 0 < mark.y1 - top < 107.96
        assert not (inside_x and inside_y)
    assert min(abs(mark.y1 - top) for mark in front.marks if mark.x1 == mark.x2) == pytest.approx(MARK_GAP)


def test_no_cards_no_pages_and_paper_that_is_too_small_is_refused() -> None:
    assert lay_out(0, A4) == ()
    with pytest.raises(ValueError, match="smaller than a card"):
        lay_out(1, Paper("tiny", 80, 100))


@pytest.fixture(scope="module")
def pdf(book: Book, tmp_path_factory: pytest.TempPathFactory) -> Path:
    phrases, languages = book
    path = tmp_path_factory.mktemp("pdf") / "cards.pdf"
    assert write_pdf(make_deck(phrases[:12], languages, Pair("ar", "fr"), "abc", backs=True), A4, str(path))
    return path


def test_the_file_is_a_sound_pdf_of_two_sides_a_sheet(pdf: Path) -> None:
    data = pdf.read_bytes()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") == 4
    if which("qpdf"):
        assert subprocess.run(["qpdf", "--check", str(pdf)], capture_output=True, check=False).returncode == 0


def test_a_printer_gets_every_page_in_true_size(book: Book, tmp_path: Path) -> None:
    phrases, languages = book
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "cards.pdf"))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)  # whatever was left set
    assert print_deck(make_deck(phrases[:2], languages, Pair("ar", "fr"), "", backs=True), LETTER, printer)
    whole_page = printer.pageLayout().paintRect(QPageLayout.Unit.Millimeter)
    assert (whole_page.width(), whole_page.height()) == pytest.approx((215.9, 279.4), abs=0.2)
    assert Path(printer.outputFileName()).read_bytes().count(b"/Type /Page\n") == 2


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_file_that_cannot_be_written_is_told(book: Book, tmp_path: Path) -> None:
    phrases, languages = book
    deck = make_deck(phrases[:1], languages, Pair("ar", "fr"), "", backs=False)
    assert not write_pdf(deck, A4, str(tmp_path / "missing" / "cards.pdf"))


def test_the_name_of_the_reader_s_language_has_letters_in_every_font(book: Book) -> None:
    for language in book[1].values():
        assert "Noto Sans Arabic" in text_font(language.script, 400).families()
