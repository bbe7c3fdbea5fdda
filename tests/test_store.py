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

from advice_app.marks import database, keeper, steps
from advice_app.marks.store import Marks, Notice, Trouble

REFS = st.sampled_from(["FR/interview", "FR/arrest", "DE/court", "GB-EAW/family", "INTL/interpol"])
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "marks.sqlite"


def notice(marks: Marks) -> Notice | None:
    return marks.notice


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


def test_a_window_that_goes_away_may_ask_after_the_end(path: Path) -> None:
    marks = Marks.open(path)
    marks.set({"theme": "dark"})
    marks.close()
    marks.close()
    marks.visit("FR/arrest")
    marks.set({"theme": "light"})
    assert (marks.settings(), marks.visits(), marks.position("x"), marks.change(lambda _db: True)) == ({}, [], "", None)
    assert marks.notice is None
    again = Marks.open(path)
    assert again.settings() == {"theme": "dark"}
    again.close()


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


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_a_newer_file_is_left_as_it_is(path: Path) -> None:
    fill(path)
    with closing(sqlite3.connect(path)) as newer:
        newer.execute("PRAGMA user_version = 99")
    before = files(path.parent)
    marks = Marks.open(path)
    assert marks.notice is not None
    assert (marks.notice.trouble, marks.notice.path) == (Trouble.NEWER, path)
    marks.set({"theme": "light"})
    assert marks.change(lambda _db: True) is None
    assert marks.settings() == {"theme": "light"}  # in memory, until the app closes
    marks.close()
    assert files(path.parent) == before  # no file beside it, either


KILLED = """
import os, sqlite3, sys
newer = sqlite3.connect(sys.argv[1], isolation_level=None)
newer.execute("PRAGMA user_version = 99")
newer.execute("BEGIN")
newer.execute("PRAGMA user_version = 2")
newer.execute("INSERT OR REPLACE INTO setting VALUES ('theme', 'not committed')")
os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a process there does not kill itself with its files open")
def test_a_newer_file_whose_app_was_killed_is_left_as_it_is(path: Path) -> None:
    fill(path)
    subprocess.run([sys.executable, "-c", KILLED, path], check=False, timeout=30)
    before = files(path.parent)
    assert before["marks.sqlite-wal"]  # that it is newer stands only there
    marks = Marks.open(path)
    assert marks.notice is not None
    assert marks.notice.trouble is Trouble.NEWER
    marks.close()
    assert files(path.parent) == before


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


def test_a_file_locked_by_somebody_else_is_no_damage_and_waits(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(path)
    monkeypatch.setattr(keeper, "TURNS_TO_SAVE", 2)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        marks = Marks.open(path)
        other.execute("BEGIN IMMEDIATE")
        marks.set({"theme": "light"})
        marks.visit("DE/court")
        assert notice(marks) is None  # it is written with what comes next: nobody needs to be told
        assert marks.settings()["theme"] == "dark"
        assert marks.change(lambda _db: True) is None
        assert notice(marks) == (Trouble.BUSY, path)
        other.execute("ROLLBACK")
        marks.keep_position("FR/arrest", "short.1")
        assert marks.settings()["theme"] == "light"
        assert marks.visits(1)[0].ref == "DE/court"
        assert notice(marks) is None
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


def fill_version_1(path: Path) -> None:
    """A file as the version before bookmarks left it."""
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as old:
        old.executescript(steps.STEPS[0] + "PRAGMA user_version = 1; PRAGMA journal_mode = WAL;")
        old.execute("INSERT INTO setting VALUES ('theme', 'dark')")
        old.executemany("INSERT INTO visit VALUES (?, ?)", [(f"FR/stage{number}", float(number)) for number in range(300)])
        old.execute("INSERT INTO position VALUES ('FR/interview', 'silence.2')")
        old.commit()


def test_an_upgrade_keeps_everything_and_a_copy_of_before(path: Path) -> None:
    fill_version_1(path)
    marks = Marks.open(path)
    assert marks.notice is None
    assert marks.settings() == {"theme": "dark"}
    assert [visit.ref for visit in marks.visits(1000)] == [f"FR/stage{number}" for number in reversed(range(300))]
    assert marks.position("FR/interview") == "silence.2"
    assert marks.rows("SELECT count(*) FROM bookmark") == [(0,)]
    marks.close()
    (backup,) = path.parent.glob("*.bak")
    with closing(sqlite3.connect(backup)) as before:
        assert before.execute("SELECT count(*) FROM visit").fetchone() == (300,)
        assert before.execute("PRAGMA user_version").fetchone() == (1,)
    if sys.platform != "win32":
        assert mode(backup) == 0o600


def test_a_file_that_is_locked_when_the_app_starts_is_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill_version_1(path)
    monkeypatch.setattr(database, "OPEN_SECONDS", 0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        marks = Marks.open(path)
        assert marks.notice == (Trouble.UNWRITABLE, path)
        assert marks.settings()["theme"] == "dark"
        other.execute("ROLLBACK")
        marks.close()


def test_an_upgrade_that_fails_leaves_the_file_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(path)
    step = "CREATE TABLE new (key CHECK (length(key) < 5)); INSERT INTO new SELECT key FROM setting;"
    with monkeypatch.context() as patch:
        patch.setattr(database, "STEPS", (*steps.STEPS, step))
        marks = Marks.open(path)
        assert marks.notice == (Trouble.UNWRITABLE, path)  # the file is sound, so it is not set aside
        marks.close()
    again = Marks.open(path)
    assert again.notice is None
    assert len(again.settings()) == 101
    again.close()


DYING = """
import os, sqlite3, sys
from pathlib import Path
from advice_app.marks import database
run, seen = database._run_steps, 0

