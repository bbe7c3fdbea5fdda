"""Reads all exercises and simulations of a guides folder, and compares each translation with its English original."""

from collections.abc import Container, Mapping
from pathlib import Path
from typing import NamedTuple

from advice_app.law.facts import FactSheet
from advice_app.library.front_matter import STATUSES
from advice_app.library.practice.exercises import read_exercises
from advice_app.library.practice.known import Known
from advice_app.library.practice.model import EXERCISES, FOLDERS, About, ExerciseSet, Simulation
from advice_app.library.practice.shape import differences, references
from advice_app.library.practice.simulation import read_steps
from advice_app.library.practice.toml_file import Part, TomlFile
from advice_app.library.problems import GuideError, Problem

SOURCE = "en"
_FRONT = ("title", "checked", "status", "reviewed_by")
_OWN = {EXERCISES: ("exercise",), "simulation": ("intro", "role", "step")}


class PracticeFile(NamedTuple):
    """One file, read: what it has for the app, and what is still to be checked in it."""

    path: Path
    content: ExerciseSet | Simulation
    texts: tuple[tuple[int, str], ...]  # with their lines
    references: tuple[tuple[int, str], ...]  # places in guides, with the lines of what names them


def load_practice(
    guides: Path,
    languages: Container[str],
    stages: Mapping[str, str],
    sheets: Mapping[str, FactSheet],
    problems: list[Problem],
) -> tuple[PracticeFile, ...]:
    """Every file that can be used; what is wrong is added to ``problems``. ``stages``: ids, each with its ``line``."""
    found: list[PracticeFile] = []
    for folder in sorted(path for kind in FOLDERS for path in guides.glob(f"*/{kind}") if path.is_dir()):
        code = folder.parent.name
        law = frozenset(law for name in (code, "INTL") if name in sheets for law in sheets[name].law)
        known = Known(code, stages, law)
        files = []
        for path in sorted(folder.glob("*.toml")):
            if path.stem not in languages:
                problems.append(Problem(path, 0, f"no language {path.stem!r} in languages.toml"))
            elif file := _read(path, known, problems):
                files.append(file)
        found += _against_source(folder, files, problems)
    return tuple(found)


def _read(path: Path, known: Known, problems: list[Problem]) -> PracticeFile | None:
    try:
        file = TomlFile(path, problems)
    except GuideError as error:
        problems.append(error.problem)
        return None
    content = _content(file.top, known, path)
    lines = _lines(file.top, path.parent.name)
    return PracticeFile(path, content, tuple(file.texts), tuple(references(content, lines)))


def _content(top: Part, known: Known, path: Path) -> ExerciseSet | Simulation:
    kind, language = path.parent.name, path.stem
    keys = (*_FRONT, *_OWN[kind])
    top.only(keys, ", ".join(keys))
    status = top.one_of("status", STATUSES)
    if status == "reviewed" and not top.table.get("reviewed_by"):
        top.problem("status is reviewed but reviewed_by is missing", "status")
    about = About(known.code, language, top.text("title", letters=60), top.date("checked"), status or STATUSES[0])
    if kind == EXERCISES:
        return ExerciseSet(about, tuple(read_exercises(top, known, language)))
    return Simulation(about, top.text("intro", words=60), top.text("role", words=25), tuple(read_steps(top, known)))


def _lines(top: Part, kind: str) -> dict[str, tuple[int, ...]]:
    """By the id of an exercise, the line of its ``see``; by that of a step, those of its choices."""
    if kind == EXERCISES:
        return {str(part.table.get("id")): (part.line("see"),) for part in top.parts("exercise")}
    return {str(part.table.get("id")): tuple(choice.line("see") for choice in part.parts("choice")) for part in top.parts("step")}


def _against_source(folder: Path, files: list[PracticeFile], problems: list[Problem]) -> list[PracticeFile]:
    """The files, each marked where it is older than the English one; differences of structure are told."""
    source = next((file for file in files if file.path.stem == SOURCE), None)
    if source is None:
        if files:
            problems.append(Problem(folder, 0, f"translations without their source: there is no {SOURCE}.toml that can be used"))
        return files
    checked = source.content.about.checked
    done = [source]
    for file in files:
        if file is source:
            continue
        problems += [Problem(file.path, 0, message) for message in differences(file.content, source.content)]
        content = file.content
        if content.about.checked < checked:
            message = (
                f"older than its original: checked {content.about.checked}, {SOURCE}.toml on {checked}."
                " Compare the two, then set checked to the day of the original"
            )
            problems.append(Problem(file.path, 0, message, warning=True))
            about = content.about._replace(outdated=True)
            content = content._replace(about=about)
        done.append(file._replace(content=content))
    return done
