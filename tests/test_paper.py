"""Guides on paper: pages that can be read and found again, links and outline of the PDF file, and the window for all that."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from advice_app.export.out import labels_in
from advice_app.export.selection import guides_of, select
from advice_app.library.catalogue import Library
from advice_app.library.model import Reference
from advice_app.sharing.booklet import Booklet, Chapter, Geometry
from advice_app.sharing.card_sheet import A4
from advice_app.sharing.printing import PIXEL_POINTS
from advice_app.sharing.strips import read_strips
from advice_app.ui.dates import long_date
from advice_app.ui.export.compose import Job
from advice_app.ui.export.dialog import ExportDialog
from advice_app.ui.export.files import pdf_file
from advice_app.ui.look import Look
from advice_app.ui.reader.page_document import TEXT
from advice_app.ui.theme import LIGHT
from tests.guides import Run
from tests.paper import bound

LAWYER = Reference("FR", "lawyer")


@pytest.fixture(scope="module")
def library(real_library_path: Path) -> Iterator[Library]:
    made = Library.open(real_library_path)
    yield made
    made.close()


@pytest.fixture(scope="module", params=["en", "ar"])
def single(request: pytest.FixtureRequest, qapp: QApplication, library: Library) -> Booklet:
    """A real guide with tables and callouts."""
    return bound(library, [LAWYER], [request.param])


def job(library: Library, refs: tuple[Reference, ...], *tags: str) -> Job:
    return Job(library, select(library, refs, tags), Geometry.on(A4), labels_in(library, long_date))


@pytest.fixture(scope="module")
def country(qapp: QApplication, library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole country in two languages."""
    path = tmp_path_factory.mktemp("pdf") / "FR.pdf"
    for _step in pdf_file(path, job(library, guides_of(library, "FR"), "uk", "en")):
        pass
    return path


# pages -------------------------------------------------------------------------------------------------------


def test_a_guide_takes_a_few_sheets_with_everything_on_them(single: Booklet) -> None:
    assert 3 <= len(single.sheets) <= 7  # tiny letters would fit on one, huge ones on twenty
    chapter = single.chapters[0]
    block, layout = chapter.document.begin(), chapter.document.documentLayout()
    while block.isValid():
        if block.text().strip():
            top = layout.blockBoundingRect(block).center().y()
            assert [leaf for _chapter, leaf in single.sheets if leaf.top <= top <= leaf.bottom], block.text()
        block = block.next()


def test_letters_on_paper_have_the_size_of_a_book(single: Booklet) -> None:
    assert single.chapters[0].document.defaultFont().pixelSize() == TEXT
    assert 10 <= TEXT * PIXEL_POINTS <= 12


def spans(chapter: Chapter) -> Iterator[tuple[float, float]]:
    """Rows of tables, boxes, and headings with the first line after them."""
    layout, groups = chapter.document.documentLayout(), dict[object, list[float]]()
    for number, item in enumerate(chapter.paragraphs):
        rect = layout.blockBoundingRect(chapter.document.findBlockByNumber(number))
        heading = item.place and "." not in item.place and not item.group and item.role != "line"
        key = (item.place, item.role) if item.role in {"head", "row", "line"} else item.group or (heading and item.place)
        if key:
            groups.setdefault(key, []).extend([rect.top(), rect.bottom()])
        if heading:
            after = chapter.document.findBlockByNumber(number + 1)
            groups[key].append(layout.blockBoundingRect(after).top() + after.layout().lineAt(0).height())
    for ends in groups.values():
        yield min(ends), max(ends)


def test_the_end_of_a_sheet_cuts_no_row_no_box_and_strands_no_heading(single: Booklet) -> None:
    found = list(spans(single.chapters[0]))
    assert len(found) > 30
    for top, bottom in found:
        assert [leaf for _chapter, leaf in single.sheets if leaf.top <= top + 1 and bottom <= leaf.bottom + 1], (top, bottom)


