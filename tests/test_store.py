"""The reader's own data: private, never overwritten, never lost, and never in the way of reading."""

import sqlite3
import stat
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from advice_app.marks import store
from advice_app.marks.store import Marks, Trouble

REFS = st.sampled_from(["FR/interview", "FR/arrest", "DE/court", "GB-EAW/family", "INTL/interpol"])
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "marks.sqlite"


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def fill(path: Path) -> None:
    """A file with something in each table, over more than one page of the database."""
    marks = Marks.open(path)
    marks.set({"theme": "dark", **{f"key{number}": "x" * 200 for number in range(100)}})
    for number in range(300):
        marks.visit(f"FR/stage{number}")
    marks.keep_position("FR/interview", "silence.2")
    marks.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps others out of the profile folder by itself")
def test_others_on_this_computer_cannot_read_it(path: Path) -> None:
    marks = Marks.open(path)
    marks.set({"theme": "dark"})
    assert mode(path.parent) == 0o700
    assert {mode(file) for file in path.parent.iterdir()} == {0o600}
    marks.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps others out of the profile folder by itself")
def test_a_folder_that_others_could_read_is_closed_to_them(path: Path) -> None:
    path.parent.mkdir(mode=0o755)
    Marks.open(path).close()
    assert mode(path.parent) == 0o700


def test_what_was_kept_is_there_after_a_restart(path: Path) -> None:
    fill(path)
    marks = Marks.open(path)
    assert marks.notice is None
    assert marks.settings()["theme"] == "dark"
    assert marks.visits(1)[0].ref == "FR/stage299"
    assert marks.position("FR/interview") == "silence.2"
    marks.close()


