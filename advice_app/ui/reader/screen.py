"""The reading screen: side bar, page, side pane. It shows what it is told and asks the window for everything else.

The page is there first; what stands around it is made when the page has been painted, or when it is first asked for.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advice_app.languages import interface_language
from advice_app.library.catalogue import EditionInfo, Jurisdiction, Library
from advice_app.library.model import Language, Reference
from advice_app.library.page_parts import FramedPage, frame
from advice_app.ui.look import Look
from advice_app.ui.reader import page_frame
from advice_app.ui.reader.page_view import PageView
from advice_app.ui.side import RAIL, RAIL_BELOW, SIDE_BAR

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from advice_app.ui.reader.companions import Companions
    from advice_app.ui.reader.find_bar import FindBar
    from advice_app.ui.reader.glossary_words import WordsOf
    from advice_app.ui.reader.side_pane import SidePane
    from advice_app.ui.reader.surround import Surround
    from advice_app.ui.side.side_bar import SideBar

POPOVER_BELOW = 1280
COLUMNS_FROM = 900
PANE = 284  # pixels at 100 %
_MOST_PANE = 420


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
        self._surround: Surround | None = None
        self._companions: Companions | None = None
        self._width = 0  # what the window will give, until it has
        # what stands around the page is filled when the page is on the screen: it takes as long as the page itself
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._show_around)
        self._side_bar_wanted = self._pane_wanted = True
        self._pane_open = False  # in a narrow window, on request
        self.second_language = ""  # beside the first; nothing: whatever suits it
        self.setObjectName("reader_screen")
        self.page = PageView(look, self._law_name, self)
        self.middle = QVBoxLayout()
        self.middle.setSpacing(0)
        self.middle.addWidget(self.page, 1)
        self.row = QHBoxLayout(self)
        self.row.setSpacing(0)
        self.row.addLayout(self.middle, 1)
        self.page.link_activated.connect(self._follow)
        self.page.place_changed.connect(self.place_changed)
        self.page.first_painted.connect(lambda: self.surround)

    @property
    def surround(self) -> "Surround":
        """Side bar, find bar and side pane, made when they are first asked for."""
        if self._surround is None:
            from advice_app.ui.reader.surround import Surround  # noqa: PLC0415 - 30 ms of imports the page need not wait for

            self._surround = Surround(self, self._look)
            self.row.setContentsMargins(0, 0, 0, 0)
            self._show_around()
            self._fit()
        elif self._later.isActive():
            self._later.stop()
            self._show_around()
        return self._surround

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
        if self._surround is not None:
            self._later.start()

    def _fill(self, place: str, *, mark: bool = False, stay: bool = False) -> None:
        """Show the page, and what is to stand beside it."""
        assert self._context is not None  # noqa: S101 - seen by the callers
        edition, companions = self._context.edition, self._companions
        if companions is not None:
            companions.prepare(edition, stay=stay)
            self._fit()
            companions.appear()
        other = companions.partner(edition) if companions is not None else None
        framed = self._paired(edition, other) if other is not None else self._framed(self._context)
        self.page.show_page(framed, language=self._library.language(edition.language), keep=place, mark=mark, stay=stay)
        if companions is not None:
            companions.follow(stay=stay)

    def prepare(self, edition: EditionInfo, *, wanted: str, interface: str) -> None:
        """Make a page that is likely to be read next. Raises `LibraryError` when it is damaged."""
        other = self._companions.partner(edition) if self._companions is not None else None
        framed = self._paired(edition, other) if other else self._framed(self._context_of(edition, wanted, interface))
        self.page.prepare(framed, self._library.language(edition.language))

    def _context_of(self, edition: EditionInfo, wanted: str, interface: str) -> page_frame.PageContext:
        ref, library = edition.ref, self._library
        country = library.jurisdiction(ref.jurisdiction, interface)
        return page_frame.PageContext(
            edition=edition,
            country=country.name if country else ref.jurisdiction,
            country_notes=country.notes if country else "",
            stages=library.stages(ref.jurisdiction),
            wanted_language=library.language(wanted).name if wanted != edition.language and library.knows(wanted) else "",
            language_names={item.language: library.language(item.language).name for item in library.editions_of(ref)},
            interface_rtl=self._look.rtl,
            page_rtl=library.language(edition.language).rtl,
        )

    def words_of(self, language: str = "") -> "WordsOf | None":
        """Whose words stand on the page, for explaining them; by default in the language it is read in."""
        from advice_app.ui.reader.glossary_words import WordsOf  # noqa: PLC0415 - when a word is looked up

        if self._context is None:
            return None
        return WordsOf(self._library.path, self._context.edition.ref, language or self._context.edition.language)

    def _framed(self, context: page_frame.PageContext) -> FramedPage:
        title, text = page_frame.missing_language_notice(context)
        return frame(
            self._library.page_html(context.edition.ref, context.edition.language),
            crumbs=page_frame.crumbs(context),
            notice_title=title,
            notice_text=text,
            footer=page_frame.next_links(context),
        )

    def _show_around(self) -> None:
        """Fill what stands around the page with what is shown now."""
        if self._surround is not None and self._context is not None:
            self._show_pane(self._surround)
            if self._surround.find_bar.isVisible():
                text = self._surround.find_bar.field.text()
                self._surround.find_bar.show_hits(self.page.hits(text) if text else None)
            side = self._side()
            if side is not None:
                self._surround.side_bar.show_country(side.countries, side.ref.jurisdiction)
                self._surround.side_bar.show_stages(self._library.stages(side.ref.jurisdiction), side.ref.stage, side.read)

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
        if self._surround is not None:
            self._later.start()

    def end(self) -> None:
        """Ask for nothing any more: the window closes, and with it the library and the reader's data."""
        self._later.stop()
        self._side = lambda: None

    # beside the page -----------------------------------------------------------------------------------------

    @property
    def companions(self) -> "Companions":
        """What stands beside the page on request, made when it is first asked for."""
        if self._companions is None:
            from advice_app.ui.reader.companions import Companions, Ports  # noqa: PLC0415 - not needed to read

            ports = Ports(
                law_name=self._law_name,
                follow=self._follow,
                partner=self._partner,
                framed=self._paired,
                language=self._language,
                names=lambda: list(self._context.language_names.items()) if self._context is not None else [],
                words_of=self.words_of,
                where=lambda: page_frame.where(self._context) if self._context is not None else "",
                refill=self.refill,
            )
            self._companions = Companions(self, ports)
        return self._companions

    @property
    def second_view(self) -> PageView | None:
        """The page in the second language while two are side by side."""
        return self._companions.second_view if self._companions is not None else None

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
        self._fit()

    def show_beside(self, *, shown: bool) -> None:
        """Show the guide in two languages side by side, or in one."""
        self.companions.beside.show(shown=shown)

    def show_law_terms(self, *, shown: bool) -> None:
        """Show the country's own legal words under the rows of two languages, or no longer."""
        self.companions.beside.show_terms(shown=shown)

    def column_languages(self) -> tuple[str, str]:
        """The languages of both columns; nothing where there is one column."""
        return self.companions.beside.languages()

    def _language(self, tag: str) -> Language:
        return self._library.language(tag)

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
        beside = other.is_source and not (self._companions is not None and self._companions.stacked)
        html = self._library.page_html(edition.ref, edition.language)
        return pair(html, footer=page_frame.next_links(context), beside_source=beside)

    def refill(self) -> None:
        """Show the page anew, alone or beside another, at the same block."""
        if self._context is not None:
            self._fill(self.page.place())
        self._fit()

    def is_narrow(self) -> bool:
        """Whether there is no room for a panel beside the page."""
        return (self._width or self.width()) < RAIL_BELOW + self._extra()

    def is_too_narrow_for_columns(self) -> bool:
        """Whether there is no room for two languages side by side."""
        taken = self._companions.taken_by_panel() if self._companions is not None else 0
        return (self._width or self.width()) - taken < COLUMNS_FROM + self._extra()

    def _room(self) -> int:
        """The width of the window, less what stands beside the page."""
        return (self._width or self.width()) - (self._companions.taken() if self._companions is not None else 0)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        self.page.set_look(look)
        if self._companions is not None:
            self._companions.apply_look(look)
        if self._surround is not None:
            self._surround.apply_look(look)
        self._fit()

    def retranslate(self) -> None:
        """Set every text in the interface language; the page's frame comes anew with `show_edition`."""
        for part in (self._surround, self._companions):
            if part is not None:
                part.retranslate()

    def go_to(self, place: str) -> None:
        """Scroll to a block, and hand it the keyboard."""
        self.page.scroll_to(place)
        self.page.setFocus()
        self.close_popover()

    def expect_width(self, width: int) -> None:
        """Keep room for what stands around the page in a window this wide, so that the page is laid out once, not twice."""
        self._width = width
        self._fit()

    def set_side_bar(self, wanted: bool) -> None:
        """Show the side bar in full, or as a rail of dots."""
        self._side_bar_wanted = wanted
        self._fit()

    def set_pane(self, wanted: bool) -> None:
        """Show the contents beside the page; in a narrow window, over it."""
        self._pane_wanted = wanted
        self._pane_open = wanted and self.isVisible()  # never opens by itself over the page
        self._fit()

    def pane_is_popover(self) -> bool:
        """Whether the contents come over the page."""
        return self._room() < POPOVER_BELOW + self._extra()

    def close_popover(self) -> bool:
        """Close the contents if they stand over the page; whether they did."""
        if self.pane_is_popover() and self._pane_open:
            self._pane_open = False
            self._fit()
            return True
        return False

    def _extra(self) -> int:
        """Larger text needs wider panes: they give way earlier."""
        return self._look.px(284 + 264) - 284 - 264 if self._look.percent > 100 else 0  # noqa: PLR2004

    def _fit(self) -> None:
        if self._companions is not None:
            self._companions.fit()
        rail = not self._side_bar_wanted or self._room() < RAIL_BELOW + self._extra()
        popover = self.pane_is_popover()
        if self._surround is None:
            self._keep_room(rail=rail, pane=not popover and self._pane_wanted)
            return
        surround = self._surround
        if rail != surround.side_bar.stages.rail:
            surround.side_bar.set_rail(rail)
        if popover == (self.row.indexOf(surround.pane) >= 0):
            self._pane_open = False
            surround.place_pane(popover=popover)
        surround.pane.setVisible(self._pane_open if popover else self._pane_wanted)
        if popover and self._pane_open:
            surround.float_pane()

    def _keep_room(self, *, rail: bool, pane: bool) -> None:
        """Leave the room that the bars will take, so that the page does not move when they come."""
        start = RAIL if rail else min(self._look.px(SIDE_BAR), _MOST_PANE)
        end = min(self._look.px(PANE), _MOST_PANE) if pane else 0
        self.row.setContentsMargins(*((end, 0, start, 0) if self._look.rtl else (start, 0, end, 0)))

    def resizeEvent(self, event: "QResizeEvent") -> None:
        self._width = 0
        super().resizeEvent(event)
        self._fit()

    def _law_name(self, law: str) -> str:
        code = self._context.edition.ref.jurisdiction if self._context else ""
        return self._library.law_name(code, law)

    def _follow(self, link: str) -> None:
        kind, _, name = link.partition(":")
        if kind == "lang":
            self.language_chosen.emit(name)
        else:
            self.link_activated.emit(link)

    def open_find(self) -> None:
        """Look for something on the page, to begin with what is selected."""
        self.surround.find_bar.open_bar(self.page.textCursor().selectedText())

    def find_next(self, *, backward: bool) -> None:
        """Go to the next hit, or the one before."""
        text = self.surround.find_bar.field.text()
        if text:
            self.page.find_text(text, backward=backward)

    def look_for(self, text: str) -> None:
        """Mark every hit and go to the first."""
        self.surround.find_bar.show_hits(self.page.hits(text) if text else None)
        if text:
            self.page.find_text(text)

    def stop_finding(self) -> None:
        """Take the marks away."""
        self.page.hits("")
        self.page.setFocus()

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
