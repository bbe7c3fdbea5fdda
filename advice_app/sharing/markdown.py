"""Markdown that other programs read: texts from anywhere, written so that nothing in them means anything to it. No Qt."""

import re
from collections.abc import Iterable, Sequence

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")
_ISOLATES = re.compile("[\u2066-\u2069]")  # keep directions apart on the screen; in a file they are in the way


def escaped(text: str) -> str:
    """A text in which nothing means anything to Markdown."""
    return _SPECIAL.sub(r"\\\1", text)


def cell(lines: Iterable[str]) -> str:
    """Lines in one cell of a table."""
    return "<br>".join(escaped(" ".join(_ISOLATES.sub("", line).split())) for line in lines if line)


def table(head: Sequence[str], rows: Iterable[Sequence[Sequence[str]]]) -> str:
    """A table; each cell is given as its lines."""
    lines = [[cell([name]) for name in head], ["---"] * len(head), *([cell(own) for own in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def quote(text: str) -> str:
    """A text that somebody else wrote."""
    return "\n".join(f"> {escaped(line)}".rstrip() for line in text.split("\n"))


def paragraph(text: str) -> str:
    """A line of ours, with nothing that is only for the screen."""
    return escaped(_ISOLATES.sub("", text))
