"""Reads one guide file: front matter, and its blocks with their lines.

Markdown keeps no line numbers, so the blocks are found a second time here, as text. Translators' tools, staleness and every
message that says where a mistake is stand on this; `advice_app.library.markdown` makes what a reader sees.
"""

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path

from advice_app.library.front_matter import FrontMatter, read_front_matter
from advice_app.library.page import BlockKind
from advice_app.library.problems import GuideError, Problem, decode

__all__ = ["FrontMatter", "RawBlock", "RawCallout", "RawHeading", "Source", "read_source", "short_hash"]

_FENCE = "+++"
_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*(?:\{:?\s*#([^}\s]*)\s*\})?\s*$")
_CALLOUT = re.compile(r'!!! *(?P<kind>[\w-]+)(?: +"(?P<title>[^"]*)")? *$')
_ITEM = re.compile(r" {0,3}(?:[-*+]|\d+[.)])\s+(.*)")
_FOOTNOTE = re.compile(r"\[\^([^\]]+)\]:\s*(.*)")
_DEFINITION = re.compile(r":\s+(.*)")
_TABLE_RULE = re.compile(r"\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$")
UNTRANSLATED = "…"
"""Stands in a translation where there is none yet."""
LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]*)[^)]*\)")
CODE = re.compile(r"`([^`]+)`")
EMPHASIS = re.compile(r"(?<!\*)\*([^*\n]+)\*(?!\*)")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class RawBlock:
    """A block as written. ``kind`` is nothing for a heading, whose ``place`` is the section's id."""

    place: str
    kind: BlockKind | None
    text: str
    line: int
    callout: str = ""  # the kind of callout it stands in
    numbered: bool = False  # an item of a list of steps

    @property
    def hash(self) -> str:
        """Eight hex digits of SHA-256 over the text, white space folded."""
        return short_hash(self.text)

    @property
    def unfinished(self) -> bool:
        """Whether it waits for a translator: all or part of it is just the mark that stands for nothing yet."""
        return any(part.strip(" *") == UNTRANSLATED for part in re.split(r"\||\n:\s", self.text))

    @property
    def signs(self) -> list[str]:
        """What no translator changes: law, links, local words, numbers in European digits."""
        prose = CODE.sub("", LINK.sub(r"\2", self.text))
        links = [match[3] for match in LINK.finditer(self.text)]
        numbers = [str(int(number)) for number in _DIGITS.findall(prose)]
        return [*CODE.findall(self.text), *links, *EMPHASIS.findall(prose.replace("**", "")), *numbers]


@dataclass(frozen=True, slots=True)
class RawHeading:
    """A heading as written; ``id`` is nothing where the author gave none."""

    level: int
    text: str
    id: str
    line: int


@dataclass(frozen=True, slots=True)
class RawCallout:
    """A callout as written."""

    kind: str
    title: str | None
    line: int


@dataclass(slots=True)
class Source:
    """One guide file, read."""

    path: Path
    front: FrontMatter
    body: str
    body_line: int  # line of the file where the body begins
    blocks: list[RawBlock] = field(default_factory=list)
    headings: list[RawHeading] = field(default_factory=list)
    callouts: list[RawCallout] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def revision(self) -> str:
        """Changes when any title, summary or block changes."""
        return short_hash("\n".join(f"{place} {text}" for place, text in self.hashes().items()))

    def hashes(self) -> dict[str, str]:
        """The hash of every block, of headings, and of title and summary, by place."""
        own = {"title": short_hash(self.front.title), "summary": short_hash(self.front.summary)}
        return own | {block.place: block.hash for block in self.blocks}


