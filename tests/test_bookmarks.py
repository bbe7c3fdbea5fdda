"""Bookmarks are there tomorrow, in the order, folder and with the words that the reader gave them."""

from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from advice_app.library.model import Reference
from advice_app.marks import finder, rows
from advice_app.marks.bookmarks import Bookmark, Bookmarks, Folder, Order, Removed
from advice_app.marks.model import HIGHLIGHTS, NOTES, Colour
from advice_app.marks.store import Marks, Trouble

INTERVIEW = Reference("FR", "interview")
SILENCE = INTERVIEW.at("silence.2")
ANY_TEXT = st.text(max_size=40)


@pytest.fixture
def kept(marks: Marks) -> Bookmarks:
    return Bookmarks(marks)


def add(kept: Bookmarks, ref: Reference | str = SILENCE, title: str = "Silence", **more: object) -> Bookmark:
    values = {"language": "en", "excerpt": "", "fingerprint": "f", **more}
    place = Reference.parse(ref) if isinstance(ref, str) else ref
    bookmark = kept.add(place, title=title, **values)  # type: ignore[arg-type]
    assert bookmark is not None
    return bookmark


def titles(found: list[Bookmark]) -> list[str]:
    return [bookmark.title for bookmark in found]


def places(found: list[Bookmark]) -> set[str]:
    return {bookmark.ref.place for bookmark in found}


def numbered(kept: Bookmarks, number: int) -> list[str]:
    """Bookmarks titled 0, 1, 2, …; their ids."""
    return [add(kept, INTERVIEW.at(f"silence.{count + 1}"), str(count)).id for count in range(number)]


def test_a_bookmark_is_there_after_a_restart_as_it_was_saved(marks: Marks, kept: Bookmarks) -> None:
    folder = kept.add_folder("Case 14")
    assert folder is not None
    made = add(kept, excerpt="You may stay silent.", folder=folder.id, tags=["silence", "time limits"], note="Show\nart. 63-1")
    with closing(Marks.open(marks.path)) as again:
        there = Bookmarks(again).get(made.id)
        assert there == made
        assert (made.ref, made.tags, made.note, made.folder) == (
            SILENCE,
            ("silence", "time limits"),
            "Show\nart. 63-1",
            folder.id,
        )
        assert Bookmarks(again).folders() == [Folder(folder.id, "Case 14", 1)]


def test_a_star_is_found_by_its_place_and_by_no_other(kept: Bookmarks) -> None:
    made = add(kept)
    add(kept, "FR/interview#silence.20", "Another")
    add(kept, "FR/interview-x#silence.3", "Another guide")
    add(kept, "FR/interview", "The guide")
    assert kept.find(SILENCE) == made
    assert kept.find(INTERVIEW.at("silence.3")) is None
    assert places(kept.of_guide(SILENCE)) == {"", "silence.2", "silence.20"}
    kept.remove([made.id])
    assert kept.find(SILENCE) is None
    assert places(kept.of_guide(INTERVIEW)) == {"", "silence.20"}


def test_the_same_place_is_kept_once_in_each_folder(kept: Bookmarks) -> None:
    folder = kept.add_folder("Case 14")
    assert folder is not None
    first = add(kept, title="First")
    assert add(kept, title="Second") == first
    assert add(kept, title="Third", folder=folder.id).title == "Third"
    assert kept.count() == 2


def test_changes_are_kept(marks: Marks, kept: Bookmarks) -> None:
    made = add(kept)
    assert kept.rename(made.id, "Say nothing")
    assert kept.set_note(made.id, "Asked at 11:20,\nnot yet seen.")
    assert kept.set_tags(made.id, ["child", "Child", "phone"])
    with closing(Marks.open(marks.path)) as again:
        there = Bookmarks(again).get(made.id)
    assert there is not None
    assert (there.title, there.note, there.tags) == ("Say nothing", "Asked at 11:20,\nnot yet seen.", ("child", "phone"))
    assert (there.ref, there.saved) == (made.ref, made.saved)


def test_what_is_gone_cannot_be_changed(kept: Bookmarks) -> None:
    made = add(kept)
    kept.remove([made.id])
    assert not kept.rename(made.id, "x")
    assert not kept.set_note(made.id, "x")
    assert not kept.set_tags(made.id, ["x"])
    assert not kept.move(made.id, None)
    assert not kept.put_in_folder([made.id], "no such folder")
    assert not kept.rename_folder("no such folder", "x")
    assert kept.remove([made.id]) == kept.remove_folder("no such folder") == Removed()
    assert not kept.rename(add(kept).id, " \n ")  # nothing to show in a list


