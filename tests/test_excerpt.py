"""Sections of a guide as a file: those and no others, with their footnotes, and a line that says what they are part of."""

import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from advice_app.export.excerpt import headings, pieces
from advice_app.export.html_file import html_pieces
from advice_app.export.out import labels_in, write
from advice_app.export.selection import Selection, SelectionError, guides_of, select
from advice_app.library.catalogue import Library
from advice_app.library.compile import build
from advice_app.library.model import Reference
from advice_app.library.page_parts import split
from advice_app.sharing.booklet import Booklet, Geometry
from advice_app.sharing.card_sheet import A4
from advice_app.ui.export.compose import Job
from advice_app.ui.export.files import pdf_file
from advice_app.workshop.content import Content
from advice_app.workshop.handout import selection
from advice_app.workshop.model import Item, Kind, Workshop
from tests.guides import Run, write_guides
from tests.paper import bound
from tests.test_export import XHTML, Page

INTERVIEW, FAMILY, LAWYER = Reference("FR", "interview"), Reference("FR", "family"), Reference("FR", "lawyer")
SHORT, SILENCE, WORDS = (INTERVIEW.at(place) for place in ("short", "silence", "words"))
_WORDS = "## كلمات قد تسمعها {#words}"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Two guides; the Arabic edition of one has no words yet."""
    folder = tmp_path_factory.mktemp("excerpt")
    guides = write_guides(folder / "guides")
    arabic = guides / "FR" / "interview" / "ar.md"
    text = arabic.read_text("utf-8")
    note = text[text.index("[^1]: ") :]
    arabic.write_text(f"{text[: text.index(_WORDS)]}{note}", "utf-8")
    build(guides, folder / "library.sqlite")
    made = Library.open(folder / "library.sqlite")
    yield made
    made.close()


@pytest.fixture(scope="module")
def real(real_library_path: Path) -> Iterator[Library]:
    made = Library.open(real_library_path)
    yield made
    made.close()


def iso(day: date, _tag: str) -> str:
    return day.isoformat()


def html(library: Library, refs: list[Reference], *tags: str) -> str:
    return "".join(html_pieces(library, select(library, refs, tags), labels_in(library, iso)))


def chosen(library: Library, refs: list[Reference], tag: str = "en") -> dict[str, tuple[str, ...]]:
    return {str(item.ref): item.sections for item in select(library, refs, [tag]).items}


# what is chosen ----------------------------------------------------------------------------------------------


def test_sections_come_in_the_order_of_their_guide_and_each_guide_once(library: Library) -> None:
    assert chosen(library, [WORDS, FAMILY, SILENCE, WORDS]) == {"FR/interview": ("silence", "words"), "FR/family": ()}


def test_a_guide_and_a_section_of_it_are_the_whole_guide(library: Library) -> None:
    assert chosen(library, [SILENCE, INTERVIEW]) == {"FR/interview": ()}
    every = [INTERVIEW.at(place) for place, _heading in library.contents(INTERVIEW, "en")]
    assert chosen(library, every) == {"FR/interview": ()}
    assert chosen(library, every[1:]) != {"FR/interview": ()}


def test_a_paragraph_stands_for_its_section(library: Library) -> None:
    assert guides_of(library, "FR/interview#silence.2") == (SILENCE,)
    with pytest.raises(SelectionError, match="no section rain in FR/interview; there is: short, silence, words"):
        guides_of(library, "FR/interview#rain")


def test_a_workshop_hands_out_the_sections_that_it_takes(library: Library) -> None:
    content = Content(library)
    items = (Item(Kind.SECTION, str(WORDS)), Item(Kind.GUIDE, str(FAMILY)), Item(Kind.SECTION, str(SHORT)))
    workshop = Workshop(items=(*items, Item(Kind.SECTION, f"{INTERVIEW}#gone")))

    def handed(tag: str) -> list[tuple[str, str, tuple[str, ...]]]:
        found = selection(content, workshop, tag).items
        return [(str(item.ref), item.edition.language, item.sections) for item in found]

    assert handed("en") == [("FR/interview", "en", ("short", "words")), ("FR/family", "en", ())]
    assert handed("ar") == [("FR/interview", "ar", ("short", "words")), ("FR/family", "en", ())]
    content.close()


# what stands in it -------------------------------------------------------------------------------------------


def test_the_pieces_of_a_page_are_the_page(real: Library) -> None:
    editions = [edition for edition in real.editions() if edition.ref.jurisdiction in {"FR", "FI"}]
    assert len(editions) > 40
    for edition in editions:
        page = real.page_html(edition.ref, edition.language)
        found = list(pieces(page))
        paragraphs, body = split(page)
        assert "".join(piece for _section, (_own, piece) in found) == body
        assert [item for _section, (own, _html) in found for item in own] == paragraphs
        sections = [place for place, _heading in real.contents(edition.ref, edition.language)]
        assert list(dict.fromkeys(section for section, _piece in found if section)) == sections


def test_only_the_sections_and_the_footnotes_they_cite_are_there(library: Library) -> None:
    page = Page(html(library, [SILENCE], "en"))
    names = {attributes["id"] for _tag, attributes in page.elements if "id" in attributes}
    assert {"FR-interview-en.silence.2", "FR-interview-en.notes.1"} <= names
    assert not {name for name in names if ".short" in name or ".words" in name}
    words = Page(html(library, [WORDS], "en"))
    assert not [data for data, _around in words.texts if "A footnote." in data or "You may stay silent" in data]
    inside = {link["href"][1:] for link in page.all("a") if link["href"].startswith("#")}
    assert inside <= names
    assert "FR-interview-en.notes.1" in inside
    asked = Page(html(library, [INTERVIEW.at("notes")], "en"))
    assert [data for data, _around in asked.texts if "A footnote." in data]


def test_it_says_which_sections_of_which_guide_and_where_the_rest_is(library: Library) -> None:
    text = html(library, [SILENCE, SHORT], "en")
    assert "A part of the guide FR/interview. The rest is in the app Rights at Arrest." in text
    assert "Sections here: In short · Can I stay silent?" in text
    assert "Excerpt" in text
    assert "Excerpt" not in html(library, [INTERVIEW], "en")
    assert ">The police want to question you<" in text


def test_a_link_to_a_section_that_is_not_in_the_file_is_text(library: Library) -> None:
    without = Page(html(library, [WORDS, FAMILY.at("words")], "en"))
    assert not [link for link in without.all("a") if "FR-family-en.short" in link["href"]]
    assert [data for data, around in without.texts if data.startswith("the family, the rule") and around[-1][0] == "p"]
    there = Page(html(library, [WORDS, FAMILY.at("short")], "en"))
    assert "#FR-family-en.short" in {link["href"] for link in there.all("a")}


def test_a_section_that_is_not_translated_is_there_in_english_and_says_so(library: Library) -> None:
    page = Page(html(library, [WORDS], "ar"))
    assert page.language_of("Police custody.") == ("en", "ltr")
    # the app speaks Arabic: the notice is in it
    notice = [around for data, around in page.texts if "لم" in data and ("div", {"class": "late"}) in around]
    assert notice


def test_a_book_has_the_sections_in_its_contents_and_is_another_one(library: Library, tmp_path: Path) -> None:
    def made(name: str, *refs: Reference) -> zipfile.ZipFile:
        wanted: Selection = select(library, refs, ["en", "ar"])
        for _step in write("epub", tmp_path / name, library, wanted, labels_in(library, iso)):
            pass
        return zipfile.ZipFile(tmp_path / name)

    with made("part", WORDS, SILENCE) as part, made("whole", INTERVIEW) as whole:
        root = ET.fromstring(part.read("book/nav.xhtml"))
        links = [link.attrib["href"] for link in root.iter(f"{XHTML}a")]
        assert [link.partition("#")[2] for link in links if link.startswith("FR-interview-en.xhtml#")] == [
            "FR-interview-en.silence",
            "FR-interview-en.words",
        ]
        chapter = ET.fromstring(part.read("book/FR-interview-ar.xhtml"))
        ids = {item.attrib["id"] for item in chapter.iter() if "id" in item.attrib}
        assert all(link.partition("#")[2] in ids for link in links if link.startswith("FR-interview-ar.xhtml#"))
        identifiers = [book.read("book/package.opf").decode().partition("urn:uuid:")[2][:36] for book in (part, whole)]
    assert identifiers[0] != identifiers[1]


# paper -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module", params=["en", "ar"])
def leaflet(request: pytest.FixtureRequest, qapp: QApplication, real: Library) -> Booklet:
    """Two sections of a real guide, and one of another."""
    refs = [LAWYER.at("when"), LAWYER.at("wait"), FAMILY.at("help")]
    return bound(real, [ref for text in map(str, refs) for ref in guides_of(real, text)], [request.param])


def texts(booklet: Booklet, chapter: int) -> list[str]:
    block, found = booklet.chapters[chapter].document.begin(), []
    while block.isValid():
        found.append(block.text())
        block = block.next()
    return found


def test_a_leaflet_has_its_sections_only_and_says_so_on_each_page(leaflet: Booklet, real: Library) -> None:
    chapter = leaflet.chapters[1]
    tag = chapter.anchor.rpartition("-")[2]
    known = dict(real.contents(LAWYER, tag))
    there = texts(leaflet, 1)
    assert [known[place] for place in known if known[place] in there] == [known["when"], known["wait"]]
    assert len(there) == len(chapter.paragraphs)
    assert "FR/lawyer" in there[1]
    assert known["when"] in there[1]
    assert len(leaflet.sheets) <= 5
    whole = bound(real, [LAWYER], [tag]).chapters[0]
    assert len(chapter.head[0]) > len(whole.head[0])
    assert chapter.head[1] == whole.head[1]  # the check code is that of the guide


def test_the_notes_of_a_leaflet_are_those_of_its_sections(leaflet: Booklet) -> None:
    for chapter in leaflet.chapters[1:]:
        text = " ".join(block.replace("\u00a0", " ") for number in (1, 2) for block in texts(leaflet, number))
        assert all(f"[{number}]" in text for number in range(1, len(chapter.notes) + 1))


def test_contents_outline_and_links_of_a_leaflet_lead_into_it(qapp: QApplication, real: Library, tmp_path: Path) -> None:
    path = tmp_path / "leaflet.pdf"
    wanted = select(real, [LAWYER.at("when"), LAWYER.at("delay"), LAWYER.at("cost")], ["ar", "en"])
    for _step in pdf_file(path, Job(real, wanted, Geometry.on(A4), labels_in(real, iso))):
        pass
    reader = PdfReader(path)
    titles = [line.title for part in reader.outline if isinstance(part, list) for line in part[1]]
    expected = [heading for item in wanted.items for _place, heading in headings(real, item)]
    assert titles == expected
    links = [link.get_object() for page in reader.pages for link in page.get("/Annots", [])]
    assert len([link for link in links if "/Dest" in link]) >= 6  # the contents


def test_a_leaflet_of_one_section_needs_no_contents(qapp: QApplication, real: Library) -> None:
    alone = bound(real, [LAWYER.at("cost")], ["en"])
    assert "Contents" not in texts(alone, 0)
    assert "Contents" in texts(bound(real, [LAWYER.at("cost"), LAWYER.at("when")], ["en"]), 0)


# the command -------------------------------------------------------------------------------------------------


def test_the_command_takes_sections(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    code, said, errors = run("export", "FR/interview#silence", "FR/family", "--lang", "en", "ar", "--html", path)
    assert (code, said) == (0, f"{path}: 2 guides (1 of them in part) in en, ar\n")
    assert errors == "rights-at-arrest: FR/family is not in ar yet\n"
    assert "Police custody." not in path.read_text("utf-8").partition('id="FR-family-en"')[0]
    code, said, errors = run("export", "FR/interview#rain", "--html", tmp_path / "b.html")
    assert (code, said) == (2, "")
    assert "no section rain" in errors
