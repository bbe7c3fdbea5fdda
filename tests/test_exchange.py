"""What goes out comes in again; what comes from elsewhere is taken as far as it makes sense, and never harms."""

import json
import os
import random
import stat
import string
import sys
import time
import tracemalloc
from collections.abc import Iterator
from contextlib import closing
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advice_app.library.model import Reference
from advice_app.marks import exchange, imports, texts
from advice_app.marks.bookmarks import Bookmark, Bookmarks, Folder, Order
from advice_app.marks.exchange import (
    Imported,
    Problem,
    What,
    export_html,
    export_json,
    export_markdown,
    read_file,
    read_import,
    save_export,
)
from advice_app.marks.model import Colour
from advice_app.marks.store import Marks

INTERVIEW = Reference("FR", "interview")
FOLDERS = (Folder("1", "Case 14", 2), Folder("2", '<b>ورشة & "workshop"</b>', 0))
KEPT = (
    Bookmark(
        "a", INTERVIEW.at("silence.2"), "Silence", "Line 1\n\n  <i>Line 2</i> & more", "1", ("silence", "a'b"), 1.7e9, "en",
        "You may…", "ff", "deadline",
    ),
    Bookmark("b", INTERVIEW, "حق الصمت", "", "", (), 1.7e9 + 0.123, "ar", "", ""),
    Bookmark(
        "c", Reference("GB-EAW", "arrest", "short"), "</a><script>alert(1)</script>", "</p>", "2", ("x",), 1.0, "fr", "\"'>", ""
    ),
)  # fmt: skip


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Bookmarks]:
    with closing(Marks.open(tmp_path / "profile" / "marks.sqlite")) as marks:
        yield Bookmarks(marks)


def as_html(bookmarks: tuple[Bookmark, ...] = KEPT, folders: tuple[Folder, ...] = FOLDERS) -> str:
    return export_html(bookmarks, folders, str, lambda ref: f"France › {ref.stage} <3", heading="My <bookmarks>")


def as_markdown(bookmarks: tuple[Bookmark, ...] = KEPT, folders: tuple[Folder, ...] = FOLDERS) -> str:
    return export_markdown(bookmarks, folders, lambda ref: f"France › {ref.stage} <3", heading="My <bookmarks>")


def comparable(found: Imported) -> set[tuple[object, ...]]:
    names = {folder.id: folder.name for folder in found.folders}
    return {tuple(bookmark._replace(id="", folder=names.get(bookmark.folder, ""))) for bookmark in found.bookmarks}


def what(found: Imported) -> list[What]:
    return [problem.what for problem in found.problems]


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
BOOKMARKS = st.builds(
    Bookmark,
    id=st.just("x"),
    ref=st.builds(Reference, st.sampled_from(["FR", "GB-EAW"]), st.just("arrest"), st.just("short"), st.integers(0, 9999)),
    title=WORDS.map(lambda text: texts.line(text, texts.TITLE) or "title"),
    note=WORDS.map(texts.lines),
    folder=st.sampled_from(["", "1", "2"]),
    tags=st.lists(WORDS, max_size=3).map(texts.tags),
    saved=st.floats(0.001, 4e9).map(lambda number: round(number, 3)),
    language=st.sampled_from(["en", "ar", "zh-Hant"]),
    excerpt=WORDS.map(lambda text: texts.line(text, texts.EXCERPT)),
    fingerprint=st.sampled_from(["", "0123456789abcdef"]),
    colour=st.sampled_from(["", *Colour]),
)
COMMENTS = ("<!--", "-->", "<\\!--", "<!-- /rights-at-arrest -->", "<!-- rights-at-arrest: {} -->", "\n", "# x", "> y")
COMMENTED = st.lists(st.sampled_from(COMMENTS) | WORDS, max_size=6).map(lambda parts: texts.lines("\n".join(parts)))


@given(st.lists(BOOKMARKS, max_size=5).map(tuple))
@settings(max_examples=80)
def test_json_gives_back_what_went_out(bookmarks: tuple[Bookmark, ...]) -> None:
    found = read_import(export_json(bookmarks, FOLDERS))
    assert found.problems == ()
    assert [folder.name for folder in found.folders] == [folder.name for folder in FOLDERS]
    assert comparable(found) == comparable(Imported(bookmarks, FOLDERS))


