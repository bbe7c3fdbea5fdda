"""Guides as one web page and as an electronic book: self-contained, whole, in the right language and direction."""

import errno
import os
import re
import subprocess
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from advice_app.export.html_file import html_pieces
from advice_app.export.out import labels_in, write
from advice_app.export.paginate import Strip, paginate
from advice_app.export.selection import Selection, SelectionError, guides_of, select
from advice_app.library.catalogue import Library
from advice_app.library.compile import build
from advice_app.library.model import Reference
from advice_app.whole_file import whole_file
from tests.guides import Run, write_guides

INTERVIEW, FAMILY = Reference("FR", "interview"), Reference("FR", "family")
HOSTILE = 'Someone <script>alert(1)</script> & "others"'
_EPUBCHECK = os.environ.get("EPUBCHECK", "")  # its .jar; it takes 13 seconds, so only where it is asked for


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Two guides; one English paragraph changed since it was translated, and a title that would like to be HTML."""
    folder = tmp_path_factory.mktemp("export")
    guides = write_guides(folder / "guides")
    english, family = guides / "FR" / "interview" / "en.md", guides / "FR" / "family" / "en.md"
    english.write_text(english.read_text("utf-8").replace("Yes, you can. ", "Yes, you can, always. "), "utf-8")
    title = HOSTILE.replace('"', '\\"')
    family.write_text(family.read_text("utf-8").replace("Someone you love was arrested", title), "utf-8")
    build(guides, folder / "library.sqlite")
    made = Library.open(folder / "library.sqlite")
    yield made
    made.close()


def iso(day: date, _tag: str) -> str:
    return day.isoformat()


class Page(HTMLParser):
    """What stands in a page: elements with attributes, and text with what it stands in."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[tuple[str, list[tuple[str, dict[str, str]]]]] = []
        self._open: list[tuple[str, dict[str, str]]] = []
        self.feed(html)
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = tag, {key: value or "" for key, value in attrs}
        self.elements.append(element)
        self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {key: value or "" for key, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((data, list(self._open)))

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def language_of(self, text: str) -> tuple[str, str]:
        """Language and direction that a text is read in."""
        around = next(open_ for data, open_ in self.texts if text in data)
        nearest = {key: attributes[key] for _tag, attributes in around for key in ("lang", "dir") if key in attributes}
        return nearest["lang"], nearest["dir"]


def html(library: Library, refs: list[Reference], *tags: str) -> str:
    return "".join(html_pieces(library, select(library, refs, tags), labels_in(library, iso)))


def book(library: Library, path: Path, *tags: str) -> Selection:
    chosen = select(library, [INTERVIEW, FAMILY], tags)
    for _step in write("epub", path, library, chosen, labels_in(library, iso)):
        pass
    return chosen


# web page ----------------------------------------------------------------------------------------------------


def test_a_web_page_needs_nothing_else_and_can_do_nothing(library: Library) -> None:
    page = Page(html(library, [INTERVIEW, FAMILY], "en", "ar"))
    tags = {tag for tag, _attributes in page.elements}
    assert not tags & {"script", "img", "iframe", "object", "embed", "link", "form", "audio", "video", "svg", "base"}
    for _tag, attributes in page.elements:
        assert not {"src", "srcset", "style", "background"} & set(attributes)
        assert not [key for key in attributes if key.startswith("on")]
        assert attributes.get("href", "#").startswith(("#", "https://"))
    policy = next(item["content"] for item in page.all("meta") if item.get("http-equiv") == "Content-Security-Policy")
    assert "default-src 'none'" in policy
    assert "url(" not in html(library, [FAMILY], "en")
    assert "@import" not in html(library, [FAMILY], "en")


def test_every_place_has_its_name_once_and_every_link_leads_somewhere(library: Library) -> None:
    page = Page(html(library, [INTERVIEW, FAMILY], "en", "ar"))
    names = [attributes["id"] for _tag, attributes in page.elements if "id" in attributes]
    assert len(names) == len(set(names))
    assert {"FR-interview-ar.silence.2", "FR-interview-en.silence.2", "FR-family-en"} <= set(names)
    inside = [link["href"][1:] for link in page.all("a") if link["href"].startswith("#")]
    assert len(inside) > 20
    assert set(inside) <= set(names)


def test_each_language_is_said_and_runs_its_own_way(library: Library) -> None:
    page = Page(html(library, [INTERVIEW, FAMILY], "ar", "en"))
    assert (page.all("html")[0]["lang"], page.all("html")[0]["dir"]) == ("ar", "rtl")
    found = {item["id"]: (item["lang"], item["dir"]) for item in page.all("article")}
    assert found == {
        "FR-interview-ar": ("ar", "rtl"),
        "FR-interview-en": ("en", "ltr"),
        "FR-family-en": ("en", "ltr"),
    }
    other = next(link for link in page.all("a") if link["href"] == "#FR-interview-en" and link.get("lang") == "en")
    assert other["dir"] == "ltr"


def test_the_columns_of_an_arabic_table_come_as_they_are_read(library: Library) -> None:
    page = Page(html(library, [INTERVIEW], "ar"))
    cells = [data for data, around in page.texts if around[-1][0] == "th"]
    assert cells == ["ماذا", "المدة"]


def test_boxes_lists_and_law_are_what_they_are(library: Library) -> None:
    page = Page(html(library, [INTERVIEW], "en"))
    steps = [around for data, around in page.texts if "Ask for a lawyer" in data]
    assert [tag for tag, _attributes in steps[0]][-3:] == ["section", "ol", "li"]
    assert [tag for tag, _attributes in next(a for d, a in page.texts if "I stay silent." in d)][-2:] == ["aside", "p"]
    law = next(around for data, around in page.texts if data == "CPP art. ")
    assert law[-1] == ("span", {"class": "law", "dir": "ltr"})
    assert ("span", {"class": "n"}) in next(around for data, around in page.texts if data == "63-1")


def test_what_is_out_of_date_says_so_and_gives_the_english(library: Library) -> None:
    page = Page(html(library, [INTERVIEW], "ar"))
    assert page.language_of("Yes, you can, always.") == ("en", "ltr")
    assert page.language_of("نعم، يمكنك.") == ("ar", "rtl")
    assert "{{" not in html(library, [INTERVIEW], "ar")


def test_links_that_lead_nowhere_outside_of_the_app_are_text(library: Library) -> None:
    alone = Page(html(library, [INTERVIEW], "en"))
    assert {link["href"].partition(":")[0] for link in alone.all("a") if not link["href"].startswith("#")} == {"https"}
    together = Page(html(library, [INTERVIEW, FAMILY], "en"))
    assert "#FR-family-en.short" in {link["href"] for link in together.all("a")}
    assert [data for data, around in alone.texts if data.startswith("the family, the rule") and around[-1][0] == "p"]


def test_a_title_is_text_even_if_it_looks_like_html(library: Library) -> None:
    page = Page(html(library, [FAMILY], "en"))
    assert not page.all("script")
    assert [data for data, around in page.texts if data == HOSTILE and around[-1][0] == "h1"]


def test_a_page_says_how_old_it_is_and_that_no_lawyer_reviewed_it(library: Library) -> None:
    text = html(library, [INTERVIEW], "en")
    edition = library.edition(INTERVIEW, "en")
    assert edition is not None
    assert "Checked 2026-11-22" in text
    assert f"Check code {edition.code}" in text
    assert len(edition.code) == 8
    assert "Not yet reviewed by a lawyer" in text


# electronic book ---------------------------------------------------------------------------------------------

OPF, DC = "{http://www.idpf.org/2007/opf}", "{http://purl.org/dc/elements/1.1/}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def test_a_book_begins_with_its_kind_and_lists_every_file(library: Library, tmp_path: Path) -> None:
    book(library, tmp_path / "a.epub", "en", "ar")
    with zipfile.ZipFile(tmp_path / "a.epub") as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
        assert archive.read("mimetype") == b"application/epub+zip"
        package = ET.fromstring(archive.read("book/package.opf"))
        listed = {f"book/{item.attrib['href']}" for item in package.iter(f"{OPF}item")}
        assert listed | {"mimetype", "META-INF/container.xml", "book/package.opf"} == set(archive.namelist())
        keys = [item.attrib["id"] for item in package.iter(f"{OPF}item")]
        assert [item.attrib["idref"] for item in package.iter(f"{OPF}itemref")] == [key for key in keys if key != "style"]
        assert [item.text for item in package.iter(f"{DC}language")] == ["en", "ar"]
        assert "accessibilitySummary" in archive.read("book/package.opf").decode()


def test_chapters_are_well_formed_and_link_to_what_is_there(library: Library, tmp_path: Path) -> None:
    book(library, tmp_path / "a.epub", "ar", "en")
    with zipfile.ZipFile(tmp_path / "a.epub") as archive:
        pages = {name: ET.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith(".xhtml")}
    assert len(pages) == 5
    names = {name: [item.attrib["id"] for item in root.iter() if "id" in item.attrib] for name, root in pages.items()}
    for name, root in pages.items():
        assert len(names[name]) == len(set(names[name]))
        for link in root.iter(f"{XHTML}a"):
            target, _hash, place = link.attrib["href"].partition("#")
            if target.startswith("https:"):
                continue
            assert not place or place in names[f"book/{target}" if target else name], link.attrib["href"]
    arabic = pages["book/FR-interview-ar.xhtml"].attrib
    assert (arabic["lang"], arabic["{http://www.w3.org/XML/1998/namespace}lang"], arabic["dir"]) == ("ar", "ar", "rtl")


@pytest.mark.parametrize(("first", "turned"), [("ar", "rtl"), ("en", "ltr")])
def test_pages_turn_as_the_first_language_is_read(library: Library, tmp_path: Path, first: str, turned: str) -> None:
    book(library, tmp_path / "a.epub", first, "en")
    with zipfile.ZipFile(tmp_path / "a.epub") as archive:
        spine = next(ET.fromstring(archive.read("book/package.opf")).iter(f"{OPF}spine"))
    assert spine.attrib["page-progression-direction"] == turned


def test_the_same_guides_make_the_same_book(library: Library, tmp_path: Path) -> None:
    for name in ("a", "b"):
        book(library, tmp_path / name, "en", "ar")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@pytest.mark.skipif(not _EPUBCHECK, reason="EPUBCHECK=/usr/share/java/epubcheck.jar runs it")
def test_epubcheck_finds_nothing(library: Library, tmp_path: Path) -> None:
    book(library, tmp_path / "a.epub", "ar", "en")
    done = subprocess.run(["java", "-jar", _EPUBCHECK, tmp_path / "a.epub"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


# what is chosen ----------------------------------------------------------------------------------------------


def test_a_country_means_all_its_guides_in_order(library: Library) -> None:
    assert guides_of(library, "fr") == guides_of(library, "FR") == (INTERVIEW, FAMILY)
    assert guides_of(library, "FR/family") == (FAMILY,)


@pytest.mark.parametrize("text", ["XX", "FR/nothing", "", "FR/", "../etc"])
def test_what_there_is_not_is_refused(library: Library, text: str) -> None:
    with pytest.raises(SelectionError):
        guides_of(library, text)


def test_a_guide_that_is_not_in_a_language_is_named(library: Library) -> None:
    chosen = select(library, [INTERVIEW, FAMILY], ["ar", "en"])
    assert [str(item.ref) for item in chosen.parts[0].items] == ["FR/interview"]
    assert chosen.missing == ((FAMILY, "ar"),)
    with pytest.raises(SelectionError, match="en"):
        select(library, [FAMILY], ["ar"])


# commands ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["html", "epub"])
def test_the_command_writes_a_file_and_says_so(run: Run, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"out.{kind}"
    code, said, errors = run("export", "FR", "--lang", "en,ar", f"--{kind}", path)
    assert (code, said) == (0, f"{path}: 2 guides in en, ar\n")
    assert errors == "rights-at-arrest: FR/family is not in ar yet\n"
    assert path.stat().st_mode & 0o077 == 0
    assert [item.name for item in tmp_path.glob("*out*")] == [path.name]


def test_all_languages_can_be_asked_for(run: Run, tmp_path: Path) -> None:
    assert run("export", "FR/interview", "--lang", "all", "--html", tmp_path / "a")[1].endswith("1 guide in en, ar\n")


@pytest.mark.parametrize(
    ("arguments", "said", "code"),
    [
        (("XX", "--html", "a"), "no guides of 'XX'", 2),
        (("FR/interview", "--lang", "xx", "--html", "a"), "unknown language 'xx'", 2),
        (("FR/family", "--lang", "ar", "--html", "a"), "not in that language yet", 2),
        (("FR", "--epub", "/nowhere/at/all.epub"), "/nowhere/at", 1),
    ],
)
def test_what_cannot_be_written_says_why(run: Run, arguments: tuple[str, ...], said: str, code: int) -> None:
    found, out, errors = run("export", *arguments)
    assert (found, out) == (code, "")
    assert said in errors
    assert not Path("a").exists()


def test_a_check_code_tells_which_text_was_printed(run: Run, guides: Path) -> None:
    line = run("list")[1].splitlines()[0]
    printed = next(word for word in line.split() if re.fullmatch(r"[0-9a-f]{8}", word))
    code, said, _errors = run("list", "--code", printed.upper())
    assert (code, said) == (0, f"{line}\n")
    english = guides / "FR" / "family" / "en.md"
    english.write_text(english.read_text("utf-8").replace("The police must tell you.", "The police must tell you now."), "utf-8")
    code, said, errors = run("list", "--code", printed)
    assert (code, said) == (1, "")
    assert "another version" in errors


# pages -------------------------------------------------------------------------------------------------------


def lines(count: int, **changes: object) -> list[Strip]:
    return [Strip(number * 10.0, number * 10.0 + 10, **changes) for number in range(count)]  # type: ignore[arg-type]


def no_notes(_notes: tuple[int, ...]) -> float:
    return 0.0


def test_pages_are_filled_and_nothing_is_lost() -> None:
    leaves = paginate(lines(25), 100, no_notes)
    assert [(leaf.top, leaf.bottom) for leaf in leaves] == [(0, 100), (100, 200), (200, 250)]


def test_no_page_begins_where_it_must_not() -> None:
    strips = [strip._replace(free=number not in {9, 10}) for number, strip in enumerate(lines(15))]
    assert [leaf.top for leaf in paginate(strips, 100, no_notes)] == [0, 80]
    assert [leaf.top for leaf in paginate(lines(15, free=False), 100, no_notes)] == [0, 100]  # then anywhere


def test_notes_stand_on_the_page_that_refers_to_them() -> None:
    strips = [
        strip._replace(notes=(1,) if number in {3, 4} else (2,) if number == 9 else ()) for number, strip in enumerate(lines(12))
    ]
    leaves = paginate(strips, 100, lambda notes: 15.0 * len(notes))
    assert [(leaf.top, leaf.bottom, leaf.notes) for leaf in leaves] == [(0, 80, (1,)), (80, 120, (2,))]


def test_the_head_of_a_table_stands_again_on_the_next_page() -> None:
    strips = [strip._replace(head=0 if number else -1) for number, strip in enumerate(lines(15))]
    first, second = paginate(strips, 100, no_notes)
    assert first.head is None
    assert (second.top, second.head) == (100, (0, 10))
    assert second.bottom - second.top + second.repeated <= 100


def test_what_is_higher_than_a_page_is_cut_and_not_lost() -> None:
    leaves = paginate([Strip(0, 250), Strip(250, 260)], 100, no_notes)
    assert [(leaf.top, leaf.bottom) for leaf in leaves] == [(0, 100), (100, 200), (200, 250), (250, 260)]


@pytest.mark.skipif(os.name != "posix", reason="no such files there")
def test_a_device_is_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(OSError, match="not an ordinary file"), whole_file(pipe):
        pass
    assert pipe.is_fifo()


def test_a_full_disk_names_the_file_and_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("old", encoding="utf-8")

    def fill() -> None:
        with whole_file(path) as unfinished:
            unfinished.write_text("half", encoding="utf-8")
            raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(OSError, match="No space") as caught:
        fill()
    assert caught.value.filename == str(path)
    assert [item.name for item in tmp_path.iterdir()] == ["a.html"]
    assert path.read_text(encoding="utf-8") == "old"