def test_no_line_of_a_paragraph_stands_alone(single: Booklet) -> None:
    chapter = single.chapters[0]
    layout, counted = chapter.document.documentLayout(), 0
    for number, item in enumerate(chapter.paragraphs):
        block = chapter.document.findBlockByNumber(number)
        count = block.layout().lineCount()
        if item.role or count < 3:
            continue
        top = layout.blockBoundingRect(block).top()
        middles = [top + block.layout().lineAt(line).y() + block.layout().lineAt(line).height() / 2 for line in range(count)]
        for _chapter, leaf in single.sheets:
            here = sum(leaf.top <= middle <= leaf.bottom for middle in middles)
            assert here != 1, block.text()
            counted += here
    assert counted > 10


def test_the_last_row_of_a_table_does_not_stand_alone(single: Booklet) -> None:
    strips = read_strips(single.chapters[0].document, single.chapters[0].paragraphs, single.geometry.room)
    rows = [strip for strip in strips if strip.head >= 0]
    assert len(rows) > 4
    assert rows[-2].free
    assert not rows[-1].free


def test_addresses_stand_at_the_foot_of_the_page_that_refers_to_them(single: Booklet) -> None:
    chapter = single.chapters[0]
    strips = read_strips(chapter.document, chapter.paragraphs, single.geometry.room)
    said = {note for strip in strips for note in strip.notes}
    assert said == set(range(1, len(chapter.notes) + 1))
    assert any("Salduz" in note and "https://" in note for note in chapter.notes)
    for strip in strips:
        for note in strip.notes:
            assert [leaf for _chapter, leaf in single.sheets if leaf.top <= strip.top < leaf.bottom and note in leaf.notes]


