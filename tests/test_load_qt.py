"""Loading PySide6 quickly: what is kept is used, and whatever is wrong with it, PySide6 is there."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

_LOAD = """
import builtins, sys
if len(sys.argv) > 2:
    import resource, signal
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
from pathlib import Path
compiled, compile_, import_ = [], builtins.compile, builtins.__import__
def counted(source, filename, *rest, **more):
    compiled.append(str(filename))
    return compile_(source, filename, *rest, **more)
builtins.compile = counted
from advice_app.load_qt import load_qt
load_qt(Path(sys.argv[1]))
assert builtins.compile is counted and builtins.__import__ is import_
from PySide6.QtCore import QObject
QObject().setObjectName("works")
print(sum(name.startswith("shibokensupport") for name in compiled))
"""


def load(cache: Path, *options: str) -> int:
    """Load PySide6 in a process of its own; how many of its archived files were compiled."""
    command = [sys.executable, "-c", _LOAD, str(cache), *options]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True, env=os.environ)
    assert not done.stderr
    return int(done.stdout)


def test_what_was_compiled_once_is_kept_for_the_owner_only(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    assert load(cache) > 5
    assert load(cache) == 0
    (kept,) = cache.iterdir()
    if os.name == "posix":
        assert stat.S_IMODE(kept.stat().st_mode) == 0o600
        assert stat.S_IMODE(cache.stat().st_mode) == 0o700


@pytest.mark.parametrize("damage", [b"", b"nonsense", None])
def test_a_damaged_file_is_made_anew(tmp_path: Path, damage: bytes | None) -> None:
    load(tmp_path)
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(whole[:-100] if damage is None else damage)
    assert load(tmp_path) > 5
    assert kept.read_bytes() == whole


def test_a_folder_that_cannot_be_made_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert load(tmp_path / "file" / "cache") > 5


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of file sizes")
def test_a_full_disk_leaves_no_half_file(tmp_path: Path) -> None:
    assert load(tmp_path, "full") > 5
    assert list(tmp_path.iterdir()) == []
