"""The reading screen: side bar, page, side pane. It shows what it is told and asks the window for everything else."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advice_app.library import page_html
from advice_app.library.catalogue import EditionInfo, Jurisdiction, Library
from advice_app.library.model import Reference
from advice_app.ui.look import Look
from advice_app.ui.reader import page_frame
from advice_app.ui.reader.find_bar import FindBar
from advice_app.ui.reader.page_view import PageView
from advice_app.ui.reader.side_bar import SideBar
from advice_app.ui.reader.side_pane import SidePane

RAIL_BELOW = 1120
POPOVER_BELOW = 1280


class ReaderScreen(QWidget):
    """One guide in one language."""

    link_activated = Signal(str)
    stage_chosen = Signal(str)
    country_chosen = Signal(str)
    language_chosen = Signal(str)
    place_changed = Signal(str)
    notes_wanted = Signal(str)

    def __init__(self, library: Library, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._look = look
        self._context: page_frame.PageContext | None = None
        self._side_bar_wanted = self._pane_wanted = True
        self._pane_open = False  # in a narrow window, on request
        self.setObjectName("reader_screen")
        self.side_bar = SideBar(look, self)
        self.find_bar = FindBar(look, self)
        self.page = PageView(look, self._law_name, self)
        self.pane = SidePane(look, self)
        self._lay_out()
        self._connect()
        self.apply_look(look)

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.find_bar)
        middle.addWidget(self.page, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.side_bar)
        self._row.addLayout(middle, 1)
        self._row.addWidget(self.pane)

    def _connect(self) -> None:
        self.page.link_activated.connect(self._follow)
        self.page.place_changed.connect(self.pane.contents.follow)
        self.page.place_changed.connect(self.place_changed)
        self.pane.contents.section_chosen.connect(self.go_to)
        self.pane.status.place_chosen.connect(self.go_to)
        self.pane.status.language_chosen.connect(self.language_chosen)
        self.pane.status.notes_wanted.connect(self.notes_wanted)
        self.side_bar.stages.stage_chosen.connect(self.stage_chosen)
        self.side_bar.country_chosen.connect(self.country_chosen)
        self.find_bar.text_changed.connect(self._find)
        self.find_bar.next_wanted.connect(lambda backward: self.find_next(backward=backward))
        self.find_bar.closed.connect(self._stop_finding)

    def set_library(self, library: Library) -> None:
        """Read from another library: the guides were built anew."""
        self._library = library

    def show_edition(self, edition: EditionInfo, *, wanted: str, place: str, interface: str, mark: bool = False) -> None:
        """Show an edition at a place. ``wanted`` is the language asked for, ``interface`` that of the window.

        Raises `LibraryError` when the page is damaged.
        """
        ref, library = edition.ref, self._library
        language = library.language(edition.language)
        html = library.page_html(ref, edition.language)
        country = library.jurisdiction(ref.jurisdiction, interface)
        self._context = page_frame.PageContext(
            edition=edition,
            country=country.name if country else ref.jurisdiction,
            stages=library.stages(ref.jurisdiction),
            wanted_language=library.language(wanted).name if wanted != edition.language and library.knows(wanted) else "",
            language_names={item.language: library.language(item.language).name for item in library.editions_of(ref)},
            interface_rtl=self._look.rtl,
            page_rtl=language.rtl,
        )
        self.page.show_page(self._framed(html), language=language, keep=place, mark=mark)
        self._show_pane(country)
        self.pane.contents.follow(place)

    def _framed(self, html: str) -> str:
        assert self._context is not None  # noqa: S101 - set just before
        title, text = page_frame.missing_language_notice(self._context)
        return page_html.frame(
            html,
            crumbs=page_frame.crumbs(self._context),
            notice_title=title,
            notice_text=text,
            footer=page_frame.next_links(self._context),
        )

    def _show_pane(self, country: Jurisdiction | None) -> None:
        assert self._context is not None  # noqa: S101 - set just before
        edition = self._context.edition
        contents = self._library.contents(edition.ref, edition.language)
        self.pane.contents.show_contents(contents)
        others = [(tag, name) for tag, name in self._context.language_names.items() if tag != edition.language]
        sources = len(self._library.sources(edition.ref, edition.language))
        self.pane.status.show_edition(edition, others, sources, country.notes if country else "")

    def show_side_bar(self, countries: tuple[Jurisdiction, ...], ref: Reference, read: set[str]) -> None:
        """Show country and stages; ``read`` holds the stages that were opened before."""
        self.side_bar.show_country(countries, ref.jurisdiction)
        self.side_bar.show_stages(self._library.stages(ref.jurisdiction), ref.stage, read)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        self.page.set_look(look)
        for part in (self.side_bar, self.find_bar, self.pane):
            part.apply_look(look)
        self._fit()

    def retranslate(self) -> None:
        """Set every text in the interface language; the page's frame comes anew with `show_edition`."""
        for part in (self.side_bar, self.find_bar, self.pane):
            part.retranslate()

    def go_to(self, place: str) -> None:
        """Scroll to a block, and hand it the keyboard."""
        self.page.scroll_to(place)
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.close_popover()

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
        return self.width() < POPOVER_BELOW + self._extra()

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
        rail = not self._side_bar_wanted or self.width() < RAIL_BELOW + self._extra()
        if rail != self.side_bar.stages.rail:
            self.side_bar.set_rail(rail)
        popover = self.pane_is_popover()
        if popover == (self._row.indexOf(self.pane) >= 0):
            self._move_pane(popover=popover)
        self.pane.setVisible(self._pane_open if popover else self._pane_wanted)
        if popover and self._pane_open:
            height = min(self.height() - 24, self.pane.wanted_height())
            start = 12 + 16 if self._look.rtl else self.width() - self.pane.width() - 28
            self.pane.setGeometry(start, 10, self.pane.width(), height)
            self.pane.raise_()

    def _move_pane(self, *, popover: bool) -> None:
        self._pane_open = False
        if popover:
            self._row.removeWidget(self.pane)
        else:
            self._row.addWidget(self.pane)
        self.pane.setProperty("role", "popover" if popover else "")
        self.pane.style().unpolish(self.pane)
        self.pane.style().polish(self.pane)

    def resizeEvent(self, event: QResizeEvent) -> None:
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
        self.find_bar.open_bar(self.page.textCursor().selectedText())

    def find_next(self, *, backward: bool) -> None:
        """Go to the next hit, or the one before."""
        if self.find_bar.field.text():
            self.page.find_text(self.find_bar.field.text(), backward=backward)

    def _find(self, text: str) -> None:
        self.find_bar.show_hits(self.page.hits(text) if text else None)
        if text:
            self.page.find_text(text)

    def _stop_finding(self) -> None:
        self.page.hits("")
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)
