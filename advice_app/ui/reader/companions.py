"""What may stand beside the page on request: the same guide in another language, and a panel of the window's own."""

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
    from advice_app.ui.reader.glossary_words import WordsOf
    from advice_app.ui.reader.page_view import PageView
    from advice_app.ui.reader.screen import ReaderScreen


class Ports(NamedTuple):
    """What two languages side by side ask of the screen."""

    law_name: Callable[[str], str]
    follow: Callable[[str], None]
    partner: Callable[[EditionInfo], EditionInfo | None]  # the edition to stand beside another
    framed: Callable[[EditionInfo, EditionInfo], FramedPage]  # an edition, for standing beside another
    language: Callable[[str], Language]
    names: Callable[[], list[tuple[str, str]]]  # tag and own name of each language that the guide has
    words_of: Callable[[str], "WordsOf | None"]
    where: Callable[[], str]
    refill: Callable[[], None]  # show the page anew, alone or beside another


class Companions:
    """Hangs on the reading screen, made when the first of them is asked for."""

    def __init__(self, screen: "ReaderScreen", ports: Ports) -> None:
        self._screen, self._ports = screen, ports
        self._panel: PagePanel | None = None
        self._beside: Beside | None = None

    @property
    def second_view(self) -> "PageView | None":
        """The page in the second language while it is on the screen."""
        return self._beside.page if self._beside is not None and self._beside.visible else None

    def set_panel(self, panel: QWidget) -> None:
        """Keep a panel at the end of the page, or below it where the window is narrow."""
        self._panel = PagePanel(self._screen, panel)

    def show_panel(self, *, shown: bool) -> None:
        """Show that panel, or hide it."""
        if self._panel is not None:
            self._panel.shown = shown

    @property
    def beside(self) -> "Beside":
        """Two languages side by side, made when they are first asked for."""
        if self._beside is None:
            from advice_app.ui.reader.beside import Beside  # noqa: PLC0415 - those who work on guides have the panel only

            self._beside = Beside(self._screen, self._ports)
        return self._beside

    def partner(self, edition: EditionInfo) -> EditionInfo | None:
        """The edition that is to stand beside this one, where two columns are wanted."""
        return self._beside.partner(edition) if self._beside is not None else None

    @property
    def stacked(self) -> bool:
        """Whether two languages stand one above the other."""
        return self._beside is not None and self._beside.stacked

    def prepare(self, edition: EditionInfo, *, stay: bool) -> None:
        """Another page will be shown, or (``stay``) the same one anew."""
        if self._beside is not None:
            self._beside.prepare(edition, stay=stay)

    def appear(self) -> None:
        """The panes around it have given way."""
        if self._beside is not None:
            self._beside.appear()

    def follow(self, *, stay: bool) -> None:
        """Another page is shown, or (``stay``) the same one anew."""
        if self._beside is not None:
            self._beside.follow(stay=stay)

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
