"""A small sheet over the page: colour and note of one paragraph."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.marks.bookmarks import Bookmark
from advice_app.ui.escape import keeps_escape
from advice_app.ui.icons import put_icon
from advice_app.ui.look import Look
from advice_app.ui.marks.colour_choice import ColourChoice
from advice_app.ui.marks.note_field import NoteField
from advice_app.ui.marks.style import css
from advice_app.ui.marks.words import state_text
from advice_app.ui.style import set_role

_WIDTH = 430
_GAP, _EDGE = 8, 8


class NoteCard(QFrame):
    """Stores nothing itself: ``save`` is given the key that `show_one` was given, and the note."""

    colour_chosen = Signal(str)
    remove_wanted = Signal()
    closed = Signal()

    def __init__(self, look: Look, save: Callable[[str, str], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._page = look, parent
        self.setObjectName("note_card")
        set_role(self, "popover")
        self.colours, self.note = ColourChoice(look, self), NoteField(look, save, self)
        self._title, self._state, self._careful = (QLabel(self) for _number in range(3))
        self.remove, self.close_button = QPushButton(self), QPushButton(self)
        for name, part, role in (
            ("note_title", self._title, "strong"),
            ("note_state", self._state, "carefultext"),
            ("note_careful", self._careful, "hint"),
            ("remove_mark", self.remove, "ghost"),
            ("close_note", self.close_button, "plain"),
        ):
            part.setObjectName(name)
            set_role(part, role)
        self._state.setWordWrap(True)
        self._careful.setWordWrap(True)
        self._lay_out()
        self._connect()
        self.hide()
        self.apply_look(look)
        self.retranslate()

    def _lay_out(self) -> None:
        self._inner = QWidget(self)
        set_role(self._inner, "bare")
        self._column = QVBoxLayout(self._inner)
        for part in (self._title, self._state, self.colours, self.note, self._careful):
            self._column.addWidget(part)
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(self._inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_role(self._scroll, "bare")
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.remove)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(self._buttons)

    def _connect(self) -> None:
        self.colours.colour_chosen.connect(self.colour_chosen)
        self.note.escaped.connect(self.close_card)
        self.remove.clicked.connect(self.remove_wanted)
        self.close_button.clicked.connect(self.close_card)

    # what is shown -------------------------------------------------------------------------------------------

    def show_one(self, key: str, title: str, bookmark: Bookmark | None, state: str) -> None:
        """Show what there is of a place, and hand it the keyboard; ``state`` says what became of its text."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self._state.setText(state_text(state))
        self._state.setVisible(bool(self._state.text()))
        self.note.show_note(key, bookmark.note if bookmark is not None else "")
        self.show_kept(bookmark)
        if self.isHidden():
            self.show()
            QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]  # there is one
        self.raise_()
        self.note.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_kept(self, bookmark: Bookmark | None) -> None:
        """Show whether there is something to delete, and the colour."""
        self.colours.show_colour(bookmark.colour if bookmark is not None else "")
        self.remove.setVisible(bookmark is not None)

    def place(self, row: QRect, room: QRect) -> None:
        """Stand under a row, over it where there is no room, else where there is. Both rectangles are the parent's."""
        width = min(self._look.px(_WIDTH), room.width() - 2 * _EDGE)
        self.ensurePolished()
        self.colours.resize(width - 2 - self._column.contentsMargins().left() * 2, self.colours.height())  # it breaks its lines
        inner = max(self._column.totalHeightForWidth(width - 2), self._column.totalMinimumSize().height())
        height = min(inner + self._buttons.totalSizeHint().height() + 2, room.height() - 2 * _EDGE)
        top, above = row.bottom() + _GAP, row.top() - _GAP - height
        if top + height > room.bottom() - _EDGE and above >= room.top() + _EDGE:
            top = above
        top = max(room.top() + _EDGE, min(top, room.bottom() - _EDGE - height))
        left = room.right() - _EDGE - width if self._look.rtl else room.left() + _EDGE
        self.setGeometry(left, top, width, height)

    def close_card(self) -> bool:
        """Put it away, its note saved, and hand the keyboard to the page; whether it was there."""
        there, focus = not self.isHidden(), QApplication.focusWidget()  # hidden: also not under another screen
        if there:
            QApplication.instance().focusChanged.disconnect(self._on_focus)  # type: ignore[union-attr]  # as above
            self.note.flush()
            if focus is not None and self.isAncestorOf(focus):
                self._page.setFocus(Qt.FocusReason.OtherFocusReason)  # before Qt looks for another place for it
            self.hide()
            self.closed.emit()
        return there

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Whoever goes on elsewhere has done with it; another window has not."""
        if now is not None and now is not self and not self.isAncestorOf(now):
            self.close_card()

    # Qt ------------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Escape is the sheet's own while it is open, not the window's."""
        return keeps_escape(event) or super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside: the page, whose child this is, would go to one of its links."""
        note = self.note.edit if self.note.view is None else self.note.view
        parts = (self.colours.checked, note, self.note.formatted, self.remove, self.close_button)
        ring: list[QWidget] = [part for part in parts if part is not None and part.isVisible()]
        if not ring:
            return False
        here = next((at for at, part in enumerate(ring) if part.hasFocus()), 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        ring[(here + (1 if forward else -1)) % len(ring)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        else:
            super().keyPressEvent(event)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        self.setStyleSheet(css(look))
        px = look.px
        self._column.setContentsMargins(px(16), px(14), px(16), px(8))
        self._column.setSpacing(px(8))
        self._buttons.setContentsMargins(px(10), px(4), px(16), px(12))
        put_icon(self.remove, "trash", look.theme.t2, px(16))
        self.colours.apply_look(look)
        self.note.apply_look(look)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.remove.setText(f" {_('Delete')}")
        self.close_button.setText(_("Close"))
        self._careful.setText(
            _("Do not write names here. Use a case number. Notes can be read by anyone who opens this computer.")
        )
        self.colours.retranslate()
        self.note.retranslate()
