"""Sentences that a person in custody may need to say or show, in every language: ``guides/phrases.toml``, and the library.

Reading them from the library is light: the app asks it.
"""

import re
import unicodedata
from collections.abc import Container, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from advice_app.library.model import Language
from advice_app.library.problems import Problem
from advice_app.library.rows import rows

SOURCE = "en"
LANGUAGE = "{language}"
"""Stands in a sentence for the name of the speaker's own language, in its own script."""

_KEYS = ("id", "icon", "stage", "text", "note")
_ID = re.compile(r"[a-z][a-z0-9-]*")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|[{}]")
_UNSEEN = ("Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp")
_JOINERS = "\u200c\u200d"
"""They are invisible too, but Persian and Hindi are written with them."""
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"


class Phrase(NamedTuple):
    """One sentence. ``stage``: where it is most needed; ``text``: the sentence by language tag."""

    id: str
    stage: str
    icon: str
    text: Mapping[str, str]

    def sentence(self, tag: str, language: str = "") -> str:
        """The sentence in a language, in English if it is not there; ``language``: what the speaker calls their own."""
        text = self.text.get(tag) or self.text.get(SOURCE, "")
        return text.replace(LANGUAGE, f"{_ISOLATE}{language}{_END_ISOLATE}" if language else "…")


class PhraseBook(NamedTuple):
    """All sentences in order, and the languages that they are in."""

    phrases: tuple[Phrase, ...] = ()
    languages: tuple[Language, ...] = ()


def load_phrases(path: Path, known: Mapping[str, Language], stages: Container[str], problems: list[Problem]) -> PhraseBook:
    """Read the sentences; what is wrong in them is added to ``problems``. Raises `GuideError` if nothing can be used.

    ``known``: the languages of ``languages.toml``; the file names those that it has besides.
    """
    from advice_app.law.facts import load_toml  # noqa: PLC0415 - 40 ms that the app does not need

    reader = _Reader(path, load_toml(path), problems)
    languages = reader.languages(known)
    found = reader.phrases(languages, stages)
    used = {tag for phrase in found for tag in phrase.text}
    return PhraseBook(tuple(found), tuple(language for tag, language in languages.items() if tag in used))


class _Reader:
    """Reads one file, and says where in it a mistake is."""

    def __init__(self, path: Path, table: dict[str, Any], problems: list[Problem]) -> None:
        self._path = path
        self._table = table
        self._problems = problems
        self._lines = path.read_text(encoding="utf-8").splitlines()
        self._starts = [at for at, line in enumerate(self._lines) if re.match(r"\s*\[\[\s*phrase\s*\]\]", line)]

    def languages(self, known: Mapping[str, Language]) -> dict[str, Language]:
        """Those of ``languages.toml``, then those that the file itself names."""
        found = dict(known)
        for tag, entry in _table(self._table.get("language")).items():
            head = rf"\s*\[language\.{re.escape(tag)}\]"
            line = next((at for at, text in enumerate(self._lines, 1) if re.match(head, text)), 0)
            name = _table(entry).get("name")
            if tag in known:
                self._problem(line, f"{tag} is in languages.toml: take [language.{tag}] out")
            elif not isinstance(name, str) or not name.strip():
                self._problem(line, f"{tag}: name is missing: what those who speak the language call it")
            else:
                found[tag] = Language(tag, name, entry.get("direction") == "rtl", str(entry.get("script", "Latn")))
        return found

    def phrases(self, languages: Container[str], stages: Container[str]) -> list[Phrase]:
        """Every sentence that has an id and a text, checked against the others."""
        entries = self._table.get("phrase")
        entries = [_table(entry) for entry in entries] if isinstance(entries, list) else []
        tags = list(dict.fromkeys(tag for entry in entries for tag in _table(entry.get("text"))))
        for tag in tags:
            if tag not in languages:
                at = next(at for at, entry in enumerate(entries) if tag in _table(entry.get("text")))
                message = f"no language {tag!r} in languages.toml, and no [language.{tag}] here"
                self._problem(self._line(at, tag, sentence=True), message)
        found: dict[str, Phrase] = {}
        for at, entry in enumerate(entries):
            phrase = self._phrase(at, entry, stages)
            if phrase is None:
                continue
            if phrase.id in found:
                self._problem(self._line(at, "id"), f"{phrase.id!r} is there twice")
                continue
            self._sentences(at, phrase, [tag for tag in tags if tag in languages])
            known = {tag: text for tag, text in phrase.text.items() if tag in languages}
            found[phrase.id] = phrase._replace(text=known)
        return list(found.values())

    def _phrase(self, at: int, entry: dict[str, Any], stages: Container[str]) -> Phrase | None:
        name, stage, icon = (str(entry.get(key, "")) for key in ("id", "stage", "icon"))
        for key in entry:
            if key not in _KEYS:
                self._problem(self._line(at, key), f"{name}: unknown key {key!r}: one of {', '.join(_KEYS)}")
        if not _ID.fullmatch(name):
            self._problem(self._line(at, "id"), f"not an id: {name!r} (like how-long)")
            return None
        if stage not in stages:
            self._problem(self._line(at, "stage"), f"{name}: no stage {stage!r} in stages.toml")
        if not icon:
            self._problem(self._line(at, "icon"), f"{name}: icon is missing")
        texts = {tag: text for tag, text in _table(entry.get("text")).items() if isinstance(text, str) and text.strip()}
        if SOURCE not in texts:
            self._problem(self._line(at), f"{name}: no sentence in {SOURCE}: the others are translations of it")
            return None
        return Phrase(name, stage, icon, texts)

    def _sentences(self, at: int, phrase: Phrase, tags: list[str]) -> None:
        missing = [tag for tag in tags if tag not in phrase.text]
        if missing:
            self._problem(self._line(at), f"{phrase.id}: no sentence in: {', '.join(missing)}")
        wanted = sorted(_PLACEHOLDER.findall(phrase.text[SOURCE]))
        for tag, text in phrase.text.items():
            for message in _mistakes(text, wanted):
                self._problem(self._line(at, tag, sentence=True), f"{phrase.id}, {tag}: {message}")

    def _line(self, at: int, key: str = "", *, sentence: bool = False) -> int:
        """The line of an entry, or of a key in it (``sentence``: under its text); that of the entry where there is none."""
        if at >= len(self._starts):
            return 0
        start = self._starts[at]
        end = self._starts[at + 1] if at + 1 < len(self._starts) else len(self._lines)
        lines = range(start, end if key else start)
        if sentence:
            texts = next((line for line in lines if "[phrase.text]" in self._lines[line]), start)
            lines = range(texts, end)
        return 1 + next((line for line in lines if re.match(rf'\s*"?{re.escape(key)}"?\s*=', self._lines[line])), start)

    def _problem(self, line: int, message: str) -> None:
        self._problems.append(Problem(self._path, line, message))


