"""How everything looks now: theme, text size, direction. One value that widgets are handed when it changes."""

from typing import TYPE_CHECKING, NamedTuple

from advice_app.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics

_TALL = 1.5


class Comfort(NamedTuple):
    """What makes long text easier to read, beside its size: on the page, and the letters everywhere."""

    spacing: int = 100  # of lines, in percent of the usual
    letters: int = 0  # more room between letters, in percent of their size
    column: int = 100  # width of the text, in percent of the usual
    font: str = ""  # family; nothing: ours


class Look(NamedTuple):
    """Theme, text size in percent, whether the window runs from right to left, and what makes reading easier."""

    theme: Theme
    percent: int = 100
    rtl: bool = False
    comfort: Comfort = Comfort()

    def px(self, pixels: float) -> int:
        """Pixels at 100 % as pixels at this text size."""
        return round(pixels * self.percent / 100)


def slack(metrics: "QFontMetrics", pixels: int) -> int:
    """How much of a font's line is air, in pixels: Noto Sans Arabic is 211 % of its size, and a row need not add to that."""
    return max(0, round(metrics.height() - pixels * _TALL))
