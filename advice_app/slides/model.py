"""What a slide is. Guides, and whatever else can be presented, are made into these; one layout and one painter show them all.

A text says what it is (`Text.role`), never how large: sizes are the layout's business. A slide has no more than it is about:
a slide with more text than fits is split into several by `advice_app.slides.fit`, so whoever makes one need not count.
"""

from enum import StrEnum
from typing import NamedTuple


class SlideKind(StrEnum):
    """What a slide shows. Layout depends on its parts alone; the kind is for lists, notes and other programs."""

    TITLE = "title"
    KEY = "key"  # one key point
    QUESTION = "question"  # a heading and its paragraphs
    TABLE = "table"
    SAY = "say"  # a sentence to say, in the local language, and what it means
    CALLOUT = "callout"
    WORDS = "words"  # words one may hear
    CLOSING = "closing"  # with sources
    EXERCISE = "exercise"
    CASE = "case"
    CLOCK = "clock"


class Span(NamedTuple):
    """A piece of text. ``style`` is nothing, ``strong``, or ``local`` for words of the country's own language."""

    text: str
    style: str = ""


Spans = tuple[Span, ...]


def plain(spans: Spans) -> str:
    """The text alone."""
    return "".join(span.text for span in spans)


def spans(text: str, style: str = "") -> Spans:
    """Plain text as spans."""
    return (Span(text, style),) if text else ()


class Text(NamedTuple):
    """A paragraph, list item, option or sentence.

    ``role``: ``body``, ``lead``, ``said`` (a sentence to say: large), ``term`` (a word that is explained next) or ``small``.
    ``mark`` stands before it: ``1``, ``•``, ``A``. ``ref`` is its place in the guides.
    ``step``: it is shown from this reveal on. ``tone``: ``right`` or ``wrong`` from reveal ``tone_step`` on, or ``stale``.
    ``language`` is a BCP 47 tag where it differs from that of the slide. ``second``: the same in the second language of the room.
    """

    spans: Spans
    role: str = "body"
    mark: str = ""
    ref: str = ""
    step: int = 0
    tone: str = ""
    tone_step: int = 0
    language: str = ""
    second: Spans = ()


class Row(NamedTuple):
    """A row of a table; ``second`` is the same in the second language of the room."""

    cells: tuple[Spans, ...]
    ref: str = ""
    second: tuple[Spans, ...] = ()


class Table(NamedTuple):
    """A table. ``head.cells`` is empty where it has no head."""

    head: Row
    rows: tuple[Row, ...]
    ref: str = ""
    step: int = 0


Part = Text | Table


class Note(NamedTuple):
    """What only the presenter sees. ``kind``: ``text``, ``law``, ``lawyer`` (for lawyers) or ``own`` (the trainer's)."""

    kind: str
    text: str


class Dots(NamedTuple):
    """The stages of a process as a line of dots, and which of them is shown. No dots: ``total`` is 0."""

    total: int = 0
    here: int = 0


class Slide(NamedTuple):
    """One slide, before it is known how much fits. ``ref`` is language-free: ``FR/lawyer#wait``.

    ``tone`` names a tint of the theme: ``say``, ``caution``.
    ``rich`` is the title with its local words marked, where it has any.
    ``foot`` stands at the bottom. ``minutes`` is the time planned for it; 0 shares what the deck has by length of text.
    """

    kind: str
    ref: str
    title: str
    parts: tuple[Part, ...] = ()
    kicker: str = ""
    notes: tuple[Note, ...] = ()
    tone: str = ""
    foot: str = ""
    dots: Dots = Dots()
    language: str = ""
    second_language: str = ""
    second_title: str = ""
    rich: Spans = ()
    second_rich: Spans = ()
    minutes: float = 0.0

    @property
    def steps(self) -> int:
        """How often something more is revealed before the next slide."""
        return max((max(part.step, part.tone_step if isinstance(part, Text) else 0) for part in self.parts), default=0)

    @property
    def words(self) -> int:
        """How many words it shows, at least one."""
        return max(1, len(self.title.split()) + sum(len(text.split()) for text in part_texts(self.parts)))

    @property
    def refs(self) -> tuple[str, ...]:
        """The places of the guides it shows: its own, and those of its parts."""
        found = [self.ref]
        for part in self.parts:
            found += [part.ref] if isinstance(part, Text) else [part.ref, *(row.ref for row in part.rows)]
        return tuple(dict.fromkeys(ref for ref in found if ref))


class Deck(NamedTuple):
    """Slides in order. ``language`` is that of its text; ``minutes`` what is planned for all of it."""

    ref: str
    title: str
    language: str
    slides: tuple[Slide, ...]
    minutes: float = 0.0


def part_texts(parts: tuple[Part, ...]) -> list[str]:
    """All texts of parts in reading order, without those of a second language."""
    found: list[str] = []
    for part in parts:
        if isinstance(part, Text):
            found.append(plain(part.spans))
        else:
            found += [plain(cell) for row in (part.head, *part.rows) for cell in row.cells]
    return [text for text in found if text]
