"""Where a moment stands on the bar: in proportion, but no piece so narrow that nobody could read or hit it."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise


class Scale:
    """Pieces between moments, as wide as they last as far as that leaves each its least width."""

    def __init__(self, moments: Sequence[datetime], width: float, least: float) -> None:
        self._moments = list(moments)
        lengths = [(after - before).total_seconds() for before, after in pairwise(moments)]
        widths = _widths(lengths, width, least)
        self.true = not widths or _in_proportion(lengths, widths)
        self._edges = [0.0]
        for own in widths:
            self._edges.append(self._edges[-1] + own)

    @property
    def edges(self) -> list[float]:
        """Where each moment stands."""
        return self._edges

    def place(self, moment: datetime) -> float:
        """Where any moment stands; the ends of the bar for those beyond."""
        if moment <= self._moments[0]:
            return 0.0
        for number, (before, after) in enumerate(pairwise(self._moments)):
            if moment <= after:
                share = (moment - before) / (after - before) if after > before else 1.0
                return self._edges[number] + share * (self._edges[number + 1] - self._edges[number])
        return self._edges[-1]


def _widths(lengths: list[float], width: float, least: float) -> list[float]:
    if not lengths:
        return []
    least = min(least, width / len(lengths))
    narrow: set[int] = set()
    while True:
        rest = width - least * len(narrow)
        total = sum(length for number, length in enumerate(lengths) if number not in narrow) or 1.0
        widths = [least if number in narrow else rest * length / total for number, length in enumerate(lengths)]
        more = {number for number, own in enumerate(widths) if own < least and number not in narrow}
        if not more or len(narrow | more) == len(lengths):
            return widths if not more else [width / len(lengths)] * len(lengths)
        narrow |= more


def _in_proportion(lengths: list[float], widths: list[float]) -> bool:
    total, all_of_it = sum(lengths) or 1.0, sum(widths)
    return all(abs(length / total - own / all_of_it) < 0.01 for length, own in zip(lengths, widths, strict=True))  # noqa: PLR2004