def ink(booklet: Booklet, page: int, left: bool) -> int:
    """How many dark pixels there are in an upper corner of the text, where the QR code may be."""
    size = booklet.geometry.sheet.toSize()
    image = QImage(size, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    booklet.paint(painter, page)
    painter.end()
    edge = int(booklet.geometry.margin)
    part = image.copy(QRect(edge if left else size.width() - edge - 84, edge + 48, 84, 84))
    return sum(part.pixelColor(x, y).black() > 128 for x in range(84) for y in range(84))


def test_the_first_page_has_a_qr_code_at_the_end_of_its_title(single: Booklet) -> None:
    chapter = single.chapters[0]
    assert chapter.code is not None
    assert chapter.code[1] == "FR/lawyer"
    assert ink(single, 0, left=chapter.rtl) > 2000
    assert ink(single, 1, left=chapter.rtl) < 1500
    assert ink(single, 0, left=not chapter.rtl) < 1500


def test_head_and_foot_say_what_it_is_and_which_text(single: Booklet, library: Library) -> None:
    chapter = single.chapters[0]
    edition = library.edition(LAWYER, chapter.anchor.rpartition("-")[2])
    assert edition is not None
    assert library.language(edition.language).name in chapter.head[0]
    assert "2026" in chapter.head[1]
    assert library.meta["content_version"] in chapter.head[1]
    assert edition.code in chapter.head[1]


# file --------------------------------------------------------------------------------------------------------


def flat(outline: list[object], level: int = 0) -> Iterator[tuple[int, Destination]]:
    for item in outline:
        if isinstance(item, list):
            yield from flat(item, level + 1)
        else:
            assert isinstance(item, Destination)
            yield level, item


def test_the_outline_names_languages_guides_and_sections(country: Path, library: Library) -> None:
    reader = PdfReader(country)
    lines = [(level, item.title) for level, item in flat(list(reader.outline))]
    assert [title for level, title in lines if level == 0] == ["Українська", "English"]
    titles = [library.edition(ref, tag) for tag in ("uk", "en") for ref in guides_of(library, "FR")]
    assert [title for level, title in lines if level == 1] == [edition.title for edition in titles if edition]
    assert sum(level == 2 for level, _title in lines) > 100


def test_the_contents_name_the_page_that_each_section_is_on(country: Path) -> None:
    reader = PdfReader(country)
    lines = list(flat(list(reader.outline)))
    page = reader.get_destination_page_number(
        next(item for _level, item in lines if item.title == "When can I ask for a lawyer?")
    )
    assert page is not None
    assert "When can I ask for a lawyer?" in _text(reader, page)
    contents = reader.get_destination_page_number(next(item for level, item in lines if level == 0 and item.title == "English"))
    assert contents is not None
    line = _text(reader, contents).partition("When can I ask for a lawyer?")[2]
    assert int(line.split()[0]) == page + 1


def _text(reader: PdfReader, page: int) -> str:
    return reader.pages[page].extract_text().replace("\t", " ")


def test_links_lead_to_pages_of_the_file_or_to_the_web(country: Path) -> None:
    reader = PdfReader(country)
    links = [link.get_object() for page in reader.pages for link in page.get("/Annots", [])]
    inside = [link["/Dest"] for link in links if "/Dest" in link]
    numbers = {page.indirect_reference.idnum for page in reader.pages if page.indirect_reference}
    assert len(inside) > 100
    assert all(target[0].idnum in numbers for target in inside)
    outside = {str(link["/A"]["/URI"]).partition(":")[0] for link in links if "/A" in link}
    assert outside <= {"https", "http"}


def test_the_file_says_its_language_and_title_and_not_when_it_was_made(country: Path) -> None:
    reader = PdfReader(country)
    root: Any = reader.root_object
    assert root["/Lang"] == "uk"
    assert root["/ViewerPreferences"]["/Direction"] == "/L2R"
    assert reader.metadata is not None
    assert reader.metadata.title == "Франція"
    assert not {"/CreationDate", "/ModDate", "/Author"} & set(reader.metadata)
    assert b"CreateDate" not in country.read_bytes()
    assert "2026-" not in str(root["/Metadata"].get_data())


@pytest.mark.skipif(which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_finds_nothing(country: Path) -> None:
    done = subprocess.run(["qpdf", "--check", country], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


# commands ----------------------------------------------------------------------------------------------------


def command(guides: Path, tmp_path: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """In a process of its own, as a shell does: without a display."""
    start = [sys.executable, "-m", "advice_app", "--profile", tmp_path / "profile", "--guides", guides]
    known = {key: value for key, value in os.environ.items() if key not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    return subprocess.run([*map(str, start), *map(str, arguments)], capture_output=True, text=True, check=False, env=known)


def test_the_command_writes_pdf_without_a_display(guides: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    done = command(guides, tmp_path, "export", "FR/interview", "--lang", "ar", "en", "--pdf", path)
    pages = len(PdfReader(path).pages)
    assert (done.returncode, done.stdout) == (0, f"{path}: 1 guide in ar, en, {pages} pages\n")


def test_pdf_that_cannot_be_written_says_why(qapp: QApplication, run: Run) -> None:
    code, said, errors = run("export", "FR/interview", "--pdf", "/nowhere/a.pdf")
    assert (code, said) == (1, "")
    assert errors.count("\n") == 1
    assert "/nowhere" in errors
    code, said, errors = run("cards", "--langs", "fr,xx", "--pdf", "a.pdf")
    assert (code, said) == (2, "")
    assert "no sentences in 'fr'" in errors


def test_cards_are_written_for_an_officer_and_a_reader(tmp_path: Path) -> None:
    guides = Path(__file__).parents[1] / "guides"
    folder = tmp_path / "guides"
    folder.mkdir()
    for file in guides.glob("*.toml"):
        (folder / file.name).write_bytes(file.read_bytes())
    path = tmp_path / "cards.pdf"
    done = command(folder, tmp_path, "cards", "--langs", "fr,uk", "--pdf", path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "cards in fr, uk" in done.stdout
    assert len(PdfReader(path).pages) > 1


# window ------------------------------------------------------------------------------------------------------


@pytest.fixture
def dialog(qtbot: QtBot, library: Library) -> Iterator[ExportDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = ExportDialog(library, LAWYER, "en", Look(LIGHT), parent, numbers=False)
    made.open()
    qtbot.waitUntil(lambda: made.preview.count > 0)
    yield made
    if isValid(made):
        made.end()


def test_the_preview_follows_what_is_chosen(dialog: ExportDialog, qtbot: QtBot) -> None:
    before = dialog.preview.count
    dialog.choices.languages["ar"].setChecked(True)
    qtbot.waitUntil(lambda: dialog.preview.count > before)
    dialog.choices.scopes["country"].setChecked(True)
    dialog.choices.languages["ar"].setChecked(False)
    qtbot.waitUntil(
        lambda: len({sheet.chapter for sheet in dialog.preview.booklet.sheets} if dialog.preview.booklet else ()) == 7
    )
    assert dialog.choices.selection is not None
    assert dialog.choices.selection.guides == guides_of(dialog._library, "FR")


def test_guides_of_several_countries_can_be_chosen(dialog: ExportDialog) -> None:
    dialog.choices.scopes["some"].setChecked(True)
    dialog.choices.guides[Reference("FR", "court")].setChecked(True)
    dialog.choices._list_guides("DE")
    dialog.choices.guides[Reference("DE", "arrest")].setChecked(True)
    assert [str(ref) for ref in dialog.choices.refs] == ["FR/lawyer", "FR/court", "DE/arrest"]
    dialog.choices.languages["fr"].setChecked(True)
    assert "DE/arrest" in dialog.choices._labels["hint"].text()


def test_without_a_language_nothing_can_be_printed(dialog: ExportDialog) -> None:
    dialog.choices.languages["en"].setChecked(False)
    assert not dialog.print_button.isEnabled()
    assert not dialog.export_button.isEnabled()
    assert dialog.place.text() == "Choose at least one guide and one language."


@pytest.mark.parametrize("kind", ["pdf", "html", "epub"])
def test_a_file_is_saved_and_named(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"FR.{kind}"
    selection = dialog.choices.selection
    assert selection is not None
    assert selection.file_name() == "FR-lawyer-en"
    with qtbot.waitSignal(dialog.going.ended) as ended:
        dialog.going.save(dialog._job(selection), kind, path)
        assert not dialog.print_button.isEnabled()
    assert ended.args == [f"The guides were saved in \u2068{path}\u2069.", False]
    assert path.read_bytes()[:2] in {b"%P", b"<!", b"PK"}
    assert dialog.print_button.isEnabled()


def test_a_file_that_cannot_be_written_says_why(dialog: ExportDialog, qtbot: QtBot) -> None:
    selection = dialog.choices.selection
    assert selection is not None
    with qtbot.waitSignal(dialog.going.ended) as ended:
        dialog.going.save(dialog._job(selection), "epub", Path("/nowhere/a.epub"))
    assert ended.args is not None
    assert ended.args[1]
    assert "No such file" in dialog.notice.text()


def test_what_is_stopped_leaves_no_file(dialog: ExportDialog, tmp_path: Path) -> None:
    selection = dialog.choices.selection
    assert selection is not None
    dialog.going.save(dialog._job(selection), "html", tmp_path / "a.html")
    next(dialog.going.slices._work)  # type: ignore[arg-type]
    assert [item.suffix for item in tmp_path.iterdir()] == [".part"]
    dialog._cancel.click()
    assert not list(tmp_path.iterdir())
    assert dialog.isVisible()
    dialog._cancel.click()
    assert not dialog.isVisible()


def test_a_printer_gets_the_pages_that_were_asked_for(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    printer.setFromTo(2, 3)
    selection = dialog.choices.selection
    assert selection is not None
    with qtbot.waitSignal(dialog.going.ended) as ended:
        dialog.going.print(dialog._job(selection), printer)
    assert ended.args == ["", False]
    pages = PdfReader(tmp_path / "printed.pdf").pages
    assert len(pages) == 2
    assert [round(float(side)) for side in pages[0].mediabox[2:]] == [612, 792]