def _mistakes(text: str, wanted: list[str]) -> Iterator[str]:
    unseen = sorted({char for char in text if unicodedata.category(char) in _UNSEEN and char not in _JOINERS})
    for char in unseen:
        yield f"forbidden invisible character U+{ord(char):04X}"
    found = sorted(_PLACEHOLDER.findall(text))
    if found != wanted:
        yield f"the placeholders are {' '.join(found) or 'none'}, in English {' '.join(wanted) or 'none'}"
    for name in found:
        if name != LANGUAGE:
            yield f"unknown placeholder {name}: there is only {LANGUAGE}"
    if text != text.strip():
        yield "spaces at the beginning or the end"
    if not unicodedata.is_normalized("NFC", text):
        yield "letters and accents are apart: save the text in Unicode form NFC"


def _table(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def phrase_rows(book: PhraseBook) -> list[tuple[str, int, str, str]]:
    """The rows of the library's table ``phrase``."""
    return [(phrase.id, position, phrase.stage, phrase.icon) for position, phrase in enumerate(book.phrases)]


def phrase_text_rows(book: PhraseBook) -> list[tuple[str, str, str]]:
    """The rows of the library's table ``phrase_text``."""
    return [(phrase.id, tag, text) for phrase in book.phrases for tag, text in phrase.text.items()]


def phrase_language_rows(book: PhraseBook) -> list[tuple[str, int, str, bool, str]]:
    """The rows of the library's table ``phrase_language``."""
    return [(item.tag, position, item.name, item.rtl, item.script) for position, item in enumerate(book.languages)]


def phrases(library: Path) -> list[Phrase]:
    """Every sentence of a library file, in order. Raises `LibraryError` where the library cannot be read."""
    texts: dict[str, dict[str, str]] = {}
    for name, tag, text in rows(library, "SELECT phrase, language, text FROM phrase_text"):
        texts.setdefault(name, {})[tag] = text
    heads = rows(library, "SELECT id, stage, icon FROM phrase ORDER BY position")
    return [Phrase(name, stage, icon, texts.get(name, {})) for name, stage, icon in heads]


def phrase_languages(library: Path) -> list[Language]:
    """The languages of the sentences: those of the guides, then others. Raises `LibraryError`."""
    found = rows(library, "SELECT tag, name, rtl, script FROM phrase_language ORDER BY position")
    return [Language(tag, name, bool(rtl), script) for tag, name, rtl, script in found]
