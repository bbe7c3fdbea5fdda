"""The key sheet: every keyboard shortcut, from the table that the window's actions are made from."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.ui.dialogs.sheet import Sheet, label
from advice_app.ui.shortcuts import MOVING, READING, SHORTCUTS, WINDOW
from advice_app.ui.style import set_role

_SIDE_BY_SIDE = ((READING, WINDOW), (MOVING,))
_ONE_COLUMN_FROM = 1.3  # times the usual text size


class KeysDialog(Sheet):
    """What and which key, in three groups."""

    def __init__(self, parent: QWidget | None = None, without: frozenset[str] = frozenset()) -> None:
        super().__init__("keys_dialog", parent)
        self._headings = {group: label("", "strong") for group in (READING, MOVING, WINDOW)}
        self._shortcuts = [shortcut for shortcut in SHORTCUTS if shortcut.id not in without]
        self._names = {shortcut.id: label("", "small") for shortcut in self._shortcuts}
        self._caps = {shortcut.id: _key_cap() for shortcut in self._shortcuts}
        columns = _SIDE_BY_SIDE if self.scale < _ONE_COLUMN_FROM else ((READING, MOVING, WINDOW),)
        row = QHBoxLayout()
        row.setSpacing(self.px(48))
        for groups in columns:
            row.addLayout(self._column(groups), 1)
        self.set_body(row)
        self.retranslate()
        self.fit(820 if len(columns) > 1 else 520)

    def _column(self, groups: tuple[str, ...]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self.px(24))
        for group in groups:
            column.addLayout(self._group(group))
        column.addStretch(1)
        return column

    def _group(self, group: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.px(24))
        grid.setVerticalSpacing(self.px(6))
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._headings[group], 0, 0, 1, 2)
        for row, shortcut in enumerate((item for item in self._shortcuts if item.group == group), 1):
            grid.addWidget(self._names[shortcut.id], row, 0)
            grid.addWidget(self._caps[shortcut.id], row, 1, Qt.AlignmentFlag.AlignTrailing)
        return grid

    def retranslate(self) -> None:
        """Set all text in the interface language; Qt names the keys (Ctrl is Strg in German)."""
        self.heading.setText(_("Keyboard shortcuts"))
        for group, heading in self._headings.items():
            heading.setText(_(group))
        for shortcut in self._shortcuts:
            # of several keys that do the same, the first
            keys = QKeySequence(shortcut.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
            # isolated, from left to right: Ctrl++ would become ++Ctrl in an Arabic window
            self._caps[shortcut.id].setText(f"\u2066{keys}\u2069")
            name = self._names[shortcut.id]
            name.setText(_(shortcut.text))
            # L10N: read aloud by screen readers: what a shortcut does, then its keys
            name.setAccessibleName(_("{action}: {keys}").format(action=_(shortcut.text), keys=keys))
        super().retranslate()


def _key_cap() -> QLabel:
    cap = QLabel()
    cap.setTextFormat(Qt.TextFormat.PlainText)
    set_role(cap, "key")
    return cap
