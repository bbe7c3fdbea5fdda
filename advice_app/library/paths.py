"""What to do next, by what has happened: ``guides/<CODE>/paths.toml``, and the library.

Reading it from the library is light: the app asks it.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from advice_app.library.catalogue import LibraryError
from advice_app.library.problems import Problem
from advice_app.library.rows import rows

SITUATIONS = ("arrested", "interview", "held", "court", "missing", "abroad", "child")
"""What can have happened, in the order of the file and of the screen."""
STEPS = 3
FILE = "paths.toml"

Key = tuple[str | int, ...]
"""Where something stands in the file: ``("arrested", "step", 0, "do", "en")``."""

_STATUSES = ("drafted", "reviewed")
_KEYS: Mapping[str, tuple[str, ...]] = {
    "": ("checked", "status", *SITUATIONS),
    "situation": ("guide", "phrases", "help", "regime", "deadline", "step"),
    "deadline": ("see", "law", "text"),
    "step": ("see", "law", "do", "how"),
}
_HEAD = re.compile(r"\s*(?P<open>\[\[?)\s*(?P<name>[^\[\]]+?)\s*\]\]?\s*(#.*)?$")
_ENTRY = re.compile(r'\s*"?(?P<key>[A-Za-z0-9_-]+)"?\s*=')


class PathStep(NamedTuple):
    """One thing to do. ``do`` and ``how`` are by language tag; ``see`` is where the guides say more."""

    see: str
    law: tuple[str, ...]
    do: Mapping[str, str]
    how: Mapping[str, str]


class Deadline(NamedTuple):
    """The time limit that runs."""

    see: str
    law: tuple[str, ...]
    text: Mapping[str, str]


class NextSteps(NamedTuple):
    """The answer to one situation in one jurisdiction.

    ``phrases`` are ids of ``phrases.toml``, ``help`` kinds of help, ``regime`` that of the clock that runs (or nothing).
    """

    situation: str
    checked: str
    status: str
    guide: str
    phrases: tuple[str, ...]
    help: tuple[str, ...]
    regime: str
    deadline: Deadline | None
    steps: tuple[PathStep, ...]

    def texts(self) -> Iterator[tuple[Key, Mapping[str, str]]]:
        """Every text in all its languages, with its place in the file."""
        if self.deadline is not None:
            yield (self.situation, "deadline", "text"), self.deadline.text
        for number, step in enumerate(self.steps):
            yield (self.situation, "step", number, "do"), step.do
            yield (self.situation, "step", number, "how"), step.how

    def speaks(self, tag: str) -> bool:
        """Whether all of it is there in a language."""
        return all(tag in texts for _key, texts in self.texts())


class PathSheet(NamedTuple):
    """One file: its situations, the tables that they were read from, and where everything stands in it."""

    path: Path
    code: str
    situations: Mapping[str, NextSteps]
    tables: Mapping[str, Mapping[str, Any]]
    lines: Mapping[Key, int]

    def line(self, *key: str | int) -> int:
        """The line of an entry; that of the nearest one around it where there is none."""
        return next((self.lines[key[:end]] for end in range(len(key), 0, -1) if key[:end] in self.lines), 0)


def load_paths(path: Path, problems: list[Problem]) -> PathSheet:
    """Read one file; what is wrong in its form is added to ``problems``. Raises `GuideError` if nothing can be used.

    What it refers to is checked by `advice_app.library.check.paths`, which knows the guides.
    """
    from advice_app.law.facts import load_toml  # noqa: PLC0415 - 40 ms that the app does not need

    table = load_toml(path)
    lines = _lines_of(path.read_text(encoding="utf-8"))
    tables = {name: _table(table[name]) for name in SITUATIONS if name in table}
    head = {"checked": str(table.get("checked", "")), "status": str(table.get("status", ""))}
    made = {name: _next_steps(name, own | head) for name, own in tables.items()}
    sheet = PathSheet(path, path.parent.name, made, {name: own | head for name, own in tables.items()}, lines)
    problems += [Problem(path, sheet.line(*key), message) for key, message in _mistakes(table, sheet)]
    return sheet


def _lines_of(text: str) -> dict[Key, int]:
    """The line of every table and every key."""
    found: dict[Key, int] = {}
    counts: dict[Key, int] = {}
    here: Key = ()
    for number, line in enumerate(text.splitlines(), 1):
        if head := _HEAD.match(line):
            here = _address(head["name"], counts, new=head["open"] == "[[")
            found.setdefault(here, number)
        elif entry := _ENTRY.match(line):
            found.setdefault((*here, entry["key"]), number)
    return found


def _address(name: str, counts: dict[Key, int], *, new: bool) -> Key:
    """A head such as ``arrested.step.do`` with the number of the step it belongs to."""
    here: Key = ()
    parts = name.split(".")
    for position, part in enumerate(parts):
        here = (*here, part)
        if new and position == len(parts) - 1:
            counts[here] = counts.get(here, 0) + 1
        if here in counts:
            here = (*here, counts[here] - 1)
    return here


def _mistakes(table: Mapping[str, Any], sheet: PathSheet) -> Iterator[tuple[Key, str]]:
    """What is wrong in the form of a file."""
    yield from _unknown((), table, _KEYS[""])
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(table.get("checked", ""))):
        yield ("checked",), "checked is missing: the day the law was last checked, such as 2026-11-22"
    if table.get("status") not in _STATUSES:
        yield ("status",), f"status must be one of {', '.join(_STATUSES)}"
    missing = [name for name in SITUATIONS if name not in table]
    if missing:
        yield (), f"no answer to: {', '.join(missing)}: add [{missing[0]}] with its three steps"
    order = [name for name in table if name in SITUATIONS]
    wanted = [name for name in SITUATIONS if name in table]
    strange = next((own for own, right in zip(order, wanted, strict=True) if own != right), "")
    if strange:
        yield (strange,), f"[{strange}] stands in the wrong place: the order is {', '.join(SITUATIONS)}"
    for name, own in sheet.tables.items():
        yield from _situation_mistakes(name, own, sheet.situations[name])


def _situation_mistakes(name: str, table: Mapping[str, Any], made: NextSteps) -> Iterator[tuple[Key, str]]:
    yield from _unknown((name,), table, (*_KEYS["situation"], "checked", "status"))
    for key in ("guide", "regime"):
        if not isinstance(table.get(key), str):
            yield (name, key), f"{name}: {key} is missing" + (': "" where no clock runs' if key == "regime" else "")
    for named, least, most in (("phrases", 2, 4), ("help", 1, 3)):
        count = len(getattr(made, named))
        if not least <= count <= most:
            yield (name, named), f"{name}: {named} has {count} entries: it takes {least} to {most}"
    if len(made.steps) != STEPS:
        yield (name, "step"), f"{name}: {len(made.steps)} steps: there must be {STEPS}, the most urgent first"
    if "deadline" in table:
        yield from _unknown((name, "deadline"), _table(table["deadline"]), _KEYS["deadline"])
    for number, step in enumerate(_tables(table.get("step"))):
        yield from _unknown((name, "step", number), step, _KEYS["step"])
    for place, texts in made.texts():
        if not texts:
            yield place, f"{name}: {place[-1]} has no text in any language"


def _unknown(where: Key, table: Mapping[str, Any], known: tuple[str, ...]) -> Iterator[tuple[Key, str]]:
    for key in table:
        if key not in known:
            yield (*where, key), f"unknown key {key!r}: one of {', '.join(known)}"


# one situation, from the file or from the library ------------------------------------------------------------


def _next_steps(name: str, table: Mapping[str, Any]) -> NextSteps:
    """A situation as its table has it; what is not as it should be is left out."""
    deadline = _table(table.get("deadline"))
    return NextSteps(
        name,
        str(table.get("checked", "")),
        str(table.get("status", "")),
        str(table.get("guide", "")),
        _list(table.get("phrases")),
        _list(table.get("help")),
        str(table.get("regime", "")),
        Deadline(str(deadline.get("see", "")), _list(deadline.get("law")), _texts(deadline.get("text"))) if deadline else None,
        tuple(
            PathStep(str(step.get("see", "")), _list(step.get("law")), _texts(step.get("do")), _texts(step.get("how")))
            for step in _tables(table.get("step"))
        ),
    )


def _table(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _tables(value: object) -> list[dict[str, Any]]:
    return [_table(item) for item in value] if isinstance(value, list) else []


def _list(value: object) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list) else ()


def _texts(value: object) -> dict[str, str]:
    return {tag: text for tag, text in _table(value).items() if isinstance(text, str) and text.strip()}


# the library -------------------------------------------------------------------------------------------------


def path_rows(sheets: Iterable[PathSheet]) -> Iterator[tuple[str, str, str]]:
    """The rows of the library's table ``path``: situations that have steps."""
    for sheet in sheets:
        for name, table in sheet.tables.items():
            if sheet.situations[name].steps:
                yield sheet.code, name, json.dumps(table, ensure_ascii=False)


def next_steps(library: Path, code: str, situation: str) -> NextSteps | None:
    """What to do in a situation, as a jurisdiction's file says; nothing where it has none. Raises `LibraryError`."""
    found = rows(library, "SELECT content FROM path WHERE jurisdiction = ? AND situation = ?", (code, situation))
    try:
        return _next_steps(situation, _table(json.loads(found[0][0]))) if found else None
    except ValueError as error:
        raise LibraryError(f"{library} is damaged: {error}") from error
