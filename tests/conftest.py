"""Shared by all tests: no display, no reader's own data, no network."""

import os
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("LC_ALL", "C.UTF-8")

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from advice_app.cli import main
from advice_app.languages import set_interface_language
from advice_app.library.catalogue import Library
from advice_app.library.compile import build
from advice_app.marks.store import Marks
from advice_app.ui import fonts
from tests.guides import Run, write_guides
from tests.windows import Open, opener

ROOT = Path(__file__).parents[1]

# a busy machine is no mistake of ours; what passed once passes again: new examples are looked for by hand, with
# pytest --hypothesis-profile=search
_UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("same", _UNHURRIED, derandomize=True)
settings.register_profile("search", _UNHURRIED, max_examples=1000)
settings.load_profile("same")

# whichever test comes first in this process: Qt reads the list of fonts once
fonts.prepare(Path(tempfile.mkdtemp(prefix="rights-at-arrest-fonts-")))


@contextmanager
def same_looks(app: QApplication) -> Iterator[None]:
    """Leave the application's font, colours, style sheet and direction as they were: others lay out by them."""
    font, colours, sheet, direction = app.font(), app.palette(), app.styleSheet(), app.layoutDirection()
    yield
    app.setLayoutDirection(direction)
    if app.styleSheet() != sheet:
        app.setStyleSheet(sheet)
    if app.palette() != colours:
        app.setPalette(colours)
    if app.font() != font:
        app.setFont(font)


@pytest.fixture(autouse=True, scope="module")
def modules_apart(qapp: QApplication) -> Iterator[None]:
    """A window that all tests of a module share leaves no trace for the next module."""
    with same_looks(qapp):
        yield


@pytest.fixture(autouse=True)
def isolated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[None]:
    """Nothing of the real user's is read or written; English to begin with; any connection fails the test."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))

    def refuse(*_arguments: object) -> None:
        raise AssertionError("a test tried to open a network connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    set_interface_language("en")
    with same_looks(qapp):
        yield
        while popup := qapp.activePopupWidget():  # a menu left open would take the mouse of the next test
            popup.close()
    set_interface_language("en")
    assert qapp.mouseButtons() == Qt.MouseButton.NoButton, "a mouse button is still down: the next test would drag"


@pytest.fixture(scope="session")
def real_library_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own guides, compiled once."""
    path = tmp_path_factory.mktemp("library") / "library.sqlite"
    build(ROOT / "guides", path)
    return path


@pytest.fixture
def real_library(real_library_path: Path) -> Iterator[Library]:
    """The project's own guides, opened."""
    library = Library.open(real_library_path)
    yield library
    library.close()


@pytest.fixture
def open_app(qtbot: QtBot, tmp_path: Path, real_library_path: Path) -> Iterator[Open]:
    """Opens the app on the project's own guides, as often as it is called, with the same profile."""
    start, close = opener(qtbot, tmp_path / "profile", real_library_path)
    yield start
    close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the reader's data is kept."""
    return tmp_path / "profile" / "marks.sqlite"


@pytest.fixture
def marks(path: Path) -> Iterator[Marks]:
    """The reader's data: nothing yet."""
    opened = Marks.open(path)
    yield opened
    opened.close()


@pytest.fixture
def guides(tmp_path: Path) -> Path:
    """A small guides folder that has no mistakes, to be damaged."""
    return write_guides(tmp_path / "guides")


@pytest.fixture
def run(guides: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on the small guides folder: exit code, output, errors."""

    def run(*arguments: object) -> tuple[int, str, str]:
        code = main(["--profile", str(tmp_path / "profile"), "--guides", str(guides), *map(str, arguments)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run
