"""Case folders: collected, exported, read back, and erased so that nothing of them is left in any file."""

import datetime as dt
import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from advice_app.case_sheet.store import CaseSheet
from advice_app.clock.state import ClockState
from advice_app.compare.choice import Choice
from advice_app.library.catalogue import Library
from advice_app.library.model import Reference
from advice_app.marks import cipher, database, steps
from advice_app.marks.bookmarks import Bookmark, Bookmarks
from advice_app.marks.conversion import Conversion
from advice_app.marks.exchange import save_export
from advice_app.marks.store import Marks
from advice_app.matters.exchange import MOST_BYTES, NAME, MatterFileError, Trouble, as_json, pack, read
from advice_app.matters.model import Item, Kind, Matter
from advice_app.matters.store import Matters
from advice_app.sharing.markdown import table
from advice_app.ui.marks.passages import Passages
from advice_app.ui.matter_words import MatterWords

START = dt.datetime(2026, 11, 21, 22, 40)  # noqa: DTZ001 - local to its zone
NOW = dt.datetime(2026, 11, 22, 8, 40, tzinfo=dt.UTC)
CLOCK = ClockState("FR", "ordinary", "Europe/Paris", START)
CHOICE = Choice(("FR", "DE"), "lawyer")


@pytest.fixture
def matters(marks: Marks) -> Matters:
    return Matters(Bookmarks(marks))


def star(matters: Matters, text: str, **more: str) -> Bookmark:
    values = {"title": f"Title of {text}", "language": "en", "excerpt": f"Excerpt of {text}", "fingerprint": "f", **more}
    made = matters.bookmarks.add(Reference.parse(text), **values)
    assert made is not None
    return made


def made(matters: Matters, name: str, note: str = "") -> Matter:
    matter = matters.add(name, note)
    assert matter is not None
    return matter


def kinds(matters: Matters, matter: Matter) -> list[str]:
    return [item.kind for item in matters.items(matter.id)]


# collecting ------------------------------------------------------------------------------------------------------


def test_a_matter_holds_bookmarks_clocks_and_comparisons_after_a_restart(matters: Matters, marks: Marks, path: Path) -> None:
    matter, bookmark = made(matters, "  Dupont \n 12/26 ", "asked at 22:40"), star(matters, "FR/lawyer#when.1")
    assert matters.put(matter.id, Kind.BOOKMARK, [bookmark.id, bookmark.id])
    assert matters.put(matter.id, Kind.CLOCK, [CLOCK.as_text()])
    assert matters.put(matter.id, Kind.COMPARISON, [CHOICE.to_json()])
    marks.close()
    again_marks = Marks.open(path)
    again = Matters(Bookmarks(again_marks))
    (found,) = again.all()
    assert found == matter._replace(name="Dupont 12/26", note="asked at 22:40", bookmarks=1, clocks=1, comparisons=1)
    first, second, third = again.items(found.id)
    assert first.bookmark == bookmark
    assert ClockState.from_text(second.about) == CLOCK
    assert Choice.from_json(third.about) == CHOICE
    again_marks.close()


def test_two_matters_never_have_one_name(matters: Matters) -> None:
    first, second = made(matters, "Dupont"), made(matters, "Smith")
    assert made(matters, "DUPONT") == first
    assert not matters.rename(second.id, "dupont")
    assert not matters.rename(second.id, "   ")
    assert matters.rename(second.id, "Smith 2")
    assert {matter.name for matter in matters.all()} == {"Dupont", "Smith 2"}
    assert matters.free_name("Dupont") == "Dupont (2)"


def test_nothing_goes_into_a_matter_that_is_not_there(matters: Matters) -> None:
    assert not matters.put("nowhere", Kind.CLOCK, [CLOCK.as_text()])
    assert matters.items("nowhere") == []


