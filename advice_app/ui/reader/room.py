"""How the page shares the width of the window with what stands around it: in a narrow one bars give way, panes come over it."""

from typing import TYPE_CHECKING

from advice_app.ui.side import RAIL, RAIL_BELOW, SIDE_BAR

if TYPE_CHECKING:
    from advice_app.ui.reader.screen import ReaderScreen
    from advice_app.ui.reader.surround import Surround

POPOVER_BELOW = 1280
COLUMNS_FROM = 900
PANE = 284  # pixels at 100 %
_MOST_PANE = 420


class Room:
    """Call `fit` when the screen has another size, or when something beside the page comes or goes."""

    def __init__(self, screen: "ReaderScreen") -> None:
        self._screen = screen
        self._width = 0  # what the window will give, until it has
        self._side_bar_wanted = self._pane_wanted = True
        self._pane_open = False  # in a narrow window, on request

    def expect_width(self, width: int) -> None:
        """Keep room for what stands around the page in a window this wide, so that the page is laid out once, not twice."""
        self._width = width
        self.fit()

    def resized(self) -> None:
        """The window gave what it has."""
        self._width = 0
        self.fit()

    def set_side_bar(self, wanted: bool) -> None:
        """Show the side bar in full, or as a rail of dots."""
        self._side_bar_wanted = wanted
        self.fit()

    def set_pane(self, wanted: bool) -> None:
        """Show the contents beside the page; in a narrow window, over it."""
        self._pane_wanted = wanted
        self._pane_open = wanted and self._screen.isVisible()  # never opens by itself over the page
        self.fit()

    def pane_is_popover(self) -> bool:
        """Whether the contents come over the page."""
        return self._left() < POPOVER_BELOW + self._extra()

    def close_popover(self) -> bool:
        """Close the contents if they stand over the page; whether they did."""
        if self.pane_is_popover() and self._pane_open:
            self._pane_open = False
            self.fit()
            return True
        return False

    def is_narrow(self) -> bool:
        """Whether there is no room for a panel beside the page."""
        return self._all() < RAIL_BELOW + self._extra()

    def is_too_narrow_for_columns(self) -> bool:
        """Whether there is no room for two languages side by side."""
        companions = self._screen.companions_made
        taken = companions.taken_by_panel() if companions is not None else 0
        return self._all() - taken < COLUMNS_FROM + self._extra()

    def _all(self) -> int:
        return self._width or self._screen.width()

    def _left(self) -> int:
        """The width of the window, less what stands beside the page."""
        companions = self._screen.companions_made
        return self._all() - (companions.taken() if companions is not None else 0)

    def _extra(self) -> int:
        """Larger text needs wider panes: they give way earlier."""
        look = self._screen.look
        return look.px(284 + 264) - 284 - 264 if look.percent > 100 else 0  # noqa: PLR2004

    def fit(self) -> None:
        """Give each its place, or the room for it that it will take."""
        screen = self._screen
        if screen.companions_made is not None:
            screen.companions_made.fit()
        rail = not self._side_bar_wanted or self._left() < RAIL_BELOW + self._extra()
        popover = self.pane_is_popover()
        if screen.surround_made is None:
            self._keep_room(rail=rail, pane=not popover and self._pane_wanted)
        else:
            self._place(screen.surround_made, rail=rail, popover=popover)

    def _place(self, surround: "Surround", *, rail: bool, popover: bool) -> None:
        if rail != surround.side_bar.stages.rail:
            surround.side_bar.set_rail(rail)
        if popover == (self._screen.row.indexOf(surround.pane) >= 0):
            self._pane_open = False
            surround.place_pane(popover=popover)
        surround.pane.setVisible(self._pane_open if popover else self._pane_wanted)
        if popover and self._pane_open:
            surround.float_pane()

    def _keep_room(self, *, rail: bool, pane: bool) -> None:
        """Leave the room that the bars will take, so that the page does not move when they come."""
        look = self._screen.look
        start = RAIL if rail else min(look.px(SIDE_BAR), _MOST_PANE)
        end = min(look.px(PANE), _MOST_PANE) if pane else 0
        self._screen.row.setContentsMargins(*((end, 0, start, 0) if look.rtl else (start, 0, end, 0)))