@given(st.lists(BOOKMARKS, min_size=1, max_size=5).map(tuple))
@settings(max_examples=80)
def test_html_gives_back_what_went_out(bookmarks: tuple[Bookmark, ...]) -> None:
    found = read_import(as_html(bookmarks))
    assert found.problems == ()
    assert comparable(found) == comparable(Imported(bookmarks, FOLDERS))


@given(st.lists(BOOKMARKS, min_size=1, max_size=5).map(tuple), COMMENTED)
@settings(max_examples=80)
def test_markdown_gives_back_what_went_out_whatever_a_note_says(bookmarks: tuple[Bookmark, ...], note: str) -> None:
    bookmarks = (bookmarks[0]._replace(note=note), *bookmarks[1:])
    found = read_import(as_markdown(bookmarks))
    assert found.problems == ()
    assert comparable(found) == comparable(Imported(bookmarks, FOLDERS))


def test_a_note_that_was_edited_in_the_markdown_comes_in_as_it_was_edited() -> None:
    written = as_markdown().replace("<i>Line 2</i> & more", "- **Ask** again at noon").replace("\n", "\r\n")
    found = read_import(b"\xef\xbb\xbf" + f"Something above\r\n\r\n{written}".encode())
    assert found.problems == ()
    assert {str(one.ref): one.note for one in found.bookmarks}["FR/interview#silence.2"] == "Line 1\n\n  - **Ask** again at noon"
    assert {one.colour for one in found.bookmarks} == {"", "deadline"}


def test_the_markdown_says_where_a_note_stands_and_what_its_colour_means() -> None:
    written = export_markdown(KEPT, FOLDERS, lambda ref: f"France · {ref.stage}", heading="Notes", colour_name=str.upper)
    for text in (
        "# Notes\n",
        "## Case 14\n",
        "### Silence\n",
        "\nFrance · interview (FR/interview\\#silence.2) · DEADLINE · silence, a'b\n",
        "> You may…\n",
        "### \\</a\\>\\<script\\>alert(1)\\</script\\>\n",
    ):
        assert text in written
    assert "Deadline" in export_html(KEPT, FOLDERS, str, str, heading="x", colour_name=str.capitalize)


@pytest.mark.parametrize(
    ("change", "problem", "number"),
    [
        (("<!-- /rights-at-arrest -->", ""), What.TRUNCATED, 2),
        (('{"ref": ', '{"reff": '), What.BAD_ENTRY, 2),
        (('"FR/interview"', '"FR interview"'), What.BAD_REFERENCE, 2),
    ],
)
def test_markdown_that_was_damaged_gives_what_can_still_be_told_apart(
    change: tuple[str, str], problem: What, number: int
) -> None:
    written = as_markdown()
    at = written.rindex(change[0]) if problem is What.TRUNCATED else written.index(change[0])
    found = read_import(written[:at] + written[at:].replace(*change, 1))
    assert (what(found), len(found.bookmarks)) == ([problem], number)


def test_a_note_whose_end_was_deleted_is_not_taken_for_another(kept: Bookmarks) -> None:
    found = read_import(as_markdown().replace("<!-- /rights-at-arrest -->", "", 1))
    assert what(found) == [What.BAD_ENTRY]
    assert {one.title for one in found.bookmarks} == {KEPT[0].title, KEPT[2].title}


@pytest.mark.parametrize("written", [export_json(KEPT, FOLDERS), as_html(), as_markdown()])
def test_a_set_that_went_out_comes_in_once(kept: Bookmarks, written: str) -> None:
    found = read_import(written.encode())
    first = kept.merge(found.bookmarks, found.folders)
    before = kept.page(limit=-1, order=Order.OWN)
    second = kept.merge(found.bookmarks, found.folders)
    assert first is not None
    assert second is not None
    assert (len(first.added), first.merged, len(first.folders)) == (3, 0, 2)
    assert (len(second.added), second.merged, len(second.folders)) == (0, 3, 0)
    assert kept.page(limit=-1, order=Order.OWN) == before
    assert comparable(Imported(tuple(before), tuple(kept.folders()))) == comparable(Imported(KEPT, FOLDERS))
    again = read_import(export_json(kept.page(limit=-1), kept.folders()))
    assert comparable(again) == comparable(found)


