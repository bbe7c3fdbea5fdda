"""The pane beside the page: its contents and its status. In a narrow window it comes as a popover."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.ui.look import Look
from advice_app.ui.reader.contents_list import ContentsList
from advice_app.ui.reader.room import PANE
from advice_app.ui.reader.status_card import StatusCard
from advice_app.ui.style import set_role


class SidePane(QScrollArea):
    """Contents above, status below; scrolls by itself when the window is low."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side_pane")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(self)
        set_role(inside, "pane")
        self._heading = QLabel(inside)
        set_role(self._heading, "cardtitle")
        self.contents = ContentsList(look, inside)
        self.status = StatusCard(look, inside)
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 18, 16, 18)
        column.setSpacing(8)
        for widget in (self._heading, self.contents, self.status):
            column.addWidget(widget)
            column.addSpacing(8 if widget is self.contents else 0)
        column.addStretch(1)
        self.setWidget(inside)
        self.apply_look(look)
        self.retranslate()

    def wanted_height(self) -> int:
        """The height at which nothing has to scroll."""
        inside = self.widget()
        return inside.sizeHint().height() + 8 if inside is not None else 0

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self.contents.apply_look(look)
        self.status.apply_look(look)
        self.setFixedWidth(min(look.px(PANE), 420))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._heading.setText(_("On this page"))
        self.contents.retranslate()
        self.status.retranslate()
