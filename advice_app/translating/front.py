"""Writes the front matter of a translation, always in the same form."""

import json
from collections.abc import Mapping
from pathlib import Path

from advice_app.library.guides import SOURCE_LANGUAGE
from advice_app.library.source import FrontMatter

FENCE = "+++"


def split_front(path: Path) -> tuple[str, str]:
    """The front matter of a guide file, between its two fences, and the body after them."""
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    end = next(number for number, line in enumerate(lines[1:], 1) if line.strip() == FENCE)
    return "\n".join([*lines[1:end], ""]), "\n".join([*lines[end + 1 :], ""])


Record = Mapping[str, tuple[str, str]]
"""For each block the hash of the source text it was made from, and its own (as `advice_app.library.sync` writes it)."""


def front_matter(front: FrontMatter, revision: str, record: Record, hint: FrontMatter | None = None) -> str:
    """The front matter of a translation with its fences; ``hint``: the source's title and summary stand above, as comments."""
    lines = [FENCE]
    for key in ("title", "summary"):
        if hint is not None:
            lines.append(f"# {' '.join(getattr(hint, key).split())}")
        lines.append(f"{key} = {toml_text(getattr(front, key))}")
    lines += [f"checked = {front.checked.isoformat()}", f"status = {toml_text(front.status)}"]
    if front.reviewed_by:
        lines.append(f"reviewed_by = {toml_text(front.reviewed_by)}")
    lines += ["sources = [", *(f"  {toml_text(url)}," for url in front.sources), "]"]
    return "\n".join([*lines, *record_lines(revision, record), FENCE, ""])


def record_lines(revision: str, record: Record) -> list[str]:
    """What a translation was made from, as the end of its front matter."""
    head = ["[translation]", f"source = {toml_text(SOURCE_LANGUAGE)}", f"revision = {toml_text(revision)}"]
    return [
        *head,
        "[translation.blocks]",
        *(f"{toml_text(place)} = {toml_text(f'{made} {own}')}" for place, (made, own) in record.items()),
    ]


def toml_text(text: str) -> str:
    """A text as TOML writes it."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