def test_what_is_there_is_completed_never_overwritten(kept: Bookmarks) -> None:
    made = kept.add(INTERVIEW, title="Mine", language="en", excerpt="", fingerprint="", note="My note", tags=["mine"])
    other = INTERVIEW.at("short.1")
    coloured = kept.add(other, title="Mine", language="en", excerpt="", fingerprint="", colour=Colour.DONE)
    assert coloured is not None
    assert made is not None
    theirs = KEPT[0]._replace(ref=INTERVIEW, folder="", title="Theirs", note="Their note", tags=("theirs",))
    assert theirs.colour == Colour.DEADLINE
    assert kept.merge([theirs, theirs, theirs._replace(ref=other)], []) is not None
    there, still = kept.get(made.id), kept.get(coloured.id)
    assert there is not None
    assert still is not None
    assert (there.colour, still.colour) == (Colour.DEADLINE, Colour.DONE)
    assert (there.id, there.title, there.note, there.tags) == (made.id, "Mine", "My note\n\nTheir note", ("mine", "theirs"))
    assert (kept.count(text="their"), kept.count(tag="theirs")) == (2, 2)


def test_an_import_can_be_taken_back(kept: Bookmarks) -> None:
    merged = kept.merge(KEPT, FOLDERS)
    assert merged is not None
    kept.remove(merged.added)
    for folder in merged.folders:
        kept.remove_folder(folder)
    assert (kept.count(), kept.folders(), kept.tags()) == (0, [], [])


class Page(HTMLParser):
    """What a browser would see: tags, and what they may load or run."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.risky: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.risky += [name for name, _value in attrs if name.startswith("on") or name in {"src", "srcset"}]
        self.risky += [str(value) for name, value in attrs if name == "href" and not str(value).startswith("rights-at-arrest:")]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_html_list_is_a_page_that_runs_and_loads_nothing() -> None:
    written = as_html()
    page = Page(written)
    assert "script" not in page.tags
    assert page.risky == []
    assert "default-src 'none'" in written
    for text in ("My <bookmarks>", "Case 14", "Silence", "<i>Line 2</i>", "You may…", "France › interview <3", "</a><script>"):
        assert text in page.text
    assert 'dir="rtl"' in export_html((), (), str, str, heading="x", language="ar", rtl=True)


def test_an_export_is_private_whole_and_replaces_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.json"
    path.write_text("before", encoding="utf-8")
    save_export(path, export_json(KEPT, FOLDERS))
    assert comparable(read_file(path)) == comparable(Imported(KEPT, FOLDERS))
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(OSError):  # noqa: PT011 - whichever
        save_export(tmp_path / "no such folder" / "x.json", "x")
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["bookmarks.json"]


FIREFOX = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file. <DL> -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'none'"></meta>
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks Menu</H1>

<DL><p>
    <DT><H3 ADD_DATE="1700000000" LAST_MODIFIED="1700000001">Mozilla Firefox</H3>
    <DL><p>
        <DT><A HREF="https://support.mozilla.org/" ADD_DATE="1700000000" ICON="data:image/png;base64,iVBORw0KGgo=">Get Help</A>
    </DL><p>
    <DT><H3 ADD_DATE="1700000002">Case &amp; trial</H3>
    <DL><p>
        <DT><A HREF="rights-at-arrest:FR/interview#silence.2" ADD_DATE="1700000003" TAGS="silence,child">Silence &lt;3</A>
        <DD>Officer quoted the old rule.
        <DT><A HREF="https://example.org/?q=FR/interview">Something else</A>
        <DT><A HREF="rights-at-arrest:FR%2Farrest">Arrest</A>
    </DL><p>
    <DT><A HREF="rights-at-arrest:nonsense">Broken</A>
    <HR>
    <DT><A HREF="javascript:alert(1)">Bookmarklet</A>
    <DT><A HREF="rights-at-arrest://DE/court">Court</A>
</DL>
"""


