"""The keys of a talk, on the presenter's screen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from advice_app.languages import _
from advice_app.ui.dialogs.sheet import Sheet, label
from advice_app.ui.present.keys import COMMANDS


class TalkKeys(Sheet):
    """What and which key."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("talk_keys_dialog", parent)
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.px(24))
        grid.setVerticalSpacing(self.px(6))
        grid.setColumnStretch(0, 1)
        self._names = {command.id: label("", "small") for command in COMMANDS if command.text}
        for row, command in enumerate(command for command in COMMANDS if command.text):
            cap = label(f"\u2066{_(command.shown)}\u2069", "key")
            cap.setWordWrap(False)
            grid.addWidget(self._names[command.id], row, 0)
            grid.addWidget(cap, row, 1, Qt.AlignmentFlag.AlignTrailing)
        self.set_body(grid)
        self.retranslate()
        self.fit(560)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.heading.setText(_("Keyboard shortcuts"))
        for command in COMMANDS:
            if command.text:
                text = _(command.text)
                self._names[command.id].setText(text)
                self._names[command.id].setAccessibleName(_("{action}: {keys}").format(action=text, keys=command.shown))
        super().retranslate()
