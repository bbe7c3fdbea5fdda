"""A label whose links the keyboard can reach."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel

from advice_app.ui.style import set_role


class LinkLabel(QLabel):
    """HTML that may hold links. Tab stops at each of them; a label without links is no stop."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self.setObjectName(name)
        set_role(self, role)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)

    def show_html(self, html: str) -> None:
        """Show HTML, anew even if it is the same: links would keep the colour of the theme before."""
        self.clear()
        self.setText(html)
        links = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        self.setTextInteractionFlags(links if "<a " in html else Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if "<a " in html else Qt.FocusPolicy.NoFocus)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Qt never gets back past a link with which a label begins."""
        at_first = not forward and self.selectionStart() == 0
        if super().focusNextPrevChild(forward) and not (at_first and self.hasFocus() and self.selectionStart() == 0):
            return True
        return QFrame.focusNextPrevChild(self, forward)
