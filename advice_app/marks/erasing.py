"""Erasing the reader's files: overwritten as far as the disk lets us, then deleted."""

import contextlib
import os
import shutil
from pathlib import Path

from advice_app.marks.database import files_aside, sealed_path
from advice_app.paths import Paths

_PIECE = bytes(1 << 16)


def erase_file(path: Path) -> None:
    """Overwrite a file with zeros and delete it; one that is not there is erased. Raises `OSError`.

    A solid-state disk may keep an old copy where no program reaches it.
    """
    with contextlib.suppress(OSError), path.open("r+b") as file:
        left = os.fstat(file.fileno()).st_size
        while left > 0:
            left -= file.write(_PIECE[:left])
        file.flush()
        os.fsync(file.fileno())
    path.unlink(missing_ok=True)


def tidy(path: Path) -> None:
    """Where there is an encrypted file, erase what is left of the plain one, of its log, and of copies of it."""
    # looked for first: what another copy of the app puts in place after taking the passphrase off is not among these
    left = [*path.parent.glob(f"{path.name}*"), *files_aside(path)]
    if sealed_path(path).exists():
        for file in left:
            with contextlib.suppress(OSError):
                erase_file(file)


def reader_files(paths: Paths) -> list[Path]:
    """Every file that tells something of this reader: what was kept, copies of it, and what was compiled for their language.

    Not the library: that is the same for everybody. Nothing that is not the app's: a profile may be a folder with other things.
    """
    marks, cache = paths.marks, paths.cache
    kept = (f"{marks.name}*", f"{sealed_path(marks).name}*", f"{marks.stem}-damaged-*", f"{sealed_path(marks).stem}-damaged-*")
    made = ("locales/*", "pyside-code.bin*", "rights-at-arrest-fonts*")
    found = [*(file for name in kept for file in marks.parent.glob(name)), *(file for name in made for file in cache.glob(name))]
    return sorted({file for file in found if file.is_file() or file.is_symlink()})


def erase_everything(paths: Paths) -> list[Path]:
    """Erase all of `reader_files`; those that could not be."""
    left = []
    for file in reader_files(paths):
        try:
            erase_file(file)
        except OSError:
            left.append(file)
    with contextlib.suppress(OSError):
        shutil.rmtree(paths.cache / "locales")
    return left
