"""A passphrase on the reader's data: put on, changed and taken off without loss, whatever interrupts it."""

import contextlib
import os
import sqlite3
import subprocess
import sys
from collections import Counter
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from advice_app.library.model import Reference
from advice_app.marks import cipher, conversion, database, erasing
from advice_app.marks.bookmarks import Bookmarks
from advice_app.marks.cipher import CipherMissingError, WrongPassphraseError
from advice_app.marks.conversion import Conversion, DifferentError, is_busy
from advice_app.marks.database import sealed_path
from advice_app.marks.keeper import Trouble
from advice_app.marks.steps import STEPS
from advice_app.marks.store import Marks

ROOT = Path(__file__).parents[1]
OLD, NEW = "correct horse 'battery' staple", "ein anderer Satz für Ümläute"
SECRET = "the lawyer's number is 0170"
NAMED = "Ask about the interpreter"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key in no time: its slowness is SQLCipher's, not ours to test."""
    monkeypatch.setattr(cipher, "ITERATIONS", 1000)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A reader's file with something in every kind of table."""
    path = tmp_path / "data" / "marks.sqlite"
    marks = Marks.open(path)
    marks.set({"theme": "dark", "secret": SECRET})
    marks.visit("FR/interview")
    marks.keep_position("FR/interview", "silence.2")
    keep(marks, NAMED)
    marks.close()
    return path


def keep(marks: Marks, note: str) -> None:
    kept = Bookmarks(marks)
    folder = kept.add_folder(note)
    assert folder is not None
    ref = Reference.parse("FR/interview#silence.2")
    made = kept.add(ref, title="Silence", language="en", excerpt="", fingerprint="", folder=folder.id, tags=("a", "ü"), note=note)
    assert made is not None


def convert(path: Path, old: str, new: str) -> None:
    Conversion(path, old, new).run()


def assert_whole(marks: Marks) -> None:
    """All that `path` put into the file is there, and found."""
    assert marks.kept
    assert marks.notice is None
    assert marks.settings() == {**marks.settings(), "theme": "dark", "secret": SECRET}
    assert [visit.ref for visit in marks.visits()] == ["FR/interview"]
    assert marks.position("FR/interview") == "silence.2"
    kept = Bookmarks(marks)
    assert [(item.note, item.tags) for item in kept.page(text="interpreter")] == [(NAMED, ("a", "ü"))]
    assert [(folder.name, folder.count) for folder in kept.folders()] == [(NAMED, 1)]


def check_whole(path: Path, passphrase: str) -> None:
    marks = Marks.open(path, passphrase)
    try:
        assert_whole(marks)
    finally:
        marks.close()


def plain_files(folder: Path) -> list[str]:
    """Files in which something of the reader's can be read."""
    words = [word.encode() for word in (SECRET, NAMED, "FR/interview", "SQLite format 3")]
    return [file.name for file in sorted(folder.iterdir()) if any(word in file.read_bytes() for word in words)]


# there and back ----------------------------------------------------------------------------------------------


def test_on_changed_and_off_loses_nothing(path: Path) -> None:
    convert(path, "", OLD)
    assert [file.name for file in path.parent.iterdir()] == ["marks-encrypted.sqlite"]
    assert plain_files(path.parent) == []
    check_whole(path, OLD)
    convert(path, OLD, NEW)
    with pytest.raises(WrongPassphraseError):
        Marks.open(path, OLD)
    check_whole(path, NEW)
    convert(path, NEW, "")
    assert [file.name for file in path.parent.iterdir()] == ["marks.sqlite"]
    check_whole(path, "")


def test_copies_and_logs_of_the_plain_file_are_erased(path: Path) -> None:
    folder = path.parent
    for name in ("marks.sqlite.v3.bak", "marks.sqlite.v3.bak.new", "marks-damaged-20260101-101010.sqlite", "marks.sqlite.new"):
        (folder / name).write_bytes(path.read_bytes())
    (folder / "other.txt").write_text("not ours")
    convert(path, "", OLD)
    assert sorted(file.name for file in folder.iterdir()) == ["marks-encrypted.sqlite", "other.txt"]


def test_the_file_while_it_is_used_shows_nothing(path: Path) -> None:
    convert(path, "", OLD)
    marks = Marks.open(path, OLD)
    keep(marks, f"{SECRET} again")
    assert (path.parent / "marks-encrypted.sqlite-wal").stat().st_size > 0
    assert plain_files(path.parent) == []
    marks.close()


@pytest.mark.skipif(os.name == "nt", reason="modes of files")
def test_nobody_else_can_open_the_encrypted_file(path: Path) -> None:
    convert(path, "", OLD)
    assert sealed_path(path).stat().st_mode & 0o077 == 0


def test_the_same_passphrase_typed_on_another_keyboard(path: Path) -> None:
    convert(path, "", "Caf\u00e9 am Markt")
    check_whole(path, "Cafe\u0301 am Markt")