def test_every_order(kept: Bookmarks) -> None:
    for ref, title in [
        ("FR/interview#b.10", "école"),
        ("DE/court", "Zebra"),
        ("FR/interview#b.9", "Éclair"),
        ("FR/arrest", "ant"),
    ]:
        add(kept, ref, title)
    expected = {
        Order.OWN: ["école", "Zebra", "Éclair", "ant"],
        Order.NEWEST: ["ant", "Éclair", "Zebra", "école"],
        Order.TITLE: ["ant", "Éclair", "école", "Zebra"],
        Order.PLACE: ["Zebra", "ant", "Éclair", "école"],
    }
    assert {order: titles(kept.page(order=order)) for order in Order} == expected
    assert titles(kept.page(order=Order.TITLE, limit=2, offset=1)) == ["Éclair", "école"]


def test_own_order_is_moved_and_stays(marks: Marks, kept: Bookmarks) -> None:
    ids = numbered(kept, 5)
    assert kept.move(ids[4], ids[0])
    assert kept.move(ids[1], None)
    assert kept.move(ids[2], ids[2])
    with closing(Marks.open(marks.path)) as again:
        assert titles(Bookmarks(again).page(order=Order.OWN)) == ["4", "0", "2", "3", "1"]


def test_there_is_always_room_between_two(kept: Bookmarks) -> None:
    ids = numbered(kept, 4)
    for turn in range(150):  # each halves the gap before the last
        assert kept.move(ids[turn % 3], ids[3])
    assert titles(kept.page(order=Order.OWN)) == ["0", "1", "2", "3"]


def test_deleting_is_undone_with_folder_tags_and_place(kept: Bookmarks) -> None:
    ids = numbered(kept, 4)
    folder = kept.add_folder("Case 14")
    assert folder is not None
    kept.put_in_folder(ids[1:3], folder.id)
    kept.set_tags(ids[1], ["silence"])
    before, tags = kept.page(order=Order.OWN), kept.tags()
    removed = kept.remove(ids[1:3])
    assert (kept.count(), kept.count(folder=folder.id), kept.tags()) == (2, 0, [])
    assert kept.restore(removed)
    assert kept.restore(removed)  # twice is once
    assert (kept.page(order=Order.OWN), kept.tags(), kept.count(folder=folder.id)) == (before, tags, 2)


def test_deleting_a_folder_keeps_what_was_in_it_and_is_undone(kept: Bookmarks) -> None:
    first, second = kept.add_folder("Case 14"), kept.add_folder("Workshop")
    assert first is not None
    assert second is not None
    ids = numbered(kept, 3)
    kept.put_in_folder(ids[:2], first.id)
    removed = kept.remove_folder(first.id)
    assert [folder.name for folder in kept.folders()] == ["Workshop"]
    assert (kept.count(), kept.count(folder="")) == (3, 3)
    kept.put_in_folder([ids[1]], second.id)  # moved on since
    assert kept.restore(removed)
    assert kept.folders() == [Folder(first.id, "Case 14", 1), Folder(second.id, "Workshop", 1)]
    assert kept.count(folder="") == 1


def test_folders_have_names_of_their_own(kept: Bookmarks) -> None:
    first = kept.add_folder("  Case \u202e 14 ")
    assert first is not None
    assert first.name == "Case 14"
    assert kept.add_folder("CASE 14") == first
    assert kept.add_folder(" ") is None
    other = kept.add_folder("Workshop")
    assert other is not None
    assert not kept.rename_folder(other.id, "case 14")
    assert kept.rename_folder(first.id, "case 15")
    assert [folder.name for folder in kept.folders()] == ["case 15", "Workshop"]


def test_a_tag_is_spelt_as_it_was_first_and_gone_with_its_last_bookmark(kept: Bookmarks) -> None:
    one = add(kept, "FR/arrest", "One", tags=["Garde à vue", "child"])
    two = add(kept, "DE/arrest", "Two", tags=["garde À VUE", "a, b"])
    assert two.tags == ("Garde à vue", "a b")
    assert [(tag.name, tag.count) for tag in kept.tags()] == [("a b", 1), ("child", 1), ("Garde à vue", 2)]
    assert titles(kept.page(tag="GARDE À VUE", order=Order.OWN)) == ["One", "Two"]
    assert kept.count(tag="garde à vue") == 2
    kept.remove([one.id])
    assert [(tag.name, tag.count) for tag in kept.tags()] == [("a b", 1), ("Garde à vue", 1)]


