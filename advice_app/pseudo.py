"""Pseudo-languages for those who work on the app: English that still can be read, and shows what a translation would break.

``en-XA`` lengthens every text by 40 % or more, in accented letters between brackets: a text without accents was never
given to translators, one without its closing bracket is cut. ``ar-XB`` runs from right to left, word by word. Nothing is
stored: both are made from the English text as it is looked up.
"""

import gettext
import re
from collections.abc import Callable

LONGER = 0.4
"""How much is added to a text, as a share of its length. German and Ukrainian take about a third more than English."""

_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTED = "áƀčďéƒğħíĵķłṁñóþɋřšťúṽŵẋýžÅƁÇĐÊƑĠĤÎĴĶĻṀŇÔÞɊŔŠŢÛṼŴẌÝŽ"
_ACCENTS = str.maketrans(_PLAIN, _ACCENTED)
_VOWELS = frozenset("aeiouyAEIOUY")
# a field, such as {number}, stays what it is
_FIELD = re.compile(r"(\{\{|\}\}|\{[^{}]*\})")
_WORD = re.compile(r"\S+")
_RIGHT_TO_LEFT = "\u200f"


def stretched(text: str) -> str:
    """The text 40 % longer, accented, between brackets."""
    if not text:
        return text
    wanted = round(len(text) * (1 + LONGER))
    parts = _FIELD.split(text)
    letters = sum(len(part) for part in parts[::2])
    room = max(0, wanted - len(text) - 2)  # the brackets are two
    made = "".join(part if number % 2 else _drawn_out(part, room, letters) for number, part in enumerate(parts))
    missing = wanted - len(made) - 2
    return f"[{made}{'~' * missing}]"


def _drawn_out(text: str, room: int, letters: int) -> str:
    """Accented, with its share of ``room`` more letters: vowels are said twice, so that words get longer too."""
    made, owed = "", 0.0
    for letter in text:
        accented = letter.translate(_ACCENTS)
        owed += room / letters
        made += accented
        if letter in _VOWELS and owed >= 1:
            more = min(int(owed), 3)
            made += accented.lower() * more
            owed -= more
    return made


def mirrored(text: str) -> str:
    """The text with its words from right to left: a mark before each makes it stand to the left of the one before."""
    parts = _FIELD.split(text)
    made = (part if number % 2 else _WORD.sub(rf"{_RIGHT_TO_LEFT}\g<0>", part) for number, part in enumerate(parts))
    return f"{_RIGHT_TO_LEFT}{''.join(made)}" if text else text


class _Pseudo(gettext.NullTranslations):
    """Looks like a catalogue in which everything is translated."""

    change: Callable[[str], str]

    def gettext(self, message: str) -> str:
        """The message, changed."""
        return type(self).change(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The form of English, changed."""
        return type(self).change(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002 - it translates without understanding
        """The message, changed."""
        return type(self).change(message)


class Stretched(_Pseudo):
    """``en-XA``."""

    change = staticmethod(stretched)


class Mirrored(_Pseudo):
    """``ar-XB``."""

    change = staticmethod(mirrored)
