"""Leaving no trace: private visit, leaving at once, erasing everything, a neutral title, and the passphrase in the window."""

import os
import py_compile
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QLabel, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from advice_app import paths as places
from advice_app.app import Application
from advice_app.cli import main
from advice_app.library.model import Reference
from advice_app.marks import cipher
from advice_app.marks.database import sealed_path
from advice_app.marks.settings import Settings
from advice_app.marks.store import Marks
from advice_app.paths import Paths
from advice_app.ui.privacy.quick_exit import QuickExit
from advice_app.ui.privacy.unlock import UnlockDialog
from advice_app.ui.window import MainWindow
from tests.windows import dialog, find, notice

ROOT = Path(__file__).parents[1]
PASSPHRASE = "vier Wörter und mehr"
PAGE = "FR/interview"


@pytest.fixture(autouse=True)
def _visit(monkeypatch: pytest.MonkeyPatch) -> None:
    """A private visit lasts until its process ends: here, until the test does. Keys are made in no time."""
    monkeypatch.setattr(places._Visit, "private", False)
    monkeypatch.setattr(sys, "dont_write_bytecode", sys.dont_write_bytecode)
    monkeypatch.setattr(cipher, "ITERATIONS", 1000)
    monkeypatch.setattr(Application, "stop", lambda _self: None)  # no loop would run in this process any more


class Running:
    """An app in this process; `window` is the one it has now."""

    def __init__(self, qtbot: QtBot, paths: Paths) -> None:
        self._qtbot, self.paths = qtbot, paths
        self.app: Application | None = None

    def start(self, ref: str = "", *, passphrase: str = "") -> MainWindow:
        self.app = Application(self.paths)
        if passphrase:
            self.app.visits.unlock(passphrase)
        window = self.app.open(Reference.parse(ref) if ref else None)
        assert window is not None
        window.show()
        return self.window

    @property
    def window(self) -> MainWindow:
        assert self.app is not None
        window = self.app.window
        assert window is not None
        window.activateWindow()
        self._qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        self._qtbot.waitUntil(lambda: window._chrome is not None)
        return window

    def close(self) -> None:
        app, self.app = self.app, None
        if app is not None:
            if app.window is not None:
                app.window.close()
                app.window.deleteLater()
            app.appearance.deleteLater()
            app.close()

    def entry(self, name: str) -> QAction:
        """An entry of the menu "Privacy"."""
        menu = QMenu(self.window)
        self.window.parts.leaving.fill(menu)
        (found,) = [entry for entry in menu.actions() if entry.objectName() == name]
        return found

    def entries(self) -> set[str]:
        menu = QMenu(self.window)
        self.window.parts.leaving.fill(menu)
        return {entry.objectName() for entry in menu.actions() if entry.objectName()}


@pytest.fixture
def running(qtbot: QtBot, tmp_path: Path, real_library_path: Path) -> Iterator[Running]:
    paths = Paths.find(tmp_path / "profile")
    paths.cache.mkdir(parents=True)
    shutil.copyfile(real_library_path, paths.library)
    made = Running(qtbot, paths)
    yield made
    made.close()


def tree(*folders: Path) -> dict[str, tuple[int, int]]:
    """Every file and folder, with what would tell that it was written."""
    return {
        str(file): (status.st_size if file.is_file() else 0, status.st_mtime_ns)
        for folder in folders
        for file in (folder, *folder.rglob("*"))
        for status in (file.lstat(),)
    }


# private visit -----------------------------------------------------------------------------------------------

