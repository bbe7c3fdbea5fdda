"""The latest bookmarks, and the way to all of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from advice_app.languages import _, ngettext
from advice_app.ui.home.place_button import PlaceButton
from advice_app.ui.look import Look
from advice_app.ui.painted.parts import RING
from advice_app.ui.painted.prose import STRONG, Prose
from advice_app.ui.style import set_role

KeptPlace = tuple[str, str, str]
"""A bookmark: the link it opens (``FR/lawyer#wait.1``), its title, and where that is, in words."""

_MOST = 3


class Kept(QWidget):
    """Bookmarks, newest first. Hidden while there are none."""

    place_chosen = Signal(str)
    all_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kept")
        self._look = look
        self._count = 0
        self.buttons: list[PlaceButton] = []
        self._heading = Prose(look, STRONG, "t1", self)
        self.all = QPushButton(self)
        self.all.setObjectName("all_bookmarks")
        set_role(self.all, "link")
        self.all.clicked.connect(self.all_requested)
        self._lay_out()
        self.hide()
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.all)
        rule = QFrame(self)
        set_role(rule, "rule")
        top = QVBoxLayout()
        top.setContentsMargins(RING, 0, RING, 0)
        top.setSpacing(8)
        top.addLayout(head)
        top.addWidget(rule)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addLayout(self._rows)
        column.addStretch(1)

    def set_places(self, places: list[KeptPlace], count: int) -> None:
        """Show the first of these places, of ``count`` that there are."""
        self._count = count
        for button in self.buttons:
            self._rows.removeWidget(button)
            button.deleteLater()
        self.buttons = [self._button(number, place) for number, place in enumerate(places[:_MOST])]
        self.setVisible(bool(self.buttons))
        self.retranslate()

    def _button(self, number: int, place: KeptPlace) -> PlaceButton:
        link, title, where = place
        button = PlaceButton(self._look, link.partition("/")[0], title, self)
        button.setObjectName(f"kept_{number}")
        button.set_line(where)
        button.clicked.connect(lambda _checked=False: self.place_chosen.emit(link))
        self._rows.addWidget(button)
        return button

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._look = look
        self._heading.apply_look(look)
        for button in self.buttons:
            button.apply_look(look)

    def retranslate(self) -> None:
        """Set every text in the interface language; the lines under the titles come with the places."""
        self._heading.setText(_("Bookmarks"))
        # L10N: a link beside the heading "Bookmarks": to all of them
        self.all.setText(_("All {count}").format(count=self._count))
        name = ngettext("All {count} bookmark", "All {count} bookmarks", self._count)
        self.all.setAccessibleName(name.format(count=self._count))