def test_search_looks_into_title_note_excerpt_and_tags(kept: Bookmarks) -> None:
    add(kept, "FR/arrest", "Garde à vue", excerpt="The police may hold you.")
    add(kept, "DE/arrest", "Beschuldigtenvernehmung", language="de", note="Prüfung in 63-4-2", tags=["Zeitlimit"])
    add(kept, "FR/interview", "حق الصمت", language="ar", excerpt="يحق لك أن تسكت أمام المُحقِّق")
    found = {
        text: titles(kept.page(text=text))
        for text in ("GARDE a", "pol hold", "besch", "pruef", "Prüf", "63-4", "zeit", "محقق", "xyz")
    }
    assert found == {
        "GARDE a": ["Garde à vue"], "pol hold": ["Garde à vue"], "besch": ["Beschuldigtenvernehmung"],
        "pruef": ["Beschuldigtenvernehmung"], "Prüf": ["Beschuldigtenvernehmung"], "63-4": ["Beschuldigtenvernehmung"],
        "zeit": ["Beschuldigtenvernehmung"], "محقق": ["حق الصمت"], "xyz": [],
    }  # fmt: skip
    assert kept.count(text="arrest") == 0  # references are no text
    assert kept.count(text='"*(') == kept.count(text="x") == 3  # no word, or its first letter: nothing is asked for yet
    assert (kept.count(text="6"), kept.count(text="g x")) == (1, 3)


def test_search_follows_every_change(kept: Bookmarks) -> None:
    made = add(kept, title="Old words")
    kept.rename(made.id, "New words")
    kept.set_note(made.id, "bread")
    assert [kept.count(text=text) for text in ("old", "new", "bread")] == [0, 1, 1]
    kept.set_note(made.id, "")
    removed = kept.remove([made.id])
    assert [kept.count(text=text) for text in ("new", "bread")] == [0, 0]
    kept.restore(removed)
    assert [kept.count(text=text) for text in ("new", "bread")] == [1, 0]


@pytest.mark.parametrize("listed", [5000, 600, 3])
def test_search_within_a_folder_and_a_tag_over_many(kept: Bookmarks, monkeypatch: pytest.MonkeyPatch, listed: int) -> None:
    monkeypatch.setattr(finder, "_MANY", listed)  # each way of finding says the same
    folder = Folder("f", "Half", 0)
    blank = Bookmark("", INTERVIEW, "", "", "", (), 0, "en", "", "")
    many = [
        blank._replace(
            ref=INTERVIEW.at(f"s{n // 9}.{n % 9 + 1}"),
            title=f"word {n:04}",
            folder="f" if n % 2 else "",
            tags=("t",) if n % 3 == 0 else (),
            saved=n + 1.0,
        )
        for n in range(5000)
    ]
    assert kept.merge(many, [folder]) is not None
    (half,) = kept.folders()
    assert kept.count(folder=half.id, text="word") == 2500
    assert titles(kept.page(folder=half.id, text="wor", order=Order.TITLE, limit=3, offset=10)) == [
        "word 0021",
        "word 0023",
        "word 0025",
    ]
    assert kept.count(folder=half.id, tag="t", text="word") == len([n for n in range(5000) if n % 2 and n % 3 == 0])
    assert titles(kept.page(folder="", tag="t", text="word", order=Order.NEWEST, limit=2)) == ["word 4998", "word 4992"]
    assert len(kept.page(text="word", limit=-1)) == 5000
    assert (kept.count(tag="t"), kept.count(tag="T", folder="")) == (1667, 834)
    assert titles(kept.page(tag="T", order=Order.OWN, limit=2, offset=1)) == ["word 0003", "word 0006"]
    assert titles(kept.page(text="word 49", order=Order.OWN, limit=1)) == ["word 4900"]


def test_words_folded_by_another_version_are_folded_anew(marks: Marks, kept: Bookmarks) -> None:
    made = add(kept, title="Prüfung")
    marks.change(lambda db: db.execute("UPDATE setting SET value = 'older' WHERE key = ?", (rows.FOLDING,)))
    marks.change(lambda db: db.execute("UPDATE bookmark_word SET words = 'as folded before'"))
    again = Bookmarks(marks)
    assert [again.count(text=text) for text in ("prufung", "before")] == [1, 0]
    assert again.get(made.id) == made


