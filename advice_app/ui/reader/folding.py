"""Text as a reader types it: without case, accents, vowel signs and what cannot be seen. Knows no Qt.

A page holds no-break hyphens in law, invisible isolates around words of another language, and Arabic with its vowels; nobody
types these. So both sides are folded, and a hit is handed back where it stands in the text.
"""

import unicodedata

MOST_HITS = 1000
_UNSEEN = {"Mn", "Me", "Cf"}  # accents and vowels, once taken apart; isolates, joiners, soft hyphens
_ALIKE = {"\u0640": "", "\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"', "\u0649": "\u064a", "\u0629": "\u0647"}
_ALIKE |= dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")


class _Folds(dict[str, str]):
    """What each letter becomes, worked out when it is first met."""

    def __missing__(self, letter: str) -> str:
        digit = unicodedata.decimal(letter, None)
        parts = unicodedata.normalize("NFKD", letter if digit is None else str(digit)).casefold()
        seen = letter if letter == "\n" else "".join(part for part in parts if unicodedata.category(part) not in _UNSEEN)
        self[letter] = folded = "".join(_ALIKE.get(part, part) for part in seen)
        return folded


_folds = _Folds()


def fold(text: str) -> str:
    """The text folded, its spaces run together."""
    return " ".join("".join(map(_folds.__getitem__, text)).split())


class FoldedText:
    """A text made ready to look for something in it."""

    def __init__(self, text: str) -> None:
        folded = list(map(_folds.__getitem__, text))
        self._text = "".join(folded)
        self._origin = [number for number, parts in enumerate(folded) for _part in parts] + [len(text)]

    def find_all(self, text: str, most: int = MOST_HITS) -> list[tuple[int, int]]:
        """Where a text stands: start and end of each hit in the text as it was; hits do not overlap."""
        wanted = fold(text)
        found: list[tuple[int, int]] = []
        at = self._text.find(wanted) if wanted else -1
        while at >= 0 and len(found) < most:
            after = at + len(wanted)
            # up to the next letter seen: the vowels of the last one are part of it
            found.append((self._origin[at], max(self._origin[after], self._origin[after - 1] + 1)))
            at = self._text.find(wanted, after)
        return found
