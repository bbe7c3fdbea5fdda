"""Reads ``cases.toml``: leading judgments, with what they hold, what for, and how sure we are."""

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
    topics: tuple[str, ...] = ()  # what it is useful for
    jurisdictions: tuple[str, ...] = ()  # whose law or practice it is about
    sources: tuple[str, ...] = ()  # pages that were read


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
            topics=tuple(case.get("topics", ())),
            jurisdictions=tuple(case.get("jurisdictions", ())),
            sources=tuple(case.get("sources", ())),
        )
        for case in load_toml(path).get("case", ())
    ]
