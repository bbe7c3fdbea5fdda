"""Reads ``cases.toml``: leading judgments, with what they hold and how sure we are."""

from dataclasses import dataclass
from pathlib import Path

from advice_app.law.facts import load_toml


@dataclass(frozen=True, slots=True)
class Case:
    """One judgment."""

    id: str
    title: str
    court: str
    reference: str
    date: str
    holding: str
    law: tuple[str, ...]
    url: str
    confidence: str


def load_cases(path: Path) -> list[Case]:
    """Read the judgments. Raises `GuideError`."""
    return [
        Case(
            id=str(case.get("id", "")),
            title=str(case.get("title", "")),
            court=str(case.get("court", "")),
            reference=str(case.get("reference", "")),
            date=str(case.get("date", "")),
            holding=str(case.get("holding", "")),
            law=tuple(case.get("law", ())),
            url=str(case.get("url", "")),
            confidence=str(case.get("confidence", "low")),
        )
        for case in load_toml(path).get("case", ())
    ]
