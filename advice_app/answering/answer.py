"""Puts the answer together: a country's own file, else the key points of its guide for the family; words, help and clock."""

import re
from typing import NamedTuple

from advice_app.answering.model import Answer, Limit, Said, Sentence, Step
from advice_app.clock import store as clocks
from advice_app.helping.model import Body
from advice_app.helping.store import load as load_help
from advice_app.languages import interface_language
from advice_app.library.catalogue import EditionInfo, Library
from advice_app.library.model import BadReferenceError, Language, Reference
from advice_app.library.paths import NextSteps, PathStep, next_steps
from advice_app.library.phrases import Phrase, phrase_languages, phrases
from advice_app.library.search.text import readable

SOURCE = "en"
FAMILY = ("family", "arrest", "lawyer")
"""The guides whose key points stand in for an answer, best first."""
_SHORT = "short."
_EMPHASIS = re.compile(r"<em[^>]*>(.*?)</em>", re.DOTALL)


class _Usual(NamedTuple):
    """What fits a situation in any country: where to read on, what to say, who helps, which clock runs."""

    stage: str
    section: str
    phrases: tuple[str, ...]
    help: tuple[str, ...]
    regime: str


_HELP = ("duty-lawyer", "bar", "legal-aid")
_SPEAK = ("silence-until", "lawyer", "interpreter", "medicine")
_USUAL = {
    "arrested": _Usual("family", "", _SPEAK, _HELP, "ordinary"),
    "interview": _Usual("interview", "", ("silence-until", "silent", "interpreter", "record"), _HELP, ""),
    "held": _Usual("detention", "", ("how-long", "lawyer", "medicine", "record"), _HELP, "ordinary"),
    "court": _Usual("court", "", ("alone", "interpreter", "copy", "record"), ("legal-aid", "bar", "duty-lawyer"), ""),
    "missing": _Usual("family", "find", ("family", "lawyer"), _HELP, "ordinary"),
    "abroad": _Usual("family", "abroad", ("lawyer", "interpreter", "asylum", "consulate-no"), _HELP, ""),
    "child": _Usual("family", "child", ("under-18", "silence-until", "lawyer", "family"), _HELP, "child"),
}


def answer(library: Library, code: str, tag: str, situation: str) -> Answer:
    """What to do next in a country, for a reader of a language. Raises `LibraryError`, or `KeyError` for an unknown situation."""
    own = next_steps(library.path, code, situation)
    wanted = _tags(library, tag)
    spoken = next((own_tag for own_tag in wanted if own is not None and own.speaks(own_tag)), "")
    family = _family(library, code, tag)
    if own is not None and not spoken and (family is None or family.language not in wanted) and own.speaks(SOURCE):
        spoken = SOURCE  # written for what happened, where the guide is in no better language
    if own is not None and spoken:
        return _written(library, code, tag, own, spoken)
    return _from_guide(library, code, tag, situation, family)


def _tags(library: Library, tag: str) -> tuple[str, ...]:
    """The reader's language and what stands for it; English stands for everything, but says so."""
    fallback = library.language(tag).fallback if library.knows(tag) else ()
    return tuple(own for own in (tag, *fallback) if own != SOURCE or tag == SOURCE)


def _family(library: Library, code: str, tag: str) -> EditionInfo | None:
    """The guide whose key points may stand in."""
    found = (library.best_edition(Reference(code, stage), tag) for stage in FAMILY)
    return next((edition for edition in found if edition is not None), None)


# written for the situation -----------------------------------------------------------------------------------


def _written(library: Library, code: str, tag: str, own: NextSteps, spoken: str) -> Answer:
    limit = own.deadline
    usual = _Usual("", "", own.phrases, own.help, own.regime)
    guide = _reference(own.guide)
    return _complete(
        library,
        tag,
        usual,
        Answer(
            code=code,
            situation=own.situation,
            language=library.language(spoken),
            wanted=spoken in _tags(library, tag),
            own=True,
            steps=tuple(_step(step, spoken) for step in own.steps),
            limit=Limit(limit.text[spoken], _reference(limit.see), limit.law) if limit else None,
            clock=False,
            regime="",
            sentences=(),
            help=(),
            guide=guide,
            guide_title="",
            checked=own.checked,
            status=own.status,
        ),
    )


