"""Characters that deceive the eye: invisible ones, and letters of another alphabet that look like the right ones."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from advice_app.library.check.text import prose
from advice_app.library.check.words import Words
from advice_app.library.model import Language
from advice_app.library.problems import Problem
from advice_app.library.source import EMPHASIS, Source

_INVISIBLE = re.compile(
    "[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u200b\u2060-\u2064\ufeff\u00ad\u034f\u180e\u115f\u1160\u3164\uffa0\ufff9-\ufffd"
    "\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ue000-\uf8ff\U000e0000-\U000e007f]"
)
_JOINERS = re.compile("[\u200c\u200d]")
_JOINING_SCRIPTS = ("ARABIC", "DEVANAGARI", "BENGALI", "TAMIL", "SINHALA", "MALAYALAM", "KANNADA", "TELUGU", "GUJARATI")
_LETTERS = re.compile(r"[^\W\d_]+")
_LATIN, _OTHERS = "A-Za-z\u00c0-\u024f", "\u0370-\u03ff\u0400-\u052f\u1f00-\u1fff"
_NOT_LATIN = re.compile(f"[{_OTHERS}]")
_MEETING = f"[{_LATIN}][{_OTHERS}]|[{_OTHERS}][{_LATIN}]|[\u0370-\u03ff][\u0400-\u052f]|[\u0400-\u052f][\u0370-\u03ff]"
_TWO_ALPHABETS = re.compile(rf"[^\W\d_]*(?:{_MEETING})[^\W\d_]*")
_MARKS = re.compile(r"\{#[^}]*\}|^!!! *\w+")
_ALPHABETS = ("LATIN", "CYRILLIC", "GREEK")
_ALPHABET_OF = {"Latn": "LATIN", "Cyrl": "CYRILLIC", "Grek": "GREEK"}
# letters that have a twin in another of the three alphabets
_TWINS = frozenset("aceiopxysjhABCEHIJKMNOPSTXYZасеіорхуѕјһАВСЕНІЈКМОРЅТХУαορνικυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")


def wrong_characters(source: Source, language: Language, words: Words) -> Iterator[Problem]:
    """Every such character, with its line."""
    lines = [(2, source.front.title), (3, source.front.summary), *enumerate(source.body.split("\n"), source.body_line)]
    for number, line in lines:
        yield from wrong_in_line(source.path, number, line, language, words)


def wrong_in_line(path: Path, number: int, line: str, language: Language, words: Words) -> Iterator[Problem]:
    """Every such character in one line of a file."""
    for message in (*_invisible(line), *_mixed(line, language), *_letters(line, words)):
        yield Problem(path, number, message)
    if not unicodedata.is_normalized("NFC", line):
        yield Problem(path, number, "letters and accents are apart: save the text in Unicode form NFC", warning=True)


def _invisible(line: str) -> Iterator[str]:
    found = set(_INVISIBLE.findall(line))
    found |= {match[0] for match in _JOINERS.finditer(line) if not _joins(line, match.start())}
    for bad in sorted(found):
        yield f"forbidden invisible character U+{ord(bad):04X}"


def _joins(line: str, at: int) -> bool:
    """Whether a joiner stands between letters of a script that needs it, such as Persian."""
    around = (line[at - 1 : at], line[at + 1 : at + 2])
    return all(unicodedata.name(letter, "").startswith(_JOINING_SCRIPTS) for letter in around)


def _mixed(line: str, language: Language) -> Iterator[str]:
    """Words in two alphabets, and words of look-alike letters in an alphabet that is not the language's."""
    own = _ALPHABET_OF.get(language.script, "")
    for match in _TWO_ALPHABETS.finditer(line):
        word = match[0]
        strange = next(letter for letter in word if _alphabet(letter) not in {"", _main(word, own)})
        yield f"{word!r} is written in two alphabets: {strange!r} is {unicodedata.name(strange).lower()}"
    if own:
        yield from _whole_words(line, own)


def _whole_words(line: str, own: str) -> Iterator[str]:
    """Words wholly in look-alikes: single letters in a text in Cyrillic or Greek, any word in a Latin one."""
    if own == "LATIN" and not _NOT_LATIN.search(line):
        return
    words = [
        (match[0], _alphabet(match[0][0]), match.start(), match.end())
        for match in _LETTERS.finditer(prose(EMPHASIS.sub(" ", _MARKS.sub(" ", line)), links=False))
    ]
    for number, (word, alphabet, _start, _end) in enumerate(words):
        if alphabet in {"", own} or not set(word) <= _TWINS or (own != "LATIN" and len(word) > 1):
            continue
        beside = [words[at] for at in (number - 1, number + 1) if 0 <= at < len(words)]
        if all(other[1] == own and _near(words[number], other) for other in beside):  # else a name or a number: "Code C"
            yield f"{word!r} is written in {alphabet.title()} letters that look like {own.title()} ones"


def _near(word: tuple[str, str, int, int], other: tuple[str, str, int, int]) -> bool:
    """Whether just a space is between two words."""
    return max(word[2] - other[3], other[2] - word[3]) <= 1


def _main(word: str, own: str) -> str:
    """The alphabet that most letters of a word belong to; the language's own where it is a draw."""
    count = {alphabet: sum(_alphabet(letter) == alphabet for letter in word) for alphabet in _ALPHABETS}
    return max(count, key=lambda alphabet: (count[alphabet], alphabet == own))


def _alphabet(letter: str) -> str:
    if letter.isascii():
        return "LATIN"
    name = unicodedata.name(letter, "")
    return next((alphabet for alphabet in _ALPHABETS if name.startswith(alphabet)), "")


def _letters(line: str, words: Words) -> Iterator[str]:
    """Letters that another language writes in the same alphabet."""
    text = prose(line, links=False)
    for wrong, right in words.letters.items():
        if wrong in text:
            yield f"{wrong!r} (U+{ord(wrong[0]):04X}) is no letter of this language: {right!r}"
