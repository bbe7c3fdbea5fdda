"""Mistakes in guides: what is wrong, where, and what to do about it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in one file. ``line`` counts from 1; 0 stands for the whole file."""

    path: Path
    line: int
    message: str
    warning: bool = False

    def __str__(self) -> str:
        return f"{self.path}:{self.line or 1}: {'warning: ' if self.warning else ''}{self.message}"


class GuideError(Exception):
    """A file that cannot be used at all."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def decode(path: Path) -> str:
    """The text of a file in UTF-8, with or without a byte order mark. Raises `GuideError`."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise GuideError(Problem(path, 0, f"cannot be read: {error.strerror}")) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = f"not valid UTF-8 (byte 0x{data[error.start]:02x}): save the file as UTF-8"
        raise GuideError(Problem(path, line, message)) from error
