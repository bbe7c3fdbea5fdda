"""What the palette offers: one row each, and what choosing it does."""

import json
from enum import StrEnum
from typing import NamedTuple

MOST_RECENT = 20
_LONGEST_ID = 200


class Kind(StrEnum):
    """What a row stands for."""

    COUNTRY = "country"
    GUIDE = "guide"
    PLACE = "place"  # a section or block
    LANGUAGE = "language"
    THEME = "theme"
    COMMAND = "command"
    BOOKMARK = "bookmark"
    SEARCH = "search"
    NOTE = "note"  # says something, cannot be chosen


class Item(NamedTuple):
    """A row of the palette.

    ``id`` is the kind and what it stands for (``guide:FR/interview``, ``language:ar``) and holds from one day to the next.
    ``action`` is one of ``open:FR/interview#silence``, ``country:FR``, ``language:ar``, ``theme:dark``, ``command:print``,
    ``bookmark:ID``, ``search:TEXT``, or nothing for a note.
    """

    id: str
    kind: Kind
    label: str
    detail: str = ""  # what it is, or where
    action: str = ""
    key: str = ""  # of a command, as the key cap shows it
    code: str = ""  # of the jurisdiction whose outline stands before the row
    group: str = ""  # the heading above it, where an empty palette shows several groups


def read_recent(text: str) -> tuple[str, ...]:
    """The ids chosen last, newest first, as the setting keeps them; nothing where it is damaged."""
    try:
        stored = json.loads(text or "[]")
    except (ValueError, RecursionError):
        return ()
    if not isinstance(stored, list):
        return ()
    known = (item for item in stored if isinstance(item, str) and 0 < len(item) <= _LONGEST_ID)
    return tuple(dict.fromkeys(known))[:MOST_RECENT]


def remember(text: str, chosen: str) -> str:
    """The setting after a choice. What was searched for is not kept: it says more about a reader than where they went."""
    if chosen.startswith(f"{Kind.SEARCH}:") or not 0 < len(chosen) <= _LONGEST_ID:
        return text
    others = [item for item in read_recent(text) if item != chosen]
    return json.dumps([chosen, *others][:MOST_RECENT], ensure_ascii=False)
