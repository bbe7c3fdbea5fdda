"""Applies theme, text size, fonts and direction to the whole app, and follows the system's theme."""

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from advice_app.languages import is_rtl
from advice_app.ui.fonts import ensure_script, families
from advice_app.ui.look import Look
from advice_app.ui.style import palette, style_sheet
from advice_app.ui.theme import CONTRAST, DARK, LIGHT, THEMES, Theme

_INTERFACE_SIZE = 14  # pixels at 100 %
_SCRIPTS = {"ar": "Arab"}
_FOLLOW = "system"


class Appearance(QObject):
    """The one place that sets palette, style sheet, font and direction of the application."""

    look_changed = Signal(object)

    def __init__(self, app: QApplication, choice: str, percent: int, language: str) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._percent = percent
        self._language = language
        self._translator: QTranslator | None = None
        self.look = self._made()
        self._apply_language()
        self._apply_look()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)

    def set_theme(self, choice: str) -> None:
        """Use ``light``, ``dark``, ``contrast``, or ``system`` to follow the system."""
        self._choice = choice
        self._refresh()

    def set_percent(self, percent: int) -> None:
        """Use another text size."""
        self._percent = percent
        self._refresh()

    def set_language(self, language: str) -> None:
        """Use the fonts, direction and Qt's own texts of another interface language."""
        self._language = language
        self._apply_language()
        self._refresh()

    def _made(self) -> Look:
        return Look(_theme(self._choice), self._percent, is_rtl(self._language))

    def _refresh(self) -> None:
        look = self._made()
        if look != self.look:
            self.look = look
            self._apply_look()
        self.look_changed.emit(self.look)

    def _apply_look(self) -> None:
        self._app.setPalette(palette(self.look.theme))
        font = QFont(families(_SCRIPTS.get(self._language, "Latn")))
        font.setPixelSize(self.look.px(_INTERFACE_SIZE))
        self._app.setFont(font)
        self._app.setStyleSheet(style_sheet(self.look.theme, self.look.percent))

    def _apply_language(self) -> None:
        ensure_script(_SCRIPTS.get(self._language, "Latn"))
        rtl = is_rtl(self._language)
        self._app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        locale = QLocale(self._language)
        # L10N does not reach Qt's own texts (context menus, print dialog): they come with Qt
        if rtl:  # Western digits in Arabic, as families abroad read them on documents (LOOK.md)
            locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        QLocale.setDefault(locale)
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
            self._translator = None
        if self._language != "en":
            self._translator = QTranslator(self)
            directory = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            if self._translator.load(QLocale(self._language), "qtbase", "_", directory):
                self._app.installTranslator(self._translator)

    def _follow_system(self) -> None:
        if self._choice == _FOLLOW:
            self._refresh()


def _theme(choice: str) -> Theme:
    if choice in THEMES:
        return THEMES[choice]
    hints = QGuiApplication.styleHints()
    if hasattr(hints, "accessibility"):  # Qt 6.10 and later know the system's wish for contrast
        accessibility = hints.accessibility()
        if accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast:
            return CONTRAST
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT
