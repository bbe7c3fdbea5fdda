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
