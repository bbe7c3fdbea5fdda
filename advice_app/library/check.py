"""The checker: every mistake in a guides folder, with file and line."""

import re
from collections.abc import Iterator
from pathlib import Path

from advice_app.library.edition import compile_edition
from advice_app.library.guides import SOURCE_LANGUAGE, GuideFolder, Stage, read_folder
from advice_app.library.markdown import SCHEMES
from advice_app.library.model import BadReferenceError, Reference
from advice_app.library.page import CALLOUTS, BlockKind
from advice_app.library.problems import GuideError, Problem
from advice_app.library.source import RawBlock, Source, read_source

_LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]*)[^)]*\)")
_CODE = re.compile(r"`([^`]+)`")
_EMPHASIS = re.compile(r"(?<!\*)\*([^*\n]+)\*(?!\*)")
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)\b[^>]*>")
_THOUSANDS = re.compile("(?<=\\d)[.,' \u00a0\u202f\u066c](?=\\d{3}(?!\\d))")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_FORBIDDEN = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u200b\u2060\ufeff]")
_NESTED = re.compile(r"^ {2,}(?:[-*+]|\d+[.)])\s")
_MAX_TITLE, _MAX_SUMMARY, _MAX_CALLOUT, _MAX_COLUMNS = 60, 200, 45, 4
_EASTERN_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def check(guides: Path) -> list[Problem]:
    """Every mistake in ``guides``, sorted by file and line. Raises `GuideError` if it is no guides folder."""
    folder = read_folder(guides)
    checker = _Checker(folder)
    for ref, tag, path in folder.editions():
        checker.read(ref, tag, path)
    checker.run()
    return sorted({*folder.problems, *checker.problems})


class _Checker:
    """Reads all editions first: links and translations need the others."""

    def __init__(self, folder: GuideFolder) -> None:
        self._folder = folder
        self._sources: dict[tuple[Reference, str], Source] = {}
        self.problems: list[Problem] = []

    def read(self, ref: Reference, tag: str, path: Path) -> None:
        try:
            self._sources[ref, tag] = read_source(path)
        except GuideError as error:
            self.problems.append(error.problem)

    def run(self) -> None:
        for (ref, tag), source in self._sources.items():
            original = self._sources.get((ref, SOURCE_LANGUAGE)) if tag != SOURCE_LANGUAGE else None
            edition = compile_edition(self._folder, ref, self._folder.languages[tag], source, original)
            self.problems += [*source.problems, *edition.problems]
            self.problems += _shape(source, self._folder.stages[ref.stage])
            for block in source.blocks:
                self.problems += self._block(ref, source, block)
            if tag == SOURCE_LANGUAGE:
                continue
            if original is None:
                self.problems.append(Problem(source.path, 1, f"a translation without its source {SOURCE_LANGUAGE}.md"))
            else:
                self.problems += compare(source, original)

    def _block(self, ref: Reference, source: Source, block: RawBlock) -> Iterator[Problem]:
        def problem(message: str) -> Problem:
            return Problem(source.path, block.line, message)

        for tag in _TAG.findall(block.text):
            yield problem(f"HTML is not allowed: <{tag}> is left out")
        for bad in sorted(set(_FORBIDDEN.findall(block.text))):
            yield problem(f"forbidden invisible character U+{ord(bad):04X}")
        for image, _, target in _LINK.findall(block.text):
            if image:
                yield problem(f"images are not allowed: {target} is left out")
            elif message := self._target(target):
                yield problem(message)
        for law in _CODE.findall(block.text):
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
            return self._guide_target(rest)
        known = {
            "case": rest in self._folder.cases,
            "fact": sheet is not None and own in sheet.facts,
            "term": sheet is not None and any(term.id == own for term in sheet.terms),
            "https": rest.startswith("//"),
        }
        return "" if known[scheme] else f"link to nothing: {target}"

    def _guide_target(self, text: str) -> str:
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


def _shape(source: Source, stage: Stage) -> Iterator[Problem]:
    """The form that every guide has: key points first, known callouts, no other headings."""
    path, front = source.path, source.front
    if len(front.title) > _MAX_TITLE:
        yield Problem(path, 2, f"title has {len(front.title)} characters, at most {_MAX_TITLE} fit", warning=True)
    if len(front.summary) > _MAX_SUMMARY:
        yield Problem(path, 2, f"summary has {len(front.summary)} characters, at most {_MAX_SUMMARY}", warning=True)
    yield from _headings(source, stage)
    if not source.callouts or source.callouts[0].kind != "key" or [h.id for h in source.headings][:1] != ["short"]:
        yield Problem(path, source.body_line, "a guide begins with ## … {#short} and the callout !!! key")
    for callout in source.callouts:
        if callout.kind not in CALLOUTS:
            yield Problem(path, callout.line, f"unknown callout {callout.kind!r}: one of {', '.join(CALLOUTS)}")
    yield from _lines(source)
    yield from _tables(source)


