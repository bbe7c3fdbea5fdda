"""The form that every guide has, whatever its language."""

import re
from collections.abc import Iterator

from advice_app.library.guides import Stage
from advice_app.library.page import CALLOUTS, BlockKind
from advice_app.library.problems import Problem
from advice_app.library.source import Source

_NESTED = re.compile(r"^ {2,}(?:[-*+]|\d+[.)])\s")
_MAX_TITLE, _MAX_SUMMARY, _MAX_COLUMNS = 60, 200, 4


def shape(source: Source, stage: Stage) -> Iterator[Problem]:
    """The form that every guide has: key points first, known callouts, no other headings."""
    path, front = source.path, source.front
    if len(front.title) > _MAX_TITLE:
        yield Problem(path, 2, f"title has {len(front.title)} characters, at most {_MAX_TITLE} fit", warning=True)
    if len(front.summary) > _MAX_SUMMARY:
        yield Problem(path, 2, f"summary has {len(front.summary)} characters, at most {_MAX_SUMMARY}", warning=True)
    yield from _headings(source, stage)
    if not source.callouts or source.callouts[0].kind != "key" or [h.id for h in source.headings][:1] != ["short"]:
        yield Problem(path, source.body_line, "a guide begins with ## … {#short} and the callout !!! key")
    for callout in source.callouts:
        if callout.kind not in CALLOUTS:
            yield Problem(path, callout.line, f"unknown callout {callout.kind!r}: one of {', '.join(CALLOUTS)}")
    yield from _lines(source)
    yield from _tables(source)


def _headings(source: Source, stage: Stage) -> Iterator[Problem]:
    """Each has an id of its own, and they stand in the order of stages.toml."""
    path = source.path
    seen: set[str] = set()
    for heading in source.headings:
        if heading.level != 2:  # noqa: PLR2004
            yield Problem(path, heading.line, "headings are ## only")
        if not heading.id:
            yield Problem(path, heading.line, f"heading has no id: write ## {heading.text} {{#{_an_id(stage, seen)}}}")
        elif heading.id in seen:
            yield Problem(path, heading.line, f"id {heading.id!r} stands twice")
        elif not re.fullmatch(r"[a-z][a-z0-9-]*", heading.id) or heading.id in {"title", "summary", "notes", "sources"}:
            yield Problem(path, heading.line, f"id {heading.id!r} cannot be used (small letters and hyphens)")
        seen.add(heading.id)
    ids = [heading.id for heading in source.headings]
    ordered = [section for section in stage.sections if section in ids]
    if [section for section in ids if section in ordered] != ordered:
        yield Problem(path, source.headings[0].line, f"sections are out of order: {', '.join(ordered)} (stages.toml)")


def _an_id(stage: Stage, seen: set[str]) -> str:
    return next((section for section in stage.sections if section not in seen), "an-id")


def _lines(source: Source) -> Iterator[Problem]:
    for number, line in enumerate(source.body.splitlines(), source.body_line):
        if _NESTED.match(line) and not line.startswith("    "):
            yield Problem(source.path, number, "lists have one level: no indented items")
        if line.startswith((">", "```", "~~~")):
            yield Problem(source.path, number, "quotes and code blocks are not in the dialect (guides/README.md)")


def _tables(source: Source) -> Iterator[Problem]:
    columns = 0
    for block in source.blocks:
        if block.kind in {BlockKind.HEAD, BlockKind.ROW}:
            cells = len(block.text.strip().strip("|").split("|"))
            if block.kind is BlockKind.HEAD:
                columns = cells
                if cells > _MAX_COLUMNS:
                    yield Problem(source.path, block.line, f"a table has at most {_MAX_COLUMNS} columns, this has {cells}")
            elif cells != columns:
                yield Problem(source.path, block.line, f"this row has {cells} cells, the head has {columns}")