@pytest.mark.parametrize("damage", [b"not a database, but long enough to be one" * 200, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_file_is_set_aside_whole_and_reading_goes_on(path: Path, damage: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(damage)
    marks = Marks.open(path)
    assert marks.notice is not None
    assert marks.notice.trouble is Trouble.DAMAGED
    assert marks.notice.path != path
    assert marks.notice.path.read_bytes() == damage
    marks.set({"theme": "dark"})
    marks.close()
    again = Marks.open(path)
    assert (again.notice, again.settings()) == (None, {"theme": "dark"})
    again.close()


@pytest.mark.parametrize("part", [0.4, 0.6, 0.9])
def test_damage_anywhere_in_the_file_stops_nobody(path: Path, part: float) -> None:
    fill(path)
    data = bytearray(path.read_bytes())
    start = int(len(data) * part) // 4096 * 4096
    data[start : start + 4096] = b"\xfe" * 4096
    path.write_bytes(data)
    marks = Marks.open(path)
    marks.settings()
    marks.visits(1000)
    marks.position("FR/interview")
    marks.visit("FR/arrest")
    assert marks.notice is not None
    marks.close()
    assert any(file.read_bytes() == bytes(data) for file in path.parent.glob("*damaged*"))


def test_two_damaged_files_are_both_kept(path: Path) -> None:
    path.parent.mkdir()
    for text in ("first", "second"):
        path.write_text(text * 500, encoding="utf-8")
        Marks.open(path).close()
    kept = {file.read_text(encoding="utf-8")[:5] for file in path.parent.glob("*damaged*")}
    assert kept == {"first", "secon"}


def test_a_file_of_another_program_is_set_aside(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as other:
        other.executescript("CREATE TABLE setting (theirs TEXT); INSERT INTO setting VALUES ('kept');")
    marks = Marks.open(path)
    assert marks.notice is not None
    with closing(sqlite3.connect(marks.notice.path)) as aside:
        assert aside.execute("SELECT theirs FROM setting").fetchall() == [("kept",)]
    marks.close()


def test_a_newer_file_is_left_as_it_is(path: Path) -> None:
    fill(path)
    with closing(sqlite3.connect(path)) as newer:
        newer.executescript("PRAGMA journal_mode = DELETE; PRAGMA user_version = 99")
    before = path.read_bytes()
    marks = Marks.open(path)
    assert marks.notice is not None
    assert (marks.notice.trouble, marks.notice.path) == (Trouble.NEWER, path)
    marks.set({"theme": "light"})
    assert marks.settings() == {"theme": "light"}  # in memory, until the app closes
    marks.close()
    with closing(sqlite3.connect(path)) as kept:
        assert dict(kept.execute("SELECT key, value FROM setting"))["theme"] == "dark"
        assert kept.execute("PRAGMA user_version").fetchone() == (99,)
    assert len(path.read_bytes()) == len(before)


def test_where_nothing_can_be_written_it_lasts_until_the_app_closes(tmp_path: Path) -> None:
    (tmp_path / "profile").write_text("a file where the folder should be", encoding="utf-8")
    marks = Marks.open(tmp_path / "profile" / "marks.sqlite")
    assert marks.notice is not None
    assert marks.notice.trouble is Trouble.UNWRITABLE
    marks.set({"theme": "dark"})
    marks.visit("FR/arrest")
    marks.keep_position("FR/arrest", "short.1")
    assert (marks.settings(), marks.position("FR/arrest")) == ({"theme": "dark"}, "short.1")
    assert [visit.ref for visit in marks.visits()] == ["FR/arrest"]
    assert (tmp_path / "profile").is_file()


def test_a_file_locked_by_somebody_else_is_no_damage(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(path)
    monkeypatch.setattr(store, "BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(path)) as other:
        marks = Marks.open(path)
        marks._db.execute("PRAGMA busy_timeout = 50")
        other.execute("BEGIN EXCLUSIVE")
        marks.set({"theme": "light"})
        assert marks.notice is not None
        assert (marks.notice.trouble, marks.notice.path) == (Trouble.UNWRITABLE, path)
        assert marks.settings()["theme"] == "dark"
        other.rollback()
        marks.close()
    assert not list(path.parent.glob("*damaged*"))


WRITER = """
import sys
from pathlib import Path
from advice_app.marks.store import Marks
marks = Marks.open(Path(sys.argv[1]))
for number in range(60):
    marks.set({f"{sys.argv[2]}{number}": "x"})
    marks.visit(f"FR/{sys.argv[2]}{number}")
assert marks.notice is None, marks.notice
marks.close()
"""


def test_two_copies_of_the_app_write_at_once(path: Path) -> None:
    names = ("a", "b", "c", "d")
    running = [subprocess.Popen([sys.executable, "-c", WRITER, path, name], stderr=subprocess.PIPE) for name in names]
    failures = [process.communicate(timeout=60)[1].decode() for process in running]
    assert failures == [""] * len(names)
    marks = Marks.open(path)
    assert len(marks.settings()) == len(marks.visits(1000)) == 60 * len(names)
    marks.close()


def test_many_copies_may_make_the_file_at_once(path: Path) -> None:
    start, found = threading.Barrier(8), []

    def run() -> None:
        start.wait()
        marks = Marks.open(path)
        found.append(marks.notice)
        marks.close()

    threads = [threading.Thread(target=run) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [None] * 8
    assert not list(path.parent.glob("*damaged*"))


def test_an_upgrade_keeps_everything_and_a_copy_of_before(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(path)
    monkeypatch.setattr(store, "STEPS", (*store.STEPS, "CREATE TABLE bookmark (ref TEXT PRIMARY KEY); DROP TABLE visit;"))
    marks = Marks.open(path)
    assert marks.notice is None
    assert marks.settings()["theme"] == "dark"
    marks.close()
    (backup,) = path.parent.glob("*.bak")
    with closing(sqlite3.connect(backup)) as before:
        assert before.execute("SELECT count(*) FROM visit").fetchone() == (300,)
        assert before.execute("PRAGMA user_version").fetchone() == (1,)
    if sys.platform != "win32":
        assert mode(backup) == 0o600


def test_an_upgrade_that_fails_leaves_the_file_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(path)
    steps = (*store.STEPS, "CREATE TABLE new (key CHECK (length(key) < 5)); INSERT INTO new SELECT key FROM setting;")
    with monkeypatch.context() as patch:
        patch.setattr(store, "STEPS", steps)
        Marks.open(path).close()
    kept = [path, *path.parent.glob("*damaged*.sqlite")]
    counts = []
    for file in kept:
        with closing(sqlite3.connect(file)) as database:
            counts.append(database.execute("SELECT count(*) FROM setting").fetchone()[0])
    assert 101 in counts


@given(st.dictionaries(TEXTS, TEXTS), st.dictionaries(TEXTS, TEXTS))
def test_settings_come_back_as_they_were_stored(first: dict[str, str], second: dict[str, str]) -> None:
    marks = Marks.open(Path("/dev/null/nowhere"))
    marks.set(first)
    marks.set(second)
    assert marks.settings() == {**first, **second}
    marks.close()


class Reading(RuleBasedStateMachine):
    """Whatever the reader does, the store says what a plain dictionary would."""

    def __init__(self) -> None:
        super().__init__()
        self.marks = Marks.open(Path("/dev/null/nowhere"))
        self.visited: list[str] = []
        self.places: dict[str, str] = {}

    @rule(ref=REFS)
    def visit(self, ref: str) -> None:
        self.marks.visit(ref)
        self.visited = [ref, *(other for other in self.visited if other != ref)]

    @rule(ref=REFS, place=TEXTS)
    def read_on(self, ref: str, place: str) -> None:
        self.marks.keep_position(ref, place)
        self.places[ref] = place

    @rule()
    def forget(self) -> None:
        self.marks.forget_visits()
        self.visited, self.places = [], {}

    @invariant()
    def says_the_same(self) -> None:
        assert [visit.ref for visit in self.marks.visits(100)] == self.visited
        assert {ref: self.marks.position(ref) for ref in self.places} == self.places

    def teardown(self) -> None:
        self.marks.close()


TestReading = Reading.TestCase
