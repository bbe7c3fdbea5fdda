"""Which of the countries stand side by side now, where there is no room for all."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from advice_app.languages import _, ngettext
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.style import set_role


class Pager(QWidget):
    """Back, which, on. Hidden while all are shown."""

    moved = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare_pager")
        self._look = look
        self._first, self._shown, self._total, self._name = 0, 1, 1, ""
        self.back, self.on, self.text = QToolButton(self), QToolButton(self), QLabel(self)
        self.back.setObjectName("countries_back")
        self.on.setObjectName("countries_on")
        self.text.setObjectName("countries_shown")
        set_role(self.text, "hint")
        for button in (self.back, self.on):
            set_role(button, "ghost")
        self.back.clicked.connect(lambda: self.moved.emit(-1))
        self.on.clicked.connect(lambda: self.moved.emit(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for part in (self.back, self.text, self.on):
            row.addWidget(part)

    def show_place(self, first: int, shown: int, total: int, name: str) -> None:
        """Show that so many of all are shown, from this one on; ``name`` is the only one's."""
        self._first, self._shown, self._total, self._name = first, shown, total, name
        self.setVisible(shown < total)
        self.retranslate()

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        size = look.px(18)
        for button, name in ((self.back, "back"), (self.on, "forward")):
            button.setIcon(icon(name, look.theme.t1, size, look.rtl))
            button.setIconSize(QSize(size, size))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        first, last = self._first + 1, self._first + self._shown
        if self._shown == 1:
            # L10N: which one of several countries is shown
            text = _("{country}: {first} of {total}").format(country=self._name, first=first, total=self._total)
        else:
            # L10N: which of several countries are shown side by side: from the first to the last, of so many
            text = ngettext("Country {first}–{last} of {total}", "Countries {first}–{last} of {total}", self._total)
            text = text.format(first=first, last=last, total=self._total)
        self.text.setText(text)
        self.back.setEnabled(self._first > 0)
        self.on.setEnabled(last < self._total)
        for button, name in ((self.back, _("Country before")), (self.on, _("Next country"))):
            button.setAccessibleName(name)
            button.setToolTip(name)
