"""A block's text without its markup, and the part of it that a result shows."""

import html
import re
from functools import lru_cache
from typing import NamedTuple

from advice_app.library.search.folding import spans
from advice_app.library.search.results import Snippet

_CODE = re.compile(r"\s*<code>(.*?)</code>", re.DOTALL)
_FOOTNOTE = re.compile(r"<sup>.*?</sup>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_BREAK = re.compile(r"<br\s*/?>")
_SENTENCE = re.compile(r"[.!?؟。।…]\s+")
_ELLIPSIS = "…"
_JOINING = frozenset({"", "-", "\u2011", "'", "’"})


class Plain(NamedTuple):
    """What a block says, and the law it names."""

    text: str
    law: tuple[str, ...]


def everything(markup: str) -> str:
    """All of a block as plain text, law among it: what is indexed."""
    return html.unescape(_TAG.sub("", _BREAK.sub(" ", _FOOTNOTE.sub(" ", markup))))


def readable(kind: str, markup: str) -> Plain:
    """A block as a reader of results sees it: law apart, cells of a row one after the other."""
    law = tuple(dict.fromkeys(html.unescape(_TAG.sub("", chip)) for chip in _CODE.findall(markup)))
    text = everything(_CODE.sub("", markup))
    cells = [" ".join(cell.split()) for cell in text.split(" | ")]
    between = ": " if kind == "definition" else " · "
    return Plain(between.join(cell for cell in cells if cell), law)


@lru_cache(1024)
def _located(text: str, language: str) -> tuple[tuple[str, int, int], ...]:
    """The words of a text; kept, because most results of a query come up again at its next letter."""
    return tuple(spans(text, language))


class _Sought:
    """Words of `Results.words`, ready to be looked for in folded text."""

    def __init__(self, sought: tuple[str, ...]) -> None:
        whole = [entry for entry in sought if " " not in entry]
        self._exact = frozenset(entry for entry in whole if not entry.endswith("*"))
        self._starts = tuple(entry[:-1] for entry in whole if entry.endswith("*") and len(entry) > 1)
        self._phrases = [entry.split() for entry in sought if " " in entry]

    def length_at(self, words: list[str], at: int) -> int:
        """How many words from a place on are a hit; 0 if it is none."""
        for phrase in self._phrases:
            if _begins_with(words[at : at + len(phrase)], phrase):
                return len(phrase)
        word = words[at]
        return 1 if word in self._exact or (self._starts and word.startswith(self._starts)) else 0


def _begins_with(words: list[str], phrase: list[str]) -> bool:
    *first, last = phrase
    if words[:-1] != first or not words:
        return False
    return words[-1].startswith(last[:-1]) if last.endswith("*") else words[-1] == last


def marks_in(text: str, sought: tuple[str, ...], language: str) -> tuple[tuple[int, int], ...]:
    """Where the words of `Results.words` stand in a text; neighbours are one mark."""
    looked_for = _Sought(sought)
    located = _located(text, language)
    words = [word for word, _start, _end in located]
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        length = looked_for.length_at(words, at)
        if length:
            start, end = located[at][1], located[at + length - 1][2]
            if found and text[found[-1][1] : start].strip() in _JOINING:
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
        at += length or 1
    return tuple(found)


def cut(plain: Plain, sought: tuple[str, ...], language: str, length: int) -> Snippet:
    """The part of a text with most of what was looked for, not much longer than ``length``; hits marked."""
    text = plain.text
    marks = marks_in(text, sought, language)
    start, end = _window(text, marks, length)
    before = _ELLIPSIS if start else ""
    after = _ELLIPSIS if end < len(text) else ""
    shift = len(before) - start
    inside = tuple((max(a, start) + shift, min(b, end) + shift) for a, b in marks if b > start and a < end)
    return Snippet(before + text[start:end] + after, inside, plain.law)


def _window(text: str, marks: tuple[tuple[int, int], ...], length: int) -> tuple[int, int]:
    """Start and end of the part to show, at the edges of words, and of sentences where they are near."""
    if len(text) <= length:
        return 0, len(text)
    best = max(marks, key=lambda mark: sum(mark[0] <= a < mark[0] + length * 3 // 4 for a, _ in marks), default=(0, 0))[0]
    start = 0
    if best > length * 3 // 4:
        ends = [match.end() for match in _SENTENCE.finditer(text, max(0, best - length * 2 // 3), best)]
        start = ends[0] if ends else _word_edge(text, best - length // 3)
    start = max(0, min(start, len(text) - length)) if start else 0
    start = _word_edge(text, start) if start else 0
    end = min(len(text), start + length)
    if end < len(text):
        space = text.rfind(" ", start + length // 2, end)
        end = space if space > 0 else end
    return start, end


def _word_edge(text: str, at: int) -> int:
    """The beginning of a word at or after a place."""
    if at <= 0 or text[at - 1].isspace():
        return max(at, 0)
    space = text.find(" ", at, at + 30)
    return space + 1 if space >= 0 else at
