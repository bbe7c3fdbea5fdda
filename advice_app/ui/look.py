"""How everything looks now: theme, text size, direction. One value that widgets are handed when it changes."""

from dataclasses import dataclass

from advice_app.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Look:
    """Theme, text size in percent, and whether the window runs from right to left."""

    theme: Theme
    percent: int = 100
    rtl: bool = False

    def px(self, pixels: float) -> int:
        """Pixels at 100 % as pixels at this text size."""
        return round(pixels * self.percent / 100)
