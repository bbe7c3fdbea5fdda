"""Search in the window: the field of the tool bar, the screen of results, and going to what was chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from advice_app.languages import _
from advice_app.library.model import BadReferenceError, Reference
from advice_app.library.search.searcher import Searcher
from advice_app.ui.look import Look
from advice_app.ui.part import Part
from advice_app.ui.search.screen import SearchScreen
from advice_app.ui.search.style import css

if TYPE_CHECKING:
    from advice_app.ui.window import MainWindow


class Searching(Part):
    """Puts the search screen into the window when somebody searches for the first time."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        library = window.session.library
        self.screen = SearchScreen(library, lambda: Searcher(window.session.library.path), window.look, window)
        self.screen.setStyleSheet(css(window.look))
        self.screen.open_requested.connect(self._open)
        self.screen.back_requested.connect(window.going.leave_screen)
        self.screen.text_changed.connect(window.tool_bar.search.setText)
        self.screen.attach(window.tool_bar.search)

    def show(self, text: str | None = None) -> None:
        """Show the search screen, for this text if one is given, with the keyboard in the field."""
        field = self._window.tool_bar.search
        if text is not None:
            field.setText(text)
        self.screen.set_language(self._window.session.guide_language())
        self._window.going.show_screen(self.screen)
        self.screen.search_for(field.text())
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def shown(self) -> bool:
        return self._window.shows(self.screen)

    def title(self) -> str:
        return _("Search")

    def close_layer(self) -> bool:
        self.screen.escape()
        return True

    def apply_look(self, look: Look) -> None:
        self.screen.setStyleSheet(css(look))
        self.screen.apply_look(look)

    def retranslate(self) -> None:
        self.screen.retranslate()

    def set_language(self, tag: str) -> None:
        self.screen.set_language(tag)

    def set_library(self) -> None:
        library = self._window.session.library
        self.screen.set_library(library, lambda: Searcher(library.path))

    def end(self) -> None:
        self.screen.stop()

    def _open(self, link: str, words: tuple[str, ...]) -> None:
        try:
            ref = Reference.parse(link)
        except BadReferenceError:
            self._window.going.follow(link)  # a fact, term or judgment: shown over the results
            return
        if self._window.going.open(ref, mark=True):
            self._window.reader.page.mark_words(words)
