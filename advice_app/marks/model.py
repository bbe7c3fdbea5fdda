"""What a bookmark is. A note or a highlight is one, too: the same place, with a text or a colour."""

from enum import StrEnum
from typing import NamedTuple

from advice_app.library.model import Reference


class Colour(StrEnum):
    """What a highlighted paragraph is to its reader: a word, for which each theme has a tint and a sign."""

    IMPORTANT = "important"
    ASK = "ask"  # the lawyer
    DEADLINE = "deadline"
    DONE = "done"


NOTES, HIGHLIGHTS = "notes", "highlights"
"""What a list may be narrowed to, besides one `Colour`: bookmarks with a note, bookmarks with any colour."""


def colour_of(text: object) -> str:
    """A colour that was read from somewhere; nothing for one that this version does not know."""
    return text if isinstance(text, str) and text in set(Colour) else ""


class Bookmark(NamedTuple):
    """A place that a reader keeps. It holds in every language; what it said when it was saved is kept with it."""

    id: str
    ref: Reference
    title: str
    note: str
    folder: str  # id; empty for none
    tags: tuple[str, ...]
    saved: float  # seconds since 1970, UTC
    language: str  # that it was saved in
    excerpt: str  # the beginning of the text then
    fingerprint: str  # of the whole text then
    colour: str = ""  # a `Colour`; empty for none


class Folder(NamedTuple):
    """A folder, and how many bookmarks are in it."""

    id: str
    name: str
    count: int  # type: ignore[assignment]  # nobody counts how often a folder has a value


class Tag(NamedTuple):
    """A tag, and how many bookmarks have it."""

    name: str
    count: int  # type: ignore[assignment]  # as above


class Order(StrEnum):
    """How a list of bookmarks is ordered."""

    OWN = "own"
    NEWEST = "newest"
    TITLE = "title"
    PLACE = "place"  # by country, stage, section, paragraph


class Kept(NamedTuple):
    """A bookmark and where it stands in the reader's own order."""

    bookmark: Bookmark
    position: int


class KeptFolder(NamedTuple):
    """A folder, where it stands, and the bookmarks that were in it."""

    id: str
    name: str
    position: int
    bookmarks: tuple[str, ...]


class Removed(NamedTuple):
    """What was taken away, so that it can be brought back."""

    bookmarks: tuple[Kept, ...] = ()
    folders: tuple[KeptFolder, ...] = ()


class Merged(NamedTuple):
    """What an import did."""

    added: tuple[str, ...]  # ids of new bookmarks; `Bookmarks.remove` takes them back
    merged: int  # how many were there already
    folders: tuple[str, ...]  # ids of new folders
