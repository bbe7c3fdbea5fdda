"""The command of the README: what it does, and what it says when it cannot."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from advice_app import install, system_libraries
from advice_app.install import Installer, Stop, check_python, provide_libraries, provide_venv

ROOT = Path(__file__).parents[1]


class Machine:
    """Stands for the programs that an installation runs: notes them, and fails where told."""

    def __init__(self, root: Path) -> None:
        self.ran: list[str] = []
        self.said: list[str] = []
        self.failing = ""
        self._python = Installer(root).python

    def run(self, command: Sequence[str]) -> int:
        what = next(word for word in ("venv", "pip", "-c") if word in command)
        self.ran.append(what)
        if what == self.failing:
            return 1
        if what == "venv":
            self._python.parent.mkdir(parents=True, exist_ok=True)
            self._python.touch()
        return 0


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    return tmp_path


@pytest.fixture
def machine(checkout: Path) -> Machine:
    return Machine(checkout)


def _installer(root: Path, machine: Machine) -> Installer:
    return Installer(root, machine.run, machine.said.append)


def test_first_start_makes_an_environment_and_says_so(checkout: Path, machine: Machine) -> None:
    _installer(checkout, machine).install("")
    assert machine.ran == ["venv", "pip"]
    assert "Making a Python environment" in machine.said[0]
    assert "about 100 MB" in machine.said[1]


def test_second_start_runs_nothing(checkout: Path, machine: Machine) -> None:
    _installer(checkout, machine).install("")
    machine.ran.clear()
    _installer(checkout, machine).install("")
    assert machine.ran == []


def test_what_tests_need_is_installed_on_top_and_serves_the_app_too(checkout: Path, machine: Machine) -> None:
    for extra, expected in (("", ["venv", "pip"]), ("dev", ["-c", "pip"]), ("", []), ("dev", [])):
        machine.ran.clear()
        _installer(checkout, machine).install(extra)
        assert machine.ran == expected


def test_a_changed_project_is_installed_again(checkout: Path, machine: Machine) -> None:
    _installer(checkout, machine).install("")
    (checkout / "pyproject.toml").write_text("[project]\ndependencies = []\n")
    machine.ran.clear()
    _installer(checkout, machine).install("")
    assert machine.ran == ["-c", "pip"]


def test_an_environment_that_does_not_start_is_made_anew(checkout: Path, machine: Machine) -> None:
    _installer(checkout, machine).install("")
    (checkout / "pyproject.toml").write_text("[project]\ndependencies = []\n")
    machine.ran.clear()
    machine.failing = "-c"
    _installer(checkout, machine).install("")
    assert machine.ran == ["-c", "venv", "pip"]


def test_a_failed_pip_says_what_to_do_and_is_tried_again(checkout: Path, machine: Machine) -> None:
    machine.failing = "pip"
    with pytest.raises(Stop, match="run the same command again"):
        _installer(checkout, machine).install("")
    machine.failing = ""
    machine.ran.clear()
    _installer(checkout, machine).install("")
    assert machine.ran == ["-c", "pip"]


def test_another_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Stop, match="not a checkout"):
        _installer(tmp_path, Machine(tmp_path)).install("")


def test_an_old_python_is_told_what_it_takes() -> None:
    check_python((3, 11))
    check_python((3, 14))
    with pytest.raises(Stop, match=r"needs Python 3\.11 or newer; this is Python 3\.9"):
        check_python((3, 9))


def test_the_installer_can_be_read_by_old_pythons() -> None:
    """No syntax and no import that Python 3.6 lacks, or it could not say that it is too old."""
    import ast

    for module in (install, system_libraries):
        assert module.__file__
        ast.parse(Path(module.__file__).read_text("utf-8"), feature_version=(3, 6))
    code = "import sys, advice_app.install; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-S", "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
    outside = {name.partition(".")[0] for name in done.stdout.split()} - sys.stdlib_module_names - {"__main__"}
    assert outside == {"advice_app"}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems bring what Qt needs")
class TestLibrariesOfLinux:
    def test_only_a_window_needs_those_of_x11(self) -> None:
        assert "libxcb-cursor.so.0" in system_libraries.missing(with_window=True, loads=lambda _name: False)
        assert "libxcb-cursor.so.0" not in system_libraries.missing(with_window=False, loads=lambda _name: False)
        assert system_libraries.missing(with_window=True, loads=lambda _name: True) == []

    def test_a_library_that_is_not_there_is_missing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(system_libraries.FOR_QT, "libnot-there.so.9", ("libnot-there9", "not-there"))
        assert "libnot-there.so.9" in system_libraries.missing(with_window=False)

    @pytest.mark.parametrize(
        ("tool", "line"),
        [
            ("apt-get", "sudo apt-get install libegl1 libglib2.0-0"),
            ("dnf", "sudo dnf install 'libEGL.so.1()(64bit)' 'libglib-2.0.so.0()(64bit)'"),
            ("zypper", "sudo zypper install 'libEGL.so.1()(64bit)' 'libglib-2.0.so.0()(64bit)'"),
            ("pacman", "sudo pacman -S glib2 libglvnd"),
        ],
    )
    def test_the_line_to_run_is_that_of_the_system(self, tool: str, line: str) -> None:
        names = ["libEGL.so.1", "libglib-2.0.so.0"]
        assert system_libraries.how_to_install(names, lambda name: name if name == tool else None) == line

    def test_without_rights_the_line_to_run_is_said(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(system_libraries, "missing", lambda _window: ["libEGL.so.1"])
        monkeypatch.setattr(system_libraries, "may_use_apt", lambda: False)
        with pytest.raises(Stop, match=r"Qt needs libEGL\.so\.1 .* Run: "):
            provide_libraries(with_window=True)

    def test_with_rights_they_are_installed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        needed, installed = ["libEGL.so.1"], list[str]()

        def apt_install(packages: Sequence[str], _say: object) -> bool:
            installed.extend(packages)
            needed.clear()
            return True

        monkeypatch.setattr(system_libraries, "missing", lambda _window: list(needed))
        monkeypatch.setattr(system_libraries, "may_use_apt", lambda: True)
        monkeypatch.setattr(system_libraries, "apt_install", apt_install)
        provide_libraries(with_window=True)
        assert installed == ["libegl1"]

    def test_a_python_without_environments_is_told_the_package(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(system_libraries, "may_use_apt", lambda: False)
        monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
        with pytest.raises(Stop, match=r"sudo apt-get install python3\.\d+-venv"):
            provide_venv()


def test_tests_pass_on_their_exit_status(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[list[str]] = []

    def call(command: Sequence[str], **_options: object) -> int:
        ran.append([str(word) for word in command])
        return 5 if "pytest" in command else 0

    monkeypatch.setattr(Installer, "install", lambda _self, _extra: None)
    monkeypatch.setattr(system_libraries, "missing", lambda _window: [])
    monkeypatch.setattr(system_libraries, "missing_for_reader_test", list)
    monkeypatch.setattr(subprocess, "call", call)
    assert install.main(["--test", "-k", "find"], checkout) == 5
    assert ran[-1][1:] == ["-m", "pytest", "-n", "auto", "--dist", "loadfile", "-k", "find"]
    assert ran[-1][0].startswith(str(checkout / ".venv"))


def test_the_app_gets_its_options(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[tuple[Path, list[str]]] = []

    def start(python: Path, arguments: Sequence[str]) -> int:
        started.append((python, list(arguments)))
        return 0

    monkeypatch.setattr(Installer, "install", lambda _self, _extra: None)
    monkeypatch.setattr(system_libraries, "missing", lambda _window: [])
    monkeypatch.setattr(install, "start", start)
    assert install.main(["--open", "FR/interview", "--lang", "ar"], checkout) == 0
    assert started == [(Installer(checkout).python, ["--open", "FR/interview", "--lang", "ar"])]


def test_a_stop_is_said_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert install.main([], tmp_path) == 1
    assert capsys.readouterr().err.strip().count("\n") == 0
