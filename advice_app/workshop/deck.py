"""A workshop as a deck of slides: its title, its agenda, then the slides of every item; the agenda again at each break."""

from collections.abc import Callable, Iterable, Iterator

from advice_app.languages import _, is_rtl, speaking
from advice_app.library.model import Reference
from advice_app.slides.model import Deck, Note, Part, Row, Slide, SlideKind, Table, Text, spans
from advice_app.workshop.agenda import clock_text, slots
from advice_app.workshop.content import Content, reference
from advice_app.workshop.exercise_slides import exercise_slides
from advice_app.workshop.law_slides import card_slides, case_slides, clock_slides, comparison_slides
from advice_app.workshop.model import Item, Kind, Workshop

GuideDeck = Callable[[Reference, str], Deck | None]
"""A guide as a deck, in a language or in what stands in for it."""
_BULLETS = ("- ", "* ", "\u2022 ")


def workshop_deck(content: Content, workshop: Workshop, tag: str, guide_deck: GuideDeck) -> Deck:
    """All slides in a language; what is gone from the library has none. Raises `LibraryError`."""
    maker = _Maker(content, workshop, tag, guide_deck)
    return Deck("workshop", workshop.title, tag, tuple(maker.slides()), float(workshop.minutes or workshop.total))


class _Maker:
    """Makes the slides of one workshop in one language."""

    def __init__(self, content: Content, workshop: Workshop, tag: str, guide_deck: GuideDeck) -> None:
        self._content, self._workshop, self._tag, self._guide_deck = content, workshop, tag, guide_deck
        self._own = workshop.languages[0] if workshop.languages else tag  # that the trainer writes in

    def slides(self) -> Iterator[Slide]:
        """One item after the other."""
        workshop = self._workshop
        titled = Slide(SlideKind.TITLE, "workshop", workshop.title, notes=_own(workshop.notes), language=self._own)
        yield titled
        with speaking(self._tag):
            agenda = self._agenda(0)
        if agenda is not None:
            yield agenda
        for number, item in enumerate(workshop.items):
            if self._content.exists(item):
                with speaking(self._tag):
                    found = list(self._item(number, item))
                yield from _timed(found, item)

    def _item(self, number: int, item: Item) -> Iterator[Slide]:
        for slide in self._of_kind(number, item):
            yield slide if slide.language else slide._replace(language=self._tag)

    def _of_kind(self, number: int, item: Item) -> Iterable[Slide]:
        content, tag = self._content, self._tag
        makers: dict[str, Callable[[], Iterable[Slide]]] = {
            Kind.GUIDE: lambda: self._guide(item),
            Kind.SECTION: lambda: self._guide(item),
            Kind.COMPARISON: lambda: comparison_slides(content, item, tag),
            Kind.CLOCK: lambda: clock_slides(content, item, tag),
            Kind.CASE: lambda: case_slides(content, item),
            Kind.CARDS: lambda: card_slides(content, item, tag),
            Kind.EXERCISE: lambda: self._exercise(item),
            Kind.BREAK: lambda: self._break(number, item),
            Kind.TEXT: lambda: (self._text(number, item),),
        }
        return makers[item.kind]()

    def _exercise(self, item: Item) -> Iterable[Slide]:
        found = self._content.exercise(item, self._tag)
        return exercise_slides(found, self._content.country(found.code, self._tag)) if found else ()

    def _guide(self, item: Item) -> Iterable[Slide]:
        ref = reference(item)
        deck = self._guide_deck(ref.guide, self._tag) if ref else None
        if deck is None or ref is None:
            return ()
        if not ref.section:
            return deck.slides
        start = str(ref.at(ref.section))
        return (slide for slide in deck.slides if slide.ref.partition(".")[0] == start)

    def _text(self, number: int, item: Item) -> Slide:
        """What the trainer wrote: a paragraph a line, items of a list after a hyphen."""
        ref = f"text:{number + 1}"
        parts: list[Part] = []
        for place, line in enumerate(filter(None, map(str.strip, item.text.splitlines())), 1):
            listed = line.startswith(_BULLETS)
            shown = line[2:].strip() if listed else line
            parts.append(Text(spans(shown), mark="\u2022" if listed else "", ref=f"{ref}.{place}"))
        return Slide(SlideKind.QUESTION, ref, item.title, tuple(parts), self._workshop.title, language=self._own)

    # agenda --------------------------------------------------------------------------------------------------

    def _agenda(self, first: int, title: str = "", after: str = "") -> Slide | None:
        """The items from one on, with their times; nothing where there are none."""
        workshop, times = self._workshop, slots(self._workshop)
        rows = []
        for number, item in enumerate(workshop.items[first:], first):
            if self._content.exists(item):
                name = self._content.name(item, self._tag)
                time = clock_text(workshop, times[number].begin)
                rows.append(Row((spans(_plain(time, self._tag)), spans(name)), f"agenda.{number + 1}"))
        if not rows and not title:
            return None
        lead = (Text(spans(after), "lead", ref=f"agenda:{first}.0"),) if after else ()
        table = (Table(Row(()), tuple(rows), f"agenda:{first}"),) if rows else ()
        # L10N: the times and items of a workshop, as a slide and over a list
        shown = title or _("Agenda")
        return Slide(SlideKind.TABLE, f"agenda:{first}", shown, (*lead, *table), workshop.title, language=self._tag)

    def _break(self, number: int, item: Item) -> Iterator[Slide]:
        end = clock_text(self._workshop, slots(self._workshop)[number].end)
        # L10N: on a slide that is shown during a break; {time} is a time such as 11:15
        after = _("We go on at {time}.").format(time=end) if self._workshop.start and item.minutes else ""
        made = self._agenda(number + 1, self._content.name(item, self._tag), after)
        if made is not None:
            yield made


def _own(notes: str) -> tuple[Note, ...]:
    return (Note("own", notes),) if notes else ()


def _timed(slides: list[Slide], item: Item) -> Iterator[Slide]:
    """The slides of an item with its notes on the first, and its minutes on all, by how much there is to say."""
    words = sum(slide.words + 10 for slide in slides)
    for number, slide in enumerate(slides):
        minutes = item.minutes * (slide.words + 10) / words if item.minutes else 0.0
        yield slide._replace(minutes=minutes, notes=(*_own(item.notes if not number else ""), *slide.notes))


def _plain(time: str, tag: str) -> str:
    return f"\u2066{time}\u2069" if is_rtl(tag) else time
