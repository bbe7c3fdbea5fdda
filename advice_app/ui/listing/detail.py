"""What is known of the row that is looked at: a page to read and copy from, and what can be done with it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPushButton, QToolButton, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.ui.flow import FlowBox
from advice_app.ui.icons import icon
from advice_app.ui.listing.detail_page import DetailPage
from advice_app.ui.look import Look
from advice_app.ui.style import set_role

_SAID_MS = 2000
_ICON, _SIDE = 16, 28  # pixels at 100 %


class Action(NamedTuple):
    """Something to do with what is shown; the first one is the likeliest."""

    id: str
    text: str
    icon: str
    do: Callable[[], object]
    said: str = ""  # what the button says for a moment when it was done


def copy_action(identity: str, text: str, copied: str) -> Action:
    """Put a text where other programs find it."""
    return Action(identity, text, "copy", lambda: QGuiApplication.clipboard().setText(copied), _("Copied"))


class DetailPane(QWidget):
    """Shows pages; where it covers the list, a button leads back to that."""

    link_followed = Signal(str)
    back_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._actions: tuple[Action, ...] = ()
        self.setObjectName("listing_detail")
        set_role(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back = QToolButton(self)
        self.back.setObjectName("listing_back")
        self.back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_role(self.back, "ghost")
        self.back.clicked.connect(self.back_wanted)
        self.page = DetailPage(self)
        self.page.anchorClicked.connect(self._on_link)
        self.buttons = FlowBox(self)
        self.buttons.setObjectName("listing_actions")
        self._silence = QTimer(self, singleShot=True, interval=_SAID_MS)
        self._silence.timeout.connect(self._name_buttons)
        self._rule = QFrame(self)
        set_role(self._rule, "rule")
        self._lay_out()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(self.page, 1)
        self._column.addWidget(self._rule)
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.buttons)
        self._column.addLayout(self._foot)
        self.back.hide()

    def show_page(self, html: str, actions: Sequence[Action]) -> None:
        """Show this, from its beginning."""
        self.page.show_html(html)
        self._show_actions(tuple(actions))

    def cover(self, *, covering: bool) -> None:
        """Whether the list is under this pane."""
        self.back.setVisible(covering)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        side = look.px(_SIDE)
        self._column.setContentsMargins(0, look.px(14), 0, 0)
        self._foot.setContentsMargins(side, look.px(10), side, look.px(12))
        self.page.apply_look(look)
        self.back.setIcon(icon("back", look.theme.t2, look.px(_ICON), look.rtl))
        self.back.setIconSize(QSize(look.px(_ICON), look.px(_ICON)))
        self._name_buttons()

    def retranslate(self) -> None:
        """Set every text in the interface language; the page comes from whoever shows it."""
        # L10N: a button above what is known of one thing; it leads back to the list of all
        self.back.setText(_("Back to the list"))
        self.page.setAccessibleName(_("Details"))

    def _on_link(self, url: QUrl) -> None:
        self.link_followed.emit(url.toString(QUrl.ComponentFormattingOption.FullyEncoded) if url.host() else url.toString())

    # what can be done ----------------------------------------------------------------------------------------

    def _show_actions(self, actions: tuple[Action, ...]) -> None:
        if [action.id for action in actions] != [action.id for action in self._actions]:
            self.buttons.set_parts([self._button(number, action) for number, action in enumerate(actions)])
        self._actions = actions
        self._name_buttons()
        self.buttons.setVisible(bool(actions))
        self._rule.setVisible(bool(actions))

    def _button(self, number: int, action: Action) -> QPushButton:
        button = QPushButton(self.buttons)
        button.setObjectName(action.id)
        set_role(button, "plain" if number else "primary")
        button.clicked.connect(lambda _checked=False: self._do(number))
        return button

    def _do(self, number: int) -> None:
        action = self._actions[number]
        action.do()
        if action.said:
            button = self.buttons.parts[number]
            assert isinstance(button, QPushButton)  # noqa: S101 - they are all made above
            self._name_buttons()
            button.setText(f" {action.said}")
            button.setIcon(icon("check", self._ink(number), self._look.px(_ICON)))
            self._silence.start()

    def _name_buttons(self) -> None:
        for number, (button, action) in enumerate(zip(self.buttons.parts, self._actions, strict=False)):
            assert isinstance(button, QPushButton)  # noqa: S101 - they are all made above
            button.setText(f" {action.text}")
            button.setIcon(icon(action.icon, self._ink(number), self._look.px(_ICON)))
            button.setIconSize(QSize(self._look.px(_ICON), self._look.px(_ICON)))

    def _ink(self, number: int) -> str:
        return self._look.theme.t2 if number else self._look.theme.onac
