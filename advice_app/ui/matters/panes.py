"""The parts of the screen of case folders, and how they stand: folders on one side, one of them on the other or over them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.ui.flow import FlowLayout, flowing
from advice_app.ui.focus import begin_at, go_on
from advice_app.ui.icons import put_icon
from advice_app.ui.listing.model import RowModel
from advice_app.ui.listing.nothing import Nothing
from advice_app.ui.listing.row_view import RowView
from advice_app.ui.look import Look
from advice_app.ui.matters.folder import FolderPane
from advice_app.ui.matters.style import css
from advice_app.ui.pages import Pages
from advice_app.ui.sides import leading
from advice_app.ui.style import set_role
from advice_app.ui.tall import LEAST_LIST, TallArea
from advice_app.ui.tool_screen import ToolScreen
from advice_app.ui.two_panes import Room, TwoPanes


class Panes(ToolScreen):
    """What is shown in them is decided elsewhere."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setObjectName("matters_screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(css(look))
        self._side = QWidget(self)
        self._side.setProperty("role", "page")
        self._side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title, self.hint = QLabel(self._side), QLabel(self._side)
        self.new, self.take_in = QPushButton(self._side), QPushButton(self._side)
        for button, name, role in ((self.new, "new_matter", "primary"), (self.take_in, "import_matter", "plain")):
            button.setObjectName(name)
            set_role(button, role)
        set_role(self.title, "title")
        set_role(self.hint, "hint")
        self.hint.setWordWrap(True)
        self.model = RowModel()
        self.model.setParent(self)
        self.list = RowView(look, self.model, self._side)
        self.nothing = Nothing("folder", self._side)
        self.folder = FolderPane(look, self)
        self._lay_out()

    def _lay_out(self) -> None:
        buttons = FlowLayout(gap=8)
        buttons.addWidget(self.new)
        buttons.addWidget(self.take_in)
        self._head = QVBoxLayout()
        for part in (self.title, self.hint, flowing(QWidget(self._side), buttons)):
            self._head.addWidget(part)
        self._stack = Pages(self._side)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        column = QVBoxLayout(self._side)
        column.addLayout(self._head)
        column.addWidget(self._stack, 1)
        self._beside = QStackedWidget(self)
        set_role(self._beside, "page")
        self._beside.addWidget(QWidget(self._beside))
        self._beside.addWidget(self.folder)
        self._tall = TallArea(self._side, self)
        self._panes = TwoPanes(self, self._tall, self._beside, Room(share=0.4, least=320))
        row = QHBoxLayout(self)
        row.addWidget(self._tall)
        row.addWidget(self._beside, 1)
        for layout, gap in ((column, 0), (row, 1)):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(gap)

    def show_parts(self, *, any_there: bool, one: bool) -> None:
        """Show the list or what stands in its place; ``one``: a folder is looked at."""
        self._stack.setCurrentIndex(0 if any_there else 1)
        begin_at(self, self.list if any_there else self.new)
        self._beside.setCurrentIndex(1 if one else 0)
        self.cover(covering=self._panes.covering and one)

    def cover(self, *, covering: bool) -> None:
        """Let a folder lie over the list, where there is no room beside it."""
        self._panes.covering = covering
        both = self._panes.fit(self.look)
        self.list.opens_on_click = not both
        self.folder.cover(covering=not both)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)  # what is shown now must not keep the window from getting narrower: then less is shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.cover(covering=self._panes.covering)

    def apply_look(self, look: Look) -> None:
        self.look = look
        self.setStyleSheet(css(look))
        self._head.setContentsMargins(look.px(24), look.px(16), look.px(24), look.px(14))
        self._head.setSpacing(look.px(8))
        self._stack.least = look.px(LEAST_LIST)
        side = leading(rtl=look.rtl)
        for label in (self.title, self.hint):
            label.setAlignment(side)
        for button, name, ink in ((self.new, "plus", look.theme.onac), (self.take_in, "upload", look.theme.t1)):
            put_icon(button, name, ink, look.px(16))
        for part in (self.list, self.nothing, self.folder):
            part.apply_look(look)
        self.cover(covering=self._panes.covering)

    def retranslate(self) -> None:
        self.setAccessibleName(_("Case folders"))
        self.title.setText(_("Case folders"))
        self.list.setAccessibleName(_("Case folders"))
        # L10N: under the heading "Case folders"
        self.hint.setText(_("What belongs to one case. Kept only on this computer."))
        self.new.setText(f" {_('New case folder')}")
        self.take_in.setText(f" {_('Import…')}")
        self.nothing.say(_("No case folders yet"), _("A case folder keeps bookmarks, notes, a clock and a comparison together."))
        self.folder.retranslate()

    def next_pane(self) -> bool:
        panes = [pane for pane in (self.list, self.folder.note, self.folder.list) if pane.isVisible()]
        return go_on(panes)

    def close_layer(self) -> bool:
        if not self._panes.covering:
            return False
        self.cover(covering=False)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
