"""A page for reading beside another language of itself: little around it, and no text that stands there already."""

import re

from advice_app.library.catalogue import EditionInfo
from advice_app.library.page_parts import STALE_TITLE, UNTRANSLATED_TITLE, FramedPage, Paragraph, split

STALE_BESIDE = "{{stale-beside}}"
"""Stands where the view puts that a paragraph is out of date, and that the current one stands beside it."""
UNTRANSLATED_BESIDE = "{{untranslated-beside}}"
"""Stands where the view puts that a paragraph is not translated yet, and that it stands beside it."""

_BLOCK = re.compile(r"<(h1|h2|p|li)\b[^>]*>.*?</\1>", re.DOTALL)
_NOTE_ROW = re.compile(rf'<p class="note-row"[^>]*>{re.escape(STALE_TITLE)}.*?</p>', re.DOTALL)
_LATE = frozenset({"stale", "untranslated"})


def second_edition(
    editions: tuple[EditionInfo, ...], first: EditionInfo, wanted: str, usual: tuple[str, ...]
) -> EditionInfo | None:
    """The edition to stand beside another: the one that is wanted, the source, one in a usual language, any."""
    there = {edition.language: edition for edition in editions if edition.language != first.language}
    sources = (edition.language for edition in there.values() if edition.is_source)
    return next((there[tag] for tag in (wanted, *sources, *usual, *there) if tag in there), None)


def pair(html: str, *, footer: str = "", beside_source: bool = False) -> FramedPage:
    """The page, as `split` gives it, between two empty lines. ``footer``: where to go next, inline HTML.

    ``beside_source``: the source of this translation stands beside it, so what is late says so and does not quote it.
    """
    paragraphs, body = split(html)
    if beside_source:
        paragraphs, body = _unquoted(paragraphs, body)
    room = '<p class="room">\u00a0</p>'
    own = Paragraph("")
    after, below = (f'<p class="next">{footer}</p>{room}', [own, own]) if footer else (room, [own])
    return [own, *paragraphs, *below], room + body + after


def _unquoted(paragraphs: list[Paragraph], body: str) -> FramedPage:
    """The page without the texts of its source that stand in it for what is out of date or missing."""
    numbers = iter([number for number, item in enumerate(paragraphs) if item.role != "gap"])
    dropped: set[int] = set()

    def shown(match: re.Match[str]) -> str:
        number = next(numbers)
        item = paragraphs[number]
        if item.kind not in _LATE:
            return match[0]
        if item.role == "new":
            dropped.add(number)
            return ""
        last = _is_new(paragraphs, number + 1, item.group)
        alone = last and item.role == "title"
        classes = (" shut" if last else "") + (f" alone {item.kind}" if alone else "")
        return match[0].replace('class="', f'class="{classes.strip()} ', 1) if classes else match[0]

    body = _BLOCK.sub(shown, body)
    body = _NOTE_ROW.sub(f'<p class="note-row">{STALE_BESIDE}</p>', body)
    body = body.replace(STALE_TITLE, STALE_BESIDE).replace(UNTRANSLATED_TITLE, UNTRANSLATED_BESIDE)
    return [item for number, item in enumerate(paragraphs) if number not in dropped], body


def _is_new(paragraphs: list[Paragraph], number: int, group: int) -> bool:
    """Whether the text of the source comes next in this frame."""
    return number < len(paragraphs) and paragraphs[number].group == group and paragraphs[number].role == "new"
