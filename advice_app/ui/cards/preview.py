"""What comes out of the printer, page by page."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from advice_app.languages import _
from advice_app.sharing.card_sheet import Page, Paper
from advice_app.sharing.cards import CardPainter, Deck
from advice_app.ui.look import Look

_MARGIN = 14  # pixels around the sheet, at 100 %


class Preview(QWidget):
    """Paints one page as it will be."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._painter: CardPainter | None = None
        self._paper: Paper | None = None
        self.pages: tuple[Page, ...] = ()
        self.number = 0
        self.setObjectName("cards_preview")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(420, 560)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 200)

    def show_deck(self, deck: Deck, paper: Paper) -> None:
        """Show these cards on this paper, from the page that was looked at."""
        self._painter, self._paper = CardPainter(deck), paper
        self.pages = deck.pages(paper)
        self.number = min(self.number, max(len(self.pages) - 1, 0))
        self.update()

    def turn(self, step: int) -> None:
        """Show another page."""
        if self.pages:
            self.number = (self.number + step) % len(self.pages)
            self.update()

    def text(self) -> str:
        """Which page is shown."""
        if not self.pages:
            # L10N: in the place of a preview, where nothing is chosen to be printed
            return _("Choose at least one sentence.")
        number, total = self.number + 1, len(self.pages)
        if self.pages[self.number].back:
            # L10N: under the preview of a printed sheet with cards: their backs
            return _("Page {number} of {total}: backs").format(number=number, total=total)
        # L10N: under the preview of a printed sheet with cards: their fronts
        return _("Page {number} of {total}: fronts").format(number=number, total=total)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._painter is not None and self.pages:
            self._painter.prepare(self.pages[self.number])
        painter = QPainter(self)
        theme = self._look.theme
        painter.fillRect(self.rect(), QColor(theme.sunken))
        if self._painter is not None and self._paper is not None and self.pages:
            margin, paper = self._look.px(_MARGIN), self._paper
            scale = min((self.width() - 2 * margin) / paper.width, (self.height() - 2 * margin) / paper.height)
            sheet = QRectF(0, 0, paper.width * scale, paper.height * scale)
            sheet.moveCenter(QRectF(self.rect()).center())
            painter.fillRect(sheet, QColor("#FFFFFF"))
            painter.setPen(QPen(QColor(theme.line2), 1))
            painter.drawRect(sheet)
            painter.translate(sheet.topLeft())
            painter.scale(scale, scale)
            self._painter.paint(painter, self.pages[self.number])
        painter.end()
