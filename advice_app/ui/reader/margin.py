"""The margin before a page's text: the number of the paragraph at hand, stars, and signs of highlights and notes.

Made after the first page has been painted. Opening a page costs nothing here: paragraphs are asked about only where the mouse or
the keyboard is, and, where there are stars or signs, when they are painted and seen.
"""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from advice_app.languages import _
from advice_app.ui.highlights import Sign, tint
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.reader.margin_places import Places
from advice_app.ui.reader.margin_signs import GROUND, ROUND, Rows, draw_signs
from advice_app.ui.reader.page_view import PageView
from advice_app.ui.style import face, set_role

_WIDTH, _STAR, _HIT = 72, 18, 30
_AFTER = 4  # between star and ground
_NONE = -1
_CLEAR_MS = 120  # the mouse may cross from text to margin


class Margin(QWidget):
    """Lies over the margin at the start of a page. It stores nothing: a star is told, and comes back by `set_starred`."""

    star_toggled = Signal(str)  # the place: "silence.2", or "silence" for a heading
    note_wanted = Signal(str)  # of such a place, which is highlighted or has a note already

    def __init__(self, page: PageView, look: Look, *, stars: bool = True) -> None:
        super().__init__(page)
        self._stars = stars
        self._page = page
        self.places = Places(page)
        self._rows = Rows(page, self.places)
        self._look = look
        self._starred: frozenset[str] = frozenset()
        self._signs: dict[str, Sign] = {}  # of those among them that have more than a star
        self._numbered = False
        self._hovered = self._caret = _NONE  # numbers of blocks
        self._row, self._button_key = QRect(), ("", "", 0, "")  # what is shown now
        self._told = ""
        self.setObjectName("page_margin")
        self.setMouseTracking(True)
        self.button = QToolButton(self)
        self.button.setObjectName("margin_star")
        set_role(self.button, "star")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard has Ctrl+D, and the menu of the page
        self.button.clicked.connect(lambda: self._on_clicked(self.shown_place()))
        self.button.hide()
        self._leave = QTimer(self, singleShot=True, interval=_CLEAR_MS)
        self._leave.timeout.connect(lambda: self._hover(None))
        page.viewport().installEventFilter(self)
        page.installEventFilter(self)
        page.verticalScrollBar().valueChanged.connect(self._refresh)
        page.laid_out.connect(self._refresh)
        page.selectionChanged.connect(self._refresh)
        page.textChanged.connect(self._on_page_shown)
        page.step_wanted.connect(self._on_step_wanted)
        self._fit()
        self.show()
        self.retranslate()

    def set_starred(self, places: Collection[str], signs: Mapping[str, Sign] | None = None) -> None:
        """Show a star at each of these places of the page; ``signs`` says which of them have a colour or a note."""
        self._starred, before = frozenset(places), self._signs
        self._signs = dict(signs or {})
        if before != self._signs:
            self._page.viewport().update()
        self._refresh()

    def row_of(self, place: str) -> QRect:
        """Where a place is in the page's viewport; at the top of it for none."""
        block = self._page.document().begin()
        while place and block.isValid() and self.places.place(block) != place:
            block = block.next()
        return self.places.row(block).toAlignedRect() if place and block.isValid() else QRect()

    def set_numbered(self, *, wanted: bool) -> None:
        """Show the number of every paragraph, or only of the one at hand."""
        self._numbered = wanted
        self.update()

    def current_place(self) -> str:
        """The paragraph that is selected, has the keyboard's link, or was stepped to; nothing: the page as a whole."""
        block = self._current()
        return self.places.place(block) if block is not None else ""

    def _current(self) -> QTextBlock | None:
        cursor = self._page.textCursor()
        if cursor.hasSelection():
            return self._page.document().findBlock(cursor.selectionStart())
        return self._page.document().findBlockByNumber(self._caret) if self._caret != _NONE else None

    def _shown(self) -> QTextBlock | None:
        """The first block of the paragraph whose number is shown: under the mouse, else that of the keyboard."""
        block = self._page.document().findBlockByNumber(self._hovered) if self._hovered != _NONE else self._current()
        return self.places.first_of(block) if block is not None and self.places.place(block) else None

    def place_at(self, point: QPoint) -> str:
        """The paragraph at a point of the page's viewport, for its context menu; nothing where there is none."""
        return self.places.place(self.places.block_at(point.y(), point.x()))

    def shown_place(self) -> str:
        """The paragraph whose number is shown."""
        block = self._shown()
        return self.places.place(block) if block is not None else ""

    def step(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) paragraph by keyboard, and show it."""
        current = self._current()
        block = current if current is not None else self.places.first_block(self._page.place())
        if current is not None or not self.places.is_paragraph(block):
            block = self.places.neighbour(block, direction)
        if not self.places.is_paragraph(block):
            return
        cursor = self._page.textCursor()
        cursor.clearSelection()
        self._page.setTextCursor(cursor)
        self._hovered, self._caret = _NONE, block.blockNumber()
        self._page.stepped.emit(self.places.place(block))
        self.places.bring_into_view(block, self._look.px(26))
        self._refresh()
        place = self.places.place(block)
        sign = self._signs[place].names() if place in self._signs else ""
        self.places.announce(block, starred=place in self._starred, sign=sign)

    def _on_step_wanted(self, place: str) -> None:
        """The page beside this one stepped there, or let go."""
        block = self.places.first_block(place) if place else None
        self._caret = block.blockNumber() if block is not None and block.isValid() else _NONE
        self._hovered = _NONE if place else self._hovered
        self._refresh()

    def clear_caret(self) -> bool:
        """Let go of the paragraph that was stepped to; whether there was one."""
        had, self._caret = self._caret != _NONE, _NONE
        if had:
            self._page.stepped.emit("")
        self._refresh()
        return had

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._look = look
        self._fit()
        self._refresh()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setAccessibleName(_("Stars beside the paragraphs"))
        self._refresh()

    # painting ------------------------------------------------------------------------------------------------

    @property
    def _rtl(self) -> bool:
        return self._page.page_look().rtl

    def _fit(self) -> None:
        """Lie beside the text, as far as there is room."""
        text = self._page.viewport().geometry()
        if self._rtl:
            width = min(self._look.px(_WIDTH), self._page.width() - text.right() - 1)
            self.setGeometry(text.right() + 1, text.top(), max(0, width), text.height())
        else:
            width = min(self._look.px(_WIDTH), text.left())
            self.setGeometry(text.left() - width, text.top(), width, text.height())

    def _star_box(self, middle: float) -> QRect:
        """The box of a star: next to the text, or all the margin where that is narrow."""
        hit = min(self._look.px(_HIT), self.width())
        gap = min(GROUND + _AFTER, max(0, self.width() - hit))
        left = gap if self._rtl else self.width() - gap - hit
        return QRect(left, round(middle - hit / 2), hit, hit)

    def _star_size(self) -> int:
        return max(12, min(self._look.px(_STAR), self.width() - 6))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        shown = self._shown()
        if shown is None and not self._starred and not self._numbered:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.places.place(shown) if shown is not None else ""
        self._rows.grounds(painter, shown, self._signs, margin=self.width())
        if shown is not None:
            self._number(painter, shown)
        for block in self.places.seen() if self._starred or self._numbered else ():
            place = self.places.place(block)
            if self._numbered and place != here:
                self._number(painter, block)
            if place in self._signs:
                self._rows.bar(painter, block, self._signs[place], self.width())
            if place in self._starred and place != here:
                box = self._star_box(self.places.middle(block))
                draw_signs(painter, self._look, box, self._star_size(), self._signs.get(place, Sign()))
        painter.end()

    def _number(self, painter: QPainter, block: QTextBlock) -> None:
        """The number of the paragraph in its section, where there is room for it."""
        number = self.places.place(block).partition(".")[2]
        box = self._star_box(self.places.middle(block))
        room = self.width() - box.right() - 1 if self._rtl else box.left()
        if self._page.inner or not number or room < self._look.px(14):
            return
        painter.setFont(face(self._look.px(13)))
        painter.setPen(QColor(self._look.theme.t3))
        left = box.right() + 1 if self._rtl else 0
        side = Qt.AlignmentFlag.AlignLeft if self._rtl else Qt.AlignmentFlag.AlignRight
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(left, box.top(), room, box.height()), flags, number)

    def _paint_under_text(self) -> None:
        """The grounds behind the text itself: painted before the page paints the text over them."""
        painter = QPainter(self._page.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._rows.grounds(painter, self._shown(), self._signs)
        painter.end()

    def _refresh(self) -> None:
        """Put the button where it belongs, and paint anew what has changed."""
        block = self._shown()
        row = QRect()
        if block is not None:
            rect, width = self.places.row(block).toAlignedRect(), self._page.viewport().width()
            row = QRect(0, rect.top() - 2 * ROUND, width, rect.height() + 4 * ROUND) & self._page.viewport().rect()
        self.button.setVisible(self._stars and not row.isEmpty())
        if block is not None and not row.isEmpty():
            self.button.setGeometry(self._star_box(self.places.middle(block)))
            self._dress_button(self.places.place(block))
        if row != self._row:
            self._page.viewport().update(self._row)
            self._page.viewport().update(row)
        if self._starred or self._numbered or row != self._row or not row.isEmpty():
            self.update()
        self._row = row
        place = self.places.place(block) if block is not None else ""
        if place != self._told:
            self._told = place
            self._page.row_changed.emit(place)

    def _star_text(self, place: str) -> str:
        # L10N: the star beside a paragraph
        return _("Remove the bookmark of this paragraph") if place in self._starred else _("Bookmark this paragraph")

    def _dress_button(self, place: str) -> None:
        sign, theme, size = self._signs.get(place), self._look.theme, self._star_size()
        text = sign.text() if sign is not None else self._star_text(place)
        image = sign.icons[0] if sign is not None else "star-filled" if place in self._starred else "star"
        if self._button_key != (theme.name, image, size, text):
            self._button_key = (theme.name, image, size, text)
            ink = tint(theme, sign.colour).ink if sign is not None else theme.ac if place in self._starred else theme.t2
            self.button.setIcon(icon(image, ink, size))
            self.button.setIconSize(QSize(size, size))
            self.button.setAccessibleName(text)
            self.button.setToolTip(text)

    def _on_clicked(self, place: str) -> None:
        """A star comes or goes; what has more than a star is opened, not thrown away."""
        (self.note_wanted if place in self._signs else self.star_toggled).emit(place)

    # events --------------------------------------------------------------------------------------------------

    def _on_page_shown(self) -> None:
        self._hovered = self._caret = _NONE
        self._fit()
        self._refresh()

    def _hover(self, y: int | None) -> None:
        """The mouse is at this height, or (nothing) has gone."""
        block = self.places.block_at(y) if y is not None else None
        number = block.blockNumber() if block is not None and self.places.place(block) else _NONE
        if number != _NONE:
            self._leave.stop()
        if number != self._hovered:
            self._hovered = number
            self._refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.Paint:
            if watched is not self._page and (self._signs or not self._row.isEmpty()):
                self._paint_under_text()
        elif kind is QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            if watched is not self._page and event.buttons() == Qt.MouseButton.NoButton:
                self._hover(event.position().toPoint().y())
        elif kind is QEvent.Type.MouseButtonPress:
            self.clear_caret()
        elif kind is QEvent.Type.Leave:
            self._leave.start()
        elif kind in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._fit()
            self._refresh()
        elif watched is self._page and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        """Ctrl with an arrow goes from paragraph to paragraph, Esc lets go."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        control = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ControlModifier
        if event.type() is QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape and self._caret != _NONE:
            event.accept()
            return True
        if event.type() is not QEvent.Type.KeyPress:
            return False
        if control and event.key() in steps:
            self.step(steps[Qt.Key(event.key())])
            return True
        return event.key() == Qt.Key.Key_Escape and self.clear_caret()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(event.position().toPoint().y())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A touch comes without the mouse having been there before."""
        place = self.places.place(self.places.block_at(event.position().toPoint().y()))
        if place and self._stars and event.button() == Qt.MouseButton.LeftButton:
            self._on_clicked(place)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same as the menu of the page, less what is about words."""
        place = self.places.place(self.places.block_at(event.pos().y()))
        if not place or not self._stars:
            return
        menu = QMenu(self)
        star = QAction(self._star_text(place), menu)
        star.triggered.connect(lambda: self.star_toggled.emit(place))
        menu.addAction(star)
        self._page.place_menu_opened.emit(menu, place)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._leave.start()
