"""What stands over the list: looking for bookmarks, export and import, how many there are, their order."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from advice_app.languages import N_, _
from advice_app.marks.bookmarks import Order
from advice_app.ui.icons import icon, put_icon
from advice_app.ui.look import Look
from advice_app.ui.style import set_role

_LOOK_AFTER_MS = 150
_ORDERS = {
    Order.NEWEST: N_("Newest first"),
    Order.OWN: N_("Own order"),
    Order.TITLE: N_("By title"),
    Order.PLACE: N_("By country and stage"),
}


class ListTop(QWidget):
    """Says what is wanted; the screen does it."""

    text_changed = Signal(str)
    order_chosen = Signal(object)
    export_wanted = Signal(str, bool)  # "json", "html" or "md"; True: only what is selected
    import_wanted = Signal()
    folders_wanted = Signal()
    list_wanted = Signal()  # the arrow goes down into the list

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._order = Order.NEWEST
        self._selected = 0
        self.search = _Search(self)
        self.export, self.import_, self.order, self.folders = (QPushButton(self) for _number in range(4))
        self.count = QLabel(self)
        self._menus = QMenu(self), QMenu(self)
        self._timer = QTimer(self, singleShot=True, interval=_LOOK_AFTER_MS)
        names = {"export_button": self.export, "import_button": self.import_, "order_button": self.order}
        for name, button in {**names, "show_folders": self.folders}.items():
            button.setObjectName(name)
        for button in (self.order, self.folders):
            set_role(button, "ghost")
        self.count.setObjectName("bookmark_count")
        set_role(self.count, "field")
        self.count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._lay_out()
        self._connect()
        self.apply_look(look)
        self.retranslate()

    def _lay_out(self) -> None:
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        for part in (self.folders, self.search, self.import_, self.export):
            self._first.addWidget(part, 1 if part is self.search else 0)
        self._second.addWidget(self.count, 1)
        self._second.addWidget(self.order)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._first)
        self._column.addLayout(self._second)

    def _connect(self) -> None:
        for button, menu, fill in (
            (self.export, self._menus[0], self._fill_export),
            (self.order, self._menus[1], self._fill_order),
        ):
            button.setMenu(menu)
            menu.aboutToShow.connect(fill)
        self.search.textChanged.connect(lambda _text: self._timer.start())
        self.search.returnPressed.connect(self._look_now)
        self.search.down.connect(self.list_wanted)
        self._timer.timeout.connect(lambda: self.text_changed.emit(self.search.text().strip()))
        self.import_.clicked.connect(self.import_wanted)
        self.folders.clicked.connect(self.folders_wanted)

    def _look_now(self) -> None:
        self._timer.stop()
        self.text_changed.emit(self.search.text().strip())
        self.list_wanted.emit()

    def look_for(self, text: str) -> None:
        """Begin to look for what was typed in the list."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.setText(text)

    def stop(self) -> None:
        """Look for nothing any more: the screen goes away."""
        self._timer.stop()

    def show_state(self, text: str, order: Order, selected: int, total: int) -> None:
        """Show how many there are, in words, and in which order; ``selected`` and ``total`` are for Export."""
        self.count.setText(text)
        self._order, self._selected = order, selected
        self.order.setText(f"{_(_ORDERS[order])} ")
        self.export.setEnabled(total > 0)
        self.order.setVisible(total > 1)

    def _fill_order(self) -> None:
        menu = self._menus[1]
        menu.clear()
        group = QActionGroup(menu)
        for order, text in _ORDERS.items():
            action = QAction(_(text), menu)
            action.setCheckable(True)
            action.setChecked(order is self._order)
            action.triggered.connect(lambda _checked=False, order=order: self.order_chosen.emit(order))
            group.addAction(action)
            menu.addAction(action)

    def _fill_export(self) -> None:
        menu = self._menus[0]
        menu.clear()
        entries = [
            (_("All, to import again (JSON)…"), "json", False),
            (_("All, to read or print (HTML)…"), "html", False),
            (_("All, to read or write on in (Markdown)…"), "md", False),
        ]
        if self._selected > 1:
            entries += [
                (_("Selected, to import again (JSON)…"), "json", True),
                (_("Selected, to read or print (HTML)…"), "html", True),
                (_("Selected, to read or write on in (Markdown)…"), "md", True),
            ]
        for text, kind, only in entries:
            action = QAction(text, menu)
            action.triggered.connect(lambda _checked=False, kind=kind, only=only: self.export_wanted.emit(kind, only))
            menu.addAction(action)

    def set_narrow(self, *, folders: bool, labels: bool) -> None:
        """Whether the folders have to be asked for, and whether buttons have room for words."""
        self.folders.setVisible(folders)
        self._labels = labels
        self.retranslate()

    _labels = True

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        theme, px = look.theme, look.px
        self._column.setContentsMargins(px(20), px(16), px(20), px(4))
        self._column.setSpacing(px(8))
        self._first.setSpacing(px(10))
        self.search.set_icon("search", theme.t3, px(16))
        self.search.setMinimumWidth(px(110))
        for button, image in ((self.export, "download"), (self.import_, "upload"), (self.folders, "folder")):
            put_icon(button, image, theme.t1, px(16))
        put_icon(self.order, "chevron-down", theme.t2, px(14))
        self.order.setLayoutDirection(Qt.LayoutDirection.LeftToRight if look.rtl else Qt.LayoutDirection.RightToLeft)

    def retranslate(self) -> None:
        """Set every text in the interface language; the count comes with `show_state`."""
        self.search.setPlaceholderText(_("Search bookmarks and notes"))
        self.search.setToolTip(self.search.placeholderText())  # where the field is too narrow for it
        self.search.setAccessibleName(_("Search bookmarks and notes"))
        for button, text in ((self.export, _("Export")), (self.import_, _("Import…")), (self.folders, _("Folders and tags"))):
            shown = self._labels and button is not self.folders
            button.setText(f" {text}" if shown else "")
            button.setAccessibleName(text)
            button.setToolTip("" if shown else text)
        self.order.setText(f"{_(_ORDERS[self._order])} ")
        # L10N: said by a screen reader; {order} is one of the orders, such as "Newest first"
        self.order.setAccessibleName(_("Order: {order}").format(order=_(_ORDERS[self._order])))


class _Search(QLineEdit):
    """A field with a picture at its start; the arrow goes down into the list."""

    down = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bookmark_search")
        self.setClearButtonEnabled(True)
        self._picture = self.addAction(icon("search", "#000000", 16), QLineEdit.ActionPosition.LeadingPosition)

    def set_icon(self, name: str, colour: str, size: int) -> None:
        """Show a picture at the start."""
        self._picture.setIcon(icon(name, colour, size))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)