def trace(statement):
    global seen
    seen += statement.strip().startswith(("CREATE", "PRAGMA user_version ="))
    if seen == int(sys.argv[2]):
        os.kill(os.getpid(), 9)

def dying(connection, version):
    connection.set_trace_callback(trace)
    run(connection, version)

database._run_steps = dying
database.connect(Path(sys.argv[1])).close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a process there does not kill itself with its files open")
@pytest.mark.parametrize("statement", [1, 3, 9, 17, 18])
def test_an_upgrade_that_is_killed_leaves_version_1(path: Path, statement: int) -> None:
    fill_version_1(path)
    killed = subprocess.run([sys.executable, "-c", DYING, path, str(statement)], check=False, timeout=30)
    assert killed.returncode == -9
    with closing(sqlite3.connect(path)) as kept:
        assert kept.execute("PRAGMA user_version").fetchone() == (1,)
        assert kept.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert kept.execute("SELECT count(*) FROM visit").fetchone() == (300,)
        assert kept.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'bookmark'").fetchone() == (0,)
    marks = Marks.open(path)
    assert (marks.notice, len(marks.visits(1000)), marks.rows("PRAGMA user_version")) == (None, 300, [(len(steps.STEPS),)])
    marks.close()


def test_what_was_read_is_gone_from_every_file_when_it_is_cleared(path: Path) -> None:
    fill_version_1(path)
    marks = Marks.open(path)
    marks.visit("FR/secret")
    marks.keep_position("FR/secret", "whisper.7")
    marks.set({"kept": "yes"})
    assert marks.forget_visits()
    for file in path.parent.iterdir():  # also the log, and the backup that the upgrade made
        assert not any(word in file.read_bytes() for word in (b"secret", b"whisper", b"stage1", b"silence.2")), file
    assert (marks.settings()["kept"], marks.visits(), marks.position("FR/secret")) == ("yes", [], "")
    marks.close()
    (backup,) = path.parent.glob("*.bak")
    with closing(sqlite3.connect(backup)) as before:
        assert before.execute("SELECT value FROM setting").fetchall() == [("dark",)]


def test_clearing_that_has_to_wait_is_not_forgotten(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(path)
    monkeypatch.setattr(keeper, "TURNS_TO_SAVE", 1)
    marks = Marks.open(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        marks.visit("FR/secret")
        assert not marks.forget_visits()
        other.execute("ROLLBACK")
    marks.set({"theme": "light"})
    assert marks.visits(1000) == []
    assert marks.position("FR/interview") == ""
    marks.close()


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