def _headings(source: Source, stage: Stage) -> Iterator[Problem]:
    """Each has an id of its own, and they stand in the order of stages.toml."""
    path = source.path
    seen: set[str] = set()
    for heading in source.headings:
        if heading.level != 2:  # noqa: PLR2004
            yield Problem(path, heading.line, "headings are ## only")
        if not heading.id:
            yield Problem(path, heading.line, f"heading has no id: write ## {heading.text} {{#{_an_id(stage, seen)}}}")
        elif heading.id in seen:
            yield Problem(path, heading.line, f"id {heading.id!r} stands twice")
        elif not re.fullmatch(r"[a-z][a-z0-9-]*", heading.id) or heading.id in {"title", "summary", "notes", "sources"}:
            yield Problem(path, heading.line, f"id {heading.id!r} cannot be used (small letters and hyphens)")
        seen.add(heading.id)
    ids = [heading.id for heading in source.headings]
    ordered = [section for section in stage.sections if section in ids]
    if [section for section in ids if section in ordered] != ordered:
        yield Problem(path, source.headings[0].line, f"sections are out of order: {', '.join(ordered)} (stages.toml)")


def _an_id(stage: Stage, seen: set[str]) -> str:
    return next((section for section in stage.sections if section not in seen), "an-id")


def _lines(source: Source) -> Iterator[Problem]:
    for number, line in enumerate(source.body.splitlines(), source.body_line):
        if _NESTED.match(line) and not line.startswith("    "):
            yield Problem(source.path, number, "lists have one level: no indented items")
        if line.startswith((">", "```", "~~~")):
            yield Problem(source.path, number, "quotes and code blocks are not in the dialect (guides/README.md)")


def _tables(source: Source) -> Iterator[Problem]:
    columns = 0
    for block in source.blocks:
        if block.kind in {BlockKind.HEAD, BlockKind.ROW}:
            cells = len(block.text.strip().strip("|").split("|"))
            if block.kind is BlockKind.HEAD:
                columns = cells
                if cells > _MAX_COLUMNS:
                    yield Problem(source.path, block.line, f"a table has at most {_MAX_COLUMNS} columns, this has {cells}")
            elif cells != columns:
                yield Problem(source.path, block.line, f"this row has {cells} cells, the head has {columns}")


def compare(translation: Source, original: Source) -> Iterator[Problem]:
    """Where a translation says something else than its source: sections, blocks, numbers, law, links, local words."""
    path = translation.path
    if not translation.front.hashes:
        yield Problem(path, 1, "no record of the source it was made from: run rights-at-arrest sync")
    own = {block.place: block for block in translation.blocks}
    theirs = {block.place: block for block in original.blocks}
    for place, block in theirs.items():
        if place not in own and ".title" not in place:
            yield Problem(path, _near(own, place), f"{place} is missing (source: {_start(block.text)})")
    for place, block in own.items():
        if place not in theirs:
            if ".title" not in place:
                yield Problem(path, block.line, f"{place} is not in the source: {_start(block.text)}")
            continue
        yield from _compare_block(path, block, theirs[place])
    fronts = (translation.front, original.front)
    if fronts[0].sources != fronts[1].sources:
        yield Problem(path, 1, "front matter lists other sources than the source edition")
    if fronts[0].checked != fronts[1].checked:
        yield Problem(path, 1, f"checked date differs (source: {fronts[1].checked})")


def _compare_block(path: Path, own: RawBlock, source: RawBlock) -> Iterator[Problem]:
    if own.kind is not source.kind or own.callout != source.callout:
        yield Problem(path, own.line, f"{own.place} is a {_kind(own)} (source: {_kind(source)})")
        return
    parts = (
        ("law", _CODE.findall),
        ("links", lambda text: [target for _, _, target in _LINK.findall(text)]),
        ("words in the local language", lambda text: _EMPHASIS.findall(text.replace("**", ""))),
        ("numbers", _numbers),
    )
    for name, find in parts:
        mine, expected = sorted(find(own.text)), sorted(find(source.text))
        if mine != expected:
            message = f"{own.place}: {name} differ: {', '.join(mine) or 'none'} (source: {', '.join(expected) or 'none'})"
            yield Problem(path, own.line, message)


def _kind(block: RawBlock) -> str:
    kind = block.kind.value if block.kind else "heading"
    return f"{kind} in a {block.callout} callout" if block.callout else kind


def _numbers(text: str) -> list[str]:
    """The numbers of a block, those inside law references and links apart."""
    text = _LINK.sub(r"\2", _CODE.sub("", text)).translate(_EASTERN_DIGITS)
    return [number.replace(",", ".") for number in _NUMBER.findall(_THOUSANDS.sub("", text))]


def _near(own: dict[str, RawBlock], place: str) -> int:
    """The line of the section that a missing block belongs to."""
    block = own.get(place.split(".", maxsplit=1)[0])
    return block.line if block else 1


def _start(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else words[:57] + "…"  # noqa: PLR2004
