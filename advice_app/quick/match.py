"""How well typed words fit a name, and which letters of it they are.

Strict: the word is the name, a word of it, or begins one, or is its first letters. Loose, asked only where nothing fits
strictly: the letters stand somewhere in it, in order. A search in a text for a word after a space is one call, so a few
thousand names take a millisecond.
"""

import re
from typing import NamedTuple

from advice_app.library.search.folding import fold, fold_with_map, words

MOST_WORDS = 6
WHOLE, FIRST_WORD, A_WORD, BEGINS, BEGINS_WORD, INITIALS, INSIDE, SCATTERED = 100.0, 94.0, 88.0, 90.0, 80.0, 62.0, 40.0, 25.0
_SHORTEST_LOOSE = 3
_WORD = re.compile(r"[^\W_]+")
Hits = dict[str, float]
"""How well each of a pool's things fits a word."""


class Name(NamedTuple):
    """One of the names that a thing goes by."""

    text: str  # folded words, one space between
    initials: str
    letters: int  # one bit a letter: tells at once that letters are missing
    weight: float  # below 1 for names that are not shown


def words_of(text: str, language: str) -> tuple[str, ...]:
    """The folded words of a text; ``language`` is the interface's, for names and for what is typed."""
    return tuple(_WORD.findall(fold(text, language)))


def name_of(text: str, language: str, weight: float = 1.0) -> tuple[Name, ...]:
    """A name made ready for matching; an Arabic one with articles also without them."""
    made = words_of(text, language)
    names = [_name(made, weight)] if made else []
    if made and "\u0600" <= text[0] <= "\u06ff" and (bare := tuple(words(text, language))) != made:
        names.append(_name(bare, weight * 0.99))
    return tuple(names)


def _name(made: tuple[str, ...], weight: float) -> Name:
    return Name(" ".join(made), "".join(word[0] for word in made), _letters("".join(made)), weight)


def _letters(text: str) -> int:
    mask = 0
    for letter in set(text):
        mask |= 1 << (ord(letter) % 61)
    return mask


def _strictly(word: str, name: Name) -> float:
    text = name.text
    at = 0 if text.startswith(word) else text.find(f" {word}") + 1
    if at or text.startswith(word):
        end = at + len(word)
        if end == len(text) or text[end] == " ":
            return WHOLE if len(text) == len(word) else A_WORD if at else FIRST_WORD
        return BEGINS_WORD if at else BEGINS
    return INITIALS if len(word) > 1 and name.initials.startswith(word) else 0.0


def _loosely(word: str, name: Name) -> float:
    if word in name.text:
        return INSIDE
    return SCATTERED if _scattered(word, name.text) else 0.0


def _scattered(word: str, text: str) -> tuple[int, ...]:
    """Where the letters of the word stand in the text, in order, the first at the beginning of a word; nothing if not."""
    for start in [match.start() for match in re.finditer(rf"\b{re.escape(word[0])}", text)]:
        found = [start]
        for letter in word[1:]:
            at = text.find(letter, found[-1] + 1)
            if at < 0:
                break
            found.append(at)
        else:
            return tuple(found)
    return ()


class Pool:
    """Things under their names. What one word fits is worked out once."""

    def __init__(self, names: dict[str, tuple[Name, ...]]) -> None:
        self.keys = tuple(names)
        self._rows = tuple((key, name) for key, all_names in names.items() for name in all_names)
        self._known: dict[tuple[str, bool], Hits] = {}

    def hits(self, word: str, *, loose: bool = False) -> Hits:
        """What fits the word, with how well; looser where nothing fits and ``loose`` is wanted."""
        found = self._known.get((word, loose))
        if found is None:
            found = self._strictly(word)
            if loose and not found and len(word) >= _SHORTEST_LOOSE:
                found = self._found(word, loose=True)
            self._known[word, loose] = found
        return found

    def _strictly(self, word: str) -> Hits:
        found = self._found(word, loose=False)
        if not found and not word.isascii() and (bare := "".join(words(word))) and bare != word:  # an Arabic article
            found = self._found(bare, loose=False)
        return found

    def _found(self, word: str, *, loose: bool) -> Hits:
        mask, length, found = _letters(word.replace(" ", "")), len(word), Hits()
        fit = _loosely if loose else _strictly
        for key, name in self._rows:
            if name.letters & mask == mask and (score := fit(word, name)):
                # of two that fit alike, the shorter name is more of what was typed
                score = score * name.weight - min(len(name.text) - length, 40) * 0.05
                if score > found.get(key, 0.0):
                    found[key] = score
        return found


def marks_of(label: str, typed: tuple[str, ...], language: str) -> tuple[tuple[int, int], ...]:
    """The letters of a label that the typed words stand for, as ``[start, end)``, in order, apart from each other."""
    folded, offsets = fold_with_map(label, language)
    taken: set[int] = set()
    for word in typed:
        taken.update(_place(word, folded, alone=len(typed) == 1))
    marked = sorted({letter for at in taken for letter in range(offsets[at], max(offsets[at] + 1, _end(offsets, at, label)))})
    spans: list[tuple[int, int]] = []
    for at in marked:
        if spans and spans[-1][1] == at:
            spans[-1] = (spans[-1][0], at + 1)
        else:
            spans.append((at, at + 1))
    return tuple(spans)


def _end(offsets: list[int], at: int, label: str) -> int:
    """Where the letter ends that a folded letter came from: what cannot be seen after it (a vowel sign) goes with it."""
    return offsets[at + 1] if at + 1 < len(offsets) else len(label)


def _place(word: str, folded: str, *, alone: bool) -> tuple[int, ...]:
    """Where a word stands in a folded label; scattered over it only if it is all that was typed."""
    starts = [match.start() for match in _WORD.finditer(folded)]
    for start in starts:
        if folded.startswith(word, start):
            return tuple(range(start, start + len(word)))
    initials = "".join(folded[start] for start in starts)
    at = initials.find(word) if len(word) > 1 else -1
    if at >= 0:
        return tuple(starts[at : at + len(word)])
    at = folded.find(word) if len(word) >= _SHORTEST_LOOSE else -1
    if at >= 0:
        return tuple(range(at, at + len(word)))
    return _scattered(word, folded) if alone and len(word) >= _SHORTEST_LOOSE else ()
