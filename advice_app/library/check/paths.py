"""Checks what a ``paths.toml`` refers to: guides, law, sentences, help, clocks; and that each text is there in each language."""

from collections.abc import Iterator, Mapping

from advice_app.clock.regimes import regimes_of
from advice_app.library.check.characters import wrong_in_line
from advice_app.library.check.rules import Rules
from advice_app.library.check.words import Words
from advice_app.library.guides import GuideFolder
from advice_app.library.model import Reference
from advice_app.library.paths import Key, NextSteps, PathSheet
from advice_app.library.problems import Problem
from advice_app.library.source import Source

_WORLD = "INTL"
Sources = Mapping[tuple[Reference, str], Source]
Found = Iterator[tuple[Key, str]]


class PathRules:
    """Checks one file after the other. ``rules`` knows the guides, ``words`` those of each language."""

    def __init__(self, folder: GuideFolder, sources: Sources, rules: Rules, words: Mapping[str, Words]) -> None:
        self._folder, self._sources, self._rules, self._words = folder, sources, rules, words
        self._phrases = {phrase.id for phrase in folder.phrases.phrases}

    def problems(self, sheet: PathSheet) -> list[Problem]:
        """Every mistake in a file."""
        found = [item for steps in sheet.situations.values() for item in self._situation(sheet.code, steps)]
        return [Problem(sheet.path, sheet.line(*key), f"{key[0]}: {message}") for key, message in found]

    def _situation(self, code: str, steps: NextSteps) -> Found:
        name = steps.situation
        yield from self._reference((name, "guide"), steps.guide, place=False)
        for phrase in steps.phrases:
            if phrase not in self._phrases:
                yield (name, "phrases"), f"no phrase {phrase!r} in phrases.toml: take an id from there"
        yield from self._sheet(code, steps)
        if steps.deadline is not None:
            yield from self._rule(code, (name, "deadline"), steps.deadline.see, steps.deadline.law)
        for number, step in enumerate(steps.steps):
            yield from self._rule(code, (name, "step", number), step.see, step.law)
        yield from self._languages(code, steps)

    def _sheet(self, code: str, steps: NextSteps) -> Found:
        """What only the fact sheet knows: kinds of help, clocks."""
        sheet = self._folder.sheets.get(code)
        if sheet is None:
            yield (steps.situation,), f"{code} has no facts.toml: help, clock and law cannot be checked"
            return
        kinds = {str(table.get("kind", "")) for table in sheet.extra["help"]}
        for kind in steps.help:
            if kind not in kinds:
                yield (steps.situation, "help"), f"facts.toml has no [[help]] of kind {kind!r}: one of {_listed(kinds)}"
        regimes = regimes_of(sheet.extra["clock"])
        known = {regime.kind for regime in regimes} | {regime.key for regime in regimes}
        if steps.regime and steps.regime not in known:
            message = f'facts.toml has no [[clock]] of regime {steps.regime!r}: one of {_listed(known)}, or "" where none runs'
            yield (steps.situation, "regime"), message

    def _rule(self, code: str, where: Key, see: str, law: tuple[str, ...]) -> Found:
        yield from self._reference((*where, "see"), see, place=True)
        sheets = [self._folder.sheets[own] for own in (code, _WORLD) if own in self._folder.sheets]
        for citation in law:
            if sheets and not any(citation in sheet.law for sheet in sheets):
                message = f"unknown law {citation!r}: it stands in no law list of {code}/facts.toml, nor of {_WORLD}"
                yield (*where, "law"), f"{message}; write it just as it stands there"

    def _reference(self, where: Key, text: str, *, place: bool) -> Found:
        message = self._rules.guide_target(text)
        if not message and place and "#" not in text:
            message = f"{text} is a whole guide: name the section, such as {text}#short"
        if message:
            yield where, f"{where[-1]}: {message}"

    def _languages(self, code: str, steps: NextSteps) -> Found:
        """Texts that lack a language in which the jurisdiction has guides, have one that is none, or deceive the eye."""
        there = {tag for ref, tag in self._sources if ref.jurisdiction == code}
        wanted = [tag for tag in self._folder.languages if tag in there]
        for key, texts in steps.texts():
            missing = [tag for tag in wanted if tag not in texts]
            if texts and missing:
                yield key, f"{_named(key)} has no text in: {', '.join(missing)} (the guides of {code} are in these too)"
            for tag, text in texts.items():
                if tag not in wanted:
                    yield (*key, tag), f"{_named(key)}: {code} has no guides in {tag!r}: take it out, or write the guides first"
                    continue
                language, words = self._folder.languages[tag], self._words.get(tag, Words())
                for problem in wrong_in_line(self._folder.path, 0, text, language, words):
                    yield (*key, tag), f"{_named(key)}, {tag}: {problem.message}"


def _named(key: Key) -> str:
    """A text as its author would call it: ``step 2, how``."""
    _situation, kind, *rest = key
    return f"step {int(rest[0]) + 1}, {rest[1]}" if kind == "step" else str(kind)


def _listed(names: set[str]) -> str:
    return ", ".join(sorted(names)) or "none"
