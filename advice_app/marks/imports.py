"""What reading a file of bookmarks gives, and the limits of what is read."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import NamedTuple

from advice_app.library.model import BadReferenceError, Reference
from advice_app.marks import texts
from advice_app.marks.model import Bookmark, Folder, colour_of

MOST_BYTES = 64 << 20
"""The largest file that is read: twice what 50,000 bookmarks with notes need."""
MOST_BOOKMARKS = 100_000
_ITEMS = 2  # entries of any kind to one bookmark
_MOST_PROBLEMS = 50
_SAMPLE = 80


class What(StrEnum):
    """What is wrong with a file, or with something in it. What ``where`` and ``number`` of the problem say stands behind."""

    UNREADABLE = "unreadable"  # where: the path
    EMPTY = "empty"
    TOO_LARGE = "too large"  # number: of mebibytes that are allowed
    TOO_MANY = "too many"  # number: of bookmarks that are allowed
    OTHER_PROGRAM = "other program"
    NEWER = "newer"  # written by a newer version of the app; number: of the form
    TRUNCATED = "truncated"  # the file breaks off; number: of bookmarks before that
    DAMAGED = "damaged"  # cannot be read on from some place; number: of bookmarks before that
    NO_REFERENCE = "no reference"  # entries of other programs; number: how many
    BAD_REFERENCE = "bad reference"  # where: what stood there; number: of the entry (JSON) or line (HTML)
    BAD_ENTRY = "bad entry"  # something else than a bookmark; number: of the entry
    MORE = "more"  # number: of problems that are not listed


class Problem(NamedTuple):
    """Something that could not be read."""

    what: What
    where: str = ""
    number: int = 0


class Imported(NamedTuple):
    """What was found in a file. The bookmarks have no ids; their folders are ids of ``folders``, made up for this file."""

    bookmarks: tuple[Bookmark, ...] = ()
    folders: tuple[Folder, ...] = ()
    problems: tuple[Problem, ...] = ()


class TooManyError(Exception):
    """There are more bookmarks in a file than are read."""


class Collector:
    """Gathers what a reader finds, cleaned and within limits."""

    def __init__(self) -> None:
        self.bookmarks: list[Bookmark] = []
        self._folders: dict[str, Folder] = {}
        self._problems: list[Problem] = []
        self._more = 0
        self._items = 0

    def item(self) -> None:
        """Count something that may be a bookmark or not. Raises `TooManyError`."""
        self._items += 1
        if self._items > _ITEMS * MOST_BOOKMARKS:
            raise TooManyError

    def problem(self, what: What, where: object = "", number: int = 0) -> None:
        """Note a problem; of many only the first, and how many more."""
        if len(self._problems) < _MOST_PROBLEMS:
            self._problems.append(Problem(what, texts.line(str(where)[: 2 * _SAMPLE], _SAMPLE), number))
        else:
            self._more += 1

    def folder(self, name: str) -> str:
        """The id of a folder in this file; nothing for one without a name."""
        clean = texts.line(name[: 4 * texts.NAME], texts.NAME)
        if clean and texts.key(clean) not in self._folders:
            if len(self._folders) >= MOST_BOOKMARKS:
                raise TooManyError
            self._folders[texts.key(clean)] = Folder(str(len(self._folders) + 1), clean, 0)
        return self._folders[texts.key(clean)].id if clean else ""

    def bookmark(self, reference: str, values: dict[str, str], tags: object, saved: float, number: int) -> bool:
        """Take a bookmark in; false, and a problem, where the reference is none."""
        try:
            ref = Reference.parse(reference[:_SAMPLE])
        except BadReferenceError:
            self.problem(What.BAD_REFERENCE, reference, number)
            return False
        if len(self.bookmarks) >= MOST_BOOKMARKS:
            raise TooManyError
        made = Bookmark(
            "",
            ref,
            texts.line(values.get("title", ""), texts.TITLE) or str(ref),
            texts.lines(values.get("note", "")),
            self.folder(values.get("folder", "")),
            texts.tags(tags),
            saved,
            texts.line(values.get("language", ""), texts.SHORT),
            texts.line(values.get("excerpt", ""), texts.EXCERPT),
            texts.line(values.get("fingerprint", ""), texts.SHORT),
            colour_of(values.get("colour")),
        )
        self.bookmarks.append(made)
        return True

    def done(self) -> Imported:
        """All that was found."""
        more = [Problem(What.MORE, "", self._more)] if self._more else []
        folders = list(self._folders.values())
        return Imported(tuple(self.bookmarks), tuple(folders), (*self._problems, *more))


def too_many() -> Imported:
    """What is told of a file with too much in it: nothing of it is taken."""
    return Imported(problems=(Problem(What.TOO_MANY, "", MOST_BOOKMARKS),))


def seconds(value: object) -> float:
    """A time as seconds since 1970; 0 for what is none."""
    try:
        if isinstance(value, str) and "-" in value:
            when = datetime.fromisoformat(value[:40])
            number = (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp()
        elif isinstance(value, (str, float, int)):
            number = float(value[:20] if isinstance(value, str) else value)
        else:
            return 0.0
    except (ValueError, OverflowError):
        return 0.0
    return round(number, 3) if 0 < number < 1e11 else 0.0  # noqa: PLR2004 - the year 5138
