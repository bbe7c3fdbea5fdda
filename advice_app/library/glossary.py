"""Reads ``guides/glossary``: for each language the agreed legal words, their forms and what they mean in plain words."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from advice_app.law.facts import load_toml
from advice_app.library.glossary_words import Finder, form_pieces
from advice_app.library.problems import GuideError, Problem

SOURCE = "en"
_TEXTS, _LISTS = ("term", "meaning"), ("forms", "also", "not")
_NARROWER = "narrower"
_CHOICES = ("check", "mark")
_LONGEST = 200
"""Characters of an explanation: it is read in passing."""


@dataclass(frozen=True, slots=True)
class Word:
    """One legal word of one language.

    ``forms`` are recognised on a page; ``also`` are other right translations, which mean more than this word alone;
    ``hidden`` are phrases in which it means something else. ``check``: translations of it are compared. ``mark``: a page shows
    that it has a meaning. ``narrower``: words that are more exact, and right as well (in English only).
    """

    id: str
    term: str
    meaning: str
    forms: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    check: bool = True
    mark: bool = True
    narrower: tuple[str, ...] = ()
    line: int = 0


@dataclass(slots=True)
class Glossary:
    """The words of one language by id, in the order of their file."""

    path: Path
    language: str
    words: dict[str, Word] = field(default_factory=dict)
    _finders: dict[bool, Finder] = field(default_factory=dict)

    def forms(self) -> Iterator[tuple[str, str]]:
        """Every form that is recognised on a page with the id of its word; phrases that mean something else have none."""
        for word in self.words.values():
            yield from ((form, word.id) for form in (word.term, *word.forms))
            yield from ((form, "") for form in word.hidden)

    def finder(self, *, accepting: bool) -> Finder:
        """Finds the words on a page, or (``accepting``) every right translation; made once, when the file is read."""
        if accepting not in self._finders:
            self._finders[accepting] = Finder(self.language, self.accepted() if accepting else self.forms())
        return self._finders[accepting]

    def accepted(self) -> Iterator[tuple[str, str]]:
        """Every form that is a right translation, with the id of its word."""
        for word in self.words.values():
            yield from ((form, word.id) for form in (word.term, *word.forms, *word.also))


def load_glossaries(folder: Path, languages: Container[str], problems: list[Problem]) -> dict[str, Glossary]:
    """Read every ``<language>.toml`` of a folder, English first; what is wrong in them is added to ``problems``."""
    paths = sorted(folder.glob("*.toml"), key=lambda path: (path.stem != SOURCE, path.stem))
    found: dict[str, Glossary] = {}
    for path in paths:
        if path.stem not in languages:
            problems.append(Problem(path, 0, f"no language {path.stem!r} in languages.toml"))
            continue
        try:
            found[path.stem] = load_glossary(path, problems)
        except GuideError as error:
            problems.append(error.problem)
    if paths and not (folder / f"{SOURCE}.toml").is_file():
        problems.append(Problem(folder, 0, f"no {SOURCE}.toml: it says which words there are"))
    elif SOURCE in found:
        for glossary in found.values():
            problems += _against(glossary, found[SOURCE])
    return found


def load_glossary(path: Path, problems: list[Problem]) -> Glossary:
    """Read one file. Raises `GuideError` if nothing of it can be used."""
    table = load_toml(path)
    reader = _Reader(path, problems)
    glossary = Glossary(path, path.stem)
    for name, entry in table.items():
        word = reader.word(name, entry)
        if word is not None:
            glossary.words[name] = word
    problems += _twice(glossary)
    return glossary


def glossary_rows(glossaries: dict[str, Glossary]) -> list[tuple[str, str, str, str, bool]]:
    """The rows of the library's table ``glossary``; whether a word is marked is decided in English for all."""
    unmarked = {word.id for word in glossaries[SOURCE].words.values() if not word.mark} if SOURCE in glossaries else set()
    return [
        (language, word.id, word.term, word.meaning, word.id not in unmarked)
        for language, glossary in glossaries.items()
        for word in glossary.words.values()
    ]


def form_rows(glossaries: dict[str, Glossary]) -> list[tuple[str, str, str]]:
    """The rows of the library's table ``glossary_form``."""
    return [(language, form, name) for language, glossary in glossaries.items() for form, name in glossary.forms()]


