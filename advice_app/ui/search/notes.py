"""What stands in the place of the list: how to begin, nothing found, search does not work."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look
from advice_app.ui.sides import begin
from advice_app.ui.style import set_role

_WIDTH, _ICON = 460, 40  # pixels at 100 %


class Link(NamedTuple):
    """Something to try."""

    name: str  # for tests
    text: str
    action: Callable[[], object]


class Note(QScrollArea):
    """An icon, a sentence, what to try; in a frame of its own where something is wrong."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._image, self._bad = "search", False
        self._links: list[QPushButton] = []
        self.setObjectName("search_note")
        set_role(self, "bare")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        set_role(inner, "bare")
        self._card = QFrame(inner)
        self._icon, self.title, self.text = QLabel(self._card), QLabel(self._card), QLabel(self._card)
        for label, role in ((self.title, "strong"), (self.text, "small")):
            set_role(label, role)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setIndent(2)  # as a link has it
        self.title.setObjectName("note_title")
        self.text.setObjectName("note_text")
        self._words = QVBoxLayout()
        for widget in (self.title, self.text):
            self._words.addWidget(widget)
        self._inside = QHBoxLayout(self._card)
        self._inside.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._inside.addLayout(self._words, 1)
        self._outside = QVBoxLayout(inner)
        row = QHBoxLayout()
        row.addWidget(self._card, 1)
        row.addStretch(0)
        self._outside.addLayout(row)
        self._outside.addStretch(1)
        self.setWidget(inner)
        self.apply_look(look)

    def say(self, image: str, title: str, text: str, links: Sequence[Link] = (), *, bad: bool = False) -> None:
        """Show this."""
        self._image, self._bad = image, bad
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        set_role(self._card, "danger" if bad else "bare")
        set_role(self.title, "dangertitle" if bad else "strong")
        for old in self._links:
            self._words.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._links = [self._button(link) for link in links]
        self._show_icon()

    def _button(self, link: Link) -> QPushButton:
        button = QPushButton(link.text, self._card)
        button.setObjectName(link.name)
        set_role(button, "link")
        button.clicked.connect(lambda _checked=False: link.action())
        self._words.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        button.show()
        return button

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        side = look.px(24)
        self._outside.setContentsMargins(side, side, side, side)
        self._card.setMaximumWidth(look.px(_WIDTH + 120))
        self._words.setSpacing(look.px(6))
        for label in (self.title, self.text):
            begin(label, rtl=look.rtl)
        self._show_icon()

    def _show_icon(self) -> None:
        theme = self._look.theme
        size = self._look.px(20 if self._bad else _ICON)
        self._icon.setPixmap(pixmap(self._image, theme.danger.ink if self._bad else theme.t3, size, self.devicePixelRatio()))
        room = self._look.px(14 if self._bad else 0)
        self._inside.setContentsMargins(room, room, room, room)
        inset = self._look.px(4)
        self._icon.setContentsMargins(*((inset, 0, 0, 0) if self._look.rtl else (0, 0, inset, 0)))
