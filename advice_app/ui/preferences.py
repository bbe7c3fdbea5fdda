"""Language, theme and text size in the window."""

from typing import TYPE_CHECKING

from advice_app.languages import INTERFACE_LANGUAGES, interface_language, set_interface_language
from advice_app.ui.appearance import comfort_of
from advice_app.ui.part import Part

if TYPE_CHECKING:
    from advice_app.ui.window import MainWindow


class Preferences(Part):
    """Keeps what the reader chose, and lets everything follow."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._paths, self._appearance = window.ground.paths, window.ground.appearance
        self._settings = window.session.settings

    def choose_language(self, tag: str) -> None:
        """Read in another language, at the same block; the window follows unless it was told not to."""
        self._settings.guide_language = tag
        if self._settings.linked_languages:
            self._speak(tag)
        self._window.language_changed()

    def choose_interface_language(self, tag: str) -> None:
        """Let the window speak another language than the guides; nothing means: the same."""
        self._settings.linked_languages = not tag
        self._settings.guide_language = self._window.session.guide_language()
        self._speak(tag or self._settings.guide_language)
        self._window.language_changed()

    def _speak(self, tag: str) -> None:
        if tag in INTERFACE_LANGUAGES and tag != interface_language():
            set_interface_language(tag, self._paths.cache)
            self._settings.interface_language = tag
            self._appearance.set_language(tag)
            self._window.retranslate()

    def set_theme(self, choice: str) -> None:
        """Use a theme from now on."""
        self._settings.theme = choice
        self._appearance.set_theme(choice)
        self._window.changed()

    def set_percent(self, percent: int) -> None:
        """Use a text size from now on."""
        self._settings.percent = percent
        self._appearance.set_percent(percent)
        self._window.changed()

    def set_comfort(self, **chosen: int | str) -> None:
        """Use a line spacing, letter spacing, column or font from now on; by the names of the settings."""
        for name, value in chosen.items():
            setattr(self._settings, name, value)
        self._appearance.set_comfort(comfort_of(self._settings))
        self._window.changed()
