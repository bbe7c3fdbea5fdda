"""What stands around the page: side bar, find bar, side pane."""

from typing import TYPE_CHECKING

from advice_app.ui.look import Look
from advice_app.ui.reader.find_bar import FindBar
from advice_app.ui.reader.glossary_tips import GlossaryTips
from advice_app.ui.reader.law_tips import LawTips
from advice_app.ui.reader.side_pane import SidePane
from advice_app.ui.side.side_bar import SideBar
from advice_app.ui.style import set_role

if TYPE_CHECKING:
    from advice_app.ui.reader.screen import ReaderScreen

_GAP = 28  # between a floating pane and the edge: room for the scroll bar


class Surround:
    """Puts the three around the page of a reading screen, and connects them with it."""

    def __init__(self, screen: "ReaderScreen", look: Look) -> None:
        self._screen = screen
        self._look = look
        self.side_bar = SideBar(look, screen)
        self.find_bar = FindBar(look, screen)
        self.pane = SidePane(look, screen)
        screen.row.insertWidget(0, self.side_bar)
        screen.middle.insertWidget(0, self.find_bar)
        screen.row.addWidget(self.pane)
        self._tips = LawTips(screen.page)
        self.glossary = GlossaryTips(screen.page, screen.words_of, look)
        screen.page.paint_lines = self.glossary.paint
        self._connect()
        self.apply_look(look)

    def _connect(self) -> None:
        screen = self._screen
        screen.page.place_changed.connect(self.pane.contents.follow)
        self.pane.contents.section_chosen.connect(screen.go_to)
        self.pane.status.place_chosen.connect(screen.go_to)
        self.pane.status.language_chosen.connect(screen.language_chosen)
        self.pane.status.notes_wanted.connect(screen.notes_wanted)
        self.side_bar.stages.stage_chosen.connect(screen.stage_chosen)
        self.side_bar.country_chosen.connect(screen.country_chosen)
        self.side_bar.tools.tool_chosen.connect(screen.tool_wanted)
        self.side_bar.bookmarks_wanted.connect(screen.bookmarks_wanted)
        self.find_bar.text_changed.connect(self._look_for)
        self.find_bar.next_wanted.connect(lambda backward: self.find_next(backward=backward))
        self.find_bar.closed.connect(self._stop_finding)

    # finding -------------------------------------------------------------------------------------------------

    def open_find(self) -> None:
        """Look for something on the page, to begin with what is selected."""
        self.find_bar.open_bar(self._screen.page.textCursor().selectedText())

    def find_next(self, *, backward: bool) -> None:
        """Go to the next hit, or the one before."""
        text = self.find_bar.field.text()
        if text:
            self._screen.page.find_text(text, backward=backward)

    def _look_for(self, text: str) -> None:
        """Mark every hit and go to the first."""
        page = self._screen.page
        self.find_bar.show_hits(page.hits(text) if text else None)
        if text:
            page.find_text(text)

    def _stop_finding(self) -> None:
        """Take the marks away."""
        self._screen.page.hits("")
        self._screen.page.setFocus()

    # how it looks --------------------------------------------------------------------------------------------

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        for part in (self.side_bar, self.find_bar, self.pane, self.glossary):
            part.apply_look(look)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        for part in (self.side_bar, self.find_bar, self.pane, self.glossary.popover):
            part.retranslate()

    def place_pane(self, *, popover: bool) -> None:
        """Put the side pane beside the page, or take it out to float over it."""
        if popover:
            self._screen.row.removeWidget(self.pane)
        else:
            self._screen.row.addWidget(self.pane)
        set_role(self.pane, "popover" if popover else "")

    def float_pane(self) -> None:
        """Show the side pane over the page, at its end."""
        screen, pane = self._screen, self.pane
        height = min(screen.height() - 24, pane.wanted_height())
        start = _GAP if self._look.rtl else screen.width() - pane.width() - _GAP
        pane.setGeometry(start, 10, pane.width(), height)
        pane.raise_()
