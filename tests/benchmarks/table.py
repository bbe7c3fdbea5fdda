"""Measures and the table they are printed in."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_HEAD = ("measure", "app", "bare", "ratio", "target", "")


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the table. ``target`` bounds the ratio; nothing: for information."""

    name: str
    app: float
    bare: float
    unit: str = "ms"
    target: float | None = None
    bound: float | None = None  # for ``app`` itself, instead of the ratio
    excuse: str = ""  # why a target cannot hold on this machine

    @property
    def verdict(self) -> str:
        """``ok`` or ``over``; nothing without a target."""
        if self.target is None and self.bound is None:
            return ""
        over = self.app > self.bound if self.bound is not None else self.app / self.bare > (self.target or 0)
        return (f"over, but {self.excuse}" if self.excuse else "over") if over else "ok"

    def cells(self) -> tuple[str, ...]:
        """The line as texts."""
        bare = f"{self.bare:.1f} {self.unit}" if self.bare else ""
        ratio = f"{self.app / self.bare:.2f}" if self.bare else ""
        target = f"<= {self.target:.2f}" if self.target else f"<= {self.bound:.1f} {self.unit}" if self.bound else ""
        return (self.name, f"{self.app:.1f} {self.unit}", bare, ratio, target, self.verdict)


def table(measures: Iterable[Measure]) -> str:
    """All lines, in columns."""
    rows = [_HEAD, *(measure.cells() for measure in measures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([lines[0], "-" * len(lines[0]), *lines[1:]])


def percentile(values: Sequence[float], share: float) -> float:
    """The value that a share of all are not above."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, round(share * len(ordered)) - 1))]


def spread(values: Sequence[float]) -> float:
    """Half of all values are within this share of the median: above 0.1 the machine was busy."""
    quarters = statistics.quantiles(values, n=4) if len(values) > 1 else [0, 0, 0]
    return (quarters[2] - quarters[0]) / statistics.median(values)
