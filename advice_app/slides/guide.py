"""A guide as slides: title, key points one by one, a slide for each question, tables, things to say, words, sources."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from advice_app.library.catalogue import Library
from advice_app.library.inline import inline_text
from advice_app.library.model import Reference
from advice_app.library.page import Block, BlockKind, Group, Page, Section
from advice_app.library.page_shape import read_page
from advice_app.slides.inline import laws, to_spans
from advice_app.slides.model import Deck, Dots, Note, Part, Row, Slide, SlideKind, Table, Text, plain, spans

_SOURCE_LANGUAGE = "en"  # what every guide is translated from
_WORDS_PER_MINUTE, _ROUND_TO = 60, 5  # spoken, with questions from the room; minutes that a plan is rounded to
_TONES = {"say": "say", "warning": "danger", "note": "caution", "first": "acs", "key": "acs", "lawyer": "lawyer"}
_WEB = ("https://www.", "http://www.", "https://", "http://")


class Labels(NamedTuple):
    """What the interface knows to say in the language of the slides: where the guide belongs, and the line at the foot."""

    kicker: str = ""
    foot: str = ""


def guide_deck(library: Library, ref: Reference, tag: str, labels: Labels | None = None) -> Deck | None:
    """An edition as a deck; nothing if there is none. Raises `LibraryError` where it is damaged."""
    page, edition = read_page(library, ref, tag), library.edition(ref, tag)
    if page is None or edition is None:
        return None
    found = labels or Labels()
    stages = [stage.id for stage in library.stages(ref.jurisdiction) if stage.line != "topic"]
    dots = Dots(len(stages), stages.index(ref.stage)) if ref.stage in stages else Dots()
    maker = _Maker(page, found)
    slides = [*maker.slides(), *maker.closing(dict(library.contents(ref, tag)).get("sources", ""), library.sources(ref, tag))]
    slides = [slide._replace(dots=dots, foot=found.foot, language=tag) for slide in slides]
    minutes = max(_ROUND_TO, _ROUND_TO * round(edition.words / _WORDS_PER_MINUTE / _ROUND_TO))
    return Deck(str(ref.guide), page.title, tag, tuple(slides), float(minutes))


class _Maker:
    """Makes the slides of one edition."""

    def __init__(self, page: Page, labels: Labels) -> None:
        self._page, self._labels = page, labels

    def _ref(self, place: str) -> str:
        return str(self._page.ref.at(place))

    def slides(self) -> Iterator[Slide]:
        page = self._page
        summary = (Text(spans(page.summary), "lead", ref=str(page.ref)),) if page.summary else ()
        yield Slide(SlideKind.TITLE, str(page.ref), page.title, summary, self._labels.kicker)
        for section in page.sections:
            yield from self._section(section)

    def closing(self, heading: str, sources: tuple[str, ...]) -> Iterator[Slide]:
        """The last slide: the pages that the guide was written from."""
        if sources:
            ref = self._ref("sources")
            items = [
                Text(spans(_short(url)), "small", "•", f"{ref}.{number}", language=_SOURCE_LANGUAGE)
                for number, url in enumerate(sources, 1)
            ]
            yield Slide(SlideKind.CLOSING, ref, heading, tuple(items), self._labels.kicker)

    def _section(self, section: Section) -> Iterator[Slide]:
        heading = section.heading or section.source
        made: list[Slide] = []
        waiting: list[Block | Group] = []  # paragraphs and lists, for one slide

        def flush() -> None:
            if waiting:
                made.append(self._question(section.id, heading, waiting, first=not made))
                waiting.clear()

        for node in section.nodes:
            if isinstance(node, Block) or node.kind in {"list", "steps", "footnotes"}:
                waiting.append(node)
                continue
            if not (node.kind == "lawyer" and (made or waiting)):
                flush()
                made += self._group(section.id, heading, node, first=not made)
                continue
            flush()  # what is for lawyers stands in the notes of what came before
            made[-1] = made[-1]._replace(notes=(*made[-1].notes, _for_lawyers(node)))
        flush()
        yield from made

    def _question(self, section: str, heading: str, nodes: list[Block | Group], *, first: bool) -> Slide:
        parts, blocks = tuple(self._texts(nodes)), list(_flat(nodes))
        place = section if first else blocks[0].place
        return Slide(SlideKind.QUESTION, self._ref(place), heading, parts, self._labels.kicker, _law_notes(blocks))

    def _group(self, section: str, heading: str, group: Group, *, first: bool) -> list[Slide]:
        blocks = list(_flat([group]))
        if not blocks:
            return []
        ref, notes = self._ref(section if first else blocks[0].place), _law_notes(blocks)
        if group.kind == "key":
            return [self._key_point(heading, block, f"{number} / {len(blocks)}") for number, block in enumerate(blocks, 1)]
        if group.kind == "table":
            return [Slide(SlideKind.TABLE, ref, heading, (self._table(blocks),), self._labels.kicker, notes)]
        if group.kind == "definitions":
            return [Slide(SlideKind.WORDS, ref, heading, tuple(self._texts([group])), self._labels.kicker, notes)]
        parts, kind = tuple(self._texts(group.nodes)), SlideKind.CALLOUT
        if group.kind == "say":
            kind = SlideKind.SAY
            parts = tuple(
                part._replace(role="said") if isinstance(part, Text) and part.ref == self._ref(blocks[0].place) else part
                for part in parts
            )
        tone = _TONES.get(group.kind, "acs")
        return [Slide(kind, ref, group.title or heading, parts, heading if group.title else "", notes, tone=tone)]

    def _key_point(self, heading: str, block: Block, number: str) -> Slide:
        shown = to_spans((block.cells or block.source)[0])
        kicker = f"{heading}  ·  {number}"
        return Slide(SlideKind.KEY, self._ref(block.place), plain(shown), (), kicker, _law_notes([block]), rich=shown)

    def _texts(self, nodes: Iterable[Block | Group]) -> Iterator[Part]:
        for node in nodes:
            if isinstance(node, Block):
                yield from self._text(node, "")
            elif node.kind == "table":
                yield self._table(list(_flat([node])))
            else:
                for number, block in enumerate(_flat([node]), 1):
                    yield from self._text(block, f"{number}" if node.kind == "steps" else "•")

    def _text(self, block: Block, mark: str) -> Iterator[Text]:
        """The texts of a block; one that is out of date is followed by what the source says now."""
        ref = self._ref(block.place)
        if block.kind is BlockKind.DEFINITION:
            term, meaning = block.cells or block.source
            yield Text(to_spans(term), "term", ref=ref)
            yield Text(to_spans(meaning), ref=ref)
            return
        tone = "stale" if block.source else ""
        if block.cells:
            shown = to_spans(block.cells[0])
            if shown:
                yield Text(shown, mark=mark, ref=ref, tone=tone)
        if block.source:
            yield Text(to_spans(block.source[0]), mark=mark, ref=ref, language=_SOURCE_LANGUAGE)

    def _table(self, blocks: list[Block]) -> Table:
        """A table without the columns that hold law references only: those are for the notes."""
        shown = [[to_spans(cell) for cell in block.source or block.cells] for block in blocks]
        body = [cells for cells, block in zip(shown, blocks, strict=True) if block.kind is not BlockKind.HEAD]
        width = max(map(len, shown))
        kept = [number for number in range(width) if any(number < len(cells) and cells[number] for cells in body)]
        rows = [
            Row(tuple(cells[number] if number < len(cells) else () for number in kept), self._ref(block.place))
            for cells, block in zip(shown, blocks, strict=True)
        ]
        headed = blocks[0].kind is BlockKind.HEAD
        return Table(rows[0] if headed else Row(()), tuple(rows[headed:]), self._ref(blocks[0].place))


def _flat(nodes: Iterable[Block | Group]) -> Iterator[Block]:
    for node in nodes:
        if isinstance(node, Block):
            yield node
        else:
            yield from _flat(node.nodes)


def _law_notes(blocks: Iterable[Block]) -> tuple[Note, ...]:
    found = laws(*(cell for block in blocks for cell in block.cells or block.source))
    return (Note("law", "; ".join(found)),) if found else ()


def _for_lawyers(group: Group) -> Note:
    return Note("lawyer", "\n".join(inline_text((block.cells or block.source)[0]) for block in _flat([group])))


def _short(url: str) -> str:
    """An address as one would read it out."""
    return next((url.removeprefix(start) for start in _WEB if url.startswith(start)), url).rstrip("/")