def test_another_copy_of_the_app_is_noticed(marks: Marks, kept: Bookmarks) -> None:
    seen = {kept.version}
    with closing(Marks.open(marks.path)) as other:
        assert kept.version in seen  # opening is no change
        made = add(Bookmarks(other))
        seen.add(kept.version)
        assert kept.get(made.id) == made
        kept.rename(made.id, "Mine")
        seen.add(kept.version)
        assert kept.count(text="mine") == 1
        Bookmarks(other).rename(made.id, "Theirs")
        seen.add(kept.version)
        assert (kept.count(text="mine"), kept.count(text="theirs")) == (0, 1)
    assert len(seen) == 4
    marks.visit("FR/arrest")
    assert kept.version in seen  # reading is no change of bookmarks


def test_erasing_leaves_nothing_on_the_disk(marks: Marks, kept: Bookmarks) -> None:
    aside = marks.path.with_name("marks-damaged-20260101-000000.sqlite")
    backup = marks.path.with_name("marks.sqlite.v1.bak")
    for file in (aside, backup):
        file.write_bytes(b"mother")
    for number in range(50):
        add(kept, INTERVIEW.at(f"silence.{number + 1}"), f"Mother {number}", excerpt="mother", note="my mother", tags=["mother"])
    kept.add_folder("Mother")
    marks.set({"theme": "dark"})
    assert kept.erase_all()
    assert (kept.count(), kept.folders(), kept.tags(), kept.page(), kept.count(text="mother")) == (0, [], [], [], 0)
    for file in marks.path.parent.iterdir():
        assert b"other" not in file.read_bytes().lower(), file
    assert not aside.exists()
    assert not backup.exists()
    assert marks.settings()["theme"] == "dark"
    folder = kept.add_folder("After")
    assert folder is not None
    add(kept, title="After", folder=folder.id)
    assert (kept.count(text="after"), kept.folders()[0].count) == (1, 1)


@pytest.mark.parametrize("many", [False, True])
def test_deleted_words_are_gone_from_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, many: bool) -> None:
    monkeypatch.setattr(rows, "FEW", 1 if many else 1000)  # of many they are gone when the app is closed
    marks = Marks.open(tmp_path / "profile" / "marks.sqlite")
    kept = Bookmarks(marks)
    stays, goes = add(kept, "FR/arrest", "Stays"), add(kept, "FR/court", "Whisper", tags=["whisper"])
    kept.set_note(stays.id, "whispering to nobody")
    kept.set_note(stays.id, "nothing")
    kept.remove([goes.id])
    marks.close()
    for file in marks.path.parent.iterdir():
        assert b"whisper" not in file.read_bytes().lower(), file


def test_in_memory_nothing_is_shown_as_saved() -> None:
    marks = Marks.open(Path("/dev/null/nowhere"))
    kept = Bookmarks(marks)
    assert kept.add(SILENCE, title="x", language="en", excerpt="", fingerprint="") is None
    assert kept.add_folder("x") is None
    assert kept.remove(["x"]) == Removed()
    assert not kept.erase_all()
    assert kept.merge([], []) is None
    assert (kept.count(), kept.page(), kept.folders(), kept.tags(), kept.find(SILENCE)) == (0, [], [], [], None)
    assert marks.notice is not None
    assert marks.notice.trouble is Trouble.UNWRITABLE
    marks.close()


@given(title=ANY_TEXT, note=ANY_TEXT, tags=st.lists(ANY_TEXT, max_size=4), excerpt=ANY_TEXT)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=60)
def test_any_text_is_kept_clean_and_comes_back(kept: Bookmarks, title: str, note: str, tags: list[str], excerpt: str) -> None:
    kept.remove([bookmark.id for bookmark in kept.page(limit=-1)])
    made = add(kept, title=title, note=note, tags=tags, excerpt=excerpt)
    assert kept.page() == [made]
    for text in (made.title, made.note, made.excerpt, *made.tags):
        assert not any(letter in text for letter in "\0\x1b\u202e\u2066\ud800\u200f")
    assert (made.title.strip(), len(made.title.splitlines())) == (made.title, 1)
    kept.remove([made.id])
    again = add(kept, title=made.title, note=made.note, tags=made.tags, excerpt=made.excerpt)
    assert again._replace(id=made.id, saved=made.saved) == made  # what is clean stays as it is


