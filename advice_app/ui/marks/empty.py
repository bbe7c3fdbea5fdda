"""The list's place while there is nothing in it: what will appear, or that nothing was found."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look
from advice_app.ui.style import set_role


class EmptyList(QWidget):
    """One icon, one sentence, one link."""

    link_clicked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrowed = False
        self.setObjectName("no_bookmarks")
        self._sign, self.text, self.link = QLabel(self), QLabel(self), QPushButton(self)
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sign.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.link.setObjectName("empty_link")
        set_role(self.text, "small")
        set_role(self.link, "link")
        self.link.clicked.connect(self.link_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 40)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self._sign)
        column.addWidget(self.text)
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.apply_look(look)
        self.retranslate()

    @property
    def narrowed(self) -> bool:
        """Whether there are bookmarks, but none that was looked for."""
        return self._narrowed

    def say(self, *, narrowed: bool) -> None:
        """Say why there is nothing."""
        self._narrowed = narrowed
        self.retranslate()

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._sign.setPixmap(pixmap("bookmark", look.theme.t3, look.px(32), self.devicePixelRatioF()))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        none = _("Bookmarks appear here. Press Ctrl+D on a page, or the star beside a paragraph.")
        self.text.setText(_("No bookmark fits.") if self._narrowed else none)
        self.link.setText(_("Show all bookmarks") if self._narrowed else _("Back to the guides"))
