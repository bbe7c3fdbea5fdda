"""Texts that a reader, or a file from anywhere, gives us: cleaned before they are kept.

What cannot be seen but changes how a line is read (control characters, overrides of the writing direction) is taken out;
joiners stay, Persian and Indic words need them.
"""

import unicodedata

TITLE, NOTE, EXCERPT, NAME, SHORT = 300, 10_000, 300, 100, 50
"""The most characters of a title, a note, an excerpt, the name of a folder, a tag."""
MOST_TAGS = 20
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


_NEVER = _BIDI | frozenset("\ufeff\ufffe\uffff\ufff9\ufffa\ufffb")


class _Clean(dict[int, str]):
    """What each character becomes, worked out when it is first met."""

    def __init__(self, *, one_line: bool) -> None:
        super().__init__({} if one_line else {10: "\n", 9: "\t", 0x2028: "\n", 0x2029: "\n"})
        self._one_line = one_line

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        unwanted = letter in _NEVER or unicodedata.category(letter) in {"Cc", "Cs"}
        self[code] = clean = " " if self._one_line and letter.isspace() else "" if unwanted else letter
        return clean


_one_line, _lines = _Clean(one_line=True), _Clean(one_line=False)


def line(text: str, most: int) -> str:
    """A text as one line, its spaces run together."""
    if not text.isprintable() or "  " in text:
        text = " ".join(text.translate(_one_line).split())
    return text.strip()[:most].rstrip()


def lines(text: str, most: int = NOTE) -> str:
    """A text that may have several lines."""
    if not text.isprintable():
        text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_lines)
    return text.strip()[:most].rstrip()


def tag(text: str) -> str:
    """One tag; commas part tags, so none has one."""
    return line(text.replace(",", " "), SHORT)


def key(text: str) -> str:
    """What two names of folders or tags have in common if they are the same."""
    return unicodedata.normalize("NFKC", text).casefold()


def tags(texts: object) -> tuple[str, ...]:
    """Tags without those that are the same, in order."""
    found: dict[str, str] = {}
    for text in texts if isinstance(texts, (list, tuple)) else ():
        name = tag(text) if isinstance(text, str) else ""
        if name:
            found.setdefault(key(name), name)
    return tuple(found.values())[:MOST_TAGS]
