"""The words of the page that have a meaning, paragraph by paragraph: only what is asked about is looked through."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QTextBlock, QTextCursor

from advice_app.library.catalogue import LibraryError
from advice_app.library.meanings import Meaning, Meanings, read_meanings
from advice_app.library.model import Reference
from advice_app.ui.reader.page_view import PageView

_LOCAL_WEIGHT = 500  # of words in the local language (page_css)
_REACH = 3  # pixels around a word that still are the word


class WordsOf(NamedTuple):
    """Whose words stand on the page: the library, the guide and the language it is read in."""

    library: Path
    ref: Reference
    language: str


class PageWord(NamedTuple):
    """A word on the page: where it begins and ends in the document, and what it means."""

    start: int
    end: int
    meaning: Meaning
    link: bool = False  # part of a link, which a click follows
    local: bool = False  # written as a word of the country's own language


class PageWords:
    """Knows the words of one page view. ``words_of`` says what is shown there; nothing while nothing is."""

    def __init__(self, page: PageView, words_of: Callable[[], WordsOf | None]) -> None:
        self._page = page
        self._words_of = words_of
        self._key: tuple[Path, str, str] | None = None
        self._meanings: Meanings | None = None
        self._found: dict[int, list[PageWord]] = {}  # by number of the block

    def forget(self) -> None:
        """Another page is shown, or the same one anew."""
        self._found = {}

    def same(self, word: Meaning) -> Meaning | None:
        """What a local word means in the language of this page."""
        meanings = self._read()
        found = meanings.find(word.word, lambda _start: True) if meanings is not None else []
        return next((item.meaning for item in found if item.meaning.local), None)

    def at(self, point: QPoint) -> PageWord | None:
        """The word at a point of the page's viewport."""
        cursor = self._page.cursorForPosition(point)
        words = self.of(cursor.block())
        return next((word for word in words if self.rect(word).adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(point)), None)

    def selected(self) -> PageWord | None:
        """The word that is selected."""
        cursor = self._page.textCursor()
        if not cursor.hasSelection():
            return None
        span = (cursor.selectionStart(), cursor.selectionEnd())
        words = self.of(self._page.document().findBlock(span[0]))
        return next((word for word in words if (word.start, word.end) == span), None)

    def of(self, block: QTextBlock) -> list[PageWord]:
        """The words of a paragraph; none of what the interface adds to the page, or of a paragraph in another language."""
        number = block.blockNumber()
        if number not in self._found:
            item = self._page.paragraph(block)
            own = item is not None and item.place and not (item.kind == "stale" and item.role != "old")
            self._found[number] = list(self._look_through(block)) if own else []
        return self._found[number]

    def first_of_section(self, block: QTextBlock) -> list[PageWord]:
        """Of the words of a paragraph that are shown to have a meaning, those that its section did not have before."""
        words = self._marked(block)
        if not words:
            return []
        section, before = self._place(block)[0], set[Meaning]()
        earlier = block.previous()
        while earlier.isValid() and self._place(earlier)[0] == section:
            before.update(word.meaning for word in self._marked(earlier))
            earlier = earlier.previous()
        first = {word.meaning: word for word in reversed(words) if word.meaning not in before}
        return sorted(first.values(), key=lambda word: word.start)

    def neighbour(self, position: int, direction: int) -> PageWord | None:
        """The next (1) or previous (-1) word that a reader steps to, round the end; nothing where the page has none."""
        document = self._page.document()
        here = document.findBlock(position)
        words = self.first_of_section(here)
        beyond = [word for word in words if (word.start > position if direction > 0 else word.start < position)]
        if beyond:
            return beyond[0 if direction > 0 else -1]
        block = here
        for _number in range(document.blockCount()):
            block = block.next() if direction > 0 else block.previous()
            if not block.isValid():
                block = document.firstBlock() if direction > 0 else document.lastBlock()
            if words := self.first_of_section(block):
                return words[0 if direction > 0 else -1]
        return None

    def rect(self, word: PageWord) -> QRect:
        """Where a word is in the viewport; of one that breaks over two lines, its first part."""
        start, end = self._caret(word.start), self._caret(word.end)
        if end.top() != start.top():
            line = self._page.document().findBlock(word.start).layout()
            position = word.start - self._page.document().findBlock(word.start).position()
            row = line.lineForTextPosition(position)
            last = word.start - position + row.textStart() + row.textLength() - 1
            end = self._caret(max(word.start, last))
        return QRect(start.topLeft(), end.bottomRight()).normalized().united(start)

    def _caret(self, position: int) -> QRect:
        cursor = QTextCursor(self._page.document())
        cursor.setPosition(position)
        return self._page.cursorRect(cursor)

    def _marked(self, block: QTextBlock) -> list[PageWord]:
        """Not in headings and links, which lines would crowd, and not in the list that explains words itself."""
        section, number = self._place(block)
        return [word for word in self.of(block) if word.meaning.mark and not word.link] if number and section != "words" else []

    def _place(self, block: QTextBlock) -> tuple[str, str]:
        """The section of a paragraph, and its number there."""
        item = self._page.paragraph(block)
        section, _, number = (item.place if item is not None else "").partition(".")
        return section, number

    def _look_through(self, block: QTextBlock) -> Iterator[PageWord]:
        meanings = self._read()
        if meanings is None:
            return
        position, (local, links) = block.position(), _spans(block)
        for word in meanings.find(block.text(), lambda start: _within(start, local)):
            yield PageWord(
                position + word.start, position + word.end, word.meaning, _within(word.start, links), _within(word.start, local)
            )

    def _read(self) -> Meanings | None:
        """The words of what is shown; none where the library cannot be read, which the window tells when it opens a page."""
        shown = self._words_of()
        if shown is None:
            return None
        key = (shown.library, shown.ref.jurisdiction, shown.language)
        if key != self._key:
            self._key, self._meanings = key, None
            try:
                self._meanings = read_meanings(*key)
            except LibraryError:
                return None
        return self._meanings


def _spans(block: QTextBlock) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Where words in the local language, and where links stand in a paragraph."""
    local: list[tuple[int, int]] = []
    links: list[tuple[int, int]] = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        start, form = fragment.position() - block.position(), fragment.charFormat()
        span = (start, start + fragment.length())
        if form.isAnchor():
            links.append(span)
        elif form.fontWeight() == _LOCAL_WEIGHT:
            local.append(span)
        iterator += 1
    return local, links


def _within(position: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in spans)
