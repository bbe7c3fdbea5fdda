"""A TOML file of tables in tables, read so that each mistake can be told with its line."""

import datetime as dt
import re
from collections.abc import Container, Iterator
from pathlib import Path
from typing import Any

from advice_app.law.facts import load_toml
from advice_app.library.problems import Problem

_HEAD = re.compile(r"\s*\[\[\s*([a-z_.]+)\s*\]\]")
ID = re.compile(r"[a-z][a-z0-9-]*")


class TomlFile:
    """One file; what is wrong in it is added to ``problems``. Raises `GuideError` if it cannot be read at all."""

    def __init__(self, path: Path, problems: list[Problem]) -> None:
        self.path = path
        table = load_toml(path)
        self.problems = problems
        self.lines = path.read_text(encoding="utf-8-sig").splitlines()
        self.heads = [(at, match[1]) for at, line in enumerate(self.lines) if (match := _HEAD.match(line))]
        self.texts: list[tuple[int, str]] = []
        """Every text that a reader sees, with its line."""
        self.top = Part(self, table, -1, len(self.lines), "")


class Part:
    """A table of the file: the lines from its head to that of the next table which is not in it."""

    def __init__(self, file: TomlFile, table: dict[str, Any], start: int, end: int, name: str) -> None:
        self._file, self.table = file, table
        self._start, self._end, self._name = start, end, name
        self.called = ""
        """What messages call it, once that is known."""

    def parts(self, key: str) -> list["Part"]:
        """The tables ``[[name.key]]`` in it, in order."""
        name = f"{self._name}.{key}" if self._name else key
        entries = self.table.get(key)
        starts = [at for at, head in self._file.heads if head == name and self._start < at < self._end]
        ends = [*starts[1:], self._end]
        if not isinstance(entries, list) or len(entries) != len(starts):  # [table] for [[table]], or an inline list
            if key in self.table:
                self.problem(f"{key} must be written as [[{name}]], each in a table of its own", key)
            return []
        return [Part(self._file, *found, name) for found in zip(entries, starts, ends, strict=True)]

    def problem(self, message: str, key: str = "") -> None:
        """Tell a mistake in it, or in one of its keys."""
        text = f"{self.called}: {message}" if self.called else message
        self._file.problems.append(Problem(self._file.path, self.line(key), text))

    def line(self, key: str = "") -> int:
        """The line of a key, counted from 1; that of the table where it has none."""
        first = max(self._start, 0)
        own = next((at for at, _name in self._file.heads if at > self._start), len(self._file.lines))
        found = (at for at in range(first, own) if key and re.match(rf"\s*{re.escape(key)}\s*=", self._file.lines[at]))
        return next(found, first) + 1

    def only(self, keys: Container[str], known: str) -> None:
        """Tell every key that does not belong here."""
        for key in self.table:
            if key not in keys:
                self.problem(f"unknown key {key!r}: one of {known}", key)

    # values ----------------------------------------------------------------------------------------------------

    def identity(self, like: str) -> str:
        """Its id; nothing where that is none."""
        found = str(self.table.get("id", ""))
        if not ID.fullmatch(found):
            self.problem(f"not an id: {found!r} (small letters and hyphens, like {like})", "id")
            return ""
        self.called = found
        return found

    def text(self, key: str, *, words: int = 0, letters: int = 0) -> str:
        """A text for the reader, of so many words or letters at most."""
        found = self.table.get(key)
        if not isinstance(found, str) or not found.strip():
            self.problem(f"{key} is missing: a text in quotes", key)
            return ""
        self._see(found, self.line(key), key, words=words, letters=letters)
        return found.strip()

    def texts(self, key: str, least: int, most: int, *, words: int) -> tuple[str, ...]:
        """A list of texts for the reader."""
        found = self.table.get(key)
        items = [item for item in found if isinstance(item, str) and item.strip()] if isinstance(found, list) else []
        if not least <= len(items) <= most:
            self.problem(f"{key} must be a list of {least} to {most} texts, and has {len(items)}", key)
        line = self.line(key)
        step = 1 if line <= len(self._file.lines) and self._file.lines[line - 1].rstrip().endswith("[") else 0
        for number, item in enumerate(items):
            self._see(item, line + step * (number + 1), key, words=words)
        return tuple(item.strip() for item in items)

    def _see(self, text: str, line: int, key: str, *, words: int = 0, letters: int = 0) -> None:
        self._file.texts.append((line, text))
        for message in _mistakes(text, words, letters):
            called = f"{self.called}: {key}" if self.called else key
            self._file.problems.append(Problem(self._file.path, line, f"{called}: {message}"))

    def names(self, key: str) -> tuple[str, ...]:
        """A list of references, not empty."""
        found = self.table.get(key)
        if not isinstance(found, list) or not found or not all(isinstance(item, str) for item in found):
            self.problem(f"{key} must be a list of at least one text in quotes", key)
            return ()
        return tuple(found)

    def one_of(self, key: str, known: tuple[str, ...]) -> str:
        """A word out of a few; nothing where it is another."""
        found = str(self.table.get(key, ""))
        if found in known:
            return found
        self.problem(f"{key} is {found!r}: one of {', '.join(known)}", key)
        return ""

    def date(self, key: str) -> str:
        """A day, as ISO date; nothing where it is none."""
        found = self.table.get(key)
        if isinstance(found, dt.date):
            return found.isoformat()
        self.problem(f"{key} must be a day, without quotes ({key} = 2026-11-22)", key)
        return ""


def _mistakes(text: str, words: int, letters: int) -> Iterator[str]:
    count = len(text.split())
    if words and count > words:
        yield f"{count} words, at most {words} are read on one card: shorten it"
    if letters and len(text) > letters:
        yield f"{len(text)} characters, at most {letters} fit in the list: shorten it"
    if text != text.strip():
        yield "spaces at the beginning or the end: take them out"
    if text.count("*") % 2:
        yield "an asterisk without its partner: a local word stands between *two*"
