"""A display for the programs that are measured: the one there is, else a virtual X server, else none at all."""

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

SCREEN = "1600x1000x24"


@contextlib.contextmanager
def display(compiled: Path) -> Iterator[tuple[dict[str, str], str]]:
    """The environment for child processes, and one line that says what they draw on.

    Python keeps what it compiles in the folder ``compiled``, as it would beside the code of somebody who starts the app twice.
    """
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "PYTHONPYCACHEPREFIX": str(compiled)}
    environment["QT_LOGGING_RULES"] = "qt.text.font.db=false"  # says that no font has the Devanagari of a language name
    for name in ("QT_QPA_PLATFORM", "PYTHONDONTWRITEBYTECODE"):
        environment.pop(name, None)
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        yield environment, "the display of this session"
        return
    server = shutil.which("Xvfb")
    if server is None:
        yield environment | {"QT_QPA_PLATFORM": "offscreen"}, "no display (Qt offscreen: install Xvfb for true figures)"
        return
    read, write = os.pipe()
    # the server picks a free number and writes it to the pipe once it takes connections
    command = [server, "-displayfd", str(write), "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"]
    # not our own output: a pipe that reads it would wait for a server that outlives us
    process = subprocess.Popen(command, pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        yield environment | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}, f"Xvfb, {SCREEN}"
    finally:
        process.terminate()
        process.wait()
