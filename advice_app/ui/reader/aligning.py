"""Makes two pages equally high, row by row: what is shorter gets room below it.

Qt has no way to lay two documents out together, so both are laid out first, and the room is put in afterwards: as the margin
below a paragraph, the padding of a table row, or the margin above a table, whichever Qt heeds there (measured on 6.11.3).
"""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextCursor, QTextTable

from advice_app.ui.reader.page_document import PageDocument
from advice_app.ui.reader.rows import Row, matched

_CELLS = frozenset({"head", "row"})
_LEAST = 1 / 64
"""What Qt counts pixels in."""


class _Column(NamedTuple):
    """A page with the heights of its rows as they would be without room below them."""

    page: PageDocument
    rows: list[Row]
    ends: list[int]  # the block that each row's room goes below
    heights: list[float]


def align(first: PageDocument, second: PageDocument, below: Mapping[str, float], cell: int) -> bool:
    """Let rows of the same place begin at the same height. Whether anything changed.

    ``below``: room to leave under rows, by key; ``cell``: the padding of a table's cells.
    """
    pairs = matched(first.rows, second.rows)
    columns = _column(first, [pair[0] for pair in pairs]), _column(second, [pair[1] for pair in pairs])
    under = [below.get(pair[0].key, 0.0) for pair in pairs]
    changed = False
    for column, other in (columns, columns[::-1]):
        missing = [max(0.0, there - here) for here, there in zip(column.heights, other.heights, strict=True)]
        changed |= _stretch(column, missing, under)
    _level(columns, cell)
    return changed


def make_room(page: PageDocument, below: Mapping[str, float]) -> bool:
    """Leave room under rows of a page that stands alone. Whether anything changed."""
    rows = page.rows
    page.painter.room = {}
    return _stretch(_column(page, rows), [0.0] * len(rows), [below.get(row.key, 0.0) for row in rows])


def _column(page: PageDocument, rows: list[Row]) -> _Column:
    layout = page.document.documentLayout()
    height = layout.documentSize().height()  # lays out to the end
    tops = [layout.blockBoundingRect(page.document.findBlockByNumber(row.first)).top() for row in rows]
    ends = [_end(page, row) for row in rows]
    spans = zip(tops, [*tops[1:], height], ends, strict=True)
    return _Column(page, rows, ends, [below - top - page.room.get(end, 0.0) for top, below, end in spans])


def _end(page: PageDocument, row: Row) -> int:
    """The last block of a row; after a table, its last row, whose line is to be at the same height too."""
    number = row.last
    while number > row.first and page.paragraphs[number].role == "gap":
        number -= 1
    return number


def _stretch(column: _Column, missing: list[float], under: list[float]) -> bool:
    """Put room below rows: what they lack, and what is to stand under them."""
    page = column.page
    sums = {end: lacking + more for end, lacking, more in zip(column.ends, missing, under, strict=True)}
    wanted = {end: room for end, room in sums.items() if room >= _LEAST}
    numbers = [number for number in {*wanted, *page.room} if abs(wanted.get(number, 0) - page.room.get(number, 0)) >= _LEAST]
    if not numbers:
        return False
    document = page.document
    blocked = document.blockSignals(True)  # noqa: FBT003 - Qt's; nothing of the text changes, and whoever listens would begin anew
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number in numbers:
        _put(cursor, page, number, wanted.get(number, 0.0))
    cursor.endEditBlock()
    document.blockSignals(blocked)
    page.room = wanted
    document.documentLayout().documentSize()
    return True


def _level(columns: tuple[_Column, _Column], cell: int) -> None:
    """Let boxes and the lines of tables end at the same height in both columns."""
    first, second = (_depths(column, cell) for column in columns)
    for column, own, other in ((columns[0], first, second), (columns[1], second, first)):
        ends = zip(column.ends, own, other, strict=True)
        room = {end: max(here.wanted, there.wanted) - here.own for end, here, there in ends if here.own}
        column.page.painter.room = {end: more for end, more in room.items() if more}


class _Depth(NamedTuple):
    """From the top of a row to the end of its text, and to where that would have to be for its box or its line."""

    own: float
    wanted: float


def _depths(column: _Column, cell: int) -> list[_Depth]:
    layout, document, paragraphs = column.page.document.documentLayout(), column.page.document, column.page.paragraphs
    found: list[_Depth] = []
    for row, end in zip(column.rows, column.ends, strict=True):
        if not paragraphs[end].kind and paragraphs[end].role not in _CELLS:
            found.append(_Depth(0.0, 0.0))
            continue
        rects = [layout.blockBoundingRect(document.findBlockByNumber(number)) for number in range(row.first, end + 1)]
        own = max(rect.bottom() for rect in rects) - rects[0].top()
        after = end + 1
        if paragraphs[end].role in _CELLS and after < len(paragraphs) and paragraphs[after].role in _CELLS:
            # as near to the next row as in a table that stands alone
            below = layout.blockBoundingRect(document.findBlockByNumber(after)).top() - rects[0].top()
            found.append(_Depth(own, below - 2 * cell))
        else:
            found.append(_Depth(own, own))
    return found


def _put(cursor: QTextCursor, page: PageDocument, number: int, room: float) -> None:
    """Put room below one block."""
    block = page.document.findBlockByNumber(number)
    cursor.setPosition(block.position())
    if page.paragraphs[number].role in _CELLS:
        _pad_row(cursor, room - page.room.get(number, 0.0))
    elif number + 1 < len(page.paragraphs) and page.paragraphs[number + 1].role in _CELLS:
        cursor.setPosition(block.next().position())
        table: QTextTable = cursor.currentTable()
        form = table.format()
        form.setTopMargin(form.topMargin() + room - page.room.get(number, 0.0))
        table.setFormat(form)
    else:
        _put_margin(cursor, page, block, room)


def _put_margin(cursor: QTextCursor, page: PageDocument, block: QTextBlock, room: float) -> None:
    form, number = block.blockFormat(), block.blockNumber()
    own = page.margins.setdefault(number, form.bottomMargin())
    following = block.next()
    # of the margin below a block and the one above the next Qt takes the greater
    least = max(own, following.blockFormat().topMargin()) if following.isValid() else own
    form.setBottomMargin(least + room if room else own)
    cursor.setBlockFormat(form)


def _pad_row(cursor: QTextCursor, more: float) -> None:
    """Pad the cells of a table row; in a table a margin below the last paragraph counts for nothing."""
    table: QTextTable = cursor.currentTable()
    row = table.cellAt(cursor).row()
    for column in range(table.columns()):
        cell = table.cellAt(row, column)
        form = cell.format().toTableCellFormat()
        form.setBottomPadding(form.bottomPadding() + more)
        cell.setFormat(form)
        if cell.columnSpan() == table.columns():
            break
