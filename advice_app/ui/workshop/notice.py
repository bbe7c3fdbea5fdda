"""A line over the items: what happened, with a button that takes it back where that can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from advice_app.languages import _
from advice_app.ui.announce import announce
from advice_app.ui.style import set_role


class WorkshopNotice(QWidget):
    """Hidden while there is nothing to say."""

    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workshop_notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.label, self.undo, self._close = QLabel(self), QPushButton(self), QPushButton(self)
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setObjectName("workshop_said")
        for button, own in ((self.undo, "workshop_undo"), (self._close, "workshop_notice_close")):
            button.setObjectName(own)
            set_role(button, "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 24, 8)
        row.addWidget(self.label, 1)
        row.addWidget(self.undo)
        row.addWidget(self._close)
        self.undo.clicked.connect(self.undo_wanted)
        self._close.clicked.connect(self.hide)
        self.hide()

    def say(self, text: str, *, undo: bool = False) -> None:
        """Say something; nothing: be gone."""
        self.label.setText(text)
        self.undo.setVisible(undo)
        self.setVisible(bool(text))
        if text:
            announce(self, text)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.undo.setText(_("Undo"))
        self.undo.setToolTip("Ctrl+Z")
        self._close.setText(_("Close"))
