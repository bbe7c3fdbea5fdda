"""The page: real text that can be searched, copied and read aloud, with its callouts painted behind it.

`Qt` itself is imported only where it is used: its enumerations cost 40 ms, which no first page needs. Properties take
plain numbers.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPalette, QTextBlock
from PySide6.QtWidgets import QWidget

from advice_app.languages import _
from advice_app.library.model import Language
from advice_app.library.page_parts import FramedPage, Paragraph
from advice_app.ui.look import Look
from advice_app.ui.reader.page_document import PageDocument, PageDocuments
from advice_app.ui.reader.page_links import LinkedBrowser
from advice_app.ui.reader.page_shapes import brush, rounded

if TYPE_CHECKING:
    from PySide6.QtCore import QSizeF
    from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPaintEvent, QResizeEvent, QShowEvent

COLUMN = 716
LEAST_START = 64  # room for paragraph numbers before the text
_STARS, _GAP = 56, 16  # beside another page: the margin where stars are, and the one where none are
_ROUNDING = 4
_NO_FRAME, _AS_NEEDED, _NEVER, _ALWAYS = 0, 0, 1, 2  # QFrame.Shape and Qt.ScrollBarPolicy, as numbers


class PageView(LinkedBrowser):
    """Shows one page."""

    place_changed = Signal(str)
    bookmark_wanted = Signal(str)  # of a place on the page
    place_menu_opened = Signal(object, str)  # a menu, and the place it is about: whoever knows of more to do adds it
    copy_wanted = Signal(str, str)  # "citation" or "reference", and of which place
    first_painted = Signal()
    laid_out = Signal()  # anew, or another page
    row_changed = Signal(str)  # the place under the mouse, or that the keyboard came to; `Margin` tells
    stepped = Signal(str)  # to this place by keyboard
    step_wanted = Signal(str)  # another page stepped to this place

    def __init__(self, look: Look, law_name: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(look, law_name, parent)
        self._framed: FramedPage = ([], "")
        self._language = Language("en", "English", rtl=False, script="Latn")
        self._documents = PageDocuments(self)
        self._nothing: PageDocument | None = None
        self._shown: PageDocument | None = None
        self._place, self._marked = "", ""  # the place being read; the place a link led to
        self.paired, self.inner = False, 0  # whether it stands beside another page; on which side of this one: -1 left, 1 right
        self._settled: tuple[float, int, int] = (0.0, 0, 0)
        self._settling = False  # the page moves by itself, not by the reader's hand
        self._held: tuple[tuple[float, int, int], int] | None = None  # where a page made anew has to stay, while its size is this
        self._bar = self.starred = True  # there is a scroll bar; there is room for stars in the margin
        self._painted = False
        self.paint_lines: Callable[[QPainter, QRectF], None] | None = None  # under words that are explained
        self.setObjectName("page")
        self.setUndoRedoEnabled(False)
        self.setProperty("frameShape", _NO_FRAME)
        self.setProperty("verticalScrollBarPolicy", _ALWAYS)  # else it appears after a first layout and makes a second
        self.setProperty("horizontalScrollBarPolicy", _NEVER)
        # PySide wraps what viewport() returns by trying every widget class it has, 20 to 75 ms; asked for like this it
        # knows the class, and as long as the wrapper is kept viewport() hands it back
        self._surface = self.findChild(QWidget, "qt_scrollarea_viewport")
        self.setAutoFillBackground(True)
        self.viewport().setAutoFillBackground(False)
        self.note_wanted.connect(self._on_note_wanted)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.set_look(look)

    # what is shown -------------------------------------------------------------------------------------------

    def show_page(self, page: FramedPage, *, language: Language, keep: str = "", mark: bool = False, stay: bool = False) -> None:
        """Show a page as `advice_app.library.page_parts` hands it out, at a place (nothing: the top).

        ``stay``: it is the page that is shown, made anew; it stays scrolled to where it is.
        """
        self._framed, self._language = page, language
        if stay and self._shown is not None:
            self._fill_anew()
            return
        self._marked = keep if mark else ""
        self._fill(keep)

    def set_look(self, look: Look) -> None:
        """Follow theme, text size and direction; the reader stays at the same block."""
        self._look = look
        self.mark_colour, self.spoken_colour = QColor(look.theme.mark), QColor(look.theme.mark)
        colours = self.palette()
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            colours.setColor(role, QColor(look.theme.page))
        self.setPalette(colours)
        if self._shown is not None:
            self._fill(self._place)

    def prepare(self, page: FramedPage, language: Language) -> None:
        """Make a page that is likely to be read next, so that it is there at once."""
        self._documents.prepare(page, language, self._look)

    def _fill_anew(self) -> None:
        """Show a page that was made anew: not a pixel moves where nothing above changed."""
        from advice_app.ui.reader import page_anchor  # noqa: PLC0415 - only after the guides were built again

        assert self._shown is not None  # noqa: S101 - seen by the caller
        bar, before = self.verticalScrollBar(), self._shown
        kept = page_anchor.anchor(before.document, before.paragraphs, bar.value(), self._place)
        self._put_in()
        if self._shown is before:
            self._settling = False
            return  # just the same page
        made = self._shown
        made.document.documentLayout().documentSize()  # lays out to the end, so that the scroll bar knows its range
        value = page_anchor.scroll_value(made.document, made.paragraphs, kept)
        place = page_anchor.place_now(made.document, made.paragraphs, kept)
        bar.setValue(kept.value if value is None else value)
        self._settling = False
        self._settled = self._extent()
        self._held = (self._settled, bar.value())
        self._place = place or self._place_on_top()
        self.place_changed.emit(self._place)

    def _fill(self, place: str) -> None:
        self._put_in()
        self.scroll_to(place)

    def _put_in(self) -> None:
        """Take the document of the page; where it is scrolled to is still to be decided."""
        self._fit_column()
        self._settling = True
        made = self._documents.get(self._framed, self._language, self._look)
        if made is not self._shown:
            if self._shown is not None:
                self._shown.document.documentLayout().documentSizeChanged.disconnect(self._on_laid_out)
            self.setDocument(made.document)
            # after Qt's own slot, which has set the range of the scroll bar by then
            made.document.documentLayout().documentSizeChanged.connect(self._on_laid_out)
            self._shown = made
        self.text_replaced()

    @property
    def _paragraphs(self) -> list[Paragraph]:
        return self._shown.paragraphs if self._shown else []

    def page_look(self) -> Look:
        """The look of the page itself, whose direction may differ from the window's."""
        return self._look._replace(rtl=self._language.rtl)

    def _fit_column(self) -> None:
        """Keep the column centred: 716 px at 100 %, narrower where the window is."""
        bar = self.verticalScrollBar().sizeHint().width() if self._bar else 0
        room = self.width() - bar
        if self.inner:
            self._fit_beside(room, bar)
            return
        column = min(self._column(), max(320, room - 2 * 40))
        start = max(24, min(LEAST_START, room - column - 24)) if room - column < 2 * LEAST_START else (room - column) // 2
        rest = max(16, room - column - start)
        left, right = (rest, start) if self._language.rtl else (start, rest)
        self.setViewportMargins(left, 0, right, 0)

    def _column(self) -> int:
        """How wide the text may be."""
        return self._look.px(COLUMN * self._look.comfort.column / 100)

    def _fit_beside(self, room: int, bar: int) -> None:
        """Keep the text near the page that stands beside, with room for stars where it begins."""
        starts_inside = self._language.rtl == (self.inner > 0)
        near, far = (_STARS, _GAP) if starts_inside and self.starred else (_GAP, _STARS - bar)
        far = max(far, room - near - self._column())
        self.setViewportMargins(*((near, 0, far, 0) if self.inner < 0 else (far, 0, near, 0)))

    def stand(self, *, paired: bool, inner: int = 0, bar: bool = True) -> None:
        """Stand beside another page, which is at the left (-1) or right (1) of this one or above or below it (0), or alone."""
        self.paired, self.inner = paired, inner
        self.setAutoFillBackground(not paired)  # what is behind both pages is painted by `Stage`
        self._bar = bar
        self.setProperty("verticalScrollBarPolicy", _ALWAYS if bar else _NEVER)
        self._settling = True
        self._fit_column()
        self._settling = False

    def put_away(self) -> None:
        """Show nothing until the next page comes: what goes away need not be laid out for another width."""
        if self._shown is not None:
            self._shown.document.documentLayout().documentSizeChanged.disconnect(self._on_laid_out)
            self._shown = None
            self._settling = True
            self._nothing = self._nothing or PageDocument(self)
            self.setDocument(self._nothing.document)
            self._settling = False

    def hold(self, value: int) -> None:
        """Stand at this height: the page was laid out anew, the reader did not move."""
        self._settling = True
        self.verticalScrollBar().setValue(value)
        self._settling = False
        self._settled = self._extent()

    @property
    def shown(self) -> PageDocument | None:
        """The document that is shown."""
        return self._shown

    def sizeHint(self) -> QSize:
        return QSize(COLUMN + 2 * LEAST_START, 600)

    # places --------------------------------------------------------------------------------------------------

    def place(self) -> str:
        """The block being read: the one that was gone to, or scrolled to the top; nothing at the top of the page."""
        return self._place

    def _place_on_top(self) -> str:
        if self.verticalScrollBar().value() <= 0:
            return ""
        block = self.cursorForPosition(self._probe()).block()
        while block.isValid():
            item = self.paragraph(block)
            if item is not None and item.place:
                return item.place
            block = block.next()
        return self._place

    def _probe(self) -> QPoint:
        return QPoint(self.viewport().width() // 2, self._look.px(34))

    def paragraph(self, block: QTextBlock) -> Paragraph | None:
        """What a block of the text is; nothing for none of the page."""
        number = block.blockNumber()
        return self._paragraphs[number] if 0 <= number < len(self._paragraphs) else None

    def scroll_to(self, place: str, *, mark: bool = False) -> None:
        """Bring a block to the top; one that is gone brings its section; nothing, or what is unknown, the top."""
        if mark:
            self._marked = place
        block = self._block_at(place) or self._block_at(place.split(".", maxsplit=1)[0])
        value = 0
        if block is not None:
            layout = self.document().documentLayout()
            layout.documentSize()  # lays out to the end, so that the scroll bar knows its range
            value = int(layout.blockBoundingRect(block).top()) - self._look.px(26)
        self._settling, self._held = True, None
        self.verticalScrollBar().setValue(max(0, value))
        self._settling = False
        if place:
            self._settled = self._extent()
        if self._place != place:
            self._place = place
            self.place_changed.emit(place)

    def _block_at(self, place: str) -> QTextBlock | None:
        found = (number for number, item in enumerate(self._paragraphs) if place and item.place == place)
        number = next(found, None)
        return None if number is None else self.document().findBlockByNumber(number)

    def mark_words(self, words: tuple[str, ...]) -> None:
        """Mark what was searched for (`Results.words`) in the block that a result led to."""
        from advice_app.library.search.text import marks_in  # noqa: PLC0415 - only after a search

        spans: list[tuple[int, int]] = []
        for number, item in enumerate(self._paragraphs):
            if item.place == self._marked:
                block = self.document().findBlockByNumber(number)
                found = marks_in(block.text(), words, self._language.tag)
                spans += [(block.position() + start, block.position() + end) for start, end in found]
        self.mark_spans(spans)

    def _extent(self) -> tuple[float, int, int]:
        """Changes when the text is laid out anew."""
        return (self.document().size().height(), self.viewport().width(), self.viewport().height())

    def _on_laid_out(self, size: "QSizeF") -> None:
        """Stay at the same block when the lines fall otherwise: another width, another text size, the window first shown."""
        # a bar for what is really too wide (a table at 200 %), not for the pixel that Qt rounds up in a right-to-left page
        wide = size.width() > self.viewport().width() + _ROUNDING
        self.setProperty("horizontalScrollBarPolicy", _AS_NEEDED if wide else _NEVER)
        if self._held is not None and self._held[0] == self._extent():
            self.verticalScrollBar().setValue(self._held[1])
        elif not self._settling and self._place and self._settled[1:] != (self.viewport().width(), self.viewport().height()):
            self.scroll_to(self._place)  # where the window is as it was, only the rest of the page has been laid out
        self.laid_out.emit()

    def _on_scrolled(self) -> None:
        if self._settling or (self._place and self._settled != self._extent()):
            return  # the layout moved, not the reader
        self._held = None
        self._settled = self._extent()  # at the top nothing had to be kept, so nobody took note of a new size
        place = self._place_on_top()
        if place != self._place:
            self._place = place
            self.place_changed.emit(place)

    # painting ------------------------------------------------------------------------------------------------

    def paintEvent(self, event: "QPaintEvent") -> None:
        if self._shown is not None:
            painter = QPainter(self.viewport())
            scrolled = self.verticalScrollBar().value()
            painter.translate(-self.horizontalScrollBar().value(), -scrolled)
            visible = QRectF(event.rect()).translated(0, scrolled)
            width = self.document().textWidth()  # not the layout's size, which would lay out to the end
            self._mark(painter, width)
            self._shown.painter.paint(painter, self.page_look(), visible, width)
            if self.paint_lines is not None:
                self.paint_lines(painter, visible)
            painter.end()
        super().paintEvent(event)
        if self._shown is not None and not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)  # when the pixels are on their way to the screen

    def _mark(self, painter: QPainter, width: float) -> None:
        """The ground of the block that a link or search led to."""
        block = self._block_at(self._marked) if self._marked else None
        if block is not None:
            rect = self.document().documentLayout().blockBoundingRect(block)
            painter.setOpacity(0.55)
            shape = rounded(QRectF(-8, rect.top() - 4, width + 16, rect.height() + 8), 7)
            painter.fillPath(shape, brush(QColor(self._look.theme.mark)))
            painter.setOpacity(1)

    # hands -------------------------------------------------------------------------------------------------------

    def _on_note_wanted(self, place: str) -> None:
        """A footnote of this page."""
        self.scroll_to(place, mark=True)
        self.viewport().update()

    def contextMenuEvent(self, event: "QContextMenuEvent") -> None:
        menu = self.createStandardContextMenu(event.pos())
        item = self.paragraph(self.cursorForPosition(event.pos()).block())
        if item is not None and item.place:
            menu.addSeparator()
            bookmark = menu.addAction(_("Bookmark this paragraph"))
            bookmark.triggered.connect(lambda: self.bookmark_wanted.emit(item.place))
            self.place_menu_opened.emit(menu, item.place)
            cite = menu.addAction(_("Copy with source"))
            cite.triggered.connect(lambda: self.copy_wanted.emit("citation", item.place))
            refer = menu.addAction(_("Copy reference"))
            refer.triggered.connect(lambda: self.copy_wanted.emit("reference", item.place))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def mousePressEvent(self, event: "QMouseEvent") -> None:
        self._marked = ""
        super().mousePressEvent(event)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        self._settling = True
        self._fit_column()
        super().resizeEvent(event)
        self._settling = False
        if self._place:
            self.scroll_to(self._place)

    def showEvent(self, event: "QShowEvent") -> None:
        self._settling = True
        super().showEvent(event)  # scrolls to the text cursor when first shown
        self._settling = False
        if self._place:
            self.scroll_to(self._place)
