"""Where wallet cards stand on sheets of paper, in millimetres: fronts, and backs that lie behind them.

A card has the size of a bank card (ISO/IEC 7810 ID-1). Backs are mirrored across the long edge that the sheet is turned on.
The grid is in the middle of the sheet, so that it stays there when the sheet is turned. No Qt here.
"""

from typing import NamedTuple

CARD_WIDTH, CARD_HEIGHT = 85.60, 53.98
EDGE = 10.0
"""Kept free at the edges: printers cannot reach the outermost 5 mm, and the cut marks stand inside of them."""
MARK_GAP, MARK_LENGTH = 1.5, 3.5  # between a card and its mark, and of the mark


class Paper(NamedTuple):
    """A sheet, upright."""

    id: str
    width: float
    height: float


A4, LETTER = Paper("A4", 210.0, 297.0), Paper("Letter", 215.9, 279.4)
PAPERS = (A4, LETTER)


class Slot(NamedTuple):
    """The place of a card, by its number, from the left and the top of the sheet."""

    card: int
    left: float
    top: float


class Line(NamedTuple):
    """A line from one point to another."""

    x1: float
    y1: float
    x2: float
    y2: float

    def mirrored(self, width: float) -> "Line":
        """As it stands behind the sheet."""
        return Line(width - self.x2, self.y1, width - self.x1, self.y2)


class Page(NamedTuple):
    """One side of a sheet. ``marks`` show where to cut; ``cuts`` are where the knife goes."""

    sheet: int
    back: bool
    slots: tuple[Slot, ...]
    marks: tuple[Line, ...]
    cuts: tuple[Line, ...]


def grid(paper: Paper) -> tuple[int, int]:
    """How many cards stand beside and below each other. Raises `ValueError` where not even one has room."""
    if paper.width < CARD_WIDTH or paper.height < CARD_HEIGHT:
        raise ValueError(f"{paper.width} x {paper.height} mm is smaller than a card")
    across, down = (paper.width - 2 * EDGE) // CARD_WIDTH, (paper.height - 2 * EDGE) // CARD_HEIGHT
    return max(int(across), 1), max(int(down), 1)


def lay_out(count: int, paper: Paper, *, backs: bool = True) -> tuple[Page, ...]:
    """The pages for so many cards, in the order in which a printer wants them: front, its back, the next front."""
    columns, rows = grid(paper)
    pages = []
    for sheet, first in enumerate(range(0, count, columns * rows)):
        front = _front(paper, sheet, range(first, min(first + columns * rows, count)))
        pages.append(front)
        if backs:
            pages.append(_behind(front, paper))
    return tuple(pages)


def _front(paper: Paper, sheet: int, cards: range) -> Page:
    columns, rows = grid(paper)
    left, top = (paper.width - columns * CARD_WIDTH) / 2, (paper.height - rows * CARD_HEIGHT) / 2
    places = [divmod(number, columns) for number in range(len(cards))]
    slots = [
        Slot(card, left + column * CARD_WIDTH, top + row * CARD_HEIGHT) for card, (row, column) in zip(cards, places, strict=True)
    ]
    used_columns, used_rows = min(columns, len(cards)), -(-len(cards) // columns)
    xs = [left + number * CARD_WIDTH for number in range(used_columns + 1)]
    ys = [top + number * CARD_HEIGHT for number in range(used_rows + 1)]
    cuts = [Line(x, ys[0], x, ys[-1]) for x in xs] + [Line(xs[0], y, xs[-1], y) for y in ys]
    return Page(sheet, False, tuple(slots), _marks(xs, ys), tuple(cuts))  # noqa: FBT003 - a front


def _marks(xs: list[float], ys: list[float]) -> tuple[Line, ...]:
    """Outside of the cards, at both ends of every cut."""
    near, far = MARK_GAP, MARK_GAP + MARK_LENGTH
    upright = [Line(x, y + sign * near, x, y + sign * far) for x in xs for y, sign in ((ys[0], -1), (ys[-1], 1))]
    level = [Line(x + sign * near, y, x + sign * far, y) for y in ys for x, sign in ((xs[0], -1), (xs[-1], 1))]
    return (*upright, *level)


def _behind(front: Page, paper: Paper) -> Page:
    """What lies behind a front when the sheet is turned on its long edge."""
    slots = tuple(slot._replace(left=paper.width - slot.left - CARD_WIDTH) for slot in front.slots)
    marks, cuts = (tuple(line.mirrored(paper.width) for line in lines) for lines in (front.marks, front.cuts))
    return front._replace(back=True, slots=slots, marks=marks, cuts=cuts)
