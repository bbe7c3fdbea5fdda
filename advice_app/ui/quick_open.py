"""Quick open in the window: what the palette offers now, and what choosing does."""

from typing import TYPE_CHECKING

from advice_app.languages import interface_language
from advice_app.library.model import Reference
from advice_app.quick.catalogue import Context, Quick
from advice_app.quick.finder import Finder
from advice_app.quick.items import Item, read_recent, remember
from advice_app.ui.look import Look
from advice_app.ui.names import stage_name
from advice_app.ui.palette import style, texts
from advice_app.ui.palette.popup import Palette
from advice_app.ui.part import Part

if TYPE_CHECKING:
    from advice_app.ui.window import MainWindow


class QuickOpen(Part):
    """Opens the palette over the window, and carries out what was chosen."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._quick = Quick(window.session.library, stage_name)
        self._finder: Finder | None = None
        self.palette = Palette(window.look, window)
        self.palette.setStyleSheet(style.css(window.look))
        self.palette.chosen.connect(self._on_chosen)

    def toggle(self) -> None:
        """Open the palette, or close it."""
        if self.palette.isVisible():
            self.palette.dismiss()
            return
        window, session = self._window, self._window.session
        edition = session.edition if window.reading else None
        context = Context(
            interface=interface_language(),
            guide_language=session.guide_language(),
            country=session.settings.country,
            guide=edition.ref if edition else None,
            recent=read_recent(session.settings.palette),
            saved=window.parts.keeping.for_palette(),
            themes=texts.themes(),
            commands=texts.commands(window.actions_by_id),
        )
        self._finder = Finder(self._quick.opened(context))
        self.palette.open(self._finder)

    def apply_look(self, look: Look) -> None:
        self.palette.setStyleSheet(style.css(look))
        self.palette.apply_look(look)

    def retranslate(self) -> None:
        self.palette.retranslate()

    def set_library(self) -> None:
        self.palette.dismiss()
        self._quick = Quick(self._window.session.library, stage_name)

    def _on_chosen(self, identity: str) -> None:
        item = self._finder.item(identity) if self._finder else None
        if item is None:
            return
        settings = self._window.session.settings
        if settings.history:
            settings.palette = remember(settings.palette, identity)
            self._window.changed()
        self._do(item)

    def _do(self, item: Item) -> None:
        window = self._window
        kind, _colon, what = item.action.partition(":")
        if kind == "open":
            window.going.open(Reference.parse(what), mark=True)
        elif kind == "country":
            window.session.settings.country = what
            window.going.show_home()
        elif kind == "language":
            window.choose_language(what)
        elif kind == "theme":
            window.parts.preferences.set_theme(what)
        elif kind == "command" and what.startswith(texts.HAPPENED):
            window.going.ask_what_happened(what.removeprefix(texts.HAPPENED))
        elif kind == "command":
            window.actions_by_id[what].trigger()
        elif kind == "bookmark":
            window.parts.keeping.open(what)
        elif kind == "search":
            window.parts.searching.show(what)
