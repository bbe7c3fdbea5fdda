"""Breaks text into lines. Widths are kept in sizes of the font, so a text is measured once for all sizes."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from advice_app.slides.items import Measure
from advice_app.slides.model import Span, Spans, plain

_WORD = re.compile(r"[^ ]+| +")
_SIGNS = ":;?!»›%…"
_STICKY = re.compile(rf"[{_SIGNS}]+")  # never begins a line, though a space stands before it
_OPENING = "«‹"  # never ends one
_BREAKABLE = re.compile(r"(?<=[/\-._?=&])")
_SENTENCE = re.compile(r"(?<=[.!?…؟。])(?:[»”\")’]*)\s+(?=[^\W\d_]|[«“\"(¿¡])")
_ROUNDING = 1e-6
_KEPT = 4096  # texts kept as words: those of some twenty guides


class Word(NamedTuple):
    """What is not broken, as spans, and how wide it is."""

    spans: Spans
    width: float


class Cut(NamedTuple):
    """A text as words, the width of the widest, and of all in one line."""

    words: tuple[Word, ...]
    widest: float
    natural: float


class Setter:
    """Breaks texts into lines with one measure, and remembers what it measured."""

    def __init__(self, measure: Measure) -> None:
        self._measure = measure
        self._widths: dict[tuple[str, str], dict[str, float]] = {}
        self._cuts: dict[tuple[Spans, str, str], Cut] = {}

    def width(self, text: str, style: str, script: str) -> float:
        """The width of a piece of text, in sizes."""
        known = self._widths.setdefault((style, script), {})
        found = known.get(text)
        if found is None:
            found = known[text] = self._measure.advance(text, style, script)
        return found

    def cut(self, text: Spans, script: str, style: str = "") -> Cut:
        """The unbreakable pieces of a text; ``style`` is for all of it, whatever the spans say."""
        key = (text, script, style)
        found = self._cuts.get(key)
        if found is None:
            words = self._cut(text, script, style)
            natural = sum(word.width for word in words) + max(0, len(words) - 1) * self.width(" ", style, script)
            if len(self._cuts) >= _KEPT:
                self._cuts.clear()
            found = self._cuts[key] = Cut(words, max((word.width for word in words), default=0.0), natural)
        return found

    def _cut(self, text: Spans, script: str, style: str) -> tuple[Word, ...]:
        words: list[list[Span]] = []
        glued = False  # to what stands before
        for span in text:
            for piece in _WORD.findall(span.text):
                if piece[0] == " ":
                    glued = False
                    continue
                made = Span(piece, span.style)
                if glued:
                    words[-1].append(made)
                elif words and (words[-1][-1].text[-1] in _OPENING or (piece[0] in _SIGNS and _STICKY.fullmatch(piece))):
                    words[-1] += [Span("\u00a0", span.style), made]
                else:
                    words.append([made])
                glued = True
        return tuple(Word(tuple(word), self._total(word, style, script)) for word in words)

    def _total(self, word: Sequence[Span], style: str, script: str) -> float:
        if len(word) == 1:
            return self.width(word[0].text, style or word[0].style, script)
        return sum(self.width(span.text, style or span.style, script) for span in word)

    def lines(self, text: Spans, room: float, script: str, style: str = "") -> list[list[Word]]:
        """The words of lines of at most this width, in sizes. A word that is wider, such as an address, is broken."""
        whole, space = self.cut(text, script, style), self.width(" ", style, script)
        if whole.natural <= room:
            return [list(whole.words)] if whole.words else []
        words, found, used = whole.words, list[list[Word]](), room
        if whole.widest > room:
            words = tuple(piece for word in words for piece in self._fitting(word, room, script, style))
        for word in words:
            used += space + word.width
            if used <= room + _ROUNDING:
                found[-1].append(word)
            else:
                found.append([word])
                used = word.width
        return found

    def _fitting(self, word: Word, room: float, script: str, style: str) -> list[Word]:
        return [word] if word.width <= room else self._broken(word, room, script, style)

    def _broken(self, word: Word, room: float, script: str, style: str) -> list[Word]:
        text, kind = plain(word.spans), style or word.spans[0].style
        found, rest = [""], [part for part in _BREAKABLE.split(text) if part]
        while rest:
            part = rest.pop(0)
            if self.width(found[-1] + part, kind, script) <= room:
                found[-1] += part
            elif found[-1] and self.width(part, kind, script) <= room:
                found.append(part)
            elif len(part) > 1:
                half = len(part) // 2
                rest[:0] = [part[:half], part[half:]]
            else:
                found.append(part)
        return [Word((Span(part, word.spans[0].style),), self.width(part, kind, script)) for part in found if part]


def joined(words: list[Word]) -> Spans:
    """Words as one text, with spaces between them."""
    found: list[Span] = []
    for number, word in enumerate(words):
        for first, span in enumerate(word.spans):
            text = span.text
            if number and first == 0:
                if found[-1].style == span.style:
                    text = f" {text}"
                else:
                    found.append(Span(" "))
            if found and found[-1].style == span.style:
                found[-1] = Span(found[-1].text + text, span.style)
            else:
                found.append(Span(text, span.style))
    return tuple(found)


def sentences(text: Spans) -> list[Spans]:
    """A text sentence by sentence; at its spaces where it is one long sentence."""
    whole = plain(text)
    ends = [match.end() for match in _SENTENCE.finditer(whole)]
    if not ends:
        spaces = [match.end() for match in re.finditer(" ", whole)]
        ends = spaces[len(spaces) // 2 : len(spaces) // 2 + 1]
    return [part for start, end in zip([0, *ends], [*ends, len(whole)], strict=True) if (part := _cut_out(text, start, end))]


def _cut_out(text: Spans, start: int, end: int) -> Spans:
    found, at = [], 0
    for span in text:
        piece = span.text[max(0, start - at) : max(0, end - at)]
        at += len(span.text)
        if piece:
            found.append(Span(piece, span.style))
    if found:
        found[-1] = found[-1]._replace(text=found[-1].text.rstrip())
    return tuple(span for span in found if span.text)


def shared_out(parts: list[Spans], weights: list[int]) -> list[Spans]:
    """Sentences shared out to as many places as there are weights, in order, by length."""
    total, whole = max(1, sum(weights)), max(1, sum(len(plain(part)) for part in parts))
    found: list[list[Span]] = [[] for _weight in weights]
    bounds = [sum(weights[: number + 1]) / total for number in range(len(weights))]
    at = 0.0
    for part in parts:
        share = len(plain(part)) / whole
        place = next((number for number, bound in enumerate(bounds) if at + share / 2 <= bound), len(weights) - 1)
        if found[place]:
            found[place].append(Span(" "))
        found[place] += part
        at += share
    return [tuple(spans) for spans in found]
