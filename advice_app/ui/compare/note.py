"""What came of an export, or why nothing can be shown: a line that can be taken away."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from advice_app.languages import _
from advice_app.ui.announce import announce
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.style import set_role


class Note(QFrame):
    """One line at a time."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare_note")
        self._look = look
        self.text = QLabel(self)
        self.text.setObjectName("compare_note_text")
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton(self)
        self._close.setObjectName("close_compare_note")
        set_role(self._close, "ghost")
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 4, 4)
        row.addWidget(self.text, 1)
        row.addWidget(self._close)
        self.hide()

    def say(self, text: str, *, bad: bool = False) -> None:
        """Show this, and have it read aloud where anything reads aloud."""
        set_role(self, "failed" if bad else "note")
        self.style().unpolish(self)
        self.style().polish(self)
        self.text.setText(text)
        self._show_icon(bad=bad)
        self.show()
        announce(self, text)

    def _show_icon(self, *, bad: bool) -> None:
        theme = self._look.theme
        self._close.setIcon(icon("close", theme.danger.ink if bad else theme.ac2, 16))

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        side = Qt.AlignmentFlag.AlignRight if look.rtl else Qt.AlignmentFlag.AlignLeft
        self.text.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self._show_icon(bad=self.property("role") == "failed")

    def retranslate(self) -> None:
        """Set every text in the interface language; the line itself comes from whoever said it."""
        self._close.setAccessibleName(_("Close"))
        self._close.setToolTip(_("Close"))
