"""A piece of a guide, set as the page is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QTextBrowser, QWidget

from advice_app.library.model import Language
from advice_app.library.page_parts import escape
from advice_app.ui.look import Look
from advice_app.ui.reader.page_document import PageDocument
from advice_app.ui.theme import LIGHT

_MARGIN = 16


class ComfortPreview(QTextBrowser):
    """Shows a text in the look it is handed; narrower where the text is to be narrower."""

    def __init__(self, text: str, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comfort_preview")
        self._html = f"<p>{escape(text)}</p>"
        self._language = language
        self._look = Look(LIGHT)
        self._page = PageDocument(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it can be scrolled, but nothing is to be done in it
        self.setOpenLinks(False)
        self.setAutoFillBackground(True)

    def apply_look(self, look: Look) -> None:
        """Follow all that can be chosen."""
        self._look = look
        colours = self.palette()
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            colours.setColor(role, QColor(look.theme.page))
        self.setPalette(colours)
        self._page.fill(([], self._html), self._language, look)
        self.setDocument(self._page.document)
        self.fit_column()

    def fit_column(self) -> None:
        """Leave the part of the width free that the text is not to take."""
        margin = self._look.px(_MARGIN)
        room = self.width() - 2 * margin - self.verticalScrollBar().sizeHint().width()
        rest = round(room * (1 - self._look.comfort.column / 100))
        start, end = (margin + rest, margin) if self._language.rtl else (margin, margin + rest)
        self.setViewportMargins(start, margin // 2, end, margin // 2)

    @property
    def page(self) -> PageDocument:
        """The document that is shown."""
        return self._page
