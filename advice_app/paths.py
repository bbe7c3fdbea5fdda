"""Every directory the app uses, in one place."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, Self

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent
DATA = _PACKAGE / "data"
"""What a build puts into the package: library, catalogues, resources. Absent in a plain checkout."""
_MEMORY = Path("/dev/shm")  # noqa: S108 - Linux has this; what is made there is for us alone


class Paths(NamedTuple):
    """Where this reader's data and this machine's caches live."""

    data: Path
    cache: Path

    @classmethod
    def find(cls, profile: Path | None = None) -> Self:
        """The user's own directories, or everything under ``profile`` (tests, USB sticks)."""
        if profile is not None:
            profile = profile.expanduser().resolve()
            return cls(profile, profile / "cache")
        import platformdirs  # noqa: PLC0415 - 7 ms, not needed with --profile

        dirs = platformdirs.PlatformDirs("rights-at-arrest", appauthor=False)
        return cls(Path(dirs.user_data_dir), Path(dirs.user_cache_dir))

    @property
    def marks(self) -> Path:
        """The reader's own database."""
        return self.data / "marks.sqlite"

    @property
    def library(self) -> Path:
        """The library built from a checkout or from ``--guides``."""
        return self.cache / "library.sqlite"


def resource(*parts: str) -> Path:
    """A file of ours that is not code: an icon, a map. Absolute names and ``..`` are refused."""
    if any(part.startswith(("/", "\\")) or ".." in part or ":" in part for part in parts):
        raise ValueError(f"not a resource name: {parts!r}")
    packaged = DATA / "resources"
    return (packaged if packaged.is_dir() else _CHECKOUT / "resources").joinpath(*parts)


def checkout_guides() -> Path | None:
    """The ``guides`` folder of the checkout this code runs from, if it does."""
    guides = _CHECKOUT / "guides"
    return guides if (guides / "stages.toml").is_file() else None


def packaged_library() -> Path | None:
    """The library that a wheel ships, if there is one."""
    library = DATA / "library.sqlite"
    return library if library.is_file() else None


class _Visit:
    """Whether anything may be written, and where only memory is written."""

    private = False
    memory: Path | None = None


def write_nothing() -> None:
    """From now on until the process ends, nothing is written on this computer: a private visit."""
    _Visit.private = True
    sys.dont_write_bytecode = True  # what Python compiles tells which screens were opened


def writes_nothing() -> bool:
    """Whether this is a private visit."""
    return _Visit.private


def memory_folder() -> Path | None:
    """A folder that is in memory, not on a disk, and goes when the app is closed; nothing where the system has none."""
    if _Visit.memory is None and os.access(_MEMORY, os.W_OK):
        import atexit  # noqa: PLC0415 - for private visits only
        import shutil  # noqa: PLC0415
        import tempfile  # noqa: PLC0415

        for folder in _of_killed_visits():
            shutil.rmtree(folder, ignore_errors=True)
        _Visit.memory = Path(tempfile.mkdtemp(prefix=f"visit-{os.getpid()}-", dir=_MEMORY))
        atexit.register(shutil.rmtree, _Visit.memory, ignore_errors=True)
    return _Visit.memory


def _of_killed_visits() -> Iterator[Path]:
    """What private visits left that had no chance to tidy up; the process is part of the name."""
    for folder in _MEMORY.glob("visit-*-*"):
        process = folder.name.split("-")[1]
        try:
            if process.isdecimal():
                os.kill(int(process), 0)  # only asks whether it is there
        except ProcessLookupError:
            yield folder
        except (OSError, OverflowError):  # there, and somebody else's; or no process of ours
            pass


def make_private(directory: Path) -> None:
    """Make a directory, and keep others on this machine out of it. Raises `OSError`, in a private visit always.

    Whatever writes comes here first, and goes on without when this fails.
    """
    if _Visit.private and (_Visit.memory is None or not directory.is_relative_to(_Visit.memory)):
        raise PermissionError(f"a private visit writes nothing: {directory}")
    directory.mkdir(parents=True, exist_ok=True, mode=0o700)
    if os.name == "posix" and directory.stat().st_mode & 0o077:
        directory.chmod(0o700)
