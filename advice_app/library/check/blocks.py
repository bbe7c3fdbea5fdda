"""What differs between one block of a translation and the block of the source that it translates."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import NamedTuple

from advice_app.library.check.quantities import differences, exchanged
from advice_app.library.check.text import prose, sentences
from advice_app.library.check.wording import dropped_negation, untranslated
from advice_app.library.check.words import Words
from advice_app.library.page import BlockKind
from advice_app.library.source import CODE, EMPHASIS, LINK, RawBlock

_PLACEHOLDER = re.compile(r"\{[^{}#\n][^{}\n]*\}|%\(\w+\)[sd]|%[sd]\b|<[A-Z_]+>|\[\[[^\]]+\]\]|_{3,}")
_QUOTED = re.compile(r"[“„«\"]\s?([^“”„«»\"\n]{2,60}?)\s?[”“»\"]")
_NUMBER = re.compile(r"\d+")
_ORDERED = {"law", "links"}
_ROWS = {BlockKind.HEAD, BlockKind.ROW}
_SHOWN = 60


class Difference(NamedTuple):
    """``text`` follows the block's place in a message."""

    text: str
    warning: bool = False


@dataclass(frozen=True, eq=False)  # compared by identity: what was found is kept for it
class Measure:
    """By what blocks are compared; one for each edition."""

    words: Words = field(default_factory=Words)
    source_words: Words = field(default_factory=Words)
    local: bool = False  # whether the translation is in the language that is spoken at the station
    terms: frozenset[str] = frozenset()  # legal words of that language


def compare_blocks(own: RawBlock, source: RawBlock, measure: Measure) -> tuple[Difference, ...]:
    """Every difference; kept, since most blocks are the same when an edition is checked again."""
    return _compared(replace(own, place="", line=0), replace(source, place="", line=0), measure)


@lru_cache(maxsize=16384)
def _compared(own: RawBlock, source: RawBlock, measure: Measure) -> tuple[Difference, ...]:
    if (own.kind, own.callout, own.numbered) != (source.kind, source.callout, source.numbered):
        return (Difference(f" is a {_kind(own)} (source: {_kind(source)})"),)
    return (
        *_exact(own, source),
        *_quotes(own, source, measure),
        *_cells(own, source, measure),
        *_wording(own, source, measure),
    )


def start(text: str) -> str:
    """The first words of a text, to know it by."""
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 3] + "…"


_SAME: tuple[tuple[str, Callable[[str], list[str]]], ...] = (
    ("law", CODE.findall),
    ("links", lambda text: [match[3] for match in LINK.finditer(text)]),
    ("words in the local language", lambda text: EMPHASIS.findall(text.replace("**", ""))),
    ("placeholders", lambda text: _PLACEHOLDER.findall(CODE.sub("", text))),
    ("footnote marks", re.compile(r"\[\^[^\]]+\]").findall),
)


def _exact(own: RawBlock, source: RawBlock) -> Iterator[Difference]:
    """What no translator changes."""
    for name, find in _SAME:
        mine, expected = find(own.text), find(source.text)
        if sorted(mine) != sorted(expected):
            yield _differs(name, ", ".join(sorted(mine)), ", ".join(sorted(expected)))
        elif name in _ORDERED and mine != expected:
            yield _swapped(name, ", ".join(expected))


def _swapped(name: str, expected: str) -> Difference:
    return Difference(f": {name} stand in another order: were two swapped? (source: {expected})", warning=True)


def _differs(name: str, mine: str, expected: str) -> Difference:
    return Difference(f": {name} differ: {mine or 'none'} (source: {expected or 'none'})")


def _quotes(own: RawBlock, source: RawBlock, measure: Measure) -> Iterator[Difference]:
    """Legal words of the country in quotes: readers will hear just these."""
    quoted = set(_QUOTED.findall(CODE.sub("", source.text))) & measure.terms
    lost = sorted(word for word in quoted if word not in own.text)
    if lost and not measure.local:
        yield _differs("quoted words", "", ", ".join(lost))


def _cells(own: RawBlock, source: RawBlock, measure: Measure) -> Iterator[Difference]:
    """Numbers and units, cell by cell where there are cells."""
    mine, theirs = _parts(own), _parts(source)
    if len(mine) != len(theirs):
        yield _differs("numbers of cells", str(len(mine)), str(len(theirs)))
        mine, theirs = [own.text], [source.text]
    words = measure.words, measure.source_words
    for cell, original in zip(mine, theirs, strict=True):
        found = [_differs(*difference) for difference in differences(prose(cell), prose(original), *words)]
        yield from found
        several = len(_NUMBER.findall(cell)) > 1
        if several and not found and exchanged(sentences(prose(cell)), sentences(prose(original)), *words):
            yield _swapped("numbers", start(original))


def _wording(own: RawBlock, source: RawBlock, measure: Measure) -> Iterator[Difference]:
    words = measure.words, measure.source_words
    for sentence in untranslated(prose(own.text, links=False), prose(source.text, links=False), *words):
        yield Difference(f": left in the source's language: {start(sentence)}")
    if own.callout == "say" and measure.local:
        return  # there, the second paragraph says when to use the words
    cells = _parts(own), _parts(source)
    if len(cells[0]) != len(cells[1]):
        return
    for mine, theirs in zip(*cells, strict=True):
        if denied := dropped_negation(prose(mine), prose(theirs), *words):
            yield Difference(f": no word denies anything: was a “not” lost? (source: {start(denied)})", warning=True)


def _parts(block: RawBlock) -> list[str]:
    if block.kind in _ROWS:
        return block.text.strip().strip("|").split("|")
    return re.split(r"^:\s+", block.text, flags=re.MULTILINE) if block.kind is BlockKind.DEFINITION else [block.text]


def _kind(block: RawBlock) -> str:
    kind = block.kind.value if block.kind else "heading"
    kind = f"numbered {kind}" if block.numbered else kind
    return f"{kind} in a {block.callout} callout" if block.callout else kind
