"""What the dialogs about passphrases are made of."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.marks.cipher import HOW_TO_GET
from advice_app.ui.dialogs.frame import AskingDialog
from advice_app.ui.look import Look
from advice_app.ui.style import set_role

_WIDTH = 480


def missing_text() -> str:
    """How to get what encrypts, where it is not installed."""
    # L10N: {command} is what is to be typed in a terminal, as in "python -m pip install sqlcipher3"
    text = _("A passphrase needs a part of the app that is not installed here. Install it with this command: {command}")
    return text.format(command=f"\u2066{HOW_TO_GET}\u2069")


class PassphraseField(QWidget):
    """A name above a line whose letters are hidden."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.label, self.line = QLabel(self), QLineEdit(self)
        self.line.setObjectName(name)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.label.setBuddy(self.line)
        set_role(self.label, "cardtitle")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        column.addWidget(self.line)

    def name(self, text: str) -> None:
        """Say what is to be typed."""
        self.label.setText(text)
        self.line.setAccessibleName(text)

    @property
    def text(self) -> str:
        """What was typed."""
        return self.line.text()


class PassphraseFrame(AskingDialog):
    """A heading, paragraphs, fields, a way to see what one types, a line for what is wrong, and buttons."""

    def __init__(self, look: Look, name: str, parent: QWidget | None) -> None:
        super().__init__(look, name, _WIDTH, parent)
        self.heading, self.text, self.error = (self.add_label(role) for role in ("title", "small", "error"))
        self.error.setObjectName("passphrase_error")
        # the command in it is to be copied
        self.error.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.error.hide()
        self.seen = QCheckBox(self)
        self.seen.setObjectName("show_passphrase")
        self.fields: list[PassphraseField] = []
        self.seen.toggled.connect(self._on_seen)

    def lay_out(self, *fields: PassphraseField) -> None:
        """Put all in place, with these fields."""
        self.fields = list(fields)
        for part in (self.heading, self.text, *fields, self.seen, self.error):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def say(self, text: str) -> None:
        """Say what is wrong; nothing takes it away."""
        self.error.setText(text)
        self.error.setVisible(bool(text))
        self.show_part(self.error)

    def _on_seen(self, seen: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if seen else QLineEdit.EchoMode.Password
        for field in self.fields:
            field.line.setEchoMode(mode)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setWindowTitle(self.heading.text())
        self.seen.setText(_("Show what I type"))
