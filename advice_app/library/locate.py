"""Which library file to read, and whether it has to be built first."""

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
    if guides is not None:
        guides = guides.expanduser().resolve()
        import hashlib  # noqa: PLC0415 - 4 ms, not needed by a plain start

        name = hashlib.sha256(str(guides).encode()).hexdigest()[:12]
        return Location(paths.cache / f"library-{name}.sqlite", guides)
    if packaged := places.packaged_library():
        return Location(packaged, None)
    if checkout := places.checkout_guides():
        return Location(paths.library, checkout)
    raise FileNotFoundError("this copy of the app has no guides: install it again, or give --guides DIR")
