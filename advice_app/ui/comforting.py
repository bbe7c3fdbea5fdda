"""The comfort panel in the window: what it shows, and what is done with each choice."""

from typing import TYPE_CHECKING

from advice_app.ui.dialogs.comfort import ComfortSheet, Sample
from advice_app.ui.fonts import easier
from advice_app.ui.look import Look
from advice_app.ui.part import Part

if TYPE_CHECKING:
    from advice_app.ui.window import MainWindow


class Comforting(Part):
    """Opens the panel, keeps what is chosen in it, and lets it follow the keys."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._sheet: ComfortSheet | None = None

    def show(self) -> None:
        """Open the panel."""
        if self._sheet is not None:
            self._sheet.activateWindow()
            return
        window = self._window
        self._sheet = ComfortSheet(window.session.settings, window.look, self._sample(), easier(), window)
        self._sheet.chosen.connect(self._on_chosen)
        self._sheet.finished.connect(self._forget)
        self._sheet.open()

    def _forget(self) -> None:
        self._sheet = None

    def _on_chosen(self, name: str, value: int | str) -> None:
        preferences = self._window.parts.preferences
        if name == "percent":
            preferences.set_percent(int(value))
        elif name == "theme":
            preferences.set_theme(str(value))
        else:
            preferences.set_comfort(**{name: value})

    def _sample(self) -> Sample:
        """What the guide at hand is about, else the first one in the reader's language."""
        session = self._window.session
        library, tag = session.library, session.guide_language()
        editions = library.editions()
        edition = session.edition or next((item for item in editions if item.language == tag), editions[0] if editions else None)
        if edition is None:
            return Sample("", library.language(tag))
        return Sample(edition.summary, library.language(edition.language))

    def apply_look(self, look: Look) -> None:
        if self._sheet is not None:
            self._sheet.apply_look(look)
