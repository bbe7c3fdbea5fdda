"""What the command ``slides`` prints: a deck as JSON, or as text that is read in a terminal."""

import json
import textwrap
from collections.abc import Sequence

from advice_app.slides.items import Frame, Sheet
from advice_app.slides.model import Deck, Part, Row, Slide, Spans, Text, part_texts, plain

_WIDTH = 80
_INDENT = "    "


def as_json(deck: Deck, sheets: Sequence[Sheet], frame: Frame) -> str:
    """The slides as they are shown, each with its reference."""
    made = {
        "ref": deck.ref,
        "title": deck.title,
        "language": deck.language,
        "minutes": deck.minutes,
        "width": round(frame.width),
        "height": 720,
        "slides": [_slide(number, sheet) for number, sheet in enumerate(sheets, 1)],
    }
    return json.dumps(made, ensure_ascii=False, indent=2)


def _slide(number: int, sheet: Sheet) -> dict[str, object]:
    slide = sheet.slide
    found: dict[str, object] = {
        "number": number,
        "kind": str(slide.kind),
        "ref": slide.ref,
        "part": [sheet.number, sheet.total],
        "kicker": slide.kicker,
        "title": slide.title,
        "parts": [_part(part) for part in slide.parts],
        "notes": [{"kind": note.kind, "text": note.text} for note in slide.notes],
        "steps": sheet.steps,
        "text_size": sheet.size,
    }
    if slide.second_language:
        found["second"] = {"language": slide.second_language, "title": slide.second_title}
    return found


def _part(part: Part) -> dict[str, object]:
    if isinstance(part, Text):
        found: dict[str, object] = {"kind": part.role, "ref": part.ref, "text": plain(part.spans)}
        more = {"mark": part.mark, "tone": part.tone, "step": part.step, "language": part.language, "second": plain(part.second)}
        return found | {name: value for name, value in more.items() if value}
    return {"kind": "table", "ref": part.ref, "head": _cells(part.head.cells), "rows": [_row(row) for row in part.rows]}


def _row(row: Row) -> dict[str, object]:
    found: dict[str, object] = {"ref": row.ref, "cells": _cells(row.cells)}
    return found | ({"second": _cells(row.second)} if row.second else {})


def _cells(cells: Sequence[Spans]) -> list[str]:
    return [plain(cell) for cell in cells]


def as_text(sheets: Sequence[Sheet]) -> str:
    """The slides for reading: number, reference, title, texts, notes."""
    return "\n\n".join(_text(number, sheet.slide) for number, sheet in enumerate(sheets, 1))


def _text(number: int, slide: Slide) -> str:
    lines = [f"{number}. [{slide.ref}]", *textwrap.wrap(slide.title, _WIDTH)]
    texts = [*part_texts(slide.parts), *(f"[{note.kind}] {note.text}" for note in slide.notes)]
    return "\n".join([*lines, *(line for text in texts for line in _wrapped(text))])


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT, break_on_hyphens=False)