PRIVATE = """
import os, sys
events = []
NAMES = ("os.mkdir", "os.rename", "os.remove", "os.link", "os.symlink", "os.truncate", "os.chmod", "os.utime", "sqlite3.connect")
def watch(name, arguments):
    if name in NAMES:
        events.append(f"{name} {arguments[0]}")
    if name == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        events.append(f"open {arguments[0]}")
sys.addaudithook(watch)
from advice_app.__main__ import main
sys.dont_write_bytecode = True  # while this looks into the app; what that imports itself is its own affair again
from advice_app import app
sys.dont_write_bytecode = False
real = app.Application.open
def drive(window):
    window.parts.keeping.toggle("silence.1")
    assert window.parts.keeping.bookmarks.count() == 1
    window.session.visited(window.session.edition.ref)
    assert len(window.session.marks.visits()) == 1
    for screen in (window.going.show_search, window.going.show_bookmarks, window.going.show_home):
        screen()
        window.grab()
    window.choose_language("fr")
    window.save()
    window.close()
def opened(self, ref=None):
    from PySide6.QtCore import QTimer
    window = real(self, ref)
    QTimer.singleShot(0, window, begin)
    return window
def begin():
    from PySide6.QtWidgets import QApplication
    (window,) = [widget for widget in QApplication.topLevelWidgets() if widget.objectName() == "main_window"]
    try:
        window.chrome
        drive(window)
    except BaseException:
        import traceback
        traceback.print_exc()
        os._exit(3)
app.Application.open = opened
code = main()
print("\\n".join(event for event in events if "/dev/shm/visit-" not in event and event != f"open {os.devnull}"))
sys.exit(code)
"""


def test_a_private_visit_writes_nothing_at_all(tmp_path: Path, real_library_path: Path) -> None:
    home = tmp_path / "home"
    cache = home / ".cache" / "rights-at-arrest"
    (home / "tmp").mkdir(parents=True)
    cache.mkdir(parents=True)
    shutil.copyfile(real_library_path, cache / "library.sqlite")
    script = tmp_path / "private.py"
    script.write_text(PRIVATE)
    unset = ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "FONTCONFIG_FILE", "PYTHONDONTWRITEBYTECODE")
    environment = {name: value for name, value in os.environ.items() if name not in unset}
    environment |= {"HOME": str(home), "TMPDIR": str(home / "tmp"), "PYTHONPATH": str(ROOT)}
    if sys.platform == "win32":
        environment |= {"LOCALAPPDATA": str(home)}
    for name in ("__init__", "__main__"):  # Python compiles them before any of our lines runs, in a fresh checkout only
        py_compile.compile(str(ROOT / "advice_app" / f"{name}.py"))
    watched = (tmp_path, ROOT / "advice_app", ROOT / "locales", ROOT / "guides")
    before = tree(*watched)
    command = [sys.executable, str(script), "--private", "--open", PAGE, "--lang", "ar"]
    done = subprocess.run(command, cwd=home, env=environment, timeout=60, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    databases = [line for line in done.stdout.splitlines() if line.startswith("sqlite3.connect")]
    assert {line for line in databases if ":memory:" not in line and "mode=ro&immutable=1" not in line} == set()
    assert [line for line in done.stdout.splitlines() if line not in databases] == []
    # a folder that is read as a module finds new files there: nothing was compiled either
    assert tree(*watched) == before


def test_commands_write_nothing_either(guides: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    if places.memory_folder() is None:
        pytest.skip("this system has no folder in memory")
    before = tree(tmp_path)
    assert main(["--private", "--profile", str(tmp_path / "profile"), "--guides", str(guides), "list"]) == 0
    assert capsys.readouterr().out
    assert tree(tmp_path) == before
    for file in (places.memory_folder() or tmp_path).glob("library-*"):
        file.unlink()


def test_a_visit_turned_private_in_the_window_keeps_nothing_more(running: Running) -> None:
    window = running.start(PAGE)
    window.parts.preferences.set_theme("dark")
    window.save()
    running.entry("go_private").trigger()
    window = running.window
    data = running.paths.data
    before = tree(data)
    assert window.session.edition is not None
    assert str(window.session.edition.ref) == PAGE  # the same page, in the same look
    assert window.look.theme.name == "dark"
    assert "nothing is written" in notice(window)
    assert not running.entry("go_private").isEnabled()
    window.parts.keeping.toggle("")
    assert window.parts.keeping.bookmarks.count() == 1
    window.going.open(Reference.parse("DE/arrest"))
    window.choose_language("ar")
    window.save()
    running.close()
    assert tree(data) == before
    kept = Marks.open(running.paths.marks)
    assert [visit.ref for visit in kept.visits()] == [PAGE]
    kept.close()


def test_a_private_visit_sees_nothing_of_what_is_kept(running: Running) -> None:
    running.start(PAGE).parts.keeping.toggle("")
    running.close()
    places.write_nothing()
    window = running.start()
    assert window.at_home
    assert window.parts.keeping.bookmarks.count() == 0
    assert window.session.recent(9) == []


# leaving at once ---------------------------------------------------------------------------------------------


class Keys:
    """Escape as the system sends it, at times that the test names."""

    def __init__(self) -> None:
        self.left = 0
        self.time = 1000

    def leave(self) -> None:
        self.left += 1

    def press(self, window: QWindow, after: int = 100, key: Qt.Key = Qt.Key.Key_Escape, *, held: bool = False) -> None:
        self.time += after
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", held)
            event.setTimestamp(self.time)
            QApplication.sendEvent(window, event)


def focused_window(qtbot: QtBot) -> QWindow:
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is not None)
    window = QGuiApplication.focusWindow()
    assert window is not None
    return window


@pytest.fixture
def keys(qtbot: QtBot) -> Iterator[tuple[Keys, QDialog]]:
    shown = QDialog()
    qtbot.addWidget(shown)
    made = Keys()
    watch = QuickExit(made.leave, shown)
    shown.show()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is shown.windowHandle())
    yield made, shown
    watch.deleteLater()