def short_hash(text: str) -> str:
    """Eight hex digits that change when the text does (white space apart)."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:8]


def read_source(path: Path) -> Source:
    """Read a guide file. Raises `GuideError` where nothing of it can be used."""
    text = decode(path)
    lines = text.splitlines()
    if not lines or lines[0].strip() != _FENCE:
        raise GuideError(Problem(path, 1, f"no front matter: the first line must be {_FENCE}"))
    try:
        end = next(number for number, line in enumerate(lines[1:], 1) if line.strip() == _FENCE)
    except StopIteration:
        raise GuideError(Problem(path, 1, f"front matter is not closed: no second line {_FENCE}")) from None
    problems: list[Problem] = []
    front = read_front_matter(path, "\n".join(lines[1:end]), problems)
    source = Source(path, front, "\n".join(lines[end + 1 :]), end + 2, problems=problems)
    _Scanner(source).scan([(number, line) for number, line in enumerate(lines[end + 1 :], end + 2)])
    return source


class _Scanner:
    """Finds headings, callouts and blocks, line by line, and numbers the blocks within their sections."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._section = ""
        self._counts: dict[str, int] = {}
        self._callout = ""

    def scan(self, lines: list[tuple[int, str]]) -> None:
        index = 0
        while index < len(lines):
            number, line = lines[index]
            if not line.strip():
                index += 1
            elif line.startswith("<!--"):
                index = self._skip_comment(lines, index)
            elif match := _HEADING.match(line):
                self._heading(number, match)
                index += 1
            elif match := _CALLOUT.match(line):
                index = self._scan_callout(lines, index, match)
            elif match := _FOOTNOTE.match(line):
                index = self._run(lines, index, BlockKind.FOOTNOTE, match[2])
            elif _ITEM.match(line):
                index = self._run(lines, index, BlockKind.ITEM, _item_text(line), numbered=line.lstrip()[0].isdigit())
            elif line.lstrip().startswith("|"):
                index = self._table(lines, index)
            else:
                index = self._paragraph(lines, index)

    def _skip_comment(self, lines: list[tuple[int, str]], index: int) -> int:
        while index < len(lines) and "-->" not in lines[index][1]:
            index += 1
        return index + 1

    def _heading(self, number: int, match: re.Match[str]) -> None:
        heading = RawHeading(len(match[1]), match[2], match[3] or "", number)
        self._source.headings.append(heading)
        self._section = heading.id or f"section-{len(self._source.headings)}"
        self._source.blocks.append(RawBlock(self._section, None, heading.text, number))

    def _scan_callout(self, lines: list[tuple[int, str]], index: int, match: re.Match[str]) -> int:
        number = lines[index][0]
        self._source.callouts.append(RawCallout(match["kind"], match["title"], number))
        index += 1
        inner = []
        while index < len(lines) and (not lines[index][1].strip() or lines[index][1].startswith(("    ", "\t"))):
            inner.append((lines[index][0], lines[index][1].removeprefix("\t").removeprefix("    ")))
            index += 1
        if match["title"]:
            self._add(None, match["title"], number, place=f"{self._section}.title{len(self._source.callouts)}")
        outer, self._callout = self._callout, match["kind"]
        self.scan(inner)
        self._callout = outer
        return index

    def _table(self, lines: list[tuple[int, str]], index: int) -> int:
        kind = BlockKind.HEAD
        while index < len(lines) and lines[index][1].lstrip().startswith("|"):
            number, line = lines[index]
            if not _TABLE_RULE.fullmatch(line.strip()):
                self._add(kind, line.strip(), number)
                kind = BlockKind.ROW
            index += 1
        return index

    def _run(self, lines: list[tuple[int, str]], index: int, kind: BlockKind, first: str, *, numbered: bool = False) -> int:
        """A list item or footnote with the indented lines that go on."""
        number = lines[index][0]
        text = [first]
        index += 1
        while index < len(lines):
            line = lines[index][1]
            if (line.strip() and not line.startswith("  ")) or (line.strip() == "" and not _goes_on(lines, index)):
                break
            text.append(line.strip())
            index += 1
        self._add(kind, "\n".join(text).strip(), number, numbered=numbered)
        return index

    def _paragraph(self, lines: list[tuple[int, str]], index: int) -> int:
        number = lines[index][0]
        text: list[str] = []
        definition = False
        while index < len(lines):
            line = lines[index][1]
            if not line.strip() or (text and (_HEADING.match(line) or line.startswith("!!!"))):
                break
            if text and _DEFINITION.match(line):
                definition = True
            text.append(line.strip())
            index += 1
        self._add(BlockKind.DEFINITION if definition else BlockKind.PARAGRAPH, "\n".join(text), number)
        return index

    def _add(self, kind: BlockKind | None, text: str, line: int, place: str = "", *, numbered: bool = False) -> None:
        section = "notes" if kind is BlockKind.FOOTNOTE else self._section
        if not place:
            self._counts[section] = self._counts.get(section, 0) + 1
            place = f"{section}.{self._counts[section]}"
        self._source.blocks.append(RawBlock(place, kind, text, line, self._callout, numbered))


def _item_text(line: str) -> str:
    match = _ITEM.match(line)
    return match[1] if match else line


def _goes_on(lines: list[tuple[int, str]], index: int) -> bool:
    """Whether an item goes on after a blank line: the next text line is indented."""
    return any(line.startswith("    ") for _, line in lines[index + 1 : index + 2])
