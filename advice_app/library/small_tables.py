"""The rows of all that is small in a library: names, facts, terms, cases, clocks, sentences. Written anew by each build."""

import json
from collections.abc import Iterable, Iterator, Mapping

from babel import Locale, UnknownLocaleError

from advice_app.library.clock_tables import clock_rows, zone_name_rows, zone_rows
from advice_app.library.desk_tables import case_rows, change_rows, help_rows
from advice_app.library.glossary import form_rows, glossary_rows
from advice_app.library.guides import GuideFolder
from advice_app.library.paths import path_rows
from advice_app.library.phrases import phrase_language_rows, phrase_rows, phrase_text_rows
from advice_app.library.practice.store import practice_rows

Rows = Iterable[tuple[str | int, ...]]

SMALL_TABLES = (
    "language", "stage", "jurisdiction", "jurisdiction_name", "question", "fact", "statute", "term",
    "legal_case", "glossary", "glossary_form", "clock", "time_zone", "time_zone_name",
    "help", "law_change", "phrase", "phrase_text", "phrase_language",
    "path", "practice",
)  # fmt: skip


def small_tables(folder: GuideFolder, editions: Mapping[str, int], guides: Mapping[str, int]) -> Iterator[tuple[str, Rows]]:
    """Each table with its rows, some in several pieces; there are so many editions in a language, guides of a jurisdiction."""
    yield from _stages_and_languages(folder, editions)
    yield from _jurisdictions(folder, guides)
    yield from _law(folder)
    yield "clock", clock_rows(folder.sheets)
    yield "time_zone", zone_rows(folder.time_zones)
    yield "time_zone_name", zone_name_rows(folder.time_zones, folder.languages)
    yield "glossary", glossary_rows(folder.glossaries)
    yield "glossary_form", form_rows(folder.glossaries)
    yield "phrase", phrase_rows(folder.phrases)
    yield "phrase_text", phrase_text_rows(folder.phrases)
    yield "phrase_language", phrase_language_rows(folder.phrases)
    yield "path", path_rows(folder.paths.values())
    yield "practice", practice_rows(file.content for file in folder.practice)


def _stages_and_languages(folder: GuideFolder, editions: Mapping[str, int]) -> Iterator[tuple[str, Rows]]:
    stages = folder.stages.values()
    yield "stage", [(s.id, number, s.name, s.icon, s.line) for number, s in enumerate(stages)]
    yield (
        "language",
        [
            (tag, number, item.name, item.rtl, item.script, " ".join(item.fallback), editions.get(tag, 0))
            for number, (tag, item) in enumerate(folder.languages.items())
        ],
    )


def _jurisdictions(folder: GuideFolder, guides: Mapping[str, int]) -> Iterator[tuple[str, Rows]]:
    codes = sorted(set(guides) | set(folder.sheets))
    for code in codes:
        sheet = folder.sheets.get(code)
        spoken = " ".join(sheet.languages if sheet else ())
        about = (sheet.checked, sheet.notes, True) if sheet else ("", "", False)
        yield "jurisdiction", [(code, folder.custody.get(code, ""), spoken, *about, guides.get(code, 0))]
    for tag in folder.languages:
        territories = _territories(tag)
        own = folder.names
        yield "jurisdiction_name", [(tag, code, own.get(code, {}).get(tag) or territories.get(code) or code) for code in codes]


def _law(folder: GuideFolder) -> Iterator[tuple[str, Rows]]:
    yield "question", [(q.id, number, q.stage, q.ask, q.protects) for number, q in enumerate(folder.questions)]
    for code, sheet in folder.sheets.items():
        yield (
            "fact",
            [
                (code, f.id, f.value, f.summary, json.dumps(f.law), json.dumps(f.sources), f.confidence, f.as_of)
                for f in sheet.facts.values()
            ],
        )
        yield "statute", [(code, s.abbreviation, s.name, s.name_en, s.url) for s in sheet.statutes]
        yield "term", [(code, t.id, t.local, t.lang, t.en, t.meaning) for t in sheet.terms]
    yield "legal_case", case_rows(folder.cases.values())
    yield "help", help_rows(folder.sheets)
    yield "law_change", change_rows(folder.sheets)


def _territories(tag: str) -> dict[str, str]:
    """Country names of Unicode CLDR in a language; none where CLDR does not know it."""
    try:
        return dict(Locale.parse(tag, sep="-").territories)
    except (UnknownLocaleError, ValueError):
        return {}
