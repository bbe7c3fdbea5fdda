"""The pages read last, or a word on why there are none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.library.model import Reference
from advice_app.ui.home.place_button import PlaceButton
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look
from advice_app.ui.painted.parts import RING
from advice_app.ui.painted.prose import BODY, STRONG, Prose
from advice_app.ui.style import set_role

RecentPage = tuple[Reference, str, str]
"""A page, its title as it was read, and when, in words."""

_MOST = 6


class RecentButton(PlaceButton):
    """A page that was read: outline, title, country and time."""

    def __init__(self, look: Look, page: RecentPage, parent: QWidget | None = None) -> None:
        self.ref, title, self._when = page
        super().__init__(look, self.ref.jurisdiction, title, parent)

    def set_country(self, name: str) -> None:
        """Set the country's name in the interface language."""
        # L10N: under a page read before: country and time, as in "France · 40 minutes ago"
        self.set_line(_("{country} · {when}").format(country=name, when=self._when) if self._when else name)


class Recent(QWidget):
    """Continue reading. History can be turned off where it is seen."""

    page_chosen = Signal(object)
    history_toggled = Signal(bool)
    history_cleared = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recent")
        self._look = look
        self._kept = True
        self._names: dict[str, str] = {}
        self._columns = 3
        self.buttons: list[RecentButton] = []
        self._sign = QLabel(self)
        self._heading, self._note = Prose(look, STRONG, "t1", self), Prose(look, BODY, "t2", self)
        self._note.setObjectName("recent_note")
        self._switch = QPushButton(self)
        self._switch.setObjectName("history_switch")
        set_role(self._switch, "link")
        self._switch.clicked.connect(self._on_switch_clicked)
        self._clear = QPushButton(self)
        self._clear.setObjectName("history_clear")
        set_role(self._clear, "link")
        self._clear.clicked.connect(self.history_cleared)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._clear)
        head.addSpacing(12)
        head.addWidget(self._switch)
        rule = QFrame(self)
        set_role(rule, "rule")
        note = QHBoxLayout()
        note.setSpacing(8)
        note.addWidget(self._sign)
        note.addWidget(self._note, 1)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        top = QVBoxLayout()
        top.setContentsMargins(RING, 0, RING, 0)
        top.setSpacing(8)
        top.addLayout(head)
        top.addWidget(rule)
        top.addLayout(note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addLayout(self._grid)
        column.addStretch(1)

    def set_pages(self, pages: list[RecentPage]) -> None:
        """Show these pages, newest first; at most six."""
        for button in self.buttons:
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [RecentButton(self._look, page, self) for page in pages[:_MOST]]
        for position, button in enumerate(self.buttons):
            button.setObjectName(f"recent_{position}")
            button.clicked.connect(lambda _checked=False, ref=button.ref: self.page_chosen.emit(ref))
        self._arrange()
        self.retranslate()

    def set_names(self, names: dict[str, str]) -> None:
        """Set the names of the countries in the interface language."""
        self._names = names
        self.retranslate()

    def set_columns(self, columns: int) -> None:
        """Stand in so many columns."""
        if columns != self._columns:
            self._columns = columns
            self._arrange()

    def set_kept(self, kept: bool) -> None:
        """Say whether pages are remembered."""
        self._kept = kept
        self.retranslate()

    def _arrange(self) -> None:
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
        for position, button in enumerate(self.buttons):
            row, column = divmod(position, self._columns)
            self._grid.addWidget(button, row, column, Qt.AlignmentFlag.AlignTop)

    def apply_look(self, look: Look) -> None:
        """Follow theme and text size."""
        self._look = look
        self._sign.setPixmap(pixmap("clock", look.theme.t3, look.px(16), self.devicePixelRatioF()))
        for text in (self._heading, self._note):
            text.apply_look(look)
        for button in self.buttons:
            button.apply_look(look)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self._heading.setText(_("Continue reading") if self.buttons else _("Recent"))
        kept = _("Pages you open appear here, on this computer only.")
        self._note.setText(kept if self._kept else _("Pages you open are not remembered."))
        self._note.setVisible(not self.buttons)
        self._sign.setVisible(not self.buttons)
        # L10N: a button that forgets which pages were read
        self._clear.setText(_("Clear"))
        self._clear.setAccessibleName(_("Clear recent pages"))
        self._clear.setVisible(bool(self.buttons))
        self._switch.setText(_("Turn off") if self._kept else _("Turn on"))
        self._switch.setAccessibleName(_("Turn off recent pages") if self._kept else _("Turn on recent pages"))
        for button in self.buttons:
            code = button.ref.jurisdiction
            button.set_country(self._names.get(code, code))

    def _on_switch_clicked(self) -> None:
        self.set_kept(not self._kept)
        self.history_toggled.emit(self._kept)
