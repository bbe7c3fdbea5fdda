"""Reads our Markdown: what a comment says of a bookmark, and the note between it and the next comment, as somebody left it."""

import json
import re

from advice_app.marks.imports import Collector, Imported, TooManyError, What, too_many
from advice_app.marks.read_json import take_entry

START, END = "<!-- rights-at-arrest:", "<!-- /rights-at-arrest -->"
_MARK = re.compile(rb"^<!-- (/?)rights-at-arrest:?+([^\n]*+)", re.MULTILINE)
_LONGEST_ENTRY, _LONGEST_NOTE = 131_072, 40_000


def hide_marks(note: str) -> str:
    """A note in which no comment begins, or it could be taken for one of ours; `_shown` gives it back."""
    return re.sub(r"<(\\*)!--", r"<\\\1!--", note)


def _shown(note: str) -> str:
    return re.sub(r"<\\(\\*)!--", r"<\1!--", note)


def is_markdown(data: bytes) -> bool:
    """Whether there is a bookmark in it."""
    return _MARK.search(data) is not None


def read_markdown(data: bytes) -> Imported:
    """What our Markdown holds; of a file that breaks off what stands before that."""
    found = Collector()
    entry, line, counted = b"", 0, 0
    start = -1  # of the note that is being read
    try:
        for mark in _MARK.finditer(data):
            if start >= 0 and mark[1]:
                note = data[start : min(mark.start(), start + _LONGEST_NOTE)].decode("utf-8", "replace")
                _take(entry, _shown(note), found, line)
            elif start >= 0:  # its end was deleted: what is whose note cannot be told
                found.problem(What.BAD_ENTRY, "", line + 1)
            line, counted = line + data.count(b"\n", counted, mark.start()), mark.start()
            entry, start = mark[2], -1 if mark[1] else mark.end()
    except TooManyError:
        return too_many()
    if start >= 0:
        found.problem(What.TRUNCATED, "", len(found.bookmarks))
    return found.done()


def _take(entry: bytes, note: str, found: Collector, line: int) -> None:
    found.item()
    try:
        item = json.loads(entry[:_LONGEST_ENTRY].decode("utf-8", "replace").strip().removesuffix("-->"))
    except (ValueError, RecursionError):
        item = None
    take_entry(item, found, line + 1, note=note)
