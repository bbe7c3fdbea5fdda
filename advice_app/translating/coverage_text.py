"""Coverage for a terminal, and as JSON."""

import json
from collections.abc import Sequence
from typing import Any

from advice_app.library.guides import SOURCE_LANGUAGE
from advice_app.translating.coverage import Coverage, Progress, Tally

_MARKS = {Progress.COMPLETE: "", Progress.PARTLY: "", Progress.OUTDATED: "~", Progress.MISSING: ""}
LEGEND = "6 complete   4/6 partly   6~ out of date   - missing"


def as_text(coverage: Coverage) -> str:
    """Two tables: jurisdictions by languages, then each language."""
    tags = [language.tag for language in coverage.languages]
    grid = [["", *tags]]
    for code, name in coverage.names.items():
        grid.append([f"{name} ({code})", *(_short(coverage.tally(tag, code)) for tag in tags)])
    rows = [["", "complete", "partly", "out of date", "missing", "oldest check", "reviewed", "interface"]]
    for language in coverage.languages:
        tally = coverage.tally(language.tag)
        counted = [tally.complete, tally.partly, tally.outdated, tally.missing]
        checked = tally.checked.isoformat() if tally.checked else "-"
        rows.append([language.tag, *map(str, counted), checked, str(tally.reviewed), _interface(coverage, language.tag)])
    rows += [[tag, "", "", "", "", "", "", _interface(coverage, tag)] for tag in coverage.interface if tag not in tags]
    parts = [_table(grid), LEGEND, "", _table(rows), *(f"cannot be read: {problem}" for problem in coverage.broken)]
    return "\n".join(parts)


def _short(tally: Tally) -> str:
    if tally.progress is Progress.MISSING:
        return "-"
    if tally.progress is Progress.PARTLY:
        return f"{tally.complete}/{tally.guides}"
    return f"{tally.guides}{'~' if tally.progress is Progress.OUTDATED else ''}"


def _interface(coverage: Coverage, tag: str) -> str:
    count = coverage.interface.get(tag)
    return f"{count.percent} %" if count else "-"


def _table(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if number else cell.ljust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def as_json(coverage: Coverage) -> str:
    """Everything, for other programs."""
    tags = [language.tag for language in coverage.languages]
    return json.dumps(
        {
            "jurisdictions": [
                {"code": code, "name": name, "languages": {tag: _tally(coverage.tally(tag, code)) for tag in tags}}
                for code, name in coverage.names.items()
            ],
            "languages": [
                {"tag": language.tag, "name": language.name, "source": language.tag == SOURCE_LANGUAGE}
                | _tally(coverage.tally(language.tag))
                for language in coverage.languages
            ],
            "interface": {tag: {**count._asdict(), "percent": count.percent} for tag, count in coverage.interface.items()},
            "editions": [
                edition._asdict() | {"ref": str(edition.ref), "checked": edition.checked.isoformat()}
                for edition in coverage.editions.values()
            ],
            "broken": coverage.broken,
        },
        ensure_ascii=False,
        indent=2,
    )


def _tally(tally: Tally) -> dict[str, Any]:
    return {
        "progress": tally.progress,
        "guides": tally.guides,
        "complete": tally.complete,
        "partly": tally.partly,
        "out_of_date": tally.outdated,
        "missing": tally.missing,
        "checked": tally.checked.isoformat() if tally.checked else None,
        "reviewed": tally.reviewed,
    }
