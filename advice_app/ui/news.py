"""News in the window: how many changes the reader was not shown yet, on the side bar. Counted when the first page is there."""

from typing import TYPE_CHECKING

from advice_app.changes.ledger import Ledger
from advice_app.languages import ngettext
from advice_app.ui.changes.noticing import Noticing
from advice_app.ui.part import Part

if TYPE_CHECKING:
    from advice_app.ui.side.side_bar import SideBar
    from advice_app.ui.window import MainWindow

_TOOL = "changes"


class News(Part):
    """Compares the library with the one the reader had, and shows the number beside the tool that lists them."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._noticing: Noticing | None = None
        self._count = 0

    def start(self) -> None:
        """Begin to compare, unless that is done or going on."""
        if self._noticing is None:
            session = self._window.session
            self._noticing = Noticing(Ledger(session.library, session.marks), session.guide_language(), self._window)
            self._noticing.counted.connect(self.show_count)
            self._noticing.start()

    def show_count(self, count: int) -> None:
        """Show how many are new."""
        self._count = count
        if self._window.read.made:
            self.show_on(self._window.reader.side_bar)

    def show_on(self, side_bar: "SideBar") -> None:
        """Show the number on a side bar."""
        # L10N: a badge beside "What changed": how many changes the reader has not seen yet
        text = ngettext("{number} new", "{number} new", self._count).format(number=self._count)
        side_bar.tools.show_badge(_TOOL, text if self._count else "")

    def retranslate(self) -> None:
        self.show_count(self._count)

    def set_library(self) -> None:
        self.end()
        self._noticing = None
        self.start()

    def end(self) -> None:
        if self._noticing is not None:
            self._noticing.stop()
