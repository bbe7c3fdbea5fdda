"""Loads PySide6 quicker than ``import PySide6`` does. Measured with 6.11 on CPython 3.11: 35 of some 300 ms of a start.

- PySide6 carries 120 kB of its Python code as source, in an archive inside its library, and compiles it at every start.
  Python keeps what it compiles beside the source; here there is no such place, so it is kept in this app's cache.
- PySide6 replaces ``builtins.__import__`` so that ``from __feature__ import snake_case`` and ``import *`` of its modules
  work, and every later import of the process goes through that. No module here does either: Python gets its own back.

Where anything about this fails, PySide6 is loaded as it always is.
"""

import builtins
import contextlib
import marshal
import os
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from types import CodeType
from typing import Any

from advice_app.paths import make_private

_NAME = "pyside-code.bin"
_ARCHIVED = "shibokensupport/"  # what the names of those files begin with
_Key = tuple[str, int, int]  # name, checksum and size of a source


def load_qt(cache: Path) -> None:
    """Load PySide6's core; ``cache`` is the folder for what can be made again. Does nothing the second time."""
    if "PySide6.QtCore" in sys.modules:
        return
    own_import = builtins.__import__
    with _compiled_once(cache / _NAME):
        import PySide6.QtCore  # noqa: F401, PLC0415 - loading it is what this is for
    builtins.__import__ = own_import


@contextlib.contextmanager
def _compiled_once(file: Path) -> Iterator[None]:
    """While this lasts, archived sources are compiled only if ``file`` has not kept what became of them."""
    real, kept = builtins.compile, _read(file)
    before = len(kept)

    def compiled(source: Any, filename: Any, mode: str, *rest: Any, **more: Any) -> Any:
        if rest or more or mode != "exec" or not isinstance(source, bytes) or not str(filename).startswith(_ARCHIVED):
            return real(source, filename, mode, *rest, **more)
        key = (str(filename), zlib.crc32(source), len(source))
        if key not in kept:
            kept[key] = real(source, filename, mode)
        return kept[key]

    builtins.compile = compiled
    try:
        yield
    finally:
        builtins.compile = real
    if len(kept) != before:
        _write(file, kept)


def _read(file: Path) -> dict[_Key, CodeType]:
    """What was kept by this very Python; nothing if there is none or the file is damaged."""
    try:
        check, version, data = file.read_bytes().split(b"\n", 2)
    except (OSError, ValueError):
        return {}
    if version != _version() or check != _checksum(version + data):
        return {}
    kept: dict[_Key, CodeType] = marshal.loads(data)  # noqa: S302 - our own file, as .pyc files are Python's
    return kept


def _write(file: Path, kept: dict[_Key, CodeType]) -> None:
    data = marshal.dumps(kept)
    new = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        make_private(file.parent)
        with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:  # noqa: PTH123 - only for its owner
            out.write(b"\n".join((_checksum(_version() + data), _version(), data)))
        new.replace(file)
    except OSError:  # a full disk, or a folder of somebody else: compiled again next time
        with contextlib.suppress(OSError):
            new.unlink()


def _version() -> bytes:
    return f"{sys.implementation.cache_tag} {sys.hexversion:x}".encode()


def _checksum(data: bytes) -> bytes:
    return f"{zlib.crc32(data):08x}".encode()
