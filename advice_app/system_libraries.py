"""What Qt needs of a Linux system beyond its own package, and how each kind of system installs it.

Standard library only: used before anything is installed, and read by Pythons as old as 3.6.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from typing import Callable, Iterable, Sequence  # noqa: UP035 - readable by old Pythons

# library: Debian's package, Arch's package
FOR_QT = {
    "libEGL.so.1": ("libegl1", "libglvnd"),
    "libGL.so.1": ("libgl1", "libglvnd"),
    "libX11.so.6": ("libx11-6", "libx11"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype2"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2"),
}
FOR_X11_WINDOWS = {
    "libX11-xcb.so.1": ("libx11-xcb1", "libx11"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
}
# the test that goes through the app as a screen reader does; what shows that it is there: Debian's package
FOR_READER_TEST = {
    "/usr/bin/Xvfb": "xvfb",
    "/usr/bin/openbox": "openbox",
    "/usr/bin/dbus-run-session": "dbus",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "/usr/share/doc/gir1.2-atspi-2.0": "gir1.2-atspi-2.0",
    "/usr/share/doc/python3-gi": "python3-gi",
}
_ALL = {**FOR_QT, **FOR_X11_WINDOWS}


def opens_x11_windows() -> bool:
    """Whether an app started here opens its windows through X11."""
    return bool(os.environ.get("DISPLAY")) and not os.environ.get("WAYLAND_DISPLAY")


def missing(with_window: bool, loads: "Callable[[str], bool] | None" = None) -> "list[str]":
    """The libraries that Qt will not find; none on other systems than Linux."""
    if not sys.platform.startswith("linux"):
        return []
    loads = loads or _loads
    return [name for name in (_ALL if with_window else FOR_QT) if not loads(name)]


def missing_for_reader_test() -> "list[str]":
    """Debian's packages that the test with a screen reader's means still needs; it is left out without them."""
    if not sys.platform.startswith("linux"):
        return []
    tools = [package for sign, package in FOR_READER_TEST.items() if not os.path.exists(sign)]  # noqa: PTH110 - see above
    return sorted({*tools, *debian_packages(missing(with_window=True))})


def debian_packages(names: Iterable[str]) -> "list[str]":
    """The packages of Debian and Ubuntu that hold these libraries."""
    return sorted({_ALL[name][0] for name in names})


def how_to_install(names: Sequence[str], which: "Callable[[str], str | None]" = shutil.which) -> str:
    """The one line to run on this system to get these libraries."""
    if which("apt-get"):
        return f"sudo apt-get install {' '.join(debian_packages(names))}"
    # RPM packages can be asked for by the library they hold
    by_library = " ".join(f"'{name}()(64bit)'" for name in names)
    if which("dnf"):
        return f"sudo dnf install {by_library}"
    if which("zypper"):
        return f"sudo zypper install {by_library}"
    if which("pacman"):
        return f"sudo pacman -S {' '.join(sorted({_ALL[name][1] for name in names}))}"
    return f"your system's package manager, for the packages that hold {' '.join(names)}"


def may_use_apt() -> bool:
    """Whether this process may install Debian packages by itself."""
    return os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(packages: Sequence[str], say: Callable[[str], None]) -> bool:
    """Install Debian packages; whether that worked. What apt-get complains about is shown."""
    say(f"Installing {' '.join(packages)} with apt-get ...")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        arguments = ["apt-get", "-qq", *command]
        done = subprocess.call(arguments, env=quiet, stdout=subprocess.DEVNULL)  # noqa: S603 - names of our own table
        # lists that cannot be brought up to date may still do
        if done != 0 and command[0] == "install":
            return False
    return True


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
