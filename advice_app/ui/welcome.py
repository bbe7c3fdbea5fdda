"""Home in the window: what the home screen shows now, and what its buttons do."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QWidget

from advice_app.library.model import Reference
from advice_app.ui.ago import ago
from advice_app.ui.home.screen import HomeScreen
from advice_app.ui.look import Look
from advice_app.ui.part import Part

if TYPE_CHECKING:
    from advice_app.ui.window import MainWindow

_RECENT = 6


class Welcome(Part):
    """Puts the home screen into the window: a start into a guide does not need it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.screen = self._make_screen()
        QTimer.singleShot(0, window, window.ground.appearance.ask_system)

    def _make_screen(self) -> HomeScreen:
        window, look = self._window, self._window.look
        session = window.session
        checked = session.library.meta.get("content_date")
        home = HomeScreen(
            session.library,
            content_date=date.fromisoformat(checked) if checked else None,
            theme=look.theme,
            percent=look.percent,
            search=True,
        )
        home.guide_requested.connect(window.going.open)
        home.open_requested.connect(lambda link: window.going.open(Reference.parse(link), mark=True))
        home.bookmarks_requested.connect(window.going.show_bookmarks)
        home.tool_requested.connect(window.going.show_tool)
        home.questions_requested.connect(window.going.ask_what_happened)
        home.search_requested.connect(lambda: window.parts.searching.show(""))
        home.language_chosen.connect(window.choose_language)
        home.country_chosen.connect(self._on_country)
        home.history_toggled.connect(self._on_history_toggled)
        home.history_cleared.connect(self._on_history_cleared)
        home.text_size_requested.connect(lambda: window.chrome.commands.text_size.popup(_below(home.top_bar.text_size)))
        home.settings_requested.connect(lambda: window.chrome.commands.more.popup(_below(home.top_bar.settings)))
        home.help_requested.connect(lambda: window.parts.dialogs.show_help())
        home.set_country(session.settings.country)
        window.add_screen(home)
        return home

    is_home = True

    @property
    def shown(self) -> bool:
        """Whether the home screen is shown."""
        return self._window.shows(self.screen)

    def refresh(self) -> None:
        """Fill in what changes while the app is used."""
        home, session = self.screen, self._window.session
        home.set_recent([(item.ref, item.title, ago(opened)) for item, opened in session.recent(_RECENT)])
        home.set_bookmarks(*self._window.parts.keeping.for_home())
        home.set_history_kept(session.settings.history)
        home.set_language(session.guide_language())
        home.set_country(session.settings.country)

    def _on_country(self, code: str) -> None:
        self._window.session.settings.country = code
        self._window.changed()

    def _on_history_toggled(self, kept: bool) -> None:
        """Stop remembering what is read, and forget what was; or begin again."""
        self._window.session.settings.history = kept
        if not kept:
            self._window.session.forget()
        self.refresh()
        self._window.changed()

    def _on_history_cleared(self) -> None:
        """Forget what was read, where reading stopped and what was chosen in quick open."""
        self._window.session.forget()
        self.refresh()
        self._window.changed()

    def apply_look(self, look: Look) -> None:
        self.screen.apply_theme(look.theme, look.percent)

    def retranslate(self) -> None:
        self.screen.retranslate()

    def set_library(self) -> None:
        """Show other countries: the screen is made anew."""
        shown, old = self.shown, self.screen
        self.screen = self._make_screen()
        if shown:
            self.refresh()
            self._window.bring_up(self.screen)
        self._window.remove_screen(old)


def _below(button: QWidget) -> QPoint:
    """Where a menu opens under a button."""
    return button.mapToGlobal(button.rect().bottomLeft())
