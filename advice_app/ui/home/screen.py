"""The home screen: which language, what is needed, where it happened."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from advice_app.languages import INTERFACE_LANGUAGES, _, interface_language
from advice_app.library.catalogue import Jurisdiction
from advice_app.library.model import Reference
from advice_app.ui.focus import begin_at
from advice_app.ui.home.country_card import CountryCard
from advice_app.ui.home.footer import Footer
from advice_app.ui.home.kept import Kept, KeptPlace
from advice_app.ui.home.language_row import LanguageRow
from advice_app.ui.home.needs import TRAINER, Needs
from advice_app.ui.home.newcomer import Newcomer
from advice_app.ui.home.ports import HomeLibrary
from advice_app.ui.home.recent import Recent, RecentPage
from advice_app.ui.home.stage_strip import StageStrip
from advice_app.ui.home.top_bar import TopBar
from advice_app.ui.look import Look
from advice_app.ui.painted.parts import RING
from advice_app.ui.painted.prose import forget_widths
from advice_app.ui.style import set_role
from advice_app.ui.theme import LIGHT, Theme

_MARGIN = 32
_INSTEAD = {"lawyer": ("detention", "arrest"), "interview": ("lawyer", "arrest")}
"""Where a need leads in a country that lacks its own guide."""


class HomeScreen(QWidget):
    """Works with nothing chosen: a card asks for the country, a country shows its stages, both together open a guide.

    The first card leads to three questions instead.

    The only thing it remembers is what was pressed last; what is kept on disk is the window's affair.
    """

    guide_requested = Signal(object)  # a Reference
    language_chosen = Signal(str)
    country_chosen = Signal(str)
    settings_requested = Signal()
    text_size_requested = Signal()
    search_requested = Signal()
    history_toggled = Signal(bool)
    history_cleared = Signal()
    bookmarks_requested = Signal()
    tool_requested = Signal(str)
    help_requested = Signal()
    questions_requested = Signal()  # what to do when someone has been arrested
    open_requested = Signal(str)  # a reference, of a bookmark

    def __init__(
        self,
        library: HomeLibrary,
        parent: QWidget | None = None,
        *,
        content_date: date | None = None,
        search: bool = False,
        theme: Theme = LIGHT,
        percent: int = 100,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("home")
        self._library = library
        self._look = look = Look(theme, percent)
        self._countries: dict[str, Jurisdiction] = {}
        self._country = self._need = ""
        self.top_bar = TopBar(look, self, search=search)
        self.languages = LanguageRow(look, library.languages(), self)
        self.needs = Needs(look, self)
        self.where = CountryCard(look, self)
        self.strip = StageStrip(look, self)
        self.recent, self.kept, self.newcomer = Recent(look, self), Kept(look, self), Newcomer(look, self)
        self.footer = Footer(look, content_date, self)
        self._lay_out()
        self._connect()
        begin_at(self, self.needs.cards["family"])
        self.apply_theme(theme, percent)
        self.retranslate()

    def _lay_out(self) -> None:
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.addWidget(self.needs, 541)
        self._pair.addLayout(_inset(self.where), 795)
        self._body = QVBoxLayout()
        self._body.setContentsMargins(_MARGIN - RING, 14, _MARGIN - RING, 16)
        self._body.setSpacing(16)
        self._body.addLayout(_inset(self.top_bar, self.languages))
        self._body.addLayout(self._pair)
        self._body.addLayout(_inset(self.strip))
        self._body.addSpacing(6)
        self._returning = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._returning.addWidget(self.recent)
        self._returning.addWidget(self.kept)
        self._returning.addWidget(self.newcomer)
        self._body.addLayout(self._returning)
        inside = QWidget(self)
        set_role(inside, "bare")
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._body)
        whole.addStretch(1)
        whole.addWidget(self.footer)
        self._scroll = QScrollArea(self)
        set_role(self._scroll, "bare")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def _connect(self) -> None:
        self.top_bar.search_requested.connect(self.search_requested)
        self.top_bar.text_size_requested.connect(self.text_size_requested)
        self.top_bar.settings_requested.connect(self.settings_requested)
        self.languages.language_chosen.connect(self.language_chosen)
        self.needs.need_chosen.connect(self._on_need_chosen)
        self.needs.need_dropped.connect(lambda: self._wait(""))
        self.needs.sheet_wanted.connect(lambda: self.tool_requested.emit("sheet"))
        self.where.country_chosen.connect(self._on_country_chosen)
        self.strip.stage_chosen.connect(self._on_stage_chosen)
        self.recent.page_chosen.connect(self.guide_requested)
        self.recent.history_toggled.connect(self.history_toggled)
        self.recent.history_cleared.connect(self.history_cleared)
        self.kept.place_chosen.connect(self.open_requested)
        self.newcomer.tour_requested.connect(self.help_requested)
        self.kept.all_requested.connect(self.bookmarks_requested)

    def set_recent(self, pages: list[RecentPage]) -> None:
        """Show the pages read last: reference, title, and when in words."""
        self.recent.set_pages(pages)
        self.newcomer.setVisible(not pages)
        self._fit()

    def set_bookmarks(self, places: list[KeptPlace], count: int) -> None:
        """Show the newest of ``count`` bookmarks: the link each opens, its title, and where that is, in words."""
        self.kept.set_places(places, count)
        self._fit()

    def set_history_kept(self, kept: bool) -> None:
        """Say whether pages are remembered."""
        self.recent.set_kept(kept)

    def set_language(self, tag: str) -> None:
        """Mark the reader's language."""
        self.languages.set_language(tag)

    def set_country(self, code: str) -> None:
        """Mark a country and show its stages; an empty or unknown code shows none."""
        self._country = code if code in self._countries else ""
        self.where.set_chosen(self._country)
        self._show_strip()

    def apply_theme(self, theme: Theme, percent: int) -> None:
        """Follow theme and text size."""
        self._look = look = Look(theme, percent)
        forget_widths()
        lower = (self.strip, self.recent, self.kept, self.newcomer, self.footer)
        for part in (self.top_bar, self.languages, self.needs, self.where, *lower):
            part.apply_look(look)
        self._fit()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        here = interface_language()
        countries = self._library.jurisdictions(here)
        self._countries = {country.code: country for country in countries}
        others: dict[str, tuple[str, ...]] = dict.fromkeys(self._countries, ())
        for tag in INTERFACE_LANGUAGES:
            if tag != here:
                for country in self._library.jurisdictions(tag):
                    others[country.code] += (country.name,)
        self.where.set_countries(countries, others)
        self.where.set_chosen(self._country)
        self.recent.set_names({code: country.name for code, country in self._countries.items()})
        self._show_strip()
        for part in (self.top_bar, self.languages, self.needs, self.where, self.kept, self.newcomer, self.footer):
            part.retranslate()
        self._wait(self._need)

    def _show_strip(self) -> None:
        country = self._countries.get(self._country)
        self.strip.show_country(country, self._library.stages(country.code) if country else ())
        before: QWidget = self.where.list
        for step in self.strip.steps:  # they are younger than what follows them
            QWidget.setTabOrder(before, step)
            before = step

    def _wait(self, need: str) -> None:
        self._need = need
        self.needs.wait_for_country(need)
        self.where.field.setAccessibleDescription(self.needs.hint)

    def _on_need_chosen(self, stage: str) -> None:
        if stage == "family":  # it asks for the country itself
            self._wait("")
            self.questions_requested.emit()
            return
        if stage == TRAINER:
            self._wait("")
            self.tool_requested.emit("workshop")
            return
        ref = self._guide(self._country, stage) if self._country else None
        if ref is not None:
            self._wait("")
            self.guide_requested.emit(ref)
            return
        self._wait(stage)
        if self._country and not self.strip.steps:
            name = self._countries[self._country].name
            # L10N: {country} is the name of a country
            self.needs.show_hint(_("There is no guide for {country} yet. Choose another country.").format(country=name))
            self.where.field.setAccessibleDescription(self.needs.hint)
        self.where.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(self.where.field, 0, 80)

    def _on_country_chosen(self, code: str) -> None:
        self.set_country(code)
        self.country_chosen.emit(code)
        ref = self._guide(code, self._need) if self._need else None
        if ref is not None:
            self._wait("")
            self.guide_requested.emit(ref)
        else:
            self._scroll.ensureWidgetVisible(self.strip, 0, 20)

    def _on_stage_chosen(self, stage: str) -> None:
        self.guide_requested.emit(Reference(self._country, stage))

    def _guide(self, code: str, stage: str) -> Reference | None:
        """The guide for a need, or the nearest one that exists there; nothing if none does."""
        # a topic of INTL is no answer to "someone has been arrested"
        there = [info.id for info in self._library.stages(code) if info.line != "topic"]
        found = next((own for own in (stage, *_INSTEAD.get(stage, ())) if own in there), there[0] if there else "")
        return Reference(code, found) if found else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.focusWidget() is None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        """Two columns where there is room for both, else one that scrolls."""
        width, percent = self.width(), self._look.percent
        wide = width >= 1120 + max(0, percent - 100) * 6
        self._pair.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._pair.setSpacing(40 - 2 * RING if wide else 24)
        room = width - 2 * _MARGIN
        beside = wide or room >= self._look.px(640)
        self.where.set_beside(beside, 300 if wide else min(440, round(room * 0.55)))
        self.strip.set_wide(room >= self._look.px(840))
        self._share(max(1, min(3, room // self._look.px(320))))
        self.footer.set_wide(room >= self._look.px(680))

    def _share(self, columns: int) -> None:
        """Give so many columns to what was read and what was kept: one to the bookmarks, or to the tour, if it is there."""
        new = not self.newcomer.isHidden()
        beside = columns > 1 and (bool(self.kept.buttons) or new)
        self._returning.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._returning.setSpacing(36 - 2 * RING if beside else 24)
        for place, share in enumerate((columns - 1, 1, int(new)) if beside else (0, 0, 0)):
            self._returning.setStretch(place, share)
        self.recent.set_columns(columns - 1 if beside else columns)


def _inset(*widgets: QWidget) -> QVBoxLayout:
    """Widgets below each other, as far from the edge as the painted buttons whose rings stand out."""
    column = QVBoxLayout()
    column.setContentsMargins(RING, 0, RING, 0)
    column.setSpacing(10)
    for widget in widgets:
        column.addWidget(widget)
    return column
