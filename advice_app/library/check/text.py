"""A block's text taken apart for comparing: prose without markup, its words and numbers, its sentences."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from advice_app.library.source import CODE, EMPHASIS, LINK

FOOTNOTE = re.compile(r"\[\^[^\]]+\]")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_UNSEEN = re.compile("[\u0640\u064b-\u0652\u0670\u0307\u00ad\u2066-\u2069\u200e\u200f]")  # vowel signs, long strokes, marks
_THOUSANDS = re.compile("(?<![\\d.,])(\\d{1,3})((?:[.,'’ \u00a0\u202f\u066c]\\d{3})+)(?!\\d)")
_SPACES = " \u00a0\u202f"
_TOKEN = re.compile(
    rf"""
      (?P<date> \d{{4}}-\d{{2}}-\d{{2}} | \d{{1,2}}[./]\d{{1,2}}[./]\d{{4}} )(?!\d)
    | (?P<phone> \+\d[\d{_SPACES}-]{{5,}}\d | \d+(?:[{_SPACES}]\d+){{2,}} )
    | (?P<time> \d{{1,2}}:\d{{2}} )(?!\d)
    | (?P<number> \d+(?:[.,\u066b]\d+)? )
    | (?P<word> [^\W\d_]+ )
    | (?P<sign> [%٪€$£] )
    | (?P<open> [(\[] )
    | (?P<stop> [.!?؟;؛:|\n…] )
    """,
    re.VERBOSE,
)
# a full stop ends a sentence where a space follows; not after a short word such as "art." or a lone letter
_SENTENCE = re.compile(r"(?<=[.!?؟…])[»”“\"')\]*]*\s+(?=[^\W\d_]|[«„“\"'*\d(\[¿¡])")
_ABBREVIATIONS = (
    "art|arts|abs|nr|bzw|vgl|etc|alin|sch|para|ust|pkt|sent|urt|prov|lit|cfr|num|dr|mr|mrs|tel|ecc|np|tzv|např|v|vs|z|p|s|st|ст|п|ч|"
    "див|м|εδ|παρ|bl|ex|κ|mt|sk"
)
_SHORT = re.compile(rf"\b(?:[^\W\d_]|{_ABBREVIATIONS})\.$", re.IGNORECASE)


class Token(NamedTuple):
    """A word, number, sign or stop as written; ``folded`` is the form that words are compared in."""

    kind: str
    text: str
    folded: str
    start: int


def plain(text: str) -> str:
    """Text in one spelling: European digits, no vowel signs, composed letters."""
    return _UNSEEN.sub("", unicodedata.normalize("NFC", text.translate(_DIGITS)))


def prose(text: str, *, links: bool = True) -> str:
    """A block's text without law, local words and link targets; ``links`` keeps what can be clicked."""
    text = FOOTNOTE.sub("", LINK.sub(r"\2" if links else " ", CODE.sub(" ", text)))
    return EMPHASIS.sub(" ", text.replace("**", ""))


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[Token, ...]:
    """The words, numbers and stops of a text."""
    text = _THOUSANDS.sub(lambda found: found[1] + re.sub(r"\D", "", found[2]), plain(text))
    found = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or ""
        if kind == "phone" and sum(character.isdigit() for character in match[0]) < 7:  # noqa: PLR2004
            found += [Token("number", number[0], number[0], match.start()) for number in re.finditer(r"\d+", match[0])]
        else:
            found.append(Token(kind, match[0], match[0].casefold(), match.start()))
    return tuple(found)


@lru_cache(maxsize=8192)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a prose text; a line of a list or table is one."""
    parts: list[str] = []
    begun = 0
    for gap in _SENTENCE.finditer(text):
        if not _SHORT.search(plain(text[begun : gap.start()][-12:]).rstrip("»”“\"')]*")):
            parts.append(text[begun : gap.end()].strip())
            begun = gap.end()
    parts.append(text[begun:].strip())
    return tuple(part for part in parts if any(character.isalpha() for character in part))