def test_a_clock_of_the_same_detention_takes_the_place_of_the_one_before(matters: Matters) -> None:
    matter = made(matters, "Dupont")
    later = ClockState("FR", "terrorism", "Europe/Paris", START, asked=("0/doctor",))
    other = ClockState("DE", "ordinary", "Europe/Berlin", START)
    for clock in (CLOCK, later, other):
        matters.put(matter.id, Kind.CLOCK, [clock.as_text()])
    assert [ClockState.from_text(item.about) for item in matters.items(matter.id)] == [later, other]


def test_what_was_taken_out_comes_back_to_its_place(matters: Matters) -> None:
    matter = made(matters, "Dupont")
    matters.put(matter.id, Kind.BOOKMARK, [star(matters, f"FR/lawyer#when.{number}").id for number in (1, 2, 3)])
    before = matters.items(matter.id)
    assert matters.take_out(before[1])
    assert [item.about for item in matters.items(matter.id)] == [before[0].about, before[2].about]
    assert matters.bookmarks.count() == 3  # it is a bookmark still
    assert matters.put_back(matter.id, before[1])
    assert matters.items(matter.id) == before


def test_a_bookmark_that_is_deleted_is_in_no_matter_until_that_is_undone(matters: Matters) -> None:
    matter, bookmark = made(matters, "Dupont"), star(matters, "FR/lawyer")
    matters.put(matter.id, Kind.BOOKMARK, [bookmark.id])
    removed = matters.bookmarks.remove([bookmark.id])
    assert matters.items(matter.id) == []
    assert matters.all()[0].bookmarks == 0
    matters.bookmarks.restore(removed)
    assert kinds(matters, matter) == [Kind.BOOKMARK]


# erasing ---------------------------------------------------------------------------------------------------------

SECRETS = ("Zwetschgenfall", "Rharbarbernotiz", "Quittenlesezeichen", "Mirabellenauszug", "Holundertag", "2026-03-14T03:14")


def everywhere(folder: Path) -> bytes:
    """All that is in the files of the profile: database, log, backups, what was set aside."""
    return b"\n".join(file.read_bytes().lower() for file in folder.rglob("*") if file.is_file())


def secret_matter(matters: Matters) -> Matter:
    matter = made(matters, SECRETS[0], SECRETS[1])
    bookmark = star(matters, "FR/lawyer#when.1", title=SECRETS[2], excerpt=SECRETS[3], note=SECRETS[1])
    matters.bookmarks.set_tags(bookmark.id, [SECRETS[4]])
    matters.put(matter.id, Kind.BOOKMARK, [bookmark.id])
    state = ClockState("FR", "ordinary", "Europe/Paris", dt.datetime.fromisoformat(SECRETS[5]))
    matters.put(matter.id, Kind.CLOCK, [state.as_text()])
    return matter


def test_a_matter_that_is_erased_is_in_no_file_any_more(matters: Matters, marks: Marks, path: Path) -> None:
    kept = made(matters, "Other case", "stays")
    matters.put(kept.id, Kind.BOOKMARK, [star(matters, "DE/court", title="Kept bookmark").id])
    matter = secret_matter(matters)
    for number in range(30):  # what was typed on the way
        matters.set_note(matter.id, f"{SECRETS[1]} {number}" * 20)
    with closing(sqlite3.connect(path.with_name(f"{path.name}.v4.bak"))) as copy:  # a copy made by an upgrade
        copy.execute("CREATE TABLE matter (name)")
        copy.execute("INSERT INTO matter VALUES (?)", (SECRETS[0],))
        copy.commit()
    path.with_name("marks-damaged-1.sqlite").write_text(SECRETS[2], encoding="utf-8")
    before = everywhere(path.parent)
    assert all(secret.lower().encode() in before for secret in SECRETS)
    assert matters.only_here(matter.id)
    assert matters.erase(matter.id, bookmarks=True)
    left = [secret for secret in SECRETS if secret.lower().encode() in everywhere(path.parent)]
    assert left == []
    marks.close()
    assert [secret for secret in SECRETS if secret.lower().encode() in everywhere(path.parent)] == []
    again = Marks.open(path)
    assert [one.name for one in Matters(Bookmarks(again)).all()] == ["Other case"]
    assert [one.title for one in Bookmarks(again).page()] == ["Kept bookmark"]
    assert Bookmarks(again).count(text="kept") == 1  # words are still found
    again.close()