def test_a_browsers_list_gives_our_references_and_says_how_many_lines_held_none() -> None:
    found = read_import(FIREFOX)
    assert found.folders == (Folder("1", "Case & trial", 0),)
    assert [(str(b.ref), b.title, b.note, b.folder, b.tags) for b in found.bookmarks] == [
        ("FR/interview#silence.2", "Silence <3", "Officer quoted the old rule.", "1", ("silence", "child")),
        ("FR/arrest", "Arrest", "", "1", ()),
        ("DE/court", "Court", "", "", ()),
    ]
    assert found.bookmarks[0].saved == 1700000003
    line = FIREFOX[: FIREFOX.index("nonsense")].count("\n") + 1
    assert found.problems == (Problem(What.BAD_REFERENCE, "nonsense", line), Problem(What.NO_REFERENCE, "", 3))


FIREFOX_JSON = {"guid": "root________", "title": "", "children": [{"guid": "menu________", "children": []}], "format": "x"}
CHROME_JSON = {"checksum": "0" * 32, "roots": {"bookmark_bar": {"children": [{"url": "https://example.org"}]}}, "version": 1}
ENTRY = '{"ref": "FR/arrest", "title": "ok"}'


def ours(entries: str, more: str = "") -> str:
    return f'{{"format": "rights-at-arrest bookmarks", "version": 1, {more} "bookmarks": [{entries}]}}'


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", What.EMPTY),
        (b"\xef\xbb\xbf  \n", What.EMPTY),
        (b"MZ\x90\0 a program", What.OTHER_PROGRAM),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, What.OTHER_PROGRAM),
        (b"name,url\nx,FR/arrest\n", What.OTHER_PROGRAM),
        (json.dumps(FIREFOX_JSON).encode(), What.OTHER_PROGRAM),
        (json.dumps(CHROME_JSON).encode(), What.OTHER_PROGRAM),
        (b"[1, 2, 3]", What.OTHER_PROGRAM),
        (b'{"bookmarks": [' + ENTRY.encode() + b"]}", What.OTHER_PROGRAM),
        (b"<html><body><p>A letter</p></body></html>", What.OTHER_PROGRAM),
        (b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>', What.OTHER_PROGRAM),
        (b"{" * 50_000, What.OTHER_PROGRAM),
        (b'{"format": "rights-at-arrest bookmarks", "version": ', What.TRUNCATED),
    ],
)
def test_a_file_of_something_else_says_so(data: bytes, expected: What) -> None:
    found = read_import(data)
    assert (found.bookmarks, what(found)) == ((), [expected])


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("1", What.BAD_ENTRY), ("null", What.BAD_ENTRY), ("[]", What.BAD_ENTRY), ("{}", What.BAD_ENTRY),
        ('"FR/arrest"', What.BAD_ENTRY),
        ('{"ref": 5}', What.BAD_ENTRY), ('{"ref": ["FR/arrest"]}', What.BAD_ENTRY),
        ('{"ref": "../../etc/passwd"}', What.BAD_REFERENCE), ('{"ref": "file:///etc/passwd"}', What.BAD_REFERENCE),
        ('{"ref": "FR/arrest#x.99999999999"}', What.BAD_REFERENCE), ('{"ref": "FR/arrest\\u0000"}', What.BAD_REFERENCE),
        ('{"ref": ""}', What.BAD_REFERENCE), ('{"ref": "\\ud800"}', What.BAD_REFERENCE),
        ('{"ref": "' + "A" * 3000 + '"}', What.BAD_REFERENCE),
    ],
)  # fmt: skip
def test_an_entry_that_makes_no_sense_is_named_and_the_others_are_taken(entry: str, expected: What) -> None:
    found = read_import(ours(f"{ENTRY}, {entry}, {ENTRY}"))
    assert [bookmark.title for bookmark in found.bookmarks] == ["ok", "ok"]
    ((kind, where, number),) = found.problems
    assert (kind, number) == (expected, 2)
    assert len(where) <= 80


