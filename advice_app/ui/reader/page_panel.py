"""Keeps a panel beside the page, at its end, or below it where the window is narrow."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from advice_app.ui.reader.screen import ReaderScreen

WIDTH, _MOST = 300, 420
_SHARE, _MOST_SHARE = 0.36, 0.55  # of the height, below the page: usually, and where large text needs more
_LEAST = 160  # pixels at 100 %


class PagePanel:
    """Where a panel of the window's own stands in the reading screen. The panel's property ``side`` says which it is."""

    def __init__(self, screen: "ReaderScreen", widget: QWidget) -> None:
        self._screen, self.widget = screen, widget
        self.shown = True

    def taken(self) -> int:
        """The width that the page has less."""
        return self._width() if self.shown and not self._screen.room.is_narrow() else 0

    def _width(self) -> int:
        return min(self._screen.look.px(WIDTH), _MOST)

    def fit(self) -> None:
        """Go where there is room."""
        screen, widget = self._screen, self.widget
        side = "below" if screen.room.is_narrow() else "end"
        if widget.property("side") != side:
            screen.row.removeWidget(widget)
            screen.middle.removeWidget(widget)
            widget.setProperty("side", side)
            widget.style().unpolish(widget)
            widget.style().polish(widget)
            if side == "end":
                screen.row.insertWidget(screen.row.indexOf(screen.middle) + 1, widget)
            else:
                screen.middle.addWidget(widget)
        if side == "end":
            widget.setFixedWidth(self._width())
            widget.setMaximumHeight(16777215)
            widget.setMinimumHeight(0)
        else:
            widget.setMinimumWidth(0)
            widget.setMaximumWidth(16777215)
            wanted = max(round(screen.height() * _SHARE), screen.look.px(_LEAST))
            widget.setFixedHeight(min(wanted, round(screen.height() * _MOST_SHARE)))
        widget.setVisible(self.shown)
