"""Pages of the dialect with holes for words: as many headings, callouts, chips, tables and links as the real guides have.

A hole is a word such as ``q0042q``; ``Q0042Q`` begins a sentence, ``k0042k`` is a word of the local language.
"""

import random
import re
from collections.abc import Sequence
from operator import itemgetter

from tests.benchmarks.words import Tongue

CODE = "ZZ"
"""The jurisdiction that templates are written for."""

WORDS = 900
HOLES = 1200
"""Words to draw for a page, more than any template has holes."""

LOCAL_HOLES = 200
HOLE = re.compile(r"([qQk]\d{4})[qQk]")
STAGES = ("arrest", "lawyer", "interview", "detention", "court", "family")
LAW = ("CPP art. 63-1", "CPP art. 706-88", "CP art. 434-23", "CJPM art. L413-12", "CPP art. 63-4-2", "ECHR art. 6(3)(c)")


class Filler:
    """Puts words into the holes of a text: the same number gets the same word everywhere in it."""

    def __init__(self, text: str) -> None:
        self._pieces = HOLE.split(text)
        holes = self._pieces[1::2]
        # one list of words, capitalised words, words of the local language: a hole is a place in it
        self._choose = itemgetter(*(int(hole[1:]) + "qQk".index(hole[0]) * HOLES for hole in holes))

    def fill(self, words: Sequence[str], local: Sequence[str]) -> str:
        """The text with words (`HOLES` of them) in place of its holes."""
        pieces = self._pieces.copy()
        pieces[1::2] = self._choose([*words, *(word[:1].upper() + word[1:] for word in words), *local])
        return "".join(pieces)


class TemplateWriter:
    """Writes one guide of one language with holes in place of its words."""

    def __init__(self, tongue: Tongue, stage: str, sections: Sequence[str]) -> None:
        self._tongue = tongue
        self._stage = stage
        self._sections = sections
        # the same in every language: a translation has the blocks of its source
        self._random = random.Random(stage)
        self._words = self._local = 0

    def markdown(self) -> str:
        """The whole file."""
        title, summary = self._sentence(6).rstrip(self._tongue.stop), self._sentence(18)
        body = [f"## {self._heading()} {{#short}}", "!!! key\n" + self._items(4, 9, "    {number}. ")]
        middle = [section for section in self._sections if section not in {"short", "words"}]
        share = (WORDS - 170) // len(middle)
        for number, section in enumerate(middle):
            body += self._section(section, number, self._words + share)
        body += [f"## {self._heading()} {{#words}}"]
        body += [f"*{self._hear(2)}*\n:   {self._sentence(6)}" for _ in range(7)]
        sources = "\n".join(f'  "https://example.org/{self._stage}/{number}",' for number in range(7))
        front = f'title = "{title}"\nsummary = "{summary}"\nchecked = 2026-11-22\nstatus = "drafted"\nsources = [\n{sources}\n]'
        return f"+++\n{front}\n+++\n\n" + "\n\n".join(body) + "\n"

    def _section(self, section: str, number: int, until: int) -> list[str]:
        parts = [f"## {self._heading()} {{#{section}}}", self._paragraph(2)]
        if number in {1, 4, 7, 9}:
            parts.append(self._callout(("say", "warning", "first", "lawyer")[(1, 4, 7, 9).index(number)]))
        if number == 3:
            parts.append(self._table())
        if number in {2, 6}:
            parts.append(self._items(4, 10, "- "))
        while self._words < until:
            parts.append(self._paragraph(min(3, 1 + (until - self._words) // 14)))
        return parts

    def _paragraph(self, sentences: int) -> str:
        parts = [self._sentence(self._random.randint(8, 16)) for _ in range(sentences)]
        chance = self._random.random()
        if chance < 0.35:
            parts.insert(1, f"*{self._hear(2)}*{self._tongue.stop}")
        elif chance < 0.5:
            parts.append(f"**{self._sentence(3)}**")
        elif chance < 0.65:
            parts.append(f"[{self._sentence(3)}](guide:{CODE}/{self._random.choice(STAGES)})")
        return " ".join([*parts, self._law()])

    def _callout(self, kind: str) -> str:
        if kind == "say":
            return f"!!! say\n    *{self._hear(5)}*\n\n    {self._sentence(8)}"
        return f'!!! {kind} "{self._sentence(3)}"\n    {self._sentence(14)} {self._sentence(10)} {self._law()}'

    def _items(self, number: int, words: int, mark: str) -> str:
        return "\n".join(mark.format(number=item + 1) + self._sentence(words) for item in range(number))

    def _table(self) -> str:
        rows = [f"| {self._sentence(4)} | **{self._sentence(2)}** | {self._sentence(2)} | {self._law()} |" for _ in range(6)]
        head = "| " + " | ".join(self._sentence(1) for _ in range(4)) + " |"
        return "\n".join([head, "|---|---|---|---|", *rows])

    def _heading(self) -> str:
        return self._sentence(5).rstrip(self._tongue.stop) + "?"

    def _law(self) -> str:
        return f"`{self._random.choice(LAW)}`"

    def _sentence(self, words: int) -> str:
        first, rest = f"Q{self._words:04}Q", [f"q{self._words + n:04}q" for n in range(1, words)]
        self._words += words
        return self._tongue.space.join([first, *rest]) + self._tongue.stop

    def _hear(self, words: int) -> str:
        holes = [f"k{self._local + n:04}k" for n in range(words)]
        self._local += words
        return " ".join(holes)
