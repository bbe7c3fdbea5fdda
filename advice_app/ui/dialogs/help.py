"""Help inside: a tour, what the marks mean, all keys, and what is promised. A sheet of four pages, made by the app alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.ui.dialogs.help_marks import MarksPage
from advice_app.ui.dialogs.help_tour import TourPage
from advice_app.ui.dialogs.keys import KeyTable
from advice_app.ui.dialogs.sheet import Sheet, label
from advice_app.ui.flow import FlowLayout, flowing
from advice_app.ui.look import Look
from advice_app.ui.style import set_role

_WIDTH, _HEIGHT = 660, 660
TOUR, MARKS, KEYS, PRIVACY = "tour", "marks", "keys", "privacy"


class HelpSheet(Sheet):
    """One page at a time; it opens with the tour, which leads on to the marks."""

    def __init__(self, look: Look, without: frozenset[str] = frozenset(), parent: QWidget | None = None) -> None:
        super().__init__("help_sheet", parent)
        self._tour, self._marks = TourPage(look), MarksPage(look)
        self._keys, self._privacy = KeyTable(self.scale, without, columns=1), _PrivacyPage(self.px(10))
        self.pages: dict[str, QWidget] = {TOUR: self._tour, MARKS: self._marks, KEYS: self._keys, PRIVACY: self._privacy}
        self._tour.ended.connect(lambda: self.show_page(MARKS))
        self._tabs = self._make_tabs()
        column = QVBoxLayout()
        for page in self.pages.values():
            column.addWidget(page)
        column.addStretch(1)
        self.set_body(column)
        self.retranslate()
        self.show_page(TOUR)
        room = self.screen().availableSize() * 0.9
        self.resize(min(self.px(_WIDTH), room.width()), min(self.px(_HEIGHT), room.height()))
        self._tour.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_tabs(self) -> dict[str, QRadioButton]:
        box = QFrame()
        set_role(box, "bare")
        flow, group = FlowLayout(gap=self.px(2)), QButtonGroup(box)
        made = {}
        for name in self.pages:
            tab = made[name] = QRadioButton(box)
            tab.setObjectName(f"help_{name}")
            set_role(tab, "choice")
            tab.clicked.connect(lambda _checked=False, name=name: self.show_page(name))
            group.addButton(tab)
            flow.addWidget(tab)
        self.put_above(flowing(box, flow))
        return made

    def show_page(self, name: str) -> None:
        """Show one of the pages, from its top."""
        self._tabs[name].setChecked(True)
        for own, page in self.pages.items():
            page.setVisible(own == name)
        self.scroll_to_top()

    def retranslate(self) -> None:
        """Set all text in the interface language."""
        self.heading.setText(_("Help"))
        names = {
            # L10N: the pages of the help: a tour of the app; what stars, frames and bars on a page mean; all keys; the promise
            TOUR: _("Two-minute tour"),
            MARKS: _("What the marks mean"),
            KEYS: _("All keys"),
            PRIVACY: _("Your privacy"),
        }
        for name, tab in self._tabs.items():
            tab.setText(names[name])
        self._tour.set_after(names[MARKS])
        for part in (self._tour, self._marks, self._keys, self._privacy):
            part.retranslate()
        super().retranslate()


class _PrivacyPage(QWidget):
    """What this app never does, in the words of About."""

    def __init__(self, gap: int) -> None:
        super().__init__()
        self._lines = [label("", "lead") for _number in range(4)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        for line in self._lines:
            column.addWidget(line)
        column.addStretch(1)

    def retranslate(self) -> None:
        """Set all text in the interface language."""
        texts = (
            _("It never connects to the internet."),
            _("It counts nothing and reports nothing to anyone."),
            _("What you read and keep never leaves this computer."),
            _("It does not give legal advice. Only a lawyer who knows the case can."),
        )
        for line, text in zip(self._lines, texts, strict=True):
            line.setText(text)