def test_escape_three_times_quickly_leaves(keys: tuple[Keys, QDialog], qtbot: QtBot) -> None:
    made, _shown = keys
    window = focused_window(qtbot)
    made.press(window)
    made.press(window)
    assert made.left == 0
    made.press(window)
    assert made.left == 1


@pytest.mark.parametrize("how", ["slowly", "held", "with another key between"])
def test_escape_otherwise_does_not_leave(keys: tuple[Keys, QDialog], qtbot: QtBot, how: str) -> None:
    made, shown = keys
    shown.setModal(True)
    window = focused_window(qtbot)
    for _time in range(4):
        made.press(window, 1000 if how == "slowly" else 100, held=how == "held")
        if how == "with another key between":
            made.press(window, key=Qt.Key.Key_A)
    assert made.left == 0


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_escape_leaves_from_a_menu_and_a_dialog(running: Running, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = running.start(PAGE)
    left: list[bool] = []
    monkeypatch.setattr(window.parts.leaving._watch, "_leave", lambda: left.append(True))
    window.parts.dialogs.show_keys()
    shown = dialog(window, qtbot, "keys_dialog")
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is shown.windowHandle())
    made = Keys()
    menu = QMenu(shown)
    menu.addAction("entry")
    menu.popup(shown.pos())
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is menu.windowHandle())
    for place in (menu, shown, window):  # the first closes the menu, the second the dialog, the third would do nothing
        made.press(place.windowHandle())
    assert left == [True]
    menu.close()


def test_leaving_hides_all_and_keeps_the_place(running: Running, qtbot: QtBot) -> None:
    window = running.start(PAGE)
    window.parts.dialogs.show_keys()
    shown = dialog(window, qtbot, "keys_dialog")
    made = Keys()
    for _press in range(3):
        made.press(focused_window(qtbot))
    assert not window.isVisible()
    assert not shown.isVisible()
    assert running.app is not None
    assert running.app.left
    running.close()
    kept = Marks.open(running.paths.marks)
    assert Settings.load(kept).last == PAGE
    kept.close()


def test_the_way_out_is_in_menu_and_key_sheet(running: Running) -> None:
    window = running.start(PAGE)
    entry = running.entry("leave_now")
    assert entry.text() == "Leave at once\tEsc, Esc, Esc"
    assert window.actions_by_id["leave"].shortcut().isEmpty()  # it would take Esc from everything else
    entry.trigger()
    assert not window.isVisible()


