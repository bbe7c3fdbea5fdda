"""What stands between the two lines of +++ at the top of a guide file."""

import datetime as dt
import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from advice_app.library.problems import GuideError, Problem

STATUSES = ("drafted", "reviewed")
_TOML_LINE = re.compile(r"\(at line (\d+), column \d+\)")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a guide file says about itself."""

    title: str
    summary: str
    checked: dt.date
    status: str
    sources: tuple[str, ...]
    reviewed_by: str = ""
    source_language: str = ""  # of a translation; empty in the source itself
    revision: str = ""
    hashes: dict[str, str] = field(default_factory=dict)  # place in the translation -> hash of the source block translated
    own_hashes: dict[str, str] = field(default_factory=dict)  # place -> hash of the translation as it was accepted


def read_front_matter(path: Path, text: str, problems: list[Problem]) -> FrontMatter:
    """Read it; mistakes are added to ``problems``. Raises `GuideError` where nothing of it can be used."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _TOML_LINE.search(str(error))
        line = int(found[1]) + 1 if found else 1
        message = f"front matter is not valid TOML: {_TOML_LINE.sub('', str(error)).strip()}"
        raise GuideError(Problem(path, line, message)) from error

    def at(key: str) -> int:
        found = re.search(rf"^{key}\b", text, re.MULTILINE)
        return text[: found.start()].count("\n") + 2 if found else 1

    for key in ("title", "summary"):
        if not isinstance(table.get(key), str) or not table[key].strip():
            raise GuideError(Problem(path, at(key), f"front matter has no {key} (a text in quotes)"))
    if not isinstance(table.get("checked"), dt.date):
        raise GuideError(Problem(path, at("checked"), "front matter has no checked date (checked = 2026-11-22)"))
    if table.get("status") not in STATUSES:
        problems.append(Problem(path, at("status"), f"status must be one of: {', '.join(STATUSES)}"))
    if table.get("status") == "reviewed" and not table.get("reviewed_by"):
        problems.append(Problem(path, at("status"), "status is reviewed but reviewed_by is missing"))
    sources = table.get("sources")
    if not isinstance(sources, list) or not sources or not all(isinstance(url, str) for url in sources):
        problems.append(Problem(path, at("sources"), "sources must be a list of the pages that were read"))
        sources = []
    problems.extend(
        Problem(path, at("sources"), f"source is not an https address: {url}")
        for url in sources
        if not url.startswith(("https://", "http://"))
    )
    translation = table.get("translation", {})
    return FrontMatter(
        title=table["title"].strip(),
        summary=table["summary"].strip(),
        checked=table["checked"],
        status=str(table["status"]) if table.get("status") in STATUSES else "drafted",
        sources=tuple(sources),
        reviewed_by=str(table.get("reviewed_by", "")),
        **_translation(path, translation, at("\\[translation"), problems),
    )


def _translation(path: Path, table: Any, line: int, problems: list[Problem]) -> dict[str, Any]:
    if not table:
        return {}
    blocks = table.get("blocks", {}) if isinstance(table, dict) else {}
    if not isinstance(table, dict) or not isinstance(table.get("source"), str) or not isinstance(blocks, dict):
        problems.append(Problem(path, line, "[translation] is damaged: run rights-at-arrest sync"))
        return {}
    parts = {str(place): str(value).split() for place, value in blocks.items()}
    return {
        "source_language": table["source"],
        "revision": str(table.get("revision", "")),
        "hashes": {place: part[0] if part else "" for place, part in parts.items()},
        "own_hashes": {place: part[1] for place, part in parts.items() if len(part) > 1},
    }
