"""The reading screen: side bar, page, side pane. It shows what it is told and asks the window for everything else.

The page is there first; what stands around it is made when the page has been painted, or when it is first asked for.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advice_app.languages import interface_language
from advice_app.library.catalogue import EditionInfo, Jurisdiction, Library
from advice_app.library.model import Reference
from advice_app.library.page_parts import FramedPage
from advice_app.ui.look import Look
from advice_app.ui.reader import page_frame
from advice_app.ui.reader.page_view import PageView
from advice_app.ui.reader.room import Room

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from advice_app.ui.reader.companions import Companions
    from advice_app.ui.reader.find_bar import FindBar
    from advice_app.ui.reader.glossary_words import WordsOf
    from advice_app.ui.reader.side_pane import SidePane
    from advice_app.ui.reader.surround import Surround
    from advice_app.ui.side.side_bar import SideBar


class Side(NamedTuple):
    """What the side bar shows: all countries, the guide that is read, and the stages that were opened before."""

    countries: tuple[Jurisdiction, ...]
    ref: Reference
    read: set[str]


class ReaderScreen(QWidget):
    """One guide in one language."""

    link_activated = Signal(str)
    stage_chosen = Signal(str)
    country_chosen = Signal(str)
    language_chosen = Signal(str)
    place_changed = Signal(str)
    notes_wanted = Signal(str)
    bookmarks_wanted = Signal()
    tool_wanted = Signal(str)
    beside_closed = Signal()
    beside_failed = Signal(str)  # why there is no second language
    column_language_chosen = Signal(int, str)  # 0: of the first column
    languages_swapped = Signal()
    law_terms_toggled = Signal(bool)

    def __init__(self, library: Library, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._look = look
        self._context: page_frame.PageContext | None = None
        self._side: Callable[[], Side | None] = lambda: None
        self.surround_made: Surround | None = None
        self.companions_made: Companions | None = None
        # what stands around the page is filled when the page is on the screen: it takes as long as the page itself
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._show_around)
        self.second_language = ""  # beside the first; nothing: whatever suits it
        self.setObjectName("reader_screen")
        self.page = PageView(look, self._law_name, self)
        self.middle = QVBoxLayout()
        self.middle.setSpacing(0)
        self.middle.addWidget(self.page, 1)
        self.row = QHBoxLayout(self)
        self.row.setSpacing(0)
        self.row.addLayout(self.middle, 1)
        self.room = Room(self)
        self.page.link_activated.connect(self._follow)
        self.page.place_changed.connect(self.place_changed)
        self.page.first_painted.connect(lambda: self.surround)

    @property
    def surround(self) -> "Surround":
        """Side bar, find bar and side pane, made when they are first asked for."""
        if self.surround_made is None:
            from advice_app.ui.reader.surround import Surround  # noqa: PLC0415 - 30 ms of imports the page need not wait for

            self.surround_made = Surround(self, self._look)
            self.row.setContentsMargins(0, 0, 0, 0)
            self._show_around()
            self.room.fit()
        elif self._later.isActive():
            self._later.stop()
            self._show_around()
        return self.surround_made

    def set_library(self, library: Library) -> None:
        """Read from another library: the guides were built anew."""
        self._library = library

    def show_edition(
        self, edition: EditionInfo, *, wanted: str, place: str, interface: str, mark: bool = False, stay: bool = False
    ) -> None:
        """Show an edition at a place. ``wanted`` is the language asked for, ``interface`` that of the window.

        ``stay``: it is the edition that is shown, made anew; not a pixel moves. Raises `LibraryError` when the page is damaged.
        """
        context = self._context_of(edition, wanted, interface)
        self._library.page_html(edition.ref, edition.language)  # before anything changes
        self.page.setAccessibleName(edition.title)
        before = self.edition
        stay = stay and before is not None and (before.ref, before.language) == (edition.ref, edition.language)
        self._context = context
        self._fill(place, mark=mark, stay=stay)
        if self.surround_made is not None:
            self._later.start()

    def _fill(self, place: str, *, mark: bool = False, stay: bool = False) -> None:
        """Show the page, and what is to stand beside it."""
        assert self._context is not None  # noqa: S101 - seen by the callers
        edition, companions = self._context.edition, self.companions_made
        if companions is not None:
            companions.prepare(edition, stay=stay)
            self.room.fit()
            companions.appear()
        other = companions.partner(edition) if companions is not None else None
        framed = self._paired(edition, other) if other is not None else self._framed(self._context)
        self.page.show_page(framed, language=self._library.language(edition.language), keep=place, mark=mark, stay=stay)
        if companions is not None:
            companions.follow(stay=stay)

    def prepare(self, edition: EditionInfo, *, wanted: str, interface: str) -> None:
        """Make a page that is likely to be read next. Raises `LibraryError` when it is damaged."""
        other = self.companions_made.partner(edition) if self.companions_made is not None else None
        framed = self._paired(edition, other) if other else self._framed(self._context_of(edition, wanted, interface))
        self.page.prepare(framed, self._library.language(edition.language))

    def _context_of(self, edition: EditionInfo, wanted: str, interface: str) -> page_frame.PageContext:
        return page_frame.context_of(self._library, edition, wanted, interface, interface_rtl=self._look.rtl)

    def words_of(self, language: str = "") -> "WordsOf | None":
        """Whose words stand on the page, for explaining them; by default in the language it is read in."""
        from advice_app.ui.reader.glossary_words import WordsOf  # noqa: PLC0415 - when a word is looked up

        if self._context is None:
            return None
        return WordsOf(self._library.path, self._context.edition.ref, language or self._context.edition.language)

    def _framed(self, context: page_frame.PageContext) -> FramedPage:
        return page_frame.framed(self._library.page_html(context.edition.ref, context.edition.language), context)

    def _show_around(self) -> None:
        """Fill what stands around the page with what is shown now."""
        if self.surround_made is not None and self._context is not None:
            self._show_pane(self.surround_made)
            if self.surround_made.find_bar.isVisible():
                text = self.surround_made.find_bar.field.text()
                self.surround_made.find_bar.show_hits(self.page.hits(text) if text else None)
            side = self._side()
            if side is not None:
                self.surround_made.side_bar.show_country(side.countries, side.ref.jurisdiction)
                self.surround_made.side_bar.show_stages(self._library.stages(side.ref.jurisdiction), side.ref.stage, side.read)

    def _show_pane(self, surround: "Surround") -> None:
        assert self._context is not None  # noqa: S101 - seen by the callers
        edition = self._context.edition
        surround.pane.contents.show_contents(self._library.contents(edition.ref, edition.language))
        others = [(tag, name) for tag, name in self._context.language_names.items() if tag != edition.language]
        sources = len(self._library.sources(edition.ref, edition.language))
        surround.pane.status.show_edition(edition, others, sources, self._context.country_notes)
        surround.pane.contents.follow(self.page.place())

    def show_side_bar(self, side: "Callable[[], Side | None]") -> None:
        """Show country and stages; ``side`` is asked for them when the page has been painted."""
        self._side = side
        if self.surround_made is not None:
            self._later.start()

    def end(self) -> None:
        """Ask for nothing any more: the window closes, and with it the library and the reader's data."""
        self._later.stop()
        self._side = lambda: None

    # beside the page -----------------------------------------------------------------------------------------

    @property
    def companions(self) -> "Companions":
        """What stands beside the page on request, made when it is first asked for."""
        if self.companions_made is None:
            from advice_app.ui.reader.companions import Companions, Ports  # noqa: PLC0415 - not needed to read

            ports = Ports(
                law_name=self._law_name,
                follow=self._follow,
                partner=self._partner,
                framed=self._paired,
                language=lambda tag: self._library.language(tag),
                names=lambda: list(self._context.language_names.items()) if self._context is not None else [],
                words_of=self.words_of,
                where=lambda: page_frame.where(self._context) if self._context is not None else "",
                refill=self.refill,
            )
            self.companions_made = Companions(self, ports)
        return self.companions_made

    @property
    def second_view(self) -> PageView | None:
        """The page in the second language while two are side by side."""
        return self.companions_made.second_view if self.companions_made is not None else None

    @property
    def look(self) -> Look:
        """How everything looks now."""
        return self._look

    @property
    def edition(self) -> EditionInfo | None:
        """What is shown."""
        return self._context.edition if self._context is not None else None

    def set_panel(self, panel: QWidget, *, shown: bool = True) -> None:
        """Keep a panel of the window's own at the end of the page, or below it where the window is narrow."""
        self.companions.set_panel(panel)
        self.show_panel(shown=shown)

    def show_panel(self, *, shown: bool) -> None:
        """Show that panel, or hide it."""
        self.companions.show_panel(shown=shown)
        self.room.fit()

    def _partner(self, edition: EditionInfo) -> EditionInfo | None:
        """The edition to stand beside this one."""
        from advice_app.library.page_pair import second_edition  # noqa: PLC0415 - not needed to read

        country = self._library.jurisdiction(edition.ref.jurisdiction, "en")
        usual = (interface_language(), *(country.languages if country is not None else ()))
        return second_edition(self._library.editions_of(edition.ref), edition, self.second_language, usual)

    def _paired(self, edition: EditionInfo, other: EditionInfo) -> FramedPage:
        """An edition for standing beside another."""
        from advice_app.library.page_pair import pair  # noqa: PLC0415 - not needed to read

        context = self._context_of(edition, edition.language, interface_language())
        beside = other.is_source and not (self.companions_made is not None and self.companions_made.stacked)
        html = self._library.page_html(edition.ref, edition.language)
        return pair(html, footer=page_frame.next_links(context), beside_source=beside)

    def refill(self) -> None:
        """Show the page anew, alone or beside another, at the same block."""
        if self._context is not None:
            self._fill(self.page.place())
        self.room.fit()

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        self.page.set_look(look)
        if self.companions_made is not None:
            self.companions_made.apply_look(look)
        if self.surround_made is not None:
            self.surround_made.apply_look(look)
        self.room.fit()

    def retranslate(self) -> None:
        """Set every text in the interface language; the page's frame comes anew with `show_edition`."""
        for part in (self.surround_made, self.companions_made):
            if part is not None:
                part.retranslate()

    def go_to(self, place: str) -> None:
        """Scroll to a block, and hand it the keyboard."""
        self.page.scroll_to(place)
        self.page.setFocus()
        self.room.close_popover()

    def resizeEvent(self, event: "QResizeEvent") -> None:
        super().resizeEvent(event)
        self.room.resized()

    def _law_name(self, law: str) -> str:
        code = self._context.edition.ref.jurisdiction if self._context else ""
        return self._library.law_name(code, law)

    def _follow(self, link: str) -> None:
        kind, _, name = link.partition(":")
        if kind == "lang":
            self.language_chosen.emit(name)
        else:
            self.link_activated.emit(link)

    @property
    def side_bar(self) -> "SideBar":
        """Country and stages."""
        return self.surround.side_bar

    @property
    def find_bar(self) -> "FindBar":
        """The field to look for something on the page."""
        return self.surround.find_bar

    @property
    def pane(self) -> "SidePane":
        """Contents and status."""
        return self.surround.pane
