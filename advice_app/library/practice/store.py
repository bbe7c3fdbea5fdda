"""Exercises and simulations as rows of the library, and read from it again. Light, but for JSON: 4 ms when first asked."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from advice_app.library.catalogue import LibraryError
from advice_app.library.practice.model import (
    EXERCISES,
    SIMULATION,
    About,
    Choice,
    Exercise,
    ExerciseSet,
    Option,
    Role,
    Simulation,
    Step,
)
from advice_app.library.rows import rows

_COLUMNS = "jurisdiction, language, title, checked, status, outdated, content"


def practice_rows(contents: Iterable[ExerciseSet | Simulation]) -> Iterator[tuple[str | int, ...]]:
    """The rows of the library's table ``practice``."""
    for content in contents:
        about = content.about
        kind = EXERCISES if isinstance(content, ExerciseSet) else SIMULATION
        body = list(content[1:])
        head = about.code, kind, about.language, about.title, about.checked, about.status, about.outdated
        yield (*head, json.dumps(body, ensure_ascii=False))


def exercises(library: Path, code: str, language: str) -> ExerciseSet | None:
    """The exercises of a jurisdiction, in the language or what stands in for it; nothing if it has none.

    ``about.language`` says which language it is. Raises `LibraryError`, as everything here.
    """
    found = _best(library, EXERCISES, code, language)
    if found is None:
        return None
    about, (entries,) = found
    return ExerciseSet(about, tuple(_exercise(entry) for entry in entries))


def exercise(library: Path, ref: str, language: str) -> Exercise | None:
    """One exercise by its address, such as ``FR/wait-for-lawyer``; its ``language`` says which one it is in."""
    code, _slash, name = ref.partition("/")
    found = exercises(library, code, language)
    return next((item for item in found.exercises if item.id == name), None) if found else None


def simulation(library: Path, code: str, language: str) -> Simulation | None:
    """The night at the police station of a jurisdiction, in the language or what stands in for it; nothing if it has none."""
    found = _best(library, SIMULATION, code, language)
    if found is None:
        return None
    about, (intro, role, steps) = found
    return Simulation(about, intro, role, tuple(_step(step) for step in steps))


def codes(library: Path, kind: str) -> tuple[str, ...]:
    """The jurisdictions that have exercises or a simulation."""
    query = "SELECT DISTINCT jurisdiction FROM practice WHERE kind = ? ORDER BY jurisdiction"
    return tuple(row[0] for row in rows(library, query, (kind,)))


def _best(library: Path, kind: str, code: str, language: str) -> tuple[About, Any] | None:
    """In the wanted language, its fallbacks, English, any; as guides are."""
    query = f"SELECT {_COLUMNS} FROM practice WHERE kind = ? AND jurisdiction = ? ORDER BY language"  # noqa: S608 - our own names
    there = {row[1]: row for row in rows(library, query, (kind, code))}
    known = rows(library, "SELECT fallback FROM language WHERE tag = ?", (language,))
    order = (language, *(known[0][0].split() if known else ()), "en", *there)
    row = next((there[tag] for tag in order if tag in there), None)
    if row is None:
        return None
    try:
        return About(*row[:6])._replace(outdated=bool(row[5])), json.loads(row[6])
    except ValueError as error:
        raise LibraryError(f"{library} is damaged: {kind} of {code}") from error


def _exercise(entry: list[Any]) -> Exercise:
    made = Exercise(*entry)
    return made._replace(
        see=tuple(made.see),
        law=tuple(made.law),
        options=tuple(Option(*option) for option in made.options),
        questions=tuple(made.questions),
        look_for=tuple(made.look_for),
        roles=tuple(Role(*role) for role in made.roles),
    )


def _step(entry: list[Any]) -> Step:
    made = Step(*entry)
    choices = tuple(Choice(*choice) for choice in made.choices)
    return made._replace(choices=tuple(choice._replace(law=tuple(choice.law)) for choice in choices))
