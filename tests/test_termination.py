"""Ended from outside: nothing typed is lost, and a private visit leaves nothing behind."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from advice_app import paths as places
from advice_app.marks.store import Marks
from advice_app.paths import Paths
from advice_app.ui.termination import Termination

ROOT = Path(__file__).parents[1]
APP = """
import signal
import sys
for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
    signal.signal(number, signal.SIG_DFL)  # a shell has what runs in its background ignore some
from advice_app.__main__ import main
from advice_app import app
kept = app.Application.keep_current
def then(application):
    kept(application)
    application.window.session.settings.percent = 150  # nobody has kept it yet
    print("ready", flush=True)
app.Application.keep_current = then
sys.exit(main())
"""

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals are of POSIX")


@contextmanager
def running(profile: Path, library: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """The app in a process of its own, as soon as it has done what it leaves until after the first page."""
    paths = Paths.find(profile)
    paths.library.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(library, paths.library)
    command = [sys.executable, "-c", APP, "--profile", str(profile), *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            assert process.stdout.readline() == "ready\n"
            yield process
        finally:
            process.kill()


def visits(process: subprocess.Popen[str]) -> list[Path]:
    """What is in memory of this private visit."""
    return list(Path("/dev/shm").glob(f"visit-{process.pid}-*"))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_told_to_end_it_keeps_what_is_open(tmp_path: Path, real_library_path: Path, number: signal.Signals) -> None:
    with running(tmp_path, real_library_path, "--open", "FR/interview") as process:
        process.send_signal(number)
        assert process.wait(30) == 0
    assert not list(tmp_path.glob("*-wal")), "the file was not closed"
    marks = Marks.open(Paths.find(tmp_path).marks)
    assert (marks.settings()["percent"], [visit.ref for visit in marks.visits()]) == ("150", ["FR/interview"])
    marks.close()


def test_what_it_was_started_to_ignore_stays_ignored(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[int] = []
    monkeypatch.setattr(signal, "getsignal", lambda number: signal.SIG_IGN if number == signal.SIGHUP else signal.SIG_DFL)
    monkeypatch.setattr(signal, "signal", lambda number, _handler: taken.append(number))
    monkeypatch.setattr(signal, "set_wakeup_fd", lambda _number, **_how: -1)
    Termination(lambda: None, qapp).deleteLater()
    assert taken == [signal.SIGTERM, signal.SIGINT]


@pytest.mark.skipif(not os.access("/dev/shm", os.W_OK), reason="this system has no folder in memory")
def test_a_private_visit_told_to_end_leaves_nothing_in_memory(tmp_path: Path, real_library_path: Path) -> None:
    with running(tmp_path, real_library_path, "--private") as process:
        assert visits(process)
        process.terminate()
        assert process.wait(30) == 0
        assert not visits(process)


def test_what_a_killed_visit_left_is_cleared_by_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "_MEMORY", tmp_path)
    monkeypatch.setattr(places._Visit, "memory", None)
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        pass
    killed, alive, other = (tmp_path / name for name in (f"visit-{gone.pid}-x", f"visit-{os.getpid()}-y", "visit-mine-z"))
    for folder in (killed, alive, other):
        folder.mkdir()
        (folder / "library.sqlite").touch()
    own = places.memory_folder()
    assert own is not None
    assert sorted(tmp_path.iterdir()) == sorted([alive, other, own])
