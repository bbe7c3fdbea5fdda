"""What of a page is said, sentence by sentence, and where each stands in the document."""

from collections.abc import Iterable
from typing import NamedTuple

from advice_app.speech.sentences import sentences


class Block(NamedTuple):
    """A paragraph of a page: where it begins in the document, its text, its place, and the language it is in."""

    start: int
    text: str
    place: str
    language: str


class Piece(NamedTuple):
    """A sentence: from where to where it stands in the document, what a voice is to say, its place and language."""

    start: int
    end: int
    text: str
    place: str
    language: str


_AS_SAID = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2011": "-", "\u2028": " ", "\u2029": " ", "\ufffc": " "})
_UNSAID = {ord(mark): None for mark in "\u200b\u200e\u200f\u00ad\u2066\u2067\u2068\u2069\u202a\u202b\u202c"}


def pieces(blocks: Iterable[Block]) -> list[Piece]:
    """The sentences of these paragraphs, in order; what has no letter and no digit is left out."""
    found = []
    for block in blocks:
        for start, end in sentences(block.text, block.language):
            said = spoken(block.text[start:end])
            if any(character.isalnum() for character in said):
                found.append(Piece(block.start + start, block.start + end, said, block.place, block.language))
    return found


def spoken(text: str) -> str:
    """Text without what is there for the eye only."""
    return " ".join(text.translate(_AS_SAID).translate(_UNSAID).split())


def first_of(found: list[Piece], place: str) -> int:
    """The number of the first piece of a paragraph, or of its section; the first of all where it is not there."""
    section = place.partition(".")[0]
    for wanted in (place, section):
        for number, piece in enumerate(found):
            if wanted and (piece.place == wanted or (wanted == section and piece.place.partition(".")[0] == section)):
                return number
    return 0
