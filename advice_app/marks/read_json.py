"""Reads our JSON piece by piece: whatever a file holds, only one bookmark of it is in memory as JSON."""

import json
import re
from collections.abc import Iterator

from advice_app.marks.imports import Collector, Imported, TooManyError, What, seconds, too_many

FORMAT = "rights-at-arrest bookmarks"
VERSION = 2
_PIECES = (4096, 131_072)  # bytes that one value may have; more is not tried
_SPACE = re.compile(rb"[ \t\r\n]*+")
_TEXTS = ("title", "note", "folder", "language", "excerpt", "fingerprint", "colour")


class _BrokenError(Exception):
    """The file cannot be read on."""

    def __init__(self, *, at_end: bool) -> None:
        super().__init__()
        self.at_end = at_end


class _Reader:
    """Where in the file we are."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0
        self._decoder = json.JSONDecoder(strict=False)

    def next(self) -> bytes:
        """The next character that is no space; nothing at the end."""
        if space := _SPACE.match(self._data, self._at):
            self._at = space.end()
        return self._data[self._at : self._at + 1]

    def take(self, wanted: bytes) -> None:
        """Go past a character. Raises `_BrokenError` where another one stands."""
        char = self.next()
        if char != wanted:
            raise _BrokenError(at_end=not char)
        self._at += 1

    def value(self) -> object:
        """Go past a value. Raises `_BrokenError` where none of a reasonable size stands."""
        self.next()
        for size in _PIECES:
            rest = len(self._data) - self._at
            # as it came, so that its length in bytes is known; what is no text is taken out when texts are cleaned
            piece = self._data[self._at : self._at + size].decode("utf-8", "surrogateescape")
            try:
                value, end = self._decoder.raw_decode(piece)
            except (ValueError, RecursionError):
                if rest <= size:
                    raise _BrokenError(at_end=True) from None
                continue
            if end < len(piece) or rest <= size:
                self._at += len(piece[:end].encode("utf-8", "surrogateescape"))
                return value
        raise _BrokenError(at_end=False)

    def items(self) -> Iterator[object]:
        """Go through a list."""
        self.take(b"[")
        if self.next() != b"]":
            yield self.value()
        while self.next() != b"]":
            self.take(b",")
            yield self.value()
        self.take(b"]")

    def keys(self) -> Iterator[str]:
        """Go through an object; whoever asks goes past each value."""
        self.take(b"{")
        if self.next() != b"}":
            yield self._key()
        while self.next() != b"}":
            self.take(b",")
            yield self._key()
        self.take(b"}")

    def _key(self) -> str:
        key = self.value()
        self.take(b":")
        return str(key)


def read_json(data: bytes) -> Imported:
    """What our JSON holds; of a file that breaks off what stands before that."""
    found = Collector()
    reader = _Reader(data)
    ours = False
    try:
        for key in reader.keys():  # noqa: SIM118 - no dict: each value has to be gone past
            if key in {"folders", "bookmarks"} and ours and reader.next() == b"[":
                _list(reader, key, found)
                continue
            value = reader.value()
            ours = ours or (key == "format" and value == FORMAT)
            if not ours:
                break
            if key == "version" and (not isinstance(value, int) or value > VERSION):
                found.problem(What.NEWER, "", value if isinstance(value, int) and value < 1 << 31 else 0)
    except TooManyError:
        return too_many()
    except _BrokenError as error:
        if ours:
            found.problem(What.TRUNCATED if error.at_end else What.DAMAGED, "", len(found.bookmarks))
    if not ours:
        found.problem(What.OTHER_PROGRAM)
    return found.done()


def _list(reader: _Reader, key: str, found: Collector) -> None:
    for number, item in enumerate(reader.items(), 1):
        found.item()
        if key == "bookmarks":
            take_entry(item, found, number)
        elif isinstance(item, str):
            found.folder(item)
        else:
            found.problem(What.BAD_ENTRY, "", number)


def take_entry(item: object, found: Collector, number: int, **more: str) -> None:
    """Take one bookmark in, with texts that stood elsewhere."""
    if isinstance(item, dict) and isinstance(item.get("ref"), str):
        values = {name: item[name] for name in _TEXTS if isinstance(item.get(name), str)}
        found.bookmark(item["ref"], values | more, item.get("tags"), seconds(item.get("saved")), number)
    else:
        found.problem(What.BAD_ENTRY, "", number)
