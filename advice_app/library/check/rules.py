"""What a block may hold and refer to: no HTML, links that lead somewhere, law that is known."""

import re
from collections.abc import Iterator, Mapping

from advice_app.library.guides import SOURCE_LANGUAGE, GuideFolder
from advice_app.library.markdown import SCHEMES
from advice_app.library.model import BadReferenceError, Reference
from advice_app.library.problems import Problem
from advice_app.library.source import CODE, LINK, RawBlock, Source

_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)\b[^>]*>")


class Rules:
    """Checks one block at a time; ``sources`` may be filled later."""

    def __init__(self, folder: GuideFolder, sources: Mapping[tuple[Reference, str], Source]) -> None:
        self._folder = folder
        self._sources = sources

    def block(self, ref: Reference, source: Source, block: RawBlock) -> Iterator[Problem]:
        """The mistakes in one block of the guide ``ref``."""

        def problem(message: str) -> Problem:
            return Problem(source.path, block.line, message)

        for tag in _TAG.findall(block.text):
            yield problem(f"HTML is not allowed: <{tag}> is left out")
        for image, _, target in LINK.findall(block.text):
            if image:
                yield problem(f"images are not allowed: {target} is left out")
            elif message := self._target(target):
                yield problem(message)
        for law in CODE.findall(block.text):
            if not self._is_law(ref.jurisdiction, law):
                yield problem(f"unknown law {law!r}: it stands in no fact, and begins with no statute of facts.toml")

    def _target(self, target: str) -> str:
        """What is wrong with a link's target; nothing if it is right."""
        scheme, _, rest = target.partition(":")
        code, _, own = rest.partition("/")
        sheet = self._folder.sheets.get(code)
        if scheme not in SCHEMES:
            return f"unknown link {target!r}: only {', '.join(sorted(SCHEMES))} are allowed"
        if scheme == "guide":
            return self.guide_target(rest)
        known = {
            "case": rest in self._folder.cases,
            "fact": sheet is not None and own in sheet.facts,
            "term": sheet is not None and any(term.id == own for term in sheet.terms),
            "https": rest.startswith("//"),
        }
        return "" if known[scheme] else f"link to nothing: {target}"

    def guide_target(self, text: str) -> str:
        """What is wrong with a reference to a guide or a place in it; nothing if it is right."""
        try:
            ref = Reference.parse(text)
        except BadReferenceError as error:
            return str(error)
        source = self._sources.get((ref.guide, SOURCE_LANGUAGE))
        if source is None:
            return f"link to nothing: there is no guide {ref.guide}"
        places = {block.place for block in source.blocks}
        return f"link to nothing: {ref.guide} has no {ref.place}" if ref.place and ref.place not in places else ""

    def _is_law(self, code: str, law: str) -> bool:
        sheets = [self._folder.sheets[name] for name in (code, "INTL") if name in self._folder.sheets]
        if any(law in sheet.law for sheet in sheets):
            return True
        starts = [statute.abbreviation for sheet in sheets for statute in sheet.statutes if statute.abbreviation]
        starts += [entry.split(" art. ")[0].split(" s ")[0] for sheet in sheets for entry in sheet.law]
        return any(law == start or law.startswith(start + " ") for start in starts)