class Keeping(RuleBasedStateMachine):
    """Whatever a reader does with bookmarks, the store says what a plain list would."""

    path: Path  # set by the test

    def __init__(self) -> None:
        super().__init__()
        self.marks = Marks.open(self.path)
        self.kept = Bookmarks(self.marks)
        self.kept.erase_all()
        self.model: list[Bookmark] = []  # in the reader's own order
        self.removed: list[tuple[Removed, int, Bookmark]] = []

    @rule(
        place=st.integers(1, 6),
        title=st.sampled_from(["apple", "bread", "cheese"]),
        tags=st.sampled_from([(), ("a",), ("a", "b")]),
    )
    def add(self, place: int, title: str, tags: tuple[str, ...]) -> None:
        made = add(self.kept, INTERVIEW.at(f"silence.{place}"), title, tags=tags)
        if made.id not in {bookmark.id for bookmark in self.model}:
            self.model.append(made)

    @rule(which=st.integers(0, 5), title=st.sampled_from(["apple pie", "egg"]))
    def rename(self, which: int, title: str) -> None:
        if which < len(self.model):
            assert self.kept.rename(self.model[which].id, title)
            self.model[which] = self.model[which]._replace(title=title)

    @rule(which=st.integers(0, 5), note=st.sampled_from(["", "figs", "egg and figs"]), colour=st.sampled_from(["", *Colour]))
    def write_on(self, which: int, note: str, colour: str) -> None:
        if which < len(self.model):
            assert self.kept.set_note(self.model[which].id, note)
            assert self.kept.set_colour(self.model[which].id, colour)
            self.model[which] = self.model[which]._replace(note=note, colour=colour)

    @rule(which=st.integers(0, 5), before=st.integers(0, 6))
    def move(self, which: int, before: int) -> None:
        if which < len(self.model) and which != before:
            target = self.model[before].id if before < len(self.model) else None
            assert self.kept.move(self.model[which].id, target)
            moved = self.model.pop(which)
            at = next((number for number, other in enumerate(self.model) if other.id == target), len(self.model))
            self.model.insert(at, moved)

    @rule(which=st.integers(0, 5))
    def remove_and_restore(self, which: int) -> None:
        if which < len(self.model):
            removed = self.kept.remove([self.model[which].id])
            assert self.kept.get(self.model[which].id) is None
            assert self.kept.restore(removed)

    @rule(which=st.integers(0, 5))
    def remove(self, which: int) -> None:
        if which < len(self.model):
            self.kept.remove([self.model.pop(which).id])

    @invariant()
    def says_the_same(self) -> None:
        assert self.kept.page(order=Order.OWN) == self.model
        assert self.kept.count() == len(self.model)
        for text in ("apple", "egg"):
            assert self.kept.count(text=text) == sum(text in f"{bookmark.title} {bookmark.note}" for bookmark in self.model)
        self.says_the_same_of_kinds()
        for tag in ("a", "b"):
            assert self.kept.count(tag=tag) == sum(tag in bookmark.tags for bookmark in self.model)
        assert {tag.name: tag.count for tag in self.kept.tags()} == {
            tag: count for tag in ("a", "b") if (count := sum(tag in bookmark.tags for bookmark in self.model))
        }

    def says_the_same_of_kinds(self) -> None:
        noted = {bookmark.id for bookmark in self.model if bookmark.note}
        of_kind = {NOTES: noted, HIGHLIGHTS: {bookmark.id for bookmark in self.model if bookmark.colour}}
        of_kind |= {colour: {bookmark.id for bookmark in self.model if bookmark.colour == colour} for colour in Colour}
        assert self.kept.kinds() == {kind: len(ids) for kind, ids in of_kind.items() if ids}
        for kind, ids in of_kind.items():
            assert [found.id for found in self.kept.page(kind=kind, order=Order.OWN)] == [b.id for b in self.model if b.id in ids]
            assert self.kept.count(kind=kind, text="figs", folder="") == sum(b.id in ids and "figs" in b.note for b in self.model)
            assert self.kept.count(kind=kind, tag="a") == sum(b.id in ids and "a" in b.tags for b in self.model)

    def teardown(self) -> None:
        self.marks.close()


@pytest.fixture(autouse=True)
def _path_for_the_machine(tmp_path_factory: pytest.TempPathFactory) -> None:
    Keeping.path = tmp_path_factory.mktemp("keeping") / "marks.sqlite"


TestKeeping = Keeping.TestCase
TestKeeping.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
