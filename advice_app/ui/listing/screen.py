"""A tool that lists things: the list on one side, what is known of one of them on the other; in a narrow window over it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advice_app.ui.focus import begin_at, go_on
from advice_app.ui.listing.detail import DetailPane
from advice_app.ui.listing.head import Head
from advice_app.ui.listing.model import Row, RowModel
from advice_app.ui.listing.nothing import Nothing
from advice_app.ui.listing.row_view import RowView
from advice_app.ui.listing.style import css
from advice_app.ui.look import Look
from advice_app.ui.pages import Pages
from advice_app.ui.tall import LEAST_LIST, TallArea
from advice_app.ui.tool_screen import ToolScreen
from advice_app.ui.two_panes import Room, TwoPanes


class ListScreen(ToolScreen):
    """Its subclasses say which rows there are and what is known of each: `fill`, `show_detail`, `escape`."""

    can_find = True

    def __init__(
        self, name: str, look: Look, parent: QWidget | None = None, *, filters: Sequence[str], image: str, field: bool = True
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._country = ""
        self.setObjectName(name)
        self.setProperty("role", "listing_screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(css(look))  # before there is anything in it that would have to be styled twice
        # what is known of a row comes after the row itself was painted: arrows run through a list without waiting for it
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._show_current)
        self.model = RowModel()
        self.model.setParent(self)
        self._side = QWidget(self)
        self._side.setProperty("role", "page")
        self._side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head = Head(filters, self._side, field=field)
        self.list = RowView(look, self.model, self._side)
        self.nothing = Nothing(image, self._side)
        self.detail = DetailPane(look, self)
        self._tall = TallArea(self._side, self)
        self._panes = TwoPanes(self, self._tall, self.detail, Room())
        self._stack = Pages(self._side)
        begin_at(self, self.head.field if field else self.list)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self._tall)
        row.addWidget(self.detail, 1)

    def _connect(self) -> None:
        field = self.head.field
        field.moved.connect(self._move_by)
        field.accepted.connect(self.list.open_current)
        field.textEdited.connect(lambda _text: self.fill(first=True))
        self.head.filters.changed.connect(self.filters_changed)
        self.head.clear.clicked.connect(self.clear_filters)
        self.list.chosen.connect(lambda _key: self._later.start())
        self.list.opened.connect(self._open)
        self.list.field_wanted.connect(self._focus_head)
        self.list.typed.connect(self._type_on)
        self.detail.link_followed.connect(self.follow)
        self.detail.back_wanted.connect(self.close_layer)

    # for subclasses ------------------------------------------------------------------------------------------

    def fill(self, *, first: bool = False) -> None:
        """Show the rows there are now; ``first``: look at the first of them."""

    def _show_current(self) -> None:
        if self.list.current:
            self.show_detail(self.list.current)

    def show_detail(self, key: str) -> None:
        """Show what is known of a row."""

    def filters_changed(self) -> None:
        """Another filter was chosen."""
        self.fill(first=True)

    def clear_filters(self) -> None:
        """Take every filter away."""

    def follow(self, link: str) -> None:
        """Go where a link of the detail leads."""
        self.open_requested.emit(link)

    def turned_to(self, code: str) -> bool:
        """Whether the reader chose another country in the side bar, while looking at this tool."""
        before, self._country = self._country, code
        return self.isVisible() and code != before

    def show_rows(self, keys: Sequence[str], make: Callable[[int], Row], *, first: bool) -> None:
        """Show these rows, and look at the one that was looked at, if it is still there."""
        kept = "" if first else self.list.current
        self.model.show_rows(keys, make)
        self._stack.setCurrentWidget(self.list if keys else self.nothing)
        if not keys:
            self.detail.show_page("", ())
            self.close_layer()
        elif not self.list.choose(kept):
            self.list.choose_row(0)
            self.list.scrollToTop()
        else:
            self._later.start()

    def announce(self, text: str) -> None:
        """Have a text read aloud, where anything reads aloud."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.list, text))

    # keyboard ------------------------------------------------------------------------------------------------

    def _move_by(self, step: int) -> None:
        """Move in the list while the field has the keyboard, and say where to."""
        self.list.move_by(step)
        self.announce(str(self.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) or ""))

    def _type_on(self, letters: str) -> None:
        if not self.head.field.isHidden():
            self._focus_head()
            self.head.field.setText(self.head.field.text() + letters)
            self.fill(first=True)

    @property
    def _first(self) -> QWidget:
        """The field, or the first of the filters."""
        if not self.head.field.isHidden():
            return self.head.field
        return next(iter(self.head.filters.boxes.values()), self.list)

    def _focus_head(self) -> None:
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, _key: str) -> None:
        """Look closer: where the detail is under the list, bring it up; else hand it the keyboard."""
        self._panes.covering = True
        self._fit()
        self.detail.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_find(self) -> None:
        self.close_layer()
        self._focus_head()
        self.head.field.selectAll()

    def next_pane(self) -> bool:
        panes: list[QWidget] = [pane for pane in (self._first, self.list, self.detail.page) if pane.isVisible()]
        return go_on(panes)

    def close_layer(self) -> bool:
        if not self._panes.covering:
            return False
        self._panes.covering = False
        self._fit()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    # how it stands -------------------------------------------------------------------------------------------

    def _fit(self) -> None:
        both = self._panes.fit(self.look)
        self.list.opens_on_click = not both
        self.detail.cover(covering=not both)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)  # what is shown now must not keep the window from getting narrower: then less is shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def apply_look(self, look: Look) -> None:
        if look != self.look:
            self.look = look
            self.setStyleSheet(css(look))
        for part in (self.head, self.list, self.nothing, self.detail):
            part.apply_look(look)
        self._stack.least = look.px(LEAST_LIST)
        self._fit()

    def retranslate(self) -> None:
        self.detail.retranslate()
        self.fill()