class _Reader:
    """Reads the entries of one file, and says where in it a mistake is."""

    def __init__(self, path: Path, problems: list[Problem]) -> None:
        self._path = path
        self._problems = problems
        self._lines = path.read_text(encoding="utf-8").splitlines()

    def word(self, name: str, entry: Any) -> Word | None:
        line = self._line(name)
        if not isinstance(entry, dict):
            self._problem(line, f"{name!r} stands alone: a word begins with [{name}], then term = and meaning =")
            return None
        known = {*_TEXTS, *_LISTS, *_CHOICES, _NARROWER}
        for key in entry:
            if key not in known:
                self._problem(self._line(name, key), f"{name}: unknown key {key!r}: one of {', '.join(sorted(known))}")
        term, meaning = (self._text(name, entry, key) for key in _TEXTS)
        forms, also, hidden = (self._forms(name, entry, key) for key in _LISTS)
        narrower = self._texts(name, entry, _NARROWER)
        check, mark = (self._choice(name, entry, key) for key in _CHOICES)
        if not term or not meaning:
            return None
        if len(meaning) > _LONGEST:
            message = f"{name}: the meaning has {len(meaning)} characters, at most {_LONGEST}"
            self._problem(self._line(name, "meaning"), message, warning=True)
        return Word(name, term, meaning, forms, also, hidden, check, mark, narrower, line)

    def _text(self, name: str, entry: dict[str, Any], key: str) -> str:
        text = entry.get(key)
        if isinstance(text, str) and text.strip():
            if key == "term" and not form_pieces(text, self._path.stem):
                self._problem(self._line(name, key), f"{name}: term has no letters")
            return text.strip()
        self._problem(self._line(name, key), f"{name}: {key} is missing (a text in quotes)")
        return ""

    def _choice(self, name: str, entry: dict[str, Any], key: str) -> bool:
        value = entry.get(key, True)
        if not isinstance(value, bool):
            self._problem(self._line(name, key), f"{name}: {key} is true or false")
        return value is not False

    def _forms(self, name: str, entry: dict[str, Any], key: str) -> tuple[str, ...]:
        forms = self._texts(name, entry, key)
        for form in forms:
            if not form_pieces(form, self._path.stem) or any(len(part) < 2 for part in form.split() if "*" in part):  # noqa: PLR2004
                self._problem(self._line(name, key), f"{name}: nothing can be recognised by {form!r}")
        return forms

    def _texts(self, name: str, entry: dict[str, Any], key: str) -> tuple[str, ...]:
        texts = entry.get(key, [])
        if isinstance(texts, list) and all(isinstance(text, str) for text in texts):
            return tuple(texts)
        self._problem(self._line(name, key), f'{name}: {key} is a list of texts (["one", "two"])')
        return ()

    def _line(self, name: str, key: str = "") -> int:
        """The line of an entry, or of a key in it; that of the entry where the key is missing."""
        head = re.compile(rf'\s*(?:\[\s*"?{re.escape(name)}"?\s*\]|"?{re.escape(name)}"?\s*=)')
        start = next((at for at, line in enumerate(self._lines) if head.match(line)), None)
        if start is None:
            return 0
        if key:
            for at, line in enumerate(self._lines[start + 1 :], start + 1):
                if line.lstrip().startswith("["):
                    break
                if re.match(rf'\s*"?{re.escape(key)}"?\s*=', line):
                    return at + 1
        return start + 1

    def _problem(self, line: int, message: str, *, warning: bool = False) -> None:
        self._problems.append(Problem(self._path, line, message, warning))


def _twice(glossary: Glossary) -> Iterator[Problem]:
    """Forms by which two words would be recognised, or that one of them hides from the other."""
    seen: dict[object, Word] = {}
    for word in glossary.words.values():
        for form in (word.term, *word.forms, *word.hidden):
            pieces = form_pieces(form, glossary.language)
            other = seen.setdefault(pieces, word)
            if other is not word:
                yield Problem(glossary.path, word.line, f"{form!r} stands under {word.id} and under {other.id}")


def _against(glossary: Glossary, source: Glossary) -> Iterator[Problem]:
    """Words that the English file does not have, and words that are missing."""
    for word in glossary.words.values():
        for name in word.narrower:
            if name not in source.words:
                yield Problem(glossary.path, word.line, f"{word.id}: no word {name!r}, which is said to be narrower")
    for name, word in glossary.words.items():
        if name not in source.words:
            yield Problem(glossary.path, word.line, f"no word {name!r} in {SOURCE}.toml")
    missing = [name for name in source.words if name not in glossary.words]
    if missing:
        yield Problem(glossary.path, 1, f"no translation of: {', '.join(missing)}", warning=True)