@pytest.mark.skipif(not cipher.available(), reason="there is no cipher here")
def test_behind_a_passphrase_nothing_can_be_read_and_erasing_leaves_nothing(
    matters: Matters, marks: Marks, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cipher, "ITERATIONS", 1000)
    matter = secret_matter(matters)
    CaseSheet(marks).save({"person": SECRETS[0]}, {})
    marks.close()
    Conversion(path, "", "correct horse").run()
    assert [secret for secret in SECRETS if secret.lower().encode() in everywhere(path.parent)] == []
    opened = Marks.open(path, "correct horse")
    sealed, sheet = Matters(Bookmarks(opened)), CaseSheet(opened)
    assert [item.kind for item in sealed.items(matter.id)] == [Kind.BOOKMARK, Kind.CLOCK]
    assert sheet.read().fields == {"person": SECRETS[0]}
    assert sealed.erase(matter.id, bookmarks=True)
    assert sheet.erase()
    opened.close()
    Conversion(path, "correct horse", "").run()
    assert [secret for secret in SECRETS if secret.lower().encode() in everywhere(path.parent)] == []


def test_bookmarks_of_another_matter_and_those_that_are_to_stay_stay(matters: Matters) -> None:
    one, two = made(matters, "One"), made(matters, "Two")
    shared, own = star(matters, "FR/lawyer"), star(matters, "FR/court")
    matters.put(one.id, Kind.BOOKMARK, [shared.id, own.id])
    matters.put(two.id, Kind.BOOKMARK, [shared.id])
    assert matters.only_here(one.id) == [own.id]
    assert matters.erase(one.id, bookmarks=True)
    assert [bookmark.id for bookmark in matters.bookmarks.page()] == [shared.id]
    assert matters.erase(two.id, bookmarks=False)
    assert [bookmark.id for bookmark in matters.bookmarks.page()] == [shared.id]
    assert matters.all() == []


def test_erasing_all_bookmarks_takes_them_out_of_matters(matters: Matters, marks: Marks) -> None:
    matter = made(matters, "One")
    matters.put(matter.id, Kind.BOOKMARK, [star(matters, "FR/lawyer").id])
    matters.put(matter.id, Kind.CLOCK, [CLOCK.as_text()])
    assert matters.bookmarks.erase_all()
    assert kinds(matters, matter) == [Kind.CLOCK]
    assert marks.rows("SELECT count(*) FROM matter_item") == [(1,)]


