"""Warns where a translation of a legal word is none of those that were agreed."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from advice_app.library.glossary import SOURCE, Glossary, Word
from advice_app.library.glossary_words import Finder
from advice_app.library.problems import Problem
from advice_app.library.source import RawBlock, Source

_LAW = re.compile(r"`[^`]*`")
_TARGET = re.compile(r"\]\([^)]*\)")
_BOLD = re.compile(r"\*\*")
_LOCAL = re.compile(r"\*[^*\n]+\*")
_SHOWN = 3
_ALIKE = 4  # letters at the beginning by which forms of one word are known
_START = 80


def glossary_warnings(
    translation: Source, original: Source, language: str, glossaries: Mapping[str, Glossary], *, at_home: bool = False
) -> Iterator[Problem]:
    """A warning for each block whose English has a word of the glossary that the translation does not have.

    ``at_home``: the country's police speak this language, so what to say is explained there, not translated, and not compared.
    Nothing for a language without a glossary, and nothing about blocks that one of the two lacks: `check` reports those.
    """
    if language not in glossaries or SOURCE not in glossaries:
        return
    english, own = glossaries[SOURCE], glossaries[language]
    sources = {block.place: block for block in original.blocks}
    for block in translation.blocks:
        source = sources.get(block.place)
        if source is None or (at_home and block.callout == "say"):
            continue
        if missing := _missing(block, source, english, own):
            yield Problem(translation.path, block.line, _message(block.place, missing, english, own, source.text), warning=True)


def _missing(block: RawBlock, source: RawBlock, english: Glossary, own: Glossary) -> list[str]:
    there = _names(english.finder(accepting=False), _english(source.text))
    wanted = [name for name in own.words if name in there and english.words[name].check and own.words[name].check]
    if not wanted:
        return []
    given = own.finder(accepting=True).names(_translated(block.text))
    return [name for name in wanted if given.isdisjoint({name, *english.words[name].narrower})]


@lru_cache(8192)
def _names(finder: Finder, text: str) -> frozenset[str]:
    """The words of an English paragraph; asked once for each of its translations."""
    return frozenset(found.name for found in finder.find(text))


def _message(place: str, missing: list[str], english: Glossary, own: Glossary, source: str) -> str:
    parts = [f"“{english.words[name].term}” is not translated as {_choice(own.words[name])}" for name in missing]
    text = " ".join(_english(source).split())
    start = text if len(text) <= _START else text[: _START - 1] + "…"
    return f"{place}: {'; '.join(parts)}, see {own.path.parent.name}/{own.path.name} (source: {start})"


def _choice(word: Word) -> str:
    """The agreed word, and a few more that are right; not its inflected forms."""
    shown = [word.term]
    for form in (*word.forms, *word.also):
        if "*" not in form and not any(form[:_ALIKE].casefold() == other[:_ALIKE].casefold() for other in shown):
            shown.append(form)
    return " or ".join(f"“{form}”" for form in shown[:_SHOWN])


def _english(text: str) -> str:
    """What a translator translates: neither law, nor addresses, nor words in the local language."""
    return _LOCAL.sub(" ", _translatable(text))


def _translated(text: str) -> str:
    """The same of a translation, with the words in the local language: they may be its own words."""
    return _translatable(text).replace("*", " ")


def _translatable(text: str) -> str:
    return _BOLD.sub("", _TARGET.sub("]", _LAW.sub(" ", text)))
