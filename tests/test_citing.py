"""Copying a paragraph with its source, its reference, and the numbers beside paragraphs."""

import pytest
from PySide6.QtGui import QGuiApplication

from advice_app.law.citation import Cited, citation
from advice_app.library.inline import law_of, without_law
from advice_app.library.model import Reference
from advice_app.ui.window import MainWindow
from tests.paper import bound
from tests.windows import Open


@pytest.fixture
def window(open_app: Open) -> MainWindow:
    return open_app("FR/interview#silence.2")


def test_a_citation_names_source_law_date_and_version_on_its_second_line() -> None:
    cited = Cited("Say\n no.", "Interview", "France", "FR/interview#a.1", "en", ("CPP 1", "CPP 1"), "Checked today", "", "App")
    assert citation(cited) == "“Say no.”\nInterview, France. FR/interview#a.1 (en). CPP 1. Checked today. App"


def test_the_law_of_a_block_is_taken_out_of_its_text() -> None:
    html = "They must tell you. <code>CPP art. 63-1 &amp; 2</code> Ask. <code>CP 3</code>"
    assert law_of(html) == ("CPP art. 63-1 & 2", "CP 3")
    assert without_law(html) == "They must tell you. Ask."


def test_a_paragraph_is_copied_with_what_one_needs_to_check_it(window: MainWindow) -> None:
    window.parts.citing.copy("citation", "silence.2")
    quoted, source = QGuiApplication.clipboard().text().split("\n")
    assert quoted.startswith("“")
    assert quoted.endswith("”")
    assert "CPP" not in quoted
    version = window.session.library.meta["content_version"]
    assert all(part in source for part in ("France", "FR/interview#silence.2 (en)", "CPP art", "2026", version))
    assert "FR/interview#silence.2" in window.notice.label.text()


def test_the_copied_reference_is_what_quick_open_takes(window: MainWindow) -> None:
    window.actions_by_id["copy_reference"].trigger()
    copied = QGuiApplication.clipboard().text()
    assert Reference.parse(copied).guide == Reference("FR", "interview")
    window.parts.quick_open.toggle()
    window.parts.quick_open.palette.field.setText(copied)
    assert window.parts.quick_open._finder is not None
    assert window.parts.quick_open.palette.list.model().rowCount() > 0


def test_numbers_stand_beside_every_paragraph_on_demand_and_on_paper(window: MainWindow) -> None:
    edition, library = window.session.edition, window.session.library
    assert edition is not None
    assert bound(library, [edition.ref], [edition.language]).chapters[0].numbers == ()
    before = window.parts.keeping.margin and window.parts.keeping.margin.grab().toImage()
    window.actions_by_id["numbers"].trigger()
    assert window.session.settings.numbers
    assert window.parts.keeping.margin
    assert window.parts.keeping.margin.grab().toImage() != before
    numbers = [text for _block, text in bound(library, [edition.ref], [edition.language], numbers=True).chapters[0].numbers]
    assert numbers[:4] == ["1", "2", "3", "4"]
    assert len(numbers) > 30
