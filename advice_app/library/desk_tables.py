"""The rows that a lawyer's tools read: judgments and who cites them, where help is found, what changed."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from advice_app.law.cases import Case
from advice_app.law.facts import FactSheet
from advice_app.library.edition import CompiledEdition
from advice_app.library.search.folding import words

_CASE_LINK = re.compile(r'href="case:([^"]+)"')


def case_rows(cases: Iterable[Case]) -> Iterator[tuple[str, ...]]:
    """Judgments, each with the words that it can be found by: those of its name and number in the first line."""
    for case in cases:
        lists = json.dumps(case.law), case.url, case.confidence, " ".join(case.topics), " ".join(case.jurisdictions)
        named = words(f"{case.title} {case.reference}")
        other = words(f"{case.court} {case.date[:4]} {' '.join(case.topics)} {case.holding} {' '.join(case.law)}")
        folded = f" {' '.join(named)} \n {' '.join(other)} "
        about = case.id, case.title, case.court, case.reference, case.date, case.holding
        yield (*about, *lists, json.dumps(case.sources), folded)


def citations(edition: CompiledEdition) -> set[tuple[str, str]]:
    """The judgments that a guide leads to, each with the place where it does."""
    found = ((case, block.place) for block in edition.blocks for cell in (block.cells or block.source) for case in _links(cell))
    return set(found)


def _links(cell: str) -> list[str]:
    return _CASE_LINK.findall(cell)


def content_hash(edition: CompiledEdition) -> str:
    """Changes when a reader of this edition reads something else: not when the file is only written otherwise."""
    front = edition.source.front
    parts = [front.title, front.summary, *(heading for _id, heading in edition.contents if _id != "sources")]
    for block in edition.blocks:
        parts += [block.place, *block.cells, *(f"now: {cell}" for cell in block.source)]
    text = "\n".join(" ".join(part.split()) for part in parts)  # where lines break in the file is nothing to the reader
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def help_rows(sheets: Mapping[str, FactSheet]) -> Iterator[tuple[str | int, ...]]:
    """Who helps in each jurisdiction, as its sheet has them."""
    for code, sheet in sheets.items():
        for position, table in enumerate(sheet.extra.get("help", ())):
            texts = (str(table.get(key, "")) for key in ("kind", "name", "name_en", "url", "phone", "note"))
            yield code, position, *texts, json.dumps(list(table.get("sources", ())))


def change_rows(sheets: Mapping[str, FactSheet]) -> Iterator[tuple[str | int, ...]]:
    """What changed in the law of each jurisdiction, as its sheet has it."""
    for code, sheet in sheets.items():
        for position, table in enumerate(sheet.extra.get("changes", ())):
            day, summary = str(table.get("date", "")), str(table.get("summary", ""))
            yield code, position, day, summary, _listed(table, "law"), _listed(table, "sources"), _change_hash(code, day, summary)


def _change_hash(code: str, day: str, summary: str) -> str:
    return hashlib.sha256(f"{code}\n{day}\n{summary}".encode()).hexdigest()[:12]


def _listed(table: Mapping[str, Any], key: str) -> str:
    return json.dumps(list(table.get(key, ())))
