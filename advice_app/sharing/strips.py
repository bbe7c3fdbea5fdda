"""Reads off a laid out document what no end of a page may cut."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextDocument

from advice_app.export.paginate import Strip
from advice_app.export.paper_html import LINE, NOTE
from advice_app.library.page_parts import Paragraph

_PAD, _CELL, _LINE_PAD = 15.0, 10.0, 1.0  # pixels of ground around a box, a row of a table, a line of contents
_ROWS = frozenset({"head", "row", LINE})
_LEAST = 2  # lines of a paragraph that stand together at least


class _Run(NamedTuple):
    """The blocks of one paragraph, or of one row of a table."""

    first: int
    last: int
    paragraph: Paragraph


def read_strips(document: QTextDocument, paragraphs: Sequence[Paragraph], height: float) -> list[Strip]:
    """What stands in a document, for pages of this height."""
    return _Reader(document, paragraphs, height).strips()


class _Reader:
    """Goes through a document once."""

    def __init__(self, document: QTextDocument, paragraphs: Sequence[Paragraph], height: float) -> None:
        self._document, self._layout = document, document.documentLayout()
        self._paragraphs, self._height = paragraphs, height
        self._boxes = self._find_boxes()
        self._head = -1

    def _find_boxes(self) -> dict[int, tuple[int, int]]:
        """First and last block of each box."""
        found: dict[int, tuple[int, int]] = {}
        for number, item in enumerate(self._paragraphs):
            if item.group:
                found[item.group] = (found.get(item.group, (number, number))[0], number)
        return found

    def strips(self) -> list[Strip]:
        found: list[Strip] = []
        before: _Run | None = None
        for run in self._runs():
            free = before is None or self._parts(before, run)
            if run.paragraph.role in _ROWS:
                found.append(self._row(run, free=free, before=before, number=len(found)))
            else:
                found += self._lines(run, free=free)
            before = run
        return _with_last_rows(found)

    def _runs(self) -> list[_Run]:
        runs: list[_Run] = []
        for number, item in enumerate(self._paragraphs):
            if item.role == "gap":
                continue
            last = runs[-1] if runs else None
            if last and item.role in _ROWS and (item.place, item.role) == (last.paragraph.place, last.paragraph.role):
                runs[-1] = last._replace(last=number)
            else:
                runs.append(_Run(number, number, item))
        return runs

    def _parts(self, before: _Run, run: _Run) -> bool:
        """Whether a page may end between the two."""
        old, new = before.paragraph, run.paragraph
        if old.role in {"head", "title"} or _is_heading(old):
            return False
        if old.group and old.group == new.group:
            return not self._short(old.group)
        if old.role not in _ROWS and new.place and old.place == new.place:  # a word and its meaning
            return False
        return not self._block(before.last).text().rstrip().endswith(":")

    def _short(self, group: int) -> bool:
        first, last = self._boxes[group]
        return self._rect_bottom(last) - self._rect_top(first) < self._height / 2

    def _block(self, number: int) -> QTextBlock:
        return self._document.findBlockByNumber(number)

    def _rect_top(self, number: int) -> float:
        return self._layout.blockBoundingRect(self._block(number)).top()

    def _rect_bottom(self, number: int) -> float:
        return self._layout.blockBoundingRect(self._block(number)).bottom()

    def _row(self, run: _Run, *, free: bool, before: _Run | None, number: int) -> Strip:
        blocks = range(run.first, run.last + 1)
        pad = _LINE_PAD if run.paragraph.role == LINE else _CELL
        texts = " ".join(self._block(block).text() for block in blocks)
        if run.paragraph.role == "head":
            self._head = number
        elif before is None or before.paragraph.role not in {"head", "row"} or run.paragraph.role == LINE:
            self._head = -1
        head = self._head if self._head < number else -1
        top, bottom = min(map(self._rect_top, blocks)) - pad, max(map(self._rect_bottom, blocks)) + pad
        return Strip(top, bottom, free, _notes(texts), head)

    def _lines(self, run: _Run, *, free: bool) -> list[Strip]:
        block, item = self._block(run.first), run.paragraph
        layout, top, text = block.layout(), self._rect_top(run.first), block.text()
        count = layout.lineCount()
        whole = _is_heading(item) or (item.group and self._short(item.group))
        found = []
        for number in range(count):
            line = layout.lineAt(number)
            may = free if number == 0 else not whole and _LEAST <= number <= count - _LEAST
            own = text[line.textStart() : line.textStart() + line.textLength()]
            found.append(Strip(top + line.y(), top + line.y() + line.height(), may, _notes(own)))
        if found and item.group:
            first, last = self._boxes[item.group]
            if run.first == first:
                found[0] = found[0]._replace(top=found[0].top - _PAD)
            if run.first == last:
                found[-1] = found[-1]._replace(bottom=found[-1].bottom + _PAD)
        return found


def _with_last_rows(strips: list[Strip]) -> list[Strip]:
    """The last row of a table does not stand alone on a page."""
    heads = [strip.head for strip in strips] + [-1]
    return [
        strip._replace(free=False) if strip.head >= 0 and heads[number + 1] != strip.head else strip
        for number, strip in enumerate(strips)
    ]


def _is_heading(item: Paragraph) -> bool:
    return bool(item.place) and "." not in item.place and not item.group and item.role not in _ROWS


def _notes(text: str) -> tuple[int, ...]:
    return tuple(int(found) for found in NOTE.findall(text)) if "\u00a0[" in text else ()