def test_fields_of_any_kind_do_no_harm(kept: Bookmarks) -> None:
    strange = [
        "1",
        "null",
        "true",
        "[[]]",
        '{"a": {}}',
        "1e999",
        "-1e999",
        "NaN",
        "-5",
        "1" + "0" * 400,
        '"\\u0000\\u202e\\ud800x"',
        '""',
    ]
    fields = ("title", "note", "folder", "tags", "saved", "language", "excerpt", "fingerprint")
    entries = [
        f'{{"ref": "FR/arrest#{name}.{number}", "{name}": {value}}}' for name in fields for number, value in enumerate(strange, 1)
    ]
    found = read_import(ours(", ".join(entries), '"folders": [1, "F", null],'))
    assert len(found.bookmarks) == len(entries)
    assert kept.merge(found.bookmarks, found.folders) is not None
    now = time.time()
    for bookmark in kept.page(limit=-1):
        assert 0 < bookmark.saved <= now + 1
        assert bookmark.title in {"x", str(bookmark.ref)}
        assert not any(letter in "".join(map(str, bookmark)) for letter in "\0\u202e\ud800")


def test_of_a_key_that_stands_twice_the_last_counts() -> None:
    found = read_import(
        ours('{"ref": "FR/court", "ref": "FR/arrest", "title": "1", "title": "2"}', '"format": "x", "version": 1,')
    )
    assert [(str(bookmark.ref), bookmark.title) for bookmark in found.bookmarks] == [("FR/arrest", "2")]


def test_texts_are_cleaned_and_cut(kept: Bookmarks) -> None:
    entry = {
        "ref": "FR/arrest",
        "title": "a\u202e\u2066b\x1b[31m\n" + "t" * 1000,
        "note": "1\r\n2\0\u2028" + "n" * 50_000,
        "folder": "../../F\n" + "f" * 500,
        "tags": ["x" * 500, "a,b", *map(str, range(100))],
        "language": "en" * 100,
        "excerpt": "e" * 5000,
        "fingerprint": "f" * 500,
    }
    found = read_import(ours(json.dumps(entry)))
    assert kept.merge(found.bookmarks, found.folders) is not None
    (made,), (folder,) = kept.page(), kept.folders()
    assert made.title.startswith("ab[31m ttt")
    assert made.note.startswith("1\n2\nnnn")
    assert made.tags[1] == "a b"
    sizes = [
        len(made.title),
        len(made.note),
        len(made.tags),
        len(made.tags[0]),
        len(made.language),
        len(made.excerpt),
        len(folder.name),
    ]
    assert sizes == [300, 10_000, 20, 50, 50, 300, 100]


@pytest.mark.parametrize("written", [export_json(KEPT, FOLDERS), as_html(), FIREFOX])
def test_a_file_cut_off_anywhere_gives_what_stands_before_and_says_so(written: str) -> None:
    data = written.encode()
    whole = comparable(read_import(data))
    end = max(data.rfind(b"</DL>"), data.rfind(b"]"))
    for cut in range(1, end, 3):
        found = read_import(data[:cut])
        assert {item[1] for item in comparable(found)} <= {item[1] for item in whole}
        assert found.problems, cut


@given(st.integers(0, 2**32))
@settings(max_examples=150)
def test_a_damaged_file_never_stops_the_app(seed: int) -> None:
    dice = random.Random(seed)
    data = bytearray(dice.choice([export_json(KEPT, FOLDERS), as_html(), FIREFOX]).encode())
    for _ in range(dice.randint(1, 12)):
        at = dice.randrange(len(data))
        data[at : at + dice.choice([0, 1, 1, 40])] = bytes(dice.choices(range(256), k=dice.choice([0, 1, 3])))
    found = read_import(bytes(data))
    json.dumps([bookmark.title for bookmark in found.bookmarks]).encode()
    for bookmark in found.bookmarks:
        assert Reference.parse(str(bookmark.ref)) == bookmark.ref


@given(st.one_of(st.binary(max_size=300), st.text(st.sampled_from("<>\"'/=adlDTH3!-[]{}:, \n\\"), max_size=200)))
@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
def test_any_bytes_can_be_read(data: bytes | str) -> None:
    assert isinstance(read_import(data), Imported)


def test_a_file_from_an_editor_on_windows_is_read() -> None:
    for encoding in ("utf-8-sig", "utf-16"):
        assert comparable(read_import(export_json(KEPT, FOLDERS).encode(encoding))) == comparable(Imported(KEPT, FOLDERS))


