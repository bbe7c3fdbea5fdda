"""Writes a file that appears whole or not at all, and that only its owner reads."""

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Where to write to; it takes the name when all went well, and is gone when not. Raises `OSError`, which names it."""
    if path.exists() and not (path.is_file() or path.is_dir()):  # to take the name of a device would end the device
        raise OSError(errno.EINVAL, "not an ordinary file", str(path))
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        unfinished.unlink(missing_ok=True)  # of a run that was ended
        # others on this machine need not know what somebody reads
        os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        yield unfinished
        unfinished.replace(path)
    except OSError as error:
        if error.filename in {None, str(unfinished)}:
            error.filename = str(path)  # nobody knows the name of the unfinished one
        raise
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)
