"""Reads ``facts.toml``: the rules of one jurisdiction with law, sources and confidence (shared/facts/SCHEMA.md)."""

import re
import tomllib
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from advice_app.clock.regimes import mistakes
from advice_app.library.problems import GuideError, Problem

VALUES = ("yes", "limited", "no", "unclear")
CONFIDENCES = ("high", "medium", "low")
_TOML_LINE = re.compile(r"\(at line (\d+), column \d+\)")


@dataclass(frozen=True, slots=True)
class Fact:
    """One rule. ``value`` answers its question; ``confidence`` says what was read (high, medium, low)."""

    id: str
    value: str
    summary: str
    law: tuple[str, ...]
    sources: tuple[str, ...]
    confidence: str
    as_of: str


@dataclass(frozen=True, slots=True)
class Statute:
    """A law by its official name and the abbreviation that law references begin with."""

    abbreviation: str
    name: str
    name_en: str
    url: str


@dataclass(frozen=True, slots=True)
class Term:
    """A local legal word with its plain meaning in English."""

    id: str
    local: str
    lang: str
    en: str
    meaning: str


@dataclass(slots=True)
class FactSheet:
    """The facts of one jurisdiction."""

    code: str
    languages: tuple[str, ...] = ()
    checked: str = ""
    notes: str = ""
    facts: dict[str, Fact] = field(default_factory=dict)
    statutes: list[Statute] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    law: set[str] = field(default_factory=set)  # every citation that stands somewhere in the sheet
    extra: dict[str, Any] = field(default_factory=dict)  # help, clock and changes, as written


def slug(text: str) -> str:
    """The id of a term: small letters without accents, hyphens for the rest (``Haft prüfung`` -> ``haft-prufung``)."""
    plain = unicodedata.normalize("NFKD", text.split("(", maxsplit=1)[0].replace("ß", "ss"))
    plain = "".join(char for char in plain.casefold() if not unicodedata.combining(char))
    return re.sub(r"[^\w]+", "-", plain).strip("-")


def load_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file. Raises `GuideError` with the line where it is broken."""
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8"))
    except OSError as error:
        raise GuideError(Problem(path, 0, f"cannot be read: {error.strerror}")) from error
    except UnicodeDecodeError as error:
        raise GuideError(Problem(path, 0, "not valid UTF-8: save the file as UTF-8")) from error
    except tomllib.TOMLDecodeError as error:
        found = _TOML_LINE.search(str(error))
        message = f"not valid TOML: {_TOML_LINE.sub('', str(error)).strip()}"
        raise GuideError(Problem(path, int(found[1]) if found else 0, message)) from error


def load_facts(path: Path, problems: list[Problem]) -> FactSheet:
    """Read a fact sheet; what is wrong in it is added to ``problems``. Raises `GuideError` if nothing can be used."""
    table = load_toml(path)
    head = table.get("jurisdiction", {})
    sheet = FactSheet(
        code=str(head.get("code", path.parent.name)),
        languages=tuple(head.get("procedure_languages", ())),
        checked=str(head.get("checked", "")),
        notes=str(head.get("notes", "")),
        extra={key: table.get(key, []) for key in ("help", "clock", "changes")},
    )
    if sheet.code != path.parent.name:
        problems.append(Problem(path, 0, f"code is {sheet.code} but the folder is {path.parent.name}"))
    for fact_id, fact in table.get("facts", {}).items():
        sheet.facts[fact_id] = _fact(path, fact_id, fact, problems)
    for statute in [*table.get("statutes", ()), *table.get("instruments", ())]:
        short = str(statute.get("abbreviation") or statute.get("short") or "")
        name = str(statute.get("name", ""))
        sheet.statutes.append(Statute(short, name, str(statute.get("name_en", "")), str(statute.get("url", ""))))
    for term in table.get("terms", ()):
        local = str(term.get("local", ""))
        english = (str(term.get("en", "")), str(term.get("meaning", "")))
        sheet.terms.append(Term(slug(local), local, str(term.get("lang", "")), *english))
    sheet.law = set(_law(table))
    problems += [Problem(path, 0, text) for text in mistakes(sheet.extra["clock"])]
    return sheet


def _fact(path: Path, fact_id: str, table: dict[str, Any], problems: list[Problem]) -> Fact:
    for key, known in (("value", VALUES), ("confidence", CONFIDENCES)):
        if table.get(key) not in known:
            problems.append(Problem(path, 0, f"fact {fact_id}: {key} must be one of {', '.join(known)}"))
    return Fact(
        id=fact_id,
        value=str(table.get("value", "unclear")),
        summary=str(table.get("summary", "")),
        law=tuple(table.get("law", ())),
        sources=tuple(table.get("sources", ())),
        confidence=str(table.get("confidence", "low")),
        as_of=str(table.get("as_of", "")),
    )


def _law(node: Any) -> list[str]:
    """Every entry of every ``law`` list, at any depth."""
    if isinstance(node, list):
        return [law for item in node for law in _law(item)]
    if not isinstance(node, dict):
        return []
    own = [str(law) for law in node.get("law", ())] if isinstance(node.get("law"), list) else []
    return own + [law for key, value in node.items() if key != "law" for law in _law(value)]