def test_a_file_of_the_version_before_is_upgraded_with_its_bookmarks(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        for module in (database, steps):
            patch.setattr(module, "STEPS", steps.STEPS[:4])
        old = Marks.open(path)
        assert old.rows("PRAGMA user_version") == [(4,)]
        Bookmarks(old).add(Reference.parse("FR/lawyer"), title="Kept", language="en", excerpt="", fingerprint="")
        old.close()
    marks = Marks.open(path)
    assert marks.notice is None
    matters = Matters(Bookmarks(marks))
    matter = made(matters, "New")
    assert matters.put(matter.id, Kind.BOOKMARK, [bookmark.id for bookmark in matters.bookmarks.page()])
    assert [item.bookmark.title for item in matters.items(matter.id) if item.bookmark] == ["Kept"]
    marks.close()


# the exported file -----------------------------------------------------------------------------------------------


def full(matters: Matters) -> tuple[Matter, list[Item]]:
    matter = made(matters, "Dupont | 12", "# My heading\nand a note")
    bookmark = star(matters, "FR/lawyer#when.1", note="Ask *why*")
    matters.bookmarks.set_tags(bookmark.id, ["urgent"])
    matters.bookmarks.set_colour(bookmark.id, "ask")
    matters.put(matter.id, Kind.BOOKMARK, [bookmark.id])
    matters.put(matter.id, Kind.CLOCK, [CLOCK.as_text()])
    matters.put(matter.id, Kind.COMPARISON, [CHOICE.to_json()])
    found = matters.get(matter.id)
    assert found is not None
    return found, matters.items(matter.id)


def test_what_was_exported_comes_back_in_another_profile(matters: Matters, tmp_path: Path) -> None:
    matter, items = full(matters)
    file = tmp_path / "case.zip"
    save_export(file, pack({NAME: as_json(matter, items)}))
    other_marks = Marks.open(tmp_path / "other" / "marks.sqlite")
    other = Matters(Bookmarks(other_marks))
    for name in ("Dupont | 12", "Dupont | 12 (2)"):  # a second time it is a second matter, with the same bookmark
        found = read(file)
        assert found.left_out == 0
        back = other.take_in(found.name, found.note, found.bookmarks, found.others)
        assert back is not None
        assert (back.name, back.note) == (name, "# My heading\nand a note")
        first, second, third = other.items(back.id)
        assert first.bookmark is not None
        assert (first.bookmark.note, first.bookmark.tags, first.bookmark.colour) == ("Ask *why*", ("urgent",), "ask")
        assert first.bookmark.excerpt == "Excerpt of FR/lawyer#when.1"
        assert (second.about, third.about) == (CLOCK.as_text(), CHOICE.to_json())
    assert other.bookmarks.count() == 1
    other_marks.close()


def test_an_import_does_not_touch_the_readers_own_note(matters: Matters, tmp_path: Path) -> None:
    matter, items = full(matters)
    file = tmp_path / "case.zip"
    save_export(file, pack({NAME: as_json(matter, items)}))
    matters.bookmarks.set_note(items[0].about, "Ask *why*, and when")
    found = read(file)
    back = matters.take_in(found.name, found.note, found.bookmarks, found.others)
    assert back is not None
    assert [bookmark.note for bookmark in matters.bookmarks.page()] == ["Ask *why*, and when"]
    assert kinds(matters, back) == [Kind.BOOKMARK, Kind.CLOCK, Kind.COMPARISON]


def written(tmp_path: Path, values: object) -> Path:
    file = tmp_path / "case.zip"
    save_export(file, pack({NAME: values if isinstance(values, str) else json.dumps(values)}))
    return file


HEAD = {"format": "rights-at-arrest matter", "version": 1}


@pytest.mark.parametrize(
    ("values", "trouble"),
    [
        ("", Trouble.OTHER_PROGRAM),
        ("[" * 100_000, Trouble.OTHER_PROGRAM),
        ({"format": "other"}, Trouble.OTHER_PROGRAM),
        ({**HEAD, "version": 2}, Trouble.NEWER),
        ({**HEAD, "version": "x"}, Trouble.NEWER),
    ],
)
def test_files_that_are_none_of_ours_are_refused(tmp_path: Path, values: object, trouble: Trouble) -> None:
    with pytest.raises(MatterFileError) as caught:
        read(written(tmp_path, values))
    assert caught.value.trouble is trouble


def test_no_zip_no_file_and_a_zip_bomb_are_refused(tmp_path: Path) -> None:
    text = tmp_path / "text.zip"
    text.write_text("no zip", encoding="utf-8")
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(NAME, b" " * (MOST_BYTES + 10))
    other = tmp_path / "other.zip"
    save_export(other, pack({"README.md": "x"}))
    found = []
    for path in (text, bomb, other, tmp_path / "none.zip", tmp_path):
        with pytest.raises(MatterFileError) as caught:
            read(path)
        found.append(caught.value.trouble)
    assert found == [Trouble.OTHER_PROGRAM] * 3 + [Trouble.UNREADABLE] * 2


def test_entries_that_make_no_sense_are_left_out_and_counted(tmp_path: Path) -> None:
    items = [
        {"kind": "bookmark", "bookmark": {"ref": "FR/lawyer", "title": "T", "folder": "F"}},
        {"kind": "bookmark", "bookmark": {"ref": "../../etc"}},
        {"kind": "clock", "kept": {"country": "FR", "start": "no time"}},
        {"kind": "clock", "kept": json.loads(CLOCK.as_text())},
        {"kind": "comparison", "kept": {"codes": "FR"}},
        {"kind": "else"},
        17,
    ]
    found = read(written(tmp_path, {**HEAD, "name": "a\u202eb\n", "note": 5, "items": items}))
    assert (found.name, found.note, len(found.bookmarks), found.others) == ("ab", "", 1, [("clock", CLOCK.as_text())])
    assert found.bookmarks[0].folder == ""
    assert found.left_out == 5


# in words --------------------------------------------------------------------------------------------------------


@pytest.fixture
def words(real_library: Library) -> MatterWords:
    return MatterWords(real_library, Passages(real_library, "en"), lambda: NOW)


def test_the_zip_has_everything_in_readable_markdown(matters: Matters, words: MatterWords) -> None:
    matter, items = full(matters)
    texts = words.documents(matter, items)
    assert list(texts) == ["README.md", "bookmarks.md", "clock-1.md", "comparison-1.md", "matter.json"]
    readme = texts["README.md"]
    assert readme.startswith("# Dupont \\| 12\n")
    assert "# My heading\nand a note" in readme
    assert "[Detention clock: France](clock-1.md)" in readme
    bookmarks = texts["bookmarks.md"]
    for part in ("FR/lawyer\\#when.1", "CPP art. 63-3-1", "Ask *why*", "urgent", "checked 20", "\n> "):
        assert part in bookmarks
    clock = texts["clock-1.md"]
    assert "| Until | Decided by | Only if | Law |" in clock
    assert "| 24 h<br>Sun 22 Nov 2026, 22:40 | Police |" in clock
    assert "CPP art. 63 I-II" in clock
    assert "This is arithmetic, not a legal decision." in clock
    comparison = texts["comparison-1.md"]
    assert "| Question | France | Germany |" in comparison
    assert "CPP art. 63-3-1" in comparison
    assert "\u2068" not in "".join(texts.values())


def test_every_row_of_a_table_has_as_many_cells(words: MatterWords, matters: Matters) -> None:
    matter, items = full(matters)
    for name, text in words.documents(matter, items).items():
        rows = [line.replace("\\|", "") for line in text.split("\n") if line.startswith("| ")]
        assert len({row.count("|") for row in rows}) <= 1, name
    assert table(["a|b"], [[["x\ny", "z"]]]) == "| a\\|b |\n| --- |\n| x y<br>z |"


def test_a_clock_tells_the_next_deadline_as_time_goes_by(real_library: Library) -> None:
    now = [NOW]
    words = MatterWords(real_library, Passages(real_library, "en"), lambda: now[0])
    about = CLOCK.as_text()
    first = words.deadline(about)
    assert (first.left, first.text, first.soon) == ("13 h left", "Next limit: Sun 22 Nov, 22:40. Police", False)
    now[0] = NOW + dt.timedelta(hours=12, minutes=59, seconds=30)
    assert (words.deadline(about).left, words.deadline(about).soon) == ("0 min 30 s left", True)
    now[0] = NOW + dt.timedelta(days=40)
    assert words.deadline(about).text.startswith("All limits here have passed. The last one:")


def test_of_several_clocks_the_one_that_ends_first_is_told(words: MatterWords) -> None:
    german = ClockState("DE", "ordinary", "Europe/Berlin", START - dt.timedelta(days=30)).as_text()
    stopped = ClockState("FR", "ordinary", "Europe/Paris").as_text()
    told = words.next_deadline([stopped, german, CLOCK.as_text()])
    assert told is not None
    assert told.left == "13 h left"
    only = words.next_deadline([stopped])
    assert only is not None
    assert only.text == "The clock does not run yet"


def test_a_clock_of_a_regime_that_is_gone_shows_the_limits_of_no_other(words: MatterWords) -> None:
    assert words.deadline(ClockState("FR", "gone", "Europe/Paris", START).as_text()).text == "No time can be computed"
    assert words.deadline(ClockState("XX", "ordinary", "UTC", START).as_text()).at is None
