"""A role of a role-play over everything else of the tool, so that a player reads only their own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.library.model import Language
from advice_app.library.practice.model import Role
from advice_app.practice.words import local_words
from advice_app.ui.announce import announce
from advice_app.ui.look import Look
from advice_app.ui.practice.reading import Reading
from advice_app.ui.style import set_role


class RoleCard(QWidget):
    """One card at a time; nothing of the others is on the screen."""

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role: Role | None = None
        self.setObjectName("role_card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.page = Reading("role_page", look, self)
        foot = QWidget(self)
        foot.setObjectName("role_foot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hide_button = QPushButton(foot)
        self.hide_button.setObjectName("hide_role")
        set_role(self.hide_button, "primary")
        self.hide_button.clicked.connect(self.closed)
        row = QHBoxLayout(foot)
        row.setContentsMargins(24, 12, 24, 12)
        row.addWidget(self.hide_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(foot)

    def show_role(self, role: Role, language: Language) -> None:
        """Show this card."""
        self._role = role
        self.page.language = language
        self._build()
        announce(self, f"{local_words(role.name)}. {local_words(role.brief)}")

    def _build(self) -> None:
        if self._role is None:
            return
        self.page.begin()
        # L10N: on a card that only one player of a role-play may read
        self.page.text(_("Only for this player"), "hint", own=True)
        self.page.text(self._role.name, "h1", name="role_name")
        self.page.text(self._role.brief, "large", name="role_brief")
        self.page.finish()

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self.page.look = look
        self._build()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        # L10N: a button: the card of a player is hidden before the next one comes
        self.hide_button.setText(_("Hide the card"))
        self._build()
