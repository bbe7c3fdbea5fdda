"""Two languages of a guide side by side: rows of the same place begin at the same height, both columns scroll as one."""

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from advice_app.languages import _
from advice_app.library.catalogue import EditionInfo, LibraryError
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.page_css import CELL
from advice_app.ui.reader.aligning import align, make_room
from advice_app.ui.reader.beside_bar import BesideBar
from advice_app.ui.reader.beside_head import Head, Standing
from advice_app.ui.reader.beside_style import css
from advice_app.ui.reader.glossary_words import PageWords
from advice_app.ui.reader.law_terms import Column, LawTerms
from advice_app.ui.reader.law_tips import LawTips
from advice_app.ui.reader.margin import Margin
from advice_app.ui.reader.page_anchor import Ladder
from advice_app.ui.reader.page_view import PageView
from advice_app.ui.reader.stage import Parts, Stage, bar_like

if TYPE_CHECKING:
    from advice_app.ui.reader.companions import Ports
    from advice_app.ui.reader.glossary_words import WordsOf
    from advice_app.ui.reader.screen import ReaderScreen

TAKEN = 500  # of the window's width: the side panes give way that much earlier
_LINE = 26  # pixels from the top of the window to the paragraph that is being read


class Beside:
    """Hangs on the reading screen, made when it is first asked for."""

    def __init__(self, screen: "ReaderScreen", ports: "Ports") -> None:
        self._screen, self._ports = screen, ports
        self.is_open = False  # whether it is wanted; a guide in one language has nothing to stand beside
        self._placed = self._terms_shown = False
        self._syncing = False  # what moves is moved from here
        self._had_keyboard = False
        self._filling = False  # there is no use in heights of pages that are about to go
        self._editions: tuple[EditionInfo, EditionInfo] | None = None
        self.page = PageView(screen.look, ports.law_name, screen)
        self.page.setObjectName("second_page")
        self.page.starred = False
        self.pages = screen.page, self.page
        self.bar = BesideBar(screen.look, screen)
        self.heads = Head("first", screen), Head("second", screen)
        self._between = QWidget(screen)
        bar_like(self._between)
        self.swap = QToolButton(self._between)
        self.swap.setObjectName("swap_languages")
        self.stage = Stage(Parts(self.pages, self.heads, self._between), screen.look, screen)
        self._margin = Margin(self.page, screen.look, stars=False)
        self._tips = LawTips(self.page)
        self._terms: LawTerms | None = None
        self._ladders = Ladder(screen.page), Ladder(self.page)
        self._later = QTimer(screen, singleShot=True, interval=0)
        self._later.timeout.connect(self._settle)
        row = QHBoxLayout(self._between)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.swap)
        self._connect()
        self._dress()
        self._hide()

    def _connect(self) -> None:
        screen, (first, second) = self._screen, self.pages
        second.link_activated.connect(self._ports.follow)
        second.bookmark_wanted.connect(first.bookmark_wanted)
        second.place_menu_opened.connect(first.place_menu_opened)
        second.copy_wanted.connect(first.copy_wanted)
        first.stepped.connect(second.step_wanted)
        second.stepped.connect(first.step_wanted)
        first.verticalScrollBar().valueChanged.connect(lambda: self._on_scrolled(0))
        second.verticalScrollBar().valueChanged.connect(lambda: self._on_scrolled(1))
        for page in self.pages:
            page.laid_out.connect(self._later.start)
        self.stage.resized.connect(self._on_resized)
        self.bar.one_chosen.connect(screen.beside_closed)
        self.bar.terms_toggled.connect(screen.law_terms_toggled)
        self.swap.clicked.connect(screen.languages_swapped)
        for number, head in enumerate(self.heads):
            head.language_chosen.connect(lambda tag, number=number: screen.column_language_chosen.emit(number, tag))

    # what is shown -------------------------------------------------------------------------------------------

    def show(self, *, shown: bool) -> None:
        """Open or close."""
        self.is_open = shown
        self._ports.refill()

    def partner(self, edition: EditionInfo) -> EditionInfo | None:
        """What is to stand beside an edition; nothing if two columns are not wanted or it has no other language."""
        return self._ports.partner(edition) if self.is_open else None

    def prepare(self, edition: EditionInfo, *, stay: bool) -> None:
        """Two columns, or one, before the first page is filled: so each page is laid out once."""
        other = self.partner(edition)
        if (other is not None) != self._placed and not stay:
            self._screen.page.put_away()
        self._editions = (edition, other) if other is not None else None
        self._filling = other is not None
        if other is None:
            self._hide()
        elif not self._placed:
            self._place()

    def follow(self, *, stay: bool) -> None:
        """The first page was filled; fill the second. ``stay``: it came anew."""
        self._filling = False
        if self._editions is None:
            return
        first, second = self._editions
        try:
            framed = self._ports.framed(second, first)
        except LibraryError as error:
            self.is_open = False
            self._hide()
            self._screen.beside_failed.emit(str(error))
            return
        self._syncing = True  # the first page stays where it is
        self.page.setAccessibleName(second.title)
        self.page.show_page(framed, language=self._ports.language(second.language), stay=stay)
        self._syncing = False
        self.retranslate()
        self._settle()

    @property
    def visible(self) -> bool:
        """Whether two columns are on the screen."""
        return self._placed

    @property
    def stacked(self) -> bool:
        """Whether they stand one above the other."""
        return self.stage.stacked

    def taken(self) -> int:
        """The width that the panes around the page have less."""
        return self._screen.look.px(TAKEN) if self._placed else 0

    def _place(self) -> None:
        """Put the two columns where the page is."""
        self._placed = True
        self._had_keyboard = self._screen.page.hasFocus()  # which a page loses on its way
        middle = self._screen.middle
        at = middle.indexOf(self._screen.page)
        middle.removeWidget(self._screen.page)
        self.stage.take(stacked=self._narrow())
        middle.insertWidget(at, self.bar)
        middle.insertWidget(at + 1, self.stage, 1)

    def appear(self) -> None:
        """Show what was placed, once the panes around it have given way."""
        if self._placed and not self.stage.isVisible():
            for widget in (*self.heads, self._between, *self.pages, self.bar, self.stage):
                widget.show()
            bar, heads = self.bar, self.heads
            order = (bar.terms, bar.one, bar.two, heads[0].language, self.swap, heads[1].language, *self.pages)
            for before, after in pairwise(order):
                QWidget.setTabOrder(before, after)
            if self._had_keyboard:
                self._screen.page.setFocus()

    def _dress(self) -> None:
        look = self._screen.look
        self.bar.apply_look(look)
        for head in self.heads:
            head.apply_look(look)
        self._between.setStyleSheet(css(look))
        size = look.px(18)
        self.swap.setIcon(icon("swap", look.theme.t2, size))
        self.swap.setIconSize(QSize(size, size))
        self.swap.setFixedSize(look.px(32), look.px(32))

    def _narrow(self) -> bool:
        return self._screen.room.is_too_narrow_for_columns()

    def fit(self) -> None:
        """Stand side by side, or one above the other where the window is narrow."""
        if self._placed and self._narrow() != self.stage.stacked:
            self.stage.take(stacked=self._narrow())
            self._ports.refill()  # what is late is quoted where the original does not stand beside it

    def _hide(self) -> None:
        for widget in (self.bar, *self.heads, self._between, self.page, self.stage):
            widget.hide()
        if self._placed:
            self._placed = False
            middle, page = self._screen.middle, self._screen.page
            at, keyboard = middle.indexOf(self.stage), page.hasFocus()
            self.stage.let_go()
            middle.removeWidget(self.bar)
            middle.removeWidget(self.stage)
            middle.insertWidget(at - 1, page, 1)
            page.show()
            if keyboard:
                page.setFocus()

    def show_terms(self, *, shown: bool) -> None:
        """Show law terms under the rows, or no longer."""
        self._terms_shown = shown
        self.bar.show_terms(shown=shown)
        if self._placed:
            self._settle()

    # heights -------------------------------------------------------------------------------------------------

    def _on_resized(self) -> None:
        if self._placed:
            self._settle()

    def _settle(self) -> None:
        """Both are laid out: let rows begin at the same height, and the first page lead."""
        self._later.stop()
        documents = [page.shown for page in self.pages]
        if not self._placed or self._syncing or self._filling or documents[0] is None or documents[1] is None:
            return
        self._syncing = True
        first, anchor = self.pages[0], self._anchor()
        room = self._law_terms().room() if self._terms_shown else {}
        if self.stage.stacked:
            changed = make_room(documents[0], room) | make_room(documents[1], {})
        else:
            changed = align(documents[0], documents[1], room, self._screen.look.px(CELL))
        if changed and anchor is not None:
            place, offset = anchor
            span = self.stage.rows[0].span(place)
            first.hold(round((span.top if span is not None else 0) + offset))
        self._syncing = False
        self._fit_heads()
        self._bring(0)
        if self._terms is not None:
            self._terms.place() if self._terms_shown else self._terms.hide()
        self._later.stop()
        self.stage.update()

    def _anchor(self) -> tuple[str, float] | None:
        """The row at the top of the first page, and how far it is scrolled into it; nothing at the top."""
        page = self.pages[0]
        value = page.verticalScrollBar().value()
        place = page.place()
        span = self.stage.rows[0].span(place) if place else None
        return (place, value - span.top) if span is not None else None

    def _law_terms(self) -> LawTerms:
        if self._terms is None:
            first, second = (Column(self.pages[number], self._words(number)) for number in (0, 1))
            self._terms = LawTerms(self.stage, (first, second), self._ports.language, self._screen.look)
        return self._terms

    def _words(self, number: int) -> PageWords:
        return PageWords(self.pages[number], lambda: self._words_of(number))

    def _words_of(self, number: int) -> "WordsOf | None":
        return self._ports.words_of(self._editions[number].language) if self._editions is not None else None

    def languages(self) -> tuple[str, str]:
        """The languages of both columns; nothing for the second where there is none."""
        return (self._editions[0].language, self._editions[1].language) if self._editions is not None else ("", "")

    def _on_scrolled(self, which: int) -> None:
        """The reader scrolled one page."""
        if not self._syncing and self._placed and not self._later.isActive():
            self._bring(which)

    def _bring(self, which: int) -> None:
        """Bring the other page to the paragraph that this one (0: the first) is at."""
        if self._syncing or not self._placed:
            return
        self._syncing = True
        bar, other = self.pages[which].verticalScrollBar(), self.pages[1 - which].verticalScrollBar()
        line = self._screen.look.px(_LINE)
        if 0 < bar.maximum() == bar.value():
            other.setValue(other.maximum())
        elif bar.value() == 0 or not self.stage.stacked:
            other.setValue(bar.value())
        else:
            places, share = self._ladders[which].spot(bar.value() + line)
            other.setValue(round(self._ladders[1 - which].height(places, share)) - line)
        self._syncing = False

    # how it looks --------------------------------------------------------------------------------------------

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._syncing = True
        self.stage.apply_look(look) if self._placed else None
        self.page.set_look(look)
        self._syncing = False
        self._margin.apply_look(look)
        self._dress()
        if self._terms is not None:
            self._terms.apply_look(look)
        self.retranslate()
        self.fit()
        self._settle()

    def _fit_heads(self) -> None:
        """Let the heads begin and end where the texts do."""
        for head, page in zip(self.heads, self.pages, strict=True):
            text = page.viewport().geometry()
            head.fit(text.left(), page.width() - text.right() - 1)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        look = self._screen.look
        self.bar.show_where(self._ports.where())
        self.bar.retranslate()
        self._margin.retranslate()
        self.swap.setAccessibleName(_("Swap the languages"))
        self.swap.setToolTip(_("Swap the languages"))
        if self._editions is None:
            return
        for head, edition, page in zip(self.heads, self._editions, self.pages, strict=True):
            head.show_choices([(tag, name, tag == edition.language) for tag, name in self._ports.names()])
            paragraphs = page.shown.paragraphs if page.shown is not None else []
            head.say(edition, Standing.of(edition, paragraphs), look)