# locked ------------------------------------------------------------------------------------------------------


def test_without_the_passphrase_nothing_is_shown_and_nothing_is_written(path: Path) -> None:
    convert(path, "", OLD)
    before = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    marks = Marks.open(path)
    assert (marks.locked, marks.kept, marks.notice) == (True, False, None)
    assert marks.settings() == {}
    assert marks.visits() == []
    marks.set({"theme": "light"})
    keep(marks, "kept for this visit only")
    assert Bookmarks(marks).count() == 1
    marks.close()
    assert {file.name: file.read_bytes() for file in path.parent.iterdir()} == before


def test_a_wrong_passphrase_changes_nothing_and_the_right_one_still_opens(path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    convert(path, "", OLD)
    before = sealed_path(path).read_bytes()
    for wrong in (NEW, OLD.upper(), f"{OLD} ", "x'00'", "'; DROP TABLE setting; --"):
        with pytest.raises(WrongPassphraseError):
            Marks.open(path, wrong)
    assert sealed_path(path).read_bytes() == before
    assert capfd.readouterr() == ("", "")
    check_whole(path, OLD)


def test_an_app_without_the_cipher_leaves_the_file_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    convert(path, "", OLD)
    monkeypatch.setitem(sys.modules, "sqlcipher3.dbapi2", None)
    assert Marks.open(path).locked
    with pytest.raises(CipherMissingError):
        Marks.open(path, OLD)
    monkeypatch.undo()
    monkeypatch.setattr(cipher, "ITERATIONS", 1000)
    check_whole(path, OLD)


def test_a_forgotten_passphrase_erase_and_begin_anew(path: Path, tmp_path: Path) -> None:
    convert(path, "", OLD)
    from advice_app.paths import Paths

    assert erasing.erase_everything(Paths(path.parent, tmp_path / "cache")) == []
    assert list(path.parent.iterdir()) == []
    marks = Marks.open(path)
    assert marks.kept
    assert not marks.locked
    assert marks.settings() == {}
    marks.close()


# with the passphrase it behaves as a plain file does ----------------------------------------------------------


def test_an_old_encrypted_file_is_backed_up_encrypted_and_upgraded(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    convert(path, "", OLD)
    monkeypatch.setattr(database, "STEPS", (*STEPS, "CREATE TABLE more (x)"))
    check_whole(path, OLD)
    (backup,) = database.backups(sealed_path(path))
    assert plain_files(path.parent) == []
    with contextlib.closing(cipher.connect(backup, OLD)) as copy:
        assert copy.execute("SELECT note FROM bookmark").fetchall() == [(NAMED,)]
        assert copy.execute("PRAGMA user_version").fetchone() == (len(STEPS),)


def test_history_is_cleared_in_encrypted_backups_too(path: Path) -> None:
    convert(path, "", OLD)
    sealed = sealed_path(path)
    backup = sealed.with_name(f"{sealed.name}.v3.bak")
    backup.write_bytes(sealed.read_bytes())
    marks = Marks.open(path, OLD)
    assert marks.forget_visits()
    marks.close()
    with contextlib.closing(cipher.connect(backup, OLD)) as copy:
        assert copy.execute("SELECT count(*) FROM visit").fetchone() == (0,)


def test_a_damaged_page_is_set_aside_and_told(path: Path) -> None:
    convert(path, "", OLD)
    data = bytearray(sealed_path(path).read_bytes())
    data[4096:8192] = os.urandom(4096)
    sealed_path(path).write_bytes(data)
    marks = Marks.open(path, OLD)
    assert marks.notice is not None
    assert marks.notice.trouble is Trouble.DAMAGED
    assert marks.notice.path.read_bytes()[4096:] == bytes(data[4096:])
    assert marks.kept
    marks.close()
    assert plain_files(path.parent) == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_that_cannot_be_written_is_read(path: Path) -> None:
    convert(path, "", OLD)
    path.parent.chmod(0o500)
    try:
        marks = Marks.open(path, OLD)
        assert not marks.kept
        assert marks.settings()["secret"] == SECRET
        marks.close()
    finally:
        path.parent.chmod(0o700)


def test_what_is_in_memory_is_read_from_the_encrypted_file(path: Path) -> None:
    convert(path, "", OLD)
    with contextlib.closing(database.in_memory(sealed_path(path), OLD)) as db:
        assert db.execute("SELECT note FROM bookmark").fetchall() == [(NAMED,)]
        db.execute("DELETE FROM bookmark")
    check_whole(path, OLD)


def test_another_thread_gets_its_own_way_in(path: Path) -> None:
    convert(path, "", OLD)
    marks = Marks.open(path, OLD)
    other = marks.again()
    assert other.settings()["secret"] == SECRET
    other.close()
    marks.close()


# interrupted -------------------------------------------------------------------------------------------------


class _Steps:
    """Counts the lines of the conversion, and ends the process at one of them as a power failure would."""

    FILES = (conversion.__file__, erasing.__file__)

    def __init__(self, last: int) -> None:
        self.left = last
        self.seen: Counter[tuple[str, int]] = Counter()

    def trace(self, frame: FrameType, event: str, _argument: object) -> Any:
        if frame.f_code.co_filename not in self.FILES or frame.f_code.co_name == "_compare":  # which only reads
            return None
        self.seen[frame.f_code.co_filename, frame.f_lineno] += 1
        if event == "line" and self.seen[frame.f_code.co_filename, frame.f_lineno] <= 1:  # a loop is killed in its first turn
            if self.left == 0:
                os._exit(9)
            self.left -= 1
        return self.trace


def killed(path: Path, old: str, new: str, step: int) -> bool:
    """Whether a conversion in a process of its own was killed at this step, and not done before."""
    child = os.fork()
    if child == 0:
        sys.settrace(_Steps(step).trace)
        try:
            convert(path, old, new)
        finally:
            sys.settrace(None)
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
@pytest.mark.parametrize(("old", "new"), [("", OLD), (OLD, NEW), (OLD, "")], ids=["on", "changed", "off"])
def test_killed_at_every_step_nothing_is_lost(path: Path, old: str, new: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _file: None)  # a process that is killed takes no written page along
    if old:
        convert(path, "", old)
    whole = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    outcomes = []
    step = 0
    while True:
        for file in path.parent.iterdir():
            file.unlink()
        for name, data in whole.items():
            (path.parent / name).write_bytes(data)
        if not killed(path, old, new, step):
            break
        marks = Marks.open(path)  # the next start
        sealed = marks.locked
        marks.close()
        if sealed:
            assert plain_files(path.parent) == [], f"step {step}"
            outcomes.append(_opens_with(path, (old, new)))
        else:
            check_whole(path, "")
            outcomes.append("")
        step += 1
    assert step > 30
    # first all is as before, from one step on all is as wanted: never neither
    changed = outcomes.index(new)
    assert outcomes == [old] * changed + [new] * (len(outcomes) - changed)


def _opens_with(path: Path, passphrases: tuple[str, str]) -> str:
    for passphrase in filter(None, passphrases):
        with contextlib.suppress(WrongPassphraseError):
            check_whole(path, passphrase)
            return passphrase
    raise AssertionError("no passphrase opens it")


OTHER_COPY = """
import sys
from collections import Counter
from pathlib import Path
from advice_app.marks.store import Marks
marks = Marks.open(Path(sys.argv[1]))
marks.visits()
print("open", flush=True)
sys.stdin.read()
marks.close()
"""


def test_another_copy_of_the_app_that_has_the_file_open_stops_a_conversion(path: Path) -> None:
    command = [sys.executable, "-c", OTHER_COPY, str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(database.failures()) as raised:
            convert(path, "", OLD)
        assert is_busy(raised.value)
        other.communicate("")
    assert not sealed_path(path).exists()
    check_whole(path, "")


def test_a_full_disk_leaves_everything_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(28, "no space left on device")

    monkeypatch.setattr(conversion, "_to_disk", full)
    with pytest.raises(OSError, match="no space"):
        convert(path, "", OLD)
    check_whole(path, "")
    assert [file.name for file in path.parent.iterdir()] == ["marks.sqlite"]


def test_a_copy_that_differs_is_never_put_in_place(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = cipher.export

    def lossy(connection: sqlite3.Connection, source: str, target: str) -> None:
        real(connection, source, target)
        connection.execute(f"UPDATE {target}.bookmark SET note = ''")

    monkeypatch.setattr(cipher, "export", lossy)
    with pytest.raises(DifferentError):
        convert(path, "", OLD)
    check_whole(path, "")


def test_a_copy_of_the_app_left_open_learns_of_the_passphrase(path: Path) -> None:
    marks = Marks.open(path)
    marks.close()
    other = Marks.open(path)
    other.let_go()
    convert(path, "", OLD)
    late = Marks(database.in_memory(), path.with_name("marks.sqlite"))
    late._file = (1, 1)  # as if it still had the plain file open
    assert Bookmarks(late).add_folder("late") is None  # not into a new plain file beside the encrypted one
    assert late.notice is not None
    assert late.notice.trouble is Trouble.SEALED
    late.close()
    assert not path.exists()
    other.take_up(Marks.open(path, OLD))
    assert_whole(other)
    other.close()


# erasing -----------------------------------------------------------------------------------------------------


def test_what_is_erased_is_overwritten_first(tmp_path: Path) -> None:
    file, other = tmp_path / "file", tmp_path / "same"
    file.write_bytes(SECRET.encode() * 5000)
    os.link(file, other)
    erasing.erase_file(file)
    assert not file.exists()
    assert set(other.read_bytes()) == {0}
    assert other.stat().st_size == len(SECRET) * 5000