# erasing everything ------------------------------------------------------------------------------------------


def test_erasing_everything_leaves_no_file_of_the_readers(running: Running, qtbot: QtBot) -> None:
    window = running.start(PAGE)
    window.choose_language("ar")
    window.parts.keeping.toggle("")
    window.save()
    paths = running.paths
    for name in ("marks.sqlite.v2.bak", "marks-damaged-20260101-000000.sqlite", "marks-encrypted.sqlite.old"):
        (paths.data / name).write_text("old")
    (paths.cache / "pyside-code.bin").write_text("compiled")
    (paths.data / "holiday.jpg").write_text("not the app's")
    (paths.cache / "locales").mkdir(exist_ok=True)  # one may have been compiled for another test already
    (paths.cache / "locales" / "ar.mo").write_text("compiled")
    window.choose_language("en")
    running.entry("erase_everything").trigger()
    question = dialog(window, qtbot, "erase_dialog")
    button = find(question, "erase_now", QPushButton)
    assert not button.isEnabled()
    QTest.keyClicks(find(question, "erase_word", QLineEdit), "erase")
    button.click()
    window = running.window
    left = {str(file.relative_to(paths.data)) for file in paths.data.rglob("*") if file.is_file()}
    assert left == {"holiday.jpg", "cache/library.sqlite"}
    assert "was erased" in notice(window)
    assert window.at_home
    assert window.parts.keeping.bookmarks.count() == 0
    window.going.open(Reference.parse(PAGE))
    window.save()
    running.close()
    assert {str(file.relative_to(paths.data)) for file in paths.data.rglob("*") if file.is_file()} == left