def test_a_newer_form_is_read_and_named() -> None:
    found = read_import(ours(ENTRY).replace('"version": 1', '"version": 7, "more": {"x": [1]}'))
    assert (len(found.bookmarks), found.problems) == (1, (Problem(What.NEWER, "", 7),))


def test_of_many_problems_the_first_are_listed_and_the_others_counted() -> None:
    found = read_import(ours(", ".join(["1"] * 120)))
    assert len(found.problems) == 51
    assert found.problems[-1] == Problem(What.MORE, "", 70)


# too much ------------------------------------------------------------------------------------------------------------


def test_a_file_beyond_the_limit_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "huge.json"
    with path.open("wb") as file:
        file.truncate(1 << 34)  # 16 GiB that take no room
    tracemalloc.start()
    monkeypatch.setattr(exchange, "MOST_BYTES", 1 << 20)
    found = read_file(path)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found == Imported(problems=(Problem(What.TOO_LARGE, "", 1),))
    assert peak < 4 << 20


@pytest.mark.parametrize("form", ["json", "html", "folders"])
def test_more_bookmarks_than_the_limit_are_refused_as_a_whole(monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    monkeypatch.setattr(imports, "MOST_BOOKMARKS", 2)
    folders = tuple(Folder(str(number), f"F{number}", 0) for number in range(3 if form == "folders" else 0))
    written = as_html(KEPT) if form == "html" else export_json(() if folders else KEPT, folders)
    assert read_import(written) == Imported(problems=(Problem(What.TOO_MANY, "", 2),))


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files there")
def test_a_file_without_an_end_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (Path("/dev/zero"), tmp_path / "pipe", tmp_path, tmp_path / "nothing"):
        assert read_file(path) == Imported(problems=(Problem(What.UNREADABLE, str(path)[:80]),))


SIZE = 4 << 20
BOMBS = {
    "deep lists": ours("[" * SIZE),
    "deep objects": ours('{"ref":' * (SIZE // 8)),
    "wide lists": ours("[" + "[]," * (SIZE // 3)),
    "one long text": ours('{"ref": "FR/arrest", "title": "' + "x" * SIZE + '"}'),
    "many entries of nothing": ours(",".join(["{}"] * (SIZE // 3))),
    "many numbers": ours(",".join("1" * (SIZE // 2))),
    "escapes": ours('"' + "\\u0041" * (SIZE // 6)),
    "spaces": ours(" " * SIZE + "1"),
    "tags without an end": "<dl>" + "<a " * (SIZE // 3),
    "quotations without an end": "<dl>" + "<a '" * (SIZE // 4),
    "quotations of two kinds": "<dl>" + "<a '\"" * (SIZE // 5),
    "one long attribute": '<dl><a href="' + "x" * SIZE,
    "names of attributes": "<dl><a " + "a" * SIZE + ">",
    "many attributes": "<dl><a " + "a=b " * (SIZE // 4) + ">",
    "comments": "<dl>" + "<!--" * (SIZE // 4),
    "comments that end": "<dl>" + "<!---->" * (SIZE // 7),
    "brackets": "<" * SIZE,
    "entities": "<dl><a href=x>" + "&lt;&amp;" * (SIZE // 9),
    "deep folders": "<dl><h3>x" * (SIZE // 9),
    "links": "<a>" * (SIZE // 3),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_file_made_to_hurt_costs_little_time_and_memory(name: str) -> None:
    data = BOMBS[name].encode()
    started = time.process_time()
    found = read_import(data)
    assert time.process_time() - started < 20  # one is usual; quadratic time would be hours
    assert len(found.bookmarks) <= 1
    tracemalloc.start()
    read_import(data[: 1 << 17])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8 << 20


def test_fifty_thousand_go_out_and_come_in() -> None:
    letters = random.Random(1).choices(string.ascii_lowercase + "     ", k=400)
    body = "".join(letters)
    like = KEPT[0]._replace(note=body, excerpt=body[:200])
    refs = (Reference("FR", "arrest", f"s{number // 9999}", number % 9999 + 1) for number in range(50_000))
    many = tuple(like._replace(ref=ref, title=str(ref)) for ref in refs)
    written = export_json(many, FOLDERS).encode()
    assert len(written) < imports.MOST_BYTES
    found = read_import(written)
    assert (len(found.bookmarks), found.problems) == (50_000, ())
