"""Where a translation says something else than its source."""

from collections.abc import Iterator
from dataclasses import replace

from advice_app.library.alignment import out_of_order
from advice_app.library.check.blocks import Measure, compare_blocks, start
from advice_app.library.problems import Problem
from advice_app.library.source import RawBlock, Source
from advice_app.library.staleness import Pair, Standing, State, standing


def compare(translation: Source, original: Source, measure: Measure | None = None) -> Iterator[Problem]:
    """Every difference, block by block: sections, kinds, numbers, law, links, local words; what is out of date as a warning.

    ``measure`` has the words of the two languages, to compare units, number words and negations.
    """
    yield from _Comparison(translation, original, measure or _PLAIN).run()


_PLAIN = Measure()


class _Comparison:
    def __init__(self, own: Source, source: Source, measure: Measure) -> None:
        self._own, self._source, self._measure = own, source, measure
        self._mine, self._theirs = _all_blocks(own), _all_blocks(source)
        self._standing: Standing = standing(own, source)

    def _problem(self, line: int, message: str, *, warning: bool = False) -> Problem:
        return Problem(self._own.path, line, message, warning)

    def run(self) -> Iterator[Problem]:
        path, fronts = self._own.path, (self._own.front, self._source.front)
        if not fronts[0].hashes:
            yield Problem(path, 1, "no record of the source it was made from: run rights-at-arrest sync")
        yield from self._structure()
        for pair in self._standing.pairs:
            yield from self._pair(pair)
        if fronts[0].sources != fronts[1].sources:
            yield Problem(path, 1, "front matter lists other sources than the source edition")
        if fronts[0].checked != fronts[1].checked:
            yield Problem(path, 1, f"checked date differs (source: {fronts[1].checked})")

    def _structure(self) -> Iterator[Problem]:
        for place in self._standing.gone:
            block = self._mine[place]
            message = f"{place}: its source was deleted, take it out and run sync: {start(block.text)}"
            yield self._problem(block.line, message, warning=True)
        for place in self._standing.extra:
            yield self._problem(self._mine[place].line, f"{place} is not in the source: {start(self._mine[place].text)}")
        kept = [pair for pair in self._standing.pairs if pair.own]
        order = list(self._mine)
        strays = out_of_order([order.index(pair.own) for pair in kept])
        for pair in kept:
            if order.index(pair.own) in strays:
                yield self._stray(pair)
        yield from self._sections()

    def _stray(self, pair: Pair) -> Problem:
        line, moved = self._mine[pair.own].line, self._standing.moved
        why = "its source was moved: move it too, and run sync" if moved else "it stands in another place than its source"
        text = start(self._theirs[pair.place].text)
        return self._problem(line, f"{pair.own}: {why} (source: {pair.place}: {text})", warning=moved)

    def _sections(self) -> Iterator[Problem]:
        """The ids of sections: links lead to them."""
        for pair in self._standing.pairs:
            if pair.own and "." not in pair.place and pair.own != pair.place:
                yield self._problem(self._mine[pair.own].line, f"section id is {pair.own} (source: {pair.place})")

    def _pair(self, pair: Pair) -> Iterator[Problem]:
        source = self._theirs[pair.place]
        if not pair.own:
            lost = pair.state is State.LOST
            message = f"{pair.place} is {'missing' if lost else 'not translated yet'} (source: {start(source.text)})"
            yield self._problem(self._near(pair.place), message, warning=not lost)
            return
        own = self._mine[pair.own]
        found = compare_blocks(own, source, self._measure)
        if pair.state is State.CURRENT:
            yield from (self._problem(own.line, own.place + one.text, warning=one.warning) for one in found)
            return
        also = "".join(f"; {one.text.strip(' :')}" for one in found if not one.warning)
        yield self._problem(own.line, f"{own.place} is out of date{also} (source: {start(source.text)})", warning=True)

    def _near(self, place: str) -> int:
        """The line that a missing block belongs after: of the block before it, of its section."""
        before = 1
        for pair in self._standing.pairs:
            if pair.place == place:
                return before
            before = self._mine[pair.own].line if pair.own else before
        return before


def _all_blocks(source: Source) -> dict[str, RawBlock]:
    texts = (("title", source.front.title, 2), ("summary", source.front.summary, 3))
    front = {name: RawBlock(name, None, text, line) for name, text, line in texts}
    blocks: dict[str, RawBlock] = {}
    for block in source.blocks:
        blocks.setdefault(block.place, block)
    return front | {place: replace(block, callout="") if block.kind is None else block for place, block in blocks.items()}
