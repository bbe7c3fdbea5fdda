"""Reads a whole guides folder and checks each edition against the dialect, its source and what it refers to."""

from collections.abc import Iterator
from pathlib import Path

from advice_app.library.check.blocks import Measure
from advice_app.library.check.characters import wrong_characters, wrong_in_line
from advice_app.library.check.paths import PathRules
from advice_app.library.check.rules import Rules
from advice_app.library.check.shape import shape
from advice_app.library.check.text import prose
from advice_app.library.check.translation import compare
from advice_app.library.check.wording import LONGEST, long_sentences
from advice_app.library.check.words import Words, load_words
from advice_app.library.edition import dialect_problems
from advice_app.library.glossary_check import glossary_warnings
from advice_app.library.guides import SOURCE_LANGUAGE, GuideFolder, read_folder
from advice_app.library.model import Reference
from advice_app.library.practice.book import PracticeFile
from advice_app.library.problems import GuideError, Problem
from advice_app.library.source import Source, read_source


def check(guides: Path) -> list[Problem]:
    """Every mistake in ``guides``, sorted by file and line. Raises `GuideError` if it is no guides folder."""
    folder = read_folder(guides)
    checker = Checker(folder)
    for ref, tag, path in folder.editions():
        checker.read(ref, tag, path)
    found = [problem for ref, tag in checker.sources for problem in checker.edition(ref, tag)]
    found += [problem for file in folder.practice for problem in checker.practice(file)]
    return sorted({*folder.problems, *checker.problems, *found, *checker.paths()})


class Checker:
    """Reads all editions first: links and translations need the others."""

    def __init__(self, folder: GuideFolder) -> None:
        self._folder = folder
        self._words: dict[str, Words] = {}
        self._measures: dict[tuple[str, str], Measure] = {}
        self.sources: dict[tuple[Reference, str], Source] = {}
        self.problems: list[Problem] = []
        self._rules = Rules(folder, self.sources)

    def read(self, ref: Reference, tag: str, path: Path) -> None:
        """Read an edition; what cannot be read becomes a problem."""
        try:
            self.sources[ref, tag] = read_source(path)
        except GuideError as error:
            self.problems.append(error.problem)

    def words(self, tag: str) -> Words:
        """The words of a language, read once; a language without any is a warning."""
        if tag not in self._words:
            self._words[tag] = Words()
            try:
                self._words[tag] = load_words(self._folder.path, tag)
            except GuideError as error:
                self.problems.append(error.problem)
            if not self._words[tag].language and (self._folder.path / "words").is_dir():
                message = f"no words/{tag}.toml: units, number words and negations are not compared"
                self.problems.append(Problem(self._folder.path / "words", 0, message, warning=True))
        return self._words[tag]

    def paths(self) -> list[Problem]:
        """Every mistake in what the files ``paths.toml`` refer to."""
        sheets = self._folder.paths.values()
        tags = {tag for sheet in sheets for steps in sheet.situations.values() for _key, texts in steps.texts() for tag in texts}
        words = {tag: self.words(tag) for tag in sorted(tags & set(self._folder.languages))}
        rules = PathRules(self._folder, self.sources, self._rules, words)
        return [problem for sheet in sheets for problem in rules.problems(sheet)]

    def edition(self, ref: Reference, tag: str) -> list[Problem]:
        """Every mistake in one edition that was read."""
        source = self.sources[ref, tag]
        original = self.sources.get((ref, SOURCE_LANGUAGE)) if tag != SOURCE_LANGUAGE else None
        language, words = self._folder.languages[tag], self.words(tag)
        found = [*source.problems, *dialect_problems(ref, language, source), *shape(source, self._folder.stages[ref.stage])]
        found += wrong_characters(source, language, words)
        found += self._long_sentences(source)
        for block in source.blocks:
            found += self._rules.block(ref, source, block)
        if tag == SOURCE_LANGUAGE:
            return found
        if original is None:
            return [*found, Problem(source.path, 1, f"a translation without its source {SOURCE_LANGUAGE}.md")]
        measure = self._measure(ref.jurisdiction, tag)
        found += glossary_warnings(source, original, tag, self._folder.glossaries, at_home=measure.local)
        return [*found, *compare(source, original, measure)]

    def practice(self, file: PracticeFile) -> Iterator[Problem]:
        """What exercises and simulations have wrong that shows only beside the guides."""
        for line, reference in file.references:
            if message := self._rules.guide_target(reference):
                yield Problem(file.path, line, f"see {reference}: {message}")
        tag = file.path.stem
        language, words = self._folder.languages[tag], self.words(tag)
        for line, text in file.texts:
            yield from wrong_in_line(file.path, line, text, language, words)

    def _measure(self, code: str, tag: str) -> Measure:
        if (code, tag) not in self._measures:
            sheet = self._folder.sheets.get(code)
            local = sheet is not None and tag in sheet.languages
            terms = frozenset(term.local for term in sheet.terms) if sheet else frozenset[str]()
            self._measures[code, tag] = Measure(self.words(tag), self.words(SOURCE_LANGUAGE), local, terms)
        return self._measures[code, tag]

    def _long_sentences(self, source: Source) -> list[Problem]:
        found = [(block, count) for block in source.blocks for _sentence, count in long_sentences(prose(block.text))]
        rest = f"words, at most {LONGEST} are read well"
        return [Problem(source.path, block.line, f"{block.place}: a sentence of {n} {rest}", warning=True) for block, n in found]
