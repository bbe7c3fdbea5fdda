"""What a bookmark leads to now: its passage in the language that is read, its heading, where it is. No Qt.

A star and the bookmarks screen must take the same text for a passage, or a bookmark would be "changed" at once: `Passages.saved`
makes what is stored, and everything else is compared with it.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from advice_app.languages import _, interface_language
from advice_app.library.catalogue import EditionInfo, Library, LibraryError
from advice_app.library.inline import inline_text
from advice_app.library.model import Language, Reference
from advice_app.marks.anchors import Anchor, State, excerpt, fingerprint, locate
from advice_app.marks.bookmarks import Bookmark
from advice_app.ui.names import stage_name

MISSING = "missing"
"""The state of a bookmark whose whole guide is not in the library."""

LOST = "lost"
"""The state of a bookmark whose section is gone, so that its guide opens."""

_LAW = re.compile(r"\s*<code>(.*?)</code>")
_KEPT = 64  # editions


class Saved(NamedTuple):
    """What is stored of a place when it gets a star; goes into `Bookmarks.add` by name."""

    title: str
    language: str
    excerpt: str
    fingerprint: str


class Passage(NamedTuple):
    """A bookmark's text as it is now. ``language`` is the one it is shown in, empty where there is nothing to show."""

    ref: Reference
    state: str  # a `State`, `LOST` or `MISSING`
    text: str
    law: tuple[str, ...]
    language: str


class _Edition(NamedTuple):
    """One guide in one language, as far as bookmarks need it."""

    info: EditionInfo
    headings: dict[str, str]
    blocks: dict[str, str]  # place -> inline HTML