def _step(step: PathStep, tag: str) -> Step:
    return Step(step.do[tag], step.how[tag], _reference(step.see), step.law)


def _reference(text: str) -> Reference | None:
    try:
        return Reference.parse(text)
    except BadReferenceError:
        return None


# from the guide for the family -------------------------------------------------------------------------------


def _from_guide(library: Library, code: str, tag: str, situation: str, family: EditionInfo | None) -> Answer:
    usual = _USUAL[situation]
    return _complete(
        library,
        tag,
        usual,
        Answer(
            code=code,
            situation=situation,
            language=library.language(family.language if family else SOURCE),
            wanted=family is not None and family.language in _tags(library, tag),
            own=False,
            steps=_key_points(library, family) if family else (),
            limit=None,
            clock=False,
            regime="",
            sentences=(),
            help=(),
            guide=_fitting(library, code, tag, usual),
            guide_title="",
            checked=family.checked.isoformat() if family else "",
            status=family.status if family else "",
        ),
    )


def _key_points(library: Library, family: EditionInfo) -> tuple[Step, ...]:
    """What stands first in a guide, one step a line."""
    lines = (text for place, text in library.blocks(family.ref, family.language) if place.startswith(_SHORT))
    found = (readable("item", _EMPHASIS.sub(r"*\1*", line)) for line in lines)
    return tuple(Step(plain.text, law=plain.law) for plain in found if plain.text)


def _fitting(library: Library, code: str, tag: str, usual: _Usual) -> Reference | None:
    """The guide that fits what happened, at its section if it has that; else the nearest one that there is."""
    there = [stage.id for stage in library.stages(code)]
    stage = next((own for own in (usual.stage, *FAMILY, *there) if own in there), "")
    if not stage:
        return None
    ref = Reference(code, stage)
    spoken = library.best_language(ref, tag) or SOURCE
    sections = {section for section, _heading in library.contents(ref, spoken)}
    return ref.at(usual.section) if stage == usual.stage and usual.section in sections else ref


# what both have in common ------------------------------------------------------------------------------------


def _complete(library: Library, tag: str, usual: _Usual, made: Answer) -> Answer:
    """The answer with words to say, help, clock and the title of its guide."""
    regimes = clocks.load(library.path, made.code, interface_language()).regimes if usual.regime else ()
    kinds, keys = {regime.kind for regime in regimes}, {regime.key for regime in regimes}
    guide = library.best_edition(made.guide, tag) if made.guide else None
    return made._replace(
        clock=usual.regime in kinds | keys,
        regime=usual.regime if usual.regime in keys else "",
        sentences=_sentences(library, made.code, tag, usual.phrases),
        help=_helpers(library, made.code, usual.help),
        guide=made.guide if guide else None,
        guide_title=guide.title if guide else "",
    )


def _sentences(library: Library, code: str, tag: str, wanted: tuple[str, ...]) -> tuple[Sentence, ...]:
    known = {phrase.id: phrase for phrase in phrases(library.path)}
    languages = {language.tag: language for language in phrase_languages(library.path)}
    country = library.jurisdiction(code, interface_language())
    official = tuple(own for own in (country.languages if country else ()) if own in languages)
    reader = next((own for own in (*_tags(library, tag), *official, SOURCE) if own in languages), "")
    if not reader:
        return ()
    spoken = [languages[own] for own in dict.fromkeys((reader, *official))]
    return tuple(Sentence(name, _said(known[name], spoken), reader in official) for name in wanted if name in known)


def _said(phrase: Phrase, spoken: list[Language]) -> tuple[Said, ...]:
    """A sentence in each of these languages that it is in; the first is the reader's own."""
    return tuple(Said(own, phrase.sentence(own.tag, spoken[0].name)) for own in spoken if own.tag in phrase.text)


def _helpers(library: Library, code: str, kinds: tuple[str, ...]) -> tuple[Body, ...]:
    """The first of each kind of help, in the order of the kinds."""
    bodies = load_help(library.path, code).bodies
    found = (next((body for body in bodies if body.kind == kind), None) for kind in kinds)
    return tuple(body for body in found if body is not None)
