"""The page of a detail: real text with links, to be read, copied and read aloud."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from advice_app.ui.fonts import ensure_script, families
from advice_app.ui.listing.page import page_css
from advice_app.ui.look import Look
from advice_app.ui.style import set_role

_START, _END = 28, 12  # pixels at 100 %
_NO_SIZE = 60


class DetailPage(QTextBrowser):
    """Opens nothing by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._html = ""
        self.setObjectName("listing_page")
        set_role(self, "listingpage")
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # one layout, not two
        bar = self.verticalScrollBar()
        bar.setEnabled(False)
        bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))
        self.document().setDocumentMargin(0)

    def show_html(self, html: str) -> None:
        """Show this, from its beginning; what is shown already stays where it is."""
        if html != self._html:
            self._html = html
            self.setHtml(html)
            self.verticalScrollBar().setValue(0)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        script = "Arab" if look.rtl else "Latn"
        start, end = look.px(_START), look.px(_END)
        self.setViewportMargins(*((end, 0, start, 0) if look.rtl else (start, 0, end, 0)))
        ensure_script(script)
        font = QFont(families(script))  # without a weight axis: one would rule over the weights of the style sheet
        font.setPixelSize(look.px(15))
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if look.rtl else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document = self.document()
        document.setDefaultFont(font)
        document.setDefaultTextOption(option)
        document.setDefaultStyleSheet(page_css(look))
        self.setHtml(self._html)

    def resizeEvent(self, event: QResizeEvent) -> None:
        bar = self.verticalScrollBar()
        # before it had a size, Qt scrolled to the end of the first line
        at_top = bar.value() == bar.minimum() or event.oldSize().height() < _NO_SIZE
        super().resizeEvent(event)
        if at_top:
            bar.setValue(bar.minimum())
