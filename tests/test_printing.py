"""A page on paper: readable size, nothing left out, nothing cut that belongs together."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from advice_app.library.catalogue import Library
from advice_app.library.model import Reference
from advice_app.library.page_parts import split
from advice_app.sharing.printing import PIXEL_POINTS, Paper, print_paper
from advice_app.ui.dialogs.show import paper_of
from advice_app.ui.look import Look
from advice_app.ui.reader.page_document import TEXT
from advice_app.ui.reader.page_view import PageView
from advice_app.ui.theme import DARK


@pytest.fixture(params=["en", "ar"])
def paper(request: pytest.FixtureRequest, qtbot: QtBot, real_library: Library) -> Iterator[Paper]:
    """A real guide with tables and callouts, on the screen in dark and large letters."""
    edition = real_library.edition(Reference("FR", "lawyer"), request.param)
    assert edition is not None
    view = PageView(Look(DARK, 150), lambda _law: "")
    qtbot.addWidget(view)
    language = real_library.language(edition.language)
    view.show_page(split(real_library.page_html(edition.ref, edition.language)), language=language)
    yield paper_of(view, edition, real_library)  # noqa: PT022 - the view must live as long as the document


@pytest.fixture
def printer(qapp: QApplication, tmp_path: Path) -> QPrinter:
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "page.pdf"))
    made.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return made


def test_a_guide_takes_a_few_sheets_with_everything_on_them(paper: Paper, printer: QPrinter) -> None:
    sheets = print_paper(paper, printer)
    assert 3 <= sheets <= 7  # tiny letters would fit on one, huge ones on twenty
    assert Path(printer.outputFileName()).read_bytes().startswith(b"%PDF")
    block = paper.document.begin()
    while block.isValid():
        assert block.layout().lineCount() or not block.text().strip(), block.text()
        block = block.next()


def test_letters_on_paper_have_the_size_of_a_book(paper: Paper, printer: QPrinter) -> None:
    print_paper(paper, printer)
    assert paper.document.defaultFont().pixelSize() == TEXT
    assert 10 <= TEXT * PIXEL_POINTS <= 12


def test_the_end_of_a_sheet_cuts_no_callout_and_strands_no_heading(paper: Paper, printer: QPrinter) -> None:
    print_paper(paper, printer)
    height, layout = paper.document.pageSize().height(), paper.document.documentLayout()
    assert len(paper.kept) > 10
    for first, last in paper.kept:
        top = layout.blockBoundingRect(paper.document.findBlockByNumber(first)).top()
        after = paper.document.findBlockByNumber(last if last > first else first + 1)
        line = after.layout().lineAt(0)
        bottom = layout.blockBoundingRect(after).top() + line.y() + line.height()
        assert int(top // height) == int((bottom - 1) // height), paper.document.findBlockByNumber(first).text()


def test_the_foot_says_what_it_is_and_how_old(paper: Paper) -> None:
    assert paper.title in paper.foot
    assert "FR/lawyer" in paper.foot
    assert "2026" in paper.foot
