"""Puts a translation into the form of its source as it is now: what is out of date or not translated yet is marked."""

from dataclasses import replace

from advice_app.library.model import Language
from advice_app.library.page import CALLOUTS, Block, Group, Page, Section, iter_blocks
from advice_app.library.staleness import Pair, Standing, State


def merged(page: Page, original: Page, found: Standing, language: Language) -> Page:
    """The translated page block by block in the order and at the places of the original.

    A paragraph whose source was deleted is left out: what the source no longer says must not be read as if it did.
    """
    return _Merger(page, original, found, language).page()


class _Merger:
    def __init__(self, page: Page, original: Page, found: Standing, language: Language) -> None:
        self._page, self._original, self._language = page, original, language
        self._pairs = {pair.place: pair for pair in found.pairs}
        self._blocks = {block.place: block for block in iter_blocks(page)}
        self._headings = {section.id: section.heading for section in page.sections}
        self._titles = _callout_titles(page)
        self._callouts = 0  # callouts of the original so far: their titles are numbered through

    def page(self) -> Page:
        sections = tuple(self._section(section) for section in self._original.sections)
        changed = {place for place in ("title", "summary") if self._state(place) is State.CHANGED}
        return replace(
            self._page,
            title=self._original.title if self._state("title") is State.NEW else self._page.title,
            summary=self._original.summary if self._state("summary") is State.NEW else self._page.summary,
            sections=sections,
            title_source=self._original.title if "title" in changed else "",
            summary_source=self._original.summary if "summary" in changed else "",
        )

    def _state(self, place: str) -> State:
        return self._pair(place).state

    def _pair(self, place: str) -> Pair:
        return self._pairs.get(place, Pair(place, "", State.NEW))

    def _section(self, section: Section) -> Section:
        nodes = tuple(self._node(node, section.id) for node in section.nodes)
        if section.id == "notes":
            return Section(section.id, self._language.notes, nodes)
        pair = self._pair(section.id)
        heading = self._headings.get(pair.own, "")
        return Section(section.id, heading, nodes, "" if heading and pair.state is State.CURRENT else section.heading)

    def _node(self, node: Block | Group, section: str) -> Block | Group:
        if isinstance(node, Block):
            return self._block(node)
        title, source = "", ""
        if node.kind in CALLOUTS:
            self._callouts += 1
            title, source = self._title(node, f"{section}.title{self._callouts}")
        return Group(node.kind, title, tuple(self._node(inner, section) for inner in node.nodes), source)

    def _title(self, group: Group, place: str) -> tuple[str, str]:
        """The title of a callout, and the one of the source where the translation has an older one or none."""
        usual = self._language.callout_title(group.kind)
        if place not in self._pairs:
            return usual, ""
        pair = self._pairs[place]
        return self._titles.get(pair.own, usual), "" if pair.state is State.CURRENT else group.title

    def _block(self, block: Block) -> Block:
        pair = self._pair(block.place)
        own = self._blocks.get(pair.own)
        if own is None:
            return Block(block.place, block.kind, (), block.cells)
        return Block(block.place, block.kind, own.cells, () if pair.state is State.CURRENT else block.cells)


def _callout_titles(page: Page) -> dict[str, str]:
    """The titles of callouts by the places that `advice_app.library.source` gives them."""
    nodes = [(section.id, node) for section in page.sections for node in section.nodes]
    callouts = [(section, node) for section, node in nodes if isinstance(node, Group) and node.kind in CALLOUTS]
    return {f"{section}.title{number}": group.title for number, (section, group) in enumerate(callouts, 1)}
