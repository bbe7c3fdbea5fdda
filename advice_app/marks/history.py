"""Back and forward, as in a browser: one stack a window, kept in memory."""

from typing import NamedTuple

from advice_app.library.model import Reference


class Stop(NamedTuple):
    """A page that was shown. ``ref`` carries the place that was being read; nothing stands for the home screen."""

    ref: Reference | None


class History:
    """Where the reader has been. Going somewhere new drops what lay ahead."""

    def __init__(self) -> None:
        self.stops: list[Stop] = []
        self.current = -1

    def visit(self, ref: Reference | None) -> None:
        """Go somewhere; coming to the same guide again is no new stop."""
        if 0 <= self.current < len(self.stops) and _same(self.stops[self.current].ref, ref):
            self.keep(ref)
            return
        del self.stops[self.current + 1 :]
        self.stops.append(Stop(ref))
        self.current += 1

    def keep(self, ref: Reference | None) -> None:
        """Remember the place reached in the current page, so that coming back comes back to it."""
        if self.current >= 0:
            self.stops[self.current] = Stop(ref)

    def can_go(self, step: int) -> bool:
        """Whether there is anything ``step`` stops away (-1 back, 1 forward)."""
        return 0 <= self.current + step < len(self.stops)

    def go(self, step: int) -> Stop:
        """Go back (-1) or forward (1). Raises `IndexError` where `can_go` says no."""
        if not self.can_go(step):
            raise IndexError("no page there")
        self.current += step
        return self.stops[self.current]


def _same(one: Reference | None, other: Reference | None) -> bool:
    return (one.guide if one else None) == (other.guide if other else None)
