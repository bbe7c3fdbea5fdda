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
        wide = self.scale < _ONE_COLUMN_FROM
        self._table = KeyTable(self.scale, without, columns=2 if wide else 1)
        column = QVBoxLayout()
        column.addWidget(self._table)
        self.set_body(column)
        self.retranslate()
        self.fit(820 if wide else 520)

    def retranslate(self) -> None:
        """Set all text in the interface language."""
        self.heading.setText(_("Keyboard shortcuts"))
        self._table.retranslate()
        super().retranslate()


class KeyTable(QWidget):
    """All shortcuts but some: what they do, and their keys."""

    def __init__(self, scale: float, without: frozenset[str], *, columns: int) -> None:
        super().__init__()
        self._scale = scale
        set_role(self, "bare")
        self._headings = {group: label("", "strong") for group in (READING, MOVING, WINDOW)}
        self._shortcuts = [shortcut for shortcut in SHORTCUTS if shortcut.keys and shortcut.id not in without]
        self._names = {shortcut.id: label("", "small") for shortcut in self._shortcuts}
        self._caps = {shortcut.id: _key_cap() for shortcut in self._shortcuts}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._px(48))
        for groups in _SIDE_BY_SIDE if columns > 1 else ((READING, MOVING, WINDOW),):
            row.addLayout(self._column(groups), 1)
        self.retranslate()

    def _px(self, pixels: float) -> int:
        return round(pixels * self._scale)

    def _column(self, groups: tuple[str, ...]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self._px(24))
        for group in groups:
            column.addLayout(self._group(group))
        column.addStretch(1)
        return column

    def _group(self, group: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._px(24))
        grid.setVerticalSpacing(self._px(6))
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._headings[group], 0, 0, 1, 2)
        for row, shortcut in enumerate((item for item in self._shortcuts if item.group == group), 1):
            grid.addWidget(self._names[shortcut.id], row, 0)
            grid.addWidget(self._caps[shortcut.id], row, 1, Qt.AlignmentFlag.AlignTrailing)
        return grid

    def retranslate(self) -> None:
        """Set all text in the interface language; Qt names the keys (Ctrl is Strg in German)."""
        for group, heading in self._headings.items():
            heading.setText(_(group))
        for shortcut in self._shortcuts:
            # of several keys that do the same, the first
            keys = key_name(shortcut.id)
            # isolated, from left to right: Ctrl++ would become ++Ctrl in an Arabic window
            self._caps[shortcut.id].setText(f"\u2066{keys}\u2069")
            name = self._names[shortcut.id]
            name.setText(_(shortcut.text))
            # L10N: read aloud by screen readers: what a shortcut does, then its keys
            name.setAccessibleName(_("{action}: {keys}").format(action=_(shortcut.text), keys=keys))


def key_name(action: str) -> str:
    """The first key of an action, as this system writes it."""
    keys = next(shortcut.keys[0] for shortcut in SHORTCUTS if shortcut.id == action)
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _key_cap() -> QLabel:
    cap = QLabel()
    cap.setTextFormat(Qt.TextFormat.PlainText)
    set_role(cap, "key")
    return cap
