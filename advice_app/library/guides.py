"""The ``guides`` folder: what stands where in it, and the tables that all guides share."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from advice_app.law.cases import Case, load_cases
from advice_app.law.facts import FactSheet, load_facts, load_toml
from advice_app.library.glossary import Glossary, load_glossaries
from advice_app.library.model import Language, Reference
from advice_app.library.paths import FILE, PathSheet, load_paths
from advice_app.library.phrases import PhraseBook, load_phrases
from advice_app.library.practice.book import PracticeFile, load_practice
from advice_app.library.practice.model import FOLDERS
from advice_app.library.problems import GuideError, Problem

SOURCE_LANGUAGE = "en"
"""Guides are written in English first; every other edition is a translation of that."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A step of the process. ``line``: ``step``, ``beside`` (hangs from the dotted end) or ``topic`` (INTL only)."""

    id: str
    name: str
    icon: str
    line: str
    sections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """What a fact answers, and the answer that protects the person held (nothing where neither does)."""

    id: str
    stage: str
    ask: str
    protects: str


@dataclass(slots=True)
class GuideFolder:
    """All that editions refer to, read once."""

    path: Path
    stages: dict[str, Stage] = field(default_factory=dict)
    languages: dict[str, Language] = field(default_factory=dict)
    names: dict[str, dict[str, str]] = field(default_factory=dict)  # code -> interface language -> name
    custody: dict[str, str] = field(default_factory=dict)
    sheets: dict[str, FactSheet] = field(default_factory=dict)
    cases: dict[str, Case] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    time_zones: dict[str, list[str]] = field(default_factory=dict)  # code -> IANA names, the most common first
    keywords: dict[str, dict[str, str]] = field(default_factory=dict)  # language -> stage or stage#section -> words
    glossaries: dict[str, Glossary] = field(default_factory=dict)
    phrases: PhraseBook = field(default_factory=PhraseBook)
    paths: dict[str, PathSheet] = field(default_factory=dict)  # what to do next, by jurisdiction
    practice: tuple[PracticeFile, ...] = ()
    problems: list[Problem] = field(default_factory=list)

    def editions(self) -> Iterator[tuple[Reference, str, Path]]:
        """Every edition's file: guide, language, path. Files that fit nowhere become problems."""
        for jurisdiction in sorted(entry for entry in self.path.iterdir() if entry.is_dir()):
            for stage in sorted(entry for entry in jurisdiction.iterdir() if entry.is_dir()):
                if stage.name in FOLDERS:
                    continue
                if stage.name not in self.stages:
                    self._misplaced(stage, f"no stage {stage.name!r} in stages.toml")
                    continue
                for file in sorted(stage.glob("*.md")):
                    if file.stem in self.languages:
                        yield Reference(jurisdiction.name, stage.name), file.stem, file
                    else:
                        self._misplaced(file, f"no language {file.stem!r} in languages.toml")

    def _misplaced(self, path: Path, message: str) -> None:
        problem = Problem(path, 0, message)
        if problem not in self.problems:
            self.problems.append(problem)


def read_folder(path: Path) -> GuideFolder:
    """Read the shared tables of a guides folder. Raises `GuideError` if it is not one."""
    if not (path / "stages.toml").is_file():
        raise GuideError(Problem(path, 0, "not a guides folder: it has no stages.toml"))
    folder = GuideFolder(path)
    for stage in load_toml(path / "stages.toml").get("stage", ()):
        sections = tuple(stage.get("sections", ()))
        folder.stages[stage["id"]] = Stage(stage["id"], stage["name"], stage["icon"], stage["line"], sections)
    for tag, table in load_toml(path / "languages.toml").items():
        folder.languages[tag] = _language(tag, table)
    _read_optional(folder, path / "jurisdictions.toml", _names)
    _read_optional(folder, path / "questions.toml", _questions)
    _read_optional(folder, path / "keywords.toml", _keywords)
    _read_optional(folder, path / "time_zones.toml", _time_zones)
    folder.glossaries = load_glossaries(path / "glossary", folder.languages, folder.problems)
    for sheet in sorted(path.glob("*/facts.toml")):
        try:
            folder.sheets[sheet.parent.name] = load_facts(sheet, folder.problems)
        except GuideError as error:
            folder.problems.append(error.problem)
    folder.problems += _without_zone(folder)
    folder.phrases = _phrases(folder)
    _read_paths(folder)
    lines = {name: stage.line for name, stage in folder.stages.items()}
    folder.practice = load_practice(path, folder.languages, lines, folder.sheets, folder.problems)
    try:
        cases = path / "INTL" / "cases.toml"
        folder.cases = {case.id: case for case in load_cases(cases)} if cases.is_file() else {}
    except GuideError as error:
        folder.problems.append(error.problem)
    return folder


def _language(tag: str, table: dict[str, Any]) -> Language:
    return Language(
        tag=tag,
        name=table["name"],
        rtl=table.get("direction") == "rtl",
        script=table.get("script", "Latn"),
        fallback=tuple(table.get("fallback", ())),
        sources=table.get("sources", "Sources"),
        notes=table.get("notes", "Notes"),
        callouts=tuple(table.get("callouts", {}).items()),
    )


def _names(folder: GuideFolder, table: dict[str, Any]) -> None:
    folder.custody = table.pop("custody", {})
    folder.names = table


def _time_zones(folder: GuideFolder, table: dict[str, Any]) -> None:
    folder.time_zones = table


def _without_zone(folder: GuideFolder) -> list[Problem]:
    """Sheets whose clock cannot tell the time there."""
    codes = [code for code, sheet in folder.sheets.items() if sheet.extra["clock"] and code not in folder.time_zones]
    return [Problem(folder.path / "time_zones.toml", 0, f"no time zone for {code}") for code in codes]


def _phrases(folder: GuideFolder) -> PhraseBook:
    path = folder.path / "phrases.toml"
    try:
        return load_phrases(path, folder.languages, folder.stages, folder.problems) if path.is_file() else PhraseBook()
    except GuideError as error:
        folder.problems.append(error.problem)
        return PhraseBook()


def _read_paths(folder: GuideFolder) -> None:
    for file in sorted(folder.path.glob(f"*/{FILE}")):
        try:
            folder.paths[file.parent.name] = load_paths(file, folder.problems)
        except GuideError as error:
            folder.problems.append(error.problem)


def _questions(folder: GuideFolder, table: dict[str, Any]) -> None:
    keys = ("id", "stage", "ask", "protects")
    folder.questions = [Question(*(str(row.get(key, "")) for key in keys)) for row in table.get("question", ())]


def _keywords(folder: GuideFolder, table: dict[str, Any]) -> None:
    """What readers call things; whatever names nothing that there is becomes a problem."""
    path = folder.path / "keywords.toml"
    for language, rows in table.items():
        if language not in folder.languages:
            folder.problems.append(Problem(path, 0, f"no language {language!r} in languages.toml"))
        for place, text in rows.items():
            stage, _, section = place.partition("#")
            known = folder.stages.get(stage)
            if known is None or (section and section not in known.sections):
                folder.problems.append(Problem(path, 0, f"{language}: no section {place!r} in stages.toml"))
            folder.keywords.setdefault(language, {})[place] = str(text)


def _read_optional(folder: GuideFolder, path: Path, use: Any) -> None:
    if path.is_file():
        try:
            use(folder, load_toml(path))
        except GuideError as error:
            folder.problems.append(error.problem)