class Passages:
    """Answers for one library and one language of reading; keeps what it was asked for last."""

    def __init__(self, library: Library, language: str) -> None:
        self._library = library
        self.library_path = library.path
        self.language = language
        self._editions: dict[tuple[Reference, str], _Edition | None] = {}
        self._texts: dict[tuple[Reference, str], list[tuple[str, str]]] = {}
        self._names: dict[str, dict[str, str]] = {}
        self._stages = {stage.id: stage for stage in library.stages()}

    def saved(self, ref: Reference, tag: str) -> Saved | None:
        """What to store of a place, as it stands in this language; nothing if it is not there."""
        edition = self._edition(ref, tag)
        text = _whole(edition, ref.place) if edition else ""
        if edition is None or not text:
            return None
        return Saved(_heading(edition, ref), tag, excerpt(text), fingerprint(text))

    def title(self, bookmark: Bookmark) -> str:
        """The bookmark's title; a heading that was never renamed is shown in the language that is read."""
        old = self._edition(bookmark.ref, bookmark.language)
        if old is None or bookmark.title != _heading(old, bookmark.ref):
            return bookmark.title
        now = self._shown(bookmark.ref)
        return (_heading(now, bookmark.ref) if now else "") or bookmark.title

    def heading(self, ref: Reference) -> str:
        """What a place is called in the language that is read."""
        edition = self._shown(ref)
        return (_heading(edition, ref) if edition else "") or str(ref)

    def country(self, code: str) -> str:
        """A jurisdiction in the interface language."""
        tag = interface_language()
        if tag not in self._names:
            self._names[tag] = {item.code: item.name for item in self._library.jurisdictions(tag)}
        return self._names[tag].get(code, code)

    def stage(self, ref: Reference) -> str:
        """A guide's stage in the interface language."""
        stage = self._stages.get(ref.stage)
        return stage_name(stage) if stage else ref.stage

    def where(self, ref: Reference) -> str:
        """Where a place is, in one line."""
        country, stage = self.country(ref.jurisdiction), self.stage(ref)
        if ref.block:
            # L10N: where a bookmark leads, as in "France · Getting a lawyer, paragraph 7"
            return _("{country} · {stage}, paragraph {number}").format(country=country, stage=stage, number=ref.block)
        # L10N: where a bookmark leads, as in "France · Getting a lawyer"
        return _("{country} · {stage}").format(country=country, stage=stage)

    def crumbs(self, ref: Reference) -> str:
        """Where a place is, as a path."""
        steps = [self.country(ref.jurisdiction), self.stage(ref), *([str(ref.block)] if ref.block else [])]
        return "  ›  ".join(steps)  # in a text from right to left it points to the left by itself

    def anchor(self, bookmark: Bookmark) -> Anchor:
        """Where the saved text is now, and whether it still says the same."""
        ref = bookmark.ref
        saved_in = self._edition(ref, bookmark.language)
        edition = saved_in or self._shown(ref)
        if edition is None:
            return Anchor("", MISSING)
        there = _whole(edition, ref.place)
        if saved_in is None and there:
            return Anchor(ref.place, State.SAME)  # cannot be compared: the language it was saved in is gone
        if there and fingerprint(there) == bookmark.fingerprint:
            return Anchor(ref.place, State.SAME)
        if not ref.block and there:
            return Anchor(ref.place, State.CHANGED)
        found = locate(bookmark, self._blocks(edition), edition.info.language)
        return found if found.place or found.state != State.GONE else Anchor("", LOST)

    def places(self, bookmarks: Iterable[Bookmark]) -> dict[str, Bookmark]:
        """Where the bookmarks of a guide, oldest first, stand in it now; of several in one place the newest.

        Where a paragraph is gone, its section has its note and colour. A star alone is not shown at what was never starred.
        """
        found: dict[str, Bookmark] = {}
        left: dict[str, Bookmark] = {}
        for bookmark in bookmarks:
            try:
                place, state = self.anchor(bookmark)
            except LibraryError:  # a damaged guide
                place, state = bookmark.ref.place, State.SAME
            if state not in {State.GONE, LOST, MISSING}:
                found[place] = bookmark
            elif bookmark.note or bookmark.colour:
                left[place] = bookmark
        return left | found

    def _blocks(self, edition: _Edition) -> list[tuple[str, str]]:
        """The blocks as they are compared; kept, because several bookmarks of a guide may have to be looked for."""
        key = (edition.info.ref, edition.info.language)
        if key not in self._texts:
            if len(self._texts) >= _KEPT:
                self._texts.clear()
            self._texts[key] = [(place, inline_text(text)) for place, text in edition.blocks.items()]
        return self._texts[key]

    def passage(self, bookmark: Bookmark) -> Passage:
        """The text the bookmark leads to, in the language that is read or the nearest to it."""
        anchor = self.anchor(bookmark)
        ref = bookmark.ref.at(anchor.place)
        edition = self._shown(ref)
        if edition is None:
            return Passage(bookmark.ref, MISSING, "", (), "")
        html = _html(edition, ref.place)
        law = tuple(dict.fromkeys(inline_text(name) for name in _LAW.findall(html)))
        return Passage(ref, anchor.state, _readable(_LAW.sub("", html).replace("\n", "\n\n")), law, edition.info.language)

    def shown(self, bookmark: Bookmark) -> tuple[Passage, str]:
        """The passage and the title, also where the guide is damaged."""
        try:
            return self.passage(bookmark), self.title(bookmark)
        except LibraryError:
            return Passage(bookmark.ref, MISSING, "", (), ""), bookmark.title

    def spoken(self, tag: str) -> Language | None:
        """A language by its tag, if the library knows it."""
        return self._library.language(tag) if self._library.knows(tag) else None

    def source(self, bookmark: Bookmark) -> str:
        """Passage, law, reference and date, for pasting into a letter."""
        passage, _title = self.shown(bookmark)
        edition = self._shown(passage.ref)
        lines = [passage.text or bookmark.excerpt]
        if passage.law:
            lines.append("; ".join(passage.law))
        lines.append(f"{self.where(passage.ref)} ({passage.ref})")
        if edition is not None:
            # L10N: under a copied passage: when the guide was last checked; {date} as 2026-11-22
            checked = _("{guide}, checked {date}").format(guide=edition.info.title, date=edition.info.checked.isoformat())
            lines.append(checked)
        return "\n".join(lines)

    def _shown(self, ref: Reference) -> _Edition | None:
        """The guide in the language that is read, or the one that would be shown instead."""
        tag = self._library.best_language(ref, self.language) if self._edition(ref, self.language) is None else self.language
        return self._edition(ref, tag) if tag else None

    def _edition(self, ref: Reference, tag: str) -> _Edition | None:
        key = (ref.guide, tag)
        if key not in self._editions:
            if len(self._editions) >= _KEPT:
                del self._editions[next(iter(self._editions))]
            self._editions[key] = self._read(*key)
        return self._editions[key]

    def _read(self, guide: Reference, tag: str) -> _Edition | None:
        info = self._library.edition(guide, tag)
        if info is None:
            return None
        headings = dict(self._library.contents(guide, tag))
        return _Edition(info, headings, dict(self._library.blocks(guide, tag)))


def _heading(edition: _Edition, ref: Reference) -> str:
    return edition.headings.get(ref.section, "") if ref.section else edition.info.title


def _html(edition: _Edition, place: str) -> str:
    """A block; for a section all its blocks; for a guide its summary."""
    if not place:
        return edition.info.summary
    if "." in place:
        return edition.blocks.get(place, "")
    if place not in edition.headings:
        return ""
    return "\n".join(text for at, text in edition.blocks.items() if at.startswith(f"{place}."))


def _whole(edition: _Edition, place: str) -> str:
    """All that a place says, law included, as it is compared and stored."""
    html = _html(edition, place)
    if not place:
        return f"{edition.info.title}\n{html}"
    if "." not in place and place in edition.headings:
        return f"{edition.headings[place]}\n{_plain(html)}"
    return _plain(html)


def _plain(html: str) -> str:
    return "\n".join(inline_text(line) for line in html.split("\n"))


def _readable(html: str) -> str:
    return _plain(html).replace(" | ", " · ").strip()
