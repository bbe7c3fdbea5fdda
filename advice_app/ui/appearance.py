"""Applies theme, text size, fonts and direction to the whole app, and follows the system's theme."""

from PySide6.QtCore import QObject, QTranslator, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from advice_app.languages import is_rtl, script_of
from advice_app.marks.settings import Settings
from advice_app.ui.fonts import ensure_script, families, prefer
from advice_app.ui.look import Comfort, Look
from advice_app.ui.style import palette, style_sheet
from advice_app.ui.theme import CONTRAST, DARK, LIGHT, THEMES, Theme

_INTERFACE_SIZE = 14  # pixels at 100 %
_SPACE = 5  # pixels at 100 %: the widest space of a label
# Qt (6.11) draws a wrapped line from right to left as far to the left as the space at its end is wide: there has to be room,
# on the left; a style sheet's right is that, for it is mirrored
_RTL_LABELS = 'QLabel[wordWrap="true"] {{ padding-right: {}px; }}\n'
_FOLLOW = "system"
_DARK_BELOW = 128
_USUAL = Comfort()


class Appearance(QObject):
    """The one place that sets palette, style sheet, font and direction of the application."""

    look_changed = Signal(object)

    def __init__(self, app: QApplication, choice: str, percent: int, language: str, comfort: Comfort = _USUAL) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._percent = percent
        self._comfort = comfort._replace(font=prefer(comfort.font))
        self._language = language
        self._translator: QTranslator | None = None
        # before the first page, by the colour that Qt's own style took from the system
        self._dark = app.palette().window().color().lightness() < _DARK_BELOW
        self._contrast = False
        self.look = self._made()
        self._apply_language()
        self._apply_look()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.ask_system)

    def set_theme(self, choice: str) -> None:
        """Use ``light``, ``dark``, ``contrast``, or ``system`` to follow the system."""
        self._choice = choice
        self._refresh()

    def set_percent(self, percent: int) -> None:
        """Use another text size."""
        self._percent = percent
        self._refresh()

    def set_comfort(self, comfort: Comfort) -> None:
        """Use another spacing, width and font for what is read."""
        self._comfort = comfort._replace(font=prefer(comfort.font))
        self._refresh()

    def set_language(self, language: str) -> None:
        """Use the fonts, direction and Qt's own texts of another interface language."""
        self._language = language
        self._apply_language()
        self._refresh()

    def _made(self) -> Look:
        return Look(self._theme(), self._percent, is_rtl(self._language), self._comfort)

    def _refresh(self) -> None:
        look = self._made()
        if look != self.look:
            before, self.look = self.look, look
            if _styled(look) != _styled(before):  # which takes half a second; spacing and width are the page's alone
                self._apply_look()
            self.look_changed.emit(look)

    def _apply_look(self) -> None:
        self._app.setPalette(palette(self.look.theme))
        font = QFont(families(script_of(self._language)))
        font.setPixelSize(self.look.px(_INTERFACE_SIZE))
        self._app.setFont(font)
        rtl = _RTL_LABELS.format(self.look.px(_SPACE)) if self.look.rtl else ""
        self._app.setStyleSheet(rtl + style_sheet(self.look.theme, self.look.percent))

    def _apply_language(self) -> None:
        ensure_script(script_of(self._language))
        rtl = is_rtl(self._language)
        self._app.setProperty("layoutDirection", int(rtl))  # 0 is left to right, 1 right to left
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
            self._translator = None
        if self._language != "en":
            from advice_app.ui.qt_texts import translator  # noqa: PLC0415 - a start in English needs none

            self._translator = translator(self._language, self)
            self._app.installTranslator(self._translator)

    def ask_system(self) -> None:
        """Follow the system's theme. To be called once the first page is there: asking about contrast loads 40 ms of Qt."""
        if self._choice == _FOLLOW:
            self._dark, self._contrast = _system_scheme()
            self._refresh()

    def _theme(self) -> Theme:
        if self._choice in THEMES:
            return THEMES[self._choice]
        return CONTRAST if self._contrast else DARK if self._dark else LIGHT


def _styled(look: Look) -> tuple[object, ...]:
    """What the style of the window depends on."""
    return look.theme, look.percent, look.rtl, look.comfort.font


def comfort_of(settings: Settings) -> Comfort:
    """What the reader chose for easier reading."""
    return Comfort(settings.line_spacing, settings.letter_spacing, settings.column, settings.font)


def _system_scheme() -> tuple[bool, bool]:
    """Whether the system is set to dark, and to high contrast."""
    from PySide6.QtCore import Qt  # noqa: PLC0415

    hints = QGuiApplication.styleHints()
    contrast = False
    if hasattr(hints, "accessibility"):  # Qt 6.10 and later
        contrast = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    return hints.colorScheme() == Qt.ColorScheme.Dark, contrast
