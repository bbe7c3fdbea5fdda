"""Which library file to read, and whether it has to be built first."""

import contextlib
import os
from functools import cache
from pathlib import Path
from typing import NamedTuple

from advice_app import paths as places


class Location(NamedTuple):
    """A library file; ``guides`` is the folder it is built from, or nothing if a wheel shipped it ready made."""

    library: Path
    guides: Path | None

    @property
    def missing(self) -> bool:
        """Whether it has to be built before anything can be read."""
        return not self.library.is_file()


def locate(paths: places.Paths, guides: Path | None = None) -> Location:
    """Find the library: of ``guides`` if given, else the one of the wheel, else the one of the checkout.

    Raises `FileNotFoundError` if this copy of the app has neither a library nor guides.
    """
    if places.writes_nothing():
        return _without_writing(paths, guides)
    if guides is not None:
        guides = guides.expanduser().resolve()
        return Location(_writable(paths.cache) / _name(guides), guides)
    if packaged := places.packaged_library():
        return Location(packaged, None)
    if checkout := places.checkout_guides():
        return Location(_writable(paths.cache) / paths.library.name, checkout)
    raise FileNotFoundError("this copy of the app has no guides: install it again, or give --guides DIR")


def _name(guides: Path) -> str:
    """What the library of a folder of somebody's own is called."""
    import hashlib  # noqa: PLC0415 - 4 ms, not needed by a plain start

    return f"library-{hashlib.sha256(str(guides).encode()).hexdigest()[:12]}.sqlite"


def _without_writing(paths: places.Paths, guides: Path | None) -> Location:
    """The library that is there; where none was built yet, one that is built in memory."""
    if guides is None and (packaged := places.packaged_library()):
        return Location(packaged, None)
    checkout = guides.expanduser().resolve() if guides is not None else places.checkout_guides()
    if checkout is None:
        raise FileNotFoundError("this copy of the app has no guides: install it again, or give --guides DIR")
    name = _name(checkout) if guides is not None else paths.library.name
    if _readable(paths.cache / name):
        return Location(paths.cache / name, None)  # as it was built last
    memory = places.memory_folder()
    if memory is None:
        raise FileNotFoundError("a private visit needs guides that are ready: open the app once without --private")
    return Location(memory / name, checkout)


def _readable(library: Path) -> bool:
    """Whether a library is there that this version of the app can read."""
    from advice_app.library.catalogue import Library, LibraryError  # noqa: PLC0415 - for private visits only

    try:
        Library.open(library).close()
    except LibraryError:
        return False
    return True


def _writable(folder: Path) -> Path:
    """The folder, or where nothing can be kept in it, one that goes when the app is closed."""
    try:
        places.make_private(folder)
    except OSError:
        return _passing()
    return folder if os.access(folder, os.W_OK) else _passing()


@cache
def _passing() -> Path:
    import atexit  # noqa: PLC0415 - hardly ever needed
    import shutil  # noqa: PLC0415
    import tempfile  # noqa: PLC0415

    made = Path(tempfile.mkdtemp(prefix="rights-at-arrest-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


def pending(library: Path) -> Path:
    """Where a new library waits while the old one is open (Windows only: an open file cannot be replaced there)."""
    return library.with_name(library.name + ".next")


def adopt_pending(library: Path) -> None:
    """Put a library that waits in the place of the old one, before that is opened."""
    waiting = pending(library)
    if places.writes_nothing():
        return
    if waiting.is_file():
        with contextlib.suppress(OSError):  # another copy of the app has the old one open: next time
            waiting.replace(library)