def test_what_cannot_be_erased_is_named(running: Running, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = running.start(PAGE)
    stuck = running.paths.data / "marks.sqlite"
    real = Path.unlink

    def unlink(self: Path, missing_ok: bool = False) -> None:
        if self == stuck:
            raise PermissionError(13, "in use", str(self))
        real(self, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink)
    running.entry("erase_everything").trigger()
    question = dialog(window, qtbot, "erase_dialog")
    QTest.keyClicks(find(question, "erase_word", QLineEdit), "erase")
    find(question, "erase_now", QPushButton).click()
    assert str(stuck) in notice(running.window)


# neutral title -----------------------------------------------------------------------------------------------


def test_a_neutral_title_says_nothing_of_the_app(running: Running, qtbot: QtBot) -> None:
    window = running.start(PAGE)
    assert "Rights at Arrest" in window.windowTitle()
    running.entry("plain_title").trigger()
    window.going.show_bookmarks()
    assert window.windowTitle() == "Document"
    window.parts.dialogs.show_keys()
    shown = dialog(window, qtbot, "keys_dialog")
    qtbot.waitUntil(lambda: shown.windowHandle().title() == "Document")
    assert shown.windowTitle() == "Keyboard shortcuts"  # for a screen reader
    shown.close()
    running.close()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    window = running.start()
    assert window.windowTitle() == "Document"
    assert application.applicationName() == "document"
    running.entry("plain_title").trigger()
    assert "Rights at Arrest" in window.windowTitle()


# passphrase in the window ------------------------------------------------------------------------------------


def type_into(shown: QDialog, **texts: str) -> None:
    for name, text in texts.items():
        find(shown, name, QLineEdit).setText(text)


def set_passphrase(running: Running, qtbot: QtBot) -> None:
    running.entry("set_passphrase").trigger()
    shown = dialog(running.window, qtbot, "passphrase_dialog")
    type_into(shown, new_passphrase=PASSPHRASE, again_passphrase=PASSPHRASE)
    carry_out(running, shown, qtbot)


def carry_out(running: Running, shown: QDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shown.accepted):
        find(shown, "do_passphrase", QPushButton).click()
    qtbot.waitUntil(lambda: running.window.findChild(QDialog, "passphrase_dialog") is None)


def error(shown: QDialog) -> str:
    label = find(shown, "passphrase_error", QLabel)
    return "" if label.isHidden() else label.text()


def test_set_change_and_remove_in_the_window(running: Running, qtbot: QtBot) -> None:
    window = running.start(PAGE)
    window.parts.keeping.toggle("")
    set_passphrase(running, qtbot)
    assert not running.paths.marks.exists()
    assert "encrypted now" in notice(window)
    window.parts.keeping.toggle("silence.1")  # goes on in the encrypted file
    assert window.parts.keeping.bookmarks.count() == 2
    running.entry("change_passphrase").trigger()
    shown = dialog(window, qtbot, "passphrase_dialog")
    type_into(shown, current_passphrase="not this one", new_passphrase="another one", again_passphrase="another one")
    find(shown, "do_passphrase", QPushButton).click()
    assert "not the passphrase" in error(shown)
    type_into(shown, current_passphrase=PASSPHRASE)
    carry_out(running, shown, qtbot)
    running.entry("remove_passphrase").trigger()
    shown = dialog(window, qtbot, "passphrase_dialog")
    type_into(shown, current_passphrase="another one")
    carry_out(running, shown, qtbot)
    assert not sealed_path(running.paths.marks).exists()
    assert window.parts.keeping.bookmarks.count() == 2
    assert "set_passphrase" in running.entries()


@pytest.mark.parametrize(
    ("new", "again", "said"),
    [("short", "short", "at least 8 characters"), ("long enough", "long enouhg", "not the same"), ("", "", "at least 8")],
)
def test_a_bad_new_passphrase_is_not_taken(running: Running, qtbot: QtBot, new: str, again: str, said: str) -> None:
    window = running.start()
    running.entry("set_passphrase").trigger()
    shown = dialog(window, qtbot, "passphrase_dialog")
    type_into(shown, new_passphrase=new, again_passphrase=again)
    find(shown, "do_passphrase", QPushButton).click()
    assert said in error(shown)
    assert running.paths.marks.exists()
    shown.reject()


def test_a_conversion_that_fails_is_told_and_the_data_is_there(
    running: Running, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = running.start(PAGE)
    window.parts.keeping.toggle("")

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(cipher, "export", full)
    running.entry("set_passphrase").trigger()
    shown = dialog(window, qtbot, "passphrase_dialog")
    type_into(shown, new_passphrase=PASSPHRASE, again_passphrase=PASSPHRASE)
    find(shown, "do_passphrase", QPushButton).click()
    qtbot.waitUntil(lambda: "No space left" in error(shown))
    assert find(shown, "do_passphrase", QPushButton).isEnabled()
    assert window.parts.keeping.bookmarks.count() == 1
    assert window.session.marks.kept
    shown.reject()


@pytest.fixture
def sealed(running: Running, qtbot: QtBot) -> Running:
    """Somebody starred a page, chose the dark theme, set a passphrase and closed the app."""
    window = running.start(PAGE)
    window.parts.preferences.set_theme("dark")
    window.parts.keeping.toggle("")
    set_passphrase(running, qtbot)
    running.close()
    return running


def test_locked_the_guides_are_read_and_nothing_is_kept_or_shown(sealed: Running) -> None:
    before = tree(sealed.paths.data)
    window = sealed.start()
    assert window.at_home
    assert "locked" in notice(window)
    assert window.parts.keeping.bookmarks.count() == 0
    assert window.session.settings.theme == "system"
    assert {"unlock", "erase_everything"} <= sealed.entries()
    assert "set_passphrase" not in sealed.entries()
    assert window.going.open(Reference.parse("DE/arrest"))
    window.parts.keeping.toggle("")
    window.save()
    sealed.close()
    after = tree(sealed.paths.data)
    assert {name: state for name, state in after.items() if "marks" in name} == {
        name: state for name, state in before.items() if "marks" in name
    }
    assert set(after) - set(before) == set()


def test_unlocked_from_the_window_everything_is_there(sealed: Running, qtbot: QtBot) -> None:
    window = sealed.start()
    sealed.entry("unlock").trigger()
    shown = dialog(window, qtbot, "unlock_dialog")
    line = find(shown, "passphrase", QLineEdit)
    assert line.echoMode() is QLineEdit.EchoMode.Password
    find(shown, "show_passphrase", QCheckBox).setChecked(True)
    assert line.echoMode() is QLineEdit.EchoMode.Normal
    for wrong in ("wrong", "wrong again", PASSPHRASE.upper()):
        line.setText(wrong)
        find(shown, "unlock", QPushButton).click()
        assert "does not open" in error(shown)
    line.setText(PASSPHRASE)
    QTest.keyClick(line, Qt.Key.Key_Return)
    window = sealed.window
    assert window.reading
    assert window.session.settings.theme == "dark"
    assert window.look.theme.name == "dark"
    assert window.parts.keeping.bookmarks.count() == 1


def test_the_question_comes_before_the_first_window(sealed: Running, qtbot: QtBot) -> None:
    app = sealed.app = Application(sealed.paths)
    shown = UnlockDialog(app.appearance.look, app.visits)
    qtbot.addWidget(shown)
    assert app.window is None
    shown.field.line.setText(PASSPHRASE)
    find(shown, "unlock", QPushButton).click()
    assert shown.result() == QDialog.DialogCode.Accepted
    assert app.settings.theme == "dark"
    assert not app.marks.locked


def test_a_forgotten_passphrase_begins_anew_after_a_question(sealed: Running, qtbot: QtBot) -> None:
    window = sealed.start()
    sealed.entry("unlock").trigger()
    shown = dialog(window, qtbot, "unlock_dialog")
    find(shown, "forgot_passphrase", QPushButton).click()
    question = dialog(shown, qtbot, "erase_dialog")
    assert sealed_path(sealed.paths.marks).exists()
    QTest.keyClicks(find(question, "erase_word", QLineEdit), "erase")
    find(question, "erase_now", QPushButton).click()
    assert not sealed_path(sealed.paths.marks).exists()
    window = sealed.window
    assert window.parts.keeping.bookmarks.count() == 0
    window.going.open(Reference.parse(PAGE))
    window.parts.keeping.toggle("")
    sealed.close()
    window = sealed.start()
    assert window.parts.keeping.bookmarks.count() == 1


def test_without_the_cipher_the_command_that_gets_it_is_shown(
    sealed: Running, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sqlcipher3", None)
    monkeypatch.setitem(sys.modules, "sqlcipher3.dbapi2", None)
    monkeypatch.setattr(cipher, "available", lambda: False)
    window = sealed.start()
    sealed.entry("unlock").trigger()
    shown = dialog(window, qtbot, "unlock_dialog")
    assert cipher.HOW_TO_GET in error(shown)
    find(shown, "passphrase", QLineEdit).setText(PASSPHRASE)
    find(shown, "unlock", QPushButton).click()
    assert cipher.HOW_TO_GET in error(shown)
    find(shown, "read_without", QPushButton).click()
    assert window.going.open(Reference.parse(PAGE))


def test_a_start_imports_neither_passphrases_nor_what_comes_after_the_first_page(tmp_path: Path, real_library_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.mkdir()
    shutil.copyfile(real_library_path, cache / "library.sqlite")
    code = (
        "import sys; from pathlib import Path; from advice_app.app import Application; from advice_app.paths import Paths;"
        "from advice_app.library.model import Reference;"
        "Application(Paths.find(Path(sys.argv[1]))).make_window(Reference.parse('FR/interview')).show(); print(*sys.modules)"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, timeout=60, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    wrong = {name for name in loaded if "cipher" in name or "advice_app.visits" in name or "privacy" in name}
    assert not wrong
    assert not loaded & {"advice_app.marks.erasing", "advice_app.marks.conversion", "advice_app.ui.leaving"}
    assert not loaded & {"advice_app.ui.tall", "advice_app.ui.reader.find_bar", "advice_app.ui.chrome"}  # 5 ms and more each
