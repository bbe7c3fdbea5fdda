"""What the app never does: go online, load anything for a page, write outside its folders, parse Markdown while it runs."""

import ast
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QPixmap, QTextDocument
from pytestqt.qtbot import QtBot

from advice_app.library.model import Language
from advice_app.ui.look import Look
from advice_app.ui.reader import page_document
from advice_app.ui.reader.page_view import PageView
from advice_app.ui.theme import LIGHT
from tests.windows import Open, find, page, press, text

ROOT = Path(__file__).parents[1]
NETWORK = {"socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "asyncio", "PySide6.QtNetwork"}


def test_nothing_in_the_app_imports_anything_that_can_go_online() -> None:
    found = set()
    for file in (ROOT / "advice_app").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
            found |= {(file.name, name) for name in names if any(name == own or name.startswith(f"{own}.") for own in NETWORK)}
    assert not found


def test_opening_and_reading_makes_no_socket(open_app: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_options: object) -> NoReturn:
        raise AssertionError("a socket was made")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    window = open_app("FR/interview")
    for keys in ("Ctrl+1", "Ctrl+T", "Alt+Home", "Alt+Left"):
        press(window, keys)
    window.choose_language("ar")
    window.save()
    assert find(window, "page").isVisible()
    assert text(window)


RUNNING = """
import os, sys
events = []
def watch(name, arguments):
    if name.startswith(("socket.", "urllib.", "ftplib.", "smtplib.", "http.", "subprocess.", "os.system", "webbrowser.")):
        events.append(name)
    if name == "open" and isinstance(arguments[0], str) and isinstance(arguments[2], int):
        if arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            events.append(arguments[0])
sys.addaudithook(watch)
from pathlib import Path
from advice_app.app import Application
from advice_app.library.model import Reference
from advice_app.paths import Paths
profile = Path(sys.argv[1])
application = Application(Paths.find(profile), None, "ar")
window = application.make_window(Reference.parse("FR/interview"))
window.show()
window.grab()
window.going.show_home()
window.grab()
window.close()
application.close()
outside = [event for event in events if not event.startswith(str(profile)) and event != os.devnull]
print("\\n".join(outside))
print("modules", *sorted(sys.modules))
"""


@pytest.fixture
def running(tmp_path: Path, real_library_path: Path) -> tuple[list[str], set[str]]:
    """What an app did in a process of its own (names of events, files written outside the profile), and what it imported."""
    profile = tmp_path / "profile"
    (profile / "cache").mkdir(parents=True)
    shutil.copyfile(real_library_path, profile / "cache" / "library.sqlite")
    command = [sys.executable, "-B", "-c", RUNNING, str(profile)]
    # the catalogue of Arabic is compiled in the first run only, by Babel
    subprocess.run(command, cwd=ROOT, check=True, timeout=60, stdout=subprocess.DEVNULL)
    done = subprocess.run(command, cwd=ROOT, check=True, timeout=60, capture_output=True, text=True)
    events, _, modules = done.stdout.partition("modules ")
    return events.split(), set(modules.split())


def test_a_running_app_neither_goes_online_nor_writes_outside_its_profile(running: tuple[list[str], set[str]]) -> None:
    events, modules = running
    assert events == []
    assert "PySide6.QtWidgets" in modules
    assert not modules & {"PySide6.QtNetwork", "ssl", "http.client", "urllib.request", "webbrowser"}


def test_a_running_app_parses_no_markdown(running: tuple[list[str], set[str]]) -> None:
    _events, modules = running
    assert not modules & {"markdown", "nh3", "babel", "advice_app.library.markdown", "advice_app.library.compile"}


def test_a_page_loads_nothing_from_disk_or_network(qtbot: QtBot, tmp_path: Path) -> None:
    picture = QPixmap(40, 40)
    picture.fill()
    assert picture.save(str(tmp_path / "spy.png"))
    address = QUrl.fromLocalFile(str(tmp_path / "spy.png"))
    view = PageView(Look(LIGHT), lambda _law: "")
    qtbot.addWidget(view)
    english = Language("en", "English", rtl=False, script="Latn")
    view.show_page(([], f'<p>before<img src="{address.toString()}">after</p>'), language=english)
    for kind in (QTextDocument.ResourceType.ImageResource, QTextDocument.ResourceType.StyleSheetResource):
        for name in (address, QUrl("http://example.org/x.png"), QUrl("qrc:/x"), QUrl("spy.png")):
            assert view.document().resource(kind, name).size() == QSize(1, 1)
    assert "before" in view.toPlainText()


def test_no_page_of_the_library_asks_for_a_resource(open_app: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(page_document._Document, "loadResource", lambda self, kind, name: asked.append(str(name)))
    window = open_app("FR/interview")
    for number in range(1, 7):
        press(window, f"Ctrl+{number}")
        page(window).grab()
    assert asked == []
