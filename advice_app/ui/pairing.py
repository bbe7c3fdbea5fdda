"""Two languages side by side in the window: which they are, and whether law terms are shown, is remembered."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from advice_app.ui.part import Part

if TYPE_CHECKING:
    from advice_app.ui.window import MainWindow


class Pairing(Part):
    """Made when two languages are first asked for."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._settings = window.session.settings
        reader = window.reader
        reader.second_language = self._settings.second_language
        reader.companions.beside.show_terms(shown=self._settings.law_terms)
        reader.column_language_chosen.connect(self._choose)
        reader.languages_swapped.connect(self.swap)
        reader.law_terms_toggled.connect(self._show_terms)

    def show(self, *, shown: bool) -> None:
        """Show the guide in two languages, or in one."""
        reader = self._window.reader
        reader.companions.beside.show(shown=shown)
        if reader.second_view is None:
            reader.page.setFocus()
        self._window.changed()

    def _shown(self) -> tuple[str, str]:
        """The languages of both columns."""
        return self._window.reader.companions.beside.languages()

    def swap(self) -> None:
        """Let each column have the language of the other."""
        first, second = self._shown()
        if second:
            self._read(second, first)

    def _choose(self, column: int, tag: str) -> None:
        """Read a column in another language; the language of the other column goes over to it."""
        first, second = self._shown()
        if column == 0:
            self._read(tag, first if tag == second else second)
        else:
            self._read(second if tag == first else first, tag)

    def _read(self, first: str, second: str) -> None:
        """Read in these two; the window speaks on as it does."""
        keyboard = QApplication.focusWidget()
        self._settings.second_language = self._window.reader.second_language = second
        if first != self._shown()[0]:
            self._settings.guide_language = first
            self._window.language_changed()
        else:
            self._window.reader.refill()
            self._window.changed()
        if isinstance(keyboard, QWidget) and keyboard.isVisible():
            keyboard.setFocus()

    def _show_terms(self, shown: bool) -> None:
        self._settings.law_terms = shown
        self._window.reader.companions.beside.show_terms(shown=shown)
        self._window.changed()
