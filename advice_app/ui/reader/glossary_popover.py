"""A small sheet over the page that says what one word means."""

from PySide6.QtCore import QEvent, QLocale, QRect, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from advice_app.languages import _, is_rtl
from advice_app.library.meanings import Meaning
from advice_app.ui.escape import keeps_escape
from advice_app.ui.look import Look
from advice_app.ui.style import set_role

_WIDTH = 340
_GAP = 6  # pixels between the word and the sheet
_EDGE = 8


class GlossaryPopover(QFrame):
    """Word, language, explanation, and a link to the term where there is one."""

    link_activated = Signal(str)
    entered = Signal()  # by the mouse
    left = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._meaning: Meaning | None = None
        self.setObjectName("glossary_popover")
        self.setFrameShape(QFrame.Shape.NoFrame)
        set_role(self, "popover")
        self.word = _label("strong", "glossary_word")
        self.language = _label("caption", "glossary_language")
        self.text = _label("small", "glossary_text")
        self.link = QPushButton()
        self.link.setObjectName("glossary_link")
        set_role(self.link, "link")
        self.link.clicked.connect(self._follow)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2)
        for label in (self.word, self.language, self.text):
            self._column.addWidget(label)
        self._column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()
        self.retranslate()

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._look = look
        self.hide()

    def retranslate(self) -> None:
        """Set all text in the interface language."""
        # L10N: a link under the explanation of a legal word; it leads to all that is known of the word
        self.link.setText(_("More about this word"))

    def show_meaning(self, meaning: Meaning, word: QRect, room: QRect) -> None:
        """Show what a word means, under the word (over it where there is no room). Both rectangles are the parent's."""
        self._meaning = meaning
        rtl = is_rtl(meaning.language)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self.word.setText(meaning.word)
        self.language.setText(_own_name(meaning.local))
        self.language.setVisible(bool(meaning.local))
        self.text.setText(meaning.text)
        self.link.setVisible(bool(meaning.link))
        # L10N: read aloud by screen readers: a legal word, then what it means
        self.setAccessibleName(_("{word}: {meaning}").format(word=meaning.word, meaning=meaning.text))
        self._place(word, room, rtl=rtl)
        self.show()
        self.raise_()

    def _place(self, word: QRect, room: QRect, *, rtl: bool) -> None:
        pad = self._look.px(12)
        self._column.setContentsMargins(pad, self._look.px(9), pad, self._look.px(10))
        width = min(self._look.px(_WIDTH), room.width() - 2 * _EDGE)
        self.ensurePolished()
        self._column.activate()
        height = max(self._column.heightForWidth(width), self._column.minimumHeightForWidth(width))
        below = word.bottom() + _GAP
        top = below if below + height <= room.bottom() else max(room.top(), word.top() - _GAP - height)
        start = word.right() - width if rtl else word.left()
        left = max(room.left() + _EDGE, min(start, room.right() - width - _EDGE))
        self.setGeometry(left, top, width, height)

    def close_sheet(self) -> bool:
        """Put it away; whether it was there."""
        there = self.isVisible()
        if there:
            self.hide()
            self.closed.emit()
        return there

    def _follow(self) -> None:
        meaning = self._meaning
        self.close_sheet()
        if meaning is not None and meaning.link:
            self.link_activated.emit(meaning.link)

    def event(self, event: QEvent) -> bool:
        """Escape is the sheet's own while it is open, not the window's."""
        return keeps_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.entered.emit()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.left.emit()
        super().leaveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _label(role: str, name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    set_role(label, role)
    return label


def _own_name(tag: str) -> str:
    """A language by its own name; nothing for none."""
    name = QLocale(tag).nativeLanguageName() if tag else ""
    return name[:1].upper() + name[1:]
