"""What the words of a block give away: a negation that was dropped, English that was left, a sentence too long to follow."""

from collections.abc import Iterator
from functools import lru_cache

from advice_app.library.check.text import Token, sentences, tokens
from advice_app.library.check.words import Lexicon, Words

LONGEST = 35
"""Words in a sentence beyond which nobody who is frightened follows it."""

_ENGLISH_WORDS = 5  # fewer may be a name
_ENGLISH_COMMON = 2
_COPIED_WORDS = 4  # of a sentence that is the same in both, unless that is all there is


def dropped_negation(own: str, source: str, words: Words, source_words: Words) -> str:
    """The sentence of the source that denies something, where the translation denies nothing; else nothing."""
    for sentence, original in _side_by_side(own, source, words):
        if not _holds(original, source_words, "negations") or _holds(sentence, words, "negations"):
            continue
        if _holds(original, source_words, "without") or not _holds(sentence, words, "without"):
            return original
    return ""


def _side_by_side(own: str, source: str, words: Words) -> list[tuple[str, str]]:
    """The sentences in pairs; the whole texts where they were divided otherwise."""
    if not words.language:
        return []
    mine, theirs = sentences(own), sentences(source)
    return list(zip(mine, theirs, strict=True)) if len(mine) == len(theirs) else [(own, source)]


@lru_cache(maxsize=8192)
def _holds(text: str, words: Words, table: str) -> bool:
    """Whether a sentence has a word of one of the tables, outside of phrases that deny nothing."""
    lexicon: Lexicon = getattr(words, table)
    found = [token for token in tokens(text) if token.kind == "word"]
    at = 0
    while at < len(found):
        passed = words.affirmations.find(found, at)[1]
        if passed:
            at += passed
            continue
        if lexicon.find(found, at)[1]:
            return True
        at += 1
    return False


def untranslated(own: str, source: str, words: Words, source_words: Words) -> Iterator[str]:
    """Sentences that were left in the language of the source."""
    if not words.language or words.language == source_words.language:
        return
    theirs = {token.folded for token in tokens(source)}
    originals = {_words(sentence) for sentence in sentences(source)}
    for sentence in sentences(own):
        found = [token for token in tokens(sentence) if token.kind == "word"]
        copied = _words(sentence) in originals and len(found) >= min(_COPIED_WORDS, len(_words(source)))
        left = len(found) >= _ENGLISH_WORDS and _left(found, theirs, words, source_words)
        if left or (copied and len(found) > 1 and _plain_english(found, words, source_words)):
            yield sentence


def _words(sentence: str) -> tuple[str, ...]:
    return tuple(token.folded for token in tokens(sentence) if token.kind == "word")


def _left(found: list[Token], theirs: set[str], words: Words, source_words: Words) -> bool:
    english = sum(token.folded in source_words.common - words.common for token in found)
    own = sum(token.folded in words.common for token in found)
    same = sum(token.folded in theirs for token in found)
    return english >= _ENGLISH_COMMON and english > own and (same >= 0.6 * len(found) or english >= 0.3 * len(found))


def _plain_english(found: list[Token], words: Words, source_words: Words) -> bool:
    return any(token.folded in source_words.common and token.folded not in words.common for token in found)


def long_sentences(text: str) -> Iterator[tuple[str, int]]:
    """Sentences over `LONGEST` words, with the number of their words."""
    if len(text.split()) <= LONGEST:
        return
    for sentence in sentences(text):
        count = sum(token.kind in {"word", "number"} for token in tokens(sentence))
        if count > LONGEST:
            yield sentence, count
