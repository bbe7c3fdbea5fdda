"""The same slides in another language: found by their references, never by their numbers."""

from collections import Counter
from collections.abc import Iterator

from advice_app.slides.model import Deck, Note, Part, Row, Slide, Spans, Table, Text, part_texts, plain


def with_second(deck: Deck, other: Deck) -> Deck:
    """The deck with the texts of another beside its own; what the other lacks stands alone."""
    there = {slide.ref: slide for slide in other.slides}
    return deck._replace(slides=tuple(_paired(slide, there.get(slide.ref), other.language) for slide in deck.slides))


def notes_from(slide: Slide, whole: Slide, other: Deck) -> tuple[Note, ...]:
    """The notes of a slide in the language of another deck: what it says there, then the notes of it there.

    ``whole`` is the slide that it is a piece of.
    """
    found = next((there for there in other.slides if there.ref == whole.ref), None)
    if found is None or slide.language == other.language:
        return slide.notes
    shown = set(slide.refs)
    parts = tuple(_kept(part, shown) for part in found.parts if shown & set(_refs(part)))
    texts = [text for text in (found.title, *part_texts(parts)) if text]
    own = tuple(note for note in slide.notes if note.kind == "own")
    return (*own, *(Note("text", text) for text in texts), *found.notes)


def _refs(part: Part) -> tuple[str, ...]:
    return (part.ref,) if isinstance(part, Text) else tuple(row.ref for row in part.rows)


def _kept(part: Part, shown: set[str]) -> Part:
    if isinstance(part, Text):
        return part
    return part._replace(rows=tuple(row for row in part.rows if row.ref in shown))


def _paired(slide: Slide, other: Slide | None, language: str) -> Slide:
    if other is None or (other.language and other.language == slide.language):  # what stands in for both is the same text
        return slide
    texts = dict(_keyed(other.parts))
    rows = {row.ref: row for part in other.parts if isinstance(part, Table) for row in (part.head, *part.rows)}
    seen: Counter[tuple[str, str]] = Counter()

    def paired(part: Part) -> Part:
        if isinstance(part, Text):
            seen[part.ref, part.role] += 1
            found = texts.get((part.ref, part.role, seen[part.ref, part.role]), ())
            return part if plain(found) == plain(part.spans) else part._replace(second=found)
        return part._replace(head=_row(part.head, rows), rows=tuple(_row(row, rows) for row in part.rows))

    parts = tuple(paired(part) for part in slide.parts)
    return slide._replace(
        parts=parts, second_language=other.language or language, second_title=other.title, second_rich=other.rich
    )


def _keyed(parts: tuple[Part, ...]) -> Iterator[tuple[tuple[str, str, int], Spans]]:
    seen: Counter[tuple[str, str]] = Counter()
    for part in parts:
        if isinstance(part, Text):
            seen[part.ref, part.role] += 1
            yield (part.ref, part.role, seen[part.ref, part.role]), part.spans


def _row(row: Row, others: dict[str, Row]) -> Row:
    """A row with its texts in the other language, where that has as many cells; not where they are the same."""
    other = others.get(row.ref)
    if other is None or len(other.cells) != len(row.cells):
        return row
    return row._replace(second=tuple(() if plain(a) == plain(b) else b for a, b in zip(row.cells, other.cells, strict=True)))
