"""Installs the app in this checkout and opens it, or installs what tests need and runs them.

``python3 -m advice_app.install [options of the app]``
``python3 -m advice_app.install --test [options of pytest]``

Runs before anything is installed, so it uses nothing but the standard library, and a Python as old as 3.6 must be able
to read it as far as the message that it is too old.
"""

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import Callable, Sequence  # noqa: UP035 - readable by old Pythons

from advice_app import system_libraries as libraries

ROOT = Path(__file__).resolve().parent.parent
OLDEST = (3, 11)
Run = Callable[[Sequence[str]], int]
Say = Callable[[str], None]


class Stop(Exception):  # noqa: N818 - says what to do, not what broke
    """The installation cannot go on; the message says why and what to do."""


class Installer:
    """Makes ``.venv`` in a checkout and installs the project into it, unless that was done before."""

    def __init__(self, root: Path, run: Run = subprocess.call, say: Say = print) -> None:
        self._root = root
        self._run = run
        self._say = say
        self.venv = root / ".venv"
        self.python = self.venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        self._stamp = self.venv / "rights-at-arrest-installed"

    def install(self, extra: str) -> None:
        """Install the project with ``extra`` (``dev`` or nothing). Raises `Stop`."""
        if not (self._root / "pyproject.toml").is_file():
            raise Stop(f"{self._root} is not a checkout of Rights at Arrest: run this in the folder that you cloned.")
        if self._is_done(extra):
            return
        if not self._works():
            self._make_venv()
        what = "the app and what its tests need" if extra else "the app"
        self._say(f"Installing {what}: about 100 MB the first time, which can take a few minutes ...")
        self._stamp.unlink(missing_ok=True)
        project = f"{self._root}[{extra}]" if extra else str(self._root)
        pip = [str(self.python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        if self._run([*pip, "--editable", project]) != 0:
            raise Stop(
                "pip could not install the app: its message stands above. Most often the network is away or the disk "
                "is full: when that is mended, run the same command again."
            )
        self._stamp.write_text(self._state(extra), encoding="utf-8")

    def _works(self) -> bool:
        if not self.python.exists():
            return False
        # a Python that was upgraded or removed leaves an environment that cannot start
        return self._run([str(self.python), "-c", "import pip, sys; sys.exit(sys.version_info < (3, 11))"]) == 0

    def _make_venv(self) -> None:
        provide_venv(self._say)
        self._say(f"Making a Python environment in {self.venv} ...")
        if self._run([sys.executable, "-m", "venv", "--clear", str(self.venv)]) != 0:
            raise Stop(f"Python could not make {self.venv}; its own message stands above.")

    def _is_done(self, extra: str) -> bool:
        try:
            done = self._stamp.read_text(encoding="utf-8")
        except OSError:
            return False
        return done in (self._state("dev"), self._state(extra)) and self.python.exists()

    def _state(self, extra: str) -> str:
        """Changes when what to install does, or the checkout moved: scripts in an environment name its place."""
        project = hashlib.sha256((self._root / "pyproject.toml").read_bytes()).hexdigest()
        return f"{project} {self._root} {extra or 'app'}\n"


def check_python(version: "tuple[int, ...]") -> None:
    """Raise `Stop` for a Python that is too old, or one that cannot make environments."""
    if version < OLDEST:
        raise Stop(
            "Rights at Arrest needs Python {}.{} or newer; this is Python {}.{}. Install a newer one "
            "(https://www.python.org/downloads/) and run this with it.".format(*OLDEST, *version)
        )


def provide_venv(say: Say = print) -> None:
    """Make sure that this Python can make environments: Debian and Ubuntu ship that apart. Raises `Stop`."""
    if importlib.util.find_spec("ensurepip") is not None:
        return
    package = "python{}.{}-venv".format(*sys.version_info[:2])
    if not (libraries.may_use_apt() and libraries.apt_install([package], say)):
        raise Stop(f"This Python cannot make environments. Run: sudo apt-get install {package}")


def provide_libraries(with_window: bool, say: Say = print) -> None:
    """Make sure that Qt finds what it needs of a Linux system. Raises `Stop`."""
    missing = libraries.missing(with_window)
    if not missing:
        return
    if libraries.may_use_apt() and libraries.apt_install(libraries.debian_packages(missing), say):
        missing = libraries.missing(with_window)
    if missing:
        raise Stop(f"Qt needs {', '.join(missing)} from this system. Run: {libraries.how_to_install(missing)}")


def provide_test_tools(say: Say = print) -> None:
    """Install what one test needs of Debian, if that is allowed; the test says what is missing where it is left out."""
    missing = libraries.missing_for_reader_test()
    if missing and libraries.may_use_apt():
        libraries.apt_install(missing, say)


def start(python: Path, arguments: Sequence[str]) -> int:
    """Become the app; where the system cannot do that, run it and wait."""
    command = [str(python), "-m", "advice_app", *arguments]
    if os.name == "posix":
        sys.stdout.flush()
        os.execv(command[0], command)  # noqa: S606 - our own interpreter
    return subprocess.call(command)  # noqa: S603 - our own interpreter


def main(arguments: Sequence[str], root: Path = ROOT) -> int:
    """Install, then open the app or run the tests; returns the exit status."""
    if arguments and arguments[0] in ("-h", "--help"):
        print(__doc__)
        return 0
    test = bool(arguments) and arguments[0] == "--test"
    try:
        check_python(sys.version_info[:2])
        installer = Installer(root)
        installer.install("dev" if test else "")
        provide_libraries(with_window=not test and libraries.opens_x11_windows())
        if test:
            provide_test_tools()
    except Stop as stop:
        print(f"\n{stop}", file=sys.stderr)
        return 1
    if test:
        print("Running the tests ...", flush=True)
        # a process for each processor; the tests of a file share what they make, and stay together
        command = [str(installer.python), "-m", "pytest", "-n", "auto", "--dist", "loadfile", *arguments[1:]]
        return subprocess.call(command, cwd=root)  # noqa: S603
    print("Opening Rights at Arrest ...", flush=True)
    return start(installer.python, arguments)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
