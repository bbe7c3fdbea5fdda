"""Cuts text into sentences, by rules: a full stop after "art." ends none, an Arabic question mark does."""

import re

_ENDS = ".!?\u2026؟۔\u3002"  # the last three: Arabic question mark, Urdu and Chinese full stop
_CLOSERS = "»\u201d\u2019\"')\\]\u2069\u203a"
_END = re.compile(rf"[{_ENDS}]+[{_CLOSERS}]*(?=[\s\u00a0]|$)|[\u2028\u2029\n]")
_WORD_BEFORE = re.compile(r"[^\W\d_]+(?:[.°][^\W\d_]+)*$|\d+$")
_OPENERS = "«\u201c\u201e\u2018\"'(\\[\u2068\u2066\u2067\u2039¿¡ \u00a0"
_MONTHS = re.compile(r"(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)")

_BEFORE_A_NUMBER = frozenset("artt arts paras comma apdos articolo Satz стат statt cass cost".casefold().split())
_SHORT = 4  # letters: any word this short before a number is an abbreviation, such as "art. 63-1", "odst. 4"
_NAMES = """
    dr mr mrs ms st vs cf prof sr sra dra avv sig dott vgl bzw ca sog zob np tzn tzw ust pkt bkz vb bijv bv rec rozp dir cass
    напр див см ім им ст п ej num núm art arts abs nr
"""
_BEFORE_A_NAME = frozenset(_NAMES.split())
_ORDINALS = frozenset({"de", "tr"})
"""Languages that write "the 1st of" as "1." before a word that may begin with a capital letter."""


def sentences(text: str, language: str = "") -> list[tuple[int, int]]:
    """Where the sentences of a paragraph begin and end; what is between them is blank."""
    found, start = [], 0
    for match in _END.finditer(text):
        if match[0][0] in "\u2028\u2029\n" or _ends_sentence(text, match, language):
            found.append((start, match.end()))
            start = match.end()
    found.append((start, len(text)))
    return [stripped for begin, end in found if (stripped := _stripped(text, begin, end))[1] > stripped[0]]


def _ends_sentence(text: str, match: re.Match[str], language: str) -> bool:
    after = text[match.end() :].lstrip(_OPENERS + "\n")
    if match[0][0] == "." and match[0][1:2] != "." and after:
        before = _WORD_BEFORE.search(text, 0, match.start())
        if before is not None and _abbreviates(before[0], after, language):
            return False
    return not after or not after[0].islower()


def _abbreviates(word: str, after: str, language: str) -> bool:
    """Whether the full stop behind a word belongs to it."""
    short = word.casefold()
    if short.isdigit():
        dated = _MONTHS.match(after) or language == "tr"
        return language in _ORDINALS and len(short) <= 2 and bool(dated)  # noqa: PLR2004 - a day
    if "." in short or len(short) == 1:
        return True  # "z.B.", an initial
    if after[0].isdigit() or after[0] == "§":
        return len(short) <= _SHORT or short in _BEFORE_A_NUMBER
    return short in _BEFORE_A_NAME


def _stripped(text: str, begin: int, end: int) -> tuple[int, int]:
    part = text[begin:end]
    return begin + len(part) - len(part.lstrip()), begin + len(part.rstrip())
