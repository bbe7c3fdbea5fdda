"""A matter as one file: a zip with Markdown to read, and with ``matter.json``, from which it is read back.

What is read may be from anywhere: nothing is unpacked, only that one entry is read, up to a limit.
"""

import io
import json
import time
import zipfile
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from advice_app.clock.state import ClockState
from advice_app.compare.choice import Choice
from advice_app.marks import texts
from advice_app.marks.exchange import entry
from advice_app.marks.imports import Collector
from advice_app.marks.model import Bookmark
from advice_app.marks.read_json import take_entry
from advice_app.matters.model import Item, Kind, Matter

FORMAT, VERSION = "rights-at-arrest matter", 1
NAME = "matter.json"
MOST_BYTES = 16 << 20
MOST_ITEMS = 2000


class Trouble(StrEnum):
    """Why nothing was read."""

    UNREADABLE = "unreadable"
    OTHER_PROGRAM = "other program"  # or too large, or damaged
    NEWER = "newer"


class MatterFileError(Exception):
    """A file that no matter can be read from."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


class Found(NamedTuple):
    """What a file holds, cleaned."""

    name: str
    note: str
    bookmarks: list[Bookmark]
    others: list[tuple[str, str]]  # kind, and what the tool keeps
    left_out: int  # entries that could not be read


def as_json(matter: Matter, items: Iterable[Item]) -> str:
    """A matter to be read back."""
    made = [_item(item) for item in items]
    values = {"format": FORMAT, "version": VERSION, "name": matter.name, "note": matter.note, "items": made}
    return json.dumps(values, ensure_ascii=False, indent=1)


def _item(item: Item) -> dict[str, object]:
    if item.bookmark is not None:
        return {"kind": item.kind, "bookmark": entry(item.bookmark, {})}
    return {"kind": item.kind, "kept": json.loads(item.about)}


def pack(documents: Mapping[str, str]) -> bytes:
    """A zip of these texts by their names."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in documents.items():
            info = zipfile.ZipInfo(name, time.localtime()[:6])
            info.external_attr = 0o600 << 16  # who unpacks it has files that nobody else can read
            info.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(info, text.encode("utf-8", "replace"))
    return out.getvalue()


def read(path: Path) -> Found:
    """Read a file back. Raises `MatterFileError`."""
    try:
        if not path.is_file():
            raise MatterFileError(Trouble.UNREADABLE)
        with zipfile.ZipFile(path) as file, file.open(NAME) as part:
            data = part.read(MOST_BYTES + 1)
    except OSError as error:
        raise MatterFileError(Trouble.UNREADABLE) from error
    except (zipfile.BadZipFile, KeyError, RuntimeError, NotImplementedError, EOFError, ValueError) as error:
        raise MatterFileError(Trouble.OTHER_PROGRAM) from error
    return _values(data)


def _values(data: bytes) -> Found:
    try:
        values = json.loads(data.decode("utf-8", "replace")) if len(data) <= MOST_BYTES else None
    except (ValueError, RecursionError):
        values = None
    if not isinstance(values, dict) or values.get("format") != FORMAT:
        raise MatterFileError(Trouble.OTHER_PROGRAM)
    if not isinstance(values.get("version"), int) or values["version"] > VERSION:
        raise MatterFileError(Trouble.NEWER)
    name, note = (values[key] if isinstance(values.get(key), str) else "" for key in ("name", "note"))
    items = values["items"] if isinstance(values.get("items"), list) else []
    collector, others, left_out = Collector(), [], max(0, len(items) - MOST_ITEMS)
    for number, item in enumerate(items[:MOST_ITEMS], 1):
        own = item if isinstance(item, dict) else {}
        before, kept = len(collector.bookmarks), _kept(own)
        if own.get("kind") == Kind.BOOKMARK:
            take_entry(own.get("bookmark"), collector, number)
        elif kept:
            others.append((str(own["kind"]), kept))
        left_out += len(collector.bookmarks) == before and not kept
    bookmarks = [bookmark._replace(folder="") for bookmark in collector.bookmarks]
    return Found(texts.line(name, texts.NAME) or "?", texts.lines(note), bookmarks, others, left_out)


def _kept(item: dict[str, Any]) -> str:
    """What a tool kept, as that tool writes it; nothing if it makes no sense."""
    text = json.dumps(item.get("kept"), ensure_ascii=False)
    if item.get("kind") == Kind.CLOCK:
        clock = ClockState.from_text(text)
        return clock.as_text() if clock.country else ""
    if item.get("kind") == Kind.COMPARISON:
        choice = Choice.from_json(text)
        return choice.to_json() if choice.codes else ""
    return ""
