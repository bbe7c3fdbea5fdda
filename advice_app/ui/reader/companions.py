"""What may stand beside the page on request: the English source of a translation, and a panel of the window's own."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QWidget

from advice_app.library.catalogue import EditionInfo
from advice_app.library.model import Language
from advice_app.library.page_parts import FramedPage
from advice_app.ui.look import Look
from advice_app.ui.reader.page_panel import PagePanel

if TYPE_CHECKING:
    from advice_app.ui.reader.beside import Beside
    from advice_app.ui.reader.page_view import PageView
    from advice_app.ui.reader.screen import ReaderScreen


class SourcePage(NamedTuple):
    """The English source of what is shown."""

    edition: EditionInfo
    framed: FramedPage
    language: Language
    stay: bool  # the page just came anew


class Ports(NamedTuple):
    """What the source beside a translation asks of the screen."""

    law_name: Callable[[str], str]
    follow: Callable[[str], None]
    source: Callable[[], SourcePage | None]


class Companions:
    """Hangs on the reading screen, made when the first of them is asked for."""

    def __init__(self, screen: "ReaderScreen", ports: Ports) -> None:
        self._screen, self._ports = screen, ports
        self._panel: PagePanel | None = None
        self._beside: Beside | None = None

    @property
    def source_view(self) -> "PageView | None":
        """The page of the source while it is on the screen."""
        return self._beside.page if self._beside is not None and self._beside.visible else None

    def set_panel(self, panel: QWidget) -> None:
        """Keep a panel at the end of the page, or below it where the window is narrow."""
        self._panel = PagePanel(self._screen, panel)

    def show_panel(self, *, shown: bool) -> None:
        """Show that panel, or hide it."""
        if self._panel is not None:
            self._panel.shown = shown

    def show_source(self, *, shown: bool) -> None:
        """Show the English source beside a translation, or no longer."""
        if self._beside is None:
            from advice_app.ui.reader.beside import Beside  # noqa: PLC0415 - those who work on guides have the panel only

            self._beside = Beside(self._screen, self._ports)
        self._beside.show(shown=shown)

    def follow(self) -> None:
        """Another page is shown, or the same one anew."""
        if self._beside is not None:
            self._beside.follow()

    def taken(self) -> int:
        """The width that the panes around the page have less."""
        return self.taken_by_panel() + (self._beside.taken() if self._beside is not None else 0)

    def taken_by_panel(self) -> int:
        """The width that the panel has."""
        return self._panel.taken() if self._panel is not None else 0

    def fit(self) -> None:
        """Stand where there is room."""
        for part in (self._panel, self._beside):
            if part is not None:
                part.fit()

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        if self._beside is not None:
            self._beside.apply_look(look)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        if self._beside is not None:
            self._beside.retranslate()
