"""Text as it is compared, in search and on a page: capitals, accents, vowels, quotation marks, digits and hyphens do not matter.

A reader writes ``garde a vue`` or ``GARDE A VUE`` for garde à vue, ``Beschuldigtenvernehmung`` or ``pruefung`` in German,
``avukatin`` for avukatın, محام for مُحَامٍ. Nobody types the isolates around law in Arabic text, or a soft hyphen. So both
sides are folded, and a hit is handed back where it stands in the text as it was.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

PRIVATE = "\ue000"
"""Begins words of the index that no reader can type: filters. `words` never makes one."""

_APOSTROPHES = "'\u2018\u2019\u02bc\u02bb\u02b9\u0060\u00b4\uff07"
_HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2212"
_ALIKE = {
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"',
    "ı": "i", "ø": "o", "đ": "d", "ł": "l", "ħ": "h", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ґ": "г",
    # Arabic: tatweel, hamza alone, alef wasla, alef maqsura, ta marbuta, and the Persian forms of ya and kaf
    "\u0640": "", "\u0621": "", "\u0671": "\u0627", "\u0649": "\u064a", "\u0629": "\u0647",
    "\u06cc": "\u064a", "\u06a9": "\u0643", "\u06c1": "\u0647", "\u06be": "\u0647",
}  # fmt: skip
_ALIKE |= dict.fromkeys(_HYPHENS, "-") | dict.fromkeys(_APOSTROPHES, "'")
# combining classes of marks that are letters in their own right: vowels and viramas of Indic scripts and Thai
_LETTER_CLASSES = frozenset({0, 9, *range(84, 133)})
_ELISIONS = frozenset({
    *"dcjlmnst", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "un",  # French
    "dell", "all", "nell", "sull", "dall", "quell", "quest", "coll", "gl", "degl", "agl",  # Italian
})  # fmt: skip
_ARTICLE = re.compile("^[وف]?(?:[بك]?ال|لل)(?=..)")
_NO_ARTICLE = re.compile("^[وف]?(?:والد|بالغ|الله)")
_ARABIC = re.compile("[\u0627-\u064a]")
# whatever stands between white space and the usual punctuation; apostrophes are inside words
_RUN = re.compile(
    r"[^\s!-&(-/:-@\[-_{-~\u00a1-\u00a9\u00ab\u00ac\u00ae-\u00b1\u00b6-\u00b8\u00bb\u00bf\u2010-\u2017\u201a-\u2027\u2030-\u205e،؛؟۔।]+"
)
_UNSPACED = re.compile(  # scripts without spaces between words: every letter is a word, a query of several is a phrase
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)


def _unseen(part: str) -> bool:
    """Whether a character is a mark that readers leave out: an accent, an Arabic vowel, an isolate, a soft hyphen."""
    category = unicodedata.category(part)
    if category == "Mn":
        return unicodedata.combining(part) not in _LETTER_CLASSES or "\ufe00" <= part <= "\ufe0f" or part == "\u034f"
    return category in {"Me", "Cf"}


class _Folds(dict[int, str]):
    """What each character becomes, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        digit = unicodedata.decimal(letter, None)
        alike = _ALIKE.get(letter)
        if alike is None:
            parts = unicodedata.normalize("NFKD", letter if digit is None else str(digit)).casefold()
            parts = unicodedata.normalize("NFKD", parts)  # a capital may fold to a letter and an accent: İ
            seen = letter if letter == "\n" else "".join(part for part in parts if not _unseen(part))
            alike = "".join(_ALIKE.get(part, part) for part in seen)
        self[code] = folded = alike
        return folded


class _WordFolds(dict[int, str]):
    """The same, but everything that is not part of a word is a space."""

    def __missing__(self, code: int) -> str:
        folded = "".join(part if _in_word(part) else " " for part in _folds[code])
        self[code] = folded = f" {folded} " if _UNSPACED.match(folded) else folded
        return folded


def _in_word(part: str) -> bool:
    return part == "'" or unicodedata.category(part)[0] in "LNM"


_folds = _Folds()
_word_folds = _WordFolds()


def fold(text: str, language: str = "") -> str:
    """The text folded, its spaces run together."""
    return " ".join(_spelt(text.translate(_folds), language).split())


def fold_with_map(text: str, language: str = "") -> tuple[str, list[int]]:
    """The text folded, and where each folded character (and the end) stands in the text as it was. Spaces are kept."""
    folded: list[str] = []
    origin: list[int] = []
    german = _is_german(language)
    before = ""
    for number, letter in enumerate(text):
        for part in _folds[ord(letter)]:
            if not (german and part == "e" and before and before in "aou"):  # not ae, but the first e of aee
                folded.append(part)
                origin.append(number)
            before = part
    return "".join(folded), [*origin, len(text)]


def words(text: str, language: str = "") -> list[str]:
    """The words of a text as they are indexed and looked for: folded, without elisions, genitives and Arabic articles."""
    folded = _spelt(text.translate(_word_folds), language)
    if "'" in folded or _ARABIC.search(folded):
        return [word for raw in folded.split() for word in _plain(raw, language)]
    return folded.split()


def spans(text: str, language: str = "") -> Iterator[tuple[str, int, int]]:
    """The words of a text, with the start and end of each in the text as it was."""
    for run in _RUN.finditer(text):
        start, end = run.span()
        found = _run_words(run[0], language)
        if len(found) == 1:
            yield found[0], start if run[0].isalnum() else start + _elided(run[0], found[0], language), end
        elif found:
            yield from _taken_apart(text, start, end, language)


@lru_cache(8192)
def _run_words(run: str, language: str) -> tuple[str, ...]:
    return tuple(words(run, language))


def _elided(run: str, word: str, language: str) -> int:
    """How many letters at the beginning are not part of what was found: the l' of l'avocat."""
    cut = max(map(run.find, _APOSTROPHES)) + 1
    return cut if 0 < cut < len(run) and words(run[cut:], language) == [word] else 0


def _taken_apart(text: str, start: int, end: int, language: str) -> Iterator[tuple[str, int, int]]:
    """The words of a run that has several: letter by letter."""
    begin = start
    for at in range(start, end + 1):
        folded = _word_folds[ord(text[at])] if at < end else " "
        if folded[:1] == " ":  # not in a word, or a word of its own
            if found := words(text[begin:at], language):
                yield from ((word, begin, at) for word in found)
            if alone := folded.strip():
                yield alone, at, at + 1
            begin = at + 1


def _is_german(language: str) -> bool:
    return language[:2] == "de" and language[2:3] in {"", "-"}


def _spelt(folded: str, language: str) -> str:
    """Folded text in the spelling of a language: German ä, ae and a are one."""
    if _is_german(language):
        return folded.replace("ae", "a").replace("oe", "o").replace("ue", "u")
    return folded


def _plain(raw: str, language: str) -> Iterator[str]:
    """A folded word without what is joined to it."""
    if "'" in raw:
        raw = raw.strip("'")
        head, mark, tail = raw.partition("'")
        if mark and head in _ELISIONS:
            raw = tail
        elif mark and (tail == "s" or language == "tr"):
            raw = head
        raw = raw.replace("'", "")
    if raw and _ARABIC.match(raw) and not _NO_ARTICLE.match(raw):
        raw = _ARTICLE.sub("", raw, count=1)
    if raw:
        yield raw
